#include "provisioning/practice/world/end_signals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace provisioning::practice::world {

namespace {

constexpr std::array endings{SIGINT, SIGTERM, SIGHUP};

int writing = -1;

// Only what is allowed in a signal handler. The next signal acts as the system has it.
void note(int signal)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writing, &byte, 1);
    std::signal(signal, SIG_DFL);
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_reading = ends[0];
    writing = ends[1];
    auto* notifier = new QSocketNotifier(m_reading, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &EndSignals::take);
    for (const auto ending : endings)
        std::signal(ending, note);
}

EndSignals::~EndSignals()
{
    for (const auto ending : endings)
        std::signal(ending, SIG_DFL);
    if (m_reading >= 0) {
        ::close(m_reading);
        ::close(writing);
    }
}

void EndSignals::take()
{
    char byte = 0;
    while (::read(m_reading, &byte, 1) == 1) {
    }
    Q_EMIT received();
}

} // namespace provisioning::practice::world
