// How long a reading would take on a radio link, counted, not waited for.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/sim/card/card_image.h"

namespace bench {

struct LinkTimes {
    double toFields = 0; // ms
    double toPhoto = 0;
};

// Our reader's, over a link of this speed with a card that needs `delay` for each command.
LinkTimes timesOverLink(const drivers::sim::card::CardImage& image, const drivers::api::ChipRequest& request,
                        int bitsPerSecond, std::chrono::milliseconds delay);

// What nobody can beat: the files' bytes over the link, and one delay for each command the protocols and the
// files need at least.
LinkTimes leastOverLink(const drivers::sim::card::CardImage& image, int bitsPerSecond,
                        std::chrono::milliseconds delay);

// Bytes of the files a reading needs: all, or those before the photo.
qint64 payloadOf(const drivers::sim::card::CardImage& image, bool withPhoto);

} // namespace bench
