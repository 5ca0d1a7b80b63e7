// A certification authority run by the `openssl` program in a folder of its own: certificates, keys and
// messages that were not made by our code. Fails the test when the program refuses.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

class OpensslAuthority {
public:
    struct Wish {
        QString key = QStringLiteral("rsa:2048"); // or "ec:prime256v1"
        QByteArray subject = {};                  // lines of a distinguished name section, e.g. "CN=A\n"
        QByteArray extensions = "basicConstraints=critical,CA:FALSE\n"
                                "keyUsage=critical,digitalSignature,nonRepudiation\n";
        QString issuer = {}; // name of another; empty: signs itself
        QString digest = QStringLiteral("sha256");
        int fromDays = -1; // from today
        int days = 30;     // how long it is good
    };
    static constexpr auto authorityExtensions = "basicConstraints=critical,CA:TRUE\n"
                                                "keyUsage=critical,keyCertSign,cRLSign\n";

    // Runs `openssl ARGUMENTS` in the folder. Its standard output.
    QByteArray run(const QStringList& arguments) const;
    // The same, where a refusal is an answer.
    [[nodiscard]] bool accepts(const QStringList& arguments) const;

    // NAME.pem, NAME.der and NAME.key; also SKI and AKI.
    void issue(const QString& name, const Wish& wish) const;
    // "root", and "ca" below it.
    void found() const;

    // Marks it revoked by its issuer; lists and answers made afterwards say so.
    void revoke(const QString& name, const QString& issuer) const;
    // The issuer's list in DER, with further arguments for `openssl ca`.
    [[nodiscard]] QByteArray list(const QString& issuer, const QStringList& more = {}) const;
    // The issuer's answer to an OCSP question, signed by `responder`.
    [[nodiscard]] QByteArray answer(const QByteArray& question, const QString& issuer,
                                    const QString& responder, const QStringList& more = {}) const;
    // The answer to a question for a time stamp, signed by `authority`, which has what a time stamping
    // authority needs.
    [[nodiscard]] QByteArray stamp(const QByteArray& question, const QString& authority,
                                   const QByteArray& digest = "sha256") const;

    [[nodiscard]] QByteArray read(const QString& file) const;
    void write(const QString& file, const QByteArray& bytes) const;
    [[nodiscard]] QString path(const QString& file) const { return m_folder.filePath(file); }
    [[nodiscard]] QByteArray der(const QString& name) const { return read(name + QStringLiteral(".der")); }

private:
    QTemporaryDir m_folder;
};
