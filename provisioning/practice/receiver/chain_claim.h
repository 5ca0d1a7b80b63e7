// Motcua-Chain (docs/envelope.md, 3): what a device says of a batch and of its chain. Pure.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace provisioning::practice {

struct ChainClaim {
    QByteArray device = {};
    QByteArray bodyDigest = {}; // 32 bytes
    quint64 headSequence = 0;
    QByteArray headHash = {}; // 32 bytes
};

enum class ChainFault {
    Malformed,   // no such text
    OtherSigner, // another key signed it
};

tl::expected<ChainClaim, ChainFault> readChain(const QByteArray& jws, const kiosk::crypto::PublicKey& device);

} // namespace provisioning::practice
