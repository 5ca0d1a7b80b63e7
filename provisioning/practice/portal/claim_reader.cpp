#include "provisioning/practice/portal/claim_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestPlace = 100;
constexpr qsizetype longestAddressLine = 200;
constexpr int earliestBirthYear = 1880;

bool matches(const QString& value, const char16_t* expression)
{
    static constexpr auto options = QRegularExpression::DontCaptureOption;
    return QRegularExpression(QRegularExpression::anchoredPattern(QStringView(expression)), options)
        .match(value)
        .hasMatch();
}

bool isNoLongerThan(const QString& text, qsizetype mostCharacters)
{
    return text.size() <= 2 * mostCharacters && text.toUcs4().size() <= mostCharacters;
}

bool isName(const QString& name)
{
    if (!isNoLongerThan(name, longestName))
        return false;
    bool hasLetter = false;
    for (const char32_t letter : name.toUcs4()) {
        const bool connects = letter == U' ' || letter == U'\'' || letter == U'’' || letter == U'‘' ||
                              letter == U'-' || letter == U'.';
        if (!connects && !QChar::isLetter(letter) && !QChar::isMark(letter))
            return false;
        hasLetter = hasLetter || QChar::isLetter(letter);
    }
    return hasLetter;
}

bool isBirthDate(const QString& text, const QDate& today)
{
    const auto date = QDate::fromString(text, Qt::ISODate);
    return matches(text, u"\\d{4}-\\d\\d-\\d\\d") && date.isValid() && date <= today &&
           date.year() >= earliestBirthYear;
}

bool isPlace(const QString& text, qsizetype mostCharacters)
{
    return isNoLongerThan(text, mostCharacters) && !text.trimmed().isEmpty() &&
           std::none_of(text.begin(), text.end(),
                        [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

bool keepsToItsRule(const QString& field, const QString& value, const QDate& today)
{
    if (field == u"idNumber")
        return matches(value, u"[0-9]{9}|[0-9]{12}");
    if (field == u"fullName")
        return isName(value);
    if (field == u"birthDate")
        return isBirthDate(value, today);
    if (field == u"sex")
        return matches(value, u"male|female");
    if (field == u"phone")
        return matches(value, u"0[0-9]{9}");
    if (field == u"email")
        return isEmail(value);
    if (field == u"insuranceNumber")
        return matches(value, u"[0-9]{10}|[0-9]{12}");
    if (field == u"carrier")
        return matches(value, u"viettel|vinaphone|mobifone");
    if (field == u"accountName")
        return matches(value, u"[A-Za-z0-9._-]{4,32}");
    if (field == u"activation")
        return matches(value, u"sms|email");
    return isPlace(value, field.endsWith(u"Address") ? longestAddressLine : longestPlace);
}

// Fields that others make necessary.
bool isNeeded(const QString& field, const QJsonObject& fields)
{
    if (field == u"email")
        return fields.value(u"activation") == u"email"_s;
    if (!field.startsWith(u"current"))
        return false;
    return fields.contains(u"currentProvince") || fields.contains(u"currentCommune") ||
           fields.contains(u"currentAddress");
}

} // namespace

const QStringList& fieldNames()
{
    static const QStringList names{u"accountName"_s,
                                   u"carrier"_s,
                                   u"idNumber"_s,
                                   u"fullName"_s,
                                   u"birthDate"_s,
                                   u"sex"_s,
                                   u"phone"_s,
                                   u"insuranceNumber"_s,
                                   u"permanentProvince"_s,
                                   u"permanentCommune"_s,
                                   u"permanentAddress"_s,
                                   u"currentProvince"_s,
                                   u"currentCommune"_s,
                                   u"currentAddress"_s,
                                   u"activation"_s,
                                   u"email"_s};
    return names;
}

bool isEmail(const QString& text)
{
    return text.size() <= 254 &&
           matches(text, u"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                         "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]"
                         "([A-Za-z0-9-]*[A-Za-z0-9])?");
}

Answered<Claim> readClaim(const QJsonObject& fields, const FieldSet& set, const QDate& today)
{
    const auto value = [&](const QString& name) { return fields.value(name).toString(); };
    for (const auto& field : fieldNames()) {
        const bool isSent = fields.contains(field);
        const bool isWanted =
            set.required.contains(field) || (isNeeded(field, fields) && set.optional.contains(field));
        const bool isAllowed = isWanted || set.optional.contains(field);
        if ((isWanted && !isSent) || (isSent && (!isAllowed || !keepsToItsRule(field, value(field), today))))
            return tl::make_unexpected(Problem{.code = ProblemCode::FieldInvalid, .field = field});
    }
    return Claim{
        .idNumber = value(u"idNumber"_s),
        .fullName = value(u"fullName"_s),
        .birthDate = QDate::fromString(value(u"birthDate"_s), Qt::ISODate),
        .phone = value(u"phone"_s),
        .email = value(u"email"_s),
        .sex = value(u"sex"_s),
        .insuranceNumber = value(u"insuranceNumber"_s),
        .carrier = value(u"carrier"_s),
        .accountName = value(u"accountName"_s),
        .permanent = {value(u"permanentProvince"_s), value(u"permanentCommune"_s),
                      value(u"permanentAddress"_s)},
        .current = {value(u"currentProvince"_s), value(u"currentCommune"_s), value(u"currentAddress"_s)},
        .activation = value(u"activation"_s)};
}

} // namespace provisioning::practice
