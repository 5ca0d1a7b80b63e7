// The roads on which the person answers elsewhere: a SIM's prompt, a link in a mail, the certificate.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using walking::Walk;

namespace {

event::RegistrationFound found(const Walk& walk, Stage stage)
{
    event::RegistrationFound found;
    found.ticket = walk.ticket();
    found.stage = stage;
    found.prompt = walking::simPrompt();
    found.certificate = walking::someCertificate();
    return found;
}

// As the portal says it of a prompt that is dead.
event::RegistrationFound dead(const Walk& walk, ErrorCode fault, int resendsLeft)
{
    auto dead = found(walk, Stage::AwaitingPrompt);
    dead.prompt.fault = fault;
    dead.prompt.resendIn = 0s;
    dead.prompt.resendsLeft = resendsLeft;
    return dead;
}

} // namespace

class TestFlowPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prompt_isPolledAtThePortalsPace()
    {
        Walk walk;
        walk.toPrompt();
        QCOMPARE(walk.timers().at(Deadline::Poll), 3000ms);
        QCOMPARE(walk.timers().at(Deadline::PromptLife), 120'000ms);
        QVERIFY(!walk.runs(Deadline::Idle));
        walk.pass(Deadline::Poll);
        QCOMPARE(walk.effect<effect::LookUp>()->registration.id, u"r-1"_s);
        walk.post(found(walk, Stage::AwaitingPrompt));
        QVERIFY(walk.in<state::AwaitingPrompt>() && walk.runs(Deadline::Poll));
    }

    void poll_thatIsLost_leavesTheScreenAndLooksAgain()
    {
        Walk walk;
        walk.toPrompt().pass(Deadline::Poll);
        walk.fail(ErrorCode::LineDown);
        QVERIFY(walk.in<state::AwaitingPrompt>() && walk.runs(Deadline::Poll));
        QVERIFY(!walk.journey().line.up);
        walk.pass(Deadline::Poll);
        walk.pass(Deadline::CallGivenUp);
        QVERIFY(walk.in<state::AwaitingPrompt>() && walk.runs(Deadline::Poll));
        QVERIFY(walk.effect<effect::GiveUpCall>() != nullptr);
    }

    void prompt_expiring_isLookedAtOnceMoreThenDead()
    {
        Walk walk;
        walk.toPrompt().pass(Deadline::PromptLife);
        const auto& state = walk.state<state::AwaitingPrompt>();
        QCOMPARE(state.prompt.fault, ErrorCode::SimExpired);
        QVERIFY(state.resendReady && state.asking && !walk.runs(Deadline::Poll));
        auto confirmed = walk;
        confirmed.post(found(walk, Stage::AwaitingConfirmation));
        QVERIFY(confirmed.in<state::ConfirmingCertificate>());
        walk.post(dead(walk, ErrorCode::SimExpired, 0));
        QCOMPARE(walk.state<state::Refused>().code, ErrorCode::SimExpired);
    }

    void refusedOnThePhone_canBeSentAgain()
    {
        Walk walk;
        walk.toPrompt().pass(Deadline::Poll);
        walk.post(dead(walk, ErrorCode::SimRefused, 2));
        QCOMPARE(walk.state<state::AwaitingPrompt>().prompt.fault, ErrorCode::SimRefused);
        QVERIFY(walk.runs(Deadline::Idle) && !walk.runs(Deadline::Poll));
        walk.post(event::ResendPressed{});
        QVERIFY(walk.effect<effect::ResendPrompt>() != nullptr);
        walk.post(event::PromptResent{walk.ticket(), walking::simPrompt()});
        QVERIFY(!walk.state<state::AwaitingPrompt>().prompt.fault && walk.runs(Deadline::Poll));
    }

    void resend_tooSoon_isSaidAndThenAllowed()
    {
        Walk walk;
        walk.toPrompt().post(event::ResendPressed{});
        QCOMPARE(walk.state<state::AwaitingPrompt>().fault, ErrorCode::ResendTooSoon);
        walk.pass(Deadline::ResendAllowed);
        QVERIFY(!walk.state<state::AwaitingPrompt>().fault &&
                walk.state<state::AwaitingPrompt>().resendReady);
    }

    void resend_cutOff_isTakenUpAgainWithTheSameKey()
    {
        Walk walk;
        walk.toPrompt().pass(Deadline::ResendAllowed);
        walk.post(event::ResendPressed{});
        const auto operation = walk.operation();
        walk.fail(ErrorCode::LineCutMidway);
        QVERIFY(walk.in<state::Interrupted>());
        auto back = walk;
        back.post(event::BackPressed{});
        QVERIFY(back.in<state::AwaitingPrompt>() && back.runs(Deadline::Poll));
        walk.post(event::RetryPressed{});
        QCOMPARE(walk.operation(), operation);
    }

    void finalAnswers_endWithTheirOwnWords_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const auto code :
             {ErrorCode::SimPinBlocked, ErrorCode::SimCardBlocked, ErrorCode::SimNoCertificate,
              ErrorCode::CertificateRevoked, ErrorCode::CertificateExpired, ErrorCode::CertificateUnsuitable})
            QTest::newRow(qUtf8Printable(kiosk::base::codeName(code))) << code;
    }

    void finalAnswers_endWithTheirOwnWords()
    {
        QFETCH(ErrorCode, code);
        Walk walk;
        walk.toPrompt().pass(Deadline::Poll);
        walk.fail(code);
        QCOMPARE(walk.state<state::Refused>().code, code);
    }

    void blockedForGood_leadsToAnotherMethod_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("another");
        for (const auto code : {ErrorCode::SimPinBlocked, ErrorCode::SimCardBlocked,
                                ErrorCode::CertificateRevoked, ErrorCode::CertificateExpired})
            QTest::newRow(qUtf8Printable(kiosk::base::codeName(code))) << code << true;
        // A number mistyped, a phone switched off: done again, it may go well.
        for (const auto code :
             {ErrorCode::SimNoCertificate, ErrorCode::SimUnreachable, ErrorCode::SimRefused})
            QTest::newRow(qUtf8Printable(kiosk::base::codeName(code))) << code << false;
    }

    void blockedForGood_leadsToAnotherMethod()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, another);
        Walk walk;
        walk.toPrompt().pass(Deadline::Poll);
        walk.fail(code);
        walk.post(event::BeginAgainPressed{});
        QCOMPARE(walk.in<state::ChoosingMethod>(), another);
    }

    // No password was ever set where one signs, and a company's key is no number anybody could type.
    void certificate_ofAnAccountThatExists_leadsToNoPassword()
    {
        Walk walk;
        walk.toPrompt().pass(Deadline::Poll);
        walk.fail(ErrorCode::AccountExists);
        QVERIFY(walk.in<state::AccountExists>());
        walk.post(event::RecoverPressed{});
        QVERIFY(walk.in<state::AccountExists>());
        QCOMPARE(walk.journey().draft.purpose, Purpose::Register);
    }

    void certificate_isConfirmedWithTheMailItHolds()
    {
        Walk walk;
        walk.toCertificate().post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::Confirm>()->email, u"mau@vidu.vn"_s);
        walk.post(event::Completed{walk.ticket(), 3, u"CODE"_s, QDateTime::currentDateTimeUtc()});
        QVERIFY(walk.in<state::Done>() && walk.journey().registration.level == 3);
    }

    void certificate_mailIsJudgedHereAndAtThePortal()
    {
        Walk walk;
        walk.toCertificate();
        walk.type(Field::Email, u"không phải");
        walk.post(event::NextPressed{});
        QCOMPARE(walk.state<state::ConfirmingCertificate>().fault, Fault::EmailShape);
        walk.type(Field::Email, u"a@vidu.vn");
        walk.post(event::NextPressed{});
        walk.fail(ErrorCode::FieldInvalid, Field::Email);
        QCOMPARE(walk.state<state::ConfirmingCertificate>().fault, Fault::PortalRefusedField);
        QCOMPARE(walk.journey().draft.text(Field::Email), u"a@vidu.vn"_s);
    }

    void confirming_backLeadsToTheCertificate()
    {
        Walk walk;
        walk.toCertificate().post(event::NextPressed{});
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ConfirmingCertificate>() && walk.effect<effect::GiveUpCall>() != nullptr);
        walk.post(event::BackPressed{});
        QCOMPARE(walk.journey().overlay, Overlay::CancelQuestion);
    }

    void sim_sendsCarrierAndNumberOnly()
    {
        Walk walk;
        walk.toMethod();
        walk.chooseAndGoTo(Method::SimPki, Field::Phone);
        QCOMPARE(fieldsOf(walk.journey().draft), (std::vector{Field::Carrier, Field::Phone}));
    }
};

QTEST_APPLESS_MAIN(TestFlowPrompt)
#include "tst_flow_prompt.moc"
