// A profile as somebody might have put it on the disk: as JWS, and its payload as JSON.

#include "kiosk/crypto/jws.h"
#include "provisioning/profile/installation.h"
#include "provisioning/profile/profile_reader.h"

#include <cstdlib>

using kiosk::base::ErrorCode;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto key =
        *kiosk::crypto::PublicKey::fromPem(kiosk::crypto::PrivateKey::generate()->publicPem());
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    // Nobody has the key.
    if (kiosk::crypto::verifyJws(bytes, key, provisioning::profile::profileSignatureRules()))
        std::abort();
    const auto profile = provisioning::profile::parseProfile(bytes);
    if (profile) {
        if (profile->languages.isEmpty() || profile->consent.text.keys().size() != profile->languages.size())
            std::abort();
    } else if (profile.error().code != ErrorCode::ProfileMalformed &&
               (profile.error().code != ErrorCode::ProfileField ||
                !profile.error().detail.startsWith(u'/'))) {
        std::abort();
    }
    return 0;
}
