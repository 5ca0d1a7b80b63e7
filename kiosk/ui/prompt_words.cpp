#include "kiosk/ui/prompt_words.h"

#include "kiosk/ui/error_words.h"

#include <QCoreApplication>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("Prompt", text);
}

Row advice(glyph::Kind glyph, const QString& text)
{
    Row row;
    row.glyph = glyph;
    row.text = text;
    return row;
}

// Where the signing application stands among the phone's.
QString menuOf(const QString& carrier)
{
    if (carrier == "viettel"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Prompt", "Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn “Viettel CA”, rồi “Ký "
                      "giao dịch”: yêu cầu đang chờ nằm ở đó."));
    if (carrier == "vinaphone"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Prompt", "Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn mục ký số của VinaPhone: "
                      "yêu cầu đang chờ nằm ở đó."));
    if (carrier == "mobifone"_L1)
        return said(QT_TRANSLATE_NOOP(
            "Prompt", "Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn mục ký số của MobiFone: "
                      "yêu cầu đang chờ nằm ở đó."));
    return said(QT_TRANSLATE_NOOP(
        "Prompt", "Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn mục ký số: yêu cầu "
                  "đang chờ nằm ở đó."));
}

} // namespace

QString promptTitle(const flow::Prompt& prompt)
{
    if (prompt.fault)
        return prompt.kind == flow::Prompt::Kind::Sim
                   ? said(QT_TRANSLATE_NOOP("Prompt", "Chưa ký được"))
                   : said(QT_TRANSLATE_NOOP("Prompt", "Chưa kích hoạt được"));
    return prompt.kind == flow::Prompt::Kind::Sim
               ? said(QT_TRANSLATE_NOOP("Prompt", "Mời bạn xem điện thoại và nhập mã PIN ở đó"))
               : said(QT_TRANSLATE_NOOP("Prompt", "Mời bạn mở thư và bấm đường dẫn kích hoạt"));
}

QString promptSentTo(const flow::Prompt& prompt)
{
    return prompt.kind == flow::Prompt::Kind::Sim
               ? said(QT_TRANSLATE_NOOP("Prompt", "Yêu cầu ký đã gửi đến số %1.")).arg(prompt.sentTo)
               : said(QT_TRANSLATE_NOOP("Prompt", "Thư đã gửi đến %1.")).arg(prompt.sentTo);
}

QString promptFault(base::ErrorCode code, bool sendsLeft)
{
    const QString now = sendsLeft
                            ? said(QT_TRANSLATE_NOOP("Prompt", "Muốn làm lại thì chạm “Gửi lại”."))
                            : said(QT_TRANSLATE_NOOP("Prompt", "Đã hết lượt gửi lại. Mời bạn gọi cán bộ."));
    return errorSentence(code) + u' ' + now;
}

QList<Row> promptAdvice(const flow::Prompt& prompt, const QString& carrier)
{
    if (prompt.kind == flow::Prompt::Kind::Link)
        return {advice(glyph::Kind::Mail,
                       said(QT_TRANSLATE_NOOP("Prompt", "Xem cả mục thư rác (spam) và quảng cáo."))),
                advice(glyph::Kind::Clock,
                       said(QT_TRANSLATE_NOOP("Prompt", "Thư có thể đến chậm một, hai phút."))),
                advice(glyph::Kind::Later,
                       said(QT_TRANSLATE_NOOP("Prompt", "Không mở được hộp thư ở đây thì chạm “Để sau”.")))};
    return {advice(glyph::Kind::Phone,
                   said(QT_TRANSLATE_NOOP("Prompt", "Mở khóa màn hình điện thoại và chờ một lát; xem "
                                                    "điện thoại có sóng không."))),
            advice(glyph::Kind::Sim, menuOf(carrier)),
            advice(glyph::Kind::Info,
                   said(QT_TRANSLATE_NOOP("Prompt", "Với iPhone: Cài đặt, Di động, Ứng dụng của SIM.")))};
}

} // namespace kiosk::ui
