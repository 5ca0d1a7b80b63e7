#include "provisioning/practice/pki/token_list.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace provisioning::practice::pki {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T chosen(const QJsonObject& object, const QString& member, const QList<std::pair<QString, T>>& words)
{
    const auto given = object.value(member).toString();
    for (const auto& [word, value] : words)
        if (word == given)
            return value;
    qFatal("tokens.json: %s \"%s\"", qPrintable(member), qPrintable(given));
}

PracticeCertificate certificateFrom(const QJsonObject& object)
{
    using Authority = PracticeAuthority;
    using Trouble = CertificateTrouble;
    PracticeCertificate certificate{.id = object.value(u"id"_s).toString(),
                                    .label = object.value(u"label"_s).toString(),
                                    .key = object.value(u"key"_s).toString(),
                                    .authority = chosen<Authority>(object, u"authority"_s,
                                                                   {{u"public"_s, Authority::Public},
                                                                    {u"government"_s, Authority::Government},
                                                                    {u"unknown"_s, Authority::Unknown},
                                                                    {u"withdrawn"_s, Authority::Withdrawn}}),
                                    .trouble = chosen<Trouble>(object, u"trouble"_s,
                                                               {{u""_s, Trouble::None},
                                                                {u"expired"_s, Trouble::Expired},
                                                                {u"not-yet-valid"_s, Trouble::NotYetValid},
                                                                {u"revoked"_s, Trouble::Revoked},
                                                                {u"wrong-usage"_s, Trouble::WrongUsage},
                                                                {u"unlisted"_s, Trouble::Unlisted}}),
                                    .subject = {}};
    const auto subject = object.value(u"subject"_s).toArray();
    for (const auto& value : subject) {
        const auto entry = value.toObject();
        certificate.subject.append({entry.value(u"type"_s).toString(), entry.value(u"value"_s).toString()});
    }
    return certificate;
}

} // namespace

QList<PracticeToken> practiceTokens()
{
    QFile file(u":/practice/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the practice tokens are not built in");
    QList<PracticeToken> tokens;
    const auto listed = QJsonDocument::fromJson(file.readAll()).object().value(u"tokens"_s).toArray();
    for (const auto& value : listed) {
        const auto entry = value.toObject();
        PracticeToken token{.name = entry.value(u"name"_s).toString(),
                            .owner = entry.value(u"owner"_s).toString(),
                            .pin = entry.value(u"pin"_s).toString(),
                            .certificates = {}};
        const auto certificates = entry.value(u"certificates"_s).toArray();
        for (const auto& certificate : certificates)
            token.certificates.append(certificateFrom(certificate.toObject()));
        tokens.append(token);
    }
    return tokens;
}

} // namespace provisioning::practice::pki
