#include "kiosk/crypto/revocation_addresses.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAddresses = 4;

using AccessHandle = std::unique_ptr<AUTHORITY_INFO_ACCESS, FreeWith<AUTHORITY_INFO_ACCESS_free>>;
using PointsHandle = std::unique_ptr<CRL_DIST_POINTS, FreeWith<CRL_DIST_POINTS_free>>;

void take(QList<QUrl>& into, const GENERAL_NAME* name)
{
    int type = 0;
    const auto* value = static_cast<const ASN1_STRING*>(GENERAL_NAME_get0_value(name, &type));
    if (type != GEN_URI || into.size() >= mostAddresses)
        return;
    const QByteArray text(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                          ASN1_STRING_length(value));
    const QUrl url(QString::fromLatin1(text), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    if (isWeb && !url.host().isEmpty() && url.userInfo().isEmpty())
        into.append(url);
}

} // namespace

RevocationAddresses revocationAddresses(const Certificate& certificate)
{
    RevocationAddresses addresses;
    const AccessHandle access(static_cast<AUTHORITY_INFO_ACCESS*>(
        X509_get_ext_d2i(certificate.handle(), NID_info_access, nullptr, nullptr)));
    for (int place = 0; place < sk_ACCESS_DESCRIPTION_num(access.get()); ++place) {
        const auto* entry = sk_ACCESS_DESCRIPTION_value(access.get(), place);
        if (OBJ_obj2nid(entry->method) == NID_ad_OCSP)
            take(addresses.ocsp, entry->location);
    }
    const PointsHandle points(static_cast<CRL_DIST_POINTS*>(
        X509_get_ext_d2i(certificate.handle(), NID_crl_distribution_points, nullptr, nullptr)));
    for (int place = 0; place < sk_DIST_POINT_num(points.get()); ++place) {
        const auto* point = sk_DIST_POINT_value(points.get(), place);
        if (point->distpoint == nullptr || point->distpoint->type != 0)
            continue;
        const auto* names = point->distpoint->name.fullname;
        for (int each = 0; each < sk_GENERAL_NAME_num(names); ++each)
            take(addresses.crl, sk_GENERAL_NAME_value(names, each));
    }
    ERR_clear_error();
    return addresses;
}

} // namespace kiosk::crypto
