#include "kiosk/ui/journey_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

using Page = page::Kind;

struct PageRow {
    Page page;
    const char* title;
    const char* lead;
    const char* help;
};

// Titles of fields and of closing screens are composed elsewhere and stay empty here.
constexpr std::array pageRows{
    PageRow{Page::Start, QT_TRANSLATE_NOOP("Journey", "Đăng ký tài khoản Dịch vụ công"),
            QT_TRANSLATE_NOOP("Journey", "Từng bước một, ngay tại đây. Khoảng năm phút."),
            QT_TRANSLATE_NOOP("Journey", "Chạm vào nút “Bắt đầu”.")},
    PageRow{Page::Language, QT_TRANSLATE_NOOP("Journey", "Chọn ngôn ngữ"),
            QT_TRANSLATE_NOOP("Journey", "Có thể đổi lại bất cứ lúc nào ở góc trên."),
            QT_TRANSLATE_NOOP("Journey", "Chạm vào ngôn ngữ bạn đọc dễ nhất.")},
    PageRow{Page::Consent, QT_TRANSLATE_NOOP("Journey", "Bạn có đồng ý cho dùng thông tin của mình không?"),
            QT_TRANSLATE_NOOP("Journey", "Mời bạn đọc kỹ rồi chọn."),
            QT_TRANSLATE_NOOP(
                "Journey",
                "Đọc phần trên màn hình; hai mũi tên bên cạnh để xem tiếp. Rồi chạm “Đồng ý” hoặc “Không "
                "đồng ý”. Hai "
                "lựa chọn đều được tôn trọng; nếu không đồng ý, cán bộ ở quầy sẽ giúp bạn theo cách khác.")},
    PageRow{Page::Declined, "", "", QT_TRANSLATE_NOOP("Journey", "Mời bạn đến quầy gặp cán bộ.")},
    PageRow{Page::Subject, QT_TRANSLATE_NOOP("Journey", "Bạn đăng ký cho ai?"),
            QT_TRANSLATE_NOOP("Journey", "Phần lớn mọi người chọn “Công dân”."),
            QT_TRANSLATE_NOOP("Journey", "Đăng ký cho chính mình thì chạm “Công dân”.")},
    PageRow{Page::Method, QT_TRANSLATE_NOOP("Journey", "Vui lòng chọn phương thức đăng ký"),
            QT_TRANSLATE_NOOP("Journey", "Mỗi cách cho một mức xác minh khác nhau."),
            QT_TRANSLATE_NOOP(
                "Journey", "Chọn “Thuê bao di động” nếu số điện thoại đứng tên bạn. Chưa chắc thì soạn tin "
                           "TTTB gửi 1414 (miễn phí) để xem số đứng tên ai.")},
    PageRow{Page::Preparing, QT_TRANSLATE_NOOP("Journey", "Trước khi bắt đầu"),
            QT_TRANSLATE_NOOP("Journey", "Đọc qua một lượt. Có đủ rồi thì chạm “Tiếp tục”."),
            QT_TRANSLATE_NOOP("Journey",
                              "Xem bạn đã có đủ những thứ này chưa. Thiếu thứ gì thì chạm “Quay lại” để "
                              "chọn cách khác, hoặc gọi cán bộ.")},
    PageRow{Page::NeedsVneid, QT_TRANSLATE_NOOP("Journey", "Tài khoản VNeID do công an cấp"),
            QT_TRANSLATE_NOOP("Journey", "Máy này không cấp được VNeID, nhưng chỉ được cho bạn cách làm."),
            QT_TRANSLATE_NOOP("Journey",
                              "Đọc hướng dẫn rồi đến công an xã, phường. Vẫn muốn đăng ký tại đây thì "
                              "chạm “Quay lại”.")},
    PageRow{Page::Source, QT_TRANSLATE_NOOP("Journey", "Bạn muốn đưa thông tin bằng cách nào?"),
            QT_TRANSLATE_NOOP("Journey", "Ba cách như nhau. Có thẻ Căn cước thì không phải gõ."),
            QT_TRANSLATE_NOOP(
                "Journey", "Có thẻ Căn cước thì chạm cách có hình thẻ hoặc hình ô vuông. Không mang thẻ thì "
                           "chạm “Tự gõ”. Lúc nào cũng đổi được cách.")},
    PageRow{Page::Qr, QT_TRANSLATE_NOOP("Journey", "Đưa mã QR trên thẻ trước camera"),
            QT_TRANSLATE_NOOP("Journey", "Ô vuông nhiều chấm đen. Máy tự đọc."),
            QT_TRANSLATE_NOOP("Journey",
                              "Cầm thẻ cách camera chừng một gang tay, ô vuông nằm trong khung. Thẻ bóng thì "
                              "nghiêng đi một chút. Không được thì chọn cách khác ở bên dưới.")},
    PageRow{Page::Chip, QT_TRANSLATE_NOOP("Journey", "Đặt thẻ lên đầu đọc"),
            QT_TRANSLATE_NOOP("Journey", "Để yên đến khi máy báo xong. Chừng vài giây."),
            QT_TRANSLATE_NOOP(
                "Journey", "Bỏ thẻ ra khỏi ví và bao, đặt nằm yên trên đầu đọc. Máy báo lỗi thì nhấc ra rồi "
                           "đặt lại. Không được thì chọn cách khác ở bên dưới.")},
    PageRow{
        Page::Card, QT_TRANSLATE_NOOP("Journey", "Thẻ của bạn cho biết"),
        QT_TRANSLATE_NOOP("Journey", "Đúng là bạn thì chạm “Tiếp tục”."),
        QT_TRANSLATE_NOOP("Journey", "So tên và số với thẻ. Không đúng thì chạm “Tự gõ” hoặc gọi cán bộ.")},
    PageRow{Page::Token, QT_TRANSLATE_NOOP("Journey", "Cắm USB ký số vào máy"),
            QT_TRANSLATE_NOOP("Journey", "Cắm xong, màn hình này tự đổi."),
            QT_TRANSLATE_NOOP(
                "Journey",
                "Cắm USB ký số vào khe USB trên máy, như trong hình. Không vừa thì lật lại. Cắm rồi mà máy "
                "không nhận thì rút ra cắm lại, hoặc gọi cán bộ.")},
    PageRow{Page::TokenChoice, QT_TRANSLATE_NOOP("Journey", "Chọn chứng thư số để ký"),
            QT_TRANSLATE_NOOP("Journey", "Chạm vào chứng thư mang tên bạn hoặc đơn vị của bạn."),
            QT_TRANSLATE_NOOP("Journey",
                              "Mỗi ô là một chứng thư số trong USB. Chạm vào ô có đúng tên. Ô mờ không dùng "
                              "được, lý do ghi ngay dưới tên.")},
    PageRow{Page::TokenWork, "", "",
            QT_TRANSLATE_NOOP("Journey",
                              "Bạn chỉ cần chờ và để yên USB trong máy. Muốn thôi thì chạm “Quay lại”.")},
    PageRow{Page::SignedText, QT_TRANSLATE_NOOP("Journey", "Bạn sắp ký nội dung này"),
            QT_TRANSLATE_NOOP("Journey", "Đúng thì chạm “Đồng ý ký”, rồi nhập mã PIN của USB."),
            QT_TRANSLATE_NOOP("Journey",
                              "Đọc từng dòng, xem có đúng là bạn hoặc đơn vị của bạn không. Chữ ký chỉ dùng "
                              "cho lần đăng ký này. Không đúng thì chạm “Quay lại”.")},
    PageRow{Page::Pin, QT_TRANSLATE_NOOP("Journey", "Nhập mã PIN của USB ký số"),
            QT_TRANSLATE_NOOP("Journey", "Che tay khi nhập. Đừng đọc mã PIN cho ai."),
            QT_TRANSLATE_NOOP("Journey",
                              "Mã PIN là mã bạn vẫn nhập khi ký bằng USB này. Không nhớ thì đừng đoán: nhập "
                              "sai nhiều lần thì USB bị khóa. Mời bạn gọi cán bộ.")},
    PageRow{Page::Field, "", "",
            QT_TRANSLATE_NOOP("Journey",
                              "Gõ câu trả lời bằng các phím bên dưới, rồi chạm “Tiếp tục”. Gõ nhầm thì chạm "
                              "phím xóa. Chạm “Quay lại” để sửa mục trước; những gì đã nhập không mất.")},
    PageRow{
        Page::Captcha, QT_TRANSLATE_NOOP("Journey", "Nhập mã xác thực"),
        QT_TRANSLATE_NOOP("Journey", "Gõ lại các chữ và số trong hình. Chữ hoa hay chữ thường đều được."),
        QT_TRANSLATE_NOOP(
            "Journey", "Nhìn hình, gõ lại đúng các chữ và số trong đó. Khó đọc thì chạm “Đổi hình khác”.")},
    PageRow{
        Page::Summary, QT_TRANSLATE_NOOP("Journey", "Mời bạn xem lại"),
        QT_TRANSLATE_NOOP("Journey", "Đúng hết thì bấm “Đăng ký”. Sai mục nào thì bấm “Sửa” ở mục đó."),
        QT_TRANSLATE_NOOP(
            "Journey", "So từng dòng với thẻ căn cước. Chạm “Sửa” ở dòng sai. Đúng cả thì chạm “Đăng ký”.")},
    PageRow{Page::Waiting, QT_TRANSLATE_NOOP("Journey", "Đang chờ Cổng Dịch vụ công"),
            QT_TRANSLATE_NOOP("Journey", "Những gì bạn đã nhập vẫn còn nguyên."),
            QT_TRANSLATE_NOOP("Journey", "Bạn chỉ cần chờ. Muốn thôi thì chạm “Dừng lại”.")},
    PageRow{Page::Otp, QT_TRANSLATE_NOOP("Journey", "Xác thực mã OTP"), "",
            QT_TRANSLATE_NOOP("Journey",
                              "Mở tin nhắn trên điện thoại của bạn, tìm mã 6 số rồi gõ vào đây. Không đọc mã "
                              "cho người lạ. Chưa thấy tin nhắn thì chờ hết giờ rồi chạm “Gửi lại OTP”.")},
    PageRow{
        Page::Prompt, "", "",
        QT_TRANSLATE_NOOP("Journey",
                          "Nhìn sang điện thoại hoặc hộp thư của bạn và làm theo tin vừa nhận. Làm xong, màn "
                          "hình này tự đổi. Chưa thấy gì thì chờ một lát rồi chạm “Gửi lại”.")},
    PageRow{Page::Certificate, "",
            QT_TRANSLATE_NOOP("Journey", "Thông tin đọc từ chứng thư số trên SIM. Đúng thì chạm “Đăng ký”."),
            QT_TRANSLATE_NOOP(
                "Journey",
                "Xem tên có đúng là bạn hoặc đơn vị của bạn không. Không đúng thì chạm “Thoát” và gọi "
                "cán bộ. Email không có thì để trống.")},
    PageRow{Page::Password, QT_TRANSLATE_NOOP("Journey", "Đặt mật khẩu"), "",
            QT_TRANSLATE_NOOP(
                "Journey",
                "Mẹo: ghép ba từ chẳng liên quan gì nhau, viết hoa một chữ, thêm một số và một dấu. "
                "Đừng dùng tên, năm sinh hay số điện thoại. Đặt xong thì gõ lại một lần nữa.")},
    PageRow{Page::Postponed, QT_TRANSLATE_NOOP("Journey", "Đã giữ lại để làm sau"),
            QT_TRANSLATE_NOOP("Journey", "Cầm mã này và điện thoại đến bất cứ máy nào như máy này."),
            QT_TRANSLATE_NOOP(
                "Journey",
                "Chụp ảnh hoặc chép lại mã. Lần sau, ở màn hình đầu chạm “Làm tiếp bằng mã trên phiếu”.")},
    PageRow{Page::Sealed, QT_TRANSLATE_NOOP("Journey", "Đã cất lại, máy tự gửi sau"),
            QT_TRANSLATE_NOOP("Journey", "Hồ sơ đã niêm phong: không ai mở được ở máy này."),
            QT_TRANSLATE_NOOP("Journey",
                              "Chụp ảnh hoặc chép lại mã. Máy tự gửi khi có mạng, bạn không phải chờ.")},
    PageRow{Page::Done, "", "", QT_TRANSLATE_NOOP("Journey", "Chạm “Xem biên nhận”.")},
    PageRow{Page::Receipt, QT_TRANSLATE_NOOP("Journey", "Biên nhận của bạn"),
            QT_TRANSLATE_NOOP("Journey", "Ghi lại hoặc chụp ảnh mã này."),
            QT_TRANSLATE_NOOP("Journey", "Chụp ảnh hoặc chép lại mã biên nhận, rồi chạm “Xong”.")},
    PageRow{Page::AccountExists, "", "",
            QT_TRANSLATE_NOOP("Journey", "Làm theo hướng dẫn trên màn hình hoặc gọi cán bộ.")},
    PageRow{Page::Refused, "", "",
            QT_TRANSLATE_NOOP("Journey", "Chạm “Làm lại” để thử lần nữa, hoặc gọi cán bộ.")},
    PageRow{
        Page::Interrupted, "", "",
        QT_TRANSLATE_NOOP("Journey", "Bạn cứ chờ: khi có mạng, máy tự làm tiếp. Không phải nhập lại gì.")},
    PageRow{Page::OutOfOrder, QT_TRANSLATE_NOOP("Journey", "Máy tạm dừng phục vụ"),
            QT_TRANSLATE_NOOP("Journey", "Mời bạn đến quầy gặp cán bộ."),
            QT_TRANSLATE_NOOP("Journey", "Mời bạn đến quầy gặp cán bộ.")},
};

// What another purpose asks on the same screen; empty words are the row's above.
struct PurposeWords {
    Page page;
    flow::Purpose purpose;
    const char* title;
    const char* lead;
    const char* help;
};

constexpr std::array purposeWords{
    PurposeWords{
        Page::Summary, flow::Purpose::Recover, "",
        QT_TRANSLATE_NOOP("Journey", "Đúng hết thì bấm “Gửi mã OTP”. Sai mục nào thì bấm “Sửa” ở mục đó."),
        QT_TRANSLATE_NOOP("Journey",
                          "Xem lại từng dòng. Chạm “Sửa” ở dòng sai. Đúng cả thì chạm “Gửi mã OTP”.")},
    PurposeWords{Page::Password, flow::Purpose::Recover, QT_TRANSLATE_NOOP("Journey", "Đặt mật khẩu mới"), "",
                 ""},
};

struct MethodWords {
    flow::Method method;
    glyph::Kind glyph;
    const char* title;
    const char* text;
};

constexpr std::array methodWords{
    MethodWords{flow::Method::MobileSubscriber, glyph::Kind::Phone,
                QT_TRANSLATE_NOOP("Journey", "Thuê bao di động"),
                QT_TRANSLATE_NOOP("Journey", "Số điện thoại phải đứng tên bạn (chính chủ).")},
    MethodWords{flow::Method::SocialInsurance, glyph::Kind::Insurance,
                QT_TRANSLATE_NOOP("Journey", "Bảo hiểm xã hội"),
                QT_TRANSLATE_NOOP("Journey", "Cần mã bảo hiểm xã hội của bạn.")},
    MethodWords{flow::Method::VnPost, glyph::Kind::Post, QT_TRANSLATE_NOOP("Journey", "Bưu điện Việt Nam"),
                QT_TRANSLATE_NOOP("Journey", "Cần tài khoản PostID.")},
    MethodWords{flow::Method::SimPki, glyph::Kind::Sim, QT_TRANSLATE_NOOP("Journey", "SIM ký số"),
                QT_TRANSLATE_NOOP("Journey", "Cần điện thoại có SIM ký số và mã PIN.")},
    MethodWords{flow::Method::UsbToken, glyph::Kind::Usb, QT_TRANSLATE_NOOP("Journey", "USB ký số"),
                QT_TRANSLATE_NOOP("Journey", "Cần USB ký số còn hạn và mã PIN.")},
};

QString translated(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("Journey", text);
}

const PageRow& rowOf(Page page)
{
    return *std::find_if(pageRows.begin(), pageRows.end(),
                         [page](const PageRow& row) { return row.page == page; });
}

const MethodWords& wordsOf(flow::Method method)
{
    return *std::find_if(methodWords.begin(), methodWords.end(),
                         [method](const MethodWords& words) { return words.method == method; });
}

} // namespace

PageWords pageWords(Page page, flow::Purpose purpose)
{
    const PageRow& row = rowOf(page);
    PageWords words{translated(row.title), translated(row.lead), translated(row.help)};
    for (const PurposeWords& other : purposeWords) {
        if (other.page != page || other.purpose != purpose)
            continue;
        for (const auto& [text, word] :
             {std::pair{other.title, &words.title}, std::pair{other.lead, &words.lead},
              std::pair{other.help, &words.help}}) {
            if (*text != '\0')
                *word = translated(text);
        }
    }
    return words;
}

QString subjectTitle(flow::Subject subject)
{
    switch (subject) {
    case flow::Subject::Citizen: return QCoreApplication::translate("Journey", "Công dân");
    case flow::Subject::Business: return QCoreApplication::translate("Journey", "Doanh nghiệp");
    case flow::Subject::Agency: break;
    }
    return QCoreApplication::translate("Journey", "Cơ quan nhà nước");
}

QString subjectText(flow::Subject subject)
{
    switch (subject) {
    case flow::Subject::Citizen: return QCoreApplication::translate("Journey", "Cho chính bạn");
    case flow::Subject::Business:
        return QCoreApplication::translate("Journey", "Cho công ty, hợp tác xã, hộ kinh doanh");
    case flow::Subject::Agency: break;
    }
    return QCoreApplication::translate("Journey", "Cho đơn vị của Nhà nước");
}

glyph::Kind subjectGlyph(flow::Subject subject)
{
    switch (subject) {
    case flow::Subject::Citizen: return glyph::Kind::Person;
    case flow::Subject::Business: return glyph::Kind::Business;
    case flow::Subject::Agency: break;
    }
    return glyph::Kind::Agency;
}

QString methodTitle(flow::Method method)
{
    return translated(wordsOf(method).title);
}

QString methodText(flow::Method method)
{
    return translated(wordsOf(method).text);
}

glyph::Kind methodGlyph(flow::Method method)
{
    return wordsOf(method).glyph;
}

QString levelBadge(int level)
{
    return QCoreApplication::translate("Journey", "Mức xác minh %1").arg(level);
}

QString levelName(int level)
{
    return level >= 3 ? QCoreApplication::translate("Journey", "Xác minh mức độ cao (IAL3)")
                      : QCoreApplication::translate("Journey", "Xác minh mức độ trung bình (IAL2)");
}

QString languageName(const QString& tag)
{
    // Languages of the Central Highlands that Qt 6.4's locale data does not name.
    static const QHash<QString, QString> own{
        {u"vi"_s, u"Tiếng Việt"_s}, {u"en"_s, u"English"_s},  {u"rad"_s, u"Êđê"_s},   {u"jra"_s, u"Jrai"_s},
        {u"bdq"_s, u"Bahnar"_s},    {u"sed"_s, u"Xơ Đăng"_s}, {u"cmo"_s, u"Mnông"_s}, {u"hmn"_s, u"Hmoob"_s},
    };
    if (const auto it = own.constFind(tag.section(u'-', 0, 0)); it != own.constEnd())
        return *it;
    const QString native = QLocale(tag).nativeLanguageName();
    return native.isEmpty() ? tag : native;
}

} // namespace kiosk::ui
