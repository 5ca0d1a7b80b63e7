#include "drivers/chip/bac.h"

#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/mac.h"

namespace drivers::chip {

namespace crypto = kiosk::crypto;

namespace {

const QString origin = QStringLiteral("chip.bac");
constexpr auto cipher = crypto::BlockCipher::TripleDes;
const CipherSuite suite{cipher, 16};
constexpr std::size_t challengeSize = 8;
constexpr std::size_t keySize = 16;
constexpr std::size_t tokenSize = 2 * challengeSize + keySize;

Octets macOver(OctetView key, OctetView message)
{
    static const Octets padding{0x80, 0, 0, 0, 0, 0, 0, 0};
    return *crypto::retailMac(key, joined({message, padding}));
}

// 16 bytes, as BAC takes them; PACE takes all 20.
Octets seedOf(OctetView bytes)
{
    auto seed = crypto::hash(crypto::Digest::Sha1, {bytes});
    seed.resize(keySize);
    return seed;
}

struct Nonces {
    Octets card;
    Octets reader;
    Octets readerKey;
};

// The card's token: its challenge, ours, its share of the key.
std::optional<SessionKeys> sessionFrom(OctetView answer, const SessionKeys& keys, const Nonces& nonces)
{
    if (answer.size() != tokenSize + 8)
        return std::nullopt;
    const auto encrypted = answer.first(tokenSize);
    if (!crypto::sameBytes(macOver(keys.mac, encrypted), answer.last(8)))
        return std::nullopt;
    const auto plain = *crypto::decryptCbc(cipher, keys.encryption, Octets(8), encrypted);
    const OctetView view(plain);
    if (!crypto::sameBytes(view.first(challengeSize), nonces.card) ||
        !crypto::sameBytes(view.subspan(challengeSize, challengeSize), nonces.reader))
        return std::nullopt;
    Octets seed(keySize);
    for (std::size_t i = 0; i < keySize; ++i)
        seed[i] = nonces.readerKey[i] ^ view[2 * challengeSize + i];
    auto session = deriveSession(seed, suite);
    session.counter = joined({OctetView(nonces.card).last(4), OctetView(nonces.reader).last(4)});
    return session;
}

} // namespace

Result<AccessOutcome> openByBac(Channel& channel, const MrzKey& key, const RandomSource& random)
{
    const auto challenge = channel.send({0x00, 0x84, 0, 0, {}, challengeSize});
    if (!challenge)
        return tl::make_unexpected(challenge.error());
    if (!challenge->isOk())
        return AccessOutcome::NotOffered;
    if (challenge->data.size() != challengeSize)
        return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("challenge of a wrong length"));

    const auto bytes = random ? random : RandomSource(crypto::randomOctets);
    const Nonces nonces{challenge->data, bytes(challengeSize), bytes(keySize)};
    const auto keys = deriveSession(seedOf(key.information()), suite);
    const auto encrypted = *crypto::encryptCbc(cipher, keys.encryption, Octets(8),
                                               joined({nonces.reader, nonces.card, nonces.readerKey}));
    const auto answer =
        channel.send({0x00, 0x82, 0, 0, joined({encrypted, macOver(keys.mac, encrypted)}), tokenSize + 8});
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (!answer->isOk())
        return answer->status == status::instructionUnknown ? AccessOutcome::NotOffered
                                                            : refusalOf(answer->status);
    auto session = sessionFrom(answer->data, keys, nonces);
    if (!session)
        return AccessOutcome::KeyWrong;
    channel.startSession(std::move(*session));
    return AccessOutcome::Opened;
}

} // namespace drivers::chip
