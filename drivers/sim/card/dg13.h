// Data group 13 of the citizen card: what Vietnam keeps there, in DER, with the variants cards are thought to
// have. Pure.
#pragma once

#include "drivers/sim/card/person.h"

namespace drivers::sim::card {

enum class FamilyNesting {
    Apart,    // each name in a SEQUENCE of its own
    Together, // one SEQUENCE holds both names
    Bare,     // both names directly after the field's number
};

struct Dg13Variant {
    FamilyNesting nesting = FamilyNesting::Apart;
    QSet<int> missing;    // fields that are not there at all
    QSet<int> unreadable; // fields whose value is an OCTET STRING only the issuer can read
    QSet<int> nullWord;   // 13 parents, 14 spouse: a name that is missing is the word "null"
    QString endlessWords = QStringLiteral("Không thời hạn"); // field 12 of a card without end
    int unknownField = 0; // a further field of this number, when it is not 0
};

QByteArray dg13(const Person& person, const Dg13Variant& variant = {});

} // namespace drivers::sim::card
