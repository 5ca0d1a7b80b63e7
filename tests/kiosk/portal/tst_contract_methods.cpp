// The roads of the further methods, the client against the practice portal.

#include "tests/kiosk/portal/practice_counter.h"

#include <QTest>

using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::portal::Prompt;
using kiosk::portal::RegistrationState;
using provisioning::practice::PinAnswer;
using std::chrono::seconds;

namespace {

// Of the practice SIMs (assets/practice/sims.json).
const auto ky = u"0950000201"_s;
const auto pin = std::string_view("246801");

} // namespace

Q_DECLARE_METATYPE(kiosk::base::ErrorCode)

class TestContractMethods : public QObject {
    Q_OBJECT

private:
    PracticeCounter m_counter;

    kiosk::portal::HttpsPortal& kiosk() { return m_counter.kiosk(); }
    static QString key() { return PracticeCounter::key(); }
    kiosk::portal::Answer<kiosk::portal::Registration>
    begin(const kiosk::portal::RegistrationRequest& request)
    {
        return kiosk().beginRegistration(key(), request).result();
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_counter.portal().reset(true));
        m_counter.portal().signatures().switchPhones(true);
    }

    void insurance_goesByOtpAndPassword()
    {
        auto request = m_counter.form();
        request.method = u"social-insurance"_s;
        request.fields.append({u"insuranceNumber"_s, u"6200000001"_s, u"typed"_s});
        const auto begun = begin(request);
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingOtp);
        QVERIFY(kiosk().giveOtp(key(), about(*begun), m_counter.newestOtp()).result());
        const auto done =
            kiosk().choosePassword(key(), about(*begun), PracticeCounter::goodPassword()).result();
        QVERIFY(done && done->completion);
        QCOMPARE(done->completion->level, 2);
    }

    void insuranceOfAnother_namesTheNumber()
    {
        auto request = m_counter.form();
        request.method = u"social-insurance"_s;
        request.fields.append({u"insuranceNumber"_s, u"6200000003"_s, u"typed"_s});
        const auto answer = begin(request);
        QCOMPARE(answer.error().error.code, ErrorCode::DataMismatch);
        QCOMPARE(answer.error().field, std::optional(u"insuranceNumber"_s));
    }

    void postBySms_goesByOtp()
    {
        const auto begun = begin(m_counter.postForm(u"sms"_s));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingOtp);
    }

    void postByEmail_waitsForTheLink()
    {
        const auto begun = begin(m_counter.postForm(u"email"_s));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingLink);
        QCOMPARE(begun->prompt->kind, Prompt::Kind::Link);
        QCOMPARE(begun->prompt->sentTo, u"m****@example.vn"_s);
        QVERIFY(!begun->prompt->fault);

        m_counter.portal().advanceClock(seconds(601));
        const auto dead = kiosk().readRegistration(about(*begun)).result();
        QCOMPARE(dead->prompt->fault, std::optional(ErrorCode::LinkExpired));
        const auto again = kiosk().resendPrompt(key(), about(*begun)).result();
        QVERIFY(again && !again->prompt->fault);
        QCOMPARE(again->prompt->resendsLeft, begun->prompt->resendsLeft - 1);

        QVERIFY(m_counter.portal().openMail(m_counter.portal().mailbox().mails().last().number));
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->state,
                 RegistrationState::AwaitingPassword);
        const auto done =
            kiosk().choosePassword(key(), about(*begun), PracticeCounter::goodPassword()).result();
        QVERIFY(done && done->completion);
    }

    void takenAccountName_isTheFieldsFault()
    {
        const auto answer = begin(m_counter.postForm(u"sms"_s, u"062095999004"_s));
        QCOMPARE(answer.error().error.code, ErrorCode::FieldInvalid);
        QCOMPARE(answer.error().field, std::optional(u"accountName"_s));
    }

    void sim_isSignedAndConfirmed()
    {
        const auto begun = begin(m_counter.simForm(ky, u"viettel"_s));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingSim);
        QCOMPARE(begun->prompt->sentTo, u"095****201"_s);
        QCOMPARE(begun->prompt->verificationCode,
                 m_counter.portal().signatures().prompts(ky).last().verificationCode);
        const auto soon = kiosk().resendPrompt(key(), about(*begun)).result();
        QCOMPARE(soon.error().error.code, ErrorCode::ResendTooSoon);
        QVERIFY(soon.error().retryIn && soon.error().retryIn->count() > 0);

        QCOMPARE(m_counter.enterPin(ky, "0000"), PinAnswer::Wrong);
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->state, RegistrationState::AwaitingSim);
        QCOMPARE(m_counter.enterPin(ky, pin), PinAnswer::Signed);
        const auto shown = kiosk().readRegistration(about(*begun)).result();
        QCOMPARE(shown->state, RegistrationState::AwaitingConfirmation);
        QCOMPARE(shown->certificate->name, u"VÕ THỊ KÝ"_s);
        QCOMPARE(shown->certificate->maskedIdNumber, std::optional(u"062******101"_s));
        QCOMPARE(shown->certificate->email, std::optional(u"ky.vo@example.vn"_s));
        QVERIFY(!shown->certificate->taxCode);
        QVERIFY(shown->certificate->validFrom < shown->certificate->validTo);
        QVERIFY(!shown->certificate->issuer.isEmpty());

        const auto wrong = kiosk().confirm(key(), about(*begun), u"no address"_s).result();
        QCOMPARE(wrong.error().error.code, ErrorCode::FieldInvalid);
        QCOMPARE(wrong.error().field, std::optional(u"email"_s));
        const auto done = kiosk().confirm(key(), about(*begun), {}).result();
        QVERIFY(done && done->completion);
        QCOMPARE(done->completion->level, 3);
        QCOMPARE(codeOf(kiosk().choosePassword(key(), about(*begun), PracticeCounter::goodPassword())),
                 ErrorCode::RegistrationWrongStep);
    }

    void simOfABusiness_tellsItsTaxCode()
    {
        const auto hiep = u"0950000202"_s;
        const auto begun = begin(m_counter.simForm(hiep, u"vinaphone"_s, u"business"_s));
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(m_counter.enterPin(hiep, pin), PinAnswer::Signed);
        const auto shown = kiosk().readRegistration(about(*begun)).result();
        QVERIFY(shown && shown->certificate);
        QCOMPARE(shown->certificate->taxCode, std::optional(u"0100000001-001"_s));
        QVERIFY(shown->certificate->organisation);
        QVERIFY(kiosk().confirm(key(), about(*begun), u"hiep@example.vn"_s).result());
    }

    void refusedAndExpiredPrompts_mayBeSentAgainAtOnce()
    {
        const auto begun = begin(m_counter.simForm(ky, u"viettel"_s));
        QVERIFY(m_counter.refuse(ky));
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->prompt->fault,
                 std::optional(ErrorCode::SimRefused));
        const auto again = kiosk().resendPrompt(key(), about(*begun)).result();
        QVERIFY(again && !again->prompt->fault);
        m_counter.portal().advanceClock(seconds(121));
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->prompt->fault,
                 std::optional(ErrorCode::SimExpired));
    }

    void phoneOffAndOnAgain_isReached()
    {
        m_counter.portal().signatures().switchPhones(false);
        const auto begun = begin(m_counter.simForm(ky, u"viettel"_s));
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->prompt->fault,
                 std::optional(ErrorCode::SimUnreachable));
        QVERIFY(m_counter.portal().signatures().prompts(ky).isEmpty() ||
                m_counter.enterPin(ky, pin) == PinAnswer::Gone);
        m_counter.portal().signatures().switchPhones(true);
        const auto again = kiosk().resendPrompt(key(), about(*begun)).result();
        QVERIFY(again && !again->prompt->fault);
    }

    void faultWithoutResends_rejectsWithIt()
    {
        const auto begun = begin(m_counter.simForm(ky, u"viettel"_s));
        for (int left = begun->prompt->resendsLeft; left > 0; --left) {
            QVERIFY(m_counter.refuse(ky));
            QVERIFY(kiosk().resendPrompt(key(), about(*begun)).result());
        }
        QVERIFY(m_counter.refuse(ky));
        const auto after = kiosk().readRegistration(about(*begun)).result();
        QCOMPARE(after->state, RegistrationState::Rejected);
        QCOMPARE(after->rejectedBecause, std::optional(ErrorCode::SimRefused));
    }

    void simThatCannotSign_saysWhy_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const QString& phone, const QString& carrier, ErrorCode code,
                            const QString& subject = u"citizen"_s) {
            QTest::newRow(name) << phone << carrier << subject << code;
        };
        row("account exists", u"0950000205"_s, u"vinaphone"_s, ErrorCode::AccountExists);
        row("revoked", u"0950000206"_s, u"viettel"_s, ErrorCode::CertificateRevoked);
        row("expired", u"0950000207"_s, u"vinaphone"_s, ErrorCode::CertificateExpired);
        row("no certificate", u"0950000208"_s, u"mobifone"_s, ErrorCode::SimNoCertificate);
        row("PIN blocked", u"0950000209"_s, u"viettel"_s, ErrorCode::SimPinBlocked);
        row("card blocked", u"0950000210"_s, u"vinaphone"_s, ErrorCode::SimCardBlocked);
        row("unknown authority", u"0950000212"_s, u"viettel"_s, ErrorCode::CertificateUnsuitable);
        row("no tax code", u"0950000213"_s, u"vinaphone"_s, ErrorCode::CertificateUnsuitable, u"business"_s);
    }

    void simThatCannotSign_saysWhy()
    {
        QFETCH(QString, phone);
        QFETCH(QString, carrier);
        QFETCH(QString, subject);
        QFETCH(ErrorCode, code);
        auto registration = begin(m_counter.simForm(phone, carrier, subject));
        QVERIFY2(registration, registration ? "" : qPrintable(registration.error().error.detail));
        if (registration->state == RegistrationState::AwaitingSim) {
            m_counter.enterPin(phone, pin);
            registration = kiosk().readRegistration(about(*registration)).result();
        }
        QCOMPARE(registration->state, RegistrationState::Rejected);
        QCOMPARE(registration->rejectedBecause, std::optional(code));
    }

    void threeWrongPins_blockIt()
    {
        const auto begun = begin(m_counter.simForm(ky, u"viettel"_s));
        QCOMPARE(m_counter.enterPin(ky, "0000"), PinAnswer::Wrong);
        QCOMPARE(m_counter.enterPin(ky, "0000"), PinAnswer::Wrong);
        QCOMPARE(m_counter.enterPin(ky, "0000"), PinAnswer::Blocked);
        QCOMPARE(kiosk().readRegistration(about(*begun)).result()->rejectedBecause,
                 std::optional(ErrorCode::SimPinBlocked));
    }
};

QTEST_GUILESS_MAIN(TestContractMethods)
#include "tst_contract_methods.moc"
