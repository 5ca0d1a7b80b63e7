// The screens driven by a finger and by keys: what each control tells the journey.
#include "tests/qml/glass.h"
#include "tests/qml/look.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QStyleHints>
#include <QTest>

using namespace Qt::StringLiterals;
namespace event = kiosk::flow::event;
namespace flow = kiosk::flow;
using scenes::Glass;
using scenes::Scene;

namespace {

Scene sceneNamed(const QString& name)
{
    for (const Scene& scene : scenes::all()) {
        if (scene.name == name)
            return scene;
    }
    qFatal("no scene %s", qPrintable(name));
}

template <class E>
const E* last(const std::vector<flow::EventBody>& events)
{
    return events.empty() ? nullptr : std::get_if<E>(&events.back());
}

} // namespace

class GesturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void button_tellsTheJourney_data();
    void button_tellsTheJourney();
    void lastChoice_carriesWhatWasChosen();
    void pin_leavesTheScreenAsASecretOnly();
    void unusableCertificate_isNotChosen();
    void busyScreen_takesNoSecondNext();
    void fourQuickTaps_areFourEvents();
    void heldButton_countsWhenItIsLetGo();
    void tabAndEnter_workEveryControl();
    void typing_reachesTheJourney();
    void language_changesUnderTheTypedText();
    void keyboard_goesWhereNothingIsTyped();
    void comfort_changesUnderTheTypedText();
    void comfort_changesUnderATypedSecret();
    void comfort_isGoneWithItsPerson();
    void unseenPrompt_isHelped();
    void sheet_keepsTheScreenBelowUntouched();

private:
    void open(const QString& scene);
    void tap(const QString& name);

    std::unique_ptr<Glass> m_glass;
};

void GesturesTest::open(const QString& scene)
{
    if (!m_glass)
        m_glass = std::make_unique<Glass>(scenes::formats().first(), u"vi"_s);
    m_glass->show(sceneNamed(scene));
    m_glass->grab();
    m_glass->recorder().events.clear();
    m_glass->recorder().offered.clear();
}

void GesturesTest::tap(const QString& name)
{
    const auto control = scenes::controlNamed(m_glass->window(), name);
    if (!control)
        QFAIL(qPrintable(u"nothing is called “%1”"_s.arg(name)));
    scenes::touch(m_glass->window(), *control);
}

void GesturesTest::button_tellsTheJourney_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("control");
    QTest::addColumn<int>("event");
    const auto row = [](const char* scene, const QString& control, const flow::EventBody& body) {
        QTest::addRow("%s: %s", scene, qPrintable(control))
            << QString::fromLatin1(scene) << control << static_cast<int>(body.index());
    };
    row("start", u"Bắt đầu"_s, event::Began{});
    row("start", u"Quên mật khẩu"_s, event::Began{});
    row("start", u"Làm tiếp bằng mã trên phiếu"_s, event::Began{});
    row("start", u"English"_s, event::LanguageChosen{});
    row("start", u"Trợ giúp"_s, event::HelpPressed{});
    row("start", u"Gọi cán bộ"_s, event::OfficerCalled{});
    row("over-help", u"English"_s, event::LanguageChosen{});
    row("over-complaint", u"English"_s, event::LanguageChosen{});
    row("over-officer-not-reached", u"Gọi lại"_s, event::OfficerCalled{});
    row("over-officer-not-reached", u"Làm tiếp"_s, event::OverlayDismissed{});
    row("language", u"English"_s, event::LanguageChosen{});
    row("language", u"Quay lại"_s, event::BackPressed{});
    row("consent", u"Đồng ý"_s, event::ConsentAnswered{});
    row("consent", u"Không đồng ý"_s, event::ConsentAnswered{});
    row("consent", u"Điều khoản"_s, event::DocumentPressed{});
    row("consent", u"Chính sách chia sẻ thông tin"_s, event::DocumentPressed{});
    row("subject", u"Công dân"_s, event::SubjectChosen{});
    row("method", u"Thuê bao di động"_s, event::MethodChosen{});
    row("method", u"Tôi cần tài khoản VNeID"_s, event::VneidPressed{});
    row("method", u"Quay lại"_s, event::BackPressed{});
    row("preparing", u"Tiếp tục"_s, event::NextPressed{});
    row("preparing-sim", u"Quay lại"_s, event::BackPressed{});
    row("needs-vneid", u"Về màn hình đầu"_s, event::FinishPressed{});
    row("needs-vneid", u"Quay lại"_s, event::BackPressed{});
    row("id-number-typed", u"Tiếp tục"_s, event::NextPressed{});
    row("id-number-typed", u"Xóa hết"_s, event::FieldEdited{});
    row("name", u"Trợ giúp"_s, event::HelpPressed{});
    row("name", u"Gọi cán bộ"_s, event::OfficerCalled{});
    row("name", u"Thoát"_s, event::CancelPressed{});
    row("name", u"English"_s, event::LanguageChosen{});
    row("sex", u"Nam"_s, event::FieldEdited{});
    row("carrier", u"MobiFone"_s, event::FieldEdited{});
    row("activation", u"Đường dẫn trong thư điện tử"_s, event::FieldEdited{});
    row("same-address", u"Có, tôi ở địa chỉ thường trú"_s, event::FieldEdited{});
    row("province-old", u"Tỉnh Quảng Ngãi"_s, event::FieldEdited{});
    row("commune-unknown", u"Tiếp tục"_s, event::NextPressed{});
    row("email", u"Bỏ qua"_s, event::NextPressed{});
    row("captcha", u"Đổi hình khác"_s, event::CaptchaRefreshPressed{});
    row("summary", u"Sửa Họ tên"_s, event::EditPressed{});
    row("summary", u"Đăng ký"_s, event::NextPressed{});
    row("waiting", u"Dừng lại"_s, event::BackPressed{});
    row("otp", u"Xác nhận"_s, event::OtpOffered{});
    row("otp-wrong", u"Gửi lại OTP"_s, event::ResendPressed{});
    row("otp", u"Để sau"_s, event::PostponePressed{});
    row("prompt-sim", u"Để sau"_s, event::PostponePressed{});
    row("prompt-sim", u"Quay lại"_s, event::BackPressed{});
    row("prompt-refused", u"Gửi lại"_s, event::ResendPressed{});
    row("prompt-link-expired", u"Gửi lại"_s, event::ResendPressed{});
    row("certificate", u"Đăng ký"_s, event::NextPressed{});
    row("certificate", u"Điều khoản"_s, event::DocumentPressed{});
    row("certificate", u"Chính sách chia sẻ thông tin"_s, event::DocumentPressed{});
    row("certificate-email-fault", u"Xóa hết"_s, event::FieldEdited{});
    row("token-tired", u"Chờ thêm"_s, event::RetryPressed{});
    row("token-plug", u"Quay lại"_s, event::BackPressed{});
    row("token-one", u"CÔNG TY TNHH MẪU TẬP HUẤN"_s, event::CertificateChosen{});
    row("token-one", u"Dùng chứng thư này"_s, event::NextPressed{});
    row("token-signing", u"Quay lại"_s, event::BackPressed{});
    row("signed-text", u"Đồng ý ký"_s, event::NextPressed{});
    row("signed-text", u"Điều khoản"_s, event::DocumentPressed{});
    row("pin", u"Ký"_s, event::PinOffered{});
    row("pin-keypad", u"Ký"_s, event::NextPressed{});
    row("account-exists-token", u"USB khác"_s, event::BeginAgainPressed{});
    row("summary-post", u"Sửa Giới tính"_s, event::EditPressed{});
    row("password-new", u"Đổi mật khẩu"_s, event::PasswordOffered{});
    row("password-typed", u"Đăng ký"_s, event::PasswordOffered{});
    row("done", u"Xem biên nhận"_s, event::NextPressed{});
    row("receipt", u"Xong"_s, event::FinishPressed{});
    row("receipt-no-paper", u"In lại"_s, event::PrintPressed{});
    row("postponed", u"In lại"_s, event::PrintPressed{});
    row("postponed", u"Xong"_s, event::FinishPressed{});
    row("declined", u"Về màn hình đầu"_s, event::FinishPressed{});
    row("declined", u"Xem lại"_s, event::BackPressed{});
    row("account-exists", u"Sửa lại số"_s, event::BeginAgainPressed{});
    row("account-exists", u"Tài khoản là của tôi, tôi quên mật khẩu"_s, event::RecoverPressed{});
    row("account-exists", u"Không phải tài khoản của tôi"_s, event::DocumentPressed{});
    row("account-exists", u"Quầy và tổng đài của nhà mạng"_s, event::DocumentPressed{});
    row("refused-pin-blocked", u"Quầy và tổng đài của nhà mạng"_s, event::DocumentPressed{});
    row("refused-pin-blocked", u"Kết thúc"_s, event::FinishPressed{});
    row("refused", u"Làm lại"_s, event::BeginAgainPressed{});
    row("interrupted", u"Thử lại ngay"_s, event::RetryPressed{});
    row("interrupted", u"Quay lại"_s, event::BackPressed{});
    row("interrupted-may-be-kept", u"Không chờ: cất lại, máy tự gửi sau"_s, event::SealPressed{});
    row("summary-for-later", u"Cất để gửi sau"_s, event::NextPressed{});
    row("sealed", u"In phiếu"_s, event::PrintPressed{});
    row("sealed", u"Xong"_s, event::FinishPressed{});
    row("not-sealed", u"Thử lại ngay"_s, event::RetryPressed{});
    row("start-nothing-kept", u"Quên mật khẩu"_s, event::Began{});
    row("over-idle-warning", u"Tôi vẫn ở đây"_s, event::OverlayDismissed{});
    row("over-cancel", u"Dừng và xóa hết"_s, event::LeaveConfirmed{});
    row("over-cancel", u"Làm tiếp"_s, event::OverlayDismissed{});
    row("over-carriers", u"Đóng"_s, event::OverlayDismissed{});
    row("over-terms", u"Đóng"_s, event::OverlayDismissed{});
}

void GesturesTest::button_tellsTheJourney()
{
    QFETCH(QString, scene);
    QFETCH(QString, control);
    QFETCH(int, event);
    open(scene);
    tap(control);
    const auto& events = m_glass->recorder().events;
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(static_cast<int>(events.back().index()), event);
}

void GesturesTest::lastChoice_carriesWhatWasChosen()
{
    open(u"consent"_s);
    tap(u"Không đồng ý"_s);
    QVERIFY(!last<event::ConsentAnswered>(m_glass->recorder().events)->given);
    open(u"sex"_s);
    tap(u"Nam"_s);
    QCOMPARE(last<event::FieldEdited>(m_glass->recorder().events)->text, u"male"_s);
    open(u"carrier"_s);
    tap(u"MobiFone"_s);
    QCOMPARE(last<event::FieldEdited>(m_glass->recorder().events)->text, u"mobifone"_s);
    open(u"province-old"_s);
    tap(u"Tỉnh Quảng Ngãi"_s);
    QCOMPARE(last<event::FieldEdited>(m_glass->recorder().events)->text, u"Tỉnh Quảng Ngãi"_s);
    open(u"account-exists"_s);
    tap(u"Không phải tài khoản của tôi"_s);
    QCOMPARE(last<event::DocumentPressed>(m_glass->recorder().events)->document, flow::Document::Complaint);
    open(u"start"_s);
    tap(u"Quên mật khẩu"_s);
    QCOMPARE(last<event::Began>(m_glass->recorder().events)->purpose, flow::Purpose::Recover);
    open(u"start"_s);
    tap(u"Làm tiếp bằng mã trên phiếu"_s);
    QCOMPARE(last<event::Began>(m_glass->recorder().events)->purpose, flow::Purpose::Resume);
    open(u"summary"_s);
    tap(u"Sửa Số điện thoại"_s);
    QCOMPARE(last<event::EditPressed>(m_glass->recorder().events)->field, flow::Field::Phone);
    open(u"consent"_s);
    tap(u"Chính sách chia sẻ thông tin"_s);
    QCOMPARE(last<event::DocumentPressed>(m_glass->recorder().events)->document, flow::Document::Privacy);
}

void GesturesTest::pin_leavesTheScreenAsASecretOnly()
{
    open(u"pin-typed"_s);
    tap(u"Ký"_s);
    QCOMPARE(m_glass->recorder().offered, std::vector{6});
    QVERIFY(m_glass->recorder().events.empty());
    QCOMPARE(m_glass->model().token()->entry()->length(), 0);
    // What cannot be one stays on the pad.
    open(u"pin"_s);
    m_glass->model().token()->entry()->append(u'1');
    tap(u"Ký"_s);
    QVERIFY(m_glass->recorder().offered.empty());
    QCOMPARE(last<event::PinOffered>(m_glass->recorder().events)->length, 1);
    QCOMPARE(m_glass->model().token()->entry()->length(), 1);
}

void GesturesTest::unusableCertificate_isNotChosen()
{
    open(u"token-expired"_s);
    tap(u"CÔNG TY TNHH MẪU TẬP HUẤN"_s);
    QVERIFY(m_glass->recorder().events.empty());
}

void GesturesTest::busyScreen_takesNoSecondNext()
{
    open(u"summary-sending"_s);
    tap(u"Đang gửi…"_s);
    QVERIFY(m_glass->recorder().events.empty());
}

void GesturesTest::fourQuickTaps_areFourEvents()
{
    open(u"name"_s);
    for (int i = 0; i < 4; ++i)
        tap(u"Tiếp tục"_s);
    QCOMPARE(m_glass->recorder().events.size(), std::size_t(4));
}

// Longer than what Qt takes for a tap.
void GesturesTest::heldButton_countsWhenItIsLetGo()
{
    auto* const hints = QGuiApplication::styleHints();
    const int usual = hints->mousePressAndHoldInterval();
    hints->setMousePressAndHoldInterval(1);
    m_glass.reset();
    open(u"name"_s);
    auto& window = m_glass->window();
    const auto next = scenes::controlNamed(window, u"Tiếp tục"_s);
    QVERIFY(next);
    const std::unique_ptr<QPointingDevice> finger(QTest::createTouchDevice());
    const QPoint there = next->place.center().toPoint();
    QElapsedTimer held;
    held.start();
    QTest::touchEvent(&window, finger.get()).press(0, there, &window);
    QTRY_VERIFY(held.hasExpired(20));
    QVERIFY(m_glass->recorder().events.empty());
    QTest::touchEvent(&window, finger.get()).release(0, there, &window);
    QVERIFY(last<event::NextPressed>(m_glass->recorder().events) != nullptr);
    m_glass.reset();
    hints->setMousePressAndHoldInterval(usual);
}

void GesturesTest::tabAndEnter_workEveryControl()
{
    for (const QString& name :
         {u"consent"_s, u"subject"_s, u"sex"_s, u"summary"_s, u"captcha"_s, u"over-cancel"_s}) {
        open(name);
        QSet<QString> wanted;
        for (const auto& control : scenes::controlsOf(m_glass->window())) {
            if (!control.disabled)
                wanted.insert(control.name);
        }
        QSet<QString> reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(&m_glass->window(), Qt::Key_Tab);
            if (auto* item = m_glass->window().activeFocusItem()) {
                for (const auto& control : scenes::controlsOf(m_glass->window())) {
                    if (control.item == item || control.item->isAncestorOf(item))
                        reached.insert(control.name);
                }
            }
        }
        const QSet<QString> unreached = wanted - reached;
        QVERIFY2(unreached.isEmpty(), qPrintable(name + u": "_s + unreached.values().join(u", ")));
    }
    open(u"subject"_s);
    scenes::controlNamed(m_glass->window(), u"Công dân"_s)->item->forceActiveFocus();
    QTest::keyClick(&m_glass->window(), Qt::Key_Return);
    QVERIFY(last<event::SubjectChosen>(m_glass->recorder().events) != nullptr);
}

void GesturesTest::typing_reachesTheJourney()
{
    open(u"id-number"_s);
    scenes::touch(m_glass->window(),
                  *scenes::controlNamed(m_glass->window(), u"Tên đăng nhập (Số CMT/CCCD)"_s));
    QTest::keyClick(&m_glass->window(), '7');
    const auto* edited = last<event::FieldEdited>(m_glass->recorder().events);
    QVERIFY(edited != nullptr);
    QCOMPARE(edited->text, u"7"_s);
    QCOMPARE(edited->field, flow::Field::IdNumber);
}

void GesturesTest::language_changesUnderTheTypedText()
{
    open(u"name"_s);
    const QString typed = u"H’Či Êban Ơ̆"_s;
    flow::Journey journey = sceneNamed(u"name"_s).journey;
    journey.language = u"en"_s;
    m_glass->model().show(journey);
    m_glass->grab();
    QVERIFY(scenes::textsOf(m_glass->window()).contains(u"What is your full name?"_s));
    const auto field = scenes::controlNamed(m_glass->window(), u"Full name"_s);
    QVERIFY(field);
    QCOMPARE(field->item->property("text").toString(), typed);
    journey.language = u"vi"_s;
    m_glass->model().show(journey);
}

void GesturesTest::keyboard_goesWhereNothingIsTyped()
{
    for (const QString& scene : {u"sex"_s, u"summary"_s, u"carrier"_s}) {
        open(u"name"_s);
        QVERIFY(m_glass->model().keyboard()->isOpen());
        open(scene);
        QVERIFY2(!m_glass->model().keyboard()->isOpen(), qPrintable(scene));
    }
}

void GesturesTest::comfort_changesUnderTheTypedText()
{
    open(u"name"_s);
    auto* const field = scenes::controlNamed(m_glass->window(), u"Họ tên"_s)->item;
    const QString typed = field->property("text").toString();
    field->setProperty("cursorPosition", 3);
    flow::Journey journey = sceneNamed(u"name"_s).journey;
    for (const auto& comfort : scenes::comforts()) {
        journey.overlay = flow::Overlay::ComfortSwitches;
        m_glass->model().show(journey);
        m_glass->grab();
        journey.comfort = comfort.chosen;
        m_glass->model().show(journey);
        m_glass->grab();
        journey.overlay = flow::Overlay::None;
        m_glass->model().show(journey);
        m_glass->grab();
        QCOMPARE(m_glass->window().activeFocusItem(), field);
        QCOMPARE(field->property("text").toString(), typed);
        QCOMPARE(field->property("cursorPosition").toInt(), 3);
        QVERIFY(m_glass->model().keyboard()->isOpen());
    }
}

void GesturesTest::comfort_changesUnderATypedSecret()
{
    open(u"password-typed"_s);
    const int length = m_glass->model().password()->entry()->length();
    QVERIFY(length > 0);
    flow::Journey journey = sceneNamed(u"password-typed"_s).journey;
    for (const auto& comfort : scenes::comforts()) {
        journey.comfort = comfort.chosen;
        m_glass->model().show(journey);
        m_glass->grab();
        QCOMPARE(m_glass->model().password()->entry()->length(), length);
    }
}

void GesturesTest::comfort_isGoneWithItsPerson()
{
    open(u"start"_s);
    flow::Journey journey = sceneNamed(u"start"_s).journey;
    journey.comfort = scenes::comfortNamed(u"all"_s).chosen;
    m_glass->model().show(journey);
    QVERIFY(m_glass->model().isLargeText());
    m_glass->model().wipe();
    QVERIFY(!m_glass->model().isLargeText());
    QVERIFY(!m_glass->model().isHighContrast());
    QVERIFY(!m_glass->model().isLowReach());
    for (const auto& row : m_glass->model().comfort()->rows())
        QVERIFY2(!row.marked, qPrintable(row.title));
}

void GesturesTest::unseenPrompt_isHelped()
{
    open(u"prompt-sim"_s);
    QVERIFY(scenes::textsOf(m_glass->window()).filter(u"Viettel CA"_s).isEmpty());
    tap(u"Tôi không thấy thông báo"_s);
    m_glass->grab();
    QVERIFY(!scenes::textsOf(m_glass->window()).filter(u"Viettel CA"_s).isEmpty());
    QVERIFY(m_glass->recorder().events.empty());
}

void GesturesTest::sheet_keepsTheScreenBelowUntouched()
{
    open(u"name"_s);
    const auto next = scenes::controlNamed(m_glass->window(), u"Tiếp tục"_s);
    open(u"over-help"_s);
    scenes::touch(m_glass->window(), next->place.center());
    QVERIFY(m_glass->recorder().events.empty());
}

QTEST_MAIN(GesturesTest)

#include "tst_gestures.moc"
