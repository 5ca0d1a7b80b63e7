#include "provisioning/practice/portal/request_reader.h"

#include "kiosk/crypto/strict_json.h"
#include "provisioning/practice/portal/claim_reader.h"
#include "provisioning/practice/portal/evidence_reader.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <initializer_list>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

// Longer ones are no text of the contract, whatever they mean.
constexpr qsizetype longestText = 512;

// Reads members of one object and keeps the first thing that is wrong.
class Members {
public:
    Members(const QJsonObject& object, const QString& place) : m_object(object), m_place(place) {}

    QString text(const QString& name, qsizetype mostCharacters)
    {
        const auto value = m_object.value(name);
        const auto text = value.toString();
        if (!value.isString())
            blame(name, u"is not text"_s);
        else if (text.size() > 2 * mostCharacters || text.toUcs4().size() > mostCharacters)
            blame(name, u"is too long"_s);
        else if (!text.isValidUtf16())
            blame(name, u"is not Unicode"_s);
        return text;
    }

    QString pattern(const QString& name, const QString& expression)
    {
        const auto value = text(name, 256);
        if (!QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(value).hasMatch())
            blame(name, u"has another form"_s);
        return value;
    }

    QJsonObject object(const QString& name)
    {
        if (!m_object.value(name).isObject())
            blame(name, u"is not an object"_s);
        return m_object.value(name).toObject();
    }

    void nothingBut(std::initializer_list<QStringView> names)
    {
        for (const auto& name : m_object.keys())
            if (std::find(names.begin(), names.end(), name) == names.end())
                blame({}, u"has a member that is not of the contract"_s);
    }

    void blame(const QString& name, const QString& what)
    {
        if (m_fault.isEmpty())
            m_fault = m_place + (name.isEmpty() ? QString() : QString(u'/' + name)) + u' ' + what;
    }

    [[nodiscard]] Answered<void> verdict() const
    {
        if (!m_fault.isEmpty())
            return refuse(ProblemCode::Malformed, m_fault);
        return {};
    }

private:
    QJsonObject m_object;
    QString m_place;
    QString m_fault;
};

const QString languageTag = u"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"_s;
const QString methodWord = u"[a-z]+(-[a-z]+)*"_s;
const QString wholeSecond = u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"_s;
const QString utcTime = u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"_s;

Answered<QJsonObject> readObject(const QByteArray& body)
{
    if (!body.isValidUtf8())
        return refuse(ProblemCode::Malformed, u"body is not UTF-8"_s);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return refuse(ProblemCode::Malformed, u"body is not a JSON object"_s);
    return document.object();
}

// Both must hold: the shape of each field sent, and a source for each of them.
Answered<void> checkFieldsAndSources(const QJsonObject& fields, const QJsonObject& sources)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!fieldNames().contains(it.key()) || !it->isString() || !it->toString().isValidUtf16())
            return refuse(ProblemCode::Malformed, u"fields hold something that is not of the contract"_s);
        if (!sources.contains(it.key()))
            return refuse(ProblemCode::Malformed, u"sources lack a field that was sent"_s);
    }
    for (auto it = sources.begin(); it != sources.end(); ++it) {
        const auto source = it->toString();
        if (!fieldNames().contains(it.key()) || (source != u"typed" && source != u"qr" && source != u"chip"))
            return refuse(ProblemCode::Malformed, u"sources hold something that is not of the contract"_s);
    }
    return {};
}

Answered<void> checkConsent(const QJsonObject& consent)
{
    Members members(consent, u"consent"_s);
    members.nothingBut({u"version", u"textDigest", u"language", u"time"});
    if (members.text(u"version"_s, 64).isEmpty())
        members.blame(u"version"_s, u"is empty"_s);
    members.pattern(u"textDigest"_s, u"[0-9a-f]{64}"_s);
    members.pattern(u"language"_s, languageTag);
    if (!QDateTime::fromString(members.pattern(u"time"_s, utcTime), Qt::ISODate).isValid())
        members.blame(u"time"_s, u"is no time"_s);
    return members.verdict();
}

enum class Captcha { Read, None };

// The members that registrations and recoveries have in common.
Answered<FormRequest> readForm(Members& members, Captcha wanted = Captcha::Read)
{
    FormRequest form{
        .fields = members.object(u"fields"_s),
        .sources = members.object(u"sources"_s),
        .consent = members.object(u"consent"_s),
    };
    const bool isRead = wanted == Captcha::Read;
    Members captcha(isRead ? members.object(u"captcha"_s) : QJsonObject(), u"captcha"_s);
    if (isRead) {
        captcha.nothingBut({u"id", u"text"});
        form.captchaId = captcha.text(u"id"_s, 64);
        form.captchaText = captcha.text(u"text"_s, 64);
    }
    for (const auto& verdict : {members.verdict(), captcha.verdict(),
                                checkFieldsAndSources(form.fields, form.sources), checkConsent(form.consent)})
        if (!verdict)
            return tl::make_unexpected(verdict.error());
    return form;
}

Answered<RegistrationRequest> registrationIn(const QJsonObject& object, Captcha wanted)
{
    Members members(object, wanted == Captcha::Read ? u"body"_s : u"registration"_s);
    members.nothingBut(
        {u"subject", u"method", u"fields", u"sources", u"consent", u"captcha", u"evidence", u"signature"});
    if (wanted == Captcha::None && object.contains(u"captcha"))
        members.blame(u"captcha"_s, u"belongs to no form that was sealed"_s);
    RegistrationRequest request{.subject = members.pattern(u"subject"_s, u"citizen|business|agency"_s),
                                .method = members.pattern(u"method"_s, methodWord)};
    const auto form = readForm(members, wanted);
    if (!form)
        return tl::make_unexpected(form.error());
    request.form = *form;
    if (object.contains(u"evidence")) {
        const auto evidence = readEvidence(object.value(u"evidence"));
        if (!evidence)
            return tl::make_unexpected(evidence.error());
        request.evidence = *evidence;
    }
    if (object.contains(u"signature")) {
        const auto signature = readTokenSignature(object.value(u"signature"));
        if (!signature)
            return tl::make_unexpected(signature.error());
        request.signature = *signature;
    }
    return request;
}

} // namespace

Answered<QString> readCaptchaLanguage(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"language"});
    const auto language = members.pattern(u"language"_s, languageTag);
    return members.verdict().map([&] { return language; });
}

Answered<ChallengePurpose> readChallengePurpose(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"purpose"});
    QString purpose;
    if (object->contains(u"purpose"))
        purpose = members.pattern(u"purpose"_s, u"card|signature"_s);
    return members.verdict().map(
        [&] { return purpose == u"signature" ? ChallengePurpose::Signature : ChallengePurpose::Card; });
}

Answered<RegistrationRequest> readRegistration(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    return registrationIn(*object, Captcha::Read);
}

Answered<SealedRegistration> readSealed(const QByteArray& content)
{
    const auto object = kiosk::crypto::parseStrictObject(content);
    if (!object)
        return refuse(ProblemCode::Malformed, u"content is not a JSON object"_s);
    Members members(*object, u"content"_s);
    members.nothingBut({u"form", u"item", u"receiptCode", u"takenAt", u"registration"});
    if (object->value(u"form") != QJsonValue(1))
        members.blame(u"form"_s, u"is not 1"_s);
    SealedRegistration sealed{
        .item = members.pattern(u"item"_s, u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s),
        .receiptCode =
            members.pattern(u"receiptCode"_s, u"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{4}"_s),
        .takenAt = QDateTime::fromString(members.pattern(u"takenAt"_s, wholeSecond), Qt::ISODate)};
    const auto form = members.object(u"registration"_s);
    if (!sealed.takenAt.isValid())
        members.blame(u"takenAt"_s, u"is no time"_s);
    return members.verdict()
        .and_then([&] { return registrationIn(form, Captcha::None); })
        .map([&](const RegistrationRequest& registration) {
            sealed.registration = registration;
            return sealed;
        });
}

Answered<FormRequest> readRecovery(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"fields", u"sources", u"consent", u"captcha"});
    return readForm(members);
}

Answered<ResumptionRequest> readResumption(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"receiptCode", u"phone"});
    const ResumptionRequest request{.receiptCode = members.text(u"receiptCode"_s, 64),
                                    .phone = members.text(u"phone"_s, 64)};
    return members.verdict().map([&] { return request; });
}

Answered<QString> readOtp(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"otp"});
    const auto otp = members.pattern(u"otp"_s, u"[0-9]{6}"_s);
    return members.verdict().map([&] { return otp; });
}

Answered<kiosk::base::SecureBytes> readPassword(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"password"});
    auto text = members.text(u"password"_s, 256).toUtf8();
    if (const auto verdict = members.verdict(); !verdict)
        return tl::make_unexpected(verdict.error());
    auto password = kiosk::base::SecureBytes::from(
        std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    kiosk::base::wipe(text.data(), static_cast<std::size_t>(text.size()));
    return password;
}

Answered<std::optional<QString>> readConfirmation(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"email"});
    std::optional<QString> email;
    if (object->contains(u"email"))
        email = members.text(u"email"_s, longestText);
    return members.verdict().map([&] { return email; });
}

Answered<OfficerCallRequest> readOfficerCall(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({u"step", u"language"});
    const OfficerCallRequest call{.step = members.pattern(u"step"_s, u"[A-Za-z]{1,40}"_s),
                                  .language = members.pattern(u"language"_s, languageTag)};
    return members.verdict().map([&] { return call; });
}

Answered<void> readNothing(const QByteArray& body)
{
    const auto object = readObject(body);
    if (!object)
        return tl::make_unexpected(object.error());
    Members members(*object, u"body"_s);
    members.nothingBut({});
    return members.verdict();
}

} // namespace provisioning::practice
