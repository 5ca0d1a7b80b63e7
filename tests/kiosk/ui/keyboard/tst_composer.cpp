#include "kiosk/ui/keyboard/accents.h"
#include "kiosk/ui/keyboard/composer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

Word wordAfter(const Composer& composer, const QString& keys, bool nameContext = false)
{
    Word word;
    word.nameContext = nameContext;
    for (const QChar key : keys)
        composer.type(word, word.letters.size(), QString(key));
    return word;
}

QString telex(const QString& keys)
{
    return Composer().text(wordAfter(Composer(), keys));
}

QString vni(const QString& keys)
{
    const Composer composer(Method::Vni);
    return composer.text(wordAfter(composer, keys));
}

} // namespace

class TestComposer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void telexKeys_makeTheWord_data();
    void telexKeys_makeTheWord();
    void vniKeys_makeTheWord_data();
    void vniKeys_makeTheWord();
    void englishWord_passesUnchanged_data();
    void englishWord_passesUnchanged();
    void toneOnNoSyllable_goesBackToTheKeysAtWordEnd();
    void tonePlacement_followsTheOption();
    void highlandName_keepsItsMarks_data();
    void highlandName_keepsItsMarks();
    void nameContext_keepsMarksOfAnyWord();
    void slipAfterComposing_isTakenBackWithTheWord();
    void keyInMidWord_composesTheWholeWord_data();
    void keyInMidWord_composesTheWholeWord();
    void letters_surviveReadingAndWriting();
    void accents_reachEveryLetterInTwoTaps();
    void variants_areComposed();
};

void TestComposer::telexKeys_makeTheWord_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("word");
    const QList<std::pair<QString, QString>> cases{
        {u"Nguyeenx"_s, u"Nguyễn"_s},
        {u"Nguyeexn"_s, u"Nguyễn"_s},
        {u"Nguyenex"_s, u"Nguyễn"_s},
        {u"NGUYEENX"_s, u"NGUYỄN"_s},
        {u"Thij"_s, u"Thị"_s},
        {u"Maaux"_s, u"Mẫu"_s},
        {u"dduowngf"_s, u"đường"_s},
        {u"duongwdf"_s, u"đường"_s},
        {u"DDAWNG"_s, u"ĐĂNG"_s},
        {u"dDang"_s, u"đang"_s},
        {u"DdAKws"_s, u"ĐẮK"_s},
        {u"thuowr"_s, u"thuở"_s},
        {u"khoeof"_s, u"khoèo"_s},
        {u"ngoeos"_s, u"ngoéo"_s},
        {u"khoaof"_s, u"khoào"_s},
        {u"gimf"_s, u"gìm"_s},
        {u"gichs"_s, u"gích"_s},
        {u"gips"_s, u"gíp"_s},
        {u"giaf"_s, u"già"_s},
        {u"gif"_s, u"gì"_s},
        {u"quyeets"_s, u"quyết"_s},
        {u"quys"_s, u"quý"_s},
        {u"xooong"_s, u"xoong"_s},
        {u"nghieeng"_s, u"nghiêng"_s},
        // w alone, and the brackets
        {u"w"_s, u"ư"_s},
        {u"tw"_s, u"tư"_s},
        {u"W"_s, u"Ư"_s},
        {u"nhw"_s, u"như"_s},
        {u"ww"_s, u"w"_s},
        {u"tww"_s, u"tw"_s},
        {u"t["_s, u"tơ"_s},
        {u"t]"_s, u"tư"_s},
        {u"n][cs"_s, u"nước"_s},
        {u"t[["_s, u"t["_s},
        {u"{"_s, u"Ơ"_s},
        {u"}"_s, u"Ư"_s},
        // a double key cancels
        {u"beeer"_s, u"beer"_s},
        {u"booot"_s, u"boot"_s},
        {u"ddd"_s, u"dd"_s},
        {u"aww"_s, u"aw"_s},
        {u"tess"_s, u"tes"_s},
        {u"chess"_s, u"ches"_s},
        {u"rooof"_s, u"roof"_s},
        {u"cofffee"_s, u"coffee"_s},
        {u"uowww"_s, u"uow"_s},
        {u"aaa"_s, u"aa"_s},
        // tones change, z removes
        {u"tieengsf"_s, u"tiềng"_s},
        {u"tieengsz"_s, u"tiêng"_s},
        {u"maz"_s, u"maz"_s},
        {u"toansz"_s, u"toan"_s},
        // marks change
        {u"aaw"_s, u"ă"_s},
        {u"awa"_s, u"â"_s},
        {u"oow"_s, u"ơ"_s},
        {u"muoonw"_s, u"mươn"_s},
        {u"muowno"_s, u"muôn"_s},
    };
    for (const auto& [keys, word] : cases)
        QTest::newRow(qPrintable(keys)) << keys << word;
}

void TestComposer::telexKeys_makeTheWord()
{
    QFETCH(const QString, keys);
    QTEST(telex(keys), "word");
}

void TestComposer::vniKeys_makeTheWord_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("word");
    const QList<std::pair<QString, QString>> cases{
        {u"Nguye6n4"_s, u"Nguyễn"_s}, {u"Nguyen64"_s, u"Nguyễn"_s}, {u"Thi5"_s, u"Thị"_s},
        {u"Ma6u4"_s, u"Mẫu"_s},       {u"d9uo7ng2"_s, u"đường"_s},  {u"duong972"_s, u"đường"_s},
        {u"D9a8k1"_s, u"Đắk"_s},      {u"thuo73"_s, u"thuở"_s},     {u"a66"_s, u"a6"_s},
        {u"a11"_s, u"a1"_s},          {u"tie6ng10"_s, u"tiêng"_s},  {u"d99"_s, u"d9"_s},
        {u"12A3"_s, u"12A3"_s},       {u"Q1"_s, u"Q1"_s},           {u"covid19"_s, u"covid19"_s},
        {u"www"_s, u"www"_s},         {u"beer"_s, u"beer"_s},       {u"khoao2"_s, u"khoào"_s},
        {u"HD9ND"_s, u"HĐND"_s},
    };
    for (const auto& [keys, word] : cases)
        QTest::newRow(qPrintable(keys)) << keys << word;
}

void TestComposer::vniKeys_makeTheWord()
{
    QFETCH(const QString, keys);
    QTEST(vni(keys), "word");
}

void TestComposer::englishWord_passesUnchanged_data()
{
    QTest::addColumn<QString>("word");
    const QString words =
        u"Facebook Google Windows Word Zalo email Samsung iPhone Android street text first file "
        u"computer center school free bloom flower browser Twitter Plaza Vincom "
        u"website network world number address service product program Microsoft block "
        u"Internet YouTube project people English Company Limited Building Floor "
        u"are best2b UBND TP HCM PDF DNA WTO GDP"_s;
    for (const QString& word : words.split(u' '))
        QTest::newRow(qPrintable(word)) << word;
}

void TestComposer::englishWord_passesUnchanged()
{
    QFETCH(const QString, word);
    const Composer composer;
    QCOMPARE(composer.finished(wordAfter(composer, word)), word);
}

void TestComposer::toneOnNoSyllable_goesBackToTheKeysAtWordEnd()
{
    const Composer composer;
    const Word word = wordAfter(composer, u"user"_s);

    QCOMPARE(composer.text(word), u"ủe"_s);
    QCOMPARE(composer.finished(word), u"user"_s);
    // A coda makes it a slip in a Vietnamese word: it is left for the person to mend.
    QCOMPARE(composer.finished(wordAfter(composer, u"tiengs"_s)), u"tiéng"_s);
}

void TestComposer::tonePlacement_followsTheOption()
{
    const Composer modern(Method::Telex, TonePlacement::Modern);

    QCOMPARE(telex(u"hoaf"_s), u"hòa"_s);
    QCOMPARE(telex(u"thuyr"_s), u"thủy"_s);
    QCOMPARE(telex(u"khoer"_s), u"khỏe"_s);
    QCOMPARE(telex(u"hofan"_s), u"hoàn"_s);
    QCOMPARE(modern.text(wordAfter(modern, u"hoaf"_s)), u"hoà"_s);
    QCOMPARE(modern.text(wordAfter(modern, u"thuyr"_s)), u"thuỷ"_s);
    QCOMPARE(modern.text(wordAfter(modern, u"khoer"_s)), u"khoẻ"_s);
    QCOMPARE(modern.text(wordAfter(modern, u"muaf"_s)), u"mùa"_s);
}

void TestComposer::highlandName_keepsItsMarks_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("word");
    const QList<std::pair<QString, QString>> cases{
        {u"EEban"_s, u"Êban"_s},     {u"EEddee"_s, u"Êđê"_s},     {u"Niee"_s, u"Niê"_s},
        {u"Mloo"_s, u"Mlô"_s},       {u"Kpaw"_s, u"Kpă"_s},       {u"Ksor"_s, u"Ksor"_s},
        {u"Kbuoor"_s, u"Kbuôr"_s},   {u"Byaw"_s, u"Byă"_s},       {u"Rcom"_s, u"Rcom"_s},
        {u"Hdrueek"_s, u"Hdruêk"_s}, {u"Krooong"_s, u"Kroong"_s}, {u"Kroong"_s, u"Krông"_s},
        {u"DDaws"_s, u"Đắ"_s},       {u"Awk"_s, u"Ăk"_s},         {u"Hwing"_s, u"Hwing"_s},
        {u"Ñuool"_s, u"Ñuôl"_s},     {u"Čuw"_s, u"Čư"_s},         {u"ƀuoon"_s, u"ƀuôn"_s},
        {u"HDDND"_s, u"HĐND"_s},     {u"LDDTBXH"_s, u"LĐTBXH"_s}, {u"QDD"_s, u"QĐ"_s},
    };
    for (const auto& [keys, word] : cases)
        QTest::newRow(qPrintable(keys)) << keys << word;
}

void TestComposer::highlandName_keepsItsMarks()
{
    QFETCH(const QString, keys);
    QFETCH(const QString, word);
    const Composer composer;
    QCOMPARE(composer.finished(wordAfter(composer, keys)), word);
    QCOMPARE(composer.finished(wordAfter(composer, keys, true)), word);
}

void TestComposer::nameContext_keepsMarksOfAnyWord()
{
    const Composer composer;
    const auto name = [&](const QString& keys) { return composer.finished(wordAfter(composer, keys, true)); };

    QCOMPARE(name(u"Blaaw"_s), u"Blă"_s);
    QCOMPARE(name(u"Adrowng"_s), u"Adrơng"_s);
    QCOMPARE(name(u"palawng"_s), u"palăng"_s);
    QCOMPARE(name(u"Brees"_s), u"Brês"_s);
    QCOMPARE(name(u"Nguyeenx"_s), u"Nguyễn"_s);
    // A tone was typed on what turns out to be no Vietnamese word: its key is a letter again, the mark stays.
    QCOMPARE(name(u"Korddaw"_s), u"Korđă"_s);
}

void TestComposer::slipAfterComposing_isTakenBackWithTheWord()
{
    const Composer composer;
    Word word = wordAfter(composer, u"Nguyeexb"_s);
    QCOMPARE(composer.text(word), u"Nguyeexb"_s);

    QVERIFY(composer.takeBack(word));

    QCOMPARE(composer.text(word), u"Nguyễ"_s);
    composer.type(word, word.letters.size(), u"n"_s);
    QCOMPARE(composer.text(word), u"Nguyễn"_s);
    QVERIFY(!composer.takeBack(word));
}

void TestComposer::keyInMidWord_composesTheWholeWord_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("newBefore");
    QTest::addColumn<QString>("newAfter");
    const auto row = [](const char* name, const QString& before, const QString& after, const QString& key,
                        const QString& newBefore, const QString& newAfter) {
        QTest::newRow(name) << before << after << key << newBefore << newAfter;
    };
    row("tone", u"tiê"_s, u"ng"_s, u"s"_s, u"tiế"_s, u"ng"_s);
    row("mark", u"tie"_s, u"ng"_s, u"e"_s, u"tiê"_s, u"ng"_s);
    row("mark keeps the tone", u"tié"_s, u"ng"_s, u"e"_s, u"tiế"_s, u"ng"_s);
    row("vowel moves the tone", u"h"_s, u"àn"_s, u"o"_s, u"ho"_s, u"àn"_s);
    row("vowel moves the tone on", u"hò"_s, u"n"_s, u"a"_s, u"hoà"_s, u"n"_s);
    row("letter of the initial", u"t"_s, u"ang"_s, u"r"_s, u"tr"_s, u"ang"_s);
    row("at the start", u""_s, u"ang"_s, u"s"_s, u"s"_s, u"ang"_s);
    row("stroke", u"d"_s, u"ường"_s, u"d"_s, u"đ"_s, u"ường"_s);
    row("hook for both", u"ng"_s, u"ời"_s, u"u"_s, u"ngư"_s, u"ời"_s);
    row("English", u"u"_s, u"er"_s, u"s"_s, u"us"_s, u"er"_s);
    row("no word any more", u"tiế"_s, u"ng"_s, u"b"_s, u"tiếb"_s, u"ng"_s);
    row("in front of a sign that stays", u"t"_s, u"iếng"_s, u"b"_s, u"tb"_s, u"iếng"_s);
    row("double key", u"bê"_s, u"n"_s, u"e"_s, u"bee"_s, u"n"_s);
}

void TestComposer::keyInMidWord_composesTheWholeWord()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, key);
    const Composer composer;
    Word word = composer.read(before + after);

    const qsizetype at = composer.type(word, lettersOf(before).size(), key);

    QTEST(composer.text(word, at), "newBefore");
    QTEST(composer.text(word).mid(composer.text(word, at).size()), "newAfter");
}

void TestComposer::letters_surviveReadingAndWriting()
{
    const QString text = u"Nguyễn Ê\u0306 Ô\u0306 Ơ\u0306 Ư\u0306 Č Ñ ƀ ă ĕ ĭ ŏ ŭ đ Đ 12"_s;
    for (const QString& form :
         {text.normalized(QString::NormalizationForm_C), text.normalized(QString::NormalizationForm_D)}) {
        QString again;
        for (const Letter& letter : lettersOf(form))
            again += textOf(letter);
        QCOMPARE(again, text.normalized(QString::NormalizationForm_C));
    }
}

void TestComposer::accents_reachEveryLetterInTwoTaps()
{
    const QString all = u"áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"_s;
    QString reached;
    for (const QString& base : {u"a"_s, u"e"_s, u"i"_s, u"o"_s, u"u"_s, u"y"_s, u"d"_s}) {
        const Accents first = accentsOf(base);
        for (const QString& letter : first.marks + first.tones) {
            const Accents second = accentsOf(letter);
            reached += letter + second.marks.join(QString()) + second.tones.join(QString());
        }
    }
    for (const QChar letter : all)
        QVERIFY2(reached.contains(letter), qPrintable(QString(letter)));
    QVERIFY(accentsOf(u"b"_s).tones.isEmpty() && accentsOf(u"b"_s).marks.isEmpty());
    QCOMPARE(accentsOf(u"Ê"_s).tones.first(), u"Ế"_s);
    QCOMPARE(accentsOf(u"ế"_s).tones.last(), u"ê"_s);
}

void TestComposer::variants_areComposed()
{
    QVERIFY(variantsOf(u'e', true).contains(u"Ê\u0306"_s));
    QVERIFY(variantsOf(u'b', false).contains(u"ƀ"_s));
    QVERIFY(variantsOf(u'c', true).contains(u"Č"_s));
    QVERIFY(variantsOf(u'd', false).contains(u"đ"_s));
    QVERIFY(variantsOf(u'1', false).isEmpty());
    for (const QChar key : u"abcdefghijklmnopqrstuvwxyz"_s) {
        for (const QString& variant : variantsOf(key, false))
            QCOMPARE(variant, variant.normalized(QString::NormalizationForm_C));
    }
}

QTEST_GUILESS_MAIN(TestComposer)
#include "tst_composer.moc"
