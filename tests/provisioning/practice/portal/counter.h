// One service desk for a test, asked as a kiosk would ask the portal.
#pragma once

#include "provisioning/practice/portal/service_desk.h"
#include "tests/provisioning/practice/portal/hand_clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

inline const char* const goodPassword = R"({"password":"Chim-hot-6-gio"})";

inline QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

inline QJsonObject documentOf(const PortalAnswer& answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

inline QString codeOf(const PortalAnswer& answer)
{
    return documentOf(answer).value(u"code").toString();
}

class Counter {
public:
    explicit Counter(HandClock& clock, const MethodRoads& table = methodRoads(),
                     const TrustedCscas& trusted = {})
        : m_clock(clock), methods(table), cscas(trusted)
    {
        signatures.insert(sims.cards);
    }

    PortalAnswer ask(Call call, const QByteArray& body = "{}", const QString& id = {},
                     const QByteArray& key = newKey(), Collection collection = Collection::Registrations,
                     const QByteArray& kiosk = "kiosk")
    {
        return desk.serve({.call = call,
                           .collection = collection,
                           .id = id,
                           .target = "CALL " + callName(call).toUtf8() + id.toUtf8(),
                           .kiosk = kiosk,
                           .idempotencyKey = key,
                           .body = body});
    }

    // The form of one of the practice people, with a fresh captcha read right.
    QJsonObject form(const QString& idNumber = u"062190999001"_s)
    {
        ask(Call::Captchas, R"({"language":"vi"})");
        const auto captcha = desk.newestCaptcha();
        QJsonObject fields;
        QJsonObject sources;
        for (const auto& person : registers.people()) {
            if (person.claim.idNumber != idNumber)
                continue;
            fields = {{u"idNumber"_s, person.claim.idNumber},
                      {u"fullName"_s, person.claim.fullName},
                      {u"birthDate"_s, person.claim.birthDate.toString(Qt::ISODate)},
                      {u"phone"_s, person.claim.phone}};
        }
        for (const auto& name : fields.keys())
            sources.insert(name, u"typed"_s);
        return {{u"subject"_s, u"citizen"_s},
                {u"method"_s, u"mobile-subscriber"_s},
                {u"fields"_s, fields},
                {u"sources"_s, sources},
                {u"consent"_s, QJsonObject{{u"version"_s, u"2026-01"_s},
                                           {u"textDigest"_s, QString(64, u'a')},
                                           {u"language"_s, u"vi"_s},
                                           {u"time"_s, u"2026-03-02T01:29:00Z"_s}}},
                {u"captcha"_s, QJsonObject{{u"id"_s, captcha}, {u"text"_s, desk.captchaSolution(captcha)}}}};
    }

    PortalAnswer send(const QJsonObject& form, const QByteArray& key = newKey())
    {
        return ask(Call::Registrations, QJsonDocument(form).toJson(), {}, key);
    }

    // The id of a registration that waits for its OTP, or for its password.
    QString begun(const QString& idNumber = u"062190999001"_s)
    {
        return documentOf(send(form(idNumber))).value(u"id").toString();
    }
    QString otpGiven()
    {
        const auto id = begun();
        ask(Call::Otp, otpBody(), id);
        return id;
    }
    QByteArray otpBody() { return R"({"otp":")" + phone.messages().constLast().otp.toUtf8() + R"("})"; }

    HandClock& m_clock;
    MethodRoads methods;
    TrustedCscas cscas;
    PracticePhone phone;
    PracticeMailbox mailbox;
    MobileSignatureService signatures{m_clock};
    OfficerBell officerBell;
    Registers registers = *Registers::load(u":/practice"_s);
    IssuedSims sims = *issueSims(registers.sims(), m_clock.utcNow());
    ServiceDesk desk{m_clock, registers,     {sims.roots, cscas},
                     methods, AccountBook(), {phone, mailbox, signatures, officerBell}};
};

} // namespace provisioning::practice
