#include "kiosk/crypto/signed_data.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>

#include <array>

namespace kiosk::crypto {

namespace {

// Takes the errors OpenSSL has collected.
bool complainsOfAlgorithm()
{
    bool unsupported = false;
    while (const auto error = ERR_get_error()) {
        const auto library = ERR_GET_LIB(error);
        const auto reason = ERR_GET_REASON(error);
        unsupported |= reason == ERR_R_UNSUPPORTED ||
                       (library == ERR_LIB_CMS && (reason == CMS_R_UNKNOWN_DIGEST_ALGORITHM ||
                                                   reason == CMS_R_NOT_SUPPORTED_FOR_THIS_KEY_TYPE)) ||
                       (library == ERR_LIB_EVP &&
                        (reason == EVP_R_UNSUPPORTED_ALGORITHM || reason == EVP_R_UNKNOWN_DIGEST));
    }
    return unsupported;
}

// Borrowed: the certificates stay their owners'.
BorrowedCertificates stackOf(const Issuers& issuers)
{
    BorrowedCertificates stack(sk_X509_new_null());
    for (const auto& certificate : issuers.certificates())
        sk_X509_push(stack.get(), certificate.get());
    return stack;
}

} // namespace

std::optional<SignedData> SignedData::fromDer(base::OctetView der)
{
    const auto* at = der.data();
    std::shared_ptr<CMS_ContentInfo> data(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())),
                                          CMS_ContentInfo_free);
    const bool whole =
        data && at == der.data() + der.size() && OBJ_obj2nid(CMS_get0_type(data.get())) == NID_pkcs7_signed;
    auto* signers = whole ? CMS_get0_SignerInfos(data.get()) : nullptr;
    auto** content = whole ? CMS_get0_content(data.get()) : nullptr;
    ERR_clear_error();
    if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1 || content == nullptr ||
        *content == nullptr)
        return std::nullopt;
    return SignedData(std::move(data));
}

std::string SignedData::contentType() const
{
    std::array<char, 80> text{};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), CMS_get0_eContentType(m_data.get()), 1);
    return text.data();
}

base::Octets SignedData::content() const
{
    const auto* content = *CMS_get0_content(m_data.get());
    const auto* bytes = ASN1_STRING_get0_data(content);
    return {bytes, bytes + ASN1_STRING_length(content)};
}

SignatureCheck SignedData::checkSignature(const Issuers& issuers) const
{
    const auto further = stackOf(issuers);
    ERR_clear_error();
    CMS_set1_signers_certs(m_data.get(), further.get(), 0);
    const BorrowedCertificates signers(CMS_get0_signers(m_data.get()));
    if (!signers || sk_X509_num(signers.get()) != 1)
        return SignatureCheck::SignerMissing;
    constexpr unsigned flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY;
    const bool good = CMS_verify(m_data.get(), further.get(), nullptr, nullptr, nullptr, flags) == 1;
    const bool unsupported = complainsOfAlgorithm();
    if (good)
        return SignatureCheck::Good;
    return unsupported ? SignatureCheck::Unsupported : SignatureCheck::Wrong;
}

IssuerCheck SignedData::checkSigner(const Issuers& issuers, const QDateTime& at) const
{
    const BorrowedCertificates signers(CMS_get0_signers(m_data.get()));
    if (!signers || sk_X509_num(signers.get()) != 1)
        return IssuerCheck::Unknown;
    return issuers.check(sk_X509_value(signers.get(), 0), at);
}

} // namespace kiosk::crypto
