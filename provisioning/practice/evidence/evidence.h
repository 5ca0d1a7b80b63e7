// What a card's chip gave out, as it came: nothing of it is believed before it was judged. Files with tag and
// length; empty: not sent.
#pragma once

#include <QByteArray>
#include <QString>

namespace provisioning::practice {

struct Evidence {
    QByteArray sod = {};
    QByteArray dg1 = {};
    QByteArray dg13 = {};
    QByteArray dg14 = {};
    QByteArray dg15 = {};
    QByteArray challenge = {}; // eight bytes, with an answer
    QByteArray answer = {};
};

// What came of it; a refusal is a problem instead.
enum class EvidenceStanding {
    Absent,     // none was sent
    Unverified, // all agrees, but no CSCA is known to tell by
    Verified,
};

// The contract's word, e.g. "verified".
QString standingName(EvidenceStanding standing);

} // namespace provisioning::practice
