#include "tests/qml/scene_makers.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace scenes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace flow = kiosk::flow;
namespace state = kiosk::flow::state;
using kiosk::base::ErrorCode;

namespace {

// With the voice switched on.
Scene heard(const QString& name, flow::Journey journey)
{
    journey.comfort.voice = true;
    return scene(name, std::move(journey));
}

// And nothing that it could be heard through.
Scene unheard(const QString& name, flow::Journey journey)
{
    Scene made = heard(name, std::move(journey));
    made.unheard = true;
    return made;
}

QList<Scene> fieldScenes()
{
    using flow::Fault;
    using flow::Field;
    return {
        scene(u"id-number"_s, asking(filled(), Field::IdNumber, {})),
        heard(u"id-number-voice"_s, asking(filled(), Field::IdNumber, {})),
        unheard(u"id-number-unheard"_s, asking(filled(), Field::IdNumber, {})),
        scene(u"id-number-typed"_s, asking(filled(), Field::IdNumber, u"0621900001"_s)),
        scene(u"id-number-fault"_s,
              asking(filled(), Field::IdNumber, u"0621900001"_s, Fault::IdNumberLength)),
        scene(u"id-number-missing"_s, asking(filled(), Field::IdNumber, {}, Fault::Missing)),
        scene(u"name"_s, asking(filled(), Field::FullName, u"H’Či Êban Ơ̆"_s)),
        scene(u"name-fault"_s, asking(filled(), Field::FullName, u"Nguyễn Thị 3"_s, Fault::NameHasDigits)),
        scene(u"birth-date"_s, asking(filled(), Field::BirthDate, u"05/0"_s)),
        scene(u"birth-date-warned"_s, asking(filled(), Field::BirthDate, u"05/09/1962"_s, {}, true)),
        scene(u"sex"_s, asking(filled(), Field::Sex, u"female"_s)),
        scene(u"phone"_s, asking(filled(), Field::Phone, u"0912345678"_s)),
        scene(u"phone-not-owned"_s, asking(filled(), Field::Phone, u"0912345678"_s, Fault::PhoneNotOwned)),
        scene(u"email"_s, asking(filled(), Field::Email, {})),
        scene(u"email-fault"_s, asking(filled(), Field::Email, u"mau@"_s, Fault::EmailShape)),
    };
}

QList<Scene> askingScenes()
{
    const flow::Captcha captcha{u"c1"_s, captchaPicture(), u"w 9 k d u o"_s};
    flow::Journey typed = in(filled(), state::EnteringCaptcha{captcha, u"w9kd"_s, {}, false});
    QList<Scene> scenes{
        scene(u"captcha-loading"_s,
              in(filled(), state::FetchingCaptcha{waiting(flow::Call::FetchCaptcha, true), {}})),
        scene(u"captcha"_s, typed),
        scene(u"captcha-wrong"_s,
              in(filled(), state::EnteringCaptcha{captcha, {}, ErrorCode::CaptchaWrong, false})),
        scene(u"summary"_s, in(filled(), state::Reviewing{captcha, u"w9kduo"_s})),
        scene(u"summary-sending"_s,
              in(filled(), state::Submitting{waiting(flow::Call::Register, false), captcha, {}})),
        scene(u"waiting"_s,
              in(filled(), state::Submitting{waiting(flow::Call::Register, true), captcha, {}})),
    };
    state::EnteringOtp code;
    code.terms = terms();
    Scene otp = scene(u"otp"_s, in(filled(), code));
    otp.otpDigits = 3;
    otp.left = {{flow::Deadline::OtpLife, 105s}, {flow::Deadline::ResendAllowed, 45s}};
    scenes.append(otp);
    code.fault = ErrorCode::OtpWrong;
    code.terms.triesLeft = 2;
    code.resendReady = true;
    Scene wrong = scene(u"otp-wrong"_s, in(filled(), code));
    wrong.left = {{flow::Deadline::OtpLife, 45s}};
    scenes.append(wrong);
    code.fault.reset();
    code.expired = true;
    scenes.append(scene(u"otp-expired"_s, in(filled(), code)));

    Scene password = scene(u"password"_s, in(filled(), state::ChoosingPassword{}));
    scenes.append(password);
    password.name = u"password-typed"_s;
    password.password = u"nui7Sao"_s;
    scenes.append(password);
    password.name = u"password-personal"_s;
    password.password = u"Nguyenthimau@1990"_s;
    password.repeated = password.password;
    password.journey = in(filled(), state::ChoosingPassword{flow::PasswordAssessment{}, {}});
    scenes.append(password);
    return scenes;
}

QList<Scene> closingScenes()
{
    flow::Journey done = filled();
    complete(done, 2);
    flow::Journey earlier = done;
    earlier.registration.earlierPassword = true;
    QList<Scene> scenes{
        scene(u"done"_s, in(done, state::Done{})),
        scene(u"done-earlier-password"_s, in(earlier, state::Done{})),
        scene(u"receipt"_s, in(done, state::Receipt{})),
        scene(u"declined"_s, in(begun(), state::Declined{})),
        scene(u"account-exists"_s, in(filled(), state::AccountExists{})),
        scene(u"refused"_s, in(filled(), state::Refused{ErrorCode::OtpLocked})),
        scene(u"interrupted"_s,
              in(filled(), state::Interrupted{ErrorCode::LineDown, state::FetchingCaptcha{}, {}})),
        scene(u"interrupted-busy"_s,
              in(filled(), state::Interrupted{ErrorCode::PortalBusy, state::FetchingCaptcha{}, 30s})),
    };
    for (Scene& closing : scenes)
        closing.left = {{flow::Deadline::ScreenTime, 48s}, {flow::Deadline::RetryAllowed, 24s}};
    Scene broken = scene(u"out-of-order"_s, {});
    broken.outOfOrder = ErrorCode::ProfileForged;
    scenes.append(broken);
    return scenes;
}

QList<Scene> overlayScenes()
{
    const flow::Journey name = asking(filled(), flow::Field::FullName, u"Nguyễn Thị Mẫu"_s);
    const flow::Journey consent = in(begun(), state::Consenting{});
    QList<Scene> scenes{
        scene(u"over-idle-warning"_s, under(name, flow::Overlay::IdleWarning)),
        scene(u"over-cancel"_s, under(name, flow::Overlay::CancelQuestion)),
        scene(u"over-help"_s, under(name, flow::Overlay::Help)),
        scene(u"over-comfort"_s, under(name, flow::Overlay::ComfortSwitches)),
        unheard(u"over-comfort-unheard"_s, under(name, flow::Overlay::ComfortSwitches)),
        heard(u"over-comfort-voice"_s, under(name, flow::Overlay::ComfortSwitches)),
        scene(u"over-officer"_s, under(called(name, flow::Officer::Told), flow::Overlay::OfficerComing)),
        scene(u"over-officer-calling"_s,
              under(called(name, flow::Officer::Calling), flow::Overlay::OfficerComing)),
        scene(u"over-officer-not-reached"_s,
              under(called(name, flow::Officer::NotReached), flow::Overlay::OfficerComing)),
        scene(u"over-complaint"_s, under(in(filled(), state::AccountExists{}), flow::Overlay::ComplaintText)),
        scene(u"over-carriers"_s, under(in(filled(), state::AccountExists{}), flow::Overlay::CarriersText)),
        scene(u"over-terms"_s, under(consent, flow::Overlay::TermsText)),
        scene(u"over-privacy"_s, under(consent, flow::Overlay::PrivacyText)),
    };
    for (Scene& over : scenes)
        over.left = {{flow::Deadline::IdleWarning, 17s}};
    return scenes;
}

QString textIn(const QJsonObject& texts, const QString& language)
{
    return texts.value(language).toString();
}

} // namespace

// The practice profile's own texts: what a real profile's would be as long as.
kiosk::ui::Premises premises()
{
    QFile file(QStringLiteral(PRACTICE_PROFILE));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no practice profile");
    const QJsonObject profile = QJsonDocument::fromJson(file.readAll()).object();
    kiosk::ui::Premises premises;
    premises.hotline = profile.value("hotline"_L1).toString();
    premises.province = profile.value("province"_L1).toString();
    premises.languages = QStringList{u"vi"_s, u"en"_s};
    premises.practice = true;
    premises.speaks = true;
    for (const QString& language : premises.languages) {
        const QJsonObject documents = profile.value("documents"_L1).toObject();
        const QJsonObject recovery = profile.value("recovery"_L1).toObject();
        kiosk::ui::LocalTexts texts;
        texts.centre = textIn(profile.value("centre"_L1).toObject().value("name"_L1).toObject(), language);
        texts.address =
            textIn(profile.value("centre"_L1).toObject().value("address"_L1).toObject(), language);
        texts.consent = textIn(profile.value("consent"_L1).toObject().value("text"_L1).toObject(), language);
        texts.terms = textIn(documents.value("terms"_L1).toObject(), language);
        texts.privacy = textIn(documents.value("privacy"_L1).toObject(), language);
        texts.recovery = textIn(recovery.value("text"_L1).toObject(), language);
        texts.complaint = textIn(recovery.value("complaint"_L1).toObject(), language);
        texts.vneid = textIn(profile.value("vneid"_L1).toObject(), language);
        const QJsonObject notices = profile.value("notices"_L1).toObject();
        const QJsonObject prepare = profile.value("prepare"_L1).toObject();
        for (const auto& row : flow::methodTable()) {
            const QString name = flow::methodName(row.method);
            texts.notices.insert(row.method, textIn(notices.value(name).toObject(), language));
            texts.prepare.insert(row.method, textIn(prepare.value(name).toObject(), language));
        }
        for (const auto name : {"viettel"_L1, "vinaphone"_L1, "mobifone"_L1}) {
            const QJsonObject carrier = profile.value("carriers"_L1).toObject().value(name).toObject();
            texts.carriers.append({textIn(carrier.value("label"_L1).toObject(), language),
                                   carrier.value("hotline"_L1).toString(),
                                   textIn(carrier.value("counter"_L1).toObject(), language)});
        }
        premises.texts.insert(language, texts);
    }
    return premises;
}

QList<Scene> all()
{
    flow::Journey subject = filled();
    subject.draft.subject.reset();
    QList<Scene> scenes{
        scene(u"start"_s, begun()),
        unheard(u"start-unheard"_s, begun()),
        scene(u"language"_s, in(begun(), state::ChoosingLanguage{})),
        scene(u"consent"_s, in(begun(), state::Consenting{})),
        scene(u"subject"_s, in(subject, state::ChoosingSubject{})),
        scene(u"method"_s, in(filled(), state::ChoosingMethod{})),
        scene(u"preparing"_s, in(filled(), state::Preparing{})),
        scene(u"needs-vneid"_s, in(filled(), state::NeedsVneid{true})),
    };
    scenes += fieldScenes();
    scenes += cardScenes();
    scenes += tokenScenes();
    scenes += methodFieldScenes();
    scenes += askingScenes();
    scenes += promptScenes();
    scenes += closingScenes();
    scenes += slipScenes();
    scenes += laterScenes();
    scenes += overlayScenes();
    return scenes;
}

flow::PasswordAssessment Recorder::assess(const kiosk::base::SecureBytes& password,
                                          const kiosk::base::SecureBytes& repeated) const
{
    return flow::assessPassword(password.text(), repeated.text(),
                                {u"Nguyễn Thị Mẫu"_s, QDate(1990, 9, 5), u"062190000123"_s, u"0912345678"_s});
}

std::chrono::milliseconds Recorder::remaining(flow::Deadline deadline) const
{
    const auto it = left.find(deadline);
    return it == left.end() ? 0s : it->second;
}

} // namespace scenes
