#include "provisioning/practice/dock/card_tray.h"

#include <algorithm>
#include <utility>

namespace provisioning::practice::dock {

using namespace Qt::StringLiterals;

namespace {

enum Role { TitleRole = Qt::UserRole, SpecialRole, InsertedRole };

} // namespace

CardTray::CardTray(Wishes wishes, QObject* parent) : QAbstractListModel(parent), m_wishes(std::move(wishes))
{
}

void CardTray::setCards(QList<TrayCard> cards)
{
    beginResetModel();
    m_cards = std::move(cards);
    endResetModel();
    Q_EMIT insertedChanged();
    Q_EMIT heldChanged();
}

void CardTray::setLanguage(const QString& language)
{
    m_language = language;
    if (!m_cards.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TitleRole});
    Q_EMIT insertedChanged();
    Q_EMIT heldChanged();
}

void CardTray::setInserted(const QString& name)
{
    if (std::exchange(m_inserted, name) == name)
        return;
    if (!m_cards.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {InsertedRole});
    Q_EMIT insertedChanged();
}

void CardTray::setHeld(const QString& name)
{
    if (std::exchange(m_held, name) != name)
        Q_EMIT heldChanged();
}

QString CardTray::titleOf(const TrayCard& card) const
{
    return card.titles.value(m_language, card.titles.value(u"vi"_s));
}

QString CardTray::titleOf(const QString& name) const
{
    const auto it =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const TrayCard& card) { return card.name == name; });
    return it == m_cards.end() ? name : titleOf(*it);
}

int CardTray::insertedRow() const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(),
                                 [this](const TrayCard& card) { return card.name == m_inserted; });
    return it == m_cards.end() ? -1 : static_cast<int>(it - m_cards.begin());
}

void CardTray::insert(int row)
{
    if (row >= 0 && row < m_cards.size())
        m_wishes.onReader(m_cards.at(row).name);
}

void CardTray::pull()
{
    m_wishes.onReader({});
}

void CardTray::holdUp(int row)
{
    if (row >= 0 && row < m_cards.size())
        m_wishes.beforeCamera(m_cards.at(row).name);
}

void CardTray::putDown()
{
    m_wishes.beforeCamera({});
}

int CardTray::rowOf(const QString& idNumber) const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [&](const TrayCard& card) {
        return !card.isSpecial && (card.idNumber == idNumber || card.formerNumber == idNumber);
    });
    return it == m_cards.end() ? -1 : static_cast<int>(it - m_cards.begin());
}

int CardTray::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant CardTray::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_cards.size())
        return {};
    const auto& card = m_cards.at(index.row());
    switch (role) {
    case TitleRole: return titleOf(card);
    case SpecialRole: return card.isSpecial;
    case InsertedRole: return card.name == m_inserted;
    default: return {};
    }
}

QHash<int, QByteArray> CardTray::roleNames() const
{
    return {{TitleRole, "title"}, {SpecialRole, "isSpecial"}, {InsertedRole, "isInserted"}};
}

} // namespace provisioning::practice::dock
