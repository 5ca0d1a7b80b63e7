// What can go wrong in operation, as values.
//
// Every code is raised for exactly one cause. Screens choose their words by code (Linguist context "Errors");
// operators look the code up in docs/errors.md. The detail is for logs and never holds personal data.
#pragma once

#include <QList>
#include <QString>

namespace kiosk::base {

enum class ErrorCode {
    // The line and the portal as a machine.
    LineDown,          // no route, refused, reset, name not found
    LineCutMidway,     // the connection died after the request was on its way: the portal may have acted
    PortalTimeout,     // no full answer within the call's time limit
    PortalUntrusted,   // TLS: chain, name, validity, or our own certificate refused
    PortalServerError, // 5xx without a problem document we know
    PortalRefused,     // 4xx without a problem document we know
    PortalGarbage,     // an answer that is not the contract's
    PortalMaintenance, // the portal says it is closed for now
    PortalBusy,        // 429 or 503 with Retry-After
    CallCancelled,     // given up by the kiosk itself

    // What the portal says about a registration (RFC 9457 `code`).
    FieldInvalid,          // a field the portal will not take; the detail names the field key
    DataMismatch,          // register and form differ
    PhoneNotOwned,         // the subscriber is not registered to this ID number
    AccountExists,         // the ID number has an account
    CaptchaWrong,          //
    CaptchaExpired,        //
    OtpWrong,              //
    OtpExpired,            //
    OtpLocked,             // too many wrong codes for this registration
    ResendTooSoon,         //
    ResendTooOften,        //
    PasswordRefused,       // the portal's own rule
    RegistrationNotFound,  // unknown, expired or cancelled at the portal
    RegistrationWrongStep, // the registration is in another state than the kiosk thought
    MethodClosed,          // the portal does not take this method now
    AccountNotFound,       // no account with this ID number and phone; which of the two is wrong is not told
    ResumptionNotFound,    // no registration with this receipt code and phone
    ResumptionLocked,      // too many tries for this code, phone or kiosk

    // A prompt on the person's phone or in their mailbox, and the certificate behind it. Numbers: status
    // codes
    // of ETSI TS 102 204.
    SimRefused,            // TS 102 204 status 401: refused on the phone
    SimExpired,            // 208: nobody answered the prompt in time
    SimUnreachable,        // 209: the phone is off or out of reach
    SimPinBlocked,         // 402: too many wrong PINs
    SimCardBlocked,        // 403: the SIM's signing application is blocked
    SimNoCertificate,      // 422: the SIM holds no certificate
    LinkExpired,           // nobody opened the activation link in time
    CertificateRevoked,    // 501: the certificate has been revoked
    CertificateExpired,    // not valid at the portal's time
    CertificateUnsuitable, // without what the subject needs, e.g. no tax code for a business

    // The signed profile.
    ProfileMissing,    // no file, or unreadable
    ProfileMalformed,  // not a compact JWS, not JSON, wrong `typ` or `alg`
    ProfileForged,     // signature does not verify against the root
    ProfileRolledBack, // older than the newest this machine has accepted
    ProfileField,      // a field missing, unknown, of the wrong type or out of range; the detail is its JSON
                       // pointer
    ProfileDevice,     // device id differs from the client certificate's
    RootMissing,       // no root key, or a root file others could change
    DeviceKeyMissing,  // client certificate or key missing, unreadable or not matching

    // The printer of receipts. No paper in the hand never changes what the portal has.
    PrinterNoPaper, // it says that it is out of paper
    PrinterJammed,  // it says that paper is stuck
    PrinterOff,     // switched off, unplugged, or its queue is stopped
    PrinterFailed,  // the print service, the queue or the printer failed in another way
    PrinterUnknown, // handed over, and nobody can say whether it came out

    // The chip card and its reader.
    ChipServiceMissing,  // PC/SC: no resource manager
    ReaderMissing,       // no reader is connected
    ReaderBusy,          // another program holds the card
    ReaderFailed,        // the reader or the service failed in mid-work
    CardRemoved,         // taken off before the end
    CardMute,            // no answer to reset, or silent ever after
    CardUnsuitable,      // no eMRTD application (ICAO 9303-10, 3.1)
    CardKeyWrong,        // neither PACE nor BAC took the number and dates given
    CardBirthDateNeeded, // opens by number, birth date and expiry only, and the birth date was not given
    CardKeyBlocked,      // the card takes no more tries with this password
    CardUnreadable,      // answers that break the standard; secure messaging broken
    CardTimeout,         // not done within the time a reading may take

    // The camera and the code in front of it.
    CameraMissing, // none is connected
    CameraBusy,    // another program holds it
    CameraLost,    // unplugged while it ran
    CameraFailed,  // it gives no pictures
    QrForeign,     // a code that is not an ID card's
    QrInsurance,   // the code of a health insurance card or of VssID

    // What the portal says of the evidence from a chip.
    EvidenceForged,   // a hash or the issuer's signature is wrong
    EvidenceCloned,   // the chip could not prove that it holds its key
    EvidenceReplayed, // the challenge is unknown, used or too old

    // A token and its PKCS#11 module.
    TokenMissing,       // no token is plugged in
    TokenRemoved,       // pulled out while it was needed
    TokenModuleMissing, // no PKCS#11 module is installed here
    TokenModuleFailed,  // its process died, or its answers break the standard
    TokenModuleStuck,   // no answer within its time
    TokenPinWrong,      // CKR_PIN_INCORRECT
    TokenPinLocked,     // CKR_PIN_LOCKED
    TokenPinUnfit,      // CKR_PIN_LEN_RANGE, CKR_PIN_INVALID: not counted as a try
    TokenPinExpired,    // CKR_PIN_EXPIRED, or the token wants another PIN first
    TokenPinCancelled,  // given up on the reader's own keypad
    TokenKeyMissing,    // the certificate's private key is not on the token, or may not sign
    TokenFailed,        // any other answer of the token

    // A signing certificate, and what was signed with it.
    CertificateNotYetValid,   // its first day is still to come
    CertificateNotForSigning, // key usage without digitalSignature and nonRepudiation
    CertificateChainBroken,   // an issuer is missing or a signature in the chain is wrong
    CertificateUntrusted,     // the chain ends at a root that is not in the trust folder
    CertificateIssuerRevoked, // a CA of the chain has been revoked
    CertificateUnknown,       // OCSP: the responder does not know it
    CertificateUnchecked,     // neither OCSP nor CRL could be had
    SignatureInvalid,         // the signature does not verify, or signs something else
    SignatureReplayed,        // the signed challenge is unknown, used or too old

    // The sealed queue.
    QueueFull,             // the disk's reserve is reached: no session that could not be kept
    QueueBusy,             // another program holds the chain's head for longer than a second
    QueueDamaged,          // a file of the spool is not what was written
    QueueForeign,          // the spool belongs to another device or profile
    QueueNewer,            // written by a newer version of this program
    QueueDraining,         // another program is sending the queue
    SealingKeysMissing,    // no key set of the portal has been seen yet
    SealingKeysForged,     // the key set's signature does not verify
    SealingKeysRolledBack, // older than a key set seen before
    SealingKeysExpired,    // past their time and the profile's grace
    EnvelopeTooLarge,      // more than an envelope may hold
    EnvelopeUnreadable,    // not an envelope, or not one that this key opens
    ReceiptForged,         // a receipt whose signature, digest or device is wrong

    // The machine.
    MemoryNotLocked, // secrets could be swapped out: mlock refused
    StorageFailed,   // a state file could not be read or made durable
    Internal,        // our own mistake
};

enum class Remedy {
    TryAgain,    // the same again may work
    AskPerson,   // the person can put it right
    AskOperator, // a counter officer can
    OutOfOrder,  // provincial IT must
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString origin; // where it arose, e.g. "portal.http"
    QString detail; // for the log; no personal data, no secret
    Remedy remedy = Remedy::TryAgain;

    bool operator==(const Error&) const = default;
};

// The stable short name that a screen shows and docs/errors.md lists, e.g. "P-102".
QString operatorCode(ErrorCode code);

// The enum's own name, e.g. "PortalTimeout": for logs and tests.
QString codeName(ErrorCode code);

// Every code, in order; for tests that must see each one documented and translated.
QList<ErrorCode> allErrorCodes();

// The remedy that goes with a code when the place of error knows no better.
Remedy usualRemedy(ErrorCode code);

// An error with its usual remedy.
Error makeError(ErrorCode code, const QString& origin, const QString& detail = {});

} // namespace kiosk::base
