// The code by SMS, the password, and what the portal says to them.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace walking;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

const QDateTime completedAt(QDate(2025, 6, 1), QTime(3, 0), Qt::UTC);

bool leads(const Walk& walk, ErrorCode refusal)
{
    return walk.in<state::Refused>() && walk.state<state::Refused>().code == refusal;
}

} // namespace

class TestFlowCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codeSent_runsItsOwnClocksInsteadOfTheIdleOne()
    {
        Walk walk;
        walk.toCode();
        QCOMPARE(walk.timers(), (std::map<Deadline, std::chrono::milliseconds>{
                                    {Deadline::OtpLife, 120s}, {Deadline::ResendAllowed, 60s}}));
        QCOMPARE(walk.journey().registration.maskedPhone, u"091****678"_s);
        QVERIFY(!idleClockRuns(walk.journey()));
    }

    void fewerThanSixDigits_areNotSent()
    {
        Walk walk;
        walk.toCode().post(event::OtpOffered{5});
        QVERIFY(walk.state<state::EnteringOtp>().missing);
        QVERIFY(walk.effect<effect::SendOtp>() == nullptr && !walk.journey().secretKept);
        walk.post(event::OtpOffered{6});
        QVERIFY(walk.in<state::CheckingOtp>());
    }

    void codeWrong_asksAgainWithTheTriesLeft()
    {
        Walk walk;
        walk.toCheckingCode().post(event::CallFailed{walk.ticket(), ErrorCode::OtpWrong, {}, 4, {}});
        const auto& entering = walk.state<state::EnteringOtp>();
        QCOMPARE(entering.fault, ErrorCode::OtpWrong);
        QCOMPARE(entering.terms.triesLeft, 4);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
        QVERIFY(walk.runs(Deadline::OtpLife) && walk.effect<effect::StartDeadline>() == nullptr);
    }

    void codeWrongForTheLastTime_isLocked()
    {
        Walk walk;
        walk.toCheckingCode().post(event::CallFailed{walk.ticket(), ErrorCode::OtpWrong, {}, 0, {}});
        QVERIFY(leads(walk, ErrorCode::OtpLocked));
    }

    void codeLocked_endsTheRegistrationAndBeginsAgainWithTheData()
    {
        Walk walk;
        walk.toCheckingCode().fail(ErrorCode::OtpLocked);
        QVERIFY(leads(walk, ErrorCode::OtpLocked));
        QCOMPARE(walk.effect<effect::AbandonRegistration>()->registration.id, u"r-1"_s);
        walk.post(event::BeginAgainPressed{});
        QCOMPARE(walk.journey().draft.text(Field::Phone), u"0912345678"_s);
        QVERIFY(walk.journey().registration == Registration{});
    }

    void codeExpiredHere_startsTheIdleClockAndCanBeResent()
    {
        Walk walk;
        walk.toCode().pass(Deadline::ResendAllowed);
        QVERIFY(walk.state<state::EnteringOtp>().resendReady);
        walk.pass(Deadline::OtpLife);
        QVERIFY(walk.state<state::EnteringOtp>().expired);
        QVERIFY(walk.runs(Deadline::Idle) && idleClockRuns(walk.journey()));
        walk.post(event::ResendPressed{});
        QVERIFY(walk.state<state::EnteringOtp>().resending && !walk.runs(Deadline::Idle));
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
        walk.post(event::OtpResent{walk.ticket(), usualTerms()});
        QVERIFY(!walk.state<state::EnteringOtp>().expired && !walk.state<state::EnteringOtp>().resending);
        QVERIFY(walk.runs(Deadline::OtpLife) && !walk.runs(Deadline::Idle));
        // The message was quicker than the answer: what has been typed of it stands.
        QVERIFY(walk.effect<effect::WipeSecret>() == nullptr);
    }

    void codeExpiredAtThePortal_saysSo()
    {
        Walk walk;
        walk.toCheckingCode().fail(ErrorCode::OtpExpired);
        QCOMPARE(walk.state<state::EnteringOtp>().fault, ErrorCode::OtpExpired);
        QVERIFY(walk.state<state::EnteringOtp>().expired && !walk.runs(Deadline::OtpLife));
    }

    void codeExpiresWhileItIsChecked_isStillAnswered()
    {
        Walk walk;
        walk.toCheckingCode().pass(Deadline::OtpLife);
        QVERIFY(walk.state<state::CheckingOtp>().expired);
        walk.post(event::OtpAccepted{walk.ticket()});
        QVERIFY(walk.in<state::ChoosingPassword>());
    }

    void resendTooSoon_isSaidWithoutAskingThePortal()
    {
        Walk walk;
        walk.toCode().post(event::ResendPressed{});
        QCOMPARE(walk.state<state::EnteringOtp>().fault, ErrorCode::ResendTooSoon);
        QVERIFY(walk.effect<effect::ResendOtp>() == nullptr);
        walk.pass(Deadline::ResendAllowed);
        QVERIFY(!walk.state<state::EnteringOtp>().fault);
    }

    void resendTooSoonForThePortal_waitsAsLongAsItSays()
    {
        Walk walk;
        walk.toCode().pass(Deadline::ResendAllowed);
        walk.post(event::ResendPressed{});
        walk.failAfter(ErrorCode::ResendTooSoon, 17s);
        QCOMPARE(walk.state<state::EnteringOtp>().fault, ErrorCode::ResendTooSoon);
        QVERIFY(!walk.state<state::EnteringOtp>().resendReady);
        QCOMPARE(walk.timers().at(Deadline::ResendAllowed), std::chrono::milliseconds(17s));
    }

    void resendTooOften_leavesTheLivingCodeAlone()
    {
        Walk walk;
        walk.toCode().pass(Deadline::ResendAllowed);
        walk.post(event::ResendPressed{});
        walk.fail(ErrorCode::ResendTooOften);
        QCOMPARE(walk.state<state::EnteringOtp>().fault, ErrorCode::ResendTooOften);
        walk.post(event::ResendPressed{});
        QCOMPARE(walk.state<state::EnteringOtp>().fault, ErrorCode::ResendTooOften);
        QVERIFY(walk.effect<effect::ResendOtp>() == nullptr);
        walk.pass(Deadline::OtpLife);
        QVERIFY(leads(walk, ErrorCode::ResendTooOften));
    }

    void resendTooOften_withADeadCode_isRefused()
    {
        Walk walk;
        walk.toCode().pass(Deadline::ResendAllowed);
        walk.pass(Deadline::OtpLife);
        walk.post(event::ResendPressed{});
        walk.fail(ErrorCode::ResendTooOften);
        QVERIFY(leads(walk, ErrorCode::ResendTooOften));
    }

    void resendPressedTwice_asksOnce()
    {
        Walk walk;
        walk.toCode().pass(Deadline::ResendAllowed);
        walk.post(event::ResendPressed{});
        const auto ticket = walk.ticket();
        walk.post(event::ResendPressed{});
        walk.post(event::OtpOffered{6});
        QCOMPARE(walk.ticket(), ticket);
        QVERIFY(walk.effects().empty());
    }

    void resendLockedOrLost_isRefused()
    {
        for (const auto code : {ErrorCode::OtpLocked, ErrorCode::RegistrationNotFound}) {
            Walk walk;
            walk.toCode().pass(Deadline::ResendAllowed);
            walk.post(event::ResendPressed{});
            walk.fail(code);
            QVERIFY(leads(walk, code));
        }
    }

    void back_fromTheCode_abandonsAndNeedsANewCaptcha()
    {
        Walk walk;
        walk.toCode().post(event::BackPressed{});
        QCOMPARE(walk.state<state::Reviewing>(), state::Reviewing{});
        QCOMPARE(walk.effect<effect::AbandonRegistration>()->registration.id, u"r-1"_s);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
        QVERIFY(!walk.runs(Deadline::OtpLife) && !walk.runs(Deadline::ResendAllowed) &&
                walk.runs(Deadline::Idle));
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>());
    }

    void back_whileTheCodeIsChecked_asksForItAgain()
    {
        Walk walk;
        walk.toCheckingCode();
        const auto ticket = walk.ticket();
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::EnteringOtp>());
        QCOMPARE(walk.effect<effect::GiveUpCall>()->ticket, ticket);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr &&
                walk.effect<effect::AbandonRegistration>() == nullptr);
    }

    void back_fromChoosingThePassword_asksWhetherToLeave()
    {
        Walk walk;
        walk.toPassword().post(event::BackPressed{});
        QVERIFY(walk.in<state::ChoosingPassword>());
        QCOMPARE(walk.journey().overlay, Overlay::CancelQuestion);
        walk.post(event::OverlayDismissed{});
        QCOMPARE(walk.journey().overlay, Overlay::None);
        QVERIFY(walk.effect<effect::WipeSecret>() == nullptr);
    }

    void passwordWeakOrNotRepeated_isNotSent()
    {
        Walk walk;
        auto found = acceptable();
        found.repeated = false;
        walk.toPassword().post(event::PasswordOffered{found});
        QCOMPARE(walk.state<state::ChoosingPassword>().refused, found);
        QVERIFY(walk.effect<effect::SetPassword>() == nullptr && !walk.journey().secretKept);
    }

    void passwordRefusedByThePortal_isAskedAgain()
    {
        Walk walk;
        walk.toSettingPassword().fail(ErrorCode::PasswordRefused);
        QCOMPARE(walk.state<state::ChoosingPassword>(),
                 (state::ChoosingPassword{{}, ErrorCode::PasswordRefused}));
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
    }

    void passwordSet_isDoneAndForgetsTheSecret()
    {
        Walk walk;
        walk.toDone();
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr && !walk.journey().secretKept);
        QVERIFY(walk.journey().registration.complete && !walk.journey().registration.earlierPassword);
        QCOMPARE(walk.journey().registration.receiptCode, u"ABCD-EFG-HJKM"_s);
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::Done>() && walk.effects().empty());
        walk.post(event::NextPressed{});
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::Done>());
    }

    void registrationLost_isRefusedAtEachStep()
    {
        Walk code;
        code.toCheckingCode().fail(ErrorCode::RegistrationNotFound);
        QVERIFY(leads(code, ErrorCode::RegistrationNotFound));
        Walk password;
        password.toSettingPassword().fail(ErrorCode::RegistrationNotFound);
        QVERIFY(leads(password, ErrorCode::RegistrationNotFound));
        QVERIFY(password.effect<effect::WipeSecret>() != nullptr);
    }

    // The answer to the code was lost and the code has been typed again.
    void wrongStep_afterALostAnswer_looksUpAndGoesOn()
    {
        Walk walk;
        walk.toCheckingCode().fail(ErrorCode::RegistrationWrongStep);
        QVERIFY(walk.in<state::CheckingOtp>());
        QCOMPARE(walk.effect<effect::LookUp>()->registration.id, u"r-1"_s);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
        walk.post(event::RegistrationFound{walk.ticket(), Stage::AwaitingPassword, {}, 0, {}, {}, {}, {}});
        QVERIFY(walk.in<state::ChoosingPassword>());
    }

    void wrongStep_whenThePasswordWasTaken_isDoneWithTheEarlierOne()
    {
        Walk walk;
        walk.toSettingPassword().fail(ErrorCode::RegistrationWrongStep);
        walk.post(
            event::RegistrationFound{walk.ticket(), Stage::Completed, {}, 2, u"CODE"_s, completedAt, {}, {}});
        QVERIFY(walk.in<state::Done>());
        QVERIFY(walk.journey().registration.complete && walk.journey().registration.earlierPassword);
        QCOMPARE(walk.journey().registration.receiptCode, u"CODE"_s);
    }

    void wrongStep_whileResending_looksUp()
    {
        Walk walk;
        walk.toCode().pass(Deadline::ResendAllowed);
        walk.post(event::ResendPressed{});
        walk.fail(ErrorCode::RegistrationWrongStep);
        QVERIFY(walk.state<state::EnteringOtp>().resending && walk.effect<effect::LookUp>() != nullptr);
        walk.post(
            event::RegistrationFound{walk.ticket(), Stage::AwaitingOtp, usualTerms(), 0, {}, {}, {}, {}});
        QVERIFY(walk.in<state::EnteringOtp>() && walk.runs(Deadline::OtpLife));
    }

    void wrongStep_forTheLookUpItself_isRefused()
    {
        Walk walk;
        walk.toSettingPassword().fail(ErrorCode::RegistrationWrongStep);
        walk.fail(ErrorCode::RegistrationWrongStep);
        QVERIFY(leads(walk, ErrorCode::RegistrationWrongStep));
    }
};

QTEST_APPLESS_MAIN(TestFlowCode)
#include "tst_flow_code.moc"
