#include "kiosk/ui/field_words.h"

#include "kiosk/ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

using flow::Fault;
using flow::Field;
using flow::Warning;

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
};

struct FaultWords {
    Fault fault;
    const char* text;
};

constexpr std::array faultWords{
    FaultWords{Fault::IdNumberNotDigits, QT_TRANSLATE_NOOP("Fields", "Số CMT/CCCD chỉ gồm chữ số.")},
    FaultWords{
        Fault::IdNumberLength,
        QT_TRANSLATE_NOOP("Fields", "Số CCCD có 12 chữ số, số CMT có 9 chữ số. Hãy đếm lại trên thẻ.")},
    FaultWords{Fault::NameHasDigits, QT_TRANSLATE_NOOP("Fields", "Họ tên không có chữ số.")},
    FaultWords{Fault::NameTooLong, QT_TRANSLATE_NOOP("Fields", "Họ tên dài quá. Hãy xem lại.")},
    FaultWords{
        Fault::NameOddCharacter,
        QT_TRANSLATE_NOOP("Fields", "Họ tên có ký tự lạ. Chỉ dùng chữ cái, dấu cách, dấu ’ - và dấu chấm.")},
    FaultWords{Fault::BirthDateShape,
               QT_TRANSLATE_NOOP("Fields", "Viết đủ ngày, tháng và năm. Ví dụ: 05/09/1962.")},
    FaultWords{Fault::BirthDateImpossible, QT_TRANSLATE_NOOP("Fields", "Không có ngày này. Hãy xem lại.")},
    FaultWords{Fault::BirthDateFuture,
               QT_TRANSLATE_NOOP("Fields", "Ngày này chưa đến. Hãy xem lại năm sinh.")},
    FaultWords{Fault::BirthDateTooOld,
               QT_TRANSLATE_NOOP("Fields", "Năm sinh này xa quá. Hãy xem lại năm sinh.")},
    FaultWords{Fault::PhoneShape,
               QT_TRANSLATE_NOOP("Fields", "Số di động có 10 chữ số và bắt đầu bằng số 0.")},
    FaultWords{Fault::EmailShape,
               QT_TRANSLATE_NOOP("Fields",
                                 "Email chưa đúng. Ví dụ: ten@example.vn. Không có thì xóa hết và bỏ qua.")},
    FaultWords{Fault::PortalRefusedField,
               QT_TRANSLATE_NOOP("Fields", "Cổng Dịch vụ công không nhận nội dung này. Hãy nhập lại.")},
    FaultWords{Fault::DataMismatch,
               QT_TRANSLATE_NOOP("Fields", "Thông tin vừa nhập không chính xác, yêu cầu nhập lại.")},
    FaultWords{Fault::PhoneNotOwned,
               QT_TRANSLATE_NOOP("Fields",
                                 "Thuê bao không khớp với thuê bao nhà mạng: số này chưa đứng tên bạn. Soạn "
                                 "TTTB gửi 1414 (miễn phí) để kiểm tra.")},
};

struct WarningWords {
    Warning warning;
    const char* text;
};

constexpr std::array warningWords{
    WarningWords{Warning::IdNumberYear,
                 QT_TRANSLATE_NOOP("Fields",
                                   "Năm sinh khác với năm trong số căn cước. Hãy xem lại; nếu đã đúng, bấm "
                                   "“Tiếp tục”.")},
    WarningWords{Warning::IdNumberSex,
                 QT_TRANSLATE_NOOP("Fields",
                                   "Giới tính khác với số căn cước. Hãy xem lại; nếu đã đúng, bấm “Tiếp "
                                   "tục”.")},
    WarningWords{Warning::IdNumberProvince,
                 QT_TRANSLATE_NOOP("Fields",
                                   "Ba số đầu không phải mã tỉnh quen thuộc. Hãy xem lại; nếu đã đúng, bấm "
                                   "“Tiếp tục”.")},
    WarningWords{Warning::IdNumberNine,
                 QT_TRANSLATE_NOOP("Fields",
                                   "Đây là số chứng minh cũ. Nếu có thẻ căn cước, hãy dùng 12 số trên thẻ; "
                                   "nếu không, bấm “Tiếp tục”.")},
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

} // namespace

QString fieldLabel(Field field)
{
    return translated(wordsOf(field).label);
}

QString fieldQuestion(Field field)
{
    return translated(wordsOf(field).question);
}

QString fieldHint(Field field)
{
    return translated(wordsOf(field).hint);
}

QString fieldPlaceholder(Field field)
{
    return translated(wordsOf(field).placeholder);
}

QString faultSentence(Field field, Fault fault)
{
    if (fault == Fault::Missing)
        return translated(wordsOf(field).missing);
    const auto it = std::find_if(faultWords.begin(), faultWords.end(),
                                 [fault](const FaultWords& words) { return words.fault == fault; });
    return it == faultWords.end() ? QString() : translated(it->text);
}

QString warningSentence(Warning warning)
{
    const auto it = std::find_if(warningWords.begin(), warningWords.end(),
                                 [warning](const WarningWords& words) { return words.warning == warning; });
    return it == warningWords.end() ? QString() : translated(it->text);
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

QString valueText(Field field, const QString& text)
{
    if (field != Field::Sex)
        return displayed(field, text);
    if (text == "male"_L1)
        return QCoreApplication::translate("Fields", "Nam");
    if (text == "female"_L1)
        return QCoreApplication::translate("Fields", "Nữ");
    return {};
}

} // namespace kiosk::ui
