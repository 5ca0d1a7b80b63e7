#include "provisioning/practice/portal/recovery_desk.h"

#include "provisioning/practice/portal/claim_reader.h"
#include "provisioning/practice/portal/receipt_code.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

Answered<QJsonObject> RecoveryDesk::begin(const FormRequest& request)
{
    static const FieldSet fields{.required = {u"idNumber"_s, u"phone"_s}};
    if (const auto room = m_parts.book.checkRoom(); !room)
        return tl::make_unexpected(room.error());
    const auto claim = readClaim(request.fields, fields, m_parts.clock.utcNow().date());
    if (!claim)
        return tl::make_unexpected(claim.error());
    if (const auto spent = m_parts.captchas.spend(request.captchaId, request.captchaText); !spent)
        return tl::make_unexpected(spent.error());
    const auto account = m_parts.accounts.find(m_parts.registers.presentNumber(claim->idNumber));
    // An account entered by signature has no password that could have been forgotten; who asks learns no more
    // than of any other number.
    constexpr int signedLevel = 3;
    if (!account || account->phone != claim->phone || account->level >= signedLevel)
        return refuse(ProblemCode::AccountNotFound);
    const auto entry = m_parts.book.add({.errand = Errand::Recover, .claim = *claim, .account = *account});
    m_parts.otps.open(entry.id, claim->phone);
    return m_parts.book.document(entry);
}

Answered<QJsonObject> RecoveryDesk::choosePassword(const QString& id,
                                                   const kiosk::base::SecureBytes& password)
{
    const auto entry = m_parts.book.at(Collection::Recoveries, id, RegistrationState::AwaitingPassword);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!passwordIsAcceptable(password))
        return refuse(ProblemCode::PasswordRefused);
    auto& account = entry->registration.account;
    if (const auto set = m_parts.accounts.setPassword(account.idNumber, password); !set)
        return refuse(ProblemCode::Internal);
    // Of the recovery, not of the account.
    account.receiptCode = drawReceiptCode();
    account.registeredAt = m_parts.clock.utcNow();
    m_parts.book.step(*entry, RegistrationState::Completed);
    return m_parts.book.document(*entry);
}

} // namespace provisioning::practice
