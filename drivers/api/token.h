// Signing tokens (USB ký số) as the kiosk sees them: PKCS#11 tokens behind the modules of their makers.
//
// Made and used on one thread; no call blocks, signals and futures come on that thread. The modules run in
// processes of their own: one that crashes or hangs is reported, ended and replaced, never waited for.
#pragma once

#include "drivers/api/signing_certificate.h"
#include "kiosk/base/result.h"
#include "kiosk/base/secure_bytes.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace drivers::api {

enum class PinAlphabet { Digits, Latin };

// What the token says of its user PIN before one is typed (PKCS#11, CK_TOKEN_INFO).
struct TokenPin {
    bool low = false;        // CKF_USER_PIN_COUNT_LOW: a wrong one has been tried since the last right one
    bool finalTry = false;   // CKF_USER_PIN_FINAL_TRY
    bool locked = false;     // CKF_USER_PIN_LOCKED
    bool mustChange = false; // CKF_USER_PIN_TO_BE_CHANGED
    bool ownKeypad = false;  // CKF_PROTECTED_AUTHENTICATION_PATH: it is typed there, never on the screen
    int shortest = 0;        // characters
    int longest = 0;         // characters, at most 64
    PinAlphabet alphabet = PinAlphabet::Digits;
    bool operator==(const TokenPin&) const = default;
};

struct TokenCertificate {
    QByteArray id; // CKA_ID
    QString label; // CKA_LABEL
    SigningCertificate certificate;
    // SHA-256 of the certificate. A renewed one may share its CKA_ID, and its key, with the one before it.
    [[nodiscard]] QByteArray fingerprint() const;
    bool operator==(const TokenCertificate&) const = default;
};

struct Token {
    QString module; // path of the PKCS#11 module
    quint64 slot = 0;
    QString label;
    QString serial;
    QString maker;
    TokenPin pin;
    QList<TokenCertificate> certificates; // those a person signs with; none of authorities
    // Why its certificates cannot be read now, if so; that is tried again at every look.
    std::optional<kiosk::base::ErrorCode> fault = {};
    bool operator==(const Token&) const = default;
};

// One certificate on one token.
struct TokenChoice {
    QString module;
    quint64 slot = 0;
    QString tokenSerial;      // another token in the same slot is another token
    QByteArray certificateId; // CKA_ID: its key's
    QByteArray fingerprint;   // of the certificate
    bool operator==(const TokenChoice&) const = default;
};

TokenChoice choiceOf(const Token& token, const TokenCertificate& certificate);

// A module that cannot be used now: TokenModuleFailed, TokenModuleStuck, TokenFailed.
struct ModuleFault {
    QString module; // path
    kiosk::base::ErrorCode code = kiosk::base::ErrorCode::TokenModuleFailed;
    bool isForeign = false; // made for another word size, and nothing installed here runs such modules
    bool operator==(const ModuleFault&) const = default;
};

enum class TokenReaderState {
    Starting, // nothing known yet
    NoModule, // no module is installed
    Failed,   // none of those installed can be used: whether a token is plugged in nobody can say
    Empty,    // no token plugged in that a module in order could see
    Present,
};

struct TokenRequest {
    TokenChoice choice;
    QByteArray document; // what is signed, byte for byte
};

struct TokenSignature {
    QByteArray cms;    // detached CMS SignedData in DER (RFC 5652), CAdES-B-B or -B-T (ETSI EN 319 122-1)
    QString algorithm; // "RSASSA-PSS-SHA256", "RSASSA-PKCS1-v1_5-SHA256", "ECDSA-SHA256", "ECDSA-SHA384"
    QString level;     // "CAdES-B-B", "CAdES-B-T"
    SigningCertificate certificate; // that made it
    bool defaultPin = false;        // the PIN is one its maker delivers: it should be changed
};

class TokenReader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    // Forgets everything.
    ~TokenReader() override;

    [[nodiscard]] virtual TokenReaderState state() const = 0;
    [[nodiscard]] virtual QList<Token> tokens() const = 0;
    // The modules that cannot be used now; they are started anew by and by.
    [[nodiscard]] virtual QList<ModuleFault> faults() const = 0;

    // Chain, key usage and revocation of the certificate, here and now: OCSP, then CRL. Nothing: good.
    // Otherwise a Certificate* code; CertificateUnchecked when nobody could be asked (never taken for good).
    // Errors: TokenRemoved, CallCancelled.
    virtual QFuture<kiosk::base::Result<std::optional<kiosk::base::ErrorCode>>>
    check(const TokenChoice& choice) = 0;

    // One C_Login with this PIN, one signature, verified again before it is given out. The PIN is wiped on
    // every road; empty where the token has its own keypad. A later call is refused with CallCancelled while
    // one is under way: a PIN is never tried twice.
    //
    // Errors: TokenMissing, TokenRemoved, TokenModuleFailed, TokenModuleStuck, TokenPinWrong, TokenPinLocked,
    // TokenPinUnfit, TokenPinExpired, TokenPinCancelled, TokenKeyMissing, TokenFailed, SignatureInvalid,
    // CallCancelled; and what makes the certificate unusable, before the PIN is tried.
    virtual QFuture<kiosk::base::Result<TokenSignature>> sign(const TokenRequest& request,
                                                              kiosk::base::SecureBytes pin) = 0;

    // The person has left, or goes on by another road: ends what is under way with CallCancelled, logs out.
    // Returns at once.
    virtual void forget() = 0;

Q_SIGNALS:
    // State, tokens, or what is known of one: within a second of plugging and unplugging.
    void changed();
};

} // namespace drivers::api
