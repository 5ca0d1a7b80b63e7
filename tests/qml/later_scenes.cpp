// Where the line is away: what can be done all the same, and what has been kept for later.
#include "tests/qml/scene_makers.h"

namespace scenes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace flow = kiosk::flow;
namespace state = kiosk::flow::state;
using kiosk::base::ErrorCode;

namespace {

flow::Journey cutOff(flow::Journey journey)
{
    journey.rules.seals = true;
    journey.line.up = false;
    return journey;
}

flow::Journey forLater(flow::Journey journey)
{
    journey = cutOff(std::move(journey));
    journey.forLater = true;
    return journey;
}

flow::Journey sealed(flow::Journey journey)
{
    journey = forLater(std::move(journey));
    journey.registration.receiptCode = u"K7QM-4T9-XWC2"_s;
    return in(std::move(journey), state::Sealed{});
}

} // namespace

QList<Scene> laterScenes()
{
    flow::Journey full = cutOff({});
    full.language = u"vi"_s;
    full.queue.fault = ErrorCode::QueueFull;
    flow::Journey waits = cutOff({});
    waits.queue = {{}, 3, QDateTime(QDate(2026, 11, 24), QTime(1, 15), Qt::UTC)};
    // As much as an officer may ever be told at once.
    flow::Journey untrusted = waits;
    untrusted.line.cause = ErrorCode::PortalUntrusted;
    untrusted.queue.aside = 2;
    untrusted.queue.doubt = flow::SealingDoubt::ClockWrong;
    flow::Journey printed = sealed(filled());
    printed.printing = {1, false, flow::PrintOutcome::Printed, {}};
    flow::Journey signedAlready = signingByToken();
    QList<Scene> scenes{
        scene(u"start-line-down"_s, cutOff({})),
        scene(u"start-forms-waiting"_s, waits),
        scene(u"start-nothing-kept"_s, full),
        scene(u"start-portal-untrusted"_s, untrusted),
        scene(u"preparing-line-down"_s, in(cutOff(filled()), state::Preparing{})),
        scene(u"preparing-sim-line-down"_s,
              in(cutOff(filledForSim(flow::Subject::Citizen)), state::Preparing{})),
        scene(u"interrupted-may-be-kept"_s,
              in(cutOff(filled()), state::Interrupted{ErrorCode::LineDown, state::FetchingCaptcha{}, {}})),
        scene(u"interrupted-token-may-be-kept"_s,
              in(cutOff(signingByToken()),
                 state::Interrupted{ErrorCode::LineDown, state::DrawingChallenge{}, {}})),
        scene(u"summary-for-later"_s, in(forLater(filled()), state::Reviewing{})),
        scene(u"signed-text-for-later"_s, in(forLater(signedAlready), state::ReviewingDocument{})),
        scene(u"sealing"_s, in(forLater(filled()), state::Sealing{waiting(flow::Call::Seal, true)})),
        scene(u"not-sealed"_s,
              in(forLater(filled()), state::Interrupted{ErrorCode::QueueFull, state::Sealing{}, {}})),
        scene(u"sealed"_s, sealed(filled())),
        scene(u"sealed-printed"_s, printed),
        scene(u"sealed-token"_s, sealed(signedAlready)),
    };
    for (Scene& one : scenes)
        one.left = {{flow::Deadline::ScreenTime, 48s}};
    return scenes;
}

} // namespace scenes
