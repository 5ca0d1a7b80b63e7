// Made-up people as the QR of their card tells them.
#pragma once

#include "tests/drivers/camera/corpus/dice.h"

#include <QByteArray>

namespace corpus {

QByteArray cardText(Dice& dice);

} // namespace corpus
