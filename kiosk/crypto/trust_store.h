// OpenSSL's stores and stacks from certificates. For .cpp files of this folder only.
#pragma once

#include "kiosk/crypto/keys.h"
#include "kiosk/crypto/openssl_handles.h"

#include <QList>

namespace kiosk::crypto {

// Trusts these and judges at that time, signatures and keys of 112 bits of security and more (so neither
// SHA-1 nor RSA below 2048 bits).
inline StoreHandle storeOf(const QList<Certificate>& anchors, const QDateTime& at)
{
    constexpr int securityLevel = 2;
    StoreHandle store(X509_STORE_new());
    if (!store)
        return nullptr;
    for (const auto& anchor : anchors)
        X509_STORE_add_cert(store.get(), anchor.handle());
    auto* parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(at.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_auth_level(parameters, securityLevel);
    return store;
}

// The certificates stay the list's, which outlives the stack.
inline BorrowedCertificates stackOf(const QList<Certificate>& certificates)
{
    BorrowedCertificates stack(sk_X509_new_null());
    for (const auto& certificate : certificates)
        sk_X509_push(stack.get(), certificate.handle());
    return stack;
}

} // namespace kiosk::crypto
