// One event being taken: the journey as it will be, and the little that cannot be read off the journey before
// and after. The effects follow from the difference (effects.cpp), so a handler never emits one.
//
// Internal to kiosk/flow.
#pragma once

#include "kiosk/flow/journey.h"

#include <set>

namespace kiosk::flow {

struct Turn {
    Journey journey;

    bool answered = false;      // the call that was under way has its answer and needs no giving up
    bool tokenAnswered = false; // so has what the token was to do
    bool wipesSecret = false;   // though a secret of the same kind may follow
    bool callsOfficer = false;  //
    bool prints = false;        // one more copy of the slip
    std::set<Deadline> again;   // begin anew although they ran before
    std::optional<EndReason> end;

    void moveTo(State state) { journey.state = std::move(state); }

    // A new call; a new operation unless an earlier one is repeated.
    Waiting call(Call call, std::optional<Operation> repeated = {});

    // For what a token is to do next.
    Ticket tokenTicket();

    void wipeSecret();
    // A value changes: a captcha that went out with the former ones is used up as far as anyone knows.
    void useUpSentCaptcha();

    // What the portal tells about its line by answering at all, or by failing to.
    void noteAnswer();
    void noteFailure(base::ErrorCode code);

    // The ends of several roads.
    void moveToField(Field field, std::optional<Fault> fault = {}, bool fromSummary = false);
    // The card where one can be used, else the first field.
    void moveToIdentity();
    // After the identity has been given by a card, or is to be typed.
    void moveToFirstField();
    void moveToLastField();
    // The tokens plugged in, or that one is to be.
    void moveToTokens(std::optional<base::ErrorCode> fault = {});
    // What is going to be signed, or has been; the tokens when the one chosen is gone before it has signed.
    void moveToDocument();
    void moveToPin(std::optional<base::ErrorCode> fault = {});
    void readChip();      // with the number given, or by way of the camera or the keys that give it
    void moveToCaptcha(); // the one in hand, else a new one; past it where all is kept for later
    void moveToNewCaptcha(std::optional<base::ErrorCode> why = {});
    void moveToSummary(); // the last field where the purpose has none
    void submit();        // begins what the person has come for, at the portal
    void seal();          // or keeps it, to be sent later
    void printSlip();
    // Refused when the code is dead and no other can be sent.
    void moveToCode(const state::EnteringOtp& state);
    void moveToNewCode(const OtpTerms& terms);
    // Refused when the prompt is dead and no other can be sent.
    void moveToPrompt(const state::AwaitingPrompt& state);
    void moveToNewPrompt(const Prompt& prompt);
    void moveToCertificate(const SigningCertificate& certificate);
    // Where the portal says the registration stands.
    void moveToStage(const event::RegistrationFound& found);
    void moveToDone(int level, const QString& receiptCode, const QDateTime& completedAt);
    void moveToRefused(base::ErrorCode code);
    // AccountExists has a screen of its own.
    void moveToRefusedOrExists(base::ErrorCode code);
    // Of a call whose every failure is either the line's or the end of the road. False: another call's.
    bool takeFailure(const Waiting& waiting, const event::CallFailed& event);
    void interrupt(base::ErrorCode code, std::optional<std::chrono::seconds> retryIn = {});
    // Where the line is known to be away and something else than waiting can be offered, the call just begun
    // is not made.
    void interruptWithoutLine();
    // The registration stands elsewhere than the kiosk thought: ask where. The present state waits for it.
    void lookUp();
};

// The fields that still want an answer of the person's, in order: those no card has settled. Never empty
// where fieldsOf() is not.
std::vector<Field> openFieldsOf(const Journey& journey);

// Which devices the journey looks at now (devices_wanted.cpp).
bool wantsReader(const Journey& journey);
bool wantsCamera(const Journey& journey);
bool wantsTokens(const Journey& journey);

// Whether the token chosen is in its slot.
bool isPlugged(const Journey& journey);
// A module that has failed, or is being replaced, shows no tokens either; nobody has pulled anything then.
base::ErrorCode whyGone(const Journey& journey);

// Whether the captcha in hand can be sent.
bool hasSolvedCaptcha(const Journey& journey);

// Whether the waiting is for this answer.
bool answers(const Waiting& waiting, Ticket ticket, Call call);

// Codes that say nothing about the person or the registration: the journey is interrupted and may go on.
bool isInterruption(base::ErrorCode code);

// The state that Back leads to; false when it leads nowhere.
bool goBack(Turn& turn);

// A line that has returned ends the wish to have it sealed, unless that has been signed or done.
void sendAfterAll(Journey& journey);

// Takes the interrupted call up again.
bool takeUpAgain(Turn& turn);
// The same without a person's word for it, a few times in a row at most.
bool takeUpAgainByItself(Turn& turn);

} // namespace kiosk::flow
