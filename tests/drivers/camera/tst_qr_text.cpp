// Made-up people in every form the text of a card's QR is known or said to have, and damaged on its way.

#include "drivers/camera/qr_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace drivers::api;
using drivers::camera::longestText;
using drivers::camera::parse;
using drivers::camera::QrRoad;
using drivers::camera::readingOf;

namespace {

QString fieldWord(QrField field)
{
    static const QMap<QrField, QString> words{
        {QrField::PersonalNumber, u"number"_s}, {QrField::FullName, u"name"_s},
        {QrField::BirthDate, u"birth"_s},       {QrField::Sex, u"sex"_s},
        {QrField::Address, u"address"_s},       {QrField::IssueDate, u"issue"_s},
        {QrField::OldNumber, u"old"_s},         {QrField::CancelledNumber, u"cancelled"_s},
        {QrField::FatherName, u"father"_s},     {QrField::MotherName, u"mother"_s}};
    return words[field];
}

QString damageWord(QrDamage damage)
{
    static const QMap<QrDamage, QString> words{{QrDamage::NotText, u"not-text"_s},
                                               {QrDamage::OtherLetters, u"other-letters"_s},
                                               {QrDamage::LettersLost, u"letters-lost"_s},
                                               {QrDamage::MarksLost, u"marks-lost"_s},
                                               {QrDamage::NotADate, u"not-a-date"_s}};
    return words[damage];
}

QString wordsOf(const QrCard& card)
{
    QStringList words;
    const auto add = [&](QrField field, const std::optional<QString>& value) {
        if (value)
            words << fieldWord(field) + u'=' + *value;
    };
    add(QrField::PersonalNumber, card.personalNumber);
    add(QrField::OldNumber, card.oldNumber);
    add(QrField::FullName, card.fullName);
    if (card.birthDate)
        words << u"birth="_s + card.birthDate->toIso();
    if (card.sex)
        words << (*card.sex == Sex::Male ? u"sex=male"_s : u"sex=female"_s);
    add(QrField::Address, card.address);
    if (card.issueDate)
        words << u"issue="_s + card.issueDate->toString(Qt::ISODate);
    add(QrField::CancelledNumber, card.cancelledNumber);
    add(QrField::FatherName, card.fatherName);
    add(QrField::MotherName, card.motherName);
    for (const auto& extra : card.extra)
        words << u"extra="_s + extra;
    for (auto damage = card.damaged.begin(); damage != card.damaged.end(); ++damage)
        words << u'!' + fieldWord(damage.key()) + u'=' + damageWord(damage.value());
    if (card.isCutShort)
        words << u"cut"_s;
    return words.join(u';');
}

QString wordsOf(const QrContent& content)
{
    if (const auto* card = std::get_if<QrCard>(&content))
        return wordsOf(*card);
    if (const auto* insurance = std::get_if<QrInsurance>(&content))
        return insurance->kind == QrInsuranceKind::VssId ? u"vssid"_s : u"health"_s;
    return std::get<QrForeign>(content).isTooLong ? u"too-long"_s : u"foreign"_s;
}

QByteArray utf8(const char16_t* text)
{
    return QStringView(text).toUtf8();
}

const char16_t* const whole =
    u"001190000000|012000000|Nguyễn Thị Mẫu|15081990|Nữ|Số 1 Đường Thử, Hà Nội|20052021";
const char16_t* const wholeWords = u"number=001190000000;old=012000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;"
                                   u"sex=female;address=Số 1 Đường Thử, Hà Nội;issue=2021-05-20";

} // namespace

class TestQrText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void card_isReadByContent_data();
    void card_isReadByContent();
    void otherCode_isNamed_data();
    void otherCode_isNamed();
    void damage_isReportedNotRepaired_data();
    void damage_isReportedNotRepaired();
    void typed_isReported_data();
    void typed_isReported();
    void decomposedLetters_areComposed();
    void everyCut_keepsTheNumberAndNothingWrong();
    void tooLong_isNotLookedInto();
};

void TestQrText::card_isReadByContent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char16_t* text, const char16_t* expected) {
        QTest::newRow(name) << utf8(text) << QString::fromUtf16(expected);
    };
    row("card of 2021", whole, wholeWords);
    row("no old number", u"001190000000||Nguyễn Thị Mẫu|15081990|Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;issue=2021-05-20");
    row("man", u"079090000000||Trần Văn Mẫu|01021990|Nam|Huế|20052021",
        u"number=079090000000;name=Trần Văn Mẫu;birth=1990-02-01;sex=male;address=Huế;issue=2021-05-20");
    row("name second", u"079090000000|Trần Văn Mẫu|01021990|Nam|Huế|20052021",
        u"number=079090000000;name=Trần Văn Mẫu;birth=1990-02-01;sex=male;address=Huế;issue=2021-05-20");
    row("sex before birth", u"079090000000|Trần Văn Mẫu|Nam|01021990|Huế|20052021",
        u"number=079090000000;name=Trần Văn Mẫu;birth=1990-02-01;sex=male;address=Huế;issue=2021-05-20");
    row("old and cancelled number after the issue date",
        u"079090000000|Trần Văn Mẫu|01021990|Nam|Huế|20072024|024000000|079190000001",
        u"number=079090000000;old=024000000;name=Trần Văn Mẫu;birth=1990-02-01;sex=male;address=Huế;"
        u"issue=2024-07-20;cancelled=079190000001");
    row("a child's card with parents",
        u"079215000000||Trần Bé Mẫu|01022015|Nam|Huế|20072024|||Trần Văn Cha|Lê Thị Mẹ",
        u"number=079215000000;name=Trần Bé Mẫu;birth=2015-02-01;sex=male;address=Huế;issue=2024-07-20;"
        u"father=Trần Văn Cha;mother=Lê Thị Mẹ");
    row("one parent", u"079215000000||Trần Bé Mẫu|01022015|Nam|Huế|20072024|Lê Thị Mẹ",
        u"number=079215000000;name=Trần Bé Mẫu;birth=2015-02-01;sex=male;address=Huế;issue=2024-07-20;"
        u"father=Lê Thị Mẹ");
    row("unknown fields behind", u"079215000000||A B|01022015|Nam|Huế|20072024|X Y|Z T|thêm|0123",
        u"number=079215000000;name=A B;birth=2015-02-01;sex=male;address=Huế;issue=2024-07-20;father=X Y;"
        u"mother=Z T;extra=thêm;extra=0123");
    row("late CMND of 12 digits", u"001190000000|001190000009|Nguyễn Thị Mẫu|15081990|Nữ|Hà Nội|20052021",
        u"number=001190000000;old=001190000009;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;"
        u"issue=2021-05-20");
    row("old number of 11 digits is kept apart",
        u"001190000000|00119000000|Nguyễn Thị Mẫu|15081990|Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;issue=2021-05-20;"
        u"extra=00119000000");
    row("year of birth only", u"001190000000||Nguyễn Thị Mẫu|1990|Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990;sex=female;address=Hà Nội;issue=2021-05-20");
    row("day of birth not known", u"001190000000||Nguyễn Thị Mẫu|00081990|Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08;sex=female;address=Hà Nội;issue=2021-05-20");
    row("day and month not known", u"001190000000||Nguyễn Thị Mẫu|00001990|Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990;sex=female;address=Hà Nội;issue=2021-05-20");
    row("dates with slashes", u"001190000000||Nguyễn Thị Mẫu|15/08/1990|Nữ|Hà Nội|20/05/2021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;issue=2021-05-20");
    row("line end and last bar", u"001190000000||Nguyễn Thị Mẫu|15081990|Nữ|Hà Nội|20052021|\r\n",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;issue=2021-05-20");
    row("blanks around, capitals", u"  001190000000 | | NGUYỄN THỊ MẪU | 15081990 | NỮ | Hà Nội | 20052021 ",
        u"number=001190000000;name=NGUYỄN THỊ MẪU;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;issue=2021-05-20");
    row("byte order mark", u"\uFEFF001190000000||Nguyễn Thị Mẫu|15081990|Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;address=Hà "
        u"Nội;issue=2021-05-20");
    row("cut after sex", u"001190000000||Nguyễn Thị Mẫu|15081990|Nữ|",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;cut");
    row("cut after the number", u"001190000000|", u"number=001190000000;cut");
    row("cut within the birth date", u"001190000000||Nguyễn Thị Mẫu|2012",
        u"number=001190000000;name=Nguyễn Thị Mẫu;!birth=not-a-date;cut");
    row("without issue date", u"001234567890|Nguyễn Văn A|01011990|Nam|Hà Nội",
        u"number=001234567890;name=Nguyễn Văn A;birth=1990-01-01;sex=male;address=Hà Nội;cut");
    row("empty birth", u"001190000000||Nguyễn Thị Mẫu||Nữ|Hà Nội|20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;sex=female;address=Hà Nội;issue=2021-05-20");
    row("empty address", u"001190000000||Nguyễn Thị Mẫu|15081990|Nữ||20052021",
        u"number=001190000000;name=Nguyễn Thị Mẫu;birth=1990-08-15;sex=female;issue=2021-05-20");
    row("empty but for number and issue date", u"001190000000||||||20052021",
        u"number=001190000000;issue=2021-05-20");
    row("names of few marks", u"066090000000||H' Hen Niê|01021990|Nữ|Buôn Ma|20052021",
        u"number=066090000000;name=H' Hen Niê;birth=1990-02-01;sex=female;address=Buôn Ma;issue=2021-05-20");
    row("address with street numbers", u"079090000000||Lê Na|01021990|Nam|12/3 Số 4, P. 5|20052021",
        u"number=079090000000;name=Lê Na;birth=1990-02-01;sex=male;address=12/3 Số 4, P. 5;issue=2021-05-20");
}

void TestQrText::card_isReadByContent()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);

    QCOMPARE(wordsOf(parse(text)), expected);
    // A scanner that is able to type Vietnamese gives the very same.
    QCOMPARE(wordsOf(parse(text, QrRoad::TypingScanner)), expected);
}

void TestQrText::otherCode_isNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QByteArray name = QStringView(u"Nguyễn Thị Mẫu").toUtf8().toHex();
    const QByteArray place = QStringView(u"Hà Nội").toUtf8().toHex();

    QTest::newRow("health card, 15 characters")
        << "DN4010120000000|" + name + "|15/08/1990|2|" + place + "|01 - 001|01/01/2021|-|01/01/2021|-|4|$"
        << u"health"_s;
    QTest::newRow("health card, 10 digits")
        << "0120000000|" + name + "|15/08/1990|2|" + place + "|01 - 001|01/01/2021|-|$" << u"health"_s;
    QTest::newRow("health card, dollars")
        << "DN4010120000000$" + name + "$15/08/1990$2$" + place << u"health"_s;
    QTest::newRow("health card, personal number")
        << "001190000000|" + name + "|15/08/1990|2|" + place + "|$" << u"health"_s;
    QTest::newRow("health card, small letters") << "dn4010120000000|" + name + "|x" << u"health"_s;
    QTest::newRow("VssID") << "0120000000|" + name << u"vssid"_s;
    QTest::newRow("VssID, 15 characters") << QByteArray("DN4010120000000|0120000000|") << u"vssid"_s;
    QTest::newRow("web address") << QByteArray("https://example.vn/a|b") << u"foreign"_s;
    QTest::newRow("nothing") << QByteArray() << u"foreign"_s;
    QTest::newRow("bars only") << QByteArray("||||||") << u"foreign"_s;
    QTest::newRow("number alone") << QByteArray("001190000000") << u"foreign"_s;
    QTest::newRow("11 digits") << QByteArray("00119000000||A|15081990|Nam|B|20052021") << u"foreign"_s;
    QTest::newRow("13 digits") << QByteArray("0011900000000||A|15081990|Nam|B|20052021") << u"foreign"_s;
    QTest::newRow("letters in the number")
        << QByteArray("00119000000O||A|15081990|Nam|B|20052021") << u"foreign"_s;
    QTest::newRow("Arabic digits") << utf8(u"٠٠١١٩٠٠٠٠٠٠٠||A|15081990|Nam|B|20052021") << u"foreign"_s;
    QTest::newRow("payment code") << QByteArray("00020101021138540010A00000072701240006970") << u"foreign"_s;
}

void TestQrText::otherCode_isNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);

    QCOMPARE(wordsOf(parse(text)), expected);
}

void TestQrText::damage_isReportedNotRepaired_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto around = [](const QByteArray& name, const QByteArray& sex, const QByteArray& address) {
        return "001190000000||" + name + "|15081990|" + sex + "|" + address + "|20052021";
    };
    const auto words = [](const QString& name, const QString& rest) {
        return u"number=001190000000;name="_s + name + u";birth=1990-08-15;"_s + rest;
    };
    QTest::newRow("UTF-8 read as Windows-1252")
        << around(utf8(u"Nguyá»…n Thá»‹ Máº«u"), utf8(u"Ná»¯"), utf8(u"HÃ\u00A0 Ná»™i"))
        << words(u"Nguyá»…n Thá»‹ Máº«u"_s,
                 u"address=HÃ\u00A0 Ná»™i;issue=2021-05-20;!name=other-letters;!sex=other-letters;"
                 u"!address=other-letters"_s);
    QTest::newRow("UTF-8 read as code page 437")
        << around(utf8(u"Nguyß╗àn"), utf8(u"Nß╗»"), utf8(u"Huß║┐"))
        << words(u"Nguyß╗àn"_s, u"address=Huß║┐;issue=2021-05-20;!name=other-letters;!sex=other-letters;"
                                u"!address=other-letters"_s);
    QTest::newRow("UTF-8 read as GBK") << around(utf8(u"Nguy峄卬"), "Nam", utf8(u"Huế"))
                                       << words(u"Nguy峄卬"_s, u"sex=male;address=Huế;issue=2021-05-20;"
                                                               u"!name=other-letters"_s);
    QTest::newRow("question marks") << around("Nguy?n Th? M?u", "N?", "H? N?i")
                                    << words(u"Nguy?n Th? M?u"_s,
                                             u"address=H? N?i;issue=2021-05-20;!name=letters-lost;"
                                             u"!sex=letters-lost;!address=letters-lost"_s);
    QTest::newRow("replacement characters")
        << around(utf8(u"Nguy\uFFFDn"), "Nam", utf8(u"Huế"))
        << words(u"Nguy\uFFFDn"_s, u"sex=male;address=Huế;issue=2021-05-20;!name=letters-lost"_s);
    QTest::newRow("no UTF-8") << around("Nguy\xEA\xDEn", "Nam", utf8(u"Huế"))
                              << words(u"Nguy\uFFFD\uFFFDn"_s,
                                       u"sex=male;address=Huế;issue=2021-05-20;!name=not-text"_s);
    QTest::newRow("digits in a name") << around("Nguy7877n", "Nam", utf8(u"Huế"))
                                      << words(u"Nguy7877n"_s, u"sex=male;address=Huế;issue=2021-05-20;"
                                                               u"!name=letters-lost"_s);
    QTest::newRow("impossible birth")
        << QByteArray("001190000000||A B|31021990|Nam|C D|20052021")
        << u"number=001190000000;name=A B;sex=male;address=C D;issue=2021-05-20;"
           u"!birth=not-a-date"_s;
    QTest::newRow("birth with a digit lost") << QByteArray("001190000000||A B|1508199|Nam|C D|20052021")
                                             << u"number=001190000000;name=A B;sex=male;address=C D;"
                                                u"issue=2021-05-20;!birth=not-a-date"_s;
    QTest::newRow("issue date cut") << QByteArray("001190000000||A B|15081990|Nam|C D|200520")
                                    << u"number=001190000000;name=A B;birth=1990-08-15;sex=male;address=C D;"
                                       u"!issue=not-a-date"_s;
    QTest::newRow("issue date with a year only") << QByteArray("001190000000||A B|15081990|Nam|C D|2021")
                                                 << u"number=001190000000;name=A B;birth=1990-08-15;sex=male;"
                                                    u"address=C D;!issue=not-a-date"_s;
}

void TestQrText::damage_isReportedNotRepaired()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);

    QCOMPARE(wordsOf(parse(text)), expected);
}

void TestQrText::typed_isReported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("marks left out everywhere")
        << QByteArray("001190000000||Nguyen Thi Mau|15081990|Nu|Ha Noi|20052021\n")
        << u"number=001190000000;name=Nguyen Thi Mau;birth=1990-08-15;sex=female;address=Ha "
           u"Noi;issue=2021-05-20;"
           u"!name=marks-lost;!address=marks-lost"_s;
    QTest::newRow("letters left out")
        << QByteArray("001190000000||Nguyn Th Mu|15081990|N|H Ni|20052021")
        << u"number=001190000000;name=Nguyn Th Mu;birth=1990-08-15;address=H Ni;issue=2021-05-20;"
           u"!name=letters-lost;!sex=letters-lost;!address=marks-lost"_s;
    QTest::newRow("keys counted modulo 256 (Alt and digits)")
        << utf8(u"001190000000||Nguy┼n Thß Mau|15081990|Nam|Huế|20052021")
        << u"number=001190000000;name=Nguy┼n Thß Mau;birth=1990-08-15;sex=male;address=Huế;issue=2021-05-20;"
           u"!name=other-letters"_s;
    QTest::newRow("Latin letters of other languages")
        << utf8(u"001190000000||NguyÅn|15081990|Nam|Huế|20052021")
        << u"number=001190000000;name=NguyÅn;birth=1990-08-15;sex=male;address=Huế;issue=2021-05-20;"
           u"!name=other-letters"_s;
    QTest::newRow("symbology identifier") << utf8(u"]Q1001190000000||Lê Na|15081990|Nam|Huế|20052021")
                                          << u"number=001190000000;name=Lê Na;birth=1990-08-15;sex=male;"
                                             u"address=Huế;issue=2021-05-20"_s;
    QTest::newRow("a name without marks, an address with")
        << utf8(u"001190000000||Kim Hoa|15081990|Nam|Huế|20052021")
        << u"number=001190000000;name=Kim Hoa;birth=1990-08-15;sex=male;address=Huế;issue=2021-05-20"_s;
}

void TestQrText::typed_isReported()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);

    QCOMPARE(wordsOf(parse(text, QrRoad::TypingScanner)), expected);
}

void TestQrText::decomposedLetters_areComposed()
{
    const auto decomposed = QString::fromUtf16(whole).normalized(QString::NormalizationForm_D).toUtf8();
    QVERIFY(decomposed != utf8(whole));

    QCOMPARE(wordsOf(parse(decomposed)), QString::fromUtf16(wholeWords));
}

void TestQrText::everyCut_keepsTheNumberAndNothingWrong()
{
    const auto text = utf8(whole);
    const auto complete = std::get<QrCard>(parse(text));
    for (qsizetype length = 13; length < text.size(); ++length) {
        const auto content = parse(text.left(length));
        QVERIFY2(std::holds_alternative<QrCard>(content), qPrintable(QString::number(length)));
        const auto card = std::get<QrCard>(content);
        QCOMPARE(card.personalNumber, complete.personalNumber);
        QVERIFY(card.isCutShort || card.damaged.contains(QrField::IssueDate) ||
                card.issueDate == complete.issueDate);
        if (card.birthDate && card.sex)
            QCOMPARE(card.birthDate, complete.birthDate);
        if (card.sex)
            QCOMPARE(card.sex, complete.sex);
    }
}

void TestQrText::tooLong_isNotLookedInto()
{
    const auto text = utf8(whole) + QByteArray(longestText, 'x');

    QCOMPARE(wordsOf(parse(text)), u"too-long"_s);
    QCOMPARE(readingOf(text).bytes.size(), longestText);
}

QTEST_APPLESS_MAIN(TestQrText)
#include "tst_qr_text.moc"
