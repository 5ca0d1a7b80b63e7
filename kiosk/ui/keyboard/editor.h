// Typing into a text at a cursor: the word around the cursor is composed in place.
//
// There is no preedit: what is typed stands in the text at once, and a later key replaces the word. So
// nothing is lost when focus, screen or language changes, because nothing is held back. What is remembered
// between two keys (the keys of the current word) is only a hint: it is dropped as soon as text or cursor are
// not where the last key left them.
#pragma once

#include "kiosk/ui/keyboard/composer.h"

#include <optional>

namespace kiosk::ui::keyboard {

// Positions and lengths are QString units and always at grapheme boundaries.
struct TextPlace {
    QString text;
    qsizetype cursor = 0;
    qsizetype anchor = 0; // other end of the selection; equals cursor when there is none
};

// Put `text` in the place of `length` units from `from`; the cursor then stands at `cursor`.
struct Replacement {
    qsizetype from = 0;
    qsizetype length = 0;
    QString text;
    qsizetype cursor = 0;

    bool operator==(const Replacement&) const = default;
};

class Editor {
public:
    void setComposer(const Composer& composer);
    // The field holds a person's name: Highland marks are kept in every word.
    void setNameContext(bool nameContext) { m_nameContext = nameContext; }

    // One key, composed into the word around the cursor.
    [[nodiscard]] Replacement type(const TextPlace& place, const QString& key);
    // Text as it is, in NFC: a symbol, a letter picked from a list, a ready-made ending.
    [[nodiscard]] Replacement insert(const TextPlace& place, const QString& text);
    // The letter before the cursor becomes another: é for e.
    [[nodiscard]] Replacement replaceLetter(const TextPlace& place, const QString& letter);
    [[nodiscard]] Replacement backspace(const TextPlace& place);

    // The grapheme before the cursor; empty at the start or beside a selection.
    [[nodiscard]] static QString letterBefore(const TextPlace& place);

    // Drops the keys of the current word; the text is untouched.
    void forget() { m_session.reset(); }

private:
    struct Session {
        qsizetype start = 0;
        QString text;
        Word word;
    };
    struct Span {
        qsizetype from = 0;
        qsizetype to = 0;
    };

    [[nodiscard]] Replacement typeIntoWord(const TextPlace& place, const QString& key);
    [[nodiscard]] Replacement endWord(const TextPlace& place, const QString& key);
    [[nodiscard]] bool continues(const TextPlace& place) const;
    [[nodiscard]] bool isNamePart(const QString& text, qsizetype start) const;
    [[nodiscard]] static Span wordAround(const QString& text, qsizetype cursor);

    Composer m_composer;
    bool m_nameContext = false;
    std::optional<Session> m_session;
};

} // namespace kiosk::ui::keyboard
