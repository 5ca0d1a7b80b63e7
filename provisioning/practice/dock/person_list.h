// The made-up people to try, and the one that was picked.
//
// GUI thread. The rows never change after setPeople().
#pragma once

#include <QAbstractListModel>
#include <QDate>
#include <QQmlEngine>

namespace provisioning::practice::dock {

// What will happen to a person at the kiosk.
namespace outcome {
Q_NAMESPACE
QML_NAMED_ELEMENT(Outcome)
enum class Kind { Registers, RegistersWithOldNumber, PhoneNotOwned, AccountExists, DataMismatch };
Q_ENUM_NS(Kind)
} // namespace outcome

struct Person {
    QString fullName;
    QString idNumber = {};
    QDate birthDate = {};
    bool isFemale = false;
    QString phone = {};
    outcome::Kind outcome = outcome::Kind::Registers;
};

class PersonList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    // -1: nobody yet.
    Q_PROPERTY(int picked READ picked NOTIFY pickedChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    void setPeople(QList<Person> people);
    [[nodiscard]] const QList<Person>& people() const { return m_people; }
    [[nodiscard]] int picked() const { return m_picked; }

    Q_INVOKABLE void pick(int row);
    void pickNobody();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void pickedChanged();

private:
    void setPicked(int row);

    QList<Person> m_people;
    int m_picked = -1;
};

} // namespace provisioning::practice::dock
