#include "kiosk/ui/rows.h"

namespace kiosk::ui {

namespace {
enum Role { Title = Qt::UserRole, Text, Note, Badge, GlyphCode, Available, Marked };
}

Rows::Rows(std::function<void(int)> choose, QObject* parent)
    : QAbstractListModel(parent), m_choose(std::move(choose))
{
}

void Rows::set(QList<Row> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (int i = 0; i < count(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i), index(i));
    }
}

void Rows::choose(int row)
{
    if (row >= 0 && row < count() && m_rows.at(row).available && m_choose)
        m_choose(row);
}

int Rows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Rows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Title: return row.title;
    case Text: return row.text;
    case Note: return row.note;
    case Badge: return row.badge;
    case GlyphCode: return static_cast<int>(row.glyph);
    case Available: return row.available;
    case Marked: return row.marked;
    default: return {};
    }
}

QHash<int, QByteArray> Rows::roleNames() const
{
    return {{Title, "title"},     {Text, "text"},           {Note, "note"},    {Badge, "badge"},
            {GlyphCode, "glyph"}, {Available, "available"}, {Marked, "marked"}};
}

} // namespace kiosk::ui
