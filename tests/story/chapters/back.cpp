// Back at every step, and on again without typing anything twice.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BackRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void back_fromTheSummaryToTheStart_losesNothing();
    void back_fromTheCode_leadsToTheSummary();
    void back_fromThePassword_asksFirst();
    void back_fromTheFirstStep_leavesAtOnceWhenNothingWasTyped();
};

void BackRoads::back_fromTheSummaryToTheStart_losesNothing()
{
    opensKiosk();
    walksTo(Step::Summary);
    for (auto step = static_cast<int>(Step::Captcha); step >= static_cast<int>(Step::Language); --step) {
        person().tap(u"Quay lại");
        isAt(static_cast<Step>(step));
    }
    answers(Step::Language);
    answers(Step::Consent);
    answers(Step::Subject);
    answers(Step::Method);
    answers(Step::Preparing);
    isAt(Step::IdNumber);
    person().seesIn(u"Tên đăng nhập (Số CMT/CCCD)", u"062 190 999 001");
    person().tap(u"Tiếp tục");
    isAt(Step::FullName);
    person().seesIn(u"Họ tên", u"Nguyễn Thị Mẫu");
    person().tap(u"Tiếp tục");
    isAt(Step::BirthDate);
    person().seesIn(u"Ngày sinh", u"17/05/1990");
    person().tap(u"Tiếp tục");
    isAt(Step::Sex);
    person().seesChecked(u"Nữ");
    person().tap(u"Tiếp tục");
    isAt(Step::Phone);
    person().seesIn(u"Số điện thoại", u"0950 000 001");
    person().tap(u"Tiếp tục");
    isAt(Step::Email);
    person().tap(u"Bỏ qua");
    isAt(Step::Captcha);
    person().tap(u"Tiếp tục");
    walks(Step::Summary, Step::Done);
    QCOMPARE(account().fullName, mau().fullName);
}

void BackRoads::back_fromTheCode_leadsToTheSummary()
{
    opensKiosk();
    walksTo(Step::Otp);
    person().tap(u"Quay lại");
    isAt(Step::Summary);
    answers(Step::Summary);
    walks(Step::Captcha, Step::Done);
}

void BackRoads::back_fromThePassword_asksFirst()
{
    opensKiosk();
    walksTo(Step::Password);
    person().tap(u"Quay lại");
    person().sees(u"Bạn muốn dừng đăng ký?");
    person().tap(u"Làm tiếp");
    walks(Step::Password, Step::Done);
}

void BackRoads::back_fromTheFirstStep_leavesAtOnceWhenNothingWasTyped()
{
    opensKiosk();
    walksTo(Step::Language);
    person().tap(u"Quay lại");
    isOver();
}

std::unique_ptr<QObject> backRoads(World& world)
{
    return std::make_unique<BackRoads>(world);
}

} // namespace story
#include "back.moc"
