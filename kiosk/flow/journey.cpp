#include "kiosk/flow/journey.h"

#include <algorithm>

namespace kiosk::flow {

Journey startJourney(const Rules& rules, base::SessionNumber session)
{
    Journey journey;
    journey.session = session;
    journey.rules = rules;
    journey.language = rules.languages.isEmpty() ? QStringLiteral("vi") : rules.languages.first();
    return journey;
}

std::vector<Method> offeredMethods(const Journey& journey, Subject subject)
{
    const auto& open = journey.line.openMethods;
    std::vector<Method> offered;
    for (const auto& row : methodTable()) {
        const bool here = std::ranges::count(journey.rules.methods, row.method) > 0;
        const bool takenNow = open.empty() || std::ranges::count(open, row.method) > 0;
        if (here && takenNow && !row.fields.empty() && row.takes(subject))
            offered.push_back(row.method);
    }
    return offered;
}

std::span<const Field> fieldsOf(const Draft& draft)
{
    return draft.method ? rowOf(*draft.method).fields : std::span<const Field>();
}

} // namespace kiosk::flow
