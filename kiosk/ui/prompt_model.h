// What has been sent to the person's phone or mailbox: where to, the code that must be the same on both, how
// long it lives, what went wrong with it, and what to do when nothing is seen there.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/rows.h"
#include "kiosk/ui/sending.h"

namespace kiosk::ui {

class PromptModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sentTo READ sentTo NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)         // "48 21"; empty: none is to be compared
    Q_PROPERTY(QString codeName READ codeName NOTIFY changed) // the same, digit by digit, for the ear
    Q_PROPERTY(QString life READ life NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed) // it is dead, or another cannot be sent
    Q_PROPERTY(QString line READ line NOTIFY changed)   // the portal does not answer just now
    Q_PROPERTY(bool live READ isLive NOTIFY changed)    // the person can still answer
    Q_PROPERTY(QString resend READ resend NOTIFY changed)
    Q_PROPERTY(bool resendOpen READ isResendOpen NOTIFY changed)
    Q_PROPERTY(kiosk::ui::Rows* advice READ advice CONSTANT) // when nothing is seen on the phone

public:
    explicit PromptModel(Post post, QObject* parent = nullptr);

    // Another state than AwaitingPrompt leaves everything as it was.
    void show(const flow::Journey& journey);
    void setRemaining(std::chrono::milliseconds life, std::chrono::milliseconds resend);
    void wipe();

    [[nodiscard]] QString title() const { return m_view.title; }
    [[nodiscard]] QString sentTo() const { return m_view.sentTo; }
    [[nodiscard]] QString code() const { return m_view.code; }
    [[nodiscard]] QString codeName() const { return m_view.codeName; }
    [[nodiscard]] QString life() const { return m_sending.life(); }
    [[nodiscard]] QString fault() const { return m_view.fault; }
    [[nodiscard]] QString line() const { return m_view.line; }
    [[nodiscard]] bool isLive() const { return m_view.live; }
    [[nodiscard]] QString resend() const { return m_sending.resend(); }
    [[nodiscard]] bool isResendOpen() const { return m_view.resendOpen; }
    [[nodiscard]] Rows* advice() { return &m_advice; }

    Q_INVOKABLE void askAgain();

Q_SIGNALS:
    void changed();

private:
    struct View {
        QString title, sentTo, code, codeName, fault, line;
        bool live = false;
        bool resendOpen = false;
        bool sendsLeft = true;
        bool operator==(const View&) const = default;
    };

    void compose(const View& view);

    Post m_post;
    View m_view;
    Sending m_sending;
    Rows m_advice;
};

} // namespace kiosk::ui
