// The states of a registration: each struct holds only what is true in it. One question each.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/flow/card.h"
#include "kiosk/flow/password.h"
#include "kiosk/flow/ticket.h"

#include <QByteArray>
#include <QDate>

#include <chrono>
#include <optional>
#include <variant>

namespace kiosk::flow {

// LookUp asks the portal how far a registration is, after it said that it is at another step than the kiosk
// thought: an answer was lost on the way.
// Register begins whatever the citizen has come for: a registration, a recovery or the going on with one.
// Poll looks whether the person has answered on their phone or opened the link.
enum class Call {
    FetchCaptcha,
    Register,
    SendOtp,
    ResendOtp,
    SetPassword,
    LookUp,
    Poll,
    ResendPrompt,
    Confirm,
    Postpone,
    DrawChallenge, // what the token signs begins with it
    Seal           // not to the portal: into the sealed queue
};

// How far the reading of a chip has come.
enum class ChipStep { AwaitingCard, Opening, ReadingFields, CheckingChip };

// A call under way. Every state that holds one has the deadlines CallSlow and CallGivenUp running.
struct Waiting {
    Call call = Call::FetchCaptcha;
    Ticket ticket;
    Operation operation;
    bool slow = false; // longer than a second: the screen shows progress
    bool operator==(const Waiting&) const = default;
};

struct Captcha {
    QString id;
    QByteArray image; // PNG
    QString spoken;
    bool operator==(const Captcha&) const = default;
};

// The portal's terms for the code it sent.
struct OtpTerms {
    QString maskedPhone;
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds resendIn{0};
    int triesLeft = 0;
    int resendsLeft = 0;
    bool operator==(const OtpTerms&) const = default;
};

// What has been sent to the person's phone or mailbox, and waits for them there.
struct Prompt {
    enum class Kind { Sim, Link };
    Kind kind = Kind::Sim;
    QString sentTo;           // masked
    QString verificationCode; // stands on the phone, too; Sim only
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds pollIn{0}; // between two looks at whether it has been answered
    std::chrono::seconds resendIn{0};
    int resendsLeft = 0;
    // Why it is dead: SimRefused, SimExpired, SimUnreachable, LinkExpired. Another may be sent at once.
    std::optional<base::ErrorCode> fault;
    bool operator==(const Prompt&) const = default;
};

// What the portal has read from the certificate that signed.
struct SigningCertificate {
    QString name;
    QString organisation; // empty where there is none, as the next three
    QString taxCode;
    QString maskedIdNumber;
    QString email;
    QDate validFrom;
    QDate validTo;
    QString issuer; // the certification authority's name
    bool operator==(const SigningCertificate&) const = default;
};

namespace state {

struct Start {
    bool operator==(const Start&) const = default;
};
struct ChoosingLanguage {
    bool operator==(const ChoosingLanguage&) const = default;
};
struct Consenting {
    bool operator==(const Consenting&) const = default;
};
// Consent was refused: what the counter can do instead.
struct Declined {
    bool operator==(const Declined&) const = default;
};
struct ChoosingSubject {
    bool operator==(const ChoosingSubject&) const = default;
};
struct ChoosingMethod {
    bool operator==(const ChoosingMethod&) const = default;
};
// Before the first field: what to have at hand for this method, how to check it, and what the account is good
// for today.
struct Preparing {
    bool operator==(const Preparing&) const = default;
};
// What the person needs is a VNeID account, which no kiosk can issue: where it is had.
struct NeedsVneid {
    bool prepared = false; // Back leads to Preparing, else to the methods
    bool operator==(const NeedsVneid&) const = default;
};
// Three equal ways to say who one is: the card's chip, its QR code, typing.
struct ChoosingSource {
    bool operator==(const ChoosingSource&) const = default;
};
// The camera looks for the card's QR code.
struct ShowingQr {
    bool forChip = false;                 // the number in it opens the chip next
    std::optional<base::ErrorCode> fault; // QrForeign, QrInsurance
    bool tired = false;                   // looked for long enough: the person is asked for another way
    bool operator==(const ShowingQr&) const = default;
};
// A card is waited for, then read; with a fault neither goes on until it is tried again.
struct ReadingChip {
    Ticket ticket;
    ChipStep step = ChipStep::AwaitingCard;
    int percent = 0; // of this step
    std::optional<base::ErrorCode> fault;
    bool operator==(const ReadingChip&) const = default;
};
// What the card has said, with where each value comes from.
struct CheckingCard {
    bool operator==(const CheckingCard&) const = default;
};
// A token is to be plugged in: none is, or the one in use has gone, or its module has failed.
struct AwaitingToken {
    std::optional<base::ErrorCode> fault; // why it is waited for again: TokenRemoved, TokenModuleFailed, …
    bool tired = false;                   // waited for long enough
    bool operator==(const AwaitingToken&) const = default;
};
// The certificates on the tokens plugged in. The fault is of the last try.
struct ChoosingCertificate {
    std::optional<base::ErrorCode> fault;
    bool missing = false; // Next without a choice
    bool operator==(const ChoosingCertificate&) const = default;
};
// Chain and revocation of the one chosen, before anything is signed with it.
struct CheckingCertificate {
    Ticket ticket;
    bool operator==(const CheckingCertificate&) const = default;
};
// What is going to be signed, in words, and by whom.
struct ReviewingDocument {
    bool operator==(const ReviewingDocument&) const = default;
};
struct DrawingChallenge {
    Waiting waiting;
    bool operator==(const DrawingChallenge&) const = default;
};
// On the screen's pad, or on the token's own keypad. TokenPinWrong, TokenPinUnfit, TokenPinCancelled.
struct EnteringPin {
    std::optional<base::ErrorCode> fault;
    bool operator==(const EnteringPin&) const = default;
};
// The token has the word; it must stay plugged in.
struct SigningDocument {
    Ticket ticket;
    bool operator==(const SigningDocument&) const = default;
};
// One field on the screen. `warned`: the warnings are shown and the next Next goes on.
struct EnteringField {
    Field field = Field::IdNumber;
    std::optional<Fault> fault;
    bool warned = false;
    bool fromSummary = false; // Next and Back return to the summary
    bool forChip = false;     // the number opens the chip next
    bool operator==(const EnteringField&) const = default;
};
struct FetchingCaptcha {
    Waiting waiting;
    std::optional<base::ErrorCode> fault; // why a new one is fetched: CaptchaWrong, CaptchaExpired
    bool operator==(const FetchingCaptcha&) const = default;
};
struct EnteringCaptcha {
    Captcha captcha;
    QString text;
    std::optional<base::ErrorCode> fault; // CaptchaWrong, CaptchaExpired
    bool missing = false;                 // Next without a text
    bool operator==(const EnteringCaptcha&) const = default;
};
// The captcha is empty when there is none in hand (it was used up, or a field was changed after sending):
// Next fetches a new one first.
struct Reviewing {
    Captcha captcha;
    QString captchaText; // normalised
    bool operator==(const Reviewing&) const = default;
};
struct Submitting {
    Waiting waiting;
    Captcha captcha;
    QString captchaText;
    bool operator==(const Submitting&) const = default;
};
struct EnteringOtp {
    OtpTerms terms;
    std::optional<base::ErrorCode> fault; // OtpWrong, OtpExpired, ResendTooSoon, ResendTooOften
    bool resendReady = false;             // the resend interval is over and sends are left
    bool expired = false;                 // the code's life is over
    bool missing = false;                 // confirmed with fewer than six digits
    std::optional<Waiting> resending;     // confirming waits until this is answered
    bool operator==(const EnteringOtp&) const = default;
};
struct CheckingOtp {
    Waiting waiting;
    OtpTerms terms;
    bool resendReady = false;
    bool expired = false;
    bool operator==(const CheckingOtp&) const = default;
};
// The person answers on the phone or in their mailbox; the portal is asked every prompt.pollIn. A look that
// fails changes nothing: the next one follows, and the line tells on the screen.
struct AwaitingPrompt {
    Prompt prompt;
    bool resendReady = false;
    std::optional<base::ErrorCode> fault; // ResendTooSoon, ResendTooOften
    std::optional<Waiting> asking;        // Poll, ResendPrompt or LookUp
    bool operator==(const AwaitingPrompt&) const = default;
};
// The certificate is shown; an e-mail address may be given; the draft holds it.
struct ConfirmingCertificate {
    SigningCertificate certificate;
    std::optional<Fault> fault; // of the e-mail address
    bool operator==(const ConfirmingCertificate&) const = default;
};
struct Confirming {
    Waiting waiting;
    SigningCertificate certificate;
    bool operator==(const Confirming&) const = default;
};
struct ChoosingPassword {
    std::optional<PasswordAssessment> refused; // what the last try lacked
    std::optional<base::ErrorCode> fault;      // PasswordRefused by the portal
    bool operator==(const ChoosingPassword&) const = default;
};
struct SettingPassword {
    Waiting waiting;
    bool operator==(const SettingPassword&) const = default;
};
// The portal is asked to keep the unfinished registration for another visit.
struct Postponing {
    Waiting waiting;
    std::variant<EnteringOtp, AwaitingPrompt, ConfirmingCertificate, ChoosingPassword> from;
    bool operator==(const Postponing&) const = default;
};
// It is kept: the code to go on with, and until when.
struct Postponed {
    QDate keptUntil;
    bool operator==(const Postponed&) const = default;
};
// What cannot be sent is being sealed and kept on this machine, to be sent by itself once there is a line.
struct Sealing {
    Waiting waiting;
    bool operator==(const Sealing&) const = default;
};
// It is kept: the code to go on with at any kiosk once it has been sent; after a token's signature nothing is
// left to do.
struct Sealed {
    bool operator==(const Sealed&) const = default;
};
struct Done {
    bool operator==(const Done&) const = default;
};
struct Receipt {
    bool operator==(const Receipt&) const = default;
};
// The ID number has an account: where to recover the password or complain.
struct AccountExists {
    bool operator==(const AccountExists&) const = default;
};
// The portal has ended this registration: OtpLocked, ResendTooOften with no live code, RegistrationNotFound,
// RegistrationWrongStep, MethodClosed, DataMismatch without a field. Begin again with the data kept, or
// leave.
struct Refused {
    base::ErrorCode code = base::ErrorCode::Internal;
    bool operator==(const Refused&) const = default;
};
// A call failed for a reason that is not the person's: the line, a slow, failing or closed portal. Nothing
// typed is lost. `asked` is the waiting state to be taken up again, with the same operation, by Retry or when
// the line returns; Back returns to where the person can change something. When Journey::secretKept has
// become false, taking up CheckingOtp or SettingPassword means typing the secret again.
struct Interrupted {
    base::ErrorCode code = base::ErrorCode::LineDown;
    std::variant<FetchingCaptcha, Submitting, CheckingOtp, EnteringOtp, SettingPassword, AwaitingPrompt,
                 Confirming, Postponing, DrawingChallenge, Sealing>
        asked;
    std::optional<std::chrono::seconds> retryIn; // the portal's own wish: Retry stays shut until then
    bool operator==(const Interrupted&) const = default;
};

} // namespace state

using State = std::variant<
    state::Start, state::ChoosingLanguage, state::Consenting, state::Declined, state::ChoosingSubject,
    state::ChoosingMethod, state::Preparing, state::NeedsVneid, state::ChoosingSource, state::ShowingQr,
    state::ReadingChip, state::CheckingCard, state::AwaitingToken, state::ChoosingCertificate,
    state::CheckingCertificate, state::ReviewingDocument, state::DrawingChallenge, state::EnteringPin,
    state::SigningDocument, state::EnteringField, state::FetchingCaptcha, state::EnteringCaptcha,
    state::Reviewing, state::Submitting, state::EnteringOtp, state::CheckingOtp, state::AwaitingPrompt,
    state::ConfirmingCertificate, state::Confirming, state::ChoosingPassword, state::SettingPassword,
    state::Postponing, state::Postponed, state::Sealing, state::Sealed, state::Done, state::Receipt,
    state::AccountExists, state::Refused, state::Interrupted>;

} // namespace kiosk::flow
