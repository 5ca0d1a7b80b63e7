// The files of the card: the worked DG13, the mistakes other readers make with it, MRZ and photo.

#include "drivers/chip/cross_checks.h"
#include "drivers/chip/dg1.h"
#include "drivers/chip/dg13.h"
#include "drivers/chip/dg2.h"
#include "drivers/chip/security_infos.h"
#include "drivers/chip/sod.h"
#include "drivers/chip/tlv.h"
#include "tests/kiosk/crypto/hex.h"

#include <QCryptographicHash>
#include <QTest>

using namespace drivers::chip;
using namespace drivers::api;
using namespace Qt::StringLiterals;
using tests::hex;
using tests::shown;

namespace {

const QDate today(2026, 6, 1);

Octets octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

Octets text(std::uint32_t tag, const QString& value)
{
    return makeTlv(tag, octets(value.toUtf8()));
}

Octets field(int number, std::initializer_list<OctetView> values)
{
    return makeTlv(0x30, joined({makeTlv(0x02, Octets{static_cast<std::uint8_t>(number)}), joined(values)}));
}

Octets dg13Of(std::initializer_list<OctetView> fields)
{
    return makeTlv(0x6D,
                   makeTlv(0x30, joined({hex("02010106062 8D316010008"), makeTlv(0x31, joined(fields))})));
}

// The made-up person of the worked example.
const QByteArray worked = "6D8201FE308201FA020101060628D316010008318201EB3011020101130C3030313139303030303030"
                          "3030190201020C144E677579E1BB85"
                          "6E205468E1BB8B204DE1BAAB75300F020103130A31352F30382F3139393030090201040C044EE1BBAF"
                          "300F0201050C0A5669E1BB8774204E"
                          "616D30090201060C044B696E68300B0201070C064B68C3B46E6730330201080C2E58C3A3204DE1BAAB"
                          "752C20487579E1BB876E205468E1BB"
                          "AD2C2054E1BB896E68204769E1BAA320C490E1BB8B6E683081970201090C819153E1BB91203120C490"
                          "C6B0E1BB9D6E67205468E1BBAD204E"
                          "676869E1BB876D2C2054E1BB952064C3A26E207068E1BB912073E1BB9120322C205068C6B0E1BB9D6E"
                          "67204DE1BAAB752C205175E1BAAD6E"
                          "204769E1BAA320C490E1BB8B6E682C205468C3A06E68207068E1BB91205468E1BBAD204E676869E1BB"
                          "876D2C2054E1BB896E68204769E1BA"
                          "A320C490E1BB8B6E68302A02010A0C254EE1BB9174207275E1BB936920632E31636D2064C6B0E1BB9B"
                          "69206DC3A970207472C3A169300F02"
                          "010B130A32302F30352F32303231300F02010C0C0A31352F30382F32303330302D02010D30130C114E"
                          "677579E1BB856E2056C4836E204368"
                          "6130130C115472E1BAA76E205468E1BB8B204DE1BAB9300302010E300E02010F130930313230303030"
                          "3030301502011013103032393430303030303030303030"
                          "3030";

const QByteArray workedMrz = "IDVNM1900000004001190000000<<5"
                             "9008157F3008155VNM<<<<<<<<<<<2"
                             "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<";

Mrz mrzWith(const QByteArray& from, const QByteArray& to)
{
    auto changed = workedMrz;
    changed.replace(from, to);
    return *parseTd1(changed, today);
}

Octets faceRecord(const QByteArray& image, int points, const QByteArray& magic = "FAC\0"_ba)
{
    const auto number = [](qsizetype value, int size) {
        QByteArray bytes;
        for (int i = size - 1; i >= 0; --i)
            bytes += static_cast<char>(value >> (8 * i));
        return bytes;
    };
    const auto face = 20 + 8 * points + 12 + image.size();
    return octets(magic + "010\0"_ba + number(14 + face, 4) + number(1, 2) + number(face, 4) +
                  number(points, 2) + QByteArray(14, '\1') + QByteArray(8 * points, '\2') +
                  QByteArray(12, '\3') + image);
}

Octets dg2Of(OctetView record, std::uint32_t tag = 0x5F2E)
{
    const auto instance = makeTlv(0x7F60, joined({makeTlv(0xA1, hex("800101")), makeTlv(tag, record)}));
    return makeTlv(0x75, makeTlv(0x7F61, joined({hex("020101"), instance})));
}

} // namespace

class TestLds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dg13_workedExample_isReadWhole()
    {
        const auto bytes = hex(worked);
        QCOMPARE(QCryptographicHash::hash(QByteArray::fromHex(worked), QCryptographicHash::Sha256).toHex(),
                 "d1475710fd6370724d02f58e1cebf2cc8711e543b4f6a39c72d06561590e74fc"_ba);
        const auto dg13 = parseDg13(bytes);
        QVERIFY(dg13);
        QCOMPARE(dg13->personalNumber, u"001190000000"_s);
        QCOMPARE(dg13->fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(dg13->birthDate, u"15/08/1990"_s);
        QCOMPARE(dg13->sex, u"Nữ"_s);
        QCOMPARE(dg13->nationality, u"Việt Nam"_s);
        QCOMPARE(dg13->ethnicity, u"Kinh"_s);
        QCOMPARE(dg13->religion, u"Không"_s);
        QCOMPARE(dg13->placeOfOrigin, u"Xã Mẫu, Huyện Thử, Tỉnh Giả Định"_s);
        // 145 bytes: its length takes two.
        QCOMPARE(dg13->placeOfResidence->toUtf8().size(), 145);
        QVERIFY(dg13->placeOfResidence->endsWith(u"Tỉnh Giả Định"_s));
        QCOMPARE(dg13->personalMarks, u"Nốt ruồi c.1cm dưới mép trái"_s);
        QCOMPARE(dg13->issueDate, u"20/05/2021"_s);
        QCOMPARE(dg13->expiryDate, u"15/08/2030"_s);
        QCOMPARE(dg13->fatherName, u"Nguyễn Văn Cha"_s);
        QCOMPARE(dg13->motherName, u"Trần Thị Mẹ"_s);
        QVERIFY(!dg13->parentName && !dg13->spouseName);
        QCOMPARE(dg13->oldIdNumber, u"012000000"_s);
        QCOMPARE(dg13->chipSerial, u"0294000000000000"_s);
        QCOMPARE(dg13->unreadable, 0);
        QCOMPARE(dg13->unknown, 0);
    }

    void dg13_missingField_hurtsNoOther()
    {
        const auto dg13 =
            parseDg13(dg13Of({field(1, {text(0x13, u"001190000000"_s)}), field(4, {text(0x0C, u"Nam"_s)})}));
        QCOMPARE(dg13->personalNumber, u"001190000000"_s);
        QCOMPARE(dg13->sex, u"Nam"_s);
        QVERIFY(!dg13->fullName && !dg13->birthDate);
    }

    void dg13_valueThatLooksLikeAFieldNumber_staysAValue()
    {
        // 02 01 03, and 30 0F 02 01 04, as text.
        const auto tricky = QString::fromLatin1("A\x02\x01\x03"
                                                "0\x0F\x02\x01\x04"
                                                "B");
        const auto dg13 =
            parseDg13(dg13Of({field(2, {text(0x0C, tricky)}), field(3, {text(0x13, u"01/01/2000"_s)})}));
        QCOMPARE(dg13->fullName, tricky);
        QCOMPARE(dg13->birthDate, u"01/01/2000"_s);
        QVERIFY(!dg13->sex);
    }

    void dg13_valueOf300Bytes_isReadWhole()
    {
        const QString place(300, u'x');
        const auto dg13 = parseDg13(dg13Of({field(9, {text(0x0C, place)}), field(10, {text(0x0C, u"y"_s)})}));
        QCOMPARE(dg13->placeOfResidence, place);
        QCOMPARE(dg13->personalMarks, u"y"_s);
    }

    void dg13_zeroInANameOfTheFamily_splitsNothing()
    {
        const auto dg13 = parseDg13(dg13Of({field(
            13, {makeTlv(0x30, text(0x0C, u"Cha 0 Mot"_s)), makeTlv(0x30, text(0x0C, u"Me 0294"_s))})}));
        QCOMPARE(dg13->fatherName, u"Cha 0 Mot"_s);
        QCOMPARE(dg13->motherName, u"Me 0294"_s);
    }

    void dg13_parents_inEveryNesting_data()
    {
        QTest::addColumn<QByteArray>("value");
        const auto father = text(0x0C, u"Cha"_s);
        const auto mother = text(0x0C, u"Mẹ"_s);
        const auto row = [](const char* name, const Octets& bytes) { QTest::newRow(name) << shown(bytes); };
        row("apart", joined({makeTlv(0x30, father), makeTlv(0x30, mother)}));
        row("together", makeTlv(0x30, joined({father, mother})));
        row("bare", joined({father, mother}));
        row("deep", makeTlv(0x30, joined({makeTlv(0x30, father), makeTlv(0x30, mother)})));
    }

    void dg13_parents_inEveryNesting()
    {
        QFETCH(QByteArray, value);
        const auto dg13 = parseDg13(dg13Of({field(13, {hex(value)})}));
        QCOMPARE(dg13->fatherName, u"Cha"_s);
        QCOMPARE(dg13->motherName, u"Mẹ"_s);
        QVERIFY(!dg13->parentName);
    }

    void dg13_oneParent_hasNoRole()
    {
        const auto dg13 = parseDg13(dg13Of({field(13, {makeTlv(0x30, text(0x0C, u"Ai Đó"_s))})}));
        QCOMPARE(dg13->parentName, u"Ai Đó"_s);
        QVERIFY(!dg13->fatherName && !dg13->motherName);
    }

    void dg13_parentWrittenAsNull_isNobody()
    {
        const auto dg13 = parseDg13(dg13Of(
            {field(13, {text(0x0C, u"null"_s), text(0x0C, u"Mẹ"_s)}), field(14, {text(0x0C, u"null"_s)})}));
        QVERIFY(!dg13->fatherName);
        QCOMPARE(dg13->motherName, u"Mẹ"_s);
        QVERIFY(!dg13->spouseName);
    }

    void dg13_expiryInWords_staysWords()
    {
        const auto dg13 = parseDg13(dg13Of({field(12, {text(0x0C, u"Không thời hạn"_s)})}));
        QCOMPARE(dg13->expiryDate, u"Không thời hạn"_s);
    }

    void dg13_fieldsOnlyTheIssuerReads_areCounted()
    {
        const auto dg13 = parseDg13(
            dg13Of({field(1, {text(0x13, u"001190000000"_s)}), field(6, {makeTlv(0x04, hex("8F01C2"))}),
                    field(7, {makeTlv(0x0C, hex("FFFE"))}), field(17, {text(0x0C, u"x"_s)}),
                    makeTlv(0x04, hex("00"))}));
        QCOMPARE(dg13->personalNumber, u"001190000000"_s);
        QVERIFY(!dg13->ethnicity && !dg13->religion);
        QCOMPARE(dg13->unreadable, 2);
        QCOMPARE(dg13->unknown, 2);
    }

    void dg13_decomposedName_isComposed()
    {
        const auto dg13 =
            parseDg13(dg13Of({field(2, {text(0x0C, u"Mẫu"_s.normalized(QString::NormalizationForm_D))})}));
        QCOMPARE(dg13->fullName, u"Mẫu"_s);
    }

    void dg13_cutShort_givesWhatCameBefore()
    {
        auto bytes = hex(worked);
        // One field claims more than is left of the list.
        const auto at = std::search(bytes.begin(), bytes.end(), std::begin("\x30\x0E\x02\x01\x0F"),
                                    std::end("\x30\x0E\x02\x01\x0F") - 1);
        QVERIFY(at != bytes.end());
        at[1] = 0x7F;
        const auto dg13 = parseDg13(bytes);
        QCOMPARE(dg13->fatherName, u"Nguyễn Văn Cha"_s);
        QVERIFY(!dg13->oldIdNumber && !dg13->chipSerial);
        QCOMPARE(dg13->unreadable, 1);
        QVERIFY(!parseDg13(OctetView(bytes).first(100)));
        QVERIFY(!parseDg13({}));
        QVERIFY(!parseDg13(hex("6D00")));
    }

    void dg1_workedExample_isRead()
    {
        const auto mrz = parseDg1(joined({hex("615D5F1F5A"), octets(workedMrz)}), today);
        QVERIFY(mrz);
        QCOMPARE(mrz->documentNumber, "190000000"_ba);
        QCOMPARE(mrz->personalNumber, "001190000000"_ba);
        QCOMPARE(mrz->nationality, "VNM"_ba);
        QCOMPARE(mrz->name, "NGUYEN THI MAU"_ba);
        QCOMPARE(mrz->sex, "F"_ba);
        QCOMPARE(mrz->birthDate, QDate(1990, 8, 15));
        QCOMPARE(mrz->expiryDate, std::optional(QDate(2030, 8, 15)));
        QVERIFY(mrz->checkDigitsFit);
        QVERIFY(!mrz->nameMayBeCut);
    }

    void dg1_indefiniteValidity_isNoDate()
    {
        const auto mrz = mrzWith("3008155VNM<<<<<<<<<<<2", "9912315VNM<<<<<<<<<<<6");
        QCOMPARE(mrz.expiryDate, std::optional<QDate>());
    }

    void dg1_centuries_areTold()
    {
        QCOMPARE(mrzWith("9008157", "2512310").birthDate, QDate(2025, 12, 31));
        QCOMPARE(mrzWith("9008157", "2612310").birthDate, QDate(1926, 12, 31));
        QCOMPARE(mrzWith("3008155", "9801015").expiryDate, std::optional(QDate(2098, 1, 1)));
    }

    void dg1_everyWrongDigit_isSeen()
    {
        for (qsizetype at = 5; at < 59; ++at) {
            auto changed = workedMrz;
            const char digit = changed.at(at);
            if (digit < '0' || digit > '9')
                continue;
            changed[at] = digit == '9' ? '0' : static_cast<char>(digit + 1);
            const auto mrz = parseTd1(changed, today);
            QVERIFY2(!mrz || !mrz->checkDigitsFit, QByteArray::number(at).constData());
        }
    }

    void dg1_thatIsNone_isRefused()
    {
        QVERIFY(!parseDg1({}, today));
        QVERIFY(!parseDg1(hex("615D5F1F5A"), today));
        QVERIFY(!parseDg1(makeTlv(0x61, makeTlv(0x5F1F, octets(workedMrz.left(88)))), today));
        QVERIFY(!parseTd1(workedMrz.toLower(), today));
        auto impossible = workedMrz;
        impossible.replace("300815", "301315");
        QVERIFY(!parseTd1(impossible, today));
    }

    void dg2_everyFormat_isToldByItsFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::addColumn<int>("format");
        QTest::newRow("JPEG") << QByteArray::fromHex("FFD8FFE000104A464946")
                              << static_cast<int>(PhotoFormat::Jpeg);
        QTest::newRow("JPEG 2000") << QByteArray::fromHex("0000000C6A5020200D0A870A")
                                   << static_cast<int>(PhotoFormat::Jpeg2000);
        QTest::newRow("its codestream")
            << QByteArray::fromHex("FF4FFF510029") << static_cast<int>(PhotoFormat::Jpeg2000);
    }

    void dg2_everyFormat_isToldByItsFirstBytes()
    {
        QFETCH(QByteArray, image);
        QFETCH(int, format);
        for (const int points : {0, 3}) {
            const auto photo = parseDg2(dg2Of(faceRecord(image, points)));
            QVERIFY(photo);
            QCOMPARE(static_cast<int>(photo->format), format);
            QCOMPARE(photo->bytes, octets(image));
        }
        // With headers of another kind, found by its beginning.
        const auto photo = parseDg2(dg2Of(faceRecord(image, 0, "XYZ\0"_ba), 0x7F2E));
        QVERIFY(photo);
        QCOMPARE(photo->bytes, octets(image));
    }

    void dg2_withoutAnImage_isNoPhoto()
    {
        QVERIFY(!parseDg2({}));
        QVERIFY(!parseDg2(hex("7500")));
        QVERIFY(!parseDg2(makeTlv(0x75, makeTlv(0x7F61, hex("020100")))));
        QVERIFY(!parseDg2(dg2Of({})));
        QVERIFY(!parseDg2(dg2Of(faceRecord({}, 0))));
    }

    void names_areComparedAsTheMrzWritesThem_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("differs");
        QTest::newRow("same") << "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"_ba << u"Nguyễn Thị Mẫu"_s << false;
        QTest::newRow("stroke") << "DANG<<DINH<DO<<<<<<<<<<<<<<<<<"_ba << u"Đặng Đình Đỗ"_s << false;
        QTest::newRow("apostrophe") << "Y<<BHOK<NIE<<<<<<<<<<<<<<<<<<<"_ba << u"Y B'hŏk Niê"_s << false;
        QTest::newRow("hyphen") << "HO<<NAM<SON<<<<<<<<<<<<<<<<<<<"_ba << u"Hồ Nam-Sơn"_s << false;
        QTest::newRow("cut") << "NGUYEN<<HOANG<PHUONG<THAO<NGOC"_ba << u"Nguyễn Hoàng Phương Thảo Ngọc Anh"_s
                             << false;
        QTest::newRow("cut after a word")
            << "NGUYEN<<HOANG<PHUONG<THAO<ANH<"_ba << u"Nguyễn Hoàng Phương Thảo Anh Ngọc"_s << false;
        QTest::newRow("29 letters, not cut")
            << "NGUYEN<<HOANG<PHUONG<THAO<ANH<"_ba << u"Nguyễn Hoàng Phương Thảo Anh"_s << false;
        QTest::newRow("cut after a word, and another")
            << "NGUYEN<<HOANG<PHUONG<THAO<ANH<"_ba << u"Nguyễn Hoàng Phương Thảo Anna"_s << true;
        QTest::newRow("cut after the family name")
            << "CONGTANGTONNUTHIHOANGPHUONGA<<"_ba << u"Công Tằng Tôn Nữ Thị Hoàng Phương A Bình"_s << false;
        QTest::newRow("one letter shorter, not cut")
            << "NGUYEN<<HOANG<PHUONG<THAO<AN<<"_ba << u"Nguyễn Hoàng Phương Thảo An Ngọc"_s << true;
        QTest::newRow("shorter, not cut")
            << "NGUYEN<<HOANG<<<<<<<<<<<<<<<<<"_ba << u"Nguyễn Hoàng Anh"_s << true;
        QTest::newRow("other") << "NGUYEN<<THI<MAU<<<<<<<<<<<<<<<"_ba << u"Nguyễn Thị Màu Khác"_s << true;
    }

    void names_areComparedAsTheMrzWritesThem()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, name);
        QFETCH(bool, differs);
        auto mrz = *parseTd1(workedMrz.left(60) + line, today);
        Dg13 dg13;
        dg13.fullName = name;
        QCOMPARE(crossChecks(mrz, dg13, {}, today).contains(Finding::NameDiffers), differs);
    }

    void workedCard_agreesWithItself()
    {
        const auto mrz = *parseTd1(workedMrz, today);
        const auto dg13 = parseDg13(hex(worked));
        QCOMPARE(crossChecks(mrz, dg13, u"001190000000"_s, today), QList<Finding>());
        QCOMPARE(crossChecks(mrz, dg13, u"001190000001"_s, today), QList{Finding::AnotherNumber});
        QCOMPARE(crossChecks(mrz, dg13, {}, QDate(2030, 8, 16)), QList{Finding::Expired});
        QCOMPARE(crossChecks(mrz, dg13, {}, QDate(2030, 8, 15)), QList<Finding>());
    }

    void everyDifference_isFound()
    {
        const auto mrz = *parseTd1(workedMrz, today);
        auto dg13 = *parseDg13(hex(worked));
        dg13.personalNumber = u"001190000009"_s;
        dg13.birthDate = u"16/08/1990"_s;
        dg13.sex = u"Nam"_s;
        dg13.expiryDate = u"Không thời hạn"_s;
        QCOMPARE(crossChecks(mrz, dg13, {}, today),
                 (QList{Finding::PersonalNumberDiffers, Finding::BirthDateDiffers, Finding::SexDiffers,
                        Finding::ExpiryDiffers}));
        const auto other = mrzWith("IDVNM1900000004", "IDVNM1900000013");
        QCOMPARE(crossChecks(other, std::nullopt, {}, today),
                 (QList{Finding::DocumentNumberDiffers, Finding::CheckDigitWrong}));
    }

    void expiryInWords_agreesWithNoExpiry()
    {
        const auto mrz = mrzWith("3008155VNM<<<<<<<<<<<2", "9912315VNM<<<<<<<<<<<6");
        Dg13 dg13;
        dg13.expiryDate = u"Không thời hạn"_s;
        QVERIFY(!crossChecks(mrz, dg13, {}, today).contains(Finding::ExpiryDiffers));
        dg13.expiryDate = u"15/08/2030"_s;
        QVERIFY(crossChecks(mrz, dg13, {}, today).contains(Finding::ExpiryDiffers));
    }

    void cardAccess_knownContent_isUnderstoodInAnyOrder()
    {
        const auto usual = parseSecurityInfos(usualCardAccess());
        QVERIFY(usual);
        QCOMPARE(usual->pace.size(), std::size_t{1});
        QCOMPARE(usual->pace.front().parameterId, 13);
        QCOMPARE(usual->chipAuthentication.size(), std::size_t{1});
        // The same, the other way round, with a stranger in between.
        const auto reversed =
            parseSecurityInfos(hex("313C3012060A04007F000702020402020201020201 0D 3006 0604 2A030405"
                                   "300F060A04007F00070202030202020101300D060804007F0007020202020101"));
        QVERIFY(reversed);
        QCOMPARE(reversed->pace.front().parameterId, 13);
        QVERIFY(!parseSecurityInfos(hex("30003100")));
        QVERIFY(!parseSecurityInfos({}));
    }

    void securityObject_namedTwice_isRefused()
    {
        const auto algorithm = hex("300B0609608648016503040201");
        const auto entry = hex("3007 020101 0402AABB");
        const auto once =
            parseSecurityObject(makeTlv(0x30, joined({hex("020100"), algorithm, makeTlv(0x30, entry)})));
        QVERIFY(once && once->lists(1) && !once->lists(2));
        QVERIFY(!parseSecurityObject(
            makeTlv(0x30, joined({hex("020100"), algorithm, makeTlv(0x30, joined({entry, entry}))}))));
    }

    void tlv_thatClaimsMoreThanThereIs_isNone()
    {
        for (const auto* bytes : {"", "30", "3001", "3081", "308101", "3080", "3085000000000100", "5F",
                                  "5F8F", "5FFFFFFF00", "3084FFFFFFFF00"})
            QVERIFY2(!firstTlv(hex(bytes)), bytes);
        QCOMPARE(lengthOfFirst(hex("758214A0")), std::optional<std::size_t>(4 + 0x14A0));
        QCOMPARE(lengthOfFirst(hex("7582")), std::optional<std::size_t>());
        QCOMPARE(oidText(oidValue("2.23.136.1.1.1")), std::string("2.23.136.1.1.1"));
        QCOMPARE(oidText(hex("28D316010008")), std::string("1.0.10646.1.0.8"));
        QCOMPARE(oidText(hex("FF")), std::string());
    }
};

QTEST_APPLESS_MAIN(TestLds)
#include "tst_lds.moc"
