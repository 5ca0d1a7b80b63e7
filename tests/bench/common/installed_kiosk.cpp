#include "tests/bench/common/installed_kiosk.h"

#include <QDir>
#include <QFile>

#include <cstdio>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace bench {

namespace {

bool writeFile(const char* path, const QByteArray& text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

// Root as it is; anybody else becomes root of a user namespace (user_namespaces(7)).
bool enterNamespace()
{
    const auto user = QByteArray::number(::getuid());
    const auto group = QByteArray::number(::getgid());
    if (::getuid() == 0)
        return ::unshare(CLONE_NEWNS) == 0;
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && writeFile("/proc/self/setgroups", "deny") &&
           writeFile("/proc/self/uid_map", "0 " + user + " 1") &&
           writeFile("/proc/self/gid_map", "0 " + group + " 1");
}

bool overlay(const char* place, const QByteArray& options)
{
    return ::mount("overlay", place, "overlay", 0, options.constData()) == 0;
}

} // namespace

bool enterInstalledKiosk(const QString& configuration, const QString& scratch)
{
    const QDir room(scratch);
    const auto path = [&](const char* name) {
        return QFile::encodeName(room.filePath(QString::fromLatin1(name)));
    };
    const bool made =
        enterNamespace() && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
        ::mount("tmpfs", QFile::encodeName(scratch).constData(), "tmpfs", 0, "mode=0755") == 0 &&
        room.mkpath(QStringLiteral("etc/motcua")) && room.mkpath(QStringLiteral("upper/motcua")) &&
        room.mkpath(QStringLiteral("work"));
    bool copied = made;
    for (const char* name : {"root.pem", "profile.jws", "keys.jws", "device.pem", "device.key"}) {
        const auto file = QString::fromLatin1(name);
        copied = copied && QFile::copy(QDir(configuration).filePath(file),
                                       room.filePath(QStringLiteral("etc/motcua/") + file));
    }
    if (copied && overlay("/etc", "lowerdir=" + path("etc") + ":/etc") &&
        overlay("/var/lib", "lowerdir=/var/lib,upperdir=" + path("upper") + ",workdir=" + path("work")))
        return true;
    std::perror("a private view of /etc/motcua could not be made");
    return false;
}

void leaveInstalledKiosk(const QString& scratch)
{
    for (const auto& place : {QByteArray("/var/lib"), QByteArray("/etc"), QFile::encodeName(scratch)})
        ::umount2(place.constData(), MNT_DETACH);
}

} // namespace bench
