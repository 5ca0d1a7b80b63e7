// Passive and active authentication against signatures made by the openssl program.

#include "drivers/chip/active_authentication.h"
#include "drivers/chip/passive_authentication.h"
#include "drivers/chip/tlv.h"
#include "tests/drivers/chip/country.h"
#include "tests/kiosk/crypto/hex.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace drivers::chip;
using namespace drivers::api;
using namespace Qt::StringLiterals;
using namespace tests;
using kiosk::crypto::Issuers;

namespace {

const QByteArray dg1 = "what DG1 says";
const QByteArray dg13 = "what DG13 says";

Octets octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

Judgement judged(const QByteArray& sodBytes, const Issuers& issuers, const QByteArray& first = dg1,
                 const QDateTime& at = QDateTime::currentDateTimeUtc())
{
    const auto bytes = octets(sodBytes);
    const auto one = octets(first);
    const auto thirteen = octets(dg13);
    const auto sod = parseSod(bytes);
    return judgeDocument(sod ? &*sod : nullptr, !bytes.empty(), {{1, one}, {13, thirteen}}, issuers, at);
}

Issuers trusting(const Country& country)
{
    Issuers issuers;
    if (!issuers.addCertificates(octets(country.authority())))
        qFatal("the authority's certificate is not read");
    return issuers;
}

QByteArray sodOf(const Country& country)
{
    return country.sod({{1, dg1}, {13, dg13}});
}

// n minus the signature, with the modulus of an RSA key of 1024 bits.
QByteArray lessThanModulus(const QByteArray& publicKeyInfo, const QByteArray& signature)
{
    const auto head = QByteArray::fromHex("02818100");
    auto number = publicKeyInfo.mid(publicKeyInfo.indexOf(head) + head.size(), signature.size());
    int borrow = 0;
    for (qsizetype at = number.size() - 1; at >= 0; --at) {
        const int digit = static_cast<quint8>(number.at(at)) - static_cast<quint8>(signature.at(at)) - borrow;
        borrow = digit < 0 ? 1 : 0;
        number[at] = static_cast<char>(digit + borrow * 256);
    }
    return number;
}

} // namespace

Q_DECLARE_METATYPE(drivers::api::VerdictReason)

class TestAuthenticity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void document_ofATrustedCountry_isValid_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<bool>("pss");
        QTest::newRow("EC, named") << u"EC:brainpoolP384r1"_s << u"EC:brainpoolP256r1"_s << u"sha256"_s
                                   << false;
        QTest::newRow("EC, spelt out")
            << u"EC-SPELT:brainpoolP512r1"_s << u"EC-SPELT:brainpoolP256r1"_s << u"sha512"_s << false;
        QTest::newRow("EC, NIST, spelt out")
            << u"EC-SPELT:secp384r1"_s << u"EC-SPELT:prime256v1"_s << u"sha384"_s << false;
        QTest::newRow("RSA") << u"RSA:2048"_s << u"RSA:2048"_s << u"sha256"_s << false;
        QTest::newRow("RSA, SHA-1") << u"RSA:2048"_s << u"RSA:2048"_s << u"sha1"_s << false;
        QTest::newRow("RSA-PSS") << u"RSA-PSS:2048"_s << u"RSA:2048"_s << u"sha256"_s << true;
    }

    void document_ofATrustedCountry_isValid()
    {
        QFETCH(QString, authority);
        QFETCH(QString, signer);
        QFETCH(QString, digest);
        QFETCH(bool, pss);
        const Country country({authority, signer, digest, pss});
        const auto issuers = trusting(country);
        const auto sod = sodOf(country);
        QCOMPARE(judged(sod, issuers).reason, VerdictReason::None);
        QCOMPARE(judged(sod, issuers).verdict, Verdict::Valid);
        // The same bytes cannot say something else.
        QCOMPARE(judged(sod, issuers, "what DG1 did not say").reason, VerdictReason::HashWrong);
        auto forged = sod;
        const auto place = forged.indexOf(
            QCryptographicHash::hash(dg1, digest == "sha1"_L1     ? QCryptographicHash::Sha1
                                          : digest == "sha384"_L1 ? QCryptographicHash::Sha384
                                          : digest == "sha512"_L1 ? QCryptographicHash::Sha512
                                                                  : QCryptographicHash::Sha256));
        QVERIFY(place > 0);
        const auto other =
            QCryptographicHash::hash("forged", digest == "sha1"_L1     ? QCryptographicHash::Sha1
                                               : digest == "sha384"_L1 ? QCryptographicHash::Sha384
                                               : digest == "sha512"_L1 ? QCryptographicHash::Sha512
                                                                       : QCryptographicHash::Sha256);
        forged.replace(place, other.size(), other);
        QCOMPARE(judged(forged, issuers, "forged").reason, VerdictReason::SignatureWrong);
        QCOMPARE(judged(forged, issuers, "forged").verdict, Verdict::Invalid);
    }

    void document_nobodyIsTrusted_isNotChecked()
    {
        QCOMPARE(judged(sodOf(m_country), {}),
                 (Judgement{Verdict::NotChecked, VerdictReason::NoTrustAnchors}));
    }

    void document_ofAnotherCountry_isNotChecked()
    {
        // The same name, another key: the key identifiers tell them apart.
        const Country other;
        QCOMPARE(judged(sodOf(m_country), trusting(other)),
                 (Judgement{Verdict::NotChecked, VerdictReason::SignerUnknown}));
    }

    void document_whenAKeyFollowedAncomplementisStillFound()
    {
        const Country earlier;
        auto issuers = trusting(earlier);
        QVERIFY(issuers.addCertificates(octets(m_country.authority(true))));
        QCOMPARE(issuers.size(), std::size_t{2});
        QCOMPARE(judged(sodOf(m_country), issuers).verdict, Verdict::Valid);
    }

    void document_yearsLater_isNotChecked()
    {
        const auto later = QDateTime::currentDateTimeUtc().addYears(15);
        QCOMPARE(judged(sodOf(m_country), trusting(m_country), dg1, later),
                 (Judgement{Verdict::NotChecked, VerdictReason::SignerOutOfDate}));
        const auto before = QDateTime::currentDateTimeUtc().addYears(-1);
        QCOMPARE(judged(sodOf(m_country), trusting(m_country), dg1, before).reason,
                 VerdictReason::SignerOutOfDate);
    }

    void document_whoseSignerWasRevoked_isInvalid()
    {
        auto issuers = trusting(m_country);
        QVERIFY(issuers.addRevocations(octets(m_country.revocations(false))));
        QCOMPARE(judged(sodOf(m_country), issuers).verdict, Verdict::Valid);
        QVERIFY(issuers.addRevocations(octets(m_country.revocations(true))));
        QCOMPARE(judged(sodOf(m_country), issuers),
                 (Judgement{Verdict::Invalid, VerdictReason::SignerRevoked}));
    }

    void revocations_ofSomebodyElse_countForNothing()
    {
        const Country other;
        auto issuers = trusting(m_country);
        QVERIFY(issuers.addRevocations(octets(other.revocations(true))));
        QCOMPARE(judged(sodOf(m_country), issuers).verdict, Verdict::Valid);
    }

    void document_signedWithACertificateThatMayNot_isInvalid()
    {
        Country country;
        country.forbidSigning();
        QCOMPARE(judged(sodOf(country), trusting(country)),
                 (Judgement{Verdict::Invalid, VerdictReason::ChainWrong}));
    }

    void signerOutsideOfTheDocument_isFoundInTheFolder()
    {
        const auto sod = m_country.sod({{1, dg1}, {13, dg13}}, false);
        auto issuers = trusting(m_country);
        QCOMPARE(judged(sod, issuers), (Judgement{Verdict::NotChecked, VerdictReason::SignerUnknown}));
        QVERIFY(issuers.addCertificates(octets(m_country.signerCertificate())));
        QCOMPARE(judged(sod, issuers).verdict, Verdict::Valid);
    }

    void damagedSod_isNotChecked()
    {
        const auto issuers = trusting(m_country);
        QCOMPARE(judged({}, issuers), (Judgement{Verdict::NotChecked, VerdictReason::SodMissing}));
        QCOMPARE(judged("77", issuers), (Judgement{Verdict::NotChecked, VerdictReason::SodMalformed}));
        QCOMPARE(judged(sodOf(m_country).chopped(1), issuers).reason, VerdictReason::SodMalformed);
        // A master list is signed, too, but no security object.
        const auto list = m_country.masterList({m_country.authority(true)});
        QCOMPARE(judged(QByteArray::fromHex("7782") + QByteArray(1, static_cast<char>(list.size() >> 8)) +
                            QByteArray(1, static_cast<char>(list.size())) + list,
                        issuers)
                     .reason,
                 VerdictReason::SodMalformed);
    }

    void masterList_bringsItsAuthorities()
    {
        const Country publisher({.authority = u"RSA:2048"_s, .signer = u"RSA:2048"_s});
        const auto list = publisher.masterList({m_country.authority(true), publisher.authority(true)});
        Issuers issuers;
        QVERIFY(issuers.addMasterList(octets(list)));
        QCOMPARE(issuers.size(), std::size_t{2});
        QCOMPARE(judged(sodOf(m_country), issuers).verdict, Verdict::Valid);
    }

    void masterList_ofAStranger_isRefused()
    {
        const Country stranger;
        Issuers issuers;
        // Its signer was issued by nobody in the list.
        QVERIFY(!issuers.addMasterList(octets(stranger.masterList({m_country.authority(true)}))));
        QCOMPARE(issuers.size(), std::size_t{0});
        auto changed = stranger.masterList({stranger.authority(true)});
        changed[changed.size() - 10] = static_cast<char>(changed.at(changed.size() - 10) ^ 1);
        QVERIFY(!issuers.addMasterList(octets(changed)));
        QVERIFY(!issuers.addMasterList(octets(sodOf(m_country).mid(4))));
        QVERIFY(!issuers.addMasterList({}));
    }

    void folder_takesWhatItsFilesAre()
    {
        QTemporaryDir folder;
        const auto put = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        const Country second;
        const Country third;
        put("one.pem", m_country.authority() + second.authority());
        put("again.CRT", m_country.authority());
        put("two.cer", third.authority(true));
        put("list.ml", m_country.masterList({third.authority(true)}));
        put("revoked.crl", m_country.revocations(true));
        put("broken.der", "not a certificate");
        put("README.txt", "not looked at");
        const auto issuers = Issuers::fromFolder(folder.path());
        QCOMPARE(issuers.size(), std::size_t{3});
        QCOMPARE(issuers.skipped(), QStringList{u"broken.der"_s});
        QCOMPARE(judged(sodOf(m_country), issuers).reason, VerdictReason::SignerRevoked);
        QCOMPARE(judged(sodOf(second), issuers).verdict, Verdict::Valid);
        QCOMPARE(Issuers::fromFolder(folder.filePath(u"absent"_s)).size(), std::size_t{0});
    }

    void activeAnswer_rsa_everyTrailerCounts_data()
    {
        QTest::addColumn<QByteArray>("trailer");
        QTest::addColumn<int>("algorithm");
        QTest::newRow("BC") << "BC"_ba << static_cast<int>(QCryptographicHash::Sha1);
        QTest::newRow("33CC") << "33CC"_ba << static_cast<int>(QCryptographicHash::Sha1);
        QTest::newRow("34CC") << "34CC"_ba << static_cast<int>(QCryptographicHash::Sha256);
        QTest::newRow("35CC") << "35CC"_ba << static_cast<int>(QCryptographicHash::Sha512);
        QTest::newRow("36CC") << "36CC"_ba << static_cast<int>(QCryptographicHash::Sha384);
        QTest::newRow("38CC") << "38CC"_ba << static_cast<int>(QCryptographicHash::Sha224);
    }

    void activeAnswer_rsa_everyTrailerCounts()
    {
        QFETCH(QByteArray, trailer);
        QFETCH(int, algorithm);
        const auto challenge = QByteArray::fromHex("96302B0F3D7E7864");
        const auto hash = static_cast<QCryptographicHash::Algorithm>(algorithm);
        const auto end = QByteArray::fromHex(trailer);
        const QByteArray recovered(128 - 1 - QCryptographicHash::hashLength(hash) - end.size(), 'm');
        const auto block = QByteArray::fromHex("6A") + recovered +
                           QCryptographicHash::hash(recovered + challenge, hash) + end;
        const auto answer = octets(m_rsa.operateRsa(block));
        const auto key = octets(m_rsa.publicKey());
        QCOMPARE(checkActiveAnswer(key, octets(challenge), answer, {}), ActiveCheck::Good);
        QCOMPARE(checkActiveAnswer(key, octets("12345678"), answer, {}), ActiveCheck::Wrong);
        // A signer may give n minus the signature.
        const auto complement = octets(lessThanModulus(m_rsa.publicKey(), m_rsa.operateRsa(block)));
        QCOMPARE(checkActiveAnswer(key, octets(challenge), complement, {}), ActiveCheck::Good);
        QCOMPARE(checkActiveAnswer(key, octets("12345678"), complement, {}), ActiveCheck::Wrong);
        auto changed = answer;
        changed[100] ^= 1;
        QCOMPARE(checkActiveAnswer(key, octets(challenge), changed, {}), ActiveCheck::Wrong);
        QCOMPARE(checkActiveAnswer(key, octets(challenge), {}, {}), ActiveCheck::Wrong);
        const auto other = octets(ChipKeyFile(u"RSA:1024"_s).publicKey());
        QCOMPARE(checkActiveAnswer(other, octets(challenge), answer, {}), ActiveCheck::Wrong);
    }

    void activeAnswer_rsa_otherTrailersAreWrong()
    {
        const QByteArray challenge("12345678");
        for (const auto* trailer : {"31CC", "37CC", "CC", "BB", "34BC00"}) {
            const auto end = QByteArray::fromHex(trailer);
            const QByteArray recovered(128 - 1 - 32 - end.size(), 'm');
            const auto block = QByteArray::fromHex("6A") + recovered +
                               QCryptographicHash::hash(recovered + challenge, QCryptographicHash::Sha256) +
                               end;
            QCOMPARE(checkActiveAnswer(octets(m_rsa.publicKey()), octets(challenge),
                                       octets(m_rsa.operateRsa(block)), {}),
                     ActiveCheck::Wrong);
        }
    }

    void activeAnswer_ecdsa_countsWithTheNamedHashOnly()
    {
        const ChipKeyFile chip(u"EC-SPELT:brainpoolP256r1"_s);
        const QByteArray challenge("12345678");
        const auto key = octets(chip.publicKey());
        const auto answer = octets(chip.signPlain(challenge, u"sha384"_s, 32));
        QCOMPARE(checkActiveAnswer(key, octets(challenge), answer, {}), ActiveCheck::Good);
        QCOMPARE(checkActiveAnswer(key, octets(challenge), answer, "0.4.0.127.0.7.1.1.4.1.4"),
                 ActiveCheck::Good);
        QCOMPARE(checkActiveAnswer(key, octets(challenge), answer, "0.4.0.127.0.7.1.1.4.1.3"),
                 ActiveCheck::Wrong);
        QCOMPARE(checkActiveAnswer(key, octets("87654321"), answer, {}), ActiveCheck::Wrong);
        auto der = octets(chip.signDer(challenge, u"sha384"_s));
        QCOMPARE(checkActiveAnswer(key, octets(challenge), der, {}), ActiveCheck::Good);
        QCOMPARE(checkActiveAnswer(key, octets("87654321"), der, {}), ActiveCheck::Wrong);
        der.push_back(0);
        QCOMPARE(checkActiveAnswer(key, octets(challenge), der, {}), ActiveCheck::Wrong);
        QCOMPARE(checkActiveAnswer(octets("no key"), octets(challenge), answer, {}),
                 ActiveCheck::KeyUnsupported);
    }

private:
    const Country m_country;
    const ChipKeyFile m_rsa{u"RSA:1024"_s};
};

QTEST_APPLESS_MAIN(TestAuthenticity)
#include "tst_authenticity.moc"
