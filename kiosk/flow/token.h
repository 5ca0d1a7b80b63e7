// The tokens plugged in, the certificates on them, and how the signing stands, as far as the journey cares.
// Pure values and pure functions.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/flow/draft.h"
#include "kiosk/flow/ticket.h"

#include <QByteArray>

#include <algorithm>

namespace kiosk::flow {

enum class PinAlphabet { Digits, Latin };

// What a token says of its PIN before one is typed.
struct PinTerms {
    bool low = false;        // a wrong one has been tried since the last right one
    bool finalTry = false;   // one more wrong one locks it
    bool locked = false;     //
    bool ownKeypad = false;  // it is typed on the token's own reader
    bool mustChange = false; // the token itself says that it should be another one
    int shortest = 0;        // characters
    int longest = 0;         //
    PinAlphabet alphabet = PinAlphabet::Digits;
    // One of another length is not worth a try.
    [[nodiscard]] bool fits(int length) const { return length >= std::max(shortest, 1) && length <= longest; }
    bool operator==(const PinTerms&) const = default;
};

struct CertificateOnToken {
    QByteArray id;          // its key's: a renewed certificate may share it with the one before
    QByteArray fingerprint; // SHA-256 of the certificate itself
    QString name;
    QString organisation; // empty where there is none, as the next five
    QString taxCode;
    QString budgetCode;
    QString maskedIdNumber;
    QString maskedPassport; // of a holder without an ID number
    QString email;
    bool ofOrganisation = false; // the holder is the organisation itself
    QDate validFrom;
    QDate validTo;
    QString issuer; // the certification authority's name
    QString serial; // upper-case hex
    std::optional<base::ErrorCode> unusable;
    bool operator==(const CertificateOnToken&) const = default;
};

struct PluggedToken {
    QString module;
    quint64 slot = 0;
    QString label;
    QString serial;
    PinTerms pin;
    std::vector<CertificateOnToken> certificates;
    std::optional<base::ErrorCode> fault = {}; // why its certificates cannot be read now, if so
    bool operator==(const PluggedToken&) const = default;
};

// Failed: modules are there, and none of them runs.
enum class TokensStanding { Starting, NoModule, Failed, Empty, Present };

// A module that cannot be used now, and why.
struct ModuleFault {
    QString module;
    base::ErrorCode code = base::ErrorCode::TokenModuleFailed;
    bool isForeign = false; // made for another word size, and nothing installed here runs such modules
    bool operator==(const ModuleFault&) const = default;
};

struct Tokens {
    TokensStanding standing = TokensStanding::Starting;
    std::vector<PluggedToken> plugged;
    std::vector<ModuleFault> faults = {};
    bool operator==(const Tokens&) const = default;
};

// One certificate on one token.
struct TokenChoice {
    QString module;
    quint64 slot = 0;
    QString tokenSerial;
    QByteArray certificateId;
    QByteArray fingerprint;
    bool operator==(const TokenChoice&) const = default;
};

// What the check before signing has found against a certificate.
struct Refusal {
    TokenChoice choice;
    base::ErrorCode code = base::ErrorCode::CertificateUnknown;
    bool operator==(const Refusal&) const = default;
};

struct Signing {
    std::optional<TokenChoice> choice;
    CertificateOnToken certificate; // of the choice
    // Nobody could be asked about it, and the profile lets it go on all the same.
    bool unchecked = false;
    QByteArray challenge; // the portal's
    // Of the signature in hand, which lies in the session; none: not signed yet.
    std::optional<Ticket> signature;
    bool defaultPin = false;    // the PIN is one the token's maker delivers: it should be changed
    bool mustChangePin = false; // the token itself says that it should be
    std::vector<Refusal> refusals;
    bool operator==(const Signing&) const = default;
};

// Whether the road chosen goes by a token.
bool signsByToken(const Draft& draft);

TokenChoice choiceOf(const PluggedToken& token, const CertificateOnToken& certificate);

// Null when it is not plugged in.
const PluggedToken* tokenOf(const Tokens& tokens, const TokenChoice& choice);
const CertificateOnToken* certificateOf(const Tokens& tokens, const TokenChoice& choice);

// What keeps the module of that choice from being used now; without one, the first module's that is out of
// order.
std::optional<ModuleFault> moduleFault(const Tokens& tokens, const std::optional<TokenChoice>& choice);

// Why nobody can sign with it now, if so: what the certificate itself says, a locked PIN, what an earlier
// check of this visit found. TokenRemoved when it is not plugged in.
std::optional<base::ErrorCode> whyUnusable(const Tokens& tokens, const Signing& signing,
                                           const TokenChoice& choice);

// Every certificate on every token, in the order shown.
std::vector<TokenChoice> choicesOf(const Tokens& tokens);
// Those nothing speaks against.
std::vector<TokenChoice> usableChoices(const Tokens& tokens, const Signing& signing);

} // namespace kiosk::flow
