#include "tests/provisioning/practice/portal/counter.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

class TestHostileRequests : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;

private Q_SLOTS:
    void hostileBodies_areMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("empty") << QByteArray();
        QTest::addRow("no json") << QByteArray("<html>");
        QTest::addRow("array") << QByteArray("[]");
        QTest::addRow("cut") << QByteArray("{\"otp\":\"12345");
        QTest::addRow("not utf-8") << QByteArray("{\"otp\":\"\xff\xfe\"}");
        QTest::addRow("overlong utf-8") << QByteArray("{\"otp\":\"\xc0\xb1\xc0\xb1\"}");
        QTest::addRow("lone surrogate") << QByteArray(R"({"otp":"\ud800"})");
        QTest::addRow("number") << QByteArray(R"({"otp":123456})");
        QTest::addRow("null") << QByteArray(R"({"otp":null})");
        QTest::addRow("further member") << QByteArray(R"({"otp":"123456","admin":true})");
        QTest::addRow("other digits") << QByteArray("{\"otp\":\"١٢٣٤٥٦\"}");
        QTest::addRow("line end") << QByteArray(R"({"otp":"123456\n"})");
        QTest::addRow("deep") << QByteArray(60'000, '[');
        QTest::addRow("deep object") << QByteArray(R"({"a":)").repeated(12'000);
    }
    void hostileBodies_areMalformed()
    {
        QFETCH(QByteArray, body);
        Counter counter(m_clock);
        const auto id = counter.begun();
        QCOMPARE(codeOf(counter.ask(Call::Otp, body, id)), u"malformed"_s);
        QCOMPARE(codeOf(counter.send({})), u"malformed"_s);
        for (const auto call : {Call::Captchas, Call::Registrations, Call::Resend, Call::Password})
            QCOMPARE(codeOf(counter.ask(call, body, id)), u"malformed"_s);
    }

    void formOfAnotherShape_isMalformed_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("value");
        QTest::addRow("subject") << u"subject"_s << QByteArray(R"("king")");
        QTest::addRow("method") << u"method"_s << QByteArray(R"("Mobile Subscriber")");
        QTest::addRow("fields") << u"fields"_s << QByteArray(R"([])");
        QTest::addRow("unknown field") << u"fields"_s << QByteArray(R"({"ethnicity":"x"})");
        QTest::addRow("field no text") << u"fields"_s << QByteArray(R"({"idNumber":62190999001})");
        QTest::addRow("sources missing") << u"sources"_s << QByteArray(R"({})");
        QTest::addRow("source unknown") << u"sources"_s << QByteArray(R"({"idNumber":"guessed"})");
        QTest::addRow("consent") << u"consent"_s << QByteArray(R"({})");
        QTest::addRow("consent digest")
            << u"consent"_s
            << QByteArray(
                   R"({"version":"1","textDigest":"00","language":"vi","time":"2026-03-02T01:29:00Z"})");
        QTest::addRow("consent time")
            << u"consent"_s
            << QByteArray("{\"version\":\"1\",\"textDigest\":\"") + QByteArray(64, '0') +
                   "\",\"language\":\"vi\",\"time\":\"2026-13-02T01:29:00Z\"}";
        QTest::addRow("captcha") << u"captcha"_s << QByteArray(R"({"id":"x"})");
        QTest::addRow("further") << u"isAdmin"_s << QByteArray("true");
    }
    void formOfAnotherShape_isMalformed()
    {
        QFETCH(QString, part);
        QFETCH(QByteArray, value);
        Counter counter(m_clock);
        auto form = counter.form();
        const auto wrapped = QJsonDocument::fromJson("[" + value + "]").array();
        QCOMPARE(wrapped.size(), 1);
        form.insert(part, wrapped.at(0));
        QCOMPARE(codeOf(counter.send(form)), u"malformed"_s);
        QVERIFY(counter.phone.messages().isEmpty());
    }

    void answers_neverHoldWhatWasSent()
    {
        Counter counter(m_clock);
        auto form = counter.form();
        auto fields = form.value(u"fields").toObject();
        fields.insert(u"fullName"_s, u"Marked 4711"_s);
        form.insert(u"fields"_s, fields);
        const auto answer = counter.send(form);
        QCOMPARE(codeOf(answer), u"field-invalid"_s);
        QVERIFY(!answer.body.contains("4711"));
        const auto id = counter.otpGiven();
        QVERIFY(
            !counter.ask(Call::Password, R"({"password":"marked","marked":1})", id).body.contains("marked"));
    }
};

QTEST_GUILESS_MAIN(TestHostileRequests)
#include "tst_hostile_requests.moc"
