// One citizen's way from the start screen to the receipt, as a value; and the one function that moves it.
//
// Pure: no QObject, thread, file or clock. Whatever must happen outside is in the effects.
#pragma once

#include "kiosk/flow/effect.h"

#include <QStringList>

namespace kiosk::flow {

// What the profile lets a journey do. Times are the profile's.
struct Rules {
    QStringList languages;       // the first is shown at the start
    std::vector<Method> methods; // offered here
    bool prints = false;         // a printer is there
    bool readsChips = false;     // a card reader belongs to this kiosk
    bool readsQr = false;        // a camera does
    bool scansQr = false;        // a hand-held scanner does
    std::chrono::seconds cardWait{60};
    int mostChipTries = 6; // of one visit, before another way is the only one
    bool usesTokens = false;
    bool seals = false;           // a sealed queue belongs to this kiosk
    bool uncheckedGoesOn = false; // a certificate about which nobody could be asked may sign
    std::chrono::seconds tokenWait{60};
    std::chrono::seconds idle{60};
    std::chrono::seconds officerIdle{300}; // instead of idle and screenTime once an officer has been called
    std::chrono::seconds idleWarning{20};
    std::chrono::seconds callDeadline{30};
    std::chrono::seconds lineWait{180};
    std::chrono::seconds secretLife{60};
    std::chrono::seconds screenTime{60};  // a closing screen stands
    std::chrono::seconds receiptTime{60}; // the receipt stands
    std::chrono::seconds printWait{60};   // until a silent printer counts as unknown
    std::chrono::milliseconds slowAfter{1000};
    // An interrupted call is taken up again by itself this often, then a person must press Retry.
    int mostAutomaticRetries = 5;
    int mostCopies = 5; // of one slip, those that failed included
    QDate today;        // at the kiosk when the session began
    bool operator==(const Rules&) const = default;
};

// Lies over the state without changing it.
enum class Overlay {
    None,
    IdleWarning,
    CancelQuestion,
    Help,
    OfficerComing,
    ComfortSwitches,
    TermsText,
    PrivacyText,
    NoticeText,
    ComplaintText,
    CarriersText
};

struct Line {
    bool up = true; // until the first probe says otherwise
    bool maintenance = false;
    std::vector<Method> openMethods;           // what the portal takes now; empty: not known yet
    std::optional<base::ErrorCode> cause = {}; // why it is not up, unless it is the line itself
    bool operator==(const Line&) const = default;
};

// What the portal has told about this registration.
struct Registration {
    Reference reference;
    QString maskedPhone;
    int level = 0;
    QString receiptCode;
    QDateTime completedAt;
    bool complete = false;
    // The portal keeps it for another visit, whatever happens here.
    bool kept = false;
    // The portal had already taken the password of an earlier try whose answer was lost: that one holds, not
    // the one typed last. The screens must say so.
    bool earlierPassword = false;
    bool operator==(const Registration&) const = default;
};

// A captcha that has not been used up, so that Back and an edit from the summary need no new one.
struct CaptchaInHand {
    Captcha captcha;
    QString text; // as typed
    // The submission it has gone out with, when no answer came: sending the same again must be the same
    // operation.
    std::optional<Operation> sentIn;
    bool operator==(const CaptchaInHand&) const = default;
};

enum class Officer { NotCalled, Calling, Told, NotReached };

// How the newest copy of the slip stands.
struct Printing {
    int copy = 0; // 0: none has been asked for
    bool underWay = false;
    std::optional<PrintOutcome> outcome;
    std::optional<base::ErrorCode> code; // why it was not printed
    bool operator==(const Printing&) const = default;
};

// How reader and camera stand, as far as they have been asked.
struct Devices {
    std::optional<base::ErrorCode> reader;
    std::optional<base::ErrorCode> camera;
    bool cardLaid = false;
    bool operator==(const Devices&) const = default;
};

struct Journey {
    base::SessionNumber session{1};
    Rules rules;
    State state;
    Overlay overlay = Overlay::None;
    Overlay beneathWarning = Overlay::None; // comes back when the idle warning is dismissed
    QString language;
    Comfort comfort;
    bool consented = false;
    Draft draft;
    Card card;
    Ticket cardTicket; // of the reading that card.chip and the photo come from
    int chipTries = 0;
    Devices devices;
    Tokens tokens;
    Signing signing;
    std::optional<CaptchaInHand> captcha;
    Registration registration;
    Line line;
    SealedQueue queue; // as far as is known
    // The person wants this registration sealed and sent later; until then a line that returns ends the wish.
    bool forLater = false;
    Ticket lastTicket;
    Operation lastOperation;
    Officer officer = Officer::NotCalled;
    Printing printing;
    // The vault holds the OTP or password of the call under way or interrupted. While this is false the vault
    // is empty: what was offered and not taken goes at once.
    bool secretKept = false;
    int automaticRetries = 0; // since the person last did something
    bool operator==(const Journey&) const = default;
};

struct Step {
    Journey journey;
    std::vector<Effect> effects;
};

// Which every citizen finds.
QString firstLanguage(const Rules& rules);

// A fresh journey on the start screen.
Journey startJourney(const Rules& rules, base::SessionNumber session);

// An event that does not fit the state, or is another session's, changes nothing and has no effects.
Step step(const Journey& journey, const Event& event);

// Whether the idle clock runs: a session is open, and nothing with a deadline of its own is being waited for.
bool idleClockRuns(const Journey& journey);

// The struct's own name, e.g. "EnteringOtp": for logs and tests.
const char* stateName(const State& state);

// Methods this subject can use here and now, in the table's order.
std::vector<Method> offeredMethods(const Journey& journey, Subject subject);

// Whether the person may use the card, and by which device now. A camera that is missing has a screen that
// says so; a reader that is missing cannot be chosen.
bool offersCard(const Journey& journey);
bool offersChip(const Journey& journey);
bool offersQr(const Journey& journey);
// A code that is shown or scanned now is taken: nothing else is typed, nothing lies over the screen.
bool awaitsCode(const Journey& journey);

// The fields askedOf() the draft, without what goes with them.
std::vector<Field> fieldsOf(const Draft& draft);

// How long nothing may be touched before the warning.
std::chrono::seconds idleTime(const Journey& journey);

// Whether a registration could be sealed here while the line is away, and whether one may begin: what could
// be neither sent nor kept does not. Recovering and going on, which nothing keeps, always may.
bool canSeal(const Journey& journey);
bool mayBegin(const Journey& journey);
// Whether the call that was interrupted can be given up for sealing what has been given.
bool offersSealing(const Journey& journey);

// Whether what the portal answered leaves this person nothing to do by the chosen method: going on means
// another.
bool endsMethod(const Journey& journey, base::ErrorCode code);
// Whether the account that exists may be one with a password, which can be set anew; who came by a
// certificate has none there.
bool mayRecover(const Draft& draft);

// Whether the unfinished registration can be gone on with at another visit.
bool canPostpone(const Journey& journey);
// Whether one more copy of the slip can be asked for now.
bool canPrint(const Journey& journey);

} // namespace kiosk::flow
