#include "drivers/sim/sim_token_reader.h"

#include "drivers/sim/sim_certificate.h"
#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/certificate_time.h"
#include "kiosk/crypto/raw_signing_key.h"
#include "kiosk/crypto/signing_certificate.h"

#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <utility>

namespace drivers::sim {

using namespace std::chrono_literals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using kiosk::base::SecureBytes;
using Checked = Result<std::optional<ErrorCode>>;

namespace {

const QString origin = QStringLiteral("sim.token");
const QString moduleName = QStringLiteral("practice");
constexpr int shortestPin = 4;
constexpr int longestPin = 16;

QDateTime now()
{
    const kiosk::base::SystemClock clock;
    return kiosk::crypto::certificateTime(clock);
}

// On a worker thread.
Result<api::TokenSignature> makeSignature(const QByteArray& document, const SimToken& token,
                                          const SimCertificate& certificate)
{
    const auto shown = readSimCertificate(certificate.der, now());
    const auto parsed = kiosk::crypto::Certificate::fromDer(certificate.der);
    if (!shown || !parsed)
        return fail(ErrorCode::TokenKeyMissing, origin);
    const auto schemes = kiosk::crypto::readSigningCertificate(*parsed).schemes;
    const auto cms = kiosk::crypto::signCades(document, certificate.der, token.authorities, schemes.front(),
                                              now(), kiosk::crypto::rawSigningKey(certificate.key));
    if (!cms)
        return tl::make_unexpected(cms.error());
    return api::TokenSignature{*cms, kiosk::crypto::schemeName(schemes.front()), QStringLiteral("CAdES-B-B"),
                               *shown, token.isDefaultPin};
}

} // namespace

SimTokenReader::SimTokenReader(QObject* parent) : TokenReader(parent), m_stuck(this)
{
    m_stuck.setSingleShot(true);
    m_stuck.setInterval(10s);
    connect(&m_stuck, &QTimer::timeout, this, [this] { finish(fail(ErrorCode::TokenModuleStuck, origin)); });
}

api::TokenReaderState SimTokenReader::state() const
{
    if (!m_isInstalled)
        return api::TokenReaderState::NoModule;
    return m_plugged.isEmpty() ? api::TokenReaderState::Empty : api::TokenReaderState::Present;
}

api::TokenPin SimTokenReader::pinOf(const SimToken& token) const
{
    const int wrong = m_wrong.value(token.serial);
    return {.low = wrong > 0,
            .finalTry = wrong == token.mostTries - 1,
            .locked = wrong >= token.mostTries,
            .ownKeypad = token.ownKeypad,
            .shortest = shortestPin,
            .longest = longestPin,
            .alphabet = token.alphabet};
}

QList<api::Token> SimTokenReader::tokens() const
{
    QList<api::Token> shown;
    for (const auto& [slot, token] : m_isInstalled ? m_plugged : QList<Plugged>()) {
        api::Token one{moduleName, slot, token.label, token.serial, token.maker, pinOf(token), {}};
        for (const auto& certificate : token.certificates) {
            if (const auto read = readSimCertificate(certificate.der, now()))
                one.certificates << api::TokenCertificate{certificate.id, certificate.label, *read};
        }
        shown << one;
    }
    return shown;
}

const SimTokenReader::Plugged* SimTokenReader::find(const api::TokenChoice& choice) const
{
    const auto found = std::find_if(m_plugged.begin(), m_plugged.end(), [&](const Plugged& one) {
        return one.slot == choice.slot && one.token.serial == choice.tokenSerial;
    });
    return m_isInstalled && found != m_plugged.end() ? &*found : nullptr;
}

QFuture<Checked> SimTokenReader::check(const api::TokenChoice& choice)
{
    const auto* plugged = find(choice);
    if (plugged == nullptr)
        return QtFuture::makeReadyFuture<Checked>(fail(ErrorCode::TokenRemoved, origin));
    for (const auto& certificate : plugged->token.certificates) {
        if (certificate.id != choice.certificateId)
            continue;
        const auto read = readSimCertificate(certificate.der, now());
        return QtFuture::makeReadyFuture<Checked>(read && read->unusable ? read->unusable
                                                                         : certificate.verdict);
    }
    return QtFuture::makeReadyFuture<Checked>(ErrorCode::CertificateUnsuitable);
}

QFuture<SimTokenReader::Signature> SimTokenReader::sign(const api::TokenRequest& request, SecureBytes pin)
{
    if (m_promise)
        return QtFuture::makeReadyFuture<Signature>(fail(ErrorCode::CallCancelled, origin));
    m_promise.emplace();
    m_promise->start();
    auto future = m_promise->future();
    m_request = request;
    m_pin = std::move(pin);
    m_isTried = false;
    ++m_number;
    m_stuck.start();
    // As with a real one, never before this has returned.
    QTimer::singleShot(0, this, [this, number = m_number] {
        if (m_promise && number == m_number)
            go();
    });
    return future;
}

// As far as the mood lets it.
void SimTokenReader::go()
{
    const auto* plugged = find(m_request.choice);
    if (plugged == nullptr) {
        finish(fail(ErrorCode::TokenRemoved, origin));
        return;
    }
    if (m_mood == SimTokenMood::Slow)
        m_stuck.stop();
    if (m_mood == SimTokenMood::Crashing)
        finish(fail(ErrorCode::TokenModuleFailed, origin));
    if (m_mood != SimTokenMood::Well || m_isTried)
        return;
    const auto& held = plugged->token.certificates;
    const auto certificate = std::find_if(held.begin(), held.end(), [&](const SimCertificate& one) {
        return one.id == m_request.choice.certificateId;
    });
    if (certificate == held.end() || certificate->key.isEmpty()) {
        finish(fail(ErrorCode::TokenKeyMissing, origin));
        return;
    }
    if (const auto read = readSimCertificate(certificate->der, now()); read && read->unusable) {
        finish(fail(*read->unusable, origin));
        return;
    }
    const auto refused = tryPin(plugged->token, m_pin);
    m_pin.clear();
    m_isTried = true;
    if (refused)
        finish(fail(*refused, origin));
    else
        signAway(plugged->token, *certificate);
    Q_EMIT changed();
}

std::optional<ErrorCode> SimTokenReader::tryPin(const SimToken& token, const SecureBytes& pin)
{
    if (pinOf(token).locked)
        return ErrorCode::TokenPinLocked;
    if (!token.ownKeypad && (pin.size() < shortestPin || pin.size() > longestPin))
        return ErrorCode::TokenPinUnfit;
    ++m_tries[token.serial];
    const std::string_view right(token.pin.constData(), static_cast<std::size_t>(token.pin.size()));
    if (token.ownKeypad || pin.text() == right) {
        m_wrong.remove(token.serial);
        return std::nullopt;
    }
    ++m_wrong[token.serial];
    return pinOf(token).locked ? ErrorCode::TokenPinLocked : ErrorCode::TokenPinWrong;
}

void SimTokenReader::signAway(const SimToken& token, const SimCertificate& certificate)
{
    const auto promise = std::make_shared<QPromise<Signature>>();
    promise->start();
    promise->future().then(this, [this, number = m_number](const Signature& signature) {
        if (number == m_number)
            finish(signature);
    });
    QThreadPool::globalInstance()->start([promise, document = m_request.document, token, certificate] {
        promise->addResult(makeSignature(document, token, certificate));
        promise->finish();
    });
}

void SimTokenReader::finish(const Signature& result)
{
    m_stuck.stop();
    m_pin.clear();
    if (!m_promise)
        return;
    auto promise = std::exchange(m_promise, std::nullopt);
    promise->addResult(result);
    promise->finish();
}

void SimTokenReader::forget()
{
    m_request = {};
    finish(fail(ErrorCode::CallCancelled, origin));
}

void SimTokenReader::plug(const SimToken& token)
{
    quint64 slot = 1;
    while (std::any_of(m_plugged.begin(), m_plugged.end(), [&](const auto& one) { return one.slot == slot; }))
        ++slot;
    m_plugged.append({slot, token});
    Q_EMIT changed();
}

void SimTokenReader::unplug(const QString& serial)
{
    m_plugged.removeIf([&](const Plugged& one) { return one.token.serial == serial; });
    if (m_promise && m_request.choice.tokenSerial == serial)
        finish(fail(ErrorCode::TokenRemoved, origin));
    Q_EMIT changed();
}

void SimTokenReader::setMood(SimTokenMood mood)
{
    m_mood = mood;
    if (m_promise)
        go();
}

void SimTokenReader::setInstalled(bool installed)
{
    m_isInstalled = installed;
    Q_EMIT changed();
}

} // namespace drivers::sim
