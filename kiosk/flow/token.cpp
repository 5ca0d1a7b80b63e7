#include "kiosk/flow/token.h"

#include <algorithm>

namespace kiosk::flow {

bool signsByToken(const Draft& draft)
{
    return rowOf(draft.purpose).chooses && draft.method &&
           rowOf(*draft.method).afterForm == AfterForm::TokenSignature;
}

TokenChoice choiceOf(const PluggedToken& token, const CertificateOnToken& certificate)
{
    return {token.module, token.slot, token.serial, certificate.id, certificate.fingerprint};
}

const PluggedToken* tokenOf(const Tokens& tokens, const TokenChoice& choice)
{
    const auto found = std::ranges::find_if(tokens.plugged, [&choice](const PluggedToken& token) {
        return token.module == choice.module && token.slot == choice.slot &&
               token.serial == choice.tokenSerial;
    });
    return found == tokens.plugged.end() ? nullptr : &*found;
}

const CertificateOnToken* certificateOf(const Tokens& tokens, const TokenChoice& choice)
{
    const auto* token = tokenOf(tokens, choice);
    if (token == nullptr)
        return nullptr;
    const auto found =
        std::ranges::find_if(token->certificates, [&choice](const CertificateOnToken& certificate) {
            return certificate.id == choice.certificateId && certificate.fingerprint == choice.fingerprint;
        });
    return found == token->certificates.end() ? nullptr : &*found;
}

std::optional<ModuleFault> moduleFault(const Tokens& tokens, const std::optional<TokenChoice>& choice)
{
    const auto found = std::ranges::find_if(tokens.faults, [&choice](const ModuleFault& fault) {
        return !choice || fault.module == choice->module;
    });
    return found == tokens.faults.end() ? std::nullopt : std::optional(*found);
}

std::optional<base::ErrorCode> whyUnusable(const Tokens& tokens, const Signing& signing,
                                           const TokenChoice& choice)
{
    const auto* certificate = certificateOf(tokens, choice);
    if (certificate == nullptr)
        return base::ErrorCode::TokenRemoved;
    if (certificate->unusable)
        return certificate->unusable;
    if (tokenOf(tokens, choice)->pin.locked)
        return base::ErrorCode::TokenPinLocked;
    const auto refused = std::ranges::find(signing.refusals, choice, &Refusal::choice);
    return refused == signing.refusals.end() ? std::nullopt : std::optional(refused->code);
}

std::vector<TokenChoice> choicesOf(const Tokens& tokens)
{
    std::vector<TokenChoice> choices;
    for (const auto& token : tokens.plugged) {
        for (const auto& certificate : token.certificates)
            choices.push_back(choiceOf(token, certificate));
    }
    return choices;
}

std::vector<TokenChoice> usableChoices(const Tokens& tokens, const Signing& signing)
{
    auto usable = choicesOf(tokens);
    std::erase_if(
        usable, [&](const TokenChoice& choice) { return whyUnusable(tokens, signing, choice).has_value(); });
    return usable;
}

} // namespace kiosk::flow
