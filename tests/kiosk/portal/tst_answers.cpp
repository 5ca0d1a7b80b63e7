#include "kiosk/portal/answers.h"
#include "tests/provisioning/profile/json_at.h"

#include <QJsonDocument>
#include <QTest>

using namespace kiosk::portal;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

HttpAnswer json(int status, const QByteArray& body)
{
    return {status, "application/json", {}, body, true};
}

HttpAnswer problem(int status, const QByteArray& body)
{
    return {status, "application/problem+json", {}, body, true};
}

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject object(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

const auto goodStatus =
    "{\"serverTime\":\"2026-03-02T01:30:00Z\",\"maintenance\":null,\"methods\":[\"mobile-subscriber\"]}";
const auto goodCaptcha =
    "{\"id\":\"c1\",\"image\":\"iVBORw0KGgoA\",\"mediaType\":\"image/png\",\"spoken\":\"w, ch\xc3\xadn\","
    "\"expiresIn\":300}";
const auto postponed = "{\"receiptCode\":\"K7WM-3PX-9QTA\",\"keptUntil\":\"2026-04-01T01:33:41Z\"}";

} // namespace

Q_DECLARE_METATYPE(kiosk::base::ErrorCode)

class TestAnswers : public QObject {
    Q_OBJECT

private:
    static void row(const char* name, const char* good, const QStringList& path, const QJsonValue& value)
    {
        QTest::newRow(name) << bytes(changedAt(object(good), path, value));
    }

private Q_SLOTS:
    void status_isRead()
    {
        const auto status = readStatusAnswer(json(200, goodStatus));
        QVERIFY(status);
        QCOMPARE(status->serverTime, QDateTime(QDate(2026, 3, 2), QTime(1, 30), Qt::UTC));
        QVERIFY(!status->maintenance);
        QCOMPARE(status->methods, QStringList{u"mobile-subscriber"_s});
    }

    void maintenance_mayHaveAnEnd()
    {
        const auto known = changedAt(object(goodStatus), {u"maintenance"_s},
                                     QJsonObject{{u"until"_s, u"2026-03-02T17:00:00Z"_s}});
        QCOMPARE(readStatusAnswer(json(200, bytes(known)))->maintenance->until,
                 std::optional(QDateTime(QDate(2026, 3, 2), QTime(17, 0), Qt::UTC)));
        const auto open = changedAt(object(goodStatus), {u"maintenance"_s}, QJsonObject{{u"until"_s, {}}});
        QVERIFY(!readStatusAnswer(json(200, bytes(open)))->maintenance->until);
    }

    void challenge_isRead()
    {
        const auto challenge =
            readChallengeAnswer(json(201, "{\"challenge\":\"ljArDz1-eGQ\",\"expiresIn\":600}"));
        QVERIFY(challenge);
        QCOMPARE(challenge->bytes, QByteArray::fromHex("96302b0f3d7e7864"));
        QCOMPARE(challenge->expiresIn, std::chrono::seconds(600));
    }

    void challengeOfAnotherForm_isGarbage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("missing") << "{\"expiresIn\":600}"_ba;
        QTest::newRow("nine bytes") << "{\"challenge\":\"ljArDz1-eGQA\",\"expiresIn\":600}"_ba;
        QTest::newRow("padded") << "{\"challenge\":\"ljArDz1-eGQ=\",\"expiresIn\":600}"_ba;
        QTest::newRow("other alphabet") << "{\"challenge\":\"ljArDz1+eGQ\",\"expiresIn\":600}"_ba;
        QTest::newRow("unused bits") << "{\"challenge\":\"ljArDz1-eGR\",\"expiresIn\":600}"_ba;
        QTest::newRow("no life") << "{\"challenge\":\"ljArDz1-eGQ\"}"_ba;
    }
    void challengeOfAnotherForm_isGarbage()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(readChallengeAnswer(json(201, body)).error().error.code, ErrorCode::PortalGarbage);
    }

    void captcha_isRead()
    {
        const auto captcha = readCaptchaAnswer(json(201, goodCaptcha));
        QVERIFY(captcha);
        QCOMPARE(captcha->spoken, u"w, chín"_s);
        QCOMPARE(captcha->expiresIn, std::chrono::seconds(300));
        QVERIFY(captcha->image.startsWith("\x89PNG"));
    }

    void postponement_isRead()
    {
        const auto kept = readPostponementAnswer(json(200, postponed));
        QVERIFY(kept);
        QCOMPARE(kept->receiptCode, u"K7WM-3PX-9QTA"_s);
        QCOMPARE(kept->keptUntil, QDateTime(QDate(2026, 4, 1), QTime(1, 33, 41), Qt::UTC));
        for (const auto* member : {"receiptCode", "keptUntil"}) {
            const auto part =
                changedAt(object(postponed), {QLatin1StringView(member)}, QJsonValue::Undefined);
            QCOMPARE(readPostponementAnswer(json(200, bytes(part))).error().error.code,
                     ErrorCode::PortalGarbage);
        }
    }

    void answersWithNothingToTell_areRead()
    {
        QVERIFY(readDroppedAnswer({204, {}, {}, {}, true}));
        QVERIFY(readOfficerCallAnswer(json(202, "{}")));
        QCOMPARE(readOfficerCallAnswer(json(202, "")).error().error.code, ErrorCode::PortalGarbage);
        QCOMPARE(readOfficerCallAnswer(json(200, "{}")).error().error.code, ErrorCode::PortalGarbage);
    }

    void statusOfAnotherShape_isGarbage_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("empty") << QByteArray();
        row("no time", goodStatus, {u"serverTime"_s}, QJsonValue::Undefined);
        row("time with offset", goodStatus, {u"serverTime"_s}, u"2026-03-02T08:30:00+07:00"_s);
        row("no maintenance", goodStatus, {u"maintenance"_s}, QJsonValue::Undefined);
        row("maintenance without until", goodStatus, {u"maintenance"_s}, QJsonObject{});
        row("no methods", goodStatus, {u"methods"_s}, QJsonValue::Undefined);
        row("method no text", goodStatus, {u"methods"_s}, QJsonArray{7});
    }

    void statusOfAnotherShape_isGarbage()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(readStatusAnswer(json(200, body)).error().error.code, ErrorCode::PortalGarbage);
    }

    void captchaOfAnotherShape_isGarbage_data()
    {
        QTest::addColumn<QByteArray>("body");
        row("id empty", goodCaptcha, {u"id"_s}, u""_s);
        row("id long", goodCaptcha, {u"id"_s}, QString(65, u'a'));
        row("image no base64", goodCaptcha, {u"image"_s}, u"%%%"_s);
        row("image no PNG", goodCaptcha, {u"image"_s}, u"R0lGODlh"_s);
        row("other media type", goodCaptcha, {u"mediaType"_s}, u"image/gif"_s);
        row("negative life", goodCaptcha, {u"expiresIn"_s}, -1);
        row("life no whole number", goodCaptcha, {u"expiresIn"_s}, 1.5);
        row("spoken missing", goodCaptcha, {u"spoken"_s}, QJsonValue::Undefined);
    }

    void captchaOfAnotherShape_isGarbage()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(readCaptchaAnswer(json(201, body)).error().error.code, ErrorCode::PortalGarbage);
    }

    void otherStatusOrMediaType_isGarbage()
    {
        QCOMPARE(readStatusAnswer(json(201, goodStatus)).error().error.code, ErrorCode::PortalGarbage);
        QCOMPARE(readStatusAnswer(json(302, "")).error().error.code, ErrorCode::PortalGarbage);
        QCOMPARE(readStatusAnswer({200, "text/html", {}, goodStatus, true}).error().error.code,
                 ErrorCode::PortalGarbage);
        QCOMPARE(readDroppedAnswer(json(200, "{}")).error().error.code, ErrorCode::PortalGarbage);
    }

    void problems_becomeCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<ErrorCode>("code");
        const auto add = [](int status, const char* code, ErrorCode error, const char* more = "") {
            QTest::newRow(code) << status << QByteArray("\"code\":\"") + code + '"' + more << error;
        };
        add(422, "field-invalid", ErrorCode::FieldInvalid, ",\"field\":\"phone\"");
        add(422, "data-mismatch", ErrorCode::DataMismatch);
        add(422, "phone-not-owned", ErrorCode::PhoneNotOwned, ",\"field\":\"phone\"");
        add(409, "account-exists", ErrorCode::AccountExists);
        add(422, "captcha-wrong", ErrorCode::CaptchaWrong);
        add(422, "captcha-expired", ErrorCode::CaptchaExpired);
        add(422, "otp-wrong", ErrorCode::OtpWrong, ",\"triesLeft\":4");
        add(422, "otp-expired", ErrorCode::OtpExpired);
        add(423, "otp-locked", ErrorCode::OtpLocked);
        add(429, "resend-too-soon", ErrorCode::ResendTooSoon, ",\"retryIn\":42");
        add(429, "resend-too-often", ErrorCode::ResendTooOften);
        add(422, "password-refused", ErrorCode::PasswordRefused);
        add(422, "resumption-not-found", ErrorCode::ResumptionNotFound);
        add(429, "resumption-locked", ErrorCode::ResumptionLocked, ",\"retryIn\":900");
        add(422, "account-not-found", ErrorCode::AccountNotFound);
        add(404, "registration-not-found", ErrorCode::RegistrationNotFound);
        add(409, "registration-wrong-step", ErrorCode::RegistrationWrongStep);
        add(409, "method-closed", ErrorCode::MethodClosed);
        add(503, "maintenance", ErrorCode::PortalMaintenance, ",\"until\":\"2026-03-02T17:00:00Z\"");
        add(429, "busy", ErrorCode::PortalBusy);
        add(400, "idempotency-key-missing", ErrorCode::PortalRefused);
        add(422, "idempotency-key-reused", ErrorCode::PortalRefused);
        add(400, "malformed", ErrorCode::PortalRefused);
        add(500, "internal", ErrorCode::PortalServerError);
        add(418, "teapot", ErrorCode::PortalRefused);
        add(507, "storage", ErrorCode::PortalServerError);
        add(409, "captcha-wrong-status", ErrorCode::PortalRefused);
    }

    void problems_becomeCodes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, members);
        QFETCH(ErrorCode, code);
        const auto failure = readProblem(problem(status, "{" + members + "}"));
        QCOMPARE(failure.error.code, code);
    }

    void problemsMembers_comeAlong()
    {
        const auto mismatch =
            readProblem(problem(422, "{\"code\":\"data-mismatch\",\"field\":\"birthDate\"}"));
        QCOMPARE(mismatch.field, std::optional(u"birthDate"_s));
        QCOMPARE(readProblem(problem(422, "{\"code\":\"otp-wrong\",\"triesLeft\":2}")).triesLeft,
                 std::optional(2));
        const auto soon = readProblem(problem(429, "{\"code\":\"resend-too-soon\",\"retryIn\":42}"));
        QCOMPARE(soon.retryIn, std::optional(std::chrono::seconds(42)));
        const auto locked = readProblem(problem(429, "{\"code\":\"resumption-locked\",\"retryIn\":900}"));
        QCOMPARE(locked.retryIn, std::optional(std::chrono::seconds(900)));
        const auto insurance =
            readProblem(problem(422, "{\"code\":\"data-mismatch\",\"field\":\"insuranceNumber\"}"));
        QCOMPARE(insurance.field, std::optional(u"insuranceNumber"_s));
        const auto commune =
            readProblem(problem(422, "{\"code\":\"field-invalid\",\"field\":\"currentCommune\"}"));
        QCOMPARE(commune.field, std::optional(u"currentCommune"_s));
        auto closed = problem(503, "{\"code\":\"maintenance\",\"until\":\"2026-03-02T17:00:00Z\"}");
        closed.retryAfter = std::chrono::seconds(60);
        QCOMPARE(readProblem(closed).until,
                 std::optional(QDateTime(QDate(2026, 3, 2), QTime(17, 0), Qt::UTC)));
        QCOMPARE(readProblem(closed).retryIn, std::optional(std::chrono::seconds(60)));
    }

    void problemsOfAnotherShape_areGarbage()
    {
        for (const auto& answer :
             {problem(422, "<html>"), problem(422, "[]"), problem(422, "{\"code\":\"field-invalid\"}"),
              problem(422, "{\"code\":\"field-invalid\",\"field\":\"colour\"}"),
              problem(422, "{\"code\":\"otp-wrong\"}"),
              problem(422, "{\"code\":\"otp-wrong\",\"triesLeft\":99}"),
              problem(429, "{\"code\":\"resend-too-soon\"}"),
              problem(429, "{\"code\":\"resumption-locked\"}"), problem(422, "{\"code\":\"sim-refused\"}"),
              problem(500, "{\"code\":\"captcha-wrong\"}"),
              problem(422, "{\"code\":\"captcha-wrong\",\"code\":\"otp-wrong\"}")})
            QCOMPARE(readProblem(answer).error.code, ErrorCode::PortalGarbage);
    }

    void answersWithoutAProblem_goByTheirStatus()
    {
        HttpAnswer answer{502, "text/html", {}, "<h1>Bad Gateway</h1>", true};
        QCOMPARE(readProblem(answer).error.code, ErrorCode::PortalServerError);
        answer.status = 403;
        QCOMPARE(readProblem(answer).error.code, ErrorCode::PortalRefused);
        answer.status = 503;
        answer.retryAfter = std::chrono::seconds(7);
        QCOMPARE(readProblem(answer).error.code, ErrorCode::PortalBusy);
        QCOMPARE(readProblem(answer).retryIn, answer.retryAfter);
        QCOMPARE(readProblem(problem(404, "{\"title\":\"x\"}")).error.code, ErrorCode::PortalRefused);
    }
};

QTEST_APPLESS_MAIN(TestAnswers)
#include "tst_answers.moc"
