// Signing tokens without hardware: what is plugged in is told, and signs with keys in software.
#pragma once

#include "drivers/api/token.h"

#include <QHash>
#include <QPromise>
#include <QTimer>

namespace drivers::sim {

struct SimCertificate {
    QByteArray id;
    QString label;
    QByteArray der;
    QByteArray key;                                     // in PEM; empty: the token has none for it
    std::optional<kiosk::base::ErrorCode> verdict = {}; // what check() finds; nothing: good
};

struct SimToken {
    QString label;
    QString serial;
    QString maker = QStringLiteral("Motcua");
    QByteArray pin; // made up
    bool isDefaultPin = false;
    bool ownKeypad = false; // on which the right PIN is typed
    int mostTries = 5;      // wrong PINs in a row, then it is locked
    api::PinAlphabet alphabet = api::PinAlphabet::Digits;
    QList<SimCertificate> certificates;
    QList<QByteArray> authorities = {}; // certificates that go along with a signature, in DER
};

enum class SimTokenMood {
    Well,
    Slow,     // answers when it is in another mood again, or unplugged
    Hanging,  // never answers: TokenModuleStuck after a while
    Crashing, // TokenModuleFailed
};

class SimTokenReader final : public api::TokenReader {
    Q_OBJECT

public:
    explicit SimTokenReader(QObject* parent = nullptr);

    [[nodiscard]] api::TokenReaderState state() const override;
    [[nodiscard]] QList<api::Token> tokens() const override;
    QFuture<kiosk::base::Result<std::optional<kiosk::base::ErrorCode>>>
    check(const api::TokenChoice& choice) override;
    QFuture<kiosk::base::Result<api::TokenSignature>> sign(const api::TokenRequest& request,
                                                           kiosk::base::SecureBytes pin) override;
    void forget() override;

    // In a free slot. A token that was here before is as it was left: wrong PINs are counted by its serial.
    void plug(const SimToken& token);
    // The token with this serial; what it signs ends with TokenRemoved.
    void unplug(const QString& serial);
    void setMood(SimTokenMood mood);
    void setInstalled(bool installed);
    // After which a hanging module is stuck.
    void setPatience(std::chrono::milliseconds patience) { m_stuck.setInterval(patience); }
    // Tokens are asked, in order, how often a PIN was tried; for tests.
    [[nodiscard]] int tries(const QString& serial) const { return m_tries.value(serial); }

private:
    using Signature = kiosk::base::Result<api::TokenSignature>;

    struct Plugged {
        quint64 slot = 0;
        SimToken token;
    };

    [[nodiscard]] const Plugged* find(const api::TokenChoice& choice) const;
    [[nodiscard]] api::TokenPin pinOf(const SimToken& token) const;
    [[nodiscard]] std::optional<kiosk::base::ErrorCode> tryPin(const SimToken& token,
                                                               const kiosk::base::SecureBytes& pin);
    void go();
    void signAway(const SimToken& token, const SimCertificate& certificate);
    void finish(const Signature& result);

    QList<Plugged> m_plugged;
    QHash<QString, int> m_wrong; // wrong PINs in a row, by serial
    QHash<QString, int> m_tries; // PINs tried, by serial
    bool m_isInstalled = true;
    SimTokenMood m_mood = SimTokenMood::Well;
    QTimer m_stuck;
    std::optional<QPromise<Signature>> m_promise;
    api::TokenRequest m_request;    // of the promise
    kiosk::base::SecureBytes m_pin; // until the token has tried it
    bool m_isTried = false;         // the request's PIN
    int m_number = 0;               // of the latest request
};

} // namespace drivers::sim
