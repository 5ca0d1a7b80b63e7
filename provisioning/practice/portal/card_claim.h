// A person's form beside what their card says. Pure.
#pragma once

#include "provisioning/practice/evidence/evidence_judge.h"
#include "provisioning/practice/portal/claim.h"
#include "provisioning/practice/portal/request_reader.h"

namespace provisioning::practice {

// Fields of source chip are what the card says, and become it: the claim takes its values from the card.
// Problems: evidence-forged (one differs, or is nothing the card has), data-mismatch for an idNumber of
// another source that is not this card's.
Answered<void> takeFromCard(const ProvenCard& card, const FormRequest& form, Claim& claim);

} // namespace provisioning::practice
