#include "tests/story/stage/steps.h"

namespace story {

namespace {

using namespace Qt::StringLiterals;

struct Words {
    QString name;
    QString title;
};

constexpr auto stepCount = static_cast<std::size_t>(Step::Certificate) + 1;

const Words& wordsOf(Step step)
{
    static const std::array<Words, stepCount> words{{
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
        {u"insurance number"_s, u"Mã bảo hiểm xã hội của bạn là gì?"_s},
        {u"account name"_s, u"Tên tài khoản bạn muốn đặt?"_s},
        {u"activation"_s, u"Kích hoạt tài khoản bằng cách nào?"_s},
        {u"e-mail that must be"_s, u"Email của bạn là gì?"_s},
        {u"permanent province"_s, u"Bạn thường trú ở tỉnh nào?"_s},
        {u"permanent commune"_s, u"Bạn thường trú ở xã, phường nào?"_s},
        {u"permanent address"_s, u"Số nhà, đường, thôn, tổ nào?"_s},
        {u"same address"_s, u"Bạn có đang ở địa chỉ thường trú không?"_s},
        {u"current province"_s, u"Bạn đang ở tỉnh nào?"_s},
        {u"current commune"_s, u"Bạn đang ở xã, phường nào?"_s},
        {u"current address"_s, u"Nơi bạn đang ở: số nhà, đường, thôn, tổ nào?"_s},
        {u"link"_s, u"Mời bạn mở thư và bấm đường dẫn kích hoạt"_s},
        {u"carrier"_s, u"SIM ký số của nhà mạng nào?"_s},
        {u"SIM's phone"_s, u"Số điện thoại của SIM ký số là gì?"_s},
        {u"prompt"_s, u"Mời bạn xem điện thoại và nhập mã PIN ở đó"_s},
        {u"certificate"_s, u"Đây có phải là bạn không?"_s},
    }};
    return words.at(static_cast<std::size_t>(step));
}

} // namespace

QList<Step> stepsOf(const Citizen& citizen)
{
    using enum Step;
    QList<Step> steps{Start, Language, Consent, Subject, Method, Preparing};
    if (citizen.means == Means::SigningSim)
        return steps + QList{Carrier, SimPhone, Captcha, Summary, Prompt, Certificate, Done, Receipt};
    steps.append(IdNumber);
    if (citizen.means == Means::SocialInsurance)
        steps.append(InsuranceNumber);
    steps.append({FullName, BirthDate, Sex, Phone});
    const bool byMail = citizen.means == Means::PostByMail;
    if (byMail || citizen.means == Means::PostBySms) {
        steps.append({AccountName, Activation, byMail ? MustEmail : Email, PermanentProvince,
                      PermanentCommune, PermanentAddress, SameAddress});
        if (citizen.current)
            steps.append({CurrentProvince, CurrentCommune, CurrentAddress});
    } else {
        steps.append(Email);
    }
    return steps + QList{Captcha, Summary, byMail ? Link : Otp, Password, Done, Receipt};
}

QString nameOf(Step step)
{
    return wordsOf(step).name;
}

QString titleOf(Step step)
{
    return wordsOf(step).title;
}

} // namespace story
