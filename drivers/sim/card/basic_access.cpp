#include "drivers/sim/card/basic_access.h"

#include "kiosk/crypto/digest.h"

namespace drivers::sim::card {

namespace {

constexpr auto suite = CipherSuite::TripleDes;
constexpr qsizetype cryptogramSize = 32;
constexpr qsizetype requestSize = 40;
constexpr qsizetype keyShareSize = 16;

QByteArray exclusiveOr(QByteArray one, const QByteArray& other)
{
    for (qsizetype i = 0; i < one.size(); ++i)
        one[i] = static_cast<char>(one.at(i) ^ other.at(i));
    return one;
}

} // namespace

std::optional<BasicAccess> answerBasicAccess(const QByteArray& mrzInformation, const QByteArray& challenge,
                                             const QByteArray& request, const RandomSource& random)
{
    const auto seed =
        bytesOf(kiosk::crypto::hash(kiosk::crypto::Digest::Sha1, {view(mrzInformation)})).left(16);
    const auto encryptionKey = deriveKey(suite, seed, KeyUse::Encryption);
    const auto macKey = deriveKey(suite, seed, KeyUse::Mac);

    const auto cryptogram = request.left(cryptogramSize);
    if (request.size() != requestSize ||
        macOfPadded(suite, macKey, cryptogram) != request.mid(cryptogramSize))
        return std::nullopt;
    const auto plain = decrypt(suite, encryptionKey, {}, cryptogram);
    const auto readersChallenge = plain.left(challengeSize);
    if (plain.mid(challengeSize, challengeSize) != challenge)
        return std::nullopt;

    const auto readersShare = plain.mid(2 * challengeSize);
    const auto ownShare = random(keyShareSize);
    const auto answer = encrypt(suite, encryptionKey, {}, challenge + readersChallenge + ownShare);
    const auto counter = challenge.right(4) + readersChallenge.right(4);
    return BasicAccess{answer + macOfPadded(suite, macKey, answer),
                       SecureMessaging(suite, exclusiveOr(readersShare, ownShare), counter)};
}

} // namespace drivers::sim::card
