// The line cut, the portal slow, failing, busy or closed: at every step, and back again.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

#include <functional>

using namespace kiosk::flow;
using namespace walking;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

// Every state that waits for the portal, and where Back leads from its interruption.
struct Wait {
    const char* name;
    std::function<void(Walk&)> enter;
    std::size_t state; // index in State
    std::size_t back;
};

template <class S>
std::size_t indexOf()
{
    return State(S()).index();
}

const std::vector<Wait>& waits()
{
    static const std::vector<Wait> all{
        {"fetching the captcha",
         [](Walk& walk) {
             walk.toField(Field::Email);
             walk.post(event::NextPressed{});
         },
         indexOf<state::FetchingCaptcha>(), indexOf<state::EnteringField>()},
        {"submitting", [](Walk& walk) { walk.toSubmitting(); }, indexOf<state::Submitting>(),
         indexOf<state::Reviewing>()},
        {"resending the code",
         [](Walk& walk) {
             walk.toCode().pass(Deadline::ResendAllowed);
             walk.post(event::ResendPressed{});
         },
         indexOf<state::EnteringOtp>(), indexOf<state::EnteringOtp>()},
        {"checking the code", [](Walk& walk) { walk.toCheckingCode(); }, indexOf<state::CheckingOtp>(),
         indexOf<state::EnteringOtp>()},
        {"setting the password", [](Walk& walk) { walk.toSettingPassword(); },
         indexOf<state::SettingPassword>(), indexOf<state::ChoosingPassword>()},
        {"looking up", [](Walk& walk) { walk.toSettingPassword().fail(ErrorCode::RegistrationWrongStep); },
         indexOf<state::SettingPassword>(), indexOf<state::ChoosingPassword>()},
    };
    return all;
}

std::size_t stateIn(const Walk& walk)
{
    return walk.journey().state.index();
}

event::LineChanged lineUp()
{
    return {true, false, {Method::MobileSubscriber}};
}

} // namespace

class TestFlowLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lineCut_isTakenUpAgainByItselfWhenTheLineReturns_data() { eachWait(); }
    void lineCut_isTakenUpAgainByItselfWhenTheLineReturns()
    {
        QFETCH(std::size_t, index);
        Walk walk;
        waits()[index].enter(walk);
        const auto operation = walk.operation();
        const auto ticket = walk.ticket();
        const auto typed = walk.journey().draft;
        walk.fail(ErrorCode::LineCutMidway);
        QVERIFY(walk.in<state::Interrupted>());
        QVERIFY(walk.effect<effect::ProbeLine>() != nullptr && walk.runs(Deadline::LineWait));
        QVERIFY(!walk.journey().line.up);
        walk.post(event::LineChanged{false, false, {}});
        QVERIFY(walk.in<state::Interrupted>());
        walk.post(lineUp());
        QCOMPARE(stateIn(walk), waits()[index].state);
        QVERIFY(walk.operation() == operation);
        QVERIFY(walk.ticket() > ticket);
        QVERIFY(walk.runs(Deadline::CallGivenUp) && !walk.runs(Deadline::LineWait));
        QVERIFY(walk.journey().draft == typed);
    }

    void portalFailing_isTakenUpAgainByRetry_data() { eachWait(); }
    void portalFailing_isTakenUpAgainByRetry()
    {
        QFETCH(std::size_t, index);
        for (const auto code : {ErrorCode::PortalServerError, ErrorCode::PortalGarbage,
                                ErrorCode::PortalUntrusted, ErrorCode::PortalTimeout, ErrorCode::Internal}) {
            Walk walk;
            waits()[index].enter(walk);
            const auto operation = walk.operation();
            walk.fail(code);
            QCOMPARE(walk.state<state::Interrupted>().code, code);
            // The line was never away: its next good report is no reason to try.
            walk.post(lineUp());
            QVERIFY(walk.in<state::Interrupted>());
            walk.post(event::RetryPressed{});
            QCOMPARE(stateIn(walk), waits()[index].state);
            QVERIFY(walk.operation() == operation);
        }
    }

    void back_fromAnInterruption_leadsToWhereSomethingCanBeChanged_data() { eachWait(); }
    void back_fromAnInterruption_leadsToWhereSomethingCanBeChanged()
    {
        QFETCH(std::size_t, index);
        Walk walk;
        waits()[index].enter(walk);
        walk.fail(ErrorCode::LineDown);
        const auto registration = walk.journey().registration;
        walk.post(event::BackPressed{});
        QCOMPARE(stateIn(walk), waits()[index].back);
        QVERIFY(walk.journey().registration == registration);
        QVERIFY(!walk.journey().secretKept && !walk.runs(Deadline::LineWait));
    }

    void silentPortal_showsProgressThenIsGivenUp_data() { eachWait(); }
    void silentPortal_showsProgressThenIsGivenUp()
    {
        QFETCH(std::size_t, index);
        Walk walk;
        waits()[index].enter(walk);
        QCOMPARE(walk.timers().at(Deadline::CallSlow), 1000ms);
        QCOMPARE(walk.timers().at(Deadline::CallGivenUp), std::chrono::milliseconds(30s));
        const auto ticket = walk.ticket();
        walk.pass(Deadline::CallSlow);
        QCOMPARE(stateIn(walk), waits()[index].state);
        walk.pass(Deadline::CallGivenUp);
        QCOMPARE(walk.state<state::Interrupted>().code, ErrorCode::PortalTimeout);
        QCOMPARE(walk.effect<effect::GiveUpCall>()->ticket, ticket);
        // What the given-up call still says is late.
        walk.post(event::CallFailed{ticket, ErrorCode::CallCancelled, {}, {}, {}});
        QCOMPARE(walk.state<state::Interrupted>().code, ErrorCode::PortalTimeout);
        QVERIFY(walk.effects().empty());
    }

    void cancel_whileThePortalIsSlow_endsAtOnce_data() { eachWait(); }
    void cancel_whileThePortalIsSlow_endsAtOnce()
    {
        QFETCH(std::size_t, index);
        Walk walk;
        waits()[index].enter(walk);
        walk.pass(Deadline::CallSlow);
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        QVERIFY(walk.in<state::Start>() && walk.effect<effect::GiveUpCall>() != nullptr);
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::Cancelled);
    }

    void retryAfter_keepsRetryShutUntilThen()
    {
        Walk walk;
        walk.toSubmitting().failAfter(ErrorCode::PortalMaintenance, 90s);
        QVERIFY(walk.journey().line.maintenance);
        QCOMPARE(walk.timers().at(Deadline::RetryAllowed), std::chrono::milliseconds(90s));
        walk.post(event::RetryPressed{});
        QVERIFY(walk.in<state::Interrupted>() && walk.effects().empty());
        walk.pass(Deadline::RetryAllowed);
        QVERIFY(walk.in<state::Interrupted>());
        walk.post(event::RetryPressed{});
        QVERIFY(walk.in<state::Submitting>());
    }

    void busyPortal_isAskedAgainWhenItSaid()
    {
        Walk walk;
        walk.toSubmitting().failAfter(ErrorCode::PortalBusy, 5s);
        walk.post(event::LineChanged{false, false, {}});
        walk.post(lineUp());
        QVERIFY(walk.in<state::Interrupted>());
        walk.pass(Deadline::RetryAllowed);
        QVERIFY(walk.in<state::Submitting>());
    }

    void maintenanceOver_isTakenUpThoughRetryAfterIsNot()
    {
        Walk walk;
        walk.toSubmitting().failAfter(ErrorCode::PortalMaintenance, 90s);
        walk.post(event::LineChanged{true, true, {}});
        QVERIFY(walk.in<state::Interrupted>());
        walk.post(lineUp());
        QVERIFY(walk.in<state::Submitting>());
        QVERIFY(!walk.runs(Deadline::RetryAllowed));
    }

    void flappingLine_isNotRetriedForEver()
    {
        Walk walk;
        walk.toSubmitting();
        const int most = practiceRules().mostAutomaticRetries;
        for (int i = 0; i < most; ++i) {
            walk.fail(ErrorCode::LineCutMidway);
            walk.post(lineUp());
            QVERIFY(walk.in<state::Submitting>());
        }
        walk.fail(ErrorCode::LineCutMidway);
        walk.post(lineUp());
        QVERIFY(walk.in<state::Interrupted>());
        // A touch of a person counts anew.
        walk.post(event::RetryPressed{});
        walk.fail(ErrorCode::LineCutMidway);
        walk.post(lineUp());
        QVERIFY(walk.in<state::Submitting>());
    }

    void longInterruption_warnsAndCanBeExtended()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::LineDown);
        walk.pass(Deadline::LineWait);
        QCOMPARE(walk.journey().overlay, Overlay::IdleWarning);
        QVERIFY(walk.runs(Deadline::IdleWarning) && !walk.runs(Deadline::LineWait));
        walk.post(event::OverlayDismissed{});
        QVERIFY(walk.in<state::Interrupted>() && walk.runs(Deadline::LineWait));
        walk.pass(Deadline::LineWait);
        walk.pass(Deadline::IdleWarning);
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::WalkedAway);
    }

    void codesClocks_goOnDuringAnInterruption()
    {
        Walk walk;
        walk.toCheckingCode().fail(ErrorCode::LineDown);
        QVERIFY(walk.runs(Deadline::OtpLife) && walk.runs(Deadline::ResendAllowed));
        walk.pass(Deadline::ResendAllowed);
        walk.pass(Deadline::OtpLife);
        walk.post(event::BackPressed{});
        QVERIFY(walk.state<state::EnteringOtp>().expired && walk.state<state::EnteringOtp>().resendReady);
    }

    void line_isKnownInEveryState()
    {
        Walk walk;
        walk.post(event::LineChanged{true, true, {}});
        QVERIFY(walk.journey().line.maintenance);
        walk.toField(Field::FullName);
        walk.post(event::LineChanged{false, false, {}});
        QVERIFY(!walk.journey().line.up);
        QCOMPARE(walk.state<state::EnteringField>().field, Field::FullName);
    }

private:
    static void eachWait()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < waits().size(); ++i)
            QTest::newRow(waits()[i].name) << i;
    }
};

QTEST_APPLESS_MAIN(TestFlowLine)
#include "tst_flow_line.moc"
