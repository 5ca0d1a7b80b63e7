#include "tests/kiosk/crypto/openssl_authority.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString caDate(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyyMMddHHmmss"_s) + u'Z';
}

} // namespace

QByteArray OpensslAuthority::run(const QStringList& arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')),
               openssl.readAllStandardError().constData());
    return openssl.readAllStandardOutput();
}

bool OpensslAuthority::accepts(const QStringList& arguments) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit &&
           openssl.exitCode() == 0;
}

void OpensslAuthority::issue(const QString& name, const Wish& wish) const
{
    const auto kind = wish.key.section(u':', 0, 0);
    const auto size = wish.key.section(u':', 1);
    if (kind == u"rsa")
        run({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:"_s + size, u"-out"_s,
             name + u".key"_s});
    else
        run({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:"_s + size, u"-out"_s,
             name + u".key"_s});
    const auto folder = m_folder.path().toUtf8();
    write(name + u".cnf"_s,
          "[req]\ndistinguished_name=dn\nprompt=no\nutf8=yes\nstring_mask=utf8only\n[dn]\n" + wish.subject +
              "[ext]\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid:always\n" + wish.extensions +
              "[ca]\ndefault_ca=here\n[here]\ndatabase=" + folder + "/index.txt\nnew_certs_dir=" + folder +
              "\nrand_serial=yes\npolicy=any\nunique_subject=no\npreserve=yes\nemail_in_dn=yes\n"
              "default_crl_days=7\ndefault_md=sha256\n[any]\n");
    if (!QFile::exists(path(u"index.txt"_s)))
        write(u"index.txt"_s, {});
    run({u"req"_s, u"-new"_s, u"-utf8"_s, u"-config"_s, name + u".cnf"_s, u"-key"_s, name + u".key"_s,
         u"-out"_s, name + u".csr"_s});
    const auto issuer = wish.issuer.isEmpty() ? name : wish.issuer;
    QStringList line{u"ca"_s,           u"-batch"_s,
                     u"-utf8"_s,        u"-notext"_s,
                     u"-config"_s,      name + u".cnf"_s,
                     u"-extensions"_s,  u"ext"_s,
                     u"-md"_s,          wish.digest,
                     u"-in"_s,          name + u".csr"_s,
                     u"-out"_s,         name + u".pem"_s,
                     u"-startdate"_s,   caDate(wish.fromDays),
                     u"-enddate"_s,     caDate(wish.fromDays + wish.days),
                     u"-preserveDN"_s,  u"-keyfile"_s,
                     issuer + u".key"_s};
    line += wish.issuer.isEmpty() ? QStringList{u"-selfsign"_s} : QStringList{u"-cert"_s, issuer + u".pem"_s};
    run(line);
    run({u"x509"_s, u"-in"_s, name + u".pem"_s, u"-outform"_s, u"DER"_s, u"-out"_s, name + u".der"_s});
}

void OpensslAuthority::found() const
{
    issue(u"root"_s,
          {.subject = "O=Made up\nCN=Made-up root\n", .extensions = authorityExtensions, .days = 90});
    issue(u"ca"_s, {.subject = "O=Made up\nCN=Made-up CA\n",
                    .extensions = authorityExtensions,
                    .issuer = u"root"_s,
                    .days = 60});
}

void OpensslAuthority::revoke(const QString& name, const QString& issuer) const
{
    run({u"ca"_s, u"-config"_s, name + u".cnf"_s, u"-keyfile"_s, issuer + u".key"_s, u"-cert"_s,
         issuer + u".pem"_s, u"-revoke"_s, name + u".pem"_s});
}

QByteArray OpensslAuthority::list(const QString& issuer, const QStringList& more) const
{
    run(QStringList{u"ca"_s, u"-gencrl"_s, u"-config"_s, issuer + u".cnf"_s, u"-keyfile"_s,
                    issuer + u".key"_s, u"-cert"_s, issuer + u".pem"_s, u"-out"_s, u"list.pem"_s} +
        more);
    return run({u"crl"_s, u"-in"_s, u"list.pem"_s, u"-outform"_s, u"DER"_s});
}

QByteArray OpensslAuthority::answer(const QByteArray& question, const QString& issuer,
                                    const QString& responder, const QStringList& more) const
{
    write(u"question"_s, question);
    run(QStringList{u"ocsp"_s, u"-index"_s, u"index.txt"_s, u"-rsigner"_s, responder + u".pem"_s, u"-rkey"_s,
                    responder + u".key"_s, u"-CA"_s, issuer + u".pem"_s, u"-reqin"_s, u"question"_s,
                    u"-respout"_s, u"answer"_s} +
        more);
    return read(u"answer"_s);
}

QByteArray OpensslAuthority::stamp(const QByteArray& question, const QString& authority,
                                   const QByteArray& digest) const
{
    write(u"question"_s, question);
    write(u"serial"_s, "01\n");
    write(u"tsa.cnf"_s,
          "[tsa]\ndefault_tsa=here\n[here]\nserial=serial\ncrypto_device=builtin\nsigner_digest=" + digest +
              "\ndefault_policy=1.2.3.4.1\ndigests=sha256,sha384,sha512\n"
              "ess_cert_id_chain=no\ness_cert_id_alg=sha256\n");
    run({u"ts"_s, u"-reply"_s, u"-config"_s, u"tsa.cnf"_s, u"-queryfile"_s, u"question"_s, u"-signer"_s,
         authority + u".pem"_s, u"-inkey"_s, authority + u".key"_s, u"-chain"_s, u"ca.pem"_s, u"-out"_s,
         u"answer"_s});
    return read(u"answer"_s);
}

QByteArray OpensslAuthority::read(const QString& name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

void OpensslAuthority::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}
