#include "kiosk/ui/keyboard/touch/keyboard_model.h"

#include "kiosk/ui/keyboard/accents.h"
#include "kiosk/ui/keyboard/touch/key_target.h"

#include <QCoreApplication>
#include <QEvent>
#include <QQuickWindow>

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

KeyboardModel::Look lookOf(Key::Role role)
{
    switch (role) {
    case Key::Letter:
    case Key::Digit:
    case Key::Text:
    case Key::Space: return KeyboardModel::LetterLook;
    case Key::Accent: return KeyboardModel::AccentLook;
    case Key::Enter: return KeyboardModel::EnterLook;
    default: return KeyboardModel::FunctionLook;
    }
}

Writing writingOf(KeyboardModel::Method method)
{
    switch (method) {
    case KeyboardModel::Telex: return Writing::Telex;
    case KeyboardModel::Vni: return Writing::Vni;
    case KeyboardModel::PickAccents: return Writing::PickAccents;
    }
    return Writing::None;
}

constexpr std::array allMethods{KeyboardModel::Telex, KeyboardModel::Vni, KeyboardModel::PickAccents};

} // namespace

KeyboardModel::KeyboardModel(QObject* parent) : QAbstractListModel(parent)
{
    relayout();
    if (QCoreApplication* const application = QCoreApplication::instance())
        application->installEventFilter(this); // for LanguageChange
}

KeyboardModel::~KeyboardModel() = default;

bool KeyboardModel::isOpen() const
{
    return m_target != nullptr;
}

bool KeyboardModel::isSecret() const
{
    return m_target && keyboard::isSecret(m_target->kind());
}

QObject* KeyboardModel::focusItem() const
{
    return m_target ? m_target->target() : nullptr;
}

void KeyboardModel::setMethod(Method method)
{
    if (m_method == method)
        return;
    m_method = method;
    if (m_target)
        m_target->applyMethod();
    Q_EMIT methodChanged();
    relayout();
    updatePlace();
}

void KeyboardModel::setModernTones(bool modern)
{
    if (m_modernTones == modern)
        return;
    m_modernTones = modern;
    if (m_target)
        m_target->applyMethod();
    Q_EMIT modernTonesChanged();
}

bool KeyboardModel::isAwaitingLetter() const
{
    return m_accents.isEmpty() && m_target && writing() == Writing::PickAccents && !m_symbols;
}

int KeyboardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_places;
}

QHash<int, QByteArray> KeyboardModel::roleNames() const
{
    return {{LabelRole, "label"},     {IconRole, "icon"},    {HintRole, "hint"},
            {NameRole, "name"},       {LookRole, "look"},    {ColumnRole, "column"},
            {RowRole, "row"},         {LitRole, "lit"},      {ColumnSpanRole, "columnSpan"},
            {RowSpanRole, "rowSpan"}, {PressedRole, "down"}, {EnabledRole, "usable"}};
}

QVariant KeyboardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    static const Key nothing{};
    const bool there = index.row() < keyCount();
    const Key& key = there ? this->key(index.row()) : nothing;
    if (!there && (role == LabelRole || role == IconRole || role == NameRole))
        return QString();
    switch (role) {
    case LabelRole: return face(index.row()).label;
    case IconRole: return face(index.row()).icon;
    case HintRole: return key.hint;
    case NameRole: return face(index.row()).name;
    case LookRole: return lookOf(key.role);
    case ColumnRole: return key.column;
    case RowRole: return key.row;
    case ColumnSpanRole: return key.columnSpan;
    case RowSpanRole: return key.rowSpan;
    case PressedRole: return m_pressed.contains(index.row());
    case LitRole: return key.role == Key::Shift && m_shift != ShiftOff;
    case EnabledRole: return isEnabled(index.row());
    default: return {};
    }
}

bool KeyboardModel::isEnabled(int index) const
{
    return index < keyCount() && (key(index).role != Key::Accent || !accentAt(index).isEmpty());
}

QStringList KeyboardModel::variantsOf(const Key& key) const
{
    if (key.role == Key::Method)
        return {writingName(Writing::Telex), writingName(Writing::Vni), writingName(Writing::PickAccents)};
    if (key.role != Key::Letter || writing() == Writing::None)
        return {};
    return keyboard::variantsOf(key.text.at(0), m_shift != ShiftOff);
}

void KeyboardModel::press(int index)
{
    if (index < 0 || !isEnabled(index) || !m_target)
        return;
    if (key(index).role == Key::Accent)
        m_target->replaceLetter(accentAt(index));
    else
        press(Key(key(index)));
}

void KeyboardModel::press(const Key& key)
{
    if (!m_target)
        return;
    switch (key.role) {
    case Key::Letter: m_target->typeKey(m_shift == ShiftOff ? key.text : key.text.toUpper()); break;
    case Key::Digit: m_target->typeKey(key.text); break;
    case Key::Text:
        if (m_symbols)
            m_target->typeText(key.text);
        else
            m_target->typeKey(key.text);
        break;
    case Key::Space: m_target->typeKey(u" "_s); break;
    case Key::Accent: break;
    case Key::Backspace: m_target->backspace(); break;
    case Key::Clear: m_target->clear(); break;
    case Key::Shift: pressShift(); break;
    case Key::Page: setSymbols(!m_symbols); break;
    case Key::Method: setMethod(Method((m_method + 1) % static_cast<int>(allMethods.size()))); break;
    case Key::Enter: m_target->enter(); break;
    case Key::Hide: dismiss(); break;
    }
    if (key.role == Key::Letter && m_shift == ShiftOnce && !(m_target && m_target->wantsCapital()))
        setShift(ShiftOff);
}

void KeyboardModel::pickVariant(const Key& key, const QString& variant)
{
    if (key.role == Key::Method) {
        for (const Method method : allMethods) {
            if (writingName(writingOf(method)) == variant)
                setMethod(method);
        }
    } else if (m_target) {
        m_target->typeText(variant);
    }
}

void KeyboardModel::setPressed(int index, bool pressed)
{
    if (pressed)
        m_pressed.insert(index);
    else if (!m_pressed.remove(index))
        return;
    if (index < rowCount())
        Q_EMIT dataChanged(this->index(index), this->index(index), {PressedRole});
}

void KeyboardModel::holdShift()
{
    if (m_shift == ShiftOff)
        setShift(ShiftOnce);
}

void KeyboardModel::endShift()
{
    setShift(ShiftOff);
}

void KeyboardModel::reset()
{
    setTarget(nullptr);
    m_accents.clear();
    m_pressed.clear();
    setShift(ShiftOff);
    setModernTones(false);
    setMethod(Telex);
    relayout();
}

void KeyboardModel::dismiss()
{
    KeyTarget* const target = m_target;
    if (!target)
        return;
    setTarget(nullptr);
    target->giveUpFocus();
}

void KeyboardModel::attach(KeyTarget* target)
{
    if (m_target != target)
        setTarget(target);
}

void KeyboardModel::release(KeyTarget* target)
{
    if (m_target != target)
        return;
    // Another field may be about to get the focus: wait for the event in hand to finish, lest the panel close
    // and open again.
    QMetaObject::invokeMethod(
        this, [this, target] { closeUnlessFocused(target); }, Qt::QueuedConnection);
}

void KeyboardModel::closeUnlessFocused(const KeyTarget* target)
{
    if (target != m_target || target == nullptr) // compared only: it may be gone
        return;
    if (!m_keysFocused && !target->isNear())
        setTarget(nullptr);
}

void KeyboardModel::setKeysFocused(bool focused)
{
    m_keysFocused = focused;
    if (!focused && m_target)
        release(m_target);
}

void KeyboardModel::detach(KeyTarget* target)
{
    if (m_target == target)
        setTarget(nullptr);
}

bool KeyboardModel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        refresh({LabelRole, NameRole});
    return QAbstractListModel::eventFilter(watched, event);
}

void KeyboardModel::setTarget(KeyTarget* target)
{
    if (m_target) {
        m_target->disconnect(this);
        m_target->applyMethod(); // drops what it remembers of the last word
    }
    m_target = target;
    disconnect(m_focusWatch);
    if (QQuickWindow* const window = target && target->target() ? target->target()->window() : nullptr)
        m_focusWatch =
            connect(window, &QQuickWindow::activeFocusItemChanged, this, [this] { release(m_target); });
    m_symbols = false;
    m_shift = ShiftOff;
    m_shiftByItself = false;
    if (target) {
        target->applyMethod();
        connect(target, &KeyTarget::placeChanged, this, &KeyboardModel::updatePlace);
        connect(target, &KeyTarget::kindChanged, this, &KeyboardModel::relayout);
        connect(target, &KeyTarget::enterTextChanged, this, [this] { refresh({LabelRole, NameRole}); });
        relayout();
        updatePlace();
    }
    Q_EMIT shiftChanged();
    Q_EMIT openChanged();
}

Writing KeyboardModel::writing() const
{
    const bool composed = !m_target || keyboard::isComposed(m_target->kind());
    return composed ? writingOf(m_method) : Writing::None;
}

// Places once made are kept, unused ones unseen: pages change often, and making forty items takes longer than
// renaming them.
void KeyboardModel::relayout()
{
    const FieldKind kind = m_target ? m_target->kind() : FieldKind::VietnameseText;
    const KeyboardLayout layout = keyboardLayout(kind, writing(), m_symbols);
    const int after = static_cast<int>(layout.keys.size());
    m_pressed.clear();
    m_layout = layout;
    if (after > m_places) {
        beginInsertRows({}, m_places, after - 1);
        m_places = after;
        endInsertRows();
    }
    refresh();
    Q_EMIT gridChanged();
    Q_EMIT accentsChanged();
}

void KeyboardModel::refresh(const QList<int>& roles)
{
    if (m_places > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
}

void KeyboardModel::updatePlace()
{
    if (!m_target)
        return;
    if (m_shift != ShiftLock) {
        setShift(m_target->wantsCapital() ? ShiftOnce : ShiftOff);
        m_shiftByItself = m_shift == ShiftOnce;
    }
    if (writing() != Writing::PickAccents)
        return;
    const Accents accents = accentsOf(m_target->letterBefore());
    const QStringList offered = accents.marks + accents.tones;
    if (offered == m_accents)
        return;
    m_accents = offered;
    refresh({LabelRole, NameRole, EnabledRole});
    Q_EMIT accentsChanged();
}

// Off, once, for good, off; a capital that came by itself is taken back.
void KeyboardModel::pressShift()
{
    const bool takesBack = m_shift == ShiftLock || (m_shift == ShiftOnce && m_shiftByItself);
    setShift(takesBack ? ShiftOff : ShiftState(m_shift + 1));
    m_shiftByItself = false;
}

void KeyboardModel::setShift(ShiftState shift)
{
    if (m_shift == shift)
        return;
    m_shift = shift;
    refresh({LabelRole, IconRole, NameRole, LitRole});
    Q_EMIT shiftChanged();
}

void KeyboardModel::setSymbols(bool symbols)
{
    if (m_symbols == symbols)
        return;
    m_symbols = symbols;
    relayout();
}

KeyFace KeyboardModel::face(int index) const
{
    FaceContext context;
    context.upper = m_shift != ShiftOff || (m_target && m_target->kind() == FieldKind::Code);
    context.locked = m_shift == ShiftLock;
    context.symbols = m_symbols;
    context.accent = accentAt(index);
    context.methodName = writingName(writingOf(m_method));
    context.enterText = m_target ? m_target->enterText() : QString();
    return faceOf(key(index), context);
}

QString KeyboardModel::accentAt(int index) const
{
    return key(index).role == Key::Accent ? m_accents.value(index) : QString();
}

} // namespace kiosk::ui::keyboard
