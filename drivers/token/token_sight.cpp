#include "drivers/token/token_sight.h"

#include "drivers/token/certificate_reading.h"
#include "kiosk/crypto/keys.h"

#include <algorithm>

#include <p11-kit/pkcs11.h>

namespace drivers::token {

namespace {

constexpr int longestPin = 64;

QByteArray bytesOf(const Octets& octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

bool isAuthority(const CertificateObject& certificate)
{
    const auto parsed = kiosk::crypto::Certificate::fromDer(bytesOf(certificate.der));
    return parsed && parsed->isAuthority();
}

} // namespace

std::optional<api::SigningCertificate> signingCertificateOf(const CertificateObject& certificate,
                                                            const QDateTime& now)
{
    return isAuthority(certificate) ? std::nullopt : readCertificate(bytesOf(certificate.der), now);
}

QList<QByteArray> authoritiesOn(const SeenToken& seen)
{
    QList<QByteArray> authorities;
    for (const auto& one : seen.held.certificates) {
        if (isAuthority(one))
            authorities << bytesOf(one.der);
    }
    return authorities;
}

api::TokenPin pinOf(const SlotSight& slot, const ModuleFacts& facts)
{
    const auto has = [&](CK_FLAGS flag) { return (slot.flags & flag) != 0; };
    api::TokenPin pin;
    pin.low = has(CKF_USER_PIN_COUNT_LOW);
    pin.finalTry = has(CKF_USER_PIN_FINAL_TRY);
    pin.locked = has(CKF_USER_PIN_LOCKED);
    pin.mustChange = has(CKF_USER_PIN_TO_BE_CHANGED);
    pin.ownKeypad = has(CKF_PROTECTED_AUTHENTICATION_PATH);
    pin.alphabet = facts.alphabet;
    // Some say nothing, some say "no limit", some have the two the wrong way round.
    const bool isTold = slot.shortestPin > 0 && slot.longestPin >= slot.shortestPin &&
                        slot.shortestPin <= static_cast<std::uint32_t>(longestPin);
    pin.shortest = isTold ? static_cast<int>(slot.shortestPin) : facts.shortestPin;
    pin.longest =
        isTold ? static_cast<int>(std::min<std::uint32_t>(slot.longestPin, longestPin)) : facts.longestPin;
    return pin;
}

api::Token tokenOf(const QString& module, const SeenToken& seen, const ModuleFacts& facts,
                   const QDateTime& now)
{
    api::Token token{module,
                     seen.slot.slot,
                     QString::fromStdString(seen.slot.label),
                     QString::fromStdString(seen.slot.serial),
                     QString::fromStdString(seen.slot.maker),
                     pinOf(seen.slot, facts),
                     {},
                     seen.fault};
    for (const auto& one : seen.held.certificates) {
        if (const auto certificate = signingCertificateOf(one, now))
            token.certificates << api::TokenCertificate{bytesOf(one.id), QString::fromStdString(one.label),
                                                        *certificate};
    }
    return token;
}

bool isBlank(const SeenToken& seen)
{
    return (seen.slot.flags & CKF_TOKEN_INITIALIZED) == 0 && seen.held.certificates.empty();
}

} // namespace drivers::token
