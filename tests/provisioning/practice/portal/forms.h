// The forms a kiosk would send for the practice people, by each method.
#pragma once

#include "provisioning/practice/portal/evidence_reader.h"
#include "tests/provisioning/practice/portal/counter.h"

namespace provisioning::practice {

class Forms {
public:
    explicit Forms(Counter& counter) : m_counter(counter) {}

    // Everything one of the people would type into the form of a method.
    [[nodiscard]] QJsonObject fields(const QString& method, const QString& idNumber = u"062190999001"_s) const
    {
        Claim claim;
        for (const auto& person : m_counter.registers.people())
            if (person.claim.idNumber == idNumber)
                claim = person.claim;
        QJsonObject fields{{u"idNumber"_s, claim.idNumber},
                           {u"fullName"_s, claim.fullName},
                           {u"birthDate"_s, claim.birthDate.toString(Qt::ISODate)},
                           {u"phone"_s, claim.phone}};
        if (method == u"social-insurance") {
            fields.insert(u"insuranceNumber"_s, claim.insuranceNumber);
        } else if (method == u"vn-post") {
            fields.insert(u"accountName"_s, claim.accountName);
            fields.insert(u"sex"_s, claim.sex);
            fields.insert(u"permanentProvince"_s, claim.permanent.province);
            fields.insert(u"permanentCommune"_s, claim.permanent.commune);
            fields.insert(u"permanentAddress"_s, claim.permanent.line);
            fields.insert(u"activation"_s, u"sms"_s);
        }
        return fields;
    }

    // The form around the fields, with a captcha read right.
    [[nodiscard]] QJsonObject form(const QString& method, const QJsonObject& fields,
                                   const QString& subject = u"citizen"_s) const
    {
        auto form = m_counter.form();
        QJsonObject sources;
        for (const auto& name : fields.keys())
            sources.insert(name, u"typed"_s);
        form.insert(u"subject"_s, subject);
        form.insert(u"method"_s, method);
        form.insert(u"fields"_s, fields);
        form.insert(u"sources"_s, sources);
        // Of nobody's: for what is judged before a signature.
        if (method == u"usb-token")
            form.insert(u"signature"_s, QJsonObject{{u"document"_s, u"e30"_s}, {u"cms"_s, u"MAA"_s}});
        return form;
    }

    PortalAnswer send(const QString& method, const QJsonObject& fields, const QString& subject = u"citizen"_s)
    {
        return m_counter.send(form(method, fields, subject));
    }

    // The same without subject and method.
    PortalAnswer recover(const QString& idNumber, const QString& phone)
    {
        auto form = this->form(u""_s, {{u"idNumber"_s, idNumber}, {u"phone"_s, phone}});
        form.remove(u"subject"_s);
        form.remove(u"method"_s);
        return m_counter.ask(Call::Recoveries, QJsonDocument(form).toJson());
    }

    PortalAnswer resume(const QString& receiptCode, const QString& phone, const QByteArray& kiosk = "kiosk")
    {
        const QJsonObject body{{u"receiptCode"_s, receiptCode}, {u"phone"_s, phone}};
        return m_counter.desk.serve({.call = Call::Resumptions,
                                     .target = "POST /v1/resumptions",
                                     .kiosk = kiosk,
                                     .idempotencyKey = newKey(),
                                     .body = QJsonDocument(body).toJson()});
    }

    // A SIM of the practice world by what is the matter with it, and its registration's id.
    [[nodiscard]] PracticeSim sim(const QString& story, const QString& subject = u"citizen"_s) const
    {
        for (const auto& sim : m_counter.registers.sims())
            if (sim.story == story && sim.subject == subject)
                return sim;
        return {};
    }
    QString askedSim(const PracticeSim& sim) { return askedSim(sim, sim.subject); }
    QString askedSim(const PracticeSim& sim, const QString& subject)
    {
        const auto begun =
            send(u"sim-pki"_s, {{u"carrier"_s, sim.carrier}, {u"phone"_s, sim.phone}}, subject);
        return documentOf(begun).value(u"id").toString();
    }
    // The person at the phone.
    PinAnswer enterPin(const QString& pin)
    {
        const auto text = pin.toUtf8();
        return m_counter.signatures.enterPin(m_counter.signatures.prompts().constLast().number,
                                             kiosk::base::SecureBytes::from(std::string_view(
                                                 text.constData(), static_cast<std::size_t>(text.size()))));
    }
    // A registration that waits for the person to confirm what the certificate says.
    QString signedSim(const PracticeSim& sim)
    {
        const auto id = askedSim(sim);
        enterPin(sim.pin);
        read(id);
        return id;
    }

    QJsonObject read(const QString& id, Collection collection = Collection::Registrations)
    {
        return documentOf(m_counter.ask(Call::Registration, {}, id, newKey(), collection));
    }
    QString state(const QString& id) { return read(id).value(u"state").toString(); }
    QString code(const QString& id) { return read(id).value(u"code").toString(); }
    QJsonObject prompt(const QString& id) { return read(id).value(u"prompt").toObject(); }

    PortalAnswer postpone(const QString& id) { return m_counter.ask(Call::Postponement, "{}", id); }
    PortalAnswer giveOtp(const QString& id, Collection collection = Collection::Registrations)
    {
        return m_counter.ask(Call::Otp, m_counter.otpBody(), id, newKey(), collection);
    }
    PortalAnswer choosePassword(const QString& id, Collection collection = Collection::Registrations)
    {
        return m_counter.ask(Call::Password, goodPassword, id, newKey(), collection);
    }

private:
    Counter& m_counter;
};

// A chip's evidence as a form carries it: what there is, in base64url.
inline QJsonObject jsonOf(const Evidence& evidence)
{
    QJsonObject json;
    const auto put = [&](const QString& name, const QByteArray& bytes) {
        if (!bytes.isEmpty())
            json.insert(name, QString::fromLatin1(encodeBase64Url(bytes)));
    };
    put(u"sod"_s, evidence.sod);
    put(u"dg1"_s, evidence.dg1);
    put(u"dg13"_s, evidence.dg13);
    put(u"dg14"_s, evidence.dg14);
    put(u"dg15"_s, evidence.dg15);
    put(u"challenge"_s, evidence.challenge);
    put(u"answer"_s, evidence.answer);
    return json;
}

} // namespace provisioning::practice
