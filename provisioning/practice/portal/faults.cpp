#include "provisioning/practice/portal/faults.h"

#include <array>
#include <utility>

namespace provisioning::practice {

namespace {

constexpr std::array callNames{
    std::pair{Call::Status, QLatin1String("status")},
    std::pair{Call::Captchas, QLatin1String("captchas")},
    std::pair{Call::Challenges, QLatin1String("challenges")},
    std::pair{Call::Registrations, QLatin1String("registrations")},
    std::pair{Call::Registration, QLatin1String("registration")},
    std::pair{Call::Otp, QLatin1String("otp")},
    std::pair{Call::Resend, QLatin1String("resend")},
    std::pair{Call::PromptResend, QLatin1String("prompt-resend")},
    std::pair{Call::Password, QLatin1String("password")},
    std::pair{Call::Confirmation, QLatin1String("confirmation")},
    std::pair{Call::Postponement, QLatin1String("postponement")},
    std::pair{Call::Drop, QLatin1String("drop")},
    std::pair{Call::Resumptions, QLatin1String("resumptions")},
    std::pair{Call::Recoveries, QLatin1String("recoveries")},
    std::pair{Call::OfficerCalls, QLatin1String("officer-calls")},
    std::pair{Call::Keys, QLatin1String("keys")},
    std::pair{Call::Envelopes, QLatin1String("envelopes")},
};

} // namespace

QString callName(Call call)
{
    for (const auto& [value, name] : callNames)
        if (value == call)
            return name;
    return {};
}

std::optional<Call> callFromName(const QString& name)
{
    for (const auto& [value, text] : callNames)
        if (text == name)
            return value;
    return std::nullopt;
}

void FaultPlan::add(const Fault& fault)
{
    const std::scoped_lock lock(m_mutex);
    m_faults.append(fault);
}

void FaultPlan::clear()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_faults.clear();
        ++m_wakes;
    }
    m_woken.notify_all();
}

Misfortune FaultPlan::take(Call call)
{
    const std::scoped_lock lock(m_mutex);
    Misfortune due{.takenAt = m_wakes};
    bool slowed = false;
    for (auto it = m_faults.begin(); it != m_faults.end();) {
        const bool isSlow = it->kind == FaultKind::Slow;
        if ((it->call && *it->call != call) || (isSlow ? slowed : due.fault.has_value())) {
            ++it;
            continue;
        }
        if (isSlow) {
            slowed = true;
            due.delay = it->delay;
        } else {
            due.fault = *it;
        }
        if (it->count > 0 && --it->count == 0)
            it = m_faults.erase(it);
        else
            ++it;
    }
    return due;
}

bool FaultPlan::wait(std::chrono::milliseconds time, const Misfortune& due)
{
    std::unique_lock lock(m_mutex);
    return !m_woken.wait_for(lock, time, [&] { return m_wakes != due.takenAt; });
}

bool FaultPlan::isEmpty()
{
    const std::scoped_lock lock(m_mutex);
    return m_faults.isEmpty();
}

void FaultPlan::wakeWaiting()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_wakes;
    }
    m_woken.notify_all();
}

} // namespace provisioning::practice
