// Bytes of a person, or of a key in transit: wiped by whoever frees them, also when they grow.
//
// For what is too much for SecureBytes (a photo, the files of a card): not locked in memory, but it leaves
// nothing behind in freed memory. Copies are wiped as well; make as few as you can.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace kiosk::base {

template <class T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <class U>
    WipingAllocator(const WipingAllocator<U>&) noexcept // NOLINT: rebinding is implicit by the standard
    {
    }
    T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* items, std::size_t count) noexcept
    {
        wipe(items, count * sizeof(T));
        std::allocator<T>().deallocate(items, count);
    }
    template <class U>
    bool operator==(const WipingAllocator<U>&) const noexcept
    {
        return true;
    }
};

using Octets = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;
using OctetView = std::span<const std::uint8_t>;

} // namespace kiosk::base
