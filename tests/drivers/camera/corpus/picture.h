// Draws what a camera would see of one plan: a card with its code on a desk.
#pragma once

#include "tests/drivers/camera/corpus/plan.h"

#include <QImage>

namespace corpus {

// Format_Grayscale8, of that size, and always the same for the same plan.
QImage drawPicture(const Plan& plan, QSize size);

} // namespace corpus
