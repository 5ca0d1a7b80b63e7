// What a token signs to register (docs/portal-api.yaml, SignedDocument). Pure.
#pragma once

#include "kiosk/portal/values.h"

namespace kiosk::portal {

// No document may be larger, in bytes.
constexpr qsizetype largestDocument = 4096;

struct SignedDocument {
    QString certificate;  // the serial number of the one that will sign, upper-case hexadecimal
    QByteArray challenge; // eight bytes, drawn for a signature; empty: made without a line
    QString item;         // without a line: the item id of the envelope, a UUID; else empty
    Consent consent;      // the registration's
    QString device;       // the profile's
    QString subject;      // the registration's
    QDateTime time;       // now, by the kiosk's clock
};

// The same values always give the same bytes. Empty when a part is not of the contract's form: nothing to
// sign.
QByteArray canonicalDocument(const SignedDocument& document);

} // namespace kiosk::portal
