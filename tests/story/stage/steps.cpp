#include "tests/story/stage/steps.h"

namespace story {

namespace {

using namespace Qt::StringLiterals;

struct Words {
    QString name;
    QString title;
};

const Words& wordsOf(Step step)
{
    static const std::array<Words, allSteps.size()> words{{
        {u"start"_s, u"Đăng ký tài khoản Dịch vụ công"_s},
        {u"language"_s, u"Chọn ngôn ngữ"_s},
        {u"consent"_s, u"Bạn có đồng ý cho dùng thông tin của mình không?"_s},
        {u"subject"_s, u"Bạn đăng ký cho ai?"_s},
        {u"method"_s, u"Vui lòng chọn phương thức đăng ký"_s},
        {u"preparing"_s, u"Trước khi bắt đầu"_s},
        {u"ID number"_s, u"Số căn cước của bạn là gì?"_s},
        {u"full name"_s, u"Họ tên của bạn là gì?"_s},
        {u"birth date"_s, u"Bạn sinh ngày nào?"_s},
        {u"sex"_s, u"Giới tính trên thẻ của bạn?"_s},
        {u"phone"_s, u"Số điện thoại của bạn là gì?"_s},
        {u"e-mail"_s, u"Bạn có email không?"_s},
        {u"captcha"_s, u"Nhập mã xác thực"_s},
        {u"summary"_s, u"Mời bạn xem lại"_s},
        {u"OTP"_s, u"Xác thực mã OTP"_s},
        {u"password"_s, u"Đặt mật khẩu"_s},
        {u"done"_s, u"Đăng ký thành công"_s},
        {u"receipt"_s, u"Biên nhận của bạn"_s},
    }};
    return words.at(static_cast<std::size_t>(step));
}

} // namespace

QString nameOf(Step step)
{
    return wordsOf(step).name;
}

QString titleOf(Step step)
{
    return wordsOf(step).title;
}

} // namespace story
