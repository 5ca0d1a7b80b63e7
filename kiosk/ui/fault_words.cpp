// What is wrong with a field, and what is odd about it.
#include "kiosk/ui/field_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kiosk::ui {

namespace {

using flow::Fault;
using flow::Field;
using flow::Warning;

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
    FaultWords{Fault::InsuranceNumberShape,
               QT_TRANSLATE_NOOP("Fields",
                                 "Mã bảo hiểm xã hội có 10 số, hoặc 15 ký tự như trên thẻ bảo hiểm y tế "
                                 "(2 chữ rồi 13 số), hoặc 12 số căn cước. Hãy đếm lại.")},
    FaultWords{Fault::AccountNameShape,
               QT_TRANSLATE_NOOP("Fields",
                                 "Tên tài khoản có từ 4 đến 32 chữ không dấu hoặc số, viết liền; dùng thêm "
                                 "được dấu chấm, gạch dưới và gạch ngang.")},
    FaultWords{Fault::AddressTooLong, QT_TRANSLATE_NOOP("Fields", "Địa chỉ dài quá. Hãy viết ngắn lại.")},
    FaultWords{Fault::ReceiptCodeShape,
               QT_TRANSLATE_NOOP("Fields", "Mã trên phiếu có 11 chữ và số. Hãy đếm lại.")},
    FaultWords{Fault::ReceiptCodeCheck,
               QT_TRANSLATE_NOOP("Fields", "Mã này có chỗ gõ nhầm. Hãy so lại từng chữ với phiếu.")},
    FaultWords{Fault::AccountNotFound,
               QT_TRANSLATE_NOOP("Fields",
                                 "Không tìm thấy tài khoản với số CMT/CCCD và số điện thoại này. Hãy xem lại "
                                 "cả hai số.")},
    FaultWords{Fault::ResumptionNotFound,
               QT_TRANSLATE_NOOP("Fields",
                                 "Không tìm thấy phiếu với mã và số điện thoại này. Hãy xem lại cả hai, và "
                                 "phiếu còn hạn hay không. Phiếu làm lúc mất mạng có khi chưa được gửi đi.")},
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
    WarningWords{Warning::InsuranceNumberDiffers,
                 QT_TRANSLATE_NOOP(
                     "Fields", "12 số này khác với số căn cước bạn đã nhập. Hãy xem lại; nếu đã đúng, bấm "
                               "“Tiếp tục”.")},
};

} // namespace

QString faultSentence(Field field, Fault fault)
{
    if (fault == Fault::Missing)
        return missingSentence(field);
    const auto it = std::find_if(faultWords.begin(), faultWords.end(),
                                 [fault](const FaultWords& words) { return words.fault == fault; });
    return it == faultWords.end() ? QString() : QCoreApplication::translate("Fields", it->text);
}

QString warningSentence(Warning warning)
{
    const auto it = std::find_if(warningWords.begin(), warningWords.end(),
                                 [warning](const WarningWords& words) { return words.warning == warning; });
    return it == warningWords.end() ? QString() : QCoreApplication::translate("Fields", it->text);
}

} // namespace kiosk::ui
