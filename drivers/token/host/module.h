// One PKCS#11 module, loaded and initialised once in the life of this process; used from one thread.
//
// A module is never unloaded, and finalised only at the end: some do not survive a second C_Initialize.
#pragma once

#include "drivers/token/host/cryptoki.h"

namespace drivers::token::host {

class Module {
public:
    static Outcome<Module> load(const std::string& path);

    [[nodiscard]] CK_FUNCTION_LIST& calls() const { return *m_calls; }
    [[nodiscard]] Started introduction() const;

    // The tokens that are there, in the module's own order. A slot whose token cannot tell of itself is left
    // out, unless there is no other.
    [[nodiscard]] Outcome<Sight> look() const;
    [[nodiscard]] Outcome<Held> contents(CK_SLOT_ID slot) const;

    // May hang; whoever calls it lets an alarm end the process.
    void finalise() const;

private:
    explicit Module(CK_FUNCTION_LIST* calls) : m_calls(calls) {}
    [[nodiscard]] Outcome<std::vector<CK_SLOT_ID>> slots() const;
    [[nodiscard]] bool signsWith(CK_SLOT_ID slot, CK_MECHANISM_TYPE mechanism) const;

    CK_FUNCTION_LIST* m_calls;
};

} // namespace drivers::token::host
