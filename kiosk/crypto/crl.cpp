#include "kiosk/crypto/crl.h"

#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/signature_algorithm.h"
#include "kiosk/crypto/trust_store.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace kiosk::crypto {

namespace {

using ListHandle = std::unique_ptr<X509_CRL, FreeWith<X509_CRL_free>>;

struct FreeLists {
    void operator()(STACK_OF(X509_CRL) * stack) const noexcept { sk_X509_CRL_free(stack); }
};
using BorrowedLists = std::unique_ptr<STACK_OF(X509_CRL), FreeLists>;

// A list may be younger than the kiosk's clock.
constexpr int skewSeconds = 300;

ListHandle parsed(const QByteArray& bytes)
{
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.constData());
    ListHandle list(d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size())));
    if (!list) {
        const BioHandle bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
        list.reset(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    }
    ERR_clear_error();
    return list;
}

// What OpenSSL complained of on its way through the list.
struct Findings {
    bool revoked = false;
    bool stale = false;
};

Findings& findingsOf(X509_STORE_CTX* context)
{
    return *static_cast<Findings*>(X509_STORE_CTX_get_app_data(context));
}

// Goes on where a complaint is a finding, or where it is of the certificate's dates, which others judge.
int note(int ok, X509_STORE_CTX* context)
{
    if (ok == 1)
        return ok;
    switch (X509_STORE_CTX_get_error(context)) {
    case X509_V_ERR_CERT_REVOKED: findingsOf(context).revoked = true; break;
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD: findingsOf(context).stale = true; break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID: break;
    default: return 0;
    }
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

CrlFault faultOf(int error)
{
    switch (error) {
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR: return CrlFault::OtherScope;
    default: return CrlFault::NotOfIssuer;
    }
}

} // namespace

tl::expected<bool, CrlFault> judgeCrl(const QByteArray& bytes, const Certificate& certificate,
                                      const Certificate& issuer, const QDateTime& at)
{
    const auto list = parsed(bytes);
    if (!list)
        return tl::make_unexpected(CrlFault::Malformed);
    const X509_ALGOR* algorithm = nullptr;
    X509_CRL_get0_signature(list.get(), nullptr, &algorithm);
    if (!isStrongSignature(algorithm))
        return tl::make_unexpected(CrlFault::NotOfIssuer);
    const auto store = storeOf({issuer}, at.addSecs(skewSeconds));
    const BorrowedLists lists(sk_X509_CRL_new_null());
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (!store || !lists || !context || sk_X509_CRL_push(lists.get(), list.get()) == 0 ||
        X509_STORE_CTX_init(context.get(), store.get(), certificate.handle(), nullptr) != 1)
        return tl::make_unexpected(CrlFault::Malformed);
    Findings findings;
    auto* parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY);
    X509_STORE_CTX_set0_crls(context.get(), lists.get());
    X509_STORE_CTX_set_app_data(context.get(), &findings);
    X509_STORE_CTX_set_verify_cb(context.get(), note);
    const bool carriedOut = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (!carriedOut)
        return tl::make_unexpected(faultOf(error));
    if (!findings.revoked && (findings.stale || X509_CRL_get0_nextUpdate(list.get()) == nullptr))
        return tl::make_unexpected(CrlFault::Stale);
    return findings.revoked;
}

} // namespace kiosk::crypto
