// Takes a JSON object apart member by member and remembers the first thing wrong with it.
//
// A reader of one object; readers of objects within it share its `fault`. After a fault every further read
// gives an empty value, so that the caller may read on without a branch and ask once at the end. Each member
// must be read exactly once; `finish` names those nobody asked for.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace provisioning::profile {

// The JSON pointer and what is wrong, e.g. "/times/idleSeconds: out of range".
using FieldFault = std::optional<QString>;

class FieldReader {
public:
    FieldReader(QJsonObject object, QString pointer, FieldFault& fault);

    // The text as it stands, not blank, at most `maximum` UTF-16 units, no control characters but
    // line feeds.
    QString text(const QString& name, int maximum);
    // A text that matches the whole pattern.
    QString word(const QString& name, const QString& pattern);
    // The same, or JSON null.
    std::optional<QString> wordOrNull(const QString& name, const QString& pattern);
    int integer(const QString& name, int minimum, int maximum);
    std::chrono::seconds seconds(const QString& name, int minimum, int maximum);
    double number(const QString& name, double minimum, double maximum);
    // At least one, each matching the pattern, none twice.
    QStringList words(const QString& name, const QString& pattern);
    // The same, and there may be none.
    QStringList wordsOrNone(const QString& name, const QString& pattern);
    bool boolean(const QString& name);
    FieldReader object(const QString& name);
    [[nodiscard]] QStringList names() const { return m_object.keys(); }

    // Members nobody has read are unknown.
    void finish();
    // Says that the member is wrong for a reason of the caller's.
    void refuse(const QString& name, const QString& reason);

private:
    QJsonValue take(const QString& name, QJsonValue::Type type);
    [[nodiscard]] bool matches(const QString& text, const QString& pattern) const;

    QJsonObject m_object;
    QString m_pointer;
    FieldFault& m_fault;
    QStringList m_read;
};

} // namespace provisioning::profile
