// A token that is always plugged in, and calls every PIN wrong once it has wiped it: what stays of a PIN then
// was left behind by the kiosk.
#pragma once

#include "drivers/api/token.h"

namespace wipe {

class ForgetfulToken final : public drivers::api::TokenReader {
public:
    using Verdict = kiosk::base::Result<std::optional<kiosk::base::ErrorCode>>;
    using Signed = kiosk::base::Result<drivers::api::TokenSignature>;

    [[nodiscard]] drivers::api::TokenReaderState state() const override
    {
        return drivers::api::TokenReaderState::Present;
    }
    [[nodiscard]] QList<drivers::api::Token> tokens() const override
    {
        drivers::api::Token token;
        token.module = QStringLiteral("/usr/lib/libmau.so");
        token.serial = QStringLiteral("A1");
        token.pin.shortest = 6;
        token.pin.longest = 16;
        drivers::api::TokenCertificate held;
        held.id = QByteArrayLiteral("\x01");
        held.certificate.subject.name = QStringLiteral("MẪU");
        held.certificate.serial = QStringLiteral("4A3B0C");
        held.certificate.validFrom = QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
        held.certificate.validUntil = QDateTime(QDate(2035, 1, 1), QTime(0, 0), Qt::UTC);
        token.certificates = {held};
        return {token};
    }
    [[nodiscard]] QList<drivers::api::ModuleFault> faults() const override { return {}; }
    QFuture<Verdict> check(const drivers::api::TokenChoice& /*choice*/) override
    {
        return QtFuture::makeReadyFuture<Verdict>(std::nullopt);
    }
    QFuture<Signed> sign(const drivers::api::TokenRequest& /*request*/, kiosk::base::SecureBytes pin) override
    {
        pin.clear();
        return QtFuture::makeReadyFuture<Signed>(
            kiosk::base::fail(kiosk::base::ErrorCode::TokenPinWrong, QStringLiteral("test")));
    }
    void forget() override {}
};

} // namespace wipe
