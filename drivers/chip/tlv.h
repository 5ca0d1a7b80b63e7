// BER-TLV (ISO/IEC 7816-4, 5.2.2) as cards write it: tags of up to three bytes, definite lengths of up to
// four.
//
// Reading is pure, never allocates for content and never looks outside of its bytes; what is returned points
// into them.
#pragma once

#include "drivers/chip/octets.h"

#include <optional>
#include <string>
#include <vector>

namespace drivers::chip {

struct Tlv {
    std::uint32_t tag = 0; // all its bytes, e.g. 0x30, 0x5F1F
    OctetView value;
    OctetView whole; // with tag and length

    [[nodiscard]] bool isConstructed() const;
};

// The object at the front. Nothing when it is cut short, or its length is indefinite or longer than what
// follows.
std::optional<Tlv> firstTlv(OctetView bytes);

// All objects one after the other; nothing when the bytes do not end with the last of them.
std::optional<std::vector<Tlv>> tlvsIn(OctetView bytes);

// The first object with this tag among those side by side; objects after it are not looked at.
std::optional<Tlv> findTlv(OctetView bytes, std::uint32_t tag);

// Bytes of the first object with tag and length, from its beginning alone: how long a file is, told by its
// first block. Nothing while too few bytes are there, or when it is not a beginning.
std::optional<std::size_t> lengthOfFirst(OctetView beginning);

// tag | length | value, with the shortest length.
Octets makeTlv(std::uint32_t tag, OctetView value);

// "2.23.136.1.1.1" of an OBJECT IDENTIFIER's value; empty when it is none.
std::string oidText(OctetView value);
// The value of a dotted identifier, for comparing and sending.
Octets oidValue(std::string_view dotted);

// A non-negative INTEGER below 2^31; nothing for others.
std::optional<int> smallInteger(const Tlv& object);

} // namespace drivers::chip
