// The account exists, or the portal has ended this registration: why, and which roads are left.
#include "kiosk/ui/error_words.h"
#include "kiosk/ui/outcome.h"
#include "kiosk/ui/outcome_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk::ui {

namespace event = flow::event;
namespace state = flow::state;

namespace {

using C = base::ErrorCode;

// What a person can do about it, where it is not simply done again.
struct Advice {
    C code;
    bool repeatable; // at once, and it may go well; never where flow::endsMethod()
    bool atCarrier;  // its counter can help
    const char* text;
};

constexpr std::array adviceTable{
    Advice{C::OtpLocked, true, false,
           QT_TRANSLATE_NOOP("Refusals",
                             "Để giữ an toàn cho bạn, lần này đã dừng lại. Làm lại thì bạn sẽ nhận mã mới.")},
    Advice{C::ResumptionLocked, false, false,
           QT_TRANSLATE_NOOP("Refusals",
                             "Mời bạn chờ một lúc rồi thử lại, hoặc nhờ cán bộ xem giúp mã trên phiếu.")},
    Advice{C::SimPinBlocked, false, true,
           QT_TRANSLATE_NOOP("Refusals",
                             "Chỉ nhà mạng mở khóa được mã PIN. Mời bạn đến quầy của nhà mạng, mang theo thẻ "
                             "căn cước. SIM vẫn gọi và nhắn tin được bình thường.")},
    Advice{C::SimCardBlocked, false, true,
           QT_TRANSLATE_NOOP("Refusals",
                             "Chỉ nhà mạng mở hoặc đổi được SIM ký số. Mời bạn đến quầy của nhà mạng, mang "
                             "theo thẻ căn cước.")},
    Advice{C::SimNoCertificate, true, true,
           QT_TRANSLATE_NOOP("Refusals",
                             "Mời bạn xem lại số điện thoại có đúng là SIM ký số không. Nếu đúng, nhà mạng "
                             "cấp chứng thư số cho SIM.")},
    Advice{C::SimUnreachable, true, false,
           QT_TRANSLATE_NOOP("Refusals", "Mời bạn bật điện thoại, ra chỗ có sóng rồi làm lại.")},
    Advice{C::SimExpired, true, false,
           QT_TRANSLATE_NOOP("Refusals",
                             "Mời bạn để điện thoại ngay bên mình rồi làm lại: yêu cầu chỉ chờ ít phút.")},
    Advice{C::SimRefused, true, false,
           QT_TRANSLATE_NOOP("Refusals",
                             "Nếu bạn bấm nhầm thì làm lại. Nếu không phải bạn yêu cầu thì kết thúc ở đây.")},
    Advice{C::LinkExpired, true, false,
           QT_TRANSLATE_NOOP("Refusals", "Làm lại và chọn kích hoạt bằng tin nhắn thì nhanh hơn.")},
    Advice{
        C::CertificateRevoked, false, true,
        QT_TRANSLATE_NOOP(
            "Refusals", "Chứng thư số này không dùng được nữa. Nơi cấp chứng thư số sẽ cấp chứng thư mới.")},
    Advice{C::CertificateExpired, false, true,
           QT_TRANSLATE_NOOP("Refusals", "Mời bạn gia hạn chứng thư số ở nơi cấp, rồi quay lại đây.")},
    Advice{C::SignatureReplayed, true, false,
           QT_TRANSLATE_NOOP("Refusals", "Làm lại thì bạn ký lại một lần: chữ ký chỉ dùng được ít phút.")},
    Advice{C::CertificateUnchecked, false, false,
           QT_TRANSLATE_NOOP("Refusals", "Nơi cấp chứng thư số chưa trả lời. Mời bạn thử lại sau ít phút.")},
    Advice{C::CertificateUnsuitable, true, false, nullptr},
    Advice{C::MethodClosed, false, false,
           QT_TRANSLATE_NOOP("Refusals", "Bạn có thể chọn cách đăng ký khác, hoặc quay lại lúc khác.")},
};

// Every certificate may also be of an authority that the State has not accredited.
QString unsuitableText(std::optional<flow::Subject> subject)
{
    switch (subject.value_or(flow::Subject::Citizen)) {
    case flow::Subject::Citizen: break;
    case flow::Subject::Business:
        return OutcomeModel::tr(
            "Doanh nghiệp cần chứng thư số có mã số thuế, do nơi cấp được Nhà nước công nhận cấp. "
            "Mời bạn xem lại đã chọn đúng nhóm chưa.");
    case flow::Subject::Agency:
        return OutcomeModel::tr(
            "Cơ quan cần chứng thư số có tên cơ quan, do nơi cấp được Nhà nước công nhận cấp. Mời "
            "bạn xem lại đã chọn đúng nhóm chưa.");
    }
    return OutcomeModel::tr(
        "Công dân cần chứng thư số cá nhân có số CMT hoặc CCCD, do nơi cấp được Nhà nước công nhận "
        "cấp. Mời bạn xem lại đã chọn đúng nhóm chưa.");
}

QString adviceText(const Advice& advice, const flow::Journey& journey)
{
    return advice.text == nullptr ? unsuitableText(journey.draft.subject)
                                  : QCoreApplication::translate("Refusals", advice.text);
}

QString refusedTitle(flow::Purpose purpose)
{
    switch (purpose) {
    case flow::Purpose::Recover: return OutcomeModel::tr("Chưa đổi được mật khẩu");
    case flow::Purpose::Resume: return OutcomeModel::tr("Chưa làm tiếp được");
    case flow::Purpose::Register: break;
    }
    return OutcomeModel::tr("Chưa đăng ký được");
}

// What the portal says of a form that was left here earlier: no code typed once more changes it.
bool isVerdict(C code)
{
    constexpr std::array verdicts{C::FieldInvalid,   C::DataMismatch,   C::PhoneNotOwned,   C::MethodClosed,
                                  C::EvidenceForged, C::EvidenceCloned, C::EvidenceReplayed};
    return std::ranges::count(verdicts, code) > 0;
}

void addCarriers(Outcome& told)
{
    told.choice(glyph::Kind::Sim, OutcomeModel::tr("Quầy và tổng đài của nhà mạng"),
                OutcomeModel::tr("Xem địa chỉ và số gọi"), event::DocumentPressed{flow::Document::Carriers});
}

// An account entered by signing has no password to forget, and a company's or an agency's no ID number.
Outcome existsByCertificate(const flow::Journey& journey)
{
    const bool byToken = flow::signsByToken(journey.draft);
    Outcome told;
    switch (journey.draft.subject.value_or(flow::Subject::Citizen)) {
    case flow::Subject::Citizen:
        told.view.title = byToken ? OutcomeModel::tr("Đã có tài khoản cho chứng thư số này.")
                                  : errorSentence(C::AccountExists);
        told.rows = {
            paragraph(glyph::Kind::Key,
                      OutcomeModel::tr("Nếu trước đây bạn đăng ký bằng cách có mật khẩu và đã quên: về màn "
                                       "hình đầu, chạm “Quên mật khẩu”."))};
        break;
    case flow::Subject::Business:
        told.view.title = OutcomeModel::tr("Doanh nghiệp này đã có tài khoản.");
        told.rows = {
            paragraph(glyph::Kind::Info,
                      OutcomeModel::tr("Mỗi mã số thuế chỉ có một tài khoản. Tài khoản này không có mật "
                                       "khẩu: mỗi lần đăng nhập là một lần ký."))};
        break;
    case flow::Subject::Agency:
        told.view.title = OutcomeModel::tr("Cơ quan này đã có tài khoản.");
        told.rows = {
            paragraph(glyph::Kind::Info,
                      OutcomeModel::tr("Mỗi cơ quan chỉ có một tài khoản. Tài khoản này không có mật khẩu: "
                                       "mỗi lần đăng nhập là một lần ký."))};
        break;
    }
    told.view.lead =
        byToken ? OutcomeModel::tr("Bạn không cần đăng ký lại: hãy đăng nhập bằng chính USB này.")
                : OutcomeModel::tr("Bạn không cần đăng ký lại: hãy đăng nhập bằng chính SIM ký số này.");
    return told;
}

Outcome existsByNumber(const LocalTexts& texts)
{
    Outcome told;
    told.view.title = errorSentence(C::AccountExists);
    told.view.lead = OutcomeModel::tr("Mỗi người chỉ có một tài khoản. Bạn không cần đăng ký lại.");
    told.choice(glyph::Kind::Lock, OutcomeModel::tr("Tài khoản là của tôi, tôi quên mật khẩu"),
                texts.recovery, event::RecoverPressed{});
    return told;
}

// What is left where the same cannot be done again: the counter stands among the choices.
void goOnOtherwise(Outcome& told, const flow::Journey& journey)
{
    if (!flow::endsMethod(journey, std::get<state::Refused>(journey.state).code)) {
        told.leaveOr(OutcomeModel::tr("Làm lại"), event::BeginAgainPressed{});
        return;
    }
    told.view.action = OutcomeModel::tr("Chọn cách khác");
    told.action = event::BeginAgainPressed{};
    told.view.otherAction = OutcomeModel::tr("Kết thúc");
    told.otherAction = event::FinishPressed{};
    told.closesByItself = true;
}

} // namespace

Outcome outcomeOf(const state::AccountExists&, const flow::Journey& journey, const LocalTexts& texts)
{
    const bool byToken = flow::signsByToken(journey.draft);
    Outcome told = flow::mayRecover(journey.draft) ? existsByNumber(texts) : existsByCertificate(journey);
    told.view.glyph = glyph::Kind::Person;
    told.view.tone = tone::Kind::Caution;
    told.choice(glyph::Kind::Warning, OutcomeModel::tr("Không phải tài khoản của tôi"),
                OutcomeModel::tr("Xem cách báo và khiếu nại"),
                event::DocumentPressed{flow::Document::Complaint});
    if (!byToken)
        addCarriers(told);
    const bool resumes = journey.draft.purpose == flow::Purpose::Resume;
    told.leaveOr(resumes   ? OutcomeModel::tr("Nhập mã khác")
                 : byToken ? OutcomeModel::tr("USB khác")
                           : OutcomeModel::tr("Sửa lại số"),
                 event::BeginAgainPressed{});
    return told;
}

Outcome outcomeOf(const state::Refused& state, const flow::Journey& journey)
{
    Outcome told;
    told.view.glyph = glyph::Kind::Stop;
    told.view.tone = tone::Kind::Bad;
    told.view.title = refusedTitle(journey.draft.purpose);
    told.view.lead = errorSentence(state.code);
    told.view.code = base::operatorCode(state.code);
    const auto* const advice = std::ranges::find(adviceTable, state.code, &Advice::code);
    const bool advised = advice != adviceTable.end();
    if (advised)
        told.rows.append(paragraph(glyph::Kind::Info, adviceText(*advice, journey)));
    if (journey.draft.purpose == flow::Purpose::Resume && isVerdict(state.code)) {
        told.rows.append(
            paragraph(glyph::Kind::Info,
                      OutcomeModel::tr("Cổng đã xem hồ sơ bạn để lại lần trước và không nhận, vì lý do ở "
                                       "trên. Mời bạn đăng ký lại từ đầu, hoặc gọi cán bộ.")));
        told.leaveOr(OutcomeModel::tr("Nhập mã khác"), event::BeginAgainPressed{});
        return told;
    }
    const bool repeatable = !advised || advice->repeatable;
    if (repeatable)
        told.rows.append(paragraph(
            glyph::Kind::Refresh,
            OutcomeModel::tr("Bạn có thể làm lại ngay. Những gì đã nhập vẫn còn, chỉ cần xem lại.")));
    told.rows.append(
        paragraph(glyph::Kind::Officer, OutcomeModel::tr("Hoặc gọi cán bộ và đọc mã lỗi bên dưới.")));
    if (advised && advice->atCarrier && !flow::signsByToken(journey.draft))
        addCarriers(told);
    if (!repeatable) {
        goOnOtherwise(told, journey);
        return told;
    }
    told.view.action = OutcomeModel::tr("Làm lại");
    told.action = event::BeginAgainPressed{};
    told.view.otherAction = OutcomeModel::tr("Kết thúc");
    told.otherAction = event::FinishPressed{};
    told.closesByItself = true;
    return told;
}

} // namespace kiosk::ui
