// The methods of docs/portal-api.yaml as a table: who may take which, with which fields, who is asked, and
// what comes first. A new method is a new row; a portal may be given another table.
#pragma once

#include "provisioning/practice/portal/claim_reader.h"
#include "provisioning/practice/portal/registers.h"

#include <QStringList>

namespace provisioning::practice {

enum class FirstStep { Otp, Link, Sim, Confirmation };

struct MethodRoad {
    QString name = {};
    QStringList subjects = {};
    int level = 0;         // IAL of the account
    bool isSigned = false; // a token's signature comes with the form
    FieldSet fields = {};
    // Who the registers say the person is; nothing where only a certificate can say it. Problems:
    // data-mismatch, phone-not-owned.
    Answered<QString> (*identify)(const Registers& registers, const Claim& claim) = nullptr;
    FirstStep (*firstStep)(const Claim& claim) = nullptr;
};

using MethodRoads = QList<MethodRoad>;

// The contract's.
const MethodRoads& methodRoads();

// Into the table; null: no such method.
const MethodRoad* methodRoad(const MethodRoads& roads, const QString& name);

} // namespace provisioning::practice
