#include "kiosk/ui/speech/sentences.h"

#include <QRegularExpression>

namespace kiosk::ui::speech {

using namespace Qt::StringLiterals;

QStringList sentencesOf(const QString& text)
{
    // A closing quote belongs to the sentence it ends.
    static const QRegularExpression end(u"(?<=[.!?…:])[”\"’)]?\\K[ \\t]+|\\n+"_s);
    QStringList sentences;
    const auto parts = text.normalized(QString::NormalizationForm_C).split(end, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QString sentence = part.simplified();
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

} // namespace kiosk::ui::speech
