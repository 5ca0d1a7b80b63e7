#include "kiosk/crypto/time_stamp.h"

#include "kiosk/crypto/decoded.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/openssl_time.h"
#include "kiosk/crypto/trust_store.h"

#include <openssl/err.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

using RequestHandle = std::unique_ptr<TS_REQ, FreeWith<TS_REQ_free>>;
using ResponseHandle = std::unique_ptr<TS_RESP, FreeWith<TS_RESP_free>>;
using ImprintHandle = std::unique_ptr<TS_MSG_IMPRINT, FreeWith<TS_MSG_IMPRINT_free>>;
using AlgorithmHandle = std::unique_ptr<X509_ALGOR, FreeWith<X509_ALGOR_free>>;
using NonceHandle = std::unique_ptr<ASN1_INTEGER, FreeWith<ASN1_INTEGER_free>>;
using TokenHandle = std::unique_ptr<PKCS7, FreeWith<PKCS7_free>>;
using InfoHandle = std::unique_ptr<TS_TST_INFO, FreeWith<TS_TST_INFO_free>>;
using VerifyHandle = std::unique_ptr<TS_VERIFY_CTX, FreeWith<TS_VERIFY_CTX_free>>;

tl::unexpected<base::Error> invalid()
{
    ERR_clear_error();
    return base::fail(ErrorCode::SignatureInvalid, u"crypto.timestamp"_s, u"time-stamp"_s);
}

bool isLongDigest(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    return nid == NID_sha256 || nid == NID_sha384 || nid == NID_sha512;
}

NonceHandle randomNonce()
{
    constexpr std::size_t nonceSize = 8;
    const auto random = randomOctets(nonceSize);
    BIGNUM* number = BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr);
    NonceHandle nonce(BN_to_ASN1_INTEGER(number, nullptr));
    BN_free(number);
    return nonce;
}

// What the token's own algorithms are, apart from OpenSSL's verdict, which takes SHA-1.
Result<TimeStamp> describe(PKCS7* token)
{
    const InfoHandle info(PKCS7_to_TS_TST_INFO(token));
    auto* signers = PKCS7_get_signer_info(token);
    const bool modern = info && signers != nullptr && sk_PKCS7_SIGNER_INFO_num(signers) == 1 &&
                        isLongDigest(TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(info.get()))) &&
                        isLongDigest(sk_PKCS7_SIGNER_INFO_value(signers, 0)->digest_alg);
    const auto at = info ? dateTimeOf(TS_TST_INFO_get_time(info.get())) : QDateTime();
    if (!modern || !at.isValid())
        return invalid();
    const BorrowedCertificates certificates(PKCS7_get0_signers(token, nullptr, 0));
    const auto authority = certificates && sk_X509_num(certificates.get()) == 1
                               ? Certificate::of(sk_X509_value(certificates.get(), 0)).commonName()
                               : QString();
    unsigned char* der = nullptr;
    const int size = i2d_PKCS7(token, &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), size < 0 ? 0 : size);
    OPENSSL_free(der);
    ERR_clear_error();
    return TimeStamp{at, authority, bytes};
}

// The context takes what it is given.
void trustIn(TS_VERIFY_CTX* context, const TrustFolder& trust, const QDateTime& now)
{
    TS_VERIFY_CTX_add_flags(context, TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(context, storeOf(trust.anchors(), now).release());
    auto* between = sk_X509_new_null();
    for (const auto& issuer : trust.issuers()) {
        X509_up_ref(issuer.handle());
        sk_X509_push(between, issuer.handle());
    }
    TS_VERIFY_CTX_set_certs(context, between);
}

} // namespace

QByteArray timeStampQuestion(const QByteArray& signatureValue)
{
    const RequestHandle request(TS_REQ_new());
    const ImprintHandle imprint(TS_MSG_IMPRINT_new());
    const AlgorithmHandle algorithm(X509_ALGOR_new());
    const auto nonce = randomNonce();
    if (!request || !imprint || !algorithm || !nonce)
        return {};
    const base::OctetView value(reinterpret_cast<const std::uint8_t*>(signatureValue.constData()),
                                static_cast<std::size_t>(signatureValue.size()));
    auto digest = hash(Digest::Sha256, {value});
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    const bool made =
        TS_REQ_set_version(request.get(), 1) == 1 &&
        TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
        TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(digest.size())) == 1 &&
        TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
        TS_REQ_set_nonce(request.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1;
    unsigned char* der = nullptr;
    const int size = made ? i2d_TS_REQ(request.get(), &der) : -1;
    const QByteArray bytes(reinterpret_cast<const char*>(der), size < 0 ? 0 : size);
    OPENSSL_free(der);
    ERR_clear_error();
    return bytes;
}

Result<TimeStamp> judgeTimeStampAnswer(const QByteArray& answer, const QByteArray& question,
                                       const TrustFolder& trust, const QDateTime& now)
{
    const auto asked = decoded<RequestHandle, d2i_TS_REQ>(question);
    const auto response = decoded<ResponseHandle, d2i_TS_RESP>(answer);
    const VerifyHandle context(asked ? TS_REQ_to_TS_VERIFY_CTX(asked.get(), nullptr) : nullptr);
    if (!response || !context)
        return invalid();
    trustIn(context.get(), trust, now);
    if (TS_RESP_verify_response(context.get(), response.get()) != 1)
        return invalid();
    return describe(TS_RESP_get_token(response.get()));
}

Result<TimeStamp> judgeTimeStampToken(const QByteArray& token, const QByteArray& signatureValue,
                                      const TrustFolder& trust, const QDateTime& now)
{
    const auto parsed = decoded<TokenHandle, d2i_PKCS7>(token);
    const VerifyHandle context(TS_VERIFY_CTX_new());
    if (!parsed || !context)
        return invalid();
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_DATA);
    TS_VERIFY_CTX_set_data(
        context.get(), BIO_new_mem_buf(signatureValue.constData(), static_cast<int>(signatureValue.size())));
    trustIn(context.get(), trust, now);
    if (TS_RESP_verify_token(context.get(), parsed.get()) != 1)
        return invalid();
    return describe(parsed.get());
}

Result<QByteArray> addTimeStamp(const QByteArray& cms, const QByteArray& token)
{
    const auto message = decoded<CmsHandle, d2i_CMS_ContentInfo>(cms);
    auto* signers = message ? CMS_get0_SignerInfos(message.get()) : nullptr;
    if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1 ||
        CMS_unsigned_add1_attr_by_NID(sk_CMS_SignerInfo_value(signers, 0), NID_id_smime_aa_timeStampToken,
                                      V_ASN1_SEQUENCE, token.constData(),
                                      static_cast<int>(token.size())) != 1)
        return invalid();
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(message.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), size < 0 ? 0 : size);
    OPENSSL_free(der);
    ERR_clear_error();
    return bytes;
}

} // namespace kiosk::crypto
