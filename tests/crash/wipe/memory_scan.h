// Looks for a text in the writable memory of this very process, without ever holding the text itself: it is
// known masked, and compared masked.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace wipe {

inline constexpr unsigned char mask = 0xa5;

// A masked text of UTF-16 units, in a form that can lie in memory shared between processes.
struct Masked {
    static constexpr std::size_t room = 64;
    std::array<char16_t, room> units{}; // each byte of them masked
    std::size_t size = 0;

    // One unit at a time, so that the caller need never hold the whole.
    void append(char16_t unit);
    [[nodiscard]] char16_t at(std::size_t index) const;
};

// How often it stands in the heap, the stacks and all other writable memory, as UTF-16 or as UTF-8.
int countInMemory(const Masked& text);

} // namespace wipe
