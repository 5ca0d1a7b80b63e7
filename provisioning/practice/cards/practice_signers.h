// The keys of practice cards, from assets/practice/cards/keys, which are built in: everyone has them, nobody
// may trust them.
//
// Pure after the first use; any thread.
#pragma once

#include "kiosk/crypto/issuers.h"
#include "provisioning/practice/cards/card_description.h"

#include <QByteArrayList>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace provisioning::practice::cards {

struct DocumentSigner {
    std::shared_ptr<x509_st> certificate;
    std::shared_ptr<evp_pkey_st> key;
};

DocumentSigner documentSigner(Signer signer);

// The RSA key of active authentication, or the one a copied card has in its place.
std::shared_ptr<evp_pkey_st> activeRsaKey(bool ofCopy);

// A private key that belongs to one card and one use, the same each time, as long as the curve's order.
QByteArray scalarFor(const kiosk::crypto::Curve& curve, const QByteArray& purpose);

// An EC key with this scalar.
std::shared_ptr<evp_pkey_st> ecKey(const kiosk::crypto::Curve& curve, const QByteArray& scalar,
                                   bool explicitParameters);

// SubjectPublicKeyInfo in DER.
QByteArray publicKeyInfo(evp_pkey_st* key);

// What a reader in practice is to trust: file name and PEM of each authority, and of the revocation list.
struct TrustFile {
    QString name;
    QByteArray pem;
};
QList<TrustFile> trustFiles();

// The same, taken in.
kiosk::crypto::Issuers practiceIssuers();

} // namespace provisioning::practice::cards
