// The files of a chip card as a forger may have written them: the first byte says which.

#include "drivers/chip/active_authentication.h"
#include "drivers/chip/dg1.h"
#include "drivers/chip/dg13.h"
#include "drivers/chip/dg2.h"
#include "drivers/chip/security_infos.h"
#include "drivers/chip/sod.h"
#include "drivers/chip/tlv.h"
#include "kiosk/crypto/subject_key.h"

#include <cstdlib>

using namespace drivers::chip;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Whatever is found lies inside of what was given.
void walk(OctetView bytes, int depth)
{
    const auto objects = tlvsIn(bytes);
    if (!objects)
        return;
    std::size_t sum = 0;
    for (const auto& object : *objects) {
        sum += object.whole.size();
        require(lengthOfFirst(object.whole) == object.whole.size());
        require(object.value.size() < object.whole.size());
        if (object.tag == 0x06) {
            const auto text = oidText(object.value);
            require(text.empty() || !oidValue(text).empty());
        }
        if (object.isConstructed() && depth < 8)
            walk(object.value, depth + 1);
    }
    require(sum == bytes.size());
}

void readDg1(OctetView bytes)
{
    const auto mrz = parseDg1(bytes, QDate(2026, 6, 1));
    require(!mrz || (mrz->documentNumber.size() == 9 && mrz->birthDate <= QDate(2026, 6, 1)));
}

void readDg2(OctetView bytes)
{
    const auto photo = parseDg2(bytes);
    require(!photo || (!photo->bytes.empty() && photo->bytes.size() < bytes.size()));
}

void readDg15(OctetView bytes)
{
    const auto key = publicKeyOfDg15(bytes);
    const Octets challenge(8);
    // Nobody has signed anything here.
    require(checkActiveAnswer(key, challenge, bytes, {}) != ActiveCheck::Good);
}

void readDg14(OctetView bytes)
{
    const auto infos = parseSecurityInfos(bytes);
    if (!infos)
        return;
    for (const auto& key : infos->chipAuthenticationKeys) {
        const auto parsed = kiosk::crypto::SubjectKey::fromDer(key.publicKeyInfo);
        require(!parsed || parsed->isRsa() || parsed->curve());
    }
}

void readSod(OctetView bytes)
{
    static const kiosk::crypto::Issuers nobody;
    const auto sod = parseSod(bytes);
    if (!sod)
        return;
    static_cast<void>(sod->signedData.checkSignature(nobody));
    require(sod->signedData.checkSigner(nobody, {}) != kiosk::crypto::IssuerCheck::Trusted);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const OctetView bytes(data + 1, size - 1);
    switch (data[0]) {
    case '1': readDg1(bytes); break;
    case '2': readDg2(bytes); break;
    case '3': static_cast<void>(parseDg13(bytes)); break;
    case '4': readDg14(bytes); break;
    case '5': readDg15(bytes); break;
    case 's': readSod(bytes); break;
    case 'o': static_cast<void>(parseSecurityObject(bytes)); break;
    default: walk(bytes, 0); break;
    }
    return 0;
}
