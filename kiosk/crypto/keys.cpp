#include "kiosk/crypto/keys.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>

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

QDateTime toDateTime(const ASN1_TIME* time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

std::shared_ptr<EVP_PKEY> share(KeyHandle key)
{
    return {key.release(), EVP_PKEY_free};
}

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
    return toDateTime(X509_get0_notBefore(m_certificate.get()));
}

QDateTime Certificate::notAfter() const
{
    return toDateTime(X509_get0_notAfter(m_certificate.get()));
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

} // namespace kiosk::crypto
