// Waits until the PC/SC service has noticed a card come or go, which it looks for every 0.4 s.
//
// A card that was pulled in the middle of a command looks gone before the service's own look; one that is put
// back before that look stays unseen. So removal is told by the service's count of insertions and removals.
#pragma once

#include <winscard.h>

namespace tests::pcsc {

class CardWatch {
public:
    // False after a minute without any news, or without a service.
    [[nodiscard]] bool waitInserted();
    // Of the card waitInserted() saw.
    [[nodiscard]] bool waitRemoved();

private:
    [[nodiscard]] bool wait(DWORD wanted);

    DWORD m_count = 0; // insertions and removals when the card was seen
};

} // namespace tests::pcsc
