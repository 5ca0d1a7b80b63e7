// Going on another day, by the code on the slip and the phone; and the receipt once more.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;

class LaterRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void postponed_goesOnWhereItStood_data();
    void postponed_goesOnWhereItStood();
    void registered_isPrintedOnceMoreByItsCode();
    void code_unknown_isSaid();
    void code_guessedTooOften_isLocked();

private:
    // The code as it stands on the screen.
    QString readsCode(const QString& label);
};

QString LaterRoads::readsCode(const QString& label)
{
    const auto line = label + u": …"_s;
    person().sees(line);
    const auto sight = person().eye().find(line);
    return sight ? sight->name.section(u": "_s, 1) : QString();
}

void LaterRoads::postponed_goesOnWhereItStood_data()
{
    QTest::addColumn<bool>("sim");
    QTest::addColumn<bool>("mail");
    QTest::addColumn<Step>("step");
    QTest::newRow("code by SMS") << false << false << Step::Otp;
    QTest::newRow("password") << false << false << Step::Password;
    QTest::newRow("mail") << false << true << Step::Link;
    QTest::newRow("prompt") << true << false << Step::Prompt;
    QTest::newRow("certificate") << true << false << Step::Certificate;
}

void LaterRoads::postponed_goesOnWhereItStood()
{
    QFETCH(bool, sim);
    QFETCH(bool, mail);
    QFETCH(Step, step);
    const auto citizen = sim    ? signing(u"0950000201"_s, u"Viettel"_s)
                         : mail ? posted(mau(), u"mau.nguyen"_s, Means::PostByMail)
                                : mau();
    opensKiosk();
    walksTo(step, citizen);
    person().tap(u"Để sau");
    person().sees(u"Đã giữ lại để làm sau");
    const auto code = readsCode(u"Mã để làm tiếp"_s);
    person().tap(u"Xong");
    isOver();

    comesBack(code, citizen.phone);
    answers(Step::Otp, citizen); // proves the phone again
    const auto next = step == Step::Otp ? Step::Password : step;
    walks(next, sim ? Step::Certificate : Step::Password, citizen);
    answers(sim ? Step::Certificate : Step::Password, citizen);
    person().sees(u"Đăng ký đã xong");
    const auto account = portal().account(sim ? u"062191999101"_s : mau().idNumber);
    QVERIFY(account);
    QCOMPARE(account->level, sim ? 3 : 2);
}

void LaterRoads::registered_isPrintedOnceMoreByItsCode()
{
    opensKiosk();
    walksTo(Step::Receipt);
    const auto code = readsCode(u"Mã biên nhận"_s);
    person().tap(u"Xong");
    isOver();
    const auto slips = world().paper().slips().size();
    comesBack(code, mau().phone);
    answers(Step::Otp);
    person().sees(u"Đăng ký đã xong");
    person().tap(u"Xem biên nhận");
    person().sees(QString(u"Mã biên nhận: "_s + code));
    person().sees(u"Đã in phiếu. Mời bạn lấy phiếu ở máy in.");
    QCOMPARE(world().paper().slips().size(), slips + 1);
}

void LaterRoads::code_unknown_isSaid()
{
    comesBack(u"K7M2QR8XTN2"_s, mau().phone);
    person().sees(u"Không tìm thấy phiếu với mã và số điện thoại này.…");
}

// Not even the right code helps then, and nothing tells that it was the right one.
void LaterRoads::code_guessedTooOften_isLocked()
{
    opensKiosk();
    walksTo(Step::Receipt);
    const auto code = readsCode(u"Mã biên nhận"_s);
    person().tap(u"Xong");
    isOver();
    comesBack(u"K7M2QR8XTN2"_s, mau().phone);
    for (int tries = 1; tries < 5; ++tries) {
        person().sees(u"Không tìm thấy phiếu với mã và số điện thoại này.…");
        person().tap(u"Tiếp tục");
        person().sees(u"Số điện thoại đã khai lần trước là gì?");
        person().tap(u"Tiếp tục");
    }
    person().sees(u"Không tìm thấy phiếu với mã và số điện thoại này.…");
    person().tap(u"Xóa hết");
    person().typesPlain(QString(code).remove(u'-').remove(u' '));
    person().tap(u"Tiếp tục");
    person().sees(u"Số điện thoại đã khai lần trước là gì?");
    person().tap(u"Tiếp tục");
    person().sees(u"Đã nhập sai quá nhiều lần nên tạm thời không nhận mã phiếu.");
    person().sees(u"Mời bạn chờ một lúc rồi thử lại, hoặc nhờ cán bộ xem giúp mã trên phiếu.");
    QVERIFY(readsSms().isEmpty() || portal().phone().messages(mau().phone).size() == 1); // the registration's
}

std::unique_ptr<QObject> laterRoads(World& world)
{
    return std::make_unique<LaterRoads>(world);
}

} // namespace story
#include "later.moc"
