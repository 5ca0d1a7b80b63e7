#include "provisioning/practice/pki/pki_answers.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

namespace provisioning::practice::pki {

using namespace Qt::StringLiterals;
using kiosk::crypto::FreeWith;

namespace {

using RequestHandle = std::unique_ptr<OCSP_REQUEST, FreeWith<OCSP_REQUEST_free>>;
using ResponseHandle = std::unique_ptr<OCSP_RESPONSE, FreeWith<OCSP_RESPONSE_free>>;
using BasicHandle = std::unique_ptr<OCSP_BASICRESP, FreeWith<OCSP_BASICRESP_free>>;
using IdHandle = std::unique_ptr<OCSP_CERTID, FreeWith<OCSP_CERTID_free>>;
using TimeHandle = std::unique_ptr<ASN1_TIME, FreeWith<ASN1_TIME_free>>;
using ListHandle = std::unique_ptr<X509_CRL, FreeWith<X509_CRL_free>>;
using NumberHandle = std::unique_ptr<ASN1_INTEGER, FreeWith<ASN1_INTEGER_free>>;
using KeyIdHandle = std::unique_ptr<AUTHORITY_KEYID, FreeWith<AUTHORITY_KEYID_free>>;

constexpr int daysOfAnAnswer = 3;
constexpr int daysOfAList = 7;
constexpr int staleDays = 30;

TimeHandle fromNow(int days)
{
    return TimeHandle(X509_gmtime_adj(nullptr, 24L * 3600 * days - 60));
}

template <class T>
QByteArray encoded(int (*encode)(const T*, unsigned char**), const T* object)
{
    unsigned char* der = nullptr;
    const int size = object == nullptr ? -1 : encode(object, &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), size < 0 ? 0 : size);
    OPENSSL_free(der);
    ERR_clear_error();
    return bytes;
}

QString hexOf(const ASN1_INTEGER* serial)
{
    BIGNUM* number = ASN1_INTEGER_to_BN(serial, nullptr);
    char* hex = BN_bn2hex(number);
    auto text = QString::fromLatin1(hex);
    OPENSSL_free(hex);
    BN_free(number);
    while (text.size() > 1 && text.startsWith(u'0'))
        text.remove(0, 1);
    return text;
}

bool isOf(const IssuingAuthority& authority, OCSP_CERTID* id)
{
    ASN1_OBJECT* digest = nullptr;
    OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, id);
    const auto* method = EVP_get_digestbyobj(digest);
    X509* issuer = authority.authority.certificate.handle();
    const IdHandle own(method == nullptr ? nullptr
                                         : OCSP_cert_id_new(method, X509_get_subject_name(issuer),
                                                            X509_get0_pubkey_bitstr(issuer),
                                                            X509_get0_serialNumber(issuer)));
    return own && OCSP_id_issuer_cmp(own.get(), id) == 0;
}

int statusOf(const IssuingAuthority& authority, OCSP_CERTID* id, Mood mood)
{
    ASN1_INTEGER* serial = nullptr;
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, id);
    const auto hex = hexOf(serial);
    if (mood == Mood::Unknown || !isOf(authority, id) || !authority.known.contains(hex))
        return V_OCSP_CERTSTATUS_UNKNOWN;
    return authority.revoked.contains(hex) ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD;
}

bool addAnswers(OCSP_BASICRESP* basic, OCSP_REQUEST* asked, const IssuingAuthority& authority, Mood mood)
{
    const int ago = mood == Mood::Stale ? -staleDays : 0;
    const auto thisUpdate = fromNow(ago);
    const auto nextUpdate = fromNow(ago + daysOfAnAnswer);
    const auto revokedAt = fromNow(-staleDays);
    for (int place = 0; place < OCSP_request_onereq_count(asked); ++place) {
        auto* id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(asked, place));
        const int status = statusOf(authority, id, mood);
        const bool revoked = status == V_OCSP_CERTSTATUS_REVOKED;
        if (OCSP_basic_add1_status(basic, id, status, OCSP_REVOKED_STATUS_NOSTATUS,
                                   revoked ? revokedAt.get() : nullptr, thisUpdate.get(),
                                   nextUpdate.get()) == nullptr)
            return false;
    }
    return true;
}

QByteArray refusal()
{
    const ResponseHandle response(OCSP_response_create(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST, nullptr));
    return encoded(i2d_OCSP_RESPONSE, response.get());
}

bool addRevoked(X509_CRL* list, const QString& serial)
{
    BIGNUM* number = nullptr;
    BN_hex2bn(&number, serial.toLatin1().constData());
    const NumberHandle value(BN_to_ASN1_INTEGER(number, nullptr));
    BN_free(number);
    X509_REVOKED* entry = X509_REVOKED_new();
    const auto at = fromNow(-staleDays);
    if (X509_REVOKED_set_serialNumber(entry, value.get()) == 1 &&
        X509_REVOKED_set_revocationDate(entry, at.get()) == 1 && X509_CRL_add0_revoked(list, entry) == 1)
        return true;
    X509_REVOKED_free(entry);
    return false;
}

bool addListExtensions(X509_CRL* list, X509* issuer)
{
    const KeyIdHandle keyId(AUTHORITY_KEYID_new());
    const NumberHandle number(ASN1_INTEGER_new());
    const auto* subjectKey = X509_get0_subject_key_id(issuer);
    if (!keyId || !number || subjectKey == nullptr)
        return false;
    keyId->keyid = ASN1_OCTET_STRING_dup(subjectKey);
    ASN1_INTEGER_set_int64(number.get(), QDateTime::currentSecsSinceEpoch());
    return X509_CRL_add1_ext_i2d(list, NID_authority_key_identifier, keyId.get(), 0, 0) == 1 &&
           X509_CRL_add1_ext_i2d(list, NID_crl_number, number.get(), 0, 0) == 1;
}

} // namespace

std::optional<Mood> moodFromName(const QString& name)
{
    static const QList<std::pair<QString, Mood>> names{
        {u"well"_s, Mood::Well},   {u"down"_s, Mood::Down},
        {u"slow"_s, Mood::Slow},   {u"wrong-nonce"_s, Mood::WrongNonce},
        {u"stale"_s, Mood::Stale}, {u"unknown"_s, Mood::Unknown},
    };
    for (const auto& [word, mood] : names)
        if (word == name)
            return mood;
    return std::nullopt;
}

QByteArray ocspAnswer(const IssuingAuthority& authority, const QByteArray& question, Mood mood)
{
    const auto* at = reinterpret_cast<const unsigned char*>(question.constData());
    const RequestHandle asked(d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(question.size())));
    const BasicHandle basic(OCSP_BASICRESP_new());
    if (!asked || !basic || !addAnswers(basic.get(), asked.get(), authority, mood))
        return refusal();
    if (mood == Mood::WrongNonce)
        OCSP_basic_add1_nonce(basic.get(), nullptr, -1);
    else
        OCSP_copy_nonce(basic.get(), asked.get());
    const bool isSigned = OCSP_basic_sign(basic.get(), authority.responder.certificate.handle(),
                                          authority.responder.key.get(), EVP_sha256(), nullptr, 0) == 1;
    const ResponseHandle response(
        isSigned ? OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()) : nullptr);
    return encoded(i2d_OCSP_RESPONSE, response.get());
}

QByteArray revocationList(const IssuingAuthority& authority, Mood mood)
{
    const ListHandle list(X509_CRL_new());
    X509* issuer = authority.authority.certificate.handle();
    const int ago = mood == Mood::Stale ? -staleDays : 0;
    const auto thisUpdate = fromNow(ago);
    const auto nextUpdate = fromNow(ago + daysOfAList);
    bool good = list && X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1 &&
                X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer)) == 1 &&
                X509_CRL_set1_lastUpdate(list.get(), thisUpdate.get()) == 1 &&
                X509_CRL_set1_nextUpdate(list.get(), nextUpdate.get()) == 1 &&
                addListExtensions(list.get(), issuer);
    for (const auto& serial : authority.revoked)
        good = good && addRevoked(list.get(), serial);
    good = good && X509_CRL_sort(list.get()) == 1 &&
           X509_CRL_sign(list.get(), authority.authority.key.get(), EVP_sha256()) > 0;
    return good ? encoded(i2d_X509_CRL, list.get()) : QByteArray();
}

} // namespace provisioning::practice::pki
