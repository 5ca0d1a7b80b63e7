#include "drivers/token/wire.h"

#include <utility>

namespace drivers::token {

void Writer::number(std::uint64_t value, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        m_bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

void Writer::bytes(OctetView value)
{
    u32(static_cast<std::uint32_t>(value.size()));
    m_bytes.insert(m_bytes.end(), value.begin(), value.end());
}

void Writer::text(std::string_view value)
{
    bytes({reinterpret_cast<const std::uint8_t*>(value.data()), value.size()});
}

OctetView Reader::part(std::size_t size)
{
    if (!m_good || size > m_left.size()) {
        m_good = false;
        return {};
    }
    const auto taken = m_left.first(size);
    m_left = m_left.subspan(size);
    return taken;
}

std::uint64_t Reader::number(std::size_t size)
{
    std::uint64_t value = 0;
    for (const auto byte : part(size))
        value = value << 8 | byte;
    return value;
}

Octets Reader::bytes()
{
    const auto taken = part(u32());
    return {taken.begin(), taken.end()};
}

std::string Reader::text()
{
    const auto taken = part(u32());
    return {taken.begin(), taken.end()};
}

std::uint32_t Reader::count(std::size_t least)
{
    const auto items = u32();
    if (items > m_left.size() / least)
        m_good = false;
    return m_good ? items : 0;
}

OctetView Reader::rest()
{
    return part(m_left.size());
}

} // namespace drivers::token
