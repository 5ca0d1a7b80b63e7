// Back all the way, Cancel, walking away, overlays, and what is left afterwards.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace walking;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

class TestFlowLeaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backAllTheWayAndForthAgain_losesNothing()
    {
        Walk walk;
        walk.toSummary();
        const auto before = walk.journey();
        int steps = 0;
        while (!walk.in<state::ChoosingLanguage>()) {
            walk.post(event::BackPressed{});
            QVERIFY(++steps < 20);
        }
        walk.post(event::NextPressed{});
        walk.post(event::ConsentAnswered{true});
        for (; !walk.in<state::Reviewing>(); ++steps) {
            walk.post(event::NextPressed{});
            QVERIFY(steps < 40);
        }
        QVERIFY(walk.journey() == before);
    }

    void backFromTheFirstStep_leaves()
    {
        Walk walk;
        walk.post(event::Began{});
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::Start>());
        QCOMPARE(walk.journey().session.value, 2U);

        auto rules = practiceRules();
        rules.languages = {u"vi"_s};
        Walk oneLanguage(rules);
        oneLanguage.post(event::Began{});
        oneLanguage.post(event::BackPressed{});
        QVERIFY(oneLanguage.in<state::Start>());
    }

    void backFromTheFirstStep_asksWhenSomethingWasTyped()
    {
        Walk walk;
        walk.toField(Field::FullName);
        while (!walk.in<state::ChoosingLanguage>())
            walk.post(event::BackPressed{});
        walk.post(event::BackPressed{});
        QCOMPARE(walk.journey().overlay, Overlay::CancelQuestion);
        QCOMPARE(walk.journey().draft.text(Field::IdNumber), u"001190000000"_s);
    }

    void start_hasNoIdleClockAndNothingToCancel()
    {
        Walk walk;
        QVERIFY(!idleClockRuns(walk.journey()));
        walk.post(event::CancelPressed{});
        QVERIFY(walk.journey() == startJourney(practiceRules(), {1}) && walk.effects().empty());
    }

    void helpLeftOpenOnTheStart_closesByItself()
    {
        Walk walk;
        walk.post(event::HelpPressed{});
        QVERIFY(walk.runs(Deadline::Idle));
        walk.pass(Deadline::Idle);
        QVERIFY(walk.journey() == startJourney(practiceRules(), {1}));
        QVERIFY(walk.timers().empty());
    }

    void languageAndCallOnTheStart_goBackByThemselves()
    {
        Walk walk;
        walk.post(event::LanguageChosen{u"en"_s});
        QCOMPARE(walk.journey().language, u"en"_s);
        QVERIFY(walk.in<state::Start>() && walk.runs(Deadline::Idle));
        walk.post(event::OfficerCalled{});
        walk.post(event::OverlayDismissed{});
        QVERIFY(walk.runs(Deadline::Idle));
        walk.pass(Deadline::Idle);
        QVERIFY(walk.journey() == startJourney(practiceRules(), {1}));
        QVERIFY(walk.timers().empty());
        // The next person is not taken for the last one.
        walk.post(event::OfficerCalled{});
        QVERIFY(walk.effect<effect::CallOfficer>() != nullptr);
    }

    void nobodyThere_warnsThenEnds()
    {
        Walk walk;
        walk.toField(Field::FullName);
        QCOMPARE(walk.timers(), (std::map<Deadline, std::chrono::milliseconds>{{Deadline::Idle, 60s}}));
        walk.pass(Deadline::Idle);
        QCOMPARE(walk.journey().overlay, Overlay::IdleWarning);
        QCOMPARE(walk.timers(),
                 (std::map<Deadline, std::chrono::milliseconds>{{Deadline::IdleWarning, 20s}}));
        walk.pass(Deadline::IdleWarning);
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::WalkedAway);
        QVERIFY(walk.in<state::Start>());
    }

    void touchUnderTheWarning_extendsAndPressesNothing()
    {
        Walk walk;
        walk.toField(Field::FullName).pass(Deadline::Idle);
        walk.post(event::BackPressed{});
        QCOMPARE(walk.journey().overlay, Overlay::None);
        QCOMPARE(walk.state<state::EnteringField>().field, Field::FullName);
        QVERIFY(walk.runs(Deadline::Idle) && !walk.runs(Deadline::IdleWarning));
    }

    void typingUnderAnOverlay_reachesTheDraft()
    {
        Walk walk;
        walk.toField(Field::FullName).pass(Deadline::Idle);
        walk.type(Field::FullName, u"Mẫu");
        QCOMPARE(walk.journey().overlay, Overlay::None);
        QCOMPARE(walk.journey().draft.text(Field::FullName), u"Mẫu"_s);
        walk.post(event::HelpPressed{});
        walk.type(Field::FullName, u"Mẫu Đơn");
        QCOMPARE(walk.journey().overlay, Overlay::Help);
        QCOMPARE(walk.journey().draft.text(Field::FullName), u"Mẫu Đơn"_s);
    }

    void buttonsUnderAnOverlay_areNotPressed()
    {
        Walk walk;
        walk.toField(Field::FullName).post(event::HelpPressed{});
        walk.post(event::BackPressed{});
        QVERIFY(walk.effects().empty());
        QCOMPARE(walk.state<state::EnteringField>().field, Field::FullName);
    }

    void everyAct_beginsTheIdleClockAnew()
    {
        Walk walk;
        walk.toField(Field::FullName);
        walk.type(Field::FullName, u"N");
        const auto* start = walk.effect<effect::StartDeadline>();
        QVERIFY(start != nullptr && start->deadline == Deadline::Idle);
        // The line is no person.
        walk.post(event::LineChanged{false, false, {}});
        QVERIFY(walk.effects().empty());
    }

    void overlayBeneathTheWarning_comesBack()
    {
        Walk walk;
        walk.toConsent().post(event::DocumentPressed{Document::Terms});
        walk.pass(Deadline::Idle);
        QCOMPARE(walk.journey().overlay, Overlay::IdleWarning);
        walk.post(event::OverlayDismissed{});
        QCOMPARE(walk.journey().overlay, Overlay::TermsText);
        walk.post(event::OverlayDismissed{});
        QCOMPARE(walk.journey().overlay, Overlay::None);
    }

    void documents_openTheirOwnText()
    {
        Walk walk;
        walk.toConsent();
        const std::map<Document, Overlay> all{{Document::Terms, Overlay::TermsText},
                                              {Document::Privacy, Overlay::PrivacyText},
                                              {Document::Notice, Overlay::NoticeText},
                                              {Document::Complaint, Overlay::ComplaintText},
                                              {Document::Carriers, Overlay::CarriersText}};
        for (const auto& [document, overlay] : all) {
            walk.post(event::DocumentPressed{document});
            QCOMPARE(walk.journey().overlay, overlay);
        }
        QVERIFY(walk.in<state::Consenting>());
    }

    void officerCalled_isCalledAndShown()
    {
        Walk walk;
        walk.toCode().post(event::OfficerCalled{});
        QVERIFY(walk.effect<effect::CallOfficer>() != nullptr && walk.journey().officer == Officer::Calling);
        QCOMPARE(walk.journey().overlay, Overlay::OfficerComing);
        QVERIFY(walk.runs(Deadline::OtpLife));
    }

    void officerCalled_waitsLongerAndTellsWhatBecameOfTheCall()
    {
        Walk walk;
        walk.toConsent();
        QCOMPARE(walk.timers().at(Deadline::Idle), std::chrono::milliseconds(walk.journey().rules.idle));
        walk.post(event::OfficerCalled{});
        QCOMPARE(walk.timers().at(Deadline::Idle),
                 std::chrono::milliseconds(walk.journey().rules.officerIdle));
        walk.post(event::OfficerAnswered{false});
        QCOMPARE(walk.journey().officer, Officer::NotReached);
        walk.post(event::OfficerCalled{});
        QVERIFY(walk.effect<effect::CallOfficer>() != nullptr && walk.journey().officer == Officer::Calling);
        walk.post(event::OfficerAnswered{true});
        QCOMPARE(walk.journey().officer, Officer::Told);
        walk.post(event::OfficerCalled{});
        QVERIFY(walk.effect<effect::CallOfficer>() == nullptr);
    }

    void cancelQuestion_hasItsOwnIdleClock()
    {
        Walk walk;
        walk.toField(Field::Phone).post(event::CancelPressed{});
        QVERIFY(walk.runs(Deadline::Idle));
        walk.pass(Deadline::Idle);
        walk.pass(Deadline::IdleWarning);
        QVERIFY(walk.in<state::Start>());
    }

    void answerUnderAnOverlay_movesTheStateBeneath()
    {
        Walk walk;
        walk.toSubmitting().post(event::CancelPressed{});
        walk.post(event::Registered{walk.ticket(), u"r-1"_s, usualTerms()});
        QVERIFY(walk.in<state::EnteringOtp>());
        QCOMPARE(walk.journey().overlay, Overlay::CancelQuestion);
        walk.post(event::LeaveConfirmed{});
        QCOMPARE(walk.effect<effect::AbandonRegistration>()->registration.id, u"r-1"_s);
    }

    void leaveWithoutTheQuestion_doesNothing()
    {
        Walk walk;
        walk.toField(Field::Phone).post(event::LeaveConfirmed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::Phone);
        QVERIFY(walk.effects().empty());
    }

    void leaving_doesEverythingInOrder()
    {
        Walk walk;
        walk.toCheckingCode().post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        const auto& effects = walk.effects();
        QCOMPARE(effects.size(), 5U);
        QVERIFY(std::holds_alternative<effect::GiveUpCall>(effects[0]));
        QVERIFY(std::holds_alternative<effect::AbandonRegistration>(effects[1]));
        QVERIFY(std::holds_alternative<effect::WipeSecret>(effects[2]));
        QVERIFY(std::holds_alternative<effect::WipeSession>(effects[3]));
        QVERIFY(std::holds_alternative<effect::HandOver>(effects[4]));
    }

    void finishedRegistration_isNotAbandoned()
    {
        Walk walk;
        walk.toDone().post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        QVERIFY(walk.effect<effect::AbandonRegistration>() == nullptr);
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::Finished);
    }

    void closingScreens_warnBeforeTheyEnd_data()
    {
        QTest::addColumn<int>("screen");
        QTest::addColumn<EndReason>("reason");
        QTest::newRow("declined") << 0 << EndReason::Declined;
        QTest::newRow("exists") << 1 << EndReason::GivenUp;
        QTest::newRow("refused") << 2 << EndReason::GivenUp;
        QTest::newRow("receipt") << 3 << EndReason::Finished;
    }

    void closingScreens_warnBeforeTheyEnd()
    {
        QFETCH(int, screen);
        QFETCH(EndReason, reason);
        Walk walk;
        switch (screen) {
        case 0: walk.toConsent().post(event::ConsentAnswered{false}); break;
        case 1: walk.toSubmitting().fail(ErrorCode::AccountExists); break;
        case 2: walk.toSubmitting().fail(ErrorCode::DataMismatch); break;
        default: walk.toDone().post(event::NextPressed{});
        }
        QVERIFY(walk.runs(Deadline::ScreenTime) && !walk.runs(Deadline::Idle));
        walk.pass(Deadline::ScreenTime);
        QCOMPARE(walk.journey().overlay, Overlay::IdleWarning);
        walk.pass(Deadline::IdleWarning);
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, reason);
    }

    void lateAnswerOfTheFormerCitizen_changesNothing()
    {
        Walk walk;
        walk.toSubmitting();
        const auto former = walk.journey().session;
        const auto ticket = walk.ticket();
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        walk.toSubmitting();
        const auto present = walk.journey();
        const auto late = step(present, {former, event::Registered{ticket, u"r-1"_s, usualTerms()}});
        QVERIFY(late.journey == present && late.effects.empty());
    }

    void end_keepsOnlyTheLine()
    {
        Walk walk;
        walk.toCode().post(event::LineChanged{true, true, {Method::VnPost}});
        walk.post(event::LanguageChosen{u"en"_s});
        QCOMPARE(walk.journey().language, u"en"_s);
        walk.post(event::OfficerCalled{});
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        auto fresh = startJourney(practiceRules(), {2});
        fresh.line = {true, true, {Method::VnPost}};
        QVERIFY(walk.journey() == fresh);
    }
};

QTEST_APPLESS_MAIN(TestFlowLeaving)
#include "tst_flow_leaving.moc"
