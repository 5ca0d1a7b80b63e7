// The tokens and what they have signed: makes the reader when it is wanted, turns what it says into events,
// keeps the signature until the session ends.
//
// GUI thread. A PIN goes through and is never kept.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "kiosk/flow/effect.h"
#include "kiosk/portal/values.h"
#include "kiosk/session/token_devices.h"

#include <QObject>

namespace kiosk::session {

class TokenDesk : public QObject {
    Q_OBJECT

public:
    explicit TokenDesk(TokenDevices devices, QObject* parent = nullptr);

    [[nodiscard]] bool hasReader() const { return static_cast<bool>(m_devices.makeReader); }

    void use(const flow::effect::UseTokens& effect);
    void check(const flow::effect::CheckCertificate& effect);
    // An empty document is none: nothing is signed, and the PIN is tried nowhere.
    void sign(const flow::effect::SignDocument& effect, const QByteArray& document, base::SecureBytes pin);
    void giveUp(flow::Ticket ticket);

    // Under this ticket; none when it is another's.
    [[nodiscard]] std::optional<portal::TokenSignature> signature(flow::Ticket ticket) const;

    // Everything of the person's, and whatever is under way.
    void wipe();

Q_SIGNALS:
    // Direct connections only.
    void happened(const kiosk::flow::EventBody& event);

private:
    drivers::api::TokenReader& reader();
    void tell();
    // Whether the answer is still waited for; it is not after this.
    bool isAwaited(flow::Ticket ticket);
    void fail(flow::Ticket ticket, const base::Error& error);

    TokenDevices m_devices;
    std::unique_ptr<drivers::api::TokenReader> m_reader;
    bool m_wanted = false;
    std::optional<flow::Ticket> m_working;
    std::optional<flow::Ticket> m_signatureOf;
    portal::TokenSignature m_signature;
};

} // namespace kiosk::session
