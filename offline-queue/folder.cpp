#include "offline-queue/folder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"outbox.files"_s;
constexpr QByteArrayView temporary("tmp-");

tl::unexpected<kiosk::base::Error> failed(const QString& what)
{
    const int reason = errno;
    const auto code = reason == ENOSPC || reason == EDQUOT ? ErrorCode::QueueFull : ErrorCode::StorageFailed;
    return fail(code, origin, u"%1, errno %2"_s.arg(what).arg(reason));
}

int openDirectory(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

bool writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto wrote =
            ::write(descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        done += wrote;
    }
    return true;
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_value >= 0)
        ::close(m_value);
}

Result<Folder> Folder::open(const QString& path, Missing missing)
{
    Descriptor descriptor(openDirectory(path));
    if (!descriptor.isOpen() && errno == ENOENT && missing == Missing::Make) {
        const Descriptor parent(openDirectory(QFileInfo(path).absolutePath()));
        if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0 && errno != EEXIST)
            return failed(u"folder cannot be made"_s);
        if (!parent.isOpen() || ::fsync(parent.value()) != 0)
            return failed(u"folder cannot be made durable"_s);
        descriptor = Descriptor(openDirectory(path));
    }
    if (!descriptor.isOpen())
        return failed(u"folder cannot be opened"_s);
    return Folder(std::move(descriptor), path);
}

bool Folder::writeTemporary(const QByteArray& name, const QByteArray& bytes) const
{
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    int value = ::openat(descriptor(), name.constData(), flags, S_IRUSR | S_IWUSR);
    if (value < 0 && errno == EEXIST && ::unlinkat(descriptor(), name.constData(), 0) == 0)
        value = ::openat(descriptor(), name.constData(), flags, S_IRUSR | S_IWUSR);
    const Descriptor file(value);
    return file.isOpen() && writeAll(file.value(), bytes) && ::fsync(file.value()) == 0;
}

Result<bool> Folder::place(const QByteArray& name, const QByteArray& bytes, Present present) const
{
    const auto fresh = temporary.toByteArray() + name;
    const auto drop = [&](const QByteArray& file) {
        const int reason = errno;
        ::unlinkat(descriptor(), file.constData(), 0);
        errno = reason;
    };
    if (!writeTemporary(fresh, bytes)) {
        drop(fresh);
        return failed(u"file cannot be written"_s);
    }
    const unsigned flags = present == Present::Keep ? RENAME_NOREPLACE : 0;
    if (::renameat2(descriptor(), fresh.constData(), descriptor(), name.constData(), flags) != 0) {
        drop(fresh);
        if (errno == EEXIST)
            return false;
        return failed(u"file cannot be renamed"_s);
    }
    if (::fsync(descriptor()) != 0) {
        // It may or may not survive; the caller is told that it does not.
        if (present == Present::Keep)
            drop(name);
        return failed(u"folder cannot be synced"_s);
    }
    return true;
}

Result<std::optional<QByteArray>> Folder::read(const QByteArray& name, qsizetype maximum) const
{
    const Descriptor file(
        ::openat(descriptor(), name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!file.isOpen() && errno == ENOENT)
        return std::optional<QByteArray>();
    struct stat facts {};
    if (!file.isOpen() || ::fstat(file.value(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return failed(u"file cannot be opened"_s);
    if (facts.st_size > maximum)
        return fail(ErrorCode::StorageFailed, origin, u"file is too large"_s);
    QByteArray bytes(facts.st_size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto got =
            ::read(file.value(), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return failed(u"file cannot be read"_s);
        done += got;
    }
    return std::optional(std::move(bytes));
}

bool Folder::has(const QByteArray& name) const
{
    return ::faccessat(descriptor(), name.constData(), F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

bool Folder::remove(const QByteArray& name) const
{
    return ::unlinkat(descriptor(), name.constData(), 0) == 0 || errno == ENOENT;
}

Result<void> Folder::moveTo(const Folder& other, const QByteArray& name) const
{
    if (::renameat2(descriptor(), name.constData(), other.descriptor(), name.constData(), 0) != 0)
        return failed(u"file cannot be moved"_s);
    return other.sync().and_then([&] { return sync(); });
}

Result<void> Folder::sync() const
{
    if (::fsync(descriptor()) != 0)
        return failed(u"folder cannot be synced"_s);
    return {};
}

void Folder::forEach(const std::function<void(const QByteArray&)>& take) const
{
    // A descriptor of its own: readdir moves the offset, which duplicates would share.
    const int own = ::openat(descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(own < 0 ? nullptr : ::fdopendir(own), ::closedir);
    if (!stream)
        return;
    while (const auto* entry = ::readdir(stream.get())) {
        const auto name = QByteArray(entry->d_name);
        if (name != "." && name != ".." && !name.startsWith(temporary))
            take(name);
    }
}

Result<std::uint64_t> Folder::freeBytes() const
{
    struct statvfs facts {};
    if (::fstatvfs(descriptor(), &facts) != 0)
        return failed(u"free space is unknown"_s);
    return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize;
}

} // namespace outbox
