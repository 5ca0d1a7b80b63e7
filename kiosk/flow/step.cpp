#include "kiosk/flow/effects.h"
#include "kiosk/flow/state_table.h"
#include "kiosk/flow/steps.h"

#include <type_traits>

namespace kiosk::flow {

namespace {

template <class E, class... Es>
constexpr bool isOneOf = (std::is_same_v<E, Es> || ...);

// The portal, the line and time; everything else is the person.
template <class E>
constexpr bool isOfThePerson =
    !isOneOf<E, event::CaptchaArrived, event::Registered, event::PromptSent, event::OtpAccepted,
             event::OtpResent, event::PromptResent, event::Completed, event::RegistrationFound,
             event::PostponementKept, event::Sealed, event::CallFailed, event::LineChanged,
             event::SealingChanged, event::OfficerAnswered, event::ReaderChanged, event::CameraChanged,
             event::QrSeen, event::QrRefused, event::ChipAdvanced, event::ChipRead, event::ChipFailed,
             event::PhotoAdvanced, event::PhotoRead, event::ChallengeDrawn, event::SignatureTaken,
             event::TokensChanged, event::CertificateChecked, event::DocumentSigned, event::TokenFailed,
             event::SlipPrinted, event::DeadlinePassed>;

// Typing reaches the draft through anything that lies over the screen: the eye sees it in the field.
template <class E>
constexpr bool isTyping = isOneOf<E, event::FieldEdited, event::CaptchaEdited>;

template <class E>
concept OfOverlays = requires(Turn& turn, const E& event)
{
    onOverlay(turn, event);
};

template <class E>
bool takeInState(Turn& turn, const E& event)
{
    // A handler replaces the state it is looking at.
    const State state = turn.journey.state;
    return std::visit(
        [&](const auto& alternative) {
            if constexpr (requires { on(turn, alternative, event); })
                return on(turn, alternative, event);
            else
                return false;
        },
        state);
}

template <class E>
bool take(Turn& turn, const E& event)
{
    if constexpr (OfOverlays<E>) {
        return onOverlay(turn, event);
    } else if constexpr (std::is_same_v<E, event::LineChanged>) {
        return onLine(turn, event);
    } else if constexpr (std::is_same_v<E, event::SealingChanged>) {
        return onSealing(turn, event);
    } else if constexpr (std::is_same_v<E, event::OfficerAnswered>) {
        return onOfficer(turn, event);
    } else if constexpr (std::is_same_v<E, event::ReaderChanged>) {
        return onReader(turn, event);
    } else if constexpr (std::is_same_v<E, event::CameraChanged>) {
        return onCamera(turn, event);
    } else if constexpr (isOneOf<E, event::PhotoAdvanced, event::PhotoRead>) {
        return onPhoto(turn, event);
    } else if constexpr (std::is_same_v<E, event::TokensChanged>) {
        return onTokens(turn, event);
    } else if constexpr (std::is_same_v<E, event::SlipPrinted>) {
        return onSlip(turn, event);
    } else if constexpr (std::is_same_v<E, event::DeadlinePassed>) {
        return onDeadline(turn, event);
    } else if constexpr (isOfThePerson<E>) {
        const bool covered = turn.journey.overlay != Overlay::None;
        // Whoever touches anything is there: the warning goes, and a button under it is not pressed by
        // accident.
        const bool dismissed =
            turn.journey.overlay == Overlay::IdleWarning && onOverlay(turn, event::OverlayDismissed{});
        // Another language reaches what lies over the screen, too; it answers no question beneath it.
        if constexpr (std::is_same_v<E, event::LanguageChosen>) {
            if (covered)
                return onLanguage(turn, event) || dismissed;
        }
        if (covered && !isTyping<E>)
            return dismissed;
        if constexpr (std::is_same_v<E, event::BackPressed>) {
            return goBack(turn);
        } else if constexpr (std::is_same_v<E, event::LanguageChosen>) {
            if (!onLanguage(turn, event))
                return false;
            takeInState(turn, event);
            return true;
        } else {
            return takeInState(turn, event) || dismissed;
        }
    } else {
        return takeInState(turn, event);
    }
}

Journey successor(const Journey& journey)
{
    auto next = startJourney(journey.rules, {journey.session.value + 1});
    next.line = journey.line;
    next.queue = journey.queue;
    return next;
}

} // namespace

Step step(const Journey& journey, const Event& event)
{
    if (event.session != journey.session)
        return {journey, {}};
    Turn turn;
    turn.journey = journey;
    const bool taken = std::visit(
        [&turn](const auto& body) {
            if (!take(turn, body))
                return false;
            if constexpr (isOfThePerson<std::remove_cvref_t<decltype(body)>>) {
                turn.journey.automaticRetries = 0;
                turn.again.insert({Deadline::Idle, Deadline::ScreenTime});
            }
            return true;
        },
        event.body);
    if (!taken)
        return {journey, {}};
    // How it stood is worth nothing once nobody looks any more.
    if (!wantsReader(turn.journey)) {
        turn.journey.devices.reader.reset();
        turn.journey.devices.cardLaid = false;
    }
    if (!wantsTokens(turn.journey)) {
        turn.journey.tokens = {};
        turn.journey.signing = {};
    }
    if (secretOf(turn.journey.state) != secretOf(journey.state))
        turn.journey.secretKept = false;
    auto effects = effectsOf(journey, turn);
    return {turn.end ? successor(journey) : turn.journey, std::move(effects)};
}

} // namespace kiosk::flow
