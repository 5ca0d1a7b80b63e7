// The screens with a code to take away: done, receipt, postponed, sealed; and how their slip stands.
#include "kiosk/ui/error_words.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/later_words.h"
#include "kiosk/ui/outcome.h"
#include "kiosk/ui/outcome_model.h"
#include "kiosk/ui/token_words.h"

namespace kiosk::ui {

namespace event = flow::event;
namespace state = flow::state;

namespace {

struct Printed {
    QString text;
    tone::Kind tone = tone::Kind::Neutral;
};

Printed printedOf(const flow::Printing& printing)
{
    if (printing.copy == 0)
        return {};
    if (printing.underWay)
        return {OutcomeModel::tr("Đang in phiếu…"), tone::Kind::Neutral};
    if (printing.outcome == flow::PrintOutcome::Printed)
        return {OutcomeModel::tr("Đã in phiếu. Mời bạn lấy phiếu ở máy in."), tone::Kind::Good};
    const QString keep = OutcomeModel::tr("Không sao: bạn chụp ảnh hoặc chép lại mã ở trên là đủ.");
    if (printing.outcome == flow::PrintOutcome::NotPrinted && printing.code)
        return {errorSentence(*printing.code) + u' ' + keep, tone::Kind::Caution};
    return {OutcomeModel::tr("Máy không biết chắc phiếu đã in chưa. Mời bạn xem khay giấy.") + u' ' + keep,
            tone::Kind::Caution};
}

void addPrinting(Outcome& told, const flow::Journey& journey)
{
    const Printed printed = printedOf(journey.printing);
    told.view.printing = printed.text;
    told.view.printingTone = printed.tone;
    if (flow::canPrint(journey))
        told.view.print =
            journey.printing.copy == 0 ? OutcomeModel::tr("In phiếu") : OutcomeModel::tr("In lại");
}

// A code to take away, with its slip.
Outcome codeToTake(page::Kind page, const flow::Journey& journey, const QList<Row>& rows)
{
    Outcome told;
    const PageWords words = pageWords(page);
    told.view.title = words.title;
    told.view.lead = words.lead;
    told.view.qrText = journey.registration.receiptCode;
    told.rows = rows;
    told.rows.removeIf([](const Row& row) { return row.text.isEmpty(); });
    addPrinting(told, journey);
    told.view.action = OutcomeModel::tr("Xong");
    told.action = event::FinishPressed{};
    told.closesByItself = true;
    return told;
}

// What is not done yet and goes on by it.
Outcome codeToGoOnWith(page::Kind page, const flow::Journey& journey, const QList<Row>& rows)
{
    auto told = codeToTake(page, journey, rows);
    told.view.glyph = glyph::Kind::Later;
    told.view.tone = tone::Kind::Good;
    return told;
}

// How the account is entered that has no name and password to enter it with.
QString signingIn(const flow::Draft& draft)
{
    if (flow::mayRecover(draft))
        return {};
    return flow::signsByToken(draft)
               ? OutcomeModel::tr("Cắm USB ký số này và ký mỗi lần đăng nhập. Không có mật khẩu.")
               : OutcomeModel::tr(
                     "Nhập số của SIM ký số này và ký trên điện thoại mỗi lần đăng nhập. Không có mật "
                     "khẩu.");
}

QString doneTitle(flow::Purpose purpose)
{
    switch (purpose) {
    case flow::Purpose::Recover: return OutcomeModel::tr("Đã đổi mật khẩu");
    case flow::Purpose::Resume: return OutcomeModel::tr("Đăng ký đã xong");
    case flow::Purpose::Register: break;
    }
    return OutcomeModel::tr("Đăng ký thành công");
}

QString doneLead(const flow::Journey& journey)
{
    const QString name = journey.draft.text(flow::Field::FullName);
    switch (journey.draft.purpose) {
    case flow::Purpose::Recover: return OutcomeModel::tr("Mật khẩu mới đã dùng được.");
    case flow::Purpose::Resume:
        return OutcomeModel::tr("Tài khoản đã dùng được. Bạn xem và in lại biên nhận ở bước sau.");
    case flow::Purpose::Register: break;
    }
    return name.isEmpty() ? OutcomeModel::tr("Tài khoản của bạn đã được tạo.")
                          : OutcomeModel::tr("Tài khoản của %1 đã được tạo.").arg(name);
}

} // namespace

Outcome outcomeOf(const state::Done&, const flow::Journey& journey)
{
    Outcome told;
    told.view.glyph = glyph::Kind::CheckCircle;
    told.view.tone = tone::Kind::Good;
    told.view.title = doneTitle(journey.draft.purpose);
    told.view.lead = doneLead(journey);
    told.rows = {labelled(OutcomeModel::tr("Tên đăng nhập"),
                          displayed(flow::Field::IdNumber, journey.draft.text(flow::Field::IdNumber))),
                 labelled(OutcomeModel::tr("Tài khoản PostID"), journey.draft.text(flow::Field::AccountName)),
                 labelled(OutcomeModel::tr("Cách đăng nhập"), signingIn(journey.draft)),
                 labelled(OutcomeModel::tr("Mức xác minh"), levelName(journey.registration.level))};
    told.rows.removeIf([](const Row& row) { return row.text.isEmpty(); });
    told.view.notice = afterSigning(journey);
    if (journey.registration.earlierPassword)
        told.view.notice = OutcomeModel::tr(
            "Cổng đã nhận mật khẩu bạn đặt ở lần trước. Hãy dùng mật khẩu đó, không phải mật khẩu "
            "vừa nhập.");
    told.view.action = OutcomeModel::tr("Xem biên nhận");
    told.action = event::NextPressed{};
    return told;
}

Outcome outcomeOf(const state::Receipt&, const flow::Journey& journey)
{
    const auto& registration = journey.registration;
    auto told = codeToTake(
        page::Kind::Receipt, journey,
        {labelled(OutcomeModel::tr("Mã biên nhận"), groupedCode(registration.receiptCode), true),
         labelled(OutcomeModel::tr("Tên đăng nhập"), maskedNumber(journey.draft.text(flow::Field::IdNumber))),
         labelled(OutcomeModel::tr("Số điện thoại"), registration.maskedPhone),
         labelled(OutcomeModel::tr("Mức xác minh"), levelName(registration.level)),
         labelled(OutcomeModel::tr("Lúc"), momentText(registration.completedAt))});
    told.view.glyph = glyph::Kind::Receipt;
    return told;
}

Outcome outcomeOf(const state::Postponed& state, const flow::Journey& journey)
{
    return codeToGoOnWith(
        page::Kind::Postponed, journey,
        {labelled(OutcomeModel::tr("Mã để làm tiếp"), groupedCode(journey.registration.receiptCode), true),
         labelled(OutcomeModel::tr("Giữ đến hết ngày"), dateText(state.keptUntil)),
         labelled(OutcomeModel::tr("Lần sau mang theo"),
                  OutcomeModel::tr("Mã này, thẻ căn cước và điện thoại có số đã khai"))});
}

Outcome outcomeOf(const state::Sealed&, const flow::Journey& journey)
{
    const bool signedAlready = flow::signsByToken(journey.draft);
    auto told = codeToGoOnWith(
        page::Kind::Sealed, journey,
        {labelled(signedAlready ? OutcomeModel::tr("Mã hồ sơ") : OutcomeModel::tr("Mã để làm tiếp"),
                  groupedCode(journey.registration.receiptCode), true),
         labelled(OutcomeModel::tr("Việc tiếp theo"), afterSending(journey))});
    told.view.notice = sealedNotice(journey);
    return told;
}

} // namespace kiosk::ui
