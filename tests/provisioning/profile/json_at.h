// Changes one place of a JSON document, for tests that spoil a good one.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

// The document with the member at the path replaced, or removed when `value` is undefined. Missing objects on
// the way are not made; the path has at least one name.
inline QJsonObject changedAt(QJsonObject document, QStringList path, const QJsonValue& value)
{
    const auto name = path.takeFirst();
    if (path.isEmpty() && value.isUndefined())
        document.remove(name);
    else
        document.insert(name,
                        path.isEmpty() ? value : changedAt(document.value(name).toObject(), path, value));
    return document;
}
