// All a practice card holds and how it behaves, as plain values: made from a description elsewhere.
#pragma once

#include "drivers/sim/card/active_authentication.h"
#include "drivers/sim/card/pace.h"

#include <QHash>

#include <chrono>
#include <limits>

namespace drivers::sim::card {

// File identifiers (ICAO 9303-10, table 38).
namespace file {
constexpr quint16 dg1 = 0x0101;
constexpr quint16 dg2 = 0x0102;
constexpr quint16 dg3 = 0x0103;
constexpr quint16 dg13 = 0x010d;
constexpr quint16 dg14 = 0x010e;
constexpr quint16 dg15 = 0x010f;
constexpr quint16 cardAccess = 0x011c;
constexpr quint16 sod = 0x011d;
constexpr quint16 com = 0x011e;
} // namespace file

// Chip authentication version 1 with ECDH.
struct ChipKey {
    CipherSuite suite = CipherSuite::Aes128;
    int parameterId = 13;
    QByteArray scalar; // the private key
};

// Where EF.CardAccess can be read, seen on different cards.
enum class CardAccessPlace {
    BeforeApplication, // 6982 once the application is selected
    Everywhere,
    Nowhere, // 6982 always; PACE works all the same
};

struct CardTemper {
    CardAccessPlace cardAccess = CardAccessPlace::BeforeApplication;
    bool extendedLength = true;
    int largestAnswer = 65'533;  // data bytes of an answer; the status word comes on top
    bool correctsLength = false; // 6Cxx instead of a shorter answer when the reader wants too much
    bool warnsOfEnd = true;      // a file that ends early gives its bytes with 6282; else with 9000
    int wrongKeysLeft = std::numeric_limits<int>::max(); // then PACE and BAC answer 6983 for good
    int pulledAfter = 0;                                 // commands answered before it is taken away; 0 never
    std::chrono::microseconds delay{0};                  // the card's own time for each command
    int bitsPerSecond = 0;                               // the radio's speed; 0 none
};

struct CardImage {
    QByteArray atr;
    QHash<quint16, QByteArray> files;
    QByteArray mrzInformation;
    QByteArray can;
    bool hasBasicAccess = true;
    std::optional<PaceAbility> pace;
    std::optional<ChipKey> chipKey;
    std::optional<ActiveKey> activeKey;
    CardTemper temper;
};

} // namespace drivers::sim::card
