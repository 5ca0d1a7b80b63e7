// PACE with generic mapping over elliptic curves (ICAO 9303-11, 4.4).
#pragma once

#include "drivers/chip/access.h"
#include "drivers/chip/channel.h"
#include "drivers/chip/security_infos.h"
#include "kiosk/crypto/curve.h"

#include <functional>

namespace drivers::chip {

enum class PacePassword : std::uint8_t { Mrz = 1, Can = 2 };

// Bytes the key of a password is derived from: the six digits, or the SHA-1 of the MRZ's information.
Octets paceSecret(const QString& can);
Octets paceSecret(const MrzKey& key);

// A key pair for one run: tests put in a published one.
using ScalarSource = std::function<Octets(const kiosk::crypto::Curve&)>;

class Pace {
public:
    Pace(Channel& channel, const PaceInfo& info, ScalarSource scalars = {});

    // Errors: the channel's, and CardUnreadable for answers that are not the protocol's. The channel must not
    // have a session.
    Result<AccessOutcome> open(PacePassword password, OctetView secret);

private:
    Result<Response> authenticate(std::uint32_t tag, OctetView value, bool last);
    Result<Octets> valueOf(const Response& response, std::uint32_t tag) const;
    Result<AccessOutcome> agree(OctetView secret);
    Result<kiosk::crypto::CurvePoint> mappedGenerator(OctetView nonce);
    Result<AccessOutcome> prove(const kiosk::crypto::CurvePoint& generator);
    [[nodiscard]] Octets tokenOver(OctetView macKey, const kiosk::crypto::CurvePoint& point) const;

    Channel& m_channel;
    const PaceInfo& m_info;
    std::optional<kiosk::crypto::Curve> m_curve;
    ScalarSource m_scalars;
};

} // namespace drivers::chip
