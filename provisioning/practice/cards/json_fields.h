// One object of a description in JSON, taken apart member by member: the first thing that is wrong is kept,
// and a member nobody asked for is wrong.
#pragma once

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <span>

namespace provisioning::practice::cards {

template <class T>
struct Word {
    const char* text;
    T value;
};

class JsonFields {
public:
    // The fault outlives it; the name is the object's own, for messages, empty for the outermost.
    JsonFields(QJsonObject object, QString name, QString& fault)
        : m_object(std::move(object)), m_name(std::move(name)), m_fault(fault)
    {
    }

    [[nodiscard]] bool has(const QString& key);
    QString text(const QString& key, const QString& otherwise = {});
    QString neededText(const QString& key);
    QDate neededDate(const QString& key);
    bool flag(const QString& key, bool otherwise);
    int number(const QString& key, int otherwise, int most);
    QSet<int> numbers(const QString& key, const QSet<int>& otherwise);
    JsonFields object(const QString& key);

    template <class T>
    T word(const QString& key, std::span<const Word<T>> words, T otherwise)
    {
        if (!has(key))
            return otherwise;
        const auto given = text(key);
        for (const auto& each : words)
            if (given == QLatin1String(each.text))
                return each.value;
        complain(key, QStringLiteral("is none of the words it may be"));
        return otherwise;
    }

    void complain(const QString& key, const QString& what);
    // Complains of members nobody asked for.
    void finish();

private:
    QJsonObject m_object;
    QString m_name;
    QString& m_fault;
    QSet<QString> m_asked;
};

} // namespace provisioning::practice::cards
