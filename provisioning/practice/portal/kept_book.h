// Postponed registrations, by receipt code, until their days are over or their account is made. In memory: a
// restart forgets them. Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/portal/registration.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace provisioning::practice {

struct KeptRegistration {
    Registration registration = {};
    QDateTime until = {};
};

class KeptBook {
public:
    static constexpr int days = 30;

    // Both must outlive it.
    KeptBook(const kiosk::base::Clock& clock, const AccountBook& accounts)
        : m_clock(clock), m_accounts(accounts)
    {
    }

    // Under the receipt code of its account; in the place of what was kept there.
    KeptRegistration keep(const Registration& registration);
    // The same until then, which may be past; nothing else is looked at, so many may come at once.
    void keepUntil(const Registration& registration, const QDateTime& until);
    [[nodiscard]] bool has(const QString& receiptCode) const { return m_kept.contains(receiptCode); }
    [[nodiscard]] std::optional<KeptRegistration> find(const QString& receiptCode);
    // Somebody else than this person is on the way to a PostID account of this name.
    [[nodiscard]] bool isPostNameTaken(const QString& accountName, const QString& idNumber);

    void forgetAll() { m_kept.clear(); }

private:
    void forgetOld();

    const kiosk::base::Clock& m_clock;
    const AccountBook& m_accounts;
    QHash<QString, KeptRegistration> m_kept;
};

} // namespace provisioning::practice
