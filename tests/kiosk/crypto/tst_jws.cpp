#include "kiosk/crypto/jws.h"

#include "kiosk/crypto/base64url.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;

namespace {

// RFC 7515, appendix A.3: the public key's coordinates and the whole text.
const QByteArray rfcX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
const QByteArray rfcY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
const QByteArray rfcText =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0"
    "cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

// A point of P-256 as SubjectPublicKeyInfo (RFC 5480).
PublicKey publicKey(const QByteArray& x, const QByteArray& y)
{
    const auto prefix = QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d030107034200"
                                            "04");
    const QByteArray der = prefix + *fromBase64Url(x) + *fromBase64Url(y);
    return *PublicKey::fromPem("-----BEGIN PUBLIC KEY-----\n" + der.toBase64() +
                               "\n-----END PUBLIC KEY-----\n");
}

const JwsRules typed{"motcua-profile"_ba, std::nullopt, 4096};

QByteArray compact(const QByteArray& header, const QByteArray& payload, const QByteArray& signature)
{
    return toBase64Url(header) + '.' + toBase64Url(payload) + '.' + toBase64Url(signature);
}

} // namespace

Q_DECLARE_METATYPE(kiosk::crypto::JwsFault)

class TestJws : public QObject {
    Q_OBJECT

private:
    PrivateKey m_key = *PrivateKey::generate();
    PublicKey m_public = *PublicKey::fromPem(m_key.publicPem());

    QByteArray signedWithHeader(const QByteArray& header) const
    {
        // A right signature over a wrong header needs the real signer's signature over other text; the header
        // is judged first, so any 64 bytes do.
        return compact(header, "{}", QByteArray(64, 'x'));
    }

private Q_SLOTS:
    void rfcVector_verifies()
    {
        const auto payload = verifyJws(rfcText, publicKey(rfcX, rfcY), {});
        QVERIFY(payload);
        QCOMPARE(*payload,
                 "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}"_ba);
    }

    void everyFlippedCharacterOfTheVector_isRefused()
    {
        const auto key = publicKey(rfcX, rfcY);
        for (qsizetype i = 0; i < rfcText.size(); ++i) {
            auto text = rfcText;
            text[i] = text[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!verifyJws(text, key, {}), qPrintable(QString::number(i)));
        }
    }

    void ownSignature_verifiesWithItsKeyOnly()
    {
        const auto text = signJws("{\"a\":1}", m_key, typed);
        QCOMPARE(verifyJws(text, m_public, typed).value_or(""_ba), "{\"a\":1}"_ba);
        const auto other = *PublicKey::fromPem(PrivateKey::generate()->publicPem());
        QCOMPARE(verifyJws(text, other, typed).error(), JwsFault::BadSignature);
    }

    void keyId_mustBeTheOneExpected()
    {
        auto rules = typed;
        rules.keyId = "k1"_ba;
        const auto text = signJws("{}", m_key, rules);
        QVERIFY(verifyJws(text, m_public, rules));
        QCOMPARE(verifyJws(text, m_public, typed).error(), JwsFault::WrongKey);
        rules.keyId = "k2"_ba;
        QCOMPARE(verifyJws(text, m_public, rules).error(), JwsFault::WrongKey);
    }

    void wrongText_isRefusedForItsReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<JwsFault>("fault");
        const auto row = [](const char* name, const QByteArray& text, JwsFault fault) {
            QTest::newRow(name) << text << fault;
        };
        row("nothing", "", JwsFault::NotCompact);
        row("two parts", "e30.e30", JwsFault::NotCompact);
        row("four parts", "e30.e30.e30.e30", JwsFault::NotCompact);
        row("padded", "e30=.e30.e30", JwsFault::NotCompact);
        row("too large", QByteArray(5000, 'A'), JwsFault::TooLarge);
        row("header no JSON", signedWithHeader("alg"), JwsFault::BadHeader);
        row("crit", signedWithHeader(R"({"alg":"ES256","typ":"motcua-profile","crit":["exp"]})"),
            JwsFault::BadHeader);
        row("own key", signedWithHeader(R"({"alg":"ES256","typ":"motcua-profile","jwk":{}})"),
            JwsFault::BadHeader);
        row("alg twice", signedWithHeader(R"({"alg":"none","alg":"ES256","typ":"motcua-profile"})"),
            JwsFault::BadHeader);
        row("no alg", signedWithHeader(R"({"typ":"motcua-profile"})"), JwsFault::WrongAlgorithm);
        row("alg none", compact(R"({"alg":"none","typ":"motcua-profile"})", "{}", ""),
            JwsFault::WrongAlgorithm);
        row("alg HS256", signedWithHeader(R"({"alg":"HS256","typ":"motcua-profile"})"),
            JwsFault::WrongAlgorithm);
        row("alg es256", signedWithHeader(R"({"alg":"es256","typ":"motcua-profile"})"),
            JwsFault::WrongAlgorithm);
        row("alg no text", signedWithHeader(R"({"alg":256,"typ":"motcua-profile"})"),
            JwsFault::WrongAlgorithm);
        row("no typ", signedWithHeader(R"({"alg":"ES256"})"), JwsFault::WrongType);
        row("other typ", signedWithHeader(R"({"alg":"ES256","typ":"motcua-receipt"})"), JwsFault::WrongType);
        row("typ null", signedWithHeader(R"({"alg":"ES256","typ":null})"), JwsFault::WrongType);
        row("kid", signedWithHeader(R"({"alg":"ES256","typ":"motcua-profile","kid":"k"})"),
            JwsFault::WrongKey);
        row("no signature", compact(R"({"alg":"ES256","typ":"motcua-profile"})", "{}", ""),
            JwsFault::BadSignature);
        row("zero signature",
            compact(R"({"alg":"ES256","typ":"motcua-profile"})", "{}", QByteArray(64, '\0')),
            JwsFault::BadSignature);
        row("long signature", compact(R"({"alg":"ES256","typ":"motcua-profile"})", "{}", QByteArray(65, 'x')),
            JwsFault::BadSignature);
    }

    void wrongText_isRefusedForItsReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(JwsFault, fault);
        const auto payload = verifyJws(text, m_public, typed);
        QVERIFY(!payload);
        QCOMPARE(payload.error(), fault);
    }

    void typWhereNoneIsExpected_isRefused()
    {
        QCOMPARE(verifyJws(signJws("{}", m_key, typed), m_public, {}).error(), JwsFault::WrongType);
    }

    // The second opinion: OpenSSL's own program verifies what we sign.
    void opensslProgram_verifiesOurSignature()
    {
        const auto parts = signJws("{\"a\":1}", m_key, typed).split('.');
        const auto raw = *fromBase64Url(parts[2]);
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"text"_s, parts[0] + '.' + parts[1]);
        write(u"key.pem"_s, m_key.publicPem());
        const auto integer = [](const QByteArray& half) -> QByteArray { return "INTEGER:0x" + half.toHex(); };
        write(u"asn1.cnf"_s,
              "asn1=SEQUENCE:sig\n[sig]\nr=" + integer(raw.first(32)) + "\ns=" + integer(raw.last(32)));
        QProcess openssl;
        openssl.setWorkingDirectory(folder.path());
        openssl.start(u"openssl"_s,
                      {u"asn1parse"_s, u"-genconf"_s, u"asn1.cnf"_s, u"-noout"_s, u"-out"_s, u"sig"_s});
        QVERIFY(openssl.waitForFinished());
        openssl.start(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, u"-verify"_s, u"key.pem"_s, u"-signature"_s,
                                     u"sig"_s, u"text"_s});
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.readAllStandardOutput().trimmed(), "Verified OK"_ba);
    }
};

QTEST_GUILESS_MAIN(TestJws)
#include "tst_jws.moc"
