// Coming back: postponing, resuming, recovering a password; and calling an officer. The client against the
// practice portal.

#include "tests/kiosk/portal/practice_counter.h"

#include <QTest>

using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;
using kiosk::portal::Reference;
using kiosk::portal::RegistrationState;
using kiosk::portal::Road;

namespace {

const auto mausPhone = u"0950000001"_s;

} // namespace

class TestContractReturns : public QObject {
    Q_OBJECT

private:
    PracticeCounter m_counter;

    kiosk::portal::HttpsPortal& kiosk() { return m_counter.kiosk(); }
    static QString key() { return PracticeCounter::key(); }
    // An account of Mẫu's; the receipt's code.
    QString registered()
    {
        const auto registration = m_counter.awaitingPassword();
        const auto done =
            kiosk().choosePassword(key(), registration, PracticeCounter::goodPassword()).result();
        return done ? done->completion->receiptCode : QString();
    }

private Q_SLOTS:
    void init() { QVERIFY(m_counter.portal().reset(true)); }

    void postponed_goesOnAtThePassword()
    {
        const auto before = m_counter.awaitingPassword();
        const auto kept = kiosk().postpone(key(), before).result();
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().error.detail));
        QCOMPARE(kept->receiptCode.size(), 13);
        QVERIFY(QDateTime::currentDateTimeUtc().daysTo(kept->keptUntil) >= 29);

        const auto resumed = kiosk().resume(key(), kept->receiptCode, mausPhone).result();
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().error.detail));
        QCOMPARE(resumed->state, RegistrationState::AwaitingOtp);
        QCOMPARE(resumed->otp->maskedPhone, u"095****001"_s);
        const auto stands = kiosk().giveOtp(key(), about(*resumed), m_counter.newestOtp()).result();
        QCOMPARE(stands->state, RegistrationState::AwaitingPassword);
        const auto done =
            kiosk().choosePassword(key(), about(*resumed), PracticeCounter::goodPassword()).result();
        QVERIFY(done && done->completion);
    }

    void postponedLink_isSentAnew()
    {
        const auto begun = kiosk().beginRegistration(key(), m_counter.postForm(u"email"_s)).result();
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        const auto kept = kiosk().postpone(key(), about(*begun)).result();
        QVERIFY(kept);
        const auto letters = m_counter.portal().mailbox().mails().size();
        const auto resumed = kiosk().resume(key(), kept->receiptCode, mausPhone).result();
        QVERIFY(resumed);
        const auto stands = kiosk().giveOtp(key(), about(*resumed), m_counter.newestOtp()).result();
        QVERIFY(stands && stands->prompt);
        QCOMPARE(stands->state, RegistrationState::AwaitingLink);
        QCOMPARE(m_counter.portal().mailbox().mails().size(), letters + 1);
    }

    void completed_showsItsReceiptAgain()
    {
        const auto code = registered();
        QVERIFY(!code.isEmpty());
        const auto resumed = kiosk().resume(key(), code, mausPhone).result();
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().error.detail));
        const auto again = kiosk().giveOtp(key(), about(*resumed), m_counter.newestOtp()).result();
        QCOMPARE(again->state, RegistrationState::Completed);
        QCOMPARE(again->completion->receiptCode, code);
    }

    void wrongCodeAndWrongPhone_answerAlikeAndLock()
    {
        const auto kept = kiosk().postpone(key(), m_counter.awaitingPassword()).result();
        QCOMPARE(codeOf(kiosk().resume(key(), u"2222-222-2222"_s, u"0950000002"_s)),
                 ErrorCode::ResumptionNotFound);
        for (int tries = 0; tries < 5; ++tries)
            QCOMPARE(codeOf(kiosk().resume(key(), kept->receiptCode, u"0950000003"_s)),
                     ErrorCode::ResumptionNotFound);
        const auto locked = kiosk().resume(key(), kept->receiptCode, mausPhone).result();
        QCOMPARE(locked.error().error.code, ErrorCode::ResumptionLocked);
        QVERIFY(locked.error().retryIn && locked.error().retryIn->count() > 0);
    }

    void recovery_setsAnotherPassword()
    {
        QVERIFY(!registered().isEmpty());
        const auto begun =
            kiosk().beginRecovery(key(), m_counter.recoveryForm(PracticeCounter::mau(), mausPhone)).result();
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingOtp);
        const Reference recovery{Road::Recovery, begun->id};
        QCOMPARE(codeOf(kiosk().readRegistration({Road::Registration, begun->id})),
                 ErrorCode::RegistrationNotFound);
        QCOMPARE(codeOf(kiosk().resendOtp(key(), recovery)), ErrorCode::ResendTooSoon);
        QCOMPARE(kiosk().giveOtp(key(), recovery, m_counter.newestOtp()).result()->state,
                 RegistrationState::AwaitingPassword);
        const auto other = std::string_view("Suoi-Xanh-7-gio");
        const auto done = kiosk().choosePassword(key(), recovery, SecureBytes::from(other)).result();
        QVERIFY(done && done->completion);
        QVERIFY(m_counter.portal().passwordMatches(PracticeCounter::mau(), SecureBytes::from(other)));
        QVERIFY(!m_counter.portal().passwordMatches(PracticeCounter::mau(), PracticeCounter::goodPassword()));
    }

    void recoveryDropped_isGone()
    {
        QVERIFY(!registered().isEmpty());
        const auto begun =
            kiosk().beginRecovery(key(), m_counter.recoveryForm(PracticeCounter::mau(), mausPhone)).result();
        const Reference recovery{Road::Recovery, begun->id};
        QVERIFY(kiosk().dropRegistration(recovery).result());
        QCOMPARE(codeOf(kiosk().readRegistration(recovery)), ErrorCode::RegistrationNotFound);
    }

    void recoveryOfNobody_andWithAnotherPhone_answerAlike()
    {
        QVERIFY(!registered().isEmpty());
        QCOMPARE(codeOf(kiosk().beginRecovery(key(), m_counter.recoveryForm(u"062190999999"_s, mausPhone))),
                 ErrorCode::AccountNotFound);
        QCOMPARE(codeOf(kiosk().beginRecovery(
                     key(), m_counter.recoveryForm(PracticeCounter::mau(), u"0950000002"_s))),
                 ErrorCode::AccountNotFound);
    }

    void officer_isCalledWithTheScreenOnly()
    {
        QVERIFY(kiosk().callOfficer(key(), u"OtpScreen"_s, u"vi"_s).result());
        const auto calls = m_counter.portal().officerBell().calls();
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.last().step, u"OtpScreen"_s);
        QCOMPARE(codeOf(kiosk().callOfficer(key(), u"Otp 1"_s, u"vi"_s)), ErrorCode::PortalRefused);
    }
};

QTEST_GUILESS_MAIN(TestContractReturns)
#include "tst_contract_returns.moc"
