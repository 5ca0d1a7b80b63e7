// Whether a signing certificate is good, here and now: its own dates, use and key, the chain to the
// operator's trust folder, and revocation of every certificate of that chain. Nothing is kept from one call
// to the next.
//
// Blocks on the network; for a worker thread, one call at a time.
#pragma once

#include "drivers/token/revocation_inquiry.h"
#include "kiosk/crypto/trust_folder.h"

#include <chrono>
#include <optional>

namespace drivers::token {

struct CheckerSetup {
    kiosk::crypto::TrustFolder trust;
    HostTable hosts = knownHosts();
    std::chrono::milliseconds patience{10000}; // for all questions of one check
};

class CertificateChecker {
public:
    // The fetch outlives it.
    CertificateChecker(CheckerSetup setup, api::HttpFetch& fetch);

    // Nothing: good. `others` came along with the certificate (from the token, from a signature) and may
    // complete the chain. `at` is kiosk/crypto's certificateTime().
    //
    // CertificateExpired, CertificateNotYetValid, CertificateNotForSigning, CertificateUnsuitable (no
    // certificate, or its key is too weak), CertificateChainBroken, CertificateUntrusted, CertificateRevoked,
    // CertificateIssuerRevoked, CertificateUnknown (to the responder), CertificateUnchecked (nobody could be
    // asked, no answer could be believed, or it names nobody to ask): never taken for good.
    [[nodiscard]] std::optional<kiosk::base::ErrorCode>
    check(const QByteArray& der, const QList<QByteArray>& others, const QDateTime& at) const;

private:
    [[nodiscard]] std::optional<kiosk::base::ErrorCode>
    checkRevocation(const QList<kiosk::crypto::Certificate>& path, const QDateTime& at) const;

    CheckerSetup m_setup;
    RevocationInquiry m_inquiry;
};

} // namespace drivers::token
