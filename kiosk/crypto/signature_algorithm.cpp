#include "kiosk/crypto/signature_algorithm.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestRsaBits = 2048;
constexpr int mostRsaBits = 8192;

struct DigestRow {
    int digest;
    int rsa;
    int ecdsa;
    const char* name;
};

constexpr std::array rows{
    DigestRow{NID_sha256, NID_sha256WithRSAEncryption, NID_ecdsa_with_SHA256, "SHA256"},
    DigestRow{NID_sha384, NID_sha384WithRSAEncryption, NID_ecdsa_with_SHA384, "SHA384"},
    DigestRow{NID_sha512, NID_sha512WithRSAEncryption, NID_ecdsa_with_SHA512, "SHA512"},
};

int nidOf(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

template <class T>
using Decoded = std::unique_ptr<T, void (*)(T*)>;

// The hash that MGF1 is told to use.
int maskDigest(const X509_ALGOR* mask)
{
    if (mask == nullptr || nidOf(mask) != NID_mgf1)
        return NID_undef;
    int type = 0;
    const void* value = nullptr;
    X509_ALGOR_get0(nullptr, &type, &value, mask);
    if (type != V_ASN1_SEQUENCE)
        return NID_undef;
    const Decoded<X509_ALGOR> hash(static_cast<X509_ALGOR*>(ASN1_item_unpack(
                                       static_cast<const ASN1_STRING*>(value), ASN1_ITEM_rptr(X509_ALGOR))),
                                   X509_ALGOR_free);
    return hash ? nidOf(hash.get()) : NID_undef;
}

// Absent members stand for SHA-1 (RFC 4055, 3.1) and are therefore refused.
bool isPssWith(const X509_ALGOR* signature, int digest)
{
    int type = 0;
    const void* value = nullptr;
    X509_ALGOR_get0(nullptr, &type, &value, signature);
    if (type != V_ASN1_SEQUENCE)
        return false;
    const Decoded<RSA_PSS_PARAMS> parameters(
        static_cast<RSA_PSS_PARAMS*>(
            ASN1_item_unpack(static_cast<const ASN1_STRING*>(value), ASN1_ITEM_rptr(RSA_PSS_PARAMS))),
        RSA_PSS_PARAMS_free);
    return parameters && parameters->hashAlgorithm != nullptr && nidOf(parameters->hashAlgorithm) == digest &&
           maskDigest(parameters->maskGenAlgorithm) == digest;
}

bool isStrongKey(const EVP_PKEY* key)
{
    if (EVP_PKEY_is_a(key, "RSA") == 1 || EVP_PKEY_is_a(key, "RSA-PSS") == 1)
        return EVP_PKEY_get_bits(key) >= fewestRsaBits && EVP_PKEY_get_bits(key) <= mostRsaBits;
    std::array<char, 64> group{};
    if (EVP_PKEY_is_a(key, "EC") != 1 ||
        EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) != 1)
        return false;
    const std::string_view name(group.data());
    return name == "prime256v1" || name == "secp384r1" || name == "secp521r1";
}

} // namespace

tl::expected<QString, QString> judgeAlgorithm(const X509_ALGOR* digest, const X509_ALGOR* signature,
                                              const EVP_PKEY* key)
{
    if (key == nullptr || !isStrongKey(key))
        return tl::make_unexpected(u"key"_s);
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const DigestRow& each) { return each.digest == nidOf(digest); });
    if (row == rows.end())
        return tl::make_unexpected(u"algorithm"_s);
    const int nid = nidOf(signature);
    const bool isEc = EVP_PKEY_is_a(key, "EC") == 1;
    const auto name = QString::fromLatin1(row->name);
    if (isEc && nid == row->ecdsa)
        return u"ECDSA-"_s + name;
    if (!isEc && nid == NID_rsassaPss && isPssWith(signature, row->digest))
        return u"RSASSA-PSS-"_s + name;
    if (!isEc && (nid == NID_rsaEncryption || nid == row->rsa))
        return u"RSASSA-PKCS1-v1_5-"_s + name;
    return tl::make_unexpected(u"algorithm"_s);
}

bool isStrongSignature(const X509_ALGOR* signature)
{
    const int nid = nidOf(signature);
    return std::any_of(rows.begin(), rows.end(), [&](const DigestRow& row) {
        return nid == row.rsa || nid == row.ecdsa ||
               (nid == NID_rsassaPss && isPssWith(signature, row.digest));
    });
}

} // namespace kiosk::crypto
