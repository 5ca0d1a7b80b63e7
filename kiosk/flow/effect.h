// What a step wants done, as plain data. The session performs it and brings the answer back as an event.
#pragma once

#include "kiosk/flow/event.h"

#include <map>
#include <variant>
#include <vector>

namespace kiosk::flow {

enum class EndReason { Finished, Cancelled, WalkedAway, Declined, GivenUp, Postponed, Sealed };

// A registration or a recovery at the portal.
struct Reference {
    QString id;
    bool recovery = false;
    bool operator==(const Reference&) const = default;
};

namespace effect {

struct FetchCaptcha {
    Ticket ticket;
    Operation operation;
    QString language;
};
// Begins what the draft's purpose says.
struct Register {
    Ticket ticket;
    Operation operation;
    Draft draft; // normalised values of the purpose's or method's fields only
    QString captchaId;
    QString captchaText;
    std::optional<Ticket> evidence;  // the chip reading that some of the values come from
    std::optional<Ticket> signature; // the token's
};
// Into the sealed queue; answered by event::Sealed or CallFailed. One registration a session: when it has
// been sealed already, asking again changes nothing and is answered alike.
struct Seal {
    Ticket ticket;
    Draft draft; // as Register's
    std::optional<Ticket> evidence;
    std::optional<Ticket> signature;
};
// Answered by ChallengeDrawn.
struct DrawChallenge {
    Ticket ticket;
    Operation operation;
};
// The code in the vault is sent; the vault keeps it until WipeSecret.
struct SendOtp {
    Ticket ticket;
    Operation operation;
    Reference registration;
};
struct ResendOtp {
    Ticket ticket;
    Operation operation;
    Reference registration;
};
// The password in the vault is sent; the vault keeps it until WipeSecret.
struct SetPassword {
    Ticket ticket;
    Operation operation;
    Reference registration;
};
struct ResendPrompt {
    Ticket ticket;
    Operation operation;
    Reference registration;
};
// The certificate shown is the person's.
struct Confirm {
    Ticket ticket;
    Operation operation;
    Reference registration;
    QString email; // normalised, may be empty
};
struct Postpone {
    Ticket ticket;
    Operation operation;
    Reference registration;
};
// A plain look, never repeated with a key. Answered by RegistrationFound.
struct LookUp {
    Ticket ticket;
    Reference registration;
};
// Best effort: the portal forgets it by itself, too.
struct AbandonRegistration {
    Reference registration;
};
// Ends the call under way; its answer no longer matters.
struct GiveUpCall {
    Ticket ticket;
};
struct StartDeadline { // restarts it when it runs
    Deadline deadline = Deadline::Idle;
    std::chrono::milliseconds after{0};
};
struct StopDeadline {
    Deadline deadline = Deadline::Idle;
};
struct ProbeLine {};  // ask the portal's status now; the session repeats it while the journey is Interrupted
struct WipeSecret {}; // OTP or password in the vault, and the pad it was typed on
// Answered by OfficerAnswered.
struct CallOfficer {
    QString step; // the state's name
    QString language;
};
// The devices are used while they are wanted only. While the reader is used, ReaderChanged tells how it
// stands; the same with the camera and CameraChanged, QrSeen, QrRefused. Letting the reader go ends a
// reading.
struct UseReader {
    bool on = false;
};
struct UseCamera {
    bool on = false;
};
// Answered by ChipAdvanced, then ChipRead, PhotoAdvanced and PhotoRead, or ChipFailed. A newer one takes its
// place.
struct ReadChip {
    Ticket ticket;
    QString idNumber;      // twelve digits
    QDate birthDate;       // invalid: not known
    QDate issued;          // invalid: not known
    bool lineAway = false; // no challenge can be drawn for it
};
// While they are used, TokensChanged tells which are plugged in.
struct UseTokens {
    bool on = false;
};
// Answered by CertificateChecked or TokenFailed.
struct CheckCertificate {
    Ticket ticket;
    TokenChoice choice;
};
// With the PIN in the vault, which leaves the vault for good: one login for one PIN typed. Answered by
// DocumentSigned or TokenFailed.
struct SignDocument {
    Ticket ticket;
    TokenChoice choice;
    Subject subject = Subject::Citizen;
    QByteArray challenge; // empty: it is going to be sealed
};
// Ends a check or a signature under way; its answer no longer matters.
struct GiveUpToken {
    Ticket ticket;
};
// Answered by SlipPrinted with the same copy. The slip is made of the journey as it is now.
struct PrintSlip {
    int copy = 0; // from 1; every further one is marked as a reprint
};
// Fields, secrets, pictures, clipboard, keyboard state, pending answers, deadlines: everything of this
// citizen. No StopDeadline comes before it: it stops them all.
struct WipeSession {
    EndReason reason = EndReason::Finished;
};
// The successor's process takes the screen. Always follows WipeSession.
struct HandOver {};

} // namespace effect

using Effect =
    std::variant<effect::FetchCaptcha, effect::Register, effect::Seal, effect::DrawChallenge, effect::SendOtp,
                 effect::ResendOtp, effect::SetPassword, effect::ResendPrompt, effect::Confirm,
                 effect::Postpone, effect::LookUp, effect::AbandonRegistration, effect::GiveUpCall,
                 effect::StartDeadline, effect::StopDeadline, effect::ProbeLine, effect::WipeSecret,
                 effect::UseReader, effect::UseCamera, effect::ReadChip, effect::UseTokens,
                 effect::CheckCertificate, effect::SignDocument, effect::GiveUpToken, effect::CallOfficer,
                 effect::PrintSlip, effect::WipeSession, effect::HandOver>;

} // namespace kiosk::flow
