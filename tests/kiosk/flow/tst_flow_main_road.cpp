#include "tests/kiosk/flow/walk.h"

#include <QTest>

using namespace kiosk::flow;
using namespace walking;
using namespace Qt::StringLiterals;

class TestFlowMainRoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromStartToReceipt_endsFinishedAndFresh()
    {
        Walk walk;
        walk.toDone();
        QVERIFY(walk.in<state::Done>());
        QCOMPARE(walk.journey().registration.level, 2);
        walk.post(event::NextPressed{});
        QVERIFY(walk.in<state::Receipt>());
        QVERIFY(walk.runs(Deadline::ScreenTime));
        walk.post(event::FinishPressed{});
        QVERIFY(walk.journey() == startJourney(practiceRules(), {2}));
        QCOMPARE(walk.effect<effect::WipeSession>()->reason, EndReason::Finished);
        QVERIFY(std::holds_alternative<effect::HandOver>(walk.effects().back()));
        QVERIFY(walk.timers().empty());
    }

    void submitting_sendsNormalisedValuesOfTheMethodOnly()
    {
        Walk walk;
        walk.toSubmitting();
        const auto* sent = walk.effect<effect::Register>();
        QVERIFY(sent != nullptr);
        QCOMPARE(sent->captchaText, u"w9kduo"_s);
        QCOMPARE(sent->captchaId, u"c-1"_s);
        QCOMPARE(sent->draft.text(Field::BirthDate), u"1990-08-15"_s);
        QCOMPARE(sent->draft.text(Field::FullName), u"Nguyễn Thị Mẫu"_s);
        QVERIFY(!sent->draft.values.contains(Field::Email));
        QVERIFY(!sent->draft.values.contains(Field::Sex));
    }

    void oneLanguage_skipsTheLanguageStep()
    {
        auto rules = practiceRules();
        rules.languages = {u"vi"_s};
        Walk walk(rules);
        walk.post(event::Began{});
        QVERIFY(walk.in<state::Consenting>());
    }
};

QTEST_APPLESS_MAIN(TestFlowMainRoad)
#include "tst_flow_main_road.moc"
