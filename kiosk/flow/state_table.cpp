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
    Of<state::Preparing>       {{"Preparing",        Watch::Idle,       BackTo::Method,         SecretOf::Nobody,   gone}},
    Of<state::NeedsVneid>      {{"NeedsVneid",       Watch::ScreenTime, BackTo::Preparing,      SecretOf::Nobody,   EndReason::Finished}},
    Of<state::ChoosingSource>  {{"ChoosingSource",   Watch::Idle,       BackTo::BeforeFields,   SecretOf::Nobody,   gone}},
    Of<state::ShowingQr>       {{"ShowingQr",        Watch::Device,     BackTo::Source,         SecretOf::Nobody,   gone}},
    Of<state::ReadingChip>     {{"ReadingChip",      Watch::Device,     BackTo::Source,         SecretOf::Nobody,   gone}},
    Of<state::CheckingCard>    {{"CheckingCard",     Watch::Idle,       BackTo::Source,         SecretOf::Nobody,   gone}},
    Of<state::AwaitingToken>   {{"AwaitingToken",    Watch::Device,     BackTo::BeforeFields,   SecretOf::Nobody,   gone}},
    Of<state::ChoosingCertificate>{{"ChoosingCertificate", Watch::Idle, BackTo::BeforeFields,   SecretOf::Nobody,   gone}},
    Of<state::CheckingCertificate>{{"CheckingCertificate", Watch::Device, BackTo::Certificates, SecretOf::Nobody,   gone}},
    Of<state::ReviewingDocument>{{"ReviewingDocument", Watch::Idle,     BackTo::Certificates,   SecretOf::Nobody,   gone}},
    Of<state::DrawingChallenge>{{"DrawingChallenge", Watch::Call,       BackTo::Document,       SecretOf::Nobody,   gone}},
    Of<state::EnteringPin>     {{"EnteringPin",      Watch::Idle,       BackTo::Document,       SecretOf::Pin,      gone}},
    Of<state::SigningDocument> {{"SigningDocument",  Watch::Device,     BackTo::Document,       SecretOf::Pin,      gone}},
    Of<state::EnteringField>   {{"EnteringField",    Watch::Idle,       BackTo::FieldBefore,    SecretOf::Nobody,   gone}},
    Of<state::FetchingCaptcha> {{"FetchingCaptcha",  Watch::Call,       BackTo::LastField,      SecretOf::Nobody,   gone}},
    Of<state::EnteringCaptcha> {{"EnteringCaptcha",  Watch::Idle,       BackTo::LastField,      SecretOf::Nobody,   gone}},
    Of<state::Reviewing>       {{"Reviewing",        Watch::Idle,       BackTo::CaptchaOrField, SecretOf::Nobody,   gone}},
    Of<state::Submitting>      {{"Submitting",       Watch::Call,       BackTo::Summary,        SecretOf::Nobody,   gone}},
    Of<state::EnteringOtp>     {{"EnteringOtp",      Watch::CodeLife,   BackTo::Summary,        SecretOf::Code,     gone}},
    Of<state::CheckingOtp>     {{"CheckingOtp",      Watch::Call,       BackTo::Code,           SecretOf::Code,     gone}},
    Of<state::AwaitingPrompt>  {{"AwaitingPrompt",   Watch::PromptLife, BackTo::Summary,        SecretOf::Nobody,   gone}},
    Of<state::ConfirmingCertificate>{{"ConfirmingCertificate", Watch::Idle, BackTo::Question,   SecretOf::Nobody,   gone}},
    Of<state::Confirming>      {{"Confirming",       Watch::Call,       BackTo::Certificate,    SecretOf::Nobody,   gone}},
    Of<state::ChoosingPassword>{{"ChoosingPassword", Watch::Idle,       BackTo::Question,       SecretOf::Password, gone}},
    Of<state::SettingPassword> {{"SettingPassword",  Watch::Call,       BackTo::Password,       SecretOf::Password, gone}},
    Of<state::Postponing>      {{"Postponing",       Watch::Call,       BackTo::Held,           SecretOf::Nobody,   gone}},
    Of<state::Postponed>       {{"Postponed",        Watch::ScreenTime, BackTo::Nowhere,        SecretOf::Nobody,   EndReason::Postponed}},
    Of<state::Sealing>         {{"Sealing",          Watch::Call,       BackTo::Summary,        SecretOf::Nobody,   gone}},
    Of<state::Sealed>          {{"Sealed",           Watch::ScreenTime, BackTo::Nowhere,        SecretOf::Nobody,   EndReason::Sealed}},
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

// The state, what an interruption holds of it, and what is held while the registration is being kept: one of
// the three has the code or the prompt, and it goes on ageing.
template <class AnyState, class Look>
auto visitHeld(AnyState& state, const Look& look)
{
    const auto lookWithin = [&look](auto& alternative) {
        if constexpr (requires { alternative.from; })
            return std::visit(look, alternative.from);
        else
            return look(alternative);
    };
    if (auto* interrupted = std::get_if<state::Interrupted>(&state))
        return std::visit(lookWithin, interrupted->asked);
    return std::visit(lookWithin, state);
}

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
            else if constexpr (std::is_same_v<S, state::AwaitingPrompt>)
                return alternative.asking ? &*alternative.asking : nullptr;
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
    return visitHeld(state, [](const auto& alternative) -> std::optional<CodeStanding> {
        if constexpr (HoldsCode<std::remove_cvref_t<decltype(alternative)>>)
            return CodeStanding{alternative.terms, alternative.resendReady, alternative.expired};
        else
            return std::nullopt;
    });
}

void setCode(State& state, const CodeStanding& standing)
{
    visitHeld(state, [&standing](auto& alternative) {
        if constexpr (HoldsCode<std::remove_cvref_t<decltype(alternative)>>) {
            alternative.terms = standing.terms;
            alternative.resendReady = standing.resendReady;
            alternative.expired = standing.expired;
        }
    });
}

std::optional<PromptStanding> promptOf(const State& state)
{
    return visitHeld(state, [](const auto& alternative) -> std::optional<PromptStanding> {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(alternative)>, state::AwaitingPrompt>)
            return PromptStanding{alternative.prompt, alternative.resendReady};
        else
            return std::nullopt;
    });
}

void setPrompt(State& state, const PromptStanding& standing)
{
    visitHeld(state, [&standing](auto& alternative) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(alternative)>, state::AwaitingPrompt>) {
            alternative.prompt = standing.prompt;
            alternative.resendReady = standing.resendReady;
        }
    });
}

const char* stateName(const State& state)
{
    return rowOf(state).name;
}

} // namespace kiosk::flow
