#include "kiosk/portal/canonical_json.h"

#include <algorithm>

namespace kiosk::portal {

namespace {

// RFC 8785, 3.2.2.2: the short escapes where there are some, else lower-case hexadecimal; everything from
// the blank on as it is.
QByteArray escaped(char byte)
{
    switch (byte) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\t': return "\\t";
    case '\n': return "\\n";
    case '\f': return "\\f";
    case '\r': return "\\r";
    default: break;
    }
    if (static_cast<unsigned char>(byte) >= 0x20)
        return {1, byte};
    return "\\u00" + QByteArray(1, byte).toHex();
}

bool appendText(QByteArray& json, const QString& text)
{
    if (!text.isValidUtf16())
        return false;
    json += '"';
    for (const char byte : text.toUtf8())
        json += escaped(byte);
    json += '"';
    return true;
}

bool appendObject(QByteArray& json, const QJsonObject& object)
{
    // By UTF-16 code units (3.2.3), as QString compares.
    auto names = object.keys();
    std::sort(names.begin(), names.end());
    char before = '{';
    for (const auto& name : names) {
        json += before;
        before = ',';
        const auto value = object.value(name);
        if (!appendText(json, name))
            return false;
        json += ':';
        const bool written = value.isObject()   ? appendObject(json, value.toObject())
                             : value.isString() ? appendText(json, value.toString())
                                                : false;
        if (!written)
            return false;
    }
    if (names.isEmpty())
        json += '{';
    json += '}';
    return true;
}

} // namespace

std::optional<QByteArray> canonicalJson(const QJsonObject& object)
{
    QByteArray json;
    return appendObject(json, object) ? std::optional(json) : std::nullopt;
}

} // namespace kiosk::portal
