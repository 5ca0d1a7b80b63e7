#include "provisioning/practice/certificate_maker.h"

#include "kiosk/crypto/openssl_handles.h"
#include "provisioning/practice/certificate_extension.h"

#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>

namespace provisioning::practice {

namespace {

using namespace Qt::StringLiterals;
using kiosk::crypto::BioHandle;
using kiosk::crypto::CertificateHandle;
using kiosk::crypto::FreeWith;

const unsigned char* bytes(const QByteArray& text)
{
    return reinterpret_cast<const unsigned char*>(text.constData());
}

bool setSerial(X509* certificate)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return false;
    random[0] &= 0x7f; // positive (RFC 5280, 4.1.2.2)
    BIGNUM* number = BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr);
    const bool set = BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr;
    BN_free(number);
    return set;
}

bool setSubject(X509* certificate, const CertificateWish& wish)
{
    const QList<SubjectEntry> usual{{u"O"_s, u"Motcua practice, not a real authority"_s},
                                    {u"CN"_s, wish.commonName}};
    X509_NAME* subject = X509_get_subject_name(certificate);
    for (const auto& [type, value] : wish.subject.isEmpty() ? usual : wish.subject)
        if (X509_NAME_add_entry_by_txt(subject, type.toLatin1().constData(), MBSTRING_UTF8,
                                       bytes(value.toUtf8()), -1, -1, 0) != 1)
            return false;
    return true;
}

bool setValidity(X509* certificate, const CertificateWish& wish)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate),
                         static_cast<time_t>(wish.notBefore.toSecsSinceEpoch())) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate),
                         static_cast<time_t>(wish.notAfter.toSecsSinceEpoch()));
}

QByteArray alternativeNames(const QStringList& names)
{
    QStringList entries;
    for (const auto& name : names)
        entries.append((QHostAddress(name).isNull() ? u"DNS:"_s : u"IP:"_s) + name);
    return entries.join(u',').toUtf8();
}

bool addExtensions(X509* certificate, X509* issuer, const CertificateWish& wish)
{
    const bool authority = wish.use == CertificateUse::Authority;
    const bool signature = wish.use == CertificateUse::Signature;
    const auto usage = wish.use == CertificateUse::Server ? "serverAuth"_ba : "clientAuth"_ba;
    const auto keyUsage = authority   ? "critical,keyCertSign,cRLSign"_ba
                          : signature ? "critical,digitalSignature,nonRepudiation"_ba
                                      : "critical,digitalSignature"_ba;
    return addExtension(certificate, issuer, NID_basic_constraints,
                        authority ? "critical,CA:TRUE"_ba : "critical,CA:FALSE"_ba) &&
           addExtension(certificate, issuer, NID_key_usage, keyUsage) &&
           addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always") &&
           (authority || signature || addExtension(certificate, issuer, NID_ext_key_usage, usage)) &&
           (wish.names.isEmpty() ||
            addExtension(certificate, issuer, NID_subject_alt_name, alternativeNames(wish.names)));
}

std::optional<kiosk::crypto::Certificate> asValue(X509* certificate)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return kiosk::crypto::Certificate::fromPem(QByteArray(text, size));
}

} // namespace

std::optional<Identity> makeIdentity(const CertificateWish& wish, const Identity* issuer)
{
    const auto key = kiosk::crypto::PrivateKey::generate();
    const CertificateHandle certificate(X509_new());
    if (!key || !certificate)
        return std::nullopt;
    X509* made = certificate.get();
    X509* above = issuer == nullptr ? made : issuer->certificate.handle();
    EVP_PKEY* signer = issuer == nullptr ? key->handle() : issuer->key.handle();
    const bool good = X509_set_version(made, X509_VERSION_3) == 1 && setSerial(made) &&
                      setSubject(made, wish) && setValidity(made, wish) &&
                      X509_set_issuer_name(made, X509_get_subject_name(above)) == 1 &&
                      X509_set_pubkey(made, key->handle()) == 1 && addExtensions(made, above, wish) &&
                      X509_sign(made, signer, EVP_sha256()) > 0;
    ERR_clear_error();
    const auto value = good ? asValue(made) : std::nullopt;
    return value ? std::optional(Identity{*value, *key}) : std::nullopt;
}

} // namespace provisioning::practice
