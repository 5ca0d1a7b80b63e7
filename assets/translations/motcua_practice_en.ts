<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi">
<context>
    <name>AccountRow</name>
    <message>
        <source>%1, mức %2</source>
        <translation>%1, level %2</translation>
    </message>
    <message>
        <source>Mức %1</source>
        <translation>Level %1</translation>
    </message>
    <message>
        <source>%1 · có từ trước</source>
        <translation>%1 · there from before</translation>
    </message>
    <message>
        <source>%1 · biên nhận %2</source>
        <translation>%1 · receipt %2</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Tài khoản ở cổng tập huấn</source>
        <translation>Accounts at the practice portal</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Chưa có thẻ trên đầu đọc</source>
        <translation>No card on the reader</translation>
    </message>
    <message>
        <source>Trên đầu đọc: %1</source>
        <translation>On the reader: %1</translation>
    </message>
    <message>
        <source>Đặt thẻ của họ</source>
        <translation>Put their card on</translation>
    </message>
    <message>
        <source>Lấy thẻ ra</source>
        <translation>Take the card off</translation>
    </message>
    <message>
        <source>Chọn thẻ khác</source>
        <translation>Another card</translation>
    </message>
    <message>
        <source>Thẻ căn cước</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>Trước camera: mã QR của %1</source>
        <translation>Before the camera: QR code of %1</translation>
    </message>
    <message>
        <source>Cất mã QR</source>
        <translation>Put the QR code away</translation>
    </message>
    <message>
        <source>Giơ mã QR trên thẻ trước camera</source>
        <translation>Hold the card&apos;s QR code up</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Chọn thẻ đặt lên đầu đọc</source>
        <translation>Choose a card for the reader</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DockHeader</name>
    <message>
        <source>TẬP HUẤN</source>
        <translation>PRACTICE</translation>
    </message>
    <message>
        <source>Bàn điều khiển tập huấn</source>
        <translation>Practice dock</translation>
    </message>
    <message>
        <source>Công cụ để thử, không có ở máy kiosk thật.</source>
        <translation>A tool for trying things; a real kiosk has none.</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>DockTabs</name>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Người để thử</source>
        <translation>People to try</translation>
    </message>
    <message>
        <source>Sự cố, tài khoản</source>
        <translation>Faults, accounts</translation>
    </message>
</context>
<context>
    <name>DockWindow</name>
    <message>
        <source>Motcua: bàn điều khiển tập huấn</source>
        <translation>Motcua: practice dock</translation>
    </message>
    <message>
        <source>Nguồn điện thoại</source>
        <translation>Phone power</translation>
    </message>
    <message>
        <source>đang bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>đang tắt</source>
        <translation>off</translation>
    </message>
</context>
<context>
    <name>FailureChoices</name>
    <message>
        <source>Không có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Cổng làm việc bình thường.</source>
        <translation>The portal works as it should.</translation>
    </message>
    <message>
        <source>Bảo trì</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Cổng từ chối mọi yêu cầu và báo giờ mở lại.</source>
        <translation>The portal refuses every request and says when it opens again.</translation>
    </message>
    <message>
        <source>Lỗi máy chủ</source>
        <translation>Server error</translation>
    </message>
    <message>
        <source>Mọi yêu cầu nhận lỗi 500.</source>
        <translation>Every request gets error 500.</translation>
    </message>
    <message>
        <source>Trả lời rác</source>
        <translation>Garbage</translation>
    </message>
    <message>
        <source>Câu trả lời không đọc được.</source>
        <translation>The answers cannot be read.</translation>
    </message>
    <message>
        <source>Đứt trước khi ghi</source>
        <translation>Cut before it acts</translation>
    </message>
    <message>
        <source>Mỗi bước đứt một lần trước khi cổng kịp làm gì. Bấm lại để đứt thêm lần nữa.</source>
        <translation>Each step is cut once before the portal has done anything. Press again for one more cut.</translation>
    </message>
    <message>
        <source>Đứt sau khi ghi</source>
        <translation>Cut after it acted</translation>
    </message>
    <message>
        <source>Mỗi bước đứt một lần khi cổng đã làm xong: máy kiosk phải hỏi lại mà không làm hai lần.</source>
        <translation>Each step is cut once when the portal is done: the kiosk must ask again and do nothing twice.</translation>
    </message>
    <message>
        <source>Im lặng</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Cổng nhận yêu cầu nhưng không bao giờ trả lời.</source>
        <translation>The portal takes requests and never answers.</translation>
    </message>
</context>
<context>
    <name>ForgetButton</name>
    <message>
        <source>Xóa dữ liệu tập huấn</source>
        <translation>Erase practice data</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <translation>Erase all</translation>
    </message>
    <message>
        <source>Xóa hết tin nhắn và tài khoản đã đăng ký</source>
        <translation>Erase all messages and registered accounts</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>GuideMark</name>
    <message>
        <source>Bước %1: %2</source>
        <translation>Step %1: %2</translation>
    </message>
    <message>
        <source>đang đến bước này</source>
        <translation>this step is due</translation>
    </message>
</context>
<context>
    <name>GuideStrip</name>
    <message>
        <source>Thử trong hai phút</source>
        <translation>Try it in two minutes</translation>
    </message>
    <message>
        <source>Chọn một người để thử</source>
        <translation>Pick a person to try</translation>
    </message>
    <message>
        <source>Xong: tài khoản hiện ở cổng</source>
        <translation>Done: the portal has the account</translation>
    </message>
    <message>
        <source>Xem điện thoại: đọc OTP, ký hoặc mở thư</source>
        <translation>Look at the phone: read the code, sign, or open the mail</translation>
    </message>
    <message>
        <source>Đăng ký trên máy kiosk: đặt thẻ hoặc tự gõ</source>
        <translation>Register at the kiosk: lay the card, or type</translation>
    </message>
</context>
<context>
    <name>LinePanel</name>
    <message>
        <source>Đường truyền và sự cố</source>
        <translation>Line and faults</translation>
    </message>
    <message>
        <source>Mạng</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>đang có</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>đang đứt</source>
        <translation>cut</translation>
    </message>
    <message>
        <source>Độ trễ</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1 giây</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Không chậm</source>
        <translation>No delay</translation>
    </message>
    <message>
        <source>Chậm %1 giây</source>
        <translation>Delay of %1 seconds</translation>
    </message>
    <message>
        <source>Sự cố của cổng</source>
        <translation>Faults of the portal</translation>
    </message>
</context>
<context>
    <name>MethodChoices</name>
    <message>
        <source>Thuê bao di động</source>
        <translation>Mobile subscription</translation>
    </message>
    <message>
        <source>Bảo hiểm xã hội</source>
        <translation>Social insurance</translation>
    </message>
    <message>
        <source>Bưu điện</source>
        <translation>Post office</translation>
    </message>
    <message>
        <source>SIM ký số</source>
        <translation>Signing SIM</translation>
    </message>
</context>
<context>
    <name>OfficerNotice</name>
    <message>
        <source>Máy kiosk gọi cán bộ lúc %1, màn hình %2</source>
        <translation>The kiosk called an officer at %1, screen %2</translation>
    </message>
    <message>
        <source>Máy kiosk gọi cán bộ lúc %1</source>
        <translation>The kiosk called an officer at %1</translation>
    </message>
    <message>
        <source>Đang ở màn hình %1. Máy sẽ chờ lâu hơn bình thường.</source>
        <translation>At screen %1. The kiosk waits longer than usual.</translation>
    </message>
    <message>
        <source>Cán bộ đã đến</source>
        <translation>An officer has come</translation>
    </message>
</context>
<context>
    <name>OutcomeBadge</name>
    <message>
        <source>Đăng ký được</source>
        <translation>Can register</translation>
    </message>
    <message>
        <source>Đăng ký được bằng số CMND cũ</source>
        <translation>Can register with the old ID number</translation>
    </message>
    <message>
        <source>Thuê bao không chính chủ</source>
        <translation>Phone belongs to someone else</translation>
    </message>
    <message>
        <source>Đã có tài khoản</source>
        <translation>Has an account already</translation>
    </message>
    <message>
        <source>Sai dữ liệu so với sổ đăng ký</source>
        <translation>Data differs from the register</translation>
    </message>
    <message>
        <source>Đăng ký được bằng mã số mới, 12 số</source>
        <translation>Registers with the new 12-digit number</translation>
    </message>
    <message>
        <source>Ký được</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Mã số bảo hiểm của người khác</source>
        <translation>Somebody else’s insurance number</translation>
    </message>
    <message>
        <source>Tên tài khoản đã có người dùng</source>
        <translation>Account name is taken</translation>
    </message>
    <message>
        <source>Điện thoại tắt máy</source>
        <translation>Phone is off</translation>
    </message>
    <message>
        <source>Mã PIN đã bị khóa</source>
        <translation>PIN is blocked</translation>
    </message>
    <message>
        <source>SIM ký số đã bị khóa</source>
        <translation>Signing SIM is blocked</translation>
    </message>
    <message>
        <source>SIM thường, không có chứng thư số</source>
        <translation>Ordinary SIM without a certificate</translation>
    </message>
    <message>
        <source>Chứng thư số đã bị thu hồi</source>
        <translation>Certificate is revoked</translation>
    </message>
    <message>
        <source>Chứng thư số hết hạn</source>
        <translation>Certificate has expired</translation>
    </message>
    <message>
        <source>Nơi cấp chứng thư không được công nhận</source>
        <translation>Certificate of an unknown authority</translation>
    </message>
    <message>
        <source>Chứng thư số thiếu mã số thuế</source>
        <translation>Certificate lacks the tax code</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>Người để thử</source>
        <translation>People to try</translation>
    </message>
    <message>
        <source>Không ai có thật. Chọn cách đăng ký và một người, rồi đưa thẻ căn cước của họ cho máy hoặc tự gõ.</source>
        <translation>Nobody here exists. Pick a method and a person, then give the kiosk their ID card or type.</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>Đối tượng</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Nhà mạng</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>Tên tài khoản</source>
        <translation>Account name</translation>
    </message>
    <message>
        <source>Số giấy tờ</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Số bảo hiểm</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tỉnh, thành</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Thường trú</source>
        <translation>Residence</translation>
    </message>
    <message>
        <source>Tỉnh hiện ở</source>
        <translation>Province now</translation>
    </message>
    <message>
        <source>Xã hiện ở</source>
        <translation>Commune now</translation>
    </message>
    <message>
        <source>Nơi hiện ở</source>
        <translation>Address now</translation>
    </message>
    <message>
        <source>PIN tập huấn</source>
        <translation>Practice PIN</translation>
    </message>
    <message>
        <source>Telex địa chỉ</source>
        <translation>Addr. Telex</translation>
    </message>
    <message>
        <source>Gõ Telex</source>
        <translation>By Telex</translation>
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
        <translation>State agency</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>giữ phím chữ để chọn dấu</source>
        <translation>hold the letter’s key</translation>
    </message>
</context>
<context>
    <name>PhoneEmpty</name>
    <message>
        <source>Chưa có tin nhắn. Mã OTP của số này sẽ đến đây.</source>
        <translation>No message yet. Codes for this number arrive here.</translation>
    </message>
    <message>
        <source>Hãy chọn một người để thử: điện thoại sẽ mang số của người đó.</source>
        <translation>Pick a person to try: the phone will have their number.</translation>
    </message>
</context>
<context>
    <name>PhoneHeader</name>
    <message>
        <source>Tin nhắn</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Số %1</source>
        <translation>Number %1</translation>
    </message>
</context>
<context>
    <name>PhoneLetter</name>
    <message>
        <source>Thư gửi %1: %2</source>
        <translation>Mail to %1: %2</translation>
    </message>
    <message>
        <source>Gửi: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>Kích hoạt tài khoản</source>
        <translation>Activate the account</translation>
    </message>
    <message>
        <source>Đã kích hoạt. Hãy xem tiếp trên máy kiosk.</source>
        <translation>Activated. Go on at the kiosk.</translation>
    </message>
    <message>
        <source>Liên kết này không còn hiệu lực.</source>
        <translation>This link is no longer good.</translation>
    </message>
</context>
<context>
    <name>PhoneLetters</name>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Các thư</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>Chưa có thư. Thư kích hoạt tài khoản sẽ đến đây.</source>
        <translation>No mail yet. The mail that activates an account arrives here.</translation>
    </message>
</context>
<context>
    <name>PhoneMessage</name>
    <message>
        <source>Mã OTP %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công</source>
        <translation>Public Service Portal</translation>
    </message>
</context>
<context>
    <name>PhoneMessages</name>
    <message>
        <source>Các tin nhắn</source>
        <translation>Message list</translation>
    </message>
</context>
<context>
    <name>PhoneOff</name>
    <message>
        <source>Điện thoại đang tắt</source>
        <translation>The phone is off</translation>
    </message>
</context>
<context>
    <name>PhonePinPad</name>
    <message>
        <source>Mã PIN: %1 số</source>
        <translation>PIN: %1 digits</translation>
    </message>
    <message>
        <source>Bấm mã PIN ký số (4 đến 8 số)</source>
        <translation>Enter the signing PIN (4 to 8 digits)</translation>
    </message>
    <message numerus="yes">
        <source>Sai mã PIN, còn %n lần</source>
        <translation>
            <numerusform>Wrong PIN, %n try left</numerusform>
            <numerusform>Wrong PIN, %n tries left</numerusform>
        </translation>
    </message>
    <message>
        <source>Số %1</source>
        <translation>Digit %1</translation>
    </message>
    <message>
        <source>Xóa một số</source>
        <translation>Erase a digit</translation>
    </message>
</context>
<context>
    <name>PhonePrompt</name>
    <message>
        <source>Yêu cầu ký số trên điện thoại</source>
        <translation>Signing request on the phone</translation>
    </message>
    <message>
        <source>Ký số</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Yêu cầu ký số đến số %1</source>
        <translation>Signing request to number %1</translation>
    </message>
    <message>
        <source>Mã đối chiếu, phải giống trên máy kiosk</source>
        <translation>Must be the kiosk’s code, too</translation>
    </message>
    <message>
        <source>Mã đối chiếu: %1</source>
        <translation>Code to compare: %1</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Đồng ý ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Hãy bấm mã PIN trước.</source>
        <translation>Enter the PIN first.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PhonePromptOutcome</name>
    <message>
        <source>Đang gửi…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Đã ký. Hãy xem tiếp trên máy kiosk.</source>
        <translation>Signed. Go on at the kiosk.</translation>
    </message>
    <message>
        <source>Đã từ chối ký.</source>
        <translation>Refused.</translation>
    </message>
    <message>
        <source>Mã PIN đã bị khóa. Nhà mạng mới mở được.</source>
        <translation>The PIN is blocked. Only the carrier can unblock it.</translation>
    </message>
    <message>
        <source>Yêu cầu này không còn hiệu lực.</source>
        <translation>This request is no longer good.</translation>
    </message>
</context>
<context>
    <name>PhoneTabs</name>
    <message>
        <source>Tin nhắn</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Thư</source>
        <translation>Mail</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n thư chưa mở</source>
        <translation>
            <numerusform>%1, %n not opened</numerusform>
            <numerusform>%1, %n not opened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneView</name>
    <message>
        <source>Điện thoại tập huấn</source>
        <translation>Practice phone</translation>
    </message>
    <message>
        <source>Tin nhắn mới</source>
        <translation>New message</translation>
    </message>
    <message>
        <source>Tin nhắn mới: mã OTP %1</source>
        <translation>New message: code %1</translation>
    </message>
    <message>
        <source>Thư mới</source>
        <translation>New mail</translation>
    </message>
    <message>
        <source>Kích hoạt tài khoản</source>
        <translation>Activate the account</translation>
    </message>
    <message>
        <source>Thư mới: kích hoạt tài khoản</source>
        <translation>New mail: activate the account</translation>
    </message>
</context>
<context>
    <name>PrinterPanel</name>
    <message>
        <source>Máy in phiếu</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Hết giấy</source>
        <translation>No paper</translation>
    </message>
    <message>
        <source>Kẹt giấy</source>
        <translation>Jammed</translation>
    </message>
    <message>
        <source>Tắt máy in</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Không báo gì</source>
        <translation>Says nothing</translation>
    </message>
    <message>
        <source>Phiếu (%1)</source>
        <translation>Slips (%1)</translation>
    </message>
    <message>
        <source>Xem phiếu vừa in</source>
        <translation>See the slip just printed</translation>
    </message>
    <message>
        <source>Chưa có phiếu</source>
        <translation>No slip yet</translation>
    </message>
</context>
<context>
    <name>SlipSheet</name>
    <message>
        <source>Phiếu vừa in</source>
        <translation>The slip just printed</translation>
    </message>
    <message>
        <source>Hình của phiếu</source>
        <translation>Picture of the slip</translation>
    </message>
    <message>
        <source>Cất phiếu</source>
        <translation>Put the slip away</translation>
    </message>
</context>
<context>
    <name>TokenPanel</name>
    <message>
        <source>USB ký số</source>
        <translation>USB tokens</translation>
    </message>
    <message>
        <source>Đang cắm: %1</source>
        <translation>Plugged in: %1</translation>
    </message>
    <message>
        <source>Chưa cắm USB nào</source>
        <translation>No token is plugged in</translation>
    </message>
    <message>
        <source>Mã PIN: %1</source>
        <translation>PIN: %1</translation>
    </message>
    <message>
        <source>Chọn USB</source>
        <translation>Choose a token</translation>
    </message>
    <message>
        <source>Rút ra</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Đã sai PIN</source>
        <translation>PIN was wrong</translation>
    </message>
    <message>
        <source>Còn một lần</source>
        <translation>Last try</translation>
    </message>
    <message>
        <source>Bị khóa</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Rơi khi ký</source>
        <translation>Falls out while signing</translation>
    </message>
    <message>
        <source>Treo</source>
        <translation>Hangs</translation>
    </message>
</context>
<context>
    <name>TokenSheet</name>
    <message>
        <source>Chọn USB ký số cắm vào máy</source>
        <translation>Choose the USB token to plug in</translation>
    </message>
    <message>
        <source>%1 · PIN %2</source>
        <translation>%1 · PIN %2</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
