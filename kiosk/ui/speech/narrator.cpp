#include "kiosk/ui/speech/narrator.h"

#include "kiosk/ui/speech/sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::ui::speech {

using namespace Qt::StringLiterals;

namespace {

// Seconds left at which a countdown is told.
constexpr std::array moments{30, 10, 5};
// A number that falls faster than a clock seen twice is no countdown.
constexpr int longestTick = 4;

QStringList headings(const Screen& screen)
{
    QStringList texts;
    for (const Line& line : screen.lines) {
        if (line.kind == Kind::Heading)
            texts.append(line.text);
    }
    return texts;
}

bool isHeardAtOnce(const Line& line)
{
    return !line.onAsk && line.kind != Kind::Choice && line.kind != Kind::Button;
}

// What is told when it appears on a screen that is known: an error, another picture.
bool isNews(const Line& line)
{
    return line.kind == Kind::Alert || (line.kind == Kind::Text && !line.detail.isEmpty());
}

QStringList inFull(const Line& line)
{
    QStringList parts;
    if (line.kind == Kind::Entry && !line.value.isEmpty())
        parts = {line.text + u':', line.value};
    else
        parts = {line.text};
    if (!line.detail.isEmpty() && line.value.isEmpty())
        parts.append(line.detail);
    return parts;
}

struct Count {
    QString around; // the text without its number
    int seconds = -1;
};

Count countIn(const QString& text)
{
    static const QRegularExpression number(u"(\\d+):(\\d\\d)|\\d+"_s);
    const auto match = number.match(text);
    if (!match.hasMatch())
        return {text, -1};
    const int seconds = match.captured(2).isEmpty()
                            ? match.captured().toInt()
                            : match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return {text.left(match.capturedStart()) + u'#' + text.mid(match.capturedEnd()), seconds};
}

QStringList inSentences(const QStringList& texts)
{
    QStringList sentences;
    for (const QString& text : texts)
        sentences += sentencesOf(text);
    return sentences;
}

} // namespace

QStringList Narrator::observe(const Screen& screen, bool speaking)
{
    QStringList texts;
    const bool fresh = screen.language != m_seen.language || headings(screen) != headings(m_seen);
    if (fresh) {
        for (const Line& line : screen.lines) {
            if (isHeardAtOnce(line))
                texts += line.kind == Kind::Text ? inFull(line) : QStringList{line.text};
        }
    } else {
        texts = news(screen);
        if (texts.isEmpty() && !speaking)
            texts = countdowns(screen);
    }
    m_seen = screen;
    return inSentences(texts);
}

QStringList Narrator::everything(const Screen& screen)
{
    QStringList texts;
    for (const Line& line : screen.lines)
        texts += inFull(line);
    return inSentences(texts);
}

QStringList Narrator::focused(const Line& line)
{
    return inSentences(inFull(line));
}

QStringList Narrator::news(const Screen& screen) const
{
    QStringList texts;
    for (const Line& line : screen.lines) {
        if (isNews(line) && !m_seen.lines.contains(line))
            texts += inFull(line);
    }
    return texts;
}

QStringList Narrator::countdowns(const Screen& screen) const
{
    QStringList texts;
    for (const Line& line : screen.lines) {
        const Count now = countIn(line.text);
        if (line.kind != Kind::Text || line.onAsk || now.seconds < 0)
            continue;
        const bool passed = std::ranges::any_of(m_seen.lines, [&](const Line& earlier) {
            const Count then = countIn(earlier.text);
            return earlier.kind == Kind::Text && then.around == now.around && then.seconds > now.seconds &&
                   then.seconds - now.seconds <= longestTick &&
                   std::ranges::any_of(moments, [&](int m) { return now.seconds <= m && m < then.seconds; });
        });
        if (passed)
            texts.append(line.text);
    }
    return texts;
}

} // namespace kiosk::ui::speech
