#include "provisioning/profile/version_seen.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace provisioning::profile {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"provisioning.profile"_s;

tl::unexpected<kiosk::base::Error> storageFailed(const QString& what)
{
    return fail(ErrorCode::StorageFailed, origin, what);
}

// 0 when no profile was ever accepted here.
Result<int> lastSeen(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return 0;
    if (!file.open(QIODevice::ReadOnly))
        return storageFailed(u"profile-seen cannot be read"_s);
    bool isNumber = false;
    const int version = file.read(32).trimmed().toInt(&isNumber);
    if (!isNumber || version < 1)
        return storageFailed(u"profile-seen is damaged"_s);
    return version;
}

bool syncDirectory(const QString& directory)
{
    const int descriptor =
        ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

bool writeSynced(const QString& path, const QByteArray& bytes)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return false;
    const bool written = ::write(descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size())) ==
                         static_cast<ssize_t>(bytes.size());
    const bool synced = written && ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && synced;
}

} // namespace

Result<void> rememberVersion(const QString& stateDirectory, int version)
{
    const auto path = QDir(stateDirectory).filePath(u"profile-seen"_s);
    const auto seen = lastSeen(path);
    if (!seen)
        return tl::make_unexpected(seen.error());
    if (version < *seen)
        return fail(ErrorCode::ProfileRolledBack, origin, u"%1 after %2"_s.arg(version).arg(*seen));
    if (version == *seen)
        return {};
    const QString fresh = path + u".new"_s;
    const bool durable =
        writeSynced(fresh, QByteArray::number(version) + '\n') &&
        std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) == 0 &&
        syncDirectory(stateDirectory);
    if (!durable)
        return storageFailed(u"profile-seen cannot be written, errno %1"_s.arg(errno));
    return {};
}

} // namespace provisioning::profile
