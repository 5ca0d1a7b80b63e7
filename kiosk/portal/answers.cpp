#include "kiosk/portal/answers.h"

#include "kiosk/crypto/strict_json.h"
#include "kiosk/portal/json_members.h"
#include "kiosk/portal/problem.h"

namespace kiosk::portal {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::makeError;

namespace {

tl::unexpected<Failure> garbage(const QString& what)
{
    return tl::make_unexpected(
        Failure{makeError(ErrorCode::PortalGarbage, u"portal.answer"_s, what), {}, {}, {}, {}});
}

// The JSON object of an answer that should have this status.
Answer<JsonMembers> membersOf(const HttpAnswer& answer, int status)
{
    if (answer.status >= 400)
        return tl::make_unexpected(readProblem(answer));
    if (answer.status != status)
        return garbage(u"status %1"_s.arg(answer.status));
    if (answer.mediaType != "application/json")
        return garbage(u"media type"_s);
    const auto object = crypto::parseStrictObject(answer.body);
    if (!object)
        return garbage(u"no JSON object"_s);
    return JsonMembers(*object);
}

template <class T>
Answer<T> whenGood(const JsonMembers& members, T value)
{
    if (!members.isGood())
        return garbage(u"members"_s);
    return value;
}

// The group's own verdict counts for the whole.
template <class Read>
auto within(JsonMembers& members, QLatin1StringView name, Read read)
{
    auto group = members.object(name);
    auto value = read(group);
    if (!group.isGood())
        members.refuse();
    return value;
}

Maintenance readMaintenance(JsonMembers& members)
{
    Maintenance maintenance;
    if (!members.has("until"_L1))
        members.refuse();
    else if (!members.isNull("until"_L1))
        maintenance.until = members.instant("until"_L1);
    return maintenance;
}

QByteArray readPng(JsonMembers& members)
{
    // Qt's PNG reader is the next to see it; anything else never gets that far.
    static const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    const auto text = members.text("image"_L1, 400'000).toLatin1();
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !(*decoded).startsWith(signature))
        members.refuse();
    return *decoded;
}

OtpTerms readOtpTerms(JsonMembers& members)
{
    OtpTerms terms;
    terms.maskedPhone = members.word("maskedPhone"_L1, u"[0-9]{3}\\*{4}[0-9]{3}"_s);
    terms.expiresIn = members.seconds("expiresIn"_L1);
    terms.resendIn = members.seconds("resendIn"_L1);
    terms.triesLeft = members.integer("triesLeft"_L1, 1, 5);
    terms.resendsLeft = members.integer("resendsLeft"_L1, 0, 3);
    return terms;
}

Completion readCompletion(JsonMembers& members)
{
    Completion completion;
    completion.level = members.integer("level"_L1, 2, 3);
    completion.receiptCode =
        members.word("receiptCode"_L1, u"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{4}"_s);
    completion.completedAt = members.instant("completedAt"_L1);
    return completion;
}

RegistrationState readState(JsonMembers& members)
{
    static const QList<std::pair<QString, RegistrationState>> states{
        {u"awaiting-otp"_s, RegistrationState::AwaitingOtp},
        {u"awaiting-password"_s, RegistrationState::AwaitingPassword},
        {u"awaiting-sim"_s, RegistrationState::AwaitingSim},
        {u"awaiting-confirmation"_s, RegistrationState::AwaitingConfirmation},
        {u"completed"_s, RegistrationState::Completed},
        {u"rejected"_s, RegistrationState::Rejected},
    };
    const auto word = members.text("state"_L1, 32);
    for (const auto& [name, state] : states) {
        if (name == word)
            return state;
    }
    members.refuse();
    return RegistrationState::Rejected;
}

Answer<Registration> registrationOf(const HttpAnswer& answer, int status)
{
    auto members = membersOf(answer, status);
    if (!members)
        return tl::make_unexpected(members.error());
    Registration registration;
    registration.id = members->text("id"_L1, 64);
    registration.state = readState(*members);
    if (registration.state == RegistrationState::AwaitingOtp)
        registration.otp = within(*members, "otp"_L1, readOtpTerms);
    if (registration.state == RegistrationState::Completed)
        registration.completion = readCompletion(*members);
    if (registration.state == RegistrationState::Rejected) {
        registration.rejectedBecause = errorOfProblemCode(members->text("code"_L1, 64));
        if (!registration.rejectedBecause)
            members->refuse();
    }
    return whenGood(*members, std::move(registration));
}

} // namespace

Answer<Status> readStatusAnswer(const HttpAnswer& answer)
{
    auto members = membersOf(answer, 200);
    if (!members)
        return tl::make_unexpected(members.error());
    Status status;
    status.serverTime = members->instant("serverTime"_L1);
    status.methods = members->words("methods"_L1, u"[a-z]+(-[a-z]+)*"_s);
    if (!members->isNull("maintenance"_L1))
        status.maintenance = within(*members, "maintenance"_L1, readMaintenance);
    return whenGood(*members, std::move(status));
}

Answer<Captcha> readCaptchaAnswer(const HttpAnswer& answer)
{
    auto members = membersOf(answer, 201);
    if (!members)
        return tl::make_unexpected(members.error());
    Captcha captcha;
    captcha.id = members->text("id"_L1, 64);
    captcha.image = readPng(*members);
    if (members->text("mediaType"_L1, 32) != "image/png"_L1)
        members->refuse();
    captcha.spoken = members->text("spoken"_L1, 400);
    captcha.expiresIn = members->seconds("expiresIn"_L1);
    return whenGood(*members, std::move(captcha));
}

Answer<Registration> readBegunAnswer(const HttpAnswer& answer)
{
    return registrationOf(answer, 201);
}

Answer<Registration> readRegistrationAnswer(const HttpAnswer& answer)
{
    return registrationOf(answer, 200);
}

Answer<void> readDroppedAnswer(const HttpAnswer& answer)
{
    if (answer.status >= 400)
        return tl::make_unexpected(readProblem(answer));
    if (answer.status != 204)
        return garbage(u"status %1"_s.arg(answer.status));
    return {};
}

} // namespace kiosk::portal
