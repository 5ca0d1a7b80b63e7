// The cards of the practice world: each is made, and what it says about itself holds for others: the openssl
// program checks the signatures.
#include "provisioning/practice/cards/card_maker.h"

#include "drivers/sim/card/data_groups.h"
#include "drivers/sim/card/mrz.h"
#include "drivers/sim/card/tlv.h"
#include "kiosk/crypto/subject_key.h"
#include "provisioning/practice/cards/practice_signers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice::cards;
using namespace drivers::sim::card;
using namespace Qt::StringLiterals;

namespace {

CardDescription described(const QString& name)
{
    const auto description = readDescription(builtInCard(name));
    if (!description)
        qFatal("%s: %s", qPrintable(name), qPrintable(description.error()));
    return *description;
}

QByteArray sha256(const QByteArray& bytes)
{
    return bytesOf(kiosk::crypto::hash(kiosk::crypto::Digest::Sha256, {view(bytes)}));
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

const auto goodCard =
    R"({"title": {"vi": "t"}, "person": {"number": "001190000000", "fullName": "Nguyễn Thị Mẫu",
    "birthDate": "1990-08-15", "sex": "female", "issueDate": "2021-05-20", "expiryDate": "none"}})"_ba;

} // namespace

class TestPracticeCards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCard_isMade_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& name : builtInCards())
            QTest::addRow("%s", qPrintable(name)) << name;
    }
    void everyCard_isMade()
    {
        QFETCH(const QString, name);
        const auto description = described(name);
        const auto image = makeCard(description);
        QCOMPARE(image.files[file::com].isEmpty(), false);
        QCOMPARE(image.files.contains(file::sod), description.signature.has_value());
        QCOMPARE(image.files[file::dg1].size(), 95);
        QCOMPARE(image.can.size(), 6);
        QCOMPARE(image.files.contains(file::dg3), false);
    }

    void everyCitizenOfTheRegister_hasACard()
    {
        QFile file(QStringLiteral(CITIZENS_FILE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QHash<QString, CardDescription> cards;
        for (const auto& name : builtInCards())
            if (!name.startsWith(u"special-"))
                cards.insert(described(name).person.number, described(name));
        const auto citizens = QJsonDocument::fromJson(file.readAll()).object()[u"citizens"_s].toArray();
        QVERIFY(!citizens.isEmpty());
        for (const auto& each : citizens) {
            const auto registered =
                each[u"register"_s][u"idNumber"_s].toString(each[u"idNumber"_s].toString());
            QVERIFY2(cards.contains(registered), qPrintable(registered));
            const auto& person = cards[registered].person;
            QCOMPARE(person.fullName, each[u"fullName"_s].toString());
            QCOMPARE(person.birthDate.toString(Qt::ISODate), each[u"birthDate"_s].toString());
            QCOMPARE(person.sex == Sex::Female, each[u"sex"_s].toString() == u"female"_s);
        }
    }

    // openssl refuses explicit curve parameters in a chain whatever one does, so that chain is the reader's
    // to test.
    void signature_isVerifiedByOthers_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("authority");
        QTest::newRow("named curve") << u"nguyen-thi-mau"_s << u"csca-named-cert.pem"_s;
        QTest::newRow("RSA-PSS") << u"y-blo-nie"_s << u"csca-rsa-cert.pem"_s;
        QTest::newRow("RSA PKCS 1") << u"special-aes256-p521"_s << u"csca-rsa-cert.pem"_s;
        QTest::newRow("explicit, signature only") << u"hci-eban"_s << QString();
        QTest::newRow("child") << u"special-child-without-photo"_s << u"csca-named-cert.pem"_s;
    }
    void signature_isVerifiedByOthers()
    {
        QFETCH(const QString, card);
        QFETCH(const QString, authority);
        const auto image = makeCard(described(card));
        QCOMPARE(verified(*findTlv(image.files[file::sod], 0x77), authority), 0);
        QFile content(m_folder.filePath(u"content"_s));
        QVERIFY(content.open(QIODevice::ReadOnly));
        const auto hashes = content.readAll();
        const auto digest = described(card).signature->digest;
        for (const auto group : {file::dg1, file::dg2, file::dg13, file::dg14, file::dg15})
            QVERIFY(hashes.contains(bytesOf(kiosk::crypto::hash(digest, {view(image.files[group])}))));
    }

    void strangersSignature_isNotTheAuthoritys()
    {
        const auto sod = *findTlv(makeCard(described(u"special-unknown-signer"_s)).files[file::sod], 0x77);
        QVERIFY(verified(sod, u"csca-named-cert.pem"_s) != 0);
        QCOMPARE(verified(sod, {}), 0);
    }

    void forgedName_isNotWhatWasSigned()
    {
        const auto forged = makeCard(described(u"special-forged-name"_s));
        QCOMPARE(verified(*findTlv(forged.files[file::sod], 0x77), u"csca-named-cert.pem"_s), 0);
        QVERIFY(forged.files[file::dg1].contains("PHAM<<THI<GIA"));
        QVERIFY(!forged.files[file::sod].contains(sha256(forged.files[file::dg1])));
        QVERIFY(forged.files[file::sod].contains(sha256(forged.files[file::dg13])));
    }

    void forgedPhoto_isNotWhatWasSigned()
    {
        const auto description = described(u"special-forged-photo"_s);
        const auto forged = makeCard(description);
        QCOMPARE(verified(*findTlv(forged.files[file::sod], 0x77), u"csca-named-cert.pem"_s), 0);
        QVERIFY(!forged.files[file::dg2].contains(photoOf(description)));
        QVERIFY(!forged.files[file::sod].contains(sha256(forged.files[file::dg2])));
        QVERIFY(forged.files[file::sod].contains(sha256(forged.files[file::dg1])));
    }

    void activeAuthentication_isMadeWithTheKeyOfDg15_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<bool>("isGenuine");
        QTest::newRow("RSA") << u"nguyen-thi-mau"_s << true;
        QTest::newRow("ECDSA") << u"hci-eban"_s << true;
        QTest::newRow("RSA, cloned") << u"special-cloned"_s << false;
        QTest::newRow("ECDSA, cloned") << u"special-cloned-ecdsa"_s << false;
    }
    void activeAuthentication_isMadeWithTheKeyOfDg15()
    {
        QFETCH(const QString, card);
        QFETCH(const bool, isGenuine);
        const auto image = makeCard(described(card));
        const auto key = kiosk::crypto::SubjectKey::fromDer(view(*findTlv(image.files[file::dg15], 0x6f)));
        QVERIFY(key);
        const auto challenge = "12345678"_ba;
        const auto zeros = [](qsizetype count) { return QByteArray(count, '\0'); };
        const auto answer = answerActiveAuthentication(*image.activeKey, challenge, zeros);
        QVERIFY(!answer.isEmpty());
        if (key->isRsa()) {
            const auto block = key->recover(view(answer));
            const bool agrees =
                block && bytesOf(*block) == messageRepresentative(*image.activeKey, challenge, zeros);
            QCOMPARE(agrees, isGenuine);
        } else {
            QCOMPARE(key->verifyPlain(image.activeKey->digest, view(challenge), view(answer)), isGenuine);
        }
    }

    void chipKey_belongsToDg14UnlessCloned()
    {
        for (const auto& [card, isGenuine] :
             {std::pair(u"nguyen-thi-mau"_s, true), {u"special-cloned"_s, false}}) {
            const auto image = makeCard(described(card));
            const auto curve = kiosk::crypto::Curve::byParameterId(image.chipKey->parameterId);
            const auto point = publicPoint(*curve, image.chipKey->scalar);
            QCOMPARE(image.files[file::dg14].contains(*point), isGenuine);
        }
    }

    void sameDescription_makesTheSameFilesButForTheSignature()
    {
        const auto one = makeCard(described(u"hci-eban"_s));
        const auto other = makeCard(described(u"hci-eban"_s));
        for (const auto group : {file::dg1, file::dg2, file::dg13, file::dg14, file::dg15, file::cardAccess})
            QCOMPARE(one.files[group], other.files[group]);
    }

    void photo_isAJpegOfThatSize()
    {
        QVERIFY(photoOf(described(u"nguyen-thi-mau"_s)).startsWith("\xff\xd8\xff"));
        QCOMPARE(photoOf(described(u"special-large-photo"_s)).size(), 40'000);
        QVERIFY(photoOf(described(u"special-child-without-photo"_s)).isEmpty());
    }

    void wrongDescription_isToldWhere_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("becomes");
        QTest::addColumn<QString>("fault");
        QTest::newRow("good") << ""_ba
                              << ""_ba << QString();
        QTest::newRow("not JSON") << "{"_ba
                                  << "["_ba << u"this is no JSON object"_s;
        QTest::newRow("number") << "001190000000"_ba
                                << "00119000000"_ba << u"person.number is not twelve digits"_s;
        QTest::newRow("date") << "1990-08-15"_ba
                              << "15/08/1990"_ba << u"person.birthDate is no date like 1990-05-17"_s;
        QTest::newRow("word") << "\"female\""_ba
                              << "\"lady\""_ba << u"person.sex is none of the words it may be"_s;
        QTest::newRow("unknown") << "\"title\""_ba
                                 << "\"colour\": 1, \"title\""_ba << u"colour is not known"_s;
        QTest::newRow("unknown inside") << "\"sex\""_ba
                                        << "\"age\": 1, \"sex\""_ba << u"person.age is not known"_s;
        QTest::newRow("missing") << "\"t\""_ba
                                 << "\"\""_ba << u"title.vi is missing"_s;
        QTest::newRow("curve") << "\"title\""_ba
                               << R"("access": {"parameterId": 3}, "title")"_ba
                               << u"access.parameterId is no standardized curve"_s;
    }
    void wrongDescription_isToldWhere()
    {
        QFETCH(const QByteArray, was);
        QFETCH(const QByteArray, becomes);
        QFETCH(const QString, fault);
        auto json = goodCard;
        if (!was.isEmpty())
            json.replace(was, becomes);
        const auto parsed = CardDescription::parse(json);
        QCOMPARE(parsed ? QString() : parsed.error(), fault);
    }

private:
    // The exit status of `openssl cms -verify`; the content is left in the folder.
    int verified(const QByteArray& cms, const QString& authority)
    {
        write(m_folder.filePath(u"sod"_s), cms);
        for (const auto& [name, pem] : trustFiles())
            write(m_folder.filePath(name), pem);
        QStringList arguments{u"cms"_s,
                              u"-verify"_s,
                              u"-binary"_s,
                              u"-inform"_s,
                              u"DER"_s,
                              u"-in"_s,
                              m_folder.filePath(u"sod"_s),
                              u"-out"_s,
                              m_folder.filePath(u"content"_s)};
        arguments += authority.isEmpty()
                         ? QStringList{u"-noverify"_s}
                         : QStringList{u"-purpose"_s, u"any"_s, u"-CAfile"_s, m_folder.filePath(authority)};
        return QProcess::execute(u"openssl"_s, arguments);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPracticeCards)
#include "tst_practice_cards.moc"
