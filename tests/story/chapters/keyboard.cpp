// Names of the Highlands, accents picked by hand, two thumbs, and a keyboard that is plugged in.

#include "tests/story/chapters/chapters.h"
#include "tests/story/person/telex.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeyboardRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void hChiEban_byLongPress_registers();
    void yBloNie_byPickedAccents_registers();
    void quickDoubleTaps_dropNoKey();
    void pluggedInKeyboard_alone_registers();
};

void KeyboardRoads::hChiEban_byLongPress_registers()
{
    opensKiosk();
    walksTo(Step::FullName, hChi());
    person().typesPlain(u"H'");
    person().picks(u"C", u"Č");
    person().typesPlain(u"i ");
    person().picks(u"E", u"Ê");
    person().typesPlain(u"ban");
    person().seesIn(u"Họ tên", u"H'Či Êban");
    person().tap(u"Tiếp tục");
    walks(Step::BirthDate, Step::Done, hChi());
    QCOMPARE(account(hChi()).fullName, hChi().fullName);
    QCOMPARE(account(hChi()).level, 2);
}

void KeyboardRoads::yBloNie_byPickedAccents_registers()
{
    opensKiosk();
    walksTo(Step::FullName, yBlo());
    person().tap(u"Kiểu gõ: Telex");
    person().tap(u"Chọn dấu");
    person().typesPlain(u"Y Bl");
    person().picks(u"o", u"ơ̆");
    person().typesPlain(u" Nie");
    person().tap(u"ê");
    person().seesIn(u"Họ tên", u"Y Blơ̆ Niê");
    person().tap(u"Tiếp tục");
    walks(Step::BirthDate, Step::Done, yBlo());
    QCOMPARE(account(yBlo()).fullName, yBlo().fullName);
}

void KeyboardRoads::quickDoubleTaps_dropNoKey()
{
    opensKiosk();
    walksTo(Step::IdNumber);
    for (int digit = 0; digit < 12; ++digit)
        person().tapAtOnce(digit % 3 == 2 ? u"1" : u"0");
    person().seesIn(u"Tên đăng nhập (Số CMT/CCCD)", u"001 001 001 001");
}

void KeyboardRoads::pluggedInKeyboard_alone_registers()
{
    opensKiosk();
    const auto chooses = [this](QStringView name) {
        person().tabsTo(name);
        person().presses(Qt::Key_Return);
    };
    const auto writesAndGoesOn = [this](Step step, const QString& text) {
        isAt(step);
        person().writes(text);
        person().presses(Qt::Key_Return);
    };
    chooses(u"Bắt đầu");
    chooses(u"Tiếng Việt");
    chooses(u"Đồng ý");
    chooses(u"Công dân");
    chooses(u"Thuê bao di động");
    isAt(Step::Preparing);
    chooses(u"Tiếp tục");
    writesAndGoesOn(Step::IdNumber, mau().idNumber);
    writesAndGoesOn(Step::FullName, telexKeys(mau().fullName).join(QString()));
    writesAndGoesOn(Step::BirthDate, mau().birthDate);
    isAt(Step::Sex);
    chooses(u"Nữ");
    chooses(u"Tiếp tục");
    writesAndGoesOn(Step::Phone, mau().phone);
    writesAndGoesOn(Step::Email, {});
    person().sees(u"Hình mã xác thực");
    writesAndGoesOn(Step::Captcha, readsCaptcha());
    isAt(Step::Summary);
    chooses(u"Đăng ký");
    isAt(Step::Otp);
    writesAndGoesOn(Step::Otp, readsSms());
    isAt(Step::Password);
    person().writes(mau().password);
    person().tabsTo(u"Xác nhận mật khẩu");
    person().writes(mau().password);
    person().presses(Qt::Key_Return);
    isAt(Step::Done);
    chooses(u"Xem biên nhận");
    isAt(Step::Receipt);
    QCOMPARE(account().level, 2);
    QCOMPARE(account().fullName, mau().fullName);
    chooses(u"Xong");
    isOver();
}

std::unique_ptr<QObject> keyboardRoads(World& world)
{
    return std::make_unique<KeyboardRoads>(world);
}

} // namespace story
#include "keyboard.moc"
