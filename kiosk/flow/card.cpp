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

} // namespace

void take(Card& card, Draft& draft, const CardReading& reading)
{
    (reading.source == Source::Chip ? card.chip : card.qr) = reading;
    if (reading.trust == Trust::Doubtful) {
        // Nor does an earlier reading of what now turns out to be such a card.
        for (auto& [field, value] : draft.values) {
            if (value.source == reading.source)
                value.source = Source::Typed;
        }
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
