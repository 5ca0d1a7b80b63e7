// The card instead of typing: by its QR code, by its chip, and what becomes of what it says.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using walking::Walk;

namespace {

Rules cardRules()
{
    auto rules = walking::practiceRules();
    rules.readsChips = rules.readsQr = true;
    return rules;
}

CardReading mau(Source source, Trust trust)
{
    CardReading reading;
    reading.source = source;
    reading.trust = trust;
    reading.values = {{Field::IdNumber, u"001190000000"_s},
                      {Field::FullName, u"Nguyễn Thị Mẫu"_s},
                      {Field::BirthDate, u"15/08/1990"_s},
                      {Field::Sex, u"female"_s}};
    reading.issued = QDate(2021, 5, 20);
    return reading;
}

CardReading qr()
{
    return mau(Source::Qr, Trust::Claimed);
}

constexpr Judged good{Check::Valid, CheckReason::None};
constexpr Judged forgedPhoto{Check::Invalid, CheckReason::PhotoForged};

CardReading chip(Trust trust = Trust::Proven)
{
    auto reading = mau(Source::Chip, trust);
    reading.checks = {good, good, good};
    if (trust == Trust::Consistent)
        reading.checks.passive = {Check::NotChecked, CheckReason::NoIssuers};
    if (trust == Trust::Doubtful)
        reading.checks.active = {Check::Invalid, CheckReason::AnswerWrong};
    return reading;
}

struct AtSources : Walk {
    explicit AtSources(Rules rules = cardRules()) : Walk(std::move(rules))
    {
        toMethod();
        post(event::MethodChosen{Method::MobileSubscriber});
        post(event::NextPressed{});
    }
    void show(const CardReading& reading)
    {
        post(event::SourceChosen{Source::Qr});
        post(event::QrSeen{reading});
    }
    void readChip(const CardReading& reading = chip(), bool photo = false)
    {
        post(event::ChipRead{ticket(), reading, photo});
    }
    Field asked() const { return state<state::EnteringField>().field; }
    const FieldValue& value(Field field) const { return journey().draft.values.at(field); }
};

// Everything filled in, by the QR code and then by the chip.
void toTheSummaryByChip(AtSources& walk, bool photo)
{
    walk.show(qr());
    walk.post(event::SourceChosen{Source::Chip});
    walk.readChip(chip(), photo);
    walk.post(event::NextPressed{});
    walk.type(Field::Phone, u"0912345678");
    walk.post(event::NextPressed{});
    walk.post(event::NextPressed{}); // no e-mail
    walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
    walk.post(event::CaptchaEdited{u"w9kduo"_s});
    walk.post(event::NextPressed{});
}

} // namespace

class TestFlowCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kioskWithoutDevices_asksTheNumberAtOnce()
    {
        Walk walk;
        walk.toField(Field::IdNumber);
        QCOMPARE(walk.state<state::EnteringField>().field, Field::IdNumber);
    }

    void methodWithoutIdentity_offersNoCard()
    {
        Walk walk(cardRules());
        walk.toMethod();
        walk.chooseAndGoTo(Method::SimPki, Field::Carrier);
        QVERIFY(walk.in<state::EnteringField>());
    }

    void qrCode_fillsTheIdentityAndLeavesTheRest()
    {
        AtSources walk;
        QVERIFY(walk.effect<effect::UseReader>()->on);
        walk.post(event::SourceChosen{Source::Qr});
        QVERIFY(walk.effect<effect::UseCamera>()->on);
        QVERIFY(walk.runs(Deadline::CardWait) && !walk.runs(Deadline::Idle));
        walk.post(event::QrSeen{qr()});
        QVERIFY(walk.in<state::CheckingCard>() && walk.runs(Deadline::Idle));
        QVERIFY(!walk.effect<effect::UseCamera>()->on);
        walk.post(event::NextPressed{});
        QCOMPARE(walk.asked(), Field::Phone);
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::CheckingCard>());
        QCOMPARE(walk.value(Field::FullName).source, Source::Qr);
    }

    void qrCode_opensTheChip()
    {
        auto rules = cardRules();
        AtSources walk(rules);
        walk.post(event::SourceChosen{Source::Chip});
        QVERIFY(walk.state<state::ShowingQr>().forChip);
        walk.post(event::QrSeen{qr()});
        const auto* read = walk.effect<effect::ReadChip>();
        QVERIFY(read != nullptr);
        QCOMPARE(read->idNumber, u"001190000000"_s);
        QCOMPARE(read->birthDate, QDate(1990, 8, 15));
        QCOMPARE(read->issued, QDate(2021, 5, 20));
    }

    void typedNumber_opensTheChipWhereThereIsNoCamera()
    {
        auto rules = cardRules();
        rules.readsQr = false;
        AtSources walk(rules);
        walk.post(event::SourceChosen{Source::Chip});
        QVERIFY(walk.state<state::EnteringField>().forChip);
        walk.type(Field::IdNumber, u"001190000000");
        walk.post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::ReadChip>()->idNumber, u"001190000000"_s);
        QVERIFY(!walk.effect<effect::ReadChip>()->birthDate.isValid());
    }

    void oldNumber_opensNoChipAndGoesOnByTyping()
    {
        auto rules = cardRules();
        rules.readsQr = false;
        AtSources walk(rules);
        walk.post(event::SourceChosen{Source::Chip});
        walk.type(Field::IdNumber, u"012000000");
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{}); // past the warning
        QCOMPARE(walk.asked(), Field::FullName);
    }

    void cardLaidOnTheReader_isRead()
    {
        AtSources walk;
        walk.post(event::SourceChosen{Source::Qr});
        walk.post(event::QrSeen{qr()});
        walk.post(event::BackPressed{});
        walk.post(event::ReaderChanged{{}, true});
        QVERIFY(walk.in<state::ReadingChip>());
    }

    void provenChip_locksItsValues()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip();
        QCOMPARE(walk.value(Field::IdNumber).source, Source::Chip);
        walk.post(event::NextPressed{});
        walk.post(event::FieldEdited{Field::FullName, u"Nguyễn Thị Khác"_s, Source::Typed});
        QCOMPARE(walk.value(Field::FullName).text, u"Nguyễn Thị Mẫu"_s);
    }

    void consistentChip_canBePutRight()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(Trust::Consistent));
        walk.post(event::NextPressed{});
        walk.post(event::FieldEdited{Field::FullName, u"Nguyễn Thị Khác"_s, Source::Typed});
        QCOMPARE(walk.value(Field::FullName).source, Source::Typed);
    }

    void doubtfulChip_fillsNothing()
    {
        auto rules = cardRules();
        rules.readsQr = false;
        AtSources walk(rules);
        walk.post(event::SourceChosen{Source::Chip});
        walk.type(Field::IdNumber, u"001190000000");
        walk.post(event::NextPressed{});
        walk.readChip(chip(Trust::Doubtful));
        QVERIFY(walk.in<state::CheckingCard>());
        QVERIFY(!walk.journey().draft.values.contains(Field::FullName));
        walk.post(event::NextPressed{});
        QCOMPARE(walk.asked(), Field::IdNumber);
    }

    void differences_areTold()
    {
        AtSources walk;
        auto wrong = qr();
        wrong.values[Field::FullName] = u"Nguyễn Thị Khác"_s;
        walk.show(wrong);
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip();
        const auto differences = differencesOf(walk.journey().card);
        QCOMPARE(differences.size(), 1);
        QCOMPARE(differences.front(), (Difference{Field::FullName, Source::Chip, u"Nguyễn Thị Mẫu"_s,
                                                  Source::Qr, u"Nguyễn Thị Khác"_s}));
    }

    void upperCase_isNoDifference()
    {
        AtSources walk;
        auto loud = qr();
        loud.values[Field::FullName] = u"NGUYỄN THỊ MẪU"_s;
        walk.show(loud);
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip();
        QVERIFY(differencesOf(walk.journey().card).empty());
    }

    void typedBefore_isKeptBesideTheCard()
    {
        AtSources walk;
        walk.post(event::SourceChosen{Source::Typed});
        walk.type(Field::IdNumber, u"001190000001");
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ChoosingSource>());
        walk.show(qr());
        QCOMPARE(walk.value(Field::IdNumber).text, u"001190000000"_s);
        QCOMPARE(differencesOf(walk.journey().card).front().otherText, u"001190000001"_s);
    }

    void typingInstead_makesTheCardsValuesThePersons()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Typed});
        QCOMPARE(walk.asked(), Field::IdNumber);
        QCOMPARE(walk.value(Field::IdNumber).text, u"001190000000"_s);
        QCOMPARE(walk.value(Field::IdNumber).source, Source::Typed);
        QVERIFY(!walk.journey().card.isRead());
    }

    void pulledCard_isReadAgainWhenLaidAgain()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        const auto first = walk.ticket();
        walk.post(event::ChipFailed{first, ErrorCode::CardRemoved});
        QCOMPARE(*walk.state<state::ReadingChip>().fault, ErrorCode::CardRemoved);
        QVERIFY(walk.runs(Deadline::Idle) && !walk.runs(Deadline::CardWait));
        walk.post(event::ReaderChanged{{}, false});
        walk.post(event::ReaderChanged{{}, true});
        QVERIFY(walk.effect<effect::ReadChip>()->ticket != first);
    }

    void wrongKey_isNotTriedAgainByItself()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.post(event::ChipFailed{walk.ticket(), ErrorCode::CardKeyWrong});
        walk.post(event::ReaderChanged{{}, true});
        QVERIFY(walk.effects().empty());
        walk.post(event::RetryPressed{});
        QCOMPARE(walk.asked(), Field::IdNumber);
        QVERIFY(walk.state<state::EnteringField>().forChip);
    }

    void triesAtTheCard_areFew()
    {
        auto rules = cardRules();
        rules.mostChipTries = 2;
        AtSources walk(rules);
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.post(event::ChipFailed{walk.ticket(), ErrorCode::CardMute});
        walk.post(event::RetryPressed{});
        walk.post(event::ChipFailed{walk.ticket(), ErrorCode::CardMute});
        walk.post(event::RetryPressed{});
        QVERIFY(walk.effects().empty() && !offersChip(walk.journey()));
        walk.post(event::SourceChosen{Source::Typed});
        QCOMPARE(walk.asked(), Field::IdNumber);
    }

    void noCard_isNotWaitedForForEver()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.pass(Deadline::CardWait);
        QCOMPARE(*walk.state<state::ReadingChip>().fault, ErrorCode::CardTimeout);
        QVERIFY(walk.runs(Deadline::Idle));
    }

    void noCode_isNotLookedForForEver()
    {
        AtSources walk;
        walk.post(event::SourceChosen{Source::Qr});
        walk.pass(Deadline::CardWait);
        QVERIFY(walk.state<state::ShowingQr>().tired && walk.runs(Deadline::Idle));
        walk.post(event::RetryPressed{});
        QVERIFY(walk.runs(Deadline::CardWait));
    }

    void missingCamera_leavesTheOtherWays()
    {
        AtSources walk;
        walk.post(event::SourceChosen{Source::Qr});
        walk.post(event::CameraChanged{ErrorCode::CameraMissing});
        QVERIFY(walk.runs(Deadline::Idle) && !walk.runs(Deadline::CardWait));
        walk.post(event::CameraChanged{});
        QVERIFY(walk.runs(Deadline::CardWait));
        walk.post(event::CameraChanged{ErrorCode::CameraMissing});
        walk.post(event::SourceChosen{Source::Chip}); // the camera is known to be away: the number is typed
        QVERIFY(walk.state<state::EnteringField>().forChip);
    }

    void missingReader_cannotBeChosen()
    {
        AtSources walk;
        walk.post(event::ReaderChanged{ErrorCode::ReaderMissing, false});
        walk.post(event::SourceChosen{Source::Chip});
        QVERIFY(walk.in<state::ChoosingSource>());
    }

    void foreignCode_isNamedAndLookingGoesOn()
    {
        AtSources walk;
        walk.post(event::SourceChosen{Source::Qr});
        walk.post(event::QrRefused{ErrorCode::QrInsurance});
        QCOMPARE(*walk.state<state::ShowingQr>().fault, ErrorCode::QrInsurance);
        QVERIFY(walk.runs(Deadline::CardWait));
    }

    void photo_followsWhileThePersonGoesOn()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(), true);
        QVERIFY(walk.effect<effect::UseReader>() == nullptr); // still in use
        walk.post(event::NextPressed{});
        walk.post(event::PhotoAdvanced{walk.ticket(), 40});
        QCOMPARE(walk.journey().card.photoPercent, 40);
        walk.post(event::PhotoRead{walk.ticket(), Photo::Here, good});
        QCOMPARE(walk.journey().card.photo, Photo::Here);
        QVERIFY(!walk.effect<effect::UseReader>()->on);
        QCOMPARE(walk.asked(), Field::Phone);
        QCOMPARE(walk.journey().card.chip->trust, Trust::Proven);
    }

    void forgedPhoto_makesTheCardDoubtful()
    {
        AtSources walk;
        walk.post(event::SourceChosen{Source::Typed});
        walk.type(Field::FullName, u"Nguyễn Thị Gõ");
        walk.post(event::BackPressed{});
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(), true);
        QVERIFY(isLocked(walk.journey().card, walk.journey().draft, Field::FullName));
        walk.post(event::PhotoRead{walk.ticket(), Photo::Here, forgedPhoto});
        const auto& card = walk.journey().card;
        QVERIFY(walk.in<state::CheckingCard>());
        QCOMPARE(card.chip->trust, Trust::Doubtful);
        QCOMPARE(card.chip->checks.passive, forgedPhoto);
        QCOMPARE(card.photo, Photo::None);
        QCOMPARE(walk.value(Field::FullName).source, Source::Qr); // what stood there before
        QVERIFY(!isLocked(card, walk.journey().draft, Field::FullName));
    }

    // Without a QR code nothing of the card's is left.
    void forgedPhoto_leavesWhatWasTyped()
    {
        auto rules = cardRules();
        rules.readsQr = false;
        AtSources walk(rules);
        walk.post(event::SourceChosen{Source::Chip});
        walk.type(Field::IdNumber, u"001190000000");
        walk.post(event::NextPressed{});
        walk.readChip(chip(), true);
        walk.post(event::PhotoRead{walk.ticket(), Photo::Here, forgedPhoto});
        QCOMPARE(walk.value(Field::IdNumber), (FieldValue{u"001190000000"_s, Source::Typed}));
        QVERIFY(!walk.journey().draft.values.contains(Field::FullName));
    }

    void forgedPhoto_fetchesWhoeverHasGoneOn()
    {
        AtSources walk;
        toTheSummaryByChip(walk, true);
        const auto reading = walk.journey().cardTicket;
        walk.post(event::PhotoRead{reading, Photo::Here, forgedPhoto});
        QVERIFY(walk.in<state::CheckingCard>() && walk.runs(Deadline::Idle));
        QCOMPARE(walk.value(Field::FullName).source, Source::Qr);
    }

    void forgedPhoto_endsTheRegistrationThatStandsOnIt()
    {
        AtSources walk;
        toTheSummaryByChip(walk, true);
        const auto reading = walk.journey().cardTicket;
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Submitting>());
        walk.post(event::Registered{walk.ticket(), u"r-1"_s, walking::usualTerms()});
        QVERIFY(walk.in<state::EnteringOtp>());
        walk.post(event::PhotoRead{reading, Photo::Here, forgedPhoto});
        QVERIFY(walk.in<state::CheckingCard>());
        QCOMPARE(walk.effect<effect::AbandonRegistration>()->registration.id, u"r-1"_s);
        QVERIFY(walk.effect<effect::WipeSecret>() != nullptr);
    }

    void forgedPhoto_isNotSentWhileTheCallIsUnderWay()
    {
        AtSources walk;
        toTheSummaryByChip(walk, true);
        const auto reading = walk.journey().cardTicket;
        walk.post(event::NextPressed{});
        walk.post(event::PhotoRead{reading, Photo::Here, forgedPhoto});
        QVERIFY(walk.in<state::CheckingCard>());
        QVERIFY(walk.effect<effect::GiveUpCall>() != nullptr);
    }

    void forgedPhoto_afterARefusalIsNotSentAgain()
    {
        AtSources walk;
        toTheSummaryByChip(walk, true);
        const auto reading = walk.journey().cardTicket;
        walk.post(event::NextPressed{});
        walk.fail(ErrorCode::DataMismatch);
        QVERIFY(walk.in<state::Refused>());
        walk.post(event::PhotoRead{reading, Photo::Here, forgedPhoto});
        QVERIFY(walk.in<state::Refused>());
        QCOMPARE(walk.value(Field::FullName).source, Source::Qr);
    }

    void photoUnderAnUncheckedIssuer_changesNothing()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(Trust::Consistent), true);
        walk.post(event::PhotoRead{walk.ticket(), Photo::Here, {Check::NotChecked, CheckReason::NoIssuers}});
        QCOMPARE(walk.journey().card.chip->trust, Trust::Consistent);
        QCOMPARE(walk.journey().card.photo, Photo::Here);
        QCOMPARE(walk.value(Field::FullName).source, Source::Chip);
    }

    void doubtfulChip_showsNobodysFace()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(Trust::Doubtful), true);
        QCOMPARE(walk.journey().card.photo, Photo::None);
        QVERIFY(!walk.effect<effect::UseReader>()->on);
    }

    void lostPhoto_isReadWhenTheCardLiesAgain()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.post(event::ReaderChanged{{}, true});
        const auto first = walk.ticket();
        walk.readChip(chip(), true);
        walk.post(event::PhotoRead{first, Photo::Lost, good});
        QVERIFY(walk.in<state::CheckingCard>());
        QCOMPARE(walk.journey().card.photo, Photo::Lost);
        QVERIFY(walk.effect<effect::UseReader>() == nullptr); // the card may come back
        walk.post(event::ReaderChanged{{}, false});
        walk.post(event::ReaderChanged{{}, true});
        QVERIFY(walk.in<state::ReadingChip>());
        QVERIFY(walk.effect<effect::ReadChip>()->ticket != first);
    }

    void lostPhoto_isReadAtAWord()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(), true);
        walk.post(event::PhotoRead{walk.ticket(), Photo::Lost, good});
        walk.post(event::SourceChosen{Source::Chip});
        QVERIFY(walk.in<state::ReadingChip>());
        walk.readChip(chip(), true);
        walk.post(event::PhotoRead{walk.ticket(), Photo::Here, good});
        QCOMPARE(walk.journey().card.photo, Photo::Here);
    }

    void lostPhoto_keepsNobodyFromGoingOn()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(), true);
        walk.post(event::PhotoRead{walk.ticket(), Photo::Lost, good});
        walk.post(event::NextPressed{});
        QCOMPARE(walk.asked(), Field::Phone);
        QVERIFY(!walk.effect<effect::UseReader>()->on);
    }

    // The photo of the reading before does not come any more.
    void anotherReading_awaitsItsOwnPhoto()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        walk.readChip(chip(), true);
        walk.post(event::BackPressed{});
        walk.post(event::SourceChosen{Source::Chip});
        QCOMPARE(walk.journey().card.photo, Photo::None);
        walk.post(event::ChipFailed{walk.ticket(), ErrorCode::CardMute});
        walk.post(event::SourceChosen{Source::Typed});
        QVERIFY(!walk.effect<effect::UseReader>()->on);
    }

    void cardThatWantsTheBirthDate_isOpenedWithIt()
    {
        auto rules = cardRules();
        rules.readsQr = false;
        AtSources walk(rules);
        walk.post(event::SourceChosen{Source::Chip});
        walk.type(Field::IdNumber, u"001190000000");
        walk.post(event::NextPressed{});
        walk.post(event::ChipFailed{walk.ticket(), ErrorCode::CardBirthDateNeeded});
        walk.post(event::ReaderChanged{{}, true});
        QVERIFY(walk.in<state::ReadingChip>()); // laying it again changes nothing
        walk.post(event::RetryPressed{});
        QCOMPARE(walk.asked(), Field::BirthDate);
        walk.type(Field::BirthDate, u"15/08/1990");
        walk.post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::ReadChip>()->idNumber, u"001190000000"_s);
        QCOMPARE(walk.effect<effect::ReadChip>()->birthDate, QDate(1990, 8, 15));
        // One of the two may still be wrong: both are asked again.
        walk.post(event::ChipFailed{walk.ticket(), ErrorCode::CardKeyWrong});
        walk.post(event::RetryPressed{});
        QCOMPARE(walk.asked(), Field::IdNumber);
        walk.post(event::NextPressed{});
        QCOMPARE(walk.asked(), Field::BirthDate);
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::ReadingChip>());
    }

    void registration_carriesItsEvidence()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::SourceChosen{Source::Chip});
        const auto reading = walk.ticket();
        walk.readChip();
        walk.post(event::NextPressed{});
        walk.type(Field::Phone, u"0912345678");
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{}); // no e-mail
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        walk.post(event::EditPressed{Field::FullName}); // locked
        QVERIFY(walk.in<state::Reviewing>());
        walk.post(event::NextPressed{});
        const auto* sent = walk.effect<effect::Register>();
        QCOMPARE(*sent->evidence, reading);
        QCOMPARE(sent->draft.values.at(Field::FullName).source, Source::Chip);

        walk.fail(ErrorCode::EvidenceCloned);
        QCOMPARE(walk.state<state::Refused>().code, ErrorCode::EvidenceCloned);
        walk.post(event::BeginAgainPressed{});
        QVERIFY(walk.in<state::ChoosingSource>() && !walk.journey().card.isRead());
        QCOMPARE(walk.value(Field::FullName).source, Source::Typed);
    }

    void registrationByQr_carriesNone()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::NextPressed{});
        walk.type(Field::Phone, u"0912345678");
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        walk.post(event::CaptchaArrived{walk.ticket(), walking::someCaptcha()});
        walk.post(event::CaptchaEdited{u"w9kduo"_s});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        QVERIFY(!walk.effect<effect::Register>()->evidence);
    }

    void end_letsEverythingGo()
    {
        AtSources walk;
        walk.show(qr());
        walk.post(event::CancelPressed{});
        walk.post(event::LeaveConfirmed{});
        QVERIFY(!walk.journey().card.isRead());
        QVERIFY(walk.effect<effect::WipeSession>() != nullptr);
    }
};

QTEST_APPLESS_MAIN(TestFlowCard)
#include "tst_flow_card.moc"
