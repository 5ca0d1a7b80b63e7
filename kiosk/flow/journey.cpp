#include "kiosk/flow/journey.h"

#include <algorithm>

namespace kiosk::flow {

namespace {

// A method by token asks no fields, and needs something to plug the token into.
bool canBeCarriedOut(const MethodRow& row, const Rules& rules)
{
    return row.afterForm == AfterForm::TokenSignature ? rules.usesTokens : !row.fields.empty();
}

} // namespace

QString firstLanguage(const Rules& rules)
{
    return rules.languages.isEmpty() ? QStringLiteral("vi") : rules.languages.first();
}

Journey startJourney(const Rules& rules, base::SessionNumber session)
{
    Journey journey;
    journey.session = session;
    journey.rules = rules;
    journey.language = firstLanguage(rules);
    return journey;
}

std::vector<Method> offeredMethods(const Journey& journey, Subject subject)
{
    const auto& open = journey.line.openMethods;
    std::vector<Method> offered;
    for (const auto& row : methodTable()) {
        const bool here = std::ranges::count(journey.rules.methods, row.method) > 0;
        const bool takenNow = open.empty() || std::ranges::count(open, row.method) > 0;
        if (here && takenNow && canBeCarriedOut(row, journey.rules) && row.takes(subject))
            offered.push_back(row.method);
    }
    return offered;
}

bool offersCard(const Journey& journey)
{
    const auto fields = fieldsOf(journey.draft);
    return journey.draft.purpose == Purpose::Register &&
           (journey.rules.readsChips || journey.rules.readsQr || journey.rules.scansQr) &&
           std::ranges::count(fields, Field::IdNumber) > 0;
}

bool offersChip(const Journey& journey)
{
    return offersCard(journey) && journey.rules.readsChips && !journey.devices.reader &&
           journey.chipTries < journey.rules.mostChipTries;
}

bool offersQr(const Journey& journey)
{
    return offersCard(journey) && (journey.rules.readsQr || journey.rules.scansQr);
}

bool awaitsCode(const Journey& journey)
{
    return offersQr(journey) && journey.overlay == Overlay::None &&
           (std::holds_alternative<state::ChoosingSource>(journey.state) ||
            std::holds_alternative<state::ShowingQr>(journey.state));
}

std::vector<Field> fieldsOf(const Draft& draft)
{
    std::vector<Field> fields;
    for (const auto& asking : askedOf(draft))
        fields.push_back(asking.field);
    return fields;
}

std::chrono::seconds idleTime(const Journey& journey)
{
    const auto& rules = journey.rules;
    return journey.officer == Officer::NotCalled ? rules.idle : std::max(rules.idle, rules.officerIdle);
}

bool endsMethod(const Journey& journey, base::ErrorCode code)
{
    using base::ErrorCode;
    if (!rowOf(journey.draft.purpose).chooses)
        return false;
    switch (code) {
    case ErrorCode::MethodClosed: return true;
    case ErrorCode::SimPinBlocked:
    case ErrorCode::SimCardBlocked:
    case ErrorCode::CertificateRevoked:
    case ErrorCode::CertificateExpired:
        // Another token, or another certificate on it, may be good.
        return !signsByToken(journey.draft);
    default: return false;
    }
}

bool mayRecover(const Draft& draft)
{
    return !draft.method || rowOf(*draft.method).afterForm == AfterForm::OtpAndPassword;
}

bool canSeal(const Journey& journey)
{
    return journey.rules.seals && !journey.queue.fault;
}

bool mayBegin(const Journey& journey)
{
    return journey.line.up || !journey.rules.seals || canSeal(journey);
}

bool offersSealing(const Journey& journey)
{
    const auto* interrupted = std::get_if<state::Interrupted>(&journey.state);
    return interrupted != nullptr && rowOf(journey.draft.purpose).seals && canSeal(journey) &&
           !std::holds_alternative<state::Sealing>(interrupted->asked) &&
           !std::holds_alternative<state::Postponing>(interrupted->asked);
}

bool canPostpone(const Journey& journey)
{
    // Another visit proves itself by a phone, which a token's owner has not given.
    return rowOf(journey.draft.purpose).postpones && !signsByToken(journey.draft) &&
           (std::holds_alternative<state::EnteringOtp>(journey.state) ||
            std::holds_alternative<state::AwaitingPrompt>(journey.state) ||
            std::holds_alternative<state::ConfirmingCertificate>(journey.state) ||
            std::holds_alternative<state::ChoosingPassword>(journey.state));
}

bool canPrint(const Journey& journey)
{
    const bool hasSlip = std::holds_alternative<state::Receipt>(journey.state) ||
                         std::holds_alternative<state::Postponed>(journey.state) ||
                         std::holds_alternative<state::Sealed>(journey.state);
    const auto& printing = journey.printing;
    return hasSlip && journey.rules.prints && !printing.underWay && printing.copy < journey.rules.mostCopies;
}

} // namespace kiosk::flow
