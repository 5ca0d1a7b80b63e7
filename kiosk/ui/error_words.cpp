#include "kiosk/ui/error_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kiosk::ui {

namespace {

using C = base::ErrorCode;

struct Sentence {
    C code;
    const char* text;
};

// Where the real portal has words for it, these are the portal's.
constexpr std::array sentences{
    Sentence{C::LineDown, QT_TRANSLATE_NOOP("Errors", "Đường truyền mạng đang bị ngắt.")},
    Sentence{C::LineCutMidway, QT_TRANSLATE_NOOP("Errors", "Đường truyền bị ngắt trong lúc gửi.")},
    Sentence{C::PortalTimeout, QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công chưa trả lời.")},
    Sentence{C::PortalUntrusted,
             QT_TRANSLATE_NOOP("Errors",
                               "Máy không xác minh được Cổng Dịch vụ công nên đã dừng lại để bảo vệ "
                               "thông tin của bạn.")},
    Sentence{C::PortalServerError, QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công đang gặp sự cố.")},
    Sentence{C::PortalRefused, QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công không nhận yêu cầu này.")},
    Sentence{C::PortalGarbage,
             QT_TRANSLATE_NOOP("Errors", "Máy không hiểu câu trả lời của Cổng Dịch vụ công.")},
    Sentence{C::PortalMaintenance,
             QT_TRANSLATE_NOOP("Errors", "Dịch vụ chưa sẵn sàng! Cổng Dịch vụ công đang bảo trì.")},
    Sentence{C::PortalBusy, QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công đang có quá nhiều người dùng.")},
    Sentence{C::CallCancelled, QT_TRANSLATE_NOOP("Errors", "Yêu cầu đã được dừng lại.")},

    Sentence{C::FieldInvalid,
             QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công không nhận nội dung của mục này.")},
    Sentence{C::DataMismatch,
             QT_TRANSLATE_NOOP("Errors", "Thông tin vừa nhập không chính xác, yêu cầu nhập lại.")},
    Sentence{C::PhoneNotOwned,
             QT_TRANSLATE_NOOP("Errors",
                               "Thuê bao không khớp với thuê bao nhà mạng: số này chưa đăng ký chính "
                               "chủ theo số CMT/CCCD của bạn.")},
    Sentence{C::AccountExists, QT_TRANSLATE_NOOP("Errors", "CMT hoặc CCCD đã được đăng ký.")},
    Sentence{C::CaptchaWrong,
             QT_TRANSLATE_NOOP("Errors", "Mã xác thực không đúng. Đây là mã mới, mời bạn nhập lại.")},
    Sentence{C::CaptchaExpired,
             QT_TRANSLATE_NOOP("Errors", "Mã xác thực đã quá hạn. Đây là mã mới, mời bạn nhập lại.")},
    Sentence{C::OtpWrong, QT_TRANSLATE_NOOP("Errors", "Mã OTP vừa nhập không chính xác.")},
    Sentence{C::OtpExpired,
             QT_TRANSLATE_NOOP("Errors", "Mã OTP quá thời gian chờ. Bấm “Gửi lại OTP” để nhận mã mới.")},
    Sentence{C::OtpLocked, QT_TRANSLATE_NOOP("Errors", "Mã OTP đã bị nhập sai quá nhiều lần.")},
    Sentence{C::ResendTooSoon,
             QT_TRANSLATE_NOOP("Errors", "Mã vừa được gửi. Hãy đợi thêm một chút rồi gửi lại.")},
    Sentence{C::ResendTooOften, QT_TRANSLATE_NOOP("Errors", "Mã OTP đã được gửi lại quá nhiều lần.")},
    Sentence{
        C::PasswordRefused,
        QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công không nhận mật khẩu này. Hãy chọn mật khẩu khác.")},
    Sentence{C::RegistrationNotFound,
             QT_TRANSLATE_NOOP("Errors", "Lần đăng ký này đã hết hạn trên Cổng Dịch vụ công.")},
    Sentence{C::RegistrationWrongStep,
             QT_TRANSLATE_NOOP("Errors", "Cổng Dịch vụ công ghi nhận lần đăng ký này ở một bước khác.")},
    Sentence{C::MethodClosed,
             QT_TRANSLATE_NOOP("Errors", "Cách đăng ký này đang tạm đóng trên Cổng Dịch vụ công.")},

    Sentence{C::AccountNotFound,
             QT_TRANSLATE_NOOP("Errors", "Không tìm thấy tài khoản với số CMT/CCCD và số điện thoại này.")},
    Sentence{C::ResumptionNotFound,
             QT_TRANSLATE_NOOP("Errors", "Không tìm thấy phiếu với mã và số điện thoại này.")},
    Sentence{C::ResumptionLocked,
             QT_TRANSLATE_NOOP("Errors", "Đã nhập sai quá nhiều lần nên tạm thời không nhận mã phiếu.")},
    Sentence{C::SimRefused, QT_TRANSLATE_NOOP("Errors", "Bạn đã từ chối yêu cầu ký trên điện thoại.")},
    Sentence{C::SimExpired, QT_TRANSLATE_NOOP("Errors", "Yêu cầu ký trên điện thoại đã hết giờ.")},
    Sentence{
        C::SimUnreachable,
        QT_TRANSLATE_NOOP(
            "Errors", "Không gửi được yêu cầu ký đến điện thoại: máy đang tắt hoặc ngoài vùng phủ sóng.")},
    Sentence{C::SimPinBlocked, QT_TRANSLATE_NOOP("Errors", "Mã PIN của SIM ký số đã bị khóa.")},
    Sentence{C::SimCardBlocked, QT_TRANSLATE_NOOP("Errors", "SIM ký số đã bị khóa.")},
    Sentence{C::SimNoCertificate, QT_TRANSLATE_NOOP("Errors", "SIM này không có chứng thư số.")},
    Sentence{C::LinkExpired, QT_TRANSLATE_NOOP("Errors", "Đường dẫn kích hoạt trong thư đã hết hạn.")},
    Sentence{C::CertificateRevoked, QT_TRANSLATE_NOOP("Errors", "Chứng thư số đã bị thu hồi.")},
    Sentence{C::CertificateExpired,
             QT_TRANSLATE_NOOP("Errors", "Chứng thư số không còn hạn hoặc chưa đến ngày hiệu lực.")},
    Sentence{C::CertificateUnsuitable,
             QT_TRANSLATE_NOOP("Errors", "Chứng thư số này không dùng được cho đối tượng đã chọn.")},

    Sentence{C::ProfileMissing, QT_TRANSLATE_NOOP("Errors", "Máy chưa có hồ sơ cài đặt.")},
    Sentence{C::ProfileMalformed, QT_TRANSLATE_NOOP("Errors", "Hồ sơ cài đặt của máy không đọc được.")},
    Sentence{C::ProfileForged, QT_TRANSLATE_NOOP("Errors", "Hồ sơ cài đặt của máy không có chữ ký hợp lệ.")},
    Sentence{C::ProfileRolledBack, QT_TRANSLATE_NOOP("Errors", "Hồ sơ cài đặt của máy là bản cũ.")},
    Sentence{C::ProfileField, QT_TRANSLATE_NOOP("Errors", "Hồ sơ cài đặt của máy có mục không đúng.")},
    Sentence{C::ProfileDevice, QT_TRANSLATE_NOOP("Errors", "Hồ sơ cài đặt là của một máy khác.")},
    Sentence{C::RootMissing, QT_TRANSLATE_NOOP("Errors", "Máy thiếu khóa gốc của tỉnh.")},
    Sentence{C::DeviceKeyMissing, QT_TRANSLATE_NOOP("Errors", "Máy thiếu khóa hoặc chứng thư của mình.")},

    Sentence{C::PrinterNoPaper, QT_TRANSLATE_NOOP("Errors", "Máy in hết giấy nên phiếu chưa in ra.")},
    Sentence{C::PrinterJammed, QT_TRANSLATE_NOOP("Errors", "Máy in bị kẹt giấy nên phiếu chưa in ra.")},
    Sentence{C::PrinterOff, QT_TRANSLATE_NOOP("Errors", "Máy in chưa bật nên phiếu chưa in ra.")},
    Sentence{C::PrinterFailed, QT_TRANSLATE_NOOP("Errors", "Máy in gặp lỗi nên phiếu chưa in ra.")},
    Sentence{C::PrinterUnknown, QT_TRANSLATE_NOOP("Errors", "Máy không biết chắc phiếu đã in ra hay chưa.")},

    Sentence{C::ChipServiceMissing, QT_TRANSLATE_NOOP("Errors", "Dịch vụ đọc thẻ của máy chưa chạy.")},
    Sentence{C::ReaderMissing, QT_TRANSLATE_NOOP("Errors", "Máy chưa nối đầu đọc thẻ.")},
    Sentence{C::ReaderBusy, QT_TRANSLATE_NOOP("Errors", "Đầu đọc thẻ đang được chương trình khác dùng.")},
    Sentence{C::ReaderFailed, QT_TRANSLATE_NOOP("Errors", "Đầu đọc thẻ gặp lỗi.")},
    Sentence{C::CardRemoved, QT_TRANSLATE_NOOP("Errors", "Thẻ đã rời đầu đọc trước khi đọc xong.")},
    Sentence{C::CardMute, QT_TRANSLATE_NOOP("Errors", "Thẻ không trả lời.")},
    Sentence{C::CardUnsuitable, QT_TRANSLATE_NOOP("Errors", "Thẻ này không phải thẻ Căn cước có gắn chip.")},
    Sentence{C::CardKeyWrong, QT_TRANSLATE_NOOP("Errors", "Số hoặc ngày đã nhập không mở được thẻ này.")},
    Sentence{C::CardBirthDateNeeded,
             QT_TRANSLATE_NOOP("Errors",
                               "Thẻ này cần thêm ngày sinh mới mở được. Mời bạn gõ ngày sinh in trên thẻ.")},
    Sentence{C::CardKeyBlocked, QT_TRANSLATE_NOOP("Errors", "Thẻ tạm không nhận thêm lần thử nào.")},
    Sentence{C::CardUnreadable, QT_TRANSLATE_NOOP("Errors", "Không đọc được dữ liệu trên chip của thẻ.")},
    Sentence{C::CardTimeout, QT_TRANSLATE_NOOP("Errors", "Đọc thẻ quá lâu nên máy đã dừng.")},
    Sentence{C::CameraMissing, QT_TRANSLATE_NOOP("Errors", "Máy chưa nối camera.")},
    Sentence{C::CameraBusy, QT_TRANSLATE_NOOP("Errors", "Camera đang được chương trình khác dùng.")},
    Sentence{C::CameraLost, QT_TRANSLATE_NOOP("Errors", "Camera vừa bị rút ra.")},
    Sentence{C::CameraFailed, QT_TRANSLATE_NOOP("Errors", "Camera không cho hình.")},
    Sentence{C::QrForeign, QT_TRANSLATE_NOOP("Errors", "Mã này không phải mã QR của thẻ Căn cước.")},
    Sentence{
        C::QrInsurance,
        QT_TRANSLATE_NOOP("Errors", "Đây là mã của thẻ bảo hiểm y tế hoặc VssID, chưa phải thẻ Căn cước.")},
    Sentence{C::EvidenceForged,
             QT_TRANSLATE_NOOP("Errors", "Dữ liệu trên chip của thẻ không khớp chữ ký của nơi cấp.")},
    Sentence{C::EvidenceCloned,
             QT_TRANSLATE_NOOP("Errors", "Chip của thẻ không chứng minh được là chip gốc.")},
    Sentence{C::EvidenceReplayed, QT_TRANSLATE_NOOP("Errors", "Lần đọc thẻ này đã quá hạn hoặc đã dùng.")},

    Sentence{C::TokenMissing, QT_TRANSLATE_NOOP("Errors", "Chưa có USB ký số nào được cắm vào máy.")},
    Sentence{C::TokenRemoved, QT_TRANSLATE_NOOP("Errors", "USB ký số đã bị rút ra trước khi ký xong.")},
    Sentence{C::TokenModuleMissing, QT_TRANSLATE_NOOP("Errors", "Máy chưa cài phần mềm của USB ký số.")},
    Sentence{C::TokenModuleFailed, QT_TRANSLATE_NOOP("Errors", "Phần mềm của USB ký số gặp lỗi.")},
    Sentence{C::TokenModuleStuck, QT_TRANSLATE_NOOP("Errors", "Phần mềm của USB ký số không trả lời.")},
    Sentence{C::TokenPinWrong, QT_TRANSLATE_NOOP("Errors", "Mã PIN không đúng.")},
    Sentence{C::TokenPinLocked, QT_TRANSLATE_NOOP("Errors", "Mã PIN của USB ký số đã bị khóa.")},
    Sentence{C::TokenPinUnfit, QT_TRANSLATE_NOOP("Errors", "Mã PIN có độ dài hoặc ký tự không phù hợp.")},
    Sentence{C::TokenPinExpired, QT_TRANSLATE_NOOP("Errors", "Mã PIN phải được đổi trước khi dùng.")},
    Sentence{C::TokenPinCancelled, QT_TRANSLATE_NOOP("Errors", "Bạn đã hủy trên bàn phím của đầu đọc.")},
    Sentence{C::TokenKeyMissing,
             QT_TRANSLATE_NOOP("Errors", "USB ký số không có khóa để ký cho chứng thư này.")},
    Sentence{C::TokenFailed, QT_TRANSLATE_NOOP("Errors", "USB ký số báo lỗi.")},
    Sentence{C::CertificateNotYetValid, QT_TRANSLATE_NOOP("Errors", "Chứng thư số chưa đến ngày hiệu lực.")},
    Sentence{C::CertificateNotForSigning, QT_TRANSLATE_NOOP("Errors", "Chứng thư số này không dùng để ký.")},
    Sentence{
        C::CertificateChainBroken,
        QT_TRANSLATE_NOOP("Errors", "Chuỗi chứng thư của chứng thư số này không đầy đủ hoặc không đúng.")},
    Sentence{C::CertificateUntrusted,
             QT_TRANSLATE_NOOP("Errors",
                               "Đơn vị cấp chứng thư số này không nằm trong danh sách tin cậy của máy.")},
    Sentence{C::CertificateIssuerRevoked,
             QT_TRANSLATE_NOOP("Errors", "Chứng thư của đơn vị cấp chứng thư số đã bị thu hồi.")},
    Sentence{C::CertificateUnknown,
             QT_TRANSLATE_NOOP("Errors", "Đơn vị cấp không nhận ra chứng thư số này.")},
    Sentence{C::CertificateUnchecked,
             QT_TRANSLATE_NOOP("Errors", "Chưa kiểm tra được chứng thư số còn hiệu lực hay không.")},
    Sentence{C::SignatureInvalid, QT_TRANSLATE_NOOP("Errors", "Chữ ký số không hợp lệ.")},
    Sentence{C::SignatureReplayed, QT_TRANSLATE_NOOP("Errors", "Lần ký này đã quá hạn hoặc đã dùng.")},
    Sentence{C::QueueFull, QT_TRANSLATE_NOOP("Errors", "Máy hết chỗ lưu phiếu chờ gửi.")},
    Sentence{C::QueueBusy, QT_TRANSLATE_NOOP("Errors", "Hàng đợi đang bận.")},
    Sentence{C::QueueDamaged, QT_TRANSLATE_NOOP("Errors", "Hàng đợi có tệp bị hỏng.")},
    Sentence{C::QueueForeign, QT_TRANSLATE_NOOP("Errors", "Hàng đợi là của một máy khác.")},
    Sentence{C::QueueNewer, QT_TRANSLATE_NOOP("Errors", "Hàng đợi do bản phần mềm mới hơn ghi.")},
    Sentence{C::QueueDraining, QT_TRANSLATE_NOOP("Errors", "Hàng đợi đang được chương trình khác gửi đi.")},
    Sentence{C::SealingKeysMissing, QT_TRANSLATE_NOOP("Errors", "Máy chưa có khóa niêm phong của Cổng.")},
    Sentence{C::SealingKeysForged,
             QT_TRANSLATE_NOOP("Errors", "Khóa niêm phong của Cổng không có chữ ký hợp lệ.")},
    Sentence{C::SealingKeysRolledBack, QT_TRANSLATE_NOOP("Errors", "Khóa niêm phong của Cổng là bản cũ.")},
    Sentence{C::SealingKeysExpired, QT_TRANSLATE_NOOP("Errors", "Khóa niêm phong của Cổng đã hết hạn.")},
    Sentence{C::EnvelopeTooLarge, QT_TRANSLATE_NOOP("Errors", "Phiếu quá lớn để lưu.")},
    Sentence{C::EnvelopeUnreadable, QT_TRANSLATE_NOOP("Errors", "Không mở được phong bì.")},
    Sentence{C::ReceiptForged, QT_TRANSLATE_NOOP("Errors", "Biên nhận của Cổng không hợp lệ.")},

    Sentence{C::MemoryNotLocked,
             QT_TRANSLATE_NOOP("Errors", "Máy không giữ kín được bộ nhớ nên không nhận thông tin.")},
    Sentence{C::StorageFailed, QT_TRANSLATE_NOOP("Errors", "Máy không ghi được dữ liệu của mình.")},
    Sentence{C::Internal, QT_TRANSLATE_NOOP("Errors", "Máy gặp lỗi.")},
};

const char* remedyText(base::Remedy remedy)
{
    switch (remedy) {
    case base::Remedy::TryAgain:
        return QT_TRANSLATE_NOOP("Errors",
                                 "Những gì bạn đã nhập vẫn còn nguyên. Máy sẽ tự làm tiếp khi được.");
    case base::Remedy::AskPerson: return QT_TRANSLATE_NOOP("Errors", "Mời bạn xem lại thông tin.");
    case base::Remedy::AskOperator: return QT_TRANSLATE_NOOP("Errors", "Mời bạn gọi cán bộ để được giúp.");
    case base::Remedy::OutOfOrder: break;
    }
    return QT_TRANSLATE_NOOP("Errors", "Máy tạm dừng phục vụ. Mời bạn đến quầy gặp cán bộ.");
}

} // namespace

QString errorSentence(base::ErrorCode code)
{
    const auto it = std::find_if(sentences.begin(), sentences.end(),
                                 [code](const Sentence& s) { return s.code == code; });
    return it == sentences.end() ? QString() : QCoreApplication::translate("Errors", it->text);
}

QString remedySentence(base::ErrorCode code)
{
    return QCoreApplication::translate("Errors", remedyText(base::usualRemedy(code)));
}

} // namespace kiosk::ui
