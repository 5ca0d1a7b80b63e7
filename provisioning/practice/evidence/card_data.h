// What DG1 (ICAO 9303-10, 4.7.1; the MRZ of a TD1 card, 9303-5) and DG13 (the card's own data) say of the
// person. Hostile bytes: what cannot be read is empty, nothing is guessed. Pure.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace provisioning::practice {

struct MrzData {
    QString idNumber = {};  // twelve digits, of the optional data
    QString name = {};      // letters, surname first, parts parted by blanks
    bool nameIsCut = false; // it fills its line, so there may be more of it
    QString birthDate = {}; // YYMMDD, "<" for what is not known
    QString sex = {};       // "male", "female"
};

// Texts in NFC; any may be missing on a card.
struct CardData {
    QString idNumber = {};
    QString fullName = {}; // with its marks
    QDate birthDate = {};
    QString sex = {}; // "male", "female"
    QString residence = {};
    QString oldIdNumber = {};
};

MrzData readDg1(const QByteArray& dg1);
CardData readDg13(const QByteArray& dg13);

} // namespace provisioning::practice
