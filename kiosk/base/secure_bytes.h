// Bytes of a secret: a password, an OTP, a PIN, a private key in transit.
//
// The room is taken at birth and never grows, so no unwiped copy is left behind by growing; it lies in pages
// of its own that are locked in memory (mlock) and left out of core dumps (madvise MADV_DONTDUMP), and it is
// wiped by every road out: destructor, move, clear, pop. It cannot be copied, printed or turned into a
// QString.
//
// Owned by one thread at a time; moving it hands it over. Errors: `tryCreate` says MemoryNotLocked when the
// system will not lock the page; the constructor ends the program in that case, for callers that checked at
// start-up.
#pragma once

#include "kiosk/base/result.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace kiosk::base {

class SecureBytes {
public:
    SecureBytes() = default; // no room at all
    explicit SecureBytes(std::size_t capacity);
    static Result<SecureBytes> tryCreate(std::size_t capacity);
    // Room for exactly these bytes. The caller still owns, and wipes, the source.
    static SecureBytes from(std::span<const std::byte> bytes);
    static SecureBytes from(std::string_view bytes);

    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    // False, and nothing is changed, when the room does not suffice.
    [[nodiscard]] bool append(std::span<const std::byte> bytes);
    [[nodiscard]] bool append(std::string_view bytes);
    // Removes and wipes the last `count` bytes (all, when there are fewer).
    void chop(std::size_t count);
    void clear();

    [[nodiscard]] std::span<const std::byte> view() const { return {m_data, m_size}; }
    [[nodiscard]] std::string_view text() const;
    // The whole room, to be filled from outside; then say how much was used.
    [[nodiscard]] std::span<std::byte> room() { return {m_data, m_capacity}; }
    void setSize(std::size_t size);

    // In time that depends on the lengths only.
    [[nodiscard]] bool equals(const SecureBytes& other) const;

private:
    void release() noexcept;

    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
    std::size_t m_mapped = 0;
};

// Overwrites memory in a way the compiler must keep.
void wipe(std::span<std::byte> bytes) noexcept;
void wipe(void* data, std::size_t size) noexcept;

} // namespace kiosk::base
