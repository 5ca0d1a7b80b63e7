// Everything the dock shows and lets one do. Knows no portal: the practice world brings news and carries
// wishes out.
//
// GUI thread. Owns the parts it hands to QML.
#pragma once

#include "provisioning/practice/dock/account_list.h"
#include "provisioning/practice/dock/card_tray.h"
#include "provisioning/practice/dock/handset.h"
#include "provisioning/practice/dock/line_dials.h"
#include "provisioning/practice/dock/mailbox.h"
#include "provisioning/practice/dock/officer_alert.h"
#include "provisioning/practice/dock/person_list.h"
#include "provisioning/practice/dock/print_tray.h"
#include "provisioning/practice/dock/signing_prompt.h"
#include "provisioning/practice/dock/token_tray.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace provisioning::practice::dock {

// How far a newcomer has come.
namespace guide {
Q_NAMESPACE
QML_NAMED_ELEMENT(Guide)
enum class Step { Pick, Type, LookAtPhone, Registered };
Q_ENUM_NS(Step)
} // namespace guide

struct DeskWishes {
    LineDials::Turned turnLine;
    PrintTray::Turned turnPrinter;
    CardTray::Wishes cards;
    TokenTray::Turned turnTokens;
    SigningPrompt::Wishes signing;
    Mailbox::OpenLink openLink;
    std::function<void(bool on)> switchPhone;
    std::function<void()> forget; // messages, registered accounts and slips
    std::function<void()> leave;  // the whole program ends
};

class Desk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The practice world has it")
    Q_PROPERTY(provisioning::practice::dock::Handset* handset READ handset CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::SigningPrompt* signing READ signing CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::Mailbox* mailbox READ mailbox CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::OfficerAlert* officer READ officer CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::PersonList* people READ people CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::AccountList* accounts READ accounts CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::LineDials* line READ line CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::PrintTray* printer READ printer CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::CardTray* cards READ cards CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::TokenTray* tokens READ tokens CONSTANT)
    Q_PROPERTY(provisioning::practice::dock::guide::Step step READ step NOTIFY stepChanged)
    // "vi" or "en".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    explicit Desk(DeskWishes wishes, QObject* parent = nullptr);

    [[nodiscard]] Handset* handset() { return &m_handset; }
    [[nodiscard]] SigningPrompt* signing() { return &m_signing; }
    [[nodiscard]] Mailbox* mailbox() { return &m_mailbox; }
    [[nodiscard]] OfficerAlert* officer() { return &m_officer; }
    [[nodiscard]] PersonList* people() { return &m_people; }
    [[nodiscard]] AccountList* accounts() { return &m_accounts; }
    [[nodiscard]] LineDials* line() { return &m_line; }
    [[nodiscard]] PrintTray* printer() { return &m_printer; }
    [[nodiscard]] CardTray* cards() { return &m_cards; }
    [[nodiscard]] TokenTray* tokens() { return &m_tokens; }
    [[nodiscard]] guide::Step step() const { return m_step; }
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);

    Q_INVOKABLE void forget();
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void stepChanged();
    void languageChanged();

private:
    void takeSimOfPicked();
    void followAccounts();
    void setStep(guide::Step step);

    DeskWishes m_wishes;
    Handset m_handset;
    SigningPrompt m_signing;
    Mailbox m_mailbox;
    OfficerAlert m_officer;
    PersonList m_people;
    AccountList m_accounts;
    LineDials m_line;
    PrintTray m_printer;
    CardTray m_cards;
    TokenTray m_tokens;
    guide::Step m_step = guide::Step::Pick;
    int m_registered = 0;
    QString m_language = QStringLiteral("vi");
};

} // namespace provisioning::practice::dock
