#include "provisioning/practice/receiver/received_envelope.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>
#include <QtEndian>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<qsizetype, 9> classes{1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 261120};
constexpr qsizetype smallest = 1337;
constexpr qsizetype largest = 261'562;
constexpr qsizetype idAt = 24;
constexpr qsizetype idSize = 16;
constexpr qsizetype mostFrames = 64;
constexpr qsizetype largestBatch = 1024 * 1024;

template <class Number>
Number numberAt(const QByteArray& bytes, qsizetype at)
{
    Number number = 0;
    for (const auto end = at + qsizetype{sizeof(Number)}; at < end; ++at)
        number = static_cast<Number>((quint64{number} << 8U) | static_cast<quint8>(bytes.at(at)));
    return number;
}

// The text of a field that is filled up with zero bytes; empty when it does not keep its pattern.
QByteArray textIn(const QByteArray& room, const QString& pattern)
{
    const auto end = room.indexOf('\0');
    const auto text = end < 0 ? room : room.first(end);
    if (room.size() - text.size() != room.count('\0'))
        return {};
    const QRegularExpression form(QRegularExpression::anchoredPattern(pattern));
    return form.match(QString::fromLatin1(text)).hasMatch() ? text : QByteArray();
}

bool isVersion7(const QByteArray& id)
{
    const auto version = static_cast<unsigned char>(id[6]) >> 4U;
    const auto variant = static_cast<unsigned char>(id[8]) >> 6U;
    return version == 7 && variant == 2;
}

bool isWhole(const ReceivedEnvelope& envelope)
{
    const auto previous = envelope.bytes.mid(40, 32);
    const bool isFirst = envelope.sequence == 1;
    return isVersion7(envelope.id) && envelope.sequence >= 1 && envelope.sequence < (1ULL << 63U) &&
           (!isFirst || previous == QByteArray(32, '\0')) && !envelope.device.isEmpty() &&
           !envelope.kind.isEmpty() &&
           (envelope.keyIds.size() == 1 || envelope.keyIds.constFirst() != envelope.keyIds.constLast());
}

} // namespace

std::optional<ReceivedEnvelope> readEnvelope(const QByteArray& bytes)
{
    if (bytes.size() < smallest || bytes.size() > largest || !bytes.startsWith("MOTCUAEN"))
        return std::nullopt;
    const auto recipients = numberAt<quint8>(bytes, 12);
    const auto sizeClass = numberAt<quint8>(bytes, 13);
    if (numberAt<quint16>(bytes, 8) != 1 || numberAt<quint16>(bytes, 10) != 1 || recipients < 1 ||
        recipients > 2 || sizeClass >= classes.size())
        return std::nullopt;
    ReceivedEnvelope envelope{.form = numberAt<quint16>(bytes, 14),
                              .sequence = numberAt<quint64>(bytes, 16),
                              .id = bytes.mid(idAt, idSize),
                              .padded = classes.at(sizeClass),
                              .bytes = bytes};
    if (bytes.size() != 168 + 129 * recipients + envelope.padded + 16)
        return std::nullopt;
    envelope.device = textIn(bytes.mid(72, 64), u"[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?"_s);
    envelope.kind = textIn(bytes.mid(136, 32), u"[a-z-]{1,32}"_s);
    for (qsizetype i = 0; i < recipients; ++i)
        envelope.keyIds.append(bytes.mid(168 + 16 * i, 16));
    if (!isWhole(envelope))
        return std::nullopt;
    envelope.digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return envelope;
}

QString itemText(const QByteArray& id)
{
    return QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces);
}

QByteArray idOf(const QByteArray& bytes)
{
    return bytes.size() >= idAt + idSize ? bytes.mid(idAt, idSize) : QByteArray(idSize, '\0');
}

std::optional<QList<QByteArray>> unframe(const QByteArray& body)
{
    if (body.size() > largestBatch)
        return std::nullopt;
    QList<QByteArray> frames;
    qsizetype at = 0;
    while (at < body.size()) {
        if (body.size() - at < 4 || frames.size() == mostFrames)
            return std::nullopt;
        const auto size = static_cast<qsizetype>(numberAt<quint32>(body, at));
        if (size > body.size() - at - 4)
            return std::nullopt;
        frames.append(body.mid(at + 4, size));
        at += 4 + size;
    }
    return frames.isEmpty() ? std::nullopt : std::optional(frames);
}

QByteArray framed(const QByteArray& envelope)
{
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(envelope.size()), length.data());
    return length + envelope;
}

} // namespace provisioning::practice
