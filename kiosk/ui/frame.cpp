#include "kiosk/ui/frame.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/journey_words.h"

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
    frame.title = fieldQuestion(asking.field);
    frame.lead = fieldHint(asking.field);
    const bool skips = !flow::rowOf(asking.field).required && journey.draft.text(asking.field).isEmpty() &&
                       !journey.draft.values.contains(asking.field);
    frame.nextText = skips                ? QCoreApplication::translate("Frame", "Bỏ qua")
                     : asking.fromSummary ? QCoreApplication::translate("Frame", "Xong")
                                          : QCoreApplication::translate("Frame", "Tiếp tục");
}

QString nextOf(Page page)
{
    switch (page) {
    case Page::Captcha: return QCoreApplication::translate("Frame", "Tiếp tục");
    case Page::Summary: return QCoreApplication::translate("Frame", "Đăng ký");
    case Page::Otp: return QCoreApplication::translate("Frame", "Xác nhận");
    case Page::Password: return QCoreApplication::translate("Frame", "Đăng ký");
    default: return {};
    }
}

bool isAsking(const flow::State& state)
{
    return std::visit(
        []<class S>(const S& s) {
            if constexpr (std::is_same_v<S, state::EnteringOtp>)
                return s.resending.has_value();
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
            [](const state::EnteringField&) { return Page::Field; },
            [](const state::FetchingCaptcha&) { return Page::Captcha; },
            [](const state::EnteringCaptcha&) { return Page::Captcha; },
            [](const state::Reviewing&) { return Page::Summary; },
            [](const state::Submitting& s) { return whileAsked(s.waiting, Page::Summary); },
            [](const state::EnteringOtp&) { return Page::Otp; },
            [](const state::CheckingOtp& s) { return whileAsked(s.waiting, Page::Otp); },
            [](const state::ChoosingPassword&) { return Page::Password; },
            [](const state::SettingPassword& s) { return whileAsked(s.waiting, Page::Password); },
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
    case flow::Overlay::NoticeText: break;
    }
    return overlay::Kind::Document;
}

bool isOutcome(Page page)
{
    return stepOf(page) < 0 ? page != Page::Start && page != Page::Language
                            : page == Page::Waiting || page == Page::Done || page == Page::Receipt;
}

Frame frameOf(const flow::Journey& journey)
{
    Frame frame;
    frame.page = pageOf(journey);
    frame.overlay = overlayOf(journey);
    frame.step = stepOf(frame.page);
    frame.busy = isAsking(journey.state);
    frame.officerCalled = journey.officerCalled;
    frame.leavable = frame.page != Page::Start && frame.page != Page::Receipt && frame.page != Page::Done;
    if (isOutcome(frame.page))
        return frame;
    const PageWords words = pageWords(frame.page);
    frame.title = words.title;
    frame.lead = words.lead;
    frame.nextText = nextOf(frame.page);
    if (frame.page != Page::Start)
        frame.backText = QCoreApplication::translate("Frame", "Quay lại");
    if (const auto* asking = std::get_if<state::EnteringField>(&journey.state))
        askField(journey, *asking, frame);
    return frame;
}

} // namespace kiosk::ui
