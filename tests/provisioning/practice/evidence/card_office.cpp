#include "tests/provisioning/practice/evidence/card_office.h"

namespace tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto configuration = R"(
[req]
distinguished_name = nobody
prompt = no
[nobody]
[csca]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[no-ca]
basicConstraints = critical,CA:FALSE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[no-issuing]
basicConstraints = critical,CA:TRUE
keyUsage = critical,digitalSignature
subjectKeyIdentifier = hash
[bare]
subjectKeyIdentifier = none
authorityKeyIdentifier = none
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
[bare-signer]
authorityKeyIdentifier = none
keyUsage = critical,digitalSignature
[signer]
keyUsage = critical,digitalSignature
authorityKeyIdentifier = keyid
[no-signing]
keyUsage = critical,keyEncipherment
authorityKeyIdentifier = keyid
[ca]
default_ca = office
[office]
database = index.txt
crlnumber = crlnumber
default_md = sha256
default_crl_days = 30
)";

QByteArray length(qsizetype count)
{
    if (count < 0x80)
        return {1, static_cast<char>(count)};
    const auto hex = QByteArray::number(count, 16);
    const auto bytes = QByteArray::fromHex(hex.size() % 2 != 0 ? '0' + hex : hex);
    return static_cast<char>(0x80 + bytes.size()) + bytes;
}

QByteArray digestOf(const QString& name, const QByteArray& bytes)
{
    static const QMap<QString, QCryptographicHash::Algorithm> algorithms{
        {u"sha1"_s, QCryptographicHash::Sha1},
        {u"sha224"_s, QCryptographicHash::Sha224},
        {u"sha256"_s, QCryptographicHash::Sha256},
        {u"sha384"_s, QCryptographicHash::Sha384},
        {u"sha512"_s, QCryptographicHash::Sha512}};
    return QCryptographicHash::hash(bytes, algorithms.value(name));
}

// As wide as the curve's order.
QByteArray wide(QByteArray number, qsizetype width)
{
    while (number.startsWith('\0'))
        number.remove(0, 1);
    return number.rightJustified(width, '\0');
}

} // namespace

QByteArray element(const QByteArray& tag, const QByteArray& contents)
{
    return tag + length(contents.size()) + contents;
}

QByteArray dg1Of(const CardText& text)
{
    const auto number = text.idNumber.toLatin1();
    const auto mrz = "IDVNM" + number.right(9) + '0' + number + "<<0" + text.mrzBirth + '0' + text.mrzSex +
                     "3005170VNM<<<<<<<<<<<0" + text.mrzName.leftJustified(30, '<');
    return element("\x61", element("\x5f\x1f", mrz));
}

CardOffice::CardOffice()
{
    m_openssl.write(u"office.cnf"_s, configuration);
}

void CardOffice::run(const QStringList& arguments)
{
    if (!m_openssl.run(arguments))
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), qPrintable(m_openssl.said()));
}

QStringList CardOffice::ec(const QString& curve, bool explicitParameters)
{
    return {u"-algorithm"_s, u"EC"_s,
            u"-pkeyopt"_s,   u"ec_paramgen_curve:"_s + curve,
            u"-pkeyopt"_s,   explicitParameters ? u"ec_param_enc:explicit"_s : u"ec_param_enc:named_curve"_s};
}

QStringList CardOffice::rsa(int bits)
{
    return {u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:%1"_s.arg(bits)};
}

void CardOffice::makeKey(const QString& name, const QStringList& wish)
{
    run(QStringList{u"genpkey"_s} + wish + QStringList{u"-out"_s, name + u".key"_s});
}

QByteArray CardOffice::makeAuthority(const QString& name, const QString& common, const QStringList& wish,
                                     const QString& extensions)
{
    makeKey(name, wish);
    run({u"req"_s, u"-x509"_s, u"-new"_s, u"-config"_s, u"office.cnf"_s, u"-extensions"_s, extensions,
         u"-key"_s, name + u".key"_s, u"-sha256"_s, u"-days"_s, u"3650"_s, u"-subj"_s,
         u"/C=VN/O=PRACTICE/CN="_s + common, u"-out"_s, name + u".pem"_s});
    return m_openssl.read(name + u".pem"_s);
}

void CardOffice::makeSigner(const QString& name, const QString& authority, const QStringList& wish,
                            const QString& extensions, int days)
{
    makeKey(name, wish);
    makeSignerWithKey(name, authority, extensions, days);
}

void CardOffice::makeSignerWithKey(const QString& name, const QString& authority, const QString& extensions,
                                   int days)
{
    run({u"req"_s, u"-new"_s, u"-config"_s, u"office.cnf"_s, u"-key"_s, name + u".key"_s, u"-subj"_s,
         u"/C=VN/O=PRACTICE/CN="_s + name, u"-out"_s, name + u".csr"_s});
    run({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, authority + u".pem"_s, u"-CAkey"_s,
         authority + u".key"_s, u"-CAcreateserial"_s, u"-extfile"_s, u"office.cnf"_s, u"-extensions"_s,
         extensions, u"-days"_s, QString::number(days), u"-sha256"_s, u"-out"_s, name + u".pem"_s});
}

void CardOffice::makeOwnCurveKey(const QString& name)
{
    // The base point is P-256's own doubled, so its order is the same and a key 1 has it for a public key.
    const auto p = u"0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff"_s;
    const auto a = u"ffffffff00000001000000000000000000000000fffffffffffffffffffffffc"_s;
    const auto b = u"5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b"_s;
    const auto n = u"0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"_s;
    const auto point = u"047cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978"
                       "07775510db8ed040293d9ac69f7430dbba7dade63ce982299e04b79d227873d1"_s;
    const auto secret = QString(62, u'0') + u"01"_s;
    const auto text = u"asn1=SEQUENCE:key\n[key]\nversion=INTEGER:1\nsecret=FORMAT:HEX,OCTETSTRING:%1\n"
                      "curve=EXPLICIT:0,SEQUENCE:curve\npublic=EXPLICIT:1,FORMAT:HEX,BITSTRING:%2\n"
                      "[curve]\nversion=INTEGER:1\nfield=SEQUENCE:field\nequation=SEQUENCE:equation\n"
                      "base=FORMAT:HEX,OCTETSTRING:%2\norder=INTEGER:%3\ncofactor=INTEGER:1\n"
                      "[field]\nkind=OID:1.2.840.10045.1.1\nprime=INTEGER:%4\n"
                      "[equation]\na=FORMAT:HEX,OCTETSTRING:%5\nb=FORMAT:HEX,OCTETSTRING:%6\n"_s;
    m_openssl.write(name + u".der"_s, made(text.arg(secret, point, n, p, a, b)));
    run({u"ec"_s, u"-inform"_s, u"DER"_s, u"-in"_s, name + u".der"_s, u"-out"_s, name + u".key"_s});
}

QByteArray CardOffice::der(const QString& name)
{
    run({u"x509"_s, u"-in"_s, name + u".pem"_s, u"-outform"_s, u"DER"_s, u"-out"_s, u"one.der"_s});
    return m_openssl.read(u"one.der"_s);
}

QByteArray CardOffice::revoke(const QString& authority, const QString& signer)
{
    m_openssl.write(u"index.txt"_s, {});
    m_openssl.write(u"crlnumber"_s, "01\n");
    const QStringList common{
        u"ca"_s,       u"-config"_s,         u"office.cnf"_s, u"-cert"_s, authority + u".pem"_s,
        u"-keyfile"_s, authority + u".key"_s};
    run(common + QStringList{u"-revoke"_s, signer + u".pem"_s});
    run(common + QStringList{u"-gencrl"_s, u"-out"_s, u"list.crl"_s});
    return m_openssl.read(u"list.crl"_s);
}

QByteArray CardOffice::made(const QString& text)
{
    m_openssl.write(u"asn1.cnf"_s, text.toUtf8());
    run({u"asn1parse"_s, u"-genconf"_s, u"asn1.cnf"_s, u"-noout"_s, u"-out"_s, u"asn1.der"_s});
    return m_openssl.read(u"asn1.der"_s);
}

QByteArray CardOffice::dg13(const CardText& text)
{
    const QList<std::tuple<int, QString, QString>> fields{
        {1, u"PRINTABLESTRING"_s, text.idNumber},  {2, u"UTF8String"_s, text.fullName},
        {3, u"PRINTABLESTRING"_s, text.birthDate}, {4, u"UTF8String"_s, text.sex},
        {9, u"UTF8String"_s, text.residence},      {15, u"PRINTABLESTRING"_s, text.oldIdNumber},
    };
    auto set =
        u"asn1=SEQUENCE:all\n[all]\nversion=INTEGER:1\ncharset=OID:1.0.10646.1.0.8\nfields=SET:set\n[set]\n"_s;
    QString rest;
    for (const auto& [number, type, value] : fields) {
        if (value.isEmpty())
            continue;
        set += u"f%1=SEQUENCE:field%1\n"_s.arg(number);
        rest +=
            u"[field%1]\nn=INTEGER:%1\nv=FORMAT:UTF8,%2:\"%3\"\n"_s.arg(QString::number(number), type, value);
    }
    return element("\x6d", made(set + rest));
}

QByteArray CardOffice::dg14(int plainDigest)
{
    return element("\x6e",
                   made(u"asn1=SET:all\n[all]\ninfo=SEQUENCE:info\n[info]\nprotocol=OID:2.23.136.1.1.5\n"
                        "version=INTEGER:1\nalgorithm=OID:0.4.0.127.0.7.1.1.4.1.%1\n"_s.arg(plainDigest)));
}

QByteArray CardOffice::dg15(const QString& key)
{
    run({u"pkey"_s, u"-in"_s, key + u".key"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s, u"-out"_s,
         u"public.der"_s});
    return element("\x6f", m_openssl.read(u"public.der"_s));
}

QByteArray CardOffice::sod(const Groups& groups, const SodWish& wish)
{
    auto object =
        u"asn1=SEQUENCE:lds\n[lds]\nversion=INTEGER:%1\nalgorithm=SEQUENCE:alg\nhashes=SEQUENCE:hashes\n"_s
            .arg(wish.version);
    if (wish.version == 1)
        object += u"info=SEQUENCE:info\n[info]\nlds=PRINTABLESTRING:0108\nunicode=PRINTABLESTRING:040000\n"_s;
    object += u"[alg]\noid=OID:%1\nnull=NULL\n[hashes]\n"_s.arg(wish.digest);
    QString rest;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        object += u"g%1=SEQUENCE:group%1\n"_s.arg(group.key());
        rest += u"[group%1]\nn=INTEGER:%1\nh=FORMAT:HEX,OCTETSTRING:%2\n"_s.arg(
            QString::number(group.key()), QString::fromLatin1(digestOf(wish.digest, *group).toHex()));
    }
    m_openssl.write(u"lds.der"_s, made(object + rest));
    QStringList arguments{u"cms"_s,
                          u"-sign"_s,
                          u"-binary"_s,
                          u"-nodetach"_s,
                          u"-nosmimecap"_s,
                          u"-econtent_type"_s,
                          wish.contentType,
                          u"-md"_s,
                          wish.digest,
                          u"-in"_s,
                          u"lds.der"_s,
                          u"-signer"_s,
                          wish.signer + u".pem"_s,
                          u"-inkey"_s,
                          wish.signer + u".key"_s,
                          u"-outform"_s,
                          u"DER"_s,
                          u"-out"_s,
                          u"cms.der"_s};
    if (wish.pss)
        arguments += {u"-keyopt"_s, u"rsa_padding_mode:pss"_s};
    run(arguments + wish.further);
    return element("\x77", m_openssl.read(u"cms.der"_s));
}

QByteArray CardOffice::rsaAnswer(const QString& key, const QByteArray& challenge,
                                 QCryptographicHash::Algorithm digest, const QByteArray& trailer, char header)
{
    // The public key's DER ends with the modulus and the exponent 65537.
    run({u"rsa"_s, u"-in"_s, key + u".key"_s, u"-noout"_s, u"-modulus"_s});
    const auto modulus = m_openssl.said().trimmed().section(u'=', 1).size() / 2;
    const auto hashLength = QCryptographicHash::hashLength(digest);
    const QByteArray nonce(modulus - 1 - hashLength - trailer.size(), '\x5a');
    m_openssl.write(u"block"_s,
                    header + nonce + QCryptographicHash::hash(nonce + challenge, digest) + trailer);
    run({u"pkeyutl"_s, u"-decrypt"_s, u"-inkey"_s, key + u".key"_s, u"-pkeyopt"_s, u"rsa_padding_mode:none"_s,
         u"-in"_s, u"block"_s, u"-out"_s, u"answer"_s});
    return m_openssl.read(u"answer"_s);
}

QByteArray CardOffice::ecdsaDerAnswer(const QString& key, const QByteArray& challenge, const QString& digest)
{
    m_openssl.write(u"challenge"_s, challenge);
    run({u"dgst"_s, u'-' + digest, u"-sign"_s, key + u".key"_s, u"-out"_s, u"pair.der"_s, u"challenge"_s});
    return m_openssl.read(u"pair.der"_s);
}

QByteArray CardOffice::ecdsaAnswer(const QString& key, const QByteArray& challenge, int curveBits,
                                   const QString& digest)
{
    const auto pair = ecdsaDerAnswer(key, challenge, digest);
    // 30 L 02 L r 02 L s, L of the outermost in one byte or two.
    const qsizetype r = pair.at(1) == '\x81' ? 3 : 2;
    const auto rLength = pair.at(r + 1);
    const auto s = r + 2 + rLength;
    const auto half = (curveBits + 7) / 8;
    return wide(pair.mid(r + 2, rLength), half) + wide(pair.mid(s + 2, pair.at(s + 1)), half);
}

} // namespace tests
