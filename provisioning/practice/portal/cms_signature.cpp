#include "provisioning/practice/portal/cms_signature.h"

#include "provisioning/practice/portal/openssl_text.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>

namespace provisioning::practice {

namespace {

using kiosk::crypto::BioHandle;
using kiosk::crypto::Certificate;
using kiosk::crypto::FreeWith;

using CmsHandle = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
using StoreHandle = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using StoreContextHandle = std::unique_ptr<X509_STORE_CTX, FreeWith<X509_STORE_CTX_free>>;

// The certificates belong to the message.
struct FreeSigners {
    void operator()(STACK_OF(X509) * signers) const noexcept { sk_X509_free(signers); }
};
using SignersHandle = std::unique_ptr<STACK_OF(X509), FreeSigners>;

std::optional<SignatureFault> chainFault(X509* signer, STACK_OF(X509) * carried,
                                         const QList<Certificate>& roots, const QDateTime& now)
{
    const StoreHandle store(X509_STORE_new());
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (!store || !context)
        return SignatureFault::Untrusted;
    for (const auto& root : roots)
        X509_STORE_add_cert(store.get(), root.handle());
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, carried) != 1)
        return SignatureFault::Untrusted;
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(now.toSecsSinceEpoch()));
    if (X509_verify_cert(context.get()) == 1)
        return std::nullopt;
    const int error = X509_STORE_CTX_get_error(context.get());
    return error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID
               ? SignatureFault::OutOfDate
               : SignatureFault::Untrusted;
}

} // namespace

QByteArray signDetached(const Identity& signer, const Certificate& issuer, const QByteArray& content)
{
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY;
    const auto data = reading(content);
    const CertificatesHandle further(sk_X509_new_null());
    const BioHandle out(BIO_new(BIO_s_mem()));
    if (!data || !further || !out || X509_up_ref(issuer.handle()) != 1)
        return {};
    sk_X509_push(further.get(), issuer.handle());
    const CmsHandle cms(
        CMS_sign(signer.certificate.handle(), signer.key.handle(), further.get(), data.get(), flags));
    const bool made = cms && i2d_CMS_bio(out.get(), cms.get()) == 1;
    ERR_clear_error();
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return made ? QByteArray(bytes, size) : QByteArray();
}

tl::expected<Certificate, SignatureFault> verifyDetached(const QByteArray& cms, const QByteArray& content,
                                                         const QList<Certificate>& roots,
                                                         const QDateTime& now)
{
    const auto bytes = reading(cms);
    const auto data = readingInPlace(content);
    const CmsHandle message(d2i_CMS_bio(bytes.get(), nullptr));
    ERR_clear_error();
    const CertificatesHandle carried(message ? CMS_get1_certs(message.get()) : nullptr);
    if (!carried)
        return tl::make_unexpected(SignatureFault::Unreadable);
    // Only the mathematics; the chain has its own verdict below.
    const bool isOfContent = CMS_verify(message.get(), nullptr, nullptr, data.get(), nullptr,
                                        CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) == 1;
    ERR_clear_error();
    const SignersHandle signers(CMS_get0_signers(message.get()));
    if (isOfContent && (!signers || sk_X509_num(signers.get()) != 1))
        return tl::make_unexpected(SignatureFault::Unreadable);
    if (!isOfContent)
        return tl::make_unexpected(SignatureFault::WrongContent);
    X509* signer = sk_X509_value(signers.get(), 0);
    const auto fault = chainFault(signer, carried.get(), roots, now);
    ERR_clear_error();
    if (fault)
        return tl::make_unexpected(*fault);
    const auto value = asValue(signer);
    if (!value)
        return tl::make_unexpected(SignatureFault::Unreadable);
    return *value;
}

} // namespace provisioning::practice
