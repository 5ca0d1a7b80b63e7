#include "drivers/token/module_worker.h"

#include "drivers/token/cryptoki_fault.h"
#include "kiosk/crypto/certificate_time.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <algorithm>

#include <unistd.h>

namespace drivers::token {

using kiosk::base::fail;
using kiosk::crypto::SignatureScheme;

namespace {

Q_LOGGING_CATEGORY(logToken, "motcua.token", QtInfoMsg)

const QString origin = QStringLiteral("token.module");

// Whichever answer is expected, or what there was instead.
template <class Expected>
Result<Expected> expect(Result<Answer> answer)
{
    if (!answer)
        return tl::make_unexpected(answer.error());
    if (const auto* failure = std::get_if<Failure>(&*answer))
        return tl::make_unexpected(errorOf(*failure));
    if (auto* expected = std::get_if<Expected>(&*answer))
        return std::move(*expected);
    return fail(ErrorCode::TokenModuleFailed, origin, QStringLiteral("another question's answer"));
}

Mechanism mechanismOf(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::RsaPssSha256: return Mechanism::RsaPssSha256;
    case SignatureScheme::RsaPkcs1Sha256: return Mechanism::RsaPkcs1;
    case SignatureScheme::EcdsaSha256:
    case SignatureScheme::EcdsaSha384: break;
    }
    return Mechanism::Ecdsa;
}

// Its key's CKA_ID is not enough: a renewed certificate may share it with the one before.
bool isChosen(const CertificateObject& certificate, const api::TokenChoice& choice)
{
    const Octets id(choice.certificateId.begin(), choice.certificateId.end());
    const QByteArrayView der(certificate.der.data(), static_cast<qsizetype>(certificate.der.size()));
    return certificate.id == id &&
           QCryptographicHash::hash(der, QCryptographicHash::Sha256) == choice.fingerprint;
}

bool isSame(const SlotSight& one, const SlotSight& other)
{
    return one.slot == other.slot && one.serial == other.serial && one.label == other.label;
}

} // namespace

ModuleWorker::ModuleWorker(std::shared_ptr<ModuleDesk> desk, HostPlace place, ModuleFacts facts,
                           TokenPatience patience, DocumentSigner signer, ModuleNews news)
    : m_desk(std::move(desk)), m_place(std::move(place)), m_facts(std::move(facts)), m_patience(patience),
      m_signer(std::move(signer)), m_news(std::move(news))
{
}

void ModuleWorker::run()
{
    auto rest = m_patience.firstPause;
    while (!isStopping()) {
        bool isHealthy = false;
        if (const auto host = startHost()) {
            while (watch(*host))
                isHealthy = true;
        }
        if (isStopping())
            break;
        if (isHealthy) {
            rest = m_patience.firstPause;
        } else {
            // What it showed before it was lost is believed no longer.
            m_seen.clear();
            tell();
        }
        pause(rest, !isHealthy);
        rest = isHealthy ? rest : std::min(2 * rest, m_patience.longestPause);
    }
    refuseOrder(kiosk::base::makeError(ErrorCode::CallCancelled, origin));
}

std::unique_ptr<HostProcess> ModuleWorker::startHost()
{
    if (m_place.program.isEmpty()) {
        fault(kiosk::base::makeError(
            ErrorCode::TokenModuleFailed, origin,
            QStringLiteral("made for another word size, and no such host is installed")));
        return nullptr;
    }
    auto host = HostProcess::start(m_place);
    if (!host) {
        fault(host.error());
        return nullptr;
    }
    const auto started = expect<Started>((*host)->ask(Start{}, m_patience.start, {}, m_desk->stopped));
    if (!started) {
        fault(started.error());
        return nullptr;
    }
    qCInfo(logToken, "%s: %s, %s", qUtf8Printable(m_place.module), started->maker.c_str(),
           started->description.c_str());
    return std::move(*host);
}

// One look, and one signature if it is wanted. False when the host is of no more use, or it is time to stop.
bool ModuleWorker::watch(HostProcess& host)
{
    const auto sight = expect<Sight>(host.ask(Look{}, m_patience.look, {}, m_desk->stopped));
    if (!sight) {
        fault(sight.error());
        return false;
    }
    if (!takeSight(host, *sight))
        return false;
    m_fault.reset();
    tell();
    if (!serve(host))
        return false;
    return pause(m_patience.lookEvery, false);
}

bool ModuleWorker::takeSight(HostProcess& host, const Sight& sight)
{
    std::vector<SeenToken> now;
    for (const auto& slot : sight.slots) {
        const auto known = std::find_if(m_seen.begin(), m_seen.end(),
                                        [&](const auto& seen) { return isSame(seen.slot, slot); });
        const auto before = known == m_seen.end() ? std::nullopt : known->fault;
        if (known != m_seen.end() && !before) {
            now.push_back({slot, known->held});
            continue;
        }
        m_isLost = false;
        auto seen = read(host, slot, before);
        if (m_isLost)
            return false;
        if (seen)
            now.push_back(std::move(*seen));
    }
    m_seen = std::move(now);
    return true;
}

// Nothing when the token went meanwhile. What cannot be read is no empty token: it is read anew at the next
// look.
std::optional<SeenToken> ModuleWorker::read(HostProcess& host, const SlotSight& slot,
                                            std::optional<ErrorCode> before)
{
    const auto answer = host.ask(Contents{slot.slot}, m_patience.contents, {}, m_desk->stopped);
    auto held = expect<Held>(answer);
    if (held)
        return SeenToken{slot, std::move(*held)};
    const auto* failure = answer ? std::get_if<Failure>(&*answer) : nullptr;
    if (failure == nullptr) {
        m_isLost = true;
        fault(held.error());
        return std::nullopt;
    }
    // One that nobody has set up yet has nothing to show.
    if (isBlank({slot}))
        return SeenToken{slot};
    if (failure->isGone)
        return std::nullopt;
    if (!before)
        qCWarning(logToken, "%s: its certificates cannot be read: %s", qUtf8Printable(m_place.module),
                  qUtf8Printable(held.error().detail));
    return SeenToken{slot, {}, ErrorCode::TokenFailed};
}

bool ModuleWorker::serve(HostProcess& host)
{
    auto order = takeOrder();
    if (!order)
        return true;
    m_isLost = false;
    const auto result = sign(host, *order);
    order->pin.clear();
    if (!result)
        qCInfo(logToken, "%s: %s", qUtf8Printable(kiosk::base::operatorCode(result.error().code)),
               qUtf8Printable(result.error().detail));
    m_news.signature(order->number, result);
    return !m_isLost;
}

Result<api::TokenSignature> ModuleWorker::sign(HostProcess& host, SignOrder& order)
{
    const auto& choice = order.request.choice;
    const auto seen = std::find_if(m_seen.begin(), m_seen.end(), [&](const auto& one) {
        return one.slot.slot == choice.slot && QString::fromStdString(one.slot.serial) == choice.tokenSerial;
    });
    if (seen == m_seen.end())
        return fail(ErrorCode::TokenRemoved, origin);
    if (seen->fault)
        return fail(*seen->fault, origin, QStringLiteral("its certificates cannot be read"));
    const auto& held = seen->held.certificates;
    const auto certificate =
        std::find_if(held.begin(), held.end(), [&](const auto& one) { return isChosen(one, choice); });
    if (certificate == held.end())
        return fail(ErrorCode::TokenKeyMissing, origin, QStringLiteral("no such certificate"));
    return m_signer(order, *seen, *certificate, [&](SignatureScheme scheme, OctetView toSign) {
        return signRaw(host, order, *seen, scheme, toSign);
    });
}

Result<Octets> ModuleWorker::signRaw(HostProcess& host, SignOrder& order, const SeenToken& seen,
                                     SignatureScheme scheme, OctetView toSign)
{
    const auto& id = order.request.choice.certificateId;
    const bool keypad = pinOf(seen.slot, m_facts).ownKeypad;
    const Sign question{seen.slot.slot, seen.slot.serial, Octets(id.begin(), id.end()), mechanismOf(scheme),
                        Octets(toSign.begin(), toSign.end())};
    const auto answer =
        host.ask(question, keypad ? m_patience.keypad : m_patience.sign, order.pin, m_desk->givenUp);
    // Whatever came of it, this PIN has been tried.
    order.pin.clear();
    m_isLost = !answer;
    // A host that was given up is no fault of the module.
    if (m_isLost && answer.error().code != ErrorCode::CallCancelled)
        fault(answer.error());
    auto made = expect<Signed>(answer);
    if (!made)
        return tl::make_unexpected(made.error());
    return std::move(made->signature);
}

void ModuleWorker::fault(const Error& error)
{
    qCWarning(logToken, "%s: %s %s", qUtf8Printable(m_place.module),
              qUtf8Printable(kiosk::base::operatorCode(error.code)), qUtf8Printable(error.detail));
    m_fault = error;
}

void ModuleWorker::tell()
{
    const kiosk::base::SystemClock clock;
    const auto now = kiosk::crypto::certificateTime(clock);
    ModuleSight sight;
    if (m_fault)
        sight.fault = m_fault->code;
    sight.isForeign = m_place.program.isEmpty();
    for (const auto& seen : m_seen) {
        if (isBlank(seen))
            continue;
        sight.tokens << tokenOf(m_place.module, seen, m_facts, now);
        sight.authorities += authoritiesOn(seen);
    }
    if (m_told == sight)
        return;
    m_told = sight;
    m_news.sight(sight);
}

// False when it is time to stop. An order ends it early, to be served by this host or the next; or it is
// answered with the fault, where a host cannot be had.
bool ModuleWorker::pause(std::chrono::milliseconds time, bool refuses)
{
    const auto until = std::chrono::steady_clock::now() + time;
    for (;;) {
        {
            std::unique_lock lock(m_desk->mutex);
            m_desk->changed.wait_until(lock, until,
                                       [this] { return m_desk->stopping || m_desk->order.has_value(); });
            if (m_desk->stopping)
                return false;
            if (!m_desk->order || !refuses || !m_fault)
                return true;
        }
        refuseOrder(*m_fault);
    }
}

std::optional<SignOrder> ModuleWorker::takeOrder()
{
    const std::lock_guard lock(m_desk->mutex);
    auto order = std::exchange(m_desk->order, std::nullopt);
    if (order) {
        std::uint64_t before = 0;
        static_cast<void>(::read(m_desk->givenUp, &before, sizeof before));
    }
    return order;
}

void ModuleWorker::refuseOrder(const Error& error)
{
    if (const auto order = takeOrder())
        m_news.signature(order->number, tl::make_unexpected(error));
}

bool ModuleWorker::isStopping()
{
    const std::lock_guard lock(m_desk->mutex);
    return m_desk->stopping;
}

} // namespace drivers::token
