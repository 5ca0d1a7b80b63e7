#include "drivers/voice/language_runs.h"

#include <QStringList>

#include <algorithm>

namespace drivers::voice {

using namespace Qt::StringLiterals;

namespace {

// Letters beyond ASCII; typographic quotes and dashes are none.
bool isMarked(const QString& word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.unicode() > 0x7f && c.isLetter(); });
}

bool isCapitalised(const QString& word)
{
    return !word.isEmpty() && word.front().isUpper();
}

} // namespace

QList<LanguageRun> languageRuns(const QString& sentence, const QString& language)
{
    if (language != u"en"_s && !language.startsWith(u"en-"_s))
        return {{language, sentence}};
    const QStringList words = sentence.split(u' ', Qt::SkipEmptyParts);
    QList<LanguageRun> runs;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool within = i > 0 && i + 1 < words.size() && isMarked(words.at(i - 1)) &&
                            isMarked(words.at(i + 1)) && isCapitalised(words.at(i));
        const QString own = isMarked(words.at(i)) || within ? u"vi"_s : language;
        if (runs.isEmpty() || runs.last().language != own)
            runs.append({own, words.at(i)});
        else
            runs.last().text += u' ' + words.at(i);
    }
    return runs;
}

} // namespace drivers::voice
