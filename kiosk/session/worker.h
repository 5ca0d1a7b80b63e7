// Inside of Session: the queue of events, the journey, and who performs which effect. Included by session.cpp
// and worker.cpp only.
#pragma once

#include "kiosk/session/calls.h"
#include "kiosk/session/card_desk.h"
#include "kiosk/session/deadlines.h"
#include "kiosk/session/line_watch.h"
#include "kiosk/session/receipt_printer.h"
#include "kiosk/session/seal_desk.h"
#include "kiosk/session/session.h"
#include "kiosk/session/token_desk.h"
#include "kiosk/session/vault.h"
#include "provisioning/profile/profile.h"

#include <deque>

namespace kiosk::session {

class Session::Worker : public QObject {
    Q_OBJECT

public:
    Worker(Session& session, portal::Portal& portal, const provisioning::profile::Profile& profile,
           const base::Clock& clock, ReceiptPrinter* printer, CardDevices cardDevices,
           TokenDevices tokenDevices, SealingQueue queue);

    // Events wait here while a step is being worked on; a step never runs inside another.
    void enqueue(flow::Event event);
    void noteActivity();
    // The vault keeps what is on its way until the journey says otherwise; a further offer is wiped.
    void keepOtp(base::SecureBytes code);
    void keepPassword(base::SecureBytes password);
    void keepPin(base::SecureBytes pin) { m_vault.keepPin(std::move(pin)); }

    [[nodiscard]] const flow::Journey& journey() const { return m_journey; }
    [[nodiscard]] bool owesPortal() const { return m_calls.isAbandoning(); }
    [[nodiscard]] Deadlines& deadlines() { return m_deadlines; }
    [[nodiscard]] LineWatch& lineWatch() { return m_lineWatch; }
    [[nodiscard]] CardDesk& cardDesk() { return m_cardDesk; }

private:
    void work(const flow::Event& event);
    void perform(const flow::effect::FetchCaptcha& effect) { m_calls.fetchCaptcha(effect); }
    void perform(const flow::effect::Register& effect);
    void perform(const flow::effect::Seal& effect);
    void perform(const flow::effect::UseReader& effect) { m_cardDesk.use(effect); }
    void perform(const flow::effect::UseCamera& effect) { m_cardDesk.use(effect); }
    void perform(const flow::effect::ReadChip& effect) { m_cardDesk.read(effect, m_journey.rules.today); }
    void perform(const flow::effect::UseTokens& effect) { m_tokenDesk.use(effect); }
    void perform(const flow::effect::CheckCertificate& effect) { m_tokenDesk.check(effect); }
    void perform(const flow::effect::SignDocument& effect);
    void perform(const flow::effect::GiveUpToken& effect) { m_tokenDesk.giveUp(effect.ticket); }
    void perform(const flow::effect::DrawChallenge& effect) { m_calls.drawChallenge(effect); }
    void perform(const flow::effect::SendOtp& effect) { m_calls.sendOtp(effect, m_vault.copyOfOtp()); }
    void perform(const flow::effect::ResendOtp& effect) { m_calls.resendOtp(effect); }
    void perform(const flow::effect::ResendPrompt& effect) { m_calls.resendPrompt(effect); }
    void perform(const flow::effect::SetPassword& effect);
    void perform(const flow::effect::Confirm& effect) { m_calls.confirm(effect); }
    void perform(const flow::effect::Postpone& effect) { m_calls.postpone(effect); }
    void perform(const flow::effect::LookUp& effect) { m_calls.lookUp(effect); }
    void perform(const flow::effect::AbandonRegistration& effect);
    void perform(const flow::effect::GiveUpCall& effect);
    void perform(const flow::effect::StartDeadline& effect);
    void perform(const flow::effect::StopDeadline& effect) { m_deadlines.stop(effect.deadline); }
    void perform(const flow::effect::ProbeLine&) { m_lineWatch.probeNow(); }
    void perform(const flow::effect::WipeSecret&);
    void perform(const flow::effect::CallOfficer& effect) { m_calls.callOfficer(effect); }
    void perform(const flow::effect::PrintSlip& effect);
    void perform(const flow::effect::WipeSession& effect);
    void perform(const flow::effect::HandOver&);
    void abandonNow();
    void beginVisit();
    void noteConsent(const flow::Journey& before, const flow::Event& event);
    [[nodiscard]] QDate today() const;

    Session& m_session;
    const provisioning::profile::Profile& m_profile;
    const base::Clock& m_clock;
    ReceiptPrinter* m_printer;
    Calls m_calls;
    CardDesk m_cardDesk;
    TokenDesk m_tokenDesk;
    SealDesk m_sealDesk;
    Vault m_vault;
    Deadlines m_deadlines;
    LineWatch m_lineWatch;
    QFuture<QMap<QString, QByteArray>> m_digests; // by language
    flow::Journey m_journey;
    portal::Consent m_consent;
    QString m_item;        // the id this visit's registration would have in the queue
    QString m_receiptCode; // and the code to take away
    std::optional<flow::Reference> m_toAbandon;
    std::deque<flow::Event> m_queue;
    bool m_working = false;
    bool m_over = false;
};

} // namespace kiosk::session
