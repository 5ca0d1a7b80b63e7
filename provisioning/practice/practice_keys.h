// The keys of the practice world, in a directory of their own: a CA and the portal's certificate, a CA for
// devices and one device's certificate, the root that signs profiles, a signed practice profile, and the
// authorities of practice cards.
//
// All subjects say that they are practice. Nothing here is known to motcua-kiosk: its root is the installed
// one. Blocking file work; any thread.
#pragma once

#include "kiosk/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace provisioning::practice {

// Where everything lies. Files that hold a private key have mode 0600, the directory 0700.
struct PracticeKeys {
    QString directory;

    [[nodiscard]] QString portalCa() const { return file(QStringLiteral("portal-ca.pem")); }
    [[nodiscard]] QString portalCertificate() const { return file(QStringLiteral("portal.pem")); }
    [[nodiscard]] QString portalKey() const { return file(QStringLiteral("portal.key")); }
    [[nodiscard]] QString deviceCa() const { return file(QStringLiteral("device-ca.pem")); }
    [[nodiscard]] QString deviceCertificate() const { return file(QStringLiteral("device.pem")); }
    [[nodiscard]] QString deviceKey() const { return file(QStringLiteral("device.key")); }
    [[nodiscard]] QString rootPublic() const { return file(QStringLiteral("root.pem")); }
    [[nodiscard]] QString rootKey() const { return file(QStringLiteral("root.key")); }
    [[nodiscard]] QString profile() const { return file(QStringLiteral("profile.jws")); }
    // The sealed queue: who signs key sets, who opens envelopes, who opens them when the first key is lost,
    // who signs receipts.
    [[nodiscard]] QString keysRootKey() const { return file(QStringLiteral("keys-root.key")); }
    [[nodiscard]] QString openingKey() const { return file(QStringLiteral("opening.key")); }
    // It, and those it replaced (opening-1.key, ...), the newest of them first.
    [[nodiscard]] QStringList openingKeys() const;
    [[nodiscard]] QString recoveryKey() const { return file(QStringLiteral("recovery.key")); }
    [[nodiscard]] QString receiptKey() const { return file(QStringLiteral("receipt.key")); }
    // The signed key set of the portal (docs/envelope.md, 2).
    [[nodiscard]] QString keySet() const { return file(QStringLiteral("keys.jws")); }
    // A folder of certificates and a revocation list: whom a reader in practice trusts to sign practice
    // cards.
    [[nodiscard]] QString cardAuthorities() const { return file(QStringLiteral("csca")); }
    [[nodiscard]] QString file(const QString& name) const { return directory + QLatin1Char('/') + name; }
};

// The device of the practice profile and of its certificate.
QString practiceDevice();

// The template of assets/practice/profile.json, to be changed before it is signed. It has no device,
// issuedAt, portal/url, portal/ca, queue/keysRoot and queue/recovery: signPracticeProfile() puts them in.
QJsonObject practiceProfile();

// Makes all keys and certificates (good for a year from yesterday) into the directory, which is made when it
// is missing. Keys that are there and belong together are kept, so that a second start meets the same world.
// StorageFailed: the directory or a file cannot be written.
kiosk::base::Result<PracticeKeys> makePracticeKeys(const QString& directory);

// Makes the key set of the queue's keys, unless the one that is there is of these keys and of today.
kiosk::base::Result<void> signPracticeKeySet(const PracticeKeys& keys);

// A new opening key, and a new key set that has both it and those before it; what was sealed to them is
// opened as long as their files lie here. A portal takes the new key at its next start.
kiosk::base::Result<void> rotateOpeningKey(const PracticeKeys& keys);

// Signs the document with device, time, the portal's address, the practice CA and the queue's keys filled in,
// and writes profile().
kiosk::base::Result<void> signPracticeProfile(const PracticeKeys& keys, const QUrl& portal,
                                              QJsonObject document = practiceProfile());

} // namespace provisioning::practice
