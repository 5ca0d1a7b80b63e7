// Forgotten passwords, and accounts that are said to exist.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

class RecoveryRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void forgotten_fromTheStartScreen_isSetAnew();
    void forgotten_fromAccountExists_isSetAnew();
    void account_unknown_isSaid();
    void accountOfSomebodyElse_isExplained();

private:
    // From the account's number to its new password.
    void walksFromNumber(const Citizen& citizen);
    void walksFromSummary(const Citizen& citizen);
};

void RecoveryRoads::walksFromNumber(const Citizen& citizen)
{
    person().sees(u"Số căn cước của tài khoản là gì?");
    person().typesPlain(citizen.idNumber);
    person().tap(u"Tiếp tục");
    person().sees(u"Số điện thoại của tài khoản là gì?");
    person().typesPlain(citizen.phone);
    person().tap(u"Tiếp tục");
    answers(Step::Captcha);
    walksFromSummary(citizen);
}

void RecoveryRoads::walksFromSummary(const Citizen& citizen)
{
    isAt(Step::Summary);
    person().tap(u"Gửi mã OTP");
    answers(Step::Otp, citizen);
    person().sees(u"Đặt mật khẩu mới");
    typesPasswordTwice(u"Suoi-Xanh8");
}

void RecoveryRoads::forgotten_fromTheStartScreen_isSetAnew()
{
    opensKiosk();
    person().tap(u"Quên mật khẩu");
    answers(Step::Language);
    answers(Step::Consent);
    walksFromNumber(daCo());
    person().tap(u"Đổi mật khẩu");
    person().sees(u"Đã đổi mật khẩu");
    QVERIFY(portal().passwordMatches(daCo().idNumber, SecureBytes::from("Suoi-Xanh8")));
}

void RecoveryRoads::forgotten_fromAccountExists_isSetAnew()
{
    opensKiosk();
    walksTo(Step::Summary, daCo());
    person().tap(u"Đăng ký");
    person().tap(u"Tài khoản là của tôi, tôi quên mật khẩu");
    answers(Step::Captcha); // both numbers are known
    walksFromSummary(daCo());
    person().tap(u"Đổi mật khẩu");
    person().sees(u"Đã đổi mật khẩu");
    QVERIFY(portal().passwordMatches(daCo().idNumber, SecureBytes::from("Suoi-Xanh8")));
}

void RecoveryRoads::account_unknown_isSaid()
{
    opensKiosk();
    person().tap(u"Quên mật khẩu");
    answers(Step::Language);
    answers(Step::Consent);
    person().typesPlain(mau().idNumber);
    person().tap(u"Tiếp tục");
    person().sees(u"Số điện thoại của tài khoản là gì?");
    person().typesPlain(mau().phone);
    person().tap(u"Tiếp tục");
    answers(Step::Captcha);
    person().tap(u"Gửi mã OTP");
    person().sees(u"Không tìm thấy tài khoản với số CMT/CCCD và số điện thoại này.…");
}

void RecoveryRoads::accountOfSomebodyElse_isExplained()
{
    opensKiosk();
    walksTo(Step::Summary, daCo());
    person().tap(u"Đăng ký");
    person().tap(u"Không phải tài khoản của tôi");
    person().sees(
        u"Nếu bạn chưa bao giờ mở tài khoản này thì có thể người khác đã dùng số giấy tờ của bạn.…");
    person().tap(u"Đóng");
    person().tap(u"Quầy và tổng đài của nhà mạng");
    person().sees(u"VinaPhone · 18001091: …");
    person().tap(u"Đóng");
    person().tap(u"Về màn hình đầu");
    isOver();
}

std::unique_ptr<QObject> recoveryRoads(World& world)
{
    return std::make_unique<RecoveryRoads>(world);
}

} // namespace story
#include "recovery.moc"
