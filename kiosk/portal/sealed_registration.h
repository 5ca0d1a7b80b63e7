// What is sealed of a registration that cannot be sent (docs/offline-form.md). Pure; the memory is wiped.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "kiosk/portal/values.h"

namespace kiosk::portal {

// The kind and the form the envelope's header names.
constexpr const char* sealedKind = "registration";
constexpr int sealedForm = 1;

struct SealedRegistration {
    QString item;                     // the envelope's id: a UUID in lower case
    QString receiptCode;              // as the citizen is given it
    QDateTime takenAt;                // by the kiosk's clock
    RegistrationRequest registration; // its captcha is left out
};

// Empty when evidence or signature are not sendable (requests.h).
base::SecureBytes sealedRegistration(const SealedRegistration& sealed);

// What a card is asked to sign where no portal can draw a challenge: it binds the answer to the item.
// Eight bytes (docs/offline-form.md); empty when `item` is no UUID.
QByteArray challengeOfItem(const QString& item);

} // namespace kiosk::portal
