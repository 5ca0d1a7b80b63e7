// The captcha: wrong, refreshed, grown old, left empty; blanks and capitals forgiven.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CaptchaRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void captcha_typedInCapitals_isTaken();
    void captcha_leftEmpty_isAskedFor();
    void captcha_wrong_bringsANewOne();
    void captcha_refreshed_bringsANewOne();
    void captcha_grownOld_bringsANewOne();
};

void CaptchaRoads::captcha_typedInCapitals_isTaken()
{
    opensKiosk();
    walksTo(Step::Captcha);
    person().writes(readsCaptcha().toUpper());
    person().tap(u"Tiếp tục");
    walks(Step::Summary, Step::Otp);
}

void CaptchaRoads::captcha_leftEmpty_isAskedFor()
{
    opensKiosk();
    walksTo(Step::Captcha);
    person().tap(u"Tiếp tục");
    person().sees(u"Bạn phải nhập mã xác thực.");
    isAt(Step::Captcha);
}

void CaptchaRoads::captcha_wrong_bringsANewOne()
{
    opensKiosk();
    walksTo(Step::Captcha);
    const auto first = portal().newestCaptcha();
    person().typesPlain(readsCaptcha().startsWith(u'a') ? u"bbbbbb" : u"aaaaaa");
    person().tap(u"Tiếp tục");
    answers(Step::Summary);
    person().sees(u"Mã xác thực không đúng…");
    isAt(Step::Captcha);
    QVERIFY(portal().newestCaptcha() != first);
    walks(Step::Captcha, Step::Otp);
}

void CaptchaRoads::captcha_refreshed_bringsANewOne()
{
    opensKiosk();
    walksTo(Step::Captcha);
    const auto first = portal().newestCaptcha();
    person().tap(u"Đổi hình khác");
    person().waitsUntil([&] { return portal().newestCaptcha() != first; }, u"no new captcha"_s);
    person().sees(u"Hình mã xác thực…");
    walks(Step::Captcha, Step::Otp);
}

void CaptchaRoads::captcha_grownOld_bringsANewOne()
{
    opensKiosk();
    walksTo(Step::Summary);
    portal().advanceClock(301s);
    answers(Step::Summary);
    person().sees(u"Mã xác thực đã quá hạn…");
    isAt(Step::Captcha);
    walks(Step::Captcha, Step::Otp);
}

std::unique_ptr<QObject> captchaRoads(World& world)
{
    return std::make_unique<CaptchaRoads>(world);
}

} // namespace story
#include "captcha.moc"
