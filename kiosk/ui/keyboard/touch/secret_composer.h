// Types into a SecretEntry while an item that shows its length has the focus. The characters never meet QML:
// keys of the screen's keyboard and of a physical one go straight to the entry.
//
//     SecretComposer { target: dots; keyboard: screen.keyboard; entry: screen.otp; kind: FieldKind.Otp }
#pragma once

#include "kiosk/ui/keyboard/touch/key_target.h"
#include "kiosk/ui/keyboard/touch/secret_entry.h"

namespace kiosk::ui::keyboard {

// The base is named in full because the QML type description of Qt 6.4 loses it otherwise.
class SecretComposer : public kiosk::ui::keyboard::KeyTarget {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::ui::keyboard::SecretEntry* entry READ entry WRITE setEntry NOTIFY entryChanged FINAL)

public:
    explicit SecretComposer(QObject* parent = nullptr);

    [[nodiscard]] SecretEntry* entry() const { return m_entry; }
    void setEntry(SecretEntry* entry);

    void typeKey(const QString& key) override;
    void typeText(const QString& text) override;
    void backspace() override;
    void clear() override;

Q_SIGNALS:
    void entryChanged();

protected:
    void watchTarget(QQuickItem*) override {}

private:
    SecretEntry* m_entry = nullptr; // forgotten when it is destroyed
};

} // namespace kiosk::ui::keyboard
