#include "tests/story/stage/road.h"

namespace story {

using namespace Qt::StringLiterals;

void Road::isAt(Step step, Where where)
{
    m_person.sees(titleOf(step), where);
    if (step == Step::Captcha) // the picture follows the title
        m_person.sees(u"Hình mã xác thực", where);
}

void Road::fillsIn(Step step, const Citizen& citizen, Where where)
{
    isAt(step, where);
    switch (step) {
    case Step::IdNumber: return m_person.typesPlain(citizen.idNumber, where);
    case Step::FullName: return m_person.types(citizen.fullName, where);
    case Step::BirthDate: return m_person.typesPlain(citizen.birthDate, where);
    case Step::Sex: return m_person.tap(citizen.sex, where);
    case Step::Phone: return m_person.typesPlain(citizen.phone, where);
    case Step::Captcha: return m_person.typesPlain(readsCaptcha(), where);
    case Step::Otp: return m_person.typesPlain(readsSms(citizen.phone), where);
    case Step::Password: return typesPasswordTwice(citizen.password, where);
    default: return;
    }
}

QString Road::leadOf(Step step)
{
    switch (step) {
    case Step::Start: return u"Bắt đầu"_s;
    case Step::Language: return u"Tiếng Việt"_s;
    case Step::Consent: return u"Đồng ý"_s;
    case Step::Subject: return u"Công dân"_s;
    case Step::Method: return u"Thuê bao di động"_s;
    case Step::Email: return u"Bỏ qua"_s;
    case Step::Summary:
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
    m_person.tap(leadOf(step), where);
}

void Road::walks(Step from, Step to, const Citizen& citizen, Where where)
{
    for (const auto step : allSteps) {
        if (step >= from && step < to)
            answers(step, citizen, where);
    }
    isAt(to, where);
}

void Road::typesPasswordTwice(QStringView password, Where where)
{
    m_person.tap(u"Mật khẩu", where);
    m_person.typesPlain(password, where);
    m_person.tap(u"Xác nhận mật khẩu", where);
    m_person.typesPlain(password, where);
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
