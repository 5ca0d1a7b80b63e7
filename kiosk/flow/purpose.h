// What the citizen has come for. Each purpose is a road of its own to the same code, password and receipt.
#pragma once

#include "kiosk/flow/asking.h"

#include <span>

namespace kiosk::flow {

enum class Purpose {
    Register,
    Recover, // a forgotten password
    Resume,  // a registration of an earlier visit, by the code on its slip; also prints the slip again
};

struct PurposeRow {
    Purpose purpose;
    bool consents;  // asks for consent first; a resumed registration was consented to when it began
    bool chooses;   // subject and method, which bring the fields
    bool solves;    // a captcha, and with it a summary before anything is sent
    bool postpones; // may be gone on with at another visit
    bool seals;     // may be sealed while the line is away
    std::span<const Asking> fields; // of the purpose itself, where no method brings them
};

const PurposeRow& rowOf(Purpose purpose);

} // namespace kiosk::flow
