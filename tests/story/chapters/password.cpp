// The password: a live checklist; weak, personal, not repeated, refused.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace provisioning::practice;

class PasswordRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void checklist_followsWhatIsTyped();
    void password_weakOrPersonal_isNotTaken_data();
    void password_weakOrPersonal_isNotTaken();
    void password_notRepeated_isNotTaken();
    void password_refusedByThePortal_isChosenAnew();
};

void PasswordRoads::checklist_followsWhatIsTyped()
{
    opensKiosk();
    walksTo(Step::Password);
    person().sees(u"Chữ thường: chưa đạt");
    person().typesPlain(u"s");
    person().sees(u"Chữ thường: đạt");
    person().sees(u"Chữ IN HOA: chưa đạt");
    person().typesPlain(u"U");
    person().sees(u"Chữ IN HOA: đạt");
    person().typesPlain(u"7");
    person().sees(u"Số: đạt");
    person().sees(u"Ký tự đặc biệt ! @ #: chưa đạt");
    person().typesPlain(u"-");
    person().sees(u"Ký tự đặc biệt ! @ #: đạt");
    person().sees(u"8 ký tự trở lên: chưa đạt");
    person().typesPlain(u"xanh");
    person().sees(u"8 ký tự trở lên: đạt");
}

void PasswordRoads::password_weakOrPersonal_isNotTaken_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("unmet");
    QTest::newRow("short") << u"Su-1"_s << u"8 ký tự trở lên"_s;
    QTest::newRow("no capital") << u"suoi-xanh7"_s << u"Chữ IN HOA"_s;
    QTest::newRow("no digit") << u"Suoi-Xanh"_s << u"Số"_s;
    QTest::newRow("no sign") << u"SuoiXanh7"_s << u"Ký tự đặc biệt ! @ #"_s;
    QTest::newRow("own name") << u"Mau@12345"_s << u"Không có tên, năm sinh"_s;
    QTest::newRow("birth year") << u"Xanh@1990"_s << u"Không có tên, năm sinh"_s;
}

void PasswordRoads::password_weakOrPersonal_isNotTaken()
{
    QFETCH(QString, password);
    QFETCH(QString, unmet);
    opensKiosk();
    walksTo(Step::Password);
    typesPasswordTwice(password);
    person().sees(QString(unmet + u": chưa đạt"_s));
    person().tap(u"Đăng ký");
    person().sees(unmet == u"Không có tên, năm sinh"_s
                      ? u"Dễ đoán quá. Hãy ghép ba từ chẳng liên quan gì nhau."
                      : u"Mật khẩu chưa đủ các điều bên dưới.");
    isAt(Step::Password);
    QVERIFY(!portal().account(mau().idNumber));
}

void PasswordRoads::password_notRepeated_isNotTaken()
{
    opensKiosk();
    walksTo(Step::Password);
    person().tap(u"Mật khẩu");
    person().typesPlain(u"Suoi-Xanh7");
    person().tap(u"Xác nhận mật khẩu");
    person().typesPlain(u"Suoi-Xanh8");
    person().tap(u"Đăng ký");
    person().sees(u"Hai lần nhập chưa giống nhau.");
    QVERIFY(!portal().account(mau().idNumber));
}

void PasswordRoads::password_refusedByThePortal_isChosenAnew()
{
    opensKiosk();
    walksTo(Step::Password);
    portal().faults().add({.kind = FaultKind::Fail,
                           .call = Call::Password,
                           .status = 422,
                           .problem = ProblemCode::PasswordRefused});
    answers(Step::Password);
    person().sees(u"Cổng Dịch vụ công không nhận mật khẩu này. Hãy chọn mật khẩu khác.");
    walks(Step::Password, Step::Done);
    QCOMPARE(account().level, 2);
}

std::unique_ptr<QObject> passwordRoads(World& world)
{
    return std::make_unique<PasswordRoads>(world);
}

} // namespace story
#include "password.moc"
