// What the admin calls do, as JSON in and JSON out; README.md is their contract.
#pragma once

#include "provisioning/practice/portal/practice_portal.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace provisioning::practice {

// The answer's document, or what is wrong with the request in one line.
using AdminAnswer = tl::expected<QJsonObject, QString>;

QJsonObject adminMessages(PracticePortal& portal, const QString& phone);
QJsonObject adminPeople(const PracticePortal& portal);
QJsonObject adminAccounts(const PracticePortal& portal);
QJsonObject adminAccount(const Account& account);
AdminAnswer adminAddFault(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminClearFaults(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminMaintenance(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminLine(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminMethods(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminClock(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminReset(PracticePortal& portal, const QJsonObject& request);

} // namespace provisioning::practice
