#include "kiosk/ui/slip_words.h"

#include "kiosk/ui/format.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/later_words.h"

#include <QCoreApplication>

namespace kiosk::ui {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Slip", text);
}

void completed(receipt::Slip& slip, const flow::Journey& journey)
{
    slip.title = say(QT_TRANSLATE_NOOP("Slip", "Đăng ký thành công"));
    slip.codeLabel = say(QT_TRANSLATE_NOOP("Slip", "Mã biên nhận"));
    // An account of level 3 is opened by the signature it was made with.
    slip.advice = {
        journey.registration.level >= 3
            ? say(QT_TRANSLATE_NOOP("Slip", "Đăng nhập bằng chữ ký số bạn vừa dùng."))
            : say(QT_TRANSLATE_NOOP("Slip", "Đăng nhập bằng tên đăng nhập và mật khẩu của bạn.")),
        say(QT_TRANSLATE_NOOP("Slip", "Không cho ai biết mật khẩu, mã PIN và mã OTP.")),
        say(QT_TRANSLATE_NOOP("Slip", "Trong 30 ngày có thể in lại phiếu này ở máy kiosk: chạm “Làm "
                                      "tiếp bằng mã trên phiếu”, nhập mã và số điện thoại."))};
}

void recovered(receipt::Slip& slip)
{
    slip.title = say(QT_TRANSLATE_NOOP("Slip", "Đã đổi mật khẩu"));
    slip.codeLabel = say(QT_TRANSLATE_NOOP("Slip", "Mã biên nhận"));
    slip.advice = {
        say(QT_TRANSLATE_NOOP("Slip", "Mật khẩu mới dùng được ngay. Mật khẩu cũ không dùng được nữa.")),
        say(QT_TRANSLATE_NOOP("Slip", "Không cho ai biết mật khẩu và mã OTP."))};
}

void postponed(receipt::Slip& slip, QDate keptUntil)
{
    slip.title = say(QT_TRANSLATE_NOOP("Slip", "Đăng ký chưa xong"));
    slip.codeLabel = say(QT_TRANSLATE_NOOP("Slip", "Mã để làm tiếp"));
    slip.lines.append({say(QT_TRANSLATE_NOOP("Slip", "Giữ đến hết ngày")), dateText(keptUntil)});
    slip.advice = {say(QT_TRANSLATE_NOOP("Slip", "Ở màn hình đầu của máy kiosk, chạm “Làm tiếp bằng mã trên "
                                                 "phiếu”, rồi nhập mã và số điện thoại của bạn.")),
                   say(QT_TRANSLATE_NOOP("Slip", "Mang theo điện thoại: máy sẽ gửi mã OTP mới đến số đó."))};
}

void sealed(receipt::Slip& slip, const flow::Journey& journey)
{
    slip.title = say(QT_TRANSLATE_NOOP("Slip", "Hồ sơ chờ gửi"));
    slip.codeLabel = flow::signsByToken(journey.draft) ? say(QT_TRANSLATE_NOOP("Slip", "Mã hồ sơ"))
                                                       : say(QT_TRANSLATE_NOOP("Slip", "Mã để làm tiếp"));
    slip.advice = {afterSending(journey)};
    if (!flow::signsByToken(journey.draft))
        slip.advice.append(
            say(QT_TRANSLATE_NOOP("Slip", "Ở màn hình đầu của máy kiosk, chạm “Làm tiếp bằng mã "
                                          "trên phiếu”, rồi nhập mã và số điện thoại của bạn.")));
    if (const QString notice = sealedNotice(journey); !notice.isEmpty())
        slip.advice.append(notice);
}

} // namespace

receipt::Slip slipWords(const flow::Journey& journey, const Premises& premises, bool again)
{
    const auto& registration = journey.registration;
    receipt::Slip slip;
    if (premises.practice)
        slip.banner = say(QT_TRANSLATE_NOOP("Slip", "TẬP HUẤN · KHÔNG CÓ GIÁ TRỊ"));
    slip.centre = premises.textsFor(journey.language).centre;
    if (again)
        slip.mark = say(QT_TRANSLATE_NOOP("Slip", "Bản in lại"));
    slip.code = groupedCode(registration.receiptCode);
    slip.qrText = registration.receiptCode;
    if (journey.draft.method)
        slip.lines.append(
            {say(QT_TRANSLATE_NOOP("Slip", "Cách đăng ký")), methodTitle(*journey.draft.method)});
    if (registration.level > 0)
        slip.lines.append({say(QT_TRANSLATE_NOOP("Slip", "Mức xác minh")), levelName(registration.level)});
    if (!registration.maskedPhone.isEmpty())
        slip.lines.append({say(QT_TRANSLATE_NOOP("Slip", "Số điện thoại")), registration.maskedPhone});
    if (registration.completedAt.isValid())
        slip.lines.append({say(QT_TRANSLATE_NOOP("Slip", "Lúc")), momentText(registration.completedAt)});
    if (const auto* kept = std::get_if<flow::state::Postponed>(&journey.state))
        postponed(slip, kept->keptUntil);
    else if (std::holds_alternative<flow::state::Sealed>(journey.state))
        sealed(slip, journey);
    else if (journey.draft.purpose == flow::Purpose::Recover)
        recovered(slip);
    else
        completed(slip, journey);
    slip.adviceLabel = say(QT_TRANSLATE_NOOP("Slip", "Việc tiếp theo"));
    slip.hotline = premises.hotline;
    slip.hotlineLabel = say(QT_TRANSLATE_NOOP("Slip", "Đường dây nóng"));
    return slip;
}

} // namespace kiosk::ui
