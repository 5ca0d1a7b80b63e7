#include "drivers/chip/access.h"

#include "drivers/chip/apdu.h"

namespace drivers::chip {

AccessOutcome refusalOf(std::uint16_t status)
{
    if (status == status::blocked || status == 0x63C0)
        return AccessOutcome::KeyBlocked;
    return status == 0x63C1 ? AccessOutcome::LastTry : AccessOutcome::KeyWrong;
}

} // namespace drivers::chip
