#include "kiosk/session/calls.h"

#include "kiosk/base/log.h"
#include "kiosk/session/translation.h"

#include <QFutureWatcher>

#include <utility>

namespace kiosk::session {

using flow::Ticket;

// Not QFuture::then(context, ...): in Qt 6.4 that asserts when the context has gone before the answer came.
template <class T, class Heard>
void Calls::hear(const QFuture<T>& answer, Heard heard)
{
    auto* watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher, heard] {
        watcher->deleteLater();
        heard(watcher->result());
    });
    watcher->setFuture(answer);
}

template <class T, class ToEvent>
void Calls::await(Ticket ticket, const QFuture<portal::Answer<T>>& answer, ToEvent toEvent)
{
    m_underWay.insert(ticket);
    hear(answer, [this, session = m_session, ticket, toEvent](const portal::Answer<T>& result) {
        // Given up: nobody waits for it, and it may be an earlier citizen's.
        if (m_underWay.erase(ticket) == 0)
            return;
        Q_EMIT answered({session, result ? toEvent(ticket, *result) : callFailed(ticket, result.error())});
    });
}

Calls::Calls(portal::Portal& portal, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_portal(portal), m_clock(clock)
{
}

void Calls::serve(base::SessionNumber session)
{
    m_session = session;
}

void Calls::fetchCaptcha(const flow::effect::FetchCaptcha& effect)
{
    await(effect.ticket, m_portal.drawCaptcha(keyOf(effect.operation), effect.language), &captchaArrived);
}

void Calls::begin(const flow::effect::Register& effect, const portal::Consent& consent,
                  std::optional<portal::Evidence> evidence, std::optional<portal::TokenSignature> signature)
{
    const auto key = keyOf(effect.operation);
    const auto ask = [&] {
        switch (effect.draft.purpose) {
        case flow::Purpose::Register: break;
        case flow::Purpose::Recover: return m_portal.beginRecovery(key, recoveryOf(effect, consent));
        case flow::Purpose::Resume:
            return m_portal.resume(key, effect.draft.text(flow::Field::ReceiptCode),
                                   effect.draft.text(flow::Field::Phone));
        }
        auto request = requestOf(effect.draft, consent);
        request.captchaId = effect.captchaId;
        request.captchaText = effect.captchaText;
        request.evidence = std::move(evidence);
        request.signature = std::move(signature);
        return m_portal.beginRegistration(key, request);
    };
    await(effect.ticket, ask(), &registered);
}

void Calls::drawChallenge(const flow::effect::DrawChallenge& effect)
{
    await(effect.ticket, m_portal.drawChallenge(keyOf(effect.operation), portal::ChallengePurpose::Signature),
          &challengeDrawn);
}

void Calls::sendOtp(const flow::effect::SendOtp& effect, base::SecureBytes code)
{
    await(effect.ticket,
          m_portal.giveOtp(keyOf(effect.operation), referenceOf(effect.registration), std::move(code)),
          &otpAccepted);
}

void Calls::resendOtp(const flow::effect::ResendOtp& effect)
{
    await(effect.ticket, m_portal.resendOtp(keyOf(effect.operation), referenceOf(effect.registration)),
          &otpResent);
}

void Calls::resendPrompt(const flow::effect::ResendPrompt& effect)
{
    await(effect.ticket, m_portal.resendPrompt(keyOf(effect.operation), referenceOf(effect.registration)),
          &promptResent);
}

void Calls::setPassword(const flow::effect::SetPassword& effect, base::SecureBytes password)
{
    await(effect.ticket,
          m_portal.choosePassword(keyOf(effect.operation), referenceOf(effect.registration),
                                  std::move(password)),
          &completed);
}

void Calls::confirm(const flow::effect::Confirm& effect)
{
    await(effect.ticket,
          m_portal.confirm(keyOf(effect.operation), referenceOf(effect.registration), effect.email),
          &completed);
}

void Calls::postpone(const flow::effect::Postpone& effect)
{
    await(effect.ticket, m_portal.postpone(keyOf(effect.operation), referenceOf(effect.registration)),
          &postponementKept);
}

void Calls::lookUp(const flow::effect::LookUp& effect)
{
    await(effect.ticket, m_portal.readRegistration(referenceOf(effect.registration)), &registrationFound);
}

void Calls::callOfficer(const flow::effect::CallOfficer& effect)
{
    hear(m_portal.callOfficer(base::uuidV7(m_clock), effect.step, effect.language),
         [this, session = m_session](const portal::Answer<void>& answer) {
             if (!answer)
                 qCWarning(logSession, "officer not called: %s",
                           qUtf8Printable(base::codeName(answer.error().error.code)));
             Q_EMIT answered({session, flow::event::OfficerAnswered{answer.has_value()}});
         });
}

void Calls::abandon(const flow::Reference& registration)
{
    ++m_abandoning;
    hear(m_portal.dropRegistration(referenceOf(registration)), [this](const portal::Answer<void>& answer) {
        if (!answer)
            qCInfo(logSession, "abandon: %s", qUtf8Printable(base::codeName(answer.error().error.code)));
        if (--m_abandoning == 0)
            Q_EMIT abandoned();
    });
}

void Calls::probe()
{
    hear(m_portal.readStatus(), [this](const portal::Answer<portal::Status>& answer) {
        // It gave way to a call of the person, which says nothing about the line.
        if (!answer && answer.error().error.code == base::ErrorCode::CallCancelled) {
            Q_EMIT probeGaveWay();
            return;
        }
        Q_EMIT probed(lineChanged(answer));
    });
}

void Calls::giveUp(Ticket ticket)
{
    if (m_underWay.erase(ticket) != 0)
        m_portal.cancelAll();
}

void Calls::endSession()
{
    m_underWay.clear();
    m_keys.clear();
    m_portal.endSession();
}

QString Calls::keyOf(flow::Operation operation)
{
    auto& key = m_keys[operation];
    if (key.isEmpty())
        key = base::uuidV7(m_clock);
    return key;
}

} // namespace kiosk::session
