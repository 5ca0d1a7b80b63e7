#include "drivers/token/pkcs11_token_reader.h"

#include "drivers/token/module_list.h"
#include "kiosk/crypto/certificate_time.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace drivers::token {

using kiosk::base::fail;
using Checked = Result<std::optional<ErrorCode>>;
using Signature = Result<api::TokenSignature>;

namespace {

const QString origin = QStringLiteral("token.reader");

template <class T>
void answer(QPromise<T>& promise, const T& value)
{
    promise.addResult(value);
    promise.finish();
}

void signal(int descriptor)
{
    const std::uint64_t one = 1;
    static_cast<void>(::write(descriptor, &one, sizeof one));
}

// A module that lacks its file still has a host: that is where it is found out and reported.
QStringList modulesOf(const TokenPlace& place)
{
    QStringList modules;
    for (const auto& path : place.modules)
        modules << QFileInfo(path).absoluteFilePath();
    if (place.findModules)
        modules += installedModules(ModuleData::builtIn());
    modules.removeDuplicates();
    return modules;
}

bool isDefault(const SecureBytes& pin, const ModuleFacts& facts)
{
    return std::any_of(facts.defaultPins.begin(), facts.defaultPins.end(), [&](const QByteArray& known) {
        return pin.text() == std::string_view(known.constData(), static_cast<std::size_t>(known.size()));
    });
}

} // namespace

Pkcs11TokenReader::Pkcs11TokenReader(TokenPlace place, QObject* parent)
    : TokenReader(parent), m_place(std::move(place)), m_post(std::make_shared<NewsPost>([this](auto news) {
          QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
      })),
      m_inquiries(std::make_shared<Inquiries>(m_place.trustFolder, m_place.timeStampAuthority))
{
    m_finder = std::thread([this, post = m_post, wanted = m_place] {
        post->say([this, modules = modulesOf(wanted)] { start(modules); });
    });
}

Pkcs11TokenReader::~Pkcs11TokenReader()
{
    forget();
    m_post->close();
    m_finder.join();
    for (const auto& module : m_modules) {
        const std::lock_guard lock(module->desk->mutex);
        module->desk->stopping = true;
        signal(module->desk->stopped);
        module->desk->changed.notify_all();
    }
    for (const auto& module : m_modules)
        module->worker.join();
}

void Pkcs11TokenReader::start(const QStringList& modules)
{
    m_found = true;
    for (const auto& path : modules) {
        auto module = std::make_unique<Module>(Module{path, std::make_shared<ModuleDesk>(), {}, {}});
        startWorker(*module);
        m_modules.push_back(std::move(module));
    }
    Q_EMIT changed();
}

void Pkcs11TokenReader::startWorker(Module& module)
{
    const auto facts = ModuleData::builtIn().factsOf(module.path);
    ModuleNews news;
    news.sight = [this, post = m_post, desk = module.desk.get()](const ModuleSight& sight) {
        post->say([this, desk, sight] { take(desk, sight); });
    };
    news.signature = [this, post = m_post](int number, const Signature& result) {
        post->say([this, number, result] { finish(number, result); });
    };
    const DocumentSigner signer = [facts, inquiries = m_inquiries](const SignOrder& order,
                                                                   const SeenToken& token,
                                                                   const CertificateObject& certificate,
                                                                   const kiosk::crypto::RawSign& ask) {
        const bool defaultPin = isDefault(order.pin, facts);
        const kiosk::base::SystemClock clock;
        auto signature = signDocument(order, token, certificate, kiosk::crypto::certificateTime(clock), ask);
        if (!signature)
            return signature;
        signature->defaultPin = defaultPin;
        if (inquiries->stamp(order.request.document, signature->cms))
            signature->level = QStringLiteral("CAdES-B-T");
        return signature;
    };
    module.worker = std::thread([this, desk = module.desk, path = module.path, facts, signer, news] {
        ModuleWorker(desk, hostPlaceOf(path), facts, m_place.patience, signer, news).run();
    });
}

HostPlace Pkcs11TokenReader::hostPlaceOf(const QString& module) const
{
    constexpr int ourBits = 8 * sizeof(void*);
    const bool isOurs = bitsOf(module).value_or(ourBits) == ourBits;
    const auto other =
        QFileInfo(m_place.otherHostProgram).isExecutable() ? m_place.otherHostProgram : QString();
    return {isOurs ? m_place.hostProgram : other, module, m_place.environment, m_place.hostUser};
}

void Pkcs11TokenReader::take(const ModuleDesk* desk, const ModuleSight& sight)
{
    const auto module = std::find_if(m_modules.begin(), m_modules.end(),
                                     [&](const auto& one) { return one->desk.get() == desk; });
    if (module == m_modules.end())
        return;
    (*module)->sight = sight;
    Q_EMIT changed();
}

api::TokenReaderState Pkcs11TokenReader::state() const
{
    if (!m_found)
        return api::TokenReaderState::Starting;
    if (m_modules.empty())
        return api::TokenReaderState::NoModule;
    if (std::any_of(m_modules.begin(), m_modules.end(),
                    [](const auto& one) { return one->sight && !one->sight->tokens.isEmpty(); }))
        return api::TokenReaderState::Present;
    if (!hasLookedEverywhere())
        return api::TokenReaderState::Starting;
    const bool noneRuns = std::all_of(m_modules.begin(), m_modules.end(),
                                      [](const auto& one) { return one->sight->fault.has_value(); });
    return noneRuns ? api::TokenReaderState::Failed : api::TokenReaderState::Empty;
}

bool Pkcs11TokenReader::hasLookedEverywhere() const
{
    return m_found && std::all_of(m_modules.begin(), m_modules.end(),
                                  [](const auto& module) { return module->sight.has_value(); });
}

QList<api::Token> Pkcs11TokenReader::tokens() const
{
    QList<api::Token> all;
    const auto isReadElsewhere = [&](const api::Token& token) {
        return std::any_of(m_modules.begin(), m_modules.end(), [&](const auto& module) {
            const auto others = module->sight ? module->sight->tokens : QList<api::Token>();
            return std::any_of(others.begin(), others.end(), [&](const api::Token& other) {
                return other.serial == token.serial && other.module != token.module && !other.fault;
            });
        });
    };
    const auto isThere = [&](const api::Token& token) {
        if (token.fault && !token.serial.isEmpty() && isReadElsewhere(token))
            return true;
        return std::any_of(all.begin(), all.end(), [&](const api::Token& other) {
            return !token.serial.isEmpty() && other.serial == token.serial && other.module != token.module &&
                   other.certificates == token.certificates;
        });
    };
    for (const auto& module : m_modules) {
        for (const auto& token : module->sight ? module->sight->tokens : QList<api::Token>()) {
            if (!isThere(token))
                all << token;
        }
    }
    return all;
}

QList<api::ModuleFault> Pkcs11TokenReader::faults() const
{
    QList<api::ModuleFault> faults;
    for (const auto& module : m_modules) {
        if (module->sight && module->sight->fault)
            faults.append({module->path, *module->sight->fault, module->sight->isForeign});
    }
    return faults;
}

Pkcs11TokenReader::Module* Pkcs11TokenReader::moduleOf(const QString& path) const
{
    const auto module =
        std::find_if(m_modules.begin(), m_modules.end(), [&](const auto& one) { return one->path == path; });
    return module == m_modules.end() ? nullptr : module->get();
}

std::optional<api::TokenCertificate> Pkcs11TokenReader::find(const api::TokenChoice& choice) const
{
    for (const auto& token : tokens()) {
        if (token.module != choice.module || token.slot != choice.slot || token.serial != choice.tokenSerial)
            continue;
        for (const auto& certificate : token.certificates) {
            if (certificate.id == choice.certificateId && certificate.fingerprint() == choice.fingerprint)
                return certificate;
        }
    }
    return std::nullopt;
}

QFuture<Checked> Pkcs11TokenReader::check(const api::TokenChoice& choice)
{
    const auto certificate = find(choice);
    if (!certificate)
        return QtFuture::makeReadyFuture<Checked>(fail(ErrorCode::TokenRemoved, origin));
    const int number = ++m_checkNumber;
    auto& promise = m_checks[number];
    promise.start();
    auto answer = [this, post = m_post, number](const std::optional<ErrorCode>& verdict) {
        post->say([this, number, verdict] { finishCheck(number, verdict); });
    };
    m_inquiries->start(certificate->certificate.der, moduleOf(choice.module)->sight->authorities,
                       std::move(answer));
    return promise.future();
}

void Pkcs11TokenReader::finishCheck(int number, const std::optional<ErrorCode>& verdict)
{
    if (auto check = m_checks.extract(number))
        answer<Checked>(check.mapped(), verdict);
}

QFuture<Signature> Pkcs11TokenReader::sign(const api::TokenRequest& request, SecureBytes pin)
{
    if (m_promise)
        return QtFuture::makeReadyFuture<Signature>(
            fail(ErrorCode::CallCancelled, origin, QStringLiteral("one is under way")));
    auto* module = moduleOf(request.choice.module);
    if (module == nullptr)
        return QtFuture::makeReadyFuture<Signature>(fail(
            m_found && m_modules.empty() ? ErrorCode::TokenModuleMissing : ErrorCode::TokenRemoved, origin));
    m_promise.emplace();
    m_promise->start();
    auto future = m_promise->future();
    {
        const std::lock_guard lock(module->desk->mutex);
        module->desk->order = SignOrder{++m_number, request, std::move(pin)};
    }
    module->desk->changed.notify_all();
    return future;
}

void Pkcs11TokenReader::forget()
{
    for (auto& [number, promise] : std::exchange(m_checks, {}))
        answer<Checked>(promise, fail(ErrorCode::CallCancelled, origin));
    if (!m_promise)
        return;
    for (const auto& module : m_modules) {
        const std::lock_guard lock(module->desk->mutex);
        module->desk->order.reset();
        signal(module->desk->givenUp);
    }
    finish(m_number, fail(ErrorCode::CallCancelled, origin));
}

void Pkcs11TokenReader::finish(int number, const Signature& result)
{
    if (!m_promise || number != m_number)
        return;
    auto promise = std::exchange(m_promise, std::nullopt);
    answer(*promise, result);
}

} // namespace drivers::token
