#include "kiosk/portal/https_portal.h"
#include "tests/kiosk/portal/scripted_portal.h"

#include <QSemaphore>
#include <QTest>

#include <semaphore>

using namespace kiosk::portal;
using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;

namespace {

const QByteArray status = "{\"serverTime\":\"2026-03-02T01:30:00Z\",\"maintenance\":null,\"methods\":[]}";
const QByteArray awaitingPassword = "{\"id\":\"r/1\",\"state\":\"awaiting-password\"}";

Reference about(const QString& id)
{
    return {Road::Registration, id};
}

template <class T>
ErrorCode codeOf(QFuture<Answer<T>> future)
{
    const auto answer = future.result();
    return answer ? ErrorCode::Internal : answer.error().error.code;
}

// Answers every request of a connection with the same.
auto always(int httpStatus, const QByteArray& json)
{
    return [=](Visitor& visitor) {
        while (!visitor.request().isEmpty())
            visitor.answerJson(httpStatus, json);
    };
}

} // namespace

class TestHttpsPortal : public QObject {
    Q_OBJECT

private:
    const TlsWorld m_world;
    const kiosk::base::SystemClock m_clock;

    std::unique_ptr<HttpsPortal> client(std::uint16_t port,
                                        std::chrono::seconds callLimit = std::chrono::seconds(20)) const
    {
        Endpoint endpoint{u"127.0.0.1"_s, port,      u"/dvc"_s, m_world.authority.certificate,
                          callLimit,      callLimit, {}};
        return std::make_unique<HttpsPortal>(
            std::move(endpoint), DeviceIdentity{m_world.device.certificate, m_world.device.key}, m_clock);
    }

private Q_SLOTS:
    void keptConnectionClosedByThePortal_isReplacedSilently()
    {
        QSemaphore closed;
        const ScriptedPortal portal(m_world, [&closed](Visitor& visitor) {
            visitor.request();
            visitor.answerJson(200, status);
            visitor.close();
            closed.release();
        });
        const auto kiosk = client(portal.port());
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(kiosk->readStatus().result());
            QCOMPARE(portal.connections(), i);
            closed.acquire();
        }
    }

    void keptConnectionDyingUnderARequest_isCutMidway()
    {
        std::atomic_int actedOn = 0;
        const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
            visitor.request();
            visitor.answerJson(200, status);
            if (!visitor.request().isEmpty())
                ++actedOn;
            visitor.reset();
        });
        const auto kiosk = client(portal.port());
        QVERIFY(kiosk->readStatus().result());
        QCOMPARE(codeOf(kiosk->resendOtp(u"k"_s, about(u"r"_s))), ErrorCode::LineCutMidway);
        QCOMPARE(actedOn, 1);
        QCOMPARE(portal.connections(), 1);
    }

    void cutBeforeOrInTheAnswer_isCutMidway()
    {
        for (const auto& part :
             {""_ba, "HTTP/1.1 200 OK\r\nContent-Le"_ba,
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"se"_ba}) {
            for (const bool withReset : {false, true}) {
                const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
                    visitor.request();
                    if (!part.isEmpty())
                        visitor.answer(part);
                    if (withReset)
                        visitor.reset();
                });
                QCOMPARE(codeOf(client(portal.port())->readStatus()), ErrorCode::LineCutMidway);
            }
        }
    }

    void nobodyListening_isLineDownAndReturnsByItself()
    {
        std::uint16_t port = 0;
        {
            const ScriptedPortal gone(m_world, always(200, status));
            port = gone.port();
        }
        QCOMPARE(codeOf(client(port)->readStatus()), ErrorCode::LineDown);
    }

    void silentPortal_isTimeout()
    {
        const ScriptedPortal portal(m_world, [](Visitor& visitor) {
            visitor.request();
            visitor.waitUntilGone();
        });
        QCOMPARE(codeOf(client(portal.port(), std::chrono::seconds(1))->readStatus()),
                 ErrorCode::PortalTimeout);
    }

    void otherAnswers_areGarbage()
    {
        for (const auto& bytes :
             {"hello there\r\n\r\n"_ba, "HTTP/1.1 200 OK\r\n\r\n{}"_ba,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi"_ba}) {
            const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
                visitor.request();
                visitor.answer(bytes);
                visitor.waitUntilGone();
            });
            QCOMPARE(codeOf(client(portal.port())->readStatus()), ErrorCode::PortalGarbage);
        }
    }

    void problem_becomesItsCode()
    {
        const ScriptedPortal portal(m_world, [](Visitor& visitor) {
            visitor.request();
            visitor.answerJson(422, "{\"code\":\"otp-wrong\",\"triesLeft\":3}", "application/problem+json");
        });
        const auto answer =
            client(portal.port())->giveOtp(u"k"_s, about(u"r"_s), SecureBytes::from("1")).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().error.code, ErrorCode::OtpWrong);
        QCOMPARE(answer.error().triesLeft, std::optional(3));
    }

    void unknownAuthority_isUntrusted()
    {
        const ScriptedPortal portal(m_world, always(200, status));
        const TlsWorld other;
        Endpoint endpoint{u"127.0.0.1"_s, portal.port(), {}, other.authority.certificate, {}, {}, {}};
        endpoint.connectLimit = endpoint.callLimit = std::chrono::seconds(20);
        HttpsPortal kiosk(endpoint, {m_world.device.certificate, m_world.device.key}, m_clock);
        QCOMPARE(codeOf(kiosk.readStatus()), ErrorCode::PortalUntrusted);
        // The portal does not know this device.
        endpoint.authority = m_world.authority.certificate;
        HttpsPortal stranger(endpoint, {other.device.certificate, other.device.key}, m_clock);
        QCOMPARE(codeOf(stranger.readStatus()), ErrorCode::PortalUntrusted);
    }

    void cancelAll_endsTheHangingAndTheWaitingCalls()
    {
        std::binary_semaphore hanging(0);
        std::atomic_bool hang = true;
        const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
            while (!visitor.request().isEmpty()) {
                if (!hang) {
                    visitor.answerJson(200, awaitingPassword);
                    continue;
                }
                hanging.release();
                visitor.waitUntilGone();
                return;
            }
        });
        const auto kiosk = client(portal.port());
        const auto first = kiosk->resendOtp(u"k"_s, about(u"r"_s));
        const auto second = kiosk->choosePassword(u"k2"_s, about(u"r"_s), SecureBytes::from("x"));
        hanging.acquire();
        hang = false;
        kiosk->cancelAll();
        QCOMPARE(codeOf(first), ErrorCode::CallCancelled);
        QCOMPARE(codeOf(second), ErrorCode::CallCancelled);
        // The next call is a fresh one.
        QVERIFY(kiosk->readRegistration(about(u"r"_s)).result());
        QCOMPARE(portal.connections(), 2);
    }

    void statusProbe_givesWayToThePerson()
    {
        std::binary_semaphore hanging(0);
        const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
            while (true) {
                const auto request = visitor.request();
                if (request.isEmpty())
                    return;
                if (request.startsWith("GET /dvc/v1/status")) {
                    hanging.release();
                    visitor.waitUntilGone();
                    return;
                }
                visitor.answerJson(200, awaitingPassword);
            }
        });
        const auto kiosk = client(portal.port());
        const auto probe = kiosk->readStatus();
        hanging.acquire();
        QVERIFY(kiosk->readRegistration(about(u"r"_s)).result());
        QCOMPARE(codeOf(probe), ErrorCode::CallCancelled);
    }

    void destruction_answersEveryCall()
    {
        std::binary_semaphore hanging(0);
        const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
            visitor.request();
            hanging.release();
            visitor.waitUntilGone();
        });
        auto kiosk = client(portal.port());
        const auto first = kiosk->resendOtp(u"k"_s, about(u"r"_s));
        const auto second = kiosk->resendOtp(u"k"_s, about(u"r"_s));
        hanging.acquire();
        kiosk.reset();
        QVERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(codeOf(first), ErrorCode::CallCancelled);
        QCOMPARE(codeOf(second), ErrorCode::CallCancelled);
    }

    void oversizedRegistration_isOurOwnMistake()
    {
        RegistrationRequest request;
        request.fields = {{u"fullName"_s, QString(70'000, u'a'), u"typed"_s}};
        QCOMPARE(codeOf(client(1)->beginRegistration(u"k"_s, request)), ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestHttpsPortal)
#include "tst_https_portal.moc"
