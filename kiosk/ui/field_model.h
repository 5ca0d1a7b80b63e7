// One field on the screen: its words, its text as displayed, what is wrong or odd about it.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/keyboard/touch/field_kind.h"
#include "kiosk/ui/places/gazetteer.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

class FieldModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(int field READ field NOTIFY changed) // changes when another field is asked
    Q_PROPERTY(QString label READ label NOTIFY changed)
    Q_PROPERTY(QString placeholder READ placeholder NOTIFY changed)
    Q_PROPERTY(QString display READ display NOTIFY changed)
    Q_PROPERTY(QString count READ count NOTIFY changed) // "8/12 số" while a number is typed
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(QString warning READ warning NOTIFY changed)
    Q_PROPERTY(bool optional READ isOptional NOTIFY changed)
    Q_PROPERTY(kiosk::ui::keyboard::field_kind::Kind kind READ kind NOTIFY changed) // for the keyboard
    Q_PROPERTY(bool chosen READ isChosen NOTIFY changed) // among options, not typed
    Q_PROPERTY(kiosk::ui::Rows* options READ options CONSTANT)
    Q_PROPERTY(bool placed READ isPlaced NOTIFY changed) // typed, or picked from the places below
    Q_PROPERTY(kiosk::ui::Rows* places READ places CONSTANT)
    Q_PROPERTY(QString note READ note NOTIFY changed) // good to know, nothing wrong
    // What became of the old place whose name was typed, where the list has no room to say it.
    Q_PROPERTY(QString became READ became NOTIFY changed)

public:
    explicit FieldModel(Post post, QObject* parent = nullptr);

    // Another state than EnteringField leaves everything as it was.
    void show(const flow::Journey& journey, const QString& ownProvince = {});
    void wipe();

    [[nodiscard]] int field() const { return static_cast<int>(m_view.field); }
    [[nodiscard]] QString label() const { return m_view.label; }
    [[nodiscard]] QString placeholder() const { return m_view.placeholder; }
    [[nodiscard]] QString display() const { return m_view.display; }
    [[nodiscard]] QString count() const { return m_view.count; }
    [[nodiscard]] QString fault() const { return m_view.fault; }
    [[nodiscard]] QString warning() const { return m_view.warning; }
    [[nodiscard]] bool isOptional() const { return m_view.optional; }
    [[nodiscard]] keyboard::FieldKind kind() const { return m_view.kind; }
    [[nodiscard]] bool isChosen() const { return m_view.chosen; }
    [[nodiscard]] Rows* options() { return &m_options; }
    [[nodiscard]] bool isPlaced() const { return m_view.placed; }
    [[nodiscard]] Rows* places() { return &m_places; }
    [[nodiscard]] QString note() const { return m_view.note; }
    [[nodiscard]] QString became() const { return m_view.became; }

    // The person changed the displayed text; the answer is where the cursor belongs in the new `display`.
    Q_INVOKABLE int edit(const QString& typed, int cursor);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    struct View {
        flow::Field field = flow::Field::IdNumber;
        QString label, placeholder, display, count, fault, warning, note, became;
        bool optional = false;
        bool chosen = false;
        bool placed = false;
        keyboard::FieldKind kind = keyboard::FieldKind::Digits;
        bool operator==(const View&) const = default;
    };

    void give(const QString& text);

    Post m_post;
    View m_view;
    QStringList m_values; // of the options, in their order
    Rows m_options;
    places::Gazetteer m_gazetteer;
    Rows m_places;
};

} // namespace kiosk::ui
