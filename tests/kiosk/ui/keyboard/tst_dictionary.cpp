// Every word of the packaged Vietnamese dictionary, typed in three orders by Telex and by VNI: what comes out
// must be the dictionary's word or what the UniKey engine makes of the same keys. Stricter than that: where
// we differ from either of them (in the dictionary's own tone placement), the case stands with its reason in
// differences.tsv, and anything that is not there fails.
#include "kiosk/ui/keyboard/composer.h"
#include "tests/kiosk/ui/keyboard/unikey_reference.h"

#include <QFile>
#include <QTest>

#include <array>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

enum class Order {
    ToneLast, // tieengs
    InPlace,  // tieesng
    AllLate,  // tienges
};

QStringList dictionaryWords()
{
    QFile file(u"/usr/share/hunspell/vi_VN.dic"_s);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst(); // the count
    return lines;
}

QString toneKey(Method method, Tone tone)
{
    const auto at = static_cast<qsizetype>(tone);
    return tone == Tone::Level ? QString()
                               : QString((method == Method::Telex ? u"zsfrxj"_s : u"012345"_s).at(at));
}

QString markKey(Method method, const Letter& letter)
{
    const bool telex = method == Method::Telex;
    switch (letter.mark) {
    case Mark::None: return {};
    case Mark::Circumflex: return telex ? QString(QChar(letter.base)) : u"6"_s;
    case Mark::Horn: return telex ? u"w"_s : u"7"_s;
    case Mark::Breve: return telex ? u"w"_s : u"8"_s;
    case Mark::Stroke: return telex ? u"d"_s : u"9"_s;
    }
    return {};
}

// One key hooks both letters of "ươ".
bool firstOfHornPair(const Letters& letters, qsizetype at)
{
    return at + 1 < letters.size() && letters[at].mark == Mark::Horn && letters[at + 1].mark == Mark::Horn;
}

// "oo" is typed "ooo" in Telex: the third o takes back the circumflex.
bool secondOfDoubleO(const Letters& letters, qsizetype at)
{
    const auto plainO = [](const Letter& letter) { return letter.base == u'o' && letter.mark == Mark::None; };
    return at > 0 && plainO(letters[at]) && plainO(letters[at - 1]);
}

QString keysFor(const QString& word, Method method, Order order)
{
    QString keys;
    QString late;
    Tone tone = Tone::Level;
    const Letters letters = lettersOf(word);
    for (qsizetype i = 0; i < letters.size(); ++i) {
        Letter letter = letters[i];
        letter.mark = Mark::None;
        const Tone own = std::exchange(letter.tone, Tone::Level);
        keys += textOf(letter);
        if (method == Method::Telex && secondOfDoubleO(letters, i))
            keys += u'o';
        const QString mark = firstOfHornPair(letters, i) ? QString() : markKey(method, letters[i]);
        (order == Order::AllLate ? late : keys) += mark;
        if (order == Order::InPlace)
            keys += toneKey(method, own);
        else if (own != Tone::Level)
            tone = own;
    }
    return keys + late + toneKey(method, tone);
}

QString typed(const Composer& composer, const QString& keys)
{
    Word word;
    for (const QChar key : keys)
        composer.type(word, word.letters.size(), QString(key));
    const QString text = composer.text(word);
    const QString finished = composer.finished(word);
    return finished == text ? text : text + u" > "_s + finished;
}

QString nameOf(Method method)
{
    return method == Method::Telex ? u"telex"_s : u"vni"_s;
}

QString nameOf(TonePlacement placement)
{
    return placement == TonePlacement::Modern ? u"modern"_s : u"classic"_s;
}

// "method keys ours" of every listed difference that has its reason.
QStringList listedDifferences()
{
    QFile file(QStringLiteral(SOURCE_DIR "/differences.tsv"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList listed;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#') && cells.size() == 6 && !cells[5].isEmpty())
            listed.append(cells.mid(0, 3).join(u'\t'));
    }
    return listed;
}

} // namespace

class TestDictionary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWordTyped_isTheDictionarysOrTheReferences_data();
    void everyWordTyped_isTheDictionarysOrTheReferences();
};

void TestDictionary::everyWordTyped_isTheDictionarysOrTheReferences_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<TonePlacement>("placement");
    for (const Method method : {Method::Telex, Method::Vni}) {
        for (const TonePlacement placement : {TonePlacement::Classic, TonePlacement::Modern})
            QTest::addRow("%s, %s", qPrintable(nameOf(method)), qPrintable(nameOf(placement)))
                << method << placement;
    }
}

void TestDictionary::everyWordTyped_isTheDictionarysOrTheReferences()
{
    QFETCH(const Method, method);
    QFETCH(const TonePlacement, placement);
    UnikeyReference unikey;
    QVERIFY2(unikey.problem().isEmpty(), qPrintable(unikey.problem()));
    unikey.choose(method, placement);
    const Composer composer(method, placement);
    const QStringList words = dictionaryWords();
    QVERIFY2(words.size() > 6000, "package hunspell-vi is missing");
    const QStringList listed = listedDifferences();

    int count = 0;
    int sameAsDictionary = 0;
    int sameAsUnikey = 0;
    QStringList unlisted;
    for (const QString& word : words) {
        QStringList seen;
        for (const Order order : {Order::ToneLast, Order::InPlace, Order::AllLate}) {
            const QString keys = keysFor(word, method, order);
            if (seen.contains(keys))
                continue;
            seen.append(keys);
            const QString ours = typed(composer, keys);
            const QString reference = unikey.typed(keys);
            ++count;
            sameAsDictionary += ours == word ? 1 : 0;
            sameAsUnikey += ours == reference ? 1 : 0;
            const bool strict = placement == TonePlacement::Modern; // the dictionary writes hoà
            const bool agrees =
                strict ? ours == word && ours == reference : ours == word || ours == reference;
            const QString line = QStringList{nameOf(method), keys, ours}.join(u'\t');
            if (!agrees && !listed.contains(line))
                unlisted.append(line + u'\t' + word + u'\t' + reference);
        }
    }
    qInfo("%d typed, %d as in the dictionary, %d as UniKey has it", count, sameAsDictionary, sameAsUnikey);
    for (const QString& line : unlisted)
        qInfo("%s", qPrintable(line));
    QVERIFY2(unlisted.isEmpty(), qPrintable(QString::number(unlisted.size()) + u" unlisted differences"_s));
}

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
