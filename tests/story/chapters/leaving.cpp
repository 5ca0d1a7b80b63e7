// Leaving: by Cancel and by walking away, at every step; and staying.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LeavingRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void cancel_atEveryStep_canBeTakenBack();
    void cancel_confirmed_endsTheSession_data();
    void cancel_confirmed_endsTheSession();
    void idleWarning_atEveryStep_canBeExtended();
    void walkedAway_endsTheSession_data();
    void walkedAway_endsTheSession();
    void idleClock_standsWhileACodeIsWaitedFor();

private:
    // Where the clock of whoever does nothing runs: it stands while the slip is printed.
    void clockRunsAt(Step step)
    {
        isAt(step);
        if (step == Step::Receipt)
            person().sees(u"Đã in phiếu…");
    }
};

void LeavingRoads::cancel_atEveryStep_canBeTakenBack()
{
    opensKiosk();
    answers(Step::Start);
    for (auto step = static_cast<int>(Step::Language); step <= static_cast<int>(Step::Password); ++step) {
        isAt(static_cast<Step>(step));
        person().tap(u"Thoát");
        person().sees(u"Bạn muốn dừng đăng ký?");
        person().tap(u"Làm tiếp");
        answers(static_cast<Step>(step));
    }
    isAt(Step::Done);
    QCOMPARE(account().level, 2);
}

void LeavingRoads::cancel_confirmed_endsTheSession_data()
{
    addSteps(Step::Language, Step::Password);
}

void LeavingRoads::cancel_confirmed_endsTheSession()
{
    QFETCH(Step, step);
    opensKiosk();
    walksTo(step);
    person().tap(u"Thoát");
    person().tap(u"Dừng và xóa hết");
    isOver();
    QVERIFY(!portal().account(mau().idNumber));
}

void LeavingRoads::idleWarning_atEveryStep_canBeExtended()
{
    opensKiosk();
    answers(Step::Start);
    for (auto step = static_cast<int>(Step::Language); step <= static_cast<int>(Step::Receipt); ++step) {
        clockRunsAt(static_cast<Step>(step));
        if (static_cast<Step>(step) == Step::Otp) {
            answers(Step::Otp);
            continue; // has a deadline of its own
        }
        kiosk().passTime(61s);
        person().sees(u"Bạn còn ở đây không?");
        kiosk().passTime(10s);
        person().tap(u"Tôi vẫn ở đây");
        person().seesNot(u"Bạn còn ở đây không?");
        isAt(static_cast<Step>(step));
        if (static_cast<Step>(step) != Step::Receipt)
            answers(static_cast<Step>(step));
    }
}

void LeavingRoads::walkedAway_endsTheSession_data()
{
    addSteps(Step::Language, Step::Receipt);
}

void LeavingRoads::walkedAway_endsTheSession()
{
    QFETCH(Step, step);
    opensKiosk();
    walksTo(step);
    clockRunsAt(step);
    if (step == Step::Otp)
        kiosk().passTime(121s); // the code has died; now the idle clock runs
    kiosk().passTime(61s);
    person().sees(u"Bạn còn ở đây không?");
    kiosk().passTime(21s);
    isOver();
}

void LeavingRoads::idleClock_standsWhileACodeIsWaitedFor()
{
    opensKiosk();
    walksTo(Step::Otp);
    kiosk().passTime(90s); // longer than the idle clock with its warning
    person().seesNot(u"Bạn còn ở đây không?");
    walks(Step::Otp, Step::Password);
}

std::unique_ptr<QObject> leavingRoads(World& world)
{
    return std::make_unique<LeavingRoads>(world);
}

} // namespace story
#include "leaving.moc"
