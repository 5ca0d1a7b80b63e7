#include "kiosk/crypto/signing_certificate.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <array>
#include <bit>
#include <string_view>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestRsaBits = 2048;

QString firstText(const X509_NAME* name, std::initializer_list<int> nids)
{
    for (const int nid : nids) {
        const int place = X509_NAME_get_index_by_NID(name, nid, -1);
        if (place < 0)
            continue;
        unsigned char* utf8 = nullptr;
        const int size =
            ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
        const auto text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size < 0 ? 0 : size);
        OPENSSL_free(utf8);
        return text.normalized(QString::NormalizationForm_C).simplified();
    }
    return {};
}

QString serialOf(const X509* certificate)
{
    BIGNUM* number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr);
    char* hex = number == nullptr ? nullptr : BN_bn2hex(number);
    auto text = QString::fromLatin1(hex);
    OPENSSL_free(hex);
    BN_free(number);
    while (text.size() > 1 && text.startsWith(u'0'))
        text.remove(0, 1);
    return text;
}

// Extended usages that have nothing to do with a person's signature, and nothing beside them.
bool isForMachinesOnly(X509* certificate)
{
    if ((X509_get_extension_flags(certificate) & EXFLAG_XKUSAGE) == 0)
        return false;
    constexpr std::uint32_t machines = XKU_SSL_SERVER | XKU_OCSP_SIGN | XKU_TIMESTAMP | XKU_CODE_SIGN;
    const auto usages = X509_get_extended_key_usage(certificate);
    auto* list =
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr));
    const auto named = sk_ASN1_OBJECT_num(list);
    EXTENDED_KEY_USAGE_free(list);
    // Those that OpenSSL has no bit for are for something else.
    return (usages & ~machines) == 0 && named == std::popcount(usages);
}

bool isForSigning(X509* certificate)
{
    // All ones where the extension is absent.
    const auto usage = X509_get_key_usage(certificate);
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && X509_check_ca(certificate) == 0 &&
           !isForMachinesOnly(certificate);
}

QList<SignatureScheme> schemesOf(const X509* certificate)
{
    const auto* key = X509_get0_pubkey(certificate);
    if (key == nullptr)
        return {};
    if (EVP_PKEY_is_a(key, "RSA") == 1) {
        if (EVP_PKEY_get_bits(key) < fewestRsaBits)
            return {};
        return {SignatureScheme::RsaPssSha256, SignatureScheme::RsaPkcs1Sha256};
    }
    std::array<char, 64> group{};
    if (EVP_PKEY_is_a(key, "EC") != 1 ||
        EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) != 1)
        return {};
    if (std::string_view(group.data()) == "prime256v1")
        return {SignatureScheme::EcdsaSha256};
    if (std::string_view(group.data()) == "secp384r1")
        return {SignatureScheme::EcdsaSha384};
    return {};
}

} // namespace

QString schemeName(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::RsaPssSha256: return u"RSASSA-PSS-SHA256"_s;
    case SignatureScheme::RsaPkcs1Sha256: return u"RSASSA-PKCS1-v1_5-SHA256"_s;
    case SignatureScheme::EcdsaSha256: return u"ECDSA-SHA256"_s;
    case SignatureScheme::EcdsaSha384: break;
    }
    return u"ECDSA-SHA384"_s;
}

SigningCertificate readSigningCertificate(const Certificate& certificate)
{
    X509* handle = certificate.handle();
    SigningCertificate read{
        .subject = subjectOf(handle),
        .issuer = firstText(X509_get_issuer_name(handle), {NID_commonName, NID_organizationName}),
        .serial = serialOf(handle),
        .validFrom = certificate.notBefore(),
        .validUntil = certificate.notAfter(),
        .isForSigning = isForSigning(handle),
        .schemes = schemesOf(handle),
    };
    ERR_clear_error();
    return read;
}

std::optional<base::ErrorCode> unusableAt(const SigningCertificate& certificate, const QDateTime& at)
{
    using base::ErrorCode;
    // A time that cannot be read is never a good one.
    if (!certificate.validUntil.isValid() || certificate.validUntil < at)
        return ErrorCode::CertificateExpired;
    if (!certificate.validFrom.isValid() || certificate.validFrom > at)
        return ErrorCode::CertificateNotYetValid;
    if (!certificate.isForSigning)
        return ErrorCode::CertificateNotForSigning;
    if (certificate.schemes.isEmpty())
        return ErrorCode::CertificateUnsuitable;
    return std::nullopt;
}

} // namespace kiosk::crypto
