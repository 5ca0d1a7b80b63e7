// A portal that is slow, fails, answers nonsense or nothing: said, kept, taken up again.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace provisioning::practice;

class PortalRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void portal_slow_showsProgressAndAnswersInTheEnd();
    void portal_slow_canBeStoppedAtEveryCall();
    void portal_failing_isSaidAtEveryCallAndTakenUpAgain_data();
    void portal_failing_isSaidAtEveryCallAndTakenUpAgain();
    void portal_silent_isGivenUpAtEveryCallAndTakenUpAgain();
    void portal_closedForMaintenance_isSaidAndTakenUpAgain();
    void registration_expiredAtThePortal_beginsAgainWithTheData();
};

namespace {

// Each call of the road, and the step whose answer makes it.
struct Asked {
    Step step;
    Call call;
};
constexpr std::array asked{Asked{Step::Email, Call::Captchas}, Asked{Step::Summary, Call::Registrations},
                           Asked{Step::Otp, Call::Otp}, Asked{Step::Password, Call::Password}};

Step after(Step step)
{
    return static_cast<Step>(static_cast<int>(step) + 1);
}

} // namespace

void PortalRoads::portal_slow_showsProgressAndAnswersInTheEnd()
{
    opensKiosk();
    walksTo(Step::Summary);
    portal().faults().add({.kind = FaultKind::Slow, .call = Call::Registrations, .delay = 60s});
    answers(Step::Summary);
    kiosk().passTime(1s);
    person().sees(u"Đang gửi thông tin đăng ký");
    person().sees(u"Cổng Dịch vụ công trả lời hơi chậm. Mời bạn chờ thêm một chút.");
    portal().faults().clear();
    isAt(Step::Otp);
}

void PortalRoads::portal_slow_canBeStoppedAtEveryCall()
{
    opensKiosk();
    Step from = Step::Start;
    for (const auto& [step, call] : asked) {
        walks(from, step);
        portal().faults().add({.kind = FaultKind::Slow, .call = call, .delay = 60s});
        answers(step);
        kiosk().passTime(1s);
        if (call == Call::Captchas)
            person().tap(u"Quay lại");
        else
            person().tap(u"Dừng lại");
        isAt(step);
        portal().faults().clear();
        if (call == Call::Captchas) {
            person().tap(u"Bỏ qua");
            from = after(step);
        } else {
            from = step;
        }
    }
    walks(Step::Password, Step::Done);
    QCOMPARE(account().level, 2);
}

void PortalRoads::portal_failing_isSaidAtEveryCallAndTakenUpAgain_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("4xx") << FaultKind::Fail << 418 << u"Cổng Dịch vụ công không nhận yêu cầu này."_s;
    QTest::newRow("5xx") << FaultKind::Fail << 502 << u"Cổng Dịch vụ công đang gặp sự cố."_s;
    QTest::newRow("garbage") << FaultKind::Garbage << 200
                             << u"Máy không hiểu câu trả lời của Cổng Dịch vụ công."_s;
}

void PortalRoads::portal_failing_isSaidAtEveryCallAndTakenUpAgain()
{
    QFETCH(FaultKind, kind);
    QFETCH(int, status);
    QFETCH(QString, sentence);
    opensKiosk();
    Step from = Step::Start;
    for (const auto& [step, call] : asked) {
        walks(from, step);
        portal().faults().add({.kind = kind, .call = call, .status = status});
        answers(step);
        person().sees(u"Tạm thời gián đoạn");
        person().sees(sentence);
        person().sees(u"Những gì bạn đã nhập vẫn còn nguyên.");
        person().tap(u"Thử lại ngay");
        from = after(step);
        isAt(from);
    }
    QCOMPARE(account().level, 2);
}

void PortalRoads::portal_silent_isGivenUpAtEveryCallAndTakenUpAgain()
{
    opensKiosk();
    Step from = Step::Start;
    for (const auto& [step, call] : asked) {
        walks(from, step);
        portal().faults().add({.kind = FaultKind::Silent, .call = call});
        answers(step);
        kiosk().passTime(31s);
        person().sees(u"Tạm thời gián đoạn");
        person().sees(u"Cổng Dịch vụ công chưa trả lời.");
        portal().faults().clear();
        person().tap(u"Thử lại ngay");
        from = after(step);
        isAt(from);
    }
    QCOMPARE(account().level, 2);
}

void PortalRoads::portal_closedForMaintenance_isSaidAndTakenUpAgain()
{
    opensKiosk();
    walksTo(Step::Summary);
    portal().setMaintenance(Maintenance{});
    answers(Step::Summary);
    person().sees(u"Dịch vụ chưa sẵn sàng! Cổng Dịch vụ công đang bảo trì.");
    portal().setMaintenance({});
    kiosk().passTime(15s);
    isAt(Step::Otp);
}

void PortalRoads::registration_expiredAtThePortal_beginsAgainWithTheData()
{
    opensKiosk();
    walksTo(Step::Otp);
    portal().advanceClock(16min);
    answers(Step::Otp);
    person().sees(u"Chưa đăng ký được");
    person().sees(u"Lần đăng ký này đã hết hạn trên Cổng Dịch vụ công.");
    person().tap(u"Làm lại");
    isAt(Step::IdNumber);
    person().seesIn(u"Tên đăng nhập (Số CMT/CCCD)", u"062 190 999 001");
}

std::unique_ptr<QObject> portalRoads(World& world)
{
    return std::make_unique<PortalRoads>(world);
}

} // namespace story
#include "portal.moc"
