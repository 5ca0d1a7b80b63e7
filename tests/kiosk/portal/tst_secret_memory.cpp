// A password or OTP that was sent is nowhere in this process's memory once its future has finished.
//
// The portal is a child process, so that only the client's memory is searched. The marker is kept masked, and
// compared without ever being put together.

#include "kiosk/portal/https_portal.h"
#include "tests/kiosk/portal/scripted_portal.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk::portal;
using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;

namespace {

constexpr unsigned char mask = 0x5a;
constexpr quint64 largestMapping = 1ULL << 30;

// A marker of 24 characters, each masked.
QByteArray maskedMarker(char kind)
{
    QByteArray marker;
    for (int i = 0; i < 24; ++i)
        marker.append(static_cast<char>(("QzJxKvWyPbHd"[i % 12] + (i / 12)) ^ mask));
    marker[0] = static_cast<char>(kind ^ mask);
    return marker;
}

SecureBytes unmasked(const QByteArray& marker)
{
    SecureBytes bytes(static_cast<std::size_t>(marker.size()));
    for (qsizetype i = 0; i < marker.size(); ++i)
        bytes.room()[static_cast<std::size_t>(i)] = static_cast<std::byte>(marker[i] ^ mask);
    bytes.setSize(bytes.capacity());
    return bytes;
}

qsizetype countIn(const QByteArray& memory, const QByteArray& marker)
{
    const char first = static_cast<char>(marker[0] ^ mask);
    qsizetype found = 0;
    for (auto at = memory.indexOf(first); at >= 0; at = memory.indexOf(first, at + 1)) {
        qsizetype i = 1;
        while (i < marker.size() && at + i < memory.size() &&
               memory[at + i] == static_cast<char>(marker[i] ^ mask))
            ++i;
        found += i == marker.size() ? 1 : 0;
    }
    return found;
}

// How often the marker stands in the readable mappings of this process.
qsizetype occurrences(const QByteArray& marker)
{
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/maps");
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    qsizetype found = 0;
    const auto lines = maps.readAll().split('\n');
    for (const auto& line : lines) {
        const auto parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts[1].startsWith('r') || line.contains("[vvar]"))
            continue;
        const auto ends = parts[0].split('-');
        const auto from = ends[0].toULongLong(nullptr, 16);
        const auto size = ends[1].toULongLong(nullptr, 16) - from;
        // Only a sanitizer's own bookkeeping is that large.
        if (size > largestMapping)
            continue;
        QByteArray room(static_cast<qsizetype>(size), '\0');
        const auto got = ::pread(memory, room.data(), size, static_cast<off_t>(from));
        room.truncate(got < 0 ? 0 : static_cast<qsizetype>(got));
        found += countIn(room, marker);
        kiosk::base::wipe(room.data(), static_cast<std::size_t>(room.size()));
    }
    ::close(memory);
    return found;
}

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
