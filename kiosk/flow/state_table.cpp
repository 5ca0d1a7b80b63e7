#include "kiosk/flow/state_table.h"

#include <array>
#include <tuple>
#include <type_traits>

namespace kiosk::flow {

namespace {

template <class S>
struct Of {
    using type = S;
    StateRow row;
};

constexpr auto gone = std::optional<EndReason>();

// clang-format off
constexpr std::tuple rows{
    //                            name                watch              Back leads to           secret              closing
    Of<state::Start>           {{"Start",            Watch::Nobody,     BackTo::Nowhere,        SecretOf::Nobody,   gone}},
    Of<state::ChoosingLanguage>{{"ChoosingLanguage", Watch::Idle,       BackTo::Start,          SecretOf::Nobody,   gone}},
    Of<state::Consenting>      {{"Consenting",       Watch::Idle,       BackTo::Language,       SecretOf::Nobody,   gone}},
    Of<state::Declined>        {{"Declined",         Watch::ScreenTime, BackTo::Consent,        SecretOf::Nobody,   EndReason::Declined}},
    Of<state::ChoosingSubject> {{"ChoosingSubject",  Watch::Idle,       BackTo::Consent,        SecretOf::Nobody,   gone}},
    Of<state::ChoosingMethod>  {{"ChoosingMethod",   Watch::Idle,       BackTo::Subject,        SecretOf::Nobody,   gone}},
    Of<state::EnteringField>   {{"EnteringField",    Watch::Idle,       BackTo::FieldBefore,    SecretOf::Nobody,   gone}},
    Of<state::FetchingCaptcha> {{"FetchingCaptcha",  Watch::Call,       BackTo::LastField,      SecretOf::Nobody,   gone}},
    Of<state::EnteringCaptcha> {{"EnteringCaptcha",  Watch::Idle,       BackTo::LastField,      SecretOf::Nobody,   gone}},
    Of<state::Reviewing>       {{"Reviewing",        Watch::Idle,       BackTo::CaptchaOrField, SecretOf::Nobody,   gone}},
    Of<state::Submitting>      {{"Submitting",       Watch::Call,       BackTo::Summary,        SecretOf::Nobody,   gone}},
    Of<state::EnteringOtp>     {{"EnteringOtp",      Watch::CodeLife,   BackTo::Summary,        SecretOf::Code,     gone}},
    Of<state::CheckingOtp>     {{"CheckingOtp",      Watch::Call,       BackTo::Code,           SecretOf::Code,     gone}},
    Of<state::ChoosingPassword>{{"ChoosingPassword", Watch::Idle,       BackTo::Question,       SecretOf::Password, gone}},
    Of<state::SettingPassword> {{"SettingPassword",  Watch::Call,       BackTo::Password,       SecretOf::Password, gone}},
    Of<state::Done>            {{"Done",             Watch::Idle,       BackTo::Nowhere,        SecretOf::Nobody,   EndReason::Finished}},
    Of<state::Receipt>         {{"Receipt",          Watch::ScreenTime, BackTo::Done,           SecretOf::Nobody,   EndReason::Finished}},
    Of<state::AccountExists>   {{"AccountExists",    Watch::ScreenTime, BackTo::Summary,        SecretOf::Nobody,   EndReason::GivenUp}},
    Of<state::Refused>         {{"Refused",          Watch::ScreenTime, BackTo::Summary,        SecretOf::Nobody,   EndReason::GivenUp}},
    Of<state::Interrupted>     {{"Interrupted",      Watch::Line,       BackTo::BeforeTheCall,  SecretOf::TheCall,  gone}},
};
// clang-format on

template <class S>
constexpr const StateRow& row = std::get<Of<S>>(rows).row;

template <class S>
concept HoldsCall = requires(S& state)
{
    state.waiting;
};

template <class S>
concept HoldsCode = requires(S& state)
{
    state.terms;
    state.expired;
};

// The same for State and const State.
template <class AnyState>
auto findWaiting(AnyState& state)
{
    using Found = std::conditional_t<std::is_const_v<AnyState>, const Waiting, Waiting>*;
    return std::visit(
        [](auto& alternative) -> Found {
            using S = std::remove_cvref_t<decltype(alternative)>;
            if constexpr (HoldsCall<S>)
                return &alternative.waiting;
            else if constexpr (std::is_same_v<S, state::EnteringOtp>)
                return alternative.resending ? &*alternative.resending : nullptr;
            else
                return nullptr;
        },
        state);
}

} // namespace

const StateRow& rowOf(const State& state)
{
    return std::visit(
        [](const auto& alternative) -> const StateRow& {
            return row<std::remove_cvref_t<decltype(alternative)>>;
        },
        state);
}

SecretOf secretOf(const State& state)
{
    const auto* interrupted = std::get_if<state::Interrupted>(&state);
    if (interrupted == nullptr)
        return rowOf(state).secret;
    return std::visit([](const auto& asked) { return row<std::remove_cvref_t<decltype(asked)>>.secret; },
                      interrupted->asked);
}

const Waiting* waitingOf(const State& state)
{
    return findWaiting(state);
}

Waiting* waitingOf(State& state)
{
    return findWaiting(state);
}

std::optional<CodeStanding> codeOf(const State& state)
{
    const auto look = [](const auto& alternative) -> std::optional<CodeStanding> {
        if constexpr (HoldsCode<std::remove_cvref_t<decltype(alternative)>>)
            return CodeStanding{alternative.terms, alternative.resendReady, alternative.expired};
        else
            return std::nullopt;
    };
    if (const auto* interrupted = std::get_if<state::Interrupted>(&state))
        return std::visit(look, interrupted->asked);
    return std::visit(look, state);
}

void setCode(State& state, const CodeStanding& standing)
{
    const auto set = [&standing](auto& alternative) {
        if constexpr (HoldsCode<std::remove_cvref_t<decltype(alternative)>>) {
            alternative.terms = standing.terms;
            alternative.resendReady = standing.resendReady;
            alternative.expired = standing.expired;
        }
    };
    if (auto* interrupted = std::get_if<state::Interrupted>(&state))
        std::visit(set, interrupted->asked);
    else
        std::visit(set, state);
}

const char* stateName(const State& state)
{
    return rowOf(state).name;
}

} // namespace kiosk::flow
