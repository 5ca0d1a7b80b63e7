// What a person sees in a window: everything with an accessible name that lies in view. GUI thread only.
#pragma once

#include <QAccessible>
#include <QQuickWindow>
#include <QStringList>

#include <optional>

namespace story {

// One thing as it was when it was looked at; `place` in the window's coordinates.
struct Sight {
    QString name;
    QString description;
    QString value; // what a field holds
    QAccessible::Role role = QAccessible::NoRole;
    QRect place;
    bool enabled = true;
    bool focused = false;
    bool checked = false;
    bool secret = false;
    bool cut = false; // a pane that scrolls hides a part of it
    QRect left = {};  // of its place, when it is cut
};

class Eye {
public:
    // The window outlives the eye.
    explicit Eye(QQuickWindow& window) : m_window(window) {}

    [[nodiscard]] QList<Sight> everything() const;
    // By its whole name, or by the beginning of it before a closing "…". The topmost when there are several.
    [[nodiscard]] std::optional<Sight> find(QStringView name) const
    {
        return find(QStringList{name.toString()});
    }
    // By any of these names.
    [[nodiscard]] std::optional<Sight> find(const QStringList& names) const;
    [[nodiscard]] std::optional<Sight> focused() const;
    // One line for each thing with a name: what a failing story says.
    [[nodiscard]] QString inWords() const;

private:
    QQuickWindow& m_window;
};

} // namespace story
