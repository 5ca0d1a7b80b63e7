// A key set as somebody might have served it: as JWS, and its payload under a root's true signature.

#include "kiosk/crypto/jws.h"
#include "offline-queue/bytes.h"
#include "offline-queue/key_set.h"

#include <cstdlib>

using kiosk::base::ErrorCode;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto root = *kiosk::crypto::PrivateKey::generate();
    const auto bytes = outbox::bytesOf({data, size});
    // Nobody has the key.
    if (outbox::KeySet::read(bytes, root.publicKey()))
        std::abort();
    const auto jws = kiosk::crypto::signJws(bytes, root, {"motcua-keys", std::nullopt});
    const auto set = outbox::KeySet::read(jws, root.publicKey());
    if (!set && set.error().code != ErrorCode::SealingKeysForged)
        std::abort();
    if (set) {
        if (set->version() < 1 || !set->notAfter().isValid())
            std::abort();
        const auto choice =
            set->sealingKey(QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC), std::chrono::hours(1));
        if (!choice && choice.error().code != ErrorCode::SealingKeysExpired)
            std::abort();
    }
    return 0;
}
