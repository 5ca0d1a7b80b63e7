#include "provisioning/practice/portal/mobile_signature_service.h"

#include "provisioning/practice/portal/cms_signature.h"

#include <openssl/crypto.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 200;

// SIM Toolkit texts have no diacritics.
QString promptText(const QString& verificationCode)
{
    return u"[TAP HUAN] Cong Dich vu cong xin chu ky so de dang ky tai khoan. Ma doi chieu: %1. "
           "Neu dung ma tren man hinh kiosk, hay nhap ma PIN."_s.arg(verificationCode);
}

bool isSame(const kiosk::base::SecureBytes& pin, const QString& right)
{
    const auto expected = right.toUtf8();
    const auto given = pin.text();
    return static_cast<qsizetype>(given.size()) == expected.size() &&
           CRYPTO_memcmp(given.data(), expected.constData(), given.size()) == 0;
}

} // namespace

void MobileSignatureService::insert(const QList<SimCard>& cards)
{
    std::unique_lock lock(m_mutex);
    for (auto& one : m_transactions)
        if (one.answer.status == SignatureStatus::OutstandingTransaction)
            settle(one, SignatureStatus::ExpiredTransaction, SimPrompt::State::Gone);
    m_seats.clear();
    for (const auto& card : cards)
        m_seats.append({card, card.sim.trouble == SimTrouble::PinBlocked ? 0 : pinTries});
    m_transactions.clear();
    tellNews(lock);
}

int MobileSignatureService::request(const SignatureRequest& request)
{
    std::unique_lock lock(m_mutex);
    const auto* card = seat(request.phone);
    Transaction made{.request = request, .since = m_clock.monotonic()};
    made.answer.status = firstStatus(request, card);
    if (!m_phonesOn && made.answer.status == SignatureStatus::OutstandingTransaction)
        made.answer.status = SignatureStatus::OtaError;
    made.isShown = made.answer.status == SignatureStatus::OutstandingTransaction;
    made.prompt = {.number = ++m_lastNumber,
                   .phone = request.phone,
                   .text = promptText(request.verificationCode),
                   .verificationCode = request.verificationCode,
                   .sentAt = m_clock.utcNow(),
                   .pinTriesLeft = card != nullptr ? card->pinTriesLeft : 0};
    m_transactions.append(made);
    if (m_transactions.size() > mostKept)
        m_transactions.removeFirst();
    if (made.isShown)
        m_news.append(made.prompt);
    tellNews(lock);
    return made.prompt.number;
}

void MobileSignatureService::switchPhones(bool on)
{
    const std::scoped_lock lock(m_mutex);
    m_phonesOn = on;
}

SignatureStatus MobileSignatureService::firstStatus(const SignatureRequest& request, const Seat* seat)
{
    if (seat == nullptr || seat->card.sim.carrier != request.carrier)
        return SignatureStatus::UnknownClient;
    if (!seat->card.identity)
        return SignatureStatus::NoCertificateFound;
    if (seat->card.sim.trouble == SimTrouble::CardBlocked)
        return SignatureStatus::CardBlocked;
    if (seat->card.sim.trouble == SimTrouble::PhoneOff)
        return SignatureStatus::OtaError;
    return seat->pinTriesLeft > 0 ? SignatureStatus::OutstandingTransaction : SignatureStatus::PinBlocked;
}

SignatureAnswer MobileSignatureService::query(int transaction)
{
    std::unique_lock lock(m_mutex);
    expireOld();
    const auto* found = this->transaction(transaction);
    const auto answer =
        found != nullptr ? found->answer : SignatureAnswer{.status = SignatureStatus::UnknownClient};
    tellNews(lock);
    return answer;
}

void MobileSignatureService::withdraw(int transaction)
{
    std::unique_lock lock(m_mutex);
    if (auto* found = waiting(transaction))
        settle(*found, SignatureStatus::ExpiredTransaction, SimPrompt::State::Gone);
    tellNews(lock);
}

void MobileSignatureService::listen(Listener listener)
{
    const std::scoped_lock lock(m_mutex);
    m_listener = std::move(listener);
}

QList<SimPrompt> MobileSignatureService::prompts(const QString& phone) const
{
    const std::scoped_lock lock(m_mutex);
    QList<SimPrompt> shown;
    for (const auto& one : m_transactions)
        if (one.isShown && (phone.isEmpty() || one.prompt.phone == phone))
            shown.append(one.prompt);
    return shown;
}

PinAnswer MobileSignatureService::enterPin(int prompt, const kiosk::base::SecureBytes& pin)
{
    std::unique_lock lock(m_mutex);
    expireOld();
    auto answer = PinAnswer::Gone;
    if (auto* asked = waiting(prompt)) {
        auto& card = *seat(asked->prompt.phone);
        const bool right = isSame(pin, card.card.sim.pin);
        card.pinTriesLeft = right ? pinTries : card.pinTriesLeft - 1;
        asked->prompt.pinTriesLeft = card.pinTriesLeft;
        if (!right && card.pinTriesLeft > 0) {
            answer = PinAnswer::Wrong;
            m_news.append(asked->prompt);
        } else if (!right) {
            answer = PinAnswer::Blocked;
            settle(*asked, SignatureStatus::PinBlocked, SimPrompt::State::PinBlocked);
        } else {
            answer = PinAnswer::Signed;
            const bool revoked = card.card.sim.trouble == SimTrouble::Revoked;
            if (!revoked)
                asked->answer.cms =
                    signDetached(*card.card.identity, *card.card.issuer, asked->request.challenge);
            settle(*asked, revoked ? SignatureStatus::RevokedCertificate : SignatureStatus::Signature,
                   SimPrompt::State::Signed);
        }
    }
    tellNews(lock);
    return answer;
}

bool MobileSignatureService::refuse(int prompt)
{
    std::unique_lock lock(m_mutex);
    expireOld();
    auto* asked = waiting(prompt);
    if (asked != nullptr)
        settle(*asked, SignatureStatus::UserCancel, SimPrompt::State::Refused);
    tellNews(lock);
    return asked != nullptr;
}

MobileSignatureService::Seat* MobileSignatureService::seat(const QString& phone)
{
    for (auto& one : m_seats)
        if (one.card.sim.phone == phone)
            return &one;
    return nullptr;
}

MobileSignatureService::Transaction* MobileSignatureService::transaction(int number)
{
    for (auto& one : m_transactions)
        if (one.prompt.number == number)
            return &one;
    return nullptr;
}

MobileSignatureService::Transaction* MobileSignatureService::waiting(int number)
{
    auto* found = transaction(number);
    return found != nullptr && found->answer.status == SignatureStatus::OutstandingTransaction ? found
                                                                                               : nullptr;
}

void MobileSignatureService::settle(Transaction& transaction, SignatureStatus status, SimPrompt::State state)
{
    transaction.answer.status = status;
    transaction.prompt.state = state;
    m_news.append(transaction.prompt);
}

void MobileSignatureService::expireOld()
{
    const auto now = m_clock.monotonic();
    for (auto& one : m_transactions)
        if (one.answer.status == SignatureStatus::OutstandingTransaction &&
            now - one.since >= one.request.life)
            settle(one, SignatureStatus::ExpiredTransaction, SimPrompt::State::Gone);
}

void MobileSignatureService::tellNews(std::unique_lock<std::mutex>& lock)
{
    const auto news = std::exchange(m_news, {});
    const auto listener = m_listener;
    lock.unlock();
    if (listener)
        for (const auto& prompt : news)
            listener(prompt);
}

} // namespace provisioning::practice
