// Every call of the contract and every problem code, the client against the practice portal.

#include "tests/kiosk/portal/practice_counter.h"

#include <QTest>

using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;
using kiosk::portal::ChallengePurpose;
using kiosk::portal::RegistrationState;
using provisioning::practice::Fault;
using provisioning::practice::FaultKind;
using provisioning::practice::ProblemCode;

Q_DECLARE_METATYPE(kiosk::base::ErrorCode)
Q_DECLARE_METATYPE(provisioning::practice::ProblemCode)

class TestContractCalls : public QObject {
    Q_OBJECT

private:
    PracticeCounter m_counter;

    kiosk::portal::HttpsPortal& kiosk() { return m_counter.kiosk(); }
    static QString key() { return PracticeCounter::key(); }
    static void setField(kiosk::portal::RegistrationRequest& request, const QString& name,
                         const QString& value)
    {
        for (auto& field : request.fields) {
            if (field.name == name)
                field.value = value;
        }
    }

private Q_SLOTS:
    void init() { QVERIFY(m_counter.portal().reset(true)); }

    void status_tellsTimeAndMethods()
    {
        const auto status = kiosk().readStatus().result();
        QVERIFY(status);
        QVERIFY(!status->maintenance);
        QCOMPARE(status->methods, (QStringList{u"mobile-subscriber"_s, u"social-insurance"_s, u"vn-post"_s,
                                               u"sim-pki"_s, u"usb-token"_s}));
        QVERIFY(status->serverTime.isValid());
    }

    void maintenance_isInTheStatusAndClosesTheRest()
    {
        const QDateTime until(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC);
        m_counter.portal().setMaintenance(provisioning::practice::Maintenance{until});
        const auto status = kiosk().readStatus().result();
        QVERIFY(status && status->maintenance);
        QCOMPARE(status->maintenance->until, std::optional(until));
        const auto captcha = kiosk().drawCaptcha(key(), u"vi"_s).result();
        QCOMPARE(captcha.error().error.code, ErrorCode::PortalMaintenance);
        QCOMPARE(captcha.error().until, std::optional(until));
    }

    void wholeRegistration_makesAnAccount()
    {
        const auto begun = kiosk().beginRegistration(key(), m_counter.form()).result();
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingOtp);
        QCOMPARE(begun->otp->maskedPhone, u"095****001"_s);
        QCOMPARE(begun->otp->triesLeft, 5);
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->state, RegistrationState::AwaitingOtp);
        const auto accepted = kiosk().giveOtp(key(), about(*begun), m_counter.newestOtp()).result();
        QCOMPARE(accepted->state, RegistrationState::AwaitingPassword);
        const auto done =
            kiosk().choosePassword(key(), about(*begun), PracticeCounter::goodPassword()).result();
        QVERIFY(done && done->completion);
        QCOMPARE(done->completion->level, 2);
        QCOMPARE(done->completion->receiptCode.size(), 13);
        const auto account = m_counter.portal().account(PracticeCounter::mau());
        QVERIFY(account);
        QCOMPARE(account->level, 2);
        QVERIFY(m_counter.portal().passwordMatches(PracticeCounter::mau(), PracticeCounter::goodPassword()));
    }

    void droppedRegistration_isGoneAndDroppingAgainIsFine()
    {
        const auto registration = m_counter.awaitingOtp();
        QVERIFY(kiosk().dropRegistration(registration).result());
        QVERIFY(kiosk().dropRegistration(registration).result());
        QCOMPARE(codeOf(kiosk().readRegistration(registration)), ErrorCode::RegistrationNotFound);
    }

    void fieldInvalid_namesTheField()
    {
        auto request = m_counter.form();
        setField(request, u"phone"_s, u"12345"_s);
        const auto answer = kiosk().beginRegistration(key(), request).result();
        QCOMPARE(answer.error().error.code, ErrorCode::FieldInvalid);
        QCOMPARE(answer.error().field, std::optional(u"phone"_s));
    }

    void dataMismatch_namesTheOneFieldThatDiffers()
    {
        auto request = m_counter.form();
        setField(request, u"birthDate"_s, u"1990-05-18"_s);
        const auto one = kiosk().beginRegistration(key(), request).result();
        QCOMPARE(one.error().error.code, ErrorCode::DataMismatch);
        QCOMPARE(one.error().field, std::optional(u"birthDate"_s));
        request = m_counter.form();
        setField(request, u"idNumber"_s, u"062190999999"_s);
        const auto all = kiosk().beginRegistration(key(), request).result();
        QCOMPARE(all.error().error.code, ErrorCode::DataMismatch);
        QVERIFY(!all.error().field);
    }

    void phoneNotOwnedAndAccountExists_areTold()
    {
        const auto phone = kiosk().beginRegistration(key(), m_counter.form(u"048085999007"_s)).result();
        QCOMPARE(phone.error().error.code, ErrorCode::PhoneNotOwned);
        QCOMPARE(phone.error().field, std::optional(u"phone"_s));
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), m_counter.form(u"001183999008"_s))),
                 ErrorCode::AccountExists);
    }

    void captchaWrongAndUsed_areTold()
    {
        auto request = m_counter.form();
        const auto right = std::exchange(request.captchaText, u"......"_s);
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), request)), ErrorCode::CaptchaWrong);
        request.captchaText = right;
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), request)), ErrorCode::CaptchaExpired);
    }

    void challenge_isEightNewBytesEachTime()
    {
        const auto first = kiosk().drawChallenge(key(), ChallengePurpose::Card).result();
        const auto second = kiosk().drawChallenge(key(), ChallengePurpose::Card).result();
        QVERIFY(first && second);
        QCOMPARE(first->bytes.size(), 8);
        QVERIFY(first->bytes != second->bytes);
        QCOMPARE(first->expiresIn, std::chrono::seconds(600));
    }

    void registrationWithoutEvidence_saysSo()
    {
        const auto begun = kiosk().beginRegistration(key(), m_counter.form()).result();
        QVERIFY(begun);
        QCOMPARE(begun->evidence, std::optional(kiosk::portal::EvidenceStanding::Absent));
    }

    void otpWrong_countsDownToLocked()
    {
        const auto registration = m_counter.awaitingOtp();
        const auto otp = m_counter.newestOtp();
        const auto wrong = otp.text() == "000000" ? "111111" : "000000";
        for (int left = 4; left >= 1; --left) {
            const auto answer = kiosk().giveOtp(key(), registration, SecureBytes::from(wrong)).result();
            QCOMPARE(answer.error().error.code, ErrorCode::OtpWrong);
            QCOMPARE(answer.error().triesLeft, std::optional(left));
        }
        QCOMPARE(codeOf(kiosk().giveOtp(key(), registration, SecureBytes::from(wrong))),
                 ErrorCode::OtpLocked);
        const auto after = kiosk().readRegistration(registration).result();
        QCOMPARE(after->state, RegistrationState::Rejected);
        QCOMPARE(after->rejectedBecause, std::optional(ErrorCode::OtpLocked));
    }

    void otpExpired_andResendRules()
    {
        const auto registration = m_counter.awaitingOtp();
        const auto soon = kiosk().resendOtp(key(), registration).result();
        QCOMPARE(soon.error().error.code, ErrorCode::ResendTooSoon);
        QVERIFY(soon.error().retryIn && soon.error().retryIn->count() > 0);
        m_counter.portal().advanceClock(std::chrono::seconds(121));
        QCOMPARE(codeOf(kiosk().giveOtp(key(), registration, m_counter.newestOtp())), ErrorCode::OtpExpired);
        for (int left = 2; left >= 0; --left) {
            const auto again = kiosk().resendOtp(key(), registration).result();
            QVERIFY(again && again->otp);
            QCOMPARE(again->otp->resendsLeft, left);
            m_counter.portal().advanceClock(std::chrono::seconds(61));
        }
        QCOMPARE(codeOf(kiosk().resendOtp(key(), registration)), ErrorCode::ResendTooOften);
    }

    void weakPasswordAndWrongStep_areTold()
    {
        const auto registration = m_counter.awaitingOtp();
        QCOMPARE(codeOf(kiosk().choosePassword(key(), registration, PracticeCounter::goodPassword())),
                 ErrorCode::RegistrationWrongStep);
        QVERIFY(kiosk().giveOtp(key(), registration, m_counter.newestOtp()).result());
        QCOMPARE(codeOf(kiosk().choosePassword(key(), registration, SecureBytes::from("12345678"))),
                 ErrorCode::PasswordRefused);
        QCOMPARE(codeOf(kiosk().resendOtp(key(), registration)), ErrorCode::RegistrationWrongStep);
    }

    void closedMethod_isTold()
    {
        const auto request = m_counter.form();
        m_counter.portal().openMethods({});
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), request)), ErrorCode::MethodClosed);
    }

    void missingOrReusedKey_isRefused()
    {
        QCOMPARE(codeOf(kiosk().drawCaptcha(u"no-uuid"_s, u"vi"_s)), ErrorCode::PortalRefused);
        const auto used = key();
        QVERIFY(kiosk().drawCaptcha(used, u"vi"_s).result());
        QCOMPARE(codeOf(kiosk().drawCaptcha(used, u"en"_s)), ErrorCode::PortalRefused);
    }

    void everyProblemCode_isUnderstood_data()
    {
        QTest::addColumn<ProblemCode>("problem");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("busy") << ProblemCode::Busy << ErrorCode::PortalBusy;
        QTest::newRow("internal") << ProblemCode::Internal << ErrorCode::PortalServerError;
        QTest::newRow("malformed") << ProblemCode::Malformed << ErrorCode::PortalRefused;
        QTest::newRow("no key") << ProblemCode::IdempotencyKeyMissing << ErrorCode::PortalRefused;
        QTest::newRow("key reused") << ProblemCode::IdempotencyKeyReused << ErrorCode::PortalRefused;
        QTest::newRow("account") << ProblemCode::AccountExists << ErrorCode::AccountExists;
        QTest::newRow("not found") << ProblemCode::RegistrationNotFound << ErrorCode::RegistrationNotFound;
        QTest::newRow("wrong step") << ProblemCode::RegistrationWrongStep << ErrorCode::RegistrationWrongStep;
        QTest::newRow("refused") << ProblemCode::PasswordRefused << ErrorCode::PasswordRefused;
        QTest::newRow("forged") << ProblemCode::EvidenceForged << ErrorCode::EvidenceForged;
        QTest::newRow("cloned") << ProblemCode::EvidenceCloned << ErrorCode::EvidenceCloned;
        QTest::newRow("replayed") << ProblemCode::EvidenceReplayed << ErrorCode::EvidenceReplayed;
        QTest::newRow("locked") << ProblemCode::OtpLocked << ErrorCode::OtpLocked;
    }

    void everyProblemCode_isUnderstood()
    {
        QFETCH(ProblemCode, problem);
        QFETCH(ErrorCode, code);
        m_counter.suffer({.kind = FaultKind::Fail, .status = 0, .problem = problem});
        QCOMPARE(codeOf(kiosk().resendOtp(key(), {kiosk::portal::Road::Registration, u"x"_s})), code);
    }
};

QTEST_GUILESS_MAIN(TestContractCalls)
#include "tst_contract_calls.moc"
