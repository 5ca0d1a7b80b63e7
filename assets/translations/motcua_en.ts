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
    <name>Card</name>
    <message>
        <source>chip</source>
        <translation>chip</translation>
    </message>
    <message>
        <source>mã QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>bạn gõ</source>
        <translation>typed by you</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc</source>
        <translation>Lay the card on the reader</translation>
    </message>
    <message>
        <source>Máy đọc chip của thẻ Căn cước. Chắc chắn nhất.</source>
        <translation>The kiosk reads the chip of the ID card. The surest way.</translation>
    </message>
    <message>
        <source>Đã thử đọc nhiều lần. Mời bạn chọn cách khác.</source>
        <translation>Reading was tried many times. Please choose another way.</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ</source>
        <translation>Show the QR code on the card</translation>
    </message>
    <message>
        <source>Giơ ô vuông trên thẻ trước camera.</source>
        <translation>Hold the square on the card in front of the camera.</translation>
    </message>
    <message>
        <source>Tự gõ</source>
        <translation>Type it</translation>
    </message>
    <message>
        <source>Gõ số, họ tên, ngày sinh bằng bàn phím trên màn hình.</source>
        <translation>Type number, name and birth date with the keyboard on the screen.</translation>
    </message>
    <message>
        <source>Đúng</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Sai</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>Chưa kiểm tra được</source>
        <translation>Could not be checked</translation>
    </message>
    <message>
        <source>Đưa thẻ lại gần hơn</source>
        <translation>Bring the card closer</translation>
    </message>
    <message>
        <source>Đưa thẻ ra xa một chút</source>
        <translation>Move the card a little further away</translation>
    </message>
    <message>
        <source>Tối quá: đưa thẻ ra chỗ sáng</source>
        <translation>Too dark: hold the card in the light</translation>
    </message>
    <message>
        <source>Chói quá: nghiêng thẻ đi một chút</source>
        <translation>Too bright: tilt the card a little</translation>
    </message>
    <message>
        <source>Giữ yên thẻ</source>
        <translation>Keep the card still</translation>
    </message>
    <message>
        <source>Đưa ô vuông (mã QR) trên thẻ vào giữa khung</source>
        <translation>Hold the square (QR code) on the card in the middle of the frame</translation>
    </message>
    <message>
        <source>Đặt thẻ nằm yên trên đầu đọc, như trong hình</source>
        <translation>Lay the card flat on the reader, as in the picture</translation>
    </message>
    <message>
        <source>Đang mở chip. Giữ yên thẻ</source>
        <translation>Opening the chip. Keep the card still</translation>
    </message>
    <message>
        <source>Đang đọc. Giữ yên thẻ</source>
        <translation>Reading. Keep the card still</translation>
    </message>
    <message>
        <source>Đang kiểm tra chip. Giữ yên thẻ</source>
        <translation>Checking the chip. Keep the card still</translation>
    </message>
    <message>
        <source>Đọc chip</source>
        <translation>Read the chip</translation>
    </message>
    <message>
        <source>Đưa mã QR</source>
        <translation>Show the QR code</translation>
    </message>
    <message>
        <source>Gõ số thẻ</source>
        <translation>Type the card number</translation>
    </message>
    <message>
        <source>Thẻ đã được xác thực</source>
        <translation>The card has been verified</translation>
    </message>
    <message>
        <source>Chữ ký của nơi cấp và chip đều đúng. Các mục từ chip không sửa được.</source>
        <translation>The issuer’s signature and the chip are both right. What the chip says cannot be changed.</translation>
    </message>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation>The chip of the card has been read</translation>
    </message>
    <message>
        <source>Dữ liệu khớp nhau, nhưng máy này chưa kiểm tra được nơi cấp.</source>
        <translation>The data agree with each other, but this kiosk could not check the issuer.</translation>
    </message>
    <message>
        <source>Chip của thẻ không qua được kiểm tra</source>
        <translation>The chip of the card did not pass the check</translation>
    </message>
    <message>
        <source>Máy không dùng dữ liệu trên chip này. Mời bạn gọi cán bộ, hoặc đăng ký bằng cách khác.</source>
        <translation>The kiosk does not use the data on this chip. Please call an officer, or register another way.</translation>
    </message>
    <message>
        <source>Đã đọc mã QR trên thẻ</source>
        <translation>The QR code on the card has been read</translation>
    </message>
    <message>
        <source>Mời bạn xem lại có đúng là của mình không.</source>
        <translation>Please check that it is yours.</translation>
    </message>
    <message>
        <source>Thẻ không thời hạn.</source>
        <translation>The card has no expiry date.</translation>
    </message>
    <message>
        <source>Thẻ đã hết hạn ngày %1. Bạn vẫn đăng ký được; hãy đi đổi thẻ sớm.</source>
        <translation>The card expired on %1. You can still register; please have it renewed soon.</translation>
    </message>
    <message>
        <source>Thẻ có giá trị đến %1.</source>
        <translation>The card is valid until %1.</translation>
    </message>
    <message>
        <source>Số trên chip khác số đã đưa: có thể là thẻ của người khác.</source>
        <translation>The number on the chip is not the one given: it may be another person’s card.</translation>
    </message>
    <message>
        <source>Trên chip có mục không khớp nhau. Mời cán bộ xem giúp.</source>
        <translation>Some entries on the chip do not agree. Please ask an officer to look.</translation>
    </message>
    <message>
        <source>Mã QR đọc chưa đủ. Mục nào thiếu, máy sẽ hỏi bạn.</source>
        <translation>The QR code was read in part only. The kiosk will ask for what is missing.</translation>
    </message>
    <message>
        <source>Chữ ký của nơi cấp</source>
        <translation>Signature of the issuer</translation>
    </message>
    <message>
        <source>Chip trả lời câu hỏi của Cổng</source>
        <translation>The chip’s answer to the portal</translation>
    </message>
    <message>
        <source>Khóa của chip</source>
        <translation>Key of the chip</translation>
    </message>
    <message>
        <source>%1: “%2”, còn %3: “%4”. Máy lấy theo %1.</source>
        <translation>%1: “%2”, but %3: “%4”. The kiosk takes that of %1.</translation>
    </message>
    <message>
        <source>Chiếu đầu đọc cầm tay vào ô vuông trên thẻ.</source>
        <translation>Point the hand-held scanner at the square on the card.</translation>
    </message>
    <message>
        <source>Giơ ô vuông trên thẻ trước camera, hoặc chiếu đầu đọc cầm tay vào đó.</source>
        <translation>Hold the square on the card before the camera, or point the hand-held scanner at it.</translation>
    </message>
    <message>
        <source>Chiếu đầu đọc cầm tay vào ô vuông (mã QR) trên thẻ</source>
        <translation>Point the hand-held scanner at the square (QR code) on the card</translation>
    </message>
    <message>
        <source>chip chưa được hỏi</source>
        <translation>the chip has not been asked</translation>
    </message>
    <message>
        <source>trên chip không có chữ ký</source>
        <translation>there is no signature on the chip</translation>
    </message>
    <message>
        <source>chữ ký trên chip không đúng khuôn dạng</source>
        <translation>the signature on the chip is malformed</translation>
    </message>
    <message>
        <source>máy chưa được cài chứng thư của nơi cấp</source>
        <translation>no issuer certificates are installed on this kiosk</translation>
    </message>
    <message>
        <source>máy không có chứng thư của nơi cấp thẻ này</source>
        <translation>this kiosk has no certificate of this card’s issuer</translation>
    </message>
    <message>
        <source>máy chưa biết thuật toán này</source>
        <translation>this kiosk does not know the algorithm</translation>
    </message>
    <message>
        <source>dữ liệu trên chip không phải dữ liệu đã được ký</source>
        <translation>the data on the chip is not what was signed</translation>
    </message>
    <message>
        <source>ảnh trên chip không phải ảnh đã được ký</source>
        <translation>the photo on the chip is not the one that was signed</translation>
    </message>
    <message>
        <source>chữ ký không khớp dữ liệu</source>
        <translation>the signature does not fit the data</translation>
    </message>
    <message>
        <source>nơi cấp không chứng nhận người ký</source>
        <translation>the issuer did not certify the signer</translation>
    </message>
    <message>
        <source>chứng thư của người ký ngoài thời hạn</source>
        <translation>the signer’s certificate is out of date</translation>
    </message>
    <message>
        <source>chứng thư của người ký đã bị thu hồi</source>
        <translation>the signer’s certificate has been revoked</translation>
    </message>
    <message>
        <source>chip không có khóa này</source>
        <translation>the chip has no such key</translation>
    </message>
    <message>
        <source>khóa của chip không được nơi cấp ký</source>
        <translation>the chip’s key was not signed by the issuer</translation>
    </message>
    <message>
        <source>chip không trả lời</source>
        <translation>the chip did not answer</translation>
    </message>
    <message>
        <source>trả lời sai: có thể là thẻ sao chép</source>
        <translation>wrong answer: it may be a copied card</translation>
    </message>
    <message>
        <source>Đọc lại ảnh</source>
        <translation>Read the photo again</translation>
    </message>
    <message>
        <source>Ảnh trên chip không phải ảnh nơi cấp đã ký</source>
        <translation>The photo on the chip is not the one the issuer signed</translation>
    </message>
    <message>
        <source>Máy không hiện ảnh này và không dùng dữ liệu trên chip. Mời bạn gọi cán bộ, hoặc đăng ký bằng cách khác.</source>
        <translation>The kiosk does not show this photo and does not use the data on the chip. Please call the officer, or register another way.</translation>
    </message>
    <message>
        <source>Chip trả lời câu hỏi của máy</source>
        <translation>The chip’s answer to the kiosk</translation>
    </message>
    <message>
        <source>Đang đọc ảnh trên chip. Giữ yên thẻ</source>
        <translation>Reading the photo on the chip. Keep the card still</translation>
    </message>
    <message>
        <source>Chưa đọc xong ảnh trên chip. Đặt lại thẻ lên đầu đọc để máy đọc ảnh. Không có ảnh, bạn vẫn đăng ký được.</source>
        <translation>The photo on the chip was not read to its end. Lay the card on the reader again to read it. You can register without it, too.</translation>
    </message>
    <message>
        <source>Chip có ảnh, nhưng máy này không mở được loại ảnh đó. Mời cán bộ xem ảnh in trên thẻ.</source>
        <translation>The chip has a photo, but this kiosk cannot open that kind of picture. The officer may look at the photo printed on the card.</translation>
    </message>
</context>
<context>
    <name>CardScreen</name>
    <message>
        <source>Ảnh trên chip của thẻ</source>
        <translation>The photo on the chip</translation>
    </message>
    <message>
        <source>Đang đọc ảnh trên chip</source>
        <translation>The photo on the chip is being read</translation>
    </message>
</context>
<context>
    <name>CertificateScreen</name>
    <message>
        <source>Email (không bắt buộc)</source>
        <translation>E-mail (optional)</translation>
    </message>
    <message>
        <source>Nhập email của bạn</source>
        <translation>Enter your e-mail address</translation>
    </message>
    <message>
        <source>Bằng cách chạm “Đăng ký”, bạn đồng ý với Điều khoản, Chính sách chia sẻ thông tin của chúng tôi.</source>
        <translation>By touching “Register” you agree to our Terms and our policy on sharing information.</translation>
    </message>
    <message>
        <source>Điều khoản</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Chính sách chia sẻ thông tin</source>
        <translation>How information is shared</translation>
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
    <name>DoneScreen</name>
    <message>
        <source>Mã QR của mã này, để quét hoặc chụp lại</source>
        <translation>QR code of this code, to scan or photograph</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Chưa có USB ký số nào được cắm vào máy.</source>
        <translation>No signing USB is plugged in.</translation>
    </message>
    <message>
        <source>USB ký số đã bị rút ra trước khi ký xong.</source>
        <translation>The signing USB was taken out before it was done.</translation>
    </message>
    <message>
        <source>Máy chưa cài phần mềm của USB ký số.</source>
        <translation>This kiosk has no software for signing USBs.</translation>
    </message>
    <message>
        <source>Phần mềm của USB ký số gặp lỗi.</source>
        <translation>The software of the signing USB failed.</translation>
    </message>
    <message>
        <source>Phần mềm của USB ký số không trả lời.</source>
        <translation>The software of the signing USB does not answer.</translation>
    </message>
    <message>
        <source>Mã PIN không đúng.</source>
        <translation>The PIN is wrong.</translation>
    </message>
    <message>
        <source>Mã PIN của USB ký số đã bị khóa.</source>
        <translation>The PIN of the signing USB is locked.</translation>
    </message>
    <message>
        <source>Mã PIN có độ dài hoặc ký tự không phù hợp.</source>
        <translation>The PIN has a length or a character the signing USB does not take.</translation>
    </message>
    <message>
        <source>Mã PIN phải được đổi trước khi dùng.</source>
        <translation>The PIN must be changed before it can be used.</translation>
    </message>
    <message>
        <source>Bạn đã hủy trên bàn phím của đầu đọc.</source>
        <translation>You cancelled on the reader&apos;s keypad.</translation>
    </message>
    <message>
        <source>USB ký số không có khóa để ký cho chứng thư này.</source>
        <translation>The signing USB has no key to sign for this certificate.</translation>
    </message>
    <message>
        <source>USB ký số báo lỗi.</source>
        <translation>The signing USB reported a fault.</translation>
    </message>
    <message>
        <source>Chứng thư số chưa đến ngày hiệu lực.</source>
        <translation>The certificate is not valid yet.</translation>
    </message>
    <message>
        <source>Chứng thư số này không dùng để ký.</source>
        <translation>This certificate is not for signing.</translation>
    </message>
    <message>
        <source>Chuỗi chứng thư của chứng thư số này không đầy đủ hoặc không đúng.</source>
        <translation>The chain of this certificate is incomplete or wrong.</translation>
    </message>
    <message>
        <source>Đơn vị cấp chứng thư số này không nằm trong danh sách tin cậy của máy.</source>
        <translation>The issuer of this certificate is not among those this kiosk trusts.</translation>
    </message>
    <message>
        <source>Chứng thư của đơn vị cấp chứng thư số đã bị thu hồi.</source>
        <translation>The certificate of the issuing authority has been revoked.</translation>
    </message>
    <message>
        <source>Đơn vị cấp không nhận ra chứng thư số này.</source>
        <translation>The issuer does not know this certificate.</translation>
    </message>
    <message>
        <source>Chưa kiểm tra được chứng thư số còn hiệu lực hay không.</source>
        <translation>Whether the certificate is still in force could not be checked.</translation>
    </message>
    <message>
        <source>Chữ ký số không hợp lệ.</source>
        <translation>The digital signature is not valid.</translation>
    </message>
    <message>
        <source>Lần ký này đã quá hạn hoặc đã dùng.</source>
        <translation>This signature is too old or has been used.</translation>
    </message>
    <message>
        <source>Máy hết chỗ lưu phiếu chờ gửi.</source>
        <translation>This kiosk has no room left to keep registrations.</translation>
    </message>
    <message>
        <source>Hàng đợi đang bận.</source>
        <translation>The queue is busy.</translation>
    </message>
    <message>
        <source>Hàng đợi có tệp bị hỏng.</source>
        <translation>A file of the queue is damaged.</translation>
    </message>
    <message>
        <source>Hàng đợi là của một máy khác.</source>
        <translation>The queue belongs to another kiosk.</translation>
    </message>
    <message>
        <source>Hàng đợi do bản phần mềm mới hơn ghi.</source>
        <translation>The queue was written by a newer version.</translation>
    </message>
    <message>
        <source>Hàng đợi đang được chương trình khác gửi đi.</source>
        <translation>Another program is sending the queue.</translation>
    </message>
    <message>
        <source>Máy chưa có khóa niêm phong của Cổng.</source>
        <translation>This kiosk has no sealing key of the portal.</translation>
    </message>
    <message>
        <source>Khóa niêm phong của Cổng không có chữ ký hợp lệ.</source>
        <translation>The portal&apos;s sealing keys have no valid signature.</translation>
    </message>
    <message>
        <source>Khóa niêm phong của Cổng là bản cũ.</source>
        <translation>The portal&apos;s sealing keys are an old version.</translation>
    </message>
    <message>
        <source>Khóa niêm phong của Cổng đã hết hạn.</source>
        <translation>The portal&apos;s sealing keys have expired.</translation>
    </message>
    <message>
        <source>Phiếu quá lớn để lưu.</source>
        <translation>The registration is too large to keep.</translation>
    </message>
    <message>
        <source>Không mở được phong bì.</source>
        <translation>The envelope cannot be opened.</translation>
    </message>
    <message>
        <source>Biên nhận của Cổng không hợp lệ.</source>
        <translation>A receipt of the portal is not valid.</translation>
    </message>
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
        <translation>The kiosk could not verify the Portal and stopped, to be safe.</translation>
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
    <message>
        <source>Dịch vụ đọc thẻ của máy chưa chạy.</source>
        <translation>The card reading service of this machine is not running.</translation>
    </message>
    <message>
        <source>Máy chưa nối đầu đọc thẻ.</source>
        <translation>No card reader is connected to this machine.</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang được chương trình khác dùng.</source>
        <translation>The card reader is being used by another program.</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ gặp lỗi.</source>
        <translation>The card reader has failed.</translation>
    </message>
    <message>
        <source>Thẻ đã rời đầu đọc trước khi đọc xong.</source>
        <translation>The card left the reader before it was read.</translation>
    </message>
    <message>
        <source>Thẻ không trả lời.</source>
        <translation>The card does not answer.</translation>
    </message>
    <message>
        <source>Thẻ này không phải thẻ Căn cước có gắn chip.</source>
        <translation>This is not an ID card with a chip.</translation>
    </message>
    <message>
        <source>Số hoặc ngày đã nhập không mở được thẻ này.</source>
        <translation>The number or dates given do not open this card.</translation>
    </message>
    <message>
        <source>Thẻ tạm không nhận thêm lần thử nào.</source>
        <translation>The card takes no more tries for now.</translation>
    </message>
    <message>
        <source>Không đọc được dữ liệu trên chip của thẻ.</source>
        <translation>The data on the chip of the card could not be read.</translation>
    </message>
    <message>
        <source>Đọc thẻ quá lâu nên máy đã dừng.</source>
        <translation>Reading the card took too long, so it was stopped.</translation>
    </message>
    <message>
        <source>Máy chưa nối camera.</source>
        <translation>No camera is connected to this machine.</translation>
    </message>
    <message>
        <source>Camera đang được chương trình khác dùng.</source>
        <translation>The camera is being used by another program.</translation>
    </message>
    <message>
        <source>Camera vừa bị rút ra.</source>
        <translation>The camera was unplugged.</translation>
    </message>
    <message>
        <source>Camera không cho hình.</source>
        <translation>The camera gives no picture.</translation>
    </message>
    <message>
        <source>Mã này không phải mã QR của thẻ Căn cước.</source>
        <translation>This is not the QR code of an ID card.</translation>
    </message>
    <message>
        <source>Đây là mã của thẻ bảo hiểm y tế hoặc VssID, chưa phải thẻ Căn cước.</source>
        <translation>This is the code of a health insurance card or of VssID, not of an ID card.</translation>
    </message>
    <message>
        <source>Dữ liệu trên chip của thẻ không khớp chữ ký của nơi cấp.</source>
        <translation>The data on the chip do not match the signature of the issuer.</translation>
    </message>
    <message>
        <source>Chip của thẻ không chứng minh được là chip gốc.</source>
        <translation>The chip of the card could not prove that it is the original.</translation>
    </message>
    <message>
        <source>Lần đọc thẻ này đã quá hạn hoặc đã dùng.</source>
        <translation>This reading of the card is too old or was used before.</translation>
    </message>
    <message>
        <source>Thẻ này cần thêm ngày sinh mới mở được. Mời bạn gõ ngày sinh in trên thẻ.</source>
        <translation>This card opens only with the birth date, too. Please type the birth date printed on the card.</translation>
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
    <message>
        <source>Mã bảo hiểm xã hội</source>
        <translation>Social insurance number</translation>
    </message>
    <message>
        <source>Mã bảo hiểm xã hội của bạn là gì?</source>
        <translation>What is your social insurance number?</translation>
    </message>
    <message>
        <source>Nhập mã bảo hiểm xã hội</source>
        <translation>Enter the social insurance number</translation>
    </message>
    <message>
        <source>Bạn phải nhập mã bảo hiểm xã hội.</source>
        <translation>You must enter the social insurance number.</translation>
    </message>
    <message>
        <source>Nhà mạng</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>SIM ký số của nhà mạng nào?</source>
        <translation>Which carrier is the signing SIM from?</translation>
    </message>
    <message>
        <source>Tên nhà mạng có in trên SIM.</source>
        <translation>The carrier’s name is printed on the SIM.</translation>
    </message>
    <message>
        <source>Chọn nhà mạng</source>
        <translation>Choose the carrier</translation>
    </message>
    <message>
        <source>Bạn phải chọn nhà mạng.</source>
        <translation>You must choose the carrier.</translation>
    </message>
    <message>
        <source>Tên tài khoản PostID</source>
        <translation>PostID account name</translation>
    </message>
    <message>
        <source>Nhập tên tài khoản</source>
        <translation>Enter the account name</translation>
    </message>
    <message>
        <source>Bạn phải nhập tên tài khoản.</source>
        <translation>You must enter the account name.</translation>
    </message>
    <message>
        <source>Kích hoạt bằng</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Phần lớn mọi người chọn tin nhắn.</source>
        <translation>Most people choose the text message.</translation>
    </message>
    <message>
        <source>Chọn cách kích hoạt</source>
        <translation>Choose how to activate</translation>
    </message>
    <message>
        <source>Bạn phải chọn cách kích hoạt.</source>
        <translation>You must choose how to activate.</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố thường trú</source>
        <translation>Province or city of residence</translation>
    </message>
    <message>
        <source>Bạn thường trú ở tỉnh nào?</source>
        <translation>Your permanent province?</translation>
    </message>
    <message>
        <source>Gõ vài chữ rồi chạm tên trong danh sách. Tên cũ, không dấu cũng được.</source>
        <translation>Type a few letters, touch the name. Old names will do.</translation>
    </message>
    <message>
        <source>Gõ tên tỉnh</source>
        <translation>Type the province</translation>
    </message>
    <message>
        <source>Bạn phải chọn tỉnh, thành phố.</source>
        <translation>You must choose the province or city.</translation>
    </message>
    <message>
        <source>Xã, phường thường trú</source>
        <translation>Commune or ward of residence</translation>
    </message>
    <message>
        <source>Bạn thường trú ở xã, phường nào?</source>
        <translation>Your permanent commune?</translation>
    </message>
    <message>
        <source>Gõ tên xã, phường</source>
        <translation>Type the commune or ward</translation>
    </message>
    <message>
        <source>Bạn phải chọn xã, phường.</source>
        <translation>You must choose the commune or ward.</translation>
    </message>
    <message>
        <source>Địa chỉ thường trú</source>
        <translation>Permanent address</translation>
    </message>
    <message>
        <source>Số nhà, đường, thôn, tổ nào?</source>
        <translation>Which house, street or hamlet?</translation>
    </message>
    <message>
        <source>Không cần viết lại tên xã và tỉnh. Ví dụ: Thôn 3, hoặc 12 Lê Lợi.</source>
        <translation>Without commune and province, e.g. 12 Le Loi.</translation>
    </message>
    <message>
        <source>Nhập số nhà, đường, thôn</source>
        <translation>Enter house, street or hamlet</translation>
    </message>
    <message>
        <source>Bạn phải nhập địa chỉ.</source>
        <translation>You must enter the address.</translation>
    </message>
    <message>
        <source>Địa chỉ hiện tại</source>
        <translation>Current address</translation>
    </message>
    <message>
        <source>Bạn có đang ở địa chỉ thường trú không?</source>
        <translation>Do you live there now?</translation>
    </message>
    <message>
        <source>Nếu ở nơi khác, máy sẽ hỏi thêm nơi đó.</source>
        <translation>At your permanent address.</translation>
    </message>
    <message>
        <source>Chọn một câu trả lời</source>
        <translation>Choose an answer</translation>
    </message>
    <message>
        <source>Bạn phải chọn một câu trả lời.</source>
        <translation>You must choose an answer.</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố hiện ở</source>
        <translation>Province or city you live in</translation>
    </message>
    <message>
        <source>Bạn đang ở tỉnh nào?</source>
        <translation>Your province now?</translation>
    </message>
    <message>
        <source>Xã, phường hiện ở</source>
        <translation>Commune or ward you live in</translation>
    </message>
    <message>
        <source>Bạn đang ở xã, phường nào?</source>
        <translation>Your commune now?</translation>
    </message>
    <message>
        <source>Nơi hiện ở</source>
        <translation>Where you live now</translation>
    </message>
    <message>
        <source>Nơi bạn đang ở: số nhà, đường, thôn, tổ nào?</source>
        <translation>Where you live now: which house, street or hamlet?</translation>
    </message>
    <message>
        <source>Mã trên phiếu</source>
        <translation>Code on the slip</translation>
    </message>
    <message>
        <source>Mã trên phiếu của bạn là gì?</source>
        <translation>What is the code on your slip?</translation>
    </message>
    <message>
        <source>11 chữ và số, in to trên phiếu hẹn hoặc biên nhận.</source>
        <translation>11 letters and digits, in large print on the slip or the receipt.</translation>
    </message>
    <message>
        <source>Nhập mã trên phiếu</source>
        <translation>Enter the code on the slip</translation>
    </message>
    <message>
        <source>Bạn phải nhập mã trên phiếu.</source>
        <translation>You must enter the code on the slip.</translation>
    </message>
    <message>
        <source>Số căn cước của tài khoản là gì?</source>
        <translation>What is the account’s ID number?</translation>
    </message>
    <message>
        <source>Số bạn đã dùng làm tên đăng nhập: 12 số căn cước hoặc 9 số chứng minh.</source>
        <translation>The number you sign in with: 12 digits of the ID card, or 9 of the old one.</translation>
    </message>
    <message>
        <source>Số điện thoại của tài khoản là gì?</source>
        <translation>What is the account’s phone number?</translation>
    </message>
    <message>
        <source>Số bạn đã khai khi đăng ký. Máy sẽ gửi mã OTP đến số này.</source>
        <translation>The number you registered with. An OTP will be sent to it.</translation>
    </message>
    <message>
        <source>Số điện thoại đã khai lần trước là gì?</source>
        <translation>Which phone number did you give last time?</translation>
    </message>
    <message>
        <source>Máy sẽ gửi mã OTP đến số này trước khi làm tiếp.</source>
        <translation>An OTP will be sent to it before you go on.</translation>
    </message>
    <message>
        <source>Số điện thoại của SIM ký số là gì?</source>
        <translation>What is the signing SIM’s phone number?</translation>
    </message>
    <message>
        <source>Yêu cầu ký sẽ hiện trên điện thoại lắp SIM này.</source>
        <translation>The request to sign will appear on the phone with this SIM.</translation>
    </message>
    <message>
        <source>Email của bạn là gì?</source>
        <translation>What is your e-mail address?</translation>
    </message>
    <message>
        <source>Mã bảo hiểm xã hội có 10 số, hoặc 15 ký tự như trên thẻ bảo hiểm y tế (2 chữ rồi 13 số), hoặc 12 số căn cước. Hãy đếm lại.</source>
        <translation>A social insurance number has 10 digits, or the 15 characters of the health insurance card (2 letters, then 13 digits), or the 12 digits of the ID number. Please count again.</translation>
    </message>
    <message>
        <source>Tên tài khoản có từ 4 đến 32 chữ không dấu hoặc số, viết liền; dùng thêm được dấu chấm, gạch dưới và gạch ngang.</source>
        <translation>An account name has 4 to 32 letters without accents or digits, and no blanks; dot, underscore and hyphen are allowed.</translation>
    </message>
    <message>
        <source>Địa chỉ dài quá. Hãy viết ngắn lại.</source>
        <translation>The address is too long. Please shorten it.</translation>
    </message>
    <message>
        <source>Mã trên phiếu có 11 chữ và số. Hãy đếm lại.</source>
        <translation>The code on the slip has 11 letters and digits. Please count again.</translation>
    </message>
    <message>
        <source>Mã này có chỗ gõ nhầm. Hãy so lại từng chữ với phiếu.</source>
        <translation>Something in this code is mistyped. Please compare it with the slip, letter by letter.</translation>
    </message>
    <message>
        <source>Không tìm thấy tài khoản với số CMT/CCCD và số điện thoại này. Hãy xem lại cả hai số.</source>
        <translation>There is no account with this ID number and this phone number. Please check both.</translation>
    </message>
    <message>
        <source>12 số này khác với số căn cước bạn đã nhập. Hãy xem lại; nếu đã đúng, bấm “Tiếp tục”.</source>
        <translation>These 12 digits differ from the ID number you entered. Please check; if they are right, press “Next”.</translation>
    </message>
    <message>
        <source>Mã OTP trong tin nhắn điện thoại</source>
        <translation>OTP in a text message</translation>
    </message>
    <message>
        <source>Đường dẫn trong thư điện tử</source>
        <translation>Link in an e-mail</translation>
    </message>
    <message>
        <source>Có, tôi ở địa chỉ thường trú</source>
        <translation>Yes, at my permanent address</translation>
    </message>
    <message>
        <source>Không, tôi ở nơi khác</source>
        <translation>No, I live elsewhere</translation>
    </message>
    <message>
        <source>Trước 01/7/2025: %1</source>
        <translation>Before 1 July 2025: %1</translation>
    </message>
    <message>
        <source>Chưa thấy tên này trong danh sách của máy. Nếu bạn gõ đúng rồi thì cứ chạm “Tiếp tục”.</source>
        <translation>This name is not in the machine’s list. If it is right, just touch “Next”.</translation>
    </message>
    <message>
        <source>10 số; hoặc 15 ký tự trên thẻ bảo hiểm y tế; hoặc 12 số căn cước.</source>
        <translation>10 digits, the card’s 15 characters, or the 12-digit ID.</translation>
    </message>
    <message>
        <source>Tên tài khoản bạn muốn đặt?</source>
        <translation>What shall the account be called?</translation>
    </message>
    <message>
        <source>4 đến 32 chữ hoặc số, viết liền không dấu.</source>
        <translation>4 to 32 letters or digits, no accents, no blanks.</translation>
    </message>
    <message>
        <source>Kích hoạt tài khoản bằng cách nào?</source>
        <translation>How shall it be activated?</translation>
    </message>
    <message>
        <source>Thư kích hoạt gửi đến đây: cần mở được hộp thư ngay.</source>
        <translation>The activation e-mail goes there: you must open it now.</translation>
    </message>
    <message>
        <source>%1 nay thuộc %2 (từ 01/7/2025).</source>
        <translation>%1 is part of %2 since 01/07/2025.</translation>
    </message>
    <message>
        <source>Không tìm thấy phiếu với mã và số điện thoại này. Hãy xem lại cả hai, và phiếu còn hạn hay không. Phiếu làm lúc mất mạng có khi chưa được gửi đi.</source>
        <translation>No slip is found with this code and phone number. Check both, and whether the slip is still good. One made while the line was down may not have been sent yet.</translation>
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
    <message>
        <source>Gửi mã OTP</source>
        <translation>Send the OTP</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Bạn đã ký nội dung này. Chạm “Tiếp tục”.</source>
        <translation>You have signed this. Touch “Continue”.</translation>
    </message>
    <message>
        <source>Mã PIN nhập ở bàn phím của đầu đọc</source>
        <translation>The PIN is entered on the reader&apos;s own keys</translation>
    </message>
    <message>
        <source>Chạm “Ký”, rồi nhập mã PIN ở đó.</source>
        <translation>Touch “Sign”, then enter the PIN there.</translation>
    </message>
    <message>
        <source>Dùng chứng thư này</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>Chưa có chứng thư số nào dùng được</source>
        <translation>No certificate here can be used</translation>
    </message>
    <message>
        <source>Bạn có USB khác thì rút USB này ra, cắm USB đó vào.</source>
        <translation>If you have another token, take this one out and plug that one in.</translation>
    </message>
    <message>
        <source>Đồng ý ký</source>
        <translation>Agree and sign</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Đúng tên bạn hoặc đơn vị của bạn thì chạm “Dùng chứng thư này”.</source>
        <translation>If it is in your name or your organisation&apos;s, touch “Use this one”.</translation>
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
    <message>
        <source>Bằng: %1.</source>
        <translation>By: %1.</translation>
    </message>
    <message>
        <source>Liên lạc</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Tài khoản PostID</source>
        <translation>PostID account</translation>
    </message>
    <message>
        <source>Địa chỉ thường trú</source>
        <translation>Permanent address</translation>
    </message>
    <message>
        <source>Nơi hiện ở</source>
        <translation>Where you live now</translation>
    </message>
    <message>
        <source>Về bạn</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>Trước khi bắt đầu</source>
        <translation>Before you begin</translation>
    </message>
    <message>
        <source>Đọc qua một lượt. Có đủ rồi thì chạm “Tiếp tục”.</source>
        <translation>Read through this. When you have everything, touch “Next”.</translation>
    </message>
    <message>
        <source>Xem bạn đã có đủ những thứ này chưa. Thiếu thứ gì thì chạm “Quay lại” để chọn cách khác, hoặc gọi cán bộ.</source>
        <translation>See whether you have all these. If something is missing, touch “Back” to choose another way, or call an officer.</translation>
    </message>
    <message>
        <source>Tài khoản VNeID do công an cấp</source>
        <translation>A VNeID account is issued by the police</translation>
    </message>
    <message>
        <source>Máy này không cấp được VNeID, nhưng chỉ được cho bạn cách làm.</source>
        <translation>This machine cannot issue one, but it can tell you how to get it.</translation>
    </message>
    <message>
        <source>Đọc hướng dẫn rồi đến công an xã, phường. Vẫn muốn đăng ký tại đây thì chạm “Quay lại”.</source>
        <translation>Read this, then go to the police of your commune or ward. If you still want to register here, touch “Back”.</translation>
    </message>
    <message>
        <source>Nhìn sang điện thoại hoặc hộp thư của bạn và làm theo tin vừa nhận. Làm xong, màn hình này tự đổi. Chưa thấy gì thì chờ một lát rồi chạm “Gửi lại”.</source>
        <translation>Look at your phone or mailbox and do what the message says. When it is done this screen changes by itself. If you see nothing, wait a moment, then touch “Send again”.</translation>
    </message>
    <message>
        <source>Thông tin đọc từ chứng thư số trên SIM. Đúng thì chạm “Đăng ký”.</source>
        <translation>Read from the certificate on the SIM. If it is right, touch “Register”.</translation>
    </message>
    <message>
        <source>Xem tên có đúng là bạn hoặc đơn vị của bạn không. Không đúng thì chạm “Thoát” và gọi cán bộ. Email không có thì để trống.</source>
        <translation>See whether the name is yours or your organisation’s. If not, touch “Leave” and call an officer. Without an e-mail address leave that field empty.</translation>
    </message>
    <message>
        <source>Đã giữ lại để làm sau</source>
        <translation>Kept for another day</translation>
    </message>
    <message>
        <source>Cầm mã này và điện thoại đến bất cứ máy nào như máy này.</source>
        <translation>Bring this code and your phone to any machine like this one.</translation>
    </message>
    <message>
        <source>Chụp ảnh hoặc chép lại mã. Lần sau, ở màn hình đầu chạm “Làm tiếp bằng mã trên phiếu”.</source>
        <translation>Take a picture of the code or copy it. Next time touch “Go on with the code on my slip” on the first screen.</translation>
    </message>
    <message>
        <source>Đúng hết thì bấm “Gửi mã OTP”. Sai mục nào thì bấm “Sửa” ở mục đó.</source>
        <translation>If all is right, press “Send the OTP”. If something is wrong, press “Edit” beside it.</translation>
    </message>
    <message>
        <source>Xem lại từng dòng. Chạm “Sửa” ở dòng sai. Đúng cả thì chạm “Gửi mã OTP”.</source>
        <translation>Check each line. Touch “Edit” on a wrong one. If all is right, touch “Send the OTP”.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu mới</source>
        <translation>Choose a new password</translation>
    </message>
    <message>
        <source>Mã phiếu</source>
        <translation>Slip code</translation>
    </message>
    <message>
        <source>Ký số</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Kích hoạt</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Going on</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Bạn muốn đưa thông tin bằng cách nào?</source>
        <translation>How would you like to give your details?</translation>
    </message>
    <message>
        <source>Ba cách như nhau. Có thẻ Căn cước thì không phải gõ.</source>
        <translation>All ways are equal. With an ID card you need not type.</translation>
    </message>
    <message>
        <source>Có thẻ Căn cước thì chạm cách có hình thẻ hoặc hình ô vuông. Không mang thẻ thì chạm “Tự gõ”. Lúc nào cũng đổi được cách.</source>
        <translation>With an ID card, touch the way with the card or the square. Without it, touch “Type it”. You can change the way at any time.</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ trước camera</source>
        <translation>Show the QR code to the camera</translation>
    </message>
    <message>
        <source>Ô vuông nhiều chấm đen. Máy tự đọc.</source>
        <translation>The square of black dots. It is read by itself.</translation>
    </message>
    <message>
        <source>Cầm thẻ cách camera chừng một gang tay, ô vuông nằm trong khung. Thẻ bóng thì nghiêng đi một chút. Không được thì chọn cách khác ở bên dưới.</source>
        <translation>Hold the card a hand’s breadth from the camera, with the square in the frame. Tilt it a little if it shines. If it does not work, choose another way below.</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc</source>
        <translation>Lay the card on the reader</translation>
    </message>
    <message>
        <source>Để yên đến khi máy báo xong. Chừng vài giây.</source>
        <translation>Leave it until the kiosk says it is done. A few seconds.</translation>
    </message>
    <message>
        <source>Bỏ thẻ ra khỏi ví và bao, đặt nằm yên trên đầu đọc. Máy báo lỗi thì nhấc ra rồi đặt lại. Không được thì chọn cách khác ở bên dưới.</source>
        <translation>Take the card out of wallet and cover and lay it flat on the reader. If there is an error, lift it and lay it again. If it does not work, choose another way below.</translation>
    </message>
    <message>
        <source>Thẻ của bạn cho biết</source>
        <translation>Your card says</translation>
    </message>
    <message>
        <source>Đúng là bạn thì chạm “Tiếp tục”.</source>
        <translation>If this is you, touch “Continue”.</translation>
    </message>
    <message>
        <source>So tên và số với thẻ. Không đúng thì chạm “Tự gõ” hoặc gọi cán bộ.</source>
        <translation>Compare name and number with the card. If they are wrong, touch “Type it” or call an officer.</translation>
    </message>
    <message>
        <source>Cắm USB ký số vào máy</source>
        <translation>Plug your USB token into the machine</translation>
    </message>
    <message>
        <source>Cắm xong, màn hình này tự đổi.</source>
        <translation>Once it is in, this screen changes by itself.</translation>
    </message>
    <message>
        <source>Cắm USB ký số vào khe USB trên máy, như trong hình. Không vừa thì lật lại. Cắm rồi mà máy không nhận thì rút ra cắm lại, hoặc gọi cán bộ.</source>
        <translation>Plug the token into the USB slot of the machine, as in the picture. If it does not fit, turn it over. If the machine does not see it, take it out and plug it in again, or call an officer.</translation>
    </message>
    <message>
        <source>Chọn chứng thư số để ký</source>
        <translation>Choose the certificate to sign with</translation>
    </message>
    <message>
        <source>Chạm vào chứng thư mang tên bạn hoặc đơn vị của bạn.</source>
        <translation>Touch the certificate in your name or your organisation&apos;s.</translation>
    </message>
    <message>
        <source>Mỗi ô là một chứng thư số trong USB. Chạm vào ô có đúng tên. Ô mờ không dùng được, lý do ghi ngay dưới tên.</source>
        <translation>Each box is a certificate in the token. Touch the one with the right name. A pale one cannot be used; the reason stands below its name.</translation>
    </message>
    <message>
        <source>Bạn chỉ cần chờ và để yên USB trong máy. Muốn thôi thì chạm “Quay lại”.</source>
        <translation>Just wait and leave the token in the machine. To stop, touch “Back”.</translation>
    </message>
    <message>
        <source>Bạn sắp ký nội dung này</source>
        <translation>This is what you are about to sign</translation>
    </message>
    <message>
        <source>Đúng thì chạm “Đồng ý ký”, rồi nhập mã PIN của USB.</source>
        <translation>If it is right, touch “Agree and sign”, then enter the token&apos;s PIN.</translation>
    </message>
    <message>
        <source>Đọc từng dòng, xem có đúng là bạn hoặc đơn vị của bạn không. Chữ ký chỉ dùng cho lần đăng ký này. Không đúng thì chạm “Quay lại”.</source>
        <translation>Read each line and see whether it is you or your organisation. The signature is good for this registration only. If it is not right, touch “Back”.</translation>
    </message>
    <message>
        <source>Nhập mã PIN của USB ký số</source>
        <translation>Enter the PIN of the USB token</translation>
    </message>
    <message>
        <source>Che tay khi nhập. Đừng đọc mã PIN cho ai.</source>
        <translation>Cover your hand while you type. Do not tell anybody the PIN.</translation>
    </message>
    <message>
        <source>Mã PIN là mã bạn vẫn nhập khi ký bằng USB này. Không nhớ thì đừng đoán: nhập sai nhiều lần thì USB bị khóa. Mời bạn gọi cán bộ.</source>
        <translation>The PIN is the one you always enter to sign with this token. If you do not remember it, do not guess: after several wrong entries the token locks. Please call an officer.</translation>
    </message>
    <message>
        <source>Cắm USB</source>
        <translation>USB token</translation>
    </message>
    <message>
        <source>Đã cất lại, máy tự gửi sau</source>
        <translation>Kept: it will be sent by itself</translation>
    </message>
    <message>
        <source>Hồ sơ đã niêm phong: không ai mở được ở máy này.</source>
        <translation>Your form is sealed: nobody can open it on this kiosk.</translation>
    </message>
    <message>
        <source>Chụp ảnh hoặc chép lại mã. Máy tự gửi khi có mạng, bạn không phải chờ.</source>
        <translation>Take a picture of the code or write it down. The kiosk sends by itself once the line is back; you need not wait.</translation>
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
    <name>Later</name>
    <message>
        <source>Đang mất đường truyền. Vẫn làm được: máy cất hồ sơ và tự gửi khi có mạng.</source>
        <translation>The line is down. You can still register: the kiosk keeps your form and sends it later.</translation>
    </message>
    <message>
        <source>Máy tạm chưa nhận hồ sơ</source>
        <translation>No forms are taken just now</translation>
    </message>
    <message>
        <source>Đang mất đường truyền và máy không cất thêm hồ sơ được. Mời bạn đến quầy gặp cán bộ.</source>
        <translation>The line is down and this kiosk cannot keep another form. Please see an officer at the counter.</translation>
    </message>
    <message>
        <source>Xem lại trước khi cất</source>
        <translation>Check before it is kept</translation>
    </message>
    <message>
        <source>Đúng hết thì chạm “Cất để gửi sau”. Sai mục nào thì chạm “Sửa” ở mục đó.</source>
        <translation>If all is right, touch “Keep and send later”. Where something is wrong, touch “Edit”.</translation>
    </message>
    <message>
        <source>Cất để gửi sau</source>
        <translation>Keep and send later</translation>
    </message>
    <message>
        <source>Bạn đã ký nội dung này. Chạm “Cất để gửi sau”.</source>
        <translation>You have signed this. Touch “Keep and send later”.</translation>
    </message>
    <message>
        <source>Bạn ký bây giờ; máy cất lại và tự gửi khi có đường truyền.</source>
        <translation>You sign now; the kiosk keeps it and sends it once the line is back.</translation>
    </message>
    <message>
        <source>Đang mất đường truyền</source>
        <translation>The line is down</translation>
    </message>
    <message>
        <source>Bạn vẫn ký được ngay tại đây. Máy cất lại và tự gửi khi có mạng; bạn không phải quay lại.</source>
        <translation>You can still sign here. The kiosk keeps it and sends it once the line is back; you need not return.</translation>
    </message>
    <message>
        <source>Hôm nay máy nhận thông tin của bạn và cất lại. Bước ký trên điện thoại cần có mạng: bạn làm sau, ở bất cứ máy nào như máy này.</source>
        <translation>Today the kiosk takes your details and keeps them. Signing on your phone needs the line: you do it later, at any kiosk like this.</translation>
    </message>
    <message>
        <source>Hôm nay máy nhận thông tin của bạn và cất lại. Mã OTP và mật khẩu cần có mạng: bạn làm sau, ở bất cứ máy nào như máy này.</source>
        <translation>Today the kiosk takes your details and keeps them. The OTP and the password need the line: you do them later, at any kiosk like this.</translation>
    </message>
    <message>
        <source>Không chờ: cất lại, máy tự gửi sau</source>
        <translation>Do not wait: keep it, send it later</translation>
    </message>
    <message>
        <source>Bạn ký ngay bây giờ. Có mạng là máy gửi đi và tài khoản được tạo; bạn không phải quay lại.</source>
        <translation>You sign now. Once the line is back it is sent and your account is made; you need not return.</translation>
    </message>
    <message>
        <source>Máy niêm phong hồ sơ, không ai ở đây mở được. Bạn nhận một mã để làm tiếp sau, ở bất cứ máy nào như máy này.</source>
        <translation>The kiosk seals your form; nobody here can open it. You get a code to go on with later, at any kiosk like this.</translation>
    </message>
    <message>
        <source>Có mạng là máy gửi đi. Sau đó bạn đăng nhập bằng USB vừa dùng.</source>
        <translation>It is sent once the line is back. Then sign in with the USB token you have used.</translation>
    </message>
    <message>
        <source>Khi máy đã gửi được, cầm mã này và điện thoại đến bất cứ máy nào như máy này để ký trên điện thoại. Mã dùng được 30 ngày từ lúc gửi.</source>
        <translation>When it has been sent, bring this code and your phone to any kiosk like this to sign on your phone. The code is good for 30 days from then.</translation>
    </message>
    <message>
        <source>Khi máy đã gửi được, cầm mã này và điện thoại đến bất cứ máy nào như máy này để nhận mã OTP và đặt mật khẩu. Mã dùng được 30 ngày từ lúc gửi.</source>
        <translation>When it has been sent, bring this code and your phone to any kiosk like this for the OTP and a password. The code is good for 30 days from then.</translation>
    </message>
    <message>
        <source>Cổng chưa xem chữ ký này. Nếu vài ngày nữa bạn chưa đăng nhập được, hãy đưa mã này cho cán bộ ở quầy: máy không có số điện thoại của bạn để báo.</source>
        <translation>The portal has not seen this signature yet. If you cannot sign in within a few days, show this code to an officer: there is no phone number to tell you by.</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi ở máy này: %1</source>
        <translation>Forms waiting here to be sent: %1</translation>
    </message>
    <message>
        <source>%1, từ %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message>
        <source>Đĩa gần đầy, chưa cất thêm hồ sơ được (%1)</source>
        <translation>Disk almost full, no more forms can be kept (%1)</translation>
    </message>
    <message>
        <source>Chưa có khóa niêm phong còn hạn: nối mạng máy này một lần (%1)</source>
        <translation>No sealing key in date: connect this kiosk once (%1)</translation>
    </message>
    <message>
        <source>Chỗ cất hồ sơ bị hỏng: gọi kỹ thuật (%1)</source>
        <translation>The place where forms are kept is damaged: call a technician (%1)</translation>
    </message>
    <message>
        <source>Máy không cất hồ sơ được: gọi kỹ thuật (%1)</source>
        <translation>This kiosk cannot keep forms: call a technician (%1)</translation>
    </message>
    <message>
        <source>Khóa niêm phong đã quá hạn, máy vẫn cất được: sớm nối mạng máy này</source>
        <translation>The sealing key is past its date, forms are still kept: connect this kiosk soon</translation>
    </message>
    <message>
        <source>Đồng hồ của máy sai: xem lại ngày giờ</source>
        <translation>This kiosk’s clock is wrong: check date and time</translation>
    </message>
    <message>
        <source>Không xác minh được Cổng: xem lại ngày giờ của máy, rồi gọi kỹ thuật (%1)</source>
        <translation>The Portal cannot be verified: check this kiosk’s date and time, then call a technician (%1)</translation>
    </message>
    <message>
        <source>Có mạng mà Cổng không phục vụ được (%1)</source>
        <translation>There is a network, but the Portal cannot serve (%1)</translation>
    </message>
    <message>
        <source>Hồ sơ để riêng, cần cán bộ xem: %1</source>
        <translation>Forms set aside for an officer to look at: %1</translation>
    </message>
    <message>
        <source>%1 Vẫn làm được: máy cất hồ sơ và tự gửi sau.</source>
        <translation>%1 You can go on all the same: the kiosk keeps your form and sends it later.</translation>
    </message>
    <message>
        <source>%1 Máy cũng không cất thêm hồ sơ được. Mời bạn đến quầy gặp cán bộ.</source>
        <translation>%1 The kiosk cannot keep any more forms either. Please go to the counter.</translation>
    </message>
    <message>
        <source>Chưa nối được với Cổng</source>
        <translation>Not connected to the Portal</translation>
    </message>
</context>
<context>
    <name>MethodScreen</name>
    <message>
        <source>Để đăng nhập Cổng Dịch vụ công quốc gia. Công an cấp, máy này chỉ cách làm.</source>
        <translation>To sign in to the National Public Service Portal. The police issue it; this machine tells you how.</translation>
    </message>
    <message>
        <source>Tôi cần tài khoản VNeID</source>
        <translation>I need a VNeID account</translation>
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
    <name>PinScreen</name>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Nhập mã PIN</source>
        <translation>Enter the PIN</translation>
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
    <name>PreparingScreen</name>
    <message>
        <source>Tôi cần tài khoản VNeID</source>
        <translation>I need a VNeID account</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn “Viettel CA”, rồi “Ký giao dịch”: yêu cầu đang chờ nằm ở đó.</source>
        <translation>Open the SIM’s application (SIM Toolkit) on the phone, choose “Viettel CA”, then “Ký giao dịch”: the waiting request is there.</translation>
    </message>
    <message>
        <source>Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn mục ký số của VinaPhone: yêu cầu đang chờ nằm ở đó.</source>
        <translation>Open the SIM’s application (SIM Toolkit) on the phone and choose VinaPhone’s signing entry: the waiting request is there.</translation>
    </message>
    <message>
        <source>Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn mục ký số của MobiFone: yêu cầu đang chờ nằm ở đó.</source>
        <translation>Open the SIM’s application (SIM Toolkit) on the phone and choose MobiFone’s signing entry: the waiting request is there.</translation>
    </message>
    <message>
        <source>Mở ứng dụng của SIM (SIM Toolkit) trên điện thoại, chọn mục ký số: yêu cầu đang chờ nằm ở đó.</source>
        <translation>Open the SIM’s application (SIM Toolkit) on the phone and choose the signing entry: the waiting request is there.</translation>
    </message>
    <message>
        <source>Chưa ký được</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>Chưa kích hoạt được</source>
        <translation>Not activated yet</translation>
    </message>
    <message>
        <source>Mời bạn xem điện thoại và nhập mã PIN ở đó</source>
        <translation>Please look at your phone and enter the PIN there</translation>
    </message>
    <message>
        <source>Mời bạn mở thư và bấm đường dẫn kích hoạt</source>
        <translation>Please open the e-mail and follow its activation link</translation>
    </message>
    <message>
        <source>Yêu cầu ký đã gửi đến số %1.</source>
        <translation>The request to sign has been sent to %1.</translation>
    </message>
    <message>
        <source>Thư đã gửi đến %1.</source>
        <translation>The e-mail has been sent to %1.</translation>
    </message>
    <message>
        <source>Muốn làm lại thì chạm “Gửi lại”.</source>
        <translation>To try again, touch “Send again”.</translation>
    </message>
    <message>
        <source>Đã hết lượt gửi lại. Mời bạn gọi cán bộ.</source>
        <translation>It cannot be sent again. Please call an officer.</translation>
    </message>
    <message>
        <source>Xem cả mục thư rác (spam) và quảng cáo.</source>
        <translation>Look into the folders for spam and advertising, too.</translation>
    </message>
    <message>
        <source>Thư có thể đến chậm một, hai phút.</source>
        <translation>The e-mail may take a minute or two.</translation>
    </message>
    <message>
        <source>Không mở được hộp thư ở đây thì chạm “Để sau”.</source>
        <translation>If you cannot open your mailbox here, touch “Later”.</translation>
    </message>
    <message>
        <source>Mở khóa màn hình điện thoại và chờ một lát; xem điện thoại có sóng không.</source>
        <translation>Unlock the phone’s screen and wait a moment; see whether the phone has a signal.</translation>
    </message>
    <message>
        <source>Với iPhone: Cài đặt, Di động, Ứng dụng của SIM.</source>
        <translation>On an iPhone: Settings, Cellular, SIM Applications.</translation>
    </message>
</context>
<context>
    <name>PromptScreen</name>
    <message>
        <source>Mã này phải giống mã trên điện thoại của bạn</source>
        <translation>This code must be the same as on your phone</translation>
    </message>
    <message>
        <source>Mã: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Khác nhau thì đừng nhập PIN: hãy từ chối trên điện thoại.</source>
        <translation>If they differ, do not enter the PIN: refuse on the phone.</translation>
    </message>
    <message>
        <source>Tôi không thấy thông báo</source>
        <translation>I see nothing on the phone</translation>
    </message>
</context>
<context>
    <name>QrScreen</name>
    <message>
        <source>Tắt đèn</source>
        <translation>Light off</translation>
    </message>
    <message>
        <source>Bật đèn</source>
        <translation>Light on</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation>%1 per cent read</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Để giữ an toàn cho bạn, lần này đã dừng lại. Làm lại thì bạn sẽ nhận mã mới.</source>
        <translation>To keep you safe, this has been stopped. If you begin again you will get a new code.</translation>
    </message>
    <message>
        <source>Mời bạn chờ một lúc rồi thử lại, hoặc nhờ cán bộ xem giúp mã trên phiếu.</source>
        <translation>Please wait a while and try again, or ask an officer to look at the code on the slip.</translation>
    </message>
    <message>
        <source>Chỉ nhà mạng mở khóa được mã PIN. Mời bạn đến quầy của nhà mạng, mang theo thẻ căn cước. SIM vẫn gọi và nhắn tin được bình thường.</source>
        <translation>Only the carrier can unblock the PIN. Please go to its counter with your ID card. Calls and messages still work.</translation>
    </message>
    <message>
        <source>Chỉ nhà mạng mở hoặc đổi được SIM ký số. Mời bạn đến quầy của nhà mạng, mang theo thẻ căn cước.</source>
        <translation>Only the carrier can unblock or replace the signing SIM. Please go to its counter with your ID card.</translation>
    </message>
    <message>
        <source>Mời bạn xem lại số điện thoại có đúng là SIM ký số không. Nếu đúng, nhà mạng cấp chứng thư số cho SIM.</source>
        <translation>Please check that the number is that of the signing SIM. If it is, the carrier can put a certificate on it.</translation>
    </message>
    <message>
        <source>Mời bạn bật điện thoại, ra chỗ có sóng rồi làm lại.</source>
        <translation>Please turn the phone on, go where it has a signal and try again.</translation>
    </message>
    <message>
        <source>Mời bạn để điện thoại ngay bên mình rồi làm lại: yêu cầu chỉ chờ ít phút.</source>
        <translation>Please keep the phone at hand and try again: the request waits a few minutes only.</translation>
    </message>
    <message>
        <source>Nếu bạn bấm nhầm thì làm lại. Nếu không phải bạn yêu cầu thì kết thúc ở đây.</source>
        <translation>If you pressed the wrong key, begin again. If you did not ask for this, end here.</translation>
    </message>
    <message>
        <source>Làm lại và chọn kích hoạt bằng tin nhắn thì nhanh hơn.</source>
        <translation>It is quicker to begin again and activate by text message.</translation>
    </message>
    <message>
        <source>Chứng thư số này không dùng được nữa. Nơi cấp chứng thư số sẽ cấp chứng thư mới.</source>
        <translation>This certificate can no longer be used. Its issuer can give you a new one.</translation>
    </message>
    <message>
        <source>Mời bạn gia hạn chứng thư số ở nơi cấp, rồi quay lại đây.</source>
        <translation>Please have the certificate renewed by its issuer, then come back.</translation>
    </message>
    <message>
        <source>Bạn có thể chọn cách đăng ký khác, hoặc quay lại lúc khác.</source>
        <translation>You can choose another way to register, or come back another time.</translation>
    </message>
    <message>
        <source>Làm lại thì bạn ký lại một lần: chữ ký chỉ dùng được ít phút.</source>
        <translation>Beginning again means signing once more: a signature is good for a few minutes only.</translation>
    </message>
    <message>
        <source>Nơi cấp chứng thư số chưa trả lời. Mời bạn thử lại sau ít phút.</source>
        <translation>The authority that issued the certificate does not answer. Please try again in a few minutes.</translation>
    </message>
</context>
<context>
    <name>RepeatTool</name>
    <message>
        <source>Chưa có tiếng</source>
        <translation>No sound</translation>
    </message>
    <message>
        <source>Nghe lại</source>
        <translation>Hear again</translation>
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
    <name>Sending</name>
    <message>
        <source>Đã hết lượt gửi lại</source>
        <translation>No more can be sent</translation>
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
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
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
    <name>SignedTextScreen</name>
    <message>
        <source>Điều khoản</source>
        <translation>Terms</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Đăng ký thành công</source>
        <translation>You are registered</translation>
    </message>
    <message>
        <source>Mã biên nhận</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>Đăng nhập bằng chữ ký số bạn vừa dùng.</source>
        <translation>Sign in with the digital signature you have just used.</translation>
    </message>
    <message>
        <source>Đăng nhập bằng tên đăng nhập và mật khẩu của bạn.</source>
        <translation>Sign in with your user name and your password.</translation>
    </message>
    <message>
        <source>Không cho ai biết mật khẩu, mã PIN và mã OTP.</source>
        <translation>Tell nobody your password, PIN or OTP.</translation>
    </message>
    <message>
        <source>Trong 30 ngày có thể in lại phiếu này ở máy kiosk: chạm “Làm tiếp bằng mã trên phiếu”, nhập mã và số điện thoại.</source>
        <translation>For 30 days this slip can be printed again at the kiosk: touch “Go on with the code on my slip”, enter the code and your phone number.</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Mật khẩu mới dùng được ngay. Mật khẩu cũ không dùng được nữa.</source>
        <translation>The new password works at once. The old one no longer does.</translation>
    </message>
    <message>
        <source>Không cho ai biết mật khẩu và mã OTP.</source>
        <translation>Tell nobody your password or OTP.</translation>
    </message>
    <message>
        <source>Đăng ký chưa xong</source>
        <translation>Registration not finished</translation>
    </message>
    <message>
        <source>Mã để làm tiếp</source>
        <translation>Code to go on with</translation>
    </message>
    <message>
        <source>Giữ đến hết ngày</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Ở màn hình đầu của máy kiosk, chạm “Làm tiếp bằng mã trên phiếu”, rồi nhập mã và số điện thoại của bạn.</source>
        <translation>On the first screen of the kiosk touch “Go on with the code on my slip”, then enter the code and your phone number.</translation>
    </message>
    <message>
        <source>Mang theo điện thoại: máy sẽ gửi mã OTP mới đến số đó.</source>
        <translation>Bring your phone: a new OTP will be sent to that number.</translation>
    </message>
    <message>
        <source>TẬP HUẤN · KHÔNG CÓ GIÁ TRỊ</source>
        <translation>PRACTICE · OF NO VALUE</translation>
    </message>
    <message>
        <source>Bản in lại</source>
        <translation>Printed again</translation>
    </message>
    <message>
        <source>Cách đăng ký</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Mức xác minh</source>
        <translation>Verification level</translation>
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
        <source>Việc tiếp theo</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>Đường dây nóng</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>Hồ sơ chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Form code</translation>
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
    <name>StartBar</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Gọi cán bộ</source>
        <translation>Call an officer</translation>
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
        <source>Quên mật khẩu</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Làm tiếp bằng mã trên phiếu</source>
        <translation>Go on with the code on my slip</translation>
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
    <message>
        <source>Từ chip đã xác thực, không sửa được</source>
        <translation>From a verified chip, cannot be changed</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>Mời bạn cắm lại để làm tiếp.</source>
        <translation>Please plug it in again to go on.</translation>
    </message>
    <message>
        <source>Mời bạn gọi cán bộ, hoặc đăng ký cách khác.</source>
        <translation>Please call an officer, or register another way.</translation>
    </message>
    <message>
        <source>Mời bạn rút USB ra, cắm lại rồi thử lại.</source>
        <translation>Please take the token out, plug it in again and try once more.</translation>
    </message>
    <message>
        <source>Chỉ nơi cấp chứng thư số mở khóa được. Hoặc cắm USB khác.</source>
        <translation>Only the authority that issued it can unlock it. Or plug in another token.</translation>
    </message>
    <message>
        <source>Mời bạn đổi mã PIN bằng phần mềm của nơi cấp, rồi quay lại.</source>
        <translation>Please change the PIN with the authority&apos;s own program, then come back.</translation>
    </message>
    <message>
        <source>Mời bạn gia hạn ở nơi cấp.</source>
        <translation>Please have it renewed by the authority that issued it.</translation>
    </message>
    <message>
        <source>Nơi cấp sẽ cấp chứng thư mới cho bạn.</source>
        <translation>The authority will issue you a new one.</translation>
    </message>
    <message>
        <source>Mời bạn thử lại, hoặc gọi cán bộ.</source>
        <translation>Please try again, or call an officer.</translation>
    </message>
    <message>
        <source>Mời bạn hỏi nơi cấp.</source>
        <translation>Please ask the authority that issued it.</translation>
    </message>
    <message>
        <source>Mã số thuế %1</source>
        <translation>Tax code %1</translation>
    </message>
    <message>
        <source>Mã quan hệ ngân sách %1</source>
        <translation>Budget code %1</translation>
    </message>
    <message>
        <source>CMT/CCCD %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Không dùng được: đã hết hạn ngày %1.</source>
        <translation>Cannot be used: expired on %1.</translation>
    </message>
    <message>
        <source>Không dùng được: đến ngày %1 mới có hiệu lực.</source>
        <translation>Cannot be used: valid only from %1.</translation>
    </message>
    <message>
        <source>Không dùng được: %1</source>
        <translation>Cannot be used: %1</translation>
    </message>
    <message>
        <source>dùng đến %1</source>
        <translation>good until %1</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Đăng ký tài khoản Dịch vụ công</source>
        <translation>Registering a Public Service account</translation>
    </message>
    <message>
        <source>Cho</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Tên tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Mã quan hệ ngân sách</source>
        <translation>Budget code</translation>
    </message>
    <message>
        <source>Số CMT/CCCD</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Số chứng thư</source>
        <translation>Certificate no.</translation>
    </message>
    <message>
        <source>Tên CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Đồng ý với</source>
        <translation>Agreeing to</translation>
    </message>
    <message>
        <source>Bản đồng ý cho dùng thông tin, bạn đã đọc ở bước đầu</source>
        <translation>The consent to the use of information that you read at the beginning</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Đang kiểm tra chứng thư số</source>
        <translation>Checking the certificate</translation>
    </message>
    <message>
        <source>Máy hỏi nơi cấp xem chứng thư có còn hiệu lực không.</source>
        <translation>The machine asks the authority whether the certificate is still valid.</translation>
    </message>
    <message>
        <source>Nhập mã PIN trên bàn phím của đầu đọc</source>
        <translation>Enter the PIN on the reader&apos;s own keys</translation>
    </message>
    <message>
        <source>Nhập xong thì bấm phím xác nhận ở đó. Đừng rút USB ra.</source>
        <translation>Then press the confirming key there. Do not take the token out.</translation>
    </message>
    <message>
        <source>Đang ký</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Để yên USB trong máy. Chừng vài giây.</source>
        <translation>Leave the token in the machine. A few seconds.</translation>
    </message>
    <message>
        <source>Chỉ còn một lần thử. Nhập sai lần này thì USB bị khóa.</source>
        <translation>This is the last try. If it is wrong this time, the token locks.</translation>
    </message>
    <message>
        <source>Mã PIN đã bị nhập sai. Sai thêm vài lần nữa thì USB bị khóa. Mời bạn nhập thật kỹ.</source>
        <translation>A wrong PIN has been entered before. After a few more the token locks. Please type with care.</translation>
    </message>
    <message>
        <source>Sai thêm vài lần nữa thì USB bị khóa. Mời bạn nhập thật kỹ.</source>
        <translation>After a few more wrong ones the token locks. Please type with care.</translation>
    </message>
    <message>
        <source>Mã PIN có %1 chữ số.</source>
        <translation>The PIN has %1 digits.</translation>
    </message>
    <message>
        <source>Mã PIN có %1 chữ hoặc số.</source>
        <translation>The PIN has %1 letters or digits.</translation>
    </message>
    <message>
        <source>Mã PIN có từ %1 đến %2 chữ số.</source>
        <translation>The PIN has %1 to %2 digits.</translation>
    </message>
    <message>
        <source>Mã PIN có từ %1 đến %2 ký tự: chữ không dấu, số.</source>
        <translation>The PIN has %1 to %2 characters: letters without marks, digits.</translation>
    </message>
    <message>
        <source>Bạn rút USB ký số ra được rồi. Nhớ mang về.</source>
        <translation>You can take the USB token out now. Remember to take it with you.</translation>
    </message>
    <message>
        <source>Mã PIN của bạn vẫn là mã nhà cung cấp đặt sẵn, ai cũng đoán được. Hãy đổi mã PIN sớm, bằng phần mềm của nơi cấp.</source>
        <translation>Your PIN is still the one its maker set, which anybody can guess. Please change it soon, with the authority&apos;s own program.</translation>
    </message>
    <message>
        <source>Hộ chiếu %1</source>
        <translation>Passport %1</translation>
    </message>
    <message>
        <source>Phần mềm của USB ký số trên máy này không chạy được.</source>
        <translation>The signing USB&apos;s software does not run on this kiosk.</translation>
    </message>
    <message>
        <source>Phần mềm của USB ký số là bản 32 bit, máy này chưa chạy được.</source>
        <translation>The signing USB&apos;s software is a 32-bit version, which this kiosk cannot run yet.</translation>
    </message>
    <message>
        <source>Phần mềm của USB ký số trên máy này không trả lời.</source>
        <translation>The signing USB&apos;s software on this kiosk does not answer.</translation>
    </message>
    <message>
        <source>Số hộ chiếu</source>
        <translation>Passport number</translation>
    </message>
    <message>
        <source>USB này nhắc bạn đổi mã PIN sớm, bằng phần mềm của nơi cấp.</source>
        <translation>This USB reminds you to change its PIN soon, with the issuer&apos;s software.</translation>
    </message>
    <message>
        <source>USB nhắc bạn đổi mã PIN. Hãy đổi sớm, bằng phần mềm của nơi cấp.</source>
        <translation>The USB reminds you to change its PIN. Change it soon, with the issuer&apos;s software.</translation>
    </message>
    <message>
        <source>Ngày hiệu lực</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Ngày hết hạn</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>TokenWorkScreen</name>
    <message>
        <source>Đừng rút USB ra khi chưa ký xong.</source>
        <translation>Do not take the token out before it has signed.</translation>
    </message>
    <message>
        <source>Để yên USB trong máy.</source>
        <translation>Leave the token in the machine.</translation>
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
    <name>kiosk::ui::CardModel</name>
    <message>
        <source>Máy chưa nhìn thấy mã QR. Bạn thử lại, hoặc chọn cách khác.</source>
        <translation>The kiosk has not seen a QR code. Try again, or choose another way.</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Gõ lại số thẻ</source>
        <translation>Type the number again</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Gõ ngày sinh</source>
        <translation>Type the birth date</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::CertificateModel</name>
    <message>
        <source>Tên tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Mã số thuế</source>
        <translation>Tax code</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Số CMT/CCCD</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày hiệu lực</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Ngày hết hạn</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Tên CA</source>
        <translation>Issued by (CA)</translation>
    </message>
    <message>
        <source>Đây có phải là bạn không?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Đây có phải là đơn vị của bạn không?</source>
        <translation>Is this your organisation?</translation>
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
        <source>Không khai</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>%1 trên 11 chữ</source>
        <translation>%1 of 11 letters</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::KioskModel</name>
    <message>
        <source>Máy không dùng thẻ này</source>
        <translation>The kiosk does not use this card</translation>
    </message>
    <message>
        <source>Bạn vẫn đăng ký được bằng cách khác.</source>
        <translation>You can still register another way.</translation>
    </message>
    <message>
        <source>Thông tin đọc từ chứng thư số trong USB. Đúng thì chạm “Đăng ký”.</source>
        <translation>Read from the certificate in the USB token. If it is right, touch “Register”.</translation>
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
    <message>
        <source>Đang tìm tài khoản</source>
        <translation>Looking for the account</translation>
    </message>
    <message>
        <source>Đang tìm phiếu</source>
        <translation>Looking for the slip</translation>
    </message>
    <message>
        <source>Đang gửi lại yêu cầu</source>
        <translation>Sending the request again</translation>
    </message>
    <message>
        <source>Đang gửi xác nhận</source>
        <translation>Sending your confirmation</translation>
    </message>
    <message>
        <source>Đang giữ lại để làm sau</source>
        <translation>Keeping it for another day</translation>
    </message>
    <message>
        <source>Chưa đổi được mật khẩu</source>
        <translation>The password has not been changed</translation>
    </message>
    <message>
        <source>Chưa làm tiếp được</source>
        <translation>It could not be gone on with</translation>
    </message>
    <message>
        <source>Quầy và tổng đài của nhà mạng</source>
        <translation>The carriers’ counters and lines</translation>
    </message>
    <message>
        <source>Xem địa chỉ và số gọi</source>
        <translation>See addresses and numbers</translation>
    </message>
    <message>
        <source>Tài khoản là của tôi, tôi quên mật khẩu</source>
        <translation>The account is mine, I have forgotten the password</translation>
    </message>
    <message>
        <source>Không phải tài khoản của tôi</source>
        <translation>The account is not mine</translation>
    </message>
    <message>
        <source>Xem cách báo và khiếu nại</source>
        <translation>See how to report it and complain</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing the slip…</translation>
    </message>
    <message>
        <source>Đã in phiếu. Mời bạn lấy phiếu ở máy in.</source>
        <translation>The slip is printed. Please take it from the printer.</translation>
    </message>
    <message>
        <source>Không sao: bạn chụp ảnh hoặc chép lại mã ở trên là đủ.</source>
        <translation>No harm done: a picture or a copy of the code above is enough.</translation>
    </message>
    <message>
        <source>Máy không biết chắc phiếu đã in chưa. Mời bạn xem khay giấy.</source>
        <translation>The machine is not sure whether the slip was printed. Please look into the paper tray.</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Đăng ký đã xong</source>
        <translation>The registration is complete</translation>
    </message>
    <message>
        <source>Mật khẩu mới đã dùng được.</source>
        <translation>Your new password works now.</translation>
    </message>
    <message>
        <source>Tài khoản đã dùng được. Bạn xem và in lại biên nhận ở bước sau.</source>
        <translation>The account works now. See and print the receipt in the next step.</translation>
    </message>
    <message>
        <source>Tài khoản của bạn đã được tạo.</source>
        <translation>Your account has been created.</translation>
    </message>
    <message>
        <source>Tài khoản PostID</source>
        <translation>PostID account</translation>
    </message>
    <message>
        <source>Mã để làm tiếp</source>
        <translation>Code to go on with</translation>
    </message>
    <message>
        <source>Giữ đến hết ngày</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Lần sau mang theo</source>
        <translation>Bring next time</translation>
    </message>
    <message>
        <source>Mã này, thẻ căn cước và điện thoại có số đã khai</source>
        <translation>This code, your ID card and the phone with the number you gave</translation>
    </message>
    <message>
        <source>Đang chuẩn bị nội dung để ký</source>
        <translation>Preparing what is to be signed</translation>
    </message>
    <message>
        <source>Đã có tài khoản cho chứng thư số này.</source>
        <translation>There is an account for this certificate already.</translation>
    </message>
    <message>
        <source>Bạn không cần đăng ký lại: hãy đăng nhập bằng chính USB này.</source>
        <translation>You need not register again: sign in with this very token.</translation>
    </message>
    <message>
        <source>USB khác</source>
        <translation>Another token</translation>
    </message>
    <message>
        <source>Đang niêm phong hồ sơ</source>
        <translation>Sealing your form</translation>
    </message>
    <message>
        <source>Máy đang ghi hồ sơ vào nơi cất giữ. Mời bạn chờ thêm một chút.</source>
        <translation>The kiosk is storing your form. Please wait a little.</translation>
    </message>
    <message>
        <source>Chưa cất được hồ sơ</source>
        <translation>Your form could not be kept</translation>
    </message>
    <message>
        <source>Chạm “Thử lại ngay”, hoặc gọi cán bộ.</source>
        <translation>Touch “Try now”, or call an officer.</translation>
    </message>
    <message>
        <source>Mã hồ sơ</source>
        <translation>Form code</translation>
    </message>
    <message>
        <source>Việc tiếp theo</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>Nhập mã khác</source>
        <translation>Enter another code</translation>
    </message>
    <message>
        <source>Cổng đã xem hồ sơ bạn để lại lần trước và không nhận, vì lý do ở trên. Mời bạn đăng ký lại từ đầu, hoặc gọi cán bộ.</source>
        <translation>The portal has looked at the form you left here and has not taken it, for the reason above. Please register anew, or call an officer.</translation>
    </message>
    <message>
        <source>Doanh nghiệp cần chứng thư số có mã số thuế, do nơi cấp được Nhà nước công nhận cấp. Mời bạn xem lại đã chọn đúng nhóm chưa.</source>
        <translation>A business needs a certificate with its tax code, from an authority the State has accredited. Please check that you chose the right group.</translation>
    </message>
    <message>
        <source>Cơ quan cần chứng thư số có tên cơ quan, do nơi cấp được Nhà nước công nhận cấp. Mời bạn xem lại đã chọn đúng nhóm chưa.</source>
        <translation>An agency needs a certificate with the agency&apos;s name, from an authority the State has accredited. Please check that you chose the right group.</translation>
    </message>
    <message>
        <source>Công dân cần chứng thư số cá nhân có số CMT hoặc CCCD, do nơi cấp được Nhà nước công nhận cấp. Mời bạn xem lại đã chọn đúng nhóm chưa.</source>
        <translation>A citizen needs a personal certificate with an ID number, from an authority the State has accredited. Please check that you chose the right group.</translation>
    </message>
    <message>
        <source>Nếu trước đây bạn đăng ký bằng cách có mật khẩu và đã quên: về màn hình đầu, chạm “Quên mật khẩu”.</source>
        <translation>If you registered earlier in a way that has a password and have forgotten it: go to the first screen and touch “Forgotten password”.</translation>
    </message>
    <message>
        <source>Doanh nghiệp này đã có tài khoản.</source>
        <translation>This business already has an account.</translation>
    </message>
    <message>
        <source>Mỗi mã số thuế chỉ có một tài khoản. Tài khoản này không có mật khẩu: mỗi lần đăng nhập là một lần ký.</source>
        <translation>There is one account for each tax code. It has no password: you sign each time you sign in.</translation>
    </message>
    <message>
        <source>Cơ quan này đã có tài khoản.</source>
        <translation>This agency already has an account.</translation>
    </message>
    <message>
        <source>Mỗi cơ quan chỉ có một tài khoản. Tài khoản này không có mật khẩu: mỗi lần đăng nhập là một lần ký.</source>
        <translation>There is one account for each agency. It has no password: you sign each time you sign in.</translation>
    </message>
    <message>
        <source>Bạn không cần đăng ký lại: hãy đăng nhập bằng chính SIM ký số này.</source>
        <translation>You need not register again: sign in with this very signing SIM.</translation>
    </message>
    <message>
        <source>Chọn cách khác</source>
        <translation>Choose another way</translation>
    </message>
    <message>
        <source>Cắm USB ký số này và ký mỗi lần đăng nhập. Không có mật khẩu.</source>
        <translation>Plug in this USB token and sign each time you sign in. There is no password.</translation>
    </message>
    <message>
        <source>Nhập số của SIM ký số này và ký trên điện thoại mỗi lần đăng nhập. Không có mật khẩu.</source>
        <translation>Enter the number of this signing SIM and sign on the phone each time you sign in. There is no password.</translation>
    </message>
    <message>
        <source>Cách đăng nhập</source>
        <translation>How to sign in</translation>
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
    <name>kiosk::ui::PromptModel</name>
    <message>
        <source>Còn %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Gửi lại sau %1</source>
        <translation>Send again in %1</translation>
    </message>
    <message>
        <source>Mạng đang chập chờn. Bạn cứ làm tiếp; có mạng lại máy sẽ tự biết.</source>
        <translation>The line is unsteady. Just go on; when it is back the machine will know.</translation>
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
    <message>
        <source>Không phải tài khoản của bạn?</source>
        <translation>Not your account?</translation>
    </message>
    <message>
        <source>Quầy và tổng đài của nhà mạng</source>
        <translation>The carriers’ counters and lines</translation>
    </message>
    <message>
        <source>Đường dây nóng: %1.</source>
        <translation>Hotline: %1.</translation>
    </message>
    <message>
        <source>Đang báo cán bộ</source>
        <translation>Telling the officers</translation>
    </message>
    <message>
        <source>Mời bạn đợi tại máy.</source>
        <translation>Please wait here.</translation>
    </message>
    <message>
        <source>Chưa báo được cán bộ</source>
        <translation>The officers could not be told</translation>
    </message>
    <message>
        <source>Đường truyền đang trục trặc. Mời bạn giơ tay gọi cán bộ ở quầy.</source>
        <translation>The line is out of order. Please raise your hand to call an officer at the counter.</translation>
    </message>
    <message>
        <source>Gọi lại</source>
        <translation>Call again</translation>
    </message>
</context>
<context>
    <name>kiosk::ui::TokenModel</name>
    <message>
        <source>Mời bạn chạm vào một chứng thư số.</source>
        <translation>Please touch a certificate.</translation>
    </message>
    <message>
        <source>Trong USB này không có chứng thư số nào. Mời bạn cắm USB khác, hoặc gọi cán bộ.</source>
        <translation>There is no certificate in this token. Please plug in another, or call an officer.</translation>
    </message>
    <message>
        <source>Cổng sẽ kiểm tra khi nhận.</source>
        <translation>The portal will check when it receives it.</translation>
    </message>
    <message>
        <source>Máy chưa thấy USB ký số. Mời bạn rút ra cắm lại, hoặc gọi cán bộ.</source>
        <translation>The machine does not see a USB token yet. Please take it out and plug it in again, or call an officer.</translation>
    </message>
    <message>
        <source>Chờ thêm</source>
        <translation>Wait longer</translation>
    </message>
    <message>
        <source>Máy đang chuẩn bị. Bạn cứ cắm USB vào.</source>
        <translation>The machine is getting ready. Just plug the token in.</translation>
    </message>
    <message>
        <source>Cắm USB ký số vào khe có hình này</source>
        <translation>Plug the USB token into the slot with this sign</translation>
    </message>
    <message>
        <source>Máy không đọc được chứng thư số trong USB này. Mời bạn rút ra cắm lại, hoặc gọi cán bộ.</source>
        <translation>The kiosk cannot read the certificates on this USB. Please take it out and plug it in again, or call an officer.</translation>
    </message>
    <message>
        <source>Có một USB ký số máy không đọc được. Mời bạn rút ra cắm lại.</source>
        <translation>There is a signing USB the kiosk cannot read. Please take it out and plug it in again.</translation>
    </message>
    <message>
        <source>Máy chưa thấy USB ký số, và phần mềm của một loại USB không chạy được. Mời bạn gọi cán bộ, hoặc đăng ký cách khác.</source>
        <translation>The kiosk has not seen a signing USB, and the software of one kind of USB does not run. Please call an officer, or register another way.</translation>
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
