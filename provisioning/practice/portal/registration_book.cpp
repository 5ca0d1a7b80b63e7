#include "provisioning/practice/portal/registration_book.h"

#include <QUuid>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUnderWay = 500;

bool isIn(Collection collection, const Registration& registration)
{
    return (registration.errand == Errand::Recover) == (collection == Collection::Recoveries);
}

QJsonObject otpDocument(const OtpTerms& terms)
{
    return {{u"maskedPhone"_s, terms.maskedPhone},
            {u"expiresIn"_s, static_cast<qint64>(terms.expiresIn.count())},
            {u"resendIn"_s, static_cast<qint64>(terms.resendIn.count())},
            {u"triesLeft"_s, terms.triesLeft},
            {u"resendsLeft"_s, terms.resendsLeft}};
}

} // namespace

Answered<void> RegistrationBook::checkRoom()
{
    forgetStale();
    if (m_registrations.size() >= mostUnderWay)
        return refuse(ProblemCode::Busy);
    return {};
}

RegistrationBook::Entry RegistrationBook::add(const Registration& registration)
{
    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto& added = m_registrations[id] = registration;
    added.lastStep = m_clock.monotonic();
    return {id, added};
}

Answered<RegistrationBook::Entry> RegistrationBook::at(Collection collection, const QString& id)
{
    forgetStale();
    const auto found = m_registrations.find(id);
    if (found == m_registrations.end() || !isIn(collection, *found))
        return refuse(ProblemCode::RegistrationNotFound);
    return Entry{id, *found};
}

Answered<RegistrationBook::Entry> RegistrationBook::at(Collection collection, const QString& id,
                                                       RegistrationState wanted)
{
    auto entry = at(collection, id);
    if (!entry || entry->registration.state == wanted)
        return entry;
    const bool isRejected = entry->registration.state == RegistrationState::Rejected;
    const auto why = entry->registration.rejectedFor;
    if (isRejected && why == Rejection::OtpLocked && wanted == RegistrationState::AwaitingOtp)
        return refuse(ProblemCode::OtpLocked);
    const bool makesAccount =
        wanted == RegistrationState::AwaitingPassword || wanted == RegistrationState::AwaitingConfirmation;
    if (isRejected && why == Rejection::AccountExists && makesAccount)
        return refuse(ProblemCode::AccountExists);
    return refuse(ProblemCode::RegistrationWrongStep);
}

void RegistrationBook::step(const Entry& entry, RegistrationState state)
{
    entry.registration.state = state;
    entry.registration.lastStep = m_clock.monotonic();
}

void RegistrationBook::reject(const Entry& entry, Rejection why)
{
    close(entry.id);
    entry.registration.rejectedFor = why;
    step(entry, RegistrationState::Rejected);
}

void RegistrationBook::drop(Collection collection, const QString& id)
{
    if (!at(collection, id))
        return;
    close(id);
    m_registrations.remove(id);
}

void RegistrationBook::dropAll()
{
    m_otps.closeAll();
    m_prompts.closeAll();
    m_registrations.clear();
}

bool RegistrationBook::isPostNameTaken(const QString& accountName, const QString& idNumber) const
{
    return std::any_of(m_registrations.begin(), m_registrations.end(), [&](const Registration& other) {
        return holdsPostName(other, accountName, idNumber);
    });
}

QJsonObject RegistrationBook::document(const Entry& entry) const
{
    const auto& registration = entry.registration;
    QJsonObject document{{u"id"_s, entry.id}, {u"state"_s, stateName(registration.state)}};
    // Before its OTP a resumption says nothing of what is kept.
    if (registration.errand != Errand::Recover && registration.resumes.isEmpty())
        document.insert(u"evidence"_s, registration.account.evidence.isEmpty()
                                           ? u"absent"_s
                                           : registration.account.evidence);
    switch (registration.state) {
    case RegistrationState::AwaitingOtp:
        document.insert(u"otp"_s, otpDocument(m_otps.terms(entry.id)));
        break;
    case RegistrationState::AwaitingLink:
    case RegistrationState::AwaitingSim: document.insert(u"prompt"_s, m_prompts.document(entry.id)); break;
    case RegistrationState::AwaitingConfirmation:
        document.insert(u"certificate"_s, certificateDocument(registration.certificate));
        break;
    case RegistrationState::AwaitingPassword: break;
    case RegistrationState::Completed:
        document.insert(u"level"_s, registration.account.level);
        document.insert(u"receiptCode"_s, registration.account.receiptCode);
        document.insert(u"completedAt"_s, registration.account.registeredAt.toUTC().toString(Qt::ISODate));
        break;
    case RegistrationState::Rejected:
        document.insert(u"code"_s, rejectionName(registration.rejectedFor));
        break;
    }
    return document;
}

void RegistrationBook::close(const QString& id)
{
    m_otps.close(id);
    m_prompts.close(id);
}

void RegistrationBook::forgetStale()
{
    const auto now = m_clock.monotonic();
    for (auto it = m_registrations.begin(); it != m_registrations.end();) {
        if (now - it->lastStep < patience) {
            ++it;
            continue;
        }
        close(it.key());
        it = m_registrations.erase(it);
    }
}

} // namespace provisioning::practice
