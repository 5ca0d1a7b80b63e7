#include "drivers/sim/card/tlv.h"

#include <algorithm>

namespace drivers::sim::card {

namespace {

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes;
    do {
        bytes.prepend(static_cast<char>(number & 0xff));
        number >>= 8;
    } while (number > 0);
    return bytes;
}

std::optional<quint32> takeTag(const QByteArray& bytes, qsizetype& at)
{
    quint32 tag = static_cast<quint8>(bytes.at(at++));
    if ((tag & 0x1f) != 0x1f)
        return tag;
    do {
        if (at >= bytes.size() || tag > 0xffffff)
            return std::nullopt;
        tag = tag << 8 | static_cast<quint8>(bytes.at(at++));
    } while ((tag & 0x80) != 0);
    return tag;
}

std::optional<qsizetype> takeLength(const QByteArray& bytes, qsizetype& at)
{
    if (at >= bytes.size())
        return std::nullopt;
    const auto first = static_cast<quint8>(bytes.at(at++));
    if (first < 0x80)
        return first;
    const int count = first & 0x7f;
    if (count == 0 || count > 3 || at + count > bytes.size())
        return std::nullopt;
    qsizetype length = 0;
    for (int i = 0; i < count; ++i)
        length = length << 8 | static_cast<quint8>(bytes.at(at++));
    return length;
}

} // namespace

QByteArray tlv(quint32 tag, const QByteArray& value)
{
    const auto length = bigEndian(static_cast<quint64>(value.size()));
    QByteArray bytes = bigEndian(tag);
    if (value.size() >= 0x80)
        bytes.append(static_cast<char>(0x80 | length.size()));
    return bytes + length + value;
}

QByteArray smallInteger(int value)
{
    return tlv(0x02, QByteArray(1, static_cast<char>(value)));
}

std::optional<QList<Tlv>> parseTlvs(const QByteArray& bytes)
{
    QList<Tlv> found;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto tag = takeTag(bytes, at);
        const auto length = tag ? takeLength(bytes, at) : std::nullopt;
        if (!length || at + *length > bytes.size())
            return std::nullopt;
        found.append({*tag, bytes.mid(at, *length)});
        at += *length;
    }
    return found;
}

std::optional<QByteArray> findTlv(const QByteArray& bytes, quint32 tag)
{
    const auto all = parseTlvs(bytes);
    if (!all)
        return std::nullopt;
    const auto it = std::find_if(all->begin(), all->end(), [&](const Tlv& each) { return each.tag == tag; });
    return it == all->end() ? std::nullopt : std::optional(it->value);
}

} // namespace drivers::sim::card
