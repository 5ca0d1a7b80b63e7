#include "provisioning/practice/dock/token_tray.h"

#include <algorithm>
#include <utility>

namespace provisioning::practice::dock {

using namespace Qt::StringLiterals;

namespace {

enum Role { TitleRole = Qt::UserRole, PinRole, PluggedRole };

} // namespace

TokenTray::TokenTray(Turned turned, QObject* parent) : QAbstractListModel(parent), m_turned(std::move(turned))
{
}

void TokenTray::setTokens(QList<TrayToken> tokens)
{
    beginResetModel();
    m_tokens = std::move(tokens);
    endResetModel();
    Q_EMIT pluggedChanged();
}

void TokenTray::setLanguage(const QString& language)
{
    m_language = language;
    if (!m_tokens.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TitleRole});
    Q_EMIT pluggedChanged();
}

void TokenTray::setMood(token::Mood mood)
{
    if (std::exchange(m_wish.mood, mood) == mood)
        return;
    Q_EMIT moodChanged();
    m_turned(m_wish);
}

const TrayToken* TokenTray::named(const QString& name) const
{
    const auto found = std::find_if(m_tokens.begin(), m_tokens.end(),
                                    [&name](const TrayToken& token) { return token.name == name; });
    return found == m_tokens.end() ? nullptr : &*found;
}

QString TokenTray::titleOf(const TrayToken& token) const
{
    return token.titles.value(m_language, token.titles.value(u"vi"_s));
}

QStringList TokenTray::pluggedTitles() const
{
    QStringList titles;
    for (const auto& name : m_wish.plugged) {
        if (const auto* token = named(name))
            titles.append(titleOf(*token));
    }
    return titles;
}

QString TokenTray::pin() const
{
    const auto* token = m_wish.plugged.isEmpty() ? nullptr : named(m_wish.plugged.last());
    return token == nullptr ? QString() : token->pin;
}

void TokenTray::plugOrPull(int row)
{
    if (row < 0 || row >= m_tokens.size())
        return;
    auto names = m_wish.plugged;
    const auto& name = m_tokens.at(row).name;
    if (!names.removeOne(name))
        names.append(name);
    setPlugged(names);
}

void TokenTray::pullAll()
{
    setPlugged({});
}

void TokenTray::setPlugged(const QStringList& names)
{
    if (names == m_wish.plugged)
        return;
    m_wish.plugged = names;
    if (!m_tokens.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PluggedRole});
    Q_EMIT pluggedChanged();
    m_turned(m_wish);
}

int TokenTray::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tokens.size());
}

QVariant TokenTray::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_tokens.size())
        return {};
    const auto& token = m_tokens.at(index.row());
    switch (role) {
    case TitleRole: return titleOf(token);
    case PinRole: return token.pin;
    case PluggedRole: return m_wish.plugged.contains(token.name);
    default: return {};
    }
}

QHash<int, QByteArray> TokenTray::roleNames() const
{
    return {{TitleRole, "title"}, {PinRole, "pin"}, {PluggedRole, "isPlugged"}};
}

} // namespace provisioning::practice::dock
