// The portal's contract (docs/portal-api.yaml) as plain values. Words in QString are the contract's own, e.g.
// "mobile-subscriber", "idNumber", "qr". Anything that came from the portal has been checked against the
// contract.
#pragma once

#include "kiosk/base/error.h"

#include <QByteArray>
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
    std::optional<QString> field;                // FieldInvalid, DataMismatch, PhoneNotOwned
    std::optional<int> triesLeft;                // OtpWrong
    std::optional<std::chrono::seconds> retryIn; // ResendTooSoon, PortalBusy, PortalMaintenance
    std::optional<QDateTime> until;              // PortalMaintenance, when the end is known; UTC
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

struct SourcedField {
    QString name;   // idNumber, fullName, birthDate, phone, email, sex
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
};

enum class RegistrationState {
    AwaitingOtp,
    AwaitingPassword,
    AwaitingSim,
    AwaitingConfirmation,
    Completed,
    Rejected
};

struct OtpTerms {
    QString maskedPhone; // 091****678
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds resendIn{0};
    int triesLeft = 0;
    int resendsLeft = 0;
};

struct Completion {
    int level = 0;         // IAL, 2 or 3
    QString receiptCode;   // groups of 4, 3 and 4
    QDateTime completedAt; // UTC
};

struct Registration {
    QString id;
    RegistrationState state = RegistrationState::Rejected;
    std::optional<OtpTerms> otp;                    // exactly while AwaitingOtp
    std::optional<Completion> completion;           // exactly when Completed
    std::optional<base::ErrorCode> rejectedBecause; // exactly when Rejected
};

} // namespace kiosk::portal
