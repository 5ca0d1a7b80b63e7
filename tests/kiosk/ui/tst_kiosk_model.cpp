// The projection itself, without a screen: which page, which buttons, what is kept and what is wiped.
#include "kiosk/ui/kiosk_model.h"
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
