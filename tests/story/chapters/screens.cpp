// English, a change of language midway, and screens that lie on their side.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ScreenRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void english_fromTheStartToTheReceipt();
    void language_changedMidway_keepsWhatWasTyped();
    void screen_onItsSide_registers_data();
    void screen_onItsSide_registers();
};

void ScreenRoads::english_fromTheStartToTheReceipt()
{
    opensKiosk();
    answers(Step::Start);
    person().tap(u"English");
    person().tap(u"I agree");
    person().tap(u"Citizen");
    person().tap(u"Mobile subscription");
    person().tap(u"Next");
    person().typesPlain(mau().idNumber);
    person().tap(u"Next");
    person().types(mau().fullName);
    person().tap(u"Next");
    person().typesPlain(mau().birthDate);
    person().tap(u"Next");
    person().tap(u"Female");
    person().tap(u"Next");
    person().typesPlain(mau().phone);
    person().tap(u"Next");
    person().tap(u"Skip");
    person().sees(u"Picture of the verification code");
    person().typesPlain(readsCaptcha());
    person().tap(u"Next");
    person().tap(u"Register");
    person().waitsUntil([this] { return !readsSms().isEmpty(); }, u"no SMS"_s);
    person().typesPlain(readsSms());
    person().tap(u"Confirm");
    person().tap(u"Password");
    person().typesPlain(mau().password);
    person().tap(u"Confirm the password");
    person().typesPlain(mau().password);
    person().tap(u"Register");
    person().sees(u"You are registered");
    QCOMPARE(account().level, 2);
}

void ScreenRoads::language_changedMidway_keepsWhatWasTyped()
{
    opensKiosk();
    walksTo(Step::FullName);
    person().types(u"Nguyễn Thị Mẫ");
    person().tap(u"English");
    person().tap(u"Tiếng Việt");
    isAt(Step::FullName);
    person().seesIn(u"Họ tên", u"Nguyễn Thị Mẫ");
    person().typesPlain(u"u");
    person().tap(u"Tiếp tục");
    walks(Step::BirthDate, Step::Done);
    QCOMPARE(account().fullName, mau().fullName);
}

void ScreenRoads::screen_onItsSide_registers_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::newRow("1920x1080") << QSize(1920, 1080);
    QTest::newRow("1366x768") << QSize(1366, 768);
}

void ScreenRoads::screen_onItsSide_registers()
{
    QFETCH(QSize, screen);
    opensKiosk(QJsonObject{}, screen);
    QCOMPARE(kiosk().window().size(), screen);
    walksTo(Step::Receipt);
    QCOMPARE(account().level, 2);
}

std::unique_ptr<QObject> screenRoads(World& world)
{
    return std::make_unique<ScreenRoads>(world);
}

} // namespace story
#include "screens.moc"
