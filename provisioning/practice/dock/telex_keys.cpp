#include "provisioning/practice/dock/telex_keys.h"

#include <array>
#include <utility>

namespace provisioning::practice::dock {

namespace {

struct Mark {
    char16_t combining;
    char16_t key;
};

// Tones are typed at the end of the syllable.
constexpr std::array<Mark, 5> tones{
    {{u'\u0301', u's'}, {u'\u0300', u'f'}, {u'\u0309', u'r'}, {u'\u0303', u'x'}, {u'\u0323', u'j'}}};

constexpr char16_t circumflex = u'\u0302';
constexpr char16_t breve = u'\u0306';
constexpr char16_t horn = u'\u031B';

std::optional<char16_t> toneKey(QChar mark)
{
    for (const auto& tone : tones) {
        if (tone.combining == mark.unicode())
            return tone.key;
    }
    return std::nullopt;
}

// The second key of a letter that carries a shape: aa, aw, ow.
std::optional<QChar> shapeKey(QChar letter, QChar mark)
{
    const auto low = letter.toLower().unicode();
    const auto isOneOf = [low](QStringView letters) { return letters.contains(QChar(low)); };
    if (mark == QChar(circumflex) && isOneOf(u"aeo"))
        return QChar(low);
    if ((mark == QChar(breve) && isOneOf(u"a")) || (mark == QChar(horn) && isOneOf(u"ou")))
        return QChar(u'w');
    return std::nullopt;
}

class Syllable {
public:
    // False when the letter is not one of Telex's.
    bool take(QChar letter)
    {
        if (letter == QChar(u'đ') || letter == QChar(u'Đ')) {
            m_keys += letter == QChar(u'đ') ? QStringLiteral("dd") : QStringLiteral("Dd");
            return true;
        }
        if (const auto tone = toneKey(letter)) {
            m_tone = *tone;
            return true;
        }
        if (letter.category() == QChar::Mark_NonSpacing) {
            const auto shape = m_keys.isEmpty() || m_shaped ? std::nullopt : shapeKey(m_keys.back(), letter);
            m_keys += shape.value_or(QChar());
            m_shaped = true;
            return shape.has_value();
        }
        m_keys += letter;
        m_shaped = false;
        return letter.unicode() < 0x80;
    }

    QString finish()
    {
        auto keys = std::exchange(m_keys, {});
        if (const auto tone = std::exchange(m_tone, u'\0'); tone != u'\0')
            keys += QChar(tone);
        m_shaped = false;
        return keys;
    }

private:
    QString m_keys;
    char16_t m_tone = u'\0';
    bool m_shaped = false; // the last letter has its shape already
};

} // namespace

std::optional<QString> telexKeys(const QString& name)
{
    QString keys;
    Syllable syllable;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D)) {
        if (letter.isSpace()) {
            keys += syllable.finish() + letter;
            continue;
        }
        if (!syllable.take(letter))
            return std::nullopt;
    }
    return keys + syllable.finish();
}

} // namespace provisioning::practice::dock
