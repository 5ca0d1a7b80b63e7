// A program under measurement: started, watched until its first picture stands, tapped, ended.
#pragma once

#include "tests/bench/start/display.h"

#include <QStringList>

namespace bench {

struct Contender {
    QString name;
    QStringList command;
    // Where a tap visibly changes the picture, in parts of the screen.
    double tapX = 0.5;
    double tapY = 0.5;
};

struct Start {
    double firstFrame = 0;  // ms from exec to the first change after which the picture stands as it stays
    double largestPeak = 0; // MB, VmHWM of the largest process
    double treeMemory = 0;  // MB, proportional share (PSS) of all its processes, once the picture stands
    double tapToChange = 0; // ms from a tap on that frame to the next change; 0: the frame took no touch
};

// Nothing when no picture came within 20 s.
std::optional<Start> measure(const Contender& contender, Display& display);

} // namespace bench
