// Commands to a card and its answers (ISO/IEC 7816-4, 5.1).
#pragma once

#include "drivers/chip/octets.h"

#include <optional>

namespace drivers::chip {

struct Command {
    std::uint8_t cla = 0;
    std::uint8_t ins = 0;
    std::uint8_t p1 = 0;
    std::uint8_t p2 = 0;
    Octets data = {};                         // 65535 bytes at most
    std::optional<std::size_t> expected = {}; // Ne, 1 to 65536; none: no data in the answer

    // Whether it can only be said with extended length fields.
    [[nodiscard]] bool needsExtended() const;
};

// With short length fields unless something is longer, or `extended` asks for the others.
Octets encoded(const Command& command, bool extended = false);

struct Response {
    Octets data = {};
    std::uint16_t status = 0;

    [[nodiscard]] bool isOk() const { return status == 0x9000; }
};

// Nothing when there is no status word.
std::optional<Response> decodedResponse(OctetView bytes);

// The statuses this folder tells apart (ISO/IEC 7816-4, tables 5 and 6).
namespace status {
constexpr std::uint16_t endOfFile = 0x6282; // fewer bytes than asked for
constexpr std::uint16_t wrongLength = 0x6700;
constexpr std::uint16_t blocked = 0x6983;
constexpr std::uint16_t offsetOutside = 0x6B00;
constexpr std::uint16_t instructionUnknown = 0x6D00;
} // namespace status

// What a card says, or a reader for it, that does not take extended length fields.
bool refusesExtended(std::uint16_t status);

} // namespace drivers::chip
