#include "tests/drivers/voice/ear.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int rate = 22050;

QString run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

double figure(const QString& stat, const QString& name)
{
    for (const QString& line : stat.split(u'\n')) {
        if (line.simplified().startsWith(name))
            return line.section(u':', 1).trimmed().toDouble();
    }
    return 0;
}

} // namespace

SoundServer::SoundServer(const QStringList& devices)
{
    qputenv("XDG_RUNTIME_DIR", room().toUtf8());
    qputenv("HOME", room().toUtf8());
    qunsetenv("PULSE_SERVER");
    QStringList arguments{u"-n"_s, u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"--use-pid-file=no"_s,
                          u"--load=module-native-protocol-unix"_s};
    for (const QString& device : devices)
        arguments.append(u"--load=module-null-sink sink_name=%1 rate=%2 channels=1"_s.arg(device).arg(rate));
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(u"pulseaudio"_s, arguments);
    if (!QTest::qWaitFor(
            [&] {
                return run(u"pactl"_s, {u"list"_s, u"short"_s, u"sinks"_s}).contains(devices.last());
            },
            20'000))
        qFatal("no sound server: is pulseaudio installed?");
}

SoundServer::~SoundServer()
{
    m_server.terminate();
    m_server.waitForFinished();
}

void SoundServer::plug(const QString& device)
{
    run(u"pactl"_s, {u"load-module"_s, u"module-null-sink"_s, u"sink_name="_s + device,
                     u"rate=%1"_s.arg(rate), u"channels=1"_s});
}

void SoundServer::unplug(const QString& device)
{
    for (const QString& line : run(u"pactl"_s, {u"list"_s, u"short"_s, u"modules"_s}).split(u'\n')) {
        if (line.contains(u"sink_name="_s + device))
            run(u"pactl"_s, {u"unload-module"_s, line.section(u'\t', 0, 0)});
    }
}

Heard heardIn(const QStringList& soxInput)
{
    // Pauses are left out too: a player that gets no processor for a moment makes one.
    const QString stat =
        run(u"sox"_s, soxInput + QStringList{u"-n"_s, u"silence"_s, u"1"_s, u"0.01"_s, u"0.5%"_s, u"-1"_s,
                                             u"0.01"_s, u"0.5%"_s, u"stat"_s});
    return {figure(stat, u"RMS amplitude"_s), figure(stat, u"Length (seconds)"_s),
            figure(stat, u"Rough frequency"_s)};
}

Ear::Ear(const SoundServer& server, const QString& device)
    : m_file(u"%1/%2-%3.raw"_s.arg(server.room(), device, QString::fromLatin1(QTest::currentTestFunction())))
{
    m_recorder.setStandardOutputFile(m_file);
    m_recorder.start(u"parec"_s,
                     {u"--device="_s + device + u".monitor"_s, u"--format=s16le"_s, u"--rate=%1"_s.arg(rate),
                      u"--channels=1"_s, u"--raw"_s, u"--latency-msec=20"_s});
    if (!QTest::qWaitFor([&] { return QFileInfo(m_file).size() > 0; }, 10'000))
        qFatal("nothing is recorded");
}

Ear::~Ear()
{
    m_recorder.kill();
    m_recorder.waitForFinished();
}

bool Ear::listen(double seconds)
{
    const auto until = QFileInfo(m_file).size() + static_cast<qint64>(seconds * rate) * 2;
    return QTest::qWaitFor([&] { return QFileInfo(m_file).size() >= until; }, 30'000);
}

bool Ear::hears() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) { return byte != 0; });
}

Heard Ear::heard() const
{
    return heardIn({u"-t"_s, u"raw"_s, u"-r"_s, QString::number(rate), u"-c"_s, u"1"_s, u"-e"_s, u"signed"_s,
                    u"-b"_s, u"16"_s, m_file});
}
