// Certificates, OCSP answers, revocation lists, signatures and time stamps as a forger may have written them:
// the first byte says which. The keys of the two certificates below are lost, so nothing may ever be
// believed.

#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/crl.h"
#include "kiosk/crypto/ocsp.h"
#include "kiosk/crypto/revocation_addresses.h"
#include "kiosk/crypto/signing_certificate.h"
#include "kiosk/crypto/time_stamp.h"
#include "kiosk/crypto/trust_path.h"

#include <cstdlib>

using namespace kiosk::crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr auto issuerPem = "-----BEGIN CERTIFICATE-----\n"
                           "MIIBfjCCASWgAwIBAgIBATAKBggqhkjOPQQDAjAnMRAwDgYDVQQKDAdNYWRlIHVw\n"
                           "MRMwEQYDVQQDDApNYWRlLXVwIENBMB4XDTI2MTEyNjAyMTMyMVoXDTQ2MTEyMTAy\n"
                           "MTMyMVowJzEQMA4GA1UECgwHTWFkZSB1cDETMBEGA1UEAwwKTWFkZS11cCBDQTBZ\n"
                           "MBMGByqGSM49AgEGCCqGSM49AwEHA0IABK76wtFJbPmvGBV9y+o0FvPGp9JzyvJo\n"
                           "qAekpu+ic0+nGLMKItW4cyCzWr7M2jNN3HNZZ8KTiGX7RuSJuCP3vOWjQjBAMA8G\n"
                           "A1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBRPQ1k6e+7h\n"
                           "/qKdAG8XvtyqS0cJDTAKBggqhkjOPQQDAgNHADBEAiAQZLwzLnLIHzkgKeB+af6e\n"
                           "1wUm0XAuec4nTijskha7AwIga9JqMnQ9X5qPGY+voM2lWjLOy04h3gD/Ve9SvczB\n"
                           "TAc=\n"
                           "-----END CERTIFICATE-----\n";
constexpr auto certificatePem = "-----BEGIN CERTIFICATE-----\n"
                                "MIICIDCCAcegAwIBAgIBAjAKBggqhkjOPQQDAjAnMRAwDgYDVQQKDAdNYWRlIHVw\n"
                                "MRMwEQYDVQQDDApNYWRlLXVwIENBMB4XDTI2MTEyNjAyMTMyMVoXDTQ2MTEyMTAy\n"
                                "MTMyMVowRDEhMB8GCgmSJomT8ixkAQEMEUNNTkQ6MDYyMTkxOTk5MTAxMRIwEAYD\n"
                                "VQQDDAlWTyBUSEkgS1kxCzAJBgNVBAYTAlZOMFkwEwYHKoZIzj0CAQYIKoZIzj0D\n"
                                "AQcDQgAEUyAzaWsbGvg9r01o4RlY9jEfDV0OO1DWP/VFgUA71Hx9PCX5Uf6ci6XJ\n"
                                "eNb6iy2c0O6+m7fzASpviSOigfl8aaOBxjCBwzAMBgNVHRMBAf8EAjAAMA4GA1Ud\n"
                                "DwEB/wQEAwIGwDAfBgNVHSMEGDAWgBRPQ1k6e+7h/qKdAG8XvtyqS0cJDTA0Bggr\n"
                                "BgEFBQcBAQQoMCYwJAYIKwYBBQUHMAGGGGh0dHA6Ly9vY3NwLmV4YW1wbGUudm4v\n"
                                "YTAtBgNVHR8EJjAkMCKgIKAehhxodHRwOi8vY3JsLmV4YW1wbGUudm4vY2EuY3Js\n"
                                "MB0GA1UdDgQWBBQI4TJnyI52QyGcxZEgEPN3BiTGpDAKBggqhkjOPQQDAgNHADBE\n"
                                "AiBKy0XUYHxw2Nq5y4xQx1kz2yi3L2c17Ehf4wrVcjDFGAIgN1LnndReVFQ4f/ES\n"
                                "aLXke+X3zBoUrT6eUK+otU5r1dk=\n"
                                "-----END CERTIFICATE-----\n";

const QDateTime now(QDate(2026, 11, 27), QTime(0, 0), Qt::UTC);

struct World {
    Certificate issuer = *Certificate::fromPem(issuerPem);
    Certificate certificate = *Certificate::fromPem(certificatePem);
    QByteArray question = ocspQuestion(certificate, issuer);
    TrustFolder trust;

    World() { trust.add(issuer); }
};

const World& world()
{
    static const World one;
    return one;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readCertificate(const QByteArray& bytes)
{
    const auto certificate = Certificate::fromDer(bytes);
    if (!certificate)
        return;
    const auto read = readSigningCertificate(*certificate);
    require(read.subject.name.size() <= 256 && read.schemes.size() <= 2);
    static_cast<void>(unusableAt(read, now));
    static_cast<void>(revocationAddresses(*certificate));
    require(!findTrustPath(*certificate, {*certificate}, world().trust, now) ||
            *certificate == world().issuer || *certificate == world().certificate);
}

void readSignature(const QByteArray& bytes)
{
    const auto signature = verifyCades("{}", bytes);
    if (!signature)
        return;
    require(signature->carried.contains(signature->signer) && signature->signingTime.isValid());
    require(!verifyCades("{} ", bytes));
    require(!findTrustPath(signature->signer, signature->carried, world().trust, now));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    switch (data[0]) {
    case 'c': readCertificate(bytes); break;
    case 'o':
        require(!judgeOcspAnswer(bytes, world().question, world().certificate, world().issuer, now));
        break;
    case 'l': require(!judgeCrl(bytes, world().certificate, world().issuer, now)); break;
    case 's': readSignature(bytes); break;
    case 't': require(!judgeTimeStampToken(bytes, "{}", world().trust, now)); break;
    default: break;
    }
    return 0;
}
