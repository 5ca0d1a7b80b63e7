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
    rules.methods = {Method::MobileSubscriber, Method::SocialInsurance, Method::VnPost, Method::SimPki,
                     Method::UsbToken};
    rules.today = QDate(2025, 6, 1);
    return rules;
}

OtpTerms usualTerms()
{
    return {u"091****678"_s, 120s, 60s, 5, 3};
}

Prompt simPrompt()
{
    return {Prompt::Kind::Sim, u"091****678"_s, u"4821"_s, 120s, 3s, 60s, 2, {}};
}

SigningCertificate someCertificate()
{
    return {u"NGUYỄN THỊ MẪU"_s,
            {},
            {},
            u"001*****0000"_s,
            u"mau@vidu.vn"_s,
            QDate(2025, 1, 1),
            QDate(2027, 1, 1),
            u"CA Tập huấn"_s};
}

PinTerms somePin()
{
    return {.shortest = 6, .longest = 16};
}

PluggedToken somePlugged(const PinTerms& pin)
{
    CertificateOnToken good;
    good.id = QByteArrayLiteral("01");
    good.fingerprint = QByteArrayLiteral("good");
    good.name = good.organisation = u"CÔNG TY TNHH MẪU"_s;
    good.taxCode = u"0100000000"_s;
    good.ofOrganisation = true;
    good.email = u"mau@vidu.vn"_s;
    good.validFrom = QDate(2025, 1, 1);
    good.validTo = QDate(2027, 1, 1);
    good.issuer = u"CA Tập huấn"_s;
    good.serial = u"4A3B0C"_s;
    auto old = good;
    old.id = QByteArrayLiteral("02");
    old.fingerprint = QByteArrayLiteral("old");
    old.validTo = QDate(2025, 2, 1);
    old.unusable = kiosk::base::ErrorCode::CertificateExpired;
    return {u"/usr/lib/libmau.so"_s, 1, u"USB mẫu"_s, u"A1"_s, pin, {good, old}};
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
    toMethod();
    return chooseAndGoTo(Method::MobileSubscriber, field);
}

Walk& Walk::chooseAndGoTo(Method method, Field field)
{
    static const std::map<Field, const char16_t*> answers{
        {Field::IdNumber, u"001190000000"},
        {Field::FullName, u"Nguyễn Thị Mẫu"},
        {Field::BirthDate, u"15/08/1990"},
        {Field::Phone, u"0912345678"},
        {Field::InsuranceNumber, u"7915071234"},
        {Field::Carrier, u"vinaphone"},
        {Field::Sex, u"female"},
        {Field::AccountName, u"nguyen.mau"},
        {Field::Activation, u"email"},
        {Field::PermanentProvince, u"Quảng Ngãi"},
        {Field::PermanentCommune, u"Xã Kon Đào"},
        {Field::PermanentAddress, u"Thôn 1"},
        {Field::SameAddress, u"yes"},
    };
    post(event::MethodChosen{method});
    post(event::NextPressed{});
    for (const auto asked : fieldsOf(journey().draft)) {
        if (asked == field)
            break;
        const auto answer = answers.find(asked);
        if (answer != answers.end() && isRequired(journey().draft, asked))
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

Walk& Walk::toPrompt()
{
    toMethod();
    chooseAndGoTo(Method::SimPki, Field::Phone);
    type(Field::Phone, u"0912345678");
    post(event::NextPressed{});
    post(event::CaptchaArrived{ticket(), someCaptcha()});
    post(event::CaptchaEdited{u"w9kduo"_s});
    post(event::NextPressed{});
    post(event::NextPressed{});
    post(event::PromptSent{ticket(), u"r-1"_s, simPrompt()});
    return *this;
}

Walk& Walk::toCertificate()
{
    toPrompt();
    pass(Deadline::Poll);
    event::RegistrationFound found;
    found.ticket = ticket();
    found.stage = Stage::AwaitingConfirmation;
    found.certificate = someCertificate();
    post(found);
    return *this;
}

Walk& Walk::toTokens()
{
    toConsent();
    post(event::ConsentAnswered{true});
    post(event::SubjectChosen{Subject::Business});
    post(event::MethodChosen{Method::UsbToken});
    pull();
    post(event::NextPressed{});
    return *this;
}

Walk& Walk::toDocument()
{
    toTokens();
    plug();
    post(event::NextPressed{});
    post(event::CertificateChecked{ticket(), {}});
    return *this;
}

Walk& Walk::toPin()
{
    toDocument();
    post(event::NextPressed{});
    post(event::ChallengeDrawn{ticket(), QByteArrayLiteral("challeng")});
    return *this;
}

Walk& Walk::toSigned()
{
    toPin();
    post(event::PinOffered{8});
    post(event::DocumentSigned{ticket(), false});
    post(event::CaptchaArrived{ticket(), someCaptcha()});
    post(event::CaptchaEdited{u"w9kduo"_s});
    post(event::NextPressed{});
    return *this;
}

void Walk::plug(const PinTerms& pin)
{
    post(event::TokensChanged{{TokensStanding::Present, {somePlugged(pin)}}});
}

void Walk::pull()
{
    post(event::TokensChanged{{TokensStanding::Empty, {}}});
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
    post(event::Completed{ticket(), 2, u"ABCD-EFG-HJKM"_s,
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
