#include "tests/drivers/chip/country.h"

#include "drivers/chip/tlv.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

using drivers::chip::makeTlv;
using drivers::chip::oidValue;

QByteArray tlv(std::uint32_t tag, const QByteArray& value)
{
    const kiosk::base::OctetView view(reinterpret_cast<const std::uint8_t*>(value.constData()),
                                      static_cast<std::size_t>(value.size()));
    const auto bytes = makeTlv(tag, view);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray oid(std::string_view dotted)
{
    const auto value = oidValue(dotted);
    return tlv(0x06, {reinterpret_cast<const char*>(value.data()), static_cast<qsizetype>(value.size())});
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct HashRow {
    QCryptographicHash::Algorithm algorithm;
    const char* oid;
};

HashRow hashRow(const QString& digest)
{
    if (digest == "sha1"_L1)
        return {QCryptographicHash::Sha1, "1.3.14.3.2.26"};
    if (digest == "sha384"_L1)
        return {QCryptographicHash::Sha384, "2.16.840.1.101.3.4.2.2"};
    if (digest == "sha512"_L1)
        return {QCryptographicHash::Sha512, "2.16.840.1.101.3.4.2.3"};
    return {QCryptographicHash::Sha256, "2.16.840.1.101.3.4.2.1"};
}

void generate(const QString& kind, const QString& file)
{
    const auto parts = kind.split(u':');
    QStringList arguments{u"genpkey"_s, u"-out"_s, file, u"-algorithm"_s};
    if (parts.first().startsWith("EC"_L1)) {
        const auto encoding = parts.first() == "EC"_L1 ? u"named_curve"_s : u"explicit"_s;
        arguments << u"EC"_s << u"-pkeyopt"_s << u"ec_paramgen_curve:"_s + parts.last() << u"-pkeyopt"_s
                  << u"ec_param_enc:"_s + encoding;
    } else {
        arguments << parts.first() << u"-pkeyopt"_s << u"rsa_keygen_bits:"_s + parts.last();
    }
    openssl(arguments);
}

} // namespace

QByteArray openssl(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(60'000) && process.exitCode() == 0)
        return process.readAllStandardOutput();
    std::fprintf(stderr, "openssl %s: %s\n", qPrintable(arguments.join(u' ')),
                 process.readAllStandardError().constData());
    return {};
}

Country::Country(const CountryKeys& keys) : m_keys(keys)
{
    makeKey(keys.authority, "csca");
    openssl({u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, path("csca.key"), u"-out"_s, path("csca.pem"),
             u"-"_s + keys.digest, u"-days"_s, u"9000"_s, u"-subj"_s, u"/C=VN/O=Test/CN=Test CSCA"_s,
             u"-addext"_s, u"basicConstraints=critical,CA:true,pathlen:0"_s, u"-addext"_s,
             u"keyUsage=critical,keyCertSign,cRLSign"_s});
    makeKey(keys.signer, "ds");
    issue("ds", u"digitalSignature"_s);
}

QString Country::path(const char* name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

void Country::makeKey(const QString& kind, const char* name) const
{
    generate(kind, path(name) + u".key"_s);
}

void Country::issue(const char* name, const QString& usage) const
{
    const auto file = path(name);
    openssl({u"req"_s, u"-new"_s, u"-key"_s, file + u".key"_s, u"-out"_s, file + u".csr"_s, u"-subj"_s,
             u"/C=VN/O=Test/CN=Test signer "_s + QString::fromLatin1(name)});
    write(file + u".ext"_s, "keyUsage=critical,"_ba + usage.toLatin1() + "\n");
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, file + u".csr"_s, u"-CA"_s, path("csca.pem"), u"-CAkey"_s,
             path("csca.key"), u"-set_serial"_s, u"4711"_s, u"-"_s + m_keys.digest, u"-days"_s, u"3650"_s,
             u"-extfile"_s, file + u".ext"_s, u"-out"_s, file + u".pem"_s});
}

void Country::forbidSigning()
{
    issue("ds", u"keyEncipherment"_s);
}

QByteArray Country::signedData(const QByteArray& content, const char* signer, const QString& type,
                               bool withCertificate) const
{
    const auto file = path(signer);
    write(path("content"), content);
    QStringList arguments{u"cms"_s,         u"-sign"_s,      u"-binary"_s,        u"-nodetach"_s,
                          u"-in"_s,         path("content"), u"-econtent_type"_s, type,
                          u"-md"_s,         m_keys.digest,   u"-nosmimecap"_s,    u"-signer"_s,
                          file + u".pem"_s, u"-inkey"_s,     file + u".key"_s,    u"-outform"_s,
                          u"DER"_s};
    if (!withCertificate)
        arguments << u"-nocerts"_s;
    if (m_keys.pss)
        arguments << u"-keyopt"_s << u"rsa_padding_mode:pss"_s;
    return openssl(arguments);
}

QByteArray Country::sod(const QMap<int, QByteArray>& groups, bool withCertificate) const
{
    const auto row = hashRow(m_keys.digest);
    QByteArray hashes;
    for (auto group = groups.begin(); group != groups.end(); ++group)
        hashes += tlv(0x30, tlv(0x02, QByteArray(1, static_cast<char>(group.key()))) +
                                tlv(0x04, QCryptographicHash::hash(group.value(), row.algorithm)));
    const auto object = tlv(0x30, tlv(0x02, QByteArray(1, '\0')) + tlv(0x30, oid(row.oid) + tlv(0x05, {})) +
                                      tlv(0x30, hashes));
    return tlv(0x77, signedData(object, "ds", u"2.23.136.1.1.1"_s, withCertificate));
}

QByteArray Country::authority(bool der) const
{
    return der ? openssl({u"x509"_s, u"-in"_s, path("csca.pem"), u"-outform"_s, u"DER"_s})
               : readAll(path("csca.pem"));
}

QByteArray Country::signerCertificate() const
{
    return readAll(path("ds.pem"));
}

QByteArray Country::revocations(bool signer) const
{
    write(path("index.txt"),
          signer ? "R\t400101000000Z\t260101000000Z\t1267\tunknown\t/CN=Test signer ds\n"_ba : QByteArray());
    write(path("ca.cnf"), "[ca]\ndefault_ca=us\n[us]\ndatabase="_ba + path("index.txt").toLocal8Bit() +
                              "\ndefault_md=" + m_keys.digest.toLatin1() + "\ndefault_crl_days=30\n");
    openssl({u"ca"_s, u"-gencrl"_s, u"-config"_s, path("ca.cnf"), u"-cert"_s, path("csca.pem"), u"-keyfile"_s,
             path("csca.key"), u"-out"_s, path("crl.pem")});
    return openssl({u"crl"_s, u"-in"_s, path("crl.pem"), u"-outform"_s, u"DER"_s});
}

QByteArray Country::masterList(const QByteArrayList& certificates) const
{
    if (!QFile::exists(path("mls.pem"))) {
        makeKey(m_keys.signer, "mls");
        issue("mls", u"digitalSignature"_s);
    }
    const auto list = tlv(0x30, tlv(0x02, QByteArray(1, '\0')) + tlv(0x31, certificates.join()));
    return signedData(list, "mls", u"2.23.136.1.1.2"_s, true);
}

ChipKeyFile::ChipKeyFile(const QString& kind) : m_file(m_folder.filePath(u"chip.key"_s))
{
    generate(kind, m_file);
}

QByteArray ChipKeyFile::publicKey() const
{
    return openssl({u"pkey"_s, u"-in"_s, m_file, u"-pubout"_s, u"-outform"_s, u"DER"_s});
}

QByteArray ChipKeyFile::operateRsa(const QByteArray& block) const
{
    // The raw private operation, under the name of its other use.
    return openssl(
        {u"pkeyutl"_s, u"-decrypt"_s, u"-inkey"_s, m_file, u"-pkeyopt"_s, u"rsa_padding_mode:none"_s}, block);
}

QByteArray ChipKeyFile::signDer(const QByteArray& message, const QString& digest) const
{
    return openssl({u"dgst"_s, u"-"_s + digest, u"-sign"_s, m_file}, message);
}

QByteArray ChipKeyFile::signPlain(const QByteArray& message, const QString& digest, int size) const
{
    const auto der = signDer(message, digest);
    QByteArray plain;
    const kiosk::base::OctetView view(reinterpret_cast<const std::uint8_t*>(der.constData()),
                                      static_cast<std::size_t>(der.size()));
    const auto numbers = *drivers::chip::tlvsIn(drivers::chip::firstTlv(view)->value);
    for (const auto& number : numbers) {
        const QByteArray bytes(reinterpret_cast<const char*>(number.value.data()),
                               static_cast<qsizetype>(number.value.size()));
        plain += bytes.rightJustified(size, '\0').right(size);
    }
    return plain;
}

QByteArray ChipKeyFile::scalar(int size) const
{
    const auto text = openssl({u"pkey"_s, u"-in"_s, m_file, u"-noout"_s, u"-text"_s});
    auto hex = text.mid(text.indexOf("priv:") + 5);
    hex = hex.left(hex.indexOf("pub:")).simplified();
    hex.replace(" ", "").replace(":", "");
    return QByteArray::fromHex(hex).rightJustified(size, '\0').right(size);
}

} // namespace tests
