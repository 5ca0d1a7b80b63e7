#include "provisioning/practice/portal/resumption_desk.h"

#include "provisioning/practice/portal/receipt_code.h"

#include <algorithm>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

using Entry = RegistrationBook::Entry;

namespace {

// As receipt codes are printed; any other text stays another text.
QString canonical(const QString& code)
{
    QString symbols;
    for (const QChar symbol : code.toUpper())
        if (symbol != u'-' && !symbol.isSpace())
            symbols.append(symbol);
    return symbols.first(std::min<qsizetype>(4, symbols.size())) + u'-' + symbols.mid(4, 3) + u'-' +
           symbols.mid(7);
}

} // namespace

ResumptionDesk::ResumptionDesk(const DeskParts& parts)
    : m_parts(parts), m_codeTries(parts.clock, triesPerCode), m_phoneTries(parts.clock, triesPerPhone),
      m_kioskTries(parts.clock, wrongTriesPerKiosk)
{
}

Answered<QJsonObject> ResumptionDesk::postpone(const QString& id)
{
    const auto entry = m_parts.book.at(Collection::Registrations, id);
    if (!entry)
        return tl::make_unexpected(entry.error());
    auto registration = entry->registration;
    // Without a phone nobody could go on with it.
    const bool hasPhone = !registration.resumes.isEmpty() || !registration.claim.phone.isEmpty();
    if (isOver(registration) || !hasPhone)
        return refuse(ProblemCode::RegistrationWrongStep);
    auto code = registration.resumes;
    QDateTime until;
    if (code.isEmpty()) {
        if (registration.account.receiptCode.isEmpty())
            registration.account.receiptCode = drawReceiptCode();
        code = registration.account.receiptCode;
        until = m_parts.kept.keep(registration).until;
    } else if (const auto done = completed(code)) {
        until = done->registeredAt.addDays(KeptBook::days);
    } else if (const auto kept = m_parts.kept.find(code)) {
        // Nobody has proved the phone yet: what is kept stays as it was.
        until = kept->until;
    } else {
        return refuse(ProblemCode::RegistrationNotFound);
    }
    m_parts.book.drop(Collection::Registrations, id);
    return QJsonObject{{u"receiptCode"_s, code}, {u"keptUntil"_s, until.toUTC().toString(Qt::ISODate)}};
}

Answered<QJsonObject> ResumptionDesk::begin(const ResumptionRequest& request, const QByteArray& kiosk)
{
    if (const auto room = m_parts.book.checkRoom(); !room)
        return tl::make_unexpected(room.error());
    const auto code = canonical(request.receiptCode);
    const auto codeKey = code.toUtf8();
    const auto phoneKey = request.phone.toUtf8();
    const auto wait =
        std::max({m_codeTries.waitFor(codeKey), m_phoneTries.waitFor(phoneKey), m_kioskTries.waitFor(kiosk)});
    if (wait.count() > 0)
        return tl::make_unexpected(Problem{.code = ProblemCode::ResumptionLocked, .retryIn = wait});
    m_codeTries.count(codeKey);
    m_phoneTries.count(phoneKey);
    if (!holds(code, request.phone)) {
        m_kioskTries.count(kiosk);
        return refuse(ProblemCode::ResumptionNotFound);
    }
    const auto entry = m_parts.book.add({.errand = Errand::Resume, .resumes = code});
    m_parts.otps.open(entry.id, request.phone);
    return m_parts.book.document(entry);
}

Answered<QJsonObject> ResumptionDesk::goOn(const Entry& entry)
{
    const auto code = std::exchange(entry.registration.resumes, {});
    if (const auto done = completed(code)) {
        entry.registration.account = *done;
        m_parts.book.step(entry, RegistrationState::Completed);
        return m_parts.book.document(entry);
    }
    const auto kept = m_parts.kept.find(code);
    if (!kept) {
        m_parts.book.drop(Collection::Registrations, entry.id);
        return refuse(ProblemCode::RegistrationNotFound);
    }
    entry.registration = kept->registration;
    entry.registration.errand = Errand::Resume;
    const auto& account = entry.registration.account;
    const auto& claim = entry.registration.claim;
    auto state = kept->registration.state;
    if (state == RegistrationState::Rejected) {
        m_parts.book.reject(entry, kept->registration.rejectedFor);
        return m_parts.book.document(entry);
    }
    if (!account.idNumber.isEmpty() && m_parts.accounts.find(account.idNumber)) {
        m_parts.book.reject(entry, Rejection::AccountExists);
        return m_parts.book.document(entry);
    }
    if (state == RegistrationState::AwaitingOtp)
        state = RegistrationState::AwaitingPassword; // this OTP proved the phone as well
    else if (state == RegistrationState::AwaitingLink)
        m_parts.prompts.openLink(entry.id, claim.email);
    else if (state == RegistrationState::AwaitingSim)
        m_parts.prompts.openSim(entry.id, claim.carrier, claim.phone);
    m_parts.book.step(entry, state);
    return m_parts.book.document(entry);
}

void ResumptionDesk::forgetTries()
{
    m_codeTries.forgetAll();
    m_phoneTries.forgetAll();
    m_kioskTries.forgetAll();
}

std::optional<Account> ResumptionDesk::completed(const QString& receiptCode) const
{
    const auto account = m_parts.accounts.findByReceipt(receiptCode);
    if (account && account->registeredAt.addDays(KeptBook::days) > m_parts.clock.utcNow())
        return account;
    return std::nullopt;
}

bool ResumptionDesk::holds(const QString& receiptCode, const QString& phone) const
{
    if (phone.isEmpty())
        return false;
    if (const auto done = completed(receiptCode))
        return done->phone == phone;
    const auto kept = m_parts.kept.find(receiptCode);
    return kept && kept->registration.claim.phone == phone;
}

} // namespace provisioning::practice
