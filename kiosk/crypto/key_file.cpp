#include "kiosk/crypto/key_file.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::crypto {

namespace {

class Descriptor {
public:
    explicit Descriptor(const QString& path)
        : m_value(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return m_value; }

private:
    int m_value;
};

// The size of a regular file within the limit, if its mode has none of `forbidden`.
std::optional<std::size_t> sizeOf(const Descriptor& file, std::size_t maximum, mode_t forbidden,
                                  bool rootOnly)
{
    struct stat facts {};
    if (file.value() < 0 || ::fstat(file.value(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return std::nullopt;
    const auto size = static_cast<std::size_t>(facts.st_size);
    if ((facts.st_mode & forbidden) != 0 || (rootOnly && facts.st_uid != 0) || size > maximum)
        return std::nullopt;
    return size;
}

bool readWhole(const Descriptor& file, std::span<std::byte> room)
{
    std::size_t done = 0;
    while (done < room.size()) {
        const auto got = ::read(file.value(), room.data() + done, room.size() - done);
        if (got <= 0)
            return false;
        done += static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

std::optional<QByteArray> readTrustedFile(const QString& path, Ownership ownership, qsizetype maximumSize)
{
    const bool rootOnly = ownership == Ownership::RootOnly;
    const Descriptor file(path);
    const mode_t forbidden = rootOnly ? S_IWGRP | S_IWOTH : 0;
    const auto size = sizeOf(file, static_cast<std::size_t>(maximumSize), forbidden, rootOnly);
    if (!size)
        return std::nullopt;
    QByteArray bytes(static_cast<qsizetype>(*size), Qt::Uninitialized);
    if (!readWhole(file, std::as_writable_bytes(std::span(bytes.data(), *size))))
        return std::nullopt;
    return bytes;
}

std::optional<base::SecureBytes> readSecretFile(const QString& path, std::size_t maximumSize)
{
    const Descriptor file(path);
    const auto size = sizeOf(file, maximumSize, S_IWGRP | S_IRWXO, false);
    if (!size)
        return std::nullopt;
    auto bytes = base::SecureBytes::tryCreate(*size);
    if (!bytes || !readWhole(file, bytes->room().first(*size)))
        return std::nullopt;
    bytes->setSize(*size);
    return std::move(*bytes);
}

} // namespace kiosk::crypto
