#include "drivers/sim/card/secure_messaging.h"

#include "drivers/sim/card/tlv.h"

namespace drivers::sim::card {

namespace {

constexpr quint32 cryptogramTag = 0x87;      // padding indicator 01, then the cryptogram
constexpr quint32 plainCryptogramTag = 0x85; // for odd instructions: the cryptogram alone
constexpr quint32 expectedTag = 0x97;
constexpr quint32 statusTag = 0x99;
constexpr quint32 macTag = 0x8e;
constexpr char paddingIndicator = 1;

struct Objects {
    QByteArray covered; // all but the MAC, as they stand in the command
    std::optional<QByteArray> cryptogram;
    std::optional<QByteArray> expected;
    QByteArray mac;
};

std::optional<Objects> objectsOf(const QByteArray& data)
{
    const auto all = parseTlvs(data);
    if (!all || all->isEmpty() || all->last().tag != macTag)
        return std::nullopt;
    Objects objects;
    for (const auto& [tag, value] : *all) {
        if (tag == macTag) {
            objects.mac = value;
            continue;
        }
        objects.covered += tlv(tag, value);
        if (tag == expectedTag)
            objects.expected = value;
        else if (tag == plainCryptogramTag)
            objects.cryptogram = value;
        else if (tag == cryptogramTag && value.startsWith(paddingIndicator))
            objects.cryptogram = value.mid(1);
        else
            return std::nullopt;
    }
    return objects;
}

int expectedOf(const QByteArray& value)
{
    int number = 0;
    for (const char byte : value)
        number = number << 8 | static_cast<quint8>(byte);
    if (number > 0)
        return number;
    return value.size() == 1 ? 256 : 65536;
}

} // namespace

SecureMessaging::SecureMessaging(CipherSuite suite, const QByteArray& secret, const QByteArray& counter)
    : SecureMessaging(suite, deriveKey(suite, secret, KeyUse::Encryption),
                      deriveKey(suite, secret, KeyUse::Mac),
                      counter.isEmpty() ? QByteArray(blockSize(suite), '\0') : counter)
{
}

SecureMessaging::SecureMessaging(CipherSuite suite, QByteArray encryptionKey, QByteArray macKey,
                                 QByteArray counter)
    : m_suite(suite), m_encryptionKey(std::move(encryptionKey)), m_macKey(std::move(macKey)),
      m_counter(std::move(counter))
{
}

void SecureMessaging::count()
{
    for (auto i = m_counter.size() - 1; i >= 0; --i) {
        m_counter[i] = static_cast<char>(m_counter.at(i) + 1);
        if (m_counter.at(i) != '\0')
            return;
    }
}

// Triple DES starts at zero, AES at the encrypted counter.
QByteArray SecureMessaging::iv() const
{
    return m_suite == CipherSuite::TripleDes ? QByteArray()
                                             : encrypt(m_suite, m_encryptionKey, {}, m_counter);
}

QByteArray SecureMessaging::decrypted(const QByteArray& cryptogram) const
{
    return unpadded(decrypt(m_suite, m_encryptionKey, iv(), cryptogram));
}

tl::expected<Command, quint16> SecureMessaging::open(const Command& command)
{
    count();
    m_isOdd = (command.ins & 1) != 0;
    const auto objects = objectsOf(command.data);
    if (!objects)
        return tl::make_unexpected(status::objectsMissing);
    auto message = m_counter + padded(command.header(), blockSize(m_suite));
    if (!objects->covered.isEmpty())
        message = padded(message + objects->covered, blockSize(m_suite));
    if (mac(m_suite, m_macKey, message) != objects->mac)
        return tl::make_unexpected(status::objectsWrong);
    Command inside = command;
    inside.cla = static_cast<quint8>(command.cla & ~0x0c);
    inside.data = objects->cryptogram ? decrypted(*objects->cryptogram) : QByteArray();
    inside.expected = objects->expected ? expectedOf(*objects->expected) : 0;
    if (objects->cryptogram && inside.data.isEmpty())
        return tl::make_unexpected(status::objectsWrong);
    return inside;
}

Answer SecureMessaging::close(const Answer& answer)
{
    count();
    QByteArray objects;
    if (!answer.data.isEmpty()) {
        const auto cryptogram =
            encrypt(m_suite, m_encryptionKey, iv(), padded(answer.data, blockSize(m_suite)));
        objects =
            m_isOdd ? tlv(plainCryptogramTag, cryptogram) : tlv(cryptogramTag, paddingIndicator + cryptogram);
    }
    objects += tlv(statusTag, Answer{{}, answer.status}.bytes());
    const auto code = macOfPadded(m_suite, m_macKey, m_counter + objects);
    return {objects + tlv(macTag, code), answer.status};
}

qsizetype SecureMessaging::roomIn(qsizetype wireBytes) const
{
    constexpr qsizetype statusAndMac = 4 + 10 + 2; // and the status word outside
    const auto left = wireBytes - statusAndMac;
    const auto header = [](qsizetype cryptogram) {
        return cryptogram + 1 < 0x80 ? 3 : cryptogram + 1 < 0x100 ? 4 : 5;
    };
    auto cryptogram = left / blockSize(m_suite) * blockSize(m_suite);
    while (cryptogram > 0 && cryptogram + header(cryptogram) > left)
        cryptogram -= blockSize(m_suite);
    return std::max<qsizetype>(cryptogram - 1, 0); // at least one byte of padding
}

} // namespace drivers::sim::card
