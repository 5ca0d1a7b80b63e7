// Help that is not the registration: VNeID, the officer, and a kiosk made easier.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HelpingRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void vneid_isAdvised_andLeadsBackOrHome();
    void officer_called_isTold_andTheKioskWaitsLonger();
    void officer_calledWhenTheLineIsCut_isNotReached();
    void start_hasHelpOfficerAndLanguage();
    void language_chosenOnTheStart_goesBackByItself();
    void language_changedInAForm_keepsWhatWasTyped();
    void comfort_isKeptForTheSession_andGoneAfter();
    void comfort_changedMidway_keepsWhatWasTyped();
};

void HelpingRoads::vneid_isAdvised_andLeadsBackOrHome()
{
    opensKiosk();
    walksTo(Step::Preparing);
    person().tap(u"Tôi cần tài khoản VNeID");
    person().sees(u"Tài khoản VNeID do công an cấp");
    person().tap(u"Quay lại");
    isAt(Step::Preparing);
    person().tap(u"Quay lại");
    isAt(Step::Method);
    person().tap(u"Tôi cần tài khoản VNeID");
    person().tap(u"Về màn hình đầu");
    isOver();
}

void HelpingRoads::officer_called_isTold_andTheKioskWaitsLonger()
{
    opensKiosk();
    walksTo(Step::IdNumber);
    person().tap(u"Gọi cán bộ");
    person().sees(u"Đã báo cán bộ");
    const auto calls = portal().officerBell().calls();
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first().step, u"EnteringField"_s);
    QCOMPARE(calls.first().language, u"vi"_s);
    person().tap(u"Làm tiếp trong lúc chờ");
    kiosk().passTime(280s);
    person().seesNot(u"Bạn còn ở đây không?");
    kiosk().passTime(21s);
    person().sees(u"Bạn còn ở đây không?");
}

void HelpingRoads::officer_calledWhenTheLineIsCut_isNotReached()
{
    opensKiosk();
    walksTo(Step::IdNumber);
    QVERIFY(portal().setLineUp(false));
    person().tap(u"Gọi cán bộ");
    person().sees(u"Chưa báo được cán bộ");
    QVERIFY(portal().officerBell().calls().isEmpty());
    QVERIFY(portal().setLineUp(true));
    person().tap(u"Gọi lại");
    person().sees(u"Đã báo cán bộ");
    QCOMPARE(portal().officerBell().calls().size(), 1);
    person().tap(u"Làm tiếp trong lúc chờ");
    isAt(Step::IdNumber);
}

void HelpingRoads::start_hasHelpOfficerAndLanguage()
{
    opensKiosk();
    person().tap(u"English");
    person().sees(u"Start");
    person().tap(u"Help");
    person().tap(u"Tiếng Việt"); // on the sheet
    person().sees(u"Làm gì ở bước này?");
    person().tap(u"Tôi hiểu rồi");
    person().tap(u"Gọi cán bộ");
    person().sees(u"Đã báo cán bộ");
    QCOMPARE(portal().officerBell().calls().size(), 1);
    person().tap(u"Làm tiếp trong lúc chờ");
    walksTo(Step::IdNumber);
}

// Who has gone away without beginning leaves the kiosk as it was found.
void HelpingRoads::language_chosenOnTheStart_goesBackByItself()
{
    opensKiosk();
    person().tap(u"English");
    person().sees(u"Start");
    kiosk().passTime(61s);
    person().sees(u"Bắt đầu");
}

void HelpingRoads::language_changedInAForm_keepsWhatWasTyped()
{
    const auto citizen = posted(mau(), u"mau.nguyen"_s, Means::PostBySms);
    opensKiosk();
    walksTo(Step::PermanentAddress, citizen);
    person().types(u"12 Trần");
    person().tap(u"English");
    person().sees(u"Which house, street or hamlet?");
    person().tap(u"Tiếng Việt");
    isAt(Step::PermanentAddress);
    person().seesIn(u"Địa chỉ thường trú", u"12 Trần");
    person().types(u" Phú");
    person().seesIn(u"Địa chỉ thường trú", u"12 Trần Phú");
    person().tap(u"Tiếp tục");
    walks(Step::SameAddress, Step::Summary, citizen);
}

void HelpingRoads::comfort_isKeptForTheSession_andGoneAfter()
{
    opensKiosk();
    for (const auto& name : {u"Chữ to"_s, u"Tương phản cao"_s, u"Nút ở thấp"_s}) {
        person().tap(name);
        person().seesChecked(name);
    }
    walksTo(Step::IdNumber);
    person().tap(u"Dễ dùng");
    for (const auto& name : {u"Chữ to"_s, u"Tương phản cao"_s, u"Nút ở thấp"_s})
        person().seesChecked(name);
    person().tap(u"Đóng");
    person().tap(u"Thoát");
    person().tap(u"Dừng và xóa hết");
    isOver();
    opensKiosk();
    person().sees(u"Chữ to");
    for (const auto& sight : person().eye().everything())
        QVERIFY2(!sight.checked, qUtf8Printable(sight.name));
}

void HelpingRoads::comfort_changedMidway_keepsWhatWasTyped()
{
    opensKiosk();
    walksTo(Step::FullName);
    person().types(u"Nguyễn Thị Mẫ");
    person().tap(u"Dễ dùng");
    person().tap(u"Chữ to");
    person().tap(u"Tương phản cao");
    person().tap(u"Đóng");
    person().seesIn(u"Họ tên", u"Nguyễn Thị Mẫ");
    person().typesPlain(u"u");
    person().tap(u"Tiếp tục");
    walks(Step::BirthDate, Step::Done);
    QCOMPARE(account().fullName, mau().fullName);
}

std::unique_ptr<QObject> helpingRoads(World& world)
{
    return std::make_unique<HelpingRoads>(world);
}

} // namespace story
#include "helping.moc"
