// The practice cards: those one can put on the kiosk's reader or hold before its camera, and those that are
// there.
//
// GUI thread. Only says what is wanted; the world has it carried out and tells what is where.
#pragma once

#include <QAbstractListModel>
#include <QMap>
#include <QQmlEngine>

#include <functional>

namespace provisioning::practice::dock {

struct TrayCard {
    QString name;                  // as the world knows it
    QMap<QString, QString> titles; // by language, at least "vi"
    QString idNumber;
    QString formerNumber;   // which the holder may know better; empty: none
    bool isSpecial = false; // forged, slow, expired …: not just somebody's card
};

class CardTray : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    // What the card on the reader is called; empty: none lies there.
    Q_PROPERTY(QString inserted READ insertedTitle NOTIFY insertedChanged)
    Q_PROPERTY(bool hasCard READ hasCard NOTIFY insertedChanged)
    // -1: none lies there.
    Q_PROPERTY(int insertedRow READ insertedRow NOTIFY insertedChanged)
    // Whose QR code the camera sees; empty: nobody's.
    Q_PROPERTY(QString held READ heldTitle NOTIFY heldChanged)

public:
    // The name of a card to put there; an empty one takes the card away.
    using Put = std::function<void(const QString& name)>;
    struct Wishes {
        Put onReader;
        Put beforeCamera;
    };
    explicit CardTray(Wishes wishes, QObject* parent = nullptr);

    void setCards(QList<TrayCard> cards);
    void setLanguage(const QString& language);
    // What lies on the reader, by name; empty: nothing.
    void setInserted(const QString& name);
    void setHeld(const QString& name);
    [[nodiscard]] bool hasCard() const { return !m_inserted.isEmpty(); }
    [[nodiscard]] int insertedRow() const;
    [[nodiscard]] QString insertedTitle() const { return titleOf(m_inserted); }
    [[nodiscard]] QString heldTitle() const { return titleOf(m_held); }

    Q_INVOKABLE void insert(int row);
    Q_INVOKABLE void pull();
    // Its QR code.
    Q_INVOKABLE void holdUp(int row);
    Q_INVOKABLE void putDown();
    // The row of somebody's own card; -1: they have none.
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString& idNumber) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void insertedChanged();
    void heldChanged();

private:
    [[nodiscard]] QString titleOf(const TrayCard& card) const;
    [[nodiscard]] QString titleOf(const QString& name) const;

    Wishes m_wishes;
    QList<TrayCard> m_cards;
    QString m_inserted;
    QString m_held;
    QString m_language = QStringLiteral("vi");
};

} // namespace provisioning::practice::dock
