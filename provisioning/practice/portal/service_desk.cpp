#include "provisioning/practice/portal/service_desk.h"

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

ServiceDesk::ServiceDesk(const kiosk::base::Clock& clock, const Registers& registers, AccountBook accounts,
                         PracticePhone& phone)
    : m_clock(clock), m_registers(registers), m_accounts(std::move(accounts)), m_captchas(clock),
      m_otps(clock, phone), m_registrations(clock, registers, m_accounts, m_captchas, m_otps),
      m_answers(clock)
{
    for (const auto& founded : m_registers.foundedAccounts())
        m_accounts.found(
            {.idNumber = founded.idNumber, .level = founded.level, .registeredAt = founded.registeredAt});
}

PortalAnswer ServiceDesk::serve(const PortalRequest& request)
{
    if (isPost(request.call))
        return actOnce(request);
    const std::scoped_lock lock(m_mutex);
    const auto verdict = act(request);
    return verdict ? *verdict : problemAnswer(verdict.error());
}

PortalAnswer ServiceDesk::actOnce(const PortalRequest& request)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto why = closed())
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
    const std::scoped_lock lock(m_mutex);
    const auto verdict = act(request);
    const auto answer = verdict ? *verdict : problemAnswer(verdict.error());
    if (verdict || isRemembered(verdict.error()))
        turn->remember(answer);
    return answer;
}

ServiceDesk::Verdict ServiceDesk::act(const PortalRequest& request)
{
    if (request.call == Call::Status)
        return status();
    if (const auto why = closed())
        return tl::make_unexpected(*why);
    const auto ok = [](const QJsonObject& document) { return jsonAnswer(200, document); };
    const auto& id = request.registration;
    switch (request.call) {
    case Call::Captchas: return drawCaptcha(request);
    case Call::Registrations:
        return readRegistration(request.body)
            .and_then([&](const RegistrationRequest& form) { return m_registrations.begin(form); })
            .map([](const QJsonObject& document) { return jsonAnswer(201, document); });
    case Call::Registration: return m_registrations.read(id).map(ok);
    case Call::Otp:
        return readOtp(request.body)
            .and_then([&](const QString& otp) { return m_registrations.giveOtp(id, otp); })
            .map(ok);
    case Call::Resend:
        return readNothing(request.body).and_then([&] { return m_registrations.resendOtp(id); }).map(ok);
    case Call::Password: return choosePassword(request);
    case Call::Drop: m_registrations.drop(id); return PortalAnswer{.status = 204};
    case Call::Status: break;
    }
    return refuse(ProblemCode::Internal);
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

ServiceDesk::Verdict ServiceDesk::choosePassword(const PortalRequest& request)
{
    const auto password = readPassword(request.body);
    if (!password)
        return tl::make_unexpected(password.error());
    return m_registrations.choosePassword(request.registration, *password)
        .map([](const QJsonObject& document) { return jsonAnswer(200, document); });
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

std::optional<Problem> ServiceDesk::closed() const
{
    if (!m_maintenance)
        return std::nullopt;
    return Problem{
        .code = ProblemCode::Maintenance, .retryAfter = maintenancePause, .until = m_maintenance->until};
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
    const auto* citizen = m_registers.citizen(idNumber);
    const std::scoped_lock lock(m_mutex);
    return m_accounts.find(citizen != nullptr ? citizen->idNumber : idNumber);
}

bool ServiceDesk::passwordMatches(const QString& idNumber, const kiosk::base::SecureBytes& password) const
{
    const auto* citizen = m_registers.citizen(idNumber);
    const std::scoped_lock lock(m_mutex);
    return m_accounts.passwordMatches(citizen != nullptr ? citizen->idNumber : idNumber, password);
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
    m_registrations.dropAll();
    m_registrations.openMethods({u"mobile-subscriber"_s});
    m_maintenance.reset();
    if (withAccounts)
        return m_accounts.forgetRegistered();
    return {};
}

} // namespace provisioning::practice
