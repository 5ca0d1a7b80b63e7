// From the start screen to the receipt.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

class HappyRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void nguyenThiMau_typedByTelex_isRegisteredAtLevelTwo();
    void email_given_isRegistered();
    void consentRefused_keepsNothing();
    void documents_andHelp_openOnTheScreen();
    void officer_called_isTold();
};

// Every touch of the whole road, in words.
void HappyRoads::nguyenThiMau_typedByTelex_isRegisteredAtLevelTwo()
{
    opensKiosk();
    person().tap(u"Bắt đầu");
    person().tap(u"Tiếng Việt");
    person().sees(u"Bạn có đồng ý cho dùng thông tin của mình không?");
    person().tap(u"Đồng ý");
    person().tap(u"Công dân");
    person().tap(u"Thuê bao di động");
    person().sees(u"Trước khi bắt đầu");
    person().tap(u"Tiếp tục");

    person().sees(u"Số căn cước của bạn là gì?");
    person().typesPlain(u"062190999001");
    person().tap(u"Tiếp tục");

    person().sees(u"Họ tên của bạn là gì?");
    person().types(u"Nguyễn Thị Mẫu");
    person().seesIn(u"Họ tên", u"Nguyễn Thị Mẫu");
    person().tap(u"Tiếp tục");

    person().sees(u"Bạn sinh ngày nào?");
    person().typesPlain(u"17051990");
    person().seesIn(u"Ngày sinh", u"17/05/1990");
    person().tap(u"Tiếp tục");

    person().sees(u"Giới tính trên thẻ của bạn?");
    person().tap(u"Nữ");
    person().tap(u"Tiếp tục");

    person().sees(u"Số điện thoại của bạn là gì?");
    person().typesPlain(u"0950000001");
    person().tap(u"Tiếp tục");
    person().sees(u"Bạn có email không?");
    person().tap(u"Bỏ qua");

    person().sees(u"Nhập mã xác thực");
    person().sees(u"Hình mã xác thực"); // follows the title
    person().typesPlain(readsCaptcha());
    person().tap(u"Tiếp tục");

    person().sees(u"Mời bạn xem lại");
    person().sees(u"Họ tên: Nguyễn Thị Mẫu…");
    person().tap(u"Đăng ký");

    person().sees(u"Xác thực mã OTP");
    person().typesPlain(readsSms());
    person().tap(u"Xác nhận");

    person().sees(u"Đặt mật khẩu");
    typesPasswordTwice(u"Suoi-Xanh7");
    person().tap(u"Đăng ký");

    person().sees(u"Đăng ký thành công");
    person().tap(u"Xem biên nhận");
    person().sees(u"Biên nhận của bạn");

    QCOMPARE(account().level, 2);
    QCOMPARE(account().fullName, mau().fullName);
    QCOMPARE(account().phone, mau().phone);
    QVERIFY(portal().passwordMatches(mau().idNumber, SecureBytes::from("Suoi-Xanh7")));
    person().sees(QString(u"Mã biên nhận: "_s + account().receiptCode));
    person().tap(u"Xong");
    isOver();
}

void HappyRoads::email_given_isRegistered()
{
    opensKiosk();
    walksTo(Step::Email);
    person().typesPlain(u"mau@example.vn");
    person().tap(u"Tiếp tục");
    walks(Step::Captcha, Step::Done);
    QCOMPARE(account().email, u"mau@example.vn"_s);
}

void HappyRoads::consentRefused_keepsNothing()
{
    opensKiosk();
    walksTo(Step::Consent);
    person().tap(u"Không đồng ý");
    person().sees(u"Bạn đã chọn không đồng ý");
    person().sees(u"Máy không giữ lại thông tin nào.");
    person().tap(u"Xem lại");
    isAt(Step::Consent);
    person().tap(u"Không đồng ý");
    person().tap(u"Về màn hình đầu");
    isOver();
}

void HappyRoads::documents_andHelp_openOnTheScreen()
{
    opensKiosk();
    walksTo(Step::Consent);
    person().tap(u"Điều khoản");
    person().sees(u"ĐIỀU KHOẢN SỬ DỤNG…");
    person().tap(u"Đóng");
    person().tap(u"Chính sách chia sẻ thông tin");
    person().sees(u"CHÍNH SÁCH CHIA SẺ THÔNG TIN…");
    person().tap(u"Đóng");
    person().tap(u"Trợ giúp");
    person().sees(u"Làm gì ở bước này?");
    person().tap(u"Tôi hiểu rồi");
    person().seesNot(u"Làm gì ở bước này?");
    isAt(Step::Consent);
}

void HappyRoads::officer_called_isTold()
{
    opensKiosk();
    walksTo(Step::FullName);
    person().tap(u"Gọi cán bộ");
    person().sees(u"Đã báo cán bộ");
    person().tap(u"Làm tiếp trong lúc chờ");
    isAt(Step::FullName);
}

std::unique_ptr<QObject> happyRoads(World& world)
{
    return std::make_unique<HappyRoads>(world);
}

} // namespace story
#include "happy.moc"
