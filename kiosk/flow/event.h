// Everything that can happen to a journey. Each event carries the session it belongs to: one for an earlier
// citizen is dropped, and so is an answer to a call that is no longer waited for.
#pragma once

#include "kiosk/base/ids.h"
#include "kiosk/flow/comfort.h"
#include "kiosk/flow/state.h"
#include "kiosk/flow/token.h"

#include <QDateTime>

#include <optional>
#include <variant>

namespace kiosk::flow {

enum class Deadline {
    Idle,          // nobody has touched anything
    IdleWarning,   // the countdown that can be extended
    CallSlow,      // a second has passed: show progress
    CallGivenUp,   // the whole call, with the portal's slowness
    LineWait,      // an interruption has lasted long
    RetryAllowed,  // the portal's Retry-After is over
    OtpLife,       // the code is worth nothing from now on
    ResendAllowed, // another code or prompt may be asked for
    SecretLife,    // an OTP or password has been kept for repeating long enough, and is wiped
    Poll,          // another look at whether the prompt has been answered
    PromptLife,    // nobody has answered the prompt
    PrintWait,     // the printer has said nothing
    CardWait,      // no card and no code has come, or the card is not read yet
    TokenWait,     // no token has come, or it has not done its work yet
    ScreenTime,    // a closing screen (declined, exists, refused, receipt) has stood long enough
};

enum class Document {
    Terms,
    Privacy,
    Notice,
    Complaint, // when the account that exists is not the person's
    Carriers   // the counters of the mobile carriers
};

// How far the portal says a registration is.
enum class Stage { AwaitingOtp, AwaitingPrompt, AwaitingConfirmation, AwaitingPassword, Completed };

// Why what is sealed now is sealed to keys that should not be used any more; it is kept all the same.
enum class SealingDoubt { None, KeysOverdue, ClockWrong };

// How the sealed queue of this kiosk stands.
struct SealedQueue {
    std::optional<base::ErrorCode> fault =
        {};                // why nothing could be sealed now: QueueFull, SealingKeysMissing, …
    int waiting = 0;       // not sent yet
    QDateTime oldest = {}; // when the oldest of them began, by the kiosk's clock; invalid where none waits
    int aside = 0;         // the portal took them not, or their file is damaged: an officer's to look at
    SealingDoubt doubt = SealingDoubt::None;
    bool operator==(const SealedQueue&) const = default;
};

// What became of a slip.
enum class PrintOutcome { Printed, NotPrinted, Unknown };

namespace event {

// The person.
struct Began {
    Purpose purpose = Purpose::Register;
};
// At any time once a session is open; moves on only where the language is asked.
struct LanguageChosen {
    QString language; // BCP 47, one of the profile's
};
struct ConsentAnswered {
    bool given = false;
};
struct SubjectChosen {
    Subject subject = Subject::Citizen;
};
struct MethodChosen {
    Method method = Method::MobileSubscriber;
};
struct FieldEdited {
    Field field = Field::IdNumber;
    QString text;
    Source source = Source::Typed;
};
// How the person says who they are; also from the camera and the reader to another way.
struct SourceChosen {
    Source source = Source::Typed;
};
struct CertificateChosen {
    TokenChoice choice;
};
struct PinOffered { // the PIN lies in the session's vault
    int length = 0; // characters
};
struct CaptchaEdited {
    QString text;
};
struct NextPressed {};
struct BackPressed {};
struct EditPressed { // on the summary
    Field field = Field::IdNumber;
};
struct CaptchaRefreshPressed {};
struct OtpOffered { // the code lies in the session's vault
    int digits = 0;
};
struct ResendPressed {};
// Finish at another visit, with the code on the slip.
struct PostponePressed {};
// Not to wait for the line: seal it, to be sent later. On Interrupted.
struct SealPressed {};
struct VneidPressed {};   // on ChoosingMethod and Preparing
struct RecoverPressed {}; // on AccountExists: the account is mine, the password forgotten
struct PrintPressed {};   // once more
struct PasswordOffered {  // both entries lie in the session's vault
    PasswordAssessment assessment;
};
struct RetryPressed {};
// From Refused and AccountExists: back to the first field (to the methods when the method was closed), data
// kept.
struct BeginAgainPressed {};
struct CancelPressed {}; // asks whether to leave
struct LeaveConfirmed {};
struct OverlayDismissed {}; // stay, close help, close a document
struct HelpPressed {};
struct ComfortPressed {}; // opens the switches
struct ComfortChosen {    // at any time, on the start screen, too
    Comfort comfort;
};
struct DocumentPressed {
    Document document = Document::Terms;
};
struct OfficerCalled {};
struct FinishPressed {}; // on Done, Receipt and the other closing screens

// The portal.
struct CaptchaArrived {
    Ticket ticket;
    Captcha captcha;
};
struct Registered {
    Ticket ticket;
    QString registrationId;
    OtpTerms otp;
};
struct PromptSent {
    Ticket ticket;
    QString registrationId;
    Prompt prompt;
};
struct ChallengeDrawn {
    Ticket ticket;
    QByteArray challenge;
};
// The registration came with its signature, and is to be confirmed.
struct SignatureTaken {
    Ticket ticket;
    QString registrationId;
    SigningCertificate certificate;
};
struct OtpAccepted {
    Ticket ticket;
};
struct OtpResent {
    Ticket ticket;
    OtpTerms otp;
};
struct PromptResent {
    Ticket ticket;
    Prompt prompt;
};
// The password was taken, or the certificate confirmed.
struct Completed {
    Ticket ticket;
    int level = 0;
    QString receiptCode;
    QDateTime completedAt; // UTC, the portal's clock
};
// The answer to LookUp and Poll, and to SendOtp where the code only opened a registration of an earlier
// visit. A rejected registration is a CallFailed with its code.
struct RegistrationFound {
    Ticket ticket;
    Stage stage = Stage::AwaitingOtp;
    OtpTerms otp;                   // AwaitingOtp
    int level = 0;                  // Completed, and the two below
    QString receiptCode;            //
    QDateTime completedAt;          // UTC, the portal's clock
    Prompt prompt;                  // AwaitingPrompt
    SigningCertificate certificate; // AwaitingConfirmation
};
struct PostponementKept {
    Ticket ticket;
    QString receiptCode;
    QDate keptUntil;
};
// Durable on this machine.
struct Sealed {
    Ticket ticket;
    QString receiptCode;
};
struct CallFailed {
    Ticket ticket;
    base::ErrorCode code = base::ErrorCode::Internal;
    std::optional<Field> field;
    std::optional<int> triesLeft;
    std::optional<std::chrono::seconds> retryIn;
};
// From the session's watch of the line; every ProbeLine is answered by one, changed or not. `methods` is
// empty when the line is down; then `cause` is why, unless it is the line itself.
struct LineChanged {
    bool up = false;
    bool maintenance = false;
    std::vector<Method> methods = {};
    std::optional<base::ErrorCode> cause = {};
};

// When the session has looked at the queue.
struct SealingChanged {
    SealedQueue queue;
};

// The officers have been told of the call, or could not be.
struct OfficerAnswered {
    bool told = false;
};

// The reader and the camera, in every state that uses them. No fault: ready.
struct ReaderChanged {
    std::optional<base::ErrorCode> fault; // ChipServiceMissing, ReaderMissing, ReaderBusy
    bool cardLaid = false;
};
struct CameraChanged {
    std::optional<base::ErrorCode> fault; // CameraMissing, CameraBusy, CameraLost, CameraFailed
};
// A QR code before the camera.
struct QrSeen {
    CardReading reading;
};
struct QrRefused {
    base::ErrorCode code = base::ErrorCode::QrForeign;
};
struct ChipAdvanced {
    Ticket ticket;
    ChipStep step = ChipStep::AwaitingCard;
    int percent = 0;
};
struct ChipRead {
    Ticket ticket;
    CardReading reading;
    bool photoComing = false;
};
struct ChipFailed {
    Ticket ticket;
    base::ErrorCode code = base::ErrorCode::CardUnreadable;
};
// The photo of the reading, while the person already goes on.
struct PhotoAdvanced {
    Ticket ticket;
    int percent = 0;
};
struct PhotoRead {
    Ticket ticket;
    Photo photo = Photo::None; // None, Here or Lost
    Judged passive;            // once more, with the photo under the issuer's signature
};

// The tokens plugged in, in every state that uses them.
struct TokensChanged {
    Tokens tokens;
};
// Nothing found: good. Otherwise a Certificate* code; CertificateUnchecked when nobody could be asked.
struct CertificateChecked {
    Ticket ticket;
    std::optional<base::ErrorCode> found;
};
// The signature lies in the session under this ticket.
struct DocumentSigned {
    Ticket ticket;
    bool defaultPin = false;
};
// Of a check or of a signature.
struct TokenFailed {
    Ticket ticket;
    base::ErrorCode code = base::ErrorCode::TokenFailed;
};

// The printer. An answer for an earlier copy is dropped.
struct SlipPrinted {
    int copy = 0;
    PrintOutcome outcome = PrintOutcome::Unknown;
    std::optional<base::ErrorCode> code; // why not
};

// Time.
struct DeadlinePassed {
    Deadline deadline = Deadline::Idle;
};

} // namespace event

using EventBody =
    std::variant<event::Began, event::LanguageChosen, event::ConsentAnswered, event::SubjectChosen,
                 event::MethodChosen, event::SourceChosen, event::FieldEdited, event::CertificateChosen,
                 event::PinOffered, event::CaptchaEdited, event::NextPressed, event::BackPressed,
                 event::EditPressed, event::CaptchaRefreshPressed, event::OtpOffered, event::ResendPressed,
                 event::PostponePressed, event::SealPressed, event::VneidPressed, event::RecoverPressed,
                 event::PrintPressed, event::PasswordOffered, event::RetryPressed, event::BeginAgainPressed,
                 event::CancelPressed, event::LeaveConfirmed, event::OverlayDismissed, event::HelpPressed,
                 event::ComfortPressed, event::ComfortChosen, event::DocumentPressed, event::OfficerCalled,
                 event::FinishPressed, event::CaptchaArrived, event::Registered, event::PromptSent,
                 event::ChallengeDrawn, event::SignatureTaken, event::OtpAccepted, event::OtpResent,
                 event::PromptResent, event::Completed, event::RegistrationFound, event::PostponementKept,
                 event::Sealed, event::CallFailed, event::LineChanged, event::SealingChanged,
                 event::OfficerAnswered, event::ReaderChanged, event::CameraChanged, event::QrSeen,
                 event::QrRefused, event::ChipAdvanced, event::ChipRead, event::ChipFailed,
                 event::PhotoAdvanced, event::PhotoRead, event::TokensChanged, event::CertificateChecked,
                 event::DocumentSigned, event::TokenFailed, event::SlipPrinted, event::DeadlinePassed>;

struct Event {
    base::SessionNumber session;
    EventBody body;
};

} // namespace kiosk::flow
