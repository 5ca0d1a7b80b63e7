// What is missing, malformed or odd is said beside the field, and the focus goes there.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FieldRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void field_leftEmpty_isAskedFor_data();
    void field_leftEmpty_isAskedFor();
    void field_malformed_isSaidBesideIt_data();
    void field_malformed_isSaidBesideIt();
    void fault_goesAway_whenItIsPutRight();
    void oldNumber_ofNineDigits_registers();
    void birthYear_againstTheNumber_warnsAndLetsPass();
    void sex_againstTheNumber_warnsAndLetsPass();
    void summaryLine_edited_returnsToTheSummary();
};

void FieldRoads::field_leftEmpty_isAskedFor_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("ID number") << Step::IdNumber << u"Tên đăng nhập (Số CMT/CCCD)"_s
                               << u"Bạn phải nhập cmt/cccd."_s;
    QTest::newRow("full name") << Step::FullName << u"Họ tên"_s << u"Bạn phải nhập họ tên."_s;
    QTest::newRow("birth date") << Step::BirthDate << u"Ngày sinh"_s << u"Bạn phải nhập ngày sinh."_s;
    QTest::newRow("phone") << Step::Phone << u"Số điện thoại"_s << u"Bạn phải nhập số điện thoại."_s;
}

void FieldRoads::field_leftEmpty_isAskedFor()
{
    QFETCH(Step, step);
    QFETCH(QString, field);
    QFETCH(QString, sentence);
    opensKiosk();
    walksTo(step);
    person().seesNot(sentence);
    person().tap(u"Tiếp tục");
    person().sees(sentence);
    person().isFocusedOn(field);
    isAt(step);
    walks(step, static_cast<Step>(static_cast<int>(step) + 1));
}

void FieldRoads::field_malformed_isSaidBesideIt_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("number too short") << Step::IdNumber << u"0621909990"_s
                                      << u"Số CCCD có 12 chữ số, số CMT có 9 chữ số. Hãy đếm lại trên thẻ."_s;
    QTest::newRow("no such day") << Step::BirthDate << u"31021990"_s << u"Không có ngày này. Hãy xem lại."_s;
    QTest::newRow("half a date") << Step::BirthDate << u"1705"_s
                                 << u"Viết đủ ngày, tháng và năm. Ví dụ: 05/09/1962."_s;
    QTest::newRow("not yet born") << Step::BirthDate << u"17052990"_s
                                  << u"Ngày này chưa đến. Hãy xem lại năm sinh."_s;
    QTest::newRow("too old") << Step::BirthDate << u"17051790"_s
                             << u"Năm sinh này xa quá. Hãy xem lại năm sinh."_s;
    QTest::newRow("phone too short") << Step::Phone << u"09500"_s
                                     << u"Số di động có 10 chữ số và bắt đầu bằng số 0."_s;
    QTest::newRow("e-mail") << Step::Email << u"mau.example"_s
                            << u"Email chưa đúng. Ví dụ: ten@example.vn. Không có thì xóa hết và bỏ qua."_s;
}

void FieldRoads::field_malformed_isSaidBesideIt()
{
    QFETCH(Step, step);
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    opensKiosk();
    walksTo(step);
    person().typesPlain(typed);
    person().tap(u"Tiếp tục");
    person().sees(sentence);
    QVERIFY(person().eye().focused().has_value());
    isAt(step);
}

void FieldRoads::fault_goesAway_whenItIsPutRight()
{
    opensKiosk();
    walksTo(Step::IdNumber);
    person().typesPlain(u"06219099900");
    person().tap(u"Tiếp tục");
    person().sees(u"Số CCCD có 12 chữ số…");
    person().typesPlain(u"1");
    person().seesNot(u"Số CCCD có 12 chữ số…");
    person().tap(u"Tiếp tục");
    isAt(Step::FullName);
}

void FieldRoads::oldNumber_ofNineDigits_registers()
{
    opensKiosk();
    walksTo(Step::IdNumber, thuy());
    person().typesPlain(thuy().idNumber);
    person().tap(u"Tiếp tục");
    person().sees(u"Đây là số chứng minh cũ…");
    person().tap(u"Tiếp tục");
    walks(Step::FullName, Step::Done, thuy());
    QCOMPARE(account(thuy()).level, 2);
}

void FieldRoads::birthYear_againstTheNumber_warnsAndLetsPass()
{
    opensKiosk();
    walksTo(Step::BirthDate);
    person().typesPlain(u"17051991");
    person().tap(u"Tiếp tục");
    person().sees(u"Năm sinh khác với năm trong số căn cước…");
    isAt(Step::BirthDate);
    person().tap(u"Tiếp tục");
    isAt(Step::Sex);
}

void FieldRoads::sex_againstTheNumber_warnsAndLetsPass()
{
    opensKiosk();
    walksTo(Step::Sex);
    person().tap(u"Nam");
    person().tap(u"Tiếp tục");
    person().sees(u"Giới tính khác với số căn cước…");
    isAt(Step::Sex);
    person().tap(u"Tiếp tục");
    isAt(Step::Phone);
}

void FieldRoads::summaryLine_edited_returnsToTheSummary()
{
    opensKiosk();
    walksTo(Step::Summary);
    person().tap(u"Sửa Họ tên");
    isAt(Step::FullName);
    person().seesIn(u"Họ tên", u"Nguyễn Thị Mẫu");
    person().erases(3);
    person().types(u"Mới");
    person().tap(u"Xong");
    isAt(Step::Summary);
    person().sees(u"Họ tên: Nguyễn Thị Mới…");
}

std::unique_ptr<QObject> fieldRoads(World& world)
{
    return std::make_unique<FieldRoads>(world);
}

} // namespace story
#include "fields.moc"
