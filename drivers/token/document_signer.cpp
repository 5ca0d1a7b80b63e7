#include "drivers/token/document_signer.h"

#include "kiosk/crypto/signing_certificate.h"

#include <algorithm>

namespace drivers::token {

using kiosk::base::fail;
using kiosk::crypto::Certificate;
using kiosk::crypto::SignatureScheme;

namespace {

const QString origin = QStringLiteral("token.signer");

QByteArray bytesOf(const Octets& octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

} // namespace

Result<api::TokenSignature> signDocument(const SignOrder& order, const SeenToken& token,
                                         const CertificateObject& certificate, const QDateTime& now,
                                         const kiosk::crypto::RawSign& ask)
{
    const auto parsed = Certificate::fromDer(bytesOf(certificate.der));
    if (!parsed)
        return fail(ErrorCode::TokenKeyMissing, origin, QStringLiteral("not a certificate"));
    const auto facts = kiosk::crypto::readSigningCertificate(*parsed);
    if (const auto unusable = kiosk::crypto::unusableAt(facts, now))
        return fail(*unusable, origin);
    const auto scheme = std::find_if(facts.schemes.begin(), facts.schemes.end(), [&](SignatureScheme one) {
        return one != SignatureScheme::RsaPssSha256 || token.held.signsPss;
    });
    if (scheme == facts.schemes.end())
        return fail(ErrorCode::CertificateUnsuitable, origin);
    const auto cms = kiosk::crypto::signCades(order.request.document, bytesOf(certificate.der),
                                              authoritiesOn(token), *scheme, now, ask);
    if (!cms)
        return tl::make_unexpected(cms.error());
    return api::TokenSignature{*cms, kiosk::crypto::schemeName(*scheme), QStringLiteral("CAdES-B-B"),
                               signingCertificateOf(certificate, now).value_or(api::SigningCertificate{}),
                               false};
}

} // namespace drivers::token
