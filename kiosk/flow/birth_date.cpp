#include "kiosk/flow/birth_date.h"

#include "kiosk/flow/draft.h"
#include "kiosk/flow/text.h"

#include <QRegularExpression>

namespace kiosk::flow {

namespace {

constexpr int oldestYears = 130;

struct Written {
    int day;
    int month;
    int year;
};

// dd/mm/yyyy, also with one digit, dots or hyphens, or the eight digits alone.
std::optional<Written> written(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4}))$"));
    const auto match = shape.match(text::withoutBlanks(text));
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.hasCaptured(1) ? 1 : 4;
    return Written{match.capturedView(first).toInt(), match.capturedView(first + 1).toInt(),
                   match.capturedView(first + 2).toInt()};
}

} // namespace

std::optional<QDate> birthDateOf(const QString& text)
{
    const auto parts = written(text);
    if (!parts)
        return std::nullopt;
    const QDate date(parts->year, parts->month, parts->day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

namespace birthdate {

QString normalised(const QString& text)
{
    const auto date = birthDateOf(text);
    return date ? date->toString(Qt::ISODate) : text::folded(text);
}

std::optional<Fault> faultOf(const QString& text, QDate today)
{
    if (!written(text))
        return Fault::BirthDateShape;
    const auto date = birthDateOf(text);
    if (!date)
        return Fault::BirthDateImpossible;
    if (!today.isValid())
        return std::nullopt;
    if (*date > today)
        return Fault::BirthDateFuture;
    if (date->addYears(oldestYears) < today)
        return Fault::BirthDateTooOld;
    return std::nullopt;
}

} // namespace birthdate

} // namespace kiosk::flow
