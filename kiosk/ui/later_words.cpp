#include "kiosk/ui/later_words.h"

#include "kiosk/flow/token.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/outcome.h"

#include <QCoreApplication>

namespace kiosk::ui {

using Page = page::Kind;

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Later", text);
}

bool provesByPhonePin(const flow::Draft& draft)
{
    return draft.method && flow::rowOf(*draft.method).afterForm == flow::AfterForm::PhonePin;
}

// For the officer: how many, and since when, and never whose.
QString waitingNote(const flow::SealedQueue& queue)
{
    if (queue.waiting == 0)
        return {};
    const QString count = say(QT_TRANSLATE_NOOP("Later", "Hồ sơ chờ gửi ở máy này: %1")).arg(queue.waiting);
    return queue.oldest.isValid()
               ? say(QT_TRANSLATE_NOOP("Later", "%1, từ %2")).arg(count, momentText(queue.oldest))
               : count;
}

void askAtStart(const flow::Journey& journey, Frame& frame)
{
    frame.note = waitingNote(journey.queue);
    frame.nextOpen = flow::mayBegin(journey);
    if (journey.line.up || !journey.rules.seals)
        return;
    if (frame.nextOpen) {
        frame.lead = say(QT_TRANSLATE_NOOP(
            "Later", "Đang mất đường truyền. Vẫn làm được: máy cất hồ sơ và tự gửi khi có mạng."));
        return;
    }
    frame.title = say(QT_TRANSLATE_NOOP("Later", "Máy tạm chưa nhận hồ sơ"));
    frame.lead = say(QT_TRANSLATE_NOOP(
        "Later", "Đang mất đường truyền và máy không cất thêm hồ sơ được. Mời bạn đến quầy gặp cán bộ."));
}

} // namespace

void askForLater(const flow::Journey& journey, Frame& frame)
{
    if (frame.page == Page::Start)
        askAtStart(journey, frame);
    if (!journey.forLater)
        return;
    if (frame.page == Page::Summary) {
        frame.title = say(QT_TRANSLATE_NOOP("Later", "Xem lại trước khi cất"));
        frame.lead = say(QT_TRANSLATE_NOOP(
            "Later", "Đúng hết thì chạm “Cất để gửi sau”. Sai mục nào thì chạm “Sửa” ở mục đó."));
        frame.nextText = say(QT_TRANSLATE_NOOP("Later", "Cất để gửi sau"));
    } else if (frame.page == Page::SignedText && journey.signing.signature) {
        frame.lead = say(QT_TRANSLATE_NOOP("Later", "Bạn đã ký nội dung này. Chạm “Cất để gửi sau”."));
        frame.nextText = say(QT_TRANSLATE_NOOP("Later", "Cất để gửi sau"));
    } else if (frame.page == Page::SignedText) {
        frame.lead =
            say(QT_TRANSLATE_NOOP("Later", "Bạn ký bây giờ; máy cất lại và tự gửi khi có đường truyền."));
    }
}

QList<Row> rowsWithoutLine(const flow::Journey& journey)
{
    if (journey.line.up || !journey.rules.seals)
        return {};
    const char* text =
        flow::signsByToken(journey.draft)
            ? QT_TRANSLATE_NOOP("Later",
                                "Bạn vẫn ký được ngay tại đây. Máy cất lại và tự gửi khi có mạng; bạn không "
                                "phải quay lại.")
        : provesByPhonePin(journey.draft)
            ? QT_TRANSLATE_NOOP("Later",
                                "Hôm nay máy nhận thông tin của bạn và cất lại. Bước ký trên điện thoại cần "
                                "có mạng: bạn làm sau, ở bất cứ máy nào như máy này.")
            : QT_TRANSLATE_NOOP("Later",
                                "Hôm nay máy nhận thông tin của bạn và cất lại. Mã OTP và mật khẩu cần có "
                                "mạng: bạn làm sau, ở bất cứ máy nào như máy này.");
    return {paragraph(glyph::Kind::LineDown, say(text),
                      say(QT_TRANSLATE_NOOP("Later", "Đang mất đường truyền")))};
}

Row sealingChoice(const flow::Journey& journey)
{
    const char* text =
        flow::signsByToken(journey.draft)
            ? QT_TRANSLATE_NOOP("Later",
                                "Bạn ký ngay bây giờ. Có mạng là máy gửi đi và tài khoản được tạo; bạn không "
                                "phải quay lại.")
            : QT_TRANSLATE_NOOP("Later",
                                "Máy niêm phong hồ sơ, không ai ở đây mở được. Bạn nhận một mã để làm tiếp "
                                "sau, ở bất cứ máy nào như máy này.");
    return paragraph(glyph::Kind::Later, say(text),
                     say(QT_TRANSLATE_NOOP("Later", "Không chờ: cất lại, máy tự gửi sau")));
}

QString afterSending(const flow::Journey& journey)
{
    if (flow::signsByToken(journey.draft))
        return say(
            QT_TRANSLATE_NOOP("Later", "Có mạng là máy gửi đi. Sau đó bạn đăng nhập bằng USB vừa dùng."));
    if (provesByPhonePin(journey.draft))
        return say(QT_TRANSLATE_NOOP(
            "Later",
            "Khi máy đã gửi được, cầm mã này và điện thoại đến bất cứ máy nào như máy này để ký trên điện "
            "thoại. Mã dùng được 30 ngày từ lúc gửi."));
    return say(QT_TRANSLATE_NOOP(
        "Later",
        "Khi máy đã gửi được, cầm mã này và điện thoại đến bất cứ máy nào như máy này để nhận mã OTP và đặt "
        "mật khẩu. Mã dùng được 30 ngày từ lúc gửi."));
}

QString sealedNotice(const flow::Journey& journey)
{
    if (!flow::signsByToken(journey.draft))
        return {};
    return say(QT_TRANSLATE_NOOP(
        "Later",
        "Cổng chưa xem chữ ký này. Nếu vài ngày nữa bạn chưa đăng nhập được, hãy đưa mã này cho cán bộ ở "
        "quầy: máy không có số điện thoại của bạn để báo."));
}

} // namespace kiosk::ui
