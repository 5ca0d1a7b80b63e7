// JSON from outside, read without the leniency of QJsonDocument.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace kiosk::crypto {

// One JSON object (RFC 8259) in valid UTF-8, in which no object has two members of one name: QJsonDocument
// keeps the last of them, another reader may keep the first, and a signature would cover both readings.
std::optional<QJsonObject> parseStrictObject(const QByteArray& json);

} // namespace kiosk::crypto
