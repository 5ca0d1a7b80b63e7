#include "kiosk/crypto/issuers.h"

#include "kiosk/crypto/curve.h"
#include "kiosk/crypto/openssl_handles.h"
#include "kiosk/crypto/signed_data.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace kiosk::crypto {

namespace {

constexpr auto masterListType = "2.23.136.1.1.2";

std::shared_ptr<X509> shared(X509* certificate)
{
    return {certificate, X509_free};
}

BioHandle reader(base::OctetView bytes)
{
    return BioHandle(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

// Parameters that are spelt out are refused by OpenSSL altogether; those of a known curve are harmless.
int tolerateNamedCurve(int ok, X509_STORE_CTX* context)
{
    if (ok == 1 || X509_STORE_CTX_get_error(context) != X509_V_ERR_EC_KEY_EXPLICIT_PARAMS)
        return ok;
    auto* key = X509_get0_pubkey(X509_STORE_CTX_get_current_cert(context));
    std::array<char, 64> name{};
    if (key == nullptr || EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) != 1 ||
        !Curve::byName(name.data()))
        return 0;
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

bool isValidAt(const X509* certificate, const QDateTime& at)
{
    auto time = static_cast<time_t>(at.toSecsSinceEpoch());
    return X509_cmp_time(X509_get0_notBefore(certificate), &time) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &time) > 0;
}

bool maySignDocuments(X509* certificate)
{
    // All ones where the extension is absent.
    return (X509_get_key_usage(certificate) & KU_DIGITAL_SIGNATURE) != 0;
}

IssuerCheck failureOf(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return IssuerCheck::Unknown;
    default: return IssuerCheck::ChainWrong;
    }
}

// The chain's signatures and constraints; times are judged by the caller.
IssuerCheck checkChain(X509* anchor, X509* certificate)
{
    const StoreHandle store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), anchor);
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr) != 1)
        return IssuerCheck::ChainWrong;
    auto* parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_NO_CHECK_TIME | X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY);
    X509_STORE_CTX_set_verify_cb(context.get(), tolerateNamedCurve);
    const bool good = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    return good ? IssuerCheck::Trusted : failureOf(error);
}

// The certificates of a CscaMasterList: SEQUENCE { INTEGER, SET OF Certificate }.
std::vector<std::shared_ptr<X509>> listedIn(base::OctetView content)
{
    std::vector<std::shared_ptr<X509>> listed;
    const auto* at = content.data();
    const auto* end = at + content.size();
    long length = 0;
    int tag = 0;
    int type = 0;
    const auto enter = [&](int wanted) {
        const int flags = ASN1_get_object(&at, &length, &tag, &type, static_cast<long>(end - at));
        return (flags & 0x80) == 0 && tag == wanted;
    };
    if (!enter(V_ASN1_SEQUENCE) || !enter(V_ASN1_INTEGER))
        return listed;
    at += length;
    if (!enter(V_ASN1_SET))
        return listed;
    while (at < end) {
        auto certificate = shared(d2i_X509(nullptr, &at, static_cast<long>(end - at)));
        if (!certificate)
            break;
        listed.push_back(std::move(certificate));
    }
    return listed;
}

} // namespace

bool Issuers::addCertificates(base::OctetView bytes)
{
    const auto before = m_certificates.size();
    const auto* at = bytes.data();
    if (auto* certificate = d2i_X509(nullptr, &at, static_cast<long>(bytes.size()))) {
        add(shared(certificate));
    } else {
        const auto bio = reader(bytes);
        while (auto* next = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
            add(shared(next));
    }
    ERR_clear_error();
    return m_certificates.size() > before;
}

bool Issuers::addMasterList(base::OctetView bytes)
{
    const auto list = SignedData::fromDer(bytes);
    if (!list || list->contentType() != masterListType)
        return false;
    auto together = *this;
    for (auto& certificate : listedIn(list->content()))
        together.add(std::move(certificate));
    ERR_clear_error();
    if (list->checkSignature(together) != SignatureCheck::Good)
        return false;
    // A list stays a list when its signer has grown old; whether its certificates have is judged at use.
    const auto signer = list->checkSigner(together, {});
    if (signer != IssuerCheck::Trusted && signer != IssuerCheck::OutOfDate)
        return false;
    *this = std::move(together);
    return true;
}

bool Issuers::addRevocations(base::OctetView bytes)
{
    const auto* at = bytes.data();
    auto* list = d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size()));
    if (list == nullptr)
        list = PEM_read_bio_X509_CRL(reader(bytes).get(), nullptr, nullptr, nullptr);
    ERR_clear_error();
    if (list == nullptr)
        return false;
    m_revocations.emplace_back(list, X509_CRL_free);
    return true;
}

void Issuers::add(std::shared_ptr<X509> certificate)
{
    const bool known = std::any_of(m_certificates.begin(), m_certificates.end(), [&](const auto& other) {
        return X509_cmp(other.get(), certificate.get()) == 0;
    });
    if (!known)
        m_certificates.push_back(std::move(certificate));
}

IssuerCheck Issuers::check(X509* certificate, const QDateTime& at) const
{
    if (m_certificates.empty())
        return IssuerCheck::NoAnchors;
    // Several may have the same name, from one key to the next: the best answer counts.
    auto best = IssuerCheck::Unknown;
    const auto rank = [](IssuerCheck check) {
        constexpr std::array order{IssuerCheck::NoAnchors, IssuerCheck::Unknown, IssuerCheck::ChainWrong,
                                   IssuerCheck::OutOfDate, IssuerCheck::Trusted, IssuerCheck::Revoked};
        return std::find(order.begin(), order.end(), check) - order.begin();
    };
    for (const auto& anchor : m_certificates) {
        const auto one = checkBy(anchor.get(), certificate, at);
        if (rank(one) > rank(best))
            best = one;
    }
    return best;
}

IssuerCheck Issuers::checkBy(X509* anchor, X509* certificate, const QDateTime& at) const
{
    if (X509_NAME_cmp(X509_get_subject_name(anchor), X509_get_issuer_name(certificate)) != 0)
        return IssuerCheck::Unknown;
    const auto chain = checkChain(anchor, certificate);
    if (chain != IssuerCheck::Trusted)
        return chain;
    if (!maySignDocuments(certificate))
        return IssuerCheck::ChainWrong;
    if (isRevoked(anchor, certificate))
        return IssuerCheck::Revoked;
    return isValidAt(anchor, at) && isValidAt(certificate, at) ? IssuerCheck::Trusted
                                                               : IssuerCheck::OutOfDate;
}

// Lists that are out of date still count: what was taken back stays so.
bool Issuers::isRevoked(X509* anchor, X509* certificate) const
{
    auto* key = X509_get0_pubkey(anchor);
    const bool revoked = std::any_of(m_revocations.begin(), m_revocations.end(), [&](const auto& list) {
        X509_REVOKED* entry = nullptr;
        return X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(anchor)) == 0 &&
               X509_CRL_verify(list.get(), key) == 1 &&
               X509_CRL_get0_by_cert(list.get(), &entry, certificate) == 1;
    });
    ERR_clear_error();
    return revoked;
}

} // namespace kiosk::crypto
