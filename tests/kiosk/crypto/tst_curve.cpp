// Vectors: ICAO 9303-11 appendix G.1 (generic mapping on brainpoolP256r1).

#include "kiosk/crypto/curve.h"
#include "kiosk/crypto/subject_key.h"
#include "tests/kiosk/crypto/hex.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;
using kiosk::base::Octets;
using tests::hex;
using tests::shown;

namespace {

QByteArray openssl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray();
}

Octets octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

Octets joined(const char* prefix, const char* x, const char* y)
{
    auto bytes = hex(prefix);
    for (const auto* part : {x, y}) {
        const auto more = hex(part);
        bytes.insert(bytes.end(), more.begin(), more.end());
    }
    return bytes;
}

} // namespace

class TestCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void genericMapping_vector_isReproduced()
    {
        const auto curve = *Curve::byParameterId(13);
        const auto mapIfd = hex("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99");
        const auto mapIcPublic =
            curve.point(joined("04", "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57",
                               "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54"));
        QVERIFY(mapIcPublic);
        QCOMPARE(shown(curve.multiply(curve.generator(), mapIfd)->uncompressed()),
                 QByteArray("047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                            "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D"));
        const auto shared = *curve.multiply(*mapIcPublic, mapIfd);
        QCOMPARE(shown(shared.x()),
                 QByteArray("60332EF2450B5D247EF6D3868397D398852ED6E8CAF6FFEEF6BF85CA57057FD5"));
        const auto nonce = *curve.multiply(curve.generator(), hex("3F00C4D39D153F2B2A214A078D899B22"));
        QCOMPARE(shown(curve.add(nonce, shared)->uncompressed()),
                 QByteArray("048CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2"
                            "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522"));
    }

    void everyStandardizedCurve_isThere_data()
    {
        QTest::addColumn<int>("id");
        for (int id = 8; id <= 18; ++id)
            QTest::addRow("%d", id) << id;
    }

    void everyStandardizedCurve_isThere()
    {
        QFETCH(int, id);
        const auto curve = Curve::byParameterId(id);
        QVERIFY(curve);
        const auto mine = curve->randomScalar();
        const auto theirs = curve->randomScalar();
        QCOMPARE(mine.size(), curve->order().size());
        const auto one = *curve->multiply(*curve->multiply(curve->generator(), mine), theirs);
        const auto other = *curve->multiply(*curve->multiply(curve->generator(), theirs), mine);
        QCOMPARE(shown(one.uncompressed()), shown(other.uncompressed()));
        QCOMPARE(one.x().size(), curve->fieldSize());
        QCOMPARE(shown(curve->point(one.uncompressed())->x()), shown(one.x()));
    }

    void otherParameterIds_areNone()
    {
        for (const int id : {-1, 0, 1, 2, 7, 19})
            QVERIFY(!Curve::byParameterId(id));
    }

    void pointBesideTheCurve_isNone()
    {
        const auto curve = *Curve::byParameterId(13);
        auto bytes = curve.generator().uncompressed();
        bytes.back() ^= 1;
        QVERIFY(!curve.point(bytes));
        QVERIFY(!curve.point(Octets(65)));
        QVERIFY(!curve.point(hex("00")));
        QVERIFY(!curve.point({}));
        QVERIFY(!curve.multiply(curve.generator(), curve.order()));
    }

    void keyWithNamedOrSpeltOutCurve_isTheSame_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::newRow("named") << u"named_curve"_s;
        QTest::newRow("spelt out") << u"explicit"_s;
    }

    void keyWithNamedOrSpeltOutCurve_isTheSame()
    {
        QFETCH(QString, encoding);
        QTemporaryDir folder;
        const auto file = folder.filePath(u"key.pem"_s);
        openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s,
                 u"ec_paramgen_curve:brainpoolP256r1"_s, u"-pkeyopt"_s, u"ec_param_enc:"_s + encoding,
                 u"-out"_s, file});
        const auto der = openssl({u"pkey"_s, u"-in"_s, file, u"-pubout"_s, u"-outform"_s, u"DER"_s});
        const auto key = SubjectKey::fromDer(octets(der));
        QVERIFY(key);
        QVERIFY(!key->isRsa());
        QCOMPARE(key->curve()->parameterId(), 13);
        QVERIFY(der.contains(QByteArray::fromHex(shown(key->point()->uncompressed()))));

        const QByteArray message("challenge");
        QFile input(folder.filePath(u"in"_s));
        QVERIFY(input.open(QIODevice::WriteOnly));
        input.write(message);
        input.close();
        const auto signature = openssl({u"dgst"_s, u"-sha256"_s, u"-sign"_s, file, folder.filePath(u"in"_s)});
        auto plain = plainOf(signature, 32);
        QVERIFY(key->verifyPlain(Digest::Sha256, octets(message), plain));
        QVERIFY(!key->verifyPlain(Digest::Sha384, octets(message), plain));
        QVERIFY(!key->verifyPlain(Digest::Sha256, octets("other"), plain));
        QVERIFY(!key->recover(plain));
        plain.pop_back();
        QVERIFY(!key->verifyPlain(Digest::Sha256, octets(message), plain));
        QVERIFY(!key->verifyPlain(Digest::Sha256, octets(message), {}));
    }

    void rsaKey_recoversWhatItsOwnerSigned()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(u"key.pem"_s);
        openssl({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:1024"_s, u"-out"_s,
                 file});
        const auto key = SubjectKey::fromDer(
            octets(openssl({u"pkey"_s, u"-in"_s, file, u"-pubout"_s, u"-outform"_s, u"DER"_s})));
        QVERIFY(key && key->isRsa());
        QVERIFY(!key->curve() && !key->point());
        const QByteArray block = QByteArray(1, '\x6A') + QByteArray(126, '\x11') + QByteArray(1, '\xBC');
        const auto signature = openssl(
            {u"pkeyutl"_s, u"-decrypt"_s, u"-inkey"_s, file, u"-pkeyopt"_s, u"rsa_padding_mode:none"_s},
            block);
        QCOMPARE(shown(*key->recover(octets(signature))), block.toHex().toUpper());
        QVERIFY(!key->recover(octets(signature.chopped(1))));
        QVERIFY(!key->recover(Octets(128, 0xFF)));
        QVERIFY(!key->verifyPlain(Digest::Sha256, octets(block), octets(signature)));
    }

    void bytesThatAreNoKey_areNone()
    {
        QVERIFY(!SubjectKey::fromDer({}));
        QVERIFY(!SubjectKey::fromDer(hex("3003020101")));
        const auto ed25519 = openssl({u"genpkey"_s, u"-algorithm"_s, u"ED25519"_s});
        QVERIFY(!ed25519.isEmpty());
        const auto der = openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, ed25519);
        QVERIFY(!SubjectKey::fromDer(octets(der)));
    }

private:
    // The two integers of SEQUENCE { r, s }, short lengths only.
    static Octets plainOf(const QByteArray& der, qsizetype size)
    {
        Octets plain;
        qsizetype at = 2;
        for (int i = 0; i < 2; ++i) {
            const auto length = static_cast<qsizetype>(der.at(at + 1));
            const auto number = der.mid(at + 2, length).rightJustified(size, '\0').right(size);
            plain.insert(plain.end(), number.begin(), number.end());
            at += 2 + length;
        }
        return plain;
    }
};

QTEST_APPLESS_MAIN(TestCurve)
#include "tst_curve.moc"
