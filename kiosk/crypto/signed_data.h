// Content with a signature around it (CMS SignedData, RFC 5652) as identity documents and master lists carry
// it. For one thread at a time.
#pragma once

#include "kiosk/crypto/issuers.h"

#include <optional>
#include <string>

struct CMS_ContentInfo_st;

namespace kiosk::crypto {

enum class SignatureCheck {
    Good,
    Wrong,         // content or signed attributes are not what was signed
    Unsupported,   // an algorithm OpenSSL does not have
    SignerMissing, // the signer's certificate is neither inside nor among the issuers
};

class SignedData {
public:
    // One whole SignedData with its content inside and exactly one signer.
    static std::optional<SignedData> fromDer(base::OctetView der);

    [[nodiscard]] std::string contentType() const; // dotted identifier
    [[nodiscard]] base::Octets content() const;
    // Whether the signer's certificate fits the signature. Who issued that certificate is the next question;
    // those of `issuers` are looked through as well when it is not inside.
    [[nodiscard]] SignatureCheck checkSignature(const Issuers& issuers) const;
    // Whether one of `issuers` issued the signer's certificate. After a good checkSignature().
    [[nodiscard]] IssuerCheck checkSigner(const Issuers& issuers, const QDateTime& at) const;

private:
    explicit SignedData(std::shared_ptr<CMS_ContentInfo_st> data) : m_data(std::move(data)) {}
    std::shared_ptr<CMS_ContentInfo_st> m_data;
};

} // namespace kiosk::crypto
