#include "kiosk/ui/format.h"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

struct Grouping {
    QChar separator;
    std::span<const int> groups;
    bool letters = false; // upper-case letters as well as digits
};

constexpr std::array idGroups{3, 3, 3, 3};
constexpr std::array phoneGroups{4, 3, 4};
constexpr std::array dateGroups{2, 2, 4};
constexpr std::array codeGroups{4, 3, 4};

Grouping groupingOf(flow::Field field)
{
    switch (field) {
    case flow::Field::IdNumber: return {u' ', idGroups};
    case flow::Field::Phone: return {u' ', phoneGroups};
    case flow::Field::BirthDate: return {u'/', dateGroups};
    case flow::Field::ReceiptCode: return {u'-', codeGroups, true};
    default: return {};
    }
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The symbol as its place takes it, null for what falls away.
QChar taken(const Grouping& grouping, QChar c)
{
    if (isAsciiDigit(c))
        return c;
    const QChar upper = c.toUpper();
    return grouping.letters && upper >= u'A' && upper <= u'Z' ? upper : QChar();
}

// The digits of a typed text; `kept` says how many of them stood before the cursor.
QString digitsOf(const Grouping& grouping, const QString& typed, int cursor, int& kept)
{
    QString digits;
    int inGroup = 0;
    std::size_t group = 0;
    kept = 0;
    for (int i = 0; i < typed.size(); ++i) {
        const QChar c = typed.at(i);
        if (const QChar own = taken(grouping, c); !own.isNull()) {
            digits += own;
            if (group < grouping.groups.size() && ++inGroup == grouping.groups[group]) {
                ++group;
                inGroup = 0;
            }
        } else if (c == u'/' && grouping.separator == u'/' && inGroup == 1 && group < 2) {
            digits.insert(digits.size() - 1, u'0');
            ++group;
            inGroup = 0;
        }
        if (i < cursor)
            kept = static_cast<int>(digits.size());
    }
    int room = 0;
    for (const int size : grouping.groups)
        room += size;
    digits.truncate(room);
    kept = std::min(kept, static_cast<int>(digits.size()));
    return digits;
}

} // namespace

QString displayed(flow::Field field, const QString& text)
{
    return edited(field, text, static_cast<int>(text.size())).text;
}

Edit edited(flow::Field field, const QString& typed, int cursor)
{
    const Grouping grouping = groupingOf(field);
    if (grouping.groups.empty())
        return {typed, cursor};
    int kept = 0;
    const QString digits = digitsOf(grouping, typed, cursor, kept);
    Edit result;
    int inGroup = 0;
    std::size_t group = 0;
    for (int i = 0; i < digits.size(); ++i) {
        if (inGroup == grouping.groups[group]) {
            result.text += grouping.separator;
            ++group;
            inGroup = 0;
        }
        result.text += digits.at(i);
        ++inGroup;
        if (i + 1 == kept)
            result.cursor = static_cast<int>(result.text.size());
    }
    return result;
}

QString entered(flow::Field field, const QString& displayed)
{
    if (groupingOf(field).separator != u' ')
        return displayed;
    QString digits = displayed;
    return digits.remove(u' ');
}

QString countdownText(std::chrono::milliseconds left)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(left, {})).count();
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString momentText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

QString maskedNumber(const QString& digits)
{
    if (digits.size() < 7)
        return digits;
    QString masked = digits;
    for (qsizetype i = 3; i < masked.size() - 3; ++i)
        masked[i] = u'*';
    for (qsizetype i = masked.size() - masked.size() % 3 - (masked.size() % 3 ? 0 : 3); i > 0; i -= 3)
        masked.insert(i, u' ');
    return masked;
}

QString groupedCode(const QString& code)
{
    return displayed(flow::Field::ReceiptCode, code);
}

QString dateText(const QDate& date)
{
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : QString();
}

} // namespace kiosk::ui
