// Values that every reading of an identity card has in common, whichever road it came by.
#pragma once

#include <QDate>
#include <QString>

namespace drivers::api {

// A date as a card may hold it: a holder whose birthday is not known has the year alone, or year and month.
struct CardDate {
    int year = 0;
    int month = 0; // 0: not known, and then the day is not either
    int day = 0;   // 0: not known

    [[nodiscard]] bool isWhole() const { return day != 0; }
    // Invalid unless whole.
    [[nodiscard]] QDate date() const { return isWhole() ? QDate(year, month, day) : QDate(); }
    // ISO 8601: "1990-08-15", "1990-08", "1990".
    [[nodiscard]] QString toIso() const;

    bool operator==(const CardDate&) const = default;
};

enum class Sex { Unspecified, Male, Female };

} // namespace drivers::api
