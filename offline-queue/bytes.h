// Between QByteArray, in which sealed and public bytes are kept, and the octets of kiosk/crypto.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/crypto/digest.h"

#include <QByteArray>

namespace outbox {

inline kiosk::base::OctetView octetsOf(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

inline QByteArray bytesOf(kiosk::base::OctetView octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

inline QByteArray sha256(QByteArrayView bytes)
{
    return bytesOf(kiosk::crypto::hash(kiosk::crypto::Digest::Sha256, {octetsOf(bytes)}));
}

// A line, and its digest in hexadecimal as the next one.
inline QByteArray withDigest(const QByteArray& line)
{
    return line + '\n' + sha256(line).toHex() + '\n';
}

} // namespace outbox
