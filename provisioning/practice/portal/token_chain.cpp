#include "provisioning/practice/portal/token_chain.h"

#include "provisioning/practice/portal/openssl_text.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace provisioning::practice {

namespace {

using kiosk::crypto::Certificate;
using kiosk::crypto::FreeWith;

using StoreHandle = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using StoreContextHandle = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;

bool isForSigning(const Certificate& certificate)
{
    constexpr std::uint32_t both = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    const auto usage = X509_get_key_usage(certificate.handle());
    return usage != UINT32_MAX && (usage & both) == both;
}

ProblemCode faultOf(int error, int depth)
{
    switch (error) {
    // The certificate hangs in the air when it is its own issuer that is missing; above that there is a
    // chain, only not to us.
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return depth == 0 ? ProblemCode::CertificateChainBroken : ProblemCode::CertificateUntrusted;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return ProblemCode::CertificateUntrusted;
    default: return ProblemCode::CertificateChainBroken;
    }
}

Answered<QList<Certificate>> verify(X509_STORE_CTX* context)
{
    if (X509_verify_cert(context) != 1)
        return refuse(faultOf(X509_STORE_CTX_get_error(context), X509_STORE_CTX_get_error_depth(context)));
    QList<Certificate> chain;
    auto* found = X509_STORE_CTX_get0_chain(context);
    for (int place = 0; place < sk_X509_num(found); ++place)
        if (const auto value = asValue(sk_X509_value(found, place)))
            chain.append(*value);
    return chain;
}

} // namespace

Answered<QList<Certificate>> buildChain(const SignerAndCarried& signature, const QList<Certificate>& roots,
                                        const QDateTime& now)
{
    const auto& signer = signature.signer;
    if (now < signer.notBefore())
        return refuse(ProblemCode::CertificateNotYetValid);
    if (now > signer.notAfter())
        return refuse(ProblemCode::CertificateExpired);
    if (!isForSigning(signer))
        return refuse(ProblemCode::CertificateNotForSigning);
    const StoreHandle store(X509_STORE_new());
    const StoreContextHandle context(X509_STORE_CTX_new());
    const auto carried = stackOf(signature.carried);
    if (!store || !context || !carried)
        return refuse(ProblemCode::Internal);
    for (const auto& root : roots)
        X509_STORE_add_cert(store.get(), root.handle());
    if (X509_STORE_CTX_init(context.get(), store.get(), signer.handle(), carried.get()) != 1)
        return refuse(ProblemCode::Internal);
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(now.toSecsSinceEpoch()));
    auto chain = verify(context.get());
    ERR_clear_error();
    return chain;
}

} // namespace provisioning::practice
