// What the registers say: not this person's phone, other data, an account already there.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RegisterRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void phoneOfSomebodyElse_isSaidBesideThePhone();
    void otherDataInTheRegister_isSaidBesideTheField();
    void accountExists_saysWhereToRecoverOrComplain();
    void methodClosed_leadsBackToTheMethods();
};

void RegisterRoads::phoneOfSomebodyElse_isSaidBesideThePhone()
{
    opensKiosk();
    walksTo(Step::Summary, muon());
    person().tap(u"Đăng ký");
    isAt(Step::Phone);
    person().sees(u"Thuê bao không khớp với thuê bao nhà mạng…");
    person().isFocusedOn(u"Số điện thoại");
    QVERIFY(!portal().account(muon().idNumber));
}

void RegisterRoads::otherDataInTheRegister_isSaidBesideTheField()
{
    opensKiosk();
    walksTo(Step::Summary, lech());
    person().tap(u"Đăng ký");
    person().sees(u"Thông tin vừa nhập không chính xác, yêu cầu nhập lại.");
    isAt(Step::BirthDate);
    person().isFocusedOn(u"Ngày sinh");
    QVERIFY(!portal().account(lech().idNumber));
}

void RegisterRoads::accountExists_saysWhereToRecoverOrComplain()
{
    opensKiosk();
    walksTo(Step::Summary, daCo());
    person().tap(u"Đăng ký");
    person().sees(u"CMT hoặc CCCD đã được đăng ký.");
    person().sees(u"Tài khoản là của tôi, tôi quên mật khẩu");
    person().sees(u"Không phải tài khoản của tôi");
    person().tap(u"Sửa lại số");
    isAt(Step::IdNumber);
    person().tap(u"Tiếp tục");
    isAt(Step::FullName);
}

void RegisterRoads::methodClosed_leadsBackToTheMethods()
{
    opensKiosk();
    walksTo(Step::Summary);
    portal().openMethods({});
    person().tap(u"Đăng ký");
    person().sees(u"Chưa đăng ký được");
    person().sees(u"Cách đăng ký này đang tạm đóng trên Cổng Dịch vụ công.");
    person().tap(u"Chọn cách khác");
    isAt(Step::Method);
}

std::unique_ptr<QObject> registerRoads(World& world)
{
    return std::make_unique<RegisterRoads>(world);
}

} // namespace story
#include "registers.moc"
