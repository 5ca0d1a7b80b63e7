// How each picture of the corpus is made: one trouble a picture, within the ranges of the table, or some of
// all.
//
// Ranges (a module is one square of the code; its edge is given in pixels of the picture):
//
//   trouble      range                                              otherwise
//   Rotation     0 to 360 degrees                                   -15 to 15
//   Perspective  tilted 25 to 50 degrees about any axis             0 to 12
//   Blur         Gaussian, deviation 0.35 to 0.7 module             0 to 0.3
//   Motion       0.9 to 2.0 modules in any direction                0 to 0.4
//   Glare        a white spot over 0.15 to 0.4 of the code's edge   none
//   Noise        deviation 10 to 28 of 255                          2 to 6
//   LowLight     brightness 0.06 to 0.2, noise 3 to 7               0.5 to 0.95
//   Shadow       an edge of light to 0.15 to 0.4 across the code    a gradient of up to 0.25
//   Small        1.3 to 2.2 pixels a module                         code 0.3 to 0.8 of the picture's height
//   Covered      a finger over 0.12 to 0.3 of the edge, at a corner none
//   Mixed        blur 0.15 to 0.45, motion 0.2 to 0.9, noise 3 to 12, brightness 0.2 to 1, tilt 10 to 35,
//                glare or finger in one of four, 2 to 4 pixels a module
//
// Every picture is JPEG-compressed at quality 60 to 95. Codes are of level L, M or Q, by libqrencode.
#pragma once

#include "tests/drivers/camera/corpus/dice.h"

#include <QByteArray>
#include <QSize>
#include <QString>

#include <vector>

namespace corpus {

enum class Trouble {
    Rotation,
    Perspective,
    Blur,
    Motion,
    Glare,
    Noise,
    LowLight,
    Shadow,
    Small,
    Covered,
    Mixed,
};
inline constexpr int troubleCount = 11;

QString nameOf(Trouble trouble);

struct Plan {
    Trouble trouble = Trouble::Rotation;
    QByteArray text;
    int level = 0;           // of error correction, 0 to 3
    std::uint32_t grain = 0; // seed of the noise
    double codeEdge = 0;     // pixels, when seen from straight above; 0: `modulePixels` says it
    double modulePixels = 0;
    double rotation = 0; // radians
    double tilt = 0;
    double tiltAxis = 0;
    double blur = 0;   // modules
    double motion = 0; // modules
    double motionAngle = 0;
    double glare = 0; // share of the edge, 0: none
    double cover = 0;
    int corner = 0;
    double noise = 0;
    double brightness = 1;
    double shadow = 1; // brightness beyond the shadow's edge
    double shadowAngle = 0;
    double gradient = 0;
    int quality = 90;
};

// `count` plans, the troubles in turn.
std::vector<Plan> makePlans(std::uint32_t seed, int count, QSize size);

} // namespace corpus
