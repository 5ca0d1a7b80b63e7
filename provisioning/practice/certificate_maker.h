// Certificates for practice and tests. Never linked into the kiosk.
//
// Pure apart from the system's random generator; any thread.
#pragma once

#include "kiosk/crypto/keys.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace provisioning::practice {

struct Identity {
    kiosk::crypto::Certificate certificate;
    kiosk::crypto::PrivateKey key;
};

enum class CertificateUse { Authority, Server, Client, Signature };

// One attribute of a subject. `type` is OpenSSL's short name or an OID, e.g. "CN", "UID", "2.5.4.97".
struct SubjectEntry {
    QString type;
    QString value;
};

struct CertificateWish {
    QString commonName = {};
    CertificateUse use = CertificateUse::Authority;
    QStringList names = {}; // for subjectAltName: host names and addresses
    QDateTime notBefore = {};
    QDateTime notAfter = {};
    QList<SubjectEntry> subject = {}; // the whole subject, in order; empty: the common name and who we are
};

// X.509 version 3, P-256, SHA-256, the organisation "Motcua practice, not a real authority" unless the wish
// has a subject of its own. Without an issuer it signs itself. Nothing when OpenSSL refuses, e.g. a common
// name of more than 64 characters.
std::optional<Identity> makeIdentity(const CertificateWish& wish, const Identity* issuer);

} // namespace provisioning::practice
