// Vectors: RFC 9180, appendix A.3.1 (DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode), first
// message.

#include "kiosk/crypto/hpke.h"
#include "tests/kiosk/crypto/hex.h"

#include <QTest>

using namespace kiosk::crypto;
using kiosk::base::Octets;
using kiosk::base::OctetView;
using tests::hex;
using tests::shown;

namespace {

const auto info = hex("4f6465206f6e2061204772656369616e2055726e");
const auto ephemeralSecret = hex("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb");
const auto ephemeralPoint =
    hex("04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b7"
        "8e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4");
const auto recipientSecret = hex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2");
const auto recipientPoint =
    hex("04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0"
        "e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0");
const auto plain = hex("4265617574792069732074727574682c20747275746820626561757479");
const auto aad = hex("436f756e742d30");
const auto cipher =
    hex("5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434");

// SEC 1 with both halves, as the RFC prints them (RFC 5915).
PrivateKey privateKey(const Octets& secret, const Octets& point)
{
    auto der = QByteArray::fromHex("30770201010420");
    der.append(reinterpret_cast<const char*>(secret.data()), static_cast<qsizetype>(secret.size()));
    der += QByteArray::fromHex("a00a06082a8648ce3d030107a144034200");
    der.append(reinterpret_cast<const char*>(point.data()), static_cast<qsizetype>(point.size()));
    const auto pem = "-----BEGIN EC PRIVATE KEY-----\n" + der.toBase64() + "\n-----END EC PRIVATE KEY-----\n";
    return *PrivateKey::fromPem(kiosk::base::SecureBytes::from(pem.toStdString()));
}

Octets flipped(OctetView bytes, std::size_t bit)
{
    Octets changed(bytes.begin(), bytes.end());
    changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    return changed;
}

} // namespace

class TestHpke : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rfcVector_isSealedToTheByte()
    {
        const auto sealed = sealHpkeWith(privateKey(ephemeralSecret, ephemeralPoint), HpkeAead::Aes128Gcm,
                                         *PublicKey::fromPoint(recipientPoint), info, aad, plain);
        QVERIFY(sealed);
        QCOMPARE(shown(sealed->encapsulated), shown(ephemeralPoint));
        QCOMPARE(shown(sealed->ciphertext), shown(cipher));
    }

    void rfcVector_isOpened()
    {
        const auto opened = openHpke(HpkeAead::Aes128Gcm, privateKey(recipientSecret, recipientPoint),
                                     ephemeralPoint, info, aad, cipher);
        QVERIFY(opened);
        QCOMPARE(shown(*opened), shown(plain));
    }

    void otherSuite_isAnotherMessage()
    {
        QVERIFY(!openHpke(HpkeAead::Aes256Gcm, privateKey(recipientSecret, recipientPoint), ephemeralPoint,
                          info, aad, cipher));
    }

    void ownMessage_isOpenedByItsKeyOnly()
    {
        const auto key = *PrivateKey::generate();
        const auto sealed = *sealHpke(HpkeAead::Aes256Gcm, key.publicKey(), info, aad, plain);
        QCOMPARE(sealed.encapsulated.size(), hpkeEncapsulatedSize);
        QCOMPARE(sealed.ciphertext.size(), plain.size() + hpkeOverhead);
        const auto open = [&](const PrivateKey& by) {
            return openHpke(HpkeAead::Aes256Gcm, by, sealed.encapsulated, info, aad, sealed.ciphertext);
        };
        QCOMPARE(shown(*open(key)), shown(plain));
        QVERIFY(!open(*PrivateKey::generate()));
    }

    void sealedTwice_isNeverTheSame()
    {
        const auto key = PrivateKey::generate()->publicKey();
        const auto one = *sealHpke(HpkeAead::Aes256Gcm, key, info, aad, plain);
        const auto other = *sealHpke(HpkeAead::Aes256Gcm, key, info, aad, plain);
        QVERIFY(one.encapsulated != other.encapsulated);
        QVERIFY(one.ciphertext != other.ciphertext);
    }

    void everyFlippedBit_isRefused()
    {
        const auto key = privateKey(recipientSecret, recipientPoint);
        const auto open = [&](OctetView enc, OctetView i, OctetView a, OctetView c) {
            return openHpke(HpkeAead::Aes128Gcm, key, enc, i, a, c).has_value();
        };
        QVERIFY(open(ephemeralPoint, info, aad, cipher));
        for (std::size_t bit = 0; bit < ephemeralPoint.size() * 8; ++bit)
            QVERIFY(!open(flipped(ephemeralPoint, bit), info, aad, cipher));
        for (std::size_t bit = 0; bit < info.size() * 8; ++bit)
            QVERIFY(!open(ephemeralPoint, flipped(info, bit), aad, cipher));
        for (std::size_t bit = 0; bit < aad.size() * 8; ++bit)
            QVERIFY(!open(ephemeralPoint, info, flipped(aad, bit), cipher));
        for (std::size_t bit = 0; bit < cipher.size() * 8; ++bit)
            QVERIFY(!open(ephemeralPoint, info, aad, flipped(cipher, bit)));
    }

    void publicKey_hasOneEncoding()
    {
        const auto key = *PublicKey::fromPoint(recipientPoint);
        QCOMPARE(shown(key.point()), shown(recipientPoint));
        const auto spki = key.spki();
        QCOMPARE(shown(PublicKey::fromSpki(spki)->point()), shown(recipientPoint));
        for (std::size_t bit = 0; bit < 27 * 8; ++bit)
            QVERIFY(!PublicKey::fromSpki(flipped(spki, bit)));
        auto longer = spki;
        longer.push_back(0);
        QVERIFY(!PublicKey::fromSpki(longer));
        QVERIFY(!PublicKey::fromPoint(Octets{0}));
        QCOMPARE(keyId(key).size(), 16);
    }
};

QTEST_APPLESS_MAIN(TestHpke)
#include "tst_hpke.moc"
