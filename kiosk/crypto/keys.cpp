#include "kiosk/crypto/keys.h"

#include "kiosk/crypto/digest.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/openssl_time.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kiosk::crypto {

namespace {

// An encrypted key must not make OpenSSL ask on the terminal.
int noPassphrase(char*, int, int, void*)
{
    return -1;
}

BioHandle reader(const void* bytes, std::size_t size)
{
    return BioHandle(BIO_new_mem_buf(bytes, static_cast<int>(size)));
}

bool isP256(const EVP_PKEY* key)
{
    std::array<char, 32> group{};
    return key != nullptr && EVP_PKEY_is_a(key, "EC") == 1 &&
           EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == "prime256v1";
}

// One PEM block, from its first dash to its last.
bool isOneBlock(const QByteArray& pem)
{
    const auto text = pem.trimmed();
    return text.startsWith("-----BEGIN ") && text.endsWith("-----") && text.count("-----BEGIN ") == 1 &&
           text.count("-----END ") == 1;
}

QByteArray written(BIO* bio)
{
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size};
}

std::shared_ptr<EVP_PKEY> share(KeyHandle key)
{
    return {key.release(), EVP_PKEY_free};
}

constexpr std::size_t pointSize = 65;
constexpr std::size_t keyIdSize = 16;

// SubjectPublicKeyInfo of a key on P-256, up to the point (RFC 5480).
constexpr std::array<std::uint8_t, 26> spkiHead{0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48,
                                                0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
                                                0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00};

} // namespace

std::optional<PublicKey> PublicKey::fromPem(const QByteArray& pem)
{
    if (!isOneBlock(pem))
        return std::nullopt;
    const auto bio = reader(pem.constData(), static_cast<std::size_t>(pem.size()));
    KeyHandle key(PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    if (!isP256(key.get()))
        return std::nullopt;
    return PublicKey(share(std::move(key)));
}

std::optional<PublicKey> PublicKey::fromSpki(base::OctetView der)
{
    if (der.size() != spkiHead.size() + pointSize ||
        !std::equal(spkiHead.begin(), spkiHead.end(), der.begin()) ||
        der[spkiHead.size()] != POINT_CONVERSION_UNCOMPRESSED)
        return std::nullopt;
    const unsigned char* begin = der.data();
    KeyHandle key(d2i_PUBKEY(nullptr, &begin, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!isP256(key.get()))
        return std::nullopt;
    return PublicKey(share(std::move(key)));
}

std::optional<PublicKey> PublicKey::fromPoint(base::OctetView uncompressed)
{
    base::Octets der(spkiHead.begin(), spkiHead.end());
    der.insert(der.end(), uncompressed.begin(), uncompressed.end());
    return fromSpki(der);
}

base::Octets PublicKey::point() const
{
    base::Octets point(pointSize);
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(m_key.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(),
                                        &size) != 1 ||
        size != pointSize || point.front() != POINT_CONVERSION_UNCOMPRESSED)
        std::abort();
    return point;
}

base::Octets PublicKey::spki() const
{
    base::Octets der(spkiHead.begin(), spkiHead.end());
    const auto own = point();
    der.insert(der.end(), own.begin(), own.end());
    return der;
}

QByteArray keyId(const PublicKey& key)
{
    const auto digest = hash(Digest::Sha256, {key.spki()});
    return {reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(keyIdSize)};
}

std::optional<PrivateKey> PrivateKey::fromPem(const base::SecureBytes& pem)
{
    const auto bio = reader(pem.view().data(), pem.size());
    KeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    if (!isP256(key.get()))
        return std::nullopt;
    return PrivateKey(share(std::move(key)));
}

std::optional<PrivateKey> PrivateKey::generate()
{
    KeyHandle key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    if (!key)
        return std::nullopt;
    return PrivateKey(share(std::move(key)));
}

QByteArray PrivateKey::publicPem() const
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), m_key.get());
    return written(bio.get());
}

PublicKey PrivateKey::publicKey() const
{
    return PublicKey(m_key);
}

base::SecureBytes PrivateKey::pem() const
{
    // BIO_s_secmem would fall back to plain memory; the copy is wiped here instead.
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* bytes = nullptr;
    const auto size = static_cast<std::size_t>(BIO_get_mem_data(bio.get(), &bytes));
    auto made = base::SecureBytes::from(std::string_view(bytes, size));
    base::wipe(bytes, size);
    return made;
}

std::optional<Certificate> Certificate::fromPem(const QByteArray& pem)
{
    if (!isOneBlock(pem))
        return std::nullopt;
    const auto bio = reader(pem.constData(), static_cast<std::size_t>(pem.size()));
    CertificateHandle certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    if (!certificate)
        return std::nullopt;
    return Certificate(std::shared_ptr<X509>(certificate.release(), X509_free));
}

std::optional<Certificate> Certificate::fromDer(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* end = at + der.size();
    CertificateHandle certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!certificate || at != end)
        return std::nullopt;
    return Certificate(std::shared_ptr<X509>(certificate.release(), X509_free));
}

Certificate Certificate::of(X509* certificate)
{
    X509_up_ref(certificate);
    return Certificate(std::shared_ptr<X509>(certificate, X509_free));
}

QString Certificate::commonName() const
{
    const X509_NAME* subject = X509_get_subject_name(m_certificate.get());
    const int first = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (first < 0 || X509_NAME_get_index_by_NID(subject, NID_commonName, first) >= 0)
        return {};
    const auto* value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, first));
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, value);
    if (size < 0)
        return {};
    const auto name = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return name;
}

QDateTime Certificate::notBefore() const
{
    return dateTimeOf(X509_get0_notBefore(m_certificate.get()));
}

QDateTime Certificate::notAfter() const
{
    return dateTimeOf(X509_get0_notAfter(m_certificate.get()));
}

bool Certificate::isAuthority() const
{
    // 1 is a version 3 authority; the other positive answers are habits from before basicConstraints.
    return X509_check_ca(m_certificate.get()) == 1;
}

bool Certificate::belongsTo(const PrivateKey& key) const
{
    const bool matches = X509_check_private_key(m_certificate.get(), key.handle()) == 1;
    ERR_clear_error();
    return matches;
}

QByteArray Certificate::pem() const
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), m_certificate.get());
    return written(bio.get());
}

QByteArray Certificate::der() const
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    i2d_X509_bio(bio.get(), m_certificate.get());
    return written(bio.get());
}

bool Certificate::operator==(const Certificate& other) const
{
    return X509_cmp(m_certificate.get(), other.m_certificate.get()) == 0;
}

} // namespace kiosk::crypto
