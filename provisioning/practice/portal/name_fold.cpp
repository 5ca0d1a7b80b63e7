#include "provisioning/practice/portal/name_fold.h"

namespace provisioning::practice {

namespace {

// Grave, acute, tilde, hook above, dot below. A syllable has one tone at most, so its place says nothing.
bool isTone(QChar mark)
{
    switch (mark.unicode()) {
    case 0x0300:
    case 0x0301:
    case 0x0303:
    case 0x0309:
    case 0x0323: return true;
    default: return false;
    }
}

bool isApostrophe(QChar letter)
{
    return letter == u'\'' || letter == u'\u2019' || letter == u'\u02bc' || letter == u'\u2018';
}

} // namespace

QString foldName(const QString& name)
{
    const auto letters = name.toCaseFolded().simplified().normalized(QString::NormalizationForm_D);
    QString folded;
    QString tones;
    const auto endSyllable = [&] {
        folded += tones;
        tones.clear();
    };
    for (const auto letter : letters) {
        if (isTone(letter)) {
            tones += letter;
            continue;
        }
        if (isApostrophe(letter) || (!letter.isLetter() && !letter.isMark() && !letter.isSurrogate()))
            endSyllable();
        folded += isApostrophe(letter) ? QChar(u'\'') : letter;
    }
    endSyllable();
    return folded;
}

} // namespace provisioning::practice
