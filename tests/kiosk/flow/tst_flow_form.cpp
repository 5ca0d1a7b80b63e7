// Choosing, fields, captcha, summary, and what the portal says to the form.

#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace walking;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

class TestFlowForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void consentRefused_showsDeclinedAndCanBeReconsidered()
    {
        Walk walk;
        walk.toConsent().post(event::ConsentAnswered{false});
        QVERIFY(walk.in<state::Declined>() && !walk.journey().consented);
        QVERIFY(walk.runs(Deadline::ScreenTime));
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::Consenting>());
        walk.post(event::ConsentAnswered{true});
        QVERIFY(walk.in<state::ChoosingSubject>() && walk.journey().consented);
    }

    void consent_isNeverGivenByNext()
    {
        Walk walk;
        walk.toConsent().post(event::NextPressed{});
        QVERIFY(walk.in<state::Consenting>() && walk.effects().empty());
    }

    void subjectWithoutMethodHere_isToldAndCanGoBack()
    {
        auto rules = practiceRules();
        rules.methods = {Method::MobileSubscriber, Method::UsbToken};
        Walk walk(rules);
        walk.toMethod().post(event::BackPressed{});
        walk.post(event::SubjectChosen{Subject::Agency});
        QVERIFY(walk.in<state::ChoosingMethod>());
        QVERIFY(offeredMethods(walk.journey(), Subject::Agency).empty());
        walk.post(event::MethodChosen{Method::UsbToken});
        QVERIFY(walk.in<state::ChoosingMethod>() && walk.effects().empty());
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ChoosingSubject>());
    }

    void methods_areThoseOfTheTableTheProfileAndThePortal()
    {
        Walk walk;
        walk.toMethod();
        const std::vector all{Method::MobileSubscriber, Method::SocialInsurance, Method::VnPost,
                              Method::SimPki};
        QCOMPARE(offeredMethods(walk.journey(), Subject::Citizen), all);
        QCOMPARE(offeredMethods(walk.journey(), Subject::Business), std::vector{Method::SimPki});
        walk.post(event::LineChanged{true, false, {Method::UsbToken, Method::VnPost}});
        QCOMPARE(offeredMethods(walk.journey(), Subject::Citizen), std::vector{Method::VnPost});
        walk.post(event::LineChanged{false, false, {}});
        QCOMPARE(offeredMethods(walk.journey(), Subject::Citizen), all);
    }

    void methodOfAnotherSubject_isForgotten()
    {
        Walk walk;
        walk.toField(Field::FullName);
        for (int i = 0; i < 4; ++i)
            walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::ChoosingSubject>());
        walk.post(event::SubjectChosen{Subject::Business});
        QVERIFY(!walk.journey().draft.method);
        QCOMPARE(walk.journey().draft.text(Field::IdNumber), u"001190000000"_s);
    }

    void fieldMissingOrMalformed_staysWithTheFaultUntilEdited()
    {
        Walk walk;
        walk.toField(Field::IdNumber).post(event::NextPressed{});
        QCOMPARE(walk.state<state::EnteringField>().fault, Fault::Missing);
        walk.type(Field::IdNumber, u"12345");
        QVERIFY(!walk.state<state::EnteringField>().fault);
        walk.post(event::NextPressed{});
        QCOMPARE(walk.state<state::EnteringField>().fault, Fault::IdNumberLength);
        QCOMPARE(walk.state<state::EnteringField>().field, Field::IdNumber);
    }

    void warning_isShownOnceAndNextGoesOn()
    {
        Walk walk;
        walk.toField(Field::BirthDate);
        walk.type(Field::BirthDate, u"15/08/1991");
        walk.post(event::NextPressed{});
        QVERIFY(walk.state<state::EnteringField>().warned);
        QCOMPARE(walk.state<state::EnteringField>().field, Field::BirthDate);
        walk.post(event::NextPressed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::Sex);
    }

    void warning_isShownAnewForAnotherValue()
    {
        Walk walk;
        walk.toField(Field::BirthDate);
        walk.type(Field::BirthDate, u"15/08/1991");
        walk.post(event::NextPressed{});
        walk.type(Field::BirthDate, u"15/08/1992");
        QVERIFY(!walk.state<state::EnteringField>().warned);
        walk.post(event::NextPressed{});
        QVERIFY(walk.state<state::EnteringField>().warned);
    }

    void typing_isKeptAsNfcAndAsTyped()
    {
        Walk walk;
        walk.toField(Field::FullName);
        walk.type(Field::FullName, u"LE\u0302 minh ");
        QCOMPARE(walk.journey().draft.text(Field::FullName), u"LÊ minh "_s);
    }

    void wordArrivingAfterItsField_isKept()
    {
        Walk walk;
        walk.toField(Field::BirthDate);
        walk.type(Field::FullName, u"Nguyễn Thị Mẫu Đơn");
        QCOMPARE(walk.state<state::EnteringField>().field, Field::BirthDate);
        QCOMPARE(walk.journey().draft.text(Field::FullName), u"Nguyễn Thị Mẫu Đơn"_s);
    }

    void qr_doesNotOverwriteTheChip_typingDoes()
    {
        Walk walk;
        walk.toField(Field::FullName);
        walk.post(event::FieldEdited{Field::FullName, u"Mẫu Chip"_s, Source::Chip});
        walk.post(event::FieldEdited{Field::FullName, u"Mẫu QR"_s, Source::Qr});
        QCOMPARE(walk.journey().draft.text(Field::FullName), u"Mẫu Chip"_s);
        walk.type(Field::FullName, u"Mẫu Tay");
        QCOMPARE(walk.journey().draft.values.at(Field::FullName), (FieldValue{u"Mẫu Tay"_s, Source::Typed}));
    }

    void captcha_missingStaysAndSays()
    {
        Walk walk;
        walk.toCaptcha().post(event::CaptchaEdited{u"  "_s});
        walk.post(event::NextPressed{});
        QVERIFY(walk.state<state::EnteringCaptcha>().missing);
        walk.post(event::CaptchaEdited{u"w"_s});
        QVERIFY(!walk.state<state::EnteringCaptcha>().missing);
    }

    void captchaRefreshed_fetchesAnotherWithoutBlame()
    {
        Walk walk;
        walk.toCaptcha().post(event::CaptchaEdited{u"half"_s});
        walk.post(event::CaptchaRefreshPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>() && walk.effect<effect::FetchCaptcha>() != nullptr);
        walk.post(event::CaptchaArrived{walk.ticket(), {u"c-2"_s, {}, {}}});
        QCOMPARE(walk.state<state::EnteringCaptcha>(),
                 (state::EnteringCaptcha{{u"c-2"_s, {}, {}}, {}, {}, false}));
    }

    void captchaWrongOrExpired_fetchesAnotherAndSaysWhy_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("wrong") << ErrorCode::CaptchaWrong;
        QTest::newRow("expired") << ErrorCode::CaptchaExpired;
    }

    void captchaWrongOrExpired_fetchesAnotherAndSaysWhy()
    {
        QFETCH(ErrorCode, code);
        Walk walk;
        walk.toSubmitting().fail(code);
        QCOMPARE(walk.state<state::FetchingCaptcha>().fault, code);
        walk.post(event::CaptchaArrived{walk.ticket(), someCaptcha()});
        QCOMPARE(walk.state<state::EnteringCaptcha>().fault, code);
        QVERIFY(walk.state<state::EnteringCaptcha>().text.isEmpty());
        walk.post(event::CaptchaEdited{u"abc234"_s});
        walk.post(event::NextPressed{});
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Submitting>());
    }

    void summary_backToCaptchaKeepsPictureAndText()
    {
        Walk walk;
        walk.toSummary().post(event::BackPressed{});
        QCOMPARE(walk.state<state::EnteringCaptcha>(),
                 (state::EnteringCaptcha{someCaptcha(), u" W9k Duo"_s, {}, false}));
        walk.post(event::BackPressed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::Email);
        walk.post(event::NextPressed{});
        QCOMPARE(walk.state<state::EnteringCaptcha>().text, u" W9k Duo"_s);
    }

    void summary_editAnyFieldAndComeBack()
    {
        Walk whole;
        for (const auto field : fieldsOf(whole.toSummary().journey().draft)) {
            Walk walk;
            walk.toSummary().post(event::EditPressed{field});
            QCOMPARE(walk.state<state::EnteringField>(), (state::EnteringField{field, {}, false, true}));
            walk.post(event::NextPressed{});
            QCOMPARE(walk.state<state::Reviewing>(), (state::Reviewing{someCaptcha(), u"w9kduo"_s}));
            walk.post(event::EditPressed{field});
            walk.post(event::BackPressed{});
            QVERIFY(walk.in<state::Reviewing>());
        }
    }

    void summary_withAnUnfinishedEdit_leadsToItBeforeSending()
    {
        Walk walk;
        walk.toSummary().post(event::EditPressed{Field::Phone});
        walk.type(Field::Phone, u"091");
        walk.post(event::BackPressed{});
        walk.post(event::NextPressed{});
        QCOMPARE(walk.state<state::EnteringField>(),
                 (state::EnteringField{Field::Phone, Fault::PhoneShape, false, true}));
        QCOMPARE(walk.journey().draft.text(Field::Phone), u"091"_s);
    }

    void portalBlamesAField_returnsToItWithTheDataKept_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Field>("named");
        QTest::addColumn<Field>("shown");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("invalid") << ErrorCode::FieldInvalid << Field::Email << Field::Email
                                 << Fault::PortalRefusedField;
        QTest::newRow("mismatch") << ErrorCode::DataMismatch << Field::BirthDate << Field::BirthDate
                                  << Fault::DataMismatch;
        QTest::newRow("not owned") << ErrorCode::PhoneNotOwned << Field::Phone << Field::Phone
                                   << Fault::PhoneNotOwned;
        QTest::newRow("not owned, blaming another")
            << ErrorCode::PhoneNotOwned << Field::IdNumber << Field::Phone << Fault::PhoneNotOwned;
    }

    void portalBlamesAField_returnsToItWithTheDataKept()
    {
        QFETCH(ErrorCode, code);
        QFETCH(Field, named);
        QFETCH(Field, shown);
        QFETCH(Fault, fault);
        Walk walk;
        walk.toSubmitting();
        const auto typed = walk.journey().draft;
        walk.fail(code, named);
        QCOMPARE(walk.state<state::EnteringField>(), (state::EnteringField{shown, fault, false, true}));
        QVERIFY(walk.journey().draft == typed);
        // The captcha is used up: Next leads to a new one, then to the summary.
        if (shown == Field::Phone)
            walk.type(Field::Phone, u"0987654321");
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>());
        walk.post(event::CaptchaArrived{walk.ticket(), someCaptcha()});
        walk.post(event::CaptchaEdited{u"abc234"_s});
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Reviewing>());
    }

    void portalBlamesAField_backLeadsToTheSummaryAndOnToANewCaptcha()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::PhoneNotOwned);
        walk.post(event::BackPressed{});
        QCOMPARE(walk.state<state::Reviewing>(), state::Reviewing{});
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::FetchingCaptcha>());
        walk.post(event::BackPressed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::Email);
    }

    void mismatchWithoutAField_offersToBeginAgain()
    {
        Walk walk;
        walk.toSubmitting();
        const auto typed = walk.journey().draft;
        walk.fail(ErrorCode::DataMismatch);
        QCOMPARE(walk.state<state::Refused>().code, ErrorCode::DataMismatch);
        QVERIFY(walk.runs(Deadline::ScreenTime));
        walk.post(event::BeginAgainPressed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::IdNumber);
        QVERIFY(walk.journey().draft == typed);
    }

    void accountExists_tellsWhereToRecover_andLetsBeginAgain()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::AccountExists);
        QVERIFY(walk.in<state::AccountExists>() && walk.runs(Deadline::ScreenTime));
        walk.post(event::BeginAgainPressed{});
        QCOMPARE(walk.state<state::EnteringField>().field, Field::IdNumber);
        walk.post(event::BackPressed{});
        QVERIFY(walk.in<state::Preparing>());
    }

    void accountExists_finishEndsGivenUp()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::AccountExists);
        walk.post(event::FinishPressed{});
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::GivenUp);
    }

    void methodClosed_beginsAgainAtTheMethods()
    {
        Walk walk;
        walk.toSubmitting().fail(ErrorCode::MethodClosed);
        QCOMPARE(walk.state<state::Refused>().code, ErrorCode::MethodClosed);
        walk.post(event::BeginAgainPressed{});
        QVERIFY(walk.in<state::ChoosingMethod>());
    }

    void language_canChangeAnywhereWithoutLosingInput()
    {
        Walk walk;
        walk.toField(Field::FullName);
        walk.type(Field::FullName, u"Ng");
        walk.post(event::LanguageChosen{u"en"_s});
        QCOMPARE(walk.journey().language, u"en"_s);
        QCOMPARE(walk.state<state::EnteringField>().field, Field::FullName);
        QCOMPARE(walk.journey().draft.text(Field::FullName), u"Ng"_s);
        walk.post(event::LanguageChosen{u"fr"_s});
        QCOMPARE(walk.journey().language, u"en"_s);
    }

    void language_changesUnderASheet()
    {
        Walk walk;
        walk.toField(Field::FullName);
        walk.post(event::HelpPressed{});
        walk.post(event::LanguageChosen{u"en"_s});
        QCOMPARE(walk.journey().language, u"en"_s);
        QCOMPARE(walk.journey().overlay, Overlay::Help);
        QVERIFY(walk.in<state::EnteringField>());
    }

    void language_underASheet_answersNoQuestion()
    {
        Walk walk;
        walk.post(event::Began{});
        QVERIFY(walk.in<state::ChoosingLanguage>());
        walk.post(event::HelpPressed{});
        walk.post(event::LanguageChosen{u"en"_s});
        QVERIFY(walk.in<state::ChoosingLanguage>());
        QCOMPARE(walk.journey().language, u"en"_s);
    }

    void captcha_isAskedForInTheLanguageChosen()
    {
        Walk walk;
        walk.toField(Field::Email);
        walk.post(event::LanguageChosen{u"en"_s});
        walk.post(event::NextPressed{});
        QCOMPARE(walk.effect<effect::FetchCaptcha>()->language, u"en"_s);
    }
};

QTEST_APPLESS_MAIN(TestFlowForm)
#include "tst_flow_form.moc"
