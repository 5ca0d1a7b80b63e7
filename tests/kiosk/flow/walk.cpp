#include "tests/kiosk/flow/walk.h"

#include <algorithm>

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace walking {

Rules practiceRules()
{
    Rules rules;
    rules.languages = {u"vi"_s, u"en"_s};
    rules.methods = {Method::MobileSubscriber, Method::SocialInsurance, Method::UsbToken};
    rules.today = QDate(2025, 6, 1);
    return rules;
}

OtpTerms usualTerms()
{
    return {u"091****678"_s, 120s, 60s, 5, 3};
}

Captcha someCaptcha()
{
    return {u"c-1"_s, QByteArrayLiteral("PNG"), u"w, chín, k"_s};
}

PasswordAssessment acceptable()
{
    return {true, true, true, true, true, true, true};
}

void perform(std::map<Deadline, std::chrono::milliseconds>& timers, const Effect& effect)
{
    if (const auto* start = std::get_if<effect::StartDeadline>(&effect))
        timers[start->deadline] = start->after;
    else if (const auto* stop = std::get_if<effect::StopDeadline>(&effect))
        timers.erase(stop->deadline);
    else if (std::holds_alternative<effect::WipeSession>(effect))
        timers.clear();
}

Walk::Walk(Rules rules)
{
    m_last.journey = startJourney(rules, {1});
}

const Step& Walk::post(const EventBody& body)
{
    if (const auto* passed = std::get_if<event::DeadlinePassed>(&body))
        m_timers.erase(passed->deadline);
    m_last = step(m_last.journey, {m_last.journey.session, body});
    for (const auto& effect : m_last.effects)
        perform(m_timers, effect);
    return m_last;
}

void Walk::type(Field field, const char16_t* text)
{
    post(event::FieldEdited{field, QString::fromUtf16(text), Source::Typed});
}

Walk& Walk::toConsent()
{
    post(event::Began{});
    post(event::LanguageChosen{u"vi"_s});
    return *this;
}

Walk& Walk::toMethod()
{
    toConsent();
    post(event::ConsentAnswered{true});
    post(event::SubjectChosen{Subject::Citizen});
    return *this;
}

Walk& Walk::toField(Field field)
{
    static const std::map<Field, const char16_t*> answers{
        {Field::IdNumber, u"001190000000"},
        {Field::FullName, u"Nguyễn Thị Mẫu"},
        {Field::BirthDate, u"15/08/1990"},
        {Field::Phone, u"0912345678"},
    };
    toMethod();
    post(event::MethodChosen{Method::MobileSubscriber});
    for (const auto asked : fieldsOf(journey().draft)) {
        if (asked == field)
            break;
        if (const auto answer = answers.find(asked); answer != answers.end())
            type(asked, answer->second);
        post(event::NextPressed{});
    }
    return *this;
}

Walk& Walk::toCaptcha()
{
    toField(Field::Email);
    post(event::NextPressed{});
    post(event::CaptchaArrived{ticket(), someCaptcha()});
    return *this;
}

Walk& Walk::toSummary()
{
    toCaptcha();
    post(event::CaptchaEdited{u" W9k Duo"_s});
    post(event::NextPressed{});
    return *this;
}

Walk& Walk::toSubmitting()
{
    toSummary();
    post(event::NextPressed{});
    return *this;
}

Walk& Walk::toCode()
{
    toSubmitting();
    post(event::Registered{ticket(), u"r-1"_s, usualTerms()});
    return *this;
}

Walk& Walk::toCheckingCode()
{
    toCode();
    post(event::OtpOffered{6});
    return *this;
}

Walk& Walk::toPassword()
{
    toCheckingCode();
    post(event::OtpAccepted{ticket()});
    return *this;
}

Walk& Walk::toSettingPassword()
{
    toPassword();
    post(event::PasswordOffered{acceptable()});
    return *this;
}

Walk& Walk::toDone()
{
    toSettingPassword();
    post(event::PasswordSet{ticket(), 2, u"ABCD-EFG-HJKM"_s,
                            QDateTime(QDate(2025, 6, 1), QTime(3, 0), Qt::UTC)});
    return *this;
}

Ticket Walk::ticket() const
{
    return journey().lastTicket;
}

std::optional<Operation> Walk::operation() const
{
    for (const auto& effect : m_last.effects) {
        const auto found = std::visit(
            [](const auto& one) -> std::optional<Operation> {
                if constexpr (requires { one.operation; })
                    return one.operation;
                else
                    return std::nullopt;
            },
            effect);
        if (found)
            return found;
    }
    return std::nullopt;
}

void Walk::fail(kiosk::base::ErrorCode code, std::optional<Field> field)
{
    post(event::CallFailed{ticket(), code, field, {}, {}});
}

void Walk::failAfter(kiosk::base::ErrorCode code, std::chrono::seconds retryIn)
{
    post(event::CallFailed{ticket(), code, {}, {}, retryIn});
}

void Walk::pass(Deadline deadline)
{
    post(event::DeadlinePassed{deadline});
}

} // namespace walking
