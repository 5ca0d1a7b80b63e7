#include "provisioning/practice/receiver/append_log.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr QByteArrayView magic("MOTCUARB");
constexpr qsizetype headSize = 12;
constexpr qsizetype digestSize = 32;

tl::unexpected<kiosk::base::Error> failed(const QString& what)
{
    return fail(ErrorCode::StorageFailed, u"practice.receiver"_s, what);
}

QByteArray frameOf(const QByteArray& payload)
{
    QByteArray frame(magic.data(), magic.size());
    frame.resize(headSize);
    qToBigEndian(static_cast<quint32>(payload.size()), frame.data() + magic.size());
    return frame + payload + QCryptographicHash::hash(payload, QCryptographicHash::Sha256);
}

// The payload of a whole frame at this place.
std::optional<QByteArray> payloadAt(const QByteArray& file, qsizetype at)
{
    if (file.size() - at < headSize + digestSize || !QByteArrayView(file).sliced(at).startsWith(magic))
        return std::nullopt;
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(file.constData() + at + magic.size()));
    if (size > file.size() - at - headSize - digestSize)
        return std::nullopt;
    const auto payload = file.sliced(at + headSize, size);
    const auto digest = file.sliced(at + headSize + size, digestSize);
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256) == digest ? std::optional(payload)
                                                                                   : std::nullopt;
}

// A frame that comes behind one that is no frame: damage, and not a write that was cut short.
bool hasFrameAfter(const QByteArray& file, qsizetype at)
{
    for (auto next = file.indexOf(magic, at + 1); next >= 0; next = file.indexOf(magic, next + 1))
        if (payloadAt(file, next))
            return true;
    return false;
}

bool syncFolderOf(const QString& path)
{
    const auto folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced;
}

} // namespace

AppendLog::~AppendLog()
{
    if (m_file >= 0)
        ::close(m_file);
}

AppendLog::AppendLog(AppendLog&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_size(other.m_size), m_isBroken(other.m_isBroken)
{
}

AppendLog& AppendLog::operator=(AppendLog&& other) noexcept
{
    std::swap(m_file, other.m_file);
    m_size = other.m_size;
    m_isBroken = other.m_isBroken;
    return *this;
}

Result<AppendLog> AppendLog::open(const QString& path, const Visitor& visit)
{
    AppendLog log;
    log.m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (log.m_file < 0)
        return failed(u"cannot open "_s + path);
    if (const auto read = log.readAll(visit); !read)
        return tl::make_unexpected(read.error());
    // What a cut write left behind goes, and both the file and its name stay.
    if (::ftruncate(log.m_file, log.m_size) != 0 || ::fsync(log.m_file) != 0 || !syncFolderOf(path))
        return failed(u"cannot keep "_s + path);
    return log;
}

Result<void> AppendLog::readAll(const Visitor& visit)
{
    QFile file;
    if (!file.open(m_file, QIODevice::ReadOnly))
        return failed(u"cannot read what was received"_s);
    const auto bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failed(u"cannot read what was received"_s);
    while (const auto payload = payloadAt(bytes, m_size)) {
        visit(*payload, m_size + headSize);
        m_size += headSize + payload->size() + digestSize;
    }
    if (m_size < bytes.size() && hasFrameAfter(bytes, m_size))
        return failed(u"what was received is damaged"_s);
    return {};
}

bool AppendLog::write(const QByteArray& frame)
{
    qsizetype done = 0;
    while (done < frame.size()) {
        const auto written = ::pwrite(m_file, frame.constData() + done,
                                      static_cast<std::size_t>(frame.size() - done), m_size + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

Result<qint64> AppendLog::append(const QByteArray& payload)
{
    if (m_isBroken)
        return failed(u"a sync failed before"_s);
    const auto frame = frameOf(payload);
    if (!write(frame)) {
        m_isBroken = ::ftruncate(m_file, m_size) != 0;
        return failed(u"cannot write what was received"_s);
    }
    if (::fdatasync(m_file) != 0) {
        m_isBroken = true;
        return failed(u"cannot sync what was received"_s);
    }
    const auto at = m_size + headSize;
    m_size += frame.size();
    return at;
}

QByteArray AppendLog::read(qint64 at, qsizetype size) const
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const auto got =
            ::pread(m_file, bytes.data() + done, static_cast<std::size_t>(size - done), at + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

} // namespace provisioning::practice
