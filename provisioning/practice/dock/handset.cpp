#include "provisioning/practice/dock/handset.h"

#include "provisioning/practice/dock/spelling.h"

#include <algorithm>
#include <iterator>

namespace provisioning::practice::dock {

namespace {

enum Role {
    Code = Qt::UserRole + 1, // in groups
    Text,
    Time,
    IsNewest, // the only code that still counts
};

} // namespace

void Handset::receive(const Message& message)
{
    m_messages.prepend(message);
    if (message.to == m_number) {
        beginInsertRows({}, 0, 0);
        m_shown.prepend(message);
        endInsertRows();
        if (m_shown.size() > 1)
            Q_EMIT dataChanged(index(1), index(1), {IsNewest});
        Q_EMIT countChanged();
    } else {
        show(message.to);
    }
    Q_EMIT received(groupedCode(message.otp));
}

void Handset::insertSim(const QString& number)
{
    if (number != m_number)
        show(number);
}

void Handset::forgetAll()
{
    m_messages.clear();
    m_numbers.clear();
    show(m_number);
}

void Handset::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    Q_EMIT isOnChanged();
}

void Handset::showNumber(int index)
{
    if (index >= 0 && index < m_numbers.size())
        insertSim(m_numbers.at(index));
}

void Handset::show(const QString& number)
{
    const auto hasMessages = [this](const QString& candidate) {
        return std::any_of(m_messages.begin(), m_messages.end(),
                           [&](const Message& message) { return message.to == candidate; });
    };
    beginResetModel();
    m_number = number;
    m_shown.clear();
    std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(m_shown),
                 [&](const Message& message) { return message.to == number; });
    m_numbers.removeIf(
        [&](const QString& candidate) { return candidate != number && !hasMessages(candidate); });
    if (!number.isEmpty() && !m_numbers.contains(number))
        m_numbers.append(number);
    endResetModel();
    Q_EMIT numberChanged();
    Q_EMIT numbersChanged();
    Q_EMIT countChanged();
}

QString Handset::number() const
{
    return groupedPhone(m_number);
}

QStringList Handset::numbers() const
{
    QStringList spaced;
    std::transform(m_numbers.begin(), m_numbers.end(), std::back_inserter(spaced), groupedPhone);
    return spaced;
}

int Handset::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Handset::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& message = m_shown.at(index.row());
    switch (role) {
    case Code: return groupedCode(message.otp);
    case Text: return message.text;
    case Time: return message.sentAt.toLocalTime().toString(QStringLiteral("HH:mm"));
    case IsNewest: return index.row() == 0;
    default: return {};
    }
}

QHash<int, QByteArray> Handset::roleNames() const
{
    return {{Code, "code"}, {Text, "text"}, {Time, "time"}, {IsNewest, "isNewest"}};
}

} // namespace provisioning::practice::dock
