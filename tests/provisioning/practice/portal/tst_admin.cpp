#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/provisioning/practice/portal/hand_clock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

struct AdminReply {
    int status = 0;
    QJsonObject body = {};
};

} // namespace

class TestAdmin : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    HandClock m_clock;
    std::unique_ptr<PracticePortal> m_portal;

    [[nodiscard]] AdminReply ask(const QByteArray& method, const QByteArray& path,
                                 const QByteArray& body = {},
                                 const std::optional<QByteArray>& token = std::nullopt) const
    {
        QTcpSocket socket;
        const auto url = m_portal->adminUrl();
        socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
        if (!socket.waitForConnected())
            return {};
        const auto shown = token ? *token : "Bearer " + m_portal->adminToken().toLatin1();
        socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: admin\r\nAuthorization: " + shown +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead()) {
        }
        const auto all = socket.readAll();
        return {all.split(' ').value(1).toInt(),
                QJsonDocument::fromJson(all.sliced(all.indexOf("\r\n\r\n") + 4)).object()};
    }
    [[nodiscard]] AdminReply order(const QByteArray& path, const QByteArray& body) const
    {
        return ask("POST", path, body);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto keys = makePracticeKeys(m_folder.filePath(u"keys"_s));
        QVERIFY(keys);
        PortalOptions options;
        options.tls = {keys->portalCertificate(), keys->portalKey(), keys->deviceCa()};
        options.stateDir = m_folder.filePath(u"state"_s);
        options.withAdmin = true;
        m_portal = std::make_unique<PracticePortal>(options, m_clock);
        const auto started = m_portal->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }
    void init() { QVERIFY(m_portal->reset(true)); }
    void cleanupTestCase()
    {
        const auto file = m_portal->adminTokenFile();
        QVERIFY(QFile::exists(file));
        m_portal->stop();
        QVERIFY(!QFile::exists(file));
    }

    void callWithoutTheToken_isRefused()
    {
        const auto token = "Bearer " + m_portal->adminToken().toLatin1();
        for (const QByteArray& wrong : {QByteArray(), QByteArray("Bearer"), token.chopped(1), token + "0",
                                        token.mid(7), QByteArray("Bearer ") + QByteArray(64, '0')}) {
            QCOMPARE(ask("GET", "/admin/messages", {}, wrong).status, 401);
            QCOMPARE(ask("POST", "/admin/line", R"({"up":false})", wrong).status, 401);
        }
        QVERIFY(m_portal->isLineUp());
    }

    void tokenFile_isForItsOwnerOnly()
    {
        QFile file(m_portal->adminTokenFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromLatin1(file.readAll().trimmed()), m_portal->adminToken());
        QCOMPARE(file.permissions() &
                     ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
    }

    void questions_areAnswered()
    {
        QCOMPARE(ask("GET", "/admin/people").body.value(u"people").toArray().size(),
                 m_portal->people().size());
        QCOMPARE(ask("GET", "/admin/accounts").body.value(u"accounts").toArray().size(), 1);
        const auto account = ask("GET", "/admin/accounts/011999008");
        QCOMPARE(account.body.value(u"idNumber").toString(), u"001183999008"_s);
        QCOMPARE(account.body.value(u"level").toInt(), 2);
        QCOMPARE(ask("GET", "/admin/accounts/062190999001").status, 404);
        QCOMPARE(ask("GET", "/admin/captchas/none").status, 404);
        m_portal->phone().deliver(u"0950000001"_s, u"123456"_s, std::chrono::seconds(120), m_clock.utcNow());
        const auto messages = ask("GET", "/admin/messages?to=0950000001").body.value(u"messages").toArray();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.at(0).toObject().value(u"otp").toString(), u"123456"_s);
        QCOMPARE(ask("GET", "/admin/messages?to=0950000002").body.value(u"messages").toArray().size(), 0);
    }

    void outsideOfThePortal_isListed()
    {
        const auto count = [&](const QByteArray& path, const char16_t* list) {
            return ask("GET", path).body.value(QString::fromUtf16(list)).toArray().size();
        };
        QCOMPARE(count("/admin/sims", u"sims"), m_portal->sims().size());
        QCOMPARE(count("/admin/mails", u"mails"), 0);
        QCOMPARE(count("/admin/prompts", u"prompts"), 0);
        QCOMPARE(count("/admin/officer-calls", u"calls"), 0);
        m_portal->mailbox().deliver(u"a@example.vn"_s, u"https://link"_s, std::chrono::seconds(600),
                                    m_clock.utcNow());
        m_portal->officerBell().ring(u"Start"_s, u"vi"_s, m_clock.utcNow());
        QCOMPARE(count("/admin/mails?to=a@example.vn", u"mails"), 1);
        QCOMPARE(count("/admin/mails?to=b@example.vn", u"mails"), 0);
        QCOMPARE(count("/admin/officer-calls", u"calls"), 1);
        QCOMPARE(order("/admin/reset", "{}").status, 200);
        QCOMPARE(count("/admin/mails", u"mails"), 0);
        QCOMPARE(count("/admin/officer-calls", u"calls"), 0);
    }

    void promptOnAPhone_isAnsweredFromOutside()
    {
        const auto sim = m_portal->sims().constFirst();
        const auto ask1 = [&] {
            return m_portal->signatures().request({.carrier = sim.carrier,
                                                   .phone = sim.phone,
                                                   .verificationCode = u"4071"_s,
                                                   .challenge = "x",
                                                   .life = std::chrono::seconds(120)});
        };
        const auto newest = [&] {
            return ask("GET", "/admin/prompts?phone=" + sim.phone.toLatin1())
                .body.value(u"prompts")
                .toArray()
                .last()
                .toObject();
        };
        ask1();
        QCOMPARE(newest().value(u"verificationCode").toString(), u"4071"_s);
        QCOMPARE(newest().value(u"state").toString(), u"waiting"_s);
        const auto answered = [&](const QString& pin) {
            const QJsonObject body{{u"number"_s, newest().value(u"number")}, {u"pin"_s, pin}};
            return order("/admin/prompts/pin", QJsonDocument(body).toJson()).body.value(u"answer").toString();
        };
        QCOMPARE(answered(u"0000"_s), u"wrong"_s);
        QCOMPARE(answered(sim.pin), u"signed"_s);
        QCOMPARE(answered(sim.pin), u"gone"_s);
        QCOMPARE(newest().value(u"state").toString(), u"signed"_s);
        ask1();
        const auto number = QByteArray::number(newest().value(u"number").toInt());
        QCOMPARE(order("/admin/prompts/refuse", R"({"number":)" + number + "}").status, 200);
        QCOMPARE(newest().value(u"state").toString(), u"refused"_s);
        QCOMPARE(order("/admin/prompts/refuse", R"({"number":)" + number + "}").status, 422);
    }

    void orders_areCarriedOut()
    {
        QCOMPARE(order("/admin/line", R"({"up":false})").status, 200);
        QVERIFY(!m_portal->isLineUp());
        QCOMPARE(order("/admin/line", R"({"up":true})").status, 200);
        QVERIFY(m_portal->isLineUp());
        QCOMPARE(order("/admin/faults", R"({"call":"otp","kind":"cut","moment":"after","count":2})").status,
                 200);
        QVERIFY(m_portal->faults().take(Call::Otp).is(FaultMoment::AfterCommit));
        QCOMPARE(order("/admin/faults/clear", "{}").status, 200);
        QVERIFY(m_portal->faults().isEmpty());
        QCOMPARE(order("/admin/faults", R"({"kind":"slow","delayMs":7,"count":0})").status, 200);
        QCOMPARE(m_portal->faults().take(Call::Status).delay, std::chrono::milliseconds(7));
        QCOMPARE(order("/admin/reset", "{}").status, 200);
        QVERIFY(m_portal->faults().isEmpty());
    }

    void ordersThatMakeNoSense_changeNothing_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("no body") << QByteArray("/admin/line") << QByteArray();
        QTest::addRow("no json") << QByteArray("/admin/line") << QByteArray("down");
        QTest::addRow("line") << QByteArray("/admin/line") << QByteArray(R"({"up":"no"})");
        QTest::addRow("kind") << QByteArray("/admin/faults") << QByteArray(R"({"kind":"rain"})");
        QTest::addRow("call") << QByteArray("/admin/faults") << QByteArray(R"({"kind":"cut","call":"all"})");
        QTest::addRow("moment") << QByteArray("/admin/faults")
                                << QByteArray(R"({"kind":"cut","moment":"now"})");
        QTest::addRow("count") << QByteArray("/admin/faults") << QByteArray(R"({"kind":"cut","count":-1})");
        QTest::addRow("status") << QByteArray("/admin/faults")
                                << QByteArray(R"({"kind":"fail","status":42})");
        QTest::addRow("code") << QByteArray("/admin/faults")
                              << QByteArray(R"({"kind":"fail","code":"tired"})");
        QTest::addRow("maintenance") << QByteArray("/admin/maintenance")
                                     << QByteArray(R"({"on":true,"until":"soon"})");
        QTest::addRow("methods") << QByteArray("/admin/methods") << QByteArray(R"({"open":"all"})");
        QTest::addRow("no pin") << QByteArray("/admin/prompts/pin") << QByteArray(R"({"number":1})");
        QTest::addRow("no prompt") << QByteArray("/admin/prompts/refuse") << QByteArray(R"({"number":4711})");
        QTest::addRow("no mail") << QByteArray("/admin/mails/open") << QByteArray(R"({"number":4711})");
        QTest::addRow("clock back") << QByteArray("/admin/clock") << QByteArray(R"({"advance":-5})");
    }
    void ordersThatMakeNoSense_changeNothing()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const auto reply = order(path, body);
        QCOMPARE(reply.status, 422);
        QVERIFY(!reply.body.value(u"error").toString().isEmpty());
        QVERIFY(m_portal->isLineUp());
        QVERIFY(m_portal->faults().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAdmin)
#include "tst_admin.moc"
