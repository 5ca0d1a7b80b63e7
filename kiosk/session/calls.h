// The portal calls of one journey: performs them, gives every attempt at the same operation the same
// Idempotency-Key, and turns each answer into the event of the session that asked.
//
// GUI thread; the portal works on its own. An answer to a call that was given up is dropped here.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/secure_bytes.h"
#include "kiosk/flow/effect.h"
#include "kiosk/portal/portal.h"

#include <QFuture>
#include <QObject>

#include <map>
#include <set>

namespace kiosk::session {

class Calls : public QObject {
    Q_OBJECT

public:
    // Both outlive this object.
    Calls(portal::Portal& portal, const base::Clock& clock, QObject* parent = nullptr);

    // The citizen whose answers come from now on.
    void serve(base::SessionNumber session);

    void fetchCaptcha(const flow::effect::FetchCaptcha& effect);
    // A registration, a recovery, or the going on with a registration: what the draft's purpose says.
    void begin(const flow::effect::Register& effect, const portal::Consent& consent,
               std::optional<portal::Evidence> evidence = {},
               std::optional<portal::TokenSignature> signature = {});
    // For what a token is to sign.
    void drawChallenge(const flow::effect::DrawChallenge& effect);
    // The receiver of the secret wipes it.
    void sendOtp(const flow::effect::SendOtp& effect, base::SecureBytes code);
    void resendOtp(const flow::effect::ResendOtp& effect);
    void resendPrompt(const flow::effect::ResendPrompt& effect);
    void setPassword(const flow::effect::SetPassword& effect, base::SecureBytes password);
    void confirm(const flow::effect::Confirm& effect);
    void postpone(const flow::effect::Postpone& effect);
    void lookUp(const flow::effect::LookUp& effect);
    // Answered by OfficerAnswered; nothing waits for it.
    void callOfficer(const flow::effect::CallOfficer& effect);
    // Best effort; the answer changes nothing.
    void abandon(const flow::Reference& registration);
    [[nodiscard]] bool isAbandoning() const { return m_abandoning > 0; }
    void probe();

    void giveUp(flow::Ticket ticket);
    // Gives up every call, forgets every key, has the connection closed.
    void endSession();

Q_SIGNALS:
    // Direct connections only.
    void answered(const kiosk::flow::Event& event);
    // Every probe ends with one of these.
    void probed(const kiosk::flow::event::LineChanged& line);
    void probeGaveWay();
    void abandoned();

private:
    template <class T, class Heard>
    void hear(const QFuture<T>& answer, Heard heard);
    template <class T, class ToEvent>
    void await(flow::Ticket ticket, const QFuture<portal::Answer<T>>& answer, ToEvent toEvent);
    QString keyOf(flow::Operation operation);

    portal::Portal& m_portal;
    const base::Clock& m_clock;
    base::SessionNumber m_session;
    std::set<flow::Ticket> m_underWay;
    std::map<flow::Operation, QString> m_keys;
    int m_abandoning = 0;
};

} // namespace kiosk::session
