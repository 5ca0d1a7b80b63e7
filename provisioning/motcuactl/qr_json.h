// A reading in JSON; the names are a contract (docs/motcuactl.md).
#pragma once

#include "drivers/api/qr_reading.h"

#include <QJsonObject>

namespace provisioning::motcuactl {

// format, text, fields.
QJsonObject toJson(const drivers::api::QrReading& reading);
QJsonObject jsonOfNoCode();

// One of the above in lines for people.
QString wordsOf(const QJsonObject& reading);

} // namespace provisioning::motcuactl
