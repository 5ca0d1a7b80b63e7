#include "kiosk/session/card_translation.h"

#include "drivers/api/card_expiry.h"

#include <algorithm>

namespace kiosk::session {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using drivers::api::ChipReaderState;
using drivers::api::Finding;
using drivers::api::QrField;
using drivers::api::Verdict;
using drivers::api::VerdictReason;
using flow::Field;
using flow::Oddity;

namespace {

QString written(const QDate& date)
{
    return date.isValid() ? date.toString(u"dd/MM/yyyy") : QString();
}

QString sexName(drivers::api::Sex sex)
{
    switch (sex) {
    case drivers::api::Sex::Male: return u"male"_s;
    case drivers::api::Sex::Female: return u"female"_s;
    case drivers::api::Sex::Unspecified: break;
    }
    return {};
}

void fill(flow::CardReading& reading, Field field, const QString& text)
{
    if (!text.isEmpty())
        reading.values[field] = text;
}

flow::Check checkOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return flow::Check::Valid;
    case Verdict::Invalid: return flow::Check::Invalid;
    case Verdict::NotChecked: break;
    }
    return flow::Check::NotChecked;
}

flow::CheckReason reasonOf(VerdictReason reason)
{
    using flow::CheckReason;
    switch (reason) {
    case VerdictReason::None: return CheckReason::None;
    case VerdictReason::NotReached: break;
    case VerdictReason::SodMissing: return CheckReason::SodMissing;
    case VerdictReason::SodMalformed: return CheckReason::SodMalformed;
    case VerdictReason::NoTrustAnchors: return CheckReason::NoIssuers;
    case VerdictReason::SignerUnknown: return CheckReason::IssuerUnknown;
    case VerdictReason::Unsupported: return CheckReason::Unsupported;
    case VerdictReason::HashWrong: return CheckReason::DataForged;
    case VerdictReason::SignatureWrong: return CheckReason::SignatureWrong;
    case VerdictReason::ChainWrong: return CheckReason::IssuerWrong;
    case VerdictReason::SignerOutOfDate: return CheckReason::OutOfDate;
    case VerdictReason::SignerRevoked: return CheckReason::Revoked;
    case VerdictReason::NoKey: return CheckReason::NoKey;
    case VerdictReason::KeyUnsigned: return CheckReason::KeyUnsigned;
    case VerdictReason::Refused: return CheckReason::Refused;
    case VerdictReason::AnswerWrong: return CheckReason::AnswerWrong;
    }
    return CheckReason::NotReached;
}

flow::Judged judgedOf(const drivers::api::Judgement& judgement)
{
    return {checkOf(judgement.verdict), reasonOf(judgement.reason)};
}

// Each oddity once, in the order of their weight.
std::vector<Oddity> odditiesOf(const QList<Finding>& findings)
{
    const auto has = [&findings](Finding finding) { return findings.contains(finding); };
    std::vector<Oddity> oddities;
    if (has(Finding::Expired))
        oddities.push_back(Oddity::Expired);
    if (has(Finding::AnotherNumber))
        oddities.push_back(Oddity::AnotherNumber);
    const bool contradicts = std::ranges::any_of(findings, [](Finding finding) {
        return finding != Finding::Expired && finding != Finding::AnotherNumber;
    });
    if (contradicts)
        oddities.push_back(Oddity::ContradictsSelf);
    return oddities;
}

flow::CardReading readingOf(const drivers::api::QrCard& card)
{
    flow::CardReading reading;
    reading.source = flow::Source::Qr;
    reading.trust = flow::Trust::Claimed;
    const auto whole = [&card](QrField field, const auto& value) {
        return value.has_value() && !card.damaged.contains(field);
    };
    if (whole(QrField::PersonalNumber, card.personalNumber))
        fill(reading, Field::IdNumber, *card.personalNumber);
    if (whole(QrField::FullName, card.fullName))
        fill(reading, Field::FullName, *card.fullName);
    if (whole(QrField::BirthDate, card.birthDate))
        fill(reading, Field::BirthDate, written(card.birthDate->date()));
    if (whole(QrField::Sex, card.sex))
        fill(reading, Field::Sex, sexName(*card.sex));
    if (whole(QrField::IssueDate, card.issueDate))
        reading.issued = *card.issueDate;
    if (card.isCutShort || !card.damaged.isEmpty())
        reading.oddities.push_back(Oddity::CutShort);
    return reading;
}

} // namespace

flow::CardReading readingOf(const drivers::api::ChipDocument& document)
{
    flow::CardReading reading;
    reading.source = flow::Source::Chip;
    reading.checks = {judgedOf(document.verdicts.passive), judgedOf(document.verdicts.active),
                      judgedOf(document.verdicts.chip)};
    reading.trust = flow::trustOf(reading.checks);
    fill(reading, Field::IdNumber, document.personalNumber);
    // The MRZ's name has lost its marks: it is shown nowhere and sent nowhere as the person's.
    if (document.dg13 && document.dg13->fullName)
        fill(reading, Field::FullName, *document.dg13->fullName);
    fill(reading, Field::BirthDate, written(document.birthDate));
    fill(reading, Field::Sex, sexName(document.sex));
    if (document.dg13 && document.dg13->issueDate)
        reading.issued = QDate::fromString(*document.dg13->issueDate, u"dd/MM/yyyy");
    reading.endless = !document.expiryDate;
    reading.expires = document.expiryDate.value_or(QDate());
    reading.oddities = odditiesOf(document.findings);
    return reading;
}

flow::EventBody qrEvent(const drivers::api::QrReading& reading)
{
    if (const auto* card = std::get_if<drivers::api::QrCard>(&reading.content))
        return flow::event::QrSeen{readingOf(*card)};
    const bool insurance = std::holds_alternative<drivers::api::QrInsurance>(reading.content);
    return flow::event::QrRefused{insurance ? ErrorCode::QrInsurance : ErrorCode::QrForeign};
}

flow::event::ReaderChanged readerChanged(ChipReaderState state)
{
    switch (state) {
    case ChipReaderState::NoService: return {ErrorCode::ChipServiceMissing, false};
    case ChipReaderState::NoReader: return {ErrorCode::ReaderMissing, false};
    case ChipReaderState::BusyElsewhere: return {ErrorCode::ReaderBusy, false};
    case ChipReaderState::CardPresent: return {{}, true};
    case ChipReaderState::Starting:
    case ChipReaderState::Empty: break;
    }
    return {{}, false};
}

flow::EventBody chipAdvanced(flow::Ticket ticket, const drivers::api::ChipProgress& progress)
{
    using drivers::api::ChipStep;
    const qint64 done = progress.done;
    const int percent =
        progress.total > 0 ? static_cast<int>(std::min<qint64>(100, done * 100 / progress.total)) : 0;
    switch (progress.step) {
    case ChipStep::AwaitingCard:
        return flow::event::ChipAdvanced{ticket, flow::ChipStep::AwaitingCard, percent};
    case ChipStep::Opening: return flow::event::ChipAdvanced{ticket, flow::ChipStep::Opening, percent};
    case ChipStep::ReadingFields:
        return flow::event::ChipAdvanced{ticket, flow::ChipStep::ReadingFields, percent};
    case ChipStep::CheckingChip:
        return flow::event::ChipAdvanced{ticket, flow::ChipStep::CheckingChip, percent};
    case ChipStep::ReadingPhoto: break;
    }
    return flow::event::PhotoAdvanced{ticket, percent};
}

flow::event::PhotoRead photoRead(flow::Ticket ticket, const drivers::api::ChipReport& report)
{
    flow::event::PhotoRead event;
    event.ticket = ticket;
    event.photo = report.photo        ? flow::Photo::Here
                  : report.photoFault ? flow::Photo::Lost
                                      : flow::Photo::None;
    event.passive = judgedOf(report.verdicts.passive);
    // The other files had been found to be the ones that were signed.
    const bool before = report.document->verdicts.passive.reason == VerdictReason::HashWrong;
    if (event.passive.why == flow::CheckReason::DataForged && !before)
        event.passive.why = flow::CheckReason::PhotoForged;
    return event;
}

drivers::api::ChipRequest chipRequest(const flow::effect::ReadChip& effect, const QByteArray& challenge,
                                      QDate today)
{
    drivers::api::ChipRequest request;
    request.idNumber = effect.idNumber;
    request.birthDate = effect.birthDate;
    if (effect.birthDate.isValid()) {
        const auto& birth = effect.birthDate;
        request.expiryDates = drivers::api::expiryCandidates(
            {birth.year(), birth.month(), birth.day()},
            effect.issued.isValid() ? std::optional(effect.issued) : std::nullopt, today);
    }
    request.challenge = challenge;
    return request;
}

portal::Evidence evidenceOf(const drivers::api::ChipDocument& document)
{
    const auto& chip = document.evidence;
    return {chip.sod, chip.dg1, chip.dg13, chip.dg14, chip.dg15, chip.challenge, chip.answer};
}

} // namespace kiosk::session
