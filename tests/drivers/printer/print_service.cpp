#include "tests/drivers/printer/print_service.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

// Who may do what is as Debian has it; the rest as drivers/printer/README.md asks.
constexpr const char* settings = R"(
Listen %1/cups.sock
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType Basic
PreserveJobFiles No
PreserveJobHistory 600
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit Send-Document Send-URI Hold-Job Release-Job Restart-Job Purge-Jobs Set-Job-Attributes Cancel-My-Jobs Close-Job Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer Pause-Printer Resume-Printer CUPS-Accept-Jobs CUPS-Reject-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
)";

constexpr const char* places = R"(
ServerRoot %1
ServerBin %1/bin
DataDir /usr/share/cups
CacheDir %1/cache
StateDir %1/state
RequestRoot %1/spool
TempDir %1/spool/tmp
ErrorLog %1/error_log
AccessLog %1/access_log
PageLog %1/page_log
SystemGroup %2
)";

QString found(const QString& program)
{
    for (const auto* folder : {"/usr/sbin/", "/usr/bin/", "/sbin/"}) {
        const auto path = QString::fromLatin1(folder) + program;
        if (QFile::exists(path))
            return path;
    }
    qFatal("%s is not installed", qUtf8Printable(program));
}

} // namespace

PrintService::PrintService() : m_folder(std::make_unique<QTemporaryDir>())
{
    // cupsd gives its rights away for filters; they must be able to come in.
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
    for (const auto* folder : {"bin/backend", "spool/tmp", "cache", "state"})
        QDir(m_folder->path()).mkpath(QString::fromLatin1(folder));
    const QDir installed(u"/usr/lib/cups"_s);
    for (const auto& kind : installed.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (kind != u"backend")
            QFile::link(installed.filePath(kind), path(u"bin/"_s + kind));
    }
    const auto backend = path(u"bin/backend/paper"_s);
    QFile::copy(QStringLiteral(PAPER_BACKEND), backend);
    // Not for others: then cupsd runs it with its own rights, so that it can write into the folder.
    QFile::setPermissions(backend, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // Whoever runs the test may manage the queues.
    const auto* group = ::getgrgid(::getegid());
    if (group == nullptr)
        qFatal("no group");
    write(u"cupsd.conf"_s, QString::fromLatin1(settings).arg(m_folder->path()).toUtf8());
    write(u"cups-files.conf"_s,
          QString::fromLatin1(places).arg(m_folder->path(), QString::fromLocal8Bit(group->gr_name)).toUtf8());
    setMood("ready");
    m_server.setProcessChannelMode(QProcess::ForwardedChannels);
    m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

PrintService::~PrintService()
{
    setMood("ready"); // a backend that waits goes on and ends
    m_server.terminate();
    if (!m_server.waitForFinished(5'000))
        kill();
}

bool PrintService::start()
{
    QFile::remove(socket());
    m_server.start(found(u"cupsd"_s),
                   {u"-f"_s, u"-c"_s, path(u"cupsd.conf"_s), u"-s"_s, path(u"cups-files.conf"_s)});
    const auto answers = [this] {
        return QFile::exists(socket()) && run(u"lpstat"_s, {u"-r"_s}).contains(u"is running"_s);
    };
    return m_server.waitForStarted() && QTest::qWaitFor(answers, 20'000);
}

void PrintService::kill()
{
    m_server.kill();
    m_server.waitForFinished();
}

QString PrintService::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CUPS_SERVER"_s, socket());
    process.setProcessEnvironment(environment);
    process.start(found(program), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s %s: %s", qUtf8Printable(program), qUtf8Printable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

void PrintService::addQueue(const QString& name, const QString& driver, const QString& errorPolicy)
{
    const auto how = driver == u"raw" ? QStringList{u"-m"_s, driver} : QStringList{u"-P"_s, driver};
    run(u"lpadmin"_s, QStringList{u"-p"_s, name, u"-E"_s, u"-v"_s, u"paper:"_s + m_folder->path(), u"-o"_s,
                                  u"printer-error-policy="_s + errorPolicy} +
                          how);
}

void PrintService::setMood(const QByteArray& mood)
{
    write(u"new-mood"_s, mood);
    ::rename(path(u"new-mood"_s).toLocal8Bit().constData(), path(u"mood"_s).toLocal8Bit().constData());
}

bool PrintService::hasBegun() const
{
    return QFile::exists(path(u"begun"_s));
}

QStringList PrintService::titles() const
{
    return QString::fromUtf8(read(u"titles"_s)).split(u'\n', Qt::SkipEmptyParts);
}

QList<QByteArray> PrintService::slips() const
{
    QList<QByteArray> list;
    for (const auto& name : QDir(m_folder->path()).entryList({u"slip-*"_s}, QDir::Files))
        list.append(read(name));
    return list;
}

void PrintService::clearPaper()
{
    QDir folder(m_folder->path());
    for (const auto& name : folder.entryList({u"slip-*"_s, u"begun"_s, u"titles"_s}, QDir::Files))
        folder.remove(name);
}

QStringList PrintService::spooled() const
{
    return QDir(path(u"spool"_s)).entryList({u"d*"_s}, QDir::Files);
}

void PrintService::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qUtf8Printable(file.errorString()));
}

QByteArray PrintService::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
