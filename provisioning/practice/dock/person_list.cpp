#include "provisioning/practice/dock/person_list.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace provisioning::practice::dock {

namespace {

enum Role {
    FullName = Qt::UserRole + 1,
    Outcome,
    Facts, // [{kind, value}]
    IsPicked,
};

QVariantList linesOf(const Person& person)
{
    QVariantList lines;
    for (const auto& [kind, value] : factsOf(person))
        lines.append(
            QVariantMap{{QStringLiteral("kind"), static_cast<int>(kind)}, {QStringLiteral("value"), value}});
    return lines;
}

} // namespace

void PersonList::setPeople(QList<Person> people)
{
    m_people = std::move(people);
    showMethod();
}

const Person* PersonList::pickedPerson() const
{
    return m_picked < 0 ? nullptr : &m_shown.at(m_picked);
}

QString PersonList::pickedNumber() const
{
    const auto* person = pickedPerson();
    return person == nullptr ? QString() : person->idNumber;
}

void PersonList::setMethod(method::Kind method)
{
    if (method == m_method)
        return;
    m_method = method;
    showMethod();
    Q_EMIT methodChanged();
}

void PersonList::showMethod()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(m_shown),
                 [this](const Person& person) { return person.method == m_method; });
    m_picked = -1;
    endResetModel();
    Q_EMIT pickedChanged();
}

void PersonList::pick(int row)
{
    if (row >= 0 && row < m_shown.size())
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
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PersonList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& person = m_shown.at(index.row());
    switch (role) {
    case FullName: return person.fullName;
    case Outcome: return QVariant::fromValue(person.outcome);
    case Facts: return linesOf(person);
    case IsPicked: return index.row() == m_picked;
    default: return {};
    }
}

QHash<int, QByteArray> PersonList::roleNames() const
{
    return {{FullName, "fullName"}, {Outcome, "outcome"}, {Facts, "facts"}, {IsPicked, "isPicked"}};
}

} // namespace provisioning::practice::dock
