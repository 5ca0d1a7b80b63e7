#include "drivers/chip/secure_messaging.h"

#include "drivers/chip/tlv.h"
#include "kiosk/crypto/mac.h"

#include <array>

namespace drivers::chip {

namespace crypto = kiosk::crypto;

namespace {

constexpr std::uint8_t paddingIndicator = 0x01;
constexpr std::uint32_t encryptedWithIndicator = 0x87;
constexpr std::uint32_t encryptedOddInstruction = 0x85; // no indicator
constexpr std::uint32_t expectedLength = 0x97;
constexpr std::uint32_t processingStatus = 0x99;
constexpr std::uint32_t macTag = 0x8E;
constexpr std::size_t macSize = 8;
// 99 02 SW1 SW2 and 8E 08 MAC.
constexpr std::size_t tailSize = 4 + 2 + macSize;

// The plain bytes without 80 00 ..; nothing when there is no 80.
std::optional<Octets> unpadded(const Octets& bytes)
{
    auto end = bytes.size();
    while (end > 0 && bytes[end - 1] == 0)
        --end;
    if (end == 0 || bytes[end - 1] != 0x80)
        return std::nullopt;
    return copyOf(OctetView(bytes).first(end - 1));
}

Octets lengthField(std::size_t expected)
{
    if (expected <= 256)
        return {static_cast<std::uint8_t>(expected)};
    return {static_cast<std::uint8_t>(expected >> 8), static_cast<std::uint8_t>(expected)};
}

struct Objects {
    std::optional<Tlv> encrypted;
    std::optional<Tlv> status;
    std::optional<Tlv> mac;
    std::size_t authenticated = 0; // bytes before the MAC's object
};

// 85 or 87, 99, 8E in this order, each at most once, and nothing else.
std::optional<Objects> objectsIn(OctetView data)
{
    const auto all = tlvsIn(data);
    if (!all)
        return std::nullopt;
    Objects objects;
    for (const auto& object : *all) {
        if (objects.mac)
            return std::nullopt;
        if (object.tag == encryptedWithIndicator || object.tag == encryptedOddInstruction) {
            if (objects.encrypted || objects.status)
                return std::nullopt;
            objects.encrypted = object;
        } else if (object.tag == processingStatus && !objects.status && object.value.size() == 2) {
            objects.status = object;
        } else if (object.tag == macTag && object.value.size() == macSize) {
            objects.mac = object;
            break;
        } else {
            return std::nullopt;
        }
        objects.authenticated += object.whole.size();
    }
    if (!objects.mac || !objects.status || objects.authenticated + objects.mac->whole.size() != data.size())
        return std::nullopt;
    return objects;
}

} // namespace

SecureMessaging::SecureMessaging(SessionKeys keys)
    : m_keys(std::move(keys)), m_block(crypto::blockSize(m_keys.cipher))
{
}

void SecureMessaging::count()
{
    for (auto byte = m_keys.counter.rbegin(); byte != m_keys.counter.rend(); ++byte) {
        if (++*byte != 0)
            break;
    }
}

Octets SecureMessaging::padded(OctetView bytes) const
{
    auto whole = copyOf(bytes);
    whole.reserve(bytes.size() + m_block);
    whole.push_back(0x80);
    while (whole.size() % m_block != 0)
        whole.push_back(0);
    return whole;
}

// AES: the counter encrypted (9.8.6.2); triple DES: zeroes.
Octets SecureMessaging::vector() const
{
    if (m_keys.cipher == crypto::BlockCipher::TripleDes)
        return Octets(m_block);
    return *crypto::encryptBlock(m_keys.cipher, m_keys.encryption, m_keys.counter);
}

Octets SecureMessaging::macOf(OctetView message) const
{
    const auto whole = joined({m_keys.counter, padded(message)});
    auto mac = m_keys.cipher == crypto::BlockCipher::TripleDes ? *crypto::retailMac(m_keys.mac, whole)
                                                               : *crypto::aesCmac(m_keys.mac, whole);
    mac.resize(macSize);
    return mac;
}

Command SecureMessaging::protect(const Command& command, bool extended)
{
    count();
    const bool oddInstruction = (command.ins & 1) != 0;
    const std::array<std::uint8_t, 4> header{static_cast<std::uint8_t>(command.cla | 0x0C), command.ins,
                                             command.p1, command.p2};
    Octets objects;
    if (!command.data.empty()) {
        const auto encrypted =
            *crypto::encryptCbc(m_keys.cipher, m_keys.encryption, vector(), padded(command.data));
        append(objects, oddInstruction
                            ? makeTlv(encryptedOddInstruction, encrypted)
                            : makeTlv(encryptedWithIndicator, joined({Octets{paddingIndicator}, encrypted})));
    }
    if (command.expected)
        append(objects, makeTlv(expectedLength, lengthField(*command.expected)));
    // Without objects only the header is authenticated, once padded (9.8.6.1).
    const auto message = objects.empty() ? copyOf(header) : joined({padded(header), objects});
    append(objects, makeTlv(macTag, macOf(message)));

    Command wrapped{header[0], header[1], header[2], header[3], std::move(objects), 256};
    if (extended && command.expected && protectedSize(*command.expected) > 256)
        wrapped.expected = 65536;
    return wrapped;
}

std::optional<Response> SecureMessaging::open(const Response& response)
{
    count();
    const auto objects = objectsIn(response.data);
    if (!objects)
        return std::nullopt;
    const auto mac = macOf(OctetView(response.data).first(objects->authenticated));
    if (!crypto::sameBytes(mac, objects->mac->value))
        return std::nullopt;
    // The authenticated status is the one that counts.
    Response plain{{},
                   static_cast<std::uint16_t>(objects->status->value[0] << 8 | objects->status->value[1])};
    if (!objects->encrypted)
        return plain;
    auto encrypted = objects->encrypted->value;
    if (objects->encrypted->tag == encryptedWithIndicator) {
        if (encrypted.empty() || encrypted[0] != paddingIndicator)
            return std::nullopt;
        encrypted = encrypted.subspan(1);
    }
    const auto decrypted = crypto::decryptCbc(m_keys.cipher, m_keys.encryption, vector(), encrypted);
    const auto data = decrypted ? unpadded(*decrypted) : std::nullopt;
    if (!data)
        return std::nullopt;
    plain.data = *data;
    return plain;
}

std::size_t SecureMessaging::protectedSize(std::size_t plainSize) const
{
    const auto encrypted = (plainSize / m_block + 1) * m_block;
    const auto value = encrypted + 1;
    const std::size_t header = value < 0x80 ? 2 : value < 0x100 ? 3 : value < 0x10000 ? 4 : 5;
    return header + value + tailSize;
}

std::size_t SecureMessaging::plainRoom(std::size_t protectedRoom) const
{
    auto plain = protectedRoom;
    while (plain > 0 && protectedSize(plain) > protectedRoom)
        --plain;
    return plain;
}

} // namespace drivers::chip
