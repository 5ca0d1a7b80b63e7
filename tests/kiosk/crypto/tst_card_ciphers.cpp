// Vectors: ICAO 9303-11 appendix D (triple DES, retail MAC), RFC 4493 (CMAC), FIPS 197 appendix C (AES).

#include "kiosk/crypto/block_cipher.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/mac.h"
#include "tests/kiosk/crypto/hex.h"

#include <QTest>

using namespace kiosk::crypto;
using kiosk::base::Octets;
using tests::hex;
using tests::shown;

class TestCardCiphers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tripleDes_vectorOfBasicAccess_isReproducedBothWays()
    {
        const auto key = hex("AB94FDECF2674FDFB9B391F85D7F76F2");
        const auto plain = hex("781723860C06C2264608F919887022120B795240CB7049B01C19B33E32804F0B");
        const auto encrypted = encryptCbc(BlockCipher::TripleDes, key, Octets(8), plain);
        QVERIFY(encrypted);
        QCOMPARE(shown(*encrypted),
                 QByteArray("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"));
        QCOMPARE(shown(*decryptCbc(BlockCipher::TripleDes, key, Octets(8), *encrypted)), shown(plain));
    }

    void retailMac_vectorOfBasicAccess_isReproduced()
    {
        const auto padded =
            hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F28000000000000000");
        QCOMPARE(shown(*retailMac(hex("7962D9ECE03D1ACD4C76089DCE131543"), padded)),
                 QByteArray("5F1448EEA8AD90A7"));
    }

    void retailMac_ofOneBlock_isTripleDesOfIt()
    {
        const auto key = hex("7962D9ECE03D1ACD4C76089DCE131543");
        const auto block = hex("0011223344556677");
        QCOMPARE(shown(*retailMac(key, block)), shown(*encryptBlock(BlockCipher::TripleDes, key, block)));
    }

    void aes_vectorsOfTheStandard_areReproduced_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("encrypted");
        QTest::newRow("128") << QByteArray("000102030405060708090A0B0C0D0E0F")
                             << QByteArray("69C4E0D86A7B0430D8CDB78070B4C55A");
        QTest::newRow("192") << QByteArray("000102030405060708090A0B0C0D0E0F1011121314151617")
                             << QByteArray("DDA97CA4864CDFE06EAF70A0EC0D7191");
        QTest::newRow("256") << QByteArray("000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F")
                             << QByteArray("8EA2B7CA516745BFEAFC49904B496089");
    }

    void aes_vectorsOfTheStandard_areReproduced()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, encrypted);
        const auto block = hex("00112233445566778899AABBCCDDEEFF");
        QCOMPARE(shown(*encryptBlock(BlockCipher::Aes, hex(key), block)), encrypted);
        QCOMPARE(shown(*decryptCbc(BlockCipher::Aes, hex(key), Octets(16), hex(encrypted))), shown(block));
    }

    void cmac_vectorsOfTheRfc_areReproduced()
    {
        const auto key = hex("2B7E151628AED2A6ABF7158809CF4F3C");
        QCOMPARE(shown(*aesCmac(key, {})), QByteArray("BB1D6929E95937287FA37D129B756746"));
        QCOMPARE(shown(*aesCmac(key, hex("6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E51"
                                         "30C81C46A35CE411"))),
                 QByteArray("DFA66747DE9AE63030CA32611497C827"));
    }

    void lengths_thatDoNotFit_giveNothing()
    {
        QVERIFY(!encryptCbc(BlockCipher::Aes, Octets(15), Octets(16), Octets(16)));
        QVERIFY(!encryptCbc(BlockCipher::Aes, Octets(16), Octets(8), Octets(16)));
        QVERIFY(!encryptCbc(BlockCipher::Aes, Octets(16), Octets(16), Octets(17)));
        QVERIFY(!encryptCbc(BlockCipher::TripleDes, Octets(24), Octets(8), Octets(8)));
        QVERIFY(!retailMac(Octets(16), {}));
        QVERIFY(!retailMac(Octets(16), Octets(9)));
        QVERIFY(!aesCmac(Octets(8), {}));
    }

    void digest_byIdentifier_isTheOneMeant()
    {
        const auto abc = hex("616263");
        QCOMPARE(shown(hash(*digestByOid("2.16.840.1.101.3.4.2.1"), {hex("61"), hex("6263")})),
                 QByteArray("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"));
        QCOMPARE(shown(hash(*digestByOid("1.3.14.3.2.26"), {abc})),
                 QByteArray("A9993E364706816ABA3E25717850C26C9CD0D89D"));
        for (const auto* oid : {"2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3", "2.16.840.1.101.3.4.2.4"})
            QCOMPARE(hash(*digestByOid(oid), {abc}).size(), digestSize(*digestByOid(oid)));
        QVERIFY(!digestByOid("1.2.840.113549.2.5"));
    }
};

QTEST_APPLESS_MAIN(TestCardCiphers)
#include "tst_card_ciphers.moc"
