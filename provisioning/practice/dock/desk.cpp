#include "provisioning/practice/dock/desk.h"

#include <utility>

namespace provisioning::practice::dock {

Desk::Desk(DeskWishes wishes, QObject* parent)
    : QObject(parent), m_wishes(std::move(wishes)), m_signing(m_wishes.signing), m_mailbox(m_wishes.openLink),
      m_line(m_wishes.turnLine), m_printer(m_wishes.turnPrinter), m_cards(m_wishes.cards),
      m_tokens(m_wishes.turnTokens)
{
    connect(&m_people, &PersonList::pickedChanged, this, &Desk::takeSimOfPicked);
    const auto lookAtPhone = [this] { setStep(guide::Step::LookAtPhone); };
    connect(&m_handset, &Handset::received, this, lookAtPhone);
    connect(&m_signing, &SigningPrompt::asked, &m_handset, &Handset::insertSim);
    connect(&m_signing, &SigningPrompt::asked, this, lookAtPhone);
    connect(&m_mailbox, &Mailbox::received, this, lookAtPhone);
    connect(&m_handset, &Handset::isOnChanged, this, [this] { m_wishes.switchPhone(m_handset.isOn()); });
    connect(&m_accounts, &AccountList::registeredChanged, this, &Desk::followAccounts);
}

void Desk::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_cards.setLanguage(language);
    m_tokens.setLanguage(language);
    Q_EMIT languageChanged();
}

void Desk::forget()
{
    m_handset.forgetAll();
    m_handset.setOn(true);
    m_signing.close();
    m_mailbox.forgetAll();
    m_officer.close();
    m_people.pickNobody();
    m_line.calm();
    m_printer.setMood(printer::Mood::Ready);
    m_cards.pull();
    m_cards.putDown();
    m_tokens.pullAll();
    m_tokens.setMood(token::Mood::Ready);
    m_wishes.forget();
    setStep(guide::Step::Pick);
}

void Desk::leave()
{
    m_wishes.leave();
}

void Desk::takeSimOfPicked()
{
    const auto* person = m_people.pickedPerson();
    if (person == nullptr)
        return;
    m_handset.insertSim(person->phone);
    setStep(guide::Step::Type);
}

void Desk::followAccounts()
{
    if (m_accounts.registered() > std::exchange(m_registered, m_accounts.registered()))
        setStep(guide::Step::Registered);
}

void Desk::setStep(guide::Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged();
}

} // namespace provisioning::practice::dock
