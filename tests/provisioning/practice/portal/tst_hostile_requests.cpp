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
        for (const auto call : {Call::Captchas, Call::Registrations, Call::Resend, Call::Password,
                                Call::PromptResend, Call::Confirmation, Call::Postponement, Call::Resumptions,
                                Call::Recoveries, Call::OfficerCalls})
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

    void newBodiesOfAnotherShape_areMalformed_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("confirmation number") << Call::Confirmation << QByteArray(R"({"email":1})");
        QTest::addRow("confirmation null") << Call::Confirmation << QByteArray(R"({"email":null})");
        QTest::addRow("confirmation level") << Call::Confirmation << QByteArray(R"({"level":3})");
        QTest::addRow("confirmation long")
            << Call::Confirmation << QByteArray("{\"email\":\"") + QByteArray(2000, 'a') + "\"}";
        QTest::addRow("postponement") << Call::Postponement << QByteArray(R"({"days":300})");
        QTest::addRow("prompt") << Call::PromptResend << QByteArray(R"({"phone":"0950000001"})");
        QTest::addRow("resumption without phone")
            << Call::Resumptions << QByteArray(R"({"receiptCode":"x"})");
        QTest::addRow("resumption number")
            << Call::Resumptions << QByteArray(R"({"receiptCode":"x","phone":950000001})");
        QTest::addRow("resumption long")
            << Call::Resumptions
            << QByteArray("{\"phone\":\"x\",\"receiptCode\":\"") + QByteArray(65, 'A') + "\"}";
        QTest::addRow("resumption id")
            << Call::Resumptions << QByteArray(R"({"receiptCode":"x","phone":"x","id":"x"})");
        QTest::addRow("recovery bare")
            << Call::Recoveries
            << QByteArray(R"({"fields":{"idNumber":"001183999008","phone":"0950000008"}})");
        QTest::addRow("officer nothing") << Call::OfficerCalls << QByteArray("{}");
        QTest::addRow("officer name")
            << Call::OfficerCalls << QByteArray(R"({"step":"Nguyen Thi Mau","language":"vi"})");
        QTest::addRow("officer person")
            << Call::OfficerCalls << QByteArray(R"({"step":"Start","language":"vi","phone":"0950000001"})");
        QTest::addRow("officer language")
            << Call::OfficerCalls << QByteArray(R"({"step":"Start","language":"V"})");
    }
    void newBodiesOfAnotherShape_areMalformed()
    {
        QFETCH(Call, call);
        QFETCH(QByteArray, body);
        Counter counter(m_clock);
        QCOMPARE(codeOf(counter.ask(call, body, counter.begun())), u"malformed"_s);
        QVERIFY(counter.officerBell.calls().isEmpty());
        QCOMPARE(counter.phone.messages().size(), 1);
    }

    void recoveryWithSubjectOrMethod_isMalformed()
    {
        Counter counter(m_clock);
        auto form = counter.form();
        QCOMPARE(codeOf(counter.ask(Call::Recoveries, QJsonDocument(form).toJson())), u"malformed"_s);
        form.remove(u"method"_s);
        QCOMPARE(codeOf(counter.ask(Call::Recoveries, QJsonDocument(form).toJson())), u"malformed"_s);
        form.remove(u"subject"_s);
        QCOMPARE(codeOf(counter.ask(Call::Recoveries, QJsonDocument(form).toJson())), u"field-invalid"_s);
    }

    void resumption_neverRepeatsWhatWasSent()
    {
        Counter counter(m_clock);
        const auto answer =
            counter.ask(Call::Resumptions, R"({"receiptCode":"MARKED","phone":"marked","marked":"marked"})");
        QCOMPARE(codeOf(answer), u"malformed"_s);
        QVERIFY(!answer.body.toLower().contains("marked"));
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
