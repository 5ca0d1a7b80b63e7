// The USB token: whose it is, what is the matter with its certificate, its PIN, and whatever may happen to
// it.

#include "provisioning/practice/tokens/authorities.h"
#include "provisioning/practice/tokens/token_slot.h"
#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using provisioning::practice::tokens::lettersBefore;
using provisioning::practice::tokens::Mood;

namespace {

const QString practicePin = u"246801"_s;
constexpr auto tokenWait = 61s;
const QString brokenModule =
    u"Phần mềm của USB ký số trên máy này không chạy được. Mời bạn gọi cán bộ, hoặc đăng ký cách khác."_s;

} // namespace

class TokenRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void citizen_isRegistered();
    void business_isRegistered();
    void agency_isRegistered();
    void ecdsa_isRegistered();
    void twoCertificates_areChosenBetween();
    void unusableCertificate_saysWhy_data();
    void unusableCertificate_saysWhy();
    void refusedCertificate_saysWhy_data();
    void refusedCertificate_saysWhy();
    void businessWithoutTaxCode_isRefusedByThePortal();
    void accountExists_byTheCertificatesNumber();
    void pin_wrong_isAskedAgain();
    void pin_lastTry_isSaidBeforeItIsTyped();
    void pin_wrongOnTheLastTry_locks();
    void pin_locked_isRefused();
    void pin_tooShort_costsNoTry();
    void pin_default_isAdvisedAgainst();
    void pin_withLetters_hasAllKeys();
    void pin_onItsOwnKeypad_isNotAskedHere();
    void pulledWhileSigning_goesOnOnceItIsBack();
    void pulledBeforeThePin_goesOnOnceItIsBack();
    void moduleThatHangs_isLeft();
    void moduleThatDies_isSaidAndUsedAgain();
    void moduleThatDoesNotRun_isSaid();
    void moduleThatDiesForGood_isNotCalledPulled();
    void authoritiesAway_isUncheckedAndGoesOn();
    void nobodyPlugsAnythingIn_isAskedAgain();

private:
    void plugs(const QStringList& names, Mood mood = Mood::Ready)
    {
        QVERIFY(world().tokenSlot().put({names, mood}));
    }
    void comesToTheToken(QStringView subject = u"Công dân")
    {
        opensKiosk();
        walksTo(Step::Subject);
        person().tap(subject);
        person().tap(u"USB ký số");
        person().tap(u"Tiếp tục");
        person().sees(u"Cắm USB ký số vào máy");
    }
    void comesToTheText(const QString& token, QStringView subject = u"Công dân", Mood mood = Mood::Ready)
    {
        comesToTheToken(subject);
        plugs({token}, mood);
        person().tap(u"Dùng chứng thư này");
        person().sees(u"Bạn sắp ký nội dung này");
    }
    void comesToThePin(const QString& token, QStringView subject = u"Công dân", Mood mood = Mood::Ready)
    {
        comesToTheText(token, subject, mood);
        person().tap(u"Đồng ý ký");
        person().sees(u"Nhập mã PIN của USB ký số");
    }
    // What stands on that certificate's card, beside its holder's name.
    void seesOfCertificate(const QString& holder, const QString& why)
    {
        person().waitsUntil(
            [&] {
                const auto sight = person().eye().find(QStringList{holder});
                return sight && sight->description.startsWith(why);
            },
            why + u" is not said of "_s + holder);
    }
    void types(QStringView pin)
    {
        person().typesPlain(pin);
        person().tap(u"Ký");
    }
    void signsAndSends()
    {
        types(practicePin);
        person().sees(u"Nhập mã xác thực");
        answers(Step::Captcha);
    }
    void isRegistered(const QString& name)
    {
        signsAndSends();
        person().sees(name);
        person().sees(u"Bạn rút USB ký số ra được rồi. Nhớ mang về.…");
        person().tap(u"Đăng ký");
        person().sees(u"Đăng ký thành công");
        person().sees(u"Mức xác minh: …");
    }
};

void TokenRoads::citizen_isRegistered()
{
    comesToThePin(u"citizen"_s);
    isRegistered(u"Họ tên: VÕ THỊ KÝ"_s);
}

void TokenRoads::business_isRegistered()
{
    comesToThePin(u"business"_s, u"Doanh nghiệp");
    isRegistered(u"Tên tổ chức: HỢP TÁC XÃ THỰC HÀNH"_s);
}

void TokenRoads::agency_isRegistered()
{
    comesToThePin(u"agency"_s, u"Cơ quan nhà nước");
    isRegistered(u"Tên tổ chức: ỦY BAN NHÂN DÂN XÃ TẬP HUẤN"_s);
}

void TokenRoads::ecdsa_isRegistered()
{
    comesToThePin(u"ecdsa"_s);
    isRegistered(u"Họ tên: TRẦN VĂN HOÀ"_s);
}

void TokenRoads::twoCertificates_areChosenBetween()
{
    comesToTheToken();
    plugs({u"two"_s});
    person().sees(u"Chọn chứng thư số để ký");
    person().seesNot(u"Dùng chứng thư này");
    person().tap(u"TRẦN VĂN HIỆP");
    person().sees(u"Bạn sắp ký nội dung này");
    person().sees(u"Họ tên: TRẦN VĂN HIỆP");
}

void TokenRoads::unusableCertificate_saysWhy_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("why");
    QTest::newRow("expired") << u"MAI THỊ HẾT HẠN"_s << u"Không dùng được: đã hết hạn ngày "_s;
    QTest::newRow("not-yet-valid") << u"NGUYỄN THỊ MẪU"_s << u"Không dùng được: đến ngày "_s;
    QTest::newRow("wrong-usage") << u"LÊ THỊ THUỶ"_s
                                 << u"Không dùng được: Chứng thư số này không dùng để ký."_s;
}

// Greyed before anything is asked of anybody.
void TokenRoads::unusableCertificate_saysWhy()
{
    QFETCH(QString, holder);
    QFETCH(QString, why);
    comesToTheToken();
    plugs({QString::fromLatin1(QTest::currentDataTag())});
    person().sees(u"Chưa có chứng thư số nào dùng được");
    seesOfCertificate(holder, why);
    person().seesNot(u"Dùng chứng thư này");
}

void TokenRoads::refusedCertificate_saysWhy_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("revoked") << u"Chứng thư số đã bị thu hồi…"_s;
    QTest::newRow("unlisted") << u"Đơn vị cấp không nhận ra chứng thư số này.…"_s;
    QTest::newRow("unknown-authority")
        << u"Chuỗi chứng thư của chứng thư số này không đầy đủ hoặc không đúng.…"_s;
    QTest::newRow("withdrawn-authority") << u"Chứng thư của đơn vị cấp chứng thư số đã bị thu hồi.…"_s;
}

// The check before the signing finds it; no PIN is asked.
void TokenRoads::refusedCertificate_saysWhy()
{
    QFETCH(QString, why);
    comesToTheToken();
    plugs({QString::fromLatin1(QTest::currentDataTag())});
    person().tap(u"Dùng chứng thư này");
    person().sees(why);
    person().sees(u"Chưa có chứng thư số nào dùng được");
    person().seesNot(u"Dùng chứng thư này");
}

void TokenRoads::businessWithoutTaxCode_isRefusedByThePortal()
{
    comesToThePin(u"no-tax-code"_s, u"Doanh nghiệp");
    signsAndSends();
    person().sees(u"Chưa đăng ký được");
    person().sees(u"Doanh nghiệp cần chứng thư số có mã số thuế…");
}

void TokenRoads::accountExists_byTheCertificatesNumber()
{
    comesToThePin(u"account-exists"_s);
    signsAndSends();
    person().sees(u"Đã có tài khoản cho chứng thư số này.");
    person().sees(u"Bạn không cần đăng ký lại: hãy đăng nhập bằng chính USB này.");
    person().tap(u"USB khác");
    person().sees(u"Chọn chứng thư số để ký");
}

void TokenRoads::pin_wrong_isAskedAgain()
{
    comesToThePin(u"citizen"_s);
    types(u"111111");
    person().sees(u"Mã PIN không đúng.…");
    types(practicePin);
    person().sees(u"Nhập mã xác thực");
}

void TokenRoads::pin_lastTry_isSaidBeforeItIsTyped()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::LastTry);
    person().sees(u"Chỉ còn một lần thử. Nhập sai lần này thì USB bị khóa.");
    types(practicePin);
    person().sees(u"Nhập mã xác thực");
}

void TokenRoads::pin_wrongOnTheLastTry_locks()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::LastTry);
    types(u"111111");
    person().sees(u"Mã PIN của USB ký số đã bị khóa.…");
    person().sees(u"Chưa có chứng thư số nào dùng được");
}

void TokenRoads::pin_locked_isRefused()
{
    comesToTheToken();
    plugs({u"citizen"_s}, Mood::Locked);
    person().sees(u"Chưa có chứng thư số nào dùng được");
    seesOfCertificate(u"VÕ THỊ KÝ"_s, u"Không dùng được: Mã PIN của USB ký số đã bị khóa."_s);
}

void TokenRoads::pin_tooShort_costsNoTry()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::LastTry);
    types(u"1234");
    person().sees(u"Mã PIN có từ 6 đến 16 chữ số.…");
    // What was typed still stands there, and may be finished.
    person().erases(4);
    types(practicePin);
    person().sees(u"Nhập mã xác thực");
}

void TokenRoads::pin_default_isAdvisedAgainst()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::DefaultPin);
    signsAndSends();
    person().sees(
        u"Bạn rút USB ký số ra được rồi. Nhớ mang về. Mã PIN của bạn vẫn là mã nhà cung cấp đặt sẵn, ai "
        u"cũng đoán được. Hãy đổi mã PIN sớm, bằng phần mềm của nơi cấp.");
}

void TokenRoads::pin_withLetters_hasAllKeys()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::Letters);
    person().sees(u"Mã PIN có từ 6 đến 16 ký tự: chữ không dấu, số.");
    types(practicePin);
    person().sees(u"Mã PIN không đúng.…");
    types(lettersBefore.toString() + practicePin);
    person().sees(u"Nhập mã xác thực");
}

void TokenRoads::pin_onItsOwnKeypad_isNotAskedHere()
{
    comesToTheText(u"citizen"_s, u"Công dân", Mood::OwnKeypad);
    person().tap(u"Đồng ý ký");
    person().sees(u"Mã PIN nhập ở bàn phím của đầu đọc");
    person().tap(u"Ký");
    person().sees(u"Nhập mã xác thực");
}

void TokenRoads::pulledWhileSigning_goesOnOnceItIsBack()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::LetsGo);
    types(practicePin);
    person().sees(u"USB ký số đã bị rút ra trước khi ký xong. Mời bạn cắm lại để làm tiếp.");
    plugs({u"citizen"_s});
    person().tap(u"Dùng chứng thư này");
    person().tap(u"Đồng ý ký");
    isRegistered(u"Họ tên: VÕ THỊ KÝ"_s);
}

void TokenRoads::pulledBeforeThePin_goesOnOnceItIsBack()
{
    comesToThePin(u"citizen"_s);
    plugs({});
    person().sees(u"USB ký số đã bị rút ra trước khi ký xong. Mời bạn cắm lại để làm tiếp.");
    plugs({u"citizen"_s});
    person().sees(u"VÕ THỊ KÝ");
}

void TokenRoads::moduleThatHangs_isLeft()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::Hangs);
    types(practicePin);
    person().sees(u"Đang ký");
    person().sees(u"Đừng rút USB ra khi chưa ký xong.");
    passes(tokenWait);
    person().sees(u"Phần mềm của USB ký số không trả lời.…");
}

void TokenRoads::moduleThatDies_isSaidAndUsedAgain()
{
    comesToThePin(u"citizen"_s, u"Công dân", Mood::Crashes);
    types(practicePin);
    person().sees(u"Phần mềm của USB ký số gặp lỗi. Mời bạn rút USB ra, cắm lại rồi thử lại.");
    plugs({});
    person().sees(u"Cắm USB ký số vào máy");
    plugs({u"citizen"_s});
    person().tap(u"Dùng chứng thư này");
    person().tap(u"Đồng ý ký");
    signsAndSends();
    person().sees(u"Họ tên: VÕ THỊ KÝ");
}

// Whatever is plugged in, it cannot be seen: the fault is not the citizen's.
void TokenRoads::moduleThatDoesNotRun_isSaid()
{
    comesToTheToken();
    plugs({u"citizen"_s}, Mood::Broken);
    person().sees(brokenModule);
    plugs({u"citizen"_s});
    person().sees(u"VÕ THỊ KÝ");
}

void TokenRoads::moduleThatDiesForGood_isNotCalledPulled()
{
    comesToThePin(u"citizen"_s);
    plugs({u"citizen"_s}, Mood::Broken);
    person().sees(brokenModule);
    person().seesNot(u"USB ký số đã bị rút ra trước khi ký xong. Mời bạn cắm lại để làm tiếp.");
}

void TokenRoads::authoritiesAway_isUncheckedAndGoesOn()
{
    using namespace provisioning::practice;
    world().authorities().setMood(pki::Desk::Ocsp, pki::Mood::Down);
    world().authorities().setMood(pki::Desk::Crl, pki::Mood::Down);
    comesToTheText(u"citizen"_s);
    person().sees(u"Chưa kiểm tra được chứng thư số còn hiệu lực hay không.…");
}

void TokenRoads::nobodyPlugsAnythingIn_isAskedAgain()
{
    comesToTheToken();
    passes(tokenWait);
    person().sees(u"Máy chưa thấy USB ký số. Mời bạn rút ra cắm lại, hoặc gọi cán bộ.");
    person().tap(u"Chờ thêm");
    plugs({u"citizen"_s});
    person().sees(u"VÕ THỊ KÝ");
}

std::unique_ptr<QObject> tokenRoads(World& world)
{
    return std::make_unique<TokenRoads>(world);
}

} // namespace story
#include "token.moc"
