#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/openssl_time.h"
#include "kiosk/crypto/signature_algorithm.h"

#include <openssl/err.h>
#include <openssl/ess.h>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

using SigningCertHandle = std::unique_ptr<ESS_SIGNING_CERT_V2, FreeWith<ESS_SIGNING_CERT_V2_free>>;

struct FreeAny {
    void operator()(ASN1_SEQUENCE_ANY* sequence) const noexcept
    {
        sk_ASN1_TYPE_pop_free(sequence, ASN1_TYPE_free);
    }
};
using SequenceHandle = std::unique_ptr<ASN1_SEQUENCE_ANY, FreeAny>;

tl::unexpected<base::Error> invalid(const QString& what)
{
    ERR_clear_error();
    return fail(ErrorCode::SignatureInvalid, u"crypto.cades"_s, what);
}

// CMS_verify of OpenSSL 3.0 copies a memory BIO, and leaks the copy when the message names a digest it lacks;
// any other kind is read as it is.
BioHandle readingInPlace(const QByteArray& bytes)
{
    BioHandle filter(BIO_new(BIO_f_null()));
    BioHandle memory(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    if (filter && memory)
        BIO_push(filter.get(), memory.release());
    return filter;
}

CmsHandle parsed(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* end = at + der.size();
    CmsHandle cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
    const bool whole = cms && at == end && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed;
    return whole ? std::move(cms) : nullptr;
}

// The value of an attribute that stands there once and has one value.
const ASN1_TYPE* attribute(const CMS_SignerInfo* signer, int nid)
{
    const int place = CMS_signed_get_attr_by_NID(signer, nid, -1);
    if (place < 0 || CMS_signed_get_attr_by_NID(signer, nid, place) >= 0)
        return nullptr;
    auto* found = CMS_signed_get_attr(signer, place);
    return X509_ATTRIBUTE_count(found) == 1 ? X509_ATTRIBUTE_get0_type(found, 0) : nullptr;
}

SequenceHandle sequenceIn(const ASN1_TYPE* value)
{
    if (value == nullptr || value->type != V_ASN1_SEQUENCE)
        return nullptr;
    const auto* at = ASN1_STRING_get0_data(value->value.sequence);
    return SequenceHandle(d2i_ASN1_SEQUENCE_ANY(nullptr, &at, ASN1_STRING_length(value->value.sequence)));
}

const ASN1_TYPE* elementAt(const SequenceHandle& sequence, int place)
{
    return sequence && sk_ASN1_TYPE_num(sequence.get()) > place ? sk_ASN1_TYPE_value(sequence.get(), place)
                                                                : nullptr;
}

// SigningCertificateV2 → certs → ESSCertIDv2 → certHash, which stands first or behind its algorithm. OpenSSL
// compares hashes of any kind; SHA-1 is shorter than what may be here.
bool hasLongHash(const ASN1_TYPE* value)
{
    constexpr int shortest = 32;
    const auto whole = sequenceIn(value);
    const auto list = sequenceIn(elementAt(whole, 0));
    const auto first = sequenceIn(elementAt(list, 0));
    const auto* hash = elementAt(first, 0);
    if (hash != nullptr && hash->type == V_ASN1_SEQUENCE)
        hash = elementAt(first, 1);
    return hash != nullptr && hash->type == V_ASN1_OCTET_STRING &&
           ASN1_STRING_length(hash->value.octet_string) >= shortest;
}

// The attribute names the signer's certificate first, and others, if any, that are inside.
bool namesSigner(const ASN1_TYPE* value, X509* signer, const STACK_OF(X509) * carried)
{
    if (!hasLongHash(value))
        return false;
    const auto* at = ASN1_STRING_get0_data(value->value.sequence);
    const SigningCertHandle named(
        d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(value->value.sequence)));
    const BorrowedCertificates chain(sk_X509_new_null());
    sk_X509_push(chain.get(), signer);
    for (int place = 0; place < sk_X509_num(carried); ++place)
        if (X509_cmp(sk_X509_value(carried, place), signer) != 0)
            sk_X509_push(chain.get(), sk_X509_value(carried, place));
    return named && OSSL_ESS_check_signing_certs(nullptr, named.get(), chain.get(), 1) == 1;
}

QDateTime timeOf(const ASN1_TYPE* value)
{
    const bool isTime =
        value != nullptr && (value->type == V_ASN1_UTCTIME || value->type == V_ASN1_GENERALIZEDTIME);
    return isTime ? dateTimeOf(value->value.asn1_string) : QDateTime();
}

QByteArray bytesOf(const ASN1_STRING* string)
{
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(string)), ASN1_STRING_length(string)};
}

std::optional<QByteArray> timeStampOf(const CMS_SignerInfo* signer)
{
    const int place = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    if (place < 0)
        return std::nullopt;
    auto* value = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(signer, place), 0);
    if (value == nullptr || value->type != V_ASN1_SEQUENCE)
        return QByteArray();
    return bytesOf(value->value.sequence);
}

QList<Certificate> listOf(const STACK_OF(X509) * stack)
{
    QList<Certificate> certificates;
    for (int place = 0; place < sk_X509_num(stack); ++place)
        certificates.append(Certificate::of(sk_X509_value(stack, place)));
    return certificates;
}

// What is wrong with what the signer signed about itself; empty: nothing.
QString attributeFault(const CMS_SignerInfo* signer, X509* certificate, const STACK_OF(X509) * carried)
{
    const auto* type = attribute(signer, NID_pkcs9_contentType);
    const auto* digest = attribute(signer, NID_pkcs9_messageDigest);
    const bool complete = type != nullptr && type->type == V_ASN1_OBJECT &&
                          OBJ_obj2nid(type->value.object) == NID_pkcs7_data && digest != nullptr &&
                          timeOf(attribute(signer, NID_pkcs9_signingTime)).isValid();
    if (!complete)
        return u"attributes"_s;
    const auto* named = attribute(signer, NID_id_smime_aa_signingCertificateV2);
    return namesSigner(named, certificate, carried) ? QString() : u"certificate-hash"_s;
}

} // namespace

Result<CadesSignature> verifyCades(const QByteArray& document, const QByteArray& der)
{
    const auto cms = parsed(der);
    if (!cms)
        return invalid(u"malformed"_s);
    auto** content = CMS_get0_content(cms.get());
    if (content == nullptr || *content != nullptr ||
        OBJ_obj2nid(CMS_get0_eContentType(cms.get())) != NID_pkcs7_data)
        return invalid(u"not-detached"_s);
    auto* signers = CMS_get0_SignerInfos(cms.get());
    if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1)
        return invalid(u"signers"_s);
    CMS_set1_signers_certs(cms.get(), nullptr, 0);
    auto* signer = sk_CMS_SignerInfo_value(signers, 0);
    X509* certificate = nullptr;
    X509_ALGOR* digest = nullptr;
    X509_ALGOR* signature = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, &digest, &signature);
    if (certificate == nullptr)
        return invalid(u"signer-missing"_s);
    const auto algorithm = judgeAlgorithm(digest, signature, X509_get0_pubkey(certificate));
    if (!algorithm)
        return invalid(algorithm.error());
    const OwnedCertificates carried(CMS_get1_certs(cms.get()));
    if (const auto fault = attributeFault(signer, certificate, carried.get()); !fault.isEmpty())
        return invalid(fault);
    constexpr unsigned flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY | CMS_DETACHED;
    if (CMS_verify(cms.get(), nullptr, nullptr, readingInPlace(document).get(), nullptr, flags) != 1)
        return invalid(u"signature"_s);
    ERR_clear_error();
    return CadesSignature{.signer = Certificate::of(certificate),
                          .carried = listOf(carried.get()),
                          .algorithm = *algorithm,
                          .signingTime = timeOf(attribute(signer, NID_pkcs9_signingTime)),
                          .value = bytesOf(CMS_SignerInfo_get0_signature(signer)),
                          .timeStamp = timeStampOf(signer)};
}

} // namespace kiosk::crypto
