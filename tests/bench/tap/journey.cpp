#include "tests/bench/tap/journey.h"

#include <cstdio>

namespace bench {

namespace {

using story::Step;

// What is behind these touches is the portal's time, not the screen's.
bool asksThePortal(Step step)
{
    return step == Step::Summary || step == Step::Otp || step == Step::Password;
}

Step next(Step step)
{
    return static_cast<Step>(static_cast<int>(step) + 1);
}

} // namespace

std::optional<std::vector<Change>> walk(story::World& world, const std::function<bool()>& between)
{
    world.reset();
    story::Kiosk kiosk(world.install(), {1080, 1920},
                       {.paper = world.paperFolder(), .slot = world.cardFolder()});
    Stopwatch stopwatch(kiosk.window());
    story::Person person(kiosk.window(), [](const QString& what, story::Where) {
        std::fprintf(stderr, "the road could not be gone: %s\n", qUtf8Printable(what));
    });
    story::Road road(person, world.portal(), kiosk);
    std::vector<Change> changes;
    for (auto step = Step::Start; step != Step::Receipt; step = next(step)) {
        road.fillsIn(step, story::mau());
        const auto lead = story::Road::leadOf(step);
        if (asksThePortal(step)) {
            person.tap(lead);
            continue;
        }
        if (person.isLost() || !between())
            return std::nullopt;
        stopwatch.settle();
        const auto point = person.pointsAt(lead);
        const auto title = story::titleOf(next(step));
        const auto time =
            point ? stopwatch.touchUntil(*point, [&] { return person.notices(title); }) : std::nullopt;
        if (!time)
            return std::nullopt;
        changes.push_back({story::nameOf(step), *time});
    }
    return changes;
}

} // namespace bench
