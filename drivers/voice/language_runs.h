// Vietnamese words within another language's sentence: a voice spells what it cannot read, letter by letter.
#pragma once

#include <QList>
#include <QString>

namespace drivers::voice {

struct LanguageRun {
    QString language; // BCP 47
    QString text;
    bool operator==(const LanguageRun&) const = default;
};

// The sentence in its parts, each for a voice of its own. Vietnamese is known by its marks; an unmarked word
// with a capital between two marked ones belongs to the name. A Vietnamese sentence is one part.
QList<LanguageRun> languageRuns(const QString& sentence, const QString& language);

} // namespace drivers::voice
