// The request to sign that stands on the practice phone, as the SIM card's own application shows it.
//
// GUI thread. The PIN is kept in memory that is wiped; QML learns how many digits there are, never which.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace provisioning::practice::dock {

namespace signing {
Q_NAMESPACE
QML_NAMED_ELEMENT(Signing)
enum class Stage {
    None,    // no request
    Asking,  // the person reads, types the PIN, refuses
    Sent,    // on its way to the carrier
    Signed,  //
    Refused, //
    Blocked, // too many wrong PINs, or a SIM that was blocked before
    Over,    // expired, taken back, or replaced by another
};
Q_ENUM_NS(Stage)
} // namespace signing

struct SigningRequest {
    QString id;
    QString phone;
    QString text = {};
    QString verificationCode = {};
};

class SigningPrompt : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    Q_PROPERTY(provisioning::practice::dock::signing::Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed) // in groups
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString verificationCode READ verificationCode NOTIFY changed)
    Q_PROPERTY(int pinLength READ pinLength NOTIFY changed)
    Q_PROPERTY(bool maySign READ maySign NOTIFY changed)
    // After a wrong PIN; -1: none has been typed.
    Q_PROPERTY(int triesLeft READ triesLeft NOTIFY changed)

public:
    static constexpr int shortestPin = 4;
    static constexpr int longestPin = 8;

    struct Wishes {
        std::function<void(const QString& id, kiosk::base::SecureBytes pin)> sign;
        std::function<void(const QString& id)> refuse;
    };
    explicit SigningPrompt(Wishes wishes, QObject* parent = nullptr);

    // A new request takes the place of the one before.
    void ask(const SigningRequest& request);
    // What came of the request; nothing happens when another stands there by now.
    void wrongPin(const QString& id, int triesLeft);
    void end(const QString& id, signing::Stage stage);

    [[nodiscard]] signing::Stage stage() const { return m_stage; }
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString text() const { return m_request.text; }
    [[nodiscard]] QString verificationCode() const { return m_request.verificationCode; }
    [[nodiscard]] int pinLength() const { return static_cast<int>(m_pin.size()); }
    [[nodiscard]] bool maySign() const;
    [[nodiscard]] int triesLeft() const { return m_triesLeft; }

    Q_INVOKABLE void press(int digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void sign();
    Q_INVOKABLE void refuse();
    // Puts the outcome away, or the whole request when everything is forgotten.
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    void asked(const QString& phone);

private:
    [[nodiscard]] bool isAbout(const QString& id) const;
    void setStage(signing::Stage stage);

    Wishes m_wishes;
    SigningRequest m_request;
    signing::Stage m_stage = signing::Stage::None;
    kiosk::base::SecureBytes m_pin{longestPin};
    int m_triesLeft = -1;
};

} // namespace provisioning::practice::dock
