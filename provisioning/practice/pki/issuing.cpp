#include "provisioning/practice/pki/issuing.h"

#include "kiosk/crypto/openssl_handles.h"
#include "provisioning/practice/certificate_extension.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>

namespace provisioning::practice::pki {

using namespace Qt::StringLiterals;
using kiosk::crypto::BioHandle;
using kiosk::crypto::Certificate;
using kiosk::crypto::CertificateHandle;

namespace {

std::shared_ptr<EVP_PKEY> makeKey(const QString& kind)
{
    const auto size = kind.section(u':', 1).toLatin1();
    EVP_PKEY* key = kind.startsWith(u"rsa:")
                        ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(size.toUInt()))
                        : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", size.constData());
    return {key, EVP_PKEY_free};
}

bool setSerial(X509* certificate)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return false;
    random[0] = static_cast<unsigned char>((random[0] & 0x3f) | 0x40); // positive, always as long
    BIGNUM* number = BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr);
    const bool set = BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr;
    BN_free(number);
    return set;
}

bool setSubject(X509* certificate, const QList<SubjectEntry>& entries)
{
    X509_NAME* subject = X509_get_subject_name(certificate);
    for (const auto& [type, value] : entries) {
        const auto utf8 = value.toUtf8();
        if (X509_NAME_add_entry_by_txt(subject, type.toLatin1().constData(), MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char*>(utf8.constData()), -1, -1,
                                       0) != 1)
            return false;
    }
    return true;
}

bool setValidity(X509* certificate, const IssueWish& wish)
{
    const auto seconds = [](const QDateTime& time) { return static_cast<time_t>(time.toSecsSinceEpoch()); };
    return ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(wish.notBefore)) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(wish.notAfter)) != nullptr;
}

struct Usage {
    QByteArray constraints;
    QByteArray key;
    QByteArray extended;
};

Usage usageOf(CertificatePurpose purpose)
{
    const auto none = "critical,CA:FALSE"_ba;
    switch (purpose) {
    case CertificatePurpose::Authority: return {"critical,CA:TRUE", "critical,keyCertSign,cRLSign", {}};
    case CertificatePurpose::Encryption: return {none, "critical,keyEncipherment,dataEncipherment", {}};
    case CertificatePurpose::OcspResponder: return {none, "critical,digitalSignature", "OCSPSigning"};
    case CertificatePurpose::TimeStamping:
        return {none, "critical,digitalSignature", "critical,timeStamping"};
    case CertificatePurpose::Signing: break;
    }
    return {none, "critical,digitalSignature,nonRepudiation", {}};
}

bool addExtensions(X509* certificate, X509* issuer, const IssueWish& wish)
{
    const auto usage = usageOf(wish.purpose);
    return addExtension(certificate, issuer, NID_basic_constraints, usage.constraints) &&
           addExtension(certificate, issuer, NID_key_usage, usage.key) &&
           addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always") &&
           (usage.extended.isEmpty() ||
            addExtension(certificate, issuer, NID_ext_key_usage, usage.extended)) &&
           (wish.purpose != CertificatePurpose::OcspResponder ||
            addExtension(certificate, issuer, NID_id_pkix_OCSP_noCheck, "ignored")) &&
           (wish.ocsp.isEmpty() ||
            addExtension(certificate, issuer, NID_info_access, "OCSP;URI:" + wish.ocsp.toLatin1())) &&
           (wish.crl.isEmpty() ||
            addExtension(certificate, issuer, NID_crl_distribution_points, "URI:" + wish.crl.toLatin1()));
}

} // namespace

std::optional<Holder> issue(const IssueWish& wish, const Holder* issuer)
{
    auto key = makeKey(wish.key);
    const CertificateHandle certificate(X509_new());
    if (!key || !certificate)
        return std::nullopt;
    X509* made = certificate.get();
    X509* above = issuer == nullptr ? made : issuer->certificate.handle();
    EVP_PKEY* signer = issuer == nullptr ? key.get() : issuer->key.get();
    const bool good = X509_set_version(made, X509_VERSION_3) == 1 && setSerial(made) &&
                      setSubject(made, wish.subject) && setValidity(made, wish) &&
                      X509_set_issuer_name(made, X509_get_subject_name(above)) == 1 &&
                      X509_set_pubkey(made, key.get()) == 1 && addExtensions(made, above, wish) &&
                      X509_sign(made, signer, EVP_sha256()) > 0;
    ERR_clear_error();
    if (!good)
        return std::nullopt;
    // Written and read once: OpenSSL keeps what it has cached of a certificate that is being made.
    const auto value = Certificate::fromDer(Certificate::of(made).der());
    return value ? std::optional(Holder{*value, std::move(key)}) : std::nullopt;
}

QByteArray keyPem(const Holder& holder)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), holder.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, size};
}

std::optional<Holder> holderFromPem(const QByteArray& certificate, const QByteArray& key)
{
    const auto value = Certificate::fromPem(certificate);
    const BioHandle bio(BIO_new_mem_buf(key.constData(), static_cast<int>(key.size())));
    std::shared_ptr<EVP_PKEY> pair(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr),
                                   EVP_PKEY_free);
    const bool together = value && pair && X509_check_private_key(value->handle(), pair.get()) == 1;
    ERR_clear_error();
    return together ? std::optional(Holder{*value, std::move(pair)}) : std::nullopt;
}

} // namespace provisioning::practice::pki
