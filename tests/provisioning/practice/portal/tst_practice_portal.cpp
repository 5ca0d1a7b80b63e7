#include "provisioning/practice/portal/practice_portal.h"
#include "tests/provisioning/practice/portal/hand_clock.h"
#include "tests/provisioning/practice/portal/raw_kiosk.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QString codeOf(const RawReply& reply)
{
    return QJsonDocument::fromJson(reply.body).object().value(u"code").toString();
}

const QByteArray vietnamese = R"({"language":"vi"})";

} // namespace

class TestPracticePortal : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    PracticeKeys m_keys;
    HandClock m_clock;
    std::unique_ptr<PracticePortal> m_portal;

    [[nodiscard]] PortalOptions options() const
    {
        PortalOptions options;
        options.tls = {m_keys.portalCertificate(), m_keys.portalKey(), m_keys.deviceCa()};
        return options;
    }

    [[nodiscard]] QByteArray form() const
    {
        const auto captcha = m_portal->newestCaptcha();
        return u"{\"subject\":\"citizen\",\"method\":\"mobile-subscriber\",\"fields\":{\"idNumber\":"
               u"\"062190999001\","
               "\"fullName\":\"Nguyễn Thị Mẫu\",\"birthDate\":\"1990-05-17\",\"phone\":\"0950000001\"},"
               "\"sources\":{\"idNumber\":\"typed\",\"fullName\":\"typed\",\"birthDate\":\"typed\",\"phone\":"
               "\"typed\"},"
               "\"consent\":{\"version\":\"1\",\"textDigest\":\"%1\",\"language\":\"vi\",\"time\":\"2026-03-"
               "02T01:29:00Z\"},"
               "\"captcha\":{\"id\":\"%2\",\"text\":\"%3\"}}"_s
                   .arg(QString(64, u'a'), captcha, m_portal->captchaSolution(captcha))
                   .toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto keys = makePracticeKeys(m_folder.filePath(u"keys"_s));
        QVERIFY(keys);
        m_keys = *keys;
    }
    void init()
    {
        m_portal = std::make_unique<PracticePortal>(options(), m_clock);
        const auto started = m_portal->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }
    void cleanup() { m_portal.reset(); }

    void kioskWithItsCertificate_isAnsweredOnOneConnection()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        for (int i = 0; i < 20; ++i) {
            const auto reply = kiosk.ask(RawKiosk::get("/v1/status"));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.headers.value("cache-control"), "no-store");
        }
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/registrations/none", "DELETE")).status, 204);
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 200);
    }

    void kioskWithoutCertificate_getsNoAnswer()
    {
        for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
            RawKiosk kiosk(m_keys, m_portal->baseUrl());
            kiosk.change([&](QSslConfiguration& tls) {
                tls.setLocalCertificateChain({});
                tls.setPrivateKey({});
                tls.setProtocol(protocol);
            });
            QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 0);
        }
    }

    void kioskOfAnotherCa_getsNoAnswer()
    {
        const auto foreign = makePracticeKeys(m_folder.filePath(u"foreign"_s));
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        kiosk.change([&](QSslConfiguration& tls) { RawKiosk::show(tls, *foreign); });
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 0);
    }

    void serversCertificateAsKiosks_getsNoAnswer()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        kiosk.change([&](QSslConfiguration& tls) {
            tls.setLocalCertificateChain(QSslCertificate::fromPath(m_keys.portalCertificate()));
            QFile key(m_keys.portalKey());
            QVERIFY(key.open(QIODevice::ReadOnly));
            tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        });
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 0);
    }

    void tlsOlderThan12_isRefused()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        kiosk.change([](QSslConfiguration& tls) { tls.setProtocol(QSsl::TlsV1_1); });
        QT_WARNING_POP
        QVERIFY(!kiosk.connect());
        RawKiosk newer(m_keys, m_portal->baseUrl());
        newer.change([](QSslConfiguration& tls) { tls.setProtocol(QSsl::TlsV1_2); });
        QCOMPARE(newer.ask(RawKiosk::get("/v1/status")).status, 200);
    }

    void cutBeforeCommitting_didNothing()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        kiosk.ask(RawKiosk::post("/v1/captchas", vietnamese, newKey()));
        m_portal->faults().add({.kind = FaultKind::Cut, .call = Call::Registrations});
        const auto request = RawKiosk::post("/v1/registrations", form(), newKey());
        QCOMPARE(kiosk.ask(request).status, 0);
        QVERIFY(kiosk.isCut());
        QVERIFY(m_portal->phone().messages().isEmpty());
        QCOMPARE(kiosk.ask(request).status, 201);
        QCOMPARE(m_portal->phone().messages().size(), 1);
    }

    void cutAfterCommitting_didItAndSameKeyTellsOf()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        kiosk.ask(RawKiosk::post("/v1/captchas", vietnamese, newKey()));
        m_portal->faults().add(
            {.kind = FaultKind::Cut, .call = Call::Registrations, .moment = FaultMoment::AfterCommit});
        const auto request = RawKiosk::post("/v1/registrations", form(), newKey());
        QCOMPARE(kiosk.ask(request).status, 0);
        QVERIFY(kiosk.isCut());
        QCOMPARE(m_portal->phone().messages().size(), 1);
        QCOMPARE(kiosk.ask(request).status, 201);
        QCOMPARE(m_portal->phone().messages().size(), 1);
    }

    void lineDown_cutsRefusesAndComesUpAtTheSamePort()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 200);
        for (int i = 0; i < 3; ++i) {
            m_portal->setLineUp(false);
            QVERIFY(!m_portal->isLineUp());
            QVERIFY(kiosk.isCut());
            QVERIFY(!kiosk.connect());
            QCOMPARE(kiosk.socket().error(), QAbstractSocket::ConnectionRefusedError);
            QVERIFY(m_portal->setLineUp(true));
            QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 200);
        }
    }

    void silentCall_isCutWhenFaultsAreCleared()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        m_portal->faults().add({.kind = FaultKind::Silent});
        QVERIFY(kiosk.connect());
        kiosk.write(RawKiosk::get("/v1/status"));
        QTRY_VERIFY(m_portal->faults().isEmpty());
        m_portal->faults().wakeWaiting();
        QCOMPARE(kiosk.read().status, 0);
        QVERIFY(kiosk.isCut());
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 200);
    }

    void silentCallsAndOpenConnections_doNotKeepThePortalFromStopping()
    {
        m_portal->faults().add({.kind = FaultKind::Silent, .call = Call::Status, .count = 3});
        std::vector<std::unique_ptr<RawKiosk>> kiosks;
        for (int i = 0; i < 6; ++i) {
            kiosks.push_back(std::make_unique<RawKiosk>(m_keys, m_portal->baseUrl()));
            QVERIFY(kiosks.back()->connect());
            if (i < 3)
                kiosks.back()->write(RawKiosk::get("/v1/status"));
        }
        QTRY_VERIFY(m_portal->faults().isEmpty());
        m_portal->stop();
        for (const auto& kiosk : kiosks)
            QVERIFY(kiosk->isCut());
    }

    void slowCall_isAnsweredOnceTheDelayEnds()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        m_portal->faults().add({.kind = FaultKind::Slow, .delay = 1h});
        QVERIFY(kiosk.connect());
        kiosk.write(RawKiosk::get("/v1/status"));
        QTRY_VERIFY(m_portal->faults().isEmpty());
        QCOMPARE(kiosk.socket().bytesAvailable(), 0);
        m_portal->faults().wakeWaiting();
        QCOMPARE(kiosk.read().status, 200);
    }

    void plannedFailures_areAnsweredAsPlanned()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        m_portal->faults().add({.kind = FaultKind::Fail, .status = 502});
        m_portal->faults().add({.kind = FaultKind::Fail, .status = 503, .problem = ProblemCode::Busy});
        m_portal->faults().add({.kind = FaultKind::Garbage});
        const auto bare = kiosk.ask(RawKiosk::get("/v1/status"));
        QCOMPARE(bare.status, 502);
        QCOMPARE(bare.headers.value("content-type"), "text/plain");
        const auto busy = kiosk.ask(RawKiosk::get("/v1/status"));
        QCOMPARE(busy.status, 503);
        QCOMPARE(codeOf(busy), u"busy"_s);
        QVERIFY(busy.headers.contains("retry-after"));
        const auto garbage = kiosk.ask(RawKiosk::get("/v1/status"));
        QCOMPARE(garbage.status, 200);
        QVERIFY(QJsonDocument::fromJson(garbage.body).isNull());
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/status")).status, 200);
    }

    void hostileHeads_areMalformedAndEndTheConnection_data()
    {
        QTest::addColumn<QByteArray>("request");
        const auto key = newKey();
        QTest::addRow("too large")
            << "POST /v1/captchas HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: " + key +
                   "\r\nContent-Length: 9999999999\r\n\r\n";
        QTest::addRow("chunked") << RawKiosk::post("/v1/captchas", vietnamese, key,
                                                   "Transfer-Encoding: chunked\r\n");
        QTest::addRow("compressed") << RawKiosk::post("/v1/captchas", vietnamese, key,
                                                      "Content-Encoding: gzip\r\n");
        QTest::addRow("two lengths") << RawKiosk::post("/v1/captchas", vietnamese, key,
                                                       "Content-Length: 3\r\n");
        QTest::addRow("no length") << QByteArray(
            "POST /v1/captchas HTTP/1.1\r\nContent-Type: application/json\r\n\r\n");
        QTest::addRow("no type") << QByteArray("POST /v1/captchas HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
        QTest::addRow("form") << QByteArray(
            "POST /v1/captchas HTTP/1.1\r\nContent-Type: "
            "application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b");
        QTest::addRow("body of a get") << QByteArray(
            "GET /v1/status HTTP/1.1\r\nContent-Length: 30\r\n\r\nGET /v1/status HTTP/1.1\r\n\r\n  ");
        QTest::addRow("put") << QByteArray("PUT /v1/captchas HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
        QTest::addRow("not HTTP") << QByteArray("EHLO portal\r\n\r\n");
    }
    void hostileHeads_areMalformedAndEndTheConnection()
    {
        QFETCH(QByteArray, request);
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        const auto reply = kiosk.ask(request);
        QCOMPARE(reply.status, 400);
        QCOMPARE(codeOf(reply), u"malformed"_s);
        if (!request.startsWith("EHLO"))
            QVERIFY(kiosk.isCut());
        RawKiosk next(m_keys, m_portal->baseUrl());
        QCOMPARE(next.ask(RawKiosk::get("/v1/status")).status, 200);
    }

    void unreadBody_isNeverTakenForARequest()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        const auto smuggled = RawKiosk::post("/v1/captchas", vietnamese, newKey());
        const auto reply =
            kiosk.ask("POST /v1/captchas HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: " +
                      QByteArray::number(smuggled.size()) + "\r\n\r\n" + smuggled);
        QCOMPARE(reply.status, 400);
        QVERIFY(kiosk.isCut());
        QVERIFY(m_portal->newestCaptcha().isEmpty());
    }

    void strangeAddresses_areMalformed()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        for (const QByteArray& path :
             {QByteArray("/"), QByteArray("/v1"), QByteArray("/v1/status/x"),
              QByteArray("/v1/registrations/"), QByteArray("/v1/registrations/" + QByteArray(65, 'a')),
              QByteArray("/../etc/passwd"), QByteArray("/v1/registrations/" + QByteArray(7000, 'a'))}) {
            const auto reply = kiosk.ask(RawKiosk::get(path));
            QCOMPARE(reply.status, 400);
            QCOMPARE(codeOf(reply), u"malformed"_s);
            QVERIFY(kiosk.isCut());
        }
        QCOMPARE(kiosk.ask(RawKiosk::get("/v1/registrations/%ff%00")).status, 404);
    }

    void largestBodyAllowed_isRead()
    {
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        const auto body = vietnamese + QByteArray(64 * 1024 - vietnamese.size(), ' ');
        QCOMPARE(kiosk.ask(RawKiosk::post("/v1/captchas", body, newKey())).status, 201);
        QCOMPARE(kiosk.ask(RawKiosk::post("/v1/captchas", body + ' ', newKey())).status, 400);
    }

    void secondPortalOnTheSamePortOrFolder_doesNotStart()
    {
        auto taken = options();
        taken.port = m_portal->baseUrl().port();
        QVERIFY(!PracticePortal(taken, m_clock).start());
        auto first = options();
        first.stateDir = m_folder.filePath(u"state"_s);
        PracticePortal one(first, m_clock);
        QVERIFY(one.start());
        PracticePortal two(first, m_clock);
        QCOMPARE(two.start().error().code, kiosk::base::ErrorCode::StorageFailed);
        one.stop();
        QVERIFY(two.start());
    }

    void tlsFilesThatCannotBeUsed_areAnError()
    {
        auto broken = options();
        broken.tls.key = m_keys.deviceKey();
        QVERIFY(!PracticePortal(broken, m_clock).start());
        broken = options();
        broken.tls.clientCa = m_folder.filePath(u"nothing.pem"_s);
        QVERIFY(!PracticePortal(broken, m_clock).start());
    }

    void log_holdsNothingOfThePerson()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules(u"motcua.practice.portal=true"_s);
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& line) { lines << line; });
        RawKiosk kiosk(m_keys, m_portal->baseUrl());
        kiosk.ask(RawKiosk::post("/v1/captchas", vietnamese, newKey()));
        const auto reply = kiosk.ask(RawKiosk::post("/v1/registrations", form(), newKey()));
        const auto id = QJsonDocument::fromJson(reply.body).object().value(u"id").toString();
        const auto otp = m_portal->phone().messages().constLast().otp;
        kiosk.ask(RawKiosk::post("/v1/registrations/" + id.toUtf8() + "/otp",
                                 "{\"otp\":\"" + otp.toUtf8() + "\"}", newKey()));
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        const auto log = lines.join(u'\n');
        QVERIFY(log.contains(u"registrations 201"_s));
        for (const auto& secret : {u"062190999001"_s, u"Mẫu"_s, u"0950000001"_s, otp, id})
            QVERIFY2(!log.contains(secret), qPrintable(log));
    }
};

QTEST_GUILESS_MAIN(TestPracticePortal)
#include "tst_practice_portal.moc"
