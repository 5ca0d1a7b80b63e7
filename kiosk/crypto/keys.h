// Public and private keys of the P-256 curve (the only one ES256 and the device certificates use) and
// certificates, as values.
//
// All are immutable after they are made, cheap to copy (shared) and may be used by several threads.
// The parsers are pure: anything that is not exactly one object of the kind gives nothing; the caller knows
// which error that is.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/base/secure_bytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

struct evp_pkey_st;
struct x509_st;

namespace kiosk::crypto {

class PublicKey {
public:
    // SubjectPublicKeyInfo in PEM, P-256 only; nothing but blanks may stand around it.
    static std::optional<PublicKey> fromPem(const QByteArray& pem);
    // 04 | x | y; nothing when it is not a point of the curve.
    static std::optional<PublicKey> fromPoint(base::OctetView uncompressed);
    // The one encoding with a named curve and an uncompressed point, 91 bytes.
    static std::optional<PublicKey> fromSpki(base::OctetView der);
    [[nodiscard]] base::Octets point() const;
    [[nodiscard]] base::Octets spki() const;
    [[nodiscard]] evp_pkey_st* handle() const { return m_key.get(); }

private:
    friend class PrivateKey;
    explicit PublicKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) {}
    std::shared_ptr<evp_pkey_st> m_key;
};

class PrivateKey {
public:
    // PKCS #8 or SEC 1 in PEM, not encrypted, P-256 only. The text stays the caller's, who wipes it.
    static std::optional<PrivateKey> fromPem(const base::SecureBytes& pem);
    // A new key from the system's generator.
    static std::optional<PrivateKey> generate();
    [[nodiscard]] QByteArray publicPem() const;
    [[nodiscard]] PublicKey publicKey() const;
    // PKCS #8, not encrypted.
    [[nodiscard]] base::SecureBytes pem() const;
    [[nodiscard]] evp_pkey_st* handle() const { return m_key.get(); }

private:
    explicit PrivateKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) {}
    std::shared_ptr<evp_pkey_st> m_key;
};

class Certificate {
public:
    // Exactly one certificate in PEM.
    static std::optional<Certificate> fromPem(const QByteArray& pem);
    // One whole certificate and nothing behind it.
    static std::optional<Certificate> fromDer(const QByteArray& der);
    // Shares OpenSSL's own, which is not null.
    static Certificate of(x509_st* certificate);
    // The subject's common name when there is exactly one, else an empty text.
    [[nodiscard]] QString commonName() const;
    [[nodiscard]] QDateTime notBefore() const;
    [[nodiscard]] QDateTime notAfter() const;
    // May sign certificates (basicConstraints CA, and keyCertSign when key usages are stated; RFC
    // 5280 4.2.1).
    [[nodiscard]] bool isAuthority() const;
    [[nodiscard]] bool belongsTo(const PrivateKey& key) const;
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] QByteArray der() const;
    // The same certificate, byte for byte.
    bool operator==(const Certificate& other) const;
    [[nodiscard]] x509_st* handle() const { return m_certificate.get(); }

private:
    explicit Certificate(std::shared_ptr<x509_st> certificate) : m_certificate(std::move(certificate)) {}
    std::shared_ptr<x509_st> m_certificate;
};

// What names a key in a header or a `kid`: the first 16 bytes of SHA-256 of its SubjectPublicKeyInfo.
QByteArray keyId(const PublicKey& key);

} // namespace kiosk::crypto
