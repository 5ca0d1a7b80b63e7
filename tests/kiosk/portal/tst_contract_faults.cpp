// The client against a practice portal that is slow, broken or cut off.

#include "tests/kiosk/portal/practice_counter.h"

#include <QTest>

#include <csignal>

using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::portal::RegistrationState;
using provisioning::practice::Call;
using provisioning::practice::Fault;
using provisioning::practice::FaultKind;
using provisioning::practice::FaultMoment;

class TestContractFaults : public QObject {
    Q_OBJECT

private:
    PracticeCounter m_counter;

    kiosk::portal::HttpsPortal& kiosk() { return m_counter.kiosk(); }
    static QString key() { return PracticeCounter::key(); }
    qsizetype messagesSent() { return m_counter.portal().phone().messages().size(); }

private Q_SLOTS:
    // The portal's threads share this process and meet broken pipes; Qt Test would take each for a crash.
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }
    void init() { QVERIFY(m_counter.portal().reset(true)); }

    void slowAnswerWithinTheLimit_isTaken()
    {
        m_counter.suffer({.kind = FaultKind::Slow, .delay = std::chrono::milliseconds(300)});
        QVERIFY(kiosk().readStatus().result());
    }

    void slowerThanTheLimit_isTimeoutAndTheRepetitionIsOneEffect()
    {
        const auto request = m_counter.form();
        const auto impatient = m_counter.kioskWith(std::chrono::seconds(1));
        m_counter.suffer(
            {.kind = FaultKind::Silent, .call = Call::Registrations, .moment = FaultMoment::AfterCommit});
        const auto same = key();
        QCOMPARE(codeOf(impatient->beginRegistration(same, request)), ErrorCode::PortalTimeout);
        m_counter.portal().faults().clear();
        // By one with time enough: the key makes it the same operation.
        const auto again = kiosk().beginRegistration(same, request).result();
        QVERIFY2(again, again ? "" : qPrintable(again.error().error.detail));
        QCOMPARE(again->state, RegistrationState::AwaitingOtp);
        QCOMPARE(messagesSent(), 1);
    }

    void garbageAndBareErrors_haveTheirCodes()
    {
        m_counter.suffer({.kind = FaultKind::Garbage});
        QCOMPARE(codeOf(kiosk().readStatus()), ErrorCode::PortalGarbage);
        m_counter.suffer({.kind = FaultKind::Fail, .status = 502});
        QCOMPARE(codeOf(kiosk().readStatus()), ErrorCode::PortalServerError);
        m_counter.suffer({.kind = FaultKind::Fail, .status = 403});
        QCOMPARE(codeOf(kiosk().readStatus()), ErrorCode::PortalRefused);
        QVERIFY(kiosk().readStatus().result());
    }

    void cutAtEitherMoment_isRepeatedWithOneEffect_data()
    {
        QTest::addColumn<bool>("afterCommit");
        QTest::newRow("before committing") << false;
        QTest::newRow("after committing") << true;
    }

    void cutAtEitherMoment_isRepeatedWithOneEffect()
    {
        QFETCH(bool, afterCommit);
        const auto moment = afterCommit ? FaultMoment::AfterCommit : FaultMoment::BeforeCommit;
        const auto request = m_counter.form();
        m_counter.suffer({.kind = FaultKind::Cut, .call = Call::Registrations, .moment = moment});
        const auto begin = key();
        QCOMPARE(codeOf(kiosk().beginRegistration(begin, request)), ErrorCode::LineCutMidway);
        const auto begun = kiosk().beginRegistration(begin, request).result();
        QVERIFY(begun);
        QCOMPARE(messagesSent(), 1);

        m_counter.suffer({.kind = FaultKind::Cut, .call = Call::Otp, .moment = moment});
        const auto give = key();
        QCOMPARE(codeOf(kiosk().giveOtp(give, about(*begun), m_counter.newestOtp())),
                 ErrorCode::LineCutMidway);
        QVERIFY(kiosk().giveOtp(give, about(*begun), m_counter.newestOtp()).result());

        m_counter.suffer({.kind = FaultKind::Cut, .call = Call::Password, .moment = moment});
        const auto choose = key();
        QCOMPARE(codeOf(kiosk().choosePassword(choose, about(*begun), PracticeCounter::goodPassword())),
                 ErrorCode::LineCutMidway);
        const auto done =
            kiosk().choosePassword(choose, about(*begun), PracticeCounter::goodPassword()).result();
        QVERIFY(done && done->completion);
        // And once more, long after: the same answer, the same code.
        const auto again =
            kiosk().choosePassword(choose, about(*begun), PracticeCounter::goodPassword()).result();
        QCOMPARE(again->completion->receiptCode, done->completion->receiptCode);
        QVERIFY(m_counter.portal().account(PracticeCounter::mau()));
    }

    void lineDownAndUpAgain_needsNothingButAnotherCall()
    {
        QVERIFY(kiosk().readStatus().result());
        QVERIFY(m_counter.portal().setLineUp(false));
        const auto code = codeOf(kiosk().readStatus());
        QVERIFY(code == ErrorCode::LineDown || code == ErrorCode::LineCutMidway);
        QCOMPARE(codeOf(kiosk().readStatus()), ErrorCode::LineDown);
        QVERIFY(m_counter.portal().setLineUp(true));
        QVERIFY(kiosk().readStatus().result());
    }

    void cancelDuringAHangingCall_answersAndTheRepetitionSucceeds()
    {
        const auto registration = m_counter.awaitingPassword();
        m_counter.suffer(
            {.kind = FaultKind::Silent, .call = Call::Password, .moment = FaultMoment::AfterCommit});
        const auto same = key();
        const auto hanging = kiosk().choosePassword(same, registration, PracticeCounter::goodPassword());
        // The account exists when the portal has committed and hangs.
        QTRY_VERIFY(m_counter.portal().account(PracticeCounter::mau()));
        QVERIFY(!hanging.isFinished());
        kiosk().cancelAll();
        QCOMPARE(codeOf(hanging), ErrorCode::CallCancelled);
        m_counter.portal().faults().clear();
        const auto done =
            kiosk().choosePassword(same, registration, PracticeCounter::goodPassword()).result();
        QVERIFY(done && done->completion);
    }

    void endOfTheSession_closesTheConnection()
    {
        QVERIFY(kiosk().readStatus().result());
        kiosk().endSession();
        QVERIFY(kiosk().readStatus().result());
    }
};

QTEST_GUILESS_MAIN(TestContractFaults)
#include "tst_contract_faults.moc"
