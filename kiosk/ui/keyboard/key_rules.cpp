#include "kiosk/ui/keyboard/key_rules.h"

#include <QStringView>

namespace kiosk::ui::keyboard {

namespace {

// What a key stands for, whatever the method.
struct Meaning {
    enum Kind {
        Letter,
        SetTone,
        ClearTone,
        Circumflex,
        HornOrBreve,
        Horn,
        Breve,
        Stroke,
        Insert
    } kind = Letter;
    Tone tone = Tone::Level;
    char16_t base = 0; // Circumflex: the vowel meant, 0 for any; Insert: the letter
};

Meaning telexMeaning(char16_t key)
{
    switch (key) {
    case u's': return {Meaning::SetTone, Tone::Acute, 0};
    case u'f': return {Meaning::SetTone, Tone::Grave, 0};
    case u'r': return {Meaning::SetTone, Tone::Hook, 0};
    case u'x': return {Meaning::SetTone, Tone::Tilde, 0};
    case u'j': return {Meaning::SetTone, Tone::Dot, 0};
    case u'z': return {Meaning::ClearTone, Tone::Level, 0};
    case u'a':
    case u'e':
    case u'o': return {Meaning::Circumflex, Tone::Level, key};
    case u'w': return {Meaning::HornOrBreve, Tone::Level, 0};
    case u'd': return {Meaning::Stroke, Tone::Level, 0};
    case u'[':
    case u'{': return {Meaning::Insert, Tone::Level, u'o'};
    case u']':
    case u'}': return {Meaning::Insert, Tone::Level, u'u'};
    default: return {};
    }
}

Meaning vniMeaning(char16_t key)
{
    switch (key) {
    case u'1': return {Meaning::SetTone, Tone::Acute, 0};
    case u'2': return {Meaning::SetTone, Tone::Grave, 0};
    case u'3': return {Meaning::SetTone, Tone::Hook, 0};
    case u'4': return {Meaning::SetTone, Tone::Tilde, 0};
    case u'5': return {Meaning::SetTone, Tone::Dot, 0};
    case u'6': return {Meaning::Circumflex, Tone::Level, 0};
    case u'7': return {Meaning::Horn, Tone::Level, 0};
    case u'8': return {Meaning::Breve, Tone::Level, 0};
    case u'9': return {Meaning::Stroke, Tone::Level, 0};
    case u'0': return {Meaning::ClearTone, Tone::Level, 0};
    default: return {};
    }
}

Meaning meaningOf(Method method, QChar key)
{
    if (method == Method::Plain)
        return {};
    const char16_t lower = key.toLower().unicode();
    return method == Method::Telex ? telexMeaning(lower) : vniMeaning(lower);
}

bool takesCircumflex(const Letter& letter, char16_t base)
{
    const bool able = letter.base == u'a' || letter.base == u'e' || letter.base == u'o';
    return able && (base == 0 || letter.base == base);
}

// The mark a key of this kind puts on a letter, None if it puts none.
Mark markFor(const Meaning& meaning, const Letter& letter)
{
    const bool hornable = letter.base == u'o' || letter.base == u'u';
    switch (meaning.kind) {
    case Meaning::Circumflex: return takesCircumflex(letter, meaning.base) ? Mark::Circumflex : Mark::None;
    case Meaning::Horn: return hornable ? Mark::Horn : Mark::None;
    case Meaning::Breve: return letter.base == u'a' ? Mark::Breve : Mark::None;
    case Meaning::HornOrBreve: return hornable ? Mark::Horn : letter.base == u'a' ? Mark::Breve : Mark::None;
    case Meaning::Stroke: return letter.base == u'd' ? Mark::Stroke : Mark::None;
    default: return Mark::None;
    }
}

class Rules {
public:
    Rules(Letters& letters, Tone& tone, qsizetype& cursor)
        : m_letters(letters), m_tone(tone), m_cursor(cursor)
    {
        const Parts parts = partsOf(letters).value_or(Parts{letters.size(), letters.size()});
        m_from = parts.vowels;
        m_to = qMin(parts.coda, cursor);
        m_open = parts.coda == letters.size();
    }

    Effect setTone(Tone tone)
    {
        if (m_from >= m_to)
            return Effect::None;
        if (m_tone == tone) {
            m_tone = Tone::Level;
            return Effect::TakenBack;
        }
        if (!isPossible(m_letters, tone))
            return Effect::None;
        m_tone = tone;
        return Effect::Changed;
    }

    Effect clearTone()
    {
        if (m_tone == Tone::Level)
            return Effect::None;
        m_tone = Tone::Level;
        return Effect::Changed;
    }

    Effect setStroke()
    {
        if (m_cursor == 0 || m_letters[0].base != u'd')
            return Effect::None;
        if (m_letters[0].mark == Mark::Stroke) {
            m_letters[0].mark = Mark::None;
            return Effect::TakenBack;
        }
        return adopt(0, Mark::Stroke) ? Effect::Changed : Effect::None;
    }

    // Circumflex, horn and breve: the first vowel, in reading order, that leaves the word possible.
    Effect setMark(const Meaning& meaning)
    {
        const bool hooks = meaning.kind == Meaning::Horn || meaning.kind == Meaning::HornOrBreve;
        if (hooks && takeBackShortcut(Shortcut::W, u'u'))
            return Effect::TakenBack;
        if (hooks && isUoPair()) {
            const Effect effect = hornPair();
            if (effect != Effect::None)
                return effect;
        }
        if (takeBackMark(meaning))
            return Effect::TakenBack;
        for (qsizetype i = m_from; i < m_to; ++i) {
            const Mark mark = markFor(meaning, m_letters[i]);
            if (mark != Mark::None && adopt(i, mark))
                return Effect::Changed;
        }
        return Effect::None;
    }

    // ơ or ư as a letter of its own.
    Effect insertHorned(char16_t base, Shortcut shortcut, bool upper)
    {
        if (takeBackShortcut(shortcut, base))
            return Effect::TakenBack;
        Letter letter;
        letter.base = base;
        letter.mark = Mark::Horn;
        letter.upper = upper;
        letter.shortcut = shortcut;
        Letters changed = m_letters;
        changed.insert(m_cursor, letter);
        matchHorns(changed);
        if (!isPossible(changed, m_tone))
            return Effect::None;
        m_letters = changed;
        ++m_cursor;
        return Effect::Changed;
    }

private:
    bool adopt(qsizetype at, Mark mark)
    {
        Letters changed = m_letters;
        changed[at].mark = mark;
        const bool afterHorn =
            at > m_from && changed[at - 1].base == u'u' && changed[at - 1].mark == Mark::Horn;
        if (mark == Mark::Circumflex && afterHorn)
            changed[at - 1].mark = Mark::None; // ươ + o is uô
        matchHorns(changed);
        if (!isPossible(changed, m_tone))
            return false;
        m_letters = changed;
        return true;
    }

    [[nodiscard]] bool isUoPair() const
    {
        return m_from + 1 < m_to && m_letters[m_from].base == u'u' && m_letters[m_from + 1].base == u'o';
    }

    Effect hornPair()
    {
        Letters changed = m_letters;
        Letter& u = changed[m_from];
        Letter& o = changed[m_from + 1];
        Effect effect = Effect::Changed;
        if (u.mark == Mark::Horn && o.mark == Mark::Horn) {
            u.mark = o.mark = Mark::None;
            effect = Effect::TakenBack;
        } else {
            o.mark = Mark::Horn;
            const bool both =
                u.mark == Mark::Horn || m_letters[m_from + 1].mark == Mark::Horn || !mayEndInUo();
            u.mark = both ? Mark::Horn : Mark::None;
        }
        if (effect == Effect::Changed && !isPossible(changed, m_tone))
            return Effect::None;
        m_letters = changed;
        return effect;
    }

    // uở, huơ, khuơ, thuở are the words that end in uơ; elsewhere the pair is on its way to ươ.
    [[nodiscard]] bool mayEndInUo() const
    {
        if (!m_open || m_from + 2 != m_letters.size())
            return false;
        return m_from == 0 || m_letters[m_from - 1].base == u'h';
    }

    bool takeBackMark(const Meaning& meaning)
    {
        bool found = false;
        for (qsizetype i = m_from; i < m_to; ++i) {
            const Mark mark = markFor(meaning, m_letters[i]);
            if (mark != Mark::None && m_letters[i].mark == mark) {
                m_letters[i].mark = Mark::None;
                found = true;
            }
        }
        return found;
    }

    bool takeBackShortcut(Shortcut shortcut, char16_t base)
    {
        if (m_cursor == 0 || m_letters[m_cursor - 1].shortcut != shortcut ||
            m_letters[m_cursor - 1].base != base)
            return false;
        m_letters.removeAt(--m_cursor);
        return true;
    }

    Letters& m_letters;
    Tone& m_tone;
    qsizetype& m_cursor;
    qsizetype m_from = 0; // vowels before the cursor
    qsizetype m_to = 0;
    bool m_open = true;
};

Effect toggle(Letter& letter, Mark mark)
{
    if (letter.mark == mark) {
        letter.mark = Mark::None;
        return Effect::TakenBack;
    }
    letter.mark = mark;
    return Effect::Changed;
}

} // namespace

Effect composeKey(Method method, Letters& letters, Tone& tone, qsizetype& cursor, QChar key)
{
    const Meaning meaning = meaningOf(method, key);
    Rules rules(letters, tone, cursor);
    switch (meaning.kind) {
    case Meaning::Letter: return Effect::None;
    case Meaning::SetTone:
        // A double key has just made this "oo", so it is no Vietnamese word: the f of "roof" is a letter.
        return method == Method::Telex && isBareDoubleO(letters) ? Effect::None : rules.setTone(meaning.tone);
    case Meaning::ClearTone: return rules.clearTone();
    case Meaning::Stroke: return rules.setStroke();
    case Meaning::Insert:
        return rules.insertHorned(meaning.base, Shortcut::Bracket, key == u'{' || key == u'}');
    case Meaning::HornOrBreve: {
        const Effect effect = rules.setMark(meaning);
        return effect == Effect::None ? rules.insertHorned(u'u', Shortcut::W, key.isUpper()) : effect;
    }
    default: return rules.setMark(meaning);
    }
}

Effect markKey(Method method, Letters& letters, qsizetype& cursor, QChar key)
{
    const Meaning meaning = meaningOf(method, key);
    if (meaning.kind == Meaning::Insert) {
        Letter letter;
        letter.base = meaning.base;
        letter.mark = Mark::Horn;
        letter.upper = key == u'{' || key == u'}';
        letters.insert(cursor++, letter);
        return Effect::Changed;
    }
    const qsizetype last = method == Method::Telex ? qMax<qsizetype>(cursor - 1, 0) : 0;
    for (qsizetype i = cursor - 1; i >= last; --i) {
        const Mark mark = markFor(meaning, letters[i]);
        if (mark != Mark::None)
            return toggle(letters[i], mark);
    }
    return Effect::None;
}

} // namespace kiosk::ui::keyboard
