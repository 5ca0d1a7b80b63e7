#include "provisioning/practice/evidence/security_object.h"

#include "provisioning/practice/evidence/ber_reader.h"
#include "provisioning/practice/evidence/signer_chain.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/cms.h>
#include <openssl/err.h>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

using kiosk::crypto::BioHandle;
using kiosk::crypto::FreeWith;

constexpr auto ldsSecurityObject = "2.23.136.1.1.1";
constexpr int highestGroup = 16;

using CmsHandle = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
// The certificates belong to the message.
struct FreeSigners {
    void operator()(STACK_OF(X509) * signers) const noexcept { sk_X509_free(signers); }
};
using SignersHandle = std::unique_ptr<STACK_OF(X509), FreeSigners>;

auto forged(const QString& why)
{
    return tl::make_unexpected(why);
}

QByteArray textOf(const ASN1_OBJECT* object)
{
    std::array<char, 80> text{};
    OBJ_obj2txt(text.data(), text.size(), object, 1);
    return text.data();
}

// NID of a digest from an AlgorithmIdentifier's contents; 0 when it is none that is taken.
int digestOf(QByteArrayView algorithm)
{
    BerReader reader(algorithm);
    const auto name = reader.next(0x06);
    if (!name || name->isEmpty() || name->size() > 16)
        return 0;
    QByteArray der("\x06", 1);
    der.append(static_cast<char>(name->size())).append(*name);
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const std::unique_ptr<ASN1_OBJECT, FreeWith<ASN1_OBJECT_free>> object(
        d2i_ASN1_OBJECT(nullptr, &at, der.size()));
    switch (const int nid = object ? OBJ_obj2nid(object.get()) : 0) {
    case NID_sha1:
    case NID_sha224:
    case NID_sha256:
    case NID_sha384:
    case NID_sha512: return nid;
    default: return 0;
    }
}

QMap<int, QByteArray> hashesIn(QByteArrayView list)
{
    QMap<int, QByteArray> hashes;
    BerReader groups(list);
    while (const auto group = groups.next(0x30)) {
        BerReader parts(*group);
        const auto number = parts.next(0x02);
        const auto hash = parts.next(0x04);
        const int key = number && number->size() == 1 ? number->front() : 0;
        if (!hash || !parts.isAtEnd() || key < 1 || key > highestGroup || hashes.contains(key))
            return {};
        hashes.insert(key, hash->toByteArray());
    }
    return groups.isAtEnd() ? hashes : QMap<int, QByteArray>();
}

// The content that was signed; empty hashes when it is no LDS security object.
SecurityObject readObject(QByteArrayView content)
{
    const auto sequence = soleElement(content, 0x30);
    if (!sequence)
        return {};
    BerReader reader(*sequence);
    const auto version = reader.next(0x02);
    const auto algorithm = reader.next(0x30);
    const auto list = reader.next(0x30);
    if (!version || version->size() != 1 || !algorithm || !list)
        return {};
    const bool tellsLds = reader.next(0x30).has_value();
    if (!reader.isAtEnd() || version->front() != (tellsLds ? 1 : 0))
        return {};
    SecurityObject object;
    object.digest = digestOf(*algorithm);
    object.hashes = hashesIn(*list);
    return object;
}

// Of the message; null unless exactly one signed, with attributes.
CMS_SignerInfo* soleSigner(CMS_ContentInfo* message)
{
    auto* signers = CMS_get0_SignerInfos(message);
    if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1)
        return nullptr;
    auto* signer = sk_CMS_SignerInfo_value(signers, 0);
    return CMS_signed_get_attr_count(signer) > 0 ? signer : nullptr;
}

tl::expected<SecurityObject, ForgeryReason> judge(CMS_ContentInfo* message, const TrustedCscas& trusted)
{
    if (OBJ_obj2nid(CMS_get0_type(message)) != NID_pkcs7_signed ||
        textOf(CMS_get0_eContentType(message)) != ldsSecurityObject)
        return forged(u"the SOD is no signed LDS security object"_s);
    const auto* signer = soleSigner(message);
    const auto* const* content = CMS_get0_content(message);
    if (signer == nullptr || content == nullptr || *content == nullptr)
        return forged(u"the SOD has not exactly one signer, or no content"_s);
    // Only the mathematics; the chain has its own verdict below.
    const BioHandle nowhere(BIO_new(BIO_s_null()));
    if (CMS_verify(message, nullptr, nullptr, nullptr, nowhere.get(),
                   CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) != 1)
        return forged(u"the SOD's signature does not verify"_s);
    const SignersHandle signers(CMS_get0_signers(message));
    if (!signers || sk_X509_num(signers.get()) != 1)
        return forged(u"the SOD lacks its signer's certificate"_s);
    auto object = readObject({ASN1_STRING_get0_data(*content), ASN1_STRING_length(*content)});
    if (object.digest == 0 || object.hashes.isEmpty())
        return forged(u"the SOD's hashes cannot be read"_s);
    const auto chain = judgeSigner(sk_X509_value(signers.get(), 0), signer, trusted);
    if (chain == SignerChain::Broken)
        return forged(u"the SOD's signer was not made by the CSCA it names, or not for this"_s);
    object.signerIsTrusted = chain == SignerChain::Trusted;
    return object;
}

} // namespace

bool SecurityObject::holds(int group, const QByteArray& bytes) const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned length = 0;
    const auto* algorithm = EVP_get_digestbynid(digest);
    if (algorithm == nullptr || EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                                           hash.data(), &length, algorithm, nullptr) != 1)
        return false;
    return hashes.value(group) == QByteArrayView(hash.data(), static_cast<qsizetype>(length));
}

tl::expected<SecurityObject, ForgeryReason> openSod(const QByteArray& sod, const TrustedCscas& trusted)
{
    const auto cms = soleElement(sod, 0x77);
    if (!cms)
        return forged(u"the SOD is not one element 77"_s);
    const auto* at = reinterpret_cast<const unsigned char*>(cms->data());
    const auto* end = at + cms->size();
    const CmsHandle message(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(cms->size())));
    auto verdict = message && at == end
                       ? judge(message.get(), trusted)
                       : tl::expected<SecurityObject, ForgeryReason>(forged(u"the SOD is no CMS message"_s));
    ERR_clear_error();
    return verdict;
}

} // namespace provisioning::practice
