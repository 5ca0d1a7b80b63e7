#include "drivers/chip/tlv.h"

#include <charconv>

namespace drivers::chip {

namespace {

struct Header {
    std::uint32_t tag = 0;
    std::size_t size = 0; // of tag and length
    std::size_t length = 0;
    bool constructed = false;
};

std::optional<Header> headerOf(OctetView bytes)
{
    Header header;
    std::size_t at = 0;
    if (bytes.empty())
        return std::nullopt;
    header.constructed = (bytes[0] & 0x20) != 0;
    header.tag = bytes[at++];
    if ((header.tag & 0x1F) == 0x1F) {
        do {
            if (at == bytes.size() || at == 3)
                return std::nullopt;
            header.tag = header.tag << 8 | bytes[at++];
        } while ((header.tag & 0x80) != 0);
    }
    if (at == bytes.size())
        return std::nullopt;
    header.length = bytes[at++];
    if (header.length >= 0x80) {
        const auto count = header.length & 0x7F;
        if (count == 0 || count > 4 || count > bytes.size() - at)
            return std::nullopt;
        header.length = 0;
        for (std::size_t i = 0; i < count; ++i)
            header.length = header.length << 8 | bytes[at++];
    }
    header.size = at;
    return header;
}

void appendNumber(Octets& bytes, std::size_t number, int count)
{
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

int bytesOf(std::size_t number)
{
    int count = 1;
    while (number >>= 8)
        ++count;
    return count;
}

} // namespace

bool Tlv::isConstructed() const
{
    return !whole.empty() && (whole[0] & 0x20) != 0;
}

std::optional<Tlv> firstTlv(OctetView bytes)
{
    const auto header = headerOf(bytes);
    if (!header || header->length > bytes.size() - header->size)
        return std::nullopt;
    return Tlv{header->tag, bytes.subspan(header->size, header->length),
               bytes.first(header->size + header->length)};
}

std::optional<std::vector<Tlv>> tlvsIn(OctetView bytes)
{
    std::vector<Tlv> objects;
    while (!bytes.empty()) {
        const auto object = firstTlv(bytes);
        if (!object)
            return std::nullopt;
        objects.push_back(*object);
        bytes = bytes.subspan(object->whole.size());
    }
    return objects;
}

std::optional<Tlv> findTlv(OctetView bytes, std::uint32_t tag)
{
    while (!bytes.empty()) {
        const auto object = firstTlv(bytes);
        if (!object)
            return std::nullopt;
        if (object->tag == tag)
            return object;
        bytes = bytes.subspan(object->whole.size());
    }
    return std::nullopt;
}

std::optional<std::size_t> lengthOfFirst(OctetView beginning)
{
    const auto header = headerOf(beginning);
    if (!header)
        return std::nullopt;
    return header->size + header->length;
}

Octets makeTlv(std::uint32_t tag, OctetView value)
{
    Octets bytes;
    bytes.reserve(value.size() + 8);
    appendNumber(bytes, tag, bytesOf(tag));
    if (value.size() < 0x80) {
        appendNumber(bytes, value.size(), 1);
    } else {
        const int count = bytesOf(value.size());
        bytes.push_back(static_cast<std::uint8_t>(0x80 | count));
        appendNumber(bytes, value.size(), count);
    }
    append(bytes, value);
    return bytes;
}

std::string oidText(OctetView value)
{
    std::string text;
    std::uint64_t number = 0;
    bool first = true;
    if (value.empty() || (value.back() & 0x80) != 0)
        return {};
    for (const auto byte : value) {
        if (number >> 56 != 0)
            return {};
        number = number << 7 | (byte & 0x7FU);
        if ((byte & 0x80) != 0)
            continue;
        if (first) {
            const std::uint64_t root = number < 80 ? number / 40 : 2;
            text = std::to_string(root) + "." + std::to_string(number - 40 * root);
            first = false;
        } else {
            text += "." + std::to_string(number);
        }
        number = 0;
    }
    return text;
}

Octets oidValue(std::string_view dotted)
{
    std::vector<std::uint64_t> numbers;
    while (!dotted.empty()) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(dotted.data(), dotted.data() + dotted.size(), number);
        if (error != std::errc())
            return {};
        numbers.push_back(number);
        dotted.remove_prefix(static_cast<std::size_t>(end - dotted.data()));
        if (!dotted.empty())
            dotted.remove_prefix(1);
    }
    if (numbers.size() < 2)
        return {};
    numbers[1] += 40 * numbers[0];
    Octets value;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        int groups = 1;
        for (auto rest = numbers[i] >> 7; rest != 0; rest >>= 7)
            ++groups;
        for (int group = groups - 1; group >= 0; --group)
            value.push_back(
                static_cast<std::uint8_t>((numbers[i] >> (7 * group) & 0x7F) | (group > 0 ? 0x80 : 0)));
    }
    return value;
}

std::optional<int> smallInteger(const Tlv& object)
{
    if (object.tag != 0x02 || object.value.empty() || object.value.size() > 5 ||
        (object.value[0] & 0x80) != 0)
        return std::nullopt;
    std::uint64_t number = 0;
    for (const auto byte : object.value)
        number = number << 8 | byte;
    if (number > 0x7FFFFFFF)
        return std::nullopt;
    return static_cast<int>(number);
}

} // namespace drivers::chip
