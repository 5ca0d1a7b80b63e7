// Grouped numbers and dates: as shown, as typed into, as kept.
#include "kiosk/ui/format.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::flow::Field;
using kiosk::ui::Edit;

class FormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typed_isGroupedAndKeepsTheCursor_data();
    void typed_isGroupedAndKeepsTheCursor();
    void displayed_returnsToWhatWasEntered();
    void names_areLeftAlone();
    void countdown_endsAtZero();
    void masks_keepTheEnds();
};

void FormatTest::typed_isGroupedAndKeepsTheCursor_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("after");
    QTest::newRow("fourth digit opens a group") << Field::IdNumber << u"0621"_s << 4 << u"062 1"_s << 5;
    QTest::newRow("digit in the middle") << Field::IdNumber << u"0962 190"_s << 2 << u"096 219 0"_s << 2;
    QTest::newRow("digit before a gap") << Field::IdNumber << u"0623 190"_s << 4 << u"062 319 0"_s << 5;
    QTest::newRow("deleted in the middle") << Field::IdNumber << u"02 190 000"_s << 1 << u"021 900 00"_s << 1;
    QTest::newRow("letters and signs fall away") << Field::IdNumber << u"06a2-1"_s << 6 << u"062 1"_s << 5;
    QTest::newRow("no more than twelve")
        << Field::IdNumber << u"0621900001239"_s << 13 << u"062 190 000 123"_s << 15;
    QTest::newRow("phone") << Field::Phone << u"0912345678"_s << 10 << u"0912 345 678"_s << 12;
    QTest::newRow("date grows slashes") << Field::BirthDate << u"05091"_s << 5 << u"05/09/1"_s << 7;
    QTest::newRow("slash ends a one-digit day") << Field::BirthDate << u"5/"_s << 2 << u"05"_s << 2;
    QTest::newRow("one-digit day and month")
        << Field::BirthDate << u"5/9/1990"_s << 8 << u"05/09/1990"_s << 10;
    QTest::newRow("slash deleted") << Field::BirthDate << u"0509/1990"_s << 2 << u"05/09/1990"_s << 2;
    QTest::newRow("code in its groups") << Field::ReceiptCode << u"k7qm4"_s << 5 << u"K7QM-4"_s << 6;
    QTest::newRow("code with its dashes")
        << Field::ReceiptCode << u"K7QM-4T9-XWC23"_s << 14 << u"K7QM-4T9-XWC2"_s << 13;
    QTest::newRow("nothing") << Field::BirthDate << u""_s << 0 << u""_s << 0;
}

void FormatTest::typed_isGroupedAndKeepsTheCursor()
{
    QFETCH(Field, field);
    QFETCH(QString, typed);
    QFETCH(int, cursor);
    QFETCH(QString, text);
    QFETCH(int, after);
    const Edit edit = kiosk::ui::edited(field, typed, cursor);
    QCOMPARE(edit.text, text);
    QCOMPARE(edit.cursor, after);
}

void FormatTest::displayed_returnsToWhatWasEntered()
{
    QCOMPARE(kiosk::ui::entered(Field::IdNumber, kiosk::ui::displayed(Field::IdNumber, u"062190000123"_s)),
             u"062190000123"_s);
    QCOMPARE(kiosk::ui::entered(Field::Phone, u"0912 345 678"_s), u"0912345678"_s);
    QCOMPARE(kiosk::ui::entered(Field::BirthDate, u"05/09/1990"_s), u"05/09/1990"_s);
}

void FormatTest::names_areLeftAlone()
{
    const QString name = u"H’Či  Êban Ơ̆ 7"_s;
    const Edit expected{name, 3};
    QCOMPARE(kiosk::ui::edited(Field::FullName, name, 3), expected);
    QCOMPARE(kiosk::ui::entered(Field::FullName, name), name);
    QCOMPARE(kiosk::ui::entered(Field::Email, u"a b@c"_s), u"a b@c"_s);
}

void FormatTest::countdown_endsAtZero()
{
    QCOMPARE(kiosk::ui::countdownText(105s), u"1:45"_s);
    QCOMPARE(kiosk::ui::countdownText(4001ms), u"0:05"_s);
    QCOMPARE(kiosk::ui::countdownText(-3s), u"0:00"_s);
}

void FormatTest::masks_keepTheEnds()
{
    QCOMPARE(kiosk::ui::maskedNumber(u"062190000123"_s), u"062 *** *** 123"_s);
    QCOMPARE(kiosk::ui::maskedNumber(u"206219012"_s), u"206 *** 012"_s);
    QCOMPARE(kiosk::ui::groupedCode(u"K7QM4T9XWC2"_s), u"K7QM-4T9-XWC2"_s);
}

QTEST_GUILESS_MAIN(FormatTest)

#include "tst_format.moc"
