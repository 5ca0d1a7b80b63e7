// How an envelope is closed and opened; its layout is envelope.cpp's.

#include "kiosk/crypto/aes_gcm.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/hpke.h"
#include "offline-queue/bytes.h"
#include "offline-queue/envelope.h"
#include "offline-queue/envelope_layout.h"

#include <QtEndian>

#include <algorithm>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Octets;
using kiosk::base::OctetView;
using kiosk::base::Result;
using kiosk::crypto::HpkeAead;
using kiosk::crypto::PrivateKey;
using kiosk::crypto::PublicKey;

namespace {

const QString origin = u"outbox.envelope"_s;
constexpr std::size_t contentKeySize = 32;

template <class T>
void appendNumber(QByteArray& bytes, T value)
{
    const T big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

void appendPadded(QByteArray& bytes, const QByteArray& text, qsizetype size)
{
    bytes.append(text).append(size - text.size(), '\0');
}

std::size_t classFor(std::size_t content)
{
    const auto needed = static_cast<qsizetype>(content) + layout::lengthSize;
    return static_cast<std::size_t>(
        std::distance(layout::classes.begin(), std::ranges::lower_bound(layout::classes, needed)));
}

QByteArray headerBytes(const Item& item, const QByteArray& device, const ChainLink& after,
                       const std::vector<PublicKey>& recipients)
{
    QByteArray bytes(layout::magic.data(), layout::magic.size());
    appendNumber<quint16>(bytes, layout::version);
    appendNumber<quint16>(bytes, layout::suite);
    bytes.append(static_cast<char>(recipients.size()));
    bytes.append(static_cast<char>(classFor(item.body.size())));
    appendNumber<quint16>(bytes, item.form);
    appendNumber<quint64>(bytes, after.sequence + 1);
    bytes.append(item.id.toRfc4122());
    bytes.append(after.hash);
    appendPadded(bytes, device, layout::deviceSize);
    appendPadded(bytes, item.kind, layout::kindSize);
    for (const auto& recipient : recipients)
        bytes.append(kiosk::crypto::keyId(recipient));
    return bytes;
}

Octets paddedContent(OctetView content)
{
    Octets plain(static_cast<std::size_t>(layout::classes.at(classFor(content.size()))));
    qToBigEndian(static_cast<quint32>(content.size()), plain.data());
    std::ranges::copy(content, plain.begin() + layout::lengthSize);
    return plain;
}

// What was put in, when length and padding are the only ones it can have.
std::optional<Octets> contentOf(const Octets& plain)
{
    const auto size = static_cast<std::size_t>(qFromBigEndian<quint32>(plain.data()));
    if (size > plain.size() - layout::lengthSize ||
        layout::classes.at(classFor(size)) != static_cast<qsizetype>(plain.size()))
        return std::nullopt;
    const auto begin = plain.begin() + layout::lengthSize;
    const auto end = begin + static_cast<std::ptrdiff_t>(size);
    if (std::any_of(end, plain.end(), [](std::uint8_t byte) { return byte != 0; }))
        return std::nullopt;
    return Octets(begin, end);
}

// The content key encrypts one body and no other, so its nonce needs to be no more than the same everywhere.
OctetView bodyNonce()
{
    static constexpr std::array<std::uint8_t, kiosk::crypto::gcmNonceSize> zeros{};
    return zeros;
}

bool isSound(const Item& item, const QByteArray& device, const ChainLink& after,
             const std::vector<PublicKey>& recipients)
{
    return !recipients.empty() && recipients.size() <= 2 && isKind(item.kind) && isDevice(device) &&
           isItemId(item.id) && after.hash.size() == layout::hashSize;
}

} // namespace

Result<Envelope> sealEnvelope(const Item& item, const QByteArray& device, const ChainLink& after,
                              const std::vector<PublicKey>& recipients)
{
    if (item.body.size() > largestContent)
        return fail(ErrorCode::EnvelopeTooLarge, origin, u"%1 bytes"_s.arg(item.body.size()));
    if (!isSound(item, device, after, recipients))
        return fail(ErrorCode::Internal, origin, u"not a header"_s);
    const auto header = headerBytes(item, device, after, recipients);
    const auto contentKey = kiosk::crypto::randomOctets(contentKeySize);
    auto bytes = header;
    for (const auto& recipient : recipients) {
        const auto wrap =
            kiosk::crypto::sealHpke(HpkeAead::Aes256Gcm, recipient, octetsOf(header), {}, contentKey);
        if (!wrap)
            return fail(ErrorCode::Internal, origin, u"no wrap"_s);
        bytes += bytesOf(wrap->encapsulated) + bytesOf(wrap->ciphertext);
    }
    const auto body =
        kiosk::crypto::sealGcm(contentKey, bodyNonce(), octetsOf(bytes), paddedContent(item.body));
    if (!body)
        return fail(ErrorCode::Internal, origin, u"no body"_s);
    return Envelope::parse(bytes + bytesOf(*body));
}

Result<Octets> openEnvelope(const Envelope& envelope, const PrivateKey& key)
{
    const auto refused = [](const QString& why) { return fail(ErrorCode::EnvelopeUnreadable, origin, why); };
    const auto& recipients = envelope.header().recipients;
    const auto mine = std::ranges::find(recipients, kiosk::crypto::keyId(key.publicKey()));
    if (mine == recipients.end())
        return refused(u"sealed to other keys"_s);
    const auto count = static_cast<qsizetype>(recipients.size());
    const auto bytes = QByteArrayView(envelope.bytes());
    const auto wrap =
        bytes.sliced(layout::headerSize(count) + std::distance(recipients.begin(), mine) * layout::wrapSize,
                     layout::wrapSize);
    const auto contentKey =
        kiosk::crypto::openHpke(HpkeAead::Aes256Gcm, key, octetsOf(wrap.first(layout::encapsulatedSize)),
                                octetsOf(bytes.first(layout::headerSize(count))), {},
                                octetsOf(wrap.sliced(layout::encapsulatedSize)));
    if (!contentKey)
        return refused(u"header or wrap changed"_s);
    const auto plain =
        kiosk::crypto::openGcm(*contentKey, bodyNonce(), octetsOf(bytes.first(layout::bodyAt(count))),
                               octetsOf(bytes.sliced(layout::bodyAt(count))));
    auto content = plain ? contentOf(*plain) : std::nullopt;
    if (!content)
        return refused(u"body changed"_s);
    return std::move(*content);
}

} // namespace outbox
