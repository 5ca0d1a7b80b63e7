// A public key of any kind a chip or an issuer may have, from its SubjectPublicKeyInfo, with what cards need:
// the raw RSA operation (ISO/IEC 9796-2), ECDSA signatures as r | s, and the point for ECDH.
//
// Immutable, shared, usable by several threads. Keys of profiles and devices, which are P-256 only, are
// PublicKey's.
#pragma once

#include "kiosk/crypto/curve.h"
#include "kiosk/crypto/digest.h"

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace kiosk::crypto {

class SubjectKey {
public:
    // RSA, or EC on a curve that has a name, whether the key names it or spells its parameters out. Nothing
    // else; the DER is one whole object.
    static std::optional<SubjectKey> fromDer(base::OctetView der);

    [[nodiscard]] bool isRsa() const;
    // Nothing for RSA.
    [[nodiscard]] std::optional<Curve> curve() const;
    [[nodiscard]] std::optional<CurvePoint> point() const;

    // RSA: signature ^ e mod n, as long as the modulus. Nothing for EC, or when the signature is not as long
    // as the modulus or not below it.
    [[nodiscard]] std::optional<base::Octets> recover(base::OctetView signature) const;
    // n minus that, just as long: a signer by ISO/IEC 9796-2 may give the smaller of a signature and n minus
    // it.
    [[nodiscard]] std::optional<base::Octets> recoverOther(base::OctetView signature) const;
    // EC: r | s over the digest of the message. False for RSA, and for whatever is not such a signature.
    [[nodiscard]] bool verifyPlain(Digest digest, base::OctetView message, base::OctetView signature) const;
    // The same with the pair as X9.62 writes it (Ecdsa-Sig-Value in DER).
    [[nodiscard]] bool verifyDer(Digest digest, base::OctetView message, base::OctetView signature) const;

private:
    explicit SubjectKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) {}
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace kiosk::crypto
