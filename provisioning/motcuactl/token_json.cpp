#include "provisioning/motcuactl/token_json.h"

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject subjectOf(const drivers::api::CertificateSubject& subject)
{
    return {
        {u"name"_s, textOrNull(subject.name)},         {u"organisation"_s, textOrNull(subject.organisation)},
        {u"unit"_s, textOrNull(subject.unit)},         {u"title"_s, textOrNull(subject.title)},
        {u"idNumber"_s, textOrNull(subject.idNumber)}, {u"passport"_s, textOrNull(subject.passport)},
        {u"taxCode"_s, textOrNull(subject.taxCode)},   {u"budgetCode"_s, textOrNull(subject.budgetCode)},
        {u"email"_s, textOrNull(subject.email)},       {u"isOrganisation"_s, subject.isOrganisation}};
}

} // namespace

QJsonObject toJson(const drivers::api::SigningCertificate& certificate)
{
    const auto why = certificate.unusable ? kiosk::base::codeName(*certificate.unusable) : QString();
    return {{u"subject"_s, subjectOf(certificate.subject)},
            {u"issuer"_s, textOrNull(certificate.issuer)},
            {u"serial"_s, certificate.serial},
            {u"validFrom"_s, certificate.validFrom.toString(Qt::ISODate)},
            {u"validUntil"_s, certificate.validUntil.toString(Qt::ISODate)},
            {u"usable"_s, !certificate.unusable.has_value()},
            {u"why"_s, textOrNull(why)}};
}

} // namespace provisioning::motcuactl
