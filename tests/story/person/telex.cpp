#include "tests/story/person/telex.h"

#include <QHash>

namespace story {

namespace {

using namespace Qt::StringLiterals;

// Combining signs: the tones go to the word's end, the marks follow their letter.
const QHash<QChar, QChar>& tones()
{
    static const QHash<QChar, QChar> keys{
        {u'\u0300', u'f'}, {u'\u0301', u's'}, {u'\u0303', u'x'}, {u'\u0309', u'r'}, {u'\u0323', u'j'}};
    return keys;
}

QString markKey(QChar letter, QChar sign)
{
    if (sign == u'\u0302')
        return QString(letter.toLower());
    return sign == u'\u0306' || sign == u'\u031b' ? u"w"_s : QString();
}

} // namespace

QStringList telexKeys(QStringView text)
{
    QStringList keys;
    QString tone;
    const auto endWord = [&] {
        if (!tone.isEmpty())
            keys.append(tone);
        tone.clear();
    };
    QChar letter;
    for (const QChar sign : text.toString().normalized(QString::NormalizationForm_D)) {
        if (tones().contains(sign)) {
            tone = tones().value(sign);
        } else if (const auto mark = markKey(letter, sign); !mark.isEmpty()) {
            keys.append(mark);
        } else if (sign == u'đ' || sign == u'Đ') {
            keys << (sign == u'Đ' ? u"D"_s : u"d"_s) << u"d"_s;
        } else {
            if (!sign.isLetter())
                endWord();
            keys.append(sign);
            letter = sign;
        }
    }
    endWord();
    return keys;
}

} // namespace story
