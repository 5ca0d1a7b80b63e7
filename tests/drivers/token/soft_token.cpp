#include "tests/drivers/token/soft_token.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace tests::token {

using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    // Whoever reads it sees the one or the other, never half of it.
    QFile file(path + u".new"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.close();
    if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        qFatal("%s cannot be put in place", qPrintable(path));
}

} // namespace

QString SoftToken::softHsm()
{
    return QStringLiteral(SOFTHSM_MODULE);
}

QString SoftToken::faultyModule()
{
    return QStringLiteral(FAULTY_MODULE);
}

SoftToken::SoftToken(const QByteArray& pin) : m_pin(pin)
{
    QDir(m_folder.path()).mkdir(u"tokens"_s);
    write(file(u"softhsm2.conf"_s), "directories.tokendir = " + file(u"tokens"_s).toUtf8() +
                                        "\nobjectstore.backend = file\nlog.level = ERROR\n"
                                        "slots.removable = true\n");
    run(u"softhsm2-util"_s, {u"--init-token"_s, u"--free"_s, u"--label"_s, u"tập huấn"_s, u"--so-pin"_s,
                             u"12345678"_s, u"--pin"_s, QString::fromLatin1(m_pin)});
    run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, file(u"ca.key"_s), u"-out"_s,
                       authority(), u"-subj"_s, u"/CN=CA tap huan"_s, u"-days"_s, u"30"_s});
}

void SoftToken::add(const QString& id, const QString& name, Key key, const QStringList& options)
{
    const auto keyFile = file(id + u".key"_s);
    const auto curve = key == Key::P384 ? u"P-384"_s : u"P-256"_s;
    if (key == Key::Rsa)
        run(u"openssl"_s, {u"genrsa"_s, u"-out"_s, keyFile, u"2048"_s});
    else
        run(u"openssl"_s, {u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s,
                           u"ec_paramgen_curve:"_s + curve, u"-out"_s, keyFile});
    run(u"openssl"_s,
        {u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, keyFile, u"-out"_s, file(id + u".p8"_s)});
    run(u"softhsm2-util"_s, {u"--import"_s, file(id + u".p8"_s), u"--token"_s, u"tập huấn"_s, u"--label"_s,
                             name, u"--id"_s, id, u"--pin"_s, QString::fromLatin1(m_pin)});
    certify(id, name, options);
}

void SoftToken::renew(const QString& id, const QString& name, const QStringList& options)
{
    certify(id, name, options);
}

void SoftToken::certify(const QString& id, const QString& name, const QStringList& options)
{
    const auto keyFile = file(id + u".key"_s);
    run(u"openssl"_s, {u"req"_s, u"-new"_s, u"-utf8"_s, u"-key"_s, keyFile, u"-out"_s, file(id + u".csr"_s),
                       u"-subj"_s, u"/UID=CCCD:001299000013/CN="_s + name});
    write(file(u"extensions"_s), "keyUsage = critical, digitalSignature, nonRepudiation\n");
    run(u"openssl"_s, QStringList{u"x509"_s, u"-req"_s, u"-in"_s, file(id + u".csr"_s), u"-CA"_s, authority(),
                                  u"-CAkey"_s, file(u"ca.key"_s), u"-out"_s, certificate(id), u"-days"_s,
                                  u"20"_s, u"-extfile"_s, file(u"extensions"_s)} +
                          options);
    run(u"openssl"_s,
        {u"x509"_s, u"-in"_s, certificate(id), u"-outform"_s, u"DER"_s, u"-out"_s, file(id + u".der"_s)});
    run(u"pkcs11-tool"_s,
        {u"--module"_s, softHsm(), u"--login"_s, u"--pin"_s, QString::fromLatin1(m_pin), u"--write-object"_s,
         file(id + u".der"_s), u"--type"_s, u"cert"_s, u"--id"_s, id, u"--label"_s, name});
}

QByteArrayList SoftToken::environment() const
{
    QByteArrayList environment{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + m_folder.path().toUtf8(),
                               "SOFTHSM2_CONF=" + file(u"softhsm2.conf"_s).toUtf8(),
                               "MOTCUA_FAULTY=" + m_folder.path().toUtf8()};
    // For the engine that makes `openssl` use a token.
    environment << "PKCS11_MODULE_PATH=" + softHsm().toUtf8();
    if (!m_log.isEmpty())
        environment << "PKCS11SPY=" + softHsm().toUtf8() << "PKCS11SPY_OUTPUT=" + m_log.toUtf8();
    return environment;
}

void SoftToken::setPlan(const QByteArray& plan) const
{
    write(file(u"plan"_s), plan);
}

QByteArrayList SoftToken::takeCalls()
{
    // Whole lines only: the last one may be under way.
    QFile calls(file(u"calls"_s));
    if (!calls.open(QIODevice::ReadOnly) || !calls.seek(m_callsTaken))
        return {};
    auto bytes = calls.readAll();
    bytes.truncate(bytes.lastIndexOf('\n') + 1);
    m_callsTaken += bytes.size();
    auto lines = bytes.split('\n');
    lines.removeAll({});
    return lines;
}

void SoftToken::verify(const QByteArray& document, const QByteArray& cms) const
{
    write(file(u"document"_s), document);
    write(file(u"document.p7s"_s), cms);
    run(u"openssl"_s, {u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
                       file(u"document.p7s"_s), u"-content"_s, file(u"document"_s), u"-CAfile"_s, authority(),
                       u"-out"_s, u"/dev/null"_s});
}

QByteArray SoftToken::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    QStringList variables;
    for (const auto& entry : environment())
        variables << QString::fromUtf8(entry);
    process.setEnvironment(variables);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s %s: %s", qPrintable(program), qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace tests::token
