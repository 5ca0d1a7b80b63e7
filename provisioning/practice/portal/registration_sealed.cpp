// Registrations that come in envelopes: judged as the others are, but nobody waits for the answer.
#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/portal/registration_desk.h"

#include <QCryptographicHash>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array refusals{
    std::pair{ProblemCode::MethodClosed, Rejection::MethodClosed},
    std::pair{ProblemCode::FieldInvalid, Rejection::FieldInvalid},
    std::pair{ProblemCode::EvidenceForged, Rejection::EvidenceForged},
    std::pair{ProblemCode::EvidenceCloned, Rejection::EvidenceCloned},
    std::pair{ProblemCode::EvidenceReplayed, Rejection::EvidenceReplayed},
    std::pair{ProblemCode::DataMismatch, Rejection::DataMismatch},
    std::pair{ProblemCode::PhoneNotOwned, Rejection::PhoneNotOwned},
    std::pair{ProblemCode::AccountExists, Rejection::AccountExists},
};

// What a citizen can be told later.
std::optional<Rejection> tellable(ProblemCode code)
{
    for (const auto& [problem, rejection] : refusals)
        if (problem == code)
            return rejection;
    return std::nullopt;
}

RegistrationState stateBefore(FirstStep step)
{
    switch (step) {
    case FirstStep::Otp: return RegistrationState::AwaitingOtp;
    case FirstStep::Link: return RegistrationState::AwaitingLink;
    case FirstStep::Sim: return RegistrationState::AwaitingSim;
    case FirstStep::Confirmation: return RegistrationState::AwaitingConfirmation;
    }
    return RegistrationState::AwaitingOtp;
}

} // namespace

QByteArray offlineChallenge(const QByteArray& item)
{
    return QCryptographicHash::hash("motcua-aa" + item, QCryptographicHash::Sha256).first(8);
}

QString RegistrationDesk::takeSealed(const SealedRegistration& sealed, const SealedOrigin& origin,
                                     const std::optional<ExaminedSignature>& examined)
{
    if (!receiptCodeHolds(sealed.receiptCode))
        return problemName(ProblemCode::Malformed);
    // It was opened before, and its account made since.
    if (m_parts.accounts.findByReceipt(sealed.receiptCode))
        return u"completed"_s;
    if (m_parts.kept.has(sealed.receiptCode))
        return u"receipt-code-taken"_s;
    if (examined) {
        const auto made = completeSealed(sealed, origin, *examined);
        return made ? u"completed"_s : problemName(made.error().code);
    }
    auto registration = readForm(sealed.registration, false).and_then([&](const JudgedForm& form) {
        return judgePerson(form, sealed.registration, [&](Claim& claim) {
            return m_parts.evidence.judgeSealed(sealed.registration, offlineChallenge(origin.item), claim);
        });
    });
    const auto until = origin.receivedAt.addDays(KeptBook::days);
    if (registration) {
        registration->state = stateBefore(registration->road->firstStep(registration->claim));
        registration->account.receiptCode = sealed.receiptCode;
        m_parts.kept.keepUntil(*registration, until);
        return u"waiting"_s;
    }
    const auto why = registration.error().code;
    if (const auto rejection = tellable(why))
        m_parts.kept.keepUntil(
            {.state = RegistrationState::Rejected,
             .subject = sealed.registration.subject,
             .claim = {.phone = sealed.registration.form.fields.value(u"phone").toString()},
             .account = {.receiptCode = sealed.receiptCode},
             .rejectedFor = *rejection},
            until);
    return problemName(why);
}

Answered<QJsonObject> RegistrationDesk::completeSealed(const SealedRegistration& sealed,
                                                       const SealedOrigin& origin,
                                                       const ExaminedSignature& examined)
{
    const auto& request = sealed.registration;
    const auto form = readForm(request, true);
    if (!form)
        return tl::make_unexpected(form.error());
    const auto signer = judgeSealedSignature(examined, request, origin.device, sealed.item);
    if (!signer)
        return tl::make_unexpected(signer.error());
    if (const auto isNew = refuseKnown(*signer, request.subject); !isNew)
        return tl::make_unexpected(isNew.error());
    auto registration = signedRegistration(*form->road, request);
    registration.account.receiptCode = sealed.receiptCode;
    const RegistrationBook::Entry entry{{}, registration};
    takeSigner(entry, *signer);
    return makeAccount(entry, nullptr);
}

} // namespace provisioning::practice
