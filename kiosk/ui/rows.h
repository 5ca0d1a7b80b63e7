// A list for a screen: choices, lines of a summary, a checklist. Rows are values; a change of one row does
// not rebuild the others.
#pragma once

#include "kiosk/ui/kinds.h"

#include <QAbstractListModel>

#include <functional>

namespace kiosk::ui {

struct Row {
    QString title;
    QString text;
    QString note;  // a reason, a source, a warning
    QString badge; // a short mark, e.g. the level
    glyph::Kind glyph = glyph::Kind::None;
    bool available = true; // may be chosen
    bool marked = false;   // chosen, or fulfilled
    bool operator==(const Row&) const = default;
};

class Rows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A list belongs to the view model that fills it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    // `choose` is called with the index of an available row that was touched.
    explicit Rows(std::function<void(int)> choose = {}, QObject* parent = nullptr);

    void set(QList<Row> rows);
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    Q_INVOKABLE void choose(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<Row> m_rows;
    std::function<void(int)> m_choose;
};

} // namespace kiosk::ui
