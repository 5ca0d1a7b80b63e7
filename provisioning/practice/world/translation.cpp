#include "provisioning/practice/world/translation.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

namespace {

using dock::method::Kind;
using Outcome = dock::outcome::Kind;

// A story means the same with every method.
Outcome outcomeOf(const QString& story)
{
    static const QHash<QString, Outcome> kinds{
        {u"registers"_s, Outcome::Registers},
        {u"registers-with-old-number"_s, Outcome::RegistersWithOldNumber},
        {u"registers-with-new-number"_s, Outcome::RegistersWithNewNumber},
        {u"signs"_s, Outcome::Signs},
        {u"account-exists"_s, Outcome::AccountExists},
        {u"phone-not-owned"_s, Outcome::PhoneNotOwned},
        {u"data-mismatch"_s, Outcome::DataMismatch},
        {u"number-of-another"_s, Outcome::NumberOfAnother},
        {u"account-name-taken"_s, Outcome::AccountNameTaken},
        {u"phone-off"_s, Outcome::PhoneOff},
        {u"pin-blocked"_s, Outcome::PinBlocked},
        {u"card-blocked"_s, Outcome::CardBlocked},
        {u"no-certificate"_s, Outcome::NoCertificate},
        {u"revoked"_s, Outcome::CertificateRevoked},
        {u"expired"_s, Outcome::CertificateExpired},
        {u"unknown-authority"_s, Outcome::UnknownAuthority},
        {u"no-tax-code"_s, Outcome::NoTaxCode},
    };
    return kinds.value(story, Outcome::Registers);
}

// What every method but the SIM's asks for.
dock::Person papersOf(const PracticePerson& person, Kind method, const QString& story)
{
    return {.fullName = person.claim.fullName,
            .method = method,
            .outcome = outcomeOf(story),
            .phone = person.claim.phone,
            .idNumber = person.claim.idNumber,
            .birthDate = person.claim.birthDate,
            .sex = person.claim.sex};
}

dock::Person insured(const PracticePerson& person)
{
    auto made = papersOf(person, Kind::SocialInsurance, person.insuranceStory);
    made.insuranceNumber = person.claim.insuranceNumber;
    return made;
}

dock::Address translatedAddress(const Address& address)
{
    return {.province = address.province, .commune = address.commune, .line = address.line};
}

dock::Person atThePost(const PracticePerson& person)
{
    auto made = papersOf(person, Kind::VnPost, person.postStory);
    made.accountName = person.claim.accountName;
    made.email = person.claim.email;
    made.permanent = translatedAddress(person.claim.permanent);
    made.current = translatedAddress(person.claim.current);
    return made;
}

dock::Person translatedSim(const PracticeSim& sim)
{
    return {.fullName = sim.owner,
            .method = Kind::SimPki,
            .outcome = outcomeOf(sim.story),
            .phone = sim.phone,
            .subject = sim.subject,
            .carrier = sim.carrier,
            .pin = sim.pin};
}

dock::AccountLine translatedAccount(const Account& account)
{
    const bool isPersons = account.organisation.isEmpty() || account.subject == u"citizen";
    return {.fullName = isPersons ? account.fullName : account.organisation,
            .idNumber = account.idNumber,
            .level = account.level,
            .receiptCode = account.receiptCode,
            .registeredAt = account.registeredAt,
            .isFounded = account.founded};
}

} // namespace

QList<dock::Person> translated(const QList<PracticePerson>& people)
{
    QList<dock::Person> cards;
    for (const auto& person : people) {
        cards.append(papersOf(person, Kind::MobileSubscriber, person.story));
        if (!person.insuranceStory.isEmpty())
            cards.append(insured(person));
        if (!person.postStory.isEmpty())
            cards.append(atThePost(person));
    }
    return cards;
}

QList<dock::Person> translated(const QList<PracticeSim>& sims)
{
    QList<dock::Person> cards;
    std::transform(sims.begin(), sims.end(), std::back_inserter(cards), translatedSim);
    return cards;
}

dock::signing::Stage translated(SimPrompt::State state)
{
    using State = SimPrompt::State;
    using dock::signing::Stage;
    switch (state) {
    case State::Waiting: return Stage::Asking;
    case State::Signed: return Stage::Signed;
    case State::Refused: return Stage::Refused;
    case State::PinBlocked: return Stage::Blocked;
    case State::Gone: break;
    }
    return Stage::Over;
}

QList<dock::AccountLine> translated(const QList<Account>& accounts)
{
    QList<dock::AccountLine> lines;
    std::transform(accounts.begin(), accounts.end(), std::back_inserter(lines), translatedAccount);
    return lines;
}

QList<dock::AccountLine> named(QList<dock::AccountLine> accounts, const QList<dock::Person>& people)
{
    for (auto& account : accounts) {
        const auto person = std::find_if(people.begin(), people.end(), [&](const dock::Person& candidate) {
            return candidate.idNumber == account.idNumber;
        });
        if (account.fullName.isEmpty() && person != people.end())
            account.fullName = person->fullName;
    }
    return accounts;
}

} // namespace provisioning::practice::world
