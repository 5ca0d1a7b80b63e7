// What the dock says to press, pressed on the kiosk's own keyboard, must give the name.
#include "kiosk/ui/keyboard/composer.h"
#include "provisioning/practice/dock/telex_keys.h"

#include <QTest>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;

class TestTelexKeysShown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void name_keysGiveTheName_data();
    void name_keysGiveTheName();
    void letterBeyondTelex_nothingIsPromised();
    void keys_areTheUsualOnes();
};

void TestTelexKeysShown::name_keysGiveTheName_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& name : {u"Nguyễn Thị Mẫu"_s, u"Trần Văn Hoà"_s, u"Lê Thị Thuỷ"_s, u"Phạm Văn Mượn"_s,
                             u"Hoàng Thị Đã Có"_s, u"Rơ Châm Lệch"_s, u"A Brol"_s, u"Đặng Quốc Khánh"_s})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void TestTelexKeysShown::name_keysGiveTheName()
{
    QFETCH(QString, name);
    const kiosk::ui::keyboard::Composer composer(kiosk::ui::keyboard::Method::Telex,
                                                 kiosk::ui::keyboard::TonePlacement::Modern);

    const auto keys = telexKeys(name);

    QVERIFY(keys.has_value());
    QStringList words;
    for (const auto& wordKeys : keys->split(u' ')) {
        auto word = composer.read({}, true);
        for (const QChar key : wordKeys)
            composer.type(word, word.letters.size(), QString(key));
        words.append(composer.finished(word));
    }
    QCOMPARE(words.join(u' '), name);
}

void TestTelexKeysShown::letterBeyondTelex_nothingIsPromised()
{
    QVERIFY(!telexKeys(u"H'Či Êban"_s));
    QVERIFY(!telexKeys(u"Y Blơ̆ Niê"_s));
    QVERIFY(!telexKeys(u"Müller"_s));
}

void TestTelexKeysShown::keys_areTheUsualOnes()
{
    QCOMPARE(telexKeys(u"Nguyễn Thị Mẫu"_s).value_or(QString()), u"Nguyeenx Thij Maaux"_s);
    QCOMPARE(telexKeys(u"Đường"_s).value_or(QString()), u"Dduwowngf"_s);
    QVERIFY(telexKeys(QString()).has_value());
}

QTEST_GUILESS_MAIN(TestTelexKeysShown)
#include "tst_telex_keys_shown.moc"
