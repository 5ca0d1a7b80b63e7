#include "tests/kiosk/session/citizen.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk::flow;
using kiosk::portal::RegistrationState;
using Reached = ScriptedPortal::Registration;

TestProfile::TestProfile()
{
    namespace practice = provisioning::practice;
    const auto keys = practice::makePracticeKeys(m_directory.filePath(u"keys"_s));
    if (!keys ||
        !practice::signPracticeProfile(*keys, QUrl(u"https://localhost:1"_s), practice::practiceProfile()))
        qFatal("no practice profile");
    auto installed = provisioning::profile::readInstallation({.rootPem = keys->rootPublic(),
                                                              .profileJws = keys->profile(),
                                                              .deviceCertificate = keys->deviceCertificate(),
                                                              .deviceKey = keys->deviceKey(),
                                                              .stateDirectory = m_directory.path(),
                                                              .requireRootOwned = false});
    if (!installed)
        qFatal("practice profile: %s", qPrintable(kiosk::base::codeName(installed.error().code)));
    m_installed = std::move(*installed);
}

Citizen::Citizen(const provisioning::profile::Profile& profile, kiosk::session::ReceiptPrinter* printer,
                 kiosk::session::SealingQueue queue)
    : session(portal, profile, clock, printer, {}, {}, std::move(queue))
{
}

void Citizen::comeToForm()
{
    session.post(event::Began{});
    session.post(event::LanguageChosen{u"vi"_s});
    session.post(event::ConsentAnswered{true});
    session.post(event::SubjectChosen{Subject::Citizen});
    session.post(event::MethodChosen{Method::MobileSubscriber});
    session.post(event::NextPressed{});
}

void Citizen::fillIn()
{
    type(Field::IdNumber, u"036190000123"_s);
    type(Field::FullName, u"Nguyễn Thị Mẫu"_s);
    type(Field::BirthDate, u"31/12/1990"_s);
    while (isIn<state::EnteringField>()) {
        const auto field = state<state::EnteringField>().field;
        type(field, field == Field::Phone ? u"0912345678"_s : QString());
    }
    portal.answer<ScriptedPortal::Captcha>(captcha());
}

void Citizen::answerTheCaptcha()
{
    session.post(event::CaptchaEdited{u"w9kduo"_s});
    session.post(event::NextPressed{});
    session.post(event::NextPressed{});
}

void Citizen::comeToCaptcha()
{
    comeToForm();
    fillIn();
}

void Citizen::comeToSubmitting()
{
    comeToCaptcha();
    answerTheCaptcha();
}

void Citizen::comeToOtp()
{
    comeToSubmitting();
    portal.answer<Reached>(awaitingOtp());
}

void Citizen::comeToCheckingOtp()
{
    comeToOtp();
    offerOtp();
}

void Citizen::comeToPassword()
{
    comeToCheckingOtp();
    portal.answer<Reached>(awaitingPassword());
}

void Citizen::comeToSettingPassword()
{
    comeToPassword();
    offerPassword();
}

void Citizen::comeToDone()
{
    comeToSettingPassword();
    portal.answer<Reached>(completed());
}

ScriptedPortal::Captcha Citizen::captcha()
{
    return {u"captcha-1"_s, QByteArray("png"), u"w, chín, k, d, u, o"_s, 300s};
}

Reached Citizen::awaitingOtp()
{
    Reached registration;
    registration.id = u"reg-1"_s;
    registration.state = RegistrationState::AwaitingOtp;
    registration.otp = {u"091****678"_s, 120s, 60s, 5, 3};
    return registration;
}

Reached Citizen::awaitingPassword()
{
    Reached registration;
    registration.id = u"reg-1"_s;
    registration.state = RegistrationState::AwaitingPassword;
    return registration;
}

Reached Citizen::completed()
{
    Reached registration;
    registration.id = u"reg-1"_s;
    registration.state = RegistrationState::Completed;
    registration.completion = {2, u"ABCD-EFG-HJKM"_s, QDateTime(QDate(2026, 3, 2), QTime(1, 30), Qt::UTC)};
    return registration;
}
