// Tag, length and value as BER has them (ISO/IEC 8825-1), written and taken apart. Pure.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace drivers::sim::card {

// The tag as it stands in the bytes, e.g. 0x7f49. The length takes as few bytes as it needs (DER).
QByteArray tlv(quint32 tag, const QByteArray& value);

// An INTEGER of one byte, 0 to 127.
QByteArray smallInteger(int value);

struct Tlv {
    quint32 tag = 0;
    QByteArray value;
};

// All objects that stand side by side; nothing when a length does not fit.
std::optional<QList<Tlv>> parseTlvs(const QByteArray& bytes);

// The value of the first object with this tag, when the bytes are well-formed and it is there.
std::optional<QByteArray> findTlv(const QByteArray& bytes, quint32 tag);

} // namespace drivers::sim::card
