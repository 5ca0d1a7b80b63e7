#include "kiosk/flow/turn.h"

namespace kiosk::flow {

bool wantsCamera(const Journey& journey)
{
    return journey.rules.readsQr && std::holds_alternative<state::ShowingQr>(journey.state);
}

// From the screen before it is plugged in, so that it is known by then, to the one that says to take it
// along.
bool wantsTokens(const Journey& journey)
{
    const auto& state = journey.state;
    return journey.rules.usesTokens && signsByToken(journey.draft) &&
           !std::holds_alternative<state::Start>(state) &&
           !std::holds_alternative<state::ChoosingLanguage>(state) &&
           !std::holds_alternative<state::Consenting>(state) &&
           !std::holds_alternative<state::Declined>(state) &&
           !std::holds_alternative<state::ChoosingSubject>(state) &&
           !std::holds_alternative<state::ChoosingMethod>(state);
}

// A photo that broke off is read when the card lies there again.
bool wantsReader(const Journey& journey)
{
    const auto& state = journey.state;
    const auto photo = journey.card.photo;
    return journey.rules.readsChips &&
           (std::holds_alternative<state::ChoosingSource>(state) ||
            std::holds_alternative<state::ShowingQr>(state) ||
            std::holds_alternative<state::ReadingChip>(state) || photo == Photo::Coming ||
            (photo == Photo::Lost && std::holds_alternative<state::CheckingCard>(state)));
}

} // namespace kiosk::flow
