// Base64url without padding, as JOSE uses it (RFC 4648 section 5, RFC 7515 section 2).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace kiosk::crypto {

QByteArray toBase64Url(QByteArrayView bytes);

// Strict: a foreign character, padding, an impossible length or unused bits that are not zero give nothing,
// so that every byte string has exactly one text.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace kiosk::crypto
