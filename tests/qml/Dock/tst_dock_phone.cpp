// The practice phone: what a SIM asks, a letter's link, and the kiosk's call for an officer, against a real
// practice portal. Any warning fails.
#include "tests/qml/Dock/dock_stage.h"

#include <QJsonDocument>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

class TestDockPhone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void prompt_isSignedWithThePin();
    void wrongPin_isToldAndBlocksInTheEnd();
    void prompt_isRefused();
    void newPrompt_takesThePlace();
    void keysOfAKeyboard_typeThePin();
    void smallWindow_hasRoomForThePrompt();
    void phoneOff_noPromptComes();
    void letter_opensTheLink();
    void oldLetter_isDead();
    void accountOfABusiness_hasItsName();
    void officerCall_staysUntilSomebodyCame();
    void people_areGroupedByMethod();

private:
    QString beginKy();
    QString beginAtThePost();
    void typePin(QStringView digits);
    void tap(QStringView name) { m_stage->tap(name); }
    void sees(QStringView name) { m_stage->person().sees(name); }
    void seesNot(QStringView name) { m_stage->person().seesNot(name); }
    QString stateOf(const QString& registration) { return m_stage->read(registration)[u"state"].toString(); }
    QString faultOf(const QString& registration)
    {
        return m_stage->read(registration)[u"prompt"].toObject()[u"fault"].toString();
    }
    PracticePortal& portal() { return m_stage->world().portal(); }

    tests::DockFolder m_folder;
    std::unique_ptr<tests::DockStage> m_stage;
};

void TestDockPhone::init()
{
    m_stage = std::make_unique<tests::DockStage>(m_folder);
    QVERIFY(m_stage->isOpen());
}

QString TestDockPhone::beginKy()
{
    return m_stage->begin(u"citizen"_s, u"sim-pki"_s,
                          {{u"carrier"_s, u"viettel"_s}, {u"phone"_s, u"0950000201"_s}});
}

QString TestDockPhone::beginAtThePost()
{
    return m_stage->begin(u"citizen"_s, u"vn-post"_s,
                          {{u"accountName"_s, u"mau.nguyen"_s},
                           {u"idNumber"_s, u"062190999001"_s},
                           {u"fullName"_s, u"Nguyễn Thị Mẫu"_s},
                           {u"sex"_s, u"female"_s},
                           {u"birthDate"_s, u"1990-05-17"_s},
                           {u"phone"_s, u"0950000001"_s},
                           {u"email"_s, u"mau.nguyen@example.vn"_s},
                           {u"permanentProvince"_s, u"Quảng Ngãi"_s},
                           {u"permanentCommune"_s, u"Phường Kon Tum"_s},
                           {u"permanentAddress"_s, u"12 Trần Phú"_s},
                           {u"activation"_s, u"email"_s}});
}

void TestDockPhone::typePin(QStringView digits)
{
    for (const QChar digit : digits)
        tap(u"Số "_s + digit);
}

void TestDockPhone::prompt_isSignedWithThePin()
{
    const auto id = beginKy();
    QVERIFY(!id.isEmpty());
    const auto code = m_stage->read(id)[u"prompt"].toObject()[u"verificationCode"].toString();
    sees(u"Yêu cầu ký số đến số 0950 000 201");
    sees(u"Mã đối chiếu: "_s + code);
    m_stage->person().seesSaidOf(u"Đồng ý ký", u"Hãy bấm mã PIN trước.");

    typePin(u"2468019");
    tap(u"Xóa một số");
    sees(u"Mã PIN: 6 số");
    tap(u"Đồng ý ký");

    sees(u"Đã ký. Hãy xem tiếp trên máy kiosk.");
    QCOMPARE(stateOf(id), u"awaiting-confirmation"_s);
    tap(u"Đóng");
    seesNot(u"Mã đối chiếu: "_s + code);
    sees(u"Chưa có tin nhắn. Mã OTP của số này sẽ đến đây.");
}

void TestDockPhone::wrongPin_isToldAndBlocksInTheEnd()
{
    const auto id = beginKy();
    for (const auto& told : {u"Sai mã PIN, còn 2 lần"_s, u"Sai mã PIN, còn 1 lần"_s,
                             u"Mã PIN đã bị khóa. Nhà mạng mới mở được."_s}) {
        sees(u"Mã PIN: 0 số");
        typePin(u"0000");
        tap(u"Đồng ý ký");
        sees(told);
    }
    QCOMPARE(stateOf(id), u"rejected"_s);
}

void TestDockPhone::prompt_isRefused()
{
    const auto id = beginKy();
    tap(u"Từ chối");
    sees(u"Đã từ chối ký.");
    QTRY_COMPARE(faultOf(id), u"sim-refused"_s);
}

void TestDockPhone::newPrompt_takesThePlace()
{
    const auto id = beginKy();
    typePin(u"24");
    portal().advanceClock(std::chrono::seconds(61));
    const auto reply = m_stage->kiosk().ask(
        RawKiosk::post("/v1/registrations/" + id.toLatin1() + "/prompt/resend", "{}", tests::newKey()));
    QCOMPARE(reply.status, 200);
    const auto prompt = QJsonDocument::fromJson(reply.body).object()[u"prompt"].toObject();
    sees(u"Mã đối chiếu: "_s + prompt[u"verificationCode"].toString());
    sees(u"Mã PIN: 0 số");
    typePin(u"246801");
    tap(u"Đồng ý ký");
    sees(u"Đã ký. Hãy xem tiếp trên máy kiosk.");
    QCOMPARE(stateOf(id), u"awaiting-confirmation"_s);
}

void TestDockPhone::keysOfAKeyboard_typeThePin()
{
    const auto id = beginKy();
    sees(u"Mã PIN: 0 số");
    for (const auto key :
         {Qt::Key_2, Qt::Key_4, Qt::Key_6, Qt::Key_8, Qt::Key_Backspace, Qt::Key_8, Qt::Key_0, Qt::Key_1})
        m_stage->person().presses(key);
    sees(u"Mã PIN: 6 số");
    m_stage->person().presses(Qt::Key_Return);
    sees(u"Đã ký. Hãy xem tiếp trên máy kiosk.");
    QCOMPARE(stateOf(id), u"awaiting-confirmation"_s);
}

void TestDockPhone::smallWindow_hasRoomForThePrompt()
{
    m_stage->window()->resize(430, 700);
    m_stage->kiosk().ask(
        RawKiosk::post("/v1/officer-calls", R"({"step":"OtpScreen","language":"vi"})", tests::newKey()));
    sees(u"Máy kiosk gọi cán bộ lúc …");
    const auto id = beginKy();
    typePin(u"246801");
    tap(u"Đồng ý ký");
    sees(u"Đã ký. Hãy xem tiếp trên máy kiosk.");
    QCOMPARE(stateOf(id), u"awaiting-confirmation"_s);
}

void TestDockPhone::phoneOff_noPromptComes()
{
    m_stage->settledAfterTap(u"Nguồn điện thoại");
    sees(u"Điện thoại đang tắt");
    const auto id = beginKy();
    QCOMPARE(faultOf(id), u"sim-unreachable"_s);
    seesNot(u"Đồng ý ký");

    m_stage->settledAfterTap(u"Nguồn điện thoại");
    seesNot(u"Điện thoại đang tắt");
    const auto reply = m_stage->kiosk().ask(
        RawKiosk::post("/v1/registrations/" + id.toLatin1() + "/prompt/resend", "{}", tests::newKey()));
    QCOMPARE(reply.status, 200);
    sees(u"Đồng ý ký");
}

void TestDockPhone::letter_opensTheLink()
{
    const auto id = beginAtThePost();
    QVERIFY(!id.isEmpty());
    sees(u"Thư mới: kích hoạt tài khoản");
    sees(u"Thư, 1 thư chưa mở");
    sees(u"Thư gửi mau.nguyen@example.vn: …");
    QCOMPARE(stateOf(id), u"awaiting-link"_s);

    tap(u"Kích hoạt tài khoản");

    sees(u"Đã kích hoạt. Hãy xem tiếp trên máy kiosk.");
    QCOMPARE(stateOf(id), u"awaiting-password"_s);
    tap(u"Tin nhắn");
    sees(u"Hãy chọn một người để thử: điện thoại sẽ mang số của người đó.");
    tap(u"Thư");
    sees(u"Đã kích hoạt. Hãy xem tiếp trên máy kiosk.");
}

void TestDockPhone::oldLetter_isDead()
{
    const auto id = beginAtThePost();
    sees(u"Kích hoạt tài khoản");
    portal().advanceClock(std::chrono::seconds(601));
    tap(u"Kích hoạt tài khoản");
    sees(u"Liên kết này không còn hiệu lực.");
    QCOMPARE(faultOf(id), u"link-expired"_s);
}

void TestDockPhone::accountOfABusiness_hasItsName()
{
    const auto id = m_stage->begin(u"business"_s, u"sim-pki"_s,
                                   {{u"carrier"_s, u"vinaphone"_s}, {u"phone"_s, u"0950000202"_s}});
    typePin(u"246801");
    tap(u"Đồng ý ký");
    sees(u"Đã ký. Hãy xem tiếp trên máy kiosk.");
    QCOMPARE(stateOf(id), u"awaiting-confirmation"_s);
    const auto reply = m_stage->kiosk().ask(
        RawKiosk::post("/v1/registrations/" + id.toLatin1() + "/confirmation", "{}", tests::newKey()));
    QCOMPARE(reply.status, 200);
    sees(u"CÔNG TY TNHH TẬP HUẤN, mức 3");
    sees(u"0100000001-001 · biên nhận …");
}

void TestDockPhone::officerCall_staysUntilSomebodyCame()
{
    const auto reply = m_stage->kiosk().ask(
        RawKiosk::post("/v1/officer-calls", R"({"step":"OtpScreen","language":"vi"})", tests::newKey()));
    QCOMPARE(reply.status, 202);
    sees(u"Máy kiosk gọi cán bộ lúc …");
    QVERIFY(m_stage->world().desk().officer()->step() == u"OtpScreen");
    tap(u"Cán bộ đã đến");
    seesNot(u"Máy kiosk gọi cán bộ lúc …");
}

void TestDockPhone::people_areGroupedByMethod()
{
    tap(u"Bảo hiểm xã hội");
    seesNot(u"Rơ Châm Lệch");
    tap(u"Nguyễn Thị Mẫu");
    sees(u"Số bảo hiểm: 6200 000 001");
    tap(u"Bưu điện");
    tap(u"H'Či Êban");
    sees(u"Tên tài khoản: hci_eban");
    sees(u"Xã hiện ở: Phường Đăk Cấm");
    tap(u"SIM ký số");
    tap(u"Ủy ban nhân dân xã Tập Huấn");
    sees(u"Đối tượng: Cơ quan nhà nước");
    sees(u"Nhà mạng: MobiFone");
    sees(u"PIN tập huấn: 246801");
    sees(u"Số 0950 000 204"); // the phone has their SIM
    tap(u"Thuê bao di động");
    sees(u"Rơ Châm Lệch");
}

QTEST_MAIN(TestDockPhone)
#include "tst_dock_phone.moc"
