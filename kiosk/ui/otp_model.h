// The one-time code: where it went, how long it lives, when another may be asked for. The digits themselves
// are in `entry` and never reach QML.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/keyboard/touch/secret_entry.h"
#include "kiosk/ui/sending.h"

namespace kiosk::ui {

class OtpModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(kiosk::ui::keyboard::SecretEntry* entry READ entry CONSTANT)
    Q_PROPERTY(int digits READ digits CONSTANT)
    Q_PROPERTY(QString sentTo READ sentTo NOTIFY changed)
    Q_PROPERTY(QString life READ life NOTIFY changed)     // "Mã còn hiệu lực 1:45"
    Q_PROPERTY(QString resend READ resend NOTIFY changed) // the button's words, with its wait
    Q_PROPERTY(bool resendOpen READ isResendOpen NOTIFY changed)
    Q_PROPERTY(bool expired READ isExpired NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)

public:
    static constexpr int codeLength = 6;

    explicit OtpModel(Post post, QObject* parent = nullptr);

    void show(const flow::Journey& journey);
    void setRemaining(std::chrono::milliseconds life, std::chrono::milliseconds resend);
    void wipe();

    [[nodiscard]] keyboard::SecretEntry* entry() { return &m_entry; }
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] int digits() const { return codeLength; }
    [[nodiscard]] QString sentTo() const { return m_view.sentTo; }
    [[nodiscard]] QString life() const { return m_sending.life(); }
    [[nodiscard]] QString resend() const { return m_sending.resend(); }
    [[nodiscard]] bool isResendOpen() const { return m_view.resendOpen; }
    [[nodiscard]] bool isExpired() const { return m_view.expired; }
    [[nodiscard]] QString fault() const { return m_view.fault; }

    Q_INVOKABLE void askAgain();

Q_SIGNALS:
    void changed();

private:
    struct View {
        QString sentTo, fault;
        bool resendOpen = false;
        bool sendsLeft = true;
        bool expired = false;
        bool operator==(const View&) const = default;
    };

    Post m_post;
    keyboard::SecretEntry m_entry;
    View m_view;
    Sending m_sending;

    void compose(const View& view);
};

} // namespace kiosk::ui
