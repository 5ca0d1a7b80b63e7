// Numbers, texts and bytes in a row, as the kiosk and its token hosts send them: big-endian, every length in
// front, the same for programs of 32 and of 64 bits.
#pragma once

#include "kiosk/base/octets.h"

#include <string>
#include <string_view>

namespace drivers::token {

using kiosk::base::Octets;
using kiosk::base::OctetView;

class Writer {
public:
    void u8(std::uint8_t value) { m_bytes.push_back(value); }
    void u32(std::uint32_t value) { number(value, 4); }
    void u64(std::uint64_t value) { number(value, 8); }
    void bytes(OctetView value);
    void text(std::string_view value);

    [[nodiscard]] Octets take() { return std::move(m_bytes); }

private:
    void number(std::uint64_t value, int size);

    Octets m_bytes;
};

// Reads what a Writer wrote. What is missing reads as zero or empty, and the reader is no longer good.
class Reader {
public:
    explicit Reader(OctetView bytes) : m_left(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    Octets bytes();
    std::string text();
    // How many items follow; no more than there can be, of `least` bytes each.
    std::uint32_t count(std::size_t least);
    // Whatever is left, still owned by whom the bytes were given by.
    OctetView rest();

    [[nodiscard]] bool isGood() const { return m_good; }
    // Good, and nothing is left.
    [[nodiscard]] bool isDone() const { return m_good && m_left.empty(); }

private:
    std::uint64_t number(std::size_t size);
    OctetView part(std::size_t size);

    OctetView m_left;
    bool m_good = true;
};

} // namespace drivers::token
