// Where the keys go: the field that has the focus.
//
// Put a FieldComposer beside a TextInput, or a SecretComposer beside the item that shows the dots of a
// secret; while `target` has the active focus, the keyboard named in `keyboard` types into it, and so does a
// physical one. GUI thread; target and keyboard are not owned.
#pragma once

#include "kiosk/ui/keyboard/touch/field_kind.h"
#include "kiosk/ui/keyboard/touch/keyboard_model.h"

#include <QPointer>
#include <QQuickItem>

class QKeyEvent;

namespace kiosk::ui::keyboard {

class KeyTarget : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("use FieldComposer or SecretComposer")
    Q_PROPERTY(QQuickItem* target READ target WRITE setTarget NOTIFY targetChanged FINAL)
    // The keyboard stays while the focus is anywhere in it: on the way from the field to the keys.
    Q_PROPERTY(QQuickItem* scope READ scope WRITE setScope NOTIFY scopeChanged FINAL)
    Q_PROPERTY(kiosk::ui::keyboard::KeyboardModel* keyboard READ keyboard WRITE setKeyboard NOTIFY
                   keyboardChanged FINAL)
    Q_PROPERTY(kiosk::ui::keyboard::field_kind::Kind kind READ kind WRITE setKind NOTIFY kindChanged FINAL)
    // What the Enter key says; empty for "Tiếp".
    Q_PROPERTY(QString enterText READ enterText WRITE setEnterText NOTIFY enterTextChanged FINAL)

public:
    explicit KeyTarget(QObject* parent = nullptr);
    ~KeyTarget() override;

    [[nodiscard]] QQuickItem* target() const { return m_target; }
    void setTarget(QQuickItem* target);
    [[nodiscard]] QQuickItem* scope() const { return m_scope; }
    void setScope(QQuickItem* scope);
    [[nodiscard]] KeyboardModel* keyboard() const { return m_keyboard; }
    void setKeyboard(KeyboardModel* keyboard);
    [[nodiscard]] FieldKind kind() const { return m_kind; }
    void setKind(FieldKind kind);
    [[nodiscard]] QString enterText() const { return m_enterText; }
    void setEnterText(const QString& text);

    // One key, composed where the field is. `typeText` takes it as it is.
    virtual void typeKey(const QString& key) = 0;
    virtual void typeText(const QString& text) = 0;
    virtual void backspace() = 0;
    virtual void clear() = 0;
    // Picking accents; nothing to do for secrets.
    [[nodiscard]] virtual QString letterBefore() const { return {}; }
    virtual void replaceLetter(const QString&) {}
    // Whether the next letter begins a name or a sentence.
    [[nodiscard]] virtual bool wantsCapital() const { return false; }
    // How to compose changed; the text stays as it is.
    virtual void applyMethod() {}

    // The field can be seen, and the focus is in it or in its scope.
    [[nodiscard]] bool isNear() const;
    // The Enter key, as if pressed on a physical keyboard.
    void enter();
    void giveUpFocus();

Q_SIGNALS:
    void targetChanged();
    void scopeChanged();
    void keyboardChanged();
    void kindChanged();
    void enterTextChanged();
    // Text or cursor moved: what the accents strip and the shift key depend on.
    void placeChanged();

protected:
    virtual void watchTarget(QQuickItem* target) = 0;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool physicalKey(const QKeyEvent& event);
    void followFocus();
    void forgetTarget();
    void forgetKeyboard();

    QQuickItem* m_target = nullptr;
    QPointer<QQuickItem> m_scope;
    KeyboardModel* m_keyboard = nullptr; // both forgotten when they are destroyed
    FieldKind m_kind = FieldKind::VietnameseText;
    QString m_enterText;
};

} // namespace kiosk::ui::keyboard
