#include "kiosk/base/secure_bytes.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace kiosk::base {

namespace {

std::size_t pagesFor(std::size_t capacity)
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (capacity + page - 1) / page * page;
}

// Null when the system gives no page or will not lock it.
std::byte* lockedPages(std::size_t mapped)
{
    void* data = ::mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED)
        return nullptr;
    if (::mlock(data, mapped) != 0) {
        ::munmap(data, mapped);
        return nullptr;
    }
    ::madvise(data, mapped, MADV_DONTDUMP);
    // A forked child gets zeroes instead of the secret.
    ::madvise(data, mapped, MADV_WIPEONFORK);
    return static_cast<std::byte*>(data);
}

} // namespace

void wipe(void* data, std::size_t size) noexcept
{
    if (size > 0)
        ::explicit_bzero(data, size);
}

void wipe(std::span<std::byte> bytes) noexcept
{
    wipe(bytes.data(), bytes.size());
}

Result<SecureBytes> SecureBytes::tryCreate(std::size_t capacity)
{
    SecureBytes bytes;
    if (capacity == 0)
        return bytes;
    bytes.m_mapped = pagesFor(capacity);
    bytes.m_data = lockedPages(bytes.m_mapped);
    if (bytes.m_data == nullptr) {
        bytes.m_mapped = 0;
        return fail(ErrorCode::MemoryNotLocked, QStringLiteral("base.secure_bytes"),
                    QStringLiteral("%1 bytes").arg(capacity));
    }
    bytes.m_capacity = capacity;
    return bytes;
}

SecureBytes::SecureBytes(std::size_t capacity)
{
    auto made = tryCreate(capacity);
    if (!made) {
        // Going on would put a secret into memory that may be swapped to disk.
        std::fputs("motcua: memory for a secret could not be locked (raise RLIMIT_MEMLOCK)\n", stderr);
        std::abort();
    }
    *this = std::move(*made);
}

SecureBytes SecureBytes::from(std::span<const std::byte> bytes)
{
    SecureBytes made(bytes.size());
    static_cast<void>(made.append(bytes));
    return made;
}

SecureBytes SecureBytes::from(std::string_view bytes)
{
    return from(std::as_bytes(std::span(bytes)));
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)),
      m_capacity(std::exchange(other.m_capacity, 0)), m_mapped(std::exchange(other.m_mapped, 0))
{
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes()
{
    release();
}

void SecureBytes::release() noexcept
{
    if (m_data == nullptr)
        return;
    wipe(m_data, m_mapped);
    ::munmap(m_data, m_mapped);
    m_data = nullptr;
    m_size = m_capacity = m_mapped = 0;
}

bool SecureBytes::append(std::span<const std::byte> bytes)
{
    if (bytes.size() > m_capacity - m_size)
        return false;
    if (!bytes.empty())
        std::memcpy(m_data + m_size, bytes.data(), bytes.size());
    m_size += bytes.size();
    return true;
}

bool SecureBytes::append(std::string_view bytes)
{
    return append(std::as_bytes(std::span(bytes)));
}

void SecureBytes::chop(std::size_t count)
{
    count = std::min(count, m_size);
    m_size -= count;
    if (count > 0)
        wipe(m_data + m_size, count);
}

void SecureBytes::clear()
{
    if (m_capacity > 0)
        wipe(m_data, m_capacity);
    m_size = 0;
}

std::string_view SecureBytes::text() const
{
    return {reinterpret_cast<const char*>(m_data), m_size};
}

void SecureBytes::setSize(std::size_t size)
{
    m_size = std::min(size, m_capacity);
}

bool SecureBytes::equals(const SecureBytes& other) const
{
    if (m_size != other.m_size)
        return false;
    auto difference = std::byte{0};
    for (std::size_t i = 0; i < m_size; ++i)
        difference |= m_data[i] ^ other.m_data[i];
    return difference == std::byte{0};
}

} // namespace kiosk::base
