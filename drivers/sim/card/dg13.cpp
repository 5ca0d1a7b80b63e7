#include "drivers/sim/card/dg13.h"

#include "drivers/sim/card/tlv.h"

namespace drivers::sim::card {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 sequence = 0x30;
constexpr quint32 setOf = 0x31;
constexpr quint32 utf8String = 0x0c;
constexpr quint32 printableString = 0x13;
constexpr quint32 octetString = 0x04;

QByteArray utf8(const QString& text)
{
    return tlv(utf8String, text.toUtf8());
}

QByteArray printable(const QString& text)
{
    return text.isEmpty() ? QByteArray() : tlv(printableString, text.toLatin1());
}

QString day(const QDate& date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QByteArray name(const QString& text, bool asNullWord)
{
    if (!text.isEmpty())
        return utf8(text);
    return asNullWord ? utf8(u"null"_s) : QByteArray();
}

QByteArray nested(const QByteArray& text)
{
    return text.isEmpty() ? text : tlv(sequence, text);
}

QByteArray parents(const Person& person, const Dg13Variant& variant)
{
    const bool asNullWord = variant.nullWord.contains(13);
    const auto father = name(person.father, asNullWord);
    const auto mother = name(person.mother, asNullWord);
    switch (variant.nesting) {
    case FamilyNesting::Apart: return nested(father) + nested(mother);
    case FamilyNesting::Together: return nested(father + mother);
    case FamilyNesting::Bare: break;
    }
    return father + mother;
}

QByteArray valueOf(int field, const Person& person, const Dg13Variant& variant)
{
    switch (field) {
    case 1: return printable(person.number);
    case 2: return utf8(person.fullName);
    case 3: return printable(day(person.birthDate));
    case 4: return utf8(person.sex == Sex::Male ? u"Nam"_s : u"Nữ"_s);
    case 5: return utf8(person.nationality);
    case 6: return utf8(person.ethnicity);
    case 7: return utf8(person.religion);
    case 8: return utf8(person.placeOfOrigin);
    case 9: return utf8(person.placeOfResidence);
    case 10: return utf8(person.features);
    case 11: return printable(day(person.issueDate));
    case 12: return utf8(person.expiryDate ? day(*person.expiryDate) : variant.endlessWords);
    case 13: return parents(person, variant);
    case 14: return nested(name(person.spouse, variant.nullWord.contains(14)));
    case 15: return printable(person.formerNumber);
    case 16: return printable(person.chipSerial);
    default: return {};
    }
}

// Bytes without a meaning, the same for the same field.
QByteArray sealed(int field)
{
    return tlv(octetString, QByteArray(32, static_cast<char>(0xa0 + field)));
}

} // namespace

QByteArray dg13(const Person& person, const Dg13Variant& variant)
{
    QByteArray fields;
    for (int field = 1; field <= 16; ++field) {
        if (variant.missing.contains(field))
            continue;
        const auto value =
            variant.unreadable.contains(field) ? sealed(field) : valueOf(field, person, variant);
        fields += tlv(sequence, smallInteger(field) + value);
    }
    if (variant.unknownField > 0)
        fields += tlv(sequence, smallInteger(variant.unknownField) + sealed(variant.unknownField));
    const auto iso10646 = QByteArray::fromHex("060628d316010008"); // 1.0.10646.1.0.8: UTF-8
    return tlv(0x6d, tlv(sequence, smallInteger(1) + iso10646 + tlv(setOf, fields)));
}

} // namespace drivers::sim::card
