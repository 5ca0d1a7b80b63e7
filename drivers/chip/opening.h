// Opening a card: PACE with the CAN, PACE with the MRZ, basic access control, in this order and with few
// tries.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/chip/access.h"
#include "drivers/chip/bac.h"
#include "drivers/chip/channel.h"
#include "drivers/chip/pace.h"
#include "drivers/chip/security_infos.h"

#include <functional>

namespace drivers::chip {

class Opening {
public:
    Opening(Channel& channel, const api::ChipRequest& request);

    // A card nothing has been said to yet. Afterwards the eMRTD application is selected under secure
    // messaging. Errors: the channel's, CardUnsuitable, CardKeyWrong, CardBirthDateNeeded,
    // CardKeyBlocked.
    Result<api::ChipAccess> open();

    // After a session broke: the card reset, then the way and the key that opened it before.
    Result<void> reopen();

private:
    using Way = std::function<Result<AccessOutcome>()>;

    Result<SecurityInfos> readCardAccess();
    Result<std::optional<Octets>> cardAccessBy(std::size_t length);
    Result<std::optional<api::ChipAccess>> openByPace();
    Result<std::optional<api::ChipAccess>> openByBac();
    Result<bool> attempt(const Way& way);
    Result<bool> selectApplication();
    [[nodiscard]] Way paceWay(PacePassword password, const Octets& secret);
    [[nodiscard]] Way bacWay(const MrzKey& key);
    [[nodiscard]] std::vector<MrzKey> mrzKeys() const;
    [[nodiscard]] QString can() const;
    [[nodiscard]] kiosk::base::Error refusal() const;

    Channel& m_channel;
    const api::ChipRequest& m_request;
    std::optional<PaceInfo> m_pace;
    Way m_way; // the one that opened it
    int m_tries = 0;
    bool m_keyWrong = false;
    bool m_keyBlocked = false;
    bool m_mrzRefused = false; // by PACE, so that basic access control with the same would be refused, too
    bool m_noApplication = false;
    std::optional<kiosk::base::Error> m_broken; // a way whose answers were not the protocol's
    AccessOutcome m_last = AccessOutcome::NotOffered;
};

} // namespace drivers::chip
