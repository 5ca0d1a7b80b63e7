#include "kiosk/portal/answers.h"
#include "tests/provisioning/profile/json_at.h"

#include <QJsonDocument>
#include <QTest>

using namespace kiosk::portal;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using std::chrono::seconds;

namespace {

HttpAnswer json(int status, const QByteArray& body)
{
    return {status, "application/json", {}, body, true};
}

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject object(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

Answer<Registration> read(const QByteArray& body)
{
    return readRegistrationAnswer(json(200, body));
}

const auto awaitingOtp =
    "{\"id\":\"r1\",\"state\":\"awaiting-otp\",\"otp\":{\"maskedPhone\":\"091****678\",\"expiresIn\":120,"
    "\"resendIn\":60,\"triesLeft\":5,\"resendsLeft\":3}}";
const auto awaitingSim =
    "{\"id\":\"r1\",\"state\":\"awaiting-sim\",\"prompt\":{\"kind\":\"sim\",\"sentTo\":\"091****678\","
    "\"verificationCode\":\"0417\",\"expiresIn\":120,\"pollIn\":2,\"resendIn\":60,\"resendsLeft\":3}}";
const auto awaitingLink = "{\"id\":\"r1\",\"state\":\"awaiting-link\",\"prompt\":{\"kind\":\"link\","
                          "\"sentTo\":\"m****@example.vn\","
                          "\"expiresIn\":900,\"pollIn\":3,\"resendIn\":60,\"resendsLeft\":2}}";
const auto awaitingConfirmation =
    "{\"id\":\"r1\",\"state\":\"awaiting-confirmation\",\"certificate\":{\"name\":\"Y B\xc3\xacnh\","
    "\"organisation\":\"C\xc3\xb4ng ty M\xe1\xba\xabu\",\"taxCode\":\"0101234567\","
    "\"maskedIdNumber\":\"062******001\",\"validFrom\":\"2025-01-01\",\"validTo\":\"2028-01-01\","
    "\"issuer\":\"CA tap huan\",\"email\":\"a@example.vn\"}}";
const auto completed = "{\"id\":\"r1\",\"state\":\"completed\",\"level\":2,\"receiptCode\":\"K7WM-3PX-9QTA\","
                       "\"completedAt\":\"2026-03-02T01:33:41.5Z\"}";

} // namespace

Q_DECLARE_METATYPE(kiosk::base::ErrorCode)

class TestRegistrationAnswers : public QObject {
    Q_OBJECT

private:
    static void row(const char* name, const char* good, const QStringList& path, const QJsonValue& value)
    {
        QTest::newRow(name) << bytes(changedAt(object(good), path, value));
    }

private Q_SLOTS:
    void otp_isRead()
    {
        const auto begun = readBegunAnswer(json(201, awaitingOtp));
        QVERIFY(begun);
        QCOMPARE(begun->state, RegistrationState::AwaitingOtp);
        QCOMPARE(begun->otp->maskedPhone, u"091****678"_s);
        QCOMPARE(begun->otp->resendIn, seconds(60));
        QVERIFY(!begun->prompt && !begun->certificate);
        QCOMPARE(readBegunAnswer(json(200, awaitingOtp)).error().error.code, ErrorCode::PortalGarbage);
    }

    void evidenceStanding_isReadWhereItIsSaid()
    {
        const auto with = [](const QJsonValue& word) {
            return read(bytes(changedAt(object(awaitingOtp), {u"evidence"_s}, word)));
        };
        QVERIFY(!read(awaitingOtp)->evidence);
        QCOMPARE(with(u"absent"_s)->evidence, std::optional(EvidenceStanding::Absent));
        QCOMPARE(with(u"unverified"_s)->evidence, std::optional(EvidenceStanding::Unverified));
        QCOMPARE(with(u"verified"_s)->evidence, std::optional(EvidenceStanding::Verified));
        QVERIFY(!with(u"genuine"_s));
        QVERIFY(!with(true));
    }

    void simPrompt_isRead()
    {
        const auto waiting = read(awaitingSim);
        QVERIFY(waiting && waiting->prompt);
        QCOMPARE(waiting->state, RegistrationState::AwaitingSim);
        const auto& prompt = *waiting->prompt;
        QCOMPARE(prompt.kind, Prompt::Kind::Sim);
        QCOMPARE(prompt.sentTo, u"091****678"_s);
        QCOMPARE(prompt.verificationCode, u"0417"_s);
        QCOMPARE(prompt.expiresIn, seconds(120));
        QCOMPARE(prompt.pollIn, seconds(2));
        QCOMPARE(prompt.resendIn, seconds(60));
        QCOMPARE(prompt.resendsLeft, 3);
        QVERIFY(!prompt.fault);
    }

    void linkPrompt_isRead()
    {
        const auto waiting = read(awaitingLink);
        QVERIFY(waiting && waiting->prompt);
        QCOMPARE(waiting->state, RegistrationState::AwaitingLink);
        QCOMPARE(waiting->prompt->kind, Prompt::Kind::Link);
        QCOMPARE(waiting->prompt->sentTo, u"m****@example.vn"_s);
        QVERIFY(waiting->prompt->verificationCode.isEmpty());
    }

    void deadPrompt_saysWhy_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("sim-refused") << QByteArray(awaitingSim) << ErrorCode::SimRefused;
        QTest::newRow("sim-expired") << QByteArray(awaitingSim) << ErrorCode::SimExpired;
        QTest::newRow("sim-unreachable") << QByteArray(awaitingSim) << ErrorCode::SimUnreachable;
        QTest::newRow("link-expired") << QByteArray(awaitingLink) << ErrorCode::LinkExpired;
    }

    void deadPrompt_saysWhy()
    {
        QFETCH(QByteArray, good);
        QFETCH(ErrorCode, code);
        const auto dead = changedAt(object(good.constData()), {u"prompt"_s, u"fault"_s},
                                    QString::fromLatin1(QTest::currentDataTag()));
        const auto waiting = read(bytes(dead));
        QVERIFY(waiting && waiting->prompt);
        QCOMPARE(waiting->prompt->fault, std::optional(code));
    }

    void certificate_isRead()
    {
        const auto waiting = read(awaitingConfirmation);
        QVERIFY(waiting && waiting->certificate);
        const auto& certificate = *waiting->certificate;
        QCOMPARE(certificate.name, u"Y Bình"_s);
        QCOMPARE(certificate.organisation, std::optional(u"Công ty Mẫu"_s));
        QCOMPARE(certificate.taxCode, std::optional(u"0101234567"_s));
        QCOMPARE(certificate.maskedIdNumber, std::optional(u"062******001"_s));
        QCOMPARE(certificate.validFrom, QDate(2025, 1, 1));
        QCOMPARE(certificate.validTo, QDate(2028, 1, 1));
        QCOMPARE(certificate.issuer, u"CA tap huan"_s);
        QCOMPARE(certificate.email, std::optional(u"a@example.vn"_s));
    }

    void certificateOfAPerson_needsNoMore()
    {
        auto less = object(awaitingConfirmation);
        for (const auto* member : {"organisation", "taxCode", "maskedIdNumber", "email"})
            less = changedAt(less, {u"certificate"_s, QLatin1StringView(member)}, QJsonValue::Undefined);
        const auto waiting = read(bytes(less));
        QVERIFY(waiting && waiting->certificate);
        const auto& certificate = *waiting->certificate;
        QVERIFY(!certificate.organisation && !certificate.taxCode && !certificate.email);
        QVERIFY(!certificate.maskedIdNumber);
    }

    void completion_isRead()
    {
        const auto done = read(completed);
        QVERIFY(done);
        QCOMPARE(done->completion->receiptCode, u"K7WM-3PX-9QTA"_s);
        QCOMPARE(done->completion->level, 2);
        QVERIFY(!done->otp);
    }

    void rejection_saysWhy_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("otp-locked") << ErrorCode::OtpLocked;
        QTest::newRow("account-exists") << ErrorCode::AccountExists;
        QTest::newRow("sim-refused") << ErrorCode::SimRefused;
        QTest::newRow("sim-expired") << ErrorCode::SimExpired;
        QTest::newRow("sim-unreachable") << ErrorCode::SimUnreachable;
        QTest::newRow("sim-pin-blocked") << ErrorCode::SimPinBlocked;
        QTest::newRow("sim-card-blocked") << ErrorCode::SimCardBlocked;
        QTest::newRow("sim-no-certificate") << ErrorCode::SimNoCertificate;
        QTest::newRow("link-expired") << ErrorCode::LinkExpired;
        QTest::newRow("certificate-revoked") << ErrorCode::CertificateRevoked;
        QTest::newRow("certificate-expired") << ErrorCode::CertificateExpired;
        QTest::newRow("certificate-unsuitable") << ErrorCode::CertificateUnsuitable;
    }

    void rejection_saysWhy()
    {
        QFETCH(ErrorCode, code);
        const auto rejected = read(QByteArray("{\"id\":\"r1\",\"state\":\"rejected\",\"code\":\"") +
                                   QTest::currentDataTag() + "\",\"later\":1}");
        QVERIFY(rejected);
        QCOMPARE(rejected->rejectedBecause, std::optional(code));
    }

    void registrationOfAnotherShape_isGarbage_data()
    {
        const auto prompt = u"prompt"_s;
        const auto certificate = u"certificate"_s;
        QTest::addColumn<QByteArray>("body");
        row("id missing", awaitingOtp, {u"id"_s}, QJsonValue::Undefined);
        row("id with line feed", awaitingOtp, {u"id"_s}, u"a\r\nHost: x"_s);
        row("state unknown", awaitingOtp, {u"state"_s}, u"asleep"_s);
        row("otp missing", awaitingOtp, {u"otp"_s}, QJsonValue::Undefined);
        row("phone unmasked", awaitingOtp, {u"otp"_s, u"maskedPhone"_s}, u"0912345678"_s);
        row("tries too many", awaitingOtp, {u"otp"_s, u"triesLeft"_s}, 6);
        row("resends as text", awaitingOtp, {u"otp"_s, u"resendsLeft"_s}, u"3"_s);
        row("prompt missing", awaitingSim, {prompt}, QJsonValue::Undefined);
        row("link while awaiting the SIM", awaitingSim, {prompt, u"kind"_s}, u"link"_s);
        row("SIM while awaiting the link", awaitingSim, {u"state"_s}, u"awaiting-link"_s);
        row("no verification code", awaitingSim, {prompt, u"verificationCode"_s}, QJsonValue::Undefined);
        row("verification code too long", awaitingSim, {prompt, u"verificationCode"_s}, u"12345"_s);
        row("poll without a pause", awaitingSim, {prompt, u"pollIn"_s}, 0);
        row("phone of the prompt unmasked", awaitingSim, {prompt, u"sentTo"_s}, u"0912345678"_s);
        row("e-mail unmasked", awaitingLink, {prompt, u"sentTo"_s}, u"mau@example.vn"_s);
        row("fault of a link", awaitingSim, {prompt, u"fault"_s}, u"link-expired"_s);
        row("fault of a SIM", awaitingLink, {prompt, u"fault"_s}, u"sim-refused"_s);
        row("fault that ends all", awaitingSim, {prompt, u"fault"_s}, u"sim-pin-blocked"_s);
        row("fault null", awaitingSim, {prompt, u"fault"_s}, QJsonValue::Null);
        row("certificate missing", awaitingConfirmation, {certificate}, QJsonValue::Undefined);
        row("certificate of nobody", awaitingConfirmation, {certificate, u"name"_s}, u""_s);
        row("whole ID number", awaitingConfirmation, {certificate, u"maskedIdNumber"_s}, u"062190999001"_s);
        row("tax code no number", awaitingConfirmation, {certificate, u"taxCode"_s}, u"MST"_s);
        row("no such day", awaitingConfirmation, {certificate, u"validTo"_s}, u"2026-02-30"_s);
        row("day with time", awaitingConfirmation, {certificate, u"validFrom"_s}, u"2026-02-03T00:00:00Z"_s);
        row("no issuer", awaitingConfirmation, {certificate, u"issuer"_s}, QJsonValue::Undefined);
        row("level missing", completed, {u"level"_s}, QJsonValue::Undefined);
        row("level 4", completed, {u"level"_s}, 4);
        row("receipt with look-alike", completed, {u"receiptCode"_s}, u"K7WM-3PX-9QT0"_s);
        row("time missing", completed, {u"completedAt"_s}, QJsonValue::Null);
        row("rejected without code", completed, {u"state"_s}, u"rejected"_s);
    }

    void registrationOfAnotherShape_isGarbage()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(read(body).error().error.code, ErrorCode::PortalGarbage);
    }
};

QTEST_APPLESS_MAIN(TestRegistrationAnswers)
#include "tst_registration_answers.moc"
