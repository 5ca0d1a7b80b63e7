// The road from the start screen to the receipt, as a citizen goes it: what is done at each step, and what
// leads on.
#pragma once

#include "provisioning/practice/portal/practice_portal.h"
#include "tests/story/person/person.h"
#include "tests/story/stage/citizen.h"
#include "tests/story/stage/kiosk.h"
#include "tests/story/stage/manner.h"
#include "tests/story/stage/steps.h"

namespace story {

class Road {
public:
    // All outlive it.
    Road(Person& person, provisioning::practice::PracticePortal& portal, Kiosk& kiosk)
        : m_person(person), m_portal(portal), m_kiosk(kiosk)
    {
    }

    // At the start screen: from now on everything is done so.
    void comes(Manner manner, Where where = Where::current());
    // The screen of that step is there.
    void isAt(Step step, Where where = Where::current());
    // Gives the answer of that step, without going on.
    void fillsIn(Step step, const Citizen& citizen, Where where = Where::current());
    // The name of what is tapped to go on; empty where the screen goes on by itself.
    [[nodiscard]] static QString leadOf(Step step, const Citizen& citizen = {});
    void answers(Step step, const Citizen& citizen, Where where = Where::current());
    void walks(Step from, Step to, const Citizen& citizen, Where where = Where::current());
    void typesPasswordTwice(QStringView password, Where where = Where::current());
    // On the phone with the signing SIM, whose prompt bears the code on the screen.
    void signs(const Citizen& citizen, Where where = Where::current());
    // In the mailbox.
    void opensLink(const Citizen& citizen, Where where = Where::current());
    // The kiosk's next look at what a phone or a mailbox has answered.
    void looksAgain();

    // What the picture says, and the code in the newest message to that phone.
    [[nodiscard]] QString readsCaptcha() const;
    [[nodiscard]] QString readsSms(const QString& phone) const;

private:
    // Types until the place stands in the list, and takes it from there.
    void finds(QStringView typed, QStringView place, Where where);

    Person& m_person;
    provisioning::practice::PracticePortal& m_portal;
    Kiosk& m_kiosk;
    Manner m_manner = Manner::Usual;
};

} // namespace story
