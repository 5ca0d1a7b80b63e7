#include "kiosk/ui/later_words.h"

#include "kiosk/flow/token.h"
#include "kiosk/ui/error_words.h"
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

// How many, and since when, and never whose.
QString waitingNote(const flow::SealedQueue& queue)
{
    if (queue.waiting == 0)
        return {};
    const QString count = say(QT_TRANSLATE_NOOP("Later", "Hồ sơ chờ gửi ở máy này: %1")).arg(queue.waiting);
    return queue.oldest.isValid()
               ? say(QT_TRANSLATE_NOOP("Later", "%1, từ %2")).arg(count, momentText(queue.oldest))
               : count;
}

// What is wrong with the queue, and what to do; with the code that the operator's guide has.
QString faultNote(base::ErrorCode code)
{
    const char* text = [code] {
        switch (code) {
        case base::ErrorCode::QueueFull:
            return QT_TRANSLATE_NOOP("Later", "Đĩa gần đầy, chưa cất thêm hồ sơ được (%1)");
        case base::ErrorCode::SealingKeysExpired:
        case base::ErrorCode::SealingKeysMissing:
            return QT_TRANSLATE_NOOP("Later",
                                     "Chưa có khóa niêm phong còn hạn: nối mạng máy này một lần (%1)");
        case base::ErrorCode::QueueDamaged:
        case base::ErrorCode::StorageFailed:
            return QT_TRANSLATE_NOOP("Later", "Chỗ cất hồ sơ bị hỏng: gọi kỹ thuật (%1)");
        default: return QT_TRANSLATE_NOOP("Later", "Máy không cất hồ sơ được: gọi kỹ thuật (%1)");
        }
    }();
    return say(text).arg(base::operatorCode(code));
}

QString doubtNote(flow::SealingDoubt doubt)
{
    switch (doubt) {
    case flow::SealingDoubt::None: break;
    case flow::SealingDoubt::KeysOverdue:
        return say(
            QT_TRANSLATE_NOOP("Later", "Khóa niêm phong đã quá hạn, máy vẫn cất được: sớm nối mạng máy này"));
    case flow::SealingDoubt::ClockWrong:
        return say(QT_TRANSLATE_NOOP("Later", "Đồng hồ của máy sai: xem lại ngày giờ"));
    }
    return {};
}

QString lineNote(base::ErrorCode cause)
{
    const char* text =
        cause == base::ErrorCode::PortalUntrusted
            ? QT_TRANSLATE_NOOP("Later",
                                "Không xác minh được Cổng: xem lại ngày giờ của máy, rồi gọi kỹ thuật (%1)")
            : QT_TRANSLATE_NOOP("Later", "Có mạng mà Cổng không phục vụ được (%1)");
    return say(text).arg(base::operatorCode(cause));
}

// For the officer, whether the line is up or down.
QString officerNote(const flow::Journey& journey)
{
    const auto& queue = journey.queue;
    QStringList notes{waitingNote(queue)};
    if (queue.aside > 0)
        notes << say(QT_TRANSLATE_NOOP("Later", "Hồ sơ để riêng, cần cán bộ xem: %1")).arg(queue.aside);
    if (journey.rules.seals && queue.fault)
        notes << faultNote(*queue.fault);
    notes << doubtNote(queue.doubt);
    if (journey.line.cause)
        notes << lineNote(*journey.line.cause);
    notes.removeAll(QString());
    return notes.join(u'\n');
}

void askAtStart(const flow::Journey& journey, Frame& frame)
{
    frame.note = officerNote(journey);
    frame.nextOpen = flow::mayBegin(journey);
    if (journey.line.up || !journey.rules.seals)
        return;
    const auto& cause = journey.line.cause;
    if (frame.nextOpen) {
        frame.lead =
            cause
                ? say(QT_TRANSLATE_NOOP("Later", "%1 Vẫn làm được: máy cất hồ sơ và tự gửi sau."))
                      .arg(errorSentence(*cause))
                : say(QT_TRANSLATE_NOOP(
                      "Later", "Đang mất đường truyền. Vẫn làm được: máy cất hồ sơ và tự gửi khi có mạng."));
        return;
    }
    frame.title = say(QT_TRANSLATE_NOOP("Later", "Máy tạm chưa nhận hồ sơ"));
    frame.lead =
        cause ? say(QT_TRANSLATE_NOOP("Later",
                                      "%1 Máy cũng không cất thêm hồ sơ được. Mời bạn đến quầy gặp cán bộ."))
                    .arg(errorSentence(*cause))
              : say(QT_TRANSLATE_NOOP("Later",
                                      "Đang mất đường truyền và máy không cất thêm hồ sơ được. Mời bạn "
                                      "đến quầy gặp cán bộ."));
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
                      journey.line.cause ? say(QT_TRANSLATE_NOOP("Later", "Chưa nối được với Cổng"))
                                         : say(QT_TRANSLATE_NOOP("Later", "Đang mất đường truyền")))};
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
