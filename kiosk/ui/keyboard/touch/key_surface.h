// The glass over the keys: turns fingers into key presses.
//
// One item takes every touch instead of one per key, so that no tap falls between two keys and two thumbs
// keep their order: a key is typed when its finger lifts, or at once when the next finger comes down. (A
// MouseArea loses every second of two quick taps; a handler per key leaves gaps.) Holding a letter opens its
// variants, to slide to or to tap; holding Backspace repeats it. By Tab it is one stop: arrows go from key to
// key, Enter and Space press, Escape and the way up lead back to the field, every other edge leads on. GUI
// thread; the model is not owned.
#pragma once

#include "kiosk/ui/keyboard/touch/keyboard_model.h"

#include <QBasicTimer>
#include <QQuickItem>

#include <optional>

namespace kiosk::ui::keyboard {

class KeySurface : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::ui::keyboard::KeyboardModel* keyboard READ keyboard WRITE setKeyboard NOTIFY
                   keyboardChanged REQUIRED FINAL)
    // Pixels of one grid unit; keys fill them but for the gap the panel draws.
    Q_PROPERTY(qreal cellWidth READ cellWidth NOTIFY cellChanged FINAL)
    Q_PROPERTY(qreal cellHeight READ cellHeight NOTIFY cellChanged FINAL)
    // The letter under the newest finger, to be shown above it; empty for secrets and for other keys.
    Q_PROPERTY(QString previewText READ previewText NOTIFY previewChanged FINAL)
    Q_PROPERTY(QRectF previewKey READ previewKey NOTIFY previewChanged FINAL)
    Q_PROPERTY(QList<QString> variants READ variants NOTIFY variantsChanged FINAL)
    Q_PROPERTY(QRectF variantsRect READ variantsRect NOTIFY variantsChanged FINAL)
    Q_PROPERTY(int variant READ variant NOTIFY variantChanged FINAL)
    // Where the arrows are while the keys are worked without a finger; empty without the focus.
    Q_PROPERTY(QRectF cursorRect READ cursorRect NOTIFY cursorChanged FINAL)
    // Milliseconds
    Q_PROPERTY(int holdDelay MEMBER m_holdDelay NOTIFY delaysChanged FINAL)
    Q_PROPERTY(int repeatDelay MEMBER m_repeatDelay NOTIFY delaysChanged FINAL)
    Q_PROPERTY(int repeatInterval MEMBER m_repeatInterval NOTIFY delaysChanged FINAL)

public:
    explicit KeySurface(QQuickItem* parent = nullptr);

    [[nodiscard]] KeyboardModel* keyboard() const { return m_keyboard; }
    void setKeyboard(KeyboardModel* keyboard);
    [[nodiscard]] qreal cellWidth() const;
    [[nodiscard]] qreal cellHeight() const;
    [[nodiscard]] QString previewText() const { return m_previewText; }
    [[nodiscard]] QRectF previewKey() const { return m_previewKey; }
    [[nodiscard]] QStringList variants() const { return m_variants; }
    [[nodiscard]] QRectF variantsRect() const { return m_variantsRect; }
    [[nodiscard]] int variant() const { return m_variant; }
    [[nodiscard]] QRectF cursorRect() const;

    Q_INVOKABLE void pickVariant(int variant);
    // By a screen reader, which has no fingers.
    Q_INVOKABLE void tapKey(int index);

Q_SIGNALS:
    void keyboardChanged();
    void cellChanged();
    void previewChanged();
    void variantsChanged();
    void variantChanged();
    void cursorChanged();
    void delaysChanged();

protected:
    void touchEvent(QTouchEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void touchUngrabEvent() override;
    void timerEvent(QTimerEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

private:
    struct Press {
        int finger = 0;
        int index = -1;
        Key key;
        bool typed = false;   // nothing more to do when the finger lifts
        bool holds = false;   // has the variants strip open
        bool chorded = false; // shift held while another key was typed
    };

    void down(int finger, QPointF at);
    void moved(int finger, QPointF at);
    void up(int finger, QPointF at);
    void cancel();
    void type(Press& press);
    void openVariants(const Press& press);
    void closeVariants();
    void setVariant(int variant);
    void showPreview(const Press* press);
    void forgetPresses();
    void setCursor(int index);
    void leaveToField();
    [[nodiscard]] Press* pressOf(int finger);
    [[nodiscard]] int keyAt(QPointF at) const;
    [[nodiscard]] int variantAt(QPointF at) const;
    [[nodiscard]] QRectF rectOf(const Key& key) const;

    KeyboardModel* m_keyboard = nullptr; // forgotten when it is destroyed
    QList<Press> m_presses;
    QBasicTimer m_hold;
    QBasicTimer m_repeat;
    int m_holdDelay = 400;
    int m_repeatDelay = 450;
    int m_repeatInterval = 70;

    QString m_previewText;
    QRectF m_previewKey;
    std::optional<Key> m_variantsKey;
    QStringList m_variants;
    QRectF m_variantsRect;
    int m_variant = -1;
    int m_cursor = -1;
};

} // namespace kiosk::ui::keyboard
