// Which deadlines run in a journey: a function of the journey, so that none can be forgotten or left behind.
//
// Internal to kiosk/flow.
#pragma once

#include "kiosk/flow/journey.h"

#include <array>

namespace kiosk::flow {

inline constexpr std::array allDeadlines{
    Deadline::Idle,       Deadline::IdleWarning,  Deadline::CallSlow,   Deadline::CallGivenUp,
    Deadline::LineWait,   Deadline::RetryAllowed, Deadline::OtpLife,    Deadline::ResendAllowed,
    Deadline::SecretLife, Deadline::Poll,         Deadline::PromptLife, Deadline::PrintWait,
    Deadline::CardWait,   Deadline::TokenWait,    Deadline::ScreenTime,
};

// How long the deadline lasts from its beginning; nothing when it does not run now.
std::optional<std::chrono::milliseconds> due(const Journey& journey, Deadline deadline);

} // namespace kiosk::flow
