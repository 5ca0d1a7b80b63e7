// The signing tokens of the practice world as assets/practice/tokens.json describes them: whose they are, and
// what is the matter with each certificate. Pure; any thread.
#pragma once

#include "provisioning/practice/certificate_maker.h"

#include <QList>
#include <QString>

namespace provisioning::practice::pki {

enum class PracticeAuthority {
    Public,
    Government,
    Unknown,   // nobody trusts its root
    Withdrawn, // its root has revoked it
};

enum class CertificateTrouble {
    None,
    Expired,
    NotYetValid,
    Revoked,
    WrongUsage, // for encryption
    Unlisted,   // the responder does not know it
};

struct PracticeCertificate {
    QString id; // CKA_ID in hex
    QString label;
    QString key; // "rsa:2048", "ec:prime256v1", "ec:secp384r1"
    PracticeAuthority authority = PracticeAuthority::Public;
    CertificateTrouble trouble = CertificateTrouble::None;
    QList<SubjectEntry> subject; // in order
};

struct PracticeToken {
    QString name;  // of its folder, and of the token itself behind "practice-"
    QString owner; // as people say it
    QString pin;
    QList<PracticeCertificate> certificates;
};

// The built-in list. Ends the program when it is not what it should be: it is ours.
QList<PracticeToken> practiceTokens();

} // namespace provisioning::practice::pki
