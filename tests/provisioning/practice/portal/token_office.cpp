#include "tests/provisioning/practice/portal/token_office.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; a hang, not a measure

constexpr auto configuration = R"([req]
distinguished_name = dn
utf8 = yes
string_mask = utf8only
[dn]
[ca]
default_ca = issuing
[issuing]
database = index.txt
serial = serial
new_certs_dir = .
certificate = issuing.pem
private_key = issuing.key
default_md = sha256
policy = any
preserve = yes
unique_subject = no
default_crl_days = 1
[any]
userId = optional
commonName = optional
organizationName = optional
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[responder]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
)";

QStringList keyOptions(const QString& kind)
{
    if (kind.startsWith("rsa"_L1))
        return {u"-newkey"_s, u"rsa:"_s + (kind.size() > 3 ? kind.mid(3) : u"2048"_s)};
    return {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
            u"ec_paramgen_curve:"_s + (kind == "p384"_L1 ? u"P-384"_s : u"P-256"_s)};
}

// The first line a server says, which holds its port.
QString portOf(QProcess& server, const QString& form)
{
    QString said;
    while (server.waitForReadyRead(patience)) {
        said += QString::fromUtf8(server.readAll());
        const auto found = QRegularExpression(form).match(said);
        if (found.hasMatch())
            return found.captured(1);
    }
    return {};
}

} // namespace

TokenOffice::TokenOffice()
{
    m_isOpen = m_folder.isValid() && makeAuthorities() && openResponder() && openList();
}

TokenOffice::~TokenOffice()
{
    for (auto* server : {&m_responder, &m_list}) {
        server->kill();
        server->waitForFinished(patience);
    }
}

kiosk::crypto::Certificate TokenOffice::root() const
{
    return *kiosk::crypto::Certificate::fromPem(read(u"root.pem"_s));
}

bool TokenOffice::makeAuthorities()
{
    write(u"ca.cnf"_s, configuration);
    write(u"index.txt"_s, {});
    write(u"serial"_s, "0A3B4C\n");
    const auto asked = [&](const QString& name, const QString& subject) {
        return run(QStringList{u"req"_s, u"-new"_s, u"-noenc"_s, u"-config"_s, u"ca.cnf"_s, u"-subj"_s,
                               subject, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s} +
                   keyOptions(u"ec"_s));
    };
    return run(QStringList{u"req"_s, u"-x509"_s, u"-noenc"_s, u"-config"_s, u"ca.cnf"_s, u"-extensions"_s,
                           u"authority"_s, u"-subj"_s, u"/CN=Test Root CA"_s, u"-days"_s, u"3000"_s,
                           u"-keyout"_s, u"root.key"_s, u"-out"_s, u"root.pem"_s} +
               keyOptions(u"ec"_s)) &&
           asked(u"issuing"_s, u"/CN=Test Issuing CA"_s) &&
           run({u"x509"_s, u"-req"_s, u"-in"_s, u"issuing.csr"_s, u"-CA"_s, u"root.pem"_s, u"-CAkey"_s,
                u"root.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"2000"_s, u"-extfile"_s, u"ca.cnf"_s,
                u"-extensions"_s, u"authority"_s, u"-out"_s, u"issuing.pem"_s}) &&
           asked(u"responder"_s, u"/CN=Test Responder"_s) &&
           run({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"ca.cnf"_s, u"-extensions"_s,
                u"responder"_s, u"-days"_s, u"100"_s, u"-in"_s, u"responder.csr"_s, u"-out"_s,
                u"responder.pem"_s});
}

bool TokenOffice::openResponder()
{
    m_responder.setWorkingDirectory(m_folder.path());
    m_responder.start(u"openssl"_s, {u"ocsp"_s, u"-index"_s, u"index.txt"_s, u"-port"_s, u"0"_s,
                                     u"-rsigner"_s, u"responder.pem"_s, u"-rkey"_s, u"responder.key"_s,
                                     u"-CA"_s, u"issuing.pem"_s, u"-nmin"_s, u"60"_s, u"-ignore_err"_s});
    m_responderPort = portOf(m_responder, u":(\\d+) PID"_s);
    return !m_responderPort.isEmpty();
}

bool TokenOffice::openList()
{
    QDir(m_folder.path()).mkdir(u"www"_s);
    m_list.setProcessChannelMode(QProcess::MergedChannels);
    m_list.start(u"python3"_s, {u"-u"_s, u"-m"_s, u"http.server"_s, u"0"_s, u"--bind"_s, u"127.0.0.1"_s,
                                u"--directory"_s, m_folder.filePath(u"www"_s)});
    m_listPort = portOf(m_list, u"port (\\d+)"_s);
    return !m_listPort.isEmpty();
}

TokenIdentity TokenOffice::issue(const TokenWish& wish)
{
    const auto name = u"token%1"_s.arg(++m_issued);
    QString extensions =
        u"[signer]\nbasicConstraints = critical,CA:FALSE\nkeyUsage = critical,%1\n"_s.arg(wish.usage);
    if (wish.asks == "ocsp"_L1)
        extensions += u"authorityInfoAccess = OCSP;URI:http://127.0.0.1:%1/\n"_s.arg(m_responderPort);
    if (wish.asks == "dead"_L1)
        extensions += u"authorityInfoAccess = OCSP;URI:http://127.0.0.1:1/\n"_s;
    if (wish.asks == "list"_L1)
        extensions += u"crlDistributionPoints = URI:http://127.0.0.1:%1/issuing.crl\n"_s.arg(m_listPort);
    write(name + u".cnf"_s, configuration + extensions.toUtf8());
    const auto config = name + u".cnf"_s;
    const auto csr = name + u".csr"_s;
    const auto pem = name + u".pem"_s;
    bool made = run(QStringList{u"req"_s, u"-new"_s, u"-noenc"_s, u"-utf8"_s, u"-config"_s, config,
                                u"-subj"_s, wish.subject, u"-keyout"_s, name + u".key"_s, u"-out"_s, csr} +
                    keyOptions(wish.key));
    if (wish.isInTheBooks)
        made = made && run({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-utf8"_s, u"-config"_s, config,
                            u"-extensions"_s, u"signer"_s, u"-startdate"_s, wish.from, u"-enddate"_s, wish.to,
                            u"-in"_s, csr, u"-out"_s, pem});
    else
        made = made && run({u"x509"_s, u"-req"_s, u"-in"_s, csr, u"-CA"_s, u"issuing.pem"_s, u"-CAkey"_s,
                            u"issuing.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"100"_s, u"-extfile"_s,
                            config, u"-extensions"_s, u"signer"_s, u"-out"_s, pem});
    if (!made || !run({u"x509"_s, u"-in"_s, pem, u"-noout"_s, u"-serial"_s, u"-out"_s, u"serial.txt"_s}))
        return {};
    letResponderRead();
    return {name, QString::fromLatin1(read(u"serial.txt"_s)).trimmed().section(u'=', 1)};
}

void TokenOffice::revoke(const TokenIdentity& identity)
{
    run({u"ca"_s, u"-config"_s, u"ca.cnf"_s, u"-revoke"_s, identity.name + u".pem"_s});
    letResponderRead();
}

void TokenOffice::publishList()
{
    run({u"ca"_s, u"-config"_s, u"ca.cnf"_s, u"-gencrl"_s, u"-out"_s, u"list.pem"_s});
    run({u"crl"_s, u"-in"_s, u"list.pem"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"www/issuing.crl"_s});
}

QByteArray TokenOffice::sign(const TokenIdentity& identity, const QByteArray& document,
                             const QStringList& options)
{
    return cms(identity, document, QStringList{u"-cades"_s, u"-certfile"_s, u"issuing.pem"_s} + options);
}

QByteArray TokenOffice::signWithoutName(const TokenIdentity& identity, const QByteArray& document)
{
    return cms(identity, document, {u"-certfile"_s, u"issuing.pem"_s});
}

QByteArray TokenOffice::signWithoutIssuer(const TokenIdentity& identity, const QByteArray& document)
{
    return cms(identity, document, {u"-cades"_s});
}

QByteArray TokenOffice::cms(const TokenIdentity& identity, const QByteArray& document,
                            const QStringList& options)
{
    write(u"document"_s, document);
    QFile::remove(m_folder.filePath(u"signature"_s));
    run(QStringList{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-in"_s, u"document"_s, u"-signer"_s,
                    identity.name + u".pem"_s, u"-inkey"_s, identity.name + u".key"_s, u"-outform"_s,
                    u"DER"_s, u"-out"_s, u"signature"_s} +
        options);
    return read(u"signature"_s);
}

void TokenOffice::letResponderRead()
{
    if (m_responder.state() == QProcess::Running)
        run({u"ocsp"_s, u"-issuer"_s, u"issuing.pem"_s, u"-cert"_s, u"responder.pem"_s, u"-noverify"_s,
             u"-url"_s, u"http://127.0.0.1:%1/"_s.arg(m_responderPort)});
}

bool TokenOffice::run(const QStringList& arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.setWorkingDirectory(m_folder.path());
    program.start(u"openssl"_s, arguments);
    program.waitForFinished(patience);
    const bool done = program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
    if (!done)
        qWarning().noquote() << "openssl" << arguments.join(u' ') << program.readAll();
    return done;
}

void TokenOffice::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QByteArray TokenOffice::read(const QString& name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tests
