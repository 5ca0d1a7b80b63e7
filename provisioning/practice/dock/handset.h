// The practice phone as the dock shows it: one handset that takes every SIM card. Messages of the shown
// number, newest first.
//
// GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QQmlEngine>
#include <QStringList>

namespace provisioning::practice::dock {

struct Message {
    QString to = {};
    QString text = {};
    QString otp = {}; // empty: a message without a code
    QDateTime sentAt = {};
};

class Handset : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    // In groups, as shown; empty: no SIM card in it.
    Q_PROPERTY(QString number READ number NOTIFY numberChanged)
    // The numbers that have messages, and the shown one; in the order they came up.
    Q_PROPERTY(QStringList numbers READ numbers NOTIFY numbersChanged)
    // -1: no SIM card in it.
    Q_PROPERTY(int shownIndex READ shownIndex NOTIFY numbersChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    // Off: no request to sign reaches it; messages wait until it is on again.
    Q_PROPERTY(bool isOn READ isOn WRITE setOn NOTIFY isOnChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    // A message that comes in takes the screen: its number is shown.
    void receive(const Message& message);
    void insertSim(const QString& number);
    void forgetAll();

    [[nodiscard]] QString number() const;
    [[nodiscard]] QStringList numbers() const;
    [[nodiscard]] int shownIndex() const { return static_cast<int>(m_numbers.indexOf(m_number)); }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool on);
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }

    // `index` counts in numbers().
    Q_INVOKABLE void showNumber(int index);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void numberChanged();
    void numbersChanged();
    void countChanged();
    void isOnChanged();
    void received(const QString& code);

private:
    void show(const QString& number);

    QList<Message> m_messages; // all numbers, newest first
    QList<Message> m_shown;
    QStringList m_numbers;
    QString m_number;
    bool m_isOn = true;
};

} // namespace provisioning::practice::dock
