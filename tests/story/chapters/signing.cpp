// What the carriers' signature service answers, and what the certificate is good for.

#include "tests/story/chapters/chapters.h"
#include "tests/story/stage/story.h"

#include <QTest>

namespace story {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::base::SecureBytes;
using provisioning::practice::SimPrompt;

class SigningRoads : public Story {
    Q_OBJECT

public:
    using Story::Story;

private Q_SLOTS:
    void prompt_refusedOnThePhone_isSentAgain();
    void prompt_notAnsweredInTime_isSentAgain();
    void phone_off_isSaidAndTriedAgain();
    void nothingSeenOnThePhone_isExplained();
    void pin_wrongThreeTimes_blocksTheSim();
    void sim_thatCannotSign_saysWhy_data();
    void sim_thatCannotSign_saysWhy();
    void certificate_showsWhoseItIs();
    void email_wrong_isSaidAndPutRight();
    void accountExists_byTheCertificatesNumber();
    void accountExists_ofABusinessOrAgency_isToldByItsWords_data();
    void accountExists_ofABusinessOrAgency_isToldByItsWords();
    void leaving_whileThePhoneIsAsked_withdrawsThePrompt();

private:
    // The prompt that stands on that phone.
    SimPrompt prompt(const Citizen& citizen)
    {
        const auto prompts = portal().signatures().prompts(citizen.phone);
        return prompts.isEmpty() ? SimPrompt{} : prompts.last();
    }
    void typesPin(const Citizen& citizen, const char* pin)
    {
        portal().signatures().enterPin(prompt(citizen).number, SecureBytes::from(pin));
    }
    // By the button, once it may be; the phone has another prompt then.
    void asksAgain(const Citizen& citizen);
};

namespace {

Citizen ky()
{
    return signing(u"0950000201"_s, u"Viettel"_s);
}

} // namespace

void SigningRoads::asksAgain(const Citizen& citizen)
{
    const auto before = prompt(citizen).number;
    person().tap(u"Gửi lại");
    person().waitsUntil([&] { return prompt(citizen).number > before; }, u"no other prompt came"_s);
}

void SigningRoads::prompt_refusedOnThePhone_isSentAgain()
{
    opensKiosk();
    walksTo(Step::Prompt, ky());
    QVERIFY(portal().signatures().refuse(prompt(ky()).number));
    looksAgain();
    person().sees(u"Chưa ký được");
    person().sees(u"Bạn đã từ chối yêu cầu ký trên điện thoại.…");
    asksAgain(ky());
    walks(Step::Prompt, Step::Done, ky());
}

void SigningRoads::prompt_notAnsweredInTime_isSentAgain()
{
    opensKiosk();
    walksTo(Step::Prompt, ky());
    passes(121s);
    person().sees(u"Yêu cầu ký trên điện thoại đã hết giờ.…");
    asksAgain(ky());
    walks(Step::Prompt, Step::Done, ky());
}

void SigningRoads::phone_off_isSaidAndTriedAgain()
{
    const auto citizen = signing(u"0950000211"_s, u"MobiFone"_s);
    opensKiosk();
    walksTo(Step::Summary, citizen);
    person().tap(u"Đăng ký");
    person().sees(u"Không gửi được yêu cầu ký đến điện thoại: máy đang tắt hoặc ngoài vùng phủ sóng.…");
    person().sees(u"Mở khóa màn hình điện thoại và chờ một lát; xem điện thoại có sóng không.");
    person().tap(u"Gửi lại");
    person().tap(u"Gửi lại");
    person().tap(u"Gửi lại");
    person().sees(u"Chưa đăng ký được");
    person().sees(u"Không gửi được yêu cầu ký đến điện thoại: máy đang tắt hoặc ngoài vùng phủ sóng.");
    person().sees(u"Mời bạn bật điện thoại, ra chỗ có sóng rồi làm lại.");
}

void SigningRoads::nothingSeenOnThePhone_isExplained()
{
    opensKiosk();
    walksTo(Step::Prompt, ky());
    person().sees(u"Yêu cầu ký đã gửi đến số 095****201.");
    person().tap(u"Tôi không thấy thông báo");
    person().sees(u"Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn “Viettel CA”…");
    walks(Step::Prompt, Step::Certificate, ky());
}

void SigningRoads::pin_wrongThreeTimes_blocksTheSim()
{
    opensKiosk();
    walksTo(Step::Prompt, ky());
    for (int pin = 0; pin < 3; ++pin)
        typesPin(ky(), "000000");
    looksAgain();
    person().sees(u"Mã PIN của SIM ký số đã bị khóa.");
    person().tap(u"Quầy và tổng đài của nhà mạng");
    person().sees(u"Viettel · 18008098: …");
    person().tap(u"Đóng");
    person().seesNot(u"Bạn có thể làm lại ngay. Những gì đã nhập vẫn còn, chỉ cần xem lại.");
    person().tap(u"Chọn cách khác");
    isAt(Step::Method);
}

void SigningRoads::sim_thatCannotSign_saysWhy_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("signs"); // before it is found out
    QTest::addColumn<QString>("said");
    const auto citizen = u"Công dân"_s;
    QTest::newRow("PIN blocked") << u"0950000209"_s << u"Viettel"_s << citizen << false
                                 << u"Mã PIN của SIM ký số đã bị khóa."_s;
    QTest::newRow("card blocked") << u"0950000210"_s << u"VinaPhone"_s << citizen << false
                                  << u"SIM ký số đã bị khóa."_s;
    QTest::newRow("no certificate") << u"0950000208"_s << u"MobiFone"_s << citizen << false
                                    << u"SIM này không có chứng thư số."_s;
    QTest::newRow("revoked") << u"0950000206"_s << u"Viettel"_s << citizen << true
                             << u"Chứng thư số đã bị thu hồi."_s;
    QTest::newRow("expired") << u"0950000207"_s << u"VinaPhone"_s << citizen << true
                             << u"Chứng thư số không còn hạn hoặc chưa đến ngày hiệu lực."_s;
    QTest::newRow("unknown authority") << u"0950000212"_s << u"Viettel"_s << citizen << true
                                       << u"Chứng thư số này không dùng được cho đối tượng đã chọn."_s;
    QTest::newRow("no tax code") << u"0950000213"_s << u"VinaPhone"_s << u"Doanh nghiệp"_s << true
                                 << u"Chứng thư số này không dùng được cho đối tượng đã chọn."_s;
}

void SigningRoads::sim_thatCannotSign_saysWhy()
{
    QFETCH(QString, phone);
    QFETCH(QString, carrier);
    QFETCH(QString, subject);
    QFETCH(bool, signs);
    QFETCH(QString, said);
    const auto citizen = signing(phone, carrier, subject);
    opensKiosk();
    if (signs) {
        walksTo(Step::Prompt, citizen);
        answers(Step::Prompt, citizen);
    } else {
        walksTo(Step::Summary, citizen);
        person().tap(u"Đăng ký");
    }
    person().sees(u"Chưa đăng ký được");
    person().sees(said);
    QCOMPARE(portal().accounts().size(), 1); // the founded one
}

void SigningRoads::certificate_showsWhoseItIs()
{
    const auto company = signing(u"0950000202"_s, u"VinaPhone"_s, u"Doanh nghiệp"_s);
    opensKiosk();
    walksTo(Step::Certificate, company);
    person().sees(u"Đây có phải là đơn vị của bạn không?");
    person().sees(u"Tên tổ chức: CÔNG TY TNHH TẬP HUẤN");
    person().sees(u"Mã số thuế: 0100000001-001");
    person().sees(u"Ngày hết hạn: …");
    person().sees(u"Tên CA: …");
    person().sees(
        u"Bằng cách chạm “Đăng ký”, bạn đồng ý với Điều khoản, Chính sách chia sẻ thông tin của chúng "
        u"tôi.");
}

void SigningRoads::email_wrong_isSaidAndPutRight()
{
    opensKiosk();
    walksTo(Step::Certificate, ky());
    person().seesIn(u"Email (không bắt buộc)", u"ky.vo@example.vn"); // the certificate's
    for (const auto& email : {u"ky@"_s, u"ky@example.vn"_s}) {
        person().tap(u"Email (không bắt buộc)");
        person().tap(u"Xóa hết");
        person().typesPlain(email);
        person().tap(u"Đăng ký");
        if (!email.endsWith(u"vn"))
            person().sees(u"Email chưa đúng.…");
    }
    isAt(Step::Done);
    const auto account = portal().account(u"062191999101"_s);
    QVERIFY(account);
    QCOMPARE(account->email, u"ky@example.vn"_s);
    QCOMPARE(account->level, 3);
}

void SigningRoads::accountExists_byTheCertificatesNumber()
{
    const auto citizen = signing(u"0950000205"_s, u"VinaPhone"_s);
    opensKiosk();
    walksTo(Step::Prompt, citizen);
    answers(Step::Prompt, citizen);
    person().sees(u"CMT hoặc CCCD đã được đăng ký.");
    person().sees(u"Bạn không cần đăng ký lại: hãy đăng nhập bằng chính SIM ký số này.");
    person().seesNot(u"Tài khoản là của tôi, tôi quên mật khẩu");
    person().tap(u"Không phải tài khoản của tôi");
    person().sees(u"Bộ phận Một cửa xã Tập Huấn: Số 1 đường Thực Hành…"); // where to go
}

void SigningRoads::accountExists_ofABusinessOrAgency_isToldByItsWords_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("said");
    QTest::newRow("business") << u"0950000202"_s << u"VinaPhone"_s << u"Doanh nghiệp"_s
                              << u"Doanh nghiệp này đã có tài khoản."_s;
    QTest::newRow("agency") << u"0950000204"_s << u"MobiFone"_s << u"Cơ quan nhà nước"_s
                            << u"Cơ quan này đã có tài khoản."_s;
}

void SigningRoads::accountExists_ofABusinessOrAgency_isToldByItsWords()
{
    QFETCH(QString, phone);
    QFETCH(QString, carrier);
    QFETCH(QString, subject);
    QFETCH(QString, said);
    const auto signer = signing(phone, carrier, subject);
    opensKiosk();
    walksTo(Step::Done, signer);
    person().sees(u"Cách đăng nhập: Nhập số của SIM ký số này và ký trên điện thoại mỗi lần đăng nhập…");
    opensKiosk();
    walksTo(Step::Prompt, signer);
    answers(Step::Prompt, signer);
    person().sees(said);
    person().seesNot(u"Tài khoản là của tôi, tôi quên mật khẩu");
    person().seesNot(u"CMT hoặc CCCD đã được đăng ký.");
}

void SigningRoads::leaving_whileThePhoneIsAsked_withdrawsThePrompt()
{
    opensKiosk();
    walksTo(Step::Prompt, ky());
    person().tap(u"Thoát");
    person().tap(u"Dừng và xóa hết");
    isOver();
    person().waitsUntil([&] { return prompt(ky()).state == SimPrompt::State::Gone; },
                        u"the phone still asks"_s);
}

std::unique_ptr<QObject> signingRoads(World& world)
{
    return std::make_unique<SigningRoads>(world);
}

} // namespace story
#include "signing.moc"
