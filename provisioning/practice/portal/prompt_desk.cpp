#include "provisioning/practice/portal/prompt_desk.h"

#include <QRandomGenerator>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t challengeWords = 8; // 32 bytes

QByteArray drawBytes()
{
    std::array<quint32, challengeWords> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.data()), sizeof(words)};
}

std::chrono::seconds left(std::chrono::milliseconds since, std::chrono::milliseconds now,
                          std::chrono::milliseconds span)
{
    return std::chrono::ceil<std::chrono::seconds>(
        std::max(since + span - now, std::chrono::milliseconds::zero()));
}

std::optional<Rejection> faultOf(SignatureStatus status)
{
    switch (status) {
    case SignatureStatus::OutstandingTransaction:
    case SignatureStatus::Signature: return std::nullopt;
    case SignatureStatus::UserCancel: return Rejection::SimRefused;
    case SignatureStatus::ExpiredTransaction: return Rejection::SimExpired;
    case SignatureStatus::OtaError: return Rejection::SimUnreachable;
    case SignatureStatus::PinBlocked: return Rejection::SimPinBlocked;
    case SignatureStatus::CardBlocked: return Rejection::SimCardBlocked;
    case SignatureStatus::UnknownClient:
    case SignatureStatus::NoCertificateFound: return Rejection::SimNoCertificate;
    case SignatureStatus::RevokedCertificate: return Rejection::CertificateRevoked;
    }
    return std::nullopt;
}

QString maskedAddress(const QString& address)
{
    return address.left(1) + u"****"_s + address.mid(address.lastIndexOf(u'@'));
}

QString maskedPhone(const QString& phone)
{
    return phone.left(3) + u"****"_s + phone.right(3);
}

} // namespace

void PromptDesk::openSim(const QString& registration, const QString& carrier, const QString& phone)
{
    close(registration);
    send(m_slots[registration] = Slot{.carrier = carrier, .recipient = phone});
}

void PromptDesk::openLink(const QString& registration, const QString& address)
{
    close(registration);
    send(m_slots[registration] = Slot{.recipient = address});
}

void PromptDesk::send(Slot& slot)
{
    slot.sentAt = m_clock.monotonic();
    slot.fault.reset();
    if (!slot.isSim()) {
        slot.link = u"https://postid.example.vn/kich-hoat/"_s + QString::fromLatin1(drawBytes().toHex());
        m_mailbox.deliver(slot.recipient, slot.link, linkLife, m_clock.utcNow());
        return;
    }
    slot.verificationCode = u"%1"_s.arg(QRandomGenerator::system()->bounded(10'000), 4, 10, QChar(u'0'));
    slot.challenge = drawBytes();
    slot.transaction = m_signatures.request({.carrier = slot.carrier,
                                             .phone = slot.recipient,
                                             .verificationCode = slot.verificationCode,
                                             .challenge = slot.challenge,
                                             .life = simLife});
}

PromptOutcome PromptDesk::outcome(const QString& registration)
{
    const auto slot = m_slots.find(registration);
    if (slot == m_slots.end())
        return {};
    if (!slot->isSim()) {
        if (!slot->isFollowed && isOld(*slot))
            slot->fault = Rejection::LinkExpired;
        return {.fault = slot->fault, .isAnswered = slot->isFollowed};
    }
    const auto answer = m_signatures.query(slot->transaction);
    slot->fault = faultOf(answer.status);
    return {.fault = slot->fault,
            .isAnswered = answer.status == SignatureStatus::Signature,
            .cms = answer.cms,
            .challenge = slot->challenge};
}

Answered<void> PromptDesk::resend(const QString& registration)
{
    const auto slot = m_slots.find(registration);
    if (slot == m_slots.end())
        return refuse(ProblemCode::RegistrationNotFound);
    if (slot->resendsLeft == 0)
        return refuse(ProblemCode::ResendTooOften);
    const auto wait = left(slot->sentAt, m_clock.monotonic(), resendPause);
    if (wait.count() > 0 && !outcome(registration).fault)
        return tl::make_unexpected(Problem{.code = ProblemCode::ResendTooSoon, .retryIn = wait});
    --slot->resendsLeft;
    if (slot->isSim())
        m_signatures.withdraw(slot->transaction);
    send(*slot);
    return {};
}

std::optional<QString> PromptDesk::followLink(const QString& link)
{
    for (auto it = m_slots.begin(); it != m_slots.end(); ++it) {
        if (it->isSim() || it->link != link)
            continue;
        if (isOld(*it))
            return std::nullopt;
        it->isFollowed = true;
        return it.key();
    }
    return std::nullopt;
}

bool PromptDesk::isOld(const Slot& slot) const
{
    return m_clock.monotonic() - slot.sentAt >= linkLife;
}

int PromptDesk::resendsLeft(const QString& registration) const
{
    return m_slots.value(registration).resendsLeft;
}

QJsonObject PromptDesk::document(const QString& registration) const
{
    const auto slot = m_slots.value(registration);
    const auto now = m_clock.monotonic();
    const auto seconds = [&](std::chrono::seconds span) {
        return static_cast<qint64>(slot.fault ? 0 : left(slot.sentAt, now, span).count());
    };
    QJsonObject document{
        {u"kind"_s, slot.isSim() ? u"sim"_s : u"link"_s},
        {u"sentTo"_s, slot.isSim() ? maskedPhone(slot.recipient) : maskedAddress(slot.recipient)},
        {u"expiresIn"_s, seconds(slot.isSim() ? simLife : linkLife)},
        {u"pollIn"_s, static_cast<qint64>(pollPause.count())},
        {u"resendIn"_s, seconds(resendPause)},
        {u"resendsLeft"_s, slot.resendsLeft}};
    if (slot.isSim())
        document.insert(u"verificationCode"_s, slot.verificationCode);
    if (slot.fault)
        document.insert(u"fault"_s, rejectionName(*slot.fault));
    return document;
}

void PromptDesk::close(const QString& registration)
{
    const auto slot = m_slots.take(registration);
    if (slot.isSim())
        m_signatures.withdraw(slot.transaction);
}

void PromptDesk::closeAll()
{
    const auto registrations = m_slots.keys();
    for (const auto& registration : registrations)
        close(registration);
}

} // namespace provisioning::practice
