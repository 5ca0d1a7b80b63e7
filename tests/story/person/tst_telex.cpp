// How a text is turned into keys.

#include "tests/story/person/telex.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TelexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_isTypedByTelex_data();
    void text_isTypedByTelex();
};

void TelexTest::text_isTypedByTelex_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keys");
    QTest::newRow("tone at the word's end")
        << u"Nguyễn Thị Mẫu"_s << u"N g u y e e n x   T h i j   M a a u x"_s;
    QTest::newRow("horn and breve") << u"Trương Văn Đường"_s
                                    << u"T r u w o w n g   V a w n   D d u w o w n g f"_s;
    QTest::newRow("no accents") << u"An B"_s << u"A n   B"_s;
    QTest::newRow("an apostrophe") << u"H'Hen"_s << u"H ' H e n"_s;
}

void TelexTest::text_isTypedByTelex()
{
    QFETCH(QString, text);
    QFETCH(QString, keys);
    QCOMPARE(story::telexKeys(text).join(u' '), keys);
}

QTEST_APPLESS_MAIN(TelexTest)
#include "tst_telex.moc"
