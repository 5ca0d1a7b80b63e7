// The line is away, and whoever came need not wait for it: what they gave is sealed, sent by itself once the
// line is back, and gone on with at another kiosk.

#include "drivers/camera/qr_text.h"
#include "offline-queue/spool_view.h"
#include "provisioning/practice/tokens/token_slot.h"
#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QFile>
#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto untilProbed = 15s;
const QByteArray mausCode =
    "062190999001||Nguyễn Thị Mẫu|17051990|Nữ|Thôn 1, Xã Tập Huấn, Quảng Ngãi|20052021"_ba;

} // namespace

class SealedRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void lineCutAt_isSealedAndFinishedAtAnotherKiosk_data();
    void lineCutAt_isSealedAndFinishedAtAnotherKiosk();
    void cardReadWithoutALine_isProvenAtThePortal();
    void tokenSignedWithoutALine_isRegisteredWhole();
    void lineCutBeforeTheTokenSigns_isSealedAllTheSame();
    void accountExists_isSaidToWhoeverComesBack();
    void dataThatDoNotMatch_areSaidToWhoeverComesBack();
    void simPki_isSignedOnThePhoneAtTheNextVisit();
    void codeNotSentYet_isSaid();
    void lineBackBeforeItIsKept_isSentAtOnce();
    void nothingCouldBeKept_nobodyBegins();
    void nothingCouldBeKept_onlyWaitingIsOffered();
    void slip_saysWhatToDoNext();

private:
    void opensKioskWithAgent(const QJsonObject& changes = {})
    {
        const auto installation = world().install(changes);
        world().startAgent();
        opensKiosk(installation);
    }
    // A file lies where the spool should be; a full disk is the same to whoever stands before it.
    void opensKioskWithoutAPlace()
    {
        const auto installation = world().install();
        QFile file(world().spoolFolder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        opensKiosk(installation);
    }
    // As the kiosk comes to know it.
    void losesTheLine()
    {
        world().setLineUp(false);
        kiosk().passTime(untilProbed);
    }
    void keepsIt(QStringView last = u"Cất để gửi sau")
    {
        person().tap(u"Không chờ: cất lại, máy tự gửi sau");
        person().tap(last);
    }
    QString readsCode(QStringView label = u"Mã để làm tiếp")
    {
        person().sees(u"Đã cất lại, máy tự gửi sau");
        const auto line = label.toString() + u": …"_s;
        person().sees(line);
        const auto sight = person().eye().find(line);
        return sight ? sight->name.section(u": "_s, 1) : QString();
    }
    // The agent has sent it, and whoever opens it has looked at it.
    void isDelivered(const QString& verdict)
    {
        person().waitsUntil(
            [this, &verdict] {
                const auto opened = portal().envelopes();
                return !opened.isEmpty() && opened.last().verdict == verdict;
            },
            u"no envelope was opened with "_s + verdict);
        const auto spool = outbox::SpoolView::open(world().spoolFolder());
        QVERIFY(spool);
        person().waitsUntil(
            [&spool] {
                const auto items = spool->list();
                return !items.empty() && items.back().place == outbox::Place::Delivered;
            },
            u"the kiosk keeps what was taken"_s);
        QCOMPARE(spool->list().size(), std::size_t(1));
    }
    void plugs(const QString& token) { QVERIFY(world().tokenSlot().put({{token}, {}})); }
    void comesToTheText()
    {
        walksTo(Step::Subject);
        person().tap(u"Công dân");
        person().tap(u"USB ký số");
        person().tap(u"Tiếp tục");
        person().sees(u"Cắm USB ký số vào máy");
        plugs(u"citizen"_s);
        person().tap(u"Dùng chứng thư này");
        person().sees(u"Bạn sắp ký nội dung này");
    }
    void signsForLater()
    {
        keepsIt(u"Đồng ý ký");
        person().sees(u"Nhập mã PIN của USB ký số");
        person().typesPlain(u"246801");
        person().tap(u"Ký");
        readsCode(u"Mã hồ sơ");
        person().sees(u"Cổng chưa xem chữ ký này.…");
    }
    void isRegisteredBySignature()
    {
        world().setLineUp(true);
        isDelivered(u"completed"_s);
        const auto made = portal().account(u"062191999101"_s);
        QVERIFY(made);
        QCOMPARE(made->level, 3);
    }
};

void SealedRoads::lineCutAt_isSealedAndFinishedAtAnotherKiosk_data()
{
    QTest::addColumn<Step>("cut");
    QTest::addColumn<Step>("call"); // the first to miss the line
    QTest::newRow("start") << Step::Start << Step::Email;
    QTest::newRow("the middle of the form") << Step::BirthDate << Step::Email;
    QTest::newRow("submission") << Step::Summary << Step::Summary;
    QTest::newRow("code") << Step::Otp << Step::Otp;
    QTest::newRow("password") << Step::Password << Step::Password;
}

void SealedRoads::lineCutAt_isSealedAndFinishedAtAnotherKiosk()
{
    QFETCH(Step, cut);
    QFETCH(Step, call);
    opensKioskWithAgent();
    walksTo(cut);
    const auto code = readsSms();
    losesTheLine();
    if (cut == Step::Start)
        person().sees(u"Đang mất đường truyền. Vẫn làm được:…");
    walks(cut, call);
    if (call == Step::Otp) {
        person().typesPlain(code);
        person().tap(u"Xác nhận");
    } else {
        answers(call);
    }
    person().sees(u"Những gì bạn đã nhập vẫn còn nguyên.");
    keepsIt();
    const auto receiptCode = readsCode();
    person().tap(u"Xong");
    isOver();

    world().setLineUp(true);
    isDelivered(u"waiting"_s);
    comesBack(receiptCode, mau().phone);
    walks(Step::Otp, Step::Password);
    answers(Step::Password);
    person().sees(u"Đăng ký đã xong");
    QCOMPARE(account().level, 2);
    QCOMPARE(account().fullName, mau().fullName);
}

void SealedRoads::cardReadWithoutALine_isProvenAtThePortal()
{
    opensKioskWithAgent({{u"card"_s, QJsonObject{{u"reader"_s, true}, {u"camera"_s, true}}}});
    losesTheLine();
    walksTo(Step::Preparing);
    person().sees(u"Đang mất đường truyền…");
    person().tap(u"Tiếp tục");
    person().tap(u"Đặt thẻ lên đầu đọc");
    person().waitsUntil([this] { return kiosk().camera() != nullptr; }, u"nobody looks through the camera"_s);
    kiosk().camera()->showCode(drivers::camera::readingOf(mausCode));
    person().sees(u"Đặt thẻ nằm yên trên đầu đọc, như trong hình");
    QFile card(QStringLiteral(PRACTICE_CARDS "/nguyen-thi-mau.json"));
    QVERIFY(card.open(QIODevice::ReadOnly));
    QVERIFY(world().cardSlot().insert(card.readAll()));
    person().sees(u"Thẻ đã được xác thực…");
    person().tap(u"Tiếp tục");
    walks(Step::Phone, Step::Email);
    answers(Step::Email);
    keepsIt();
    const auto code = readsCode();
    world().setLineUp(true);
    isDelivered(u"waiting"_s);
    comesBack(code, mau().phone);
    walks(Step::Otp, Step::Password);
    answers(Step::Password);
    person().sees(u"Đăng ký đã xong");
    QCOMPARE(account().evidence, u"verified"_s);
}

void SealedRoads::tokenSignedWithoutALine_isRegisteredWhole()
{
    opensKioskWithAgent();
    losesTheLine();
    comesToTheText();
    person().tap(u"Đồng ý ký");
    signsForLater();
    isRegisteredBySignature();
}

void SealedRoads::lineCutBeforeTheTokenSigns_isSealedAllTheSame()
{
    opensKioskWithAgent();
    comesToTheText();
    world().setLineUp(false);
    person().tap(u"Đồng ý ký");
    person().sees(u"Tạm thời gián đoạn");
    signsForLater();
    isRegisteredBySignature();
}

void SealedRoads::accountExists_isSaidToWhoeverComesBack()
{
    opensKiosk();
    walksTo(Step::Done);
    opensKioskWithAgent();
    losesTheLine();
    walksTo(Step::Email);
    answers(Step::Email);
    keepsIt();
    const auto code = readsCode();
    world().setLineUp(true);
    isDelivered(u"account-exists"_s);
    comesBack(code, mau().phone);
    answers(Step::Otp); // told to nobody else
    person().sees(u"CMT hoặc CCCD đã được đăng ký.");
    person().sees(u"Tài khoản là của tôi, tôi quên mật khẩu");
    person().sees(u"Nhập mã khác");
}

void SealedRoads::dataThatDoNotMatch_areSaidToWhoeverComesBack()
{
    auto citizen = mau();
    citizen.birthDate = u"17051991"_s;
    opensKioskWithAgent();
    losesTheLine();
    walksTo(Step::BirthDate, citizen);
    answers(Step::BirthDate, citizen);
    person().tap(u"Tiếp tục"); // the year differs from the number's: warned, not refused
    walks(Step::Sex, Step::Email, citizen);
    answers(Step::Email, citizen);
    keepsIt();
    const auto code = readsCode();
    world().setLineUp(true);
    isDelivered(u"data-mismatch"_s);
    comesBack(code, mau().phone);
    answers(Step::Otp);
    person().sees(u"Cổng đã xem hồ sơ bạn để lại lần trước và không nhận,…");
    person().tap(u"Về màn hình đầu");
    isOver();
}

void SealedRoads::simPki_isSignedOnThePhoneAtTheNextVisit()
{
    const auto citizen = signing(u"0950000201"_s, u"Viettel"_s);
    opensKioskWithAgent();
    walksTo(Step::Preparing, citizen);
    losesTheLine();
    person().sees(u"Đang mất đường truyền…");
    walks(Step::Preparing, Step::SimPhone, citizen);
    answers(Step::SimPhone, citizen);
    keepsIt();
    const auto code = readsCode();
    world().setLineUp(true);
    isDelivered(u"waiting"_s);
    comesBack(code, citizen.phone);
    answers(Step::Otp, citizen);
    walks(Step::Prompt, Step::Certificate, citizen);
    answers(Step::Certificate, citizen);
    person().sees(u"Đăng ký đã xong");
    QCOMPARE(portal().account(u"062191999101"_s)->level, 3);
}

void SealedRoads::codeNotSentYet_isSaid()
{
    comesBack(u"K7M2QR8XTN2"_s, mau().phone);
    person().sees(
        u"Không tìm thấy phiếu với mã và số điện thoại này. Hãy xem lại cả hai, và phiếu còn hạn hay "
        u"không. Phiếu làm lúc mất mạng có khi chưa được gửi đi.");
}

void SealedRoads::lineBackBeforeItIsKept_isSentAtOnce()
{
    opensKioskWithAgent();
    losesTheLine();
    walksTo(Step::Email);
    answers(Step::Email);
    person().tap(u"Không chờ: cất lại, máy tự gửi sau");
    person().sees(u"Xem lại trước khi cất");
    world().setLineUp(true);
    kiosk().passTime(untilProbed);
    person().tap(u"Đăng ký");
    walks(Step::Captcha, Step::Done);
    QCOMPARE(account().level, 2);
}

void SealedRoads::nothingCouldBeKept_nobodyBegins()
{
    opensKioskWithoutAPlace();
    losesTheLine();
    person().sees(u"Máy tạm chưa nhận hồ sơ");
    person().seesNot(u"Bắt đầu");
    person().tap(u"Quên mật khẩu"); // waits for the line like everybody
    answers(Step::Language);
}

void SealedRoads::nothingCouldBeKept_onlyWaitingIsOffered()
{
    opensKioskWithoutAPlace();
    walksTo(Step::Email);
    losesTheLine();
    answers(Step::Email);
    person().sees(u"Tạm thời gián đoạn");
    person().seesNot(u"Không chờ: cất lại, máy tự gửi sau");
    world().setLineUp(true);
    kiosk().passTime(untilProbed);
    isAt(Step::Captcha);
}

void SealedRoads::slip_saysWhatToDoNext()
{
    opensKioskWithAgent();
    losesTheLine();
    walksTo(Step::Email);
    answers(Step::Email);
    const auto slips = world().paper().slips().size();
    keepsIt();
    readsCode();
    person().sees(u"Đã in phiếu. Mời bạn lấy phiếu ở máy in.");
    QCOMPARE(world().paper().slips().size(), slips + 1);
}

std::unique_ptr<QObject> sealedRoads(World& world)
{
    return std::make_unique<SealedRoads>(world);
}

} // namespace story
#include "sealed.moc"
