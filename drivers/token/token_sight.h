// What a host has seen of a token, as the kiosk shows it. Pure.
#pragma once

#include "drivers/token/messages.h"
#include "drivers/token/module_data.h"

#include <QDateTime>

namespace drivers::token {

struct SeenToken {
    SlotSight slot;
    Held held = {};
    std::optional<kiosk::base::ErrorCode> fault = {}; // why what it holds could not be read
};

// `now` judges the certificates. Those of authorities are left out.
api::Token tokenOf(const QString& module, const SeenToken& seen, const ModuleFacts& facts,
                   const QDateTime& now);
api::TokenPin pinOf(const SlotSight& slot, const ModuleFacts& facts);

// Nothing when it is no certificate, or an authority's.
std::optional<api::SigningCertificate> signingCertificateOf(const CertificateObject& certificate,
                                                            const QDateTime& now);

// Certificates of authorities that lie beside it, in DER.
QList<QByteArray> authoritiesOn(const SeenToken& seen);

// A factory token that nobody has set up, without anything on it.
bool isBlank(const SeenToken& seen);

} // namespace drivers::token
