#include "provisioning/practice/tokens/practice_token_reader.h"

#include "drivers/token/certificate_checker.h"
#include "drivers/token/certificate_reading.h"
#include "drivers/token/network_fetch.h"
#include "kiosk/crypto/cades.h"
#include "kiosk/crypto/certificate_time.h"
#include "kiosk/crypto/raw_signing_key.h"
#include "kiosk/crypto/signing_certificate.h"
#include "provisioning/practice/pki/token_list.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace provisioning::practice::tokens {

using namespace Qt::StringLiterals;
using namespace drivers::api;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::SecureBytes;

namespace {

constexpr std::chrono::milliseconds lookInterval{250};
constexpr int mostTries = 5;
constexpr int shortestPin = 6;
constexpr int longestPin = 16;
const QString origin = u"practice.tokens"_s;
const QString moduleName = u"practice"_s;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int triesUsed(Mood mood)
{
    switch (mood) {
    case Mood::WrongOnce: return 1;
    case Mood::LastTry: return mostTries - 1;
    case Mood::Locked: return mostTries;
    case Mood::Ready:
    case Mood::LetsGo:
    case Mood::Hangs:
    case Mood::DefaultPin:
    case Mood::Letters:
    case Mood::OwnKeypad:
    case Mood::Crashes:
    case Mood::Broken: break;
    }
    return 0;
}

QDateTime now()
{
    return kiosk::crypto::certificateTime(kiosk::base::SystemClock());
}

// By a certificate's own authorities, as they answer now.
std::optional<ErrorCode> judge(const QByteArray& der, const QString& trustFolder)
{
    drivers::token::NetworkFetch fetch;
    const drivers::token::CertificateChecker checker(
        {.trust = kiosk::crypto::TrustFolder::fromFolder(trustFolder)}, fetch);
    return checker.check(der, {}, now());
}

kiosk::base::Result<TokenSignature> signNow(const SigningCertificate& certificate, const QByteArray& key,
                                            const QByteArray& document, const QString& trustFolder)
{
    const auto parsed = kiosk::crypto::Certificate::fromDer(certificate.der);
    const auto schemes = parsed ? kiosk::crypto::readSigningCertificate(*parsed).schemes
                                : QList<kiosk::crypto::SignatureScheme>();
    if (schemes.isEmpty())
        return fail(ErrorCode::CertificateUnsuitable, origin);
    QList<QByteArray> others;
    const auto trust = kiosk::crypto::TrustFolder::fromFolder(trustFolder);
    for (const auto& issuer : trust.issuers())
        others.append(issuer.der());
    const auto cms = kiosk::crypto::signCades(document, certificate.der, others, schemes.first(), now(),
                                              kiosk::crypto::rawSigningKey(key));
    if (!cms)
        return tl::make_unexpected(cms.error());
    return TokenSignature{*cms, kiosk::crypto::schemeName(schemes.first()), u"CAdES-B-B"_s, certificate,
                          false};
}

} // namespace

PracticeTokenReader::PracticeTokenReader(TokenPlace place, QObject* parent)
    : TokenReader(parent), m_place(std::move(place)), m_slot(m_place.slot)
{
    m_worker.setMaxThreadCount(1);
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &PracticeTokenReader::look);
    m_look.start();
    look();
}

PracticeTokenReader::~PracticeTokenReader()
{
    forget();
    m_worker.waitForDone();
}

void PracticeTokenReader::look()
{
    m_worker.start([this, before = m_plugged] {
        const auto plugged = m_slot.read();
        if (plugged == before)
            return;
        const auto held = read(plugged, m_place.authorities);
        QMetaObject::invokeMethod(
            this,
            [this, before, plugged, held] {
                // What has been let go of meanwhile is not plugged in again by an older look.
                if (before == m_plugged)
                    take(plugged, held);
            },
            Qt::QueuedConnection);
    });
}

QList<PracticeTokenReader::Held> PracticeTokenReader::read(const Plugged& plugged, const QString& authorities)
{
    QList<Held> all;
    for (const auto& described : pki::practiceTokens()) {
        const auto slot = plugged.names.indexOf(described.name);
        if (slot < 0)
            continue;
        Held held;
        held.pin = (plugged.mood == Mood::Letters ? lettersBefore.toString() + described.pin : described.pin)
                       .toUtf8();
        held.token.module = moduleName;
        held.token.slot = static_cast<quint64>(slot);
        held.token.label = described.owner;
        held.token.serial = described.name;
        held.token.maker = u"Tập huấn"_s;
        for (const auto& one : described.certificates) {
            const auto path = authorities + u"/tokens/"_s + described.name + u'/' + one.id;
            const auto certificate = drivers::token::readCertificate(contentOf(path + u".der"_s), now());
            const auto id = QByteArray::fromHex(one.id.toLatin1());
            if (!certificate)
                continue;
            held.token.certificates.append({id, one.label, *certificate});
            held.keys.insert(held.token.certificates.last().fingerprint(), contentOf(path + u".key"_s));
        }
        all.append(held);
    }
    return all;
}

void PracticeTokenReader::take(const Plugged& plugged, const QList<Held>& held)
{
    if (!m_plugged || m_plugged->mood != plugged.mood) {
        m_wrong.clear();
        m_opened.clear();
    }
    m_plugged = plugged;
    const bool isBroken = plugged.mood == Mood::Broken;
    m_held = isBroken ? QList<Held>() : held;
    m_state = m_held.isEmpty() ? TokenReaderState::Empty : TokenReaderState::Present;
    if (isBroken)
        m_state = TokenReaderState::Failed;
    Q_EMIT changed();
}

TokenPin PracticeTokenReader::pinOf(const QString& name) const
{
    const int used = (m_opened.value(name) ? 0 : triesUsed(m_plugged->mood)) + m_wrong.value(name);
    TokenPin pin;
    pin.low = used > 0;
    pin.finalTry = used == mostTries - 1;
    pin.locked = used >= mostTries;
    pin.shortest = shortestPin;
    pin.longest = longestPin;
    pin.ownKeypad = m_plugged->mood == Mood::OwnKeypad;
    pin.alphabet = m_plugged->mood == Mood::Letters ? PinAlphabet::Latin : PinAlphabet::Digits;
    return pin;
}

QList<ModuleFault> PracticeTokenReader::faults() const
{
    return m_state == TokenReaderState::Failed ? QList{ModuleFault{moduleName, ErrorCode::TokenModuleFailed}}
                                               : QList<ModuleFault>();
}

QList<Token> PracticeTokenReader::tokens() const
{
    QList<Token> all;
    for (const auto& held : m_held) {
        auto token = held.token;
        token.pin = pinOf(token.serial);
        all.append(token);
    }
    return all;
}

const PracticeTokenReader::Held* PracticeTokenReader::find(const TokenChoice& choice) const
{
    const auto found = std::ranges::find_if(
        m_held, [&choice](const Held& held) { return held.token.serial == choice.tokenSerial; });
    return found == m_held.end() || !found->keys.contains(choice.fingerprint) ? nullptr : &*found;
}

QFuture<PracticeTokenReader::Verdict> PracticeTokenReader::check(const TokenChoice& choice)
{
    const auto* held = find(choice);
    if (held == nullptr)
        return QtFuture::makeReadyFuture<Verdict>(fail(ErrorCode::TokenRemoved, origin));
    QByteArray der;
    for (const auto& one : held->token.certificates) {
        if (one.fingerprint() == choice.fingerprint)
            der = one.certificate.der;
    }
    auto promise = std::make_shared<QPromise<Verdict>>();
    promise->start();
    m_worker.start([promise, der, trust = m_place.authorities + u"/trust"_s] {
        promise->addResult(judge(der, trust));
        promise->finish();
    });
    return promise->future();
}

std::optional<ErrorCode> PracticeTokenReader::tryPin(const Held& held, const SecureBytes& pin)
{
    const auto& name = held.token.serial;
    if (pinOf(name).locked)
        return ErrorCode::TokenPinLocked;
    const bool isTypedThere = pinOf(name).ownKeypad;
    if (isTypedThere ||
        pin.text() == std::string_view(held.pin.constData(), static_cast<std::size_t>(held.pin.size()))) {
        m_wrong.remove(name);
        m_opened.insert(name, true);
        return std::nullopt;
    }
    ++m_wrong[name];
    return pinOf(name).locked ? ErrorCode::TokenPinLocked : ErrorCode::TokenPinWrong;
}

QFuture<PracticeTokenReader::Signed> PracticeTokenReader::sign(const TokenRequest& request, SecureBytes pin)
{
    if (m_signing)
        return QtFuture::makeReadyFuture<Signed>(fail(ErrorCode::CallCancelled, origin));
    const auto* held = find(request.choice);
    if (held == nullptr)
        return QtFuture::makeReadyFuture<Signed>(fail(ErrorCode::TokenRemoved, origin));
    const auto wrong = tryPin(*held, pin);
    pin.clear();
    Q_EMIT changed();
    if (wrong)
        return QtFuture::makeReadyFuture<Signed>(fail(*wrong, origin));
    m_signing.emplace();
    m_signing->start();
    ++m_number;
    auto future = m_signing->future();
    if (m_plugged->mood != Mood::Hangs)
        QTimer::singleShot(m_place.signing, this,
                           [this, mood = m_plugged->mood, held = *held, request, number = m_number] {
                               if (m_signing && number == m_number)
                                   signIn(mood, held, request);
                           });
    return future;
}

void PracticeTokenReader::signIn(Mood mood, const Held& held, const TokenRequest& request)
{
    if (mood == Mood::LetsGo)
        letGo();
    else if (mood == Mood::Crashes)
        finish(m_number, fail(ErrorCode::TokenModuleFailed, origin));
    else
        work(held, request);
}

void PracticeTokenReader::work(const Held& held, const TokenRequest& request)
{
    const auto& all = held.token.certificates;
    const auto found = std::ranges::find(all, request.choice.fingerprint, &TokenCertificate::fingerprint);
    m_worker.start([this, isDefault = m_plugged->mood == Mood::DefaultPin, number = m_number,
                    certificate = found->certificate, key = held.keys.value(request.choice.fingerprint),
                    document = request.document, trust = m_place.authorities + u"/trust"_s] {
        auto result = signNow(certificate, key, document, trust);
        if (result)
            result->defaultPin = isDefault;
        QMetaObject::invokeMethod(
            this, [this, number, result] { finish(number, result); }, Qt::QueuedConnection);
    });
}

void PracticeTokenReader::finish(int number, const Signed& result)
{
    if (!m_signing || number != m_number)
        return;
    auto promise = std::move(*m_signing);
    m_signing.reset();
    promise.addResult(result);
    promise.finish();
}

// The slot is emptied, as a hand would do it; only then is it said, so that whoever plugs in again is not
// unplugged by it.
void PracticeTokenReader::letGo()
{
    m_worker.start([this, slot = m_slot, mood = m_plugged->mood, number = m_number] {
        (void)slot.put({{}, mood});
        QMetaObject::invokeMethod(
            this,
            [this, mood, number] {
                take({{}, mood}, {});
                finish(number, fail(ErrorCode::TokenRemoved, origin));
            },
            Qt::QueuedConnection);
    });
}

void PracticeTokenReader::forget()
{
    finish(m_number, fail(ErrorCode::CallCancelled, origin));
}

} // namespace provisioning::practice::tokens
