// The opening part: it alone has the opening key, and takes nothing in. HPKE (RFC 9180) after
// docs/envelope.md by OpenSSL itself, so that what kiosks seal is opened by code of another hand. Any thread.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/crypto/keys.h"
#include "provisioning/practice/receiver/received_envelope.h"

#include <optional>

namespace provisioning::practice {

class EnvelopeOpener {
public:
    explicit EnvelopeOpener(kiosk::crypto::PrivateKey key);

    // The content. None: it is sealed to others, or not what was sealed.
    [[nodiscard]] std::optional<kiosk::base::Octets> open(const ReceivedEnvelope& envelope) const;

private:
    [[nodiscard]] std::optional<kiosk::base::Octets> contentKey(const ReceivedEnvelope& envelope) const;

    const kiosk::crypto::PrivateKey m_key;
    const QByteArray m_keyId;
};

} // namespace provisioning::practice
