// A country that issues cards, made with the openssl program alone: signing authority, document signer,
// security objects, master and revocation lists, keys of chips.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace tests {

// Standard output; empty when the program fails, which is then told on standard error.
QByteArray openssl(const QStringList& arguments, const QByteArray& input = {});

struct CountryKeys {
    QString authority =
        QStringLiteral("EC:brainpoolP384r1"); // RSA:2048, RSA-PSS:2048, EC:name, EC-SPELT:name
    QString signer = QStringLiteral("EC:brainpoolP256r1");
    QString digest = QStringLiteral("sha256"); // of certificates, signatures and data groups
    bool pss = false;                          // the signer signs with RSA-PSS
};

class Country {
public:
    explicit Country(const CountryKeys& keys = {});

    // EF.SOD over these data groups.
    [[nodiscard]] QByteArray sod(const QMap<int, QByteArray>& groups, bool withCertificate = true) const;
    // The authority's certificate, PEM or DER.
    [[nodiscard]] QByteArray authority(bool der = false) const;
    [[nodiscard]] QByteArray signerCertificate() const; // PEM
    // Lists the document signer as revoked, or nobody; DER.
    [[nodiscard]] QByteArray revocations(bool signer) const;
    // DER of a list with these DER certificates, signed by one the authority issued.
    [[nodiscard]] QByteArray masterList(const QByteArrayList& certificates) const;
    // A signer whose certificate the authority forbids to sign.
    void forbidSigning();

private:
    [[nodiscard]] QString path(const char* name) const;
    void makeKey(const QString& kind, const char* name) const;
    void issue(const char* name, const QString& usage) const;
    [[nodiscard]] QByteArray signedData(const QByteArray& content, const char* signer, const QString& type,
                                        bool withCertificate) const;

    QTemporaryDir m_folder;
    CountryKeys m_keys;
};

// The key of a chip; its private part stays in a file.
class ChipKeyFile {
public:
    explicit ChipKeyFile(const QString& kind);
    [[nodiscard]] QByteArray publicKey() const; // SubjectPublicKeyInfo
    [[nodiscard]] QByteArray operateRsa(const QByteArray& block) const;
    // r | s over the message.
    [[nodiscard]] QByteArray signDer(const QByteArray& message, const QString& digest) const;
    [[nodiscard]] QByteArray signPlain(const QByteArray& message, const QString& digest, int size) const;
    [[nodiscard]] QByteArray scalar(int size) const; // EC

private:
    QTemporaryDir m_folder;
    QString m_file;
};

} // namespace tests
