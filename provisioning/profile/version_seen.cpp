#include "provisioning/profile/version_seen.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
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

// The state directory, locked for this process while the object lives: the screen's process and its successor
// start at the same time, and the newest version must win whoever comes last.
class LockedDirectory {
public:
    explicit LockedDirectory(const QString& path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
          m_isLocked(m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX) == 0)
    {
    }
    ~LockedDirectory()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    LockedDirectory(const LockedDirectory&) = delete;
    LockedDirectory& operator=(const LockedDirectory&) = delete;
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] bool sync() const { return ::fsync(m_descriptor) == 0; }

private:
    int m_descriptor;
    bool m_isLocked;
};

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
    const LockedDirectory directory(stateDirectory);
    if (!directory.isLocked())
        return storageFailed(u"state directory cannot be used, errno %1"_s.arg(errno));
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
        directory.sync();
    if (!durable)
        return storageFailed(u"profile-seen cannot be written, errno %1"_s.arg(errno));
    return {};
}

} // namespace provisioning::profile
