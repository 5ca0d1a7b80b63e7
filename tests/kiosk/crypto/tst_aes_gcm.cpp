// Vectors: McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 1, 2, 13, 14 and 16.

#include "kiosk/crypto/aes_gcm.h"
#include "tests/kiosk/crypto/hex.h"

#include <QTest>

using namespace kiosk::crypto;
using kiosk::base::Octets;
using tests::hex;
using tests::shown;

namespace {

const auto longKey = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
const auto longNonce = hex("cafebabefacedbaddecaf888");
const auto longAad = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
const auto longPlain =
    hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e24"
        "49a6b525b16aedf5aa0de657ba637b39");

} // namespace

Q_DECLARE_METATYPE(Octets)

class TestAesGcm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors_areReproducedBothWays_data()
    {
        QTest::addColumn<Octets>("key");
        QTest::addColumn<Octets>("nonce");
        QTest::addColumn<Octets>("aad");
        QTest::addColumn<Octets>("plain");
        QTest::addColumn<QByteArray>("sealed");
        QTest::newRow("1") << Octets(16) << Octets(12) << Octets() << Octets()
                           << QByteArray("58E2FCCEFA7E3061367F1D57A4E7455A");
        QTest::newRow("2") << Octets(16) << Octets(12) << Octets() << Octets(16)
                           << QByteArray("0388DACE60B6A392F328C2B971B2FE78AB6E47D42CEC13BDF53A67B21257BDDF");
        QTest::newRow("13") << Octets(32) << Octets(12) << Octets() << Octets()
                            << QByteArray("530F8AFBC74536B9A963B4F1C4CB738B");
        QTest::newRow("14") << Octets(32) << Octets(12) << Octets() << Octets(16)
                            << QByteArray("CEA7403D4D606B6E074EC5D3BAF39D18D0D1C8A799996BF0265B98B5D48AB919");
        QTest::newRow("16") << longKey << longNonce << longAad << longPlain
                            << QByteArray(
                                   "522DC1F099567D07F47F37A32A84427D643A8CDCBFE5C0C97598A2BD2555D1AA8CB08E"
                                   "48590DBB3DA7B08B1056828838C5F61E6393BA7A0ABCC9F66276FC6ECE0F4E1768CDDF"
                                   "8853BB2D551B");
    }

    void publishedVectors_areReproducedBothWays()
    {
        QFETCH(Octets, key);
        QFETCH(Octets, nonce);
        QFETCH(Octets, aad);
        QFETCH(Octets, plain);
        QFETCH(QByteArray, sealed);
        QCOMPARE(shown(*sealGcm(key, nonce, aad, plain)), sealed);
        QCOMPARE(shown(*openGcm(key, nonce, aad, hex(sealed))), shown(plain));
    }

    void everyFlippedBit_isRefused()
    {
        const auto sealed = *sealGcm(longKey, longNonce, longAad, longPlain);
        for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
            auto changed = sealed;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            QVERIFY(!openGcm(longKey, longNonce, longAad, changed));
        }
        QVERIFY(!openGcm(longKey, longNonce, {}, sealed));
    }

    void tagCutShort_isRefused()
    {
        const auto sealed = *sealGcm(longKey, longNonce, longAad, longPlain);
        for (std::size_t cut = 1; cut <= sealed.size(); ++cut)
            QVERIFY(!openGcm(longKey, longNonce, longAad, std::span(sealed).first(sealed.size() - cut)));
    }

    void lengthsThatDoNotFit_giveNothing()
    {
        QVERIFY(!sealGcm(Octets(24), Octets(12), {}, longPlain));
        QVERIFY(!sealGcm(Octets(32), Octets(16), {}, longPlain));
        QVERIFY(!openGcm(Octets(31), Octets(12), {}, Octets(32)));
    }
};

QTEST_APPLESS_MAIN(TestAesGcm)
#include "tst_aes_gcm.moc"
