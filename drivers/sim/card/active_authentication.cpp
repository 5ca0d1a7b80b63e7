#include "drivers/sim/card/active_authentication.h"

namespace drivers::sim::card {

using kiosk::crypto::Digest;

namespace {

// ISO/IEC 9796-2, 8.1.2 with the hash identifiers of ISO/IEC 10118-3.
QByteArray trailer(const ActiveKey& key)
{
    switch (key.digest) {
    case Digest::Sha1: return QByteArray::fromHex(key.shortTrailer ? "bc" : "33cc");
    case Digest::Sha224: return QByteArray::fromHex("38cc");
    case Digest::Sha256: return QByteArray::fromHex("34cc");
    case Digest::Sha384: return QByteArray::fromHex("36cc");
    case Digest::Sha512: break;
    }
    return QByteArray::fromHex("35cc");
}

} // namespace

QByteArray messageRepresentative(const ActiveKey& key, const QByteArray& challenge,
                                 const RandomSource& random)
{
    const auto end = trailer(key);
    const auto digestBytes = static_cast<qsizetype>(kiosk::crypto::digestSize(key.digest));
    const auto recovered = random(key.modulusSize - 1 - digestBytes - end.size());
    const auto digest = kiosk::crypto::hash(key.digest, {view(recovered), view(challenge)});
    return '\x6a' + recovered + bytesOf(digest) + end;
}

QByteArray answerActiveAuthentication(const ActiveKey& key, const QByteArray& challenge,
                                      const RandomSource& random)
{
    return key.operate(key.kind == ActiveKeyKind::Rsa ? messageRepresentative(key, challenge, random)
                                                      : challenge);
}

} // namespace drivers::sim::card
