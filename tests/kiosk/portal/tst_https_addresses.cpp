// What goes out over the wire for each call: address, header, body.

#include "kiosk/portal/https_portal.h"
#include "tests/kiosk/portal/scripted_portal.h"

#include <QTest>

#include <semaphore>

using namespace kiosk::portal;
using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

namespace {

const QByteArray awaitingPassword = "{\"id\":\"r/1\",\"state\":\"awaiting-password\"}";

Reference about(const QString& id)
{
    return {Road::Registration, id};
}

} // namespace

class TestHttpsAddresses : public QObject {
    Q_OBJECT

private:
    const TlsWorld m_world;
    const kiosk::base::SystemClock m_clock;

    std::unique_ptr<HttpsPortal> client(std::uint16_t port) const
    {
        const std::chrono::seconds limit(20);
        Endpoint endpoint{u"127.0.0.1"_s, port, u"/dvc"_s, m_world.authority.certificate, limit, limit, {}};
        return std::make_unique<HttpsPortal>(
            std::move(endpoint), DeviceIdentity{m_world.device.certificate, m_world.device.key}, m_clock);
    }

private Q_SLOTS:
    void calls_areSentAsTheContractSays()
    {
        QByteArrayList seen;
        std::binary_semaphore done(0);
        {
            const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
                for (auto request = visitor.request(); !request.isEmpty(); request = visitor.request()) {
                    seen.append(request);
                    request.startsWith("DELETE") ? visitor.answer("HTTP/1.1 204 No Content\r\n\r\n")
                                                 : visitor.answerJson(200, awaitingPassword);
                }
                done.release();
            });
            const auto kiosk = client(portal.port());
            QVERIFY(kiosk->giveOtp(u"key-1"_s, about(u"r/1"_s), SecureBytes::from("123456")).result());
            QVERIFY(kiosk->readRegistration(about(u"r/1"_s)).result());
            QVERIFY(kiosk->dropRegistration(about(u"r/1"_s)).result());
            QCOMPARE(portal.connections(), 1);
            kiosk->endSession();
            done.acquire();
            QCOMPARE(seen.size(), 3);
            QCOMPARE(seen[0], "POST /dvc/v1/registrations/r%2F1/otp HTTP/1.1\r\nHost: 127.0.0.1:" +
                                  QByteArray::number(portal.port()) +
                                  "\r\nAccept: application/json, application/problem+json\r\n"
                                  "Idempotency-Key: key-1\r\nContent-Type: application/json\r\n"
                                  "Content-Length: 16\r\n\r\n{\"otp\":\"123456\"}");
            QVERIFY(seen[1].startsWith("GET /dvc/v1/registrations/r%2F1 HTTP/1.1\r\n"));
            QVERIFY(seen[2].startsWith("DELETE /dvc/v1/registrations/r%2F1 HTTP/1.1\r\n"));
        }
    }

    void everyCall_goesToItsAddress()
    {
        QByteArrayList seen;
        std::binary_semaphore done(0);
        const ScriptedPortal portal(m_world, [&](Visitor& visitor) {
            for (auto request = visitor.request(); !request.isEmpty(); request = visitor.request()) {
                seen.append(request.left(request.indexOf(" HTTP/1.1")) + ' ' +
                            request.mid(request.indexOf("\r\n\r\n") + 4));
                visitor.answerJson(500, "{}");
            }
            done.release();
        });
        const auto kiosk = client(portal.port());
        const Reference recovery{Road::Recovery, u"r1"_s};
        (void)kiosk->giveOtp(u"k"_s, recovery, SecureBytes::from("123456")).result();
        (void)kiosk->readRegistration(recovery).result();
        (void)kiosk->dropRegistration(recovery).result();
        (void)kiosk->resume(u"k"_s, u"K7WM-3PX-9QTA"_s, u"0912345678"_s).result();
        (void)kiosk->resendPrompt(u"k"_s, about(u"r1"_s)).result();
        (void)kiosk->confirm(u"k"_s, about(u"r1"_s), u"mau@example.vn"_s).result();
        (void)kiosk->postpone(u"k"_s, about(u"r1"_s)).result();
        (void)kiosk->callOfficer(u"k"_s, u"MethodScreen"_s, u"vi"_s).result();
        (void)kiosk->drawChallenge(u"k"_s, ChallengePurpose::Card).result();
        (void)kiosk->beginRecovery(u"k"_s, {}).result();
        kiosk->endSession();
        done.acquire();
        QCOMPARE(seen.mid(0, 9),
                 (QByteArrayList{
                     "POST /dvc/v1/recoveries/r1/otp {\"otp\":\"123456\"}", "GET /dvc/v1/recoveries/r1 ",
                     "DELETE /dvc/v1/recoveries/r1 ",
                     "POST /dvc/v1/resumptions {\"receiptCode\":\"K7WM-3PX-9QTA\",\"phone\":\"0912345678\"}",
                     "POST /dvc/v1/registrations/r1/prompt/resend {}",
                     "POST /dvc/v1/registrations/r1/confirmation {\"email\":\"mau@example.vn\"}",
                     "POST /dvc/v1/registrations/r1/postponement {}",
                     "POST /dvc/v1/officer-calls {\"step\":\"MethodScreen\",\"language\":\"vi\"}",
                     "POST /dvc/v1/challenges {}"}));
        QVERIFY(seen.value(9).startsWith("POST /dvc/v1/recoveries {\"fields\":"));
    }
};

QTEST_GUILESS_MAIN(TestHttpsAddresses)
#include "tst_https_addresses.moc"
