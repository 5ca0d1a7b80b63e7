// A reader of tokens whose answers a test gives by hand; one business's token can be plugged in.
#pragma once

#include "drivers/api/token.h"

#include <QPromise>

class HeldTokens final : public drivers::api::TokenReader {
public:
    using Verdict = kiosk::base::Result<std::optional<kiosk::base::ErrorCode>>;
    using Signed = kiosk::base::Result<drivers::api::TokenSignature>;

    [[nodiscard]] drivers::api::TokenReaderState state() const override { return now; }
    [[nodiscard]] QList<drivers::api::Token> tokens() const override { return plugged; }
    [[nodiscard]] QList<drivers::api::ModuleFault> faults() const override { return broken; }
    QFuture<Verdict> check(const drivers::api::TokenChoice& choice) override
    {
        checked.append(choice);
        verdict = QPromise<Verdict>();
        verdict.start();
        return verdict.future();
    }
    QFuture<Signed> sign(const drivers::api::TokenRequest& request, kiosk::base::SecureBytes pin) override
    {
        requests.append(request);
        pins.append(QByteArray::fromStdString(std::string(pin.text())));
        signature = QPromise<Signed>();
        signature.start();
        return signature.future();
    }
    void forget() override { ++forgotten; }

    void plug()
    {
        drivers::api::Token token;
        token.module = QStringLiteral("/usr/lib/libmau.so");
        token.slot = 1;
        token.label = QStringLiteral("USB mẫu");
        token.serial = QStringLiteral("A1");
        token.pin.shortest = 6;
        token.pin.longest = 16;
        drivers::api::TokenCertificate held;
        held.id = QByteArrayLiteral("\x01");
        auto& subject = held.certificate.subject;
        subject.name = subject.organisation = QStringLiteral("CÔNG TY TNHH MẪU");
        subject.taxCode = QStringLiteral("0100000000");
        subject.idNumber = QStringLiteral("001190000000");
        subject.isOrganisation = true;
        held.certificate.serial = QStringLiteral("4A3B0C");
        held.certificate.issuer = QStringLiteral("CA Tập huấn");
        held.certificate.validFrom = QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
        held.certificate.validUntil = QDateTime(QDate(2035, 1, 1), QTime(12, 0), Qt::UTC);
        token.certificates = {held};
        plugged = {token};
        now = drivers::api::TokenReaderState::Present;
        Q_EMIT changed();
    }
    void pull()
    {
        plugged.clear();
        now = drivers::api::TokenReaderState::Empty;
        Q_EMIT changed();
    }
    // Its module dies, and does not run again.
    void breakDown(kiosk::base::ErrorCode code)
    {
        plugged.clear();
        broken = {{QStringLiteral("/usr/lib/libmau.so"), code}};
        now = drivers::api::TokenReaderState::Failed;
        Q_EMIT changed();
    }
    void answerCheck(const Verdict& answer)
    {
        verdict.addResult(answer);
        verdict.finish();
    }
    void answerSign(const Signed& answer)
    {
        signature.addResult(answer);
        signature.finish();
    }

    drivers::api::TokenReaderState now = drivers::api::TokenReaderState::Empty;
    QList<drivers::api::Token> plugged;
    QList<drivers::api::ModuleFault> broken;
    QList<drivers::api::TokenChoice> checked;
    QList<drivers::api::TokenRequest> requests;
    QList<QByteArray> pins; // made up, and only in tests
    QPromise<Verdict> verdict;
    QPromise<Signed> signature;
    int forgotten = 0;
};
