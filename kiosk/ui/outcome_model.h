// A screen that tells rather than asks: declined, waiting, done, receipt, account exists, refused,
// interrupted, out of order.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/premises.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

class OutcomeModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString lead READ lead NOTIFY changed)
    Q_PROPERTY(int glyph READ glyph NOTIFY changed)
    Q_PROPERTY(kiosk::ui::tone::Kind tone READ tone NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)     // the operator's, e.g. "P-102"
    Q_PROPERTY(QString action READ action NOTIFY changed) // the main button; empty: none
    Q_PROPERTY(QString otherAction READ otherAction NOTIFY changed)
    Q_PROPERTY(bool actionOpen READ isActionOpen NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)       // what must not be overlooked, or empty
    Q_PROPERTY(QString countdown READ countdown NOTIFY changed) // a whole sentence, or empty
    Q_PROPERTY(kiosk::ui::Rows* rows READ rows CONSTANT)        // paragraphs, or label and value

public:
    explicit OutcomeModel(Post post, QObject* parent = nullptr);

    // Other states leave everything as it was.
    void show(const flow::Journey& journey, const Premises& premises);
    void showOutOfOrder(base::ErrorCode code, const Premises& premises);
    // Time left until the screen closes, and until Retry opens.
    void setRemaining(std::chrono::milliseconds screenTime, std::chrono::milliseconds retryAllowed);
    void wipe();

    [[nodiscard]] QString title() const { return m_view.title; }
    [[nodiscard]] QString lead() const { return m_view.lead; }
    [[nodiscard]] int glyph() const { return static_cast<int>(m_view.glyph); }
    [[nodiscard]] tone::Kind tone() const { return m_view.tone; }
    [[nodiscard]] QString code() const { return m_view.code; }
    [[nodiscard]] QString action() const { return m_view.action; }
    [[nodiscard]] QString otherAction() const { return m_view.otherAction; }
    [[nodiscard]] bool isActionOpen() const { return m_view.actionOpen; }
    [[nodiscard]] QString notice() const { return m_view.notice; }
    [[nodiscard]] QString countdown() const { return m_view.countdown; }
    [[nodiscard]] Rows* rows() { return &m_rows; }

    Q_INVOKABLE void act();
    Q_INVOKABLE void actOther();

Q_SIGNALS:
    void changed();

private:
    struct View {
        QString title, lead, code, action, otherAction, notice, countdown;
        glyph::Kind glyph = glyph::Kind::None;
        tone::Kind tone = tone::Kind::Neutral;
        bool actionOpen = true;
        bool operator==(const View&) const = default;
    };
    struct Told; // composes the view and rows of one state

    void set(const View& view, QList<Row> rows, std::optional<flow::EventBody> action = {},
             std::optional<flow::EventBody> otherAction = {});

    Post m_post;
    View m_view;
    Rows m_rows;
    std::optional<flow::EventBody> m_action;
    std::optional<flow::EventBody> m_otherAction;
    bool m_closesByItself = false;
    bool m_retryWaits = false;
};

} // namespace kiosk::ui
