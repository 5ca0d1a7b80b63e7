#include "tests/kiosk/flow/alphabet.h"

#include "tests/kiosk/flow/walk.h"

using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace walking {

namespace {

using Events = std::vector<EventBody>;

void addPerson(Events& events)
{
    events.insert(events.end(), {event::Began{},
                                 event::Began{Purpose::Recover},
                                 event::Began{Purpose::Resume},
                                 event::LanguageChosen{u"vi"_s},
                                 event::LanguageChosen{u"xx"_s},
                                 event::ConsentAnswered{true},
                                 event::ConsentAnswered{false},
                                 event::SubjectChosen{Subject::Citizen},
                                 event::SubjectChosen{Subject::Business},
                                 event::MethodChosen{Method::MobileSubscriber},
                                 event::MethodChosen{Method::SimPki},
                                 event::MethodChosen{Method::UsbToken},
                                 event::NextPressed{},
                                 event::BackPressed{},
                                 event::CaptchaRefreshPressed{},
                                 event::CaptchaEdited{u"W9K duo"_s},
                                 event::CaptchaEdited{u" "_s},
                                 event::EditPressed{Field::FullName},
                                 event::OtpOffered{6},
                                 event::OtpOffered{4},
                                 event::ResendPressed{},
                                 event::PostponePressed{},
                                 event::SealPressed{},
                                 event::VneidPressed{},
                                 event::RecoverPressed{},
                                 event::PrintPressed{},
                                 event::PasswordOffered{acceptable()},
                                 event::PasswordOffered{},
                                 event::RetryPressed{},
                                 event::BeginAgainPressed{},
                                 event::FinishPressed{}});
}

// Into the field on the screen; the birth date contradicts the number, so that every road passes a warning
// once.
void addTyping(Events& events, const Journey& journey)
{
    const auto* entering = std::get_if<state::EnteringField>(&journey.state);
    const auto asked = entering == nullptr ? Field::IdNumber : entering->field;
    const auto edit = [&events, asked](Field field, const QString& text) {
        if (field == asked)
            events.push_back(event::FieldEdited{field, text, Source::Typed});
    };
    edit(Field::IdNumber, u"001190000000"_s);
    edit(Field::FullName, u"Nguyễn Thị Mẫu"_s);
    edit(Field::FullName, u"Mẫu 2"_s);
    edit(Field::BirthDate, u"15/08/1991"_s);
    edit(Field::Phone, u"0912345678"_s);
    edit(Field::Carrier, u"vinaphone"_s);
    edit(Field::ReceiptCode, u"2222-222-2222"_s);
    if (std::holds_alternative<state::ConfirmingCertificate>(journey.state))
        events.push_back(event::FieldEdited{Field::Email, u"không phải"_s, Source::Typed});
}

void addOverlays(Events& events)
{
    events.insert(events.end(),
                  {event::CancelPressed{}, event::LeaveConfirmed{}, event::OverlayDismissed{},
                   event::HelpPressed{}, event::OfficerCalled{}, event::ComfortPressed{},
                   event::DocumentPressed{Document::Terms}, event::DocumentPressed{Document::Privacy},
                   event::DocumentPressed{Document::Notice}, event::DocumentPressed{Document::Complaint},
                   event::DocumentPressed{Document::Carriers}});
}

// Matters to the clock of the start screen only.
void addComfort(Events& events, const Journey& journey)
{
    if (std::holds_alternative<state::Start>(journey.state))
        events.insert(events.end(),
                      {event::ComfortChosen{{.largeText = true}}, event::ComfortChosen{Comfort{}}});
}

void addOfficerAndPrinter(Events& events, const Journey& journey)
{
    events.push_back(event::OfficerAnswered{true});
    events.push_back(event::OfficerAnswered{false});
    const int copy = journey.printing.copy;
    events.push_back(event::SlipPrinted{copy, PrintOutcome::Printed, {}});
    events.push_back(event::SlipPrinted{copy, PrintOutcome::NotPrinted, ErrorCode::PrinterNoPaper});
    events.push_back(event::SlipPrinted{copy - 1, PrintOutcome::Unknown, {}});
}

// Matters where something begins or has been cut off.
void addDisk(Events& events, const Journey& journey)
{
    if (std::holds_alternative<state::Start>(journey.state) ||
        std::holds_alternative<state::Interrupted>(journey.state))
        events.insert(events.end(),
                      {event::SealingChanged{{.fault = ErrorCode::QueueFull}}, event::SealingChanged{}});
}

void addTimeAndLine(Events& events)
{
    for (int i = 0; i <= static_cast<int>(Deadline::ScreenTime); ++i)
        events.push_back(event::DeadlinePassed{static_cast<Deadline>(i)});
    events.push_back(event::LineChanged{true, false, {Method::MobileSubscriber, Method::UsbToken}});
    events.push_back(event::LineChanged{true, true, {Method::MobileSubscriber, Method::UsbToken}});
    events.push_back(event::LineChanged{false, false, {}});
}

Prompt deadPrompt(int resendsLeft)
{
    auto prompt = simPrompt();
    prompt.fault = ErrorCode::SimRefused;
    prompt.resendIn = 0s;
    prompt.resendsLeft = resendsLeft;
    return prompt;
}

constexpr Judged signedWell{Check::Valid, CheckReason::None};

CardReading reading(Source source, Trust trust)
{
    CardReading reading;
    reading.source = source;
    reading.trust = trust;
    reading.values = {{Field::IdNumber, u"001190000000"_s},
                      {Field::FullName, u"Nguyễn Thị Mẫu"_s},
                      {Field::BirthDate, u"15/08/1990"_s}};
    if (trust == Trust::Proven)
        reading.checks = {signedWell, signedWell, signedWell};
    return reading;
}

void addCards(Events& events, const Journey& journey)
{
    events.insert(events.end(),
                  {event::SourceChosen{Source::Typed}, event::SourceChosen{Source::Qr},
                   event::SourceChosen{Source::Chip}, event::QrSeen{reading(Source::Qr, Trust::Claimed)},
                   event::QrRefused{ErrorCode::QrForeign}, event::CameraChanged{ErrorCode::CameraMissing},
                   event::CameraChanged{}, event::ReaderChanged{ErrorCode::ReaderMissing, false},
                   event::ReaderChanged{{}, true}, event::ReaderChanged{{}, false}});
    const auto* chip = std::get_if<state::ReadingChip>(&journey.state);
    const auto readings = readingsOf(chip == nullptr ? journey.cardTicket : chip->ticket);
    events.insert(events.end(), readings.begin(), readings.end());
}

// The card's part of the world is large enough without the line's ups and downs and without every way to
// type.
bool isWithinCards(const EventBody& body)
{
    if (const auto* edited = std::get_if<event::FieldEdited>(&body))
        return edited->text != u"Mẫu 2"_s;
    if (const auto* failed = std::get_if<event::CallFailed>(&body)) {
        return failed->code == ErrorCode::CaptchaWrong || failed->code == ErrorCode::EvidenceCloned ||
               (failed->code == ErrorCode::DataMismatch && failed->field.has_value());
    }
    if (const auto* captcha = std::get_if<event::CaptchaEdited>(&body))
        return captcha->text != u" "_s;
    return !std::holds_alternative<event::LineChanged>(body);
}

// A business's token with one certificate that may sign and one that has expired; and what becomes of its
// PIN.
Tokens plugged(const PinTerms& pin)
{
    return {TokensStanding::Present, {somePlugged(pin)}};
}

void addTokens(Events& events, const Journey& journey)
{
    const auto token = somePlugged();
    events.insert(events.end(),
                  {event::TokensChanged{{TokensStanding::Empty, {}}},
                   event::TokensChanged{plugged(somePin())},
                   event::TokensChanged{plugged({.locked = true, .shortest = 6, .longest = 16})},
                   event::CertificateChosen{choiceOf(token, token.certificates.front())},
                   event::CertificateChosen{choiceOf(token, token.certificates.back())}, event::PinOffered{8},
                   event::PinOffered{3}});
    const auto* checking = std::get_if<state::CheckingCertificate>(&journey.state);
    const auto* signing = std::get_if<state::SigningDocument>(&journey.state);
    const auto ticket = checking != nullptr  ? checking->ticket
                        : signing != nullptr ? signing->ticket
                                             : journey.lastTicket;
    const auto signings = signingsOf(ticket);
    events.insert(events.end(), signings.begin(), signings.end());
}

// The token's part of the world, too, is large enough without the line's ups and downs. What differs by the
// token's own keypad or a missing module is in tst_flow_token.
bool isWithinTokens(const EventBody& body, const Scope& scope)
{
    if (const auto* failed = std::get_if<event::CallFailed>(&body)) {
        return failed->code == ErrorCode::LineDown || failed->code == ErrorCode::QueueFull ||
               failed->code == ErrorCode::CaptchaWrong || failed->code == ErrorCode::SignatureReplayed ||
               failed->code == ErrorCode::AccountExists || failed->code == ErrorCode::RegistrationWrongStep;
    }
    if (const auto* captcha = std::get_if<event::CaptchaEdited>(&body))
        return captcha->text != u" "_s;
    // The e-mail address is the same behind a prompt.
    return (scope.seals || !std::holds_alternative<event::LineChanged>(body)) &&
           !std::holds_alternative<event::FieldEdited>(body);
}

// Where something can be sealed, what the portal says once it has taken the form is other worlds' business;
// so is every way to type.
bool isWithinSealing(const EventBody& body)
{
    if (const auto* failed = std::get_if<event::CallFailed>(&body))
        return failed->code == ErrorCode::LineDown || failed->code == ErrorCode::QueueFull ||
               failed->code == ErrorCode::AccountExists;
    if (const auto* captcha = std::get_if<event::CaptchaEdited>(&body))
        return captcha->text != u" "_s;
    if (const auto* edited = std::get_if<event::FieldEdited>(&body))
        return edited->text != u"Mẫu 2"_s;
    return true;
}

bool isOfSealing(const EventBody& body)
{
    const auto* failed = std::get_if<event::CallFailed>(&body);
    return is<event::SealPressed>(body) || is<event::Sealed>(body) || is<event::SealingChanged>(body) ||
           (failed != nullptr && failed->code == ErrorCode::QueueFull);
}

// What this portal would never say, or this person never asks.
bool isWithin(const Scope& scope, const EventBody& body)
{
    if (const auto* began = std::get_if<event::Began>(&body))
        return began->purpose == scope.purpose;
    if (scope.cards() && !isWithinCards(body))
        return false;
    if (scope.seals ? !isWithinSealing(body) : isOfSealing(body))
        return false;
    if (scope.tokens && !isWithinTokens(body, scope))
        return false;
    // A full disk is the same to whoever signs, and the portal's answer is met where nothing is sealed.
    if (scope.tokens && scope.seals && (is<event::SealingChanged>(body) || is<event::SignatureTaken>(body)))
        return false;
    if (const auto* failed = std::get_if<event::CallFailed>(&body)) {
        return scope.closures ||
               (failed->code != ErrorCode::PortalMaintenance && failed->code != ErrorCode::PortalBusy);
    }
    if (const auto* line = std::get_if<event::LineChanged>(&body))
        return scope.closures || !line->maintenance;
    if (std::holds_alternative<event::RecoverPressed>(body))
        return scope.purpose == Purpose::Recover;
    if (std::holds_alternative<event::PromptSent>(body) || std::holds_alternative<event::PromptResent>(body))
        return scope.prompts;
    if (std::holds_alternative<event::ChallengeDrawn>(body) ||
        std::holds_alternative<event::SignatureTaken>(body))
        return scope.tokens;
    if (std::holds_alternative<event::Registered>(body) || std::holds_alternative<event::OtpAccepted>(body) ||
        std::holds_alternative<event::OtpResent>(body))
        return scope.codes;
    if (const auto* found = std::get_if<event::RegistrationFound>(&body)) {
        switch (found->stage) {
        case Stage::AwaitingPrompt: return scope.prompts;
        case Stage::AwaitingConfirmation: return scope.prompts || scope.tokens;
        case Stage::AwaitingOtp:
        case Stage::AwaitingPassword: return scope.codes;
        case Stage::Completed: break;
        }
    }
    return true;
}

} // namespace

std::vector<EventBody> readingsOf(Ticket ticket)
{
    return {
        event::ChipAdvanced{ticket, ChipStep::ReadingFields, 40},
        event::ChipRead{ticket, reading(Source::Chip, Trust::Proven), true},
        event::ChipRead{ticket, reading(Source::Chip, Trust::Doubtful), false},
        event::ChipFailed{ticket, ErrorCode::CardRemoved},
        event::ChipFailed{ticket, ErrorCode::CardKeyWrong},
        event::ChipFailed{ticket, ErrorCode::CardBirthDateNeeded},
        event::PhotoAdvanced{ticket, 50},
        event::PhotoRead{ticket, Photo::Here, signedWell}, // that there is none changes nothing further on
        event::PhotoRead{ticket, Photo::Lost, signedWell},
        event::PhotoRead{ticket, Photo::Here, {Check::Invalid, CheckReason::PhotoForged}},
    };
}

std::vector<EventBody> signingsOf(Ticket ticket)
{
    return {
        event::CertificateChecked{ticket, {}},
        event::CertificateChecked{ticket, ErrorCode::CertificateRevoked},
        event::CertificateChecked{ticket, ErrorCode::CertificateUnchecked},
        event::DocumentSigned{ticket, true},
        event::TokenFailed{ticket, ErrorCode::TokenPinWrong},
        event::TokenFailed{ticket, ErrorCode::TokenRemoved},
        event::TokenFailed{ticket, ErrorCode::TokenModuleStuck},
    };
}

std::vector<EventBody> answersTo(Ticket ticket)
{
    auto fewSends = usualTerms();
    fewSends.resendsLeft = 0;
    const auto now = QDateTime(QDate(2025, 6, 1), QTime(3, 0), Qt::UTC);
    const auto failed = [ticket](ErrorCode code, std::optional<Field> field = {},
                                 std::optional<int> triesLeft = {},
                                 std::optional<std::chrono::seconds> retryIn = {}) {
        return event::CallFailed{ticket, code, field, triesLeft, retryIn};
    };
    return {
        event::CaptchaArrived{ticket, someCaptcha()},
        event::Registered{ticket, u"r-1"_s, usualTerms()},
        event::PromptSent{ticket, u"r-1"_s, simPrompt()},
        event::ChallengeDrawn{ticket, QByteArrayLiteral("challeng")},
        event::SignatureTaken{ticket, u"r-1"_s, someCertificate()},
        event::PromptResent{ticket, simPrompt()},
        event::PromptResent{ticket, deadPrompt(0)},
        event::PostponementKept{ticket, u"CODE"_s, QDate(2025, 7, 1)},
        event::Sealed{ticket, u"CODE"_s},
        event::OtpAccepted{ticket},
        event::OtpResent{ticket, usualTerms()},
        event::OtpResent{ticket, fewSends},
        event::Completed{ticket, 2, u"CODE"_s, now},
        event::RegistrationFound{ticket, Stage::AwaitingOtp, usualTerms(), 0, {}, {}, {}, {}},
        event::RegistrationFound{ticket, Stage::AwaitingPassword, {}, 0, {}, {}, {}, {}},
        event::RegistrationFound{ticket, Stage::Completed, {}, 2, u"CODE"_s, now, {}, {}},
        event::RegistrationFound{ticket, Stage::AwaitingPrompt, {}, 0, {}, {}, simPrompt(), {}},
        event::RegistrationFound{ticket, Stage::AwaitingPrompt, {}, 0, {}, {}, deadPrompt(1), {}},
        event::RegistrationFound{ticket, Stage::AwaitingConfirmation, {}, 0, {}, {}, {}, someCertificate()},
        failed(ErrorCode::LineDown),
        failed(ErrorCode::PortalRefused),
        failed(ErrorCode::QueueFull),
        failed(ErrorCode::PortalMaintenance, {}, {}, 30s),
        failed(ErrorCode::PortalBusy, {}, {}, 5s),
        failed(ErrorCode::FieldInvalid, Field::BirthDate),
        failed(ErrorCode::FieldInvalid),
        failed(ErrorCode::DataMismatch, Field::FullName),
        failed(ErrorCode::DataMismatch),
        failed(ErrorCode::PhoneNotOwned, Field::Phone),
        failed(ErrorCode::PhoneNotOwned),
        failed(ErrorCode::AccountExists),
        failed(ErrorCode::CaptchaWrong),
        failed(ErrorCode::CaptchaExpired),
        failed(ErrorCode::OtpWrong, {}, 5),
        failed(ErrorCode::OtpWrong, {}, 0),
        failed(ErrorCode::OtpExpired),
        failed(ErrorCode::OtpLocked),
        failed(ErrorCode::ResendTooSoon, {}, {}, 60s),
        failed(ErrorCode::ResendTooOften),
        failed(ErrorCode::PasswordRefused),
        failed(ErrorCode::RegistrationNotFound),
        failed(ErrorCode::RegistrationWrongStep),
        failed(ErrorCode::MethodClosed),
        failed(ErrorCode::AccountNotFound),
        failed(ErrorCode::ResumptionNotFound),
        failed(ErrorCode::ResumptionLocked, {}, {}, 600s),
        failed(ErrorCode::SimPinBlocked),
        failed(ErrorCode::EvidenceCloned),
        failed(ErrorCode::SignatureReplayed),
    };
}

std::vector<EventBody> alphabet(const Journey& journey, const Scope& scope)
{
    auto events = answersTo(journey.lastTicket);
    addPerson(events);
    addTyping(events, journey);
    addOverlays(events);
    addComfort(events, journey);
    addOfficerAndPrinter(events, journey);
    if (scope.cards())
        addCards(events, journey);
    if (scope.tokens)
        addTokens(events, journey);
    addTimeAndLine(events);
    addDisk(events, journey);
    std::erase_if(events, [&scope](const EventBody& body) { return !isWithin(scope, body); });
    return events;
}

std::vector<EventBody> everyEvent(const Journey& journey)
{
    auto events = answersTo(journey.lastTicket);
    addPerson(events);
    addOverlays(events);
    addOfficerAndPrinter(events, journey);
    addCards(events, journey);
    addTokens(events, journey);
    addTimeAndLine(events);
    events.insert(events.end(),
                  {event::FieldEdited{Field::FullName, u"Nguyễn Thị Mẫu"_s, Source::Typed},
                   event::ComfortChosen{{.largeText = true}},
                   event::SealingChanged{{.fault = ErrorCode::QueueFull}}, event::SealingChanged{}});
    return events;
}

bool isOfThePerson(const EventBody& body)
{
    return body.index() <= EventBody(event::FinishPressed{}).index();
}

} // namespace walking
