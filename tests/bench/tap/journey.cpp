#include "tests/bench/tap/journey.h"

#include <array>
#include <cstdio>

namespace bench {

namespace {

using namespace Qt::StringLiterals;
using story::Step;

// What is behind these touches is the portal's time: the screen's answer is that it has understood.
bool asksThePortal(Step step)
{
    return step == Step::Summary || step == Step::Otp || step == Step::Password;
}

Step next(Step step)
{
    return static_cast<Step>(static_cast<int>(step) + 1);
}

// A touch beside the road, what it brings, and the touch that leads back.
struct Aside {
    QStringView touched;
    QStringView brings;
    QStringView back;
};

constexpr std::array asides{
    Aside{u"Trợ giúp", u"Làm gì ở bước này?", u"Tôi hiểu rồi"},
    Aside{u"Thoát", u"Bạn muốn dừng đăng ký?", u"Làm tiếp"},
    Aside{u"Dễ dùng", u"Màn hình cho bạn dễ dùng", u"Đóng"},
    Aside{u"English", u"Leave", u"Tiếng Việt"},
};

// One citizen at one kiosk, touch by touch.
class Walk {
public:
    Walk(story::World& world, const std::function<bool()>& between)
        : m_world(world),
          m_kiosk(world.install(), {1080, 1920}, {.paper = world.paperFolder(), .slot = world.cardFolder()}),
          m_stopwatch(m_kiosk.window()),
          m_person(m_kiosk.window(),
                   [](const QString& what, story::Where) {
                       std::fprintf(stderr, "the road could not be gone: %s\n", qUtf8Printable(what));
                   }),
          m_road(m_person, m_world.portal(), m_kiosk), m_between(between)
    {
    }

    bool goes()
    {
        for (auto step = Step::Start; step != Step::Receipt; step = next(step)) {
            if (step == Step::FullName && !looksAside())
                return false;
            m_road.fillsIn(step, story::mau());
            if (!leaves(step))
                return false;
        }
        return true;
    }

    std::vector<Change> changes;

private:
    bool leaves(Step step)
    {
        const auto lead = story::Road::leadOf(step);
        const auto name = u"leaving "_s + story::nameOf(step);
        if (!asksThePortal(step))
            return touches(lead, name, [&] { return m_person.notices(story::titleOf(next(step))); });
        return touches(lead, name, [&] {
            const auto sight = m_person.eye().find(lead);
            return !sight || !sight->enabled;
        });
    }

    bool looksAside()
    {
        for (const auto& aside : asides) {
            const auto name = aside.touched.toString();
            const auto isBrought = [&] { return m_person.notices(aside.brings); };
            if (!touches(name, name, isBrought) ||
                !touches(aside.back.toString(), u"back from "_s + name, [&] { return !isBrought(); }))
                return false;
        }
        const auto here = story::titleOf(Step::FullName);
        const auto before = story::titleOf(Step::IdNumber);
        return touches(u"Quay lại"_s, u"Quay lại"_s, [&] { return m_person.notices(before); }) &&
               touches(story::Road::leadOf(Step::IdNumber), u"going on again"_s,
                       [&] { return m_person.notices(here); });
    }

    bool touches(const QString& what, const QString& name, const std::function<bool()>& changed)
    {
        if (m_person.isLost() || !m_between())
            return false;
        m_stopwatch.settle();
        const auto point = m_person.pointsAt(what);
        const auto time = point ? m_stopwatch.touchUntil(*point, changed) : std::nullopt;
        if (!time) {
            std::fprintf(stderr, "nothing came of the touch: %s\n", qUtf8Printable(name));
            return false;
        }
        changes.push_back({name, *time});
        return true;
    }

    story::World& m_world;
    story::Kiosk m_kiosk;
    Stopwatch m_stopwatch;
    story::Person m_person;
    story::Road m_road;
    const std::function<bool()>& m_between;
};

} // namespace

std::optional<std::vector<Change>> walk(story::World& world, const std::function<bool()>& between)
{
    world.reset();
    Walk walk(world, between);
    if (!walk.goes())
        return std::nullopt;
    return walk.changes;
}

} // namespace bench
