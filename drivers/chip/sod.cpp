#include "drivers/chip/sod.h"

#include "drivers/chip/tlv.h"
#include "kiosk/crypto/mac.h"

namespace drivers::chip {

namespace {

constexpr auto securityObjectType = "2.23.136.1.1.1";

} // namespace

bool SecurityObject::covers(int group, OctetView content) const
{
    const auto hash = hashes.find(group);
    return hash != hashes.end() && digest &&
           kiosk::crypto::sameBytes(hash->second, kiosk::crypto::hash(*digest, {content}));
}

// SEQUENCE { version, SEQUENCE { digest OID, .. }, SEQUENCE OF SEQUENCE { number, hash }, .. }
std::optional<SecurityObject> parseSecurityObject(OctetView bytes)
{
    const auto outer = firstTlv(bytes);
    const auto parts = outer && outer->tag == 0x30 ? tlvsIn(outer->value) : std::nullopt;
    if (!parts || parts->size() < 3 || (*parts)[1].tag != 0x30 || (*parts)[2].tag != 0x30)
        return std::nullopt;
    const auto algorithm = findTlv((*parts)[1].value, 0x06);
    const auto entries = tlvsIn((*parts)[2].value);
    if (!algorithm || !entries)
        return std::nullopt;
    SecurityObject object;
    object.digest = kiosk::crypto::digestByOid(oidText(algorithm->value));
    for (const auto& entry : *entries) {
        const auto pair = entry.tag == 0x30 ? tlvsIn(entry.value) : std::nullopt;
        if (!pair || pair->size() != 2 || (*pair)[1].tag != 0x04)
            return std::nullopt;
        const auto number = smallInteger((*pair)[0]);
        // Twice the same number would let a reader choose.
        if (!number || !object.hashes.emplace(*number, copyOf((*pair)[1].value)).second)
            return std::nullopt;
    }
    return object;
}

std::optional<Sod> parseSod(OctetView bytes)
{
    const auto outer = firstTlv(bytes);
    auto data = outer && outer->tag == 0x77 ? kiosk::crypto::SignedData::fromDer(outer->value) : std::nullopt;
    if (!data || data->contentType() != securityObjectType)
        return std::nullopt;
    auto object = parseSecurityObject(data->content());
    if (!object)
        return std::nullopt;
    return Sod{std::move(*data), std::move(*object)};
}

} // namespace drivers::chip
