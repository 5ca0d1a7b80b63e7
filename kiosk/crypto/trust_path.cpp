#include "kiosk/crypto/trust_path.h"

#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/trust_store.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;

namespace {

ErrorCode codeOf(int error, int depth)
{
    switch (error) {
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return ErrorCode::CertificateUntrusted;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return depth == 0 ? ErrorCode::CertificateExpired : ErrorCode::CertificateChainBroken;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return depth == 0 ? ErrorCode::CertificateNotYetValid : ErrorCode::CertificateChainBroken;
    case X509_V_ERR_EE_KEY_TOO_SMALL: return ErrorCode::CertificateUnsuitable;
    default: return ErrorCode::CertificateChainBroken;
    }
}

tl::unexpected<base::Error> broken(ErrorCode code, const QString& detail)
{
    ERR_clear_error();
    return base::fail(code, u"crypto.path"_s, detail);
}

// OpenSSL also takes authorities from before basicConstraints, unless it is told to be so strict that real
// roots fail. Between the anchor and the certificate there may be none of them.
bool areAuthorities(const TrustPath& path)
{
    for (qsizetype place = 1; place + 1 < path.size(); ++place)
        if (!path[place].isAuthority())
            return false;
    return path.size() < 2 || X509_check_ca(path.last().handle()) != 0;
}

} // namespace

Result<TrustPath> findTrustPath(const Certificate& certificate, const QList<Certificate>& carried,
                                const TrustFolder& trust, const QDateTime& at)
{
    if (trust.anchors().isEmpty())
        return broken(ErrorCode::CertificateUntrusted, u"no anchors"_s);
    const auto store = storeOf(trust.anchors(), at);
    const auto between = stackOf(carried + trust.issuers());
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (!store || !between || !context ||
        X509_STORE_CTX_init(context.get(), store.get(), certificate.handle(), between.get()) != 1)
        return broken(ErrorCode::Internal, {});
    X509_VERIFY_PARAM_set_purpose(X509_STORE_CTX_get0_param(context.get()), X509_PURPOSE_ANY);
    if (X509_verify_cert(context.get()) != 1) {
        const int error = X509_STORE_CTX_get_error(context.get());
        return broken(codeOf(error, X509_STORE_CTX_get_error_depth(context.get())),
                      QString::fromLatin1(X509_verify_cert_error_string(error)));
    }
    TrustPath path;
    const auto* chain = X509_STORE_CTX_get0_chain(context.get());
    for (int place = 0; place < sk_X509_num(chain); ++place)
        path.append(Certificate::of(sk_X509_value(chain, place)));
    if (!areAuthorities(path))
        return broken(ErrorCode::CertificateChainBroken, u"issuer is no authority"_s);
    ERR_clear_error();
    return path;
}

} // namespace kiosk::crypto
