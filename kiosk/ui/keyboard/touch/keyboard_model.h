// The keyboard's state: which keys there are, what they say now, and where they type.
//
// One object for a window, handed to the panel and to every field. It holds no text of the person's: that
// stands in the fields, and secrets in their entries. GUI thread.
#pragma once

#include "kiosk/ui/keyboard/touch/key_face.h"

#include <QAbstractListModel>
#include <QSet>

namespace kiosk::ui::keyboard {

class KeyTarget;

class KeyboardModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    // Whether a field has the focus: show the panel.
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(bool secret READ isSecret NOTIFY openChanged FINAL)
    // The item to keep in sight above the panel.
    Q_PROPERTY(QObject* focusItem READ focusItem NOTIFY openChanged FINAL)
    Q_PROPERTY(Method method READ method WRITE setMethod NOTIFY methodChanged FINAL)
    // hoà instead of hòa
    Q_PROPERTY(bool modernTones READ modernTones WRITE setModernTones NOTIFY modernTonesChanged FINAL)
    Q_PROPERTY(ShiftState shift READ shift NOTIFY shiftChanged FINAL)
    // The accents strip is there and empty: it may tell how it works.
    Q_PROPERTY(bool awaitingLetter READ isAwaitingLetter NOTIFY accentsChanged FINAL)
    // The grid the keys' places are in.
    Q_PROPERTY(qreal columns READ columns NOTIFY gridChanged FINAL)
    Q_PROPERTY(qreal rows READ rows NOTIFY gridChanged FINAL)

public:
    enum Method { Telex, Vni, PickAccents };
    Q_ENUM(Method)
    enum ShiftState { ShiftOff, ShiftOnce, ShiftLock };
    Q_ENUM(ShiftState)
    enum Look { LetterLook, FunctionLook, EnterLook, AccentLook };
    Q_ENUM(Look)
    enum Roles {
        LabelRole = Qt::UserRole + 1,
        IconRole, // a character of the icon font; then there is no label
        HintRole,
        NameRole, // for screen readers, in the current language
        LookRole,
        ColumnRole,
        RowRole,
        ColumnSpanRole,
        RowSpanRole,
        PressedRole,
        LitRole,    // shift is on, the symbols are shown
        EnabledRole // false for an empty place of the accents strip
    };

    explicit KeyboardModel(QObject* parent = nullptr);
    ~KeyboardModel() override;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isSecret() const;
    [[nodiscard]] QObject* focusItem() const;
    [[nodiscard]] Method method() const { return m_method; }
    void setMethod(Method method);
    [[nodiscard]] bool modernTones() const { return m_modernTones; }
    void setModernTones(bool modern);
    [[nodiscard]] ShiftState shift() const { return m_shift; }
    [[nodiscard]] bool isAwaitingLetter() const;
    [[nodiscard]] qreal columns() const { return m_layout.columns; }
    [[nodiscard]] qreal rows() const { return m_layout.rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // As many as the present page has; places beyond are empty and unseen.
    [[nodiscard]] int keyCount() const { return static_cast<int>(m_layout.keys.size()); }
    [[nodiscard]] const Key& key(int index) const { return m_layout.keys.at(index); }
    [[nodiscard]] bool isEnabled(int index) const;
    // The strip of a long press on it: other letters, or for the method key the methods' names.
    [[nodiscard]] QStringList variantsOf(const Key& key) const;

    // A tap, also by a screen reader. For the method key: the next method.
    Q_INVOKABLE void press(int index);
    void press(const Key& key);
    void pickVariant(const Key& key, const QString& variant);
    void setPressed(int index, bool pressed);
    // Shift is held while other keys are typed; and was: back to small letters.
    void holdShift();
    void endShift();

    // Back to how it was at the start, for the next person.
    Q_INVOKABLE void reset();
    // Puts the keyboard away: the field gives up the focus.
    Q_INVOKABLE void dismiss();

    // By KeyTarget: the field got the focus, lost it (another may be about to get it), is gone.
    void attach(KeyTarget* target);
    void release(KeyTarget* target);
    void detach(KeyTarget* target);
    // By KeySurface: the keys themselves have the focus, and type into the field that had it before.
    void setKeysFocused(bool focused);

Q_SIGNALS:
    void openChanged();
    void methodChanged();
    void modernTonesChanged();
    void shiftChanged();
    void gridChanged();
    void accentsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void relayout();
    void refresh(const QList<int>& roles = {});
    void updatePlace();
    void closeUnlessFocused(const KeyTarget* target);
    void setShift(ShiftState shift);
    void pressShift();
    void setSymbols(bool symbols);
    void setTarget(KeyTarget* target);
    [[nodiscard]] Writing writing() const;
    [[nodiscard]] KeyFace face(int index) const;
    [[nodiscard]] QString accentAt(int index) const;

    bool m_keysFocused = false;
    QMetaObject::Connection m_focusWatch; // of the window while the keyboard is open
    KeyTarget* m_target = nullptr;        // takes itself out (detach) when it is destroyed
    KeyboardLayout m_layout;
    int m_places = 0; // rows made so far
    QSet<int> m_pressed;
    QStringList m_accents;
    Method m_method = Telex;
    ShiftState m_shift = ShiftOff;
    bool m_shiftByItself = false; // nobody touched shift: a name begins here
    bool m_modernTones = false;
    bool m_symbols = false;
};

} // namespace kiosk::ui::keyboard
