// A sealed envelope (docs/envelope.md, 1): what a kiosk keeps for the portal and cannot open itself.
//
// Pure, any thread. An Envelope that exists has kept every rule of its layout; whether its bytes are those
// that were sealed only the recipient's key can tell, or a digest that was kept beside.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/base/result.h"
#include "kiosk/crypto/keys.h"

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

#include <cstdint>
#include <vector>

namespace outbox {

constexpr qsizetype smallestEnvelope = 1337;
constexpr qsizetype largestEnvelope = 261'562;
constexpr std::size_t largestContent = 261'120 - 4;

// Where a device's chain stands: the newest envelope's sequence and digest. 0 and zero bytes: none yet.
struct ChainLink {
    std::uint64_t sequence = 0;
    QByteArray hash = QByteArray(32, '\0');

    bool operator==(const ChainLink&) const = default;
};

struct EnvelopeHeader {
    std::uint16_t form = 0; // version of what the body holds
    std::uint64_t sequence = 0;
    QUuid id;                           // version 7
    QByteArray previous;                // digest of the envelope before
    QByteArray device;                  //
    QByteArray kind;                    //
    std::vector<QByteArray> recipients; // key ids, 16 bytes each: the portal's, perhaps the recovery key's
    int sizeClass = 0;
};

class Envelope {
public:
    // EnvelopeUnreadable.
    static kiosk::base::Result<Envelope> parse(const QByteArray& bytes);

    [[nodiscard]] const EnvelopeHeader& header() const { return m_header; }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] const QByteArray& digest() const { return m_digest; } // SHA-256 of the bytes
    [[nodiscard]] ChainLink link() const { return {m_header.sequence, m_digest}; }

private:
    Envelope(EnvelopeHeader header, QByteArray bytes);
    EnvelopeHeader m_header;
    QByteArray m_bytes;
    QByteArray m_digest;
};

// What is to be sealed. The body stays the caller's, who wipes it.
struct Item {
    QUuid id;
    QByteArray kind;
    std::uint16_t form = 0;
    kiosk::base::OctetView body;
};

// Whether a text may be a kind: [a-z-]{1,32}; or a device's name.
bool isKind(const QByteArray& text);
bool isDevice(const QByteArray& text);
// Whether it is of version 7 and the RFC's variant.
bool isItemId(const QUuid& id);

// When the item of this id of version 7 was begun, by the kiosk's clock (RFC 9562, 5.7: the first 48 bits are
// milliseconds); UTC.
QDateTime begunAt(const QUuid& id);

// The next envelope of the device's chain, to one or two recipients. EnvelopeTooLarge; Internal when an
// argument breaks the layout's rules.
kiosk::base::Result<Envelope> sealEnvelope(const Item& item, const QByteArray& device, const ChainLink& after,
                                           const std::vector<kiosk::crypto::PublicKey>& recipients);

// For receivers: the content, by the private key of either recipient. EnvelopeUnreadable when anything was
// changed or it is sealed to others.
kiosk::base::Result<kiosk::base::Octets> openEnvelope(const Envelope& envelope,
                                                      const kiosk::crypto::PrivateKey& key);

} // namespace outbox
