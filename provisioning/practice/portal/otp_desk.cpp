#include "provisioning/practice/portal/otp_desk.h"

#include <QRandomGenerator>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

std::chrono::seconds left(std::chrono::milliseconds since, std::chrono::milliseconds now,
                          std::chrono::milliseconds span)
{
    return std::chrono::ceil<std::chrono::seconds>(
        std::max(since + span - now, std::chrono::milliseconds::zero()));
}

} // namespace

void OtpDesk::open(const QString& registration, const QString& phone)
{
    auto& slot = m_slots[registration];
    slot = Slot{.phone = phone};
    send(slot);
}

void OtpDesk::send(Slot& slot)
{
    slot.otp = u"%1"_s.arg(QRandomGenerator::system()->bounded(1'000'000), 6, 10, QChar(u'0'));
    slot.sentAt = m_clock.monotonic();
    slot.triesLeft = triesPerCode;
    m_phone.deliver(slot.phone, slot.otp, life, m_clock.utcNow());
}

Answered<void> OtpDesk::check(const QString& registration, const QString& otp)
{
    const auto slot = m_slots.find(registration);
    if (slot == m_slots.end())
        return refuse(ProblemCode::RegistrationNotFound);
    if (slot->locked)
        return refuse(ProblemCode::OtpLocked);
    if (m_clock.monotonic() - slot->sentAt >= life)
        return refuse(ProblemCode::OtpExpired);
    if (otp == slot->otp)
        return {};
    if (--slot->triesLeft > 0)
        return tl::make_unexpected(Problem{.code = ProblemCode::OtpWrong, .triesLeft = slot->triesLeft});
    slot->locked = true;
    return refuse(ProblemCode::OtpLocked);
}

Answered<void> OtpDesk::resend(const QString& registration)
{
    const auto slot = m_slots.find(registration);
    if (slot == m_slots.end())
        return refuse(ProblemCode::RegistrationNotFound);
    if (slot->locked)
        return refuse(ProblemCode::OtpLocked);
    if (slot->resendsLeft == 0)
        return refuse(ProblemCode::ResendTooOften);
    if (const auto wait = left(slot->sentAt, m_clock.monotonic(), resendPause); wait.count() > 0)
        return tl::make_unexpected(Problem{.code = ProblemCode::ResendTooSoon, .retryIn = wait});
    --slot->resendsLeft;
    send(*slot);
    return {};
}

OtpTerms OtpDesk::terms(const QString& registration) const
{
    const auto slot = m_slots.value(registration);
    const auto now = m_clock.monotonic();
    return {.maskedPhone = slot.phone.left(3) + u"****"_s + slot.phone.right(3),
            .expiresIn = left(slot.sentAt, now, life),
            .resendIn = left(slot.sentAt, now, resendPause),
            .triesLeft = slot.triesLeft,
            .resendsLeft = slot.resendsLeft};
}

void OtpDesk::close(const QString& registration)
{
    m_slots.remove(registration);
}

void OtpDesk::closeAll()
{
    m_slots.clear();
}

} // namespace provisioning::practice
