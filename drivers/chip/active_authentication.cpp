#include "drivers/chip/active_authentication.h"

#include "drivers/chip/tlv.h"
#include "kiosk/crypto/mac.h"
#include "kiosk/crypto/subject_key.h"

#include <algorithm>
#include <array>

namespace drivers::chip {

using kiosk::crypto::Digest;
using kiosk::crypto::SubjectKey;

namespace {

struct NamedSignature {
    std::string_view oid;
    Digest digest;
};

// BSI TR-03111, 5.2.1 (plain) and ANSI X9.62: both have been seen in ActiveAuthenticationInfo.
constexpr std::array namedSignatures{
    NamedSignature{"0.4.0.127.0.7.1.1.4.1.1", Digest::Sha1},
    NamedSignature{"0.4.0.127.0.7.1.1.4.1.2", Digest::Sha224},
    NamedSignature{"0.4.0.127.0.7.1.1.4.1.3", Digest::Sha256},
    NamedSignature{"0.4.0.127.0.7.1.1.4.1.4", Digest::Sha384},
    NamedSignature{"0.4.0.127.0.7.1.1.4.1.5", Digest::Sha512},
    NamedSignature{"1.2.840.10045.4.1", Digest::Sha1},
    NamedSignature{"1.2.840.10045.4.3.1", Digest::Sha224},
    NamedSignature{"1.2.840.10045.4.3.2", Digest::Sha256},
    NamedSignature{"1.2.840.10045.4.3.3", Digest::Sha384},
    NamedSignature{"1.2.840.10045.4.3.4", Digest::Sha512},
};

constexpr std::array everyDigest{Digest::Sha256, Digest::Sha1, Digest::Sha384, Digest::Sha512,
                                 Digest::Sha224};

// The trailer's hash identifier (ISO/IEC 10118-3).
std::optional<Digest> digestOfTrailer(std::uint8_t identifier)
{
    switch (identifier) {
    case 0x33: return Digest::Sha1;
    case 0x34: return Digest::Sha256;
    case 0x35: return Digest::Sha512;
    case 0x36: return Digest::Sha384;
    case 0x38: return Digest::Sha224;
    default: return std::nullopt;
    }
}

// 6A | M1 | hash(M1 | challenge) | trailer, as long as the modulus.
bool isRepresentative(OctetView block, OctetView challenge)
{
    if (block.size() < 2 || block[0] != 0x6A)
        return false;
    std::optional<Digest> digest;
    std::size_t trailer = 0;
    if (block.back() == 0xBC) {
        digest = Digest::Sha1;
        trailer = 1;
    } else if (block.back() == 0xCC) {
        digest = digestOfTrailer(block[block.size() - 2]);
        trailer = 2;
    }
    if (!digest || block.size() < 1 + kiosk::crypto::digestSize(*digest) + trailer)
        return false;
    const auto body = block.subspan(1, block.size() - 1 - trailer);
    const auto hashSize = kiosk::crypto::digestSize(*digest);
    const auto recovered = body.first(body.size() - hashSize);
    return kiosk::crypto::sameBytes(body.last(hashSize),
                                    kiosk::crypto::hash(*digest, {recovered, challenge}));
}

// Plain (ICAO 9303-11, 6.1.2.3); some chips answer as X9.62 writes signatures.
bool checkEcdsa(const SubjectKey& key, OctetView challenge, OctetView answer, const std::string& oid)
{
    const auto holds = [&](Digest digest) {
        return key.verifyPlain(digest, challenge, answer) || key.verifyDer(digest, challenge, answer);
    };
    const auto* named = std::find_if(namedSignatures.begin(), namedSignatures.end(),
                                     [&](const NamedSignature& one) { return one.oid == oid; });
    if (named != namedSignatures.end())
        return holds(named->digest);
    return std::any_of(everyDigest.begin(), everyDigest.end(), holds);
}

} // namespace

OctetView publicKeyOfDg15(OctetView dg15)
{
    const auto outer = firstTlv(dg15);
    const auto key = outer && outer->tag == 0x6F ? findTlv(outer->value, 0x30) : std::nullopt;
    return key ? key->whole : OctetView();
}

ActiveCheck checkActiveAnswer(OctetView publicKeyInfo, OctetView challenge, OctetView answer,
                              const std::string& signatureOid)
{
    const auto key = SubjectKey::fromDer(publicKeyInfo);
    if (!key)
        return ActiveCheck::KeyUnsupported;
    bool good = false;
    if (key->isRsa()) {
        const auto block = key->recover(answer);
        const auto other = key->recoverOther(answer);
        good =
            (block && isRepresentative(*block, challenge)) || (other && isRepresentative(*other, challenge));
    } else {
        good = checkEcdsa(*key, challenge, answer, signatureOid);
    }
    return good ? ActiveCheck::Good : ActiveCheck::Wrong;
}

} // namespace drivers::chip
