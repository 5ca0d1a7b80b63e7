#include "kiosk/portal/http_answer.h"

#include <QTest>

using namespace kiosk::portal;

namespace {

std::span<const std::byte> bytes(const QByteArray& text)
{
    return std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

const QByteArray plain = "HTTP/1.1 200 OK\r\nContent-Type: Application/JSON; charset=utf-8\r\n"
                         "Content-Length: 5\r\n\r\n{\"a\"}";
const QByteArray chunked =
    "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/problem+json\r\nRetry-After: 42\r\n"
    "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";

} // namespace

Q_DECLARE_METATYPE(kiosk::portal::HttpAnswerReader::Progress)

class TestHttpAnswer : public QObject {
    Q_OBJECT

    using Progress = HttpAnswerReader::Progress;

private Q_SLOTS:
    void answer_isTakenApart()
    {
        HttpAnswerReader reader;
        QCOMPARE(reader.take(bytes(plain)), Progress::Complete);
        const auto answer = reader.answer();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.mediaType, QByteArray("application/json"));
        QCOMPARE(answer.body, QByteArray("{\"a\"}"));
        QVERIFY(!answer.retryAfter);
        QVERIFY(answer.keepsAlive);
    }

    void answerByteByByte_isTheSame()
    {
        for (const auto& whole : {plain, chunked}) {
            HttpAnswerReader reader;
            for (qsizetype i = 0; i < whole.size() - 1; ++i)
                QCOMPARE(reader.take(bytes(whole.mid(i, 1))), Progress::NeedsMore);
            QCOMPARE(reader.take(bytes(whole.right(1))), Progress::Complete);
            QCOMPARE(reader.answer().body.size(), 5);
        }
    }

    void chunks_areJoined()
    {
        HttpAnswerReader reader;
        QCOMPARE(reader.take(bytes(chunked)), Progress::Complete);
        const auto answer = reader.answer();
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.mediaType, QByteArray("application/problem+json"));
        QCOMPARE(answer.body, QByteArray("abcde"));
        QCOMPARE(answer.retryAfter, std::optional(std::chrono::seconds(42)));
        QVERIFY(answer.keepsAlive);
    }

    void interimAnswers_arePassedOver()
    {
        HttpAnswerReader reader;
        QCOMPARE(reader.take(bytes(
                     "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + plain)),
                 Progress::Complete);
        QCOMPARE(reader.answer().status, 200);
    }

    void noContent_needsNoLength()
    {
        HttpAnswerReader reader;
        QCOMPARE(reader.take(bytes("HTTP/1.1 204 No Content\r\n\r\n")), Progress::Complete);
        QVERIFY(reader.answer().keepsAlive);
    }

    void closingAnswer_isNotKeptAlive()
    {
        for (const auto& text : {QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"),
                                 QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"),
                                 QByteArray(plain + "HTTP"), QByteArray(chunked + "x")}) {
            HttpAnswerReader reader;
            QCOMPARE(reader.take(bytes(text)), Progress::Complete);
            QVERIFY2(!reader.answer().keepsAlive, text.constData());
        }
    }

    void retryAfterThatIsNoNumber_isPassedOver()
    {
        HttpAnswerReader reader;
        QCOMPARE(reader.take(bytes(
                     "HTTP/1.1 503 x\r\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\nContent-Length: 0\r\n"
                     "\r\n")),
                 Progress::Complete);
        QVERIFY(!reader.answer().retryAfter);
    }

    void otherBytes_areGarbage_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n");
        QTest::newRow("no length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{}");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        QTest::newRow("length and chunks")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}");
        QTest::newRow("bad length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}");
        QTest::newRow("bad chunk") << QByteArray(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("large length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 524289\r\n\r\n");
        QTest::newRow("large chunks")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n90000\r\n" +
                          QByteArray(0x90000, 'a') + "\r\n0\r\n\r\n");
        QTest::newRow("large header")
            << QByteArray("HTTP/1.1 200 OK\r\nX: " + QByteArray(40'000, 'a') + "\r\n\r\n");
        QTest::newRow("upgrade") << QByteArray(
            "HTTP/1.1 101 x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n");
        QTest::newRow("endless interim")
            << QByteArray("HTTP/1.1 103 x\r\nLink: aaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n\r\n").repeated(2000);
    }

    void otherBytes_areGarbage()
    {
        QFETCH(QByteArray, text);
        HttpAnswerReader reader;
        QCOMPARE(reader.take(bytes(text)), Progress::Garbage);
    }
};

QTEST_APPLESS_MAIN(TestHttpAnswer)
#include "tst_http_answer.moc"
