#include "drivers/api/token.h"

#include <QCryptographicHash>

namespace drivers::api {

QByteArray TokenCertificate::fingerprint() const
{
    return QCryptographicHash::hash(certificate.der, QCryptographicHash::Sha256);
}

TokenChoice choiceOf(const Token& token, const TokenCertificate& certificate)
{
    return {token.module, token.slot, token.serial, certificate.id, certificate.fingerprint()};
}

TokenReader::~TokenReader() = default;

} // namespace drivers::api
