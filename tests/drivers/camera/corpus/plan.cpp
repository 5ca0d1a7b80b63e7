#include "tests/drivers/camera/corpus/plan.h"

#include "tests/drivers/camera/corpus/people.h"

#include <numbers>

namespace corpus {

using namespace Qt::StringLiterals;

namespace {

constexpr double degree = std::numbers::pi / 180.0;
constexpr double turn = 2.0 * std::numbers::pi;

Plan harmless(Dice& dice, QSize size)
{
    Plan plan;
    plan.text = cardText(dice);
    plan.level = dice.below(3);
    plan.grain = static_cast<std::uint32_t>(dice.below(1 << 30));
    plan.codeEdge = dice.between(0.3, 0.8) * size.height();
    plan.rotation = dice.between(-15, 15) * degree;
    plan.tilt = dice.between(0, 12) * degree;
    plan.tiltAxis = dice.between(0, turn);
    plan.blur = dice.between(0, 0.3);
    plan.motion = dice.between(0, 0.4);
    plan.motionAngle = dice.between(0, turn);
    plan.corner = dice.below(4);
    plan.noise = dice.between(2, 6);
    plan.brightness = dice.between(0.5, 0.95);
    plan.shadowAngle = dice.between(0, turn);
    plan.gradient = dice.between(0, 0.25);
    plan.quality = 60 + dice.below(36);
    return plan;
}

void mix(Plan& plan, Dice& dice)
{
    plan.codeEdge = 0;
    plan.modulePixels = dice.between(2, 4);
    plan.rotation = dice.between(0, turn);
    plan.tilt = dice.between(10, 35) * degree;
    plan.blur = dice.between(0.15, 0.45);
    plan.motion = dice.between(0.2, 0.9);
    plan.noise = dice.between(3, 12);
    plan.brightness = dice.between(0.2, 1);
    if (dice.chance(0.25))
        plan.glare = dice.between(0.1, 0.25);
    else if (dice.chance(0.33))
        plan.cover = dice.between(0.08, 0.2);
}

void trouble(Plan& plan, Dice& dice)
{
    switch (plan.trouble) {
    case Trouble::Rotation: plan.rotation = dice.between(0, turn); break;
    case Trouble::Perspective: plan.tilt = dice.between(25, 50) * degree; break;
    case Trouble::Blur: plan.blur = dice.between(0.35, 0.7); break;
    case Trouble::Motion: plan.motion = dice.between(0.9, 2.0); break;
    case Trouble::Glare: plan.glare = dice.between(0.15, 0.4); break;
    case Trouble::Noise: plan.noise = dice.between(10, 28); break;
    case Trouble::LowLight:
        plan.brightness = dice.between(0.06, 0.2);
        plan.noise = dice.between(3, 7);
        break;
    case Trouble::Shadow: plan.shadow = dice.between(0.15, 0.4); break;
    case Trouble::Small:
        plan.codeEdge = 0;
        plan.modulePixels = dice.between(1.3, 2.2);
        break;
    case Trouble::Covered: plan.cover = dice.between(0.12, 0.3); break;
    case Trouble::Mixed: mix(plan, dice); break;
    }
}

} // namespace

QString nameOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Rotation: return u"rotation"_s;
    case Trouble::Perspective: return u"perspective"_s;
    case Trouble::Blur: return u"blur"_s;
    case Trouble::Motion: return u"motion"_s;
    case Trouble::Glare: return u"glare"_s;
    case Trouble::Noise: return u"noise"_s;
    case Trouble::LowLight: return u"low light"_s;
    case Trouble::Shadow: return u"shadow"_s;
    case Trouble::Small: return u"small"_s;
    case Trouble::Covered: return u"covered"_s;
    case Trouble::Mixed: break;
    }
    return u"mixed"_s;
}

std::vector<Plan> makePlans(std::uint32_t seed, int count, QSize size)
{
    Dice dice(seed);
    std::vector<Plan> plans;
    for (int i = 0; i < count; ++i) {
        auto plan = harmless(dice, size);
        plan.trouble = static_cast<Trouble>(i % troubleCount);
        trouble(plan, dice);
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace corpus
