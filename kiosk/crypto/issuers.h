// Whom an operator trusts to issue identity documents: country signing certificates (ICAO 9303-12), the
// master lists that carry them, and revocation lists.
//
// A value; made by one thread, then read by any number of them. Loading blocks: never on the GUI thread.
#pragma once

#include "kiosk/base/octets.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <vector>

struct X509_crl_st;
struct x509_st;

namespace kiosk::crypto {

enum class IssuerCheck {
    Trusted,
    NoAnchors,  // nobody is trusted
    Unknown,    // none of the trusted ones issued the certificate
    ChainWrong, // it names a trusted issuer that did not sign it, or it may not sign documents
    OutOfDate,  // it or its issuer is not valid at that time
    Revoked,
};

class Issuers {
public:
    // Takes what it finds in one folder, without those below: certificates (.pem .crt .cer .der, in PEM or
    // DER, several to a PEM file), master lists (.ml), revocation lists (.crl). A file that is none of what
    // its name says is skipped and named in skipped(). An absent folder is an empty one.
    static Issuers fromFolder(const QString& folder);

    // PEM with any number of certificates, or DER with one. False when it is neither.
    bool addCertificates(base::OctetView bytes);
    // A CscaMasterList in its SignedData (ICAO 9303-12, 8). False, and nothing is taken, when it is none, its
    // signature is wrong, or its signer was issued by neither a trusted one nor one of the list's own.
    bool addMasterList(base::OctetView bytes);
    bool addRevocations(base::OctetView bytes);

    // Whether one of them issued `certificate` and had not taken it back. Explicit curve parameters are fine
    // when they are those of a curve with a name, and only then (CVE-2020-0601).
    [[nodiscard]] IssuerCheck check(x509_st* certificate, const QDateTime& at) const;

    [[nodiscard]] std::size_t size() const { return m_certificates.size(); }
    [[nodiscard]] const QStringList& skipped() const { return m_skipped; }
    [[nodiscard]] const std::vector<std::shared_ptr<x509_st>>& certificates() const { return m_certificates; }

private:
    void add(std::shared_ptr<x509_st> certificate);
    [[nodiscard]] IssuerCheck checkBy(x509_st* anchor, x509_st* certificate, const QDateTime& at) const;
    [[nodiscard]] bool isRevoked(x509_st* anchor, x509_st* certificate) const;

    std::vector<std::shared_ptr<x509_st>> m_certificates;
    std::vector<std::shared_ptr<X509_crl_st>> m_revocations;
    QStringList m_skipped;
};

} // namespace kiosk::crypto
