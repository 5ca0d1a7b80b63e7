#include "kiosk/flow/text.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace kiosk::flow::text {

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

QString withoutBlanks(const QString& text)
{
    auto kept = text.normalized(QString::NormalizationForm_C);
    kept.removeIf([](QChar c) { return c.isSpace(); });
    return kept;
}

bool isAsciiDigits(const QString& text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

qsizetype graphemes(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

} // namespace kiosk::flow::text
