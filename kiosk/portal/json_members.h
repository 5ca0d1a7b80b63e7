// Reads the members of an answer and remembers whether all of them were what the contract says.
//
// After the first that is not, `isGood` stays false and the values read mean nothing.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>

namespace kiosk::portal {

class JsonMembers {
public:
    explicit JsonMembers(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] bool isGood() const { return m_isGood; }
    void refuse() { m_isGood = false; }
    [[nodiscard]] bool has(QLatin1StringView name) const { return m_object.contains(name); }
    [[nodiscard]] bool isNull(QLatin1StringView name) const { return m_object.value(name).isNull(); }

    // 1 to `maximum` UTF-16 units, no control characters.
    QString text(QLatin1StringView name, int maximum);
    // A text that matches the whole pattern.
    QString word(QLatin1StringView name, const QString& pattern);
    QStringList words(QLatin1StringView name, const QString& pattern);
    int integer(QLatin1StringView name, int minimum, int maximum);
    // Whole, not negative, a year at most.
    std::chrono::seconds seconds(QLatin1StringView name);
    // YYYY-MM-DD, and in the calendar.
    QDate date(QLatin1StringView name);
    // RFC 3339 in UTC.
    QDateTime instant(QLatin1StringView name);
    JsonMembers object(QLatin1StringView name);

private:
    QJsonObject m_object;
    bool m_isGood = true;
};

} // namespace kiosk::portal
