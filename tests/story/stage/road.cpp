#include "tests/story/stage/road.h"

#include "provisioning/practice/portal/prompt_desk.h"

namespace story {

using namespace Qt::StringLiterals;

namespace {

QString methodOf(Means means)
{
    switch (means) {
    case Means::MobileSubscriber: break;
    case Means::SocialInsurance: return u"Bảo hiểm xã hội"_s;
    case Means::PostBySms:
    case Means::PostByMail: return u"Bưu điện Việt Nam"_s;
    case Means::SigningSim: return u"SIM ký số"_s;
    }
    return u"Thuê bao di động"_s;
}

// As the screen says it: digit by digit.
QString spaced(const QString& code)
{
    return QStringList(code.split(QString(), Qt::SkipEmptyParts)).join(u' ');
}

} // namespace

void Road::comes(Manner manner, Where where)
{
    m_manner = manner;
    if (manner == Manner::KeysAlone)
        m_person.uses(Hand::Keys);
    if (manner == Manner::LargeText) {
        m_person.tap(u"Chữ to", where);
        m_person.seesChecked(u"Chữ to", where);
    }
}

void Road::isAt(Step step, Where where)
{
    if (step == Step::Certificate) { // asks for a person or for an organisation
        return m_person.waitsUntil(
            [this] {
                return m_person.notices(titleOf(Step::Certificate)) ||
                       m_person.notices(u"Đây có phải là đơn vị của bạn không?");
            },
            titleOf(step) + u" is not to be seen"_s, where);
    }
    m_person.sees(titleOf(step), where);
    if (step == Step::Captcha) // the picture follows the title
        m_person.sees(u"Hình mã xác thực", where);
}

void Road::fillsIn(Step step, const Citizen& citizen, Where where)
{
    isAt(step, where);
    const auto current = citizen.current.value_or(Address{});
    switch (step) {
    case Step::IdNumber: return m_person.typesPlain(citizen.idNumber, where);
    case Step::FullName: return m_person.types(citizen.fullName, where);
    case Step::BirthDate: return m_person.typesPlain(citizen.birthDate, where);
    case Step::Sex: return m_person.tap(citizen.sex, where);
    case Step::Phone:
    case Step::SimPhone: return m_person.typesPlain(citizen.phone, where);
    case Step::Email:
    case Step::MustEmail: return m_person.typesPlain(citizen.email, where);
    case Step::InsuranceNumber: return m_person.typesPlain(citizen.insuranceNumber, where);
    case Step::AccountName: return m_person.typesPlain(citizen.accountName, where);
    case Step::Activation:
        return m_person.tap(citizen.means == Means::PostByMail ? u"Đường dẫn trong thư điện tử"
                                                               : u"Mã OTP trong tin nhắn điện thoại",
                            where);
    case Step::PermanentProvince:
        return finds(citizen.permanent.provinceTyped, citizen.permanent.province, where);
    case Step::PermanentCommune:
        return finds(citizen.permanent.communeTyped, citizen.permanent.commune, where);
    case Step::PermanentAddress: return m_person.types(citizen.permanent.line, where);
    case Step::SameAddress:
        return m_person.tap(citizen.current ? u"Không, tôi ở nơi khác" : u"Có, tôi ở địa chỉ thường trú",
                            where);
    case Step::CurrentProvince: return finds(current.provinceTyped, current.province, where);
    case Step::CurrentCommune: return finds(current.communeTyped, current.commune, where);
    case Step::CurrentAddress: return m_person.types(current.line, where);
    case Step::Carrier: return m_person.tap(citizen.carrier, where);
    case Step::Link: return opensLink(citizen, where);
    case Step::Prompt: return signs(citizen, where);
    case Step::Captcha: return m_person.typesPlain(readsCaptcha(), where);
    case Step::Otp: return m_person.typesPlain(readsSms(citizen.phone), where);
    case Step::Password: return typesPasswordTwice(citizen.password, where);
    default: return;
    }
}

QString Road::leadOf(Step step, const Citizen& citizen)
{
    switch (step) {
    case Step::Start: return u"Bắt đầu"_s;
    case Step::Language: return u"Tiếng Việt"_s;
    case Step::Consent: return u"Đồng ý"_s;
    case Step::Subject: return citizen.subject;
    case Step::Method: return methodOf(citizen.means);
    case Step::Email: return citizen.email.isEmpty() ? u"Bỏ qua"_s : u"Tiếp tục"_s;
    case Step::Link:
    case Step::Prompt: return {};
    case Step::Summary:
    case Step::Certificate:
    case Step::Password: return u"Đăng ký"_s;
    case Step::Otp: return u"Xác nhận"_s;
    case Step::Done: return u"Xem biên nhận"_s;
    case Step::Receipt: return u"Xong"_s;
    default: return u"Tiếp tục"_s;
    }
}

void Road::answers(Step step, const Citizen& citizen, Where where)
{
    fillsIn(step, citizen, where);
    if (step == Step::Language && m_manner == Manner::English) {
        m_person.tap(u"English", where);
        return m_person.reads(Tongue::english());
    }
    if (const auto lead = leadOf(step, citizen); !lead.isEmpty())
        m_person.tap(lead, where);
}

void Road::walks(Step from, Step to, const Citizen& citizen, Where where)
{
    const auto steps = stepsOf(citizen);
    for (auto i = steps.indexOf(from); i < steps.indexOf(to) && !m_person.isLost(); ++i)
        answers(steps.at(i), citizen, where);
    isAt(to, where);
}

void Road::typesPasswordTwice(QStringView password, Where where)
{
    m_person.tap(u"Mật khẩu", where);
    m_person.typesPlain(password, where);
    m_person.tap(u"Xác nhận mật khẩu", where);
    m_person.typesPlain(password, where);
}

void Road::signs(const Citizen& citizen, Where where)
{
    const auto prompts = m_portal.signatures().prompts(citizen.phone);
    if (m_person.isLost() || prompts.isEmpty())
        return m_person.sees(u"a prompt on the phone", where);
    const auto& prompt = prompts.last();
    m_person.sees(u"Mã: "_s + spaced(prompt.verificationCode), where);
    m_portal.signatures().enterPin(prompt.number, kiosk::base::SecureBytes::from(citizen.pin.toStdString()));
    looksAgain();
}

void Road::opensLink(const Citizen& citizen, Where where)
{
    const auto mails = m_portal.mailbox().mails(citizen.email);
    if (m_person.isLost() || mails.isEmpty() || !m_portal.openMail(mails.last().number))
        return m_person.sees(u"a mail with a link", where);
    looksAgain();
}

void Road::looksAgain()
{
    m_kiosk.passTime(provisioning::practice::PromptDesk::pollPause);
}

void Road::finds(QStringView typed, QStringView place, Where where)
{
    m_person.types(typed, where);
    if (place != typed)
        m_person.tap(place, where);
}

QString Road::readsCaptcha() const
{
    return m_portal.captchaSolution(m_portal.newestCaptcha());
}

QString Road::readsSms(const QString& phone) const
{
    const auto messages = m_portal.phone().messages(phone);
    return messages.isEmpty() ? QString() : messages.last().otp;
}

} // namespace story
