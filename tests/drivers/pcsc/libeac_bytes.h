// Bytes and the objects in them (ISO/IEC 7816-4, annex E), as the two programs over libeac put them together.
#pragma once

#include <openssl/buffer.h>

#include <cstddef>
#include <cstring>
#include <vector>

namespace libeac {

using Bytes = std::vector<unsigned char>;

inline Bytes operator+(Bytes one, const Bytes& other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

inline Bytes object(unsigned tag, const Bytes& value)
{
    Bytes made{static_cast<unsigned char>(tag)};
    if (value.size() > 0xff)
        made = made + Bytes{0x82, static_cast<unsigned char>(value.size() >> 8)};
    else if (value.size() > 0x7f)
        made.push_back(0x81);
    made.push_back(static_cast<unsigned char>(value.size() & 0xff));
    return made + value;
}

// The value of the object with this tag among those side by side.
inline Bytes find(const Bytes& objects, unsigned tag)
{
    for (std::size_t at = 0; at + 1 < objects.size();) {
        const unsigned here = objects[at++];
        std::size_t length = objects[at++];
        if (length > 0x80) {
            auto more = length & 0x7f;
            for (length = 0; more > 0; --more)
                length = length << 8 | objects.at(at++);
        }
        if (at + length > objects.size())
            return {};
        const auto begin = objects.begin() + static_cast<std::ptrdiff_t>(at);
        if (here == tag)
            return {begin, begin + static_cast<std::ptrdiff_t>(length)};
        at += length;
    }
    return {};
}

// The caller frees it.
inline BUF_MEM* buffer(const Bytes& bytes)
{
    BUF_MEM* made = BUF_MEM_new();
    BUF_MEM_grow(made, bytes.size());
    std::memcpy(made->data, bytes.data(), bytes.size());
    return made;
}

} // namespace libeac
