#include "kiosk/ui/speech/narrator.h"

#include <QTest>

using namespace kiosk::ui::speech;
using namespace Qt::StringLiterals;

namespace {

Line heading(const QString& text)
{
    return {Kind::Heading, text, {}, {}, false};
}
Line text(const QString& text)
{
    return {Kind::Text, text, {}, {}, false};
}
Line alert(const QString& text)
{
    return {Kind::Alert, text, {}, {}, false};
}

Screen asking(const QList<Line>& more = {})
{
    Screen screen{u"vi"_s,
                  {heading(u"Bạn sinh ngày nào?"_s), text(u"Ngày, tháng, rồi năm. Ví dụ: 05/09/1962."_s)}};
    screen.lines += more;
    return screen;
}

Screen counting(const QString& line)
{
    return {u"vi"_s, {heading(u"Bạn còn ở đây không?"_s), text(line)}};
}

} // namespace

class TestNarrator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newScreen_isSaidWithoutChoicesAndButtons()
    {
        Narrator narrator;
        Screen screen = asking();
        screen.lines += Line{Kind::Entry, u"Ngày sinh"_s, u"05/09"_s, u"dd/mm/yyyy"_s, false};
        screen.lines += Line{Kind::Choice, u"Nam"_s, {}, {}, false};
        screen.lines += Line{Kind::Button, u"Tiếp tục"_s, {}, {}, false};
        screen.lines += Line{Kind::Text, u"Đường dây nóng"_s, {}, {}, true};
        const QStringList expected{u"Bạn sinh ngày nào?"_s, u"Ngày, tháng, rồi năm."_s, u"Ví dụ:"_s,
                                   u"05/09/1962."_s, u"Ngày sinh"_s};
        QCOMPARE(narrator.observe(screen, true), expected);
    }

    void sameScreen_saysNothing()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(asking(), false).isEmpty());
        QVERIFY(narrator.observe(asking(), false).isEmpty());
    }

    void typing_saysNothing()
    {
        Narrator narrator;
        const auto typed = [](const QString& value) {
            return asking({{Kind::Entry, u"Ngày sinh"_s, value, {}, false}});
        };
        QVERIFY(!narrator.observe(typed({}), false).isEmpty());
        QVERIFY(narrator.observe(typed(u"0"_s), false).isEmpty());
        QVERIFY(narrator.observe(typed(u"05/"_s), false).isEmpty());
    }

    void otherLanguage_saysTheScreenAnew()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(asking(), false).isEmpty());
        Screen english = asking();
        english.language = u"en"_s;
        QVERIFY(!narrator.observe(english, true).isEmpty());
    }

    void forgotten_saysTheScreenAnew()
    {
        Narrator narrator;
        const auto first = narrator.observe(asking(), false);
        narrator.forget();
        QCOMPARE(narrator.observe(asking(), false), first);
    }

    void newAlert_isSaidAlone()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(asking(), false).isEmpty());
        QCOMPARE(narrator.observe(asking({alert(u"Không có ngày này."_s)}), true),
                 QStringList{u"Không có ngày này."_s});
        QVERIFY(narrator.observe(asking({alert(u"Không có ngày này."_s)}), false).isEmpty());
        QCOMPARE(narrator.observe(asking({alert(u"Không có ngày này."_s), alert(u"Hãy xem lại."_s)}), false),
                 QStringList{u"Hãy xem lại."_s});
    }

    void anotherPicture_isSaidAlone()
    {
        const auto picture = [](const QString& says) {
            return asking({{Kind::Text, u"Hình mã xác thực"_s, {}, says, false}});
        };
        Narrator narrator;
        QVERIFY(narrator.observe(picture(u"w 9 k d"_s), false).endsWith(u"w 9 k d"_s));
        QCOMPARE(narrator.observe(picture(u"a 7 b"_s), true),
                 QStringList({u"Hình mã xác thực"_s, u"a 7 b"_s}));
    }

    void countdown_isSaidAtItsMoments()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(counting(u"Còn 40 giây"_s), false).isEmpty());
        QStringList said;
        for (int left = 39; left > 0; --left)
            said += narrator.observe(counting(u"Còn %1 giây"_s.arg(left)), false);
        QCOMPARE(said, QStringList({u"Còn 30 giây"_s, u"Còn 10 giây"_s, u"Còn 5 giây"_s}));
    }

    void countdownInMinutes_isSaidAtItsMoments()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(counting(u"Mã còn dùng được 1:02"_s), false).isEmpty());
        QVERIFY(narrator.observe(counting(u"Mã còn dùng được 1:00"_s), false).isEmpty());
        QVERIFY(narrator.observe(counting(u"Mã còn dùng được 0:59"_s), false).isEmpty());
        QVERIFY(narrator.observe(counting(u"Mã còn dùng được 0:31"_s), false).isEmpty()); // a jump
        QCOMPARE(narrator.observe(counting(u"Mã còn dùng được 0:29"_s), false),
                 QStringList{u"Mã còn dùng được 0:29"_s});
    }

    void countdown_interruptsNothing()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(counting(u"Còn 11 giây"_s), false).isEmpty());
        QVERIFY(narrator.observe(counting(u"Còn 10 giây"_s), true).isEmpty());
    }

    void numberThatGrows_isNoCountdown()
    {
        Narrator narrator;
        QVERIFY(!narrator.observe(counting(u"9 trên 12 số"_s), false).isEmpty());
        QVERIFY(narrator.observe(counting(u"10 trên 12 số"_s), false).isEmpty());
    }

    void everything_hasValuesChoicesAndReasons()
    {
        Screen screen = asking();
        screen.lines += Line{Kind::Entry, u"Ngày sinh"_s, u"05/09/1962"_s, u"dd/mm/yyyy"_s, false};
        screen.lines += Line{Kind::Entry, u"Mã OTP"_s, {}, u"Đã nhập 3 ký tự"_s, false};
        screen.lines += Line{Kind::Choice, u"Nam"_s, {}, {}, false};
        screen.lines += Line{Kind::Button, u"Tiếp tục"_s, {}, u"Chưa đến lúc"_s, true};
        const QStringList expected{u"Bạn sinh ngày nào?"_s,
                                   u"Ngày, tháng, rồi năm."_s,
                                   u"Ví dụ:"_s,
                                   u"05/09/1962."_s,
                                   u"Ngày sinh:"_s,
                                   u"05/09/1962"_s,
                                   u"Mã OTP"_s,
                                   u"Đã nhập 3 ký tự"_s,
                                   u"Nam"_s,
                                   u"Tiếp tục"_s,
                                   u"Chưa đến lúc"_s};
        QCOMPARE(Narrator::everything(screen), expected);
    }
};

QTEST_GUILESS_MAIN(TestNarrator)
#include "tst_narrator.moc"
