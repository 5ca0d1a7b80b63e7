#include "offline-queue/spool_files.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/strict_json.h"
#include "offline-queue/bytes.h"
#include "offline-queue/json_shape.h"

#include <algorithm>

namespace outbox::files {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digits = 20;
constexpr qsizetype digestSize = 32;

} // namespace

QByteArray nameOf(std::uint64_t sequence, const char* suffix)
{
    return QByteArray::number(static_cast<qulonglong>(sequence)).rightJustified(digits, '0') + suffix;
}

std::optional<std::uint64_t> sequenceOf(const QByteArray& name, const char* suffix)
{
    bool isNumber = false;
    const auto sequence = name.first(std::min(digits, name.size())).toULongLong(&isNumber);
    if (!isNumber || name != nameOf(sequence, suffix))
        return std::nullopt;
    return sequence;
}

QByteArray itemOf(const Envelope& envelope)
{
    return envelope.bytes() + envelope.digest();
}

std::optional<Envelope> envelopeOf(const QByteArray& item, std::uint64_t sequence)
{
    if (item.size() < digestSize)
        return std::nullopt;
    auto envelope = Envelope::parse(item.first(item.size() - digestSize));
    if (!envelope || envelope->header().sequence != sequence || !item.endsWith(envelope->digest()))
        return std::nullopt;
    return std::move(*envelope);
}

QByteArray receiptsOf(const QByteArrayList& jws)
{
    const auto text = jws.join('\n') + '\n';
    return text + sha256(text).toHex() + '\n';
}

ReceiptLines linesOf(const QByteArray& bytes)
{
    ReceiptLines lines;
    lines.jws = bytes.split('\n');
    lines.jws.removeIf([](const QByteArray& line) { return line.count('.') != 2; });
    lines.isWhole = bytes == receiptsOf(lines.jws);
    return lines;
}

QByteArray reasonOf(const QByteArray& why)
{
    return withDigest(why);
}

QByteArray whyOf(const QByteArray& reason)
{
    const auto why = reason.first(std::max<qsizetype>(reason.indexOf('\n'), 0));
    return reason == reasonOf(why) ? why : QByteArray();
}

std::optional<Kept> keptOf(const QByteArray& jws)
{
    const auto parts = jws.split('.');
    const auto payload = parts.size() == 3 ? kiosk::crypto::fromBase64Url(parts[1]) : std::nullopt;
    const auto object = payload ? kiosk::crypto::parseStrictObject(*payload) : std::nullopt;
    if (!object)
        return std::nullopt;
    const auto sequence = wholeNumber(object->value("sequence"_L1));
    const auto digest = hexBytes(object->value("digest"_L1), digestSize);
    if (!sequence || !digest)
        return std::nullopt;
    return Kept{static_cast<std::uint64_t>(*sequence), QUuid::fromString(object->value("id"_L1).toString()),
                *digest, instant(object->value("receivedAt"_L1)),
                object->value("verdict"_L1).toString().toLatin1()};
}

} // namespace outbox::files
