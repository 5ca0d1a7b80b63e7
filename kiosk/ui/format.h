// How numbers, dates and times look on the screen, and how a grouped number is edited. Pure functions.
#pragma once

#include "kiosk/flow/field.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace kiosk::ui {

struct Edit {
    QString text;
    int cursor = 0;
    bool operator==(const Edit&) const = default;
};

// The field's text as it stands on the screen: 012 345 678 901, 0912 345 678, 31/12/1990, K7QM-4T9-XWC2;
// other fields as they are.
QString displayed(flow::Field field, const QString& text);

// What the person made of the displayed text, and where the cursor was: the displayed text it becomes and
// where the cursor goes. A typed slash ends a one-digit day or month: 1/ becomes 01/.
Edit edited(flow::Field field, const QString& typed, int cursor);

// The displayed text as the journey keeps it: digits without blanks, dates dd/mm/yyyy.
QString entered(flow::Field field, const QString& displayed);

// 1:05
QString countdownText(std::chrono::milliseconds left);
// 23/11/2026 17:05, in the kiosk's time zone.
QString momentText(const QDateTime& moment);
// An ID number with its middle hidden: 012 *** *** 901.
QString maskedNumber(const QString& digits);
// 23/11/2026
QString dateText(const QDate& date);
// A receipt code in its groups: K7QM-4T9-XWC2.
QString groupedCode(const QString& code);

} // namespace kiosk::ui
