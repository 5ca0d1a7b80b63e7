#include "tests/kiosk/portal/practice_counter.h"

#include <QUuid>

namespace tests {

using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;
using kiosk::portal::HttpsPortal;
using kiosk::portal::Reference;
using provisioning::practice::PracticePortal;

PracticeCounter::PracticeCounter(std::chrono::seconds callLimit)
{
    const auto keys = *provisioning::practice::makePracticeKeys(m_folder.filePath(u"keys"_s));
    provisioning::practice::PortalOptions options;
    options.tls = {keys.portalCertificate(), keys.portalKey(), keys.deviceCa()};
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

kiosk::portal::RegistrationRequest PracticeCounter::form(const QString& idNumber)
{
    const auto claim = claimOf(idNumber);
    const auto captcha = kiosk().drawCaptcha(key(), u"vi"_s).result();
    if (!captcha)
        qFatal("no captcha: %s", qPrintable(captcha.error().error.detail));
    kiosk::portal::RegistrationRequest request;
    request.subject = u"citizen"_s;
    request.method = u"mobile-subscriber"_s;
    request.fields = {{u"idNumber"_s, claim.idNumber, u"typed"_s},
                      {u"fullName"_s, claim.fullName, u"typed"_s},
                      {u"birthDate"_s, claim.birthDate.toString(Qt::ISODate), u"typed"_s},
                      {u"phone"_s, claim.phone, u"typed"_s}};
    request.consent = {u"tap-huan-1"_s, QByteArray(64, 'a'), u"vi"_s, m_clock.utcNow()};
    request.captchaId = captcha->id;
    request.captchaText = m_portal->captchaSolution(captcha->id);
    return request;
}

SecureBytes PracticeCounter::newestOtp(const QString& idNumber) const
{
    const auto messages = m_portal->phone().messages(claimOf(idNumber).phone);
    return messages.isEmpty() ? SecureBytes() : SecureBytes::from(messages.last().otp.toStdString());
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
