#include "provisioning/profile/field_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace provisioning::profile {

using namespace Qt::StringLiterals;

namespace {

// One reference token of a JSON pointer (RFC 6901, section 3).
QString token(QString name)
{
    return u"/"_s + name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

bool isPrintable(const QString& text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; });
}

} // namespace

FieldReader::FieldReader(QJsonObject object, QString pointer, FieldFault& fault)
    : m_object(std::move(object)), m_pointer(std::move(pointer)), m_fault(fault)
{
}

void FieldReader::refuse(const QString& name, const QString& reason)
{
    if (!m_fault)
        m_fault = m_pointer + token(name) + u": "_s + reason;
}

QJsonValue FieldReader::take(const QString& name, QJsonValue::Type type)
{
    m_read.append(name);
    const auto value = m_object.value(name);
    if (value.isUndefined())
        refuse(name, u"missing"_s);
    else if (value.type() != type)
        refuse(name, u"wrong type"_s);
    return value;
}

QString FieldReader::text(const QString& name, int maximum)
{
    const auto value = take(name, QJsonValue::String).toString();
    if (value.trimmed().isEmpty())
        refuse(name, u"empty"_s);
    if (value.size() > maximum)
        refuse(name, u"too long"_s);
    if (!isPrintable(value))
        refuse(name, u"control character"_s);
    return value;
}

bool FieldReader::matches(const QString& text, const QString& pattern) const
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

QString FieldReader::word(const QString& name, const QString& pattern)
{
    const auto value = take(name, QJsonValue::String).toString();
    if (!matches(value, pattern))
        refuse(name, u"not of the form "_s + pattern);
    return value;
}

std::optional<QString> FieldReader::wordOrNull(const QString& name, const QString& pattern)
{
    if (!m_object.value(name).isNull())
        return word(name, pattern);
    m_read.append(name);
    return std::nullopt;
}

int FieldReader::integer(const QString& name, int minimum, int maximum)
{
    const double value = number(name, minimum, maximum);
    if (value != std::floor(value))
        refuse(name, u"not a whole number"_s);
    return m_fault ? 0 : static_cast<int>(value);
}

std::chrono::seconds FieldReader::seconds(const QString& name, int minimum, int maximum)
{
    return std::chrono::seconds(integer(name, minimum, maximum));
}

double FieldReader::number(const QString& name, double minimum, double maximum)
{
    const double value = take(name, QJsonValue::Double).toDouble();
    if (!(value >= minimum && value <= maximum))
        refuse(name, u"out of range"_s);
    return value;
}

QStringList FieldReader::wordsOrNone(const QString& name, const QString& pattern)
{
    const auto array = take(name, QJsonValue::Array).toArray();
    QStringList list;
    for (const auto& element : array) {
        const auto word = element.toString();
        if (!element.isString() || !matches(word, pattern) || list.contains(word))
            refuse(name, u"element %1 is unknown, twice there or no text"_s.arg(list.size()));
        list.append(word);
    }
    return list;
}

QStringList FieldReader::words(const QString& name, const QString& pattern)
{
    const auto list = wordsOrNone(name, pattern);
    if (list.isEmpty())
        refuse(name, u"empty"_s);
    return list;
}

bool FieldReader::boolean(const QString& name)
{
    return take(name, QJsonValue::Bool).toBool();
}

FieldReader FieldReader::object(const QString& name)
{
    return {take(name, QJsonValue::Object).toObject(), m_pointer + token(name), m_fault};
}

void FieldReader::finish()
{
    for (const auto& name : m_object.keys()) {
        if (!m_read.contains(name))
            refuse(name, u"unknown"_s);
    }
}

} // namespace provisioning::profile
