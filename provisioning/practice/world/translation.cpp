#include "provisioning/practice/world/translation.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

namespace {

dock::outcome::Kind outcomeOf(const QString& story)
{
    using dock::outcome::Kind;
    static const QHash<QString, Kind> kinds{{u"registers"_s, Kind::Registers},
                                            {u"registers-with-old-number"_s, Kind::RegistersWithOldNumber},
                                            {u"phone-not-owned"_s, Kind::PhoneNotOwned},
                                            {u"account-exists"_s, Kind::AccountExists},
                                            {u"data-mismatch"_s, Kind::DataMismatch}};
    return kinds.value(story, Kind::Registers);
}

dock::Person translatedPerson(const PracticePerson& person)
{
    return {.fullName = person.claim.fullName,
            .idNumber = person.claim.idNumber,
            .birthDate = person.claim.birthDate,
            .isFemale = person.claim.sex == u"female",
            .phone = person.claim.phone,
            .outcome = outcomeOf(person.story)};
}

dock::AccountLine translatedAccount(const Account& account)
{
    return {.fullName = account.fullName,
            .idNumber = account.idNumber,
            .level = account.level,
            .receiptCode = account.receiptCode,
            .registeredAt = account.registeredAt,
            .isFounded = account.founded};
}

} // namespace

QList<dock::Person> translated(const QList<PracticePerson>& people)
{
    QList<dock::Person> lines;
    std::transform(people.begin(), people.end(), std::back_inserter(lines), translatedPerson);
    return lines;
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
