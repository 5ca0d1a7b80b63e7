// The fields of a form as a claim, by the rules of docs/portal-api.yaml. Pure.
#pragma once

#include "provisioning/practice/portal/claim.h"
#include "provisioning/practice/portal/problem.h"

#include <QJsonObject>
#include <QStringList>

namespace provisioning::practice {

// The fields a form has; in the contract's words.
struct FieldSet {
    QStringList required = {};
    QStringList optional = {};
};

// Every field of the contract, in the form's order.
const QStringList& fieldNames();

// An address as the contract takes it.
bool isEmail(const QString& text);

// Problem: field-invalid, with the first bad field in the form's order: missing, not one of the set's, or of
// another form. `fields` holds texts only. `today` is the portal's own day, for birth dates.
Answered<Claim> readClaim(const QJsonObject& fields, const FieldSet& set, const QDate& today);

} // namespace provisioning::practice
