// The key that proves which device speaks: in a file, or behind a TPM.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/crypto/keys.h"
#include "offline-queue/envelope.h"

namespace outbox {

class DeviceKey {
public:
    virtual ~DeviceKey() = default;
    // A compact JWS (ES256) of this type over the payload. Blocking: a TPM takes up to a second.
    virtual kiosk::base::Result<QByteArray> sign(const QByteArray& type, const QByteArray& payload) const = 0;
};

class FileDeviceKey final : public DeviceKey {
public:
    explicit FileDeviceKey(kiosk::crypto::PrivateKey key) : m_key(std::move(key)) {}
    kiosk::base::Result<QByteArray> sign(const QByteArray& type, const QByteArray& payload) const override;

private:
    kiosk::crypto::PrivateKey m_key;
};

// Motcua-Chain: who sends these bytes, and where the device's chain stands (docs/envelope.md, 3).
kiosk::base::Result<QByteArray> signChain(const DeviceKey& key, const QByteArray& device,
                                          const QByteArray& bodyDigest, const ChainLink& head);

} // namespace outbox
