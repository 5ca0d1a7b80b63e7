// The code by SMS: wrong, late, asked for again, too soon, too often, locked.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OtpRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void code_wrong_saysHowManyTriesAreLeft();
    void code_ofFiveDigits_isAskedForWhole();
    void code_late_isSaidAndAnotherOneIsTaken();
    void resend_waitsForItsTime();
    void resend_tooSoonForThePortal_isSaid();
    void resend_tooOften_isSaid();
    void code_wrongFiveTimes_locksTheRegistration();
};

namespace {

QString wrong(const QString& code)
{
    return code == u"111111"_s ? u"222222"_s : u"111111"_s;
}

} // namespace

void OtpRoads::code_wrong_saysHowManyTriesAreLeft()
{
    opensKiosk();
    walksTo(Step::Otp);
    person().sees(u"Mã xác thực đã được gửi qua SĐT: 095****001");
    person().typesPlain(wrong(readsSms()));
    person().tap(u"Xác nhận");
    person().sees(u"Mã OTP vừa nhập không chính xác.");
    person().typesPlain(wrong(readsSms()));
    person().tap(u"Xác nhận");
    person().sees(u"Mã OTP vừa nhập không chính xác. Còn 3 lần thử.");
    walks(Step::Otp, Step::Password);
}

void OtpRoads::code_ofFiveDigits_isAskedForWhole()
{
    opensKiosk();
    walksTo(Step::Otp);
    person().typesPlain(u"12345");
    person().tap(u"Xác nhận");
    person().sees(u"Mã OTP có 6 chữ số. Mời bạn nhập đủ.");
}

void OtpRoads::code_late_isSaidAndAnotherOneIsTaken()
{
    opensKiosk();
    walksTo(Step::Otp);
    const auto first = readsSms();
    passes(121s);
    person().sees(u"Mã OTP quá thời gian chờ…");
    person().tap(u"Gửi lại OTP");
    person().waitsUntil([&] { return readsSms() != first; }, u"no other code came"_s);
    walks(Step::Otp, Step::Password);
}

void OtpRoads::resend_waitsForItsTime()
{
    opensKiosk();
    walksTo(Step::Otp);
    person().sees(u"Gửi lại OTP sau…");
    passes(61s);
    const auto first = readsSms();
    person().tap(u"Gửi lại OTP");
    person().waitsUntil([&] { return readsSms() != first; }, u"no other code came"_s);
    person().sees(u"Gửi lại OTP sau…");
    walks(Step::Otp, Step::Password);
}

void OtpRoads::resend_tooSoonForThePortal_isSaid()
{
    opensKiosk();
    walksTo(Step::Otp);
    kiosk().passTime(61s);
    person().tap(u"Gửi lại OTP");
    person().sees(u"Mã vừa được gửi. Hãy đợi thêm một chút rồi gửi lại.");
    walks(Step::Otp, Step::Password);
}

void OtpRoads::resend_tooOften_isSaid()
{
    opensKiosk();
    walksTo(Step::Otp);
    for (const auto& then : {u"Gửi lại OTP sau…"_s, u"Gửi lại OTP sau…"_s, u"Đã hết lượt gửi lại"_s}) {
        const auto last = readsSms();
        passes(61s);
        person().tap(u"Gửi lại OTP");
        person().sees(then);
        QVERIFY(readsSms() != last);
    }
    person().sees(u"Đã hết lượt gửi lại");
    passes(61s);
    person().sees(u"Đã hết lượt gửi lại");
    walks(Step::Otp, Step::Password);
}

void OtpRoads::code_wrongFiveTimes_locksTheRegistration()
{
    opensKiosk();
    walksTo(Step::Otp);
    for (const auto& left : {u""_s, u" Còn 3 lần thử."_s, u" Còn 2 lần thử."_s, u" Còn 1 lần thử."_s}) {
        person().typesPlain(wrong(readsSms()));
        person().tap(u"Xác nhận");
        person().sees(QString(u"Mã OTP vừa nhập không chính xác."_s + left));
    }
    person().typesPlain(wrong(readsSms()));
    person().tap(u"Xác nhận");
    person().sees(u"Chưa đăng ký được");
    person().sees(u"Mã OTP đã bị nhập sai quá nhiều lần.");
    person().tap(u"Làm lại");
    isAt(Step::IdNumber);
}

std::unique_ptr<QObject> otpRoads(World& world)
{
    return std::make_unique<OtpRoads>(world);
}

} // namespace story
#include "otp.moc"
