// An authority for signing certificates that is nothing but the openssl program: a root, an issuing
// authority, an OCSP responder and a revocation list over HTTP on this machine, and tokens to sign with.
// For tests: what it makes, we did not write. Blocks.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QProcess>
#include <QTemporaryDir>

namespace tests {

struct TokenWish {
    QString subject; // as `openssl req -subj` takes it
    QString usage = QStringLiteral("digitalSignature,nonRepudiation");
    QString key = QStringLiteral("ec");               // "ec", "p384", "rsa", "rsa1024"
    QString from = QStringLiteral("20250101000000Z"); // YYYYMMDDhhmmssZ
    QString to = QStringLiteral("20450101000000Z");
    QString asks = QStringLiteral("ocsp"); // where to ask of it: "ocsp", "list", "dead", "nobody"
    bool isInTheBooks = true;              // of its authority
};

// The certificate on a token, by the name of its files.
struct TokenIdentity {
    QString name;
    QString serial; // as `openssl x509 -serial` prints it
};

class TokenOffice {
public:
    TokenOffice();
    ~TokenOffice();
    TokenOffice(const TokenOffice&) = delete;
    TokenOffice& operator=(const TokenOffice&) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] kiosk::crypto::Certificate root() const;

    TokenIdentity issue(const TokenWish& wish);
    void revoke(const TokenIdentity& identity);
    // The list as it stands now; before, none can be had.
    void publishList();

    // Detached CAdES-B-B in DER, with the issuing authority's certificate in it. `options` go to
    // `openssl cms -sign` beside what makes it so.
    QByteArray sign(const TokenIdentity& identity, const QByteArray& document,
                    const QStringList& options = {});
    // Without the attribute that names the certificate, or without the authority's certificate.
    QByteArray signWithoutName(const TokenIdentity& identity, const QByteArray& document);
    QByteArray signWithoutIssuer(const TokenIdentity& identity, const QByteArray& document);

private:
    bool run(const QStringList& arguments);
    QByteArray cms(const TokenIdentity& identity, const QByteArray& document, const QStringList& options);
    void write(const QString& name, const QByteArray& bytes);
    [[nodiscard]] QByteArray read(const QString& name) const;
    bool makeAuthorities();
    bool openResponder();
    bool openList();
    // The responder looks at its books after an answer only.
    void letResponderRead();

    QTemporaryDir m_folder;
    QProcess m_responder;
    QProcess m_list;
    QString m_responderPort;
    QString m_listPort;
    int m_issued = 0;
    bool m_isOpen = false;
};

} // namespace tests
