#include "kiosk/crypto/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace kiosk::crypto {

namespace {

// Colons outside strings: as many as members were written.
qsizetype membersWritten(const QByteArray& json)
{
    qsizetype count = 0;
    bool inString = false;
    bool escaped = false;
    for (const char byte : json) {
        if (escaped)
            escaped = false;
        else if (inString && byte == '\\')
            escaped = true;
        else if (byte == '"')
            inString = !inString;
        else if (byte == ':' && !inString)
            ++count;
    }
    return count;
}

// Qt's parser bounds the nesting (1024), so this recursion is bounded too.
qsizetype membersKept(const QJsonValue& value)
{
    qsizetype count = 0;
    if (value.isObject()) {
        const auto object = value.toObject();
        for (const auto& member : object)
            count += 1 + membersKept(member);
    } else if (value.isArray()) {
        const auto array = value.toArray();
        for (const auto& element : array)
            count += membersKept(element);
    }
    return count;
}

} // namespace

std::optional<QJsonObject> parseStrictObject(const QByteArray& json)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(json);
    if (decoder.hasError() || decoded.contains(QChar::Null))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    auto object = document.object();
    if (membersWritten(json) != membersKept(object))
        return std::nullopt;
    return object;
}

} // namespace kiosk::crypto
