#include "tests/kiosk/session/citizen.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::flow;
using base::ErrorCode;
using Reached = ScriptedPortal::Registration;

class TestSessionEnding : public QObject {
    Q_OBJECT

private:
    TestProfile m_test;

private Q_SLOTS:
    // Giving up.

    void cancelDuringEachCall_wipesAndHandsOver_data()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("captcha") << 0;
        QTest::newRow("begin") << 1;
        QTest::newRow("otp") << 2;
        QTest::newRow("resend") << 3;
        QTest::newRow("password") << 4;
    }
    void cancelDuringEachCall_wipesAndHandsOver()
    {
        QFETCH(int, call);
        Citizen citizen(m_test.profile());
        switch (call) {
        case 0:
            citizen.comeToCaptcha();
            citizen.session.post(event::CaptchaRefreshPressed{});
            break;
        case 1: citizen.comeToSubmitting(); break;
        case 2: citizen.comeToCheckingOtp(); break;
        case 3:
            citizen.comeToOtp();
            citizen.pass(60s);
            citizen.session.post(event::ResendPressed{});
            break;
        default: citizen.comeToSettingPassword();
        }
        QSignalSpy wiped(&citizen.session, &session::Session::wipeRequested);
        QSignalSpy handedOver(&citizen.session, &session::Session::handOverRequested);
        citizen.session.post(event::CancelPressed{});
        citizen.session.post(event::LeaveConfirmed{});
        QCOMPARE(wiped.count(), 1);
        QCOMPARE(handedOver.count(), 1);
        QCOMPARE(citizen.portal.ends, 1);
        // The registration that was begun is dropped, after the session's end: that would cancel it.
        QCOMPARE(citizen.portal.countOf(u"drop"_s), call >= 2 ? 1 : 0);
        if (call >= 2)
            QCOMPARE(citizen.portal.asked.back().call, u"drop"_s);
        QVERIFY(citizen.session.journey().draft.values.empty());
        // The late answer changes nothing.
        const auto after = citizen.session.journey();
        if (call == 0)
            citizen.portal.answer<ScriptedPortal::Captcha>(Citizen::captcha());
        else
            citizen.portal.answer<Reached>(Citizen::completed());
        QVERIFY(citizen.session.journey() == after);
    }

    void registrationBeingDropped_isOwedUntilTheAnswer()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToOtp();
        QSignalSpy paid(&citizen.session, &session::Session::portalPaid);
        citizen.session.post(event::CancelPressed{});
        citizen.session.post(event::LeaveConfirmed{});
        QVERIFY(citizen.session.owesPortal());
        citizen.portal.fail<void>(ErrorCode::LineDown);
        QVERIFY(!citizen.session.owesPortal());
        QCOMPARE(paid.count(), 1);
    }

    void backDuringACall_itsAnswerIsDropped()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSubmitting();
        citizen.session.post(event::BackPressed{});
        QCOMPARE(citizen.portal.cancels, 1);
        const auto after = citizen.session.journey();
        citizen.portal.answer<Reached>(Citizen::awaitingOtp());
        QVERIFY(citizen.session.journey() == after);
    }

    void callTakesTooLong_isGivenUp()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSubmitting();
        citizen.pass(1s);
        QVERIFY(citizen.state<state::Submitting>().waiting.slow);
        citizen.pass(m_test.profile().times.callDeadline);
        QCOMPARE(citizen.state<state::Interrupted>().code, ErrorCode::PortalTimeout);
        QCOMPARE(citizen.portal.cancels, 1);
    }

    void afterHandOver_nothingIsTakenAnyMore()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToForm();
        citizen.session.post(event::CancelPressed{});
        citizen.session.post(event::LeaveConfirmed{});
        QSignalSpy changed(&citizen.session, &session::Session::journeyChanged);
        citizen.session.post(event::Began{});
        citizen.pass(1h);
        QCOMPARE(changed.count(), 0);
        QVERIFY(citizen.isIn<state::Start>());
    }

    // Secrets.

    void secretLifeOver_itIsWipedAndAskedForAgain()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSettingPassword();
        QSignalSpy wiped(&citizen.session, &session::Session::secretWipeRequested);
        citizen.portal.fail<Reached>(ErrorCode::LineDown);
        citizen.pass(m_test.profile().times.password);
        QVERIFY(wiped.count() >= 1);
        QVERIFY(!citizen.session.journey().secretKept);
        citizen.session.post(event::RetryPressed{});
        QVERIFY(citizen.isIn<state::ChoosingPassword>());
        QCOMPARE(citizen.portal.countOf(u"password"_s), 1);
    }

    void incompleteCode_isNotKept()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToOtp();
        citizen.session.offerOtp(base::SecureBytes::from(std::string_view("0429")));
        QVERIFY(!citizen.session.journey().secretKept);
        QCOMPARE(citizen.portal.countOf(u"otp"_s), 0);
    }

    void secondOfferWhileTheFirstIsOnItsWay_changesNothing()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToCheckingOtp();
        citizen.session.offerOtp(base::SecureBytes::from(std::string_view("111111")));
        citizen.portal.fail<Reached>(ErrorCode::LineCutMidway);
        citizen.session.post(event::RetryPressed{});
        QCOMPARE(citizen.portal.last(u"otp"_s).secret, QByteArray("042917"));
    }

    void weakPassword_isToldAndNotSent()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToPassword();
        citizen.session.offerPassword(base::SecureBytes::from(std::string_view("trauxanh")),
                                      base::SecureBytes::from(std::string_view("trauxanh")));
        const auto& state = citizen.state<state::ChoosingPassword>();
        QVERIFY(state.refused && !state.refused->hasDigit);
        QCOMPARE(citizen.portal.countOf(u"password"_s), 0);
    }

    // Time.

    void idle_warnsExtendsWarnsAgainAndEnds()
    {
        Citizen citizen(m_test.profile());
        const auto& times = m_test.profile().times;
        QSignalSpy handedOver(&citizen.session, &session::Session::handOverRequested);
        citizen.comeToForm();
        citizen.pass(times.idle);
        QCOMPARE(citizen.session.journey().overlay, Overlay::IdleWarning);
        QCOMPARE(citizen.session.remaining(Deadline::IdleWarning),
                 std::chrono::milliseconds(times.idleWarning));
        citizen.pass(1500ms);
        QCOMPARE(citizen.session.remaining(Deadline::IdleWarning), times.idleWarning - 1s);
        citizen.session.post(event::OverlayDismissed{});
        QCOMPARE(citizen.session.journey().overlay, Overlay::None);
        citizen.pass(times.idle);
        QCOMPARE(citizen.session.journey().overlay, Overlay::IdleWarning);
        QCOMPARE(handedOver.count(), 0);
        citizen.pass(times.idleWarning);
        QCOMPARE(handedOver.count(), 1);
        QVERIFY(citizen.isIn<state::Start>());
    }

    void touches_keepTheIdleClockFromEnding()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToForm();
        for (int i = 0; i < 10; ++i) {
            citizen.pass(m_test.profile().times.idle - 1s);
            citizen.session.noteActivity();
        }
        QCOMPARE(citizen.session.journey().overlay, Overlay::None);
    }

    void receipt_standsForItsOwnTime()
    {
        auto profile = m_test.profile();
        profile.times.lockedScreen = 30s;
        profile.times.receipt = 90s;
        Citizen citizen(profile);
        citizen.comeToDone();
        citizen.session.post(event::NextPressed{});
        QVERIFY(citizen.isIn<state::Receipt>());
        QCOMPARE(citizen.session.remaining(Deadline::ScreenTime), 90s);
    }

    void waitingForTheCode_idleDoesNotRunButTheCodeDoes()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToOtp();
        QCOMPARE(citizen.session.remaining(Deadline::Idle), 0ms);
        citizen.pass(m_test.profile().times.idle + 1s);
        QCOMPARE(citizen.session.journey().overlay, Overlay::None);
        citizen.pass(60s);
        QVERIFY(citizen.state<state::EnteringOtp>().expired);
    }

    void nobodyThere_noDeadlineRuns()
    {
        Citizen citizen(m_test.profile());
        QSignalSpy changed(&citizen.session, &session::Session::journeyChanged);
        citizen.pass(24h);
        QCOMPARE(changed.count(), 0);
    }

    void standbyOverMidnight_todayIsTheDayItBegan()
    {
        Citizen citizen(m_test.profile());
        const auto made = citizen.session.journey().rules.today;
        citizen.clock.move(48h);
        citizen.session.post(event::Began{});
        QCOMPARE(citizen.session.journey().rules.today, made.addDays(2));
    }
};

QTEST_GUILESS_MAIN(TestSessionEnding)
#include "tst_session_ending.moc"
