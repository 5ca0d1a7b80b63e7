#include "tests/kiosk/portal/practice_counter.h"

#include <QUuid>

namespace tests {

using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;
using kiosk::portal::HttpsPortal;
using kiosk::portal::Reference;
using kiosk::portal::RegistrationRequest;
using provisioning::practice::PracticePortal;

PracticeCounter::PracticeCounter(std::chrono::seconds callLimit,
                                 const provisioning::practice::TokenRoots& tokenRoots)
{
    const auto keys = *provisioning::practice::makePracticeKeys(m_folder.filePath(u"keys"_s));
    provisioning::practice::PortalOptions options;
    options.tls = {keys.portalCertificate(), keys.portalKey(), keys.deviceCa()};
    options.cscas = *provisioning::practice::TrustedCscas::load(keys.cardAuthorities());
    options.tokenRoots = tokenRoots;
    m_portal = std::make_unique<PracticePortal>(options, m_clock);
    if (const auto started = m_portal->start(); !started)
        qFatal("the practice portal did not start: %s", qPrintable(started.error().detail));
    const auto written = provisioning::practice::signPracticeProfile(keys, m_portal->baseUrl());
    auto installed =
        provisioning::profile::readInstallation({keys.rootPublic(), keys.profile(), keys.deviceCertificate(),
                                                 keys.deviceKey(), m_folder.path(), false});
    if (!written || !installed)
        qFatal("no practice profile");
    m_installed = std::move(*installed);
    m_kiosk = kioskWith(callLimit);
}

std::unique_ptr<HttpsPortal> PracticeCounter::kioskWith(std::chrono::seconds callLimit) const
{
    const auto& address = m_installed->profile.portal;
    kiosk::portal::Endpoint endpoint{
        address.host, address.port, address.basePath, address.authority, address.connectLimit, callLimit, {}};
    return std::make_unique<HttpsPortal>(
        std::move(endpoint),
        kiosk::portal::DeviceIdentity{m_installed->deviceCertificate, m_installed->deviceKey}, m_clock);
}

QString PracticeCounter::key()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

provisioning::practice::Claim PracticeCounter::claimOf(const QString& idNumber) const
{
    for (const auto& person : m_portal->people()) {
        if (person.claim.idNumber == idNumber)
            return person.claim;
    }
    qFatal("nobody in the practice registers has the number %s", qPrintable(idNumber));
}

RegistrationRequest PracticeCounter::form(const QString& subject, const QString& method,
                                          const QMap<QString, QString>& fields)
{
    const auto captcha = kiosk().drawCaptcha(key(), u"vi"_s).result();
    if (!captcha)
        qFatal("no captcha: %s", qPrintable(captcha.error().error.detail));
    RegistrationRequest request;
    request.subject = subject;
    request.method = method;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        request.fields.append({field.key(), field.value(), u"typed"_s});
    request.consent = {u"tap-huan-1"_s, QByteArray(64, 'a'), u"vi"_s, m_clock.utcNow()};
    request.captchaId = captcha->id;
    request.captchaText = m_portal->captchaSolution(captcha->id);
    return request;
}

RegistrationRequest PracticeCounter::form(const QString& idNumber)
{
    const auto claim = claimOf(idNumber);
    return form(u"citizen"_s, u"mobile-subscriber"_s,
                {{u"idNumber"_s, claim.idNumber},
                 {u"fullName"_s, claim.fullName},
                 {u"birthDate"_s, claim.birthDate.toString(Qt::ISODate)},
                 {u"phone"_s, claim.phone}});
}

RegistrationRequest PracticeCounter::postForm(const QString& activation, const QString& idNumber)
{
    const auto claim = claimOf(idNumber);
    return form(u"citizen"_s, u"vn-post"_s,
                {{u"accountName"_s, claim.accountName},
                 {u"idNumber"_s, claim.idNumber},
                 {u"fullName"_s, claim.fullName},
                 {u"sex"_s, claim.sex},
                 {u"birthDate"_s, claim.birthDate.toString(Qt::ISODate)},
                 {u"phone"_s, claim.phone},
                 {u"email"_s, claim.email},
                 {u"permanentProvince"_s, claim.permanent.province},
                 {u"permanentCommune"_s, claim.permanent.commune},
                 {u"permanentAddress"_s, claim.permanent.line},
                 {u"activation"_s, activation}});
}

RegistrationRequest PracticeCounter::simForm(const QString& phone, const QString& carrier,
                                             const QString& subject)
{
    return form(subject, u"sim-pki"_s, {{u"carrier"_s, carrier}, {u"phone"_s, phone}});
}

kiosk::portal::RecoveryRequest PracticeCounter::recoveryForm(const QString& idNumber, const QString& phone)
{
    const auto all = form({}, {}, {{u"idNumber"_s, idNumber}, {u"phone"_s, phone}});
    return {all.fields, all.consent, all.captchaId, all.captchaText};
}

SecureBytes PracticeCounter::newestOtpTo(const QString& phone) const
{
    const auto messages = m_portal->phone().messages(phone);
    return messages.isEmpty() ? SecureBytes() : SecureBytes::from(messages.last().otp.toStdString());
}

SecureBytes PracticeCounter::newestOtp(const QString& idNumber) const
{
    return newestOtpTo(claimOf(idNumber).phone);
}

provisioning::practice::PinAnswer PracticeCounter::enterPin(const QString& phone, std::string_view pin)
{
    const auto prompts = m_portal->signatures().prompts(phone);
    return prompts.isEmpty() ? provisioning::practice::PinAnswer::Gone
                             : m_portal->signatures().enterPin(prompts.last().number, SecureBytes::from(pin));
}

bool PracticeCounter::refuse(const QString& phone)
{
    const auto prompts = m_portal->signatures().prompts(phone);
    return !prompts.isEmpty() && m_portal->signatures().refuse(prompts.last().number);
}

Reference PracticeCounter::awaitingOtp()
{
    const auto begun = kiosk().beginRegistration(key(), form()).result();
    return begun ? about(*begun) : Reference();
}

Reference PracticeCounter::awaitingPassword()
{
    const auto registration = awaitingOtp();
    const auto accepted = kiosk().giveOtp(key(), registration, newestOtp()).result();
    return accepted ? registration : Reference();
}

} // namespace tests
