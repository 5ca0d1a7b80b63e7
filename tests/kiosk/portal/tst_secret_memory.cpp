// A password or OTP that was sent is nowhere in this process's memory once its future has finished.
//
// The portal is a child process, so that only the client's memory is searched. The marker is kept masked, and
// compared without ever being put together.

#include "kiosk/portal/https_portal.h"
#include "tests/kiosk/base/memory_search.h"
#include "tests/kiosk/portal/scripted_portal.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk::portal;
using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;

namespace {

// Serves until its parent closes the pipe; answers by the path of the request.
[[noreturn]] void runPortal(const TlsWorld& world, int announce, int untilClosed)
{
    const ScriptedPortal portal(world, [](Visitor& visitor) {
        for (auto request = visitor.request(); !request.isEmpty(); request = visitor.request()) {
            if (request.contains("/refuse/"))
                visitor.answerJson(422, "{\"code\":\"password-refused\"}", "application/problem+json");
            else if (request.contains("/cut/"))
                return visitor.reset();
            else if (request.contains("/hang/"))
                return visitor.waitUntilGone();
            else
                visitor.answerJson(200, "{\"id\":\"r\",\"state\":\"awaiting-password\"}");
        }
    });
    const auto port = portal.port();
    static_cast<void>(::write(announce, &port, sizeof port));
    char byte = 0;
    while (::read(untilClosed, &byte, 1) > 0) {
    }
    ::_exit(0);
}

} // namespace

class TestSecretMemory : public QObject {
    Q_OBJECT

private:
    const TlsWorld m_world;
    const kiosk::base::SystemClock m_clock;
    std::unique_ptr<HttpsPortal> m_kiosk;
    pid_t m_child = -1;
    int m_lifeline = -1;

private Q_SLOTS:
    void initTestCase()
    {
        std::array<int, 2> announce{};
        std::array<int, 2> lifeline{};
        QCOMPARE(::pipe(announce.data()), 0);
        QCOMPARE(::pipe(lifeline.data()), 0);
        m_child = ::fork();
        if (m_child == 0) {
            ::close(lifeline[1]);
            runPortal(m_world, announce[1], lifeline[0]);
        }
        ::close(lifeline[0]);
        m_lifeline = lifeline[1];
        std::uint16_t port = 0;
        QCOMPARE(::read(announce[0], &port, sizeof port), static_cast<ssize_t>(sizeof port));
        Endpoint endpoint{u"127.0.0.1"_s, port, {}, m_world.authority.certificate, {}, {}, {}};
        endpoint.connectLimit = endpoint.callLimit = std::chrono::seconds(20);
        m_kiosk = std::make_unique<HttpsPortal>(
            std::move(endpoint), DeviceIdentity{m_world.device.certificate, m_world.device.key}, m_clock);
    }

    void cleanupTestCase()
    {
        ::close(m_lifeline);
        QCOMPARE(::waitpid(m_child, nullptr, 0), m_child);
    }

    void theSearch_findsWhatIsThere()
    {
        const auto marker = maskedMarker('0');
        QCOMPARE(occurrences(marker), 0);
        const auto held = unmasked(marker);
        QCOMPARE(occurrences(marker), 1);
        QVERIFY(!held.isEmpty());
    }

    void sentSecret_isGoneWhateverTheOutcome_data()
    {
        QTest::addColumn<QString>("registration");
        QTest::addColumn<int>("code");
        QTest::newRow("accepted") << u"accept"_s << static_cast<int>(ErrorCode::Internal);
        QTest::newRow("refused") << u"refuse"_s << static_cast<int>(ErrorCode::PasswordRefused);
        QTest::newRow("cut") << u"cut"_s << static_cast<int>(ErrorCode::LineCutMidway);
    }

    void sentSecret_isGoneWhateverTheOutcome()
    {
        QFETCH(QString, registration);
        QFETCH(int, code);
        for (const char kind : {'1', '2'}) {
            const auto marker = maskedMarker(kind);
            const auto answer =
                kind == '1'
                    ? m_kiosk->choosePassword(u"k"_s, {Road::Registration, registration}, unmasked(marker))
                          .result()
                    : m_kiosk->giveOtp(u"k"_s, {Road::Registration, registration}, unmasked(marker)).result();
            QCOMPARE(answer ? static_cast<int>(ErrorCode::Internal)
                            : static_cast<int>(answer.error().error.code),
                     code);
            QCOMPARE(occurrences(marker), 0);
        }
    }

    void givenUpSecret_isGone()
    {
        const auto sent = maskedMarker('3');
        const auto waiting = maskedMarker('4');
        const auto first = m_kiosk->choosePassword(u"k"_s, {Road::Registration, u"hang"_s}, unmasked(sent));
        const auto second = m_kiosk->giveOtp(u"k"_s, {Road::Registration, u"hang"_s}, unmasked(waiting));
        m_kiosk->cancelAll();
        QCOMPARE(first.result().error().error.code, ErrorCode::CallCancelled);
        QCOMPARE(second.result().error().error.code, ErrorCode::CallCancelled);
        QCOMPARE(occurrences(sent), 0);
        QCOMPARE(occurrences(waiting), 0);
    }

    void sentSecret_isGoneAfterTheSession()
    {
        const auto marker = maskedMarker('5');
        QVERIFY(
            m_kiosk->choosePassword(u"k"_s, {Road::Registration, u"accept"_s}, unmasked(marker)).result());
        m_kiosk->endSession();
        m_kiosk.reset();
        QCOMPARE(occurrences(marker), 0);
    }
};

QTEST_GUILESS_MAIN(TestSecretMemory)
#include "tst_secret_memory.moc"
