// What a card said in JSON; the names are a contract (docs/motcuactl.md).
#pragma once

#include "drivers/api/chip.h"

#include <QJsonObject>

namespace provisioning::motcuactl {

QJsonObject toJson(const drivers::api::ChipReport& report);

// The same in lines for people.
QString wordsOfChip(const QJsonObject& report);

} // namespace provisioning::motcuactl
