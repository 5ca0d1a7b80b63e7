#include "provisioning/practice/portal/service_desk.h"

#include "provisioning/practice/portal/evidence_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds maintenancePause{60};

PortalAnswer jsonAnswer(int status, const QJsonObject& document)
{
    return {.status = status,
            .mediaType = "application/json",
            .body = QJsonDocument(document).toJson(QJsonDocument::Compact)};
}

bool isPost(Call call)
{
    return call != Call::Status && call != Call::Registration && call != Call::Drop;
}

bool isUuid(const QByteArray& text)
{
    return text.size() == 36 && !QUuid::fromString(QLatin1String(text)).isNull();
}

// Answers that say the portal did not act leave the key free.
bool isRemembered(const Problem& problem)
{
    return problem.code != ProblemCode::Maintenance && problem.code != ProblemCode::Busy &&
           problem.code != ProblemCode::Internal && problem.code != ProblemCode::Malformed;
}

} // namespace

PortalAnswer problemAnswer(const Problem& problem)
{
    return {.status = problemStatus(problem),
            .mediaType = "application/problem+json",
            .body = QJsonDocument(problemDocument(problem)).toJson(QJsonDocument::Compact),
            .retryAfter = problemRetryAfter(problem)};
}

ServiceDesk::ServiceDesk(const kiosk::base::Clock& clock, const Registers& registers,
                         TrustedAuthorities trusted, MethodRoads methods, AccountBook accounts,
                         const Outside& outside)
    : m_clock(clock), m_registers(registers), m_roots(std::move(trusted.signatures)),
      m_tokenRoots(std::move(trusted.tokens)), m_methods(std::move(methods)),
      m_officerBell(outside.officerBell), m_queue(outside.queue), m_accounts(std::move(accounts)),
      m_captchas(clock), m_evidence(clock, std::move(trusted.chips)), m_otps(clock, outside.phone),
      m_prompts(clock, outside.signatures, outside.mailbox), m_book(clock, m_otps, m_prompts),
      m_kept(clock, m_accounts), m_registrations(parts()), m_recoveries(parts()), m_resumptions(parts()),
      m_answers(clock)
{
    for (const auto& founded : m_registers.foundedAccounts())
        m_accounts.found({.idNumber = founded.idNumber,
                          .phone = founded.phone,
                          .level = founded.level,
                          .registeredAt = founded.registeredAt});
}

DeskParts ServiceDesk::parts()
{
    return {m_clock,    m_registers, m_roots,   m_methods, m_accounts, m_captchas,
            m_evidence, m_otps,      m_prompts, m_book,    m_kept};
}

PortalAnswer ServiceDesk::serve(const PortalRequest& request)
{
    if (request.call == Call::Keys || request.call == Call::Envelopes) {
        const auto verdict = serveQueue(request);
        return verdict ? *verdict : problemAnswer(verdict.error());
    }
    if (isPost(request.call))
        return actOnce(request);
    const std::scoped_lock lock(m_mutex);
    const auto verdict = act(request);
    return verdict ? *verdict : problemAnswer(verdict.error());
}

ServiceDesk::Verdict ServiceDesk::serveQueue(const PortalRequest& request)
{
    if (m_queue == nullptr)
        return tl::make_unexpected(Problem{.code = ProblemCode::Busy, .status = 503});
    if (request.call == Call::Keys)
        return m_queue->keySet();
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto why = closed(request.call))
            return tl::make_unexpected(*why);
    }
    // The disk takes its time, and nobody else waits for it.
    return m_queue->take(request.body, request.chain, request.device, request.deviceKey);
}

std::optional<QString> ServiceDesk::takeOpened(const KeptEnvelope& kept, const QByteArray& content)
{
    const auto& envelope = kept.envelope;
    if (envelope.kind != "registration" || envelope.form != 1)
        return u"unknown-kind"_s;
    const auto sealed = readSealed(content);
    if (!sealed || sealed->item != itemText(envelope.id))
        return problemName(ProblemCode::Malformed);
    const auto& request = sealed->registration;
    std::optional<ExaminedSignature> examined;
    if (request.signature)
        examined = examineSignature(*request.signature, request.subject, m_tokenRoots, kept.receivedAt);
    if (examined && examined->certificateFault &&
        examined->certificateFault->code == ProblemCode::CertificateUnchecked)
        return std::nullopt;
    const std::scoped_lock lock(m_mutex);
    return m_registrations.takeSealed(
        *sealed, {QString::fromLatin1(envelope.device), envelope.id, kept.receivedAt}, examined);
}

PortalAnswer ServiceDesk::actOnce(const PortalRequest& request)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto why = closed(request.call))
            return problemAnswer(*why);
    }
    if (!isUuid(request.idempotencyKey))
        return problemAnswer({.code = ProblemCode::IdempotencyKeyMissing});
    auto outcome = m_answers.begin(request.kiosk, request.idempotencyKey, request.target, request.body);
    if (auto* answer = std::get_if<PortalAnswer>(&outcome))
        return *answer;
    auto* turn = std::get_if<IdempotencyStore::Turn>(&outcome);
    if (turn == nullptr)
        return problemAnswer({.code = std::holds_alternative<IdempotencyStore::Reused>(outcome)
                                          ? ProblemCode::IdempotencyKeyReused
                                          : ProblemCode::Busy});
    // Authorities take their time, and nobody else waits for them.
    const auto examined = examine(request);
    const std::scoped_lock lock(m_mutex);
    const auto verdict = act(request, examined);
    const auto answer = verdict ? *verdict : problemAnswer(verdict.error());
    if (verdict || isRemembered(verdict.error()))
        turn->remember(answer);
    return answer;
}

std::optional<ExaminedSignature> ServiceDesk::examine(const PortalRequest& request) const
{
    if (request.call != Call::Registrations)
        return std::nullopt;
    const auto form = readRegistration(request.body);
    if (!form || !form->signature)
        return std::nullopt;
    return examineSignature(*form->signature, form->subject, m_tokenRoots, m_clock.utcNow());
}

ServiceDesk::Verdict ServiceDesk::act(const PortalRequest& request,
                                      const std::optional<ExaminedSignature>& examined)
{
    if (request.call == Call::Status)
        return status();
    if (const auto why = closed(request.call))
        return tl::make_unexpected(*why);
    switch (request.call) {
    case Call::Captchas: return drawCaptcha(request);
    case Call::Challenges: return drawChallenge(request);
    case Call::Registrations:
    case Call::Resumptions:
    case Call::Recoveries: return begin(request, examined);
    case Call::OfficerCalls: return callOfficer(request);
    case Call::Drop: m_book.drop(request.collection, request.id); return PortalAnswer{.status = 204};
    default: return goOn(request);
    }
}

ServiceDesk::Verdict ServiceDesk::begin(const PortalRequest& request,
                                        const std::optional<ExaminedSignature>& examined)
{
    const auto created = [](const QJsonObject& document) { return jsonAnswer(201, document); };
    if (request.call == Call::Resumptions)
        return readResumption(request.body)
            .and_then([&](const ResumptionRequest& form) { return m_resumptions.begin(form, request.kiosk); })
            .map(created);
    if (request.call == Call::Recoveries)
        return readRecovery(request.body)
            .and_then([&](const FormRequest& form) { return m_recoveries.begin(form); })
            .map(created);
    return readRegistration(request.body)
        .and_then([&](const RegistrationRequest& form) {
            return m_registrations.begin(form, {request.kiosk, request.device}, examined);
        })
        .map(created);
}

ServiceDesk::Verdict ServiceDesk::goOn(const PortalRequest& request)
{
    const auto ok = [](const QJsonObject& document) { return jsonAnswer(200, document); };
    const auto& id = request.id;
    switch (request.call) {
    case Call::Registration: return m_registrations.read(request.collection, id).map(ok);
    case Call::Otp:
        return readOtp(request.body).and_then([&](const QString& otp) { return giveOtp(request, otp); });
    case Call::Resend:
        return readNothing(request.body)
            .and_then([&] { return m_registrations.resendOtp(request.collection, id); })
            .map(ok);
    case Call::PromptResend:
        return readNothing(request.body).and_then([&] { return m_registrations.resendPrompt(id); }).map(ok);
    case Call::Password: return choosePassword(request);
    case Call::Confirmation:
        return readConfirmation(request.body)
            .and_then([&](const std::optional<QString>& email) { return m_registrations.confirm(id, email); })
            .map(ok);
    case Call::Postponement:
        // A prompt that was just answered must not be lost, so it is learnt of first.
        return readNothing(request.body)
            .and_then([&] { return m_registrations.read(Collection::Registrations, id); })
            .and_then([&](const QJsonObject& /*document*/) { return m_resumptions.postpone(id); })
            .map(ok);
    default: return refuse(ProblemCode::Internal);
    }
}

ServiceDesk::Verdict ServiceDesk::giveOtp(const PortalRequest& request, const QString& otp)
{
    const auto entry = m_registrations.checkOtp(request.collection, request.id, otp);
    if (!entry)
        return tl::make_unexpected(entry.error());
    const auto ok = [](const QJsonObject& document) { return jsonAnswer(200, document); };
    if (!entry->registration.resumes.isEmpty())
        return m_resumptions.goOn(*entry).map(ok);
    m_book.step(*entry, RegistrationState::AwaitingPassword);
    return ok(m_book.document(*entry));
}

ServiceDesk::Verdict ServiceDesk::callOfficer(const PortalRequest& request)
{
    return readOfficerCall(request.body).map([&](const OfficerCallRequest& call) {
        m_officerBell.ring(call.step, call.language, m_clock.utcNow());
        return jsonAnswer(202, {});
    });
}

ServiceDesk::Verdict ServiceDesk::drawCaptcha(const PortalRequest& request)
{
    return readCaptchaLanguage(request.body)
        .and_then([&](const QString& language) { return m_captchas.draw(language); })
        .map([](const DrawnCaptcha& captcha) {
            return jsonAnswer(201, {{u"id"_s, captcha.id},
                                    {u"image"_s, QString::fromLatin1(captcha.png.toBase64())},
                                    {u"mediaType"_s, u"image/png"_s},
                                    {u"spoken"_s, captcha.spoken},
                                    {u"expiresIn"_s, static_cast<qint64>(captcha.expiresIn.count())}});
        });
}

ServiceDesk::Verdict ServiceDesk::drawChallenge(const PortalRequest& request)
{
    return readChallengePurpose(request.body)
        .and_then(
            [&](ChallengePurpose purpose) { return m_evidence.challenges().draw(request.kiosk, purpose); })
        .map([](const DrawnChallenge& drawn) {
            return jsonAnswer(201, {{u"challenge"_s, QString::fromLatin1(encodeBase64Url(drawn.challenge))},
                                    {u"expiresIn"_s, static_cast<qint64>(drawn.expiresIn.count())}});
        });
}

ServiceDesk::Verdict ServiceDesk::choosePassword(const PortalRequest& request)
{
    const auto password = readPassword(request.body);
    if (!password)
        return tl::make_unexpected(password.error());
    const auto chosen = request.collection == Collection::Recoveries
                            ? m_recoveries.choosePassword(request.id, *password)
                            : m_registrations.choosePassword(request.id, *password);
    return chosen.map([](const QJsonObject& document) { return jsonAnswer(200, document); });
}

PortalAnswer ServiceDesk::status() const
{
    QJsonValue maintenance;
    if (m_maintenance)
        maintenance =
            QJsonObject{{u"until"_s, m_maintenance->until.isValid()
                                         ? QJsonValue(m_maintenance->until.toUTC().toString(Qt::ISODate))
                                         : QJsonValue()}};
    return jsonAnswer(200, {{u"serverTime"_s, m_clock.utcNow().toUTC().toString(Qt::ISODate)},
                            {u"maintenance"_s, maintenance},
                            {u"methods"_s, QJsonArray::fromStringList(m_registrations.methods())}});
}

std::optional<Problem> ServiceDesk::closed(Call call) const
{
    // A person may need help just then.
    if (!m_maintenance || call == Call::OfficerCalls)
        return std::nullopt;
    return Problem{
        .code = ProblemCode::Maintenance, .retryAfter = maintenancePause, .until = m_maintenance->until};
}

bool ServiceDesk::followLink(const QString& link)
{
    const std::scoped_lock lock(m_mutex);
    const auto id = m_prompts.followLink(link);
    // So that the person's time for the next step runs from now.
    return id && m_registrations.read(Collection::Registrations, *id).has_value();
}

void ServiceDesk::setMaintenance(const std::optional<Maintenance>& maintenance)
{
    const std::scoped_lock lock(m_mutex);
    m_maintenance = maintenance;
}

void ServiceDesk::openMethods(const QSet<QString>& methods)
{
    const std::scoped_lock lock(m_mutex);
    m_registrations.openMethods(methods);
}

QList<Account> ServiceDesk::accounts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_accounts.all();
}

std::optional<Account> ServiceDesk::account(const QString& idNumber) const
{
    const std::scoped_lock lock(m_mutex);
    return m_accounts.find(m_registers.presentNumber(idNumber));
}

bool ServiceDesk::passwordMatches(const QString& idNumber, const kiosk::base::SecureBytes& password) const
{
    const std::scoped_lock lock(m_mutex);
    return m_accounts.passwordMatches(m_registers.presentNumber(idNumber), password);
}

QString ServiceDesk::captchaSolution(const QString& id) const
{
    const std::scoped_lock lock(m_mutex);
    return m_captchas.solution(id);
}

QString ServiceDesk::newestCaptcha() const
{
    const std::scoped_lock lock(m_mutex);
    return m_captchas.newestId();
}

kiosk::base::Result<void> ServiceDesk::reset(bool withAccounts)
{
    m_answers.forgetAll();
    const std::scoped_lock lock(m_mutex);
    m_captchas.forgetAll();
    m_evidence.challenges().forgetAll();
    m_book.dropAll();
    m_kept.forgetAll();
    m_resumptions.forgetTries();
    m_registrations.openAllMethods();
    m_maintenance.reset();
    if (withAccounts)
        return m_accounts.forgetRegistered();
    return {};
}

} // namespace provisioning::practice
