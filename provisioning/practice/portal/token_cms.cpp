#include "provisioning/practice/portal/token_cms.h"

#include "provisioning/practice/portal/openssl_text.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ess.h>

namespace provisioning::practice {

namespace {

using kiosk::crypto::Certificate;
using kiosk::crypto::FreeWith;

using CmsHandle = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
using EssHandle = std::unique_ptr<ESS_SIGNING_CERT_V2, FreeWith<ESS_SIGNING_CERT_V2_free>>;

constexpr int fewestRsaBits = 2048;
constexpr int fewestCurveBits = 256;

bool isStrong(CMS_SignerInfo* signature)
{
    EVP_PKEY* key = nullptr;
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(signature, &key, nullptr, &digest, nullptr);
    if (key == nullptr || digest == nullptr)
        return false;
    const int hash = OBJ_obj2nid(digest->algorithm);
    if (hash != NID_sha256 && hash != NID_sha384 && hash != NID_sha512)
        return false;
    const int kind = EVP_PKEY_get_base_id(key);
    if (kind == EVP_PKEY_RSA)
        return EVP_PKEY_get_bits(key) >= fewestRsaBits;
    return kind == EVP_PKEY_EC && EVP_PKEY_get_bits(key) >= fewestCurveBits;
}

// The signed attribute names the signer's certificate first, and nobody else's than the message carries.
bool namesSigner(CMS_SignerInfo* signature, X509* signer, STACK_OF(X509) * carried)
{
    constexpr int onlyOnce = -3;
    const auto* value = static_cast<const ASN1_STRING*>(CMS_signed_get0_data_by_OBJ(
        signature, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), onlyOnce, V_ASN1_SEQUENCE));
    if (value == nullptr)
        return false;
    const auto* bytes = ASN1_STRING_get0_data(value);
    const EssHandle named(d2i_ESS_SIGNING_CERT_V2(nullptr, &bytes, ASN1_STRING_length(value)));
    const CertificatesHandle chain(sk_X509_new_null());
    if (!named || !chain)
        return false;
    X509_add_cert(chain.get(), signer, X509_ADD_FLAG_UP_REF);
    X509_add_certs(chain.get(), carried, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP);
    return OSSL_ESS_check_signing_certs(nullptr, named.get(), chain.get(), 1) == 1;
}

bool saysWhatItSigns(CMS_SignerInfo* signature)
{
    return CMS_signed_get_attr_by_NID(signature, NID_pkcs9_contentType, -1) >= 0 &&
           CMS_signed_get_attr_by_NID(signature, NID_pkcs9_messageDigest, -1) >= 0;
}

std::optional<SignerAndCarried> valuesOf(X509* signer, STACK_OF(X509) * carried)
{
    const auto value = asValue(signer);
    if (!value)
        return std::nullopt;
    SignerAndCarried found{*value, {}};
    for (int place = 0; place < sk_X509_num(carried); ++place)
        if (const auto one = asValue(sk_X509_value(carried, place)))
            found.carried.append(*one);
    return found;
}

std::optional<SignerAndCarried> read(CMS_ContentInfo* message, const QByteArray& document)
{
    const auto data = readingInPlace(document);
    const CertificatesHandle carried(CMS_get1_certs(message));
    auto* signatures = CMS_get0_SignerInfos(message);
    if (!carried || CMS_is_detached(message) != 1 || sk_CMS_SignerInfo_num(signatures) != 1)
        return std::nullopt;
    // Only the mathematics; who signed, and whether that was allowed, has its own verdict.
    if (CMS_verify(message, nullptr, nullptr, data.get(), nullptr, CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) !=
        1)
        return std::nullopt;
    auto* signature = sk_CMS_SignerInfo_value(signatures, 0);
    X509* signer = nullptr;
    CMS_SignerInfo_get0_algs(signature, nullptr, &signer, nullptr, nullptr);
    if (signer == nullptr || !isStrong(signature) || !saysWhatItSigns(signature) ||
        !namesSigner(signature, signer, carried.get()))
        return std::nullopt;
    return valuesOf(signer, carried.get());
}

} // namespace

std::optional<SignerAndCarried> readTokenCms(const QByteArray& cms, const QByteArray& document)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(cms.constData());
    const auto* const end = bytes + cms.size();
    const CmsHandle message(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(cms.size())));
    std::optional<SignerAndCarried> found;
    if (message && bytes == end && OBJ_obj2nid(CMS_get0_type(message.get())) == NID_pkcs7_signed)
        found = read(message.get(), document);
    ERR_clear_error();
    return found;
}

} // namespace provisioning::practice
