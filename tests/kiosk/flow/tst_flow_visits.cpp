// More than one visit: recovering a password, putting off and going on, the slips in between.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using walking::Walk;

namespace {

Rules printing()
{
    auto rules = walking::practiceRules();
    rules.prints = true;
    return rules;
}

void resume(Walk& walk)
{
    walk.post(event::Began{Purpose::Resume});
    walk.post(event::LanguageChosen{u"vi"_s});
    walk.type(Field::ReceiptCode, u"2222 222-2222");
    walk.post(event::NextPressed{});
    walk.type(Field::Phone, u"0912345678");
    walk.post(event::NextPressed{});
}

} // namespace

class TestFlowVisits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recovery_asksConsentNumberPhoneAndCaptcha()
    {
        Walk walk;
        walk.post(event::Began{Purpose::Recover});
        walk.post(event::LanguageChosen{u"vi"_s});
        QVERIFY(walk.in<state::Consenting>());
        walk.post(event::ConsentAnswered{true});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::IdNumber);
        walk.type(Field::IdNumber, u"001190000000");
        walk.post(event::NextPressed{});
        walk.type(Field::Phone, u"0912345678");
        walk.post(event::NextPressed{});
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        const auto* sent = walk.effect<effect::Register>();
        QVERIFY(sent != nullptr && sent->draft.purpose == Purpose::Recover);
        QCOMPARE(sent->draft.values.size(), std::size_t(2));
        walk.post(event::Registered{walk.ticket(), u"rec-1"_s, walking::usualTerms()});
        QVERIFY(!canPostpone(walk.journey()));
        walk.post(event::OtpOffered{6});
        QVERIFY(walk.effect<effect::SendOtp>()->registration.recovery);
        walk.post(event::OtpAccepted{walk.ticket()});
        QVERIFY(walk.in<state::ChoosingPassword>());
    }

    void recovery_ofNoSuchAccount_isSaidBesideTheNumber()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::AccountExists);
        walk.post(event::RecoverPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>());
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        walk.fail(ErrorCode::AccountNotFound);
        QCOMPARE(walk.state<state::EnteringField>(),
                 (state::EnteringField{Field::IdNumber, Fault::AccountNotFound, false, true}));
    }

    void resumption_needsNeitherConsentNorCaptcha()
    {
        Walk walk;
        resume(walk);
        const auto* sent = walk.effect<effect::Register>();
        QVERIFY(sent != nullptr && walk.in<state::Submitting>());
        QCOMPARE(sent->draft.text(Field::ReceiptCode), u"2222-222-2222"_s);
    }

    void resumption_unknown_isSaidBesideTheCode()
    {
        Walk walk;
        resume(walk);
        walk.fail(ErrorCode::ResumptionNotFound);
        QCOMPARE(walk.state<state::EnteringField>(),
                 (state::EnteringField{Field::ReceiptCode, Fault::ResumptionNotFound, false, false}));
        walk.post(event::NextPressed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::Phone);
    }

    void resumption_goesOnWhereverItStands_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("state");
        QTest::newRow("prompt") << Stage::AwaitingPrompt << u"AwaitingPrompt"_s;
        QTest::newRow("certificate") << Stage::AwaitingConfirmation << u"ConfirmingCertificate"_s;
        QTest::newRow("password") << Stage::AwaitingPassword << u"ChoosingPassword"_s;
        QTest::newRow("complete, for its slip") << Stage::Completed << u"Done"_s;
    }

    void resumption_goesOnWhereverItStands()
    {
        QFETCH(Stage, stage);
        QFETCH(QString, state);
        Walk walk;
        resume(walk);
        walk.post(event::Registered{walk.ticket(), u"r-1"_s, walking::usualTerms()});
        walk.post(event::OtpOffered{6});
        event::RegistrationFound found;
        found.ticket = walk.ticket();
        found.stage = stage;
        found.prompt = walking::simPrompt();
        walk.post(found);
        QCOMPARE(QString::fromLatin1(stateName(walk.journey().state)), state);
        QVERIFY(!walk.journey().registration.earlierPassword);
    }

    void resumed_isNeverDroppedAtThePortal()
    {
        Walk walk;
        resume(walk);
        walk.post(event::Registered{walk.ticket(), u"r-1"_s, walking::usualTerms()});
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        QVERIFY(walk.effect<effect::AbandonRegistration>() == nullptr);
        QVERIFY(walk.effect<effect::WipeSession>() != nullptr);
    }

    void postponed_isKeptAndItsSlipPrinted()
    {
        Walk walk(printing());
        walk.toCode().post(event::PostponePressed{});
        QVERIFY(walk.effect<effect::Postpone>() != nullptr && walk.runs(Deadline::OtpLife));
        walk.post(event::PostponementKept{walk.ticket(), u"CODE"_s, QDate(2025, 7, 1)});
        QCOMPARE(walk.state<state::Postponed>().keptUntil, QDate(2025, 7, 1));
        QCOMPARE(walk.effect<effect::PrintSlip>()->copy, 1);
        walk.post(event::SlipPrinted{1, PrintOutcome::Printed, {}});
        QVERIFY(walk.runs(Deadline::ScreenTime));
        walk.post(event::FinishPressed{});
        QVERIFY(walk.effect<effect::AbandonRegistration>() == nullptr);
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::Postponed);
    }

    void postponing_cutOff_leadsBackToTheCode()
    {
        Walk walk;
        walk.toCode().post(event::PostponePressed{});
        walk.fail(ErrorCode::LineDown);
        walk.pass(Deadline::OtpLife);
        walk.post(event::BackPressed{});
        QVERIFY(walk.state<state::EnteringOtp>().expired);
    }

    void receipt_isPrintedOnceByItselfAndAgainByHand()
    {
        Walk walk(printing());
        walk.toDone().post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::PrintSlip>()->copy, 1);
        QVERIFY(!canPrint(walk.journey()) && !walk.runs(Deadline::ScreenTime));
        walk.post(event::SlipPrinted{1, PrintOutcome::NotPrinted, ErrorCode::PrinterNoPaper});
        QCOMPARE(walk.journey().printing.code, ErrorCode::PrinterNoPaper);
        QVERIFY(walk.in<state::Receipt>() && walk.journey().registration.complete);
        walk.post(event::PrintPressed{});
        QCOMPARE(walk.effect<effect::PrintSlip>()->copy, 2);
        walk.post(event::SlipPrinted{1, PrintOutcome::Printed, {}});
        QVERIFY(walk.journey().printing.underWay);
        walk.pass(Deadline::PrintWait);
        QCOMPARE(walk.journey().printing.outcome, PrintOutcome::Unknown);
        walk.post(event::BackPressed{});
        walk.post(event::NextPressed{});
        QVERIFY(walk.effect<effect::PrintSlip>() == nullptr);
    }

    void withoutPrinter_nothingIsPrinted()
    {
        Walk walk;
        walk.toDone().post(event::NextPressed{});
        QVERIFY(walk.effect<effect::PrintSlip>() == nullptr && !canPrint(walk.journey()));
    }
};

QTEST_APPLESS_MAIN(TestFlowVisits)
#include "tst_flow_visits.moc"
