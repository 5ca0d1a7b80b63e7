// The admin calls about what the portal reaches outside of itself: signing SIMs, mailboxes, the officer's
// bell. README.md is their contract.
#pragma once

#include "provisioning/practice/portal/admin_calls.h"

namespace provisioning::practice {

QJsonObject adminSims(const PracticePortal& portal);
QJsonObject adminPrompts(PracticePortal& portal, const QString& phone);
AdminAnswer adminEnterPin(PracticePortal& portal, const QJsonObject& request);
AdminAnswer adminRefusePrompt(PracticePortal& portal, const QJsonObject& request);
QJsonObject adminMails(PracticePortal& portal, const QString& address);
AdminAnswer adminOpenMail(PracticePortal& portal, const QJsonObject& request);
// Devices' chains, and every envelope with what came of it; no content.
QJsonObject adminEnvelopes(const PracticePortal& portal);
QJsonObject adminOfficerCalls(PracticePortal& portal);

} // namespace provisioning::practice
