#include "provisioning/practice/portal/registration_desk.h"

#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/portal/signature_judge.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

using Entry = RegistrationBook::Entry;

RegistrationDesk::RegistrationDesk(const DeskParts& parts) : m_parts(parts)
{
    openAllMethods();
}

void RegistrationDesk::openAllMethods()
{
    m_methods.clear();
    for (const auto& road : m_parts.methods)
        m_methods.insert(road.name);
}

QStringList RegistrationDesk::methods() const
{
    QStringList open;
    for (const auto& road : m_parts.methods)
        if (m_methods.contains(road.name))
            open.append(road.name);
    return open;
}

Answered<RegistrationDesk::JudgedForm> RegistrationDesk::readForm(const RegistrationRequest& request,
                                                                  bool isSigned) const
{
    const auto* road = methodRoad(m_parts.methods, request.method);
    if (road == nullptr || !m_methods.contains(request.method) || !road->subjects.contains(request.subject))
        return refuse(ProblemCode::MethodClosed);
    if (request.evidence && !road->fields.required.contains(u"idNumber"_s))
        return refuse(ProblemCode::Malformed, u"evidence with a form that names nobody"_s);
    if (isSigned != road->isSigned)
        return refuse(ProblemCode::Malformed, u"signature, and the method takes none, or none for one"_s);
    return readClaim(request.form.fields, road->fields, m_parts.clock.utcNow().date().addDays(1))
        .map([&](const Claim& claim) {
            return JudgedForm{road, claim};
        });
}

Answered<Registration> RegistrationDesk::judgePerson(const JudgedForm& form,
                                                     const RegistrationRequest& request,
                                                     const JudgeCard& judgeCard)
{
    const auto& road = *form.road;
    auto claim = form.claim;
    const auto standing = judgeCard(claim);
    if (!standing)
        return tl::make_unexpected(standing.error());
    const auto idNumber = road.identify(m_parts.registers, claim);
    if (!idNumber)
        return tl::make_unexpected(idNumber.error());
    if (!idNumber->isEmpty() && m_parts.accounts.find(*idNumber))
        return refuse(ProblemCode::AccountExists);
    const auto& name = claim.accountName;
    if (!name.isEmpty() && isPostNameTaken(name, *idNumber))
        return tl::make_unexpected(Problem{.code = ProblemCode::FieldInvalid, .field = u"accountName"_s});
    return Registration{.road = &road,
                        .subject = request.subject,
                        .claim = claim,
                        .account = {.idNumber = *idNumber,
                                    .subject = request.subject,
                                    .method = road.name,
                                    .fullName = claim.fullName,
                                    .postName = name,
                                    .phone = claim.phone,
                                    .email = claim.email,
                                    .level = road.level,
                                    .sources = request.form.sources,
                                    .consent = request.form.consent,
                                    .evidence = standingName(*standing)}};
}

Answered<QJsonObject> RegistrationDesk::begin(const RegistrationRequest& request, const Caller& caller,
                                              const std::optional<ExaminedSignature>& examined)
{
    if (const auto room = m_parts.book.checkRoom(); !room)
        return tl::make_unexpected(room.error());
    const auto form = readForm(request, examined.has_value());
    if (!form)
        return tl::make_unexpected(form.error());
    if (const auto spent = m_parts.captchas.spend(request.form.captchaId, request.form.captchaText); !spent)
        return tl::make_unexpected(spent.error());
    if (examined)
        return beginSigned(*form->road, request, caller, *examined);
    const auto registration = judgePerson(
        *form, request, [&](Claim& claim) { return m_parts.evidence.judge(request, caller.kiosk, claim); });
    if (!registration)
        return tl::make_unexpected(registration.error());
    if (request.evidence)
        m_parts.evidence.challenges().spend(caller.kiosk, ChallengePurpose::Card,
                                            request.evidence->challenge);
    const auto entry = m_parts.book.add(*registration);
    takeFirstStep(entry);
    return m_parts.book.document(entry);
}

Registration RegistrationDesk::signedRegistration(const MethodRoad& road, const RegistrationRequest& request)
{
    return {.road = &road,
            .subject = request.subject,
            .account = {.subject = request.subject,
                        .method = road.name,
                        .level = road.level,
                        .consent = request.form.consent,
                        .evidence = standingName(EvidenceStanding::Absent)}};
}

Answered<QJsonObject> RegistrationDesk::beginSigned(const MethodRoad& road,
                                                    const RegistrationRequest& request, const Caller& caller,
                                                    const ExaminedSignature& examined)
{
    auto& challenges = m_parts.evidence.challenges();
    const auto signer = judgeTokenSignature(examined, request, caller, challenges);
    if (!signer)
        return tl::make_unexpected(signer.error());
    challenges.spend(caller.kiosk, ChallengePurpose::Signature, challengeOf(examined.document));
    if (const auto isNew = refuseKnown(*signer, request.subject); !isNew)
        return tl::make_unexpected(isNew.error());
    const auto entry = m_parts.book.add(signedRegistration(road, request));
    takeSigner(entry, *signer);
    takeFirstStep(entry);
    return m_parts.book.document(entry);
}

void RegistrationDesk::takeSigner(const Entry& entry, const SigningSubject& signer)
{
    auto& registration = entry.registration;
    const auto numbers = accountNumbers(signer, registration.subject);
    auto& account = registration.account;
    account.idNumber = m_parts.registers.presentNumber(numbers.constFirst());
    account.budgetCode = numbers.value(1);
    account.fullName = signer.name;
    account.organisation = signer.organisation;
    account.certificates = {{signer.issuerName, signer.serial}};
    registration.certificate = signer;
}

Answered<void> RegistrationDesk::refuseKnown(const SigningSubject& signer, const QString& subject)
{
    for (const auto& number : accountNumbers(signer, subject)) {
        const auto account = m_parts.accounts.find(m_parts.registers.presentNumber(number));
        if (!account)
            continue;
        if (!m_parts.accounts.learn(account->idNumber, {signer.issuerName, signer.serial}))
            return refuse(ProblemCode::Internal);
        return refuse(ProblemCode::AccountExists);
    }
    return {};
}

bool RegistrationDesk::isPostNameTaken(const QString& name, const QString& idNumber) const
{
    return m_parts.registers.isPostNameTaken(name) || m_parts.accounts.isPostNameTaken(name) ||
           m_parts.book.isPostNameTaken(name, idNumber) || m_parts.kept.isPostNameTaken(name, idNumber);
}

void RegistrationDesk::takeFirstStep(const Entry& entry)
{
    const auto& claim = entry.registration.claim;
    switch (entry.registration.road->firstStep(claim)) {
    case FirstStep::Otp:
        m_parts.otps.open(entry.id, claim.phone);
        m_parts.book.step(entry, RegistrationState::AwaitingOtp);
        break;
    case FirstStep::Link:
        m_parts.prompts.openLink(entry.id, claim.email);
        m_parts.book.step(entry, RegistrationState::AwaitingLink);
        break;
    case FirstStep::Sim:
        m_parts.prompts.openSim(entry.id, claim.carrier, claim.phone);
        m_parts.book.step(entry, RegistrationState::AwaitingSim);
        break;
    case FirstStep::Confirmation: m_parts.book.step(entry, RegistrationState::AwaitingConfirmation); break;
    }
}

Answered<QJsonObject> RegistrationDesk::read(Collection collection, const QString& id)
{
    return m_parts.book.at(collection, id).map([&](const Entry& entry) {
        learnOutcome(entry);
        return m_parts.book.document(entry);
    });
}

void RegistrationDesk::learnOutcome(const Entry& entry)
{
    const auto state = entry.registration.state;
    if (state != RegistrationState::AwaitingSim && state != RegistrationState::AwaitingLink)
        return;
    const auto outcome = m_parts.prompts.outcome(entry.id);
    if (outcome.fault && (!isCurable(*outcome.fault) || m_parts.prompts.resendsLeft(entry.id) == 0)) {
        m_parts.book.reject(entry, *outcome.fault);
    } else if (outcome.isAnswered && state == RegistrationState::AwaitingLink) {
        m_parts.prompts.close(entry.id);
        m_parts.book.step(entry, RegistrationState::AwaitingPassword);
    } else if (outcome.isAnswered) {
        learnSigner(entry, outcome);
    }
}

void RegistrationDesk::learnSigner(const Entry& entry, const PromptOutcome& outcome)
{
    auto& registration = entry.registration;
    const auto signer = judgeSignature(outcome.cms, outcome.challenge, registration.subject, m_parts.roots,
                                       m_parts.clock.utcNow());
    if (!signer) {
        m_parts.book.reject(entry, signer.error());
        return;
    }
    takeSigner(entry, *signer);
    m_parts.prompts.close(entry.id);
    if (!refuseKnown(*signer, registration.subject))
        m_parts.book.reject(entry, Rejection::AccountExists);
    else
        m_parts.book.step(entry, RegistrationState::AwaitingConfirmation);
}

Answered<Entry> RegistrationDesk::checkOtp(Collection collection, const QString& id, const QString& otp)
{
    const auto entry = m_parts.book.at(collection, id, RegistrationState::AwaitingOtp);
    if (!entry)
        return entry;
    if (const auto right = m_parts.otps.check(id, otp); !right) {
        if (right.error().code == ProblemCode::OtpLocked)
            m_parts.book.reject(*entry, Rejection::OtpLocked);
        return tl::make_unexpected(right.error());
    }
    m_parts.otps.close(id);
    return entry;
}

Answered<QJsonObject> RegistrationDesk::resendOtp(Collection collection, const QString& id)
{
    const auto entry = m_parts.book.at(collection, id, RegistrationState::AwaitingOtp);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (const auto sent = m_parts.otps.resend(id); !sent)
        return tl::make_unexpected(sent.error());
    m_parts.book.step(*entry, RegistrationState::AwaitingOtp);
    return m_parts.book.document(*entry);
}

Answered<QJsonObject> RegistrationDesk::resendPrompt(const QString& id)
{
    const auto entry = m_parts.book.at(Collection::Registrations, id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    learnOutcome(*entry);
    const auto state = entry->registration.state;
    if (state != RegistrationState::AwaitingSim && state != RegistrationState::AwaitingLink)
        return refuse(ProblemCode::RegistrationWrongStep);
    if (const auto sent = m_parts.prompts.resend(id); !sent)
        return tl::make_unexpected(sent.error());
    m_parts.book.step(*entry, state);
    return m_parts.book.document(*entry);
}

Answered<QJsonObject> RegistrationDesk::choosePassword(const QString& id,
                                                       const kiosk::base::SecureBytes& password)
{
    const auto entry = m_parts.book.at(Collection::Registrations, id, RegistrationState::AwaitingPassword);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!passwordIsAcceptable(password))
        return refuse(ProblemCode::PasswordRefused);
    return makeAccount(*entry, &password);
}

Answered<QJsonObject> RegistrationDesk::confirm(const QString& id, const std::optional<QString>& email)
{
    const auto entry =
        m_parts.book.at(Collection::Registrations, id, RegistrationState::AwaitingConfirmation);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (email && !isEmail(*email))
        return tl::make_unexpected(Problem{.code = ProblemCode::FieldInvalid, .field = u"email"_s});
    entry->registration.account.email = email.value_or(QString());
    return makeAccount(*entry, nullptr);
}

Answered<QJsonObject> RegistrationDesk::makeAccount(const Entry& entry,
                                                    const kiosk::base::SecureBytes* password)
{
    // Another kiosk may have been faster with the same number.
    const auto& [idNumber, budgetCode] =
        std::pair(entry.registration.account.idNumber, entry.registration.account.budgetCode);
    if (m_parts.accounts.find(idNumber) || (!budgetCode.isEmpty() && m_parts.accounts.find(budgetCode))) {
        m_parts.book.reject(entry, Rejection::AccountExists);
        return refuse(ProblemCode::AccountExists);
    }
    auto account = entry.registration.account;
    if (account.receiptCode.isEmpty())
        account.receiptCode = drawReceiptCode();
    account.registeredAt = m_parts.clock.utcNow();
    if (const auto added = m_parts.accounts.add(account, password); !added)
        return refuse(ProblemCode::Internal);
    entry.registration.account = account;
    m_parts.book.step(entry, RegistrationState::Completed);
    return m_parts.book.document(entry);
}

bool passwordIsAcceptable(const kiosk::base::SecureBytes& password)
{
    int characters = 0;
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool special = false;
    for (const char byte : password.text()) {
        const auto value = static_cast<unsigned char>(byte);
        characters += (value & 0xc0U) != 0x80U ? 1 : 0; // continuation bytes are not characters of their own
        lower = lower || (byte >= 'a' && byte <= 'z');
        upper = upper || (byte >= 'A' && byte <= 'Z');
        digit = digit || (byte >= '0' && byte <= '9');
        special = special || (value > 0x20 && value < 0x7f && !(byte >= 'a' && byte <= 'z') &&
                              !(byte >= 'A' && byte <= 'Z') && !(byte >= '0' && byte <= '9'));
    }
    return characters >= 8 && lower && upper && digit && special;
}

} // namespace provisioning::practice
