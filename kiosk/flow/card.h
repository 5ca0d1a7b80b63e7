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

// Of a chip: the issuer's signature; the chip's own key, by active and by chip authentication.
struct ChipChecks {
    Check passive = Check::NotChecked;
    Check active = Check::NotChecked;
    Check chip = Check::NotChecked;
    bool operator==(const ChipChecks&) const = default;
};

struct CardReading {
    Source source = Source::Qr; // Qr or Chip
    Trust trust = Trust::Claimed;
    ChipChecks checks;
    // As the fields hold them: dates dd/mm/yyyy, choices as their names. What the card does not say is
    // absent.
    std::map<Field, QString> values;
    QDate issued;  // invalid: not known
    QDate expires; // invalid: not known, or never
    bool endless = false;
    std::vector<Oddity> oddities;
    bool operator==(const CardReading&) const = default;
};

enum class Photo { None, Coming, Here };

// All that has been read of the person's card.
struct Card {
    std::optional<CardReading> qr;
    std::optional<CardReading> chip;
    // What had been typed where a reading has taken its place.
    std::map<Field, QString> typed;
    Photo photo = Photo::None;

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
// doubtful reading fills none.
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
