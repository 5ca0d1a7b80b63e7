// The files of a practice card against worked examples: those of ICAO 9303-3, and the citizen card's made-up
// one.
#include "drivers/sim/card/data_groups.h"
#include "drivers/sim/card/dg13.h"
#include "drivers/sim/card/mrz.h"
#include "drivers/sim/card/security_infos.h"
#include "drivers/sim/card/tlv.h"
#include "tests/drivers/sim/card/card_hex.h"
#include "tests/drivers/sim/card/made_up.h"

#include <QCryptographicHash>
#include <QSize>
#include <QTest>

using namespace drivers::sim::card;
using namespace Qt::StringLiterals;
using tests::card::hex;
using tests::card::madeUpPerson;

class TestCardFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkDigits_areTheStandards_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("digit");
        QTest::newRow("date") << "520727"_ba << '3';
        QTest::newRow("letters") << "AB2134<<<"_ba << '5';
        QTest::newRow("composite") << "HA672242<658022549601086<<<<<<<<<<<<<<0"_ba << '8';
        QTest::newRow("TD1") << "D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<"_ba << '2';
    }
    void checkDigits_areTheStandards()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const char, digit);
        QCOMPARE(checkDigit(text), digit);
    }

    void madeUpPerson_hasTheWorkedZone()
    {
        QCOMPARE(mrz(madeUpPerson()), "IDVNM1900000004001190000000<<5"
                                      "9008157F3008155VNM<<<<<<<<<<<2"
                                      "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"_ba);
        QCOMPARE(mrzInformation(madeUpPerson()), "190000000490081573008155"_ba);
        QVERIFY(dg1(mrz(madeUpPerson())).startsWith(hex("615d5f1f5a")));
    }

    void cardWithoutEnd_saysTheLastDayOfTheCentury()
    {
        auto person = madeUpPerson();
        person.birthDate = QDate(1962, 1, 1);
        person.expiryDate.reset();
        QVERIFY(mrzInformation(person).endsWith("62010169912315"));
    }

    void names_becomeLettersOfTheZone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("d with stroke") << u"Đỗ Đình Đức"_s << "DO<<DINH<DUC"_ba;
        QTest::newRow("apostrophe, breve") << u"H'Či Êban"_s << "HCI<<EBAN"_ba;
        QTest::newRow("combining") << u"Y Blơ̆ Niê"_s << "Y<<BLO<NIE"_ba;
        QTest::newRow("long") << u"Công Tằng Tôn Nữ Thị Hoàng Ngọc Bảo Trân"_s
                              << "CONG<<TANG<TON<NU<THI<HOANG<NG"_ba;
        QTest::newRow("one word") << u"Brol"_s << "BROL"_ba;
    }
    void names_becomeLettersOfTheZone()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, zone);
        QCOMPARE(mrzName(name), zone);
    }

    void dg13_isTheWorkedExample()
    {
        const auto made = dg13(madeUpPerson());
        QCOMPARE(made.size(), 514);
        QCOMPARE(QCryptographicHash::hash(made, QCryptographicHash::Sha256).toHex(),
                 "d1475710fd6370724d02f58e1cebf2cc8711e543b4f6a39c72d06561590e74fc"_ba);
    }

    void dg13Variants_differWhereTheySay()
    {
        const auto father = hex("0c114e677579e1bb856e2056c4836e20436861");
        const auto mother = hex("0c115472e1baa76e205468e1bb8b204de1bab9");
        Dg13Variant together;
        together.nesting = FamilyNesting::Together;
        QVERIFY(dg13(madeUpPerson(), together).contains(hex("02010d3026") + father + mother));
        Dg13Variant bare;
        bare.nesting = FamilyNesting::Bare;
        QVERIFY(dg13(madeUpPerson(), bare).contains(hex("302902010d") + father + mother));
        Dg13Variant withHoles;
        withHoles.missing = {7};
        withHoles.unreadable = {6};
        withHoles.unknownField = 17;
        const auto holed = dg13(madeUpPerson(), withHoles);
        QVERIFY(!holed.contains("Không"));
        QVERIFY(holed.contains(hex("30250201060420")));
        QVERIFY(holed.contains(hex("30250201110420")));
    }

    void cardAccess_isTheCitizenCards()
    {
        QCOMPARE(cardAccess(PaceAbility{}, ChipKey{}),
                 hex("3134300d060804007f0007020202020101300f060a04007f0007020203020202010130120"
                     "60a04007f0007020204020202010202010d"));
        QVERIFY(cardAccess(std::nullopt, ChipKey{}).isEmpty());
    }

    void com_listsTheGroups()
    {
        QCOMPARE(efCom(hex("6175636d6e6f")), hex("60185f0104303130375f36063034303030305c066175636d6e6f"));
    }

    void face_standsInItsRecords()
    {
        const auto jpeg = hex("ffd8ff") + QByteArray(200, 'x') + hex("ffd9");
        const auto whole = dg2(jpeg, QSize(480, 640));
        const auto group = findTlv(whole, 0x75);
        const auto instance = findTlv(*findTlv(*group, 0x7f61), 0x7f60);
        const auto record = *findTlv(*instance, 0x5f2e);
        QVERIFY(record.startsWith("FAC\0"
                                  "010\0"_ba));
        QVERIFY(record.endsWith(jpeg));
        QCOMPARE(record.size(), 14 + 20 + 12 + jpeg.size());
        QCOMPARE(record.mid(8, 4).toHex().toInt(nullptr, 16), static_cast<int>(record.size()));
        QCOMPARE(record.mid(36, 4), hex("01e00280"));
    }
};

QTEST_APPLESS_MAIN(TestCardFiles)
#include "tst_card_files.moc"
