// What social insurance and the post answer.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class InsuranceAndPostRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void numberOfAnother_isSaidBesideTheNumber_data();
    void numberOfAnother_isSaidBesideTheNumber();
    void otherDataInTheRegister_isSaid();
    void accountExists_byTheRegistersNumber();
    void insuranceNumber_ofWrongLength_isSaid();
    void accountName_taken_isSaidBesideIt();
    void accountExists_byTheNumberOfAPostCustomer();
    void place_byItsNameOfBefore_isFound();
    void link_late_isSentAgain();
};

void InsuranceAndPostRoads::numberOfAnother_isSaidBesideTheNumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("of another") << u"6200000003"_s;
    QTest::newRow("of nobody") << u"6299999999"_s;
}

void InsuranceAndPostRoads::numberOfAnother_isSaidBesideTheNumber()
{
    QFETCH(QString, number);
    opensKiosk();
    walksTo(Step::Summary, insured(mau(), number));
    person().tap(u"Đăng ký");
    isAt(Step::InsuranceNumber);
    person().sees(u"Thông tin vừa nhập không chính xác, yêu cầu nhập lại.");
    QVERIFY(!portal().account(mau().idNumber));
}

void InsuranceAndPostRoads::otherDataInTheRegister_isSaid()
{
    const Citizen hoa{u"Trần Văn Hoà"_s, u"079201999005"_s, u"31122001"_s, u"Nam"_s, u"0950000005"_s};
    opensKiosk();
    walksTo(Step::Summary, insured(hoa, u"7900000005"_s));
    person().tap(u"Đăng ký");
    isAt(Step::BirthDate);
    person().sees(u"Thông tin vừa nhập không chính xác, yêu cầu nhập lại.");
}

void InsuranceAndPostRoads::accountExists_byTheRegistersNumber()
{
    opensKiosk();
    walksTo(Step::Summary, insured(daCo(), u"0100000008"_s));
    person().tap(u"Đăng ký");
    person().sees(u"CMT hoặc CCCD đã được đăng ký.");
}

void InsuranceAndPostRoads::insuranceNumber_ofWrongLength_isSaid()
{
    opensKiosk();
    walksTo(Step::InsuranceNumber, insured(mau(), u"6200000001"_s));
    person().sees(u"10 số; hoặc 15 ký tự trên thẻ bảo hiểm y tế; hoặc 12 số căn cước.");
    person().typesPlain(u"62000");
    person().tap(u"Tiếp tục");
    isAt(Step::InsuranceNumber);
    person().erases(5);
    walks(Step::InsuranceNumber, Step::FullName, insured(mau(), u"6200000001"_s));
}

void InsuranceAndPostRoads::accountName_taken_isSaidBesideIt()
{
    const auto citizen = posted(mau(), u"abrol"_s, Means::PostBySms);
    opensKiosk();
    walksTo(Step::Summary, citizen);
    person().tap(u"Đăng ký");
    isAt(Step::AccountName);
    person().isFocusedOn(u"Tên tài khoản PostID");
}

void InsuranceAndPostRoads::accountExists_byTheNumberOfAPostCustomer()
{
    const auto accounts = portal().accounts().size();
    opensKiosk();
    walksTo(Step::Summary, posted(daCo(), u"daco.hoang"_s, Means::PostBySms));
    person().tap(u"Đăng ký");
    person().sees(u"CMT hoặc CCCD đã được đăng ký.");
    // The way out is the password of the account there is; what was typed goes along.
    person().tap(u"Tài khoản là của tôi, tôi quên mật khẩu");
    isAt(Step::Captcha);
    QCOMPARE(portal().accounts().size(), accounts);
}

void InsuranceAndPostRoads::place_byItsNameOfBefore_isFound()
{
    opensKiosk();
    walksTo(Step::PermanentProvince, posted(mau(), u"mau.nguyen"_s, Means::PostBySms));
    person().typesPlain(u"Binh Dinh");
    person().tap(u"Tỉnh Gia Lai");
    person().seesIn(u"Tỉnh, thành phố thường trú", u"Tỉnh Gia Lai");
    person().tap(u"Tiếp tục");
    isAt(Step::PermanentCommune);
    person().typesPlain(u"Quy Nhon");
    person().tap(u"Phường Quy Nhơn");
    person().seesIn(u"Xã, phường thường trú", u"Phường Quy Nhơn");
}

void InsuranceAndPostRoads::link_late_isSentAgain()
{
    const auto citizen = posted(mau(), u"mau.nguyen"_s, Means::PostByMail);
    opensKiosk();
    walksTo(Step::Link, citizen);
    person().sees(u"Thư đã gửi đến m****@example.vn.");
    const auto newest = [&] {
        const auto mails = portal().mailbox().mails(citizen.email);
        return mails.isEmpty() ? 0 : mails.last().number;
    };
    const auto first = newest();
    passes(601s);
    person().sees(u"Đường dẫn kích hoạt trong thư đã hết hạn.…");
    QVERIFY(!portal().openMail(first));
    person().tap(u"Gửi lại");
    person().waitsUntil([&] { return newest() > first; }, u"no other mail came"_s);
    walks(Step::Link, Step::Done, citizen);
}

std::unique_ptr<QObject> insuranceAndPostRoads(World& world)
{
    return std::make_unique<InsuranceAndPostRoads>(world);
}

} // namespace story
#include "insurance_and_post.moc"
