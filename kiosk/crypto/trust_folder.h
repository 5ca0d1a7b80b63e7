// Whom the operator trusts above signing certificates: the files of one folder.
//
// Only certificates that sign themselves are anchors; the others are there to complete chains and are trusted
// by nothing but the signature above them. A value; made by one thread, then read by any number of them.
// Loading blocks: never on the GUI thread.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QList>
#include <QStringList>

namespace kiosk::crypto {

class TrustFolder {
public:
    // Certificates (.pem .crt .cer .der, in PEM or DER, several to a PEM file) and revocation lists (.crl),
    // not from the folders below. A file that is none of what its name says is named in skipped(). An absent
    // folder is an empty one.
    static TrustFolder fromFolder(const QString& folder);

    void add(const Certificate& certificate);
    // DER or PEM, as judgeCrl() takes it; nobody's word until then.
    void addRevocations(const QByteArray& list) { m_revocations.append(list); }

    [[nodiscard]] const QList<Certificate>& anchors() const { return m_anchors; }
    [[nodiscard]] const QList<Certificate>& issuers() const { return m_issuers; }
    [[nodiscard]] const QList<QByteArray>& revocations() const { return m_revocations; }
    [[nodiscard]] const QStringList& skipped() const { return m_skipped; }

private:
    QList<Certificate> m_anchors;
    QList<Certificate> m_issuers;
    QList<QByteArray> m_revocations;
    QStringList m_skipped;
};

} // namespace kiosk::crypto
