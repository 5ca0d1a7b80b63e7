#include "provisioning/practice/dock/mailbox.h"

#include <algorithm>
#include <utility>

namespace provisioning::practice::dock {

namespace {

enum Role {
    To = Qt::UserRole + 1,
    Subject,
    Text,
    Time,
    MayOpen,
    IsActivated,
    IsDead, // opened, and it was too late
};

} // namespace

Mailbox::Mailbox(OpenLink openLink, QObject* parent)
    : QAbstractListModel(parent), m_openLink(std::move(openLink))
{
}

void Mailbox::receive(const Letter& letter)
{
    beginInsertRows({}, 0, 0);
    m_lines.prepend({.letter = letter});
    endInsertRows();
    Q_EMIT countChanged();
    Q_EMIT received();
}

void Mailbox::setActivated(const QString& id, bool activated)
{
    for (int row = 0; row < count(); ++row) {
        if (m_lines.at(row).letter.id == id)
            setLink(row, activated ? Link::Activated : Link::Dead);
    }
}

void Mailbox::forgetAll()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
    Q_EMIT countChanged();
}

int Mailbox::unopened() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
                                          [](const Line& line) { return line.link == Link::Fresh; }));
}

void Mailbox::open(int row)
{
    if (row < 0 || row >= count() || m_lines.at(row).link != Link::Fresh)
        return;
    setLink(row, Link::Opening);
    m_openLink(m_lines.at(row).letter.id);
}

void Mailbox::setLink(int row, Link link)
{
    m_lines[row].link = link;
    Q_EMIT dataChanged(index(row), index(row), {MayOpen, IsActivated, IsDead});
    Q_EMIT countChanged();
}

int Mailbox::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Mailbox::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [letter, link] = m_lines.at(index.row());
    switch (role) {
    case To: return letter.to;
    case Subject: return letter.subject;
    case Text: return letter.text;
    case Time: return letter.sentAt.toLocalTime().toString(QStringLiteral("HH:mm"));
    case MayOpen: return link == Link::Fresh;
    case IsActivated: return link == Link::Activated;
    case IsDead: return link == Link::Dead;
    default: return {};
    }
}

QHash<int, QByteArray> Mailbox::roleNames() const
{
    return {{To, "to"},           {Subject, "subject"},         {Text, "text"},    {Time, "time"},
            {MayOpen, "mayOpen"}, {IsActivated, "isActivated"}, {IsDead, "isDead"}};
}

} // namespace provisioning::practice::dock
