// A made-up person as the dock shows them: what to type at the kiosk for one method, and what will come of
// it.
#pragma once

#include <QDate>
#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantMap>

namespace provisioning::practice::dock {

namespace method {
Q_NAMESPACE
QML_NAMED_ELEMENT(Method)
enum class Kind { MobileSubscriber, SocialInsurance, VnPost, SimPki };
Q_ENUM_NS(Kind)
} // namespace method

// What will happen to a person at the kiosk.
namespace outcome {
Q_NAMESPACE
QML_NAMED_ELEMENT(Outcome)
enum class Kind {
    Registers,
    RegistersWithOldNumber, // of the ID card
    RegistersWithNewNumber, // the personal number as insurance number
    Signs,
    AccountExists,
    PhoneNotOwned,
    DataMismatch,
    NumberOfAnother, // the insurance number
    AccountNameTaken,
    PhoneOff,
    PinBlocked,
    CardBlocked,
    NoCertificate,
    CertificateRevoked,
    CertificateExpired,
    UnknownAuthority,
    NoTaxCode,
};
Q_ENUM_NS(Kind)
} // namespace outcome

// What a line of a person's card is about.
namespace fact {
Q_NAMESPACE
QML_NAMED_ELEMENT(Fact)
enum class Kind {
    Subject, // "citizen", "business", "agency"
    Carrier, // "viettel", "vinaphone", "mobifone"
    AccountName,
    IdNumber,
    InsuranceNumber,
    BirthDate,
    Sex, // "male", "female"
    Phone,
    Email,
    Province,
    Commune,
    AddressLine,
    CurrentProvince, // these three only when they differ from the permanent ones
    CurrentCommune,
    CurrentAddressLine,
    Pin,
    NameKeys, // what to press by Telex; empty: not to be written by Telex alone
    AddressKeys,
};
Q_ENUM_NS(Kind)
} // namespace fact

struct Address {
    QString province = {};
    QString commune = {};
    QString line = {};
};

struct Person {
    QString fullName;
    method::Kind method = method::Kind::MobileSubscriber;
    outcome::Kind outcome = outcome::Kind::Registers;
    QString phone = {};
    // Empty where the method does not ask for it.
    QString idNumber = {};
    QDate birthDate = {};
    QString sex = {};
    QString insuranceNumber = {};
    QString accountName = {};
    QString email = {};
    Address permanent = {};
    Address current = {};
    QString subject = {};
    QString carrier = {};
    QString pin = {}; // of a made-up card, printed on the made-up person's card
};

struct Fact {
    fact::Kind kind = fact::Kind::IdNumber;
    QString value = {};

    bool operator==(const Fact&) const = default;
};

// The lines of the card, in the order in which the kiosk asks.
QList<Fact> factsOf(const Person& person);

} // namespace provisioning::practice::dock
