// What the readers of signed JSON share. Pure.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>
#include <initializer_list>
#include <optional>

namespace outbox {

inline bool hasExactly(const QJsonObject& object, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (!object.contains(name))
            return false;
    }
    return object.size() == static_cast<qsizetype>(names.size());
}

// 0 to 2^53; nothing for anything else.
inline std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    constexpr double most = 9007199254740992.0;
    const double number = value.toDouble(-1);
    if (number < 0 || number > most || std::floor(number) != number)
        return std::nullopt;
    return static_cast<qint64>(number);
}

// Lower-case hexadecimal of so many bytes.
inline std::optional<QByteArray> hexBytes(const QJsonValue& value, qsizetype size)
{
    const auto text = value.toString().toLatin1();
    const auto bytes = QByteArray::fromHex(text);
    if (bytes.size() != size || bytes.toHex() != text)
        return std::nullopt;
    return bytes;
}

// RFC 3339 in UTC to the second; invalid for anything else.
inline QDateTime instant(const QJsonValue& value)
{
    const auto text = value.toString();
    const auto at = QDateTime::fromString(text, Qt::ISODate);
    const bool isSame = at.isValid() && at.timeSpec() == Qt::UTC &&
                        at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) == text;
    return isSame ? at : QDateTime();
}

inline QString toText(const QDateTime& at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace outbox
