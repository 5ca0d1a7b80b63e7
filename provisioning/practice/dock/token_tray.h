// The practice tokens: those one can plug into the kiosk, those that are plugged in, and what goes wrong with
// them.
//
// GUI thread. Only says what is wanted; the world has it carried out.
#pragma once

#include <QAbstractListModel>
#include <QMap>
#include <QQmlEngine>
#include <QStringList>

#include <functional>

namespace provisioning::practice::dock {

namespace token {
Q_NAMESPACE
QML_NAMED_ELEMENT(PracticeToken)
enum class Mood {
    Ready,
    WrongOnce, // a wrong PIN has been tried
    LastTry,   // one more wrong one locks it
    Locked,
    LetsGo, // falls out of the slot while it signs
    Hangs,  // never answers once it is to sign
};
Q_ENUM_NS(Mood)
} // namespace token

struct TrayToken {
    QString name;                  // as the world knows it
    QMap<QString, QString> titles; // by language, at least "vi"
    QString pin;
    bool operator==(const TrayToken&) const = default;
};

struct TokenWish {
    QStringList plugged; // by name
    token::Mood mood = token::Mood::Ready;
    bool operator==(const TokenWish&) const = default;
};

class TokenTray : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    // Of those plugged in.
    Q_PROPERTY(provisioning::practice::dock::token::Mood mood READ mood WRITE setMood NOTIFY moodChanged)
    Q_PROPERTY(QStringList plugged READ pluggedTitles NOTIFY pluggedChanged)
    // Of the one plugged in last; empty: none is.
    Q_PROPERTY(QString pin READ pin NOTIFY pluggedChanged)

public:
    using Turned = std::function<void(const TokenWish&)>;
    explicit TokenTray(Turned turned, QObject* parent = nullptr);

    void setTokens(QList<TrayToken> tokens);
    void setLanguage(const QString& language);
    [[nodiscard]] token::Mood mood() const { return m_wish.mood; }
    void setMood(token::Mood mood);
    [[nodiscard]] QStringList pluggedTitles() const;
    [[nodiscard]] QString pin() const;

    Q_INVOKABLE void plugOrPull(int row);
    Q_INVOKABLE void pullAll();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void moodChanged();
    void pluggedChanged();

private:
    [[nodiscard]] const TrayToken* named(const QString& name) const;
    [[nodiscard]] QString titleOf(const TrayToken& token) const;
    void setPlugged(const QStringList& names);

    Turned m_turned;
    QList<TrayToken> m_tokens;
    TokenWish m_wish;
    QString m_language = QStringLiteral("vi");
};

} // namespace provisioning::practice::dock
