#include "drivers/token/network_fetch.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace drivers::token;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::base::ErrorCode;

namespace {

// Answers every question with the same bytes, or with those made for it; nothing at all when there are none.
class Answering : public QTcpServer {
    Q_OBJECT

public:
    explicit Answering(QByteArray answer, bool thenCloses = true)
        : m_answer(std::move(answer)), m_thenCloses(thenCloses)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const auto given = socket->readAll();
                asked += given;
                if (m_answerFor)
                    m_answer = m_answerFor(given);
                if (m_answer.isEmpty() || !given.contains("\r\n\r\n"))
                    return;
                socket->write(m_answer);
                if (m_thenCloses)
                    socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1/x"_s.arg(serverPort())); }
    void answerWith(std::function<QByteArray(const QByteArray& question)> answerFor)
    {
        m_answerFor = std::move(answerFor);
    }

    QByteArray asked;

private:
    std::function<QByteArray(const QByteArray&)> m_answerFor;
    QByteArray m_answer;
    bool m_thenCloses;
};

QByteArray withBody(const QByteArray& status, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

QByteArray redirectTo(const QString& url)
{
    return "HTTP/1.1 302 Found\r\nLocation: " + url.toUtf8() + "\r\nContent-Length: 0\r\n\r\n";
}

ErrorCode codeOf(const QUrl& url, qint64 most = 100, std::chrono::milliseconds patience = 60s)
{
    NetworkFetch fetch;
    const auto answer =
        fetch.fetch({.url = url, .contentType = {}, .body = {}, .patience = patience, .most = most});
    return answer ? ErrorCode::Internal : answer.error().code;
}

} // namespace

class TestNetworkFetch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void body_isHandedOver()
    {
        const Answering server(withBody("200 OK", "answer"));
        NetworkFetch fetch;
        const auto got = fetch.fetch({.url = server.url(), .contentType = {}, .body = {}});
        QVERIFY(got);
        QCOMPARE(*got, "answer"_ba);
        QVERIFY(server.asked.startsWith("GET /x HTTP/1.1\r\n"));
    }

    void question_isPostedWithItsType()
    {
        const Answering server(withBody("200 OK", "answer"));
        NetworkFetch fetch;
        QVERIFY(fetch.fetch(
            {.url = server.url(), .contentType = "application/ocsp-request", .body = "question"}));
        QVERIFY(server.asked.startsWith("POST /x HTTP/1.1\r\n"));
        QVERIFY(server.asked.toLower().contains("content-type: application/ocsp-request\r\n"));
        QVERIFY(!server.asked.toLower().contains("cookie"));
    }

    void otherStatus_isRefused()
    {
        const Answering busy(withBody("503 Service Unavailable", "answer"));
        QCOMPARE(codeOf(busy.url()), ErrorCode::PortalRefused);
        const Answering none(withBody("204 No Content", {}));
        QCOMPARE(codeOf(none.url()), ErrorCode::PortalRefused);
    }

    void longAnswer_isGarbage()
    {
        const Answering server(withBody("200 OK", QByteArray(101, 'x')));
        QCOMPARE(codeOf(server.url()), ErrorCode::PortalGarbage);
        QCOMPARE(codeOf(server.url(), 101), ErrorCode::Internal);
        // Longer than anything that fits between two sockets: given up in the middle.
        const Answering endless("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(8 << 20, 'x'), false);
        QCOMPARE(codeOf(endless.url()), ErrorCode::PortalGarbage);
    }

    void silence_isATimeout()
    {
        const Answering silent({});
        QCOMPARE(codeOf(silent.url(), 100, 1s), ErrorCode::PortalTimeout);
        const Answering halting("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx", false);
        QCOMPARE(codeOf(halting.url(), 100, 1s), ErrorCode::PortalTimeout);
    }

    void answerBrokenOff_isALineThatIsDown()
    {
        const Answering broken("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx");
        QCOMPARE(codeOf(broken.url()), ErrorCode::LineDown);
    }

    void nobodyThere_isALineThatIsDown()
    {
        QUrl url;
        {
            const Answering gone({});
            url = gone.url();
        }
        QCOMPARE(codeOf(url), ErrorCode::LineDown);
        QCOMPARE(codeOf(QUrl(u"http://nobody.invalid/"_s)), ErrorCode::LineDown);
    }

    void redirect_isFollowedToTheWebOnly()
    {
        const Answering target(withBody("200 OK", "answer"));
        const Answering there(redirectTo(target.url().toString()));
        QCOMPARE(codeOf(there.url()), ErrorCode::Internal);
        const Answering away(redirectTo(u"file:///etc/hostname"_s));
        QVERIFY(codeOf(away.url()) != ErrorCode::Internal);
    }

    // Redirections are counted, not questions: Qt asks one address a second time when a connection closes
    // under it.
    void redirectsWithoutEnd_areFollowedThreeTimes()
    {
        Answering onward({});
        QSet<int> asked;
        onward.answerWith([&](const QByteArray& question) {
            const auto place = question.mid(5, question.indexOf(" HTTP/") - 5);
            const auto number = place == "x" ? 0 : place.toInt();
            asked.insert(number);
            return redirectTo(onward.url().resolved(QUrl(QString::number(number + 1))).toString());
        });
        QCOMPARE(codeOf(onward.url()), ErrorCode::PortalGarbage);
        QCOMPARE(asked, (QSet<int>{0, 1, 2, 3}));
    }

    void otherSchemes_areNeverAsked()
    {
        for (const auto& url :
             {u"file:///etc/hostname"_s, u"ftp://127.0.0.1/x"_s, u"http:///x"_s, u"data:,x"_s, u""_s})
            QCOMPARE(codeOf(QUrl(url)), ErrorCode::PortalGarbage);
    }
};

QTEST_GUILESS_MAIN(TestNetworkFetch)
#include "tst_network_fetch.moc"
