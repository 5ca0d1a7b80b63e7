#include "provisioning/practice/dock/person_list.h"

#include "provisioning/practice/dock/spelling.h"
#include "provisioning/practice/dock/telex_keys.h"

#include <utility>

namespace provisioning::practice::dock {

namespace {

enum Role {
    FullName = Qt::UserRole + 1,
    IdNumber,
    BirthDate,
    IsFemale,
    Phone,
    Outcome,
    Telex, // empty: not to be written by Telex alone
    IsPicked,
};

} // namespace

void PersonList::setPeople(QList<Person> people)
{
    beginResetModel();
    m_people = std::move(people);
    m_picked = -1;
    endResetModel();
    Q_EMIT pickedChanged();
}

void PersonList::pick(int row)
{
    if (row >= 0 && row < m_people.size())
        setPicked(row);
}

void PersonList::pickNobody()
{
    setPicked(-1);
}

void PersonList::setPicked(int row)
{
    const auto before = std::exchange(m_picked, row);
    if (before == row)
        return;
    for (const auto changed : {before, row}) {
        if (changed >= 0)
            Q_EMIT dataChanged(index(changed), index(changed), {IsPicked});
    }
    Q_EMIT pickedChanged();
}

int PersonList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant PersonList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& person = m_people.at(index.row());
    switch (role) {
    case FullName: return person.fullName;
    case IdNumber: return groupedIdNumber(person.idNumber);
    case BirthDate: return person.birthDate.toString(QStringLiteral("dd/MM/yyyy"));
    case IsFemale: return person.isFemale;
    case Phone: return groupedPhone(person.phone);
    case Outcome: return QVariant::fromValue(person.outcome);
    case Telex: return telexKeys(person.fullName).value_or(QString());
    case IsPicked: return index.row() == m_picked;
    default: return {};
    }
}

QHash<int, QByteArray> PersonList::roleNames() const
{
    return {{FullName, "fullName"}, {IdNumber, "idNumber"}, {BirthDate, "birthDate"}, {IsFemale, "isFemale"},
            {Phone, "phone"},       {Outcome, "outcome"},   {Telex, "telex"},         {IsPicked, "isPicked"}};
}

} // namespace provisioning::practice::dock
