// Registrations and recoveries, state by state.
#include "kiosk/portal/answer_members.h"
#include "kiosk/portal/answers.h"
#include "kiosk/portal/problem.h"

namespace kiosk::portal {

using namespace Qt::StringLiterals;

namespace {

const auto maskedPhone = u"[0-9]{3}\\*{4}[0-9]{3}"_s;
const auto maskedEmail = u"[^@\\s]\\*{4}@[^@\\s\\p{C}]{1,253}"_s;

OtpTerms readOtpTerms(JsonMembers& members)
{
    OtpTerms terms;
    terms.maskedPhone = members.word("maskedPhone"_L1, maskedPhone);
    terms.expiresIn = members.seconds("expiresIn"_L1);
    terms.resendIn = members.seconds("resendIn"_L1);
    terms.triesLeft = members.integer("triesLeft"_L1, 1, 5);
    terms.resendsLeft = members.integer("resendsLeft"_L1, 0, 3);
    return terms;
}

// The prompt of a registration in this state.
Prompt readPrompt(JsonMembers& members, RegistrationState state)
{
    Prompt prompt;
    const bool onSim = state == RegistrationState::AwaitingSim;
    prompt.kind = onSim ? Prompt::Kind::Sim : Prompt::Kind::Link;
    members.word("kind"_L1, onSim ? u"sim"_s : u"link"_s);
    prompt.sentTo = members.word("sentTo"_L1, onSim ? maskedPhone : maskedEmail);
    if (onSim)
        prompt.verificationCode = members.word("verificationCode"_L1, u"[0-9]{4}"_s);
    prompt.expiresIn = members.seconds("expiresIn"_L1);
    // A kiosk told not to wait at all would ask without a pause.
    prompt.pollIn = members.seconds("pollIn"_L1);
    if (prompt.pollIn.count() == 0)
        members.refuse();
    prompt.resendIn = members.seconds("resendIn"_L1);
    prompt.resendsLeft = members.integer("resendsLeft"_L1, 0, 3);
    if (members.has("fault"_L1)) {
        prompt.fault = promptFault(prompt.kind, members.text("fault"_L1, 64));
        if (!prompt.fault)
            members.refuse();
    }
    return prompt;
}

std::optional<QString> readTextIfThere(JsonMembers& members, QLatin1StringView name, int maximum)
{
    return members.has(name) ? std::optional(members.text(name, maximum)) : std::nullopt;
}

std::optional<QString> readWordIfThere(JsonMembers& members, QLatin1StringView name, const QString& pattern)
{
    return members.has(name) ? std::optional(members.word(name, pattern)) : std::nullopt;
}

SigningCertificate readCertificate(JsonMembers& members)
{
    SigningCertificate certificate;
    certificate.name = members.text("name"_L1, 200);
    certificate.organisation = readTextIfThere(members, "organisation"_L1, 200);
    certificate.taxCode = readWordIfThere(members, "taxCode"_L1, u"[0-9]{10}(-[0-9]{3})?"_s);
    // The whole number must never come.
    certificate.maskedIdNumber =
        readWordIfThere(members, "maskedIdNumber"_L1, u"[0-9]{3}(\\*{3}){1,2}[0-9]{3}"_s);
    certificate.validFrom = members.date("validFrom"_L1);
    certificate.validTo = members.date("validTo"_L1);
    certificate.issuer = members.text("issuer"_L1, 200);
    certificate.email = readTextIfThere(members, "email"_L1, 254);
    return certificate;
}

Completion readCompletion(JsonMembers& members)
{
    Completion completion;
    completion.level = members.integer("level"_L1, 2, 3);
    completion.receiptCode = readReceiptCode(members);
    completion.completedAt = members.instant("completedAt"_L1);
    return completion;
}

RegistrationState readState(JsonMembers& members)
{
    static const QList<std::pair<QString, RegistrationState>> states{
        {u"awaiting-otp"_s, RegistrationState::AwaitingOtp},
        {u"awaiting-link"_s, RegistrationState::AwaitingLink},
        {u"awaiting-sim"_s, RegistrationState::AwaitingSim},
        {u"awaiting-confirmation"_s, RegistrationState::AwaitingConfirmation},
        {u"awaiting-password"_s, RegistrationState::AwaitingPassword},
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

std::optional<EvidenceStanding> readEvidence(JsonMembers& members)
{
    if (!members.has("evidence"_L1))
        return std::nullopt;
    const auto word = members.word("evidence"_L1, u"absent|unverified|verified"_s);
    if (word == "verified"_L1)
        return EvidenceStanding::Verified;
    return word == "unverified"_L1 ? EvidenceStanding::Unverified : EvidenceStanding::Absent;
}

// What goes with the state.
void readStanding(JsonMembers& members, Registration& registration)
{
    const auto state = registration.state;
    switch (state) {
    case RegistrationState::AwaitingOtp: registration.otp = within(members, "otp"_L1, readOtpTerms); break;
    case RegistrationState::AwaitingLink:
    case RegistrationState::AwaitingSim:
        registration.prompt =
            within(members, "prompt"_L1, [state](JsonMembers& group) { return readPrompt(group, state); });
        break;
    case RegistrationState::AwaitingConfirmation:
        registration.certificate = within(members, "certificate"_L1, readCertificate);
        break;
    case RegistrationState::AwaitingPassword: break;
    case RegistrationState::Completed: registration.completion = readCompletion(members); break;
    case RegistrationState::Rejected:
        registration.rejectedBecause = errorOfProblemCode(members.text("code"_L1, 64));
        if (!registration.rejectedBecause)
            members.refuse();
        break;
    }
}

Answer<Registration> registrationOf(const HttpAnswer& answer, int status)
{
    auto members = membersOf(answer, status);
    if (!members)
        return tl::make_unexpected(members.error());
    Registration registration;
    registration.id = members->text("id"_L1, 64);
    registration.state = readState(*members);
    registration.evidence = readEvidence(*members);
    readStanding(*members, registration);
    return whenGood(*members, std::move(registration));
}

} // namespace

Answer<Registration> readBegunAnswer(const HttpAnswer& answer)
{
    return registrationOf(answer, 201);
}

Answer<Registration> readRegistrationAnswer(const HttpAnswer& answer)
{
    return registrationOf(answer, 200);
}

} // namespace kiosk::portal
