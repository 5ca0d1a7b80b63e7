// A benchmark that draws runs itself again on a virtual display of its own: Qt takes its display at the
// start.
#pragma once

#include <QStringList>

namespace bench {

// The last argument of the run on the display.
constexpr auto insideArgument = "--inside";

// This program again, with these arguments and --inside, drawn by software on a display of 1080 x 1920; its
// exit code, 3 without Xvfb.
int runOnDisplay(const QStringList& arguments);

} // namespace bench
