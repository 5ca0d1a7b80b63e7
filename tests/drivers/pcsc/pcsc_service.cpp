#include "tests/drivers/pcsc/pcsc_service.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>

#include <chrono>
#include <csignal>

#include <sys/prctl.h>

namespace tests::pcsc {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString usualFolder = u"/run/pcscd"_s; // compiled into pcscd
const QString driver = u"/usr/lib/pcsc/drivers/serial/libifdvpcd.so"_s;

// Below 32768: above it the system hands ports out to anybody between our look and vpcd's.
quint16 freePair()
{
    for (int tries = 0; tries < 200; ++tries) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(20'000, 32'000));
        QTcpServer first;
        QTcpServer second;
        if (first.listen(QHostAddress::AnyIPv4, port) &&
            second.listen(QHostAddress::AnyIPv4, static_cast<quint16>(port + 1)))
            return port;
    }
    return 0;
}

bool answers(const QString& socket)
{
    QLocalSocket client;
    client.connectToServer(socket);
    return client.waitForConnected(1000);
}

bool canRunApart()
{
    QDir().mkpath(usualFolder);
    return QProcess::execute(u"unshare"_s, {u"-m"_s, u"mount"_s, u"--bind"_s, usualFolder, usualFolder}) == 0;
}

} // namespace

PcscService::PcscService() : m_port(freePair())
{
    m_apart = canRunApart();
    m_socket = (m_apart ? m_folder.filePath(u"run"_s) : usualFolder) + u"/pcscd.comm"_s;
    qputenv("PCSCLITE_CSOCK_NAME", QFile::encodeName(m_socket));
}

PcscService::~PcscService()
{
    stop();
}

bool PcscService::writeReaders()
{
    QDir(m_folder.path()).mkpath(u"readers"_s);
    QDir(m_folder.path()).mkpath(u"run"_s);
    QFile readers(m_folder.filePath(u"readers/vpcd"_s));
    const auto text = u"FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:%1\nLIBPATH %2\nCHANNELID %1\n"_s;
    return readers.open(QIODevice::WriteOnly) && readers.write(text.arg(m_port).arg(driver).toUtf8()) > 0;
}

bool PcscService::startDaemon(bool apart)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(TESTS_PCSC_NODELAY));
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.setStandardOutputFile(m_folder.filePath(u"pcscd.log"_s));
    m_daemon.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    const QStringList plain{u"-f"_s, u"-c"_s, m_folder.filePath(u"readers"_s)};
    if (apart)
        m_daemon.start(u"unshare"_s,
                       QStringList{u"-m"_s, u"sh"_s, u"-c"_s,
                                   u"mount --bind \"$0\" %1 && exec pcscd \"$@\""_s.arg(usualFolder),
                                   m_folder.filePath(u"run"_s)} +
                           plain);
    else
        m_daemon.start(u"pcscd"_s, plain);
    const bool up =
        m_daemon.waitForStarted() &&
        QTest::qWaitFor([this] { return m_daemon.state() == QProcess::NotRunning || answers(m_socket); },
                        10'000);
    return up && m_daemon.state() == QProcess::Running;
}

bool PcscService::start()
{
    if (!QFile::exists(driver) || m_port == 0 || !writeReaders()) {
        m_complaint = u"no vpcd (%1), or no free ports"_s.arg(driver);
        return false;
    }
    if (!m_apart && !m_turn) {
        m_turn = std::make_unique<QLockFile>(QDir::temp().filePath(u"motcua-tests-pcscd.lock"_s));
        m_turn->setStaleLockTime(0ms);
        if (!m_turn->tryLock(120s)) {
            m_complaint = u"another test keeps pcscd"_s;
            return false;
        }
    }
    if (startDaemon(m_apart))
        return true;
    QFile log(m_folder.filePath(u"pcscd.log"_s));
    m_complaint = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : m_daemon.errorString();
    stop();
    return false;
}

void PcscService::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(10'000))
        kill();
}

void PcscService::kill()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

} // namespace tests::pcsc
