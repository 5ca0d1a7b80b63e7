#include "kiosk/ui/outcome.h"

#include "kiosk/ui/error_words.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/later_words.h"
#include "kiosk/ui/outcome_model.h"

namespace kiosk::ui {

namespace event = flow::event;
namespace state = flow::state;

namespace {

QString waitingTitle(flow::Call call, flow::Purpose purpose)
{
    switch (call) {
    case flow::Call::FetchCaptcha: return OutcomeModel::tr("Đang tải mã xác thực");
    case flow::Call::Register:
        if (purpose == flow::Purpose::Recover)
            return OutcomeModel::tr("Đang tìm tài khoản");
        return purpose == flow::Purpose::Resume ? OutcomeModel::tr("Đang tìm phiếu")
                                                : OutcomeModel::tr("Đang gửi thông tin đăng ký");
    case flow::Call::SendOtp: return OutcomeModel::tr("Đang kiểm tra mã OTP");
    case flow::Call::ResendOtp: return OutcomeModel::tr("Đang gửi lại mã OTP");
    case flow::Call::SetPassword: return OutcomeModel::tr("Đang đặt mật khẩu");
    case flow::Call::LookUp:
    case flow::Call::Poll: return OutcomeModel::tr("Đang xem lại lần đăng ký này");
    case flow::Call::ResendPrompt: return OutcomeModel::tr("Đang gửi lại yêu cầu");
    case flow::Call::Confirm: return OutcomeModel::tr("Đang gửi xác nhận");
    case flow::Call::DrawChallenge: return OutcomeModel::tr("Đang chuẩn bị nội dung để ký");
    case flow::Call::Seal: return OutcomeModel::tr("Đang niêm phong hồ sơ");
    case flow::Call::Postpone: return OutcomeModel::tr("Đang giữ lại để làm sau");
    }
    return {};
}

} // namespace

Row paragraph(glyph::Kind glyph, const QString& text, const QString& title)
{
    Row row;
    row.glyph = glyph;
    row.title = title;
    row.text = text;
    return row;
}

Row labelled(const QString& label, const QString& value, bool marked)
{
    Row row;
    row.title = label;
    row.text = value;
    row.marked = marked;
    return row;
}

void Outcome::choice(glyph::Kind glyph, const QString& title, const QString& text, flow::EventBody body)
{
    choices.append(paragraph(glyph, text, title));
    choiceEvents.push_back(std::move(body));
}

void Outcome::leaveOr(const QString& other, flow::EventBody otherBody)
{
    view.action = OutcomeModel::tr("Về màn hình đầu");
    action = event::FinishPressed{};
    view.otherAction = other;
    otherAction = std::move(otherBody);
    closesByItself = true;
}

Outcome outcomeOf(const state::Declined&)
{
    Outcome told;
    told.view.glyph = glyph::Kind::Info;
    told.view.title = OutcomeModel::tr("Bạn đã chọn không đồng ý");
    told.view.lead = OutcomeModel::tr("Máy không giữ lại thông tin nào.");
    told.rows = {paragraph(glyph::Kind::Officer,
                           OutcomeModel::tr("Mời bạn đến quầy: cán bộ sẽ giúp bạn đăng ký theo cách khác."))};
    told.leaveOr(OutcomeModel::tr("Xem lại"), event::BackPressed{});
    return told;
}

Outcome outcomeOf(const state::NeedsVneid&, const LocalTexts& texts)
{
    Outcome told;
    told.view.glyph = glyph::Kind::Verified;
    const PageWords words = pageWords(page::Kind::NeedsVneid);
    told.view.title = words.title;
    told.view.lead = words.lead;
    for (const Passage& passage : passagesOf(texts.vneid))
        told.rows.append(paragraph(glyph::Kind::None, passage.text, passage.heading));
    told.leaveOr(OutcomeModel::tr("Quay lại"), event::BackPressed{});
    return told;
}

Outcome outcomeOf(const flow::Waiting& waiting, const flow::Journey& journey)
{
    Outcome told;
    told.view.glyph = glyph::Kind::Wait;
    told.view.title = waitingTitle(waiting.call, journey.draft.purpose);
    told.view.working = true;
    told.view.lead = waiting.call == flow::Call::Seal
                         ? OutcomeModel::tr("Máy đang ghi hồ sơ vào nơi cất giữ. Mời bạn chờ thêm một chút.")
                         : OutcomeModel::tr("Cổng Dịch vụ công trả lời hơi chậm. Mời bạn chờ thêm một chút.");
    told.view.otherAction = OutcomeModel::tr("Dừng lại");
    told.otherAction = event::BackPressed{};
    return told;
}

namespace {

// What stands between the person and the queue is no line's: nothing goes on by itself.
Outcome notSealed(const state::Interrupted& state)
{
    Outcome told;
    told.view.title = OutcomeModel::tr("Chưa cất được hồ sơ");
    told.rows = {
        paragraph(glyph::Kind::CheckCircle, OutcomeModel::tr("Những gì bạn đã nhập vẫn còn nguyên.")),
        paragraph(glyph::Kind::Officer, OutcomeModel::tr("Chạm “Thử lại ngay”, hoặc gọi cán bộ."))};
    told.view.lead = errorSentence(state.code);
    return told;
}

Outcome cutOff(const state::Interrupted& state, const flow::Journey& journey)
{
    Outcome told;
    told.view.title = OutcomeModel::tr("Tạm thời gián đoạn");
    told.view.working = true;
    told.view.lead = errorSentence(state.code);
    told.rows = {
        paragraph(glyph::Kind::CheckCircle, OutcomeModel::tr("Những gì bạn đã nhập vẫn còn nguyên.")),
        paragraph(glyph::Kind::Clock,
                  OutcomeModel::tr("Khi được, máy sẽ tự làm tiếp. Bạn không phải làm gì."))};
    if (flow::offersSealing(journey)) {
        const Row road = sealingChoice(journey);
        told.choice(road.glyph, road.title, road.text, event::SealPressed{});
    }
    return told;
}

} // namespace

Outcome outcomeOf(const state::Interrupted& state, const flow::Journey& journey)
{
    Outcome told =
        std::holds_alternative<state::Sealing>(state.asked) ? notSealed(state) : cutOff(state, journey);
    told.view.glyph =
        std::holds_alternative<state::Sealing>(state.asked) ? glyph::Kind::Warning : glyph::Kind::LineDown;
    told.view.tone = tone::Kind::Caution;
    told.view.code = base::operatorCode(state.code);
    told.view.action = OutcomeModel::tr("Thử lại ngay");
    told.view.actionOpen = !state.retryIn.has_value();
    told.action = event::RetryPressed{};
    told.view.otherAction = OutcomeModel::tr("Quay lại");
    told.otherAction = event::BackPressed{};
    told.retryWaits = state.retryIn.has_value();
    return told;
}

} // namespace kiosk::ui
