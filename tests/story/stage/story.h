// What every story has: a world, a kiosk of its own, a person in front of it. GUI thread only.
#pragma once

#include "tests/story/stage/kiosk.h"
#include "tests/story/stage/road.h"
#include "tests/story/stage/world.h"

namespace story {

class Story : public QObject {
    Q_OBJECT

public:
    // The world outlives the stories.
    explicit Story(World& world) : m_world(world) {}

protected:
    // A kiosk as it stands at a counter, with these members of its profile replaced.
    void opensKiosk(const QJsonObject& profile = {}, QSize screen = {1080, 1920});
    void opensKiosk(const provisioning::profile::Installation& installation, QSize screen = {1080, 1920},
                    Kiosk::Devices devices = {});

    [[nodiscard]] Person& person() { return *m_person; }
    [[nodiscard]] World& world() { return m_world; }
    [[nodiscard]] Kiosk& kiosk() { return *m_kiosk; }
    [[nodiscard]] provisioning::practice::PracticePortal& portal() { return m_world.portal(); }

    // Road's: another way to stand at this kiosk, from its start screen on.
    void comes(Manner manner, Where where = Where::current()) { m_road->comes(manner, where); }

    // Road's, with the usual citizen.
    void isAt(Step step, Where where = Where::current()) { m_road->isAt(step, where); }
    void answers(Step step, const Citizen& citizen = mau(), Where where = Where::current())
    {
        m_road->answers(step, citizen, where);
    }
    // From the start screen to that step.
    void walksTo(Step step, const Citizen& citizen = mau(), Where where = Where::current())
    {
        m_road->walks(Step::Start, step, citizen, where);
    }
    void walks(Step from, Step to, const Citizen& citizen = mau(), Where where = Where::current())
    {
        m_road->walks(from, to, citizen, where);
    }
    void typesPasswordTwice(QStringView password, Where where = Where::current())
    {
        m_road->typesPasswordTwice(password, where);
    }
    void signs(const Citizen& citizen, Where where = Where::current()) { m_road->signs(citizen, where); }
    void looksAgain() { m_road->looksAgain(); }
    [[nodiscard]] QString readsCaptcha() const { return m_road->readsCaptcha(); }
    [[nodiscard]] QString readsSms(const QString& phone = mau().phone) const
    {
        return m_road->readsSms(phone);
    }
    // At the start screen of the next kiosk, with the code on a slip.
    void comesBack(const QString& code, const QString& phone);
    // As the portal has it; of level 0 when there is none.
    [[nodiscard]] provisioning::practice::Account account(const Citizen& citizen = mau())
    {
        return portal().account(citizen.idNumber).value_or(provisioning::practice::Account{});
    }
    // Time goes by, for the kiosk and for the portal.
    void passes(std::chrono::milliseconds time);

    // The session is over: the screen belongs to the next citizen, and nothing of this one is left to see.
    void isOver(Where where = Where::current());

private Q_SLOTS:
    void init();
    void cleanup();

private:
    void complains(const QString& what, Where where);

    World& m_world;
    std::unique_ptr<Kiosk> m_kiosk;
    std::optional<Person> m_person;
    std::optional<Road> m_road;
};

// A row of data for each step from the first to the last.
void addSteps(Step first, Step last);

} // namespace story
