#include "provisioning/practice/dock/person.h"

#include "provisioning/practice/dock/spelling.h"
#include "provisioning/practice/dock/telex_keys.h"

namespace provisioning::practice::dock {

namespace {

// Empty when the keys are the text itself.
QString keysOf(const QString& text)
{
    return telexKeys(text).value_or(QString());
}

} // namespace

QList<Fact> factsOf(const Person& person)
{
    using Kind = fact::Kind;
    QList<Fact> facts;
    const auto add = [&facts](Kind kind, const QString& value) {
        if (!value.isEmpty())
            facts.append({kind, value});
    };
    add(Kind::Subject, person.subject);
    add(Kind::AccountName, person.accountName);
    add(Kind::InsuranceNumber, groupedIdNumber(person.insuranceNumber));
    add(Kind::IdNumber, groupedIdNumber(person.idNumber));
    // A SIM's owner is read from its certificate.
    if (person.method != method::Kind::SimPki)
        facts.append({Kind::NameKeys, keysOf(person.fullName)});
    add(Kind::BirthDate, person.birthDate.toString(QStringLiteral("dd/MM/yyyy")));
    add(Kind::Sex, person.sex);
    add(Kind::Carrier, person.carrier);
    add(Kind::Phone, groupedPhone(person.phone));
    add(Kind::Email, person.email);
    add(Kind::Province, person.permanent.province);
    add(Kind::Commune, person.permanent.commune);
    add(Kind::AddressLine, person.permanent.line);
    add(Kind::AddressKeys, keysOf(person.permanent.line));
    add(Kind::CurrentProvince, person.current.province);
    add(Kind::CurrentCommune, person.current.commune);
    add(Kind::CurrentAddressLine, person.current.line);
    add(Kind::Pin, person.pin);
    return facts;
}

} // namespace provisioning::practice::dock
