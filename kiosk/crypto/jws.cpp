#include "kiosk/crypto/jws.h"

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/strict_json.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/err.h>

#include <vector>

namespace kiosk::crypto {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype coordinateSize = 32; // P-256 (RFC 7518, 3.4)

// ES256 writes r and s one after the other; OpenSSL wants ASN.1.
std::vector<unsigned char> toDer(const QByteArray& signature)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(signature.constData());
    const EcdsaSignatureHandle parts(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(bytes, coordinateSize, nullptr);
    BIGNUM* s = BN_bin2bn(bytes + coordinateSize, coordinateSize, nullptr);
    ECDSA_SIG_set0(parts.get(), r, s);
    std::vector<unsigned char> der(static_cast<std::size_t>(i2d_ECDSA_SIG(parts.get(), nullptr)));
    unsigned char* end = der.data();
    i2d_ECDSA_SIG(parts.get(), &end);
    return der;
}

QByteArray fromDer(const std::vector<unsigned char>& der)
{
    const unsigned char* begin = der.data();
    const EcdsaSignatureHandle parts(d2i_ECDSA_SIG(nullptr, &begin, static_cast<long>(der.size())));
    QByteArray signature(2 * coordinateSize, '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(signature.data());
    if (!parts || BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), bytes, coordinateSize) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), bytes + coordinateSize, coordinateSize) < 0)
        return {};
    return signature;
}

bool verifies(QByteArrayView signedText, const QByteArray& signature, const PublicKey& key)
{
    const auto der = toDer(signature);
    const DigestContextHandle context(EVP_MD_CTX_new());
    const auto* text = reinterpret_cast<const unsigned char*>(signedText.data());
    const bool good =
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.handle()) == 1 &&
        EVP_DigestVerify(context.get(), der.data(), der.size(), text,
                         static_cast<std::size_t>(signedText.size())) == 1;
    ERR_clear_error();
    return good;
}

// The member's text; nothing when it is absent or no string.
std::optional<QByteArray> text(const QJsonObject& object, QLatin1StringView name)
{
    const auto value = object.value(name);
    return value.isString() ? std::optional(value.toString().toUtf8()) : std::nullopt;
}

std::optional<JwsFault> faultOfHeader(const QByteArray& json, const JwsRules& rules)
{
    const auto object = parseStrictObject(json);
    if (!object)
        return JwsFault::BadHeader;
    const auto& header = *object;
    for (const auto& name : header.keys()) {
        if (name != "alg"_L1 && name != "typ"_L1 && name != "kid"_L1)
            return JwsFault::BadHeader;
    }
    if (text(header, "alg"_L1) != "ES256")
        return JwsFault::WrongAlgorithm;
    if (text(header, "typ"_L1) != rules.type || header.contains("typ"_L1) != rules.type.has_value())
        return JwsFault::WrongType;
    if (text(header, "kid"_L1) != rules.keyId || header.contains("kid"_L1) != rules.keyId.has_value())
        return JwsFault::WrongKey;
    return std::nullopt;
}

} // namespace

tl::expected<QByteArray, JwsFault> verifyJws(QByteArrayView compact, const PublicKey& key,
                                             const JwsRules& rules)
{
    if (compact.size() > rules.maximumSize)
        return tl::make_unexpected(JwsFault::TooLarge);
    const auto first = compact.indexOf('.');
    const auto second = first < 0 ? -1 : compact.indexOf('.', first + 1);
    if (second < 0 || compact.indexOf('.', second + 1) >= 0)
        return tl::make_unexpected(JwsFault::NotCompact);

    const auto header = fromBase64Url(compact.first(first));
    const auto payload = fromBase64Url(compact.sliced(first + 1, second - first - 1));
    const auto signature = fromBase64Url(compact.sliced(second + 1));
    if (!header || !payload || !signature)
        return tl::make_unexpected(JwsFault::NotCompact);
    if (const auto fault = faultOfHeader(*header, rules))
        return tl::make_unexpected(*fault);
    if (signature->size() != 2 * coordinateSize || !verifies(compact.first(second), *signature, key))
        return tl::make_unexpected(JwsFault::BadSignature);
    return *payload;
}

QByteArray signJws(QByteArrayView payload, const PrivateKey& key, const JwsRules& rules)
{
    QJsonObject header{{u"alg"_s, u"ES256"_s}};
    if (rules.type)
        header.insert("typ"_L1, QString::fromUtf8(*rules.type));
    if (rules.keyId)
        header.insert("kid"_L1, QString::fromUtf8(*rules.keyId));
    const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    const QByteArray signedText = toBase64Url(json) + '.' + toBase64Url(payload);

    const DigestContextHandle context(EVP_MD_CTX_new());
    const auto* text = reinterpret_cast<const unsigned char*>(signedText.constData());
    const auto size = static_cast<std::size_t>(signedText.size());
    std::size_t derSize = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.handle()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &derSize, text, size) != 1)
        return {};
    std::vector<unsigned char> der(derSize);
    if (EVP_DigestSign(context.get(), der.data(), &derSize, text, size) != 1)
        return {};
    der.resize(derSize);
    const auto signature = fromDer(der);
    return signature.isEmpty() ? QByteArray() : QByteArray(signedText + '.' + toBase64Url(signature));
}

} // namespace kiosk::crypto
