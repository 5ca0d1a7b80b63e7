// A screen that tells rather than asks: declined, VNeID, waiting, postponed, done, receipt, account exists,
// refused, interrupted, out of order.
#pragma once

#include "kiosk/ui/gestures.h"
#include "kiosk/ui/outcome.h"

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
    Q_PROPERTY(QString qrText READ qrText NOTIFY changed) // the code to take away; empty: none
    Q_PROPERTY(QString action READ action NOTIFY changed) // the main button; empty: none
    Q_PROPERTY(QString otherAction READ otherAction NOTIFY changed)
    Q_PROPERTY(bool actionOpen READ isActionOpen NOTIFY changed)
    Q_PROPERTY(bool working READ isWorking NOTIFY changed)    // something goes on without the person
    Q_PROPERTY(QString notice READ notice NOTIFY changed)     // what must not be overlooked, or empty
    Q_PROPERTY(QString printing READ printing NOTIFY changed) // how the slip stands, or empty
    Q_PROPERTY(kiosk::ui::tone::Kind printingTone READ printingTone NOTIFY changed)
    Q_PROPERTY(QString print READ print NOTIFY changed)         // prints the slip once more; empty: cannot be
    Q_PROPERTY(QString countdown READ countdown NOTIFY changed) // a whole sentence, or empty
    Q_PROPERTY(kiosk::ui::Rows* rows READ rows CONSTANT)        // paragraphs, or label and value
    Q_PROPERTY(kiosk::ui::Rows* choices READ choices CONSTANT)  // roads from here

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
    [[nodiscard]] QString qrText() const { return m_view.qrText; }
    [[nodiscard]] QString action() const { return m_view.action; }
    [[nodiscard]] QString otherAction() const { return m_view.otherAction; }
    [[nodiscard]] bool isActionOpen() const { return m_view.actionOpen; }
    [[nodiscard]] bool isWorking() const { return m_view.working; }
    [[nodiscard]] QString notice() const { return m_view.notice; }
    [[nodiscard]] QString printing() const { return m_view.printing; }
    [[nodiscard]] tone::Kind printingTone() const { return m_view.printingTone; }
    [[nodiscard]] QString print() const { return m_view.print; }
    [[nodiscard]] QString countdown() const { return m_view.countdown; }
    [[nodiscard]] Rows* rows() { return &m_rows; }
    [[nodiscard]] Rows* choices() { return &m_choices; }

    Q_INVOKABLE void act();
    Q_INVOKABLE void actOther();
    Q_INVOKABLE void printAgain();

Q_SIGNALS:
    void changed();

private:
    void set(Outcome told);

    Post m_post;
    OutcomeView m_view;
    Rows m_rows;
    Rows m_choices;
    std::vector<flow::EventBody> m_choiceEvents;
    std::optional<flow::EventBody> m_action;
    std::optional<flow::EventBody> m_otherAction;
    bool m_closesByItself = false;
    bool m_retryWaits = false;
};

} // namespace kiosk::ui
