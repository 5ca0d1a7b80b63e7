#include "kiosk/portal/https_portal.h"

#include "kiosk/base/log.h"
#include "kiosk/portal/answers.h"
#include "kiosk/portal/requests.h"

#include <QPromise>
#include <QUrl>

namespace kiosk::portal {

using namespace Qt::StringLiterals;
using base::ErrorCode;

// Something for the worker to do. It is run exactly once, also when it was cancelled before its turn.
class HttpsPortal::Job {
public:
    explicit Job(bool givesWay) : m_givesWay(givesWay) {}
    virtual ~Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    virtual void run(HttpConnection& connection) = 0;
    virtual void cancel() { m_cancel.cancel(); }
    [[nodiscard]] bool givesWay() const { return m_givesWay; }

protected:
    crypto::TlsCancel m_cancel;

private:
    bool m_givesWay;
};

template <class T>
class HttpsPortal::Call final : public Job {
public:
    Call(const char* name, HttpRequest request, Answer<T> (*read)(const HttpAnswer&))
        : Job(std::is_same_v<T, Status>), m_name(name), m_request(std::move(request)), m_read(read)
    {
        m_promise.start();
    }

    QFuture<Answer<T>> future() const { return m_promise.future(); }

    void run(HttpConnection& connection) override
    {
        auto answer = exchange(connection);
        m_request.body = {}; // wiped before anybody learns of the outcome
        if (answer)
            qCDebug(logPortal) << m_name << "answered";
        else
            qCInfo(logPortal) << m_name << base::operatorCode(answer.error().error.code)
                              << answer.error().error.detail;
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

private:
    static Answer<T> failed(const base::Error& error)
    {
        return tl::make_unexpected(Failure{error, {}, {}, {}, {}});
    }

    Answer<T> exchange(HttpConnection& connection)
    {
        if (m_cancel.isCancelled())
            return failed(base::makeError(ErrorCode::CallCancelled, u"portal.call"_s));
        if (!m_request.idempotencyKey.isEmpty() && m_request.body.isEmpty())
            return failed(base::makeError(ErrorCode::Internal, u"portal.call"_s, u"request too large"_s));
        const auto answer = connection.exchange(m_request, m_cancel);
        return answer ? m_read(*answer) : failed(answer.error());
    }

    const char* m_name;
    HttpRequest m_request;
    Answer<T> (*m_read)(const HttpAnswer&);
    QPromise<Answer<T>> m_promise;
};

// Closes the connection in its turn; nothing cancels it.
class HttpsPortal::Closing final : public Job {
public:
    Closing() : Job(false) {}
    void run(HttpConnection& connection) override { connection.close(); }
};

namespace {

HttpRequest post(const QByteArray& path, const QString& key, base::SecureBytes body)
{
    return {"POST"_ba, path, key.toLatin1(), std::move(body)};
}

QByteArray pathOf(const Reference& reference, const char* step = "")
{
    const auto* road = reference.road == Road::Recovery ? "/v1/recoveries/" : "/v1/registrations/";
    return road + QUrl::toPercentEncoding(reference.id) + step;
}

} // namespace

HttpsPortal::HttpsPortal(Endpoint endpoint, DeviceIdentity device, const base::Clock& clock)
    : m_connection(std::move(endpoint), std::move(device), clock), m_worker([this] { work(); })
{
}

HttpsPortal::~HttpsPortal()
{
    cancelAll();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    m_worker.join();
}

template <class T>
QFuture<Answer<T>> HttpsPortal::call(const char* name, HttpRequest request,
                                     Answer<T> (*read)(const HttpAnswer&))
{
    auto job = std::make_shared<Call<T>>(name, std::move(request), read);
    auto future = job->future();
    enqueue(std::move(job));
    return future;
}

void HttpsPortal::enqueue(std::shared_ptr<Job> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!job->givesWay()) {
            if (m_running && m_running->givesWay())
                m_running->cancel();
            for (const auto& waiting : m_waiting) {
                if (waiting->givesWay())
                    waiting->cancel();
            }
        }
        m_waiting.push_back(std::move(job));
    }
    m_changed.notify_one();
}

std::shared_ptr<HttpsPortal::Job> HttpsPortal::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_running.reset();
    m_changed.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    if (m_waiting.empty())
        return nullptr;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    return m_running;
}

void HttpsPortal::work()
{
    while (const auto job = nextJob())
        job->run(m_connection);
    m_connection.close();
}

void HttpsPortal::cancelAll()
{
    const std::scoped_lock lock(m_mutex);
    if (m_running)
        m_running->cancel();
    for (const auto& job : m_waiting)
        job->cancel();
}

void HttpsPortal::endSession()
{
    cancelAll();
    enqueue(std::make_shared<Closing>());
}

QFuture<Answer<Status>> HttpsPortal::readStatus()
{
    return call("readStatus", {"GET"_ba, "/v1/status"_ba, {}, {}}, readStatusAnswer);
}

QFuture<Answer<Captcha>> HttpsPortal::drawCaptcha(const QString& key, const QString& language)
{
    return call("drawCaptcha", post("/v1/captchas", key, captchaRequest(language)), readCaptchaAnswer);
}

QFuture<Answer<Challenge>> HttpsPortal::drawChallenge(const QString& key, ChallengePurpose purpose)
{
    return call("drawChallenge", post("/v1/challenges", key, challengeRequest(purpose)), readChallengeAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::beginRegistration(const QString& key,
                                                             const RegistrationRequest& request)
{
    return call("beginRegistration", post("/v1/registrations", key, registrationRequest(request)),
                readBegunAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::beginRecovery(const QString& key, const RecoveryRequest& request)
{
    return call("beginRecovery", post("/v1/recoveries", key, recoveryRequest(request)), readBegunAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::resume(const QString& key, const QString& receiptCode,
                                                  const QString& phone)
{
    return call("resume", post("/v1/resumptions", key, resumptionRequest(receiptCode, phone)),
                readBegunAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::readRegistration(const Reference& reference)
{
    return call("readRegistration", {"GET"_ba, pathOf(reference), {}, {}}, readRegistrationAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::giveOtp(const QString& key, const Reference& reference,
                                                   base::SecureBytes otp)
{
    return call("giveOtp", post(pathOf(reference, "/otp"), key, otpRequest(otp)), readRegistrationAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::resendOtp(const QString& key, const Reference& reference)
{
    return call("resendOtp", post(pathOf(reference, "/otp/resend"), key, emptyRequest()),
                readRegistrationAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::choosePassword(const QString& key, const Reference& reference,
                                                          base::SecureBytes password)
{
    return call("choosePassword", post(pathOf(reference, "/password"), key, passwordRequest(password)),
                readRegistrationAnswer);
}

QFuture<Answer<void>> HttpsPortal::dropRegistration(const Reference& reference)
{
    return call("dropRegistration", {"DELETE"_ba, pathOf(reference), {}, {}}, readDroppedAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::resendPrompt(const QString& key, const Reference& reference)
{
    return call("resendPrompt", post(pathOf(reference, "/prompt/resend"), key, emptyRequest()),
                readRegistrationAnswer);
}

QFuture<Answer<Registration>> HttpsPortal::confirm(const QString& key, const Reference& reference,
                                                   const QString& email)
{
    return call("confirm", post(pathOf(reference, "/confirmation"), key, confirmationRequest(email)),
                readRegistrationAnswer);
}

QFuture<Answer<Postponement>> HttpsPortal::postpone(const QString& key, const Reference& reference)
{
    return call("postpone", post(pathOf(reference, "/postponement"), key, emptyRequest()),
                readPostponementAnswer);
}

QFuture<Answer<void>> HttpsPortal::callOfficer(const QString& key, const QString& step,
                                               const QString& language)
{
    return call("callOfficer", post("/v1/officer-calls", key, officerCallRequest(step, language)),
                readOfficerCallAnswer);
}

} // namespace kiosk::portal
