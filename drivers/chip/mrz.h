// The machine-readable zone of a card of size TD1 (ICAO 9303-5), as DG1 holds it.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace drivers::chip {

// ICAO 9303-3, 4.9: weights 7, 3, 1. Nothing when a character is not of the MRZ's alphabet.
std::optional<int> checkDigit(const QByteArray& text);

// What an expiry date of "no expiry" is printed as on Vietnamese cards.
QString noExpiry();

struct Mrz {
    QByteArray documentNumber;       // nine characters
    QByteArray personalNumber;       // twelve digits of the optional data; empty when they are not there
    QByteArray nationality;          // three letters
    QByteArray name;                 // surname first, one blank between parts
    QByteArray sex;                  // M, F or <
    QDate birthDate;                 // invalid when it is none
    std::optional<QDate> expiryDate; // none: no expiry
    bool checkDigitsFit = false;     // all of them
    bool nameMayBeCut = false;       // it fills its line, or all but the separator after a word
};

// Ninety characters; nothing when there are others than the MRZ's, or the expiry is no date. `today` tells
// the century of a birth.
std::optional<Mrz> parseTd1(const QByteArray& text, QDate today);

} // namespace drivers::chip
