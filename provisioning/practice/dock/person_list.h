// The made-up people to try by one method, and the one that was picked.
//
// GUI thread. The rows change only with setPeople() and the method.
#pragma once

#include "provisioning/practice/dock/person.h"

#include <QAbstractListModel>

namespace provisioning::practice::dock {

class PersonList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    // -1: nobody yet.
    Q_PROPERTY(int picked READ picked NOTIFY pickedChanged)
    // The ID number they type; empty: nobody yet.
    Q_PROPERTY(QString pickedNumber READ pickedNumber NOTIFY pickedChanged)
    Q_PROPERTY(
        provisioning::practice::dock::method::Kind method READ method WRITE setMethod NOTIFY methodChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    void setPeople(QList<Person> people);
    // Of every method.
    [[nodiscard]] const QList<Person>& people() const { return m_people; }
    // Null: nobody yet.
    [[nodiscard]] const Person* pickedPerson() const;
    [[nodiscard]] QString pickedNumber() const;
    [[nodiscard]] int picked() const { return m_picked; }
    [[nodiscard]] method::Kind method() const { return m_method; }
    // Another method's people; nobody is picked.
    void setMethod(method::Kind method);

    Q_INVOKABLE void pick(int row);
    void pickNobody();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void pickedChanged();
    void methodChanged();

private:
    void setPicked(int row);
    void showMethod();

    QList<Person> m_people;
    QList<Person> m_shown;
    method::Kind m_method = method::Kind::MobileSubscriber;
    int m_picked = -1;
};

} // namespace provisioning::practice::dock
