// What the line does not take is sealed: at each step it may be cut, by each method, and what may not be.

#include "kiosk/flow/receipt_code.h"
#include "tests/kiosk/flow/walk.h"

#include <QTest>

#include <functional>
#include <set>

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using walking::Walk;

namespace {

Rules sealing()
{
    auto rules = walking::practiceRules();
    rules.seals = true;
    rules.usesTokens = true;
    rules.prints = true;
    return rules;
}

void cutLine(Walk& walk)
{
    walk.post(event::LineChanged{false, false, {}});
}

void mendLine(Walk& walk)
{
    walk.post(event::LineChanged{true, false, {Method::MobileSubscriber, Method::UsbToken}});
}

struct Cut {
    const char* name;
    std::function<void(Walk&)> enter; // up to the interruption
};

const std::vector<Cut>& cuts()
{
    const auto failing = [](auto enter) {
        return [enter](Walk& walk) {
            enter(walk);
            walk.fail(ErrorCode::LineCutMidway);
        };
    };
    static const std::vector<Cut> all{
        {"before the form",
         [](Walk& walk) {
             cutLine(walk);
             walk.toField(Field::Email).post(event::NextPressed{});
         }},
        {"fetching the captcha",
         failing([](Walk& walk) { walk.toField(Field::Email).post(event::NextPressed{}); })},
        {"submitting", failing([](Walk& walk) { walk.toSubmitting(); })},
        {"resending the code", failing([](Walk& walk) {
             walk.toCode().pass(Deadline::ResendAllowed);
             walk.post(event::ResendPressed{});
         })},
        {"checking the code", failing([](Walk& walk) { walk.toCheckingCode(); })},
        {"setting the password", failing([](Walk& walk) { walk.toSettingPassword(); })},
    };
    return all;
}

} // namespace

class TestFlowSealing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lineCut_formIsSealedWithNothingTypedAgain_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < cuts().size(); ++i)
            QTest::newRow(cuts()[i].name) << i;
    }
    void lineCut_formIsSealedWithNothingTypedAgain()
    {
        QFETCH(std::size_t, index);
        Walk walk(sealing());
        cuts()[index].enter(walk);
        QVERIFY(walk.in<state::Interrupted>());
        QVERIFY(offersSealing(walk.journey()));
        const auto draft = walk.journey().draft;
        walk.post(event::SealPressed{});
        QVERIFY(walk.in<state::Reviewing>());
        QVERIFY(!walk.journey().secretKept);
        walk.post(event::NextPressed{});
        const auto* seal = walk.effect<effect::Seal>();
        QVERIFY(seal != nullptr);
        QVERIFY(!seal->signature && !seal->evidence);
        QCOMPARE(seal->draft.text(Field::Phone), u"0912345678"_s);
        QCOMPARE(walk.journey().draft, draft);
        walk.post(event::Sealed{walk.ticket(), u"2222-222-2222"_s});
        QVERIFY(walk.in<state::Sealed>());
        QCOMPARE(walk.journey().registration.receiptCode, u"2222-222-2222"_s);
        QVERIFY(walk.effect<effect::PrintSlip>() != nullptr);
        walk.post(event::FinishPressed{});
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::Sealed);
    }

    // The portal would else hold it beside the envelope.
    void sealing_dropsWhatThePortalHolds()
    {
        Walk walk(sealing());
        walk.toCheckingCode().fail(ErrorCode::LineDown);
        walk.post(event::SealPressed{});
        QVERIFY(walk.effect<effect::AbandonRegistration>() != nullptr);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
    }

    void lineKnownAway_isNotAskedOnceMore()
    {
        Walk walk(sealing());
        cutLine(walk);
        walk.toField(Field::Email).post(event::NextPressed{});
        QVERIFY(walk.effect<effect::FetchCaptcha>() == nullptr);
        QCOMPARE(walk.state<state::Interrupted>().code, ErrorCode::LineDown);
        mendLine(walk);
        QVERIFY(walk.effect<effect::FetchCaptcha>() != nullptr);
    }

    void lineBackBeforeSealing_sendsAfterAll()
    {
        Walk walk(sealing());
        cuts()[0].enter(walk);
        walk.post(event::SealPressed{});
        mendLine(walk);
        QVERIFY(walk.in<state::Reviewing>());
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>());
    }

    void fieldEditedBeforeSealing_comesBackToTheSummary()
    {
        Walk walk(sealing());
        cuts()[0].enter(walk);
        walk.post(event::SealPressed{});
        walk.post(event::EditPressed{Field::FullName});
        walk.type(Field::FullName, u"Nguyễn Thị Mẫn");
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Reviewing>());
        walk.post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::Seal>()->draft.text(Field::FullName), u"Nguyễn Thị Mẫn"_s);
    }

    void diskSaysNo_isToldAndTriedAgain()
    {
        Walk walk(sealing());
        cuts()[0].enter(walk);
        walk.post(event::SealPressed{});
        walk.post(event::NextPressed{});
        walk.fail(ErrorCode::QueueFull);
        QCOMPARE(walk.state<state::Interrupted>().code, ErrorCode::QueueFull);
        QVERIFY(!offersSealing(walk.journey()));
        mendLine(walk); // no line makes room on a disk, and nothing is sealed unasked
        QVERIFY(walk.in<state::Interrupted>());
        walk.post(event::RetryPressed{});
        QVERIFY(walk.effect<effect::Seal>() != nullptr);
    }

    void nothingCouldBeKept_isNotOfferedAndNotBegun()
    {
        Walk walk(sealing());
        walk.post(event::SealingChanged{{.fault = ErrorCode::QueueFull}});
        walk.toSubmitting().fail(ErrorCode::LineDown);
        QVERIFY(!offersSealing(walk.journey()));
        walk.post(event::SealPressed{});
        QVERIFY(walk.in<state::Interrupted>());
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        QVERIFY(!mayBegin(walk.journey()));
        walk.post(event::Began{});
        QVERIFY(walk.in<state::Start>());
        walk.post(event::SealingChanged{});
        walk.post(event::Began{});
        QVERIFY(!walk.in<state::Start>());
    }

    void lineUp_beginsWhateverTheDiskSays()
    {
        Walk walk(sealing());
        walk.post(event::SealingChanged{{.fault = ErrorCode::QueueFull}});
        walk.post(event::Began{});
        QVERIFY(!walk.in<state::Start>());
    }

    void otherPurposes_areNotSealed()
    {
        Walk walk(sealing());
        walk.post(event::Began{Purpose::Resume});
        walk.post(event::LanguageChosen{u"vi"_s});
        walk.type(Field::ReceiptCode, u"2222 222-2222");
        walk.post(event::NextPressed{});
        walk.type(Field::Phone, u"0912345678");
        walk.post(event::NextPressed{});
        walk.fail(ErrorCode::LineDown);
        QVERIFY(!offersSealing(walk.journey()));
    }

    void token_signsForLaterAndIsSealedWhole()
    {
        Walk walk(sealing());
        walk.toDocument();
        cutLine(walk);
        walk.post(event::NextPressed{});
        QVERIFY(walk.effect<effect::DrawChallenge>() == nullptr);
        QVERIFY(offersSealing(walk.journey()));
        walk.post(event::SealPressed{});
        QVERIFY(walk.in<state::ReviewingDocument>());
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::EnteringPin>());
        walk.post(event::PinOffered{8});
        QVERIFY(walk.effect<effect::SignDocument>()->challenge.isEmpty());
        mendLine(walk); // what is being signed was read as for later
        walk.post(event::DocumentSigned{walk.ticket(), false});
        const auto* seal = walk.effect<effect::Seal>();
        QVERIFY(seal != nullptr && seal->signature);
        walk.post(event::Sealed{walk.ticket(), u"2222-222-2222"_s});
        QVERIFY(walk.in<state::Sealed>());
    }

    // It was made over the portal's challenge, which nobody in the queue can answer for.
    void tokenSignedForThePortal_signsAnew()
    {
        Walk walk(sealing());
        walk.toSigned().fail(ErrorCode::LineCutMidway);
        walk.post(event::SealPressed{});
        QVERIFY(walk.in<state::ReviewingDocument>());
        QVERIFY(!walk.journey().signing.signature);
    }

    void tokenSealingFails_backLeadsToWhatWasSigned()
    {
        Walk walk(sealing());
        walk.toDocument();
        cutLine(walk);
        for (const EventBody& body : {EventBody(event::NextPressed{}), EventBody(event::SealPressed{}),
                                      EventBody(event::NextPressed{}), EventBody(event::PinOffered{8})})
            walk.post(body);
        walk.post(event::DocumentSigned{walk.ticket(), false});
        walk.fail(ErrorCode::QueueBusy);
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ReviewingDocument>());
        walk.post(event::NextPressed{});
        QVERIFY(walk.effect<effect::Seal>() != nullptr);
    }

    // Who could say nothing about it today is asked when the envelope is opened.
    void certificateNobodyCanBeAskedAbout_signsForLater()
    {
        Walk walk(sealing());
        walk.toTokens();
        walk.plug();
        cutLine(walk);
        const auto token = walking::somePlugged();
        walk.post(event::CertificateChosen{choiceOf(token, token.certificates.front())});
        walk.post(event::CertificateChecked{walk.ticket(), ErrorCode::CertificateUnchecked});
        QVERIFY(walk.in<state::ReviewingDocument>());
        QVERIFY(walk.journey().signing.unchecked);
    }

    void receiptCode_ofAnyBits_holdsAndTellsThemApart()
    {
        std::set<QString> codes;
        for (std::uint64_t bits : {0ULL, 1ULL, 31ULL, 32ULL, (1ULL << 50U) - 1, 0x2a5f'1c3d'9e77ULL}) {
            const auto code = receiptcode::ofBits(bits);
            QCOMPARE(code.size(), 13);
            QVERIFY2(!receiptcode::faultOf(code), qPrintable(code));
            codes.insert(code);
        }
        QCOMPARE(codes.size(), std::size_t(6));
        QCOMPARE(receiptcode::ofBits(1ULL << 50U), receiptcode::ofBits(0));
    }
};

QTEST_APPLESS_MAIN(TestFlowSealing)
#include "tst_flow_sealing.moc"
