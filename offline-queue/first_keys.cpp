#include "offline-queue/first_keys.h"

#include "kiosk/crypto/key_file.h"

namespace outbox {

void takeInstalledKeySet(Spool& spool, const QString& file, const kiosk::crypto::PublicKey& root)
{
    constexpr qsizetype largestSet = 64 * 1024;
    const auto jws = kiosk::crypto::readTrustedFile(file, kiosk::crypto::Ownership::Anyone, largestSet);
    if (jws)
        (void)spool.acceptKeySet(jws->trimmed(), root);
}

} // namespace outbox
