#include "provisioning/practice/cards/practice_signers.h"

#include "kiosk/crypto/curve.h"
#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/openssl_handles.h"

#include <QFile>

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using drivers::sim::card::bytesOf;
using drivers::sim::card::view;
using kiosk::crypto::BioHandle;
using kiosk::crypto::FreeWith;

namespace {

using ParameterBuilder = std::unique_ptr<OSSL_PARAM_BLD, FreeWith<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, FreeWith<OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_clear_free>>;

QByteArray builtIn(const QString& name)
{
    QFile file(u":/practice/cards/keys/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not built in", qPrintable(name));
    return file.readAll();
}

std::shared_ptr<EVP_PKEY> privateKey(const QString& name)
{
    const auto pem = builtIn(name + u".pem"_s);
    const BioHandle bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return {PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
}

std::shared_ptr<X509> certificate(const QString& name)
{
    const auto pem = builtIn(name + u"-cert.pem"_s);
    const BioHandle bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return {PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free};
}

QString nameOf(Signer signer)
{
    switch (signer) {
    case Signer::Named: return u"ds-named"_s;
    case Signer::Explicit: return u"ds-explicit"_s;
    case Signer::Rsa: return u"ds-rsa"_s;
    case Signer::Unknown: return u"ds-unknown"_s;
    case Signer::Revoked: break;
    }
    return u"ds-revoked"_s;
}

const char* groupOf(const kiosk::crypto::Curve& curve)
{
    constexpr const char* names[] = {"prime192v1",      "brainpoolP192r1", "secp224r1",
                                     "brainpoolP224r1", "prime256v1",      "brainpoolP256r1",
                                     "brainpoolP320r1", "secp384r1",       "brainpoolP384r1",
                                     "brainpoolP512r1", "secp521r1"};
    return names[curve.parameterId() - 8];
}

} // namespace

DocumentSigner documentSigner(Signer signer)
{
    const auto name = nameOf(signer);
    return {certificate(name), privateKey(name)};
}

std::shared_ptr<evp_pkey_st> activeRsaKey(bool ofCopy)
{
    return privateKey(ofCopy ? u"active-rsa-copy"_s : u"active-rsa"_s);
}

QByteArray scalarFor(const kiosk::crypto::Curve& curve, const QByteArray& purpose)
{
    const auto size = static_cast<qsizetype>(curve.order().size());
    QByteArray bytes;
    for (char counter = 0; bytes.size() < size; ++counter) {
        const QByteArray suffix(1, counter);
        bytes += bytesOf(kiosk::crypto::hash(kiosk::crypto::Digest::Sha512, {view(purpose), view(suffix)}));
    }
    bytes.resize(size);
    bytes[0] = 0; // below every order
    return bytes;
}

std::shared_ptr<evp_pkey_st> ecKey(const kiosk::crypto::Curve& curve, const QByteArray& scalar,
                                   bool explicitParameters)
{
    const auto point = drivers::sim::card::publicPoint(curve, scalar).value_or(QByteArray());
    const Number number(BN_bin2bn(view(scalar).data(), static_cast<int>(scalar.size()), nullptr));
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, groupOf(curve), 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<std::size_t>(point.size()));
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get());
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get()) != 1)
        qFatal("no key on curve %d", curve.parameterId());
    EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_ENCODING,
                                   explicitParameters ? OSSL_PKEY_EC_ENCODING_EXPLICIT
                                                      : OSSL_PKEY_EC_ENCODING_GROUP);
    return {key, EVP_PKEY_free};
}

QByteArray publicKeyInfo(evp_pkey_st* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

QList<TrustFile> trustFiles()
{
    QList<TrustFile> files;
    for (const auto& name :
         {u"csca-named-cert.pem"_s, u"csca-explicit-cert.pem"_s, u"csca-rsa-cert.pem"_s, u"csca-named.crl"_s})
        files.append({name, builtIn(name)});
    return files;
}

kiosk::crypto::Issuers practiceIssuers()
{
    kiosk::crypto::Issuers issuers;
    for (const auto& [name, pem] : trustFiles()) {
        const bool taken =
            name.endsWith(u".crl") ? issuers.addRevocations(view(pem)) : issuers.addCertificates(view(pem));
        if (!taken)
            qFatal("%s is not taken", qPrintable(name));
    }
    return issuers;
}

} // namespace provisioning::practice::cards
