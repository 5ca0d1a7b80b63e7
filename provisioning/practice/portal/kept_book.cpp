#include "provisioning/practice/portal/kept_book.h"

namespace provisioning::practice {

KeptRegistration KeptBook::keep(const Registration& registration)
{
    forgetOld();
    const KeptRegistration kept{registration, m_clock.utcNow().addDays(days)};
    m_kept.insert(registration.account.receiptCode, kept);
    return kept;
}

void KeptBook::keepUntil(const Registration& registration, const QDateTime& until)
{
    m_kept.insert(registration.account.receiptCode, {registration, until});
}

std::optional<KeptRegistration> KeptBook::find(const QString& receiptCode)
{
    forgetOld();
    const auto found = m_kept.constFind(receiptCode);
    return found != m_kept.constEnd() ? std::optional(*found) : std::nullopt;
}

bool KeptBook::isPostNameTaken(const QString& accountName, const QString& idNumber)
{
    forgetOld();
    return std::any_of(m_kept.begin(), m_kept.end(), [&](const KeptRegistration& kept) {
        return holdsPostName(kept.registration, accountName, idNumber);
    });
}

void KeptBook::forgetOld()
{
    const auto now = m_clock.utcNow();
    m_kept.removeIf(
        [&](auto entry) { return entry.value().until <= now || m_accounts.findByReceipt(entry.key()); });
}

} // namespace provisioning::practice
