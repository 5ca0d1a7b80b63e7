#include "drivers/voice/helper_line.h"

#include "kiosk/base/log.h"

#include <csignal>

#include <sys/prctl.h>

namespace drivers::voice {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logVoice, "motcua.voice")

// An order is taken within milliseconds; on a machine under load, within this. The first one waits for the
// program to be loaded.
constexpr auto patience = 2s;
constexpr auto firstPatience = 10s;
// A helper that ends so often in the life of one voice will end again.
constexpr int mostStarts = 5;

} // namespace

HelperLine::HelperLine(const QString& program, const api::VoiceSettings& settings)
    : m_program(program), m_settings(settings), m_process(this), m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        qCWarning(logVoice, "the voice does not answer");
        end();
    });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Dies with this thread, however that ends.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &HelperLine::read);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus) {
        qCWarning(logVoice, "the voice ended (%d)", code);
        end();
    });
}

HelperLine::~HelperLine()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

bool HelperLine::start()
{
    if (m_process.state() != QProcess::NotRunning)
        return true;
    if (m_starts++ >= mostStarts)
        return false;
    m_process.start(m_program, {});
    if (!m_process.waitForStarted()) {
        qCWarning(logVoice, "the voice cannot be started: %s", qUtf8Printable(m_process.errorString()));
        return false;
    }
    m_process.write(toLine(Order{0, Settle{m_settings}}));
    m_hasTaken = false;
    return true;
}

void HelperLine::send(const Order& order)
{
    if (!start()) {
        Q_EMIT lost();
        return;
    }
    m_process.write(toLine(order));
    m_awaited = order.number;
    m_patience.start(m_hasTaken ? patience : firstPatience);
}

void HelperLine::read()
{
    while (m_process.canReadLine()) {
        const auto report = reportFrom(m_process.readLine().trimmed());
        if (!report)
            continue;
        if (const auto* taken = std::get_if<Taken>(&*report);
            taken != nullptr && taken->number == m_awaited) {
            m_patience.stop();
            m_hasTaken = true;
        }
        Q_EMIT reported(*report);
    }
}

void HelperLine::end()
{
    m_patience.stop();
    const QSignalBlocker quiet(&m_process);
    m_process.kill();
    m_process.waitForFinished();
    Q_EMIT lost();
}

} // namespace drivers::voice
