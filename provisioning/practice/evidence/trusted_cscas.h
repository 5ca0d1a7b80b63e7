// The country signing CAs the portal trusts, and what they have revoked.
#pragma once

#include "kiosk/base/result.h"

#include <QString>

#include <openssl/types.h>

#include <memory>
#include <vector>

namespace provisioning::practice {

class TrustedCscas {
public:
    // Nobody is trusted.
    TrustedCscas() = default;
    // Every .pem, .crt, .cer, .der and .crl in the folder. Errors: StorageFailed (no such folder, or a file
    // that add() does not take), and then nobody is trusted.
    static kiosk::base::Result<TrustedCscas> load(const QString& folder);

    // Certificates and revocation lists in PEM, any number, or one of them in DER. False, and nothing is
    // added, when there is none.
    bool add(const QByteArray& bytes);

    // Shared with every copy.
    [[nodiscard]] const std::vector<std::shared_ptr<X509>>& all() const { return m_all; }
    [[nodiscard]] const std::vector<std::shared_ptr<X509_CRL>>& revocations() const { return m_revocations; }

private:
    std::vector<std::shared_ptr<X509>> m_all;
    std::vector<std::shared_ptr<X509_CRL>> m_revocations;
};

} // namespace provisioning::practice
