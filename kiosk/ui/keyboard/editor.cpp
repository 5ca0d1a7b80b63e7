#include "kiosk/ui/keyboard/editor.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

constexpr char16_t modifierApostrophe = 0x02BC; // a letter to Unicode, a sign between two name parts to us

bool isWordCharacter(QChar c)
{
    return (c.isLetterOrNumber() || c.isMark()) && c != QChar(modifierApostrophe);
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == QChar(u'’') || c == QChar(modifierApostrophe);
}

// A lone letter ends at `to`: the H of "H'Hen", the Y of "Y Moan".
bool loneLetterBefore(const QString& text, qsizetype to)
{
    return to > 0 && text.at(to - 1).isLetter() && (to == 1 || !isWordCharacter(text.at(to - 2)));
}

TextPlace withoutSelection(const TextPlace& place)
{
    const qsizetype from = qMin(place.cursor, place.anchor);
    TextPlace rest = place;
    rest.text.remove(from, qAbs(place.cursor - place.anchor));
    rest.cursor = rest.anchor = from;
    return rest;
}

// A replacement in the text without its selection, said for the text with it.
Replacement withSelection(const TextPlace& place, const TextPlace& rest, Replacement replacement)
{
    const qsizetype removed = place.text.size() - rest.text.size();
    if (removed == 0)
        return replacement;
    const qsizetype selection = rest.cursor;
    const qsizetype from = qMin(replacement.from, selection);
    const qsizetype to = qMax(replacement.from + replacement.length, selection);
    const QString head = rest.text.mid(from, replacement.from - from);
    const QString tail =
        rest.text.mid(replacement.from + replacement.length, to - replacement.from - replacement.length);
    return {from, to - from + removed, head + replacement.text + tail, replacement.cursor};
}

} // namespace

void Editor::setComposer(const Composer& composer)
{
    m_composer = composer;
    forget();
}

Replacement Editor::type(const TextPlace& place, const QString& key)
{
    const TextPlace rest = withoutSelection(place);
    const Replacement done = m_composer.isWordKey(key) ? typeIntoWord(rest, key) : endWord(rest, key);
    return withSelection(place, rest, done);
}

Replacement Editor::insert(const TextPlace& place, const QString& text)
{
    forget();
    const TextPlace rest = withoutSelection(place);
    const QString composed = text.normalized(QString::NormalizationForm_C);
    return withSelection(place, rest, {rest.cursor, 0, composed, rest.cursor + composed.size()});
}

Replacement Editor::replaceLetter(const TextPlace& place, const QString& letter)
{
    if (place.cursor != place.anchor || place.cursor == 0)
        return insert(place, letter);
    forget();
    const qsizetype from = previousGrapheme(place.text, place.cursor);
    const QString composed = letter.normalized(QString::NormalizationForm_C);
    return {from, place.cursor - from, composed, from + composed.size()};
}

Replacement Editor::backspace(const TextPlace& place)
{
    if (place.cursor != place.anchor) {
        forget();
        const qsizetype from = qMin(place.cursor, place.anchor);
        return {from, qAbs(place.cursor - place.anchor), {}, from};
    }
    if (place.cursor == 0)
        return {};
    if (continues(place) && m_composer.takeBack(m_session->word)) {
        const qsizetype length = std::exchange(m_session->text, m_composer.text(m_session->word)).size();
        return {m_session->start, length, m_session->text, m_session->start + m_session->text.size()};
    }
    forget();
    const qsizetype from = previousGrapheme(place.text, place.cursor);
    const Span span = wordAround(place.text, place.cursor);
    if (m_composer.method() == Method::Plain || span.to != place.cursor || span.from >= from)
        return {from, place.cursor - from, {}, from};
    // The tone sign goes where the shorter word has it: "hoàn" minus n is "hòa".
    const QString kept = place.text.mid(span.from, from - span.from);
    const QString shown = m_composer.text(m_composer.read(kept));
    return {span.from, place.cursor - span.from, shown, span.from + shown.size()};
}

QString Editor::letterBefore(const TextPlace& place)
{
    if (place.cursor != place.anchor || place.cursor == 0)
        return {};
    const qsizetype from = previousGrapheme(place.text, place.cursor);
    return place.text.mid(from, place.cursor - from);
}

Replacement Editor::typeIntoWord(const TextPlace& place, const QString& key)
{
    Span span = wordAround(place.text, place.cursor);
    Word word;
    if (continues(place)) {
        span = {m_session->start, place.cursor};
        word = m_session->word;
    } else {
        word = m_composer.read(place.text.mid(span.from, span.to - span.from),
                               isNamePart(place.text, span.from));
    }
    forget();
    const qsizetype letters =
        word.letters.size() - lettersOf(place.text.mid(place.cursor, span.to - place.cursor)).size();
    const qsizetype at = m_composer.type(word, letters, key);
    const QString shown = m_composer.text(word);
    const qsizetype cursor = span.from + m_composer.text(word, at).size();
    if (at == word.letters.size())
        m_session = Session{span.from, shown, word};
    return {span.from, span.to - span.from, shown, cursor};
}

Replacement Editor::endWord(const TextPlace& place, const QString& key)
{
    qsizetype from = place.cursor;
    QString text = key.normalized(QString::NormalizationForm_C);
    if (continues(place)) {
        from = m_session->start;
        text.prepend(m_composer.finished(m_session->word));
    }
    forget();
    return {from, place.cursor - from, text, from + text.size()};
}

bool Editor::continues(const TextPlace& place) const
{
    if (!m_session || place.cursor != place.anchor ||
        m_session->start + m_session->text.size() != place.cursor)
        return false;
    const bool wordGoesOn = place.cursor < place.text.size() && isWordCharacter(place.text.at(place.cursor));
    return !wordGoesOn &&
           QStringView(place.text).mid(m_session->start, m_session->text.size()) == m_session->text;
}

bool Editor::isNamePart(const QString& text, qsizetype start) const
{
    if (m_nameContext)
        return true;
    if (start < 2)
        return false;
    const QChar sign = text.at(start - 1);
    if (!loneLetterBefore(text, start - 1))
        return false;
    const QChar lone = text.at(start - 2);
    return isApostrophe(sign) || sign == u'.' || (sign.isSpace() && (lone == u'Y' || lone == u'H'));
}

Editor::Span Editor::wordAround(const QString& text, qsizetype cursor)
{
    Span span{cursor, cursor};
    while (span.from > 0 && isWordCharacter(text.at(span.from - 1)))
        --span.from;
    while (span.to < text.size() && isWordCharacter(text.at(span.to)))
        ++span.to;
    return span;
}

} // namespace kiosk::ui::keyboard
