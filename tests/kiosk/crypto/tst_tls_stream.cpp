#include "kiosk/crypto/tls_stream.h"

#include "tests/kiosk/crypto/tls_fixture.h"

#include <QTest>

#include <sys/socket.h>

using namespace kiosk::crypto;
using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;

namespace {

Deadline in(std::chrono::milliseconds time)
{
    return std::chrono::steady_clock::now() + time;
}

std::span<const std::byte> bytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

} // namespace

Q_DECLARE_METATYPE(kiosk::base::ErrorCode)

class TestTlsStream : public QObject {
    Q_OBJECT

private:
    const TlsWorld m_world;
    const Identity m_stranger = identity(u"other CA"_s, CertificateUse::Authority, nullptr, {});
    // `-rev` answers each line reversed, and asks for a client certificate.
    const QStringList m_reverse{u"-rev"_s, u"-Verify"_s, u"1"_s, u"-verify_return_error"_s};
    TlsCancel m_never;

    void expectEcho(TlsStream& stream)
    {
        QVERIFY(stream.write(bytes("motcua\n"), in(10s), m_never));
        std::array<std::byte, 64> room{};
        std::size_t got = 0;
        while (got < 7) {
            const auto more = stream.read(std::span(room).subspan(got), in(10s), m_never);
            QVERIFY(more && *more > 0);
            got += *more;
        }
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(room.data()), 7), "auctom\n"_ba);
    }

    // Opens, and when that goes well asks for an answer: with TLS 1.3 a refusal comes that late.
    ErrorCode outcome(const TlsPeer& peer, std::chrono::milliseconds limit = 10s)
    {
        auto stream = TlsStream::open(peer, in(limit), m_never);
        if (!stream)
            return stream.error().code;
        if (const auto written = (*stream)->write(bytes("motcua\n"), in(limit), m_never); !written)
            return written.error().code;
        std::array<std::byte, 64> room{};
        const auto got = (*stream)->read(room, in(limit), m_never);
        return got ? ErrorCode::Internal : got.error().code;
    }

private Q_SLOTS:
    void goodServer_answers_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s};
        QTest::newRow("TLS 1.2") << QStringList{u"-tls1_2"_s};
    }

    void goodServer_answers()
    {
        QFETCH(QStringList, options);
        const OpensslServer server(m_world.server, m_world.authority, m_reverse + options);
        for (const auto& host : {u"127.0.0.1"_s, u"localhost"_s}) {
            auto peer = m_world.peer(server.port());
            peer.host = host;
            auto stream = TlsStream::open(peer, in(10s), m_never);
            QVERIFY2(stream, stream ? "" : qPrintable(stream.error().detail));
            expectEcho(**stream);
            QVERIFY((*stream)->isQuiet());
            expectEcho(**stream);
        }
    }

    void untrustedServer_isRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("trouble");
        QTest::newRow("CA of somebody else") << m_reverse << 1;
        QTest::newRow("other name") << m_reverse << 2;
        QTest::newRow("client certificate as server") << m_reverse << 3;
        QTest::newRow("expired") << m_reverse << 4;
        QTest::newRow("not yet valid") << m_reverse << 5;
        QTest::newRow("our certificate unknown, 1.3") << (m_reverse + QStringList{u"-tls1_3"_s}) << 6;
        QTest::newRow("our certificate unknown, 1.2") << (m_reverse + QStringList{u"-tls1_2"_s}) << 6;
        QTest::newRow("TLS 1.1") << (m_reverse +
                                     QStringList{u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s})
                                 << 0;
        QTest::newRow("CBC only") << (m_reverse +
                                      QStringList{u"-tls1_2"_s, u"-cipher"_s, u"ECDHE-ECDSA-AES128-SHA"_s})
                                  << 0;
    }

    void untrustedServer_isRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(int, trouble);
        auto identityShown = m_world.server;
        if (trouble == 2)
            identityShown =
                identity(u"127.0.0.1"_s, CertificateUse::Server, &m_world.authority, {u"portal.example"_s});
        if (trouble == 3)
            identityShown = identity(u"server"_s, CertificateUse::Client, &m_world.authority);
        const OpensslServer server(identityShown, trouble == 6 ? m_stranger : m_world.authority, options);
        auto peer = m_world.peer(server.port());
        if (trouble == 1)
            peer.authority = m_stranger.certificate;
        if (trouble == 4)
            peer.judgedAt = peer.judgedAt.addDays(8);
        if (trouble == 5)
            peer.judgedAt = peer.judgedAt.addDays(-2);
        QCOMPARE(outcome(peer), ErrorCode::PortalUntrusted);
    }

    void plainTextServer_isUntrusted()
    {
        const Listener listener([](int descriptor) {
            constexpr std::string_view answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
            static_cast<void>(::send(descriptor, answer.data(), answer.size(), MSG_NOSIGNAL));
            waitForEnd(descriptor);
        });
        QCOMPARE(outcome(m_world.peer(listener.port())), ErrorCode::PortalUntrusted);
    }

    void nobodyThere_isLineDown()
    {
        std::uint16_t freePort = 0;
        {
            const Listener gone([](int) {});
            freePort = gone.port();
        }
        QCOMPARE(outcome(m_world.peer(freePort)), ErrorCode::LineDown);
        auto peer = m_world.peer(1);
        peer.host = u"no-such-host.invalid"_s;
        QCOMPARE(outcome(peer), ErrorCode::LineDown);
    }

    void lineGoneInTheHandshake_isLineDown()
    {
        const Listener resetting(resetConnection);
        QCOMPARE(outcome(m_world.peer(resetting.port())), ErrorCode::LineDown);
        const Listener closing([](int) {});
        QCOMPARE(outcome(m_world.peer(closing.port())), ErrorCode::LineDown);
    }

    void silentServer_isTimeout()
    {
        const Listener silent(waitForEnd);
        QCOMPARE(outcome(m_world.peer(silent.port()), 50ms), ErrorCode::PortalTimeout);
    }

    void deadServerAfterTheHandshake_isCutMidway()
    {
        OpensslServer server(m_world.server, m_world.authority, m_reverse);
        auto stream = TlsStream::open(m_world.peer(server.port()), in(10s), m_never);
        QVERIFY(stream);
        expectEcho(**stream);
        server.kill();
        std::array<std::byte, 8> room{};
        const auto got = (*stream)->read(room, in(10s), m_never);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::LineCutMidway);
        QVERIFY(!(*stream)->isQuiet());
        // Writing on must neither succeed for ever nor end the program by SIGPIPE.
        bool failed = false;
        for (int i = 0; i < 100 && !failed; ++i)
            failed = !(*stream)->write(bytes("x"), in(10s), m_never);
        QVERIFY(failed);
    }

    void silenceAfterTheHandshake_isTimeout()
    {
        const OpensslServer server(m_world.server, m_world.authority, m_reverse);
        auto stream = TlsStream::open(m_world.peer(server.port()), in(10s), m_never);
        QVERIFY(stream);
        std::array<std::byte, 8> room{};
        const auto got = (*stream)->read(room, in(50ms), m_never);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::PortalTimeout);
    }

    void cancelFromAnotherThread_endsTheWait()
    {
        TlsCancel cancel;
        const Listener silent([&cancel](int descriptor) {
            // The client is in its handshake now.
            cancel.cancel();
            waitForEnd(descriptor);
        });
        const auto stream = TlsStream::open(m_world.peer(silent.port()), in(60s), cancel);
        QVERIFY(!stream);
        QCOMPARE(stream.error().code, ErrorCode::CallCancelled);
        const auto again = TlsStream::open(m_world.peer(silent.port()), in(60s), cancel);
        QCOMPARE(again.error().code, ErrorCode::CallCancelled);
    }

    void passedDeadline_endsAtOnce()
    {
        const Listener silent(waitForEnd);
        QVERIFY(!TlsStream::open(m_world.peer(silent.port()), in(-1s), m_never));
    }
};

QTEST_GUILESS_MAIN(TestTlsStream)
#include "tst_tls_stream.moc"
