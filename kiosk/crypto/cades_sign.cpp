// Making a signature whose private key is elsewhere: OpenSSL puts the message together around an empty
// signature, the token signs the digest of its signed attributes, and the answer is put in.

#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/signing_certificate.h"

#include <openssl/asn1t.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Octets;
using base::OctetView;
using base::Result;

namespace {

const auto origin = u"crypto.cades"_s;

// What is signed of a SignerInfo: SET OF Attribute in DER (RFC 5652, 5.4). OpenSSL has it, but keeps it.
ASN1_ITEM_TEMPLATE(SignedAttributes) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_ORDER, 0, SignedAttributes,
                                                             X509_ATTRIBUTE)
    ASN1_ITEM_TEMPLATE_END(SignedAttributes)

        struct FreeAttributes {
    void operator()(STACK_OF(X509_ATTRIBUTE) * stack) const noexcept { sk_X509_ATTRIBUTE_free(stack); }
};

using TimeHandle = std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>>;
using PssHandle = std::unique_ptr<RSA_PSS_PARAMS, FreeWith<RSA_PSS_PARAMS_free>>;
using DigestInfoHandle = std::unique_ptr<X509_SIG, FreeWith<X509_SIG_free>>;

bool isSha384(SignatureScheme scheme)
{
    return scheme == SignatureScheme::EcdsaSha384;
}

const EVP_MD* digestOf(SignatureScheme scheme)
{
    return isSha384(scheme) ? EVP_sha384() : EVP_sha256();
}

Octets digested(SignatureScheme scheme, OctetView bytes)
{
    return hash(isSha384(scheme) ? Digest::Sha384 : Digest::Sha256, {bytes});
}

OctetView viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

// SHA-256, MGF1 with SHA-256, a salt as long as the digest (RFC 4055, 3.1): what CKM_RSA_PKCS_PSS is told.
bool namePss(X509_ALGOR* algorithm)
{
    constexpr long saltLength = 32;
    const PssHandle parameters(RSA_PSS_PARAMS_new());
    if (!parameters)
        return false;
    parameters->hashAlgorithm = X509_ALGOR_new();
    parameters->maskGenAlgorithm = X509_ALGOR_new();
    parameters->saltLength = ASN1_INTEGER_new();
    if (parameters->hashAlgorithm == nullptr || parameters->maskGenAlgorithm == nullptr ||
        parameters->saltLength == nullptr)
        return false;
    X509_ALGOR_set_md(parameters->hashAlgorithm, EVP_sha256());
    ASN1_STRING* mask = ASN1_item_pack(parameters->hashAlgorithm, ASN1_ITEM_rptr(X509_ALGOR), nullptr);
    X509_ALGOR_set0(parameters->maskGenAlgorithm, OBJ_nid2obj(NID_mgf1), V_ASN1_SEQUENCE, mask);
    ASN1_INTEGER_set(parameters->saltLength, saltLength);
    ASN1_STRING* packed = ASN1_item_pack(parameters.get(), ASN1_ITEM_rptr(RSA_PSS_PARAMS), nullptr);
    return packed != nullptr &&
           X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_rsassaPss), V_ASN1_SEQUENCE, packed) == 1;
}

bool addAttributes(CMS_SignerInfo* signer, const QByteArray& document, SignatureScheme scheme,
                   const QDateTime& signingTime)
{
    const auto digest = digested(scheme, viewOf(document));
    const TimeHandle time(ASN1_TIME_set(nullptr, static_cast<time_t>(signingTime.toSecsSinceEpoch())));
    return time &&
           CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT,
                                       OBJ_nid2obj(NID_pkcs7_data), -1) == 1 &&
           CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest.data(),
                                       static_cast<int>(digest.size())) == 1 &&
           CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()),
                                       time.get(), -1) == 1;
}

// Everything but the signature. The signer belongs to the message.
CMS_SignerInfo* compose(CMS_ContentInfo* cms, const Certificate& certificate,
                        const QList<Certificate>& others, SignatureScheme scheme)
{
    for (const auto& other : others)
        if (!(other == certificate))
            CMS_add1_cert(cms, other.handle());
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_CADES | CMS_NOSMIMECAP;
    auto* signer = CMS_add1_signer(cms, certificate.handle(), X509_get0_pubkey(certificate.handle()),
                                   digestOf(scheme), flags);
    if (signer == nullptr)
        return nullptr;
    X509_ALGOR* algorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, nullptr, &algorithm);
    return scheme != SignatureScheme::RsaPssSha256 || namePss(algorithm) ? signer : nullptr;
}

Octets signedAttributes(const CMS_SignerInfo* signer)
{
    const std::unique_ptr<STACK_OF(X509_ATTRIBUTE), FreeAttributes> attributes(sk_X509_ATTRIBUTE_new_null());
    for (int place = 0; place < CMS_signed_get_attr_count(signer); ++place)
        sk_X509_ATTRIBUTE_push(attributes.get(), CMS_signed_get_attr(signer, place));
    unsigned char* der = nullptr;
    const int size = ASN1_item_i2d(reinterpret_cast<const ASN1_VALUE*>(attributes.get()), &der,
                                   ASN1_ITEM_rptr(SignedAttributes));
    Octets bytes(der, der + (size < 0 ? 0 : size));
    OPENSSL_free(der);
    return bytes;
}

Octets digestInfo(OctetView digest)
{
    const DigestInfoHandle info(X509_SIG_new());
    X509_ALGOR* algorithm = nullptr;
    ASN1_OCTET_STRING* octets = nullptr;
    X509_SIG_getm(info.get(), &algorithm, &octets);
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    ASN1_OCTET_STRING_set(octets, digest.data(), static_cast<int>(digest.size()));
    unsigned char* der = nullptr;
    const int size = i2d_X509_SIG(info.get(), &der);
    Octets bytes(der, der + (size < 0 ? 0 : size));
    OPENSSL_free(der);
    return bytes;
}

// Tokens give r | s, messages carry it as a SEQUENCE of two (RFC 5753, 7.2).
Octets asSequence(OctetView plain)
{
    const auto half = plain.size() / 2;
    const EcdsaSignatureHandle signature(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(plain.data(), static_cast<int>(half), nullptr);
    BIGNUM* s = BN_bin2bn(plain.data() + half, static_cast<int>(half), nullptr);
    if (!signature || ECDSA_SIG_set0(signature.get(), r, s) != 1)
        return {};
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    Octets bytes(der, der + (size < 0 ? 0 : size));
    OPENSSL_free(der);
    return bytes;
}

Result<Octets> signatureOver(const Octets& attributes, SignatureScheme scheme, const RawSign& sign)
{
    constexpr std::size_t longest = 1024; // RSA of 8192 bits
    const auto digest = digested(scheme, attributes);
    const bool isRsa = scheme == SignatureScheme::RsaPssSha256 || scheme == SignatureScheme::RsaPkcs1Sha256;
    auto plain = sign(scheme, scheme == SignatureScheme::RsaPkcs1Sha256 ? digestInfo(digest) : digest);
    if (!plain)
        return plain;
    if (plain->empty() || plain->size() > longest || (!isRsa && plain->size() % 2 != 0))
        return fail(ErrorCode::SignatureInvalid, origin, u"length"_s);
    return isRsa ? *plain : asSequence(*plain);
}

QByteArray encoded(CMS_ContentInfo* cms)
{
    const BioHandle out(BIO_new(BIO_s_mem()));
    if (i2d_CMS_bio(out.get(), cms) != 1)
        return {};
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return {bytes, size};
}

QList<Certificate> parsed(const QList<QByteArray>& ders)
{
    QList<Certificate> certificates;
    for (const auto& der : ders)
        if (auto certificate = Certificate::fromDer(der))
            certificates.append(*certificate);
    return certificates;
}

} // namespace

Result<QByteArray> signCades(const QByteArray& document, const QByteArray& certificateDer,
                             const QList<QByteArray>& others, SignatureScheme scheme,
                             const QDateTime& signingTime, const RawSign& sign)
{
    const auto certificate = Certificate::fromDer(certificateDer);
    if (!certificate || !readSigningCertificate(*certificate).schemes.contains(scheme))
        return fail(ErrorCode::CertificateUnsuitable, origin, schemeName(scheme));
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL;
    const CmsHandle cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    auto* signer = cms ? compose(cms.get(), *certificate, parsed(others), scheme) : nullptr;
    const bool composed = signer != nullptr && addAttributes(signer, document, scheme, signingTime);
    ERR_clear_error();
    if (!composed)
        return fail(ErrorCode::Internal, origin);
    const auto signature = signatureOver(signedAttributes(signer), scheme, sign);
    if (!signature)
        return tl::make_unexpected(signature.error());
    ASN1_OCTET_STRING_set(CMS_SignerInfo_get0_signature(signer), signature->data(),
                          static_cast<int>(signature->size()));
    auto der = encoded(cms.get());
    ERR_clear_error();
    const auto verified = verifyCades(document, der);
    if (!verified)
        return tl::make_unexpected(verified.error());
    return der;
}

} // namespace kiosk::crypto
