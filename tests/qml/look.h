// What can be seen, heard and touched on a window, for tests: found through the accessibility tree and the
// item tree.
#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

namespace scenes {

// Something a person can work: a button, a choice, a field.
struct Control {
    QString name;
    QString description;
    QAccessible::Role role = QAccessible::NoRole;
    bool disabled = false;
    bool marked = false;
    QQuickItem* item = nullptr;
    QRectF place; // in the window
};

// All visible controls, under an item or in the whole window; those a clipping pane hides are left out.
QList<Control> controlsOf(QQuickWindow& window);
std::optional<Control> controlNamed(QQuickWindow& window, const QString& name);

// A finger on the middle of the control.
void touch(QQuickWindow& window, const Control& control);
void touch(QQuickWindow& window, const QPointF& where);

// What is wrong with how the window looks: a control smaller than `smallest` or off the glass, without a
// name, disabled without a reason, over another; a text cut, off the glass or over another. Keys are left to
// the keyboard's own tests.
QStringList faultsOf(QQuickWindow& window, double smallest);

// What must be touched and lies above the middle of the glass, the keyboard included; of a field with its
// label only the foot of that height is touched.
QStringList faultsOfReach(QQuickWindow& window, double smallest);

// Whether what is typed into, and beside it what is said of it, stand whole on the glass above the keyboard:
// where they have room together.
QStringList faultsOfTyping(QQuickWindow& window);

// Every text on the glass with the height of its letters in pixels.
QMultiMap<QString, int> letterHeights(QQuickWindow& window);

// Where the lowest text ends that lies above this height.
double footOfTexts(QQuickWindow& window, double above);

// Every text on the glass.
QStringList textsOf(QQuickWindow& window);
// Those that can be read as a whole, on the glass and within what clips them.
QStringList wholeTextsOf(QQuickWindow& window);

} // namespace scenes
