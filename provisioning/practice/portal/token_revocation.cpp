#include "provisioning/practice/portal/token_revocation.h"

#include "provisioning/practice/portal/authority_fetch.h"
#include "provisioning/practice/portal/openssl_text.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace provisioning::practice {

namespace {

using kiosk::crypto::Certificate;
using kiosk::crypto::FreeWith;

using CertIdHandle = std::unique_ptr<OCSP_CERTID, FreeWith<OCSP_CERTID_free>>;
using RequestHandle = std::unique_ptr<OCSP_REQUEST, FreeWith<OCSP_REQUEST_free>>;
using ResponseHandle = std::unique_ptr<OCSP_RESPONSE, FreeWith<OCSP_RESPONSE_free>>;
using BasicHandle = std::unique_ptr<OCSP_BASICRESP, FreeWith<OCSP_BASICRESP_free>>;
using StoreHandle = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using CrlHandle = std::unique_ptr<X509_CRL, FreeWith<X509_CRL_free>>;
using PointsHandle = std::unique_ptr<CRL_DIST_POINTS, FreeWith<CRL_DIST_POINTS_free>>;

constexpr long clocksMayDiffer = 300; // s

enum class Standing { Good, Revoked, Unknown, Silent };

QList<QByteArray> ocspAddresses(const Certificate& certificate)
{
    QList<QByteArray> addresses;
    auto* found = X509_get1_ocsp(certificate.handle());
    for (int place = 0; place < sk_OPENSSL_STRING_num(found); ++place)
        addresses.append(sk_OPENSSL_STRING_value(found, place));
    X509_email_free(found);
    return addresses;
}

QList<QByteArray> listAddresses(const Certificate& certificate)
{
    QList<QByteArray> addresses;
    const PointsHandle points(static_cast<CRL_DIST_POINTS*>(
        X509_get_ext_d2i(certificate.handle(), NID_crl_distribution_points, nullptr, nullptr)));
    for (int place = 0; points && place < sk_DIST_POINT_num(points.get()); ++place) {
        const auto* name = sk_DIST_POINT_value(points.get(), place)->distpoint;
        if (name == nullptr || name->type != 0)
            continue;
        for (int at = 0; at < sk_GENERAL_NAME_num(name->name.fullname); ++at) {
            int type = 0;
            const auto* value = static_cast<const ASN1_STRING*>(
                GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(name->name.fullname, at), &type));
            if (type == GEN_URI)
                addresses.append(
                    {reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)), ASN1_STRING_length(value)});
        }
    }
    return addresses;
}

RequestHandle ocspQuestion(const Certificate& certificate, const Certificate& issuer)
{
    RequestHandle request(OCSP_REQUEST_new());
    CertIdHandle id(OCSP_cert_to_id(EVP_sha1(), certificate.handle(), issuer.handle()));
    if (!request || !id || OCSP_request_add0_id(request.get(), id.get()) == nullptr)
        return nullptr;
    (void)id.release(); // the request's now
    OCSP_request_add1_nonce(request.get(), nullptr, -1);
    return request;
}

Standing standingIn(OCSP_BASICRESP* basic, const Certificate& certificate, const Certificate& issuer)
{
    const CertIdHandle id(OCSP_cert_to_id(EVP_sha1(), certificate.handle(), issuer.handle()));
    int status = -1;
    ASN1_GENERALIZEDTIME* thisUpdate = nullptr;
    ASN1_GENERALIZEDTIME* nextUpdate = nullptr;
    const bool isThere = id && OCSP_resp_find_status(basic, id.get(), &status, nullptr, nullptr, &thisUpdate,
                                                     &nextUpdate) == 1;
    if (!isThere || OCSP_check_validity(thisUpdate, nextUpdate, clocksMayDiffer, -1) != 1)
        return Standing::Silent;
    if (status == V_OCSP_CERTSTATUS_GOOD)
        return Standing::Good;
    return status == V_OCSP_CERTSTATUS_REVOKED ? Standing::Revoked : Standing::Unknown;
}

// The issuer answers itself, or by a responder it has appointed.
bool isAuthorised(OCSP_BASICRESP* basic, const Certificate& issuer, const Certificate& root)
{
    const StoreHandle store(X509_STORE_new());
    const auto above = stackOf({issuer});
    if (!store || !above)
        return false;
    X509_STORE_add_cert(store.get(), root.handle());
    return OCSP_basic_verify(basic, above.get(), store.get(), 0) == 1;
}

Standing askOcsp(const QByteArray& address, const Certificate& certificate, const Certificate& issuer,
                 const Certificate& root)
{
    const auto request = ocspQuestion(certificate, issuer);
    unsigned char* der = nullptr;
    const int size = request ? i2d_OCSP_REQUEST(request.get(), &der) : 0;
    const QByteArray question(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    const auto answer = question.isEmpty() ? QByteArray() : askAuthority(address, question);
    const auto* bytes = reinterpret_cast<const unsigned char*>(answer.constData());
    const ResponseHandle response(d2i_OCSP_RESPONSE(nullptr, &bytes, static_cast<long>(answer.size())));
    if (!response || OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return Standing::Silent;
    const BasicHandle basic(OCSP_response_get1_basic(response.get()));
    // A responder that leaves the nonce out is taken (RFC 6960, 4.4.1), one that answers another one is not.
    if (!basic || OCSP_check_nonce(request.get(), basic.get()) == 0 ||
        !isAuthorised(basic.get(), issuer, root))
        return Standing::Silent;
    return standingIn(basic.get(), certificate, issuer);
}

Standing askList(const QByteArray& address, const Certificate& certificate, const Certificate& issuer)
{
    const auto answer = askAuthority(address);
    const auto* bytes = reinterpret_cast<const unsigned char*>(answer.constData());
    const CrlHandle list(d2i_X509_CRL(nullptr, &bytes, static_cast<long>(answer.size())));
    if (!list)
        return Standing::Silent;
    const auto* next = X509_CRL_get0_nextUpdate(list.get());
    const bool isOfIssuer =
        X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(issuer.handle())) == 0 &&
        X509_CRL_verify(list.get(), X509_get0_pubkey(issuer.handle())) == 1;
    const bool isOfNow = X509_cmp_current_time(X509_CRL_get0_lastUpdate(list.get())) < 0 && next != nullptr &&
                         X509_cmp_current_time(next) > 0;
    if (!isOfIssuer || !isOfNow)
        return Standing::Silent;
    X509_REVOKED* entry = nullptr;
    constexpr int listed = 1; // 2: it was, and has been taken off again
    return X509_CRL_get0_by_cert(list.get(), &entry, certificate.handle()) == listed ? Standing::Revoked
                                                                                     : Standing::Good;
}

Standing standingOf(const Certificate& certificate, const Certificate& issuer, const Certificate& root)
{
    for (const auto& address : ocspAddresses(certificate))
        if (const auto said = askOcsp(address, certificate, issuer, root); said != Standing::Silent)
            return said;
    for (const auto& address : listAddresses(certificate))
        if (const auto said = askList(address, certificate, issuer); said != Standing::Silent)
            return said;
    return Standing::Silent;
}

bool namesNobody(const Certificate& certificate)
{
    return ocspAddresses(certificate).isEmpty() && listAddresses(certificate).isEmpty();
}

} // namespace

Answered<void> checkRevocation(const QList<Certificate>& chain)
{
    for (qsizetype place = 0; place + 1 < chain.size(); ++place) {
        const bool isSigner = place == 0;
        if (!isSigner && namesNobody(chain[place]))
            continue;
        const auto standing = standingOf(chain[place], chain[place + 1], chain.constLast());
        ERR_clear_error();
        if (standing == Standing::Revoked)
            return refuse(isSigner ? ProblemCode::CertificateRevoked : ProblemCode::CertificateIssuerRevoked);
        if (standing == Standing::Unknown)
            return refuse(ProblemCode::CertificateUnknown);
        if (standing == Standing::Silent)
            return refuse(ProblemCode::CertificateUnchecked);
    }
    return {};
}

} // namespace provisioning::practice
