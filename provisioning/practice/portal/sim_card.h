// The signing SIMs of the practice world: what is written down of each (sims.json), and the card that is made
// of it when the world starts, with a key and a certificate of its own.
#pragma once

#include "provisioning/practice/certificate_maker.h"

#include <QList>
#include <QString>

#include <optional>

namespace provisioning::practice {

// What is the matter with a card, its certificate or its phone.
enum class SimTrouble {
    None,
    PinBlocked,       // by wrong PINs long ago
    CardBlocked,      // by the carrier
    NoCertificate,    // an ordinary SIM
    Revoked,          // the certificate, by its authority
    Expired,          // the certificate, by its date
    UnknownAuthority, // the certificate comes from an authority that nobody trusts
    PhoneOff,
};

// "", "pin-blocked", "card-blocked", "no-certificate", "revoked", "expired", "unknown-authority",
// "phone-off".
std::optional<SimTrouble> simTroubleFromName(const QString& name);

enum class SimAuthority { Public, Government };

struct PracticeSim {
    QString story = {};   // which road a trainer finds with it
    QString subject = {}; // the subject it is for: "citizen", "business", "agency"
    QString owner = {};   // as people say it
    QString carrier = {};
    QString phone = {};
    QString pin = {};
    SimTrouble trouble = SimTrouble::None;
    SimAuthority authority = SimAuthority::Public;
    QList<SubjectEntry> certificate = {}; // the subject, in order
};

struct SimCard {
    PracticeSim sim;
    std::optional<Identity> identity; // none: no certificate
    // What stands between it and a trusted root, that signatures carry along.
    std::optional<kiosk::crypto::Certificate> issuer;
};

} // namespace provisioning::practice
