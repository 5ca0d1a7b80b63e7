// JSON of which every value has exactly one text (RFC 8785), so that it can be signed. Pure.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace kiosk::portal {

// Of texts and objects, which is all the contract has signed; nothing for other values, and for texts that
// are not Unicode (a surrogate alone).
std::optional<QByteArray> canonicalJson(const QJsonObject& object);

} // namespace kiosk::portal
