#include "provisioning/practice/dock/account_list.h"

#include "provisioning/practice/dock/spelling.h"

#include <algorithm>

namespace provisioning::practice::dock {

namespace {

enum Role {
    FullName = Qt::UserRole + 1,
    IdNumber,
    Level,
    ReceiptCode,
    Time,
    IsFounded,
};

} // namespace

void AccountList::setAccounts(QList<AccountLine> accounts)
{
    std::stable_sort(accounts.begin(), accounts.end(), [](const AccountLine& one, const AccountLine& other) {
        return one.registeredAt > other.registeredAt;
    });
    if (accounts == m_accounts)
        return;
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
    Q_EMIT registeredChanged();
}

int AccountList::registered() const
{
    return static_cast<int>(std::count_if(m_accounts.begin(), m_accounts.end(),
                                          [](const AccountLine& account) { return !account.isFounded; }));
}

int AccountList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

QVariant AccountList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& account = m_accounts.at(index.row());
    switch (role) {
    case FullName: return account.fullName;
    case IdNumber: return groupedIdNumber(account.idNumber);
    case Level: return account.level;
    case ReceiptCode: return account.receiptCode;
    case Time: return account.registeredAt.toLocalTime().toString(QStringLiteral("HH:mm dd/MM/yyyy"));
    case IsFounded: return account.isFounded;
    default: return {};
    }
}

QHash<int, QByteArray> AccountList::roleNames() const
{
    return {{FullName, "fullName"},       {IdNumber, "idNumber"}, {Level, "level"},
            {ReceiptCode, "receiptCode"}, {Time, "time"},         {IsFounded, "isFounded"}};
}

} // namespace provisioning::practice::dock
