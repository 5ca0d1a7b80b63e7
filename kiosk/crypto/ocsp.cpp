#include "kiosk/crypto/ocsp.h"

#include "kiosk/crypto/decoded.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/openssl_time.h"
#include "kiosk/crypto/signature_algorithm.h"
#include "kiosk/crypto/trust_store.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>

namespace kiosk::crypto {

namespace {

using RequestHandle = std::unique_ptr<OCSP_REQUEST, FreeWith<OCSP_REQUEST_free>>;
using ResponseHandle = std::unique_ptr<OCSP_RESPONSE, FreeWith<OCSP_RESPONSE_free>>;
using BasicHandle = std::unique_ptr<OCSP_BASICRESP, FreeWith<OCSP_BASICRESP_free>>;
using IdHandle = std::unique_ptr<OCSP_CERTID, FreeWith<OCSP_CERTID_free>>;

constexpr int skewSeconds = 300; // between two clocks
constexpr int daysWithoutNonce = 7;
constexpr int secondsWithoutNext = 900; // "newer information is always available"

// SHA-1 names the issuer here and proves nothing; many responders look up by nothing else (RFC 5019, 2.1.1).
IdHandle idOf(const Certificate& certificate, const Certificate& issuer)
{
    return IdHandle(OCSP_cert_to_id(EVP_sha1(), certificate.handle(), issuer.handle()));
}

// Only the issuer is trusted, whoever is above it: it signs itself, or a responder it has made one.
bool isAuthorized(OCSP_BASICRESP* answer, const Certificate& issuer, const QDateTime& at)
{
    const auto store = storeOf({issuer}, at);
    X509_VERIFY_PARAM_set_flags(X509_STORE_get0_param(store.get()), X509_V_FLAG_PARTIAL_CHAIN);
    const auto known = stackOf({issuer});
    // NOEXPLICIT: no root is believed for OCSP just because it is trusted for something.
    return OCSP_basic_verify(answer, known.get(), store.get(), OCSP_NOEXPLICIT) == 1;
}

bool isFresh(const QDateTime& thisUpdate, const QDateTime& nextUpdate, bool hasNonce, const QDateTime& at)
{
    if (!thisUpdate.isValid() || thisUpdate > at.addSecs(skewSeconds))
        return false;
    if (!nextUpdate.isValid())
        return thisUpdate.addSecs(secondsWithoutNext + skewSeconds) >= at;
    return nextUpdate >= thisUpdate && nextUpdate.addSecs(skewSeconds) >= at &&
           (hasNonce || thisUpdate.addDays(daysWithoutNonce) >= at);
}

OcspStatus statusOf(int status)
{
    switch (status) {
    case V_OCSP_CERTSTATUS_GOOD: return OcspStatus::Good;
    case V_OCSP_CERTSTATUS_REVOKED: return OcspStatus::Revoked;
    default: return OcspStatus::Unknown;
    }
}

tl::expected<OcspAnswer, OcspFault> judged(OCSP_BASICRESP* basic, OCSP_REQUEST* asked, OCSP_CERTID* id,
                                           const Certificate& issuer, const QDateTime& at)
{
    const int nonce = OCSP_check_nonce(asked, basic);
    // 1: the same; -1: the answer has none. Every other outcome is an answer to somebody else.
    if (nonce != 1 && nonce != -1)
        return tl::make_unexpected(OcspFault::AnotherNonce);
    if (!isStrongSignature(OCSP_resp_get0_tbs_sigalg(basic)) || !isAuthorized(basic, issuer, at))
        return tl::make_unexpected(OcspFault::NotAuthorized);
    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    ASN1_GENERALIZEDTIME* revoked = nullptr;
    ASN1_GENERALIZEDTIME* thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME* nextUpdate = nullptr;
    if (OCSP_resp_find_status(basic, id, &status, nullptr, &revoked, &thisUpdate, &nextUpdate) != 1)
        return tl::make_unexpected(OcspFault::NotThis);
    if (!isFresh(dateTimeOf(thisUpdate), dateTimeOf(nextUpdate), nonce == 1, at))
        return tl::make_unexpected(OcspFault::Stale);
    return OcspAnswer{statusOf(status), dateTimeOf(revoked), dateTimeOf(thisUpdate)};
}

} // namespace

QByteArray ocspQuestion(const Certificate& certificate, const Certificate& issuer)
{
    const RequestHandle request(OCSP_REQUEST_new());
    auto id = idOf(certificate, issuer);
    bool added = request && id && OCSP_request_add0_id(request.get(), id.get()) != nullptr;
    if (added)
        static_cast<void>(id.release()); // the request's now
    added = added && OCSP_request_add1_nonce(request.get(), nullptr, -1) == 1;
    unsigned char* der = nullptr;
    const int size = added ? i2d_OCSP_REQUEST(request.get(), &der) : -1;
    const QByteArray bytes(reinterpret_cast<const char*>(der), size < 0 ? 0 : size);
    OPENSSL_free(der);
    ERR_clear_error();
    return bytes;
}

tl::expected<OcspAnswer, OcspFault> judgeOcspAnswer(const QByteArray& answer, const QByteArray& question,
                                                    const Certificate& certificate, const Certificate& issuer,
                                                    const QDateTime& at)
{
    const auto asked = decoded<RequestHandle, d2i_OCSP_REQUEST>(question);
    const auto response = decoded<ResponseHandle, d2i_OCSP_RESPONSE>(answer);
    const auto id = idOf(certificate, issuer);
    ERR_clear_error();
    if (!asked || !response || !id)
        return tl::make_unexpected(OcspFault::Malformed);
    if (OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return tl::make_unexpected(OcspFault::Refused);
    const BasicHandle basic(OCSP_response_get1_basic(response.get()));
    auto verdict = basic ? judged(basic.get(), asked.get(), id.get(), issuer, at)
                         : tl::expected<OcspAnswer, OcspFault>(tl::make_unexpected(OcspFault::Malformed));
    ERR_clear_error();
    return verdict;
}

} // namespace kiosk::crypto
