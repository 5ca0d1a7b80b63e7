#include "kiosk/flow/card.h"

#include "kiosk/flow/id_number.h"

#include <algorithm>
#include <array>

namespace kiosk::flow {

namespace {

constexpr std::array ofTheCard{Field::IdNumber, Field::FullName, Field::BirthDate, Field::Sex};

bool isUsable(const std::optional<CardReading>& reading)
{
    return reading && reading->trust != Trust::Doubtful;
}

QString said(const std::optional<CardReading>& reading, Field field)
{
    if (!reading)
        return {};
    const auto found = reading->values.find(field);
    return found == reading->values.end() ? QString() : found->second;
}

bool sayTheSame(Field field, const QString& one, const QString& other)
{
    return QString::compare(normalised(field, one), normalised(field, other), Qt::CaseInsensitive) == 0;
}

// What stands in the field where the source's word counts no more.
FieldValue withoutSource(const Card& card, Field field, Source source)
{
    if (source == Source::Chip) {
        if (const auto qr = said(card.qr, field); !qr.isEmpty())
            return {qr, Source::Qr};
    }
    const auto typed = card.typed.find(field);
    return {typed == card.typed.end() ? QString() : typed->second, Source::Typed};
}

void takeBack(const Card& card, Draft& draft, Source source)
{
    for (auto& [field, value] : draft.values) {
        if (value.source == source)
            value = withoutSource(card, field, source);
    }
    std::erase_if(draft.values, [](const auto& entry) {
        return std::ranges::count(ofTheCard, entry.first) > 0 && entry.second.text.isEmpty();
    });
}

} // namespace

Trust trustOf(const ChipChecks& checks)
{
    using enum Check;
    if (checks.passive.check == Invalid || checks.active.check == Invalid || checks.chip.check == Invalid)
        return Trust::Doubtful;
    const bool itself = checks.active.check == Valid || checks.chip.check == Valid;
    return checks.passive.check == Valid && itself ? Trust::Proven : Trust::Consistent;
}

void take(Card& card, Draft& draft, const CardReading& reading)
{
    (reading.source == Source::Chip ? card.chip : card.qr) = reading;
    if (reading.trust == Trust::Doubtful) {
        takeBack(card, draft, reading.source);
        return;
    }
    for (const auto& [field, text] : reading.values) {
        auto& held = draft.values[field];
        if (held.source > reading.source)
            continue;
        if (held.source == Source::Typed && !held.text.isEmpty())
            card.typed[field] = held.text;
        held = {text, reading.source};
    }
}

void putAside(Card& card, Draft& draft)
{
    for (auto& [field, value] : draft.values)
        value.source = Source::Typed;
    card = {};
}

std::vector<Difference> differencesOf(const Card& card)
{
    std::vector<Difference> differences;
    const auto compare = [&differences](Field field, Source kept, const QString& keptText, Source other,
                                        const QString& otherText) {
        if (!keptText.isEmpty() && !otherText.isEmpty() && !sayTheSame(field, keptText, otherText))
            differences.push_back({field, kept, keptText, other, otherText});
    };
    for (const auto field : ofTheCard) {
        const auto found = card.typed.find(field);
        const QString typed = found == card.typed.end() ? QString() : found->second;
        const QString qr = said(card.qr, field);
        const QString chip = isUsable(card.chip) ? said(card.chip, field) : QString();
        compare(field, Source::Chip, chip, Source::Qr, qr);
        if (chip.isEmpty())
            compare(field, Source::Qr, qr, Source::Typed, typed);
        else
            compare(field, Source::Chip, chip, Source::Typed, typed);
    }
    return differences;
}

QString chipNumberOf(const Draft& draft)
{
    const auto number = normalised(Field::IdNumber, draft.text(Field::IdNumber));
    return number.size() == 12 && !idnumber::faultOf(number) ? number : QString();
}

bool isLocked(const Card& card, const Draft& draft, Field field)
{
    const auto found = draft.values.find(field);
    return found != draft.values.end() && found->second.source == Source::Chip && card.chip &&
           card.chip->trust == Trust::Proven;
}

bool isSettled(const Draft& draft, Field field, QDate today)
{
    const auto found = draft.values.find(field);
    return found != draft.values.end() && found->second.source != Source::Typed &&
           !found->second.text.isEmpty() && !faultOf(draft, field, today);
}

} // namespace kiosk::flow
