#include "kiosk/ui/field_words.h"

#include "kiosk/ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

using flow::Field;

struct FieldWords {
    Field field;
    const char* label;
    const char* question;
    const char* hint;
    const char* placeholder;
    const char* missing;
};

// Labels, placeholders and the first sentence about a missing value are the portal's.
constexpr std::array fieldWords{
    FieldWords{Field::IdNumber, QT_TRANSLATE_NOOP("Fields", "Tên đăng nhập (Số CMT/CCCD)"),
               QT_TRANSLATE_NOOP("Fields", "Số căn cước của bạn là gì?"),
               QT_TRANSLATE_NOOP("Fields", "12 số in trên thẻ căn cước, hoặc 9 số của chứng minh cũ."),
               QT_TRANSLATE_NOOP("Fields", "Nhập số CMT/CCCD"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập cmt/cccd.")},
    FieldWords{Field::FullName, QT_TRANSLATE_NOOP("Fields", "Họ tên"),
               QT_TRANSLATE_NOOP("Fields", "Họ tên của bạn là gì?"),
               QT_TRANSLATE_NOOP("Fields", "Viết đủ dấu, đúng như trên thẻ căn cước."),
               QT_TRANSLATE_NOOP("Fields", "Nhập họ tên"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập họ tên.")},
    FieldWords{Field::BirthDate, QT_TRANSLATE_NOOP("Fields", "Ngày sinh"),
               QT_TRANSLATE_NOOP("Fields", "Bạn sinh ngày nào?"),
               QT_TRANSLATE_NOOP("Fields", "Ngày, tháng, rồi năm. Ví dụ: 05/09/1962."),
               QT_TRANSLATE_NOOP("Fields", "dd/mm/yyyy"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập ngày sinh.")},
    FieldWords{Field::Sex, QT_TRANSLATE_NOOP("Fields", "Giới tính"),
               QT_TRANSLATE_NOOP("Fields", "Giới tính trên thẻ của bạn?"),
               QT_TRANSLATE_NOOP("Fields", "Chạm vào một ô."), QT_TRANSLATE_NOOP("Fields", "Chọn giới tính"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn giới tính.")},
    FieldWords{Field::Phone, QT_TRANSLATE_NOOP("Fields", "Số điện thoại"),
               QT_TRANSLATE_NOOP("Fields", "Số điện thoại của bạn là gì?"),
               QT_TRANSLATE_NOOP("Fields", "Số phải đứng tên bạn (chính chủ). Máy sẽ gửi mã OTP đến số này."),
               QT_TRANSLATE_NOOP("Fields", "Nhập số điện thoại"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập số điện thoại.")},
    FieldWords{Field::Email, QT_TRANSLATE_NOOP("Fields", "Email"),
               QT_TRANSLATE_NOOP("Fields", "Bạn có email không?"),
               QT_TRANSLATE_NOOP("Fields", "Không bắt buộc. Nếu không có, bấm “Bỏ qua”."),
               QT_TRANSLATE_NOOP("Fields", "Nhập email của bạn"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập email.")},
    FieldWords{
        Field::InsuranceNumber, QT_TRANSLATE_NOOP("Fields", "Mã bảo hiểm xã hội"),
        QT_TRANSLATE_NOOP("Fields", "Mã bảo hiểm xã hội của bạn là gì?"),
        QT_TRANSLATE_NOOP("Fields", "10 số; hoặc 15 ký tự trên thẻ bảo hiểm y tế; hoặc 12 số căn cước."),
        QT_TRANSLATE_NOOP("Fields", "Nhập mã bảo hiểm xã hội"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập mã bảo hiểm xã hội.")},
    FieldWords{Field::Carrier, QT_TRANSLATE_NOOP("Fields", "Nhà mạng"),
               QT_TRANSLATE_NOOP("Fields", "SIM ký số của nhà mạng nào?"),
               QT_TRANSLATE_NOOP("Fields", "Tên nhà mạng có in trên SIM."),
               QT_TRANSLATE_NOOP("Fields", "Chọn nhà mạng"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn nhà mạng.")},
    FieldWords{Field::AccountName, QT_TRANSLATE_NOOP("Fields", "Tên tài khoản PostID"),
               QT_TRANSLATE_NOOP("Fields", "Tên tài khoản bạn muốn đặt?"),
               QT_TRANSLATE_NOOP("Fields", "4 đến 32 chữ hoặc số, viết liền không dấu."),
               QT_TRANSLATE_NOOP("Fields", "Nhập tên tài khoản"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập tên tài khoản.")},
    FieldWords{Field::Activation, QT_TRANSLATE_NOOP("Fields", "Kích hoạt bằng"),
               QT_TRANSLATE_NOOP("Fields", "Kích hoạt tài khoản bằng cách nào?"),
               QT_TRANSLATE_NOOP("Fields", "Phần lớn mọi người chọn tin nhắn."),
               QT_TRANSLATE_NOOP("Fields", "Chọn cách kích hoạt"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn cách kích hoạt.")},
    FieldWords{
        Field::PermanentProvince, QT_TRANSLATE_NOOP("Fields", "Tỉnh, thành phố thường trú"),
        QT_TRANSLATE_NOOP("Fields", "Bạn thường trú ở tỉnh nào?"),
        QT_TRANSLATE_NOOP("Fields", "Gõ vài chữ rồi chạm tên trong danh sách. Tên cũ, không dấu cũng được."),
        QT_TRANSLATE_NOOP("Fields", "Gõ tên tỉnh"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn tỉnh, thành phố.")},
    FieldWords{
        Field::PermanentCommune, QT_TRANSLATE_NOOP("Fields", "Xã, phường thường trú"),
        QT_TRANSLATE_NOOP("Fields", "Bạn thường trú ở xã, phường nào?"),
        QT_TRANSLATE_NOOP("Fields", "Gõ vài chữ rồi chạm tên trong danh sách. Tên cũ, không dấu cũng được."),
        QT_TRANSLATE_NOOP("Fields", "Gõ tên xã, phường"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn xã, phường.")},
    FieldWords{
        Field::PermanentAddress, QT_TRANSLATE_NOOP("Fields", "Địa chỉ thường trú"),
        QT_TRANSLATE_NOOP("Fields", "Số nhà, đường, thôn, tổ nào?"),
        QT_TRANSLATE_NOOP("Fields", "Không cần viết lại tên xã và tỉnh. Ví dụ: Thôn 3, hoặc 12 Lê Lợi."),
        QT_TRANSLATE_NOOP("Fields", "Nhập số nhà, đường, thôn"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập địa chỉ.")},
    FieldWords{Field::SameAddress, QT_TRANSLATE_NOOP("Fields", "Địa chỉ hiện tại"),
               QT_TRANSLATE_NOOP("Fields", "Bạn có đang ở địa chỉ thường trú không?"),
               QT_TRANSLATE_NOOP("Fields", "Nếu ở nơi khác, máy sẽ hỏi thêm nơi đó."),
               QT_TRANSLATE_NOOP("Fields", "Chọn một câu trả lời"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn một câu trả lời.")},
    FieldWords{
        Field::CurrentProvince, QT_TRANSLATE_NOOP("Fields", "Tỉnh, thành phố hiện ở"),
        QT_TRANSLATE_NOOP("Fields", "Bạn đang ở tỉnh nào?"),
        QT_TRANSLATE_NOOP("Fields", "Gõ vài chữ rồi chạm tên trong danh sách. Tên cũ, không dấu cũng được."),
        QT_TRANSLATE_NOOP("Fields", "Gõ tên tỉnh"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn tỉnh, thành phố.")},
    FieldWords{
        Field::CurrentCommune, QT_TRANSLATE_NOOP("Fields", "Xã, phường hiện ở"),
        QT_TRANSLATE_NOOP("Fields", "Bạn đang ở xã, phường nào?"),
        QT_TRANSLATE_NOOP("Fields", "Gõ vài chữ rồi chạm tên trong danh sách. Tên cũ, không dấu cũng được."),
        QT_TRANSLATE_NOOP("Fields", "Gõ tên xã, phường"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải chọn xã, phường.")},
    FieldWords{
        Field::CurrentAddress, QT_TRANSLATE_NOOP("Fields", "Nơi hiện ở"),
        QT_TRANSLATE_NOOP("Fields", "Nơi bạn đang ở: số nhà, đường, thôn, tổ nào?"),
        QT_TRANSLATE_NOOP("Fields", "Không cần viết lại tên xã và tỉnh. Ví dụ: Thôn 3, hoặc 12 Lê Lợi."),
        QT_TRANSLATE_NOOP("Fields", "Nhập số nhà, đường, thôn"),
        QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập địa chỉ.")},
    FieldWords{Field::ReceiptCode, QT_TRANSLATE_NOOP("Fields", "Mã trên phiếu"),
               QT_TRANSLATE_NOOP("Fields", "Mã trên phiếu của bạn là gì?"),
               QT_TRANSLATE_NOOP("Fields", "11 chữ và số, in to trên phiếu hẹn hoặc biên nhận."),
               QT_TRANSLATE_NOOP("Fields", "Nhập mã trên phiếu"),
               QT_TRANSLATE_NOOP("Fields", "Bạn phải nhập mã trên phiếu.")},
};

// Where a draft asks the same field for another reason.
struct OtherWords {
    Field field;
    bool (*fits)(const flow::Draft& draft);
    const char* question;
    const char* hint;
};

constexpr std::array otherWords{
    OtherWords{Field::IdNumber,
               [](const flow::Draft& draft) { return draft.purpose == flow::Purpose::Recover; },
               QT_TRANSLATE_NOOP("Fields", "Số căn cước của tài khoản là gì?"),
               QT_TRANSLATE_NOOP("Fields",
                                 "Số bạn đã dùng làm tên đăng nhập: 12 số căn cước hoặc 9 số chứng minh.")},
    OtherWords{Field::Phone, [](const flow::Draft& draft) { return draft.purpose == flow::Purpose::Recover; },
               QT_TRANSLATE_NOOP("Fields", "Số điện thoại của tài khoản là gì?"),
               QT_TRANSLATE_NOOP("Fields", "Số bạn đã khai khi đăng ký. Máy sẽ gửi mã OTP đến số này.")},
    OtherWords{Field::Phone, [](const flow::Draft& draft) { return draft.purpose == flow::Purpose::Resume; },
               QT_TRANSLATE_NOOP("Fields", "Số điện thoại đã khai lần trước là gì?"),
               QT_TRANSLATE_NOOP("Fields", "Máy sẽ gửi mã OTP đến số này trước khi làm tiếp.")},
    OtherWords{Field::Phone,
               [](const flow::Draft& draft) {
                   return draft.method && flow::rowOf(*draft.method).afterForm == flow::AfterForm::PhonePin;
               },
               QT_TRANSLATE_NOOP("Fields", "Số điện thoại của SIM ký số là gì?"),
               QT_TRANSLATE_NOOP("Fields", "Yêu cầu ký sẽ hiện trên điện thoại lắp SIM này.")},
    OtherWords{Field::Email, [](const flow::Draft& draft) { return flow::isRequired(draft, Field::Email); },
               QT_TRANSLATE_NOOP("Fields", "Email của bạn là gì?"),
               QT_TRANSLATE_NOOP("Fields", "Thư kích hoạt gửi đến đây: cần mở được hộp thư ngay.")},
};

struct ChoiceWords {
    Field field;
    const char* value;
    glyph::Kind glyph;
    const char* text;
};

// Names of carriers are their own and need no translation.
constexpr std::array choiceWords{
    ChoiceWords{Field::Sex, "male", glyph::Kind::Male, QT_TRANSLATE_NOOP("Fields", "Nam")},
    ChoiceWords{Field::Sex, "female", glyph::Kind::Female, QT_TRANSLATE_NOOP("Fields", "Nữ")},
    ChoiceWords{Field::Carrier, "viettel", glyph::Kind::Sim, "Viettel"},
    ChoiceWords{Field::Carrier, "vinaphone", glyph::Kind::Sim, "VinaPhone"},
    ChoiceWords{Field::Carrier, "mobifone", glyph::Kind::Sim, "MobiFone"},
    ChoiceWords{Field::Activation, "sms", glyph::Kind::Sms,
                QT_TRANSLATE_NOOP("Fields", "Mã OTP trong tin nhắn điện thoại")},
    ChoiceWords{Field::Activation, "email", glyph::Kind::Mail,
                QT_TRANSLATE_NOOP("Fields", "Đường dẫn trong thư điện tử")},
    ChoiceWords{Field::SameAddress, "yes", glyph::Kind::Home,
                QT_TRANSLATE_NOOP("Fields", "Có, tôi ở địa chỉ thường trú")},
    ChoiceWords{Field::SameAddress, "no", glyph::Kind::Place,
                QT_TRANSLATE_NOOP("Fields", "Không, tôi ở nơi khác")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Fields", text);
}

const FieldWords& wordsOf(Field field)
{
    return *std::find_if(fieldWords.begin(), fieldWords.end(),
                         [field](const FieldWords& words) { return words.field == field; });
}

const OtherWords* otherWordsOf(Field field, const flow::Draft& draft)
{
    const auto* const it = std::find_if(otherWords.begin(), otherWords.end(), [&](const OtherWords& words) {
        return words.field == field && words.fits(draft);
    });
    return it == otherWords.end() ? nullptr : it;
}

const ChoiceWords* choiceWordsOf(Field field, const QString& value)
{
    const auto* const it =
        std::find_if(choiceWords.begin(), choiceWords.end(), [&](const ChoiceWords& words) {
            return words.field == field && value == QLatin1StringView(words.value);
        });
    return it == choiceWords.end() ? nullptr : it;
}

} // namespace

QString fieldLabel(Field field)
{
    return translated(wordsOf(field).label);
}

QString fieldQuestion(Field field, const flow::Draft& draft)
{
    const OtherWords* other = otherWordsOf(field, draft);
    return translated(other != nullptr ? other->question : wordsOf(field).question);
}

QString fieldHint(Field field, const flow::Draft& draft)
{
    const OtherWords* other = otherWordsOf(field, draft);
    return translated(other != nullptr ? other->hint : wordsOf(field).hint);
}

QString fieldPlaceholder(Field field)
{
    return translated(wordsOf(field).placeholder);
}

QString missingSentence(Field field)
{
    return translated(wordsOf(field).missing);
}

QString sourceWord(flow::Source source)
{
    switch (source) {
    case flow::Source::Typed: return QCoreApplication::translate("Fields", "Bạn nhập");
    case flow::Source::Qr: return QCoreApplication::translate("Fields", "Từ mã QR trên thẻ");
    case flow::Source::Chip: break;
    }
    return QCoreApplication::translate("Fields", "Từ chip của thẻ");
}

glyph::Kind choiceGlyph(Field field, const QString& value)
{
    const ChoiceWords* words = choiceWordsOf(field, value);
    return words == nullptr ? glyph::Kind::Circle : words->glyph;
}

QString valueText(Field field, const QString& text)
{
    if (flow::rowOf(field).keys != flow::Keys::Choice)
        return displayed(field, text);
    const ChoiceWords* words = choiceWordsOf(field, text);
    return words == nullptr ? QString() : translated(words->text);
}

} // namespace kiosk::ui
