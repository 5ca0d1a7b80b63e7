#include "kiosk/ui/speech/spoken_numbers.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <functional>

namespace kiosk::ui::speech {

using namespace Qt::StringLiterals;

namespace {

using Match = QRegularExpressionMatch;

QString replaced(const QString& text, const QRegularExpression& pattern,
                 const std::function<QString(const Match&)>& with)
{
    QString result;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += with(match);
        done = match.capturedEnd();
    }
    return result.append(QStringView(text).mid(done));
}

QString ofRun(const QString& run, const NumberWords& words)
{
    QStringList said;
    qsizetype hidden = 0;
    const auto closeHidden = [&] {
        if (hidden > 0)
            said.append(QString::fromUtf8(words.hidden).arg(hidden));
        hidden = 0;
    };
    for (const QChar c : run) {
        if (c == u'*') {
            ++hidden;
            continue;
        }
        closeHidden();
        said.append(c.isDigit() ? QString::fromUtf8(words.digits[c.digitValue()]) : QString(c));
    }
    closeHidden();
    return said.join(u' ');
}

// 10 digits as a phone number is written, a few together, others in threes.
QStringList groupsOf(const QString& digits)
{
    if (digits.size() <= 4)
        return {digits};
    QStringList groups;
    qsizetype from = 0;
    if (digits.size() == 10) {
        groups.append(digits.left(4));
        from = 4;
    }
    for (; from < digits.size(); from += 3)
        groups.append(digits.mid(from, 3));
    return groups;
}

QString ofGroups(const QString& written, const NumberWords& words)
{
    const bool grouped = written.contains(u' ') || written.contains(u'*');
    QStringList said;
    for (const QString& group : grouped ? written.split(u' ') : groupsOf(written))
        said.append(ofRun(group, words));
    return said.join(u", "_s);
}

QString vietnameseDate(int day, int month, int year)
{
    return u"ngày %1 tháng %2 năm %3"_s.arg(day).arg(month).arg(year);
}

QString englishDate(int day, int month, int year)
{
    return u"%1 %2 %3"_s.arg(day).arg(QLocale::c().monthName(month)).arg(year);
}

QString vietnameseClock(int hour, int minute)
{
    return minute == 0 ? u"%1 giờ"_s.arg(hour) : u"%1 giờ %2 phút"_s.arg(hour).arg(minute);
}

QString englishClock(int hour, int minute)
{
    return minute == 0 ? u"%1 hours"_s.arg(hour) : u"%1 hours %2 minutes"_s.arg(hour).arg(minute);
}

QString vietnameseLeft(int minutes, int seconds)
{
    const QString rest = u"%1 giây"_s.arg(seconds);
    return minutes == 0 ? rest : u"%1 phút %2"_s.arg(minutes).arg(rest);
}

QString englishLeft(int minutes, int seconds)
{
    const QString rest = seconds == 1 ? u"1 second"_s : u"%1 seconds"_s.arg(seconds);
    return minutes == 0   ? rest
           : minutes == 1 ? u"1 minute %1"_s.arg(rest)
                          : u"%1 minutes %2"_s.arg(minutes).arg(rest);
}

constexpr NumberWords vietnamese{
    {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"},
    "%1 số ẩn",
    vietnameseDate,
    vietnameseClock,
    vietnameseLeft,
};
constexpr NumberWords english{
    {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"},
    "%1 hidden digits",
    englishDate,
    englishClock,
    englishLeft,
};

} // namespace

const NumberWords& numberWordsOf(const QString& language)
{
    return language == u"en"_s || language.startsWith(u"en-"_s) ? english : vietnamese;
}

QString numbersInWords(QString text, const NumberWords& words)
{
    // "ngày" may stand before a date already.
    static const QRegularExpression date(
        u"(?<!\\d)(?:ngày )?(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:,? (\\d{1,2}):(\\d\\d))?(?!\\d)"_s);
    static const QRegularExpression left(u"(?<![\\d:])(\\d{1,2}):(\\d\\d)(?![\\d:])"_s);
    // Letters and digits in groups: a receipt code.
    static const QRegularExpression code(
        u"(?<![\\w*])(?=[A-Z0-9 -]*[A-Z])(?=[A-Z0-9 -]*\\d)[A-Z0-9]{3,6}(?:[ -][A-Z0-9]{3,6})+(?!\\w)"_s);
    static const QRegularExpression grouped(u"(?<![\\w*])\\d{3,4}(?: [\\d*]{3,4})+(?![\\w*])"_s);
    // Years are read as numbers.
    static const QRegularExpression alone(
        u"(?<![\\w*.,/])(?:\\d+\\*+\\d*|\\d{5,}|0\\d+|(?!19|20)\\d{4})(?![\\w*/])"_s);

    text = replaced(text, date, [&](const Match& m) {
        const int day = m.captured(1).toInt();
        const int month = m.captured(2).toInt();
        const int year = m.captured(3).toInt();
        if (!QDate::isValid(year, month, day))
            return m.captured();
        QString said = words.date(day, month, year);
        if (!m.captured(4).isEmpty())
            said += u", "_s + words.clock(m.captured(4).toInt(), m.captured(5).toInt());
        return said;
    });
    text = replaced(text, left,
                    [&](const Match& m) { return words.left(m.captured(1).toInt(), m.captured(2).toInt()); });
    text = replaced(text, code,
                    [&](const Match& m) { return ofGroups(m.captured().replace(u'-', u' '), words); });
    text = replaced(text, grouped, [&](const Match& m) { return ofGroups(m.captured(), words); });
    return replaced(text, alone, [&](const Match& m) { return ofGroups(m.captured(), words); });
}

} // namespace kiosk::ui::speech
