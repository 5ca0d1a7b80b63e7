// The projection itself, without a screen: which page, which buttons, what is kept and what is wiped.
#include "kiosk/ui/kiosk_model.h"

#include "kiosk/ui/field_words.h"
#include "tests/qml/scenes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
namespace state = kiosk::flow::state;
using ui::KioskModel;
using Page = ui::page::Kind;

class KioskModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortCall_leavesItsScreenBusy();
    void longCall_showsTheWait();
    void knownCode_isOfferedToTheVault();
    void incompleteCode_staysOnItsPad();
    void weakPassword_staysOnItsPads();
    void goodPassword_isOfferedOnce();
    void keystroke_movesOnlyTheField();
    void language_changesEveryWord();
    void wipe_leavesNothing();
    void countdown_followsTheGestures();
    void noProfile_stillTellsTheCode();
    void whatCannotBeRepeated_isNotOfferedAgain_data();
    void whatCannotBeRepeated_isNotOfferedAgain();
    void accountOfACertificate_isToldBySubject_data();
    void accountOfACertificate_isToldBySubject();
    void unsuitableCertificate_isToldBySubject();
    void complaint_hasItsAddressAndNumber();
    void officerNotReached_isCalledAgain();
    void summaryGroups_standOnce();
    void doneBySim_saysHowToSignIn();

private:
    static flow::Journey journeyOf(const QString& scene);
    static void type(ui::keyboard::SecretEntry* entry, const QString& keys);
};

flow::Journey KioskModelTest::journeyOf(const QString& scene)
{
    for (const auto& each : scenes::all()) {
        if (each.name == scene)
            return each.journey;
    }
    qFatal("no scene %s", qPrintable(scene));
}

void KioskModelTest::type(ui::keyboard::SecretEntry* entry, const QString& keys)
{
    for (const QChar key : keys)
        QVERIFY(entry->append(key));
}

void KioskModelTest::shortCall_leavesItsScreenBusy()
{
    KioskModel model(scenes::premises());
    model.show(journeyOf(u"summary-sending"_s));
    QCOMPARE(model.page(), Page::Summary);
    QVERIFY(model.isBusy());
    QVERIFY(!model.isNextOpen());
}

void KioskModelTest::longCall_showsTheWait()
{
    KioskModel model(scenes::premises());
    model.show(journeyOf(u"waiting"_s));
    QCOMPARE(model.page(), Page::Waiting);
    QVERIFY(!model.backText().isEmpty());
    QVERIFY(model.nextText().isEmpty());
}

void KioskModelTest::knownCode_isOfferedToTheVault()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    model.show(journeyOf(u"otp"_s));
    type(model.otp()->entry(), u"123456"_s);
    model.next();
    QCOMPARE(recorder.offered, std::vector<int>{6});
    QCOMPARE(model.otp()->entry()->length(), 0);
    QVERIFY(recorder.events.empty());
}

void KioskModelTest::incompleteCode_staysOnItsPad()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    model.show(journeyOf(u"otp"_s));
    type(model.otp()->entry(), u"123"_s);
    model.next();
    QVERIFY(recorder.offered.empty());
    QCOMPARE(std::get<flow::event::OtpOffered>(recorder.events.back()).digits, 3);
    QCOMPARE(model.otp()->entry()->length(), 3);
}

void KioskModelTest::weakPassword_staysOnItsPads()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    model.show(journeyOf(u"password"_s));
    type(model.password()->entry(), u"Nguyenthimau@1990"_s);
    type(model.password()->repeated(), u"Nguyenthimau@1990"_s);
    QVERIFY(!model.password()->checklist()->rows().last().marked);
    model.next();
    QVERIFY(recorder.offered.empty());
    QVERIFY(!std::get<flow::event::PasswordOffered>(recorder.events.back()).assessment.notPersonal);
    QCOMPARE(model.password()->entry()->length(), 17);
}

void KioskModelTest::goodPassword_isOfferedOnce()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    model.show(journeyOf(u"password"_s));
    type(model.password()->entry(), u"caNui7-bapSao"_s);
    QVERIFY(model.password()->isFirstGood());
    QVERIFY(!model.password()->isSame());
    type(model.password()->repeated(), u"caNui7-bapSao"_s);
    QVERIFY(model.password()->isSame());
    model.next();
    QCOMPARE(recorder.offered, std::vector<int>{13});
    QCOMPARE(model.password()->entry()->length(), 0);
    QCOMPARE(model.password()->repeated()->length(), 0);
}

void KioskModelTest::keystroke_movesOnlyTheField()
{
    KioskModel model(scenes::premises());
    flow::Journey journey = journeyOf(u"id-number-typed"_s);
    model.show(journey);
    const QSignalSpy frame(&model, &KioskModel::frameChanged);
    const QSignalSpy field(model.field(), &ui::FieldModel::changed);
    journey.draft.values[flow::Field::IdNumber].text += u'2';
    model.show(journey);
    QCOMPARE(frame.count(), 0);
    QCOMPARE(field.count(), 1);
    QCOMPARE(model.field()->display(), u"062 190 000 12"_s);
}

void KioskModelTest::language_changesEveryWord()
{
    KioskModel model(scenes::premises());
    flow::Journey journey = journeyOf(u"name-fault"_s);
    model.show(journey);
    const QSignalSpy retranslation(&model, &KioskModel::retranslationNeeded);
    const QString fault = model.field()->fault();
    journey.language = u"en"_s;
    model.show(journey);
    QCOMPARE(retranslation.count(), 1);
    QCOMPARE(model.title(), u"What is your full name?"_s);
    QVERIFY(model.field()->fault() != fault);
    QCOMPARE(model.field()->display(), u"Nguyễn Thị 3"_s);
    QCOMPARE(model.otherLanguage(), u"Tiếng Việt"_s);
    QCOMPARE(model.steps().first(), u"Consent"_s);
}

void KioskModelTest::wipe_leavesNothing()
{
    KioskModel model(scenes::premises());
    model.show(journeyOf(u"summary"_s));
    model.show(journeyOf(u"name"_s));
    type(model.otp()->entry(), u"123"_s);
    type(model.password()->entry(), u"caNui7"_s);
    const QSignalSpy wiped(&model, &KioskModel::wiped);
    model.wipe();
    QCOMPARE(wiped.count(), 1);
    QCOMPARE(model.page(), Page::Start);
    QCOMPARE(model.summary()->count(), 0);
    QVERIFY(model.field()->display().isEmpty());
    QCOMPARE(model.otp()->entry()->length(), 0);
    QCOMPARE(model.password()->entry()->length(), 0);
}

void KioskModelTest::countdown_followsTheGestures()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    model.show(journeyOf(u"over-idle-warning"_s));
    recorder.left = {{flow::Deadline::IdleWarning, 9s}};
    model.showRemaining();
    QCOMPARE(model.sheet()->countdown(), u"9"_s);
    recorder.left = {};
    model.showRemaining();
    QVERIFY(model.sheet()->countdown().isEmpty());
}

void KioskModelTest::whatCannotBeRepeated_isNotOfferedAgain_data()
{
    using base::ErrorCode;
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<QString>("action");
    const auto row = [](ErrorCode code, bool repeatable, const QString& action) {
        QTest::newRow(qUtf8Printable(base::codeName(code))) << code << repeatable << action;
    };
    row(ErrorCode::SimPinBlocked, false, u"Chọn cách khác"_s);
    row(ErrorCode::SimCardBlocked, false, u"Chọn cách khác"_s);
    row(ErrorCode::CertificateRevoked, false, u"Chọn cách khác"_s);
    row(ErrorCode::CertificateExpired, false, u"Chọn cách khác"_s);
    row(ErrorCode::MethodClosed, false, u"Chọn cách khác"_s);
    row(ErrorCode::CertificateUnchecked, false, u"Về màn hình đầu"_s);
    row(ErrorCode::SimNoCertificate, true, u"Làm lại"_s);
    row(ErrorCode::SimRefused, true, u"Làm lại"_s);
    row(ErrorCode::OtpLocked, true, u"Làm lại"_s);
}

void KioskModelTest::whatCannotBeRepeated_isNotOfferedAgain()
{
    QFETCH(base::ErrorCode, code);
    QFETCH(bool, repeatable);
    QFETCH(QString, action);
    KioskModel model(scenes::premises());
    auto journey = journeyOf(u"refused-pin-blocked"_s);
    journey.state = state::Refused{code};
    model.show(journey);
    QCOMPARE(model.outcome()->action(), action);
    const bool said = std::ranges::any_of(model.outcome()->rows()->rows(), [](const ui::Row& row) {
        return row.text.contains(u"làm lại ngay"_s);
    });
    QCOMPARE(said, repeatable);
}

void KioskModelTest::accountOfACertificate_isToldBySubject_data()
{
    QTest::addColumn<flow::Subject>("subject");
    QTest::addColumn<QString>("title");
    QTest::newRow("citizen") << flow::Subject::Citizen << u"CMT hoặc CCCD đã được đăng ký."_s;
    QTest::newRow("business") << flow::Subject::Business << u"Doanh nghiệp này đã có tài khoản."_s;
    QTest::newRow("agency") << flow::Subject::Agency << u"Cơ quan này đã có tài khoản."_s;
}

void KioskModelTest::accountOfACertificate_isToldBySubject()
{
    QFETCH(flow::Subject, subject);
    QFETCH(QString, title);
    KioskModel model(scenes::premises());
    auto journey = journeyOf(u"account-exists-sim"_s);
    journey.draft.subject = subject;
    model.show(journey);
    QCOMPARE(model.outcome()->title(), title);
    QCOMPARE(model.outcome()->lead(),
             u"Bạn không cần đăng ký lại: hãy đăng nhập bằng chính SIM ký số này."_s);
    QVERIFY(model.outcome()->choices()->count() > 0);
    for (const ui::Row& row : model.outcome()->choices()->rows())
        QVERIFY2(!row.title.contains(u"mật khẩu"_s), qPrintable(row.title));
}

void KioskModelTest::unsuitableCertificate_isToldBySubject()
{
    KioskModel model(scenes::premises());
    auto journey = journeyOf(u"refused-unsuitable"_s);
    QStringList told;
    for (const auto subject : {flow::Subject::Citizen, flow::Subject::Business, flow::Subject::Agency}) {
        journey.draft.subject = subject;
        model.show(journey);
        told.append(model.outcome()->rows()->rows().first().text);
    }
    QVERIFY2(told.at(0).startsWith(u"Công dân cần"_s), qPrintable(told.at(0)));
    QVERIFY2(told.at(1).startsWith(u"Doanh nghiệp cần chứng thư số có mã số thuế"_s), qPrintable(told.at(1)));
    QVERIFY2(told.at(2).startsWith(u"Cơ quan cần"_s), qPrintable(told.at(2)));
}

void KioskModelTest::complaint_hasItsAddressAndNumber()
{
    const auto premises = scenes::premises();
    KioskModel model(premises);
    model.show(journeyOf(u"over-complaint"_s));
    QStringList texts;
    for (const ui::Row& row : model.sheet()->rows()->rows())
        texts += {row.title, row.text};
    const QString address = premises.textsFor(u"vi"_s).address;
    QVERIFY(!address.isEmpty() && !premises.hotline.isEmpty());
    QVERIFY2(texts.contains(address) && texts.contains(premises.hotline), qPrintable(texts.join(u'|')));
}

void KioskModelTest::officerNotReached_isCalledAgain()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    model.show(journeyOf(u"over-officer-not-reached"_s));
    QCOMPARE(model.sheet()->stay(), u"Làm tiếp"_s);
    QCOMPARE(model.sheet()->leave(), u"Gọi lại"_s);
    model.leave();
    QVERIFY(std::holds_alternative<flow::event::OfficerCalled>(recorder.events.back()));
}

void KioskModelTest::summaryGroups_standOnce()
{
    scenes::Recorder recorder;
    KioskModel model(scenes::premises());
    model.setGestures(&recorder);
    const auto journey = journeyOf(u"summary-post"_s);
    model.show(journey);
    QStringList groups;
    const auto& rows = model.summary()->rows();
    for (const ui::Row& row : rows) {
        if (!row.badge.isEmpty())
            groups.append(row.badge);
    }
    QVERIFY(groups.size() > 2);
    QCOMPARE(groups.removeDuplicates(), 0);
    // Each line leads to its own field.
    QCOMPARE(static_cast<std::size_t>(rows.size()), flow::fieldsOf(journey.draft).size());
    for (int i = 0; i < rows.size(); ++i) {
        model.summary()->choose(i);
        const auto field = std::get<flow::event::EditPressed>(recorder.events.back()).field;
        QCOMPARE(ui::fieldLabel(field), rows.at(i).title);
    }
}

void KioskModelTest::doneBySim_saysHowToSignIn()
{
    KioskModel model(scenes::premises());
    model.show(journeyOf(u"done-sim"_s));
    const bool said = std::ranges::any_of(model.outcome()->rows()->rows(), [](const ui::Row& row) {
        return row.title == u"Cách đăng nhập"_s && row.text.contains(u"SIM ký số"_s);
    });
    QVERIFY(said);
}

void KioskModelTest::noProfile_stillTellsTheCode()
{
    KioskModel model{ui::Premises{}};
    model.showOutOfOrder(base::ErrorCode::ProfileForged);
    QCOMPARE(model.page(), Page::OutOfOrder);
    QCOMPARE(model.outcome()->code(), u"F-103"_s);
    QVERIFY(!model.title().isEmpty());
}

QTEST_MAIN(KioskModelTest)

#include "tst_kiosk_model.moc"
