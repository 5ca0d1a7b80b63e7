#include "kiosk/ui/step_names.h"

#include "kiosk/flow/token.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace kiosk::ui {

namespace {

using Page = page::Kind;

enum class Stretch { None, Consent, Choose, Fill, Check, Prove, Finish, Behind };

std::vector<Stretch> stretchesOf(const flow::Draft& draft)
{
    // Signed before it is sent, where others prove themselves after it.
    if (flow::signsByToken(draft))
        return {Stretch::Consent, Stretch::Choose, Stretch::Fill,
                Stretch::Prove,   Stretch::Check,  Stretch::Finish};
    switch (draft.purpose) {
    case flow::Purpose::Recover:
        return {Stretch::Consent, Stretch::Fill, Stretch::Check, Stretch::Prove, Stretch::Finish};
    case flow::Purpose::Resume: return {Stretch::Fill, Stretch::Prove, Stretch::Finish};
    case flow::Purpose::Register: break;
    }
    return {Stretch::Consent, Stretch::Choose, Stretch::Fill,
            Stretch::Check,   Stretch::Prove,  Stretch::Finish};
}

Stretch stretchOf(Page page, const flow::Draft& draft)
{
    const bool resumes = draft.purpose == flow::Purpose::Resume;
    switch (page) {
    case Page::Consent: return Stretch::Consent;
    case Page::Subject:
    case Page::Method:
    case Page::Preparing: return Stretch::Choose;
    case Page::Source:
    case Page::Qr:
    case Page::Chip:
    case Page::Card:
    case Page::Token:
    case Page::TokenChoice:
    case Page::Field: return Stretch::Fill;
    case Page::SignedText:
    case Page::TokenWork:
    case Page::Pin: return Stretch::Prove;
    case Page::Captcha:
    case Page::Summary: return Stretch::Check;
    case Page::Waiting: return resumes ? Stretch::Prove : Stretch::Check;
    case Page::Otp: return Stretch::Prove;
    case Page::Prompt: return resumes ? Stretch::Finish : Stretch::Prove;
    case Page::Certificate:
    case Page::Password: return Stretch::Finish;
    case Page::Done:
    case Page::Receipt: return Stretch::Behind;
    default: return Stretch::None;
    }
}

QString nameOf(Stretch stretch, const flow::Draft& draft)
{
    const bool byToken = flow::signsByToken(draft);
    const bool signs =
        byToken || (draft.method && flow::rowOf(*draft.method).afterForm == flow::AfterForm::PhonePin);
    switch (stretch) {
    case Stretch::Consent: return QCoreApplication::translate("Journey", "Đồng ý");
    case Stretch::Choose: return QCoreApplication::translate("Journey", "Chọn cách");
    case Stretch::Fill:
        if (byToken)
            return QCoreApplication::translate("Journey", "Cắm USB");
        return draft.purpose == flow::Purpose::Resume ? QCoreApplication::translate("Journey", "Mã phiếu")
                                                      : QCoreApplication::translate("Journey", "Thông tin");
    case Stretch::Check: return QCoreApplication::translate("Journey", "Kiểm tra");
    case Stretch::Prove:
        if (signs)
            return QCoreApplication::translate("Journey", "Ký số");
        return draft.text(flow::Field::Activation) == QLatin1StringView("email")
                   ? QCoreApplication::translate("Journey", "Kích hoạt")
                   : QCoreApplication::translate("Journey", "Mã OTP");
    case Stretch::Finish:
        if (draft.purpose == flow::Purpose::Resume)
            return QCoreApplication::translate("Journey", "Làm tiếp");
        return signs ? QCoreApplication::translate("Journey", "Xác nhận")
                     : QCoreApplication::translate("Journey", "Mật khẩu");
    case Stretch::None:
    case Stretch::Behind: break;
    }
    return {};
}

} // namespace

QStringList stepNames(const flow::Draft& draft)
{
    QStringList names;
    for (const Stretch stretch : stretchesOf(draft))
        names.append(nameOf(stretch, draft));
    return names;
}

int stepOf(Page page, const flow::Draft& draft)
{
    const auto stretches = stretchesOf(draft);
    const Stretch here = stretchOf(page, draft);
    if (here == Stretch::None)
        return -1;
    return static_cast<int>(std::ranges::find(stretches, here) - stretches.begin());
}

} // namespace kiosk::ui
