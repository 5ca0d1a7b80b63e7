// An issuer of cards for tests, made of the openssl program: authorities, document signers, EF.SOD, keys of
// active authentication and what a chip answers with them. Nothing here is the portal's own code.
#pragma once

#include "tests/provisioning/practice/portal/openssl_program.h"

#include <QCryptographicHash>
#include <QMap>

namespace tests {

// One element of DER.
QByteArray element(const QByteArray& tag, const QByteArray& contents);

// What a person's card says; the MRZ's parts by themselves, so that a test can contradict DG13.
struct CardText {
    QString idNumber = QStringLiteral("062190999001");
    QString fullName = QStringLiteral("Nguyễn Thị Mẫu");
    QString birthDate = QStringLiteral("17/05/1990");
    QString sex = QStringLiteral("Nữ");
    QString residence = QStringLiteral("12 Trần Phú, Phường Kon Tum, Kon Tum");
    QString oldIdNumber = QStringLiteral("233999001");
    QByteArray mrzName = "NGUYEN<<THI<MAU";
    QByteArray mrzBirth = "900517";
    char mrzSex = 'F';
};

QByteArray dg1Of(const CardText& text);

class CardOffice {
public:
    using Groups = QMap<int, QByteArray>;

    struct SodWish {
        QString signer;
        QString digest = QStringLiteral("sha256"); // of groups and signature
        int version = 0;                           // of the LDS security object
        bool pss = false;
        QString contentType = QStringLiteral("2.23.136.1.1.1");
        QStringList further = {}; // arguments of `openssl cms -sign`
    };

    CardOffice();

    // Wishes for `openssl genpkey`.
    static QStringList ec(const QString& curve, bool explicitParameters = false);
    static QStringList rsa(int bits);
    // NAME.key
    void makeKey(const QString& name, const QStringList& wish);
    // NAME.key and NAME.pem, which is returned; `common` is its subject's, `extensions` a section of the
    // office's: csca, no-ca, no-issuing, bare (no key identifier).
    QByteArray makeAuthority(const QString& name, const QString& common, const QStringList& wish,
                             const QString& extensions = QStringLiteral("csca"));
    // Signed by the authority of that name; `extensions`: signer, no-signing, bare-signer.
    void makeSigner(const QString& name, const QString& authority, const QStringList& wish,
                    const QString& extensions = QStringLiteral("signer"), int days = 3650);
    // The curve of P-256 with a base point of the office's own, in NAME.key; and a signer with a key that is
    // there.
    void makeOwnCurveKey(const QString& name);
    void makeSignerWithKey(const QString& name, const QString& authority,
                           const QString& extensions = QStringLiteral("signer"), int days = 3650);
    // The certificate of that name.
    QByteArray der(const QString& name);
    // The authority's list with the signer on it, in PEM.
    QByteArray revoke(const QString& authority, const QString& signer);

    QByteArray dg13(const CardText& text);
    // Names the digest of ECDSA answers: the last number of 0.4.0.127.0.7.1.1.4.1.
    QByteArray dg14(int plainDigest);
    QByteArray dg15(const QString& key);
    QByteArray sod(const Groups& groups, const SodWish& wish);

    // What the chip would answer: ISO 9796-2 with this digest, trailer and header, or r and s.
    QByteArray rsaAnswer(const QString& key, const QByteArray& challenge,
                         QCryptographicHash::Algorithm digest = QCryptographicHash::Sha256,
                         const QByteArray& trailer = QByteArray::fromHex("34cc"), char header = '\x6a');
    QByteArray ecdsaAnswer(const QString& key, const QByteArray& challenge, int curveBits,
                           const QString& digest = QStringLiteral("sha256"));
    // The same as X9.62 writes it.
    QByteArray ecdsaDerAnswer(const QString& key, const QByteArray& challenge, const QString& digest);

private:
    // Ends the program when openssl will not.
    void run(const QStringList& arguments);
    QByteArray made(const QString& configuration);

    OpensslProgram m_openssl;
};

} // namespace tests
