// An envelope as a receiver sees it without a key (docs/envelope.md, 1), and a batch of them (3). Written
// from that page alone: nothing of the kiosk's queue is used here. Hostile input; pure, any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace provisioning::practice {

struct ReceivedEnvelope {
    quint16 form = 0;
    quint64 sequence = 0;
    QByteArray id = {}; // 16 bytes
    QByteArray device = {};
    QByteArray kind = {};
    QList<QByteArray> keyIds = {}; // 16 bytes each
    qsizetype padded = 0;          // size of the body's plaintext
    QByteArray bytes = {};
    QByteArray digest = {}; // SHA-256 of the bytes
};

// None: not an envelope of the page.
std::optional<ReceivedEnvelope> readEnvelope(const QByteArray& bytes);

// The UUID's usual text, in lower case; of what is no envelope the text of whatever stands at the id's place.
QString itemText(const QByteArray& id);
QByteArray idOf(const QByteArray& bytes);

// The frames of a batch, whatever they hold: 1 to 64 of them. None: not a batch.
std::optional<QList<QByteArray>> unframe(const QByteArray& body);
QByteArray framed(const QByteArray& envelope);

} // namespace provisioning::practice
