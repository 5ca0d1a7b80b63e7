// The signals that end a command: Ctrl+C and a polite kill.
#pragma once

#include <csignal>

namespace provisioning::practice {

class EndingSignals {
public:
    // Holds them back from this thread and those it makes from now on.
    EndingSignals();

    // Until one of them comes.
    void wait() const;
    // Readable when one of them has come; the caller's to close. -1 on failure.
    [[nodiscard]] int descriptor() const;

private:
    sigset_t m_set;
};

} // namespace provisioning::practice
