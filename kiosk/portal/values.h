// The portal's contract (docs/portal-api.yaml) as plain values. Words in QString are the contract's own, e.g.
// "mobile-subscriber", "idNumber", "qr". Anything that came from the portal has been checked against the
// contract.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/base/octets.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

#include <tl/expected.hpp>

namespace kiosk::portal {

// What went wrong, with what the portal said about it (RFC 9457).
struct Failure {
    base::Error error;
    std::optional<QString> field; // FieldInvalid, DataMismatch, PhoneNotOwned
    std::optional<int> triesLeft; // OtpWrong
    // ResendTooSoon, ResumptionLocked, PortalBusy, PortalMaintenance
    std::optional<std::chrono::seconds> retryIn;
    std::optional<QDateTime> until; // PortalMaintenance, when the end is known; UTC
};

template <class T>
using Answer = tl::expected<T, Failure>;

struct Maintenance {
    std::optional<QDateTime> until; // UTC
};

struct Status {
    QDateTime serverTime; // UTC
    std::optional<Maintenance> maintenance;
    QStringList methods; // open now; may name methods this kiosk does not know
};

struct Captcha {
    QString id;
    QByteArray image; // PNG
    QString spoken;
    std::chrono::seconds expiresIn{0}; // from the moment of the answer, as all durations
};

// Who answers a challenge; it is good for nobody else.
enum class ChallengePurpose { Card, Signature };

// For the card's chip or a token to answer; good for one use, for this kiosk.
struct Challenge {
    QByteArray bytes; // eight
    std::chrono::seconds expiresIn{0};
};

// What the chip gave out, byte by byte, for the portal to verify; files with tag and length. The bytes are
// wiped by whoever frees them. Empty: there is none.
struct Evidence {
    base::Octets sod;
    base::Octets dg1;
    base::Octets dg13;
    base::Octets dg14;
    base::Octets dg15;
    QByteArray challenge; // with an answer: eight bytes, as the portal drew them
    base::Octets answer;  // with a challenge and dg15
};

// What a token signed (signed_document.h), and the signature over it: detached CMS (RFC 5652) in DER.
struct TokenSignature {
    QByteArray document;
    QByteArray cms;
};

struct SourcedField {
    QString name;   // idNumber, fullName, carrier, ... as the contract's Field lists them
    QString value;  // as the contract writes it: dates YYYY-MM-DD
    QString source; // typed, qr, chip
};

struct Consent {
    QString version;
    QByteArray textDigest; // SHA-256 of the text as it was shown in UTF-8; lower-case hexadecimal
    QString language;
    QDateTime time;
};

struct RegistrationRequest {
    QString subject; // citizen, business, agency
    QString method;
    QList<SourcedField> fields; // in any order; sent in the contract's
    Consent consent;
    QString captchaId;
    QString captchaText;
    // isSendable() (requests.h), and only with a method whose form has an idNumber.
    std::optional<Evidence> evidence;
    // isSendable(), exactly with the method usb-token, whose form has no fields.
    std::optional<TokenSignature> signature;
};

// A forgotten password: the account is known by fields idNumber and phone.
struct RecoveryRequest {
    QList<SourcedField> fields; // in any order; sent in the contract's
    Consent consent;
    QString captchaId;
    QString captchaText;
};

// Registrations and recoveries live at addresses of their own.
enum class Road { Registration, Recovery };

struct Reference {
    Road road = Road::Registration;
    QString id;

    bool operator==(const Reference&) const = default;
};

// A recovery knows AwaitingOtp, AwaitingPassword, Completed and Rejected only.
enum class RegistrationState {
    AwaitingOtp,
    AwaitingLink,
    AwaitingSim,
    AwaitingConfirmation,
    AwaitingPassword,
    Completed,
    Rejected
};

// What the portal could say of the chip's evidence: none was sent; all agrees, but it knows no CSCA (country
// signing CA) to tell by; all agrees up to one it trusts.
enum class EvidenceStanding { Absent, Unverified, Verified };

struct OtpTerms {
    QString maskedPhone; // 091****678
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds resendIn{0};
    int triesLeft = 0;
    int resendsLeft = 0;
};

// What the person is to answer away from the kiosk: a signing prompt on the SIM, or a link in an e-mail.
struct Prompt {
    enum class Kind { Sim, Link };

    Kind kind = Kind::Sim;
    QString sentTo;                    // masked: 091****678 or m****@example.vn
    QString verificationCode;          // Sim: 4 digits that stand on the phone, too; else empty
    std::chrono::seconds expiresIn{0}; // while there is no fault
    std::chrono::seconds pollIn{0};    // until the registration may be read again; at least 1
    std::chrono::seconds resendIn{0};
    int resendsLeft = 0;
    // Why this prompt is dead: SimRefused, SimExpired, SimUnreachable or LinkExpired. Another may be asked
    // for at once while resendsLeft > 0. Nothing while the person may still answer.
    std::optional<base::ErrorCode> fault;
};

// What the SIM's or the token's certificate says of its holder (RFC 5280), for the person to confirm.
struct SigningCertificate {
    QString name; // of the person; of the organisation when the certificate names no person
    std::optional<QString> organisation; // of a business or an agency
    std::optional<QString> taxCode;      // of a business
    std::optional<QString> maskedIdNumber;
    QDate validFrom;
    QDate validTo;
    QString issuer;
    std::optional<QString> email;
};

struct Completion {
    int level = 0;         // IAL, 2 or 3
    QString receiptCode;   // groups of 4, 3 and 4
    QDateTime completedAt; // UTC
};

// An unfinished registration that the portal keeps for a resumption.
struct Postponement {
    QString receiptCode; // groups of 4, 3 and 4
    QDateTime keptUntil; // UTC
};

struct Registration {
    QString id;
    RegistrationState state = RegistrationState::Rejected;
    std::optional<OtpTerms> otp;                    // exactly while AwaitingOtp
    std::optional<Prompt> prompt;                   // exactly while AwaitingSim or AwaitingLink
    std::optional<SigningCertificate> certificate;  // exactly while AwaitingConfirmation
    std::optional<Completion> completion;           // exactly when Completed
    std::optional<base::ErrorCode> rejectedBecause; // exactly when Rejected
    std::optional<EvidenceStanding> evidence;       // none where the portal does not say it
};

} // namespace kiosk::portal
