#include "provisioning/practice/ending_signals.h"

#include <sys/signalfd.h>

namespace provisioning::practice {

EndingSignals::EndingSignals()
{
    sigemptyset(&m_set);
    sigaddset(&m_set, SIGINT);
    sigaddset(&m_set, SIGTERM);
    sigprocmask(SIG_BLOCK, &m_set, nullptr);
}

void EndingSignals::wait() const
{
    int received = 0;
    sigwait(&m_set, &received);
}

int EndingSignals::descriptor() const
{
    return signalfd(-1, &m_set, SFD_CLOEXEC);
}

} // namespace provisioning::practice
