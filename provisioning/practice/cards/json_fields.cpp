#include "provisioning/practice/cards/json_fields.h"

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;

bool JsonFields::has(const QString& key)
{
    m_asked.insert(key);
    return m_object.contains(key) && !m_object.value(key).isNull();
}

void JsonFields::complain(const QString& key, const QString& what)
{
    if (m_fault.isEmpty())
        m_fault = (m_name.isEmpty() ? key : m_name + u'.' + key) + u' ' + what;
}

QString JsonFields::text(const QString& key, const QString& otherwise)
{
    if (!has(key))
        return otherwise;
    const auto value = m_object.value(key);
    if (!value.isString())
        complain(key, u"is no text"_s);
    return value.toString();
}

QString JsonFields::neededText(const QString& key)
{
    const auto value = text(key);
    if (value.isEmpty())
        complain(key, u"is missing"_s);
    return value;
}

QDate JsonFields::neededDate(const QString& key)
{
    const auto date = QDate::fromString(neededText(key), Qt::ISODate);
    if (!date.isValid())
        complain(key, u"is no date like 1990-05-17"_s);
    return date;
}

bool JsonFields::flag(const QString& key, bool otherwise)
{
    if (!has(key))
        return otherwise;
    if (!m_object.value(key).isBool())
        complain(key, u"is neither true nor false"_s);
    return m_object.value(key).toBool();
}

int JsonFields::number(const QString& key, int otherwise, int most)
{
    if (!has(key))
        return otherwise;
    const int value = m_object.value(key).toInt(-1);
    if (value < 0 || value > most)
        complain(key, u"is no number from 0 to %1"_s.arg(most));
    return value;
}

QSet<int> JsonFields::numbers(const QString& key, const QSet<int>& otherwise)
{
    if (!has(key))
        return otherwise;
    if (!m_object.value(key).isArray())
        complain(key, u"is no list"_s);
    QSet<int> values;
    for (const auto& each : m_object.value(key).toArray())
        values.insert(each.toInt());
    return values;
}

JsonFields JsonFields::object(const QString& key)
{
    if (has(key) && !m_object.value(key).isObject())
        complain(key, u"is no object"_s);
    return {m_object.value(key).toObject(), m_name.isEmpty() ? key : m_name + u'.' + key, m_fault};
}

void JsonFields::finish()
{
    for (const auto& key : m_object.keys())
        if (!m_asked.contains(key))
            complain(key, u"is not known"_s);
}

} // namespace provisioning::practice::cards
