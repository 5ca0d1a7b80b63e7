// A token of SoftHSM in a folder of its own, with keys and certificates of made-up people, for tests; and the
// module that fails over it.
#pragma once

#include <QByteArrayList>
#include <QStringList>
#include <QTemporaryDir>

namespace tests::token {

class SoftToken {
public:
    // A certification authority and an empty token with this PIN. On failure the test is ended.
    explicit SoftToken(const QByteArray& pin = "654321");

    enum class Key { Rsa, P256, P384 };
    // A key and its certificate. `id` in hex; `openssl x509` options further say what the certificate is
    // like.
    void add(const QString& id, const QString& name, Key key = Key::Rsa, const QStringList& options = {});

    // Another certificate for the key that `id` has, beside its first and under the same id, as some
    // authorities renew them.
    void renew(const QString& id, const QString& name, const QStringList& options = {});

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString authority() const { return file(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString certificate(const QString& id) const { return file(id + QStringLiteral(".pem")); }
    // What a host needs to know.
    [[nodiscard]] QByteArrayList environment() const;

    // What the faulty module does from now on; `plan` as its source says.
    void setPlan(const QByteArray& plan) const;
    // The calls of note it has had since the last question.
    QByteArrayList takeCalls();

    // By `openssl cms`, as CAdES, with the authority; ends the test when it is refused.
    void verify(const QByteArray& document, const QByteArray& cms) const;

    // From now on, OpenSC's spy as a module passes on to SoftHSM and writes down what it is asked; an empty
    // path ends it.
    void setSpied(const QString& log) { m_log = log; }

    static QString softHsm();
    static QString faultyModule();
    // Runs a program with the environment; ends the test when it fails. Its standard output.
    QByteArray run(const QString& program, const QStringList& arguments) const;

private:
    void certify(const QString& id, const QString& name, const QStringList& options);

    QTemporaryDir m_folder;
    QByteArray m_pin;
    QString m_log;
    qint64 m_callsTaken = 0; // bytes of the list of calls
};

} // namespace tests::token
