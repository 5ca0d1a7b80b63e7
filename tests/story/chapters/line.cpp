// The line cut at every step, and back.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace provisioning::practice;

class LineRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void line_cutBeforeEveryCall_isWaitedForAndTakenUp();
    void line_cutAfterThePortalActed_registersOnceAllTheSame();
    void line_down_letsThePersonGoOnTyping();
    void line_downFor_tooLong_asksWhetherAnybodyIsThere();
};

namespace {

constexpr std::array callingSteps{Step::Email, Step::Summary, Step::Otp, Step::Password};

Step after(Step step)
{
    return static_cast<Step>(static_cast<int>(step) + 1);
}

} // namespace

void LineRoads::line_cutBeforeEveryCall_isWaitedForAndTakenUp()
{
    opensKiosk();
    Step from = Step::Start;
    for (const auto step : callingSteps) {
        walks(from, step);
        const auto code = readsSms();
        QVERIFY(portal().setLineUp(false));
        if (step == Step::Otp) {
            person().typesPlain(code);
            person().tap(u"Xác nhận");
        } else {
            answers(step);
        }
        person().sees(u"Tạm thời gián đoạn");
        person().sees(u"Những gì bạn đã nhập vẫn còn nguyên.");
        QVERIFY(portal().setLineUp(true));
        kiosk().passTime(15s); // the next probe
        from = after(step);
        isAt(from);
    }
    QCOMPARE(account().level, 2);
}

void LineRoads::line_cutAfterThePortalActed_registersOnceAllTheSame()
{
    opensKiosk();
    Step from = Step::Start;
    for (const auto& [step, call] :
         {std::pair{Step::Summary, Call::Registrations}, std::pair{Step::Otp, Call::Otp},
          std::pair{Step::Password, Call::Password}}) {
        walks(from, step);
        portal().faults().add({.kind = FaultKind::Cut, .call = call, .moment = FaultMoment::AfterCommit});
        answers(step);
        from = after(step); // taken up by itself: the line is there
        isAt(from);
    }
    QCOMPARE(portal().phone().messages(mau().phone).size(), 1);
    QCOMPARE(account().level, 2);
}

void LineRoads::line_down_letsThePersonGoOnTyping()
{
    opensKiosk();
    walksTo(Step::IdNumber);
    QVERIFY(portal().setLineUp(false));
    kiosk().passTime(15s);
    walks(Step::IdNumber, Step::Email);
    QVERIFY(portal().setLineUp(true));
    walks(Step::Email, Step::Captcha);
}

void LineRoads::line_downFor_tooLong_asksWhetherAnybodyIsThere()
{
    opensKiosk();
    walksTo(Step::Summary);
    QVERIFY(portal().setLineUp(false));
    answers(Step::Summary);
    person().sees(u"Tạm thời gián đoạn");
    kiosk().passTime(181s);
    person().tap(u"Tôi vẫn ở đây");
    person().sees(u"Tạm thời gián đoạn");
    person().tap(u"Quay lại");
    isAt(Step::Summary);
}

std::unique_ptr<QObject> lineRoads(World& world)
{
    return std::make_unique<LineRoads>(world);
}

} // namespace story
#include "line.moc"
