// What tells two journeys, or two events, apart.
#include "tests/kiosk/flow/alphabet.h"

using namespace kiosk::flow;

namespace walking {

namespace {

// Prints what makes two journeys differ.
class Printer {
public:
    void operator()(const char* name) { m_out.append(name).append(" "); }
    void operator()(const QString& text) { m_out.append("\"").append(text.toStdString()).append("\" "); }
    void operator()(std::integral auto number) { m_out.append(std::to_string(number)).append(" "); }
    template <class E>
    requires std::is_enum_v<E>
    void operator()(E value) { (*this)(static_cast<int>(value)); }
    void operator()(std::chrono::seconds time) { (*this)(time.count()); }
    template <class T>
    void operator()(const std::optional<T>& value)
    {
        if (value)
            (*this)(*value);
        else
            m_out.append("- ");
    }
    void operator()(const Waiting& waiting)
    {
        all("call", waiting.call, m_lastTicket.value - waiting.ticket.value,
            m_lastOperation.value - waiting.operation.value, waiting.slow);
    }
    void operator()(Operation operation) { (*this)(m_lastOperation.value - operation.value); }
    void operator()(const Captcha& captcha) { (*this)(captcha.id); }
    void operator()(const CaptchaInHand& captcha) { all(captcha.captcha, captcha.text, captcha.sentIn); }
    void operator()(const OtpTerms& terms)
    {
        all(terms.expiresIn, terms.resendIn, terms.triesLeft, terms.resendsLeft);
    }
    void operator()(const Prompt& p)
    {
        all(p.kind, p.verificationCode, p.pollIn, p.resendIn, p.resendsLeft, p.fault);
    }
    void operator()(const PasswordAssessment& found) { (*this)(found.isAcceptable()); }

    void operator()(const state::EnteringField& s)
    {
        all(s.field, s.fault, s.warned, s.fromSummary, s.forChip);
    }
    void operator()(const state::ShowingQr& s) { all(s.forChip, s.fault, s.tired); }
    void operator()(const state::ReadingChip& s)
    {
        all(m_lastTicket.value - s.ticket.value, s.step, s.fault);
    }
    void operator()(const state::AwaitingToken& s) { all(s.fault, s.tired); }
    void operator()(const state::ChoosingCertificate& s) { all(s.fault, s.missing); }
    void operator()(const state::CheckingCertificate& s) { (*this)(m_lastTicket.value - s.ticket.value); }
    void operator()(const state::DrawingChallenge& s) { (*this)(s.waiting); }
    void operator()(const state::EnteringPin& s) { (*this)(s.fault); }
    void operator()(const state::SigningDocument& s) { (*this)(m_lastTicket.value - s.ticket.value); }
    void operator()(const Tokens& tokens)
    {
        (*this)(tokens.standing);
        for (const auto& token : tokens.plugged)
            all(token.pin.locked, token.pin.ownKeypad);
        for (const auto& fault : tokens.faults)
            all(fault.module, fault.code);
    }
    void operator()(const Signing& signing)
    {
        all(signing.unchecked, signing.challenge.isEmpty(), signing.signature.has_value(), signing.defaultPin,
            signing.mustChangePin);
        if (signing.choice)
            (*this)(QString::fromLatin1(signing.choice->certificateId));
        for (const auto& refusal : signing.refusals)
            all(QString::fromLatin1(refusal.choice.certificateId), refusal.code);
    }
    void operator()(const CardReading& reading) { (*this)(reading.trust); }
    void operator()(const Card& card)
    {
        all(card.qr, card.chip, card.photo);
        for (const auto& [field, text] : card.typed)
            (*this)(field);
    }
    void operator()(const state::FetchingCaptcha& s) { all(s.waiting, s.fault); }
    void operator()(const state::EnteringCaptcha& s) { all(s.captcha, s.text, s.fault, s.missing); }
    void operator()(const state::Reviewing& s) { all(s.captcha, s.captchaText); }
    void operator()(const state::Submitting& s) { all(s.waiting, s.captcha, s.captchaText); }
    void operator()(const state::EnteringOtp& s)
    {
        all(s.terms, s.fault, s.resendReady, s.expired, s.missing, s.resending);
    }
    void operator()(const state::CheckingOtp& s) { all(s.waiting, s.terms, s.resendReady, s.expired); }
    void operator()(const state::NeedsVneid& s) { (*this)(s.prepared); }
    void operator()(const state::AwaitingPrompt& s) { all(s.prompt, s.resendReady, s.fault, s.asking); }
    void operator()(const state::ConfirmingCertificate& s) { all(s.certificate.name, s.fault); }
    void operator()(const state::Confirming& s) { all(s.waiting, s.certificate.name); }
    void operator()(const state::Postponing& s)
    {
        all(s.waiting, s.from.index());
        std::visit([this](const auto& from) { (*this)(from); }, s.from);
    }
    void operator()(const state::Postponed&) {}
    void operator()(const state::Sealing& s) { (*this)(s.waiting); }
    void operator()(const state::ChoosingPassword& s) { all(s.refused, s.fault); }
    void operator()(const state::SettingPassword& s) { (*this)(s.waiting); }
    void operator()(const state::Refused& s) { (*this)(s.code); }
    void operator()(const state::Interrupted& s)
    {
        all(s.code, s.retryIn, s.asked.index());
        std::visit([this](const auto& asked) { (*this)(asked); }, s.asked);
    }
    template <class S>
    requires std::is_empty_v<S>
    void operator()(const S&) {}

    template <class... Ts>
    void all(const Ts&... values)
    {
        ((*this)(values), ...);
    }

    Printer(Ticket lastTicket, Operation lastOperation)
        : m_lastTicket(lastTicket), m_lastOperation(lastOperation)
    {
    }
    const std::string& text() const { return m_out; }

private:
    std::string m_out;
    Ticket m_lastTicket;
    Operation m_lastOperation;
};

} // namespace

std::string keyOf(const Journey& journey)
{
    Printer printer(journey.lastTicket, journey.lastOperation);
    printer(stateName(journey.state));
    std::visit([&printer](const auto& alternative) { printer(alternative); }, journey.state);
    printer.all("| over", journey.overlay, journey.beneathWarning, "| draft", journey.language,
                journey.consented, journey.draft.purpose, journey.draft.subject, journey.draft.method);
    for (const auto& [field, value] : journey.draft.values)
        printer.all(field, value.text, value.source);
    if (journey.rules.readsChips || journey.rules.readsQr) {
        printer.all("| card", journey.card, journey.chipTries, journey.devices.reader, journey.devices.camera,
                    journey.devices.cardLaid);
    }
    if (journey.rules.usesTokens)
        printer.all("| token", journey.tokens, journey.signing);
    if (std::holds_alternative<state::Start>(journey.state))
        printer.all(journey.comfort.largeText);
    const auto& registration = journey.registration;
    printer.all("| captcha", journey.captcha, "| registration", registration.reference.id,
                registration.complete, registration.kept, registration.earlierPassword, "| line",
                journey.line.up, journey.line.maintenance, "| kept", journey.secretKept,
                journey.automaticRetries, journey.officer);
    if (journey.rules.seals)
        printer.all("| sealing", journey.queue.fault, journey.forLater);
    const auto& printing = journey.printing;
    printer.all("| slip", printing.copy, printing.underWay, printing.outcome);
    return printer.text();
}

std::string described(const Journey& journey)
{
    return keyOf(journey);
}

std::string described(const EventBody& body)
{
    std::string text = "event " + std::to_string(body.index());
    if (const auto* failed = std::get_if<event::CallFailed>(&body))
        text += " CallFailed " + codeName(failed->code).toStdString();
    if (const auto* passed = std::get_if<event::DeadlinePassed>(&body))
        text += " DeadlinePassed " + std::to_string(static_cast<int>(passed->deadline));
    return text;
}

} // namespace walking
