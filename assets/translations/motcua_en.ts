<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>CaptchaScreen</name>
    <message>
        <source>Hình mã xác thực</source>
        <translation>Picture of the verification code</translation>
    </message>
    <message>
        <source>Hình đang được tải</source>
        <translation>The picture is being fetched</translation>
    </message>
    <message>
        <source>Đổi hình khác</source>
        <translation>New picture</translation>
    </message>
    <message>
        <source>Mã xác thực</source>
        <translation>Verification code</translation>
    </message>
    <message>
        <source>Nhập mã xác thực</source>
        <translation>Enter the verification code</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>%1: đạt</source>
        <translation>%1: met</translation>
    </message>
    <message>
        <source>%1: chưa đạt</source>
        <translation>%1: not met yet</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Chữ to</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>Mọi chữ trên màn hình to hơn</source>
        <translation>Everything on the screen in larger letters</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Chữ sáng trên nền đen</source>
        <translation>Light letters on black</translation>
    </message>
    <message>
        <source>Nút ở thấp</source>
        <translation>Low buttons</translation>
    </message>
    <message>
        <source>Mọi chỗ chạm nằm ở nửa dưới màn hình</source>
        <translation>Everything you touch is in the lower half of the screen</translation>
    </message>
    <message>
        <source>Đọc to</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Máy đọc những gì trên màn hình</source>
        <translation>The kiosk reads the screen to you</translation>
    </message>
</context>
<context>
    <name>ConsentScreen</name>
    <message>
        <source>Điều khoản</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Chính sách chia sẻ thông tin</source>
        <translation>How information is shared</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>I do not agree</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Không tìm thấy tài khoản với số CMT/CCCD và số điện thoại này.</source>
        <translation>No account was found with this ID number and phone number.</translation>
    </message>
    <message>
        <source>Không tìm thấy phiếu với mã và số điện thoại này.</source>
        <translation>No slip was found with this code and phone number.</translation>
    </message>
    <message>
        <source>Đã nhập sai quá nhiều lần nên tạm thời không nhận mã phiếu.</source>
        <translation>Too many wrong tries: slip codes are not taken for a while.</translation>
    </message>
    <message>
        <source>Bạn đã từ chối yêu cầu ký trên điện thoại.</source>
        <translation>You refused the signing request on the phone.</translation>
    </message>
    <message>
        <source>Yêu cầu ký trên điện thoại đã hết giờ.</source>
        <translation>The signing request on the phone has timed out.</translation>
    </message>
    <message>
        <source>Không gửi được yêu cầu ký đến điện thoại: máy đang tắt hoặc ngoài vùng phủ sóng.</source>
        <translation>The signing request did not reach the phone: it is off or out of coverage.</translation>
    </message>
    <message>
        <source>Mã PIN của SIM ký số đã bị khóa.</source>
        <translation>The PIN of the signing SIM is blocked.</translation>
    </message>
    <message>
        <source>SIM ký số đã bị khóa.</source>
        <translation>The signing SIM is blocked.</translation>
    </message>
    <message>
        <source>SIM này không có chứng thư số.</source>
        <translation>This SIM holds no certificate.</translation>
    </message>
    <message>
        <source>Đường dẫn kích hoạt trong thư đã hết hạn.</source>
        <translation>The activation link in the e-mail has expired.</translation>
    </message>
    <message>
        <source>Chứng thư số đã bị thu hồi.</source>
        <translation>The certificate has been revoked.</translation>
    </message>
    <message>
        <source>Chứng thư số không còn hạn hoặc chưa đến ngày hiệu lực.</source>
        <translation>The certificate has expired or is not valid yet.</translation>
    </message>
    <message>
        <source>Chứng thư số này không dùng được cho đối tượng đã chọn.</source>
        <translation>This certificate cannot be used for the kind of account chosen.</translation>
    </message>
    <message>
        <source>Đường truyền mạng đang bị ngắt.</source>
        <translation>The network connection is down.</translation>
    </message>
    <message>
        <source>Đường truyền bị ngắt trong lúc gửi.</source>
        <translation>The connection was cut while sending.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công chưa trả lời.</source>
        <translation>The Public Service Portal has not answered.</translation>
    </message>
    <message>
        <source>Máy không xác minh được Cổng Dịch vụ công nên đã dừng lại để bảo vệ thông tin của bạn.</source>
        <translation>The kiosk could not verify the Public Service Portal, so it stopped to protect your information.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công đang gặp sự cố.</source>
        <translation>The Public Service Portal is having trouble.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công không nhận yêu cầu này.</source>
        <translation>The Public Service Portal did not accept this request.</translation>
    </message>
    <message>
        <source>Máy không hiểu câu trả lời của Cổng Dịch vụ công.</source>
        <translation>The kiosk could not understand the portal’s answer.</translation>
    </message>
    <message>
        <source>Dịch vụ chưa sẵn sàng! Cổng Dịch vụ công đang bảo trì.</source>
        <translation>The service is not ready: the portal is under maintenance.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công đang có quá nhiều người dùng.</source>
        <translation>Too many people are using the portal right now.</translation>
    </message>
    <message>
        <source>Yêu cầu đã được dừng lại.</source>
        <translation>The request was stopped.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công không nhận nội dung của mục này.</source>
        <translation>The portal does not accept what was entered here.</translation>
    </message>
    <message>
        <source>Thông tin vừa nhập không chính xác, yêu cầu nhập lại.</source>
        <translation>The information entered is not correct. Please enter it again.</translation>
    </message>
    <message>
        <source>Thuê bao không khớp với thuê bao nhà mạng: số này chưa đăng ký chính chủ theo số CMT/CCCD của bạn.</source>
        <translation>The carrier does not list this phone number under your ID number.</translation>
    </message>
    <message>
        <source>CMT hoặc CCCD đã được đăng ký.</source>
        <translation>This ID number is already registered.</translation>
    </message>
    <message>
        <source>Mã xác thực không đúng. Đây là mã mới, mời bạn nhập lại.</source>
        <translation>The code was not correct. Here is a new one, please try again.</translation>
    </message>
    <message>
        <source>Mã xác thực đã quá hạn. Đây là mã mới, mời bạn nhập lại.</source>
        <translation>The code had expired. Here is a new one, please try again.</translation>
    </message>
    <message>
        <source>Mã OTP vừa nhập không chính xác.</source>
        <translation>That code is not correct.</translation>
    </message>
    <message>
        <source>Mã OTP quá thời gian chờ. Bấm “Gửi lại OTP” để nhận mã mới.</source>
        <translation>The code has expired. Press “Send a new code”.</translation>
    </message>
    <message>
        <source>Mã OTP đã bị nhập sai quá nhiều lần.</source>
        <translation>A wrong code was entered too many times.</translation>
    </message>
    <message>
        <source>Mã vừa được gửi. Hãy đợi thêm một chút rồi gửi lại.</source>
        <translation>A code was sent just now. Please wait a little before asking again.</translation>
    </message>
    <message>
        <source>Mã OTP đã được gửi lại quá nhiều lần.</source>
        <translation>The code was sent too many times.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công không nhận mật khẩu này. Hãy chọn mật khẩu khác.</source>
        <translation>The portal does not accept this password. Please choose another.</translation>
    </message>
    <message>
        <source>Lần đăng ký này đã hết hạn trên Cổng Dịch vụ công.</source>
        <translation>This registration has expired at the portal.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công ghi nhận lần đăng ký này ở một bước khác.</source>
        <translation>The portal has this registration at another step.</translation>
    </message>
    <message>
        <source>Cách đăng ký này đang tạm đóng trên Cổng Dịch vụ công.</source>
        <translation>The portal has closed this way of registering for now.</translation>
    </message>
    <message>
        <source>Máy chưa có hồ sơ cài đặt.</source>
        <translation>The kiosk has no settings profile.</translation>
    </message>
    <message>
        <source>Hồ sơ cài đặt của máy không đọc được.</source>
        <translation>The kiosk’s profile cannot be read.</translation>
    </message>
    <message>
        <source>Hồ sơ cài đặt của máy không có chữ ký hợp lệ.</source>
        <translation>The kiosk’s profile has no valid signature.</translation>
    </message>
    <message>
        <source>Hồ sơ cài đặt của máy là bản cũ.</source>
        <translation>The kiosk’s profile is an older version.</translation>
    </message>
    <message>
        <source>Hồ sơ cài đặt của máy có mục không đúng.</source>
        <translation>The kiosk’s profile has a wrong entry.</translation>
    </message>
    <message>
        <source>Hồ sơ cài đặt là của một máy khác.</source>
        <translation>The profile belongs to another kiosk.</translation>
    </message>
    <message>
        <source>Máy thiếu khóa gốc của tỉnh.</source>
        <translation>The province’s root key is missing.</translation>
    </message>
    <message>
        <source>Máy thiếu khóa hoặc chứng thư của mình.</source>
        <translation>The kiosk’s own key or certificate is missing.</translation>
    </message>
    <message>
        <source>Máy không giữ kín được bộ nhớ nên không nhận thông tin.</source>
        <translation>The kiosk cannot keep its memory private, so it takes no data.</translation>
    </message>
    <message>
        <source>Máy không ghi được dữ liệu của mình.</source>
        <translation>The kiosk cannot store its own data.</translation>
    </message>
    <message>
        <source>Máy gặp lỗi.</source>
        <translation>The kiosk has a fault.</translation>
    </message>
    <message>
        <source>Những gì bạn đã nhập vẫn còn nguyên. Máy sẽ tự làm tiếp khi được.</source>
        <translation>Nothing you entered is lost. The kiosk will go on by itself.</translation>
    </message>
    <message>
        <source>Mời bạn xem lại thông tin.</source>
        <translation>Please check the information.</translation>
    </message>
    <message>
        <source>Mời bạn gọi cán bộ để được giúp.</source>
        <translation>Please call an officer for help.</translation>
    </message>
    <message>
        <source>Máy tạm dừng phục vụ. Mời bạn đến quầy gặp cán bộ.</source>
        <translation>This kiosk is out of service. Please go to the counter.</translation>
    </message>
    <message>
        <source>Máy in hết giấy nên phiếu chưa in ra.</source>
        <translation>The printer is out of paper, so the slip was not printed.</translation>
    </message>
    <message>
        <source>Máy in bị kẹt giấy nên phiếu chưa in ra.</source>
        <translation>Paper is stuck in the printer, so the slip was not printed.</translation>
    </message>
    <message>
        <source>Máy in chưa bật nên phiếu chưa in ra.</source>
        <translation>The printer is not switched on, so the slip was not printed.</translation>
    </message>
    <message>
        <source>Máy in gặp lỗi nên phiếu chưa in ra.</source>
        <translation>The printer has a fault, so the slip was not printed.</translation>
    </message>
    <message>
        <source>Máy không biết chắc phiếu đã in ra hay chưa.</source>
        <translation>The machine cannot tell whether the slip came out.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Tên đăng nhập (Số CMT/CCCD)</source>
        <translation>User name (ID number)</translation>
    </message>
    <message>
        <source>Số căn cước của bạn là gì?</source>
        <translation>What is your ID number?</translation>
    </message>
    <message>
        <source>12 số in trên thẻ căn cước, hoặc 9 số của chứng minh cũ.</source>
        <translation>The 12 digits on your ID card, or 9 on an old one.</translation>
    </message>
    <message>
        <source>Nhập số CMT/CCCD</source>
        <translation>Enter the ID number</translation>
    </message>
    <message>
        <source>Bạn phải nhập cmt/cccd.</source>
        <translation>Please enter the ID number.</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Họ tên của bạn là gì?</source>
        <translation>What is your full name?</translation>
    </message>
    <message>
        <source>Viết đủ dấu, đúng như trên thẻ căn cước.</source>
        <translation>With all marks, exactly as on your ID card.</translation>
    </message>
    <message>
        <source>Nhập họ tên</source>
        <translation>Enter the full name</translation>
    </message>
    <message>
        <source>Bạn phải nhập họ tên.</source>
        <translation>Please enter the full name.</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Bạn sinh ngày nào?</source>
        <translation>When were you born?</translation>
    </message>
    <message>
        <source>Ngày, tháng, rồi năm. Ví dụ: 05/09/1962.</source>
        <translation>Day, month, then year. For example: 05/09/1962.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Bạn phải nhập ngày sinh.</source>
        <translation>Please enter the date of birth.</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Giới tính trên thẻ của bạn?</source>
        <translation>Which sex is on your card?</translation>
    </message>
    <message>
        <source>Chạm vào một ô.</source>
        <translation>Touch one.</translation>
    </message>
    <message>
        <source>Chọn giới tính</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Bạn phải chọn giới tính.</source>
        <translation>Please choose.</translation>
    </message>
    <message>
        <source>Số điện thoại</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Số điện thoại của bạn là gì?</source>
        <translation>What is your phone number?</translation>
    </message>
    <message>
        <source>Số phải đứng tên bạn (chính chủ). Máy sẽ gửi mã OTP đến số này.</source>
        <translation>It must be registered in your name. A code will be sent to it.</translation>
    </message>
    <message>
        <source>Nhập số điện thoại</source>
        <translation>Enter the phone number</translation>
    </message>
    <message>
        <source>Bạn phải nhập số điện thoại.</source>
        <translation>Please enter the phone number.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Bạn có email không?</source>
        <translation>Do you have an e-mail address?</translation>
    </message>
    <message>
        <source>Không bắt buộc. Nếu không có, bấm “Bỏ qua”.</source>
        <translation>Not required. If you have none, press “Skip”.</translation>
    </message>
    <message>
        <source>Nhập email của bạn</source>
        <translation>Enter your e-mail</translation>
    </message>
    <message>
        <source>Bạn phải nhập email.</source>
        <translation>Please enter the e-mail.</translation>
    </message>
    <message>
        <source>Số CMT/CCCD chỉ gồm chữ số.</source>
        <translation>An ID number has digits only.</translation>
    </message>
    <message>
        <source>Số CCCD có 12 chữ số, số CMT có 9 chữ số. Hãy đếm lại trên thẻ.</source>
        <translation>An ID number has 12 digits, an old one 9. Please count again on the card.</translation>
    </message>
    <message>
        <source>Họ tên không có chữ số.</source>
        <translation>A name has no digits.</translation>
    </message>
    <message>
        <source>Họ tên dài quá. Hãy xem lại.</source>
        <translation>The name is too long. Please check.</translation>
    </message>
    <message>
        <source>Họ tên có ký tự lạ. Chỉ dùng chữ cái, dấu cách, dấu ’ - và dấu chấm.</source>
        <translation>The name has an odd character. Use letters, spaces, ’ - and full stops only.</translation>
    </message>
    <message>
        <source>Viết đủ ngày, tháng và năm. Ví dụ: 05/09/1962.</source>
        <translation>Give day, month and year. For example: 05/09/1962.</translation>
    </message>
    <message>
        <source>Không có ngày này. Hãy xem lại.</source>
        <translation>There is no such date. Please check.</translation>
    </message>
    <message>
        <source>Ngày này chưa đến. Hãy xem lại năm sinh.</source>
        <translation>This date is in the future. Please check the year.</translation>
    </message>
    <message>
        <source>Năm sinh này xa quá. Hãy xem lại năm sinh.</source>
        <translation>This year is too long ago. Please check it.</translation>
    </message>
    <message>
        <source>Số di động có 10 chữ số và bắt đầu bằng số 0.</source>
        <translation>A mobile number has 10 digits and begins with 0.</translation>
    </message>
    <message>
        <source>Email chưa đúng. Ví dụ: ten@example.vn. Không có thì xóa hết và bỏ qua.</source>
        <translation>This is not an e-mail address yet. For example: name@example.vn. If you have none, clear it and skip.</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công không nhận nội dung này. Hãy nhập lại.</source>
        <translation>The portal does not accept this. Please enter it again.</translation>
    </message>
    <message>
        <source>Thông tin vừa nhập không chính xác, yêu cầu nhập lại.</source>
        <translation>The information entered is not correct. Please enter it again.</translation>
    </message>
    <message>
        <source>Thuê bao không khớp với thuê bao nhà mạng: số này chưa đứng tên bạn. Soạn TTTB gửi 1414 (miễn phí) để kiểm tra.</source>
        <translation>The carrier does not list this number in your name. To check, send TTTB to 1414 (free).</translation>
    </message>
    <message>
        <source>Năm sinh khác với năm trong số căn cước. Hãy xem lại; nếu đã đúng, bấm “Tiếp tục”.</source>
        <translation>The year differs from the one in the ID number. Please check; if it is right, press “Next”.</translation>
    </message>
    <message>
        <source>Giới tính khác với số căn cước. Hãy xem lại; nếu đã đúng, bấm “Tiếp tục”.</source>
        <translation>The sex differs from the ID number. Please check; if it is right, press “Next”.</translation>
    </message>
    <message>
        <source>Ba số đầu không phải mã tỉnh quen thuộc. Hãy xem lại; nếu đã đúng, bấm “Tiếp tục”.</source>
        <translation>The first three digits are no province we know. Please check; if they are right, press “Next”.</translation>
    </message>
    <message>
        <source>Đây là số chứng minh cũ. Nếu có thẻ căn cước, hãy dùng 12 số trên thẻ; nếu không, bấm “Tiếp tục”.</source>
        <translation>This is an old ID number. If you have an ID card, use its 12 digits; if not, press “Next”.</translation>
    </message>
    <message>
        <source>Bạn nhập</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>Từ mã QR trên thẻ</source>
        <translation>From the card’s QR code</translation>
    </message>
    <message>
        <source>Từ chip của thẻ</source>
        <translation>From the card’s chip</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Đang chờ Cổng Dịch vụ công</source>
        <translation>Waiting for the portal</translation>
    </message>
    <message>
        <source>Chưa đến lúc</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Gọi cán bộ</source>
        <translation>Call an officer</translation>
    </message>
    <message>
        <source>Nghe lại</source>
        <translation>Hear again</translation>
    </message>
    <message>
        <source>Chưa có tiếng</source>
        <translation>No sound</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Mục %1 trên %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>HotlineMark</name>
    <message>
        <source>Đường dây nóng: %1</source>
        <translation>Hotline: %1</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Không khai</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Máy này chưa có cách đăng ký cho nhóm này. Mời bạn gặp cán bộ.</source>
        <translation>This kiosk cannot register this group yet. Please see an officer.</translation>
    </message>
    <message>
        <source>Chỉ dành cho công dân.</source>
        <translation>For citizens only.</translation>
    </message>
    <message>
        <source>Đăng ký tài khoản Dịch&#xa0;vụ&#xa0;công</source>
        <translation>Register for a Public Service account</translation>
    </message>
    <message>
        <source>Từng bước một, ngay tại đây. Khoảng năm phút.</source>
        <translation>Step by step, right here. About five minutes.</translation>
    </message>
    <message>
        <source>Chạm vào nút “Bắt đầu”.</source>
        <translation>Touch “Start”.</translation>
    </message>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation>Choose a language</translation>
    </message>
    <message>
        <source>Có thể đổi lại bất cứ lúc nào ở góc trên.</source>
        <translation>You can change it at any time in the top corner.</translation>
    </message>
    <message>
        <source>Chạm vào ngôn ngữ bạn đọc dễ nhất.</source>
        <translation>Touch the language you read most easily.</translation>
    </message>
    <message>
        <source>Bạn có đồng ý cho dùng thông tin của mình không?</source>
        <translation>Do you agree to the use of your information?</translation>
    </message>
    <message>
        <source>Mời bạn đọc kỹ rồi chọn.</source>
        <translation>Please read, then choose.</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy gặp cán bộ.</source>
        <translation>Please see an officer at the counter.</translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation>Who are you registering?</translation>
    </message>
    <message>
        <source>Phần lớn mọi người chọn “Công dân”.</source>
        <translation>Most people choose “Citizen”.</translation>
    </message>
    <message>
        <source>Đăng ký cho chính mình thì chạm “Công dân”.</source>
        <translation>To register yourself, touch “Citizen”.</translation>
    </message>
    <message>
        <source>Vui lòng chọn phương thức đăng ký</source>
        <translation>Please choose a way to register</translation>
    </message>
    <message>
        <source>Mỗi cách cho một mức xác minh khác nhau.</source>
        <translation>Each way gives its own verification level.</translation>
    </message>
    <message>
        <source>Chọn “Thuê bao di động” nếu số điện thoại đứng tên bạn. Chưa chắc thì soạn tin TTTB gửi 1414 (miễn phí) để xem số đứng tên ai.</source>
        <translation>Choose “Mobile subscription” if your phone number is in your name. Not sure? Send TTTB to 1414 (free) to see whose name it is in.</translation>
    </message>
    <message>
        <source>Gõ câu trả lời bằng các phím bên dưới, rồi chạm “Tiếp tục”. Gõ nhầm thì chạm phím xóa. Chạm “Quay lại” để sửa mục trước; những gì đã nhập không mất.</source>
        <translation>Type your answer on the keys below, then touch “Next”. A slip? Touch the delete key. “Back” returns to the question before; nothing you typed is lost.</translation>
    </message>
    <message>
        <source>Nhập mã xác thực</source>
        <translation>Enter the verification code</translation>
    </message>
    <message>
        <source>Gõ lại các chữ và số trong hình. Chữ hoa hay chữ thường đều được.</source>
        <translation>Type the letters and digits in the picture. Capitals do not matter.</translation>
    </message>
    <message>
        <source>Nhìn hình, gõ lại đúng các chữ và số trong đó. Khó đọc thì chạm “Đổi hình khác”.</source>
        <translation>Look at the picture and type its letters and digits. Hard to read? Touch “New picture”.</translation>
    </message>
    <message>
        <source>Mời bạn xem lại</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Đúng hết thì bấm “Đăng ký”. Sai mục nào thì bấm “Sửa” ở mục đó.</source>
        <translation>If all is right, press “Register”. To correct a line, press its “Edit”.</translation>
    </message>
    <message>
        <source>So từng dòng với thẻ căn cước. Chạm “Sửa” ở dòng sai. Đúng cả thì chạm “Đăng ký”.</source>
        <translation>Compare each line with your ID card. Touch “Edit” beside a wrong one. If all is right, touch “Register”.</translation>
    </message>
    <message>
        <source>Đang chờ Cổng Dịch vụ công</source>
        <translation>Waiting for the portal</translation>
    </message>
    <message>
        <source>Những gì bạn đã nhập vẫn còn nguyên.</source>
        <translation>Nothing you entered is lost.</translation>
    </message>
    <message>
        <source>Bạn chỉ cần chờ. Muốn thôi thì chạm “Dừng lại”.</source>
        <translation>You only have to wait. To give up, touch “Stop”.</translation>
    </message>
    <message>
        <source>Xác thực mã OTP</source>
        <translation>Enter the code from your phone</translation>
    </message>
    <message>
        <source>Mở tin nhắn trên điện thoại của bạn, tìm mã 6 số rồi gõ vào đây. Không đọc mã cho người lạ. Chưa thấy tin nhắn thì chờ hết giờ rồi chạm “Gửi lại OTP”.</source>
        <translation>Open the message on your phone, find the 6-digit code and type it here. Never tell it to a stranger. No message yet? Wait for the time to run out, then touch “Send a new code”.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu</source>
        <translation>Choose a password</translation>
    </message>
    <message>
        <source>Mẹo: ghép ba từ chẳng liên quan gì nhau, viết hoa một chữ, thêm một số và một dấu. Đừng dùng tên, năm sinh hay số điện thoại. Đặt xong thì gõ lại một lần nữa.</source>
        <translation>A tip: join three words that have nothing to do with each other, make one letter a capital, add a digit and a sign. No names, birth years or phone numbers. Then type it once more.</translation>
    </message>
    <message>
        <source>Chạm “Xem biên nhận”.</source>
        <translation>Touch “Show the receipt”.</translation>
    </message>
    <message>
        <source>Biên nhận của bạn</source>
        <translation>Your receipt</translation>
    </message>
    <message>
        <source>Ghi lại hoặc chụp ảnh mã này.</source>
        <translation>Write this code down or take a photo.</translation>
    </message>
    <message>
        <source>Chụp ảnh hoặc chép lại mã biên nhận, rồi chạm “Xong”.</source>
        <translation>Take a photo of the receipt code or copy it, then touch “Done”.</translation>
    </message>
    <message>
        <source>Làm theo hướng dẫn trên màn hình hoặc gọi cán bộ.</source>
        <translation>Follow the words on the screen or call an officer.</translation>
    </message>
    <message>
        <source>Chạm “Làm lại” để thử lần nữa, hoặc gọi cán bộ.</source>
        <translation>Touch “Try again”, or call an officer.</translation>
    </message>
    <message>
        <source>Bạn cứ chờ: khi có mạng, máy tự làm tiếp. Không phải nhập lại gì.</source>
        <translation>Just wait: when the network is back, the kiosk goes on by itself. You need not type anything again.</translation>
    </message>
    <message>
        <source>Máy tạm dừng phục vụ</source>
        <translation>This kiosk is out of service</translation>
    </message>
    <message>
        <source>Thuê bao di động</source>
        <translation>Mobile subscription</translation>
    </message>
    <message>
        <source>Số điện thoại phải đứng tên bạn (chính chủ).</source>
        <translation>The phone number must be registered in your name.</translation>
    </message>
    <message>
        <source>Bảo hiểm xã hội</source>
        <translation>Social insurance</translation>
    </message>
    <message>
        <source>Cần mã bảo hiểm xã hội của bạn.</source>
        <translation>You need your social insurance number.</translation>
    </message>
    <message>
        <source>Bưu điện Việt Nam</source>
        <translation>Vietnam Post</translation>
    </message>
    <message>
        <source>Cần tài khoản PostID.</source>
        <translation>You need a PostID account.</translation>
    </message>
    <message>
        <source>SIM ký số</source>
        <translation>Signing SIM</translation>
    </message>
    <message>
        <source>Cần điện thoại có SIM ký số và mã PIN.</source>
        <translation>You need a phone with a signing SIM, and its PIN.</translation>
    </message>
    <message>
        <source>USB ký số</source>
        <translation>USB token</translation>
    </message>
    <message>
        <source>Cần USB ký số còn hạn và mã PIN.</source>
        <translation>You need a valid USB token, and its PIN.</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Chọn cách</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Mã OTP</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Công dân</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Cơ quan nhà nước</source>
        <translation>State body</translation>
    </message>
    <message>
        <source>Cho chính bạn</source>
        <translation>For yourself</translation>
    </message>
    <message>
        <source>Cho công ty, hợp tác xã, hộ kinh doanh</source>
        <translation>For a company, cooperative or family business</translation>
    </message>
    <message>
        <source>Cho đơn vị của Nhà nước</source>
        <translation>For an office of the State</translation>
    </message>
    <message>
        <source>Mức xác minh %1</source>
        <translation>Verification level %1</translation>
    </message>
    <message>
        <source>Xác minh mức độ cao (IAL3)</source>
        <translation>High verification (IAL3)</translation>
    </message>
    <message>
        <source>Xác minh mức độ trung bình (IAL2)</source>
        <translation>Medium verification (IAL2)</translation>
    </message>
    <message>
        <source>Đọc phần trên màn hình; hai mũi tên bên cạnh để xem tiếp. Rồi chạm “Đồng ý” hoặc “Không đồng ý”. Hai lựa chọn đều được tôn trọng; nếu không đồng ý, cán bộ ở quầy sẽ giúp bạn theo cách khác.</source>
        <translation>Read the text; the arrows beside it move it. Then touch “I agree” or “I do not agree”. Both are fine: if you do not agree, an officer will help you in another way.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>chấm than</source>
        <extracomment>Names of keys, read aloud by a screen reader</extracomment>
        <translation>exclamation mark</translation>
    </message>
    <message>
        <source>ngoặc kép</source>
        <translation>quotation mark</translation>
    </message>
    <message>
        <source>dấu thăng</source>
        <translation>number sign</translation>
    </message>
    <message>
        <source>đô la</source>
        <translation>dollar</translation>
    </message>
    <message>
        <source>phần trăm</source>
        <translation>percent</translation>
    </message>
    <message>
        <source>dấu và</source>
        <translation>and sign</translation>
    </message>
    <message>
        <source>dấu nháy</source>
        <translation>apostrophe</translation>
    </message>
    <message>
        <source>mở ngoặc đơn</source>
        <translation>opening bracket</translation>
    </message>
    <message>
        <source>đóng ngoặc đơn</source>
        <translation>closing bracket</translation>
    </message>
    <message>
        <source>dấu sao</source>
        <translation>asterisk</translation>
    </message>
    <message>
        <source>dấu cộng</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>dấu phẩy</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>gạch nối</source>
        <translation>hyphen</translation>
    </message>
    <message>
        <source>dấu chấm</source>
        <translation>full stop</translation>
    </message>
    <message>
        <source>gạch chéo</source>
        <translation>slash</translation>
    </message>
    <message>
        <source>hai chấm</source>
        <translation>colon</translation>
    </message>
    <message>
        <source>chấm phẩy</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>dấu nhỏ hơn</source>
        <translation>less-than sign</translation>
    </message>
    <message>
        <source>dấu bằng</source>
        <translation>equals sign</translation>
    </message>
    <message>
        <source>dấu lớn hơn</source>
        <translation>greater-than sign</translation>
    </message>
    <message>
        <source>chấm hỏi</source>
        <translation>question mark</translation>
    </message>
    <message>
        <source>a còng</source>
        <translation>at sign</translation>
    </message>
    <message>
        <source>mở ngoặc vuông</source>
        <translation>opening square bracket</translation>
    </message>
    <message>
        <source>gạch chéo ngược</source>
        <translation>backslash</translation>
    </message>
    <message>
        <source>đóng ngoặc vuông</source>
        <translation>closing square bracket</translation>
    </message>
    <message>
        <source>dấu mũ rời</source>
        <translation>caret</translation>
    </message>
    <message>
        <source>gạch dưới</source>
        <translation>underscore</translation>
    </message>
    <message>
        <source>dấu huyền rời</source>
        <translation>grave accent</translation>
    </message>
    <message>
        <source>mở ngoặc nhọn</source>
        <translation>opening brace</translation>
    </message>
    <message>
        <source>gạch đứng</source>
        <translation>vertical bar</translation>
    </message>
    <message>
        <source>đóng ngoặc nhọn</source>
        <translation>closing brace</translation>
    </message>
    <message>
        <source>dấu ngã rời</source>
        <translation>tilde</translation>
    </message>
    <message>
        <source>Khóa chữ hoa</source>
        <translation>Capitals lock</translation>
    </message>
    <message>
        <source>Chuyển chữ hoa</source>
        <translation>Capitals</translation>
    </message>
    <message>
        <source>Bảng chữ cái</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Số và ký hiệu</source>
        <translation>Digits and signs</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <extracomment>The Enter key: on to the next field or screen</extracomment>
        <translation>Next</translation>
    </message>
    <message>
        <source>Cách</source>
        <extracomment>The space bar</extracomment>
        <translation>Space</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Empties the field</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Kiểu gõ: %1</source>
        <extracomment>The key that chooses how Vietnamese is written; %1 is Telex, VNI or picked accents</extracomment>
        <translation>Typing: %1</translation>
    </message>
    <message>
        <source>Ẩn bàn phím</source>
        <translation>Hide the keyboard</translation>
    </message>
    <message>
        <source>Chọn dấu</source>
        <extracomment>A way to write: tap the letter, then pick its accent</extracomment>
        <translation>Pick marks</translation>
    </message>
    <message>
        <source>%1 hoa</source>
        <extracomment>Name of the key of a capital letter, e.g. &quot;A hoa&quot;</extracomment>
        <translation>capital %1</translation>
    </message>
</context>
<context>
    <name>KeyboardPanel</name>
    <message>
        <source>Bàn phím</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Gõ chữ cái, rồi chọn dấu ở hàng này</source>
        <translation>Type a letter, then pick its marks in this row</translation>
    </message>
    <message>
        <source>Dùng phím mũi tên để chọn, Enter để bấm</source>
        <translation>Arrow keys choose, Enter presses</translation>
    </message>
    <message>
        <source>Các phím</source>
        <translation>The keys</translation>
    </message>
</context>
<context>
    <name>OtpScreen</name>
    <message>
        <source>Mã OTP</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>OutcomeScreen</name>
    <message>
        <source>Mã lỗi: %1</source>
        <translation>Error code: %1</translation>
    </message>
</context>
<context>
    <name>PasswordScreen</name>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Nhập mật khẩu</source>
        <translation>Enter a password</translation>
    </message>
    <message>
        <source>Xác nhận mật khẩu</source>
        <translation>Confirm the password</translation>
    </message>
    <message>
        <source>Nhập lại mật khẩu</source>
        <translation>Enter it again</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>TẬP HUẤN · dữ liệu giả, không gửi đi đâu</source>
        <translation>PRACTICE (TẬP HUẤN) · made-up data, sent nowhere</translation>
    </message>
</context>
<context>
    <name>ScrollRail</name>
    <message>
        <source>Đã ở đầu trang</source>
        <translation>This is the beginning</translation>
    </message>
    <message>
        <source>Lên trên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Đã hết trang</source>
        <translation>This is the end</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>SecretDots</name>
    <message>
        <source>Đã nhập %1 ký tự</source>
        <translation>%1 characters entered</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Đã nhập %1 ký tự</source>
        <translation>%1 characters entered</translation>
    </message>
</context>
<context>
    <name>SessionTools</name>
    <message>
        <source>Dễ dùng</source>
        <translation>Easier</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Còn %1 giây</source>
        <translation>%1 seconds left</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>đang bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>đang tắt</source>
        <translation>off</translation>
    </message>
    <message>
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Cầm sẵn thẻ căn cước</source>
        <translation>Have your ID card ready</translation>
    </message>
    <message>
        <source>Mang điện thoại có số đứng tên bạn</source>
        <translation>Bring the phone whose number is in your name</translation>
    </message>
    <message>
        <source>Xong việc, máy xóa hết thông tin của bạn</source>
        <translation>When you are done, the kiosk erases your data</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Cần giúp? Hỏi cán bộ ở quầy hoặc gọi %1</source>
        <translation>Need help? Ask at the counter or call %1</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Bước %1 trên %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>SummaryLine</name>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Sửa %1</source>
        <translation>Edit %1</translation>
    </message>
</context>
<context>
    <name>TypedEntry</name>
    <message>
        <source>Xóa hết</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>VoiceControls</name>
    <message>
        <source>Đã nhỏ nhất</source>
        <translation>It cannot be lower</translation>
    </message>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Đã to nhất</source>
        <translation>It cannot be louder</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CaptchaModel</name>
    <message>
        <source>Bạn phải nhập mã xác thực.</source>
        <translation>Please enter the verification code.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::FieldModel</name>
    <message>
        <source>%1 trên 12 số</source>
        <translation>%1 of 12 digits</translation>
    </message>
    <message>
        <source>%1 trên 10 số</source>
        <translation>%1 of 10 digits</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Không khai</source>
        <translation>Not stated</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::OtpModel</name>
    <message>
        <source>Còn %1 lần thử.</source>
        <translation>Tries left: %1.</translation>
    </message>
    <message>
        <source>Mã OTP có 6 chữ số. Mời bạn nhập đủ.</source>
        <translation>The code has 6 digits. Please enter all of them.</translation>
    </message>
    <message>
        <source>Mã xác thực đã được gửi qua SĐT: %1</source>
        <translation>The code was sent to %1</translation>
    </message>
    <message>
        <source>Mã còn dùng được %1</source>
        <translation>The code is good for %1</translation>
    </message>
    <message>
        <source>Gửi lại OTP</source>
        <translation>Send a new code</translation>
    </message>
    <message>
        <source>Đã hết lượt gửi lại</source>
        <translation>No more codes can be sent</translation>
    </message>
    <message>
        <source>Gửi lại OTP sau %1</source>
        <translation>New code in %1</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::OutcomeModel</name>
    <message>
        <source>Bạn đã chọn không đồng ý</source>
        <translation>You chose not to agree</translation>
    </message>
    <message>
        <source>Máy không giữ lại thông tin nào.</source>
        <translation>The kiosk keeps nothing.</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy: cán bộ sẽ giúp bạn đăng ký theo cách khác.</source>
        <translation>Please go to the counter: an officer will help you in another way.</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Đang tải mã xác thực</source>
        <translation>Fetching the verification code</translation>
    </message>
    <message>
        <source>Đang gửi thông tin đăng ký</source>
        <translation>Sending your registration</translation>
    </message>
    <message>
        <source>Đang kiểm tra mã OTP</source>
        <translation>Checking the code</translation>
    </message>
    <message>
        <source>Đang gửi lại mã OTP</source>
        <translation>Sending a new code</translation>
    </message>
    <message>
        <source>Đang đặt mật khẩu</source>
        <translation>Setting the password</translation>
    </message>
    <message>
        <source>Đang xem lại lần đăng ký này</source>
        <translation>Looking up this registration</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công trả lời hơi chậm. Mời bạn chờ thêm một chút.</source>
        <translation>The portal is a little slow. Please wait a moment.</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đăng ký thành công</source>
        <translation>You are registered</translation>
    </message>
    <message>
        <source>Tài khoản của %1 đã được tạo.</source>
        <translation>The account of %1 has been made.</translation>
    </message>
    <message>
        <source>Tên đăng nhập</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Mức xác minh</source>
        <translation>Verification level</translation>
    </message>
    <message>
        <source>Cổng đã nhận mật khẩu bạn đặt ở lần trước. Hãy dùng mật khẩu đó, không phải mật khẩu vừa nhập.</source>
        <translation>The portal had already taken the password you chose the time before. Use that one, not the one you typed last.</translation>
    </message>
    <message>
        <source>Xem biên nhận</source>
        <translation>Show the receipt</translation>
    </message>
    <message>
        <source>Mã biên nhận</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>Số điện thoại</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mỗi người chỉ có một tài khoản. Bạn không cần đăng ký lại.</source>
        <translation>A person has one account only. There is no need to register again.</translation>
    </message>
    <message>
        <source>Đó là tài khoản của bạn?</source>
        <translation>Is it your account?</translation>
    </message>
    <message>
        <source>Không phải bạn đăng ký?</source>
        <translation>Was it not you?</translation>
    </message>
    <message>
        <source>Chưa đăng ký được</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>Bạn có thể làm lại ngay. Những gì đã nhập vẫn còn, chỉ cần xem lại.</source>
        <translation>You can try again right away. What you entered is still here.</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>To the start</translation>
    </message>
    <message>
        <source>Tạm thời gián đoạn</source>
        <translation>A short interruption</translation>
    </message>
    <message>
        <source>Những gì bạn đã nhập vẫn còn nguyên.</source>
        <translation>Nothing you entered is lost.</translation>
    </message>
    <message>
        <source>Khi được, máy sẽ tự làm tiếp. Bạn không phải làm gì.</source>
        <translation>The kiosk will go on by itself. You need not do anything.</translation>
    </message>
    <message>
        <source>Thử lại ngay</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Dành cho cán bộ</source>
        <translation>For the officer</translation>
    </message>
    <message>
        <source>Đường dây nóng</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Màn hình tự đóng sau %1</source>
        <translation>This screen closes in %1</translation>
    </message>
    <message>
        <source>Có thể thử lại sau %1</source>
        <translation>You can try again in %1</translation>
    </message>
    <message>
        <source>Hoặc gọi cán bộ và đọc mã lỗi bên dưới.</source>
        <translation>Or call an officer and read out the error code below.</translation>
    </message>
    <message>
        <source>Sửa lại số</source>
        <translation>Change number</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::PasswordModel</name>
    <message>
        <source>8 ký tự trở lên</source>
        <translation>8 characters or more</translation>
    </message>
    <message>
        <source>Mật khẩu chưa đủ các điều bên dưới.</source>
        <translation>The password does not meet the list below yet.</translation>
    </message>
    <message>
        <source>Hai lần nhập chưa giống nhau.</source>
        <translation>The two entries are not the same.</translation>
    </message>
    <message>
        <source>Chữ thường</source>
        <translation>Small letters</translation>
    </message>
    <message>
        <source>Chữ IN HOA</source>
        <translation>CAPITALS</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>Ký tự đặc biệt ! @ #</source>
        <translation>Signs ! @ #</translation>
    </message>
    <message>
        <source>Không có tên, năm sinh</source>
        <translation>No name, no birth year</translation>
    </message>
    <message>
        <source>Dễ đoán quá. Hãy ghép ba từ chẳng liên quan gì nhau.</source>
        <translation>Easy to guess. Join three words that have nothing in common.</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::SheetModel</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Nếu không ai chạm vào màn hình, máy sẽ xóa hết thông tin và về màn hình đầu.</source>
        <translation>If nobody touches the screen, the kiosk erases everything and returns to the start.</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>I am here</translation>
    </message>
    <message>
        <source>Bạn muốn dừng đăng ký?</source>
        <translation>Do you want to stop?</translation>
    </message>
    <message>
        <source>Máy sẽ xóa hết những gì bạn đã nhập.</source>
        <translation>The kiosk will erase everything you entered.</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Dừng và xóa hết</source>
        <translation>Stop and erase</translation>
    </message>
    <message>
        <source>Đã báo cán bộ</source>
        <translation>An officer has been called</translation>
    </message>
    <message>
        <source>Mời bạn đợi tại máy. Cán bộ sẽ đến giúp bạn.</source>
        <translation>Please wait here. An officer will come.</translation>
    </message>
    <message>
        <source>Mời bạn đợi tại máy. Cán bộ sẽ đến giúp bạn. Đường dây nóng: %1.</source>
        <translation>Please wait here. An officer will come. Hotline: %1.</translation>
    </message>
    <message>
        <source>Làm tiếp trong lúc chờ</source>
        <translation>Go on meanwhile</translation>
    </message>
    <message>
        <source>Điều khoản</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Chính sách chia sẻ thông tin</source>
        <translation>How information is shared</translation>
    </message>
    <message>
        <source>Tài khoản này dùng được vào việc gì?</source>
        <translation>What is this account good for?</translation>
    </message>
    <message>
        <source>Làm gì ở bước này?</source>
        <translation>What to do here</translation>
    </message>
    <message>
        <source>Tôi hiểu rồi</source>
        <translation>I see</translation>
    </message>
    <message>
        <source>Đường dây nóng</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Màn hình cho bạn dễ dùng</source>
        <translation>Make the screen easier for you</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::VoiceModel</name>
    <message>
        <source>Âm lượng: %1 trên 10</source>
        <translation>Volume: %1 of 10</translation>
    </message>
    <message>
        <source>Máy chưa đọc to được. Bạn vẫn làm tiếp bình thường.</source>
        <translation>The machine cannot read aloud now. You can go on as usual.</translation>
    </message>
    <message>
        <source>Chưa thấy tai nghe nên máy không đọc to. Hãy cắm tai nghe hoặc hỏi cán bộ.</source>
        <translation>No headset was found, so nothing is read aloud. Plug one in, or ask an officer.</translation>
    </message>
    <message>
        <source>Máy chưa có loa nên không đọc to được. Bạn vẫn làm tiếp bình thường.</source>
        <translation>There is no loudspeaker, so nothing is read aloud. You can go on as usual.</translation>
    </message>
</context>
</TS>
