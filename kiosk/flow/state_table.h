// The journey's states as a table: who watches over each, where Back leads, which secret it holds, how it
// ends.
//
// Internal to kiosk/flow. What each event does in each state is the second table, steps.h.
#pragma once

#include "kiosk/flow/journey.h"

namespace kiosk::flow {

// Which clock notices that the person is gone or the portal silent. Every state but the bare start has one.
enum class Watch {
    Nobody,     // nothing has begun
    Idle,       // Deadline::Idle
    ScreenTime, // Deadline::ScreenTime: a closing screen
    Call,       // Deadline::CallGivenUp: the portal has the word
    CodeLife,   // Deadline::OtpLife while the code is alive, then Idle
    Device,     // Deadline::CardWait or TokenWait while a device has the word, then Idle
    PromptLife, // Deadline::PromptLife while the prompt may be answered, then Idle
    Line,       // Deadline::LineWait
};

enum class BackTo {
    Nowhere,
    Start,        // ends the session; asks first when something has been typed
    Language,     // the start where the profile has one language only
    Consent,      //
    Subject,      //
    Method,       //
    Preparing,    // the methods where none has been chosen
    BeforeFields, // what comes before the identity
    Source,       // the choice between card and typing
    FieldBefore, // the field before this one, else what comes before the fields; the summary when it was left
                 // for an edit
    Certificates,   // those on the tokens plugged in
    Document,       // what is going to be signed
    LastField,      // what is signed where a token takes the fields' place
    CaptchaOrField, // the captcha when one is in hand, else the last field
    Summary,        // the last field where the purpose has no summary
    Code,           // typing the code again
    Password,       // typing the password again
    Certificate,    // the certificate that is to be confirmed
    Held,           // where the registration stood before it was to be kept
    Question, // asks whether to leave: the phone is proven, and no earlier answer can be changed any more
    Done,     //
    BeforeTheCall, // where the interrupted call would go back to
};

enum class SecretOf { Nobody, Code, Password, Pin, TheCall };

struct StateRow {
    const char* name;
    Watch watch;
    BackTo back;
    SecretOf secret;
    std::optional<EndReason> closing; // why the session ends here, whoever ends it
};

const StateRow& rowOf(const State& state);

// The secret that lies in the vault or on the pad; never TheCall.
SecretOf secretOf(const State& state);

// The call under way, null when there is none.
const Waiting* waitingOf(const State& state);
Waiting* waitingOf(State& state);

// How the code stands, where there is one.
struct CodeStanding {
    OtpTerms terms;
    bool resendReady = false;
    bool expired = false;
};
std::optional<CodeStanding> codeOf(const State& state);

// How the prompt stands, where there is one.
struct PromptStanding {
    Prompt prompt;
    bool resendReady = false;
};
std::optional<PromptStanding> promptOf(const State& state);
void setPrompt(State& state, const PromptStanding& standing);
void setCode(State& state, const CodeStanding& standing);

} // namespace kiosk::flow
