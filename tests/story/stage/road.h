// The road from the start screen to the receipt, as a citizen goes it: what is done at each step, and what
// leads on.
#pragma once

#include "provisioning/practice/portal/practice_portal.h"
#include "tests/story/person/person.h"
#include "tests/story/stage/citizen.h"
#include "tests/story/stage/steps.h"

namespace story {

class Road {
public:
    // Both outlive it.
    Road(Person& person, provisioning::practice::PracticePortal& portal) : m_person(person), m_portal(portal)
    {
    }

    // The screen of that step is there.
    void isAt(Step step, Where where = Where::current());
    // Gives the answer of that step, without going on.
    void fillsIn(Step step, const Citizen& citizen, Where where = Where::current());
    // The name of what is tapped to go on.
    [[nodiscard]] static QString leadOf(Step step);
    void answers(Step step, const Citizen& citizen, Where where = Where::current());
    void walks(Step from, Step to, const Citizen& citizen, Where where = Where::current());
    void typesPasswordTwice(QStringView password, Where where = Where::current());

    // What the picture says, and the code in the newest message to that phone.
    [[nodiscard]] QString readsCaptcha() const;
    [[nodiscard]] QString readsSms(const QString& phone) const;

private:
    Person& m_person;
    provisioning::practice::PracticePortal& m_portal;
};

} // namespace story
