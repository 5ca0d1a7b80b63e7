#include "kiosk/session/worker.h"

#include "kiosk/base/ids.h"
#include "kiosk/base/log.h"
#include "kiosk/flow/receipt_code.h"
#include "kiosk/portal/sealed_registration.h"
#include "kiosk/portal/signed_document.h"
#include "kiosk/session/translation.h"

#include <QCryptographicHash>
#include <QFutureWatcher>
#include <QPromise>
#include <QRandomGenerator>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace kiosk::session {

namespace effect = flow::effect;
namespace event = flow::event;
namespace state = flow::state;
using flow::Deadline;

namespace {

// Of the consent text in each language; made while nobody has touched the screen yet.
QFuture<QMap<QString, QByteArray>> digestsOf(const provisioning::profile::Texts& texts)
{
    auto promise = std::make_shared<QPromise<QMap<QString, QByteArray>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, texts] {
        QMap<QString, QByteArray> digests;
        for (auto text = texts.begin(); text != texts.end(); ++text)
            digests.insert(
                text.key(),
                QCryptographicHash::hash(text.value().toUtf8(), QCryptographicHash::Sha256).toHex());
        promise->addResult(digests);
        promise->finish();
    });
    return promise->future();
}

} // namespace

Session::Worker::Worker(Session& session, portal::Portal& portal,
                        const provisioning::profile::Profile& profile, const base::Clock& clock,
                        ReceiptPrinter* printer, CardDevices cardDevices, TokenDevices tokenDevices,
                        SealingQueue queue)
    : m_session(session), m_profile(profile), m_clock(clock), m_printer(printer), m_calls(portal, clock),
      m_cardDesk(std::move(cardDevices), portal, clock), m_tokenDesk(std::move(tokenDevices)),
      m_sealDesk(std::move(queue)), m_deadlines(clock), m_lineWatch(clock, profile.times.statusProbe),
      m_digests(digestsOf(profile.consent.text)),
      m_journey(flow::startJourney(rulesOf(profile, today()), base::SessionNumber{1}))
{
    m_journey.rules.prints = m_printer != nullptr;
    m_journey.rules.readsChips = m_cardDesk.hasReader();
    m_journey.rules.readsQr = m_cardDesk.hasCamera();
    m_journey.rules.scansQr = m_cardDesk.hasScanner();
    m_journey.rules.usesTokens = m_tokenDesk.hasReader();
    m_journey.rules.seals = m_sealDesk.hasQueue();
    m_calls.serve(m_journey.session);
    connect(&m_cardDesk, &CardDesk::happened, this, [this](const flow::EventBody& body) {
        enqueue({m_journey.session, body});
    });
    connect(&m_tokenDesk, &TokenDesk::happened, this, [this](const flow::EventBody& body) {
        enqueue({m_journey.session, body});
    });
    connect(&m_sealDesk, &SealDesk::happened, this, [this](const flow::EventBody& body) {
        enqueue({m_journey.session, body});
    });
    connect(&m_cardDesk, &CardDesk::viewChanged, &m_session, &Session::viewChanged);
    connect(&m_calls, &Calls::answered, this, &Worker::enqueue);
    connect(&m_calls, &Calls::probed, this, [this](const event::LineChanged& line) {
        m_lineWatch.answered(line.up && !line.maintenance);
        const auto& known = m_journey.line;
        if (line.up && !line.maintenance && (!known.up || known.maintenance))
            m_sealDesk.tellOfLine();
        m_sealDesk.look();
        enqueue({m_journey.session, line});
    });
    connect(&m_calls, &Calls::probeGaveWay, this, [this] { m_lineWatch.answered(false); });
    connect(&m_calls, &Calls::abandoned, &m_session, &Session::portalPaid);
    connect(&m_lineWatch, &LineWatch::probeDue, &m_calls, &Calls::probe);
    connect(&m_deadlines, &Deadlines::passed, this, [this](Deadline deadline) {
        enqueue({m_journey.session, event::DeadlinePassed{deadline}});
    });
    connect(&m_deadlines, &Deadlines::changed, &m_session, &Session::deadlinesChanged);
}

void Session::Worker::keepOtp(base::SecureBytes code)
{
    if (!m_journey.secretKept)
        m_vault.keepOtp(std::move(code));
}

void Session::Worker::keepPassword(base::SecureBytes password)
{
    if (!m_journey.secretKept)
        m_vault.keepPassword(std::move(password));
}

void Session::Worker::enqueue(flow::Event event)
{
    if (m_over)
        return;
    m_queue.push_back(std::move(event));
    if (std::exchange(m_working, true))
        return;
    while (!m_queue.empty()) {
        const auto next = std::move(m_queue.front());
        m_queue.pop_front();
        work(next);
    }
    m_working = false;
}

void Session::Worker::work(const flow::Event& event)
{
    // A standby may have waited overnight.
    if (std::holds_alternative<event::Began>(event.body))
        beginVisit();
    const auto before = m_journey;
    auto step = flow::step(before, event);
    m_journey = std::move(step.journey);
    noteConsent(before, event);
    for (const auto& effect : step.effects)
        std::visit([this](const auto& alternative) { perform(alternative); }, effect);
    abandonNow();
    const bool offered = std::holds_alternative<event::OtpOffered>(event.body) ||
                         std::holds_alternative<event::PinOffered>(event.body) ||
                         std::holds_alternative<event::PasswordOffered>(event.body);
    if (offered && !m_journey.secretKept)
        m_vault.wipe();
    m_lineWatch.setHeldUp(!m_journey.line.up || std::holds_alternative<state::Interrupted>(m_journey.state));
    if (m_journey != before)
        Q_EMIT m_session.journeyChanged();
}

void Session::Worker::beginVisit()
{
    m_journey.rules.today = today();
    m_item = base::uuidV7(m_clock);
    m_receiptCode = flow::receiptcode::ofBits(QRandomGenerator::system()->generate64());
    m_cardDesk.setOwnChallenge(portal::challengeOfItem(m_item));
}

void Session::Worker::perform(const effect::Register& effect)
{
    m_calls.begin(effect, m_consent,
                  effect.evidence ? m_cardDesk.evidence(*effect.evidence, Whose::Portal) : std::nullopt,
                  effect.signature ? m_tokenDesk.signature(*effect.signature) : std::nullopt);
}

void Session::Worker::perform(const effect::Seal& effect)
{
    auto registration = requestOf(effect.draft, m_consent);
    if (effect.evidence)
        registration.evidence = m_cardDesk.evidence(*effect.evidence, Whose::Item);
    if (effect.signature)
        registration.signature = m_tokenDesk.signature(*effect.signature);
    m_sealDesk.seal(effect.ticket, m_item,
                    portal::sealedRegistration({m_item, m_receiptCode, m_clock.utcNow(), registration}),
                    m_receiptCode);
}

void Session::Worker::perform(const effect::GiveUpCall& effect)
{
    m_calls.giveUp(effect.ticket);
    m_sealDesk.giveUp(effect.ticket);
}

void Session::Worker::perform(const effect::SignDocument& effect)
{
    const auto document = portal::canonicalDocument({.certificate = m_journey.signing.certificate.serial,
                                                     .challenge = effect.challenge,
                                                     .item = effect.challenge.isEmpty() ? m_item : QString(),
                                                     .consent = m_consent,
                                                     .device = m_profile.device,
                                                     .subject = flow::subjectName(effect.subject),
                                                     .time = m_clock.utcNow()});
    m_tokenDesk.sign(effect, document, m_vault.takePin());
}

void Session::Worker::perform(const effect::SetPassword& effect)
{
    m_calls.setPassword(effect, m_vault.copyOfPassword());
}

void Session::Worker::perform(const effect::AbandonRegistration& effect)
{
    m_toAbandon = effect.registration;
}

// The journey as it is now is what the slip says.
void Session::Worker::perform(const effect::PrintSlip& effect)
{
    using Report = drivers::api::PrintReport;
    auto* watcher = new QFutureWatcher<Report>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, copy = effect.copy, session = m_journey.session] {
                watcher->deleteLater();
                enqueue({session, slipPrinted(copy, watcher->result())});
            });
    watcher->setFuture(m_printer->print(m_journey));
}

void Session::Worker::perform(const effect::StartDeadline& effect)
{
    m_deadlines.start(effect.deadline, effect.after);
}

void Session::Worker::perform(const effect::WipeSecret&)
{
    m_vault.wipe();
    Q_EMIT m_session.secretWipeRequested();
}

void Session::Worker::perform(const effect::WipeSession& effect)
{
    qCInfo(logSession, "session over, reason %d", static_cast<int>(effect.reason));
    m_vault.wipe();
    m_calls.endSession();
    abandonNow();
    m_deadlines.stopAll();
    if (m_printer != nullptr)
        m_printer->forget();
    m_cardDesk.wipe();
    m_tokenDesk.wipe();
    m_sealDesk.wipe();
    m_consent = {};
    m_item.clear();
    m_receiptCode.clear();
    Q_EMIT m_session.secretWipeRequested();
    Q_EMIT m_session.wipeRequested();
}

void Session::Worker::perform(const effect::HandOver&)
{
    m_over = true;
    m_queue.clear();
    m_lineWatch.end();
    Q_EMIT m_session.handOverRequested();
}

// Held back until the session has ended at the portal, which would cancel it.
void Session::Worker::abandonNow()
{
    if (const auto registration = std::exchange(m_toAbandon, {}))
        m_calls.abandon(*registration);
}

// What the person agreed to: this text, in this language, now.
void Session::Worker::noteConsent(const flow::Journey& before, const flow::Event& event)
{
    if (!m_journey.consented) {
        m_consent = {};
    } else if (std::holds_alternative<event::ConsentAnswered>(event.body) &&
               before.state != m_journey.state) {
        m_consent.version = m_profile.consent.version;
        m_consent.textDigest = m_digests.result().value(m_journey.language);
        m_consent.language = m_journey.language;
        m_consent.time = m_clock.utcNow();
    }
}

void Session::Worker::noteActivity()
{
    if (m_deadlines.isRunning(Deadline::Idle))
        m_deadlines.start(Deadline::Idle, flow::idleTime(m_journey));
}

QDate Session::Worker::today() const
{
    return m_clock.utcNow().toLocalTime().date();
}

} // namespace kiosk::session
