#include "drivers/chip/dg2.h"

#include "drivers/chip/tlv.h"

#include <algorithm>
#include <array>

namespace drivers::chip {

namespace {

// ISO/IEC 19794-5, 5.4 to 5.7: sizes of the headers before the image.
constexpr std::size_t recordHeader = 14;
constexpr std::size_t faceHeader = 20;
constexpr std::size_t featurePoint = 8;
constexpr std::size_t imageHeader = 12;

struct Magic {
    std::array<std::uint8_t, 8> bytes;
    std::size_t size;
    api::PhotoFormat format;
};

constexpr std::array magics{
    Magic{{0xFF, 0xD8, 0xFF}, 3, api::PhotoFormat::Jpeg},
    Magic{{0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20}, 8, api::PhotoFormat::Jpeg2000},
    Magic{{0xFF, 0x4F, 0xFF, 0x51}, 4, api::PhotoFormat::Jpeg2000},
};

api::PhotoFormat formatOf(OctetView image)
{
    for (const auto& magic : magics) {
        if (image.size() >= magic.size &&
            std::equal(magic.bytes.begin(), magic.bytes.begin() + static_cast<std::ptrdiff_t>(magic.size),
                       image.begin()))
            return magic.format;
    }
    return api::PhotoFormat::Unknown;
}

std::uint32_t number(OctetView bytes, std::size_t at, std::size_t size)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | bytes[at + i];
    return value;
}

// The image where the headers say it is; empty when they do not add up.
OctetView imageByHeaders(OctetView record)
{
    constexpr std::array<std::uint8_t, 4> identifier{'F', 'A', 'C', 0};
    if (record.size() < recordHeader + faceHeader + imageHeader ||
        !std::equal(identifier.begin(), identifier.end(), record.begin()))
        return {};
    const auto face = record.subspan(recordHeader);
    const std::size_t size = number(face, 0, 4);
    const std::size_t before = faceHeader + featurePoint * number(face, 4, 2) + imageHeader;
    if (size <= before || size > face.size())
        return {};
    return face.subspan(before, size - before);
}

// From the first bytes that begin a picture, to the end.
OctetView imageByMagic(OctetView record)
{
    for (std::size_t at = 0; at + 3 <= record.size(); ++at) {
        if (formatOf(record.subspan(at)) != api::PhotoFormat::Unknown)
            return record.subspan(at);
    }
    return {};
}

// 75 { 7F61 { 02 count, 7F60 { A1 header, 5F2E or 7F2E record } ... } }
OctetView firstRecord(OctetView bytes)
{
    const auto file = firstTlv(bytes);
    const auto group = file && file->tag == 0x75 ? findTlv(file->value, 0x7F61) : std::nullopt;
    const auto instance = group ? findTlv(group->value, 0x7F60) : std::nullopt;
    if (!instance)
        return {};
    auto record = findTlv(instance->value, 0x5F2E);
    if (!record)
        record = findTlv(instance->value, 0x7F2E);
    return record ? record->value : OctetView();
}

} // namespace

std::optional<api::ChipPhoto> parseDg2(OctetView bytes)
{
    const auto record = firstRecord(bytes);
    auto image = imageByHeaders(record);
    if (formatOf(image) == api::PhotoFormat::Unknown)
        image = imageByMagic(record);
    if (image.empty())
        return std::nullopt;
    return api::ChipPhoto{formatOf(image), copyOf(image)};
}

} // namespace drivers::chip
