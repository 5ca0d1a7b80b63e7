// What lies over the screen: the idle warning, the question whether to leave, help, the officer's coming, a
// document.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/premises.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

class SheetModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(int glyph READ glyph NOTIFY changed)
    Q_PROPERTY(QString countdown READ countdown NOTIFY changed) // seconds of the idle warning
    Q_PROPERTY(QString stay READ stay NOTIFY changed)           // the main button
    Q_PROPERTY(QString leave READ leave NOTIFY changed)         // the other; empty: none
    Q_PROPERTY(kiosk::ui::Rows* rows READ rows CONSTANT)        // besides the text: addresses and numbers

public:
    explicit SheetModel(QObject* parent = nullptr);

    void show(const flow::Journey& journey, page::Kind page, const Premises& premises);
    void setRemaining(std::chrono::milliseconds idleWarning);
    void wipe();

    [[nodiscard]] QString title() const { return m_view.title; }
    [[nodiscard]] QString text() const { return m_view.text; }
    [[nodiscard]] int glyph() const { return static_cast<int>(m_view.glyph); }
    [[nodiscard]] QString countdown() const { return m_view.countdown; }
    [[nodiscard]] QString stay() const { return m_view.stay; }
    [[nodiscard]] QString leave() const { return m_view.leave; }
    [[nodiscard]] Rows* rows() { return &m_rows; }

Q_SIGNALS:
    void changed();

private:
    struct View {
        QString title, text, countdown, stay, leave;
        glyph::Kind glyph = glyph::Kind::None;
        bool operator==(const View&) const = default;
    };

    void help(page::Kind page, const Premises& premises, View& view, QList<Row>& rows) const;
    static void officer(flow::Officer officer, const Premises& premises, View& view);
    static void addCounter(const LocalTexts& texts, const QString& hotline, QList<Row>& rows);
    static void addHotline(const QString& hotline, QList<Row>& rows);
    static void document(const QString& title, const QString& text, View& view);
    void set(const View& view, QList<Row> rows);

    View m_view;
    Rows m_rows;
    bool m_countsDown = false;
};

} // namespace kiosk::ui
