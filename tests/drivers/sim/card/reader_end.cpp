#include "tests/drivers/sim/card/reader_end.h"

#include "drivers/sim/card/tlv.h"
#include "kiosk/crypto/digest.h"

namespace tests::card {

using namespace drivers::sim::card;

namespace {

Answer answerOf(const std::optional<QByteArray>& bytes)
{
    if (!bytes || bytes->size() < 2)
        return refuse(0);
    const auto status = static_cast<quint16>(static_cast<quint8>(bytes->at(bytes->size() - 2)) << 8 |
                                             static_cast<quint8>(bytes->back()));
    return {bytes->chopped(2), status};
}

// Fetches what did not fit into the first answer.
Answer wholeAnswer(PracticeCard& card, const QByteArray& command)
{
    auto answer = answerOf(card.transmit(command));
    while (answer.status >> 8 == 0x61) {
        const auto rest = answerOf(
            card.transmit(QByteArray::fromHex("00c00000") + static_cast<char>(answer.status & 0xff)));
        answer = {answer.data + rest.data, rest.status};
    }
    return answer;
}

QByteArray numberBytes(int number, bool isLong)
{
    const QByteArray last(1, static_cast<char>(number & 0xff));
    return isLong ? static_cast<char>(number >> 8 & 0xff) + last : last;
}

} // namespace

ReaderEnd::ReaderEnd(CipherSuite suite, QByteArray encryptionKey, QByteArray macKey, quint64 counter)
    : m_suite(suite), m_encryptionKey(std::move(encryptionKey)), m_macKey(std::move(macKey)),
      m_counter(counter)
{
}

ReaderEnd ReaderEnd::ofSecret(CipherSuite suite, const QByteArray& secret)
{
    return {suite, deriveKey(suite, secret, KeyUse::Encryption), deriveKey(suite, secret, KeyUse::Mac), 0};
}

QByteArray ReaderEnd::counter() const
{
    QByteArray bytes(8, '\0');
    qToBigEndian(m_counter, bytes.data());
    return QByteArray(blockSize(m_suite) - 8, '\0') + bytes;
}

QByteArray ReaderEnd::iv() const
{
    return m_suite == CipherSuite::TripleDes ? QByteArray()
                                             : encrypt(m_suite, m_encryptionKey, {}, counter());
}

QByteArray ReaderEnd::wrapped(const Command& command) const
{
    auto header = command.header();
    header[0] = static_cast<char>(command.cla | 0x0c);
    QByteArray objects;
    if (!command.data.isEmpty()) {
        const auto cryptogram =
            encrypt(m_suite, m_encryptionKey, iv(), padded(command.data, blockSize(m_suite)));
        objects += (command.ins & 1) != 0 ? tlv(0x85, cryptogram) : tlv(0x87, '\x01' + cryptogram);
    }
    if (command.expected > 0)
        objects += tlv(0x97, numberBytes(command.expected, command.isExtended));
    const auto code =
        macOfPadded(m_suite, m_macKey, counter() + padded(header, blockSize(m_suite)) + objects);
    objects += tlv(0x8e, code);
    const auto size = static_cast<int>(objects.size());
    if (command.isExtended)
        return header + '\0' + numberBytes(size, true) + objects + QByteArray(2, '\0');
    return header + numberBytes(size, false) + objects + '\0';
}

Answer ReaderEnd::exchange(PracticeCard& card, const Command& command)
{
    ++m_counter;
    const auto outside = wholeAnswer(card, wrapped(command));
    ++m_counter;
    const auto code = findTlv(outside.data, 0x8e);
    if (!code)
        return {{}, outside.status};
    const auto covered = outside.data.chopped(code->size() + 2);
    if (macOfPadded(m_suite, m_macKey, counter() + covered) != *code)
        return refuse(0);
    const auto plain = findTlv(outside.data, 0x85);
    const auto indicated = findTlv(outside.data, 0x87);
    const auto cryptogram = plain ? *plain : indicated ? indicated->mid(1) : QByteArray();
    const auto data = unpadded(decrypt(m_suite, m_encryptionKey, iv(), cryptogram));
    return {data, answerOf(findTlv(outside.data, 0x99)).status};
}

std::optional<ReaderEnd> openByBasicAccess(PracticeCard& card, const QByteArray& mrzInformation)
{
    constexpr auto suite = CipherSuite::TripleDes;
    const auto seed =
        bytesOf(kiosk::crypto::hash(kiosk::crypto::Digest::Sha1, {view(mrzInformation)})).left(16);
    const auto encryptionKey = deriveKey(suite, seed, KeyUse::Encryption);
    const auto macKey = deriveKey(suite, seed, KeyUse::Mac);
    exchangePlain(card, QByteArray::fromHex("00a4040c07a0000002471001"));
    const auto challenge = exchangePlain(card, QByteArray::fromHex("0084000008")).data;
    const QByteArray own(8, '\x11');
    const QByteArray share(16, '\x22');
    const auto request = encrypt(suite, encryptionKey, {}, own + challenge + share);
    const auto answer = exchangePlain(card, QByteArray::fromHex("0082000028") + request +
                                                macOfPadded(suite, macKey, request) + '\x28');
    if (answer.status != status::done)
        return std::nullopt;
    auto secret = decrypt(suite, encryptionKey, {}, answer.data.left(32)).right(16);
    for (char& byte : secret)
        byte = static_cast<char>(byte ^ '\x22');
    const auto counter = qFromBigEndian<quint64>((challenge.right(4) + own.right(4)).constData());
    return ReaderEnd(suite, deriveKey(suite, secret, KeyUse::Encryption),
                     deriveKey(suite, secret, KeyUse::Mac), counter);
}

Answer exchangePlain(PracticeCard& card, const QByteArray& command)
{
    return answerOf(card.transmit(command));
}

} // namespace tests::card
