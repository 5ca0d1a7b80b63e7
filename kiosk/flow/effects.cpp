#include "kiosk/flow/effects.h"

#include "kiosk/flow/deadlines.h"
#include "kiosk/flow/state_table.h"

#include <algorithm>

namespace kiosk::flow {

namespace {

using Effects = std::vector<Effect>;

bool isUnfinished(const Registration& registration)
{
    return !registration.reference.id.isEmpty() && !registration.complete && !registration.kept;
}

std::optional<Ticket> ticketOf(const Journey& journey)
{
    const auto* waiting = waitingOf(journey.state);
    return waiting == nullptr ? std::nullopt : std::optional(waiting->ticket);
}

// Only what the method asks for leaves the kiosk.
Draft contractDraft(const Draft& draft)
{
    Draft sent{draft.purpose, {}, {}, {}};
    if (rowOf(draft.purpose).chooses) {
        sent.subject = draft.subject;
        sent.method = draft.method;
    }
    for (const auto field : fieldsOf(draft)) {
        const auto found = draft.values.find(field);
        if (found == draft.values.end() || !rowOf(field).sent)
            continue;
        const auto text = normalised(field, found->second.text);
        if (!text.isEmpty())
            sent.values[field] = {text, found->second.source};
    }
    return sent;
}

bool isFromChip(const Draft& sent)
{
    return std::ranges::any_of(sent.values,
                               [](const auto& entry) { return entry.second.source == Source::Chip; });
}

Effect callEffect(const Journey& journey, const Waiting& waiting)
{
    const auto& registration = journey.registration.reference;
    switch (waiting.call) {
    case Call::FetchCaptcha: return effect::FetchCaptcha{waiting.ticket, waiting.operation, journey.language};
    case Call::Register: {
        const auto& submitting = std::get<state::Submitting>(journey.state);
        const auto sent = contractDraft(journey.draft);
        return effect::Register{waiting.ticket,
                                waiting.operation,
                                sent,
                                submitting.captcha.id,
                                submitting.captchaText,
                                isFromChip(sent) ? std::optional(journey.cardTicket) : std::nullopt,
                                journey.signing.signature};
    }
    case Call::Seal: {
        const auto sent = contractDraft(journey.draft);
        return effect::Seal{waiting.ticket, sent,
                            isFromChip(sent) ? std::optional(journey.cardTicket) : std::nullopt,
                            journey.signing.signature};
    }
    case Call::DrawChallenge: return effect::DrawChallenge{waiting.ticket, waiting.operation};
    case Call::SendOtp: return effect::SendOtp{waiting.ticket, waiting.operation, registration};
    case Call::ResendOtp: return effect::ResendOtp{waiting.ticket, waiting.operation, registration};
    case Call::SetPassword: return effect::SetPassword{waiting.ticket, waiting.operation, registration};
    case Call::ResendPrompt: return effect::ResendPrompt{waiting.ticket, waiting.operation, registration};
    case Call::Confirm:
        return effect::Confirm{waiting.ticket, waiting.operation, registration,
                               normalised(Field::Email, journey.draft.text(Field::Email))};
    case Call::Postpone: return effect::Postpone{waiting.ticket, waiting.operation, registration};
    case Call::LookUp:
    case Call::Poll: return effect::LookUp{waiting.ticket, registration};
    }
    Q_UNREACHABLE();
}

// A deadline that has just passed runs no more: what still belongs to the journey begins anew, and stopping
// it once more does no harm.
void addDeadlines(Effects& effects, const Journey& before, const Turn& turn)
{
    for (const auto deadline : allDeadlines) {
        const bool ran = due(before, deadline).has_value();
        const auto runs = due(turn.journey, deadline);
        if (runs && (!ran || turn.again.contains(deadline)))
            effects.push_back(effect::StartDeadline{deadline, *runs});
        else if (ran && !runs)
            effects.push_back(effect::StopDeadline{deadline});
    }
}

void addPartings(Effects& effects, const Journey& before, const Turn& turn)
{
    const auto ticket = ticketOf(before);
    if (ticket && !turn.answered && (turn.end || ticketOf(turn.journey) != ticket))
        effects.push_back(effect::GiveUpCall{*ticket});
    if (isUnfinished(before.registration) &&
        (turn.end || turn.journey.registration.reference != before.registration.reference))
        effects.push_back(effect::AbandonRegistration{before.registration.reference});
    const auto secret = secretOf(before.state);
    const bool leaves = secret != SecretOf::Nobody && secretOf(turn.journey.state) != secret;
    if (turn.wipesSecret || leaves || turn.end)
        effects.push_back(effect::WipeSecret{});
}

void addDevices(Effects& effects, const Journey& before, const Journey& after)
{
    if (wantsReader(after) != wantsReader(before))
        effects.push_back(effect::UseReader{wantsReader(after)});
    if (wantsCamera(after) != wantsCamera(before))
        effects.push_back(effect::UseCamera{wantsCamera(after)});
    const auto* reading = std::get_if<state::ReadingChip>(&after.state);
    const auto* was = std::get_if<state::ReadingChip>(&before.state);
    if (reading == nullptr || (was != nullptr && was->ticket == reading->ticket))
        return;
    const auto& card = after.card;
    effects.push_back(effect::ReadChip{reading->ticket, chipNumberOf(after.draft),
                                       birthDateOf(after.draft.text(Field::BirthDate)).value_or(QDate()),
                                       card.qr ? card.qr->issued : QDate(), !after.line.up});
}

std::optional<Ticket> tokenTicketOf(const State& state)
{
    if (const auto* checking = std::get_if<state::CheckingCertificate>(&state))
        return checking->ticket;
    if (const auto* signing = std::get_if<state::SigningDocument>(&state))
        return signing->ticket;
    return std::nullopt;
}

void giveUpToken(Effects& effects, const Journey& before, const Turn& turn)
{
    const auto was = tokenTicketOf(before.state);
    if (was && !turn.tokenAnswered && (turn.end || tokenTicketOf(turn.journey.state) != was))
        effects.push_back(effect::GiveUpToken{*was});
}

void addTokens(Effects& effects, const Journey& before, const Journey& after)
{
    if (wantsTokens(after) != wantsTokens(before))
        effects.push_back(effect::UseTokens{wantsTokens(after)});
    const auto ticket = tokenTicketOf(after.state);
    if (!ticket || ticket == tokenTicketOf(before.state))
        return;
    const auto& signing = after.signing;
    if (std::holds_alternative<state::CheckingCertificate>(after.state))
        effects.push_back(effect::CheckCertificate{*ticket, *signing.choice});
    else
        effects.push_back(
            effect::SignDocument{*ticket, *signing.choice, *after.draft.subject, signing.challenge});
}

} // namespace

std::vector<Effect> effectsOf(const Journey& before, const Turn& turn)
{
    Effects effects;
    addPartings(effects, before, turn);
    giveUpToken(effects, before, turn);
    if (turn.end) {
        effects.push_back(effect::WipeSession{*turn.end});
        effects.push_back(effect::HandOver{});
        return effects;
    }
    addDeadlines(effects, before, turn);
    const auto* waiting = waitingOf(turn.journey.state);
    if (waiting != nullptr && ticketOf(before) != waiting->ticket)
        effects.push_back(callEffect(turn.journey, *waiting));
    addDevices(effects, before, turn.journey);
    addTokens(effects, before, turn.journey);
    const auto isInterrupted = [](const Journey& journey) {
        return std::holds_alternative<state::Interrupted>(journey.state);
    };
    if (isInterrupted(turn.journey) && !isInterrupted(before))
        effects.push_back(effect::ProbeLine{});
    if (turn.callsOfficer)
        effects.push_back(effect::CallOfficer{QString::fromLatin1(stateName(before.state)), before.language});
    if (turn.prints)
        effects.push_back(effect::PrintSlip{turn.journey.printing.copy});
    return effects;
}

} // namespace kiosk::flow
