// What shall go wrong, and how often. Thread-safe.
#pragma once

#include "provisioning/practice/portal/problem.h"

#include <QList>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace provisioning::practice {

// The calls of docs/portal-api.yaml.
enum class Call {
    Status,
    Captchas,
    Challenges,
    Registrations,
    Registration, // reading one, or a recovery
    Otp,
    Resend,
    PromptResend,
    Password,
    Confirmation,
    Postponement,
    Drop,
    Resumptions,
    Recoveries,
    OfficerCalls,
    Keys,
    Envelopes,
};

// "status", "captchas", "challenges", "registrations", "registration", "otp", "resend", "prompt-resend",
// "password", "confirmation", "postponement", "drop", "resumptions", "recoveries", "officer-calls", "keys",
// "envelopes".
QString callName(Call call);
std::optional<Call> callFromName(const QString& name);

enum class FaultKind {
    Slow,    // wait `delay`, then go on
    Fail,    // answer `status`, with a problem document or without
    Garbage, // answer 200 with something that is no contract's
    Silent,  // never answer; the connection stays open
    Cut,     // end the connection without a byte of the answer
};

enum class FaultMoment { BeforeCommit, AfterCommit };

struct Fault {
    FaultKind kind = FaultKind::Fail;
    std::optional<Call> call = {}; // none: whichever comes
    FaultMoment moment = FaultMoment::BeforeCommit;
    int count = 1; // 0: until cleared
    std::chrono::milliseconds delay{};
    int status = 500;
    std::optional<ProblemCode> problem = {}; // none: no problem document
};

// What one call shall suffer: a wait, and then at most one other thing.
struct Misfortune {
    std::chrono::milliseconds delay{};
    std::optional<Fault> fault = {};
    unsigned takenAt = 0; // which waking came last before it was taken

    [[nodiscard]] bool is(FaultMoment moment) const { return fault && fault->moment == moment; }
};

class FaultPlan {
public:
    void add(const Fault& fault);
    void clear();
    // Takes what is due for this call off the plan; faults act in the order they were added.
    Misfortune take(Call call);

    // True when the whole time passed; false as soon as, since this was taken, waiting calls were woken or
    // the plan was cleared.
    bool wait(std::chrono::milliseconds time, const Misfortune& due);
    // Ends every wait of calls that took their misfortune before; the plan stays.
    void wakeWaiting();
    // Nothing is planned any more: each fault was taken or cleared.
    [[nodiscard]] bool isEmpty();

private:
    std::mutex m_mutex;
    std::condition_variable m_woken;
    unsigned m_wakes = 0;
    QList<Fault> m_faults;
};

} // namespace provisioning::practice
