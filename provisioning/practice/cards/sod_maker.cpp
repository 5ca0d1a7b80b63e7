#include "provisioning/practice/cards/sod_maker.h"

#include "drivers/sim/card/tlv.h"
#include "kiosk/crypto/openssl_handles.h"
#include "provisioning/practice/cards/openssl_digest.h"
#include "provisioning/practice/cards/practice_signers.h"

#include <openssl/cms.h>
#include <openssl/rsa.h>

namespace provisioning::practice::cards {

using drivers::sim::card::bytesOf;
using drivers::sim::card::smallInteger;
using drivers::sim::card::tlv;
using drivers::sim::card::view;
using kiosk::crypto::BioHandle;
using kiosk::crypto::Digest;
using kiosk::crypto::FreeWith;

namespace {

using CmsHandle = std::unique_ptr<CMS_ContentInfo, FreeWith<CMS_ContentInfo_free>>;
using ObjectHandle = std::unique_ptr<ASN1_OBJECT, FreeWith<ASN1_OBJECT_free>>;
using TimeHandle = std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>>;

constexpr auto securityObject = "2.23.136.1.1.1"; // id-icao-mrtd-security-ldsSecurityObject

QByteArray algorithm(Digest digest)
{
    const ASN1_OBJECT* object = OBJ_nid2obj(EVP_MD_get_type(evpOf(digest)));
    const QByteArray identifier(reinterpret_cast<const char*>(OBJ_get0_data(object)),
                                static_cast<qsizetype>(OBJ_length(object)));
    return tlv(0x30, tlv(0x06, identifier) + tlv(0x05, {}));
}

// LDSSecurityObject, version 0.
QByteArray hashList(const QMap<int, QByteArray>& dataGroups, Digest digest)
{
    QByteArray hashes;
    for (auto it = dataGroups.begin(); it != dataGroups.end(); ++it)
        hashes += tlv(0x30, smallInteger(it.key()) +
                                tlv(0x04, bytesOf(kiosk::crypto::hash(digest, {view(it.value())}))));
    return tlv(0x30, smallInteger(0) + algorithm(digest) + tlv(0x30, hashes));
}

bool addSigner(CMS_ContentInfo* cms, const DocumentSigner& signer, const SignatureWish& wish,
               const QDate& day)
{
    unsigned int flags = CMS_BINARY | CMS_NOSMIMECAP;
    if (wish.pss)
        flags |= CMS_KEY_PARAM;
    CMS_SignerInfo* info =
        CMS_add1_signer(cms, signer.certificate.get(), signer.key.get(), evpOf(wish.digest), flags);
    if (info == nullptr)
        return false;
    if (wish.pss) {
        EVP_PKEY_CTX* context = CMS_SignerInfo_get0_pkey_ctx(info);
        if (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) != 1 ||
            EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) != 1)
            return false;
    }
    const auto noon = QDateTime(day, QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
    const TimeHandle time(ASN1_TIME_set(nullptr, static_cast<time_t>(noon)));
    return CMS_signed_add1_attr_by_NID(info, NID_pkcs9_signingTime, time->type, time.get(), -1) == 1;
}

QByteArray derOf(CMS_ContentInfo* cms)
{
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms, &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

} // namespace

QByteArray makeSod(const QMap<int, QByteArray>& dataGroups, const SignatureWish& wish, const QDate& signedOn)
{
    const auto content = hashList(dataGroups, wish.digest);
    const BioHandle bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
    constexpr unsigned int flags = CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP;
    const CmsHandle cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    const ObjectHandle type(OBJ_txt2obj(securityObject, 1));
    if (!cms || CMS_set1_eContentType(cms.get(), type.get()) != 1 || CMS_set_detached(cms.get(), 0) != 1 ||
        !addSigner(cms.get(), documentSigner(wish.by), wish, signedOn) ||
        CMS_final(cms.get(), bio.get(), nullptr, CMS_BINARY) != 1)
        qFatal("EF.SOD could not be signed");
    return tlv(0x77, derOf(cms.get()));
}

} // namespace provisioning::practice::cards
