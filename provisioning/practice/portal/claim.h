// What a person says of themselves; empty where they said nothing.
#pragma once

#include <QDate>
#include <QString>

namespace provisioning::practice {

struct Address {
    QString province = {};
    QString commune = {};
    QString line = {};

    bool operator==(const Address&) const = default;
};

struct Claim {
    QString idNumber = {};
    QString fullName = {};
    QDate birthDate = {};
    QString phone = {};
    QString email = {};
    QString sex = {}; // "male", "female"
    QString insuranceNumber = {};
    QString carrier = {};
    QString accountName = {};
    Address permanent = {};
    Address current = {};    // empty: the same as the permanent one
    QString activation = {}; // "sms", "email"
};

} // namespace provisioning::practice
