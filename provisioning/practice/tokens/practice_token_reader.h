// The practice tokens that stand in the kiosk's slots, with what goes wrong with them: no PKCS#11, no second
// program. Certificates and keys are those of the practice authorities, and are asked about for real.
#pragma once

#include "drivers/api/token.h"
#include "provisioning/practice/tokens/token_slot.h"

#include <QHash>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

namespace provisioning::practice::tokens {

struct TokenPlace {
    QString slot;                             // folder of the TokenSlot
    QString authorities;                      // folder of the PracticePki
    std::chrono::milliseconds signing{1'200}; // as long as a token needs
};

class PracticeTokenReader final : public drivers::api::TokenReader {
    Q_OBJECT

public:
    using Verdict = kiosk::base::Result<std::optional<kiosk::base::ErrorCode>>;
    using Signed = kiosk::base::Result<drivers::api::TokenSignature>;

    explicit PracticeTokenReader(TokenPlace place, QObject* parent = nullptr);
    ~PracticeTokenReader() override;

    [[nodiscard]] drivers::api::TokenReaderState state() const override { return m_state; }
    [[nodiscard]] QList<drivers::api::Token> tokens() const override;
    [[nodiscard]] QList<drivers::api::ModuleFault> faults() const override;
    QFuture<Verdict> check(const drivers::api::TokenChoice& choice) override;
    QFuture<Signed> sign(const drivers::api::TokenRequest& request, kiosk::base::SecureBytes pin) override;
    void forget() override;

private:
    struct Held {
        drivers::api::Token token;
        QByteArray pin;
        QHash<QByteArray, QByteArray> keys; // PEM by the certificate's fingerprint
    };

    void look();
    void take(const Plugged& plugged, const QList<Held>& held);
    [[nodiscard]] const Held* find(const drivers::api::TokenChoice& choice) const;
    [[nodiscard]] static QList<Held> read(const Plugged& plugged, const QString& authorities);
    [[nodiscard]] drivers::api::TokenPin pinOf(const QString& name) const;
    // Why this PIN does not open the token; one try.
    std::optional<kiosk::base::ErrorCode> tryPin(const Held& held, const kiosk::base::SecureBytes& pin);
    void signIn(Mood mood, const Held& held, const drivers::api::TokenRequest& request);
    void work(const Held& held, const drivers::api::TokenRequest& request);
    void finish(int number, const Signed& result);
    void letGo();

    const TokenPlace m_place;
    const TokenSlot m_slot;
    drivers::api::TokenReaderState m_state = drivers::api::TokenReaderState::Starting;
    std::optional<Plugged> m_plugged;
    QList<Held> m_held;
    QHash<QString, int> m_wrong;   // PINs in a row, by token
    QHash<QString, bool> m_opened; // by a right PIN, which puts an earlier wrong one right
    std::optional<QPromise<Signed>> m_signing;
    int m_number = 0;
    QTimer m_look;
    QThreadPool m_worker; // the last member: ended before what its work posts to
};

} // namespace provisioning::practice::tokens
