// What makes a call the same as before: which attempts repeat an operation, and how long a secret is kept for
// them.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace walking;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

event::LineChanged lineUp()
{
    return {true, false, {Method::MobileSubscriber}};
}

} // namespace

class TestFlowRepeating : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void portalRefusing_isAskedAsANewOperation()
    {
        Walk walk;
        walk.toSubmitting();
        const auto operation = walk.operation();
        walk.fail(ErrorCode::PortalRefused);
        walk.post(event::RetryPressed{});
        QVERIFY(walk.operation() > operation);
        // And is repeated as that one.
        const auto second = walk.operation();
        walk.fail(ErrorCode::LineDown);
        walk.post(event::RetryPressed{});
        QVERIFY(walk.operation() == second);
    }

    void submissionGivenUp_sentAgainUnchanged_isTheSameOperation()
    {
        Walk walk;
        walk.toSubmitting();
        const auto operation = walk.operation();
        walk.post(event::BackPressed{});
        QCOMPARE(walk.state<state::Reviewing>().captchaText, u"w9kduo"_s);
        walk.post(event::EditPressed{Field::Phone});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Submitting>());
        QVERIFY(walk.operation() == operation);
    }

    void submissionGivenUp_thenChanged_needsANewCaptcha()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::LineCutMidway);
        walk.post(event::BackPressed{});
        walk.post(event::EditPressed{Field::Phone});
        walk.type(Field::Phone, u"0987654321");
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>());
        QVERIFY(!walk.state<state::FetchingCaptcha>().fault);
    }

    void submissionGivenUp_withAnotherCaptchaText_isANewOperation()
    {
        Walk walk;
        walk.toSubmitting();
        const auto operation = walk.operation();
        walk.post(event::BackPressed{});
        walk.post(event::BackPressed{});
        walk.post(event::CaptchaEdited{u"abc234"_s});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        QVERIFY(walk.operation() > operation);
    }

    // Its body names the language, and a key stands for one body.
    void captchaInAnotherLanguage_isANewOperation()
    {
        Walk walk;
        walk.toField(Field::Email);
        walk.post(event::NextPressed{});
        const auto first = walk.operation();
        walk.post(event::LanguageChosen{u"en"_s});
        const auto second = walk.operation();
        QVERIFY(second > first && walk.effect<effect::GiveUpCall>() != nullptr);
        QCOMPARE(walk.effect<effect::FetchCaptcha>()->language, u"en"_s);
        walk.fail(ErrorCode::LineDown);
        walk.post(event::LanguageChosen{u"vi"_s});
        walk.post(lineUp());
        QVERIFY(walk.operation() > second);
    }

    void secret_isWipedAfterItsLifeAndTypedAgain()
    {
        Walk walk;
        walk.toCheckingCode();
        QCOMPARE(walk.timers().at(Deadline::SecretLife), std::chrono::milliseconds(60s));
        walk.fail(ErrorCode::LineDown);
        QVERIFY(walk.runs(Deadline::SecretLife) && walk.journey().secretKept);
        walk.pass(Deadline::SecretLife);
        QVERIFY(walk.in<state::Interrupted>() && !walk.journey().secretKept);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
        walk.post(lineUp());
        QVERIFY(walk.in<state::EnteringOtp>());

        Walk password;
        password.toSettingPassword().fail(ErrorCode::LineDown);
        password.pass(Deadline::SecretLife);
        password.post(event::RetryPressed{});
        QVERIFY(password.in<state::ChoosingPassword>());
    }

    void secretsLife_isNotLengthenedByRetrying()
    {
        Walk walk;
        walk.toSettingPassword().fail(ErrorCode::PortalServerError);
        walk.post(event::RetryPressed{});
        for (const auto& effect : walk.effects()) {
            const auto* start = std::get_if<effect::StartDeadline>(&effect);
            QVERIFY(start == nullptr || start->deadline != Deadline::SecretLife);
        }
        // Over while the call is under way: the answer still counts, a failure asks for the password again.
        walk.pass(Deadline::SecretLife);
        QVERIFY(walk.in<state::SettingPassword>());
        walk.fail(ErrorCode::LineDown);
        walk.post(lineUp());
        QVERIFY(walk.in<state::ChoosingPassword>());
    }

    void answerArrivingAfterTheRetry_isDropped()
    {
        Walk walk;
        walk.toSubmitting();
        const auto former = walk.ticket();
        walk.pass(Deadline::CallGivenUp);
        walk.post(event::RetryPressed{});
        walk.post(event::Registered{former, u"r-9"_s, usualTerms()});
        QVERIFY(walk.in<state::Submitting>() && walk.effects().empty());
    }
};

QTEST_APPLESS_MAIN(TestFlowRepeating)
#include "tst_flow_repeating.moc"
