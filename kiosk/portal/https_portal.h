// The portal over HTTPS, on a worker thread of its own.
#pragma once

#include "kiosk/portal/http_connection.h"
#include "kiosk/portal/portal.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace kiosk::portal {

class HttpsPortal final : public Portal {
public:
    // Nothing is connected before the first call. The clock outlives the portal and may be asked on the
    // worker.
    HttpsPortal(Endpoint endpoint, DeviceIdentity device, const base::Clock& clock);
    // Gives every call up (CallCancelled) and waits for the worker, which answers to that at once.
    ~HttpsPortal() override;

    QFuture<Answer<Status>> readStatus() override;
    QFuture<Answer<Captcha>> drawCaptcha(const QString& key, const QString& language) override;
    QFuture<Answer<Challenge>> drawChallenge(const QString& key, ChallengePurpose purpose) override;
    QFuture<Answer<Registration>> beginRegistration(const QString& key,
                                                    const RegistrationRequest& request) override;
    QFuture<Answer<Registration>> beginRecovery(const QString& key, const RecoveryRequest& request) override;
    QFuture<Answer<Registration>> resume(const QString& key, const QString& receiptCode,
                                         const QString& phone) override;
    QFuture<Answer<Registration>> readRegistration(const Reference& reference) override;
    QFuture<Answer<Registration>> giveOtp(const QString& key, const Reference& reference,
                                          base::SecureBytes otp) override;
    QFuture<Answer<Registration>> resendOtp(const QString& key, const Reference& reference) override;
    QFuture<Answer<Registration>> choosePassword(const QString& key, const Reference& reference,
                                                 base::SecureBytes password) override;
    QFuture<Answer<void>> dropRegistration(const Reference& reference) override;
    QFuture<Answer<Registration>> resendPrompt(const QString& key, const Reference& reference) override;
    QFuture<Answer<Registration>> confirm(const QString& key, const Reference& reference,
                                          const QString& email) override;
    QFuture<Answer<Postponement>> postpone(const QString& key, const Reference& reference) override;
    QFuture<Answer<void>> callOfficer(const QString& key, const QString& step,
                                      const QString& language) override;
    void cancelAll() override;
    void endSession() override;

private:
    class Job;
    template <class T>
    class Call;
    class Closing;

    template <class T>
    QFuture<Answer<T>> call(const char* name, HttpRequest request, Answer<T> (*read)(const HttpAnswer&));
    void enqueue(std::shared_ptr<Job> job);
    void work();
    std::shared_ptr<Job> nextJob();

    HttpConnection m_connection; // the worker's
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Job>> m_waiting; // guarded by m_mutex, as the two below
    std::shared_ptr<Job> m_running;
    bool m_stopping = false;
    std::thread m_worker; // last: starts when all else is there
};

} // namespace kiosk::portal
