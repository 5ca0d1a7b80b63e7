#include "provisioning/practice/evidence/card_data.h"
#include "tests/provisioning/practice/evidence/card_office.h"

#include <QTest>

using namespace provisioning::practice;
using namespace tests;
using namespace Qt::StringLiterals;

namespace {

// A made-up card of the 2021 layout with all sixteen fields, one of them longer than 127 bytes; SHA-256
// d1475710fd6370724d02f58e1cebf2cc8711e543b4f6a39c72d06561590e74fc.
const auto wholeCard = QByteArray::fromHex(
    "6d8201fe308201fa020101060628d316010008318201eb3011020101130c30303131393030303030303030190201020c144e"
    "677579e1bb856e205468e1bb8b204de1baab75300f020103130a31352f30382f3139393030090201040c044ee1bbaf300f02"
    "01050c0a5669e1bb8774204e616d30090201060c044b696e68300b0201070c064b68c3b46e6730330201080c2e58c3a3204d"
    "e1baab752c20487579e1bb876e205468e1bbad2c2054e1bb896e68204769e1baa320c490e1bb8b6e683081970201090c8191"
    "53e1bb91203120c490c6b0e1bb9d6e67205468e1bbad204e676869e1bb876d2c2054e1bb952064c3a26e207068e1bb912073"
    "e1bb9120322c205068c6b0e1bb9d6e67204de1baab752c205175e1baad6e204769e1baa320c490e1bb8b6e682c205468c3a0"
    "6e68207068e1bb91205468e1bbad204e676869e1bb876d2c2054e1bb896e68204769e1baa320c490e1bb8b6e68302a02010a"
    "0c254ee1bb9174207275e1bb936920632e31636d2064c6b0e1bb9b69206dc3a970207472c3a169300f02010b130a32302f30"
    "352f32303231300f02010c0c0a31352f30382f32303330302d02010d30130c114e677579e1bb856e2056c4836e2043686130"
    "130c115472e1baa76e205468e1bb8b204de1bab9300302010e300e02010f1309303132303030303030301502011013103032"
    "3934303030303030303030303030");

QByteArray field(int number, const QByteArray& value)
{
    return element("\x30", element("\x02", QByteArray(1, static_cast<char>(number))) + value);
}

QByteArray dg13With(const QByteArray& fields)
{
    const auto version = QByteArray::fromHex("0201010606") + QByteArray::fromHex("28d316010008");
    return element("\x6d", element("\x30", version + element("\x31", fields)));
}

QByteArray utf8(const QString& text)
{
    return element("\x0c", text.toUtf8());
}

} // namespace

class TestCardData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeCard_isRead()
    {
        const auto card = readDg13(wholeCard);
        QCOMPARE(card.idNumber, u"001190000000"_s);
        QCOMPARE(card.fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(card.birthDate, QDate(1990, 8, 15));
        QCOMPARE(card.sex, u"female"_s);
        QVERIFY(card.residence.startsWith(u"Số 1 Đường Thử Nghiệm"_s));
        QCOMPARE(card.residence.toUtf8().size(), 145);
        QCOMPARE(card.oldIdNumber, u"012000000"_s);
    }

    void everyFieldMayBeMissing()
    {
        const auto card = readDg13(dg13With(field(9, utf8(u"Xã Đăk Pék"_s))));
        QVERIFY(card.idNumber.isEmpty() && card.fullName.isEmpty() && !card.birthDate.isValid());
        QVERIFY(card.sex.isEmpty() && card.oldIdNumber.isEmpty());
        QCOMPARE(card.residence, u"Xã Đăk Pék"_s);
        QVERIFY(readDg13(dg13With({})).fullName.isEmpty());
        QVERIFY(readDg13({}).fullName.isEmpty());
    }

    // A text may hold the very bytes that begin another field.
    void textThatLooksLikeAField_isText()
    {
        const auto trap = u"A \u0002\u0001\u0003 B"_s;
        const auto card = readDg13(dg13With(field(2, utf8(trap)) + field(3, element("\x13", "01/02/1990"))));
        QCOMPARE(card.fullName, trap);
        QCOMPARE(card.birthDate, QDate(1990, 2, 1));
    }

    void unreadableField_isPassedOver()
    {
        const auto card =
            readDg13(dg13With(field(2, element("\x04", "sealed")) + field(3, element("\x13", "?")) +
                              field(4, element("\x0c", "\xff\xfe")) + field(15, {}) +
                              field(40, utf8(u"new"_s)) + field(1, element("\x13", "001190000000"))));
        QVERIFY(card.fullName.isEmpty() && !card.birthDate.isValid() && card.sex.isEmpty());
        QVERIFY(card.oldIdNumber.isEmpty());
        QCOMPARE(card.idNumber, u"001190000000"_s);
    }

    void wordForNothing_isNothing()
    {
        QVERIFY(readDg13(dg13With(field(2, utf8(u"null"_s)))).fullName.isEmpty());
    }

    void decomposedName_isComposed()
    {
        const auto name = u"Nguyễn Thị Mẫu"_s;
        const auto card = readDg13(dg13With(field(2, utf8(name.normalized(QString::NormalizationForm_D)))));
        QCOMPARE(card.fullName, name);
    }

    void firstOfTwoFields_counts()
    {
        const auto card = readDg13(dg13With(field(2, utf8(u"Một"_s)) + field(2, utf8(u"Hai"_s))));
        QCOMPARE(card.fullName, u"Một"_s);
    }

    void brokenDg13_isNothing()
    {
        for (qsizetype size = 0; size < wholeCard.size(); ++size)
            QVERIFY(readDg13(wholeCard.first(size)).fullName.isEmpty());
        QVERIFY(readDg13(wholeCard + '\0').fullName.isEmpty());
    }

    void mrz_isRead()
    {
        const auto data = readDg1(element("\x61", element("\x5f\x1f", "IDVNM1900000004001190000000<<5"
                                                                      "9008157F3008155VNM<<<<<<<<<<<2"
                                                                      "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<")));
        QCOMPARE(data.idNumber, u"001190000000"_s);
        QCOMPARE(data.name, u"NGUYEN THI MAU"_s);
        QVERIFY(!data.nameIsCut);
        QCOMPARE(data.birthDate, u"900815"_s);
        QCOMPARE(data.sex, u"female"_s);
    }

    void mrzOfAnotherForm_isNothing_data()
    {
        const auto good = dg1Of({});
        QTest::addColumn<QByteArray>("dg1");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("cut") << good.chopped(1);
        QTest::newRow("something behind") << good + '\0';
        QTest::newRow("lower case") << good.toLower();
        QTest::newRow("of a passport") << element("\x61", element("\x5f\x1f", QByteArray(88, '<')));
        QTest::newRow("another tag") << element("\x61", element("\x5f\x1e", QByteArray(90, '<')));
    }
    void mrzOfAnotherForm_isNothing()
    {
        QFETCH(QByteArray, dg1);
        const auto data = readDg1(dg1);
        QVERIFY(data.idNumber.isEmpty() && data.name.isEmpty() && data.birthDate.isEmpty());
    }

    void cutName_isToldAsCut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("within a word") << "NGUYEN<<CONG<TANG<TON<NU<THI<H"_ba << true;
        QTest::newRow("after a word") << "NGUYEN<<CONG<TANG<TON<NU<TRAN<"_ba << true;
        QTest::newRow("after the family name") << "CONGTANGTONNUTHIHOANGPHUONGA<<"_ba << true;
        QTest::newRow("two places left") << "NGUYEN<<CONG<TANG<TON<NU<THI<<"_ba << false;
        QTest::newRow("short") << "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"_ba << false;
    }
    void cutName_isToldAsCut()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, isCut);
        CardText text;
        text.mrzName = name;
        QCOMPARE(readDg1(dg1Of(text)).nameIsCut, isCut);
        text.mrzSex = '<';
        QVERIFY(readDg1(dg1Of(text)).sex.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCardData)
#include "tst_card_data.moc"
