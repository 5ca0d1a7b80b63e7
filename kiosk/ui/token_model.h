// The token on the screen: plugging it in, its certificates, what is going to be signed, its PIN, its work.
//
// The PIN is in `entry` and never reaches QML. GUI thread.
#pragma once

#include "kiosk/ui/gestures.h"
#include "kiosk/ui/keyboard/touch/field_kind.h"
#include "kiosk/ui/keyboard/touch/secret_entry.h"
#include "kiosk/ui/token_words.h"

namespace kiosk::ui {

class TokenModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString retry READ retry NOTIFY changed)    // empty: it goes on by itself
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed) // for a token
    Q_PROPERTY(bool signing READ isSigning NOTIFY changed) // it must stay where it is
    Q_PROPERTY(kiosk::ui::Rows* certificates READ certificates CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* document READ document CONSTANT) // labels and values
    Q_PROPERTY(QString unchecked READ unchecked NOTIFY changed)  // nobody could be asked about it
    Q_PROPERTY(kiosk::ui::keyboard::SecretEntry* entry READ entry CONSTANT)
    Q_PROPERTY(kiosk::ui::keyboard::field_kind::Kind pinKind READ pinKind NOTIFY changed)
    Q_PROPERTY(QString pinRule READ pinRule NOTIFY changed)
    Q_PROPERTY(QString pinRemark READ pinRemark NOTIFY changed)
    Q_PROPERTY(kiosk::ui::tone::Kind pinTone READ pinTone NOTIFY changed)
    Q_PROPERTY(bool pinFaulty READ isPinFaulty NOTIFY changed)
    Q_PROPERTY(bool ownKeypad READ hasOwnKeypad NOTIFY changed)

public:
    explicit TokenModel(Post post, QObject* parent = nullptr);

    // Another state than those of the token leaves everything as it was.
    void show(const flow::Journey& journey);
    void wipe();

    [[nodiscard]] QString fault() const { return m_told.fault; }
    [[nodiscard]] QString instruction() const { return m_told.instruction; }
    [[nodiscard]] QString retry() const { return m_told.retry; }
    [[nodiscard]] bool isWaiting() const { return m_told.waiting; }
    [[nodiscard]] bool isSigning() const { return m_told.signing; }
    [[nodiscard]] Rows* certificates() { return &m_certificates; }
    [[nodiscard]] Rows* document() { return &m_document; }
    [[nodiscard]] QString unchecked() const { return m_told.unchecked; }
    [[nodiscard]] keyboard::SecretEntry* entry() { return &m_entry; }
    [[nodiscard]] keyboard::FieldKind pinKind() const { return m_told.pinKind; }
    [[nodiscard]] QString pinRule() const { return m_told.pinRule; }
    [[nodiscard]] QString pinRemark() const { return m_told.pinRemark.text; }
    [[nodiscard]] tone::Kind pinTone() const { return m_told.pinRemark.tone; }
    [[nodiscard]] bool isPinFaulty() const { return m_told.pinFaulty; }
    [[nodiscard]] bool hasOwnKeypad() const { return m_told.ownKeypad; }
    // Whether what has been typed can be a PIN of this token.
    [[nodiscard]] bool isPinFit() const;

    Q_INVOKABLE void tryAgain();

Q_SIGNALS:
    void changed();

private:
    struct Told {
        QString fault, instruction, retry, unchecked, pinRule;
        PinRemark pinRemark;
        keyboard::FieldKind pinKind = keyboard::FieldKind::Pin;
        bool waiting = false;
        bool signing = false;
        bool pinFaulty = false;
        bool ownKeypad = false;
        bool operator==(const Told&) const = default;
    };

    static void showAwaiting(const flow::Journey& journey, Told& told);
    void showPin(const flow::Journey& journey, Told& told);
    void tell(const Told& told);

    Post m_post;
    Told m_told;
    flow::PinTerms m_terms;
    std::vector<flow::TokenChoice> m_choices;
    Rows m_certificates;
    Rows m_document;
    keyboard::SecretEntry m_entry;
};

} // namespace kiosk::ui
