// The letters that came to the made-up people's addresses, newest first; one mailbox takes them all.
//
// GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QQmlEngine>

#include <functional>

namespace provisioning::practice::dock {

struct Letter {
    QString id;
    QString to = {};
    QString subject = {};
    QString text = {};
    QDateTime sentAt = {};
};

class Mailbox : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    // Letters whose link nobody has opened.
    Q_PROPERTY(int unopened READ unopened NOTIFY countChanged)

public:
    // Called with the letter's id.
    using OpenLink = std::function<void(const QString&)>;
    explicit Mailbox(OpenLink openLink, QObject* parent = nullptr);

    void receive(const Letter& letter);
    // What came of opening the link; a link that is too old or was replaced does not activate.
    void setActivated(const QString& id, bool activated);
    void forgetAll();

    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] int unopened() const;

    Q_INVOKABLE void open(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void received();

private:
    enum class Link { Fresh, Opening, Activated, Dead };
    struct Line {
        Letter letter;
        Link link = Link::Fresh;
    };
    void setLink(int row, Link link);

    OpenLink m_openLink;
    QList<Line> m_lines;
};

} // namespace provisioning::practice::dock
