#include "kiosk/portal/json_members.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace kiosk::portal {

using namespace Qt::StringLiterals;

namespace {

constexpr int yearInSeconds = 366 * 24 * 3600;

bool matches(const QString& text, const QString& pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isPrintable(const QString& text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

QString JsonMembers::text(QLatin1StringView name, int maximum)
{
    const auto value = m_object.value(name);
    const auto text = value.toString();
    m_isGood = m_isGood && value.isString() && !text.isEmpty() && text.size() <= maximum && isPrintable(text);
    return text;
}

QString JsonMembers::word(QLatin1StringView name, const QString& pattern)
{
    const auto value = m_object.value(name);
    m_isGood = m_isGood && value.isString() && matches(value.toString(), pattern);
    return value.toString();
}

QStringList JsonMembers::words(QLatin1StringView name, const QString& pattern)
{
    const auto value = m_object.value(name);
    const auto array = value.toArray();
    m_isGood = m_isGood && value.isArray();
    QStringList list;
    for (const auto& element : array) {
        m_isGood = m_isGood && element.isString() && matches(element.toString(), pattern);
        list.append(element.toString());
    }
    return list;
}

int JsonMembers::integer(QLatin1StringView name, int minimum, int maximum)
{
    const auto value = m_object.value(name);
    const double number = value.toDouble();
    const bool good =
        value.isDouble() && number >= minimum && number <= maximum && number == std::floor(number);
    m_isGood = m_isGood && good;
    return good ? static_cast<int>(number) : 0;
}

std::chrono::seconds JsonMembers::seconds(QLatin1StringView name)
{
    return std::chrono::seconds(integer(name, 0, yearInSeconds));
}

QDate JsonMembers::date(QLatin1StringView name)
{
    const auto date = QDate::fromString(word(name, u"\\d{4}-\\d\\d-\\d\\d"_s), Qt::ISODate);
    m_isGood = m_isGood && date.isValid();
    return date;
}

QDateTime JsonMembers::instant(QLatin1StringView name)
{
    const auto text = word(name, u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z"_s);
    const auto instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    m_isGood = m_isGood && instant.isValid();
    return instant;
}

JsonMembers JsonMembers::object(QLatin1StringView name)
{
    const auto value = m_object.value(name);
    m_isGood = m_isGood && value.isObject();
    return JsonMembers(value.toObject());
}

} // namespace kiosk::portal
