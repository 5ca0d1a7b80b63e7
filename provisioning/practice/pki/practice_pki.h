// The public-key infrastructure of the practice world, in a folder of its own: a public and a Government
// hierarchy (root, issuing authority, OCSP responder), an authority that its root has revoked, one that
// nobody trusts, a time stamping authority, and the keys and certificates of the practice tokens.
//
//   trust/                 the roots and issuing authorities a kiosk in practice is to trust, in PEM
//   authorities/NAME.*     certificate and key of each authority
//   tokens/NAME/ID.*       certificate (.der), key (.key) of each certificate on a token
//   tokens.tsv             a line a certificate, for scripts: token, PIN, ID, label, key, certificate
//   address                where OCSP answers, lists and time stamps are had; stands in the certificates
//
// Everything says that it is practice. Blocking file work; any thread.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/pki/issuing.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace provisioning::practice::pki {

// An authority with what it tells about its certificates. Serials are upper-case hex.
struct IssuingAuthority {
    QString name; // last part of its addresses: /ocsp/NAME, /crl/NAME.crl
    Holder authority;
    Holder responder;
    QSet<QString> known;
    QSet<QString> revoked; // of the known ones
};

class PracticePki {
public:
    // What lies in the folder is taken as long as it is for this address and good for a week more; else it is
    // made anew, and tokens filled from the old one are nobody's any more. Errors: StorageFailed, Internal.
    static kiosk::base::Result<PracticePki> inFolder(const QString& folder, const QUrl& address);

    [[nodiscard]] QString trustFolder() const { return m_folder + QStringLiteral("/trust"); }
    [[nodiscard]] const QUrl& address() const { return m_address; }
    [[nodiscard]] QUrl timeStampAddress() const;
    // Null: no such authority.
    [[nodiscard]] const IssuingAuthority* authority(const QString& name) const;
    [[nodiscard]] const Holder& timeStamping() const { return *m_timeStamping; }
    // The issuing authority of the time stamping authority, which its tokens carry.
    [[nodiscard]] const kiosk::crypto::Certificate& timeStampingIssuer() const;

private:
    PracticePki(QString folder, QUrl address) : m_folder(std::move(folder)), m_address(std::move(address)) {}
    bool make();
    bool found(const QString& root, const QString& issuer, const QString& rootName, const QString& issuerName,
               const QDateTime& now);
    bool fill(const QDateTime& now);
    [[nodiscard]] bool write() const;
    bool load();
    [[nodiscard]] QString addressOf(const QString& kind, const QString& name) const;

    QString m_folder;
    QUrl m_address;
    QHash<QString, IssuingAuthority> m_authorities;
    std::optional<Holder> m_timeStamping;
    // Path below the folder to bytes: what is written of the tokens.
    QHash<QString, QByteArray> m_tokenFiles;
};

} // namespace provisioning::practice::pki
