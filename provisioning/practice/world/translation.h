// The portal's words into the dock's. Pure.
#pragma once

#include "provisioning/practice/dock/account_list.h"
#include "provisioning/practice/dock/person_list.h"
#include "provisioning/practice/dock/signing_prompt.h"
#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/mobile_signature_service.h"
#include "provisioning/practice/portal/registers.h"

namespace provisioning::practice::world {

// A card for each method the person can try.
QList<dock::Person> translated(const QList<PracticePerson>& people);
QList<dock::Person> translated(const QList<PracticeSim>& sims);
dock::signing::Stage translated(SimPrompt::State state);
QList<dock::AccountLine> translated(const QList<Account>& accounts);

// Accounts that were there from the beginning know no name; the people to try do.
QList<dock::AccountLine> named(QList<dock::AccountLine> accounts, const QList<dock::Person>& people);

} // namespace provisioning::practice::world
