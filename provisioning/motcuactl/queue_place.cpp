#include "provisioning/motcuactl/queue_place.h"

#include "kiosk/agent/queue_place.h"
#include "kiosk/crypto/key_file.h"
#include "offline-queue/first_keys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"motcuactl.queue"_s;
constexpr qsizetype largestFile = 64 * 1024;
constexpr int makingKeys = 30'000; // milliseconds

QString text(const std::string& given)
{
    return QString::fromLocal8Bit(given.c_str());
}

// The folder motcua-practice uses when it is given none.
QString practiceFolder()
{
    auto base = qEnvironmentVariable("XDG_STATE_HOME");
    if (base.isEmpty() || QDir::isRelativePath(base))
        base = QDir::homePath() + u"/.local/state"_s;
    return base + u"/motcua-practice"_s;
}

// Beside this program, or on the path.
QString practiceProgram()
{
    const auto name = u"motcua-practice"_s;
    const auto beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

Result<profile::Installation> practiceInstallation()
{
    const auto program = practiceProgram();
    if (program.isEmpty())
        return fail(ErrorCode::StorageFailed, origin, u"PracticeMissing"_s);
    const auto keys = practiceFolder() + u"/keys"_s;
    if (!QFile::exists(keys + u"/profile.jws"_s) &&
        (!QDir().mkpath(keys) || QProcess::execute(program, {u"keys"_s, u"--out"_s, keys}) != 0))
        return fail(ErrorCode::StorageFailed, origin, u"PracticeMissing"_s);
    const auto state = practiceFolder() + u"/kiosk"_s;
    if (!QDir().mkpath(state))
        return fail(ErrorCode::StorageFailed, origin, state);
    return profile::installationIn(keys, state);
}

// Beside a given profile lie the device's certificate and key; what is remembered of versions lies in the
// spool.
Result<profile::Installation> givenInstallation(const QueueLine& line)
{
    const QFileInfo file(text(line.profile));
    const auto folder = file.absolutePath();
    const auto state = line.spool.empty() ? folder + u"/state"_s : text(line.spool) + u".state"_s;
    if (!QDir().mkpath(state))
        return fail(ErrorCode::StorageFailed, origin, state);
    auto installation = profile::installationIn(folder, state);
    installation.rootPem = text(line.root);
    installation.profileJws = file.absoluteFilePath();
    return installation;
}

Result<profile::Installation> installationOf(const QueueLine& line)
{
    if (line.practice)
        return practiceInstallation();
    if (!line.profile.empty())
        return givenInstallation(line);
    return profile::machineInstallation();
}

QString spoolIn(const QueueLine& line, const profile::Installation& installation)
{
    return line.spool.empty() ? kiosk::agent::queueFolder(installation.stateDirectory) : text(line.spool);
}

} // namespace

Result<QString> spoolOf(const QueueLine& line)
{
    if (line.practice)
        return placeOf(line).and_then([](const QueuePlace& place) {
            return outbox::Spool::judge(place.spool, place.owner).map([&] { return place.spool; });
        });
    if (!line.spool.empty())
        return text(line.spool);
    return installationOf(line).map([&](const auto& installation) { return spoolIn(line, installation); });
}

Result<QueuePlace> placeOf(const QueueLine& line)
{
    const auto installation = installationOf(line);
    if (!installation)
        return tl::make_unexpected(installation.error());
    const auto installed = profile::readInstallation(*installation);
    if (!installed)
        return tl::make_unexpected(installed.error());
    return QueuePlace{*installed, spoolIn(line, *installation), kiosk::agent::installedKeySet(*installation),
                      kiosk::agent::ownerOf(*installed)};
}

Result<std::unique_ptr<outbox::Spool>> openSpool(const QueuePlace& place)
{
    auto spool = outbox::Spool::open(place.spool, place.owner);
    if (spool)
        outbox::takeInstalledKeySet(**spool, place.keySet, place.installed.profile.queue.keysRoot);
    return spool;
}

} // namespace provisioning::motcuactl
