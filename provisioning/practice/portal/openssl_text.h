// Certificates and memory for OpenSSL's readers, as the portal's judges need them. For .cpp files only.
#pragma once

#include "kiosk/crypto/keys.h"
#include "kiosk/crypto/openssl_handles.h"

#include <openssl/pem.h>

namespace provisioning::practice {

struct FreeCertificates {
    void operator()(STACK_OF(X509) * certificates) const noexcept
    {
        sk_X509_pop_free(certificates, X509_free);
    }
};
// Owns the certificates in it.
using CertificatesHandle = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

// Reads the bytes, which must outlive it. Not const: OpenSSL counts references in it.
inline kiosk::crypto::BioHandle reading(const QByteArray& bytes)
{
    return kiosk::crypto::BioHandle(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

// CMS_verify of OpenSSL 3.0 copies a memory BIO, and leaks the copy when the message names a digest it lacks;
// any other kind is read as it is.
inline kiosk::crypto::BioHandle readingInPlace(const QByteArray& bytes)
{
    kiosk::crypto::BioHandle filter(BIO_new(BIO_f_null()));
    auto memory = reading(bytes);
    if (filter && memory)
        BIO_push(filter.get(), memory.release());
    return filter;
}

inline std::optional<kiosk::crypto::Certificate> asValue(X509* certificate)
{
    const kiosk::crypto::BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return kiosk::crypto::Certificate::fromPem(QByteArray(text, size));
}

// A stack of its own, in this order.
inline CertificatesHandle stackOf(const QList<kiosk::crypto::Certificate>& certificates)
{
    CertificatesHandle stack(sk_X509_new_null());
    for (const auto& certificate : certificates)
        if (stack && X509_up_ref(certificate.handle()) == 1)
            sk_X509_push(stack.get(), certificate.handle());
    return stack;
}

} // namespace provisioning::practice
