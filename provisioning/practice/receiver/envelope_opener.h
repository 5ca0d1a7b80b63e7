// The opening part: it alone has the opening keys, and takes nothing in. HPKE (RFC 9180) after
// docs/envelope.md by OpenSSL itself, so that what kiosks seal is opened by code of another hand. Any thread.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/crypto/keys.h"
#include "provisioning/practice/receiver/received_envelope.h"

#include <optional>
#include <vector>

namespace provisioning::practice {

class EnvelopeOpener {
public:
    // Kiosks without a line go on sealing to a key that was replaced long ago, so those are kept beside the
    // new one.
    explicit EnvelopeOpener(std::vector<kiosk::crypto::PrivateKey> keys);
    explicit EnvelopeOpener(kiosk::crypto::PrivateKey key);

    // The content. None: it is sealed to others, or not what was sealed.
    [[nodiscard]] std::optional<kiosk::base::Octets> open(const ReceivedEnvelope& envelope) const;

private:
    [[nodiscard]] std::optional<kiosk::base::Octets> contentKey(const ReceivedEnvelope& envelope) const;

    const std::vector<kiosk::crypto::PrivateKey> m_keys;
};

} // namespace provisioning::practice
