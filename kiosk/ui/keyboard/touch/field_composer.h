// Types Vietnamese into a TextInput or TextEdit, from the screen's keyboard and from a physical one.
//
//     TextInput {
//         id: input
//         FieldComposer { target: input; keyboard: screen.keyboard; kind: FieldKind.PersonName }
//     }
//
// Each key is one input method commit that replaces the word it belongs to, so the field's own rules (maximum
// length, validator, read only, textEdited) hold, and there is never a preedit to lose.
#pragma once

#include "kiosk/ui/keyboard/editor.h"
#include "kiosk/ui/keyboard/touch/key_target.h"

namespace kiosk::ui::keyboard {

// The base is named in full because the QML type description of Qt 6.4 loses it otherwise.
class FieldComposer : public kiosk::ui::keyboard::KeyTarget {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit FieldComposer(QObject* parent = nullptr);

    void typeKey(const QString& key) override;
    void typeText(const QString& text) override;
    void backspace() override;
    void clear() override;
    [[nodiscard]] QString letterBefore() const override;
    void replaceLetter(const QString& letter) override;
    [[nodiscard]] bool wantsCapital() const override;
    void applyMethod() override;

protected:
    void watchTarget(QQuickItem* target) override;

private:
    [[nodiscard]] TextPlace place() const;
    [[nodiscard]] QString taken(const QString& text) const;
    [[nodiscard]] bool hasRoomFor(const TextPlace& place, const Replacement& change) const;
    void apply(const TextPlace& place, const Replacement& change);

    Editor m_editor;
};

} // namespace kiosk::ui::keyboard
