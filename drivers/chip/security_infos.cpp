#include "drivers/chip/security_infos.h"

#include "drivers/chip/tlv.h"

#include <algorithm>
#include <array>

namespace drivers::chip {

namespace {

const std::string paceGenericMapping = "0.4.0.127.0.7.2.2.4.2.";
const std::string chipAuthenticationEcdh = "0.4.0.127.0.7.2.2.3.2.";
const std::string chipAuthenticationPublicKey = "0.4.0.127.0.7.2.2.1.2";
const std::string activeAuthentication = "2.23.136.1.1.5";

// TA 1; CA-ECDH-AES-CBC-CMAC-128, version 1; PACE-ECDH-GM-AES-CBC-CMAC-128 on parameters 13.
constexpr std::array<std::uint8_t, 54> usual{0x31, 0x34, 0x30, 0x0D, 0x06, 0x08, 0x04, 0x00, 0x7F, 0x00, 0x07,
                                             0x02, 0x02, 0x02, 0x02, 0x01, 0x01, 0x30, 0x0F, 0x06, 0x0A, 0x04,
                                             0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x02, 0x02, 0x02, 0x01,
                                             0x01, 0x30, 0x12, 0x06, 0x0A, 0x04, 0x00, 0x7F, 0x00, 0x07, 0x02,
                                             0x02, 0x04, 0x02, 0x02, 0x02, 0x01, 0x02, 0x02, 0x01, 0x0D};

std::optional<CipherSuite> suiteOf(const std::string& oid, const std::string& family)
{
    if (!oid.starts_with(family) || oid.size() != family.size() + 1)
        return std::nullopt;
    return suiteByNumber(oid.back() - '0');
}

std::optional<Octets> keyIdOf(const std::vector<Tlv>& parts)
{
    if (parts.size() < 3 || parts[2].tag != 0x02)
        return std::nullopt;
    return copyOf(parts[2].value);
}

void addPace(SecurityInfos& infos, const std::vector<Tlv>& parts, const CipherSuite& suite)
{
    const auto version = smallInteger(parts[1]);
    const auto id = parts.size() > 2 ? smallInteger(parts[2]) : std::nullopt;
    if (version == 2 && id)
        infos.pace.push_back({copyOf(parts[0].value), suite, *id});
}

void addInfo(SecurityInfos& infos, const std::vector<Tlv>& parts)
{
    const auto oid = oidText(parts[0].value);
    if (const auto suite = suiteOf(oid, paceGenericMapping))
        addPace(infos, parts, *suite);
    else if (const auto chip = suiteOf(oid, chipAuthenticationEcdh))
        infos.chipAuthentication.push_back({copyOf(parts[0].value), *chip, keyIdOf(parts)});
    else if (oid == chipAuthenticationPublicKey)
        infos.chipAuthenticationKeys.push_back({copyOf(parts[1].whole), keyIdOf(parts)});
    else if (oid == activeAuthentication && parts.size() > 2 && parts[2].tag == 0x06)
        infos.activeAuthenticationOid = oidText(parts[2].value);
}

} // namespace

std::optional<SecurityInfos> parseSecurityInfos(OctetView set)
{
    const auto outer = firstTlv(set);
    if (!outer || outer->tag != 0x31)
        return std::nullopt;
    const auto entries = tlvsIn(outer->value);
    if (!entries)
        return std::nullopt;
    SecurityInfos infos;
    for (const auto& entry : *entries) {
        const auto parts = entry.tag == 0x30 ? tlvsIn(entry.value) : std::nullopt;
        if (parts && parts->size() >= 2 && (*parts)[0].tag == 0x06)
            addInfo(infos, *parts);
    }
    std::stable_sort(infos.pace.begin(), infos.pace.end(), [](const PaceInfo& one, const PaceInfo& other) {
        const auto strength = [](const PaceInfo& info) {
            return info.suite.cipher == kiosk::crypto::BlockCipher::Aes ? info.suite.keySize : 0;
        };
        return strength(one) > strength(other);
    });
    return infos;
}

OctetView usualCardAccess()
{
    return usual;
}

} // namespace drivers::chip
