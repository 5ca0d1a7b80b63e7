#include "kiosk/ui/frame.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/later_words.h"
#include "kiosk/ui/step_names.h"
#include "kiosk/ui/token_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk::ui {

namespace state = flow::state;
using Page = page::Kind;

namespace {

template <class... F>
struct Cases : F... {
    using F::operator()...;
};
template <class... F>
Cases(F...) -> Cases<F...>;

// Shorter than a second, the screen stays where it is and only its button is busy.
Page whileAsked(const flow::Waiting& waiting, Page where)
{
    return waiting.slow ? Page::Waiting : where;
}

QString eyebrowOf(const flow::Journey& journey, flow::Field field)
{
    const auto fields = flow::fieldsOf(journey.draft);
    const auto it = std::ranges::find(fields, field);
    if (it == fields.end())
        return {};
    return QCoreApplication::translate("Frame", "Mục %1 trên %2")
        .arg(it - fields.begin() + 1)
        .arg(fields.size());
}

void askField(const flow::Journey& journey, const state::EnteringField& asking, Frame& frame)
{
    frame.eyebrow = eyebrowOf(journey, asking.field);
    frame.title = fieldQuestion(asking.field, journey.draft);
    frame.lead = fieldHint(asking.field, journey.draft);
    const bool skips = !flow::isRequired(journey.draft, asking.field) &&
                       journey.draft.text(asking.field).isEmpty() &&
                       !journey.draft.values.contains(asking.field);
    frame.nextText = skips                ? QCoreApplication::translate("Frame", "Bỏ qua")
                     : asking.fromSummary ? QCoreApplication::translate("Frame", "Xong")
                                          : QCoreApplication::translate("Frame", "Tiếp tục");
}

// The token's screens say more than their row in the table of words.
void askToken(const flow::Journey& journey, Frame& frame)
{
    if (frame.page == Page::TokenWork) {
        const auto words = workWords(journey);
        frame.title = words.title;
        frame.lead = words.lead;
    } else if (frame.page == Page::SignedText && journey.signing.signature) {
        frame.lead = QCoreApplication::translate("Frame", "Bạn đã ký nội dung này. Chạm “Tiếp tục”.");
        frame.nextText = QCoreApplication::translate("Frame", "Tiếp tục");
    } else if (frame.page == Page::Pin &&
               flow::tokenOf(journey.tokens, *journey.signing.choice)->pin.ownKeypad) {
        frame.title = QCoreApplication::translate("Frame", "Mã PIN nhập ở bàn phím của đầu đọc");
        frame.lead = QCoreApplication::translate("Frame", "Chạm “Ký”, rồi nhập mã PIN ở đó.");
    } else if (frame.page == Page::TokenChoice) {
        const auto usable = flow::usableChoices(journey.tokens, journey.signing).size();
        if (usable == 1) {
            frame.lead = QCoreApplication::translate(
                "Frame", "Đúng tên bạn hoặc đơn vị của bạn thì chạm “Dùng chứng thư này”.");
            frame.nextText = QCoreApplication::translate("Frame", "Dùng chứng thư này");
        }
        if (usable == 0) {
            frame.title = QCoreApplication::translate("Frame", "Chưa có chứng thư số nào dùng được");
            frame.lead =
                QCoreApplication::translate("Frame", "Bạn có USB khác thì rút USB này ra, cắm USB đó vào.");
        }
    }
}

QString nextOf(Page page, flow::Purpose purpose)
{
    const bool recovers = purpose == flow::Purpose::Recover;
    switch (page) {
    case Page::Preparing:
    case Page::Card:
    case Page::Captcha: return QCoreApplication::translate("Frame", "Tiếp tục");
    case Page::Summary:
        return recovers ? QCoreApplication::translate("Frame", "Gửi mã OTP")
                        : QCoreApplication::translate("Frame", "Đăng ký");
    case Page::SignedText: return QCoreApplication::translate("Frame", "Đồng ý ký");
    case Page::Pin: return QCoreApplication::translate("Frame", "Ký");
    case Page::Otp: return QCoreApplication::translate("Frame", "Xác nhận");
    case Page::Certificate: return QCoreApplication::translate("Frame", "Đăng ký");
    case Page::Password:
        return recovers ? QCoreApplication::translate("Frame", "Đổi mật khẩu")
                        : QCoreApplication::translate("Frame", "Đăng ký");
    default: return {};
    }
}

// Where a submission's answer is waited for: the summary, or the last screen of a road without one.
Page submittedFrom(const flow::Journey& journey)
{
    if (flow::signsByToken(journey.draft))
        return Page::Captcha;
    return flow::rowOf(journey.draft.purpose).solves ? Page::Summary : Page::Field;
}

Page sealedFrom(const flow::Journey& journey)
{
    return flow::signsByToken(journey.draft) ? Page::SignedText : Page::Summary;
}

Page postponedFrom(const state::Postponing& postponing)
{
    return std::visit(Cases{
                          [](const state::EnteringOtp&) { return Page::Otp; },
                          [](const state::AwaitingPrompt&) { return Page::Prompt; },
                          [](const state::ConfirmingCertificate&) { return Page::Certificate; },
                          [](const state::ChoosingPassword&) { return Page::Password; },
                      },
                      postponing.from);
}

bool isAsking(const flow::State& state)
{
    return std::visit(
        []<class S>(const S& s) {
            if constexpr (std::is_same_v<S, state::EnteringOtp>)
                return s.resending.has_value();
            else if constexpr (std::is_same_v<S, state::AwaitingPrompt>)
                return s.asking && s.asking->call != flow::Call::Poll;
            else
                return requires
                {
                    s.waiting;
                };
        },
        state);
}

} // namespace

Page pageOf(const flow::Journey& journey)
{
    return std::visit(
        Cases{
            [](const state::Start&) { return Page::Start; },
            [](const state::ChoosingLanguage&) { return Page::Language; },
            [](const state::Consenting&) { return Page::Consent; },
            [](const state::Declined&) { return Page::Declined; },
            [](const state::ChoosingSubject&) { return Page::Subject; },
            [](const state::ChoosingMethod&) { return Page::Method; },
            [](const state::Preparing&) { return Page::Preparing; },
            [](const state::NeedsVneid&) { return Page::NeedsVneid; },
            [](const state::ChoosingSource&) { return Page::Source; },
            [](const state::ShowingQr&) { return Page::Qr; },
            [](const state::ReadingChip&) { return Page::Chip; },
            [](const state::CheckingCard&) { return Page::Card; },
            [](const state::AwaitingToken&) { return Page::Token; },
            [](const state::ChoosingCertificate&) { return Page::TokenChoice; },
            [](const state::CheckingCertificate&) { return Page::TokenWork; },
            [](const state::ReviewingDocument&) { return Page::SignedText; },
            [](const state::DrawingChallenge& s) { return whileAsked(s.waiting, Page::SignedText); },
            [](const state::EnteringPin&) { return Page::Pin; },
            [](const state::SigningDocument&) { return Page::TokenWork; },
            [](const state::EnteringField&) { return Page::Field; },
            [](const state::FetchingCaptcha&) { return Page::Captcha; },
            [](const state::EnteringCaptcha&) { return Page::Captcha; },
            [](const state::Reviewing&) { return Page::Summary; },
            [&journey](const state::Submitting& s) { return whileAsked(s.waiting, submittedFrom(journey)); },
            [](const state::EnteringOtp&) { return Page::Otp; },
            [](const state::CheckingOtp& s) { return whileAsked(s.waiting, Page::Otp); },
            [](const state::AwaitingPrompt&) { return Page::Prompt; },
            [](const state::ConfirmingCertificate&) { return Page::Certificate; },
            [](const state::Confirming& s) { return whileAsked(s.waiting, Page::Certificate); },
            [](const state::ChoosingPassword&) { return Page::Password; },
            [](const state::SettingPassword& s) { return whileAsked(s.waiting, Page::Password); },
            [](const state::Postponing& s) { return whileAsked(s.waiting, postponedFrom(s)); },
            [](const state::Postponed&) { return Page::Postponed; },
            [&journey](const state::Sealing& s) { return whileAsked(s.waiting, sealedFrom(journey)); },
            [](const state::Sealed&) { return Page::Sealed; },
            [](const state::Done&) { return Page::Done; },
            [](const state::Receipt&) { return Page::Receipt; },
            [](const state::AccountExists&) { return Page::AccountExists; },
            [](const state::Refused&) { return Page::Refused; },
            [](const state::Interrupted&) { return Page::Interrupted; },
        },
        journey.state);
}

overlay::Kind overlayOf(const flow::Journey& journey)
{
    switch (journey.overlay) {
    case flow::Overlay::None: return overlay::Kind::None;
    case flow::Overlay::IdleWarning: return overlay::Kind::IdleWarning;
    case flow::Overlay::CancelQuestion: return overlay::Kind::CancelQuestion;
    case flow::Overlay::Help: return overlay::Kind::Help;
    case flow::Overlay::OfficerComing: return overlay::Kind::OfficerComing;
    case flow::Overlay::ComfortSwitches: return overlay::Kind::Comfort;
    case flow::Overlay::TermsText:
    case flow::Overlay::PrivacyText:
    case flow::Overlay::NoticeText:
    case flow::Overlay::ComplaintText:
    case flow::Overlay::CarriersText: break;
    }
    return overlay::Kind::Document;
}

bool isOutcome(Page page)
{
    switch (page) {
    case Page::Declined:
    case Page::NeedsVneid:
    case Page::Waiting:
    case Page::Postponed:
    case Page::Sealed:
    case Page::Done:
    case Page::Receipt:
    case Page::AccountExists:
    case Page::Refused:
    case Page::Interrupted:
    case Page::OutOfOrder: return true;
    default: return false;
    }
}

Frame frameOf(const flow::Journey& journey)
{
    Frame frame;
    frame.page = pageOf(journey);
    frame.overlay = overlayOf(journey);
    frame.steps = stepNames(journey.draft);
    frame.step = stepOf(frame.page, journey.draft);
    frame.busy = isAsking(journey.state);
    frame.officerCalled = journey.officer != flow::Officer::NotCalled;
    frame.postponable = flow::canPostpone(journey);
    frame.leavable = frame.page != Page::Start && frame.page != Page::Receipt && frame.page != Page::Done &&
                     frame.page != Page::Postponed && frame.page != Page::Sealed;
    if (isOutcome(frame.page))
        return frame;
    const PageWords words = pageWords(frame.page, journey.draft.purpose);
    frame.title = words.title;
    frame.lead = words.lead;
    frame.nextText = nextOf(frame.page, journey.draft.purpose);
    if (frame.page != Page::Start)
        frame.backText = QCoreApplication::translate("Frame", "Quay lại");
    askToken(journey, frame);
    askForLater(journey, frame);
    if (const auto* asking = std::get_if<state::EnteringField>(&journey.state))
        askField(journey, *asking, frame);
    else if (frame.page == Page::Field)
        askField(journey, state::EnteringField{flow::fieldsOf(journey.draft).back(), {}, false, false, false},
                 frame);
    return frame;
}

} // namespace kiosk::ui
