#include "drivers/chip/apdu.h"

namespace drivers::chip {

namespace {

void appendShort(Octets& bytes, const Command& command)
{
    if (!command.data.empty()) {
        bytes.push_back(static_cast<std::uint8_t>(command.data.size()));
        append(bytes, command.data);
    }
    if (command.expected)
        bytes.push_back(static_cast<std::uint8_t>(*command.expected)); // 256 is 00
}

void appendExtended(Octets& bytes, const Command& command)
{
    const auto number = [&](std::size_t value) {
        bytes.push_back(static_cast<std::uint8_t>(value >> 8));
        bytes.push_back(static_cast<std::uint8_t>(value));
    };
    if (!command.data.empty() || command.expected)
        bytes.push_back(0);
    if (!command.data.empty()) {
        number(command.data.size());
        append(bytes, command.data);
    }
    if (command.expected)
        number(*command.expected); // 65536 is 0000
}

} // namespace

bool Command::needsExtended() const
{
    return data.size() > 255 || (expected && *expected > 256);
}

Octets encoded(const Command& command, bool extended)
{
    Octets bytes{command.cla, command.ins, command.p1, command.p2};
    bytes.reserve(command.data.size() + 10);
    if (extended || command.needsExtended())
        appendExtended(bytes, command);
    else
        appendShort(bytes, command);
    return bytes;
}

std::optional<Response> decodedResponse(OctetView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto status = static_cast<std::uint16_t>(bytes[bytes.size() - 2] << 8 | bytes[bytes.size() - 1]);
    return Response{copyOf(bytes.first(bytes.size() - 2)), status};
}

bool refusesExtended(std::uint16_t status)
{
    return status == status::wrongLength || status >> 8 == 0x6C || status == status::instructionUnknown ||
           status == 0x6E00 || status == 0x6F00;
}

} // namespace drivers::chip
