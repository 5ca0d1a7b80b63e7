#include "kiosk/ui/outcome_model.h"

#include "kiosk/ui/error_words.h"
#include "kiosk/ui/field_words.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/journey_words.h"

namespace kiosk::ui {

namespace event = flow::event;
namespace state = flow::state;

namespace {

Row paragraph(glyph::Kind glyph, const QString& text, const QString& title = {})
{
    Row row;
    row.glyph = glyph;
    row.title = title;
    row.text = text;
    return row;
}

Row labelled(const QString& label, const QString& value, bool marked = false)
{
    Row row;
    row.title = label;
    row.text = value;
    row.marked = marked;
    return row;
}

const flow::Waiting* waitingOf(const flow::State& state)
{
    return std::visit(
        []<class S>(const S& s) -> const flow::Waiting* {
            if constexpr (requires { s.waiting; })
                return &s.waiting;
            else
                return nullptr;
        },
        state);
}

} // namespace

// What is told and where its buttons lead.
struct OutcomeModel::Told {
    View view;
    QList<Row> rows;
    std::optional<flow::EventBody> action;
    std::optional<flow::EventBody> otherAction;
    bool closesByItself = false;
    bool retryWaits = false;

    void declined()
    {
        view.glyph = glyph::Kind::Info;
        view.title = OutcomeModel::tr("Bạn đã chọn không đồng ý");
        view.lead = OutcomeModel::tr("Máy không giữ lại thông tin nào.");
        rows = {paragraph(glyph::Kind::Officer,
                          OutcomeModel::tr("Mời bạn đến quầy: cán bộ sẽ giúp bạn đăng ký theo cách khác."))};
        leaveOr(OutcomeModel::tr("Xem lại"), event::BackPressed{});
    }

    void waiting(flow::Call call)
    {
        view.glyph = glyph::Kind::Wait;
        switch (call) {
        case flow::Call::FetchCaptcha: view.title = OutcomeModel::tr("Đang tải mã xác thực"); break;
        case flow::Call::Register: view.title = OutcomeModel::tr("Đang gửi thông tin đăng ký"); break;
        case flow::Call::SendOtp: view.title = OutcomeModel::tr("Đang kiểm tra mã OTP"); break;
        case flow::Call::ResendOtp: view.title = OutcomeModel::tr("Đang gửi lại mã OTP"); break;
        case flow::Call::SetPassword: view.title = OutcomeModel::tr("Đang đặt mật khẩu"); break;
        case flow::Call::LookUp: view.title = OutcomeModel::tr("Đang xem lại lần đăng ký này"); break;
        }
        view.lead = OutcomeModel::tr("Cổng Dịch vụ công trả lời hơi chậm. Mời bạn chờ thêm một chút.");
        view.otherAction = OutcomeModel::tr("Dừng lại");
        otherAction = event::BackPressed{};
    }

    void done(const flow::Journey& journey)
    {
        view.glyph = glyph::Kind::CheckCircle;
        view.tone = tone::Kind::Good;
        view.title = OutcomeModel::tr("Đăng ký thành công");
        view.lead =
            OutcomeModel::tr("Tài khoản của %1 đã được tạo.").arg(journey.draft.text(flow::Field::FullName));
        rows = {labelled(OutcomeModel::tr("Tên đăng nhập"),
                         displayed(flow::Field::IdNumber, journey.draft.text(flow::Field::IdNumber))),
                labelled(OutcomeModel::tr("Mức xác minh"), levelName(journey.registration.level))};
        if (journey.registration.earlierPassword)
            view.notice = OutcomeModel::tr(
                "Cổng đã nhận mật khẩu bạn đặt ở lần trước. Hãy dùng mật khẩu đó, không phải mật khẩu "
                "vừa nhập.");
        view.action = OutcomeModel::tr("Xem biên nhận");
        action = event::NextPressed{};
    }

    void receipt(const flow::Journey& journey)
    {
        const auto& registration = journey.registration;
        view.glyph = glyph::Kind::Receipt;
        const PageWords words = pageWords(page::Kind::Receipt);
        view.title = words.title;
        view.lead = words.lead;
        rows = {labelled(OutcomeModel::tr("Mã biên nhận"), groupedCode(registration.receiptCode), true),
                labelled(OutcomeModel::tr("Tên đăng nhập"),
                         maskedNumber(journey.draft.text(flow::Field::IdNumber))),
                labelled(OutcomeModel::tr("Số điện thoại"), registration.maskedPhone),
                labelled(OutcomeModel::tr("Mức xác minh"), levelName(registration.level)),
                labelled(OutcomeModel::tr("Lúc"), momentText(registration.completedAt))};
        rows.removeIf([](const Row& row) { return row.text.isEmpty(); });
        view.action = OutcomeModel::tr("Xong");
        action = event::FinishPressed{};
        closesByItself = true;
    }

    void accountExists(const LocalTexts& texts)
    {
        view.glyph = glyph::Kind::Person;
        view.tone = tone::Kind::Caution;
        view.title = errorSentence(base::ErrorCode::AccountExists);
        view.lead = OutcomeModel::tr("Mỗi người chỉ có một tài khoản. Bạn không cần đăng ký lại.");
        rows = {
            paragraph(glyph::Kind::Lock, texts.recovery, OutcomeModel::tr("Đó là tài khoản của bạn?")),
            paragraph(glyph::Kind::Warning, texts.complaint, OutcomeModel::tr("Không phải bạn đăng ký?"))};
        rows.removeIf([](const Row& row) { return row.text.isEmpty(); });
        leaveOr(OutcomeModel::tr("Sửa lại số"), event::BeginAgainPressed{});
    }

    void refused(base::ErrorCode code)
    {
        view.glyph = glyph::Kind::Stop;
        view.tone = tone::Kind::Bad;
        view.title = OutcomeModel::tr("Chưa đăng ký được");
        view.lead = errorSentence(code);
        view.code = base::operatorCode(code);
        rows = {paragraph(
                    glyph::Kind::Refresh,
                    OutcomeModel::tr("Bạn có thể làm lại ngay. Những gì đã nhập vẫn còn, chỉ cần xem lại.")),
                paragraph(glyph::Kind::Officer, OutcomeModel::tr("Hoặc gọi cán bộ và đọc mã lỗi bên dưới."))};
        view.action = OutcomeModel::tr("Làm lại");
        action = event::BeginAgainPressed{};
        view.otherAction = OutcomeModel::tr("Kết thúc");
        otherAction = event::FinishPressed{};
        closesByItself = true;
    }

    void interrupted(const state::Interrupted& held)
    {
        view.glyph = glyph::Kind::LineDown;
        view.tone = tone::Kind::Caution;
        view.title = OutcomeModel::tr("Tạm thời gián đoạn");
        view.lead = errorSentence(held.code);
        view.code = base::operatorCode(held.code);
        rows = {paragraph(glyph::Kind::CheckCircle, OutcomeModel::tr("Những gì bạn đã nhập vẫn còn nguyên.")),
                paragraph(glyph::Kind::Clock,
                          OutcomeModel::tr("Khi được, máy sẽ tự làm tiếp. Bạn không phải làm gì."))};
        view.action = OutcomeModel::tr("Thử lại ngay");
        view.actionOpen = !held.retryIn.has_value();
        action = event::RetryPressed{};
        view.otherAction = OutcomeModel::tr("Quay lại");
        otherAction = event::BackPressed{};
        retryWaits = held.retryIn.has_value();
    }

private:
    void leaveOr(const QString& other, flow::EventBody otherBody)
    {
        view.action = OutcomeModel::tr("Về màn hình đầu");
        action = event::FinishPressed{};
        view.otherAction = other;
        otherAction = std::move(otherBody);
        closesByItself = true;
    }
};

OutcomeModel::OutcomeModel(Post post, QObject* parent) : QObject(parent), m_post(std::move(post)) {}

void OutcomeModel::show(const flow::Journey& journey, const Premises& premises)
{
    Told told;
    if (std::holds_alternative<state::Declined>(journey.state))
        told.declined();
    else if (std::holds_alternative<state::Done>(journey.state))
        told.done(journey);
    else if (std::holds_alternative<state::Receipt>(journey.state))
        told.receipt(journey);
    else if (std::holds_alternative<state::AccountExists>(journey.state))
        told.accountExists(premises.textsFor(journey.language));
    else if (const auto* refused = std::get_if<state::Refused>(&journey.state))
        told.refused(refused->code);
    else if (const auto* interrupted = std::get_if<state::Interrupted>(&journey.state))
        told.interrupted(*interrupted);
    else if (const auto* waiting = waitingOf(journey.state))
        told.waiting(waiting->call);
    else
        return;
    m_closesByItself = told.closesByItself;
    m_retryWaits = told.retryWaits;
    told.view.countdown = m_view.countdown;
    set(told.view, std::move(told.rows), std::move(told.action), std::move(told.otherAction));
}

void OutcomeModel::showOutOfOrder(base::ErrorCode code, const Premises& premises)
{
    View view;
    view.glyph = glyph::Kind::OutOfOrder;
    view.tone = tone::Kind::Caution;
    const PageWords words = pageWords(page::Kind::OutOfOrder);
    view.title = words.title;
    view.lead = words.lead;
    view.code = base::operatorCode(code);
    QList<Row> rows{paragraph(glyph::Kind::Info, errorSentence(code), tr("Dành cho cán bộ"))};
    if (!premises.hotline.isEmpty())
        rows.append(paragraph(glyph::Kind::Call, premises.hotline, tr("Đường dây nóng")));
    set(view, rows);
}

void OutcomeModel::setRemaining(std::chrono::milliseconds screenTime, std::chrono::milliseconds retryAllowed)
{
    QString countdown;
    if (m_closesByItself && screenTime.count() > 0)
        countdown = tr("Màn hình tự đóng sau %1").arg(countdownText(screenTime));
    else if (m_retryWaits && retryAllowed.count() > 0)
        countdown = tr("Có thể thử lại sau %1").arg(countdownText(retryAllowed));
    if (countdown == m_view.countdown)
        return;
    m_view.countdown = countdown;
    Q_EMIT changed();
}

void OutcomeModel::wipe()
{
    m_closesByItself = false;
    m_retryWaits = false;
    set({}, {});
}

void OutcomeModel::set(const View& view, QList<Row> rows, std::optional<flow::EventBody> action,
                       std::optional<flow::EventBody> otherAction)
{
    m_action = std::move(action);
    m_otherAction = std::move(otherAction);
    m_rows.set(std::move(rows));
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT changed();
}

void OutcomeModel::act()
{
    if (m_action && m_view.actionOpen)
        m_post(*m_action);
}

void OutcomeModel::actOther()
{
    if (m_otherAction)
        m_post(*m_otherAction);
}

} // namespace kiosk::ui
