#include "provisioning/practice/evidence/card_data.h"

#include "provisioning/practice/evidence/ber_reader.h"

#include <QHash>
#include <QRegularExpression>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned tagInteger = 0x02;
constexpr unsigned tagObject = 0x06;
constexpr unsigned tagUtf8 = 0x0c;
constexpr unsigned tagPrintable = 0x13;
constexpr unsigned tagSequence = 0x30;
constexpr unsigned tagSet = 0x31;

constexpr qsizetype lineLength = 30; // of TD1's three lines

// DG13's fields by number.
constexpr int fieldIdNumber = 1;
constexpr int fieldFullName = 2;
constexpr int fieldBirthDate = 3;
constexpr int fieldSex = 4;
constexpr int fieldResidence = 9;
constexpr int fieldOldIdNumber = 15;

bool matches(const QString& text, const QString& pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

QString ifMatching(const QString& text, const QString& pattern)
{
    return matches(text, pattern) ? text : QString();
}

// The text that stands right behind a field's number; empty when there is none.
QString textOf(BerReader& field)
{
    const auto item = field.next();
    if (!item || (item->tag != tagUtf8 && item->tag != tagPrintable) || !item->contents.isValidUtf8())
        return {};
    const auto text = QString::fromUtf8(item->contents).normalized(QString::NormalizationForm_C).trimmed();
    // Some card makers write the word for "nothing".
    return text == "null"_L1 ? QString() : text;
}

QHash<int, QString> textsOf(QByteArrayView set)
{
    QHash<int, QString> texts;
    BerReader fields(set);
    while (const auto field = fields.next()) {
        if (field->tag != tagSequence)
            continue;
        BerReader parts(field->contents);
        const auto number = parts.next(tagInteger);
        if (!number || number->size() != 1)
            continue;
        const auto key = static_cast<int>(number->front());
        if (!texts.contains(key))
            texts.insert(key, textOf(parts));
    }
    return texts;
}

QString sexOf(const QString& word)
{
    if (word.compare(u"Nam"_s, Qt::CaseInsensitive) == 0)
        return u"male"_s;
    return word.compare(u"Nữ"_s, Qt::CaseInsensitive) == 0 ? u"female"_s : QString();
}

} // namespace

MrzData readDg1(const QByteArray& dg1)
{
    const auto outer = soleElement(dg1, 0x61);
    const auto inner = outer ? soleElement(*outer, 0x5f1f) : std::nullopt;
    if (!inner || inner->size() != 3 * lineLength)
        return {};
    const auto mrz = QString::fromLatin1(*inner);
    if (!matches(mrz, u"[A-Z0-9<]{90}"_s))
        return {};
    const auto second = mrz.sliced(lineLength, lineLength);
    MrzData data;
    data.idNumber = ifMatching(mrz.sliced(15, 12), u"[0-9]{12}"_s);
    data.birthDate = ifMatching(second.first(6), u"[0-9<]{6}"_s);
    data.sex = second.at(7) == u'M' ? u"male"_s : second.at(7) == u'F' ? u"female"_s : QString();
    // As long as the line, or as long as its words before the one that was left out.
    const auto written = mrz.last(lineLength);
    const auto letters = written.lastIndexOf(QRegularExpression(u"[^<]"_s)) + 1;
    data.nameIsCut =
        letters >= lineLength - 1 || (letters == lineLength - 2 && !written.first(letters).contains(u"<<"));
    data.name = mrz.last(lineLength).replace(u'<', u' ').simplified();
    return data;
}

CardData readDg13(const QByteArray& dg13)
{
    const auto outer = soleElement(dg13, 0x6d);
    const auto sequence = outer ? soleElement(*outer, tagSequence) : std::nullopt;
    if (!sequence)
        return {};
    BerReader reader(*sequence);
    (void)reader.next(tagInteger); // the version
    (void)reader.next(tagObject);  // ISO 10646
    const auto set = reader.next(tagSet);
    if (!set)
        return {};
    const auto texts = textsOf(*set);
    CardData data;
    data.idNumber = ifMatching(texts.value(fieldIdNumber), u"[0-9]{12}"_s);
    data.fullName = texts.value(fieldFullName);
    data.birthDate = QDate::fromString(texts.value(fieldBirthDate), u"dd/MM/yyyy"_s);
    data.sex = sexOf(texts.value(fieldSex));
    data.residence = texts.value(fieldResidence);
    data.oldIdNumber = ifMatching(texts.value(fieldOldIdNumber), u"[0-9]{9}"_s);
    return data;
}

} // namespace provisioning::practice
