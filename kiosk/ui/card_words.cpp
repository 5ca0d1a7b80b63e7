#include "kiosk/ui/card_words.h"

#include "kiosk/ui/error_words.h"
#include "kiosk/ui/field_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk::ui {

using namespace Qt::StringLiterals;
using flow::Source;

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Card", text);
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Chip: return say(QT_TRANSLATE_NOOP("Card", "chip"));
    case Source::Qr: return say(QT_TRANSLATE_NOOP("Card", "mã QR"));
    case Source::Typed: break;
    }
    return say(QT_TRANSLATE_NOOP("Card", "bạn gõ"));
}

Row chipWay(const flow::Journey& journey)
{
    Row row;
    row.title = say(QT_TRANSLATE_NOOP("Card", "Đặt thẻ lên đầu đọc"));
    row.text = say(QT_TRANSLATE_NOOP("Card", "Máy đọc chip của thẻ Căn cước. Chắc chắn nhất."));
    row.glyph = glyph::Kind::Contactless;
    row.available = flow::offersChip(journey);
    if (journey.devices.reader)
        row.note = errorSentence(*journey.devices.reader);
    else if (!row.available)
        row.note = say(QT_TRANSLATE_NOOP("Card", "Đã thử đọc nhiều lần. Mời bạn chọn cách khác."));
    return row;
}

Row qrWay(const flow::Journey& journey)
{
    Row row;
    row.title = say(QT_TRANSLATE_NOOP("Card", "Đưa mã QR trên thẻ"));
    const auto& rules = journey.rules;
    row.text = !rules.readsQr ? say(QT_TRANSLATE_NOOP("Card", "Chiếu đầu đọc cầm tay vào ô vuông trên thẻ."))
               : rules.scansQr
                   ? say(QT_TRANSLATE_NOOP(
                         "Card", "Giơ ô vuông trên thẻ trước camera, hoặc chiếu đầu đọc cầm tay vào đó."))
                   : say(QT_TRANSLATE_NOOP("Card", "Giơ ô vuông trên thẻ trước camera."));
    row.glyph = glyph::Kind::QrCode;
    return row;
}

Row typedWay()
{
    Row row;
    row.title = say(QT_TRANSLATE_NOOP("Card", "Tự gõ"));
    row.text = say(QT_TRANSLATE_NOOP("Card", "Gõ số, họ tên, ngày sinh bằng bàn phím trên màn hình."));
    row.glyph = glyph::Kind::Keyboard;
    return row;
}

bool readsForPhoto(const flow::Journey& journey)
{
    return std::holds_alternative<flow::state::CheckingCard>(journey.state) &&
           journey.card.photo == flow::Photo::Lost;
}

QString checkWord(flow::Check check)
{
    switch (check) {
    case flow::Check::Valid: return say(QT_TRANSLATE_NOOP("Card", "Đúng"));
    case flow::Check::Invalid: return say(QT_TRANSLATE_NOOP("Card", "Sai"));
    case flow::Check::NotChecked: break;
    }
    return say(QT_TRANSLATE_NOOP("Card", "Chưa kiểm tra được"));
}

// For the officer, who may have to tell somebody.
QString reasonWord(flow::CheckReason why)
{
    using enum flow::CheckReason;
    switch (why) {
    case None: break;
    case NotReached: return say(QT_TRANSLATE_NOOP("Card", "chip chưa được hỏi"));
    case SodMissing: return say(QT_TRANSLATE_NOOP("Card", "trên chip không có chữ ký"));
    case SodMalformed: return say(QT_TRANSLATE_NOOP("Card", "chữ ký trên chip không đúng khuôn dạng"));
    case NoIssuers: return say(QT_TRANSLATE_NOOP("Card", "máy chưa được cài chứng thư của nơi cấp"));
    case IssuerUnknown: return say(QT_TRANSLATE_NOOP("Card", "máy không có chứng thư của nơi cấp thẻ này"));
    case Unsupported: return say(QT_TRANSLATE_NOOP("Card", "máy chưa biết thuật toán này"));
    case DataForged: return say(QT_TRANSLATE_NOOP("Card", "dữ liệu trên chip không phải dữ liệu đã được ký"));
    case PhotoForged: return say(QT_TRANSLATE_NOOP("Card", "ảnh trên chip không phải ảnh đã được ký"));
    case SignatureWrong: return say(QT_TRANSLATE_NOOP("Card", "chữ ký không khớp dữ liệu"));
    case IssuerWrong: return say(QT_TRANSLATE_NOOP("Card", "nơi cấp không chứng nhận người ký"));
    case OutOfDate: return say(QT_TRANSLATE_NOOP("Card", "chứng thư của người ký ngoài thời hạn"));
    case Revoked: return say(QT_TRANSLATE_NOOP("Card", "chứng thư của người ký đã bị thu hồi"));
    case NoKey: return say(QT_TRANSLATE_NOOP("Card", "chip không có khóa này"));
    case KeyUnsigned: return say(QT_TRANSLATE_NOOP("Card", "khóa của chip không được nơi cấp ký"));
    case Refused: return say(QT_TRANSLATE_NOOP("Card", "chip không trả lời"));
    case AnswerWrong: return say(QT_TRANSLATE_NOOP("Card", "trả lời sai: có thể là thẻ sao chép"));
    }
    return {};
}

Row checkRow(const char* title, const flow::Judged& judged)
{
    using enum flow::Check;
    Row row;
    row.text = say(title) + u": "_s + checkWord(judged.check);
    if (const auto why = reasonWord(judged.why); !why.isEmpty())
        row.text += u" ("_s + why + u')';
    row.glyph = judged.check == Valid     ? glyph::Kind::CheckCircle
                : judged.check == Invalid ? glyph::Kind::Error
                                          : glyph::Kind::Circle;
    row.marked = judged.check == Valid;
    return row;
}

} // namespace

QString viewHint(ViewHint hint)
{
    switch (hint) {
    case ViewHint::Closer: return say(QT_TRANSLATE_NOOP("Card", "Đưa thẻ lại gần hơn"));
    case ViewHint::Further: return say(QT_TRANSLATE_NOOP("Card", "Đưa thẻ ra xa một chút"));
    case ViewHint::TooDark: return say(QT_TRANSLATE_NOOP("Card", "Tối quá: đưa thẻ ra chỗ sáng"));
    case ViewHint::TooBright: return say(QT_TRANSLATE_NOOP("Card", "Chói quá: nghiêng thẻ đi một chút"));
    case ViewHint::HoldStill: return say(QT_TRANSLATE_NOOP("Card", "Giữ yên thẻ"));
    case ViewHint::None: break;
    }
    return say(QT_TRANSLATE_NOOP("Card", "Đưa ô vuông (mã QR) trên thẻ vào giữa khung"));
}

QString scannerHint()
{
    return say(QT_TRANSLATE_NOOP("Card", "Chiếu đầu đọc cầm tay vào ô vuông (mã QR) trên thẻ"));
}

QString chipStep(const flow::state::ReadingChip& reading)
{
    switch (reading.step) {
    case flow::ChipStep::AwaitingCard:
        return say(QT_TRANSLATE_NOOP("Card", "Đặt thẻ nằm yên trên đầu đọc, như trong hình"));
    case flow::ChipStep::Opening: return say(QT_TRANSLATE_NOOP("Card", "Đang mở chip. Giữ yên thẻ"));
    case flow::ChipStep::ReadingFields: return say(QT_TRANSLATE_NOOP("Card", "Đang đọc. Giữ yên thẻ"));
    case flow::ChipStep::CheckingChip: break;
    }
    return say(QT_TRANSLATE_NOOP("Card", "Đang kiểm tra chip. Giữ yên thẻ"));
}

QList<Source> waysOf(const flow::Journey& journey)
{
    QList<Source> ways;
    if (journey.rules.readsChips)
        ways.append(Source::Chip);
    if (flow::offersQr(journey))
        ways.append(Source::Qr);
    ways.append(Source::Typed);
    return ways;
}

QList<Row> wayRows(const flow::Journey& journey)
{
    QList<Row> rows;
    for (const auto way : waysOf(journey))
        rows.append(way == Source::Chip ? chipWay(journey) : way == Source::Qr ? qrWay(journey) : typedWay());
    return rows;
}

QList<Source> otherWaysOf(const flow::Journey& journey)
{
    QList<Source> ways;
    const bool card = std::holds_alternative<flow::state::CheckingCard>(journey.state);
    const bool qr = std::holds_alternative<flow::state::ShowingQr>(journey.state);
    const bool chip = std::holds_alternative<flow::state::ReadingChip>(journey.state);
    const bool wantsChip =
        qr || (card && (!journey.card.chip || journey.card.chip->trust == flow::Trust::Doubtful ||
                        journey.card.photo == flow::Photo::Lost));
    if (wantsChip && flow::offersChip(journey))
        ways.append(Source::Chip);
    if (flow::offersQr(journey) && (chip || (card && !journey.card.qr)))
        ways.append(Source::Qr);
    ways.append(Source::Typed);
    return ways;
}

QList<Row> otherWayRows(const flow::Journey& journey)
{
    QList<Row> rows;
    const auto* showing = std::get_if<flow::state::ShowingQr>(&journey.state);
    for (const auto way : otherWaysOf(journey)) {
        Row row;
        switch (way) {
        case Source::Chip:
            row.title = readsForPhoto(journey) ? say(QT_TRANSLATE_NOOP("Card", "Đọc lại ảnh"))
                                               : say(QT_TRANSLATE_NOOP("Card", "Đọc chip"));
            row.glyph = glyph::Kind::Contactless;
            break;
        case Source::Qr:
            row.title = say(QT_TRANSLATE_NOOP("Card", "Đưa mã QR"));
            row.glyph = glyph::Kind::QrCode;
            break;
        case Source::Typed:
            row.title = showing != nullptr && showing->forChip ? say(QT_TRANSLATE_NOOP("Card", "Gõ số thẻ"))
                                                               : say(QT_TRANSLATE_NOOP("Card", "Tự gõ"));
            row.glyph = glyph::Kind::Keyboard;
            break;
        }
        rows.append(row);
    }
    return rows;
}

CardVerdict verdictOf(const flow::CardReading& reading)
{
    switch (reading.trust) {
    case flow::Trust::Proven:
        return {say(QT_TRANSLATE_NOOP("Card", "Thẻ đã được xác thực")),
                say(QT_TRANSLATE_NOOP(
                    "Card", "Chữ ký của nơi cấp và chip đều đúng. Các mục từ chip không sửa được.")),
                tone::Kind::Good};
    case flow::Trust::Consistent:
        return {
            say(QT_TRANSLATE_NOOP("Card", "Đã đọc chip của thẻ")),
            say(QT_TRANSLATE_NOOP("Card", "Dữ liệu khớp nhau, nhưng máy này chưa kiểm tra được nơi cấp.")),
            tone::Kind::Neutral};
    case flow::Trust::Doubtful:
        if (reading.checks.passive.why == flow::CheckReason::PhotoForged)
            return {say(QT_TRANSLATE_NOOP("Card", "Ảnh trên chip không phải ảnh nơi cấp đã ký")),
                    say(QT_TRANSLATE_NOOP(
                        "Card", "Máy không hiện ảnh này và không dùng dữ liệu trên chip. Mời bạn gọi "
                                "cán bộ, hoặc đăng ký bằng cách khác.")),
                    tone::Kind::Bad};
        return {
            say(QT_TRANSLATE_NOOP("Card", "Chip của thẻ không qua được kiểm tra")),
            say(QT_TRANSLATE_NOOP(
                "Card",
                "Máy không dùng dữ liệu trên chip này. Mời bạn gọi cán bộ, hoặc đăng ký bằng cách khác.")),
            tone::Kind::Bad};
    case flow::Trust::Claimed: break;
    }
    return {say(QT_TRANSLATE_NOOP("Card", "Đã đọc mã QR trên thẻ")),
            say(QT_TRANSLATE_NOOP("Card", "Mời bạn xem lại có đúng là của mình không.")),
            tone::Kind::Neutral};
}

QString validity(const flow::CardReading& reading, QDate today)
{
    if (reading.source != Source::Chip || reading.trust == flow::Trust::Doubtful)
        return {};
    if (reading.endless)
        return say(QT_TRANSLATE_NOOP("Card", "Thẻ không thời hạn."));
    if (!reading.expires.isValid())
        return {};
    const auto date = reading.expires.toString(u"dd/MM/yyyy");
    return reading.expires < today
               ? say(QT_TRANSLATE_NOOP("Card",
                                       "Thẻ đã hết hạn ngày %1. Bạn vẫn đăng ký được; hãy đi đổi thẻ sớm."))
                     .arg(date)
               : say(QT_TRANSLATE_NOOP("Card", "Thẻ có giá trị đến %1.")).arg(date);
}

QStringList odditiesOf(const flow::CardReading& reading)
{
    QStringList told;
    for (const auto oddity : reading.oddities) {
        switch (oddity) {
        case flow::Oddity::Expired: break; // validity() says it
        case flow::Oddity::AnotherNumber:
            told.append(
                say(QT_TRANSLATE_NOOP("Card", "Số trên chip khác số đã đưa: có thể là thẻ của người khác.")));
            break;
        case flow::Oddity::ContradictsSelf:
            told.append(
                say(QT_TRANSLATE_NOOP("Card", "Trên chip có mục không khớp nhau. Mời cán bộ xem giúp.")));
            break;
        case flow::Oddity::CutShort:
            told.append(say(QT_TRANSLATE_NOOP("Card", "Mã QR đọc chưa đủ. Mục nào thiếu, máy sẽ hỏi bạn.")));
            break;
        }
    }
    return told;
}

QList<Row> checkRows(const flow::CardReading& reading)
{
    const auto& checks = reading.checks;
    const char* asked = reading.askedHere ? QT_TRANSLATE_NOOP("Card", "Chip trả lời câu hỏi của máy")
                                          : QT_TRANSLATE_NOOP("Card", "Chip trả lời câu hỏi của Cổng");
    return {checkRow(QT_TRANSLATE_NOOP("Card", "Chữ ký của nơi cấp"), checks.passive),
            checkRow(asked, checks.active),
            checkRow(QT_TRANSLATE_NOOP("Card", "Khóa của chip"), checks.chip)};
}

QString photoAdvice(flow::Photo photo)
{
    return photo == flow::Photo::Coming
               ? say(QT_TRANSLATE_NOOP("Card", "Đang đọc ảnh trên chip. Giữ yên thẻ"))
               : QString();
}

QString photoFault(flow::Photo photo, bool canBeShown)
{
    if (photo == flow::Photo::Lost)
        return say(QT_TRANSLATE_NOOP("Card",
                                     "Chưa đọc xong ảnh trên chip. Đặt lại thẻ lên đầu đọc để máy đọc "
                                     "ảnh. Không có ảnh, bạn vẫn đăng ký được."));
    if (photo == flow::Photo::Here && !canBeShown)
        return say(QT_TRANSLATE_NOOP(
            "Card", "Chip có ảnh, nhưng máy này không mở được loại ảnh đó. Mời cán bộ xem ảnh "
                    "in trên thẻ."));
    return {};
}

QList<Row> cardRows(const flow::Journey& journey)
{
    using flow::Field;
    QList<Row> rows;
    for (const auto field : {Field::FullName, Field::IdNumber, Field::BirthDate, Field::Sex}) {
        const auto found = journey.draft.values.find(field);
        if (found == journey.draft.values.end() || found->second.text.isEmpty() ||
            found->second.source == Source::Typed)
            continue;
        Row row;
        row.title = fieldLabel(field);
        row.text = valueText(field, found->second.text);
        row.note = sourceWord(found->second.source);
        row.marked = flow::isLocked(journey.card, journey.draft, field);
        rows.append(row);
    }
    return rows;
}

QList<Row> differenceRows(const flow::Card& card)
{
    QList<Row> rows;
    for (const auto& difference : flow::differencesOf(card)) {
        Row row;
        row.text = fieldLabel(difference.field) + u". "_s +
                   say(QT_TRANSLATE_NOOP("Card", "%1: “%2”, còn %3: “%4”. Máy lấy theo %1."))
                       .arg(sourceName(difference.kept), valueText(difference.field, difference.keptText),
                            sourceName(difference.other), valueText(difference.field, difference.otherText));
        rows.append(row);
    }
    return rows;
}

} // namespace kiosk::ui
