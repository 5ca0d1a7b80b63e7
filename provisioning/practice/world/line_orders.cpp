#include "provisioning/practice/world/line_orders.h"

#include "provisioning/practice/portal/practice_portal.h"

namespace provisioning::practice::world {

namespace {

using dock::failure::Kind;

constexpr std::chrono::minutes maintenanceLasts{30};

void always(FaultPlan& plan, Fault fault)
{
    fault.count = 0;
    plan.add(fault);
}

// Once in each call that changes something, so that one registration meets the cut at every step and still
// succeeds.
void cutEachStepOnce(FaultPlan& plan, FaultMoment moment)
{
    for (const auto call : {Call::Registrations, Call::Otp, Call::Resend, Call::Password})
        plan.add({.kind = FaultKind::Cut, .call = call, .moment = moment, .count = 1});
}

void load(FaultPlan& plan, Kind failure)
{
    switch (failure) {
    case Kind::None:
    case Kind::Maintenance: break;
    case Kind::ServerError:
        always(plan, {.kind = FaultKind::Fail, .status = 500, .problem = ProblemCode::Internal});
        break;
    case Kind::Garbage: always(plan, {.kind = FaultKind::Garbage}); break;
    case Kind::Silence: always(plan, {.kind = FaultKind::Silent}); break;
    case Kind::CutBefore: cutEachStepOnce(plan, FaultMoment::BeforeCommit); break;
    case Kind::CutAfter: cutEachStepOnce(plan, FaultMoment::AfterCommit); break;
    }
}

} // namespace

bool carryOut(const dock::LineWish& wish, PracticePortal& portal)
{
    auto& plan = portal.faults();
    plan.clear();
    if (wish.delaySeconds > 0)
        always(plan, {.kind = FaultKind::Slow, .delay = std::chrono::seconds(wish.delaySeconds)});
    load(plan, wish.failure);
    std::optional<Maintenance> maintenance;
    if (wish.failure == Kind::Maintenance) {
        const auto seconds = std::chrono::seconds(maintenanceLasts).count();
        maintenance = Maintenance{QDateTime::currentDateTimeUtc().addSecs(seconds)};
    }
    portal.setMaintenance(maintenance);
    return portal.setLineUp(wish.isConnected);
}

} // namespace provisioning::practice::world
