#include "provisioning/practice/portal/practice_phone.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 200;

} // namespace

void PracticePhone::listen(Listener listener)
{
    const std::scoped_lock lock(m_mutex);
    m_listener = std::move(listener);
}

void PracticePhone::deliver(const QString& to, const QString& otp, std::chrono::seconds life,
                            const QDateTime& now)
{
    SmsMessage message{.to = to,
                       // Carriers send such texts without diacritics.
                       .text = u"[TAP HUAN] Ma OTP cho tai khoan cua ban la %1, co hieu luc %2 phut. "
                               "Khong dua ma nay cho bat ky ai."_s.arg(otp)
                                   .arg(life.count() / 60),
                       .otp = otp,
                       .sentAt = now};
    Listener listener;
    {
        const std::scoped_lock lock(m_mutex);
        message.number = ++m_lastNumber;
        m_messages.append(message);
        if (m_messages.size() > mostKept)
            m_messages.removeFirst();
        listener = m_listener;
    }
    if (listener)
        listener(message);
}

QList<SmsMessage> PracticePhone::messages(const QString& to) const
{
    const std::scoped_lock lock(m_mutex);
    if (to.isEmpty())
        return m_messages;
    QList<SmsMessage> mine;
    for (const auto& message : m_messages)
        if (message.to == to)
            mine.append(message);
    return mine;
}

void PracticePhone::forgetAll()
{
    const std::scoped_lock lock(m_mutex);
    m_messages.clear();
}

} // namespace provisioning::practice
