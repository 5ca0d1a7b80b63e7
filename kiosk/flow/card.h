// What an identity card has said of itself, by its chip or its QR code, as far as the journey cares; and how
// it fills the fields. Pure values and pure functions.
#pragma once

#include "kiosk/flow/draft.h"

namespace kiosk::flow {

// How far a reading may be believed. Nothing is called genuine without an issuer the operator trusts.
enum class Trust {
    Claimed,    // a QR code is not signed
    Consistent, // a chip that agrees with itself; its issuer could not be checked here
    Proven,     // signed by a trusted issuer, and this is the chip that was signed for
    Doubtful,   // a check failed: a forged or copied card, as far as the kiosk can tell
};

enum class Oddity {
    Expired,
    AnotherNumber,   // not the number the reading was asked for
    ContradictsSelf, // the card's own files differ
    CutShort,        // a QR code that ends too early, or whose letters were lost on the way
};

enum class Check { NotChecked, Valid, Invalid };

// Why a check is not Valid; None exactly with Valid.
enum class CheckReason {
    None,
    NotReached,
    SodMissing,
    SodMalformed,
    NoIssuers,     // this kiosk trusts nobody
    IssuerUnknown, // it does not trust whoever issued this card
    Unsupported,
    DataForged,  // a file is not the one that was signed
    PhotoForged, // the photo is not
    SignatureWrong,
    IssuerWrong, // the signer's certificate is not the issuer's, or may not sign
    OutOfDate,
    Revoked,
    NoKey,
    KeyUnsigned,
    Refused,
    AnswerWrong,
};

struct Judged {
    Check check = Check::NotChecked;
    CheckReason why = CheckReason::NotReached;
    bool operator==(const Judged&) const = default;
};

// Of a chip: the issuer's signature; the chip's own key, by active and by chip authentication.
struct ChipChecks {
    Judged passive;
    Judged active;
    Judged chip;
    bool operator==(const ChipChecks&) const = default;
};

// One that is Invalid makes a reading doubtful; it is proven only when the issuer's signature and the chip
// itself were both found good.
Trust trustOf(const ChipChecks& checks);

struct CardReading {
    Source source = Source::Qr; // Qr or Chip
    Trust trust = Trust::Claimed;
    ChipChecks checks;
    bool askedHere = false; // active authentication answers a challenge of the kiosk's, not the portal's
    // As the fields hold them: dates dd/mm/yyyy, choices as their names. What the card does not say is
    // absent.
    std::map<Field, QString> values;
    QDate issued;  // invalid: not known
    QDate expires; // invalid: not known, or never
    bool endless = false;
    std::vector<Oddity> oddities;
    bool operator==(const CardReading&) const = default;
};

enum class Photo {
    None, // not on the card, or not to be shown
    Coming,
    Here,
    Lost, // broke off; another reading may bring it
};

// All that has been read of the person's card.
struct Card {
    std::optional<CardReading> qr;
    std::optional<CardReading> chip;
    // What had been typed where a reading has taken its place.
    std::map<Field, QString> typed;
    Photo photo = Photo::None;
    int photoPercent = 0; // of a photo that is coming

    [[nodiscard]] bool isRead() const { return qr || chip; }
    bool operator==(const Card&) const = default;
};

// Two sources that say different things about a field; the better one is `kept`.
struct Difference {
    Field field = Field::IdNumber;
    Source kept = Source::Chip;
    QString keptText;
    Source other = Source::Typed;
    QString otherText;
    bool operator==(const Difference&) const = default;
};

// Takes the reading's place among the card's, and fills the draft's fields unless a better source has. A
// doubtful reading fills none, and takes back what an earlier one from the same source had filled: the QR
// code's value, what had been typed, or nothing stands there then.
void take(Card& card, Draft& draft, const CardReading& reading);

// Forgets the card; what it filled stays, as typed.
void putAside(Card& card, Draft& draft);

std::vector<Difference> differencesOf(const Card& card);

// The number that opens a chip: twelve digits, else empty.
QString chipNumberOf(const Draft& draft);

// A value that the person cannot change: from a proven chip.
bool isLocked(const Card& card, const Draft& draft, Field field);

// A value from a card that needs no question any more.
bool isSettled(const Draft& draft, Field field, QDate today);

} // namespace kiosk::flow
