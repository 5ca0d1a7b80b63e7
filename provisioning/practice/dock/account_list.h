// The accounts of the practice portal, newest first.
//
// GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QQmlEngine>

namespace provisioning::practice::dock {

struct AccountLine {
    QString fullName;
    QString idNumber = {};
    int level = 0;
    QString receiptCode = {};
    QDateTime registeredAt = {};
    bool isFounded = false; // there from the beginning
    bool operator==(const AccountLine&) const = default;
};

class AccountList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    // Those that kiosks registered.
    Q_PROPERTY(int registered READ registered NOTIFY registeredChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    void setAccounts(QList<AccountLine> accounts);
    [[nodiscard]] int registered() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void registeredChanged();

private:
    QList<AccountLine> m_accounts;
};

} // namespace provisioning::practice::dock
