// The dock driven by a finger, and what its wishes do to a real practice portal. Any warning fails.
#include "drivers/sim/folder_printer.h"
#include "provisioning/practice/cards/card_maker.h"
#include "provisioning/practice/cards/card_slot.h"
#include "provisioning/practice/tokens/token_slot.h"
#include "provisioning/practice/world/folders.h"
#include "tests/qml/Dock/dock_stage.h"

#include <QJsonDocument>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

class TestDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void network_cutAndBack();
    void delay_everyAnswerWaits();
    void failures_reachThePortal_data();
    void failures_reachThePortal();
    void maintenance_isSaidByThePortal();
    void person_isPickedAndShownWhole();
    void registration_bringsMessageAndAccount();
    void numbers_eachKeepsItsMessages();
    void printer_suffersWhatIsChosen_data();
    void printer_suffersWhatIsChosen();
    void slip_isShownAndPutAway();
    void card_isPutOnTheReaderAndTaken();
    void token_isPluggedInSuffersAndIsPulled();
    void forget_onlyWhenAskedTwice();
    void language_changesAtOnce();
    void end_isRequested();
    void narrowWindow_everythingIsBehindATab();
    void icons_areOneSignEach();
    void everyControl_hasBeenTouched();

private:
    void tap(QStringView name) { m_stage->tap(name); }
    void settledAfterTap(QStringView name) { m_stage->settledAfterTap(name); }
    world::PracticeWorld& world() { return m_stage->world(); }
    PracticePortal& portal() { return m_stage->world().portal(); }
    story::Person& person() { return m_stage->person(); }

    tests::DockFolder m_folder;
    std::unique_ptr<tests::DockStage> m_stage;
};

void TestDock::init()
{
    m_stage = std::make_unique<tests::DockStage>(m_folder);
    QVERIFY(m_stage->isOpen());
}

void TestDock::cleanup()
{
    m_stage.reset();
}

void TestDock::network_cutAndBack()
{
    settledAfterTap(u"Mạng");
    QVERIFY(!portal().isLineUp());

    settledAfterTap(u"Mạng");
    QVERIFY(portal().isLineUp());
    person().seesChecked(u"Mạng");
    settledAfterTap(u"Nguồn điện thoại");
    settledAfterTap(u"Nguồn điện thoại");
}

void TestDock::delay_everyAnswerWaits()
{
    settledAfterTap(u"Chậm 3 giây");
    QCOMPARE(portal().faults().take(Call::Otp).delay, std::chrono::seconds(3));
    settledAfterTap(u"Chậm 20 giây");
    QCOMPARE(portal().faults().take(Call::Otp).delay, std::chrono::seconds(20));
    person().seesChecked(u"Chậm 20 giây");
    settledAfterTap(u"Không chậm");
    QCOMPARE(portal().faults().take(Call::Otp).delay, std::chrono::seconds(0));
}

void TestDock::failures_reachThePortal_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<FaultMoment>("moment");
    QTest::addColumn<bool>("isLasting");
    QTest::newRow("500") << u"Lỗi máy chủ"_s << FaultKind::Fail << FaultMoment::BeforeCommit << true;
    QTest::newRow("garbage") << u"Trả lời rác"_s << FaultKind::Garbage << FaultMoment::BeforeCommit << true;
    QTest::newRow("silence") << u"Im lặng"_s << FaultKind::Silent << FaultMoment::BeforeCommit << true;
    QTest::newRow("before") << u"Đứt trước khi ghi"_s << FaultKind::Cut << FaultMoment::BeforeCommit << false;
    QTest::newRow("after") << u"Đứt sau khi ghi"_s << FaultKind::Cut << FaultMoment::AfterCommit << false;
}

void TestDock::failures_reachThePortal()
{
    QFETCH(QString, name);
    QFETCH(FaultKind, kind);
    QFETCH(FaultMoment, moment);
    QFETCH(bool, isLasting);
    auto& faults = portal().faults();

    settledAfterTap(name);

    person().seesChecked(name);
    const auto first = faults.take(Call::Registrations);
    QVERIFY(first.fault);
    QCOMPARE(first.fault->kind, kind);
    QCOMPARE(first.fault->moment, moment);
    QCOMPARE(faults.take(Call::Registrations).fault.has_value(), isLasting);
    QVERIFY(faults.take(Call::Password).fault);

    settledAfterTap(name);
    QVERIFY(faults.take(Call::Registrations).fault);

    settledAfterTap(u"Không có");
    QVERIFY(!faults.take(Call::Registrations).fault);
}

void TestDock::maintenance_isSaidByThePortal()
{
    settledAfterTap(u"Bảo trì");

    const auto status =
        QJsonDocument::fromJson(m_stage->kiosk().ask(RawKiosk::get("/v1/status")).body).object();
    QVERIFY(status.value(u"maintenance").isObject());
    QCOMPARE(
        m_stage->kiosk().ask(RawKiosk::post("/v1/captchas", R"({"language":"vi"})", tests::newKey())).status,
        503);
}

void TestDock::person_isPickedAndShownWhole()
{
    const QList<std::pair<QString, dock::method::Kind>> methods{
        {u"Bảo hiểm xã hội"_s, dock::method::Kind::SocialInsurance},
        {u"Bưu điện"_s, dock::method::Kind::VnPost},
        {u"SIM ký số"_s, dock::method::Kind::SimPki},
        {u"Thuê bao di động"_s, dock::method::Kind::MobileSubscriber}};
    for (const auto& [method, kind] : methods) {
        tap(method);
        person().seesChecked(method);
        int cards = 0;
        for (const auto& one : world().desk().people()->people()) {
            if (one.method != kind)
                continue;
            ++cards;
            tap(one.fullName);
            person().seesChecked(one.fullName);
            person().sees(u"Điện thoại: "_s + world().desk().handset()->number());
            person().sees(u"Số "_s + world().desk().handset()->number());
        }
        QVERIFY(cards >= 5);
    }
    person().sees(u"Số giấy tờ: 064 097 999 009");
    person().sees(u"Ngày sinh: 15/06/1997");
    person().sees(u"Giới tính: Nam");
    person().sees(u"Điện thoại: 0950 000 009");
    person().sees(u"Gõ Telex: Row Chaam Leechj");
}

void TestDock::registration_bringsMessageAndAccount()
{
    person().sees(u"Bước 1: Chọn một người để thử");
    tap(u"Nguyễn Thị Mẫu");

    const auto id = m_stage->beginMau();
    QVERIFY(!id.isEmpty());
    const auto messages = portal().phone().messages();
    QCOMPARE(messages.size(), 1);
    const auto code = messages.first().otp;
    person().sees(u"Mã OTP %1 %2"_s.arg(code.first(3), code.last(3)));
    person().sees(u"Tin nhắn mới: mã OTP %1 %2"_s.arg(code.first(3), code.last(3)));
    QCOMPARE(world().desk().step(), dock::guide::Step::LookAtPhone);

    const auto path = "/v1/registrations/" + id.toLatin1();
    QCOMPARE(
        m_stage->kiosk()
            .ask(RawKiosk::post(path + "/otp", R"({"otp":")" + code.toLatin1() + R"("})", tests::newKey()))
            .status,
        200);
    QCOMPARE(m_stage->kiosk()
                 .ask(RawKiosk::post(path + "/password", R"({"password":"Chim-hot-6-gio"})", tests::newKey()))
                 .status,
             200);
    person().sees(u"Nguyễn Thị Mẫu, mức 2");
    person().sees(u"062 190 999 001 · biên nhận "_s + portal().account(u"062190999001"_s)->receiptCode);
    QCOMPARE(world().desk().step(), dock::guide::Step::Registered);
}

void TestDock::numbers_eachKeepsItsMessages()
{
    QVERIFY(!m_stage->beginMau().isEmpty());
    person().sees(u"Mã OTP …");
    tap(u"A Brol");
    person().sees(u"Chưa có tin nhắn. Mã OTP của số này sẽ đến đây.");

    tap(u"Số 0950 000 001");

    person().sees(u"Mã OTP …");
    tap(u"Số 0950 000 001");
    tap(u"Thư");
    person().seesNot(u"Mã OTP …");
    tap(u"Tin nhắn");
    person().sees(u"Mã OTP …");
}

void TestDock::printer_suffersWhatIsChosen_data()
{
    using drivers::sim::PrinterMood;
    QTest::addColumn<QString>("name");
    QTest::addColumn<PrinterMood>("mood");
    QTest::newRow("no paper") << u"Hết giấy"_s << PrinterMood::NoPaper;
    QTest::newRow("jam") << u"Kẹt giấy"_s << PrinterMood::Jammed;
    QTest::newRow("off") << u"Tắt máy in"_s << PrinterMood::Off;
    QTest::newRow("silent") << u"Không báo gì"_s << PrinterMood::Silent;
}

void TestDock::printer_suffersWhatIsChosen()
{
    QFETCH(QString, name);
    QFETCH(drivers::sim::PrinterMood, mood);
    const drivers::sim::PaperFolder paper(world::printerFolder(m_folder.folder.path()));
    QTRY_COMPARE(paper.mood(), drivers::sim::PrinterMood::Ready);
    tap(name);
    QTRY_COMPARE(paper.mood(), mood);
    person().seesChecked(name);
    tap(u"Sẵn sàng");
    QTRY_COMPARE(paper.mood(), drivers::sim::PrinterMood::Ready);
}

void TestDock::slip_isShownAndPutAway()
{
    person().sees(u"Chưa có phiếu");
    drivers::sim::FolderPrinter printer(world::printerFolder(m_folder.folder.path()));
    const auto answer = printer.print({{640, 1200, 203, QByteArray(80 * 1200, '\x0F')}});
    QTRY_COMPARE(world().desk().printer()->count(), 1);
    QCOMPARE(answer.result().outcome, drivers::api::PrintOutcome::Printed);
    const auto& picture = world().desk().printer()->newest();
    QCOMPARE(picture.width(), 900);
    QVERIFY(qAbs(picture.height() - 900 * 1200 / 640) <= 1);

    tap(u"Xem phiếu vừa in");
    person().sees(u"Hình của phiếu");
    tap(u"Cất phiếu");
    person().sees(u"Xem phiếu vừa in");
    world().desk().forget();
    QTRY_COMPARE(world().desk().printer()->count(), 0);
    QCOMPARE(drivers::sim::PaperFolder(world::printerFolder(m_folder.folder.path())).slips(), QStringList());
}

void TestDock::card_isPutOnTheReaderAndTaken()
{
    const cards::CardSlot slot(world::cardFolder(m_folder.folder.path()));
    person().sees(u"Chưa có thẻ trên đầu đọc");
    person().seesNot(u"Đặt thẻ của họ");
    tap(u"Nguyễn Thị Mẫu");

    tap(u"Đặt thẻ của họ");
    person().sees(u"Trên đầu đọc: Nguyễn Thị Mẫu");
    QVERIFY(slot.inserted()->description.contains("062190999001"));
    tap(u"Lấy thẻ ra");
    person().sees(u"Chưa có thẻ trên đầu đọc");
    QVERIFY(!slot.inserted());

    tap(u"Giơ mã QR trên thẻ trước camera");
    person().sees(u"Trước camera: mã QR của Nguyễn Thị Mẫu");
    tap(u"Cất mã QR");
    person().seesNot(u"Trước camera: mã QR của Nguyễn Thị Mẫu");

    tap(u"Chọn thẻ khác");
    tap(u"Hoàng Thị Đã Có");
    person().sees(u"Trên đầu đọc: Hoàng Thị Đã Có");
    tap(u"Giơ mã QR trên thẻ trước camera"); // of the card that lies there, whoever is picked
    person().sees(u"Trước camera: mã QR của Hoàng Thị Đã Có");
    tap(u"Chọn thẻ khác");
    tap(u"Đóng");
    world().desk().forget();
    person().sees(u"Chưa có thẻ trên đầu đọc");
}

void TestDock::token_isPluggedInSuffersAndIsPulled()
{
    using provisioning::practice::tokens::Mood;
    const provisioning::practice::tokens::TokenSlot slot(world::tokenFolder(m_folder.folder.path()));
    person().sees(u"Chưa cắm USB nào");
    tap(u"Chọn USB");
    tap(u"Võ Thị Ký · PIN 246801");
    tap(u"Đóng");
    person().sees(u"Đang cắm: Võ Thị Ký");
    person().sees(u"Mã PIN: 246801");
    QTRY_COMPARE(slot.read().names, QStringList{u"citizen"_s});
    for (const auto& [name, mood] :
         {std::pair(u"Đã sai PIN"_s, Mood::WrongOnce), std::pair(u"Còn một lần"_s, Mood::LastTry),
          std::pair(u"Bị khóa"_s, Mood::Locked), std::pair(u"Rơi khi ký"_s, Mood::LetsGo),
          std::pair(u"Treo"_s, Mood::Hangs), std::pair(u"Tốt"_s, Mood::Ready)}) {
        tap(name);
        QTRY_COMPARE(slot.read().mood, mood);
    }
    tap(u"Rút ra");
    person().sees(u"Chưa cắm USB nào");
    QTRY_VERIFY(slot.read().names.isEmpty());
}

void TestDock::forget_onlyWhenAskedTwice()
{
    QVERIFY(!m_stage->beginMau().isEmpty());
    person().sees(u"Mã OTP …");
    settledAfterTap(u"Mạng");

    tap(u"Xóa dữ liệu tập huấn");
    tap(u"Giữ lại");
    person().sees(u"Mã OTP …");
    tap(u"Xóa dữ liệu tập huấn");
    tap(u"Xóa hết tin nhắn và tài khoản đã đăng ký");

    person().seesNot(u"Mã OTP …");
    person().seesChecked(u"Mạng");
    QTRY_VERIFY(portal().phone().messages().isEmpty());
    QTRY_VERIFY(portal().isLineUp());
}

void TestDock::language_changesAtOnce()
{
    tap(u"English");
    person().sees(u"Practice dock");
    person().sees(u"Step 1: Pick a person to try");
    person().sees(u"Server error");

    tap(u"Tiếng Việt");
    person().sees(u"Bàn điều khiển tập huấn");
}

void TestDock::end_isRequested()
{
    QSignalSpy left(&world(), &world::PracticeWorld::leaveRequested);
    QSignalSpy closed(&m_stage->dock(), &world::DockWindow::closed);

    tap(u"Kết thúc");
    QCOMPARE(left.size(), 1);
    m_stage->window()->close();
    QCOMPARE(closed.size(), 1);
}

void TestDock::narrowWindow_everythingIsBehindATab()
{
    m_stage->window()->resize(430, 700);
    person().seesNot(u"Mạng");

    tap(u"Người để thử");
    tap(u"H'Či Êban");
    tap(u"Sự cố, tài khoản");
    settledAfterTap(u"Mạng");
    QVERIFY(!portal().isLineUp());
    tap(u"Điện thoại");
    person().sees(u"Số 0950 000 002");
    tap(u"Sự cố, tài khoản");
    settledAfterTap(u"Mạng");
    QVERIFY(!m_stage->beginMau().isEmpty());
    person().sees(u"Mã OTP …");
    m_stage->window()->resize(720, 1000);
    person().sees(u"A Brol");
}

// A name the font has no sign for would stand there as letters.
void TestDock::icons_areOneSignEach()
{
    int icons = 0;
    QList<QQuickItem*> items{m_stage->window()->contentItem()};
    while (!items.isEmpty()) {
        auto* item = items.takeLast();
        items += item->childItems();
        const auto font = item->property("font").value<QFont>();
        if (font.family() != u"Material Icons" || item->property("text").toString().isEmpty())
            continue;
        ++icons;
        QVERIFY2(item->property("contentWidth").toReal() <= font.pixelSize() * 1.1,
                 qUtf8Printable(item->property("text").toString()));
    }
    QVERIFY(icons > 10);
}

void TestDock::everyControl_hasBeenTouched()
{
    QVERIFY(m_folder.seen.size() > 20);
    auto left = m_folder.seen - m_folder.touched;
    QSet<QString> cardTitles;
    for (const auto& name : cards::builtInCards())
        cardTitles.insert(cards::readDescription(cards::builtInCard(name))->titles[u"vi"_s]);
    left.removeIf([&](const QString& name) { // one number stands for all, one card, one token
        return name.startsWith(u"Số 0950 ") || name.contains(u" · PIN ") || cardTitles.contains(name);
    });
    QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.values()).join(u", ")));
}

QTEST_MAIN(TestDock)
#include "tst_dock.moc"
