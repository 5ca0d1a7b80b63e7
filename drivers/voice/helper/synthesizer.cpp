#include "drivers/voice/helper/synthesizer.h"

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace drivers::voice {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A sentence takes 30 ms.
constexpr auto patience = 5s;
// Syllables of somebody who listens and reads at once.
const QString wordsPerMinute = u"150"_s;

// In the child, between fork and exec: system calls only.
void confine()
{
    const rlimit processor{10, 10};
    const rlimit memory{512UL * 1024 * 1024, 512UL * 1024 * 1024};
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CPU, &processor);
    ::setrlimit(RLIMIT_AS, &memory);
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

} // namespace

Synthesizer::Synthesizer(const QString& program, QObject* parent)
    : QObject(parent), m_program(program), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Synthesizer::fail);
}

Synthesizer::~Synthesizer()
{
    cancel();
}

QString Synthesizer::voiceFor(const QString& language)
{
    return language == u"en"_s || language.startsWith(u"en-"_s) ? u"en"_s : u"vi"_s;
}

void Synthesizer::make(const QString& sentence, const QString& language)
{
    cancel();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(QProcessEnvironment());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setChildProcessModifier(confine);
    connect(m_process.get(), &QProcess::finished, this, &Synthesizer::finish);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail();
    });
    m_patience.start();
    // -b 1: UTF-8, whatever the machine's locale is.
    m_process->start(m_program, {u"-b"_s, u"1"_s, u"-v"_s, voiceFor(language), u"-s"_s, wordsPerMinute,
                                 u"--stdin"_s, u"--stdout"_s});
    if (m_process) {
        m_process->write(sentence.toUtf8() + '\n');
        m_process->closeWriteChannel();
    }
}

void Synthesizer::cancel()
{
    m_patience.stop();
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
    // It may be what has just called.
    m_process.release()->deleteLater();
}

void Synthesizer::finish()
{
    const bool well = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const auto sound = soundFromWav(m_process->readAllStandardOutput(), WavKind::Stream);
    if (!well || !sound) {
        fail();
        return;
    }
    cancel();
    Q_EMIT made(*sound);
}

void Synthesizer::fail()
{
    cancel();
    Q_EMIT failed();
}

} // namespace drivers::voice
