#include "offline-queue/envelope.h"

#include "kiosk/crypto/digest.h"
#include "offline-queue/bytes.h"
#include "offline-queue/envelope_layout.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

template <class T>
T number(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.constData() + at);
}

// A text in a room of fixed size, zero bytes behind it; nothing when something else is behind it.
std::optional<QByteArray> padded(const QByteArray& bytes, qsizetype at, qsizetype size)
{
    const auto room = bytes.sliced(at, size);
    const auto end = room.indexOf('\0');
    const auto text = end < 0 ? room : room.first(end);
    if (room.count('\0') != size - text.size())
        return std::nullopt;
    return text;
}

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::optional<EnvelopeHeader> headerOf(const QByteArray& bytes)
{
    const qsizetype recipients = bytes.at(layout::recipientsAt);
    const qsizetype sizeClass = bytes.at(layout::classAt);
    const auto device = padded(bytes, layout::deviceAt, layout::deviceSize);
    const auto kind = padded(bytes, layout::kindAt, layout::kindSize);
    if (!bytes.startsWith(layout::magic) || number<quint16>(bytes, layout::versionAt) != layout::version ||
        number<quint16>(bytes, layout::suiteAt) != layout::suite || recipients < 1 || recipients > 2 ||
        sizeClass < 0 || sizeClass >= static_cast<qsizetype>(layout::classes.size()) || !device || !kind)
        return std::nullopt;
    EnvelopeHeader header;
    header.form = number<quint16>(bytes, layout::formAt);
    header.sequence = number<quint64>(bytes, layout::sequenceAt);
    header.id = QUuid::fromRfc4122(QByteArrayView(bytes).sliced(layout::idAt, 16));
    header.previous = bytes.sliced(layout::previousAt, layout::hashSize);
    header.device = *device;
    header.kind = *kind;
    for (qsizetype i = 0; i < recipients; ++i)
        header.recipients.push_back(
            bytes.sliced(layout::keyIdsAt + i * layout::keyIdSize, layout::keyIdSize));
    header.sizeClass = static_cast<int>(sizeClass);
    return header;
}

bool isSound(const EnvelopeHeader& header, qsizetype size)
{
    const auto recipients = static_cast<qsizetype>(header.recipients.size());
    const auto body = layout::classes.at(static_cast<std::size_t>(header.sizeClass)) + layout::tagSize;
    const bool isFirst = header.sequence == 1;
    return size == layout::bodyAt(recipients) + body && isDevice(header.device) && isKind(header.kind) &&
           isItemId(header.id) && header.sequence >= 1 && header.sequence < (1ULL << 63) &&
           (!isFirst || header.previous == ChainLink().hash) &&
           (recipients == 1 || header.recipients[0] != header.recipients[1]);
}

} // namespace

bool isKind(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= layout::kindSize &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

bool isDevice(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= layout::deviceSize && isLowerOrDigit(text.front()) &&
           isLowerOrDigit(text.back()) &&
           std::ranges::all_of(text, [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

bool isItemId(const QUuid& id)
{
    const auto bytes = id.toRfc4122();
    return (static_cast<unsigned char>(bytes.at(6)) >> 4) == 7 &&
           (static_cast<unsigned char>(bytes.at(8)) >> 6) == 2;
}

Envelope::Envelope(EnvelopeHeader header, QByteArray bytes)
    : m_header(std::move(header)), m_bytes(std::move(bytes)), m_digest(sha256(m_bytes))
{
}

Result<Envelope> Envelope::parse(const QByteArray& bytes)
{
    const bool fits = bytes.size() >= smallestEnvelope && bytes.size() <= largestEnvelope;
    auto header = fits ? headerOf(bytes) : std::nullopt;
    if (!header || !isSound(*header, bytes.size()))
        return fail(ErrorCode::EnvelopeUnreadable, u"outbox.envelope"_s, u"layout"_s);
    return Envelope(std::move(*header), bytes);
}

QDateTime begunAt(const QUuid& id)
{
    const auto bytes = id.toRfc4122();
    qint64 milliseconds = 0;
    for (int i = 0; i < 6; ++i)
        milliseconds = milliseconds << 8 | static_cast<unsigned char>(bytes.at(i));
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace outbox
