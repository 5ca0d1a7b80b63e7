// A portal whose answers a test gives by hand. It keeps what it was asked, and every answer that is still
// owed.
#pragma once

#include "kiosk/portal/portal.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>
#include <deque>
#include <memory>
#include <tuple>
#include <vector>

class ScriptedPortal final : public kiosk::portal::Portal {
public:
    template <class T>
    using Answer = kiosk::portal::Answer<T>;
    using Captcha = kiosk::portal::Captcha;
    using Challenge = kiosk::portal::Challenge;
    using Postponement = kiosk::portal::Postponement;
    using Reference = kiosk::portal::Reference;
    using Registration = kiosk::portal::Registration;
    using Road = kiosk::portal::Road;
    using Status = kiosk::portal::Status;

    struct Asked {
        QString call;
        QString key = {};
        QString id = {}; // with the road it is on
        Road road = Road::Registration;
        QByteArray secret = {}; // made up, and only in tests
        kiosk::portal::RegistrationRequest request = {};
        kiosk::portal::RecoveryRequest recovery = {};
        QString receiptCode = {};
        QString phone = {};
        QString email = {};
        QString step = {};
        kiosk::portal::ChallengePurpose purpose = kiosk::portal::ChallengePurpose::Card;
    };

    QFuture<Answer<Status>> readStatus() override { return pend<Status>({.call = QStringLiteral("status")}); }
    QFuture<Answer<Captcha>> drawCaptcha(const QString& key, const QString&) override
    {
        return pend<Captcha>({.call = QStringLiteral("captcha"), .key = key});
    }
    QFuture<Answer<Challenge>> drawChallenge(const QString& key,
                                             kiosk::portal::ChallengePurpose purpose) override
    {
        return pend<Challenge>({.call = QStringLiteral("challenge"), .key = key, .purpose = purpose});
    }
    QFuture<Answer<Registration>>
    beginRegistration(const QString& key, const kiosk::portal::RegistrationRequest& request) override
    {
        return pend<Registration>({.call = QStringLiteral("begin"), .key = key, .request = request});
    }
    QFuture<Answer<Registration>> beginRecovery(const QString& key,
                                                const kiosk::portal::RecoveryRequest& request) override
    {
        return pend<Registration>({.call = QStringLiteral("recover"), .key = key, .recovery = request});
    }
    QFuture<Answer<Registration>> resume(const QString& key, const QString& receiptCode,
                                         const QString& phone) override
    {
        return pend<Registration>(
            {.call = QStringLiteral("resume"), .key = key, .receiptCode = receiptCode, .phone = phone});
    }
    QFuture<Answer<Registration>> readRegistration(const Reference& reference) override
    {
        return pend<Registration>(about("read", {}, reference));
    }
    QFuture<Answer<Registration>> giveOtp(const QString& key, const Reference& reference,
                                          kiosk::base::SecureBytes otp) override
    {
        return pend<Registration>(about("otp", key, reference, bytesOf(otp)));
    }
    QFuture<Answer<Registration>> resendOtp(const QString& key, const Reference& reference) override
    {
        return pend<Registration>(about("resend", key, reference));
    }
    QFuture<Answer<Registration>> choosePassword(const QString& key, const Reference& reference,
                                                 kiosk::base::SecureBytes password) override
    {
        return pend<Registration>(about("password", key, reference, bytesOf(password)));
    }
    QFuture<Answer<void>> dropRegistration(const Reference& reference) override
    {
        return pend<void>(about("drop", {}, reference));
    }
    QFuture<Answer<Registration>> resendPrompt(const QString& key, const Reference& reference) override
    {
        return pend<Registration>(about("prompt", key, reference));
    }
    QFuture<Answer<Registration>> confirm(const QString& key, const Reference& reference,
                                          const QString& email) override
    {
        auto one = about("confirm", key, reference);
        one.email = email;
        return pend<Registration>(std::move(one));
    }
    QFuture<Answer<Postponement>> postpone(const QString& key, const Reference& reference) override
    {
        return pend<Postponement>(about("postpone", key, reference));
    }
    QFuture<Answer<void>> callOfficer(const QString& key, const QString& step, const QString&) override
    {
        return pend<void>({.call = QStringLiteral("officer"), .key = key, .step = step});
    }
    void cancelAll() override { ++cancels; }
    void endSession() override { ++ends; }

    // How often a call was made, and its latest.
    int countOf(const QString& call) const
    {
        return static_cast<int>(
            std::count_if(asked.begin(), asked.end(), [&](const Asked& one) { return one.call == call; }));
    }
    Asked last(const QString& call) const
    {
        for (auto one = asked.rbegin(); one != asked.rend(); ++one) {
            if (one->call == call)
                return *one;
        }
        return {};
    }

    // Answers the oldest call of this result that is still waiting.
    template <class T>
    void answer(const Answer<T>& result)
    {
        auto& waiting = std::get<Waiting<T>>(m_waiting);
        Q_ASSERT(!waiting.empty());
        const auto promise = waiting.front();
        waiting.pop_front();
        promise->addResult(result);
        promise->finish();
        QCoreApplication::processEvents(); // the answer crosses threads
    }
    template <class T>
    void fail(kiosk::base::ErrorCode code)
    {
        answer<T>(tl::make_unexpected(failure(code)));
    }
    static kiosk::portal::Failure failure(kiosk::base::ErrorCode code)
    {
        kiosk::portal::Failure made;
        made.error = kiosk::base::makeError(code, QStringLiteral("test"));
        return made;
    }

    std::vector<Asked> asked;
    int cancels = 0;
    int ends = 0;

private:
    template <class T>
    using Waiting = std::deque<std::shared_ptr<QPromise<Answer<T>>>>;

    static QByteArray bytesOf(const kiosk::base::SecureBytes& secret)
    {
        return QByteArray(secret.text().data(), static_cast<qsizetype>(secret.size()));
    }

    static Asked about(const char* call, const QString& key, const Reference& reference,
                       const QByteArray& secret = {})
    {
        return {.call = QString::fromLatin1(call),
                .key = key,
                .id = reference.id,
                .road = reference.road,
                .secret = secret};
    }

    template <class T>
    QFuture<Answer<T>> pend(Asked one)
    {
        asked.push_back(std::move(one));
        auto promise = std::make_shared<QPromise<Answer<T>>>();
        promise->start();
        std::get<Waiting<T>>(m_waiting).push_back(promise);
        return promise->future();
    }

    std::tuple<Waiting<Status>, Waiting<Captcha>, Waiting<Challenge>, Waiting<Registration>,
               Waiting<Postponement>, Waiting<void>>
        m_waiting;
};
