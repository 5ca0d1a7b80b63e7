#include "kiosk/crypto/base64url.h"

namespace kiosk::crypto {

namespace {

constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(options);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto raw = QByteArray::fromRawData(text.data(), text.size());
    const auto decoded =
        QByteArray::fromBase64Encoding(raw, options | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again is what catches unused bits, padding and impossible lengths.
    if (!decoded || toBase64Url(*decoded) != raw)
        return std::nullopt;
    return *decoded;
}

} // namespace kiosk::crypto
