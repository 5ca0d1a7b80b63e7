// Signing with a token: from plugging it in to the certificate that is to be confirmed, and all that can go
// wrong with it.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using walking::somePlugged;
using walking::Walk;

namespace {

Rules tokenRules()
{
    auto rules = walking::practiceRules();
    rules.usesTokens = true;
    rules.uncheckedGoesOn = false;
    return rules;
}

TokenChoice good()
{
    const auto token = somePlugged();
    return choiceOf(token, token.certificates.front());
}

struct Signer : Walk {
    explicit Signer(const Rules& rules = tokenRules()) : Walk(rules) {}

    void failSigning(ErrorCode code)
    {
        post(event::PinOffered{8});
        post(event::TokenFailed{ticket(), code});
    }
};

} // namespace

class TestFlowToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kioskWithoutTokens_doesNotOfferTheMethod()
    {
        QVERIFY(
            std::ranges::count(offeredMethods(startJourney(walking::practiceRules(), {1}), Subject::Business),
                               Method::UsbToken) == 0);
        QVERIFY(std::ranges::count(offeredMethods(startJourney(tokenRules(), {1}), Subject::Agency),
                                   Method::UsbToken) == 1);
    }

    void mainRoad_endsWithTheCertificateToConfirm()
    {
        Signer walk;
        walk.toTokens();
        QVERIFY(walk.in<state::AwaitingToken>() && walk.runs(Deadline::TokenWait) &&
                !walk.runs(Deadline::Idle));
        walk.plug();
        QVERIFY(walk.in<state::ChoosingCertificate>());
        walk.post(event::CertificateChosen{good()});
        QCOMPARE(walk.effect<effect::CheckCertificate>()->choice, good());
        walk.post(event::CertificateChecked{walk.ticket(), {}});
        QVERIFY(walk.in<state::ReviewingDocument>());
        walk.post(event::NextPressed{});
        QVERIFY(walk.effect<effect::DrawChallenge>() != nullptr);
        walk.post(event::ChallengeDrawn{walk.ticket(), QByteArrayLiteral("challeng")});
        QVERIFY(walk.in<state::EnteringPin>());
        walk.post(event::PinOffered{8});
        const auto* sign = walk.effect<effect::SignDocument>();
        QVERIFY(sign != nullptr && walk.effect<effect::WipeSecret>() == nullptr);
        QCOMPARE(sign->choice, good());
        QCOMPARE(sign->challenge, QByteArrayLiteral("challeng"));
        QCOMPARE(sign->subject, Subject::Business);
        const auto signature = sign->ticket;
        walk.post(event::DocumentSigned{walk.ticket(), true});
        QVERIFY(walk.in<state::FetchingCaptcha>() && walk.effect<effect::WipeSecret>() != nullptr);
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        const auto* begin = walk.effect<effect::Register>();
        QVERIFY(begin != nullptr && begin->signature == signature);
        QVERIFY(begin->draft.values.empty());
        walk.post(event::SignatureTaken{walk.ticket(), u"r-1"_s, walking::someCertificate()});
        QVERIFY(walk.in<state::ConfirmingCertificate>() && walk.journey().signing.defaultPin);
        walk.post(event::NextPressed{});
        walk.post(event::Completed{walk.ticket(), 3, u"ABCD-EFG-HJKM"_s, QDateTime()});
        QVERIFY(walk.in<state::Done>());
        QCOMPARE(walk.journey().registration.level, 3);
    }

    void theOnlyUsableCertificate_isTakenByNextButNotByItself()
    {
        Signer walk;
        walk.toTokens().plug();
        QVERIFY(walk.in<state::ChoosingCertificate>());
        walk.post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::CheckCertificate>()->choice, good());
    }

    void severalCertificates_areNotChosenByNext()
    {
        Signer walk;
        walk.toTokens();
        auto other = somePlugged();
        other.slot = 2;
        other.serial = u"A2"_s;
        walk.post(event::TokensChanged{{TokensStanding::Present, {somePlugged(), other}}});
        walk.post(event::NextPressed{});
        QVERIFY(walk.state<state::ChoosingCertificate>().missing);
    }

    // One key, and the CKA_ID is the key's.
    void certificatesOfOneKey_areToldApart()
    {
        Signer walk;
        walk.toTokens();
        auto token = somePlugged();
        token.certificates.back().id = token.certificates.front().id;
        std::ranges::reverse(token.certificates);
        walk.post(event::TokensChanged{{TokensStanding::Present, {token}}});
        QCOMPARE(whyUnusable(walk.journey().tokens, {}, choiceOf(token, token.certificates.front())),
                 ErrorCode::CertificateExpired);
        walk.post(event::CertificateChosen{choiceOf(token, token.certificates.back())});
        QVERIFY(walk.in<state::CheckingCertificate>());
        QCOMPARE(walk.journey().signing.certificate, token.certificates.back());
    }

    void expiredCertificate_cannotBeChosen()
    {
        Signer walk;
        walk.toTokens().plug();
        const auto token = somePlugged();
        walk.post(event::CertificateChosen{choiceOf(token, token.certificates.back())});
        QVERIFY(walk.in<state::ChoosingCertificate>() && walk.effects().empty());
    }

    void revokedCertificate_isNotSignedWithAndStaysRefused()
    {
        Signer walk;
        walk.toTokens().plug();
        walk.post(event::NextPressed{});
        walk.post(event::CertificateChecked{walk.ticket(), ErrorCode::CertificateRevoked});
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, ErrorCode::CertificateRevoked);
        QCOMPARE(whyUnusable(walk.journey().tokens, walk.journey().signing, good()),
                 ErrorCode::CertificateRevoked);
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::ChoosingCertificate>());
        // Whoever plugs it in again asks again.
        walk.pull();
        walk.plug();
        QVERIFY(!whyUnusable(walk.journey().tokens, walk.journey().signing, good()));
    }

    void uncheckedCertificate_goesOnWhereTheProfileSaysSo_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("goes on") << true;
        QTest::newRow("stops") << false;
    }

    void uncheckedCertificate_goesOnWhereTheProfileSaysSo()
    {
        QFETCH(bool, goesOn);
        auto rules = tokenRules();
        rules.uncheckedGoesOn = goesOn;
        Signer walk(rules);
        walk.toTokens().plug();
        walk.post(event::NextPressed{});
        walk.post(event::CertificateChecked{walk.ticket(), ErrorCode::CertificateUnchecked});
        QCOMPARE(walk.in<state::ReviewingDocument>(), goesOn);
        QCOMPARE(walk.journey().signing.unchecked, goesOn);
        // Nothing speaks against it: it may be asked about again.
        QVERIFY(!whyUnusable(walk.journey().tokens, walk.journey().signing, good()));
    }

    void checkWithoutAnAnswer_isUnchecked()
    {
        Signer walk;
        walk.toTokens().plug();
        walk.post(event::NextPressed{});
        walk.pass(Deadline::TokenWait);
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, ErrorCode::CertificateUnchecked);
        QVERIFY(walk.effect<effect::GiveUpToken>() != nullptr);
    }

    void wrongPin_isAskedAgainOnTheSameScreen()
    {
        Signer walk;
        walk.toPin();
        walk.failSigning(ErrorCode::TokenPinWrong);
        QCOMPARE(walk.state<state::EnteringPin>().fault, ErrorCode::TokenPinWrong);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
        QVERIFY(walk.effect<effect::SignDocument>() == nullptr);
        // The challenge is still good: the portal has not seen it.
        walk.post(event::PinOffered{8});
        QCOMPARE(walk.effect<effect::SignDocument>()->challenge, QByteArrayLiteral("challeng"));
    }

    void pinThatCannotBeOne_costsNoTry_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("none") << 0;
        QTest::newRow("short") << 5;
        QTest::newRow("long") << 17;
    }

    void pinThatCannotBeOne_costsNoTry()
    {
        QFETCH(int, length);
        Signer walk;
        walk.toPin();
        walk.post(event::PinOffered{length});
        QCOMPARE(walk.state<state::EnteringPin>().fault, ErrorCode::TokenPinUnfit);
        QVERIFY(walk.effect<effect::SignDocument>() == nullptr);
    }

    void lockedPin_endsTheTokensUse()
    {
        Signer walk;
        walk.toPin();
        walk.failSigning(ErrorCode::TokenPinLocked);
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, ErrorCode::TokenPinLocked);
        walk.plug({.locked = true, .shortest = 6, .longest = 16});
        QCOMPARE(whyUnusable(walk.journey().tokens, walk.journey().signing, good()),
                 ErrorCode::TokenPinLocked);
        walk.post(event::CertificateChosen{good()});
        QVERIFY(walk.in<state::ChoosingCertificate>());
    }

    void tokenThatWantsAnotherPin_isRemembered()
    {
        Signer walk;
        walk.toPin();
        walk.plug({.mustChange = true, .shortest = 6, .longest = 16});
        walk.post(event::PinOffered{8});
        walk.post(event::DocumentSigned{walk.ticket(), false});
        walk.pull();
        QVERIFY(walk.journey().signing.mustChangePin && !walk.journey().signing.defaultPin);
    }

    void lockSeenByItsFlags_endsTheTyping()
    {
        Signer walk;
        walk.toPin();
        walk.plug({.locked = true, .shortest = 6, .longest = 16});
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, ErrorCode::TokenPinLocked);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
    }

    void ownKeypad_needsNoPinOnTheScreen()
    {
        Signer walk;
        walk.toPin();
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::EnteringPin>());
        walk.plug({.ownKeypad = true});
        walk.post(event::PinOffered{8});
        QVERIFY(walk.in<state::EnteringPin>());
        walk.post(event::NextPressed{});
        QVERIFY(walk.effect<effect::SignDocument>() != nullptr);
        walk.post(event::TokenFailed{walk.ticket(), ErrorCode::TokenPinCancelled});
        QCOMPARE(walk.state<state::EnteringPin>().fault, ErrorCode::TokenPinCancelled);
    }

    void pulled_endsTheStepAndSaysSo_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("choosing") << 0;
        QTest::newRow("reading what is signed") << 1;
        QTest::newRow("waiting for the challenge") << 2;
        QTest::newRow("typing the PIN") << 3;
    }

    void pulled_endsTheStepAndSaysSo()
    {
        QFETCH(int, where);
        Signer walk;
        walk.toTokens().plug();
        if (where > 0) {
            walk.post(event::NextPressed{});
            walk.post(event::CertificateChecked{walk.ticket(), {}});
        }
        if (where > 1)
            walk.post(event::NextPressed{});
        if (where > 2)
            walk.post(event::ChallengeDrawn{walk.ticket(), QByteArrayLiteral("challeng")});
        walk.pull();
        QCOMPARE(walk.state<state::AwaitingToken>().fault, ErrorCode::TokenRemoved);
        QCOMPARE(walk.effect<effect::GiveUpCall>() != nullptr, where == 2);
        QCOMPARE(walk.effect<effect::WipeSecret>() != nullptr, where == 3);
        walk.plug();
        QVERIFY(!walk.state<state::ChoosingCertificate>().fault);
    }

    void pulledWhileSigning_isSaidByTheTokensOwnAnswer()
    {
        Signer walk;
        walk.toPin();
        walk.post(event::PinOffered{8});
        walk.pull();
        QVERIFY(walk.in<state::SigningDocument>());
        walk.post(event::TokenFailed{walk.ticket(), ErrorCode::TokenRemoved});
        QCOMPARE(walk.state<state::AwaitingToken>().fault, ErrorCode::TokenRemoved);
    }

    void pulledWhileChecked_isSaidWhenTheVerdictComes()
    {
        Signer walk;
        walk.toTokens().plug();
        walk.post(event::NextPressed{});
        walk.pull();
        walk.post(event::CertificateChecked{walk.ticket(), {}});
        QCOMPARE(walk.state<state::AwaitingToken>().fault, ErrorCode::TokenRemoved);
    }

    void backWhileSigning_givesUpAndKeepsTheCertificate()
    {
        Signer walk;
        walk.toPin();
        walk.post(event::PinOffered{8});
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ReviewingDocument>());
        QVERIFY(walk.effect<effect::GiveUpToken>() != nullptr);
    }

    void moduleThatHangs_isLeftWhenItsTimeIsOver()
    {
        Signer walk;
        walk.toPin();
        walk.post(event::PinOffered{8});
        const auto ticket = walk.ticket();
        walk.pass(Deadline::TokenWait);
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, ErrorCode::TokenModuleStuck);
        QCOMPARE(walk.effect<effect::GiveUpToken>()->ticket, ticket);
        walk.post(event::DocumentSigned{ticket, false});
        QVERIFY(walk.in<state::ChoosingCertificate>());
    }

    void moduleThatIsReplaced_isNotCalledPulled_data()
    {
        QTest::addColumn<int>("standing");
        QTest::addColumn<QString>("module");
        QTest::addColumn<ErrorCode>("said");
        const auto own = somePlugged().module;
        const auto add = [](const char* name, TokensStanding standing, const QString& module,
                            ErrorCode said) {
            QTest::newRow(name) << static_cast<int>(standing) << module << said;
        };
        add("the only one", TokensStanding::Failed, own, ErrorCode::TokenModuleStuck);
        add("one beside another in order", TokensStanding::Empty, own, ErrorCode::TokenModuleStuck);
        add("another one", TokensStanding::Empty, u"/usr/lib/libkhac.so"_s, ErrorCode::TokenRemoved);
    }

    void moduleThatIsReplaced_isNotCalledPulled()
    {
        QFETCH(int, standing);
        QFETCH(QString, module);
        QFETCH(ErrorCode, said);
        Signer walk;
        walk.toDocument();
        walk.post(event::TokensChanged{
            {static_cast<TokensStanding>(standing), {}, {{module, ErrorCode::TokenModuleStuck}}}});
        QCOMPARE(walk.state<state::AwaitingToken>().fault, said);
        if (said == ErrorCode::TokenRemoved)
            return;
        walk.plug();
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, said);
    }

    void modulesThatDoNotRun_endTheChoosing()
    {
        Signer walk;
        walk.toTokens().plug();
        walk.post(event::TokensChanged{
            {TokensStanding::Failed, {}, {{somePlugged().module, ErrorCode::TokenModuleFailed}}}});
        QCOMPARE(walk.state<state::AwaitingToken>().fault, ErrorCode::TokenModuleFailed);
    }

    void modulesThatStartAnew_areNotCalledPulled()
    {
        Signer walk;
        walk.toDocument();
        walk.post(event::TokensChanged{{TokensStanding::Starting, {}}});
        QCOMPARE(walk.state<state::AwaitingToken>().fault, ErrorCode::TokenModuleFailed);
        walk.plug();
        QCOMPARE(walk.state<state::ChoosingCertificate>().fault, ErrorCode::TokenModuleFailed);
    }

    void nobodyPlugsOneIn_asksAndWaitsOnceMore()
    {
        Signer walk;
        walk.toTokens();
        walk.pass(Deadline::TokenWait);
        QVERIFY(walk.state<state::AwaitingToken>().tired && walk.runs(Deadline::Idle));
        walk.post(event::RetryPressed{});
        QVERIFY(!walk.state<state::AwaitingToken>().tired && walk.runs(Deadline::TokenWait));
    }

    void backFromTheCaptcha_keepsTheSignature()
    {
        Signer walk;
        walk.toPin();
        walk.post(event::PinOffered{8});
        walk.post(event::DocumentSigned{walk.ticket(), false});
        walk.pull(); // it has done its work
        QVERIFY(walk.in<state::FetchingCaptcha>());
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ReviewingDocument>());
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::EnteringCaptcha>());
    }

    void wrongCaptcha_asksForNoSecondSignature()
    {
        Signer walk;
        walk.toSigned();
        const auto signature = walk.effect<effect::Register>()->signature;
        walk.fail(ErrorCode::CaptchaWrong);
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::Register>()->signature, signature);
    }

    void anotherSignature_goesWithAnotherCaptcha()
    {
        Signer walk;
        walk.toSigned();
        const auto first = walk.operation();
        walk.post(event::BackPressed{}); // the captcha, whose answer may have been lost
        walk.post(event::BackPressed{}); // what was signed
        walk.post(event::BackPressed{}); // the certificates
        walk.post(event::CertificateChosen{good()});
        QVERIFY(!walk.journey().captcha && !walk.journey().signing.signature);
        walk.post(event::CertificateChecked{walk.ticket(), {}});
        walk.post(event::NextPressed{});
        walk.post(event::ChallengeDrawn{walk.ticket(), QByteArrayLiteral("challeng")});
        walk.post(event::PinOffered{8});
        walk.post(event::DocumentSigned{walk.ticket(), false});
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        QVERIFY(walk.operation() != first);
    }

    void refusedSignature_isNotSentAgain_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const auto code : {ErrorCode::SignatureReplayed, ErrorCode::SignatureInvalid,
                                ErrorCode::CertificateRevoked, ErrorCode::CertificateUnsuitable})
            QTest::newRow(qPrintable(kiosk::base::codeName(code))) << code;
    }

    void refusedSignature_isNotSentAgain()
    {
        QFETCH(ErrorCode, code);
        Signer walk;
        walk.toSigned();
        walk.fail(code);
        QCOMPARE(walk.state<state::Refused>().code, code);
        QVERIFY(!walk.journey().signing.signature);
        walk.post(event::BeginAgainPressed{});
        QVERIFY(walk.in<state::ChoosingCertificate>());
    }

    void accountThatExists_hasItsScreen()
    {
        Signer walk;
        walk.toSigned();
        walk.fail(ErrorCode::AccountExists);
        QVERIFY(walk.in<state::AccountExists>());
    }

    void lineCutWhileSending_sendsTheSameOnceMore()
    {
        Signer walk;
        walk.toSigned();
        const auto first = *walk.effect<effect::Register>();
        walk.fail(ErrorCode::LineDown);
        QVERIFY(walk.in<state::Interrupted>());
        walk.post(event::RetryPressed{});
        const auto* again = walk.effect<effect::Register>();
        QCOMPARE(again->operation, first.operation);
        QCOMPARE(again->signature, first.signature);
    }

    void signedRegistration_isNotPutOff()
    {
        Signer walk;
        walk.toSigned();
        walk.post(event::SignatureTaken{walk.ticket(), u"r-1"_s, walking::someCertificate()});
        QVERIFY(!canPostpone(walk.journey()));
        walk.post(event::PostponePressed{});
        QVERIFY(walk.in<state::ConfirmingCertificate>());
    }

    void leaving_letsTheTokensGo()
    {
        Signer walk;
        walk.toPin();
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        QVERIFY(walk.in<state::Start>());
        QVERIFY(walk.effect<effect::WipeSession>() != nullptr);
        QVERIFY(walk.journey().tokens.plugged.empty() && !walk.journey().signing.choice);
    }

    void anotherMethod_letsTheTokensGo()
    {
        Signer walk;
        walk.toTokens().plug();
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::Preparing>());
        walk.post(event::BackPressed{});
        QVERIFY(!walk.effect<effect::UseTokens>()->on);
        QVERIFY(walk.journey().tokens.plugged.empty());
    }
};

QTEST_APPLESS_MAIN(TestFlowToken)
#include "tst_flow_token.moc"
