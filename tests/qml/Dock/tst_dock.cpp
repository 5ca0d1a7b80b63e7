// The dock driven by a finger, and what its wishes do to a real practice portal. Any warning fails.
#include "drivers/sim/folder_printer.h"
#include "provisioning/practice/world/dock_window.h"
#include "provisioning/practice/world/folders.h"
#include "provisioning/practice/world/practice_world.h"
#include "tests/provisioning/practice/portal/raw_kiosk.h"
#include "tests/story/person/person.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

bool isControl(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::RadioButton || role == QAccessible::CheckBox ||
           role == QAccessible::PageTab;
}

} // namespace

class TestDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void forget_onlyWhenAskedTwice();
    void language_changesAtOnce();
    void end_isRequested();
    void narrowWindow_everythingIsBehindATab();
    void everyControl_hasBeenTouched();

private:
    void tap(QStringView name);
    void settledAfterTap(QStringView name);
    QByteArray form(const QByteArray& idNumber, const QString& fullName, const QByteArray& birthDate,
                    const QByteArray& phone);
    QString begin(RawKiosk& kiosk, const QByteArray& form);
    QString beginMau(RawKiosk& kiosk);

    QTemporaryDir m_folder;
    std::unique_ptr<world::PracticeWorld> m_world;
    std::unique_ptr<world::DockWindow> m_dock;
    std::unique_ptr<story::Person> m_person;
    QSet<QString> m_seen;
    QSet<QString> m_touched;
};

void TestDock::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QAccessible::setActive(true);
}

void TestDock::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_world = std::make_unique<world::PracticeWorld>(m_folder.path());
    QSignalSpy opened(m_world.get(), &world::PracticeWorld::opened);
    m_world->open();
    QVERIFY(opened.wait());
    m_dock = std::make_unique<world::DockWindow>(m_world->desk());
    QVERIFY(m_dock->show(QRect(0, 0, 1300, 1040)));
    QVERIFY(QTest::qWaitForWindowExposed(m_dock->window()));
    m_person =
        std::make_unique<story::Person>(*m_dock->window(), [](const QString& what, story::Where where) {
            QTest::qFail(qPrintable(what), where.file_name(), static_cast<int>(where.line()));
        });
}

void TestDock::cleanup()
{
    m_person.reset();
    m_dock.reset();
    if (m_world)
        static_cast<void>(m_world->portal().reset(true));
    m_world.reset();
}

void TestDock::tap(QStringView name)
{
    // What the last touch changed is in its place only after the next frame.
    QSignalSpy frame(m_dock->window(), &QQuickWindow::frameSwapped);
    m_dock->window()->update();
    QVERIFY(frame.wait());
    for (const auto& sight : m_person->eye().everything()) {
        if (isControl(sight.role) && m_world->desk().language() == u"vi")
            m_seen.insert(sight.name);
    }
    m_person->tap(name);
    m_touched.insert(name.toString());
}

void TestDock::settledAfterTap(QStringView name)
{
    QSignalSpy settled(m_world.get(), &world::PracticeWorld::settled);
    tap(name);
    QVERIFY(!settled.isEmpty() || settled.wait());
}

void TestDock::network_cutAndBack()
{
    settledAfterTap(u"Mạng");
    QVERIFY(!m_world->portal().isLineUp());

    settledAfterTap(u"Mạng");
    QVERIFY(m_world->portal().isLineUp());
    m_person->seesChecked(u"Mạng");
}

void TestDock::delay_everyAnswerWaits()
{
    settledAfterTap(u"Chậm 3 giây");
    QCOMPARE(m_world->portal().faults().take(Call::Otp).delay, std::chrono::seconds(3));
    settledAfterTap(u"Chậm 20 giây");
    QCOMPARE(m_world->portal().faults().take(Call::Otp).delay, std::chrono::seconds(20));
    m_person->seesChecked(u"Chậm 20 giây");
    settledAfterTap(u"Không chậm");
    QCOMPARE(m_world->portal().faults().take(Call::Otp).delay, std::chrono::seconds(0));
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
    auto& faults = m_world->portal().faults();

    settledAfterTap(name);

    m_person->seesChecked(name);
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
    RawKiosk kiosk(PracticeKeys{world::keysFolder(m_folder.path())}, m_world->portal().baseUrl());
    settledAfterTap(u"Bảo trì");

    const auto status = QJsonDocument::fromJson(kiosk.ask(RawKiosk::get("/v1/status")).body).object();
    QVERIFY(status.value(u"maintenance").isObject());
    QCOMPARE(kiosk.ask(RawKiosk::post("/v1/captchas", R"({"language":"vi"})", newKey())).status, 503);
}

void TestDock::person_isPickedAndShownWhole()
{
    const auto people = m_world->desk().people()->people();
    QVERIFY(people.size() >= 9);
    for (const auto& person : people) {
        tap(person.fullName);
        m_person->seesChecked(person.fullName);
        m_person->sees(u"Ngày sinh: "_s + person.birthDate.toString(u"dd/MM/yyyy"_s));
        m_person->sees(u"Số "_s + m_world->desk().handset()->number());
    }
    m_person->sees(u"Số giấy tờ: 064 097 999 009");
    m_person->sees(u"Giới tính: Nam");
    m_person->sees(u"Điện thoại: 0950 000 009");
    m_person->sees(u"Gõ Telex: Row Chaam Leechj");
}

QByteArray TestDock::form(const QByteArray& idNumber, const QString& fullName, const QByteArray& birthDate,
                          const QByteArray& phone)
{
    const auto captcha = m_world->portal().newestCaptcha();
    const QJsonObject document{
        {u"subject"_s, u"citizen"_s},
        {u"method"_s, u"mobile-subscriber"_s},
        {u"fields"_s, QJsonObject{{u"idNumber"_s, QString::fromLatin1(idNumber)},
                                  {u"fullName"_s, fullName},
                                  {u"birthDate"_s, QString::fromLatin1(birthDate)},
                                  {u"phone"_s, QString::fromLatin1(phone)}}},
        {u"sources"_s, QJsonObject{{u"idNumber"_s, u"typed"_s},
                                   {u"fullName"_s, u"typed"_s},
                                   {u"birthDate"_s, u"typed"_s},
                                   {u"phone"_s, u"typed"_s}}},
        {u"consent"_s, QJsonObject{{u"version"_s, u"1"_s},
                                   {u"textDigest"_s, QString(64, u'a')},
                                   {u"language"_s, u"vi"_s},
                                   {u"time"_s, u"2026-03-02T01:29:00Z"_s}}},
        {u"captcha"_s,
         QJsonObject{{u"id"_s, captcha}, {u"text"_s, m_world->portal().captchaSolution(captcha)}}}};
    return QJsonDocument(document).toJson();
}

// The new registration's id.
QString TestDock::begin(RawKiosk& kiosk, const QByteArray& form)
{
    const auto reply = kiosk.ask(RawKiosk::post("/v1/registrations", form, newKey()));
    return QJsonDocument::fromJson(reply.body).object().value(u"id").toString();
}

QString TestDock::beginMau(RawKiosk& kiosk)
{
    kiosk.ask(RawKiosk::post("/v1/captchas", R"({"language":"vi"})", newKey()));
    return begin(kiosk, form("062190999001", u"Nguyễn Thị Mẫu"_s, "1990-05-17", "0950000001"));
}

void TestDock::registration_bringsMessageAndAccount()
{
    RawKiosk kiosk(PracticeKeys{world::keysFolder(m_folder.path())}, m_world->portal().baseUrl());
    m_person->sees(u"Bước 1: Chọn một người để thử");
    tap(u"Nguyễn Thị Mẫu");

    const auto id = beginMau(kiosk);
    QVERIFY(!id.isEmpty());
    const auto messages = m_world->portal().phone().messages();
    QCOMPARE(messages.size(), 1);
    const auto code = messages.first().otp;
    m_person->sees(u"Mã OTP %1 %2"_s.arg(code.first(3), code.last(3)));
    m_person->sees(u"Tin nhắn mới: mã OTP %1 %2"_s.arg(code.first(3), code.last(3)));
    QCOMPARE(m_world->desk().step(), dock::guide::Step::ReadCode);

    const auto path = "/v1/registrations/" + id.toLatin1();
    QCOMPARE(
        kiosk.ask(RawKiosk::post(path + "/otp", R"({"otp":")" + code.toLatin1() + R"("})", newKey())).status,
        200);
    QCOMPARE(
        kiosk.ask(RawKiosk::post(path + "/password", R"({"password":"Chim-hot-6-gio"})", newKey())).status,
        200);
    m_person->sees(u"Nguyễn Thị Mẫu, mức 2");
    m_person->sees(u"062 190 999 001 · biên nhận "_s +
                   m_world->portal().account(u"062190999001"_s)->receiptCode);
    QCOMPARE(m_world->desk().step(), dock::guide::Step::Registered);
}

void TestDock::numbers_eachKeepsItsMessages()
{
    RawKiosk kiosk(PracticeKeys{world::keysFolder(m_folder.path())}, m_world->portal().baseUrl());
    QVERIFY(!beginMau(kiosk).isEmpty());
    m_person->sees(u"Mã OTP …");
    tap(u"A Brol");
    m_person->sees(u"Chưa có tin nhắn. Mã OTP của số này sẽ đến đây.");

    tap(u"Số 0950 000 001");

    m_person->sees(u"Mã OTP …");
    tap(u"Số 0950 000 001");
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
    const drivers::sim::PaperFolder paper(world::printerFolder(m_folder.path()));
    QTRY_COMPARE(paper.mood(), drivers::sim::PrinterMood::Ready);
    tap(name);
    QTRY_COMPARE(paper.mood(), mood);
    m_person->seesChecked(name);
    tap(u"Sẵn sàng");
    QTRY_COMPARE(paper.mood(), drivers::sim::PrinterMood::Ready);
}

void TestDock::slip_isShownAndPutAway()
{
    m_person->sees(u"Chưa có phiếu");
    drivers::sim::FolderPrinter printer(world::printerFolder(m_folder.path()));
    const auto answer = printer.print({{640, 1200, 203, QByteArray(80 * 1200, '\x0F')}});
    QTRY_COMPARE(m_world->desk().printer()->count(), 1);
    QCOMPARE(answer.result().outcome, drivers::api::PrintOutcome::Printed);
    const auto& picture = m_world->desk().printer()->newest();
    QCOMPARE(picture.width(), 900);
    QVERIFY(qAbs(picture.height() - 900 * 1200 / 640) <= 1);

    tap(u"Xem phiếu vừa in");
    m_person->sees(u"Hình của phiếu");
    tap(u"Cất phiếu");
    m_person->sees(u"Xem phiếu vừa in");
    m_world->desk().forget();
    QTRY_COMPARE(m_world->desk().printer()->count(), 0);
    QCOMPARE(drivers::sim::PaperFolder(world::printerFolder(m_folder.path())).slips(), QStringList());
}

void TestDock::forget_onlyWhenAskedTwice()
{
    RawKiosk kiosk(PracticeKeys{world::keysFolder(m_folder.path())}, m_world->portal().baseUrl());
    QVERIFY(!beginMau(kiosk).isEmpty());
    m_person->sees(u"Mã OTP …");
    settledAfterTap(u"Mạng");

    tap(u"Xóa dữ liệu tập huấn");
    tap(u"Giữ lại");
    m_person->sees(u"Mã OTP …");
    tap(u"Xóa dữ liệu tập huấn");
    tap(u"Xóa hết tin nhắn và tài khoản đã đăng ký");

    m_person->seesNot(u"Mã OTP …");
    m_person->seesChecked(u"Mạng");
    QTRY_VERIFY(m_world->portal().phone().messages().isEmpty());
    QTRY_VERIFY(m_world->portal().isLineUp());
}

void TestDock::language_changesAtOnce()
{
    tap(u"English");
    m_person->sees(u"Practice dock");
    m_person->sees(u"Step 1: Pick a person to try");
    m_person->sees(u"Server error");

    tap(u"Tiếng Việt");
    m_person->sees(u"Bàn điều khiển tập huấn");
}

void TestDock::end_isRequested()
{
    QSignalSpy left(m_world.get(), &world::PracticeWorld::leaveRequested);
    QSignalSpy closed(m_dock.get(), &world::DockWindow::closed);

    tap(u"Kết thúc");
    QCOMPARE(left.size(), 1);
    m_dock->window()->close();
    QCOMPARE(closed.size(), 1);
}

void TestDock::narrowWindow_everythingIsBehindATab()
{
    m_dock->window()->resize(430, 700);
    m_person->seesNot(u"Mạng");

    tap(u"Người để thử");
    tap(u"A Brol");
    tap(u"Sự cố, tài khoản");
    settledAfterTap(u"Mạng");
    QVERIFY(!m_world->portal().isLineUp());
    tap(u"Điện thoại");
    m_person->sees(u"Số 0950 000 004");
    tap(u"Sự cố, tài khoản");
    settledAfterTap(u"Mạng");
    RawKiosk kiosk(PracticeKeys{world::keysFolder(m_folder.path())}, m_world->portal().baseUrl());
    QVERIFY(!beginMau(kiosk).isEmpty());
    m_person->sees(u"Mã OTP …");
    m_dock->window()->resize(720, 1000);
    m_person->sees(u"A Brol");
}

void TestDock::everyControl_hasBeenTouched()
{
    QVERIFY(m_seen.size() > 20);
    auto left = m_seen - m_touched;
    left.removeIf(
        [](const QString& name) { return name.startsWith(u"Số 0950 "); }); // one number stands for all
    QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.values()).join(u", ")));
}

QTEST_MAIN(TestDock)
#include "tst_dock.moc"
