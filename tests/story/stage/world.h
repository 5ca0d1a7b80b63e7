// The world around the kiosk in a test process: keys and one practice portal over real TLS, kept from story
// to story and put back to its beginning before each.
#pragma once

#include "drivers/sim/paper_folder.h"
#include "provisioning/practice/agent/agent_process.h"
#include "provisioning/practice/cards/card_slot.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/practice/tokens/authorities.h"
#include "provisioning/practice/tokens/token_slot.h"
#include "provisioning/profile/installation.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace story {

// What can be wrong with what is installed on a machine.
enum class Damage { Missing, Malformed, Forged, Field, RolledBack, NoRoot, NoKey };

class World {
public:
    // Quits the process when the world cannot be made: no story could be told.
    // Making the authorities above tokens takes seconds, and one chapter needs them.
    explicit World(bool withAuthorities = false);

    // As on the first day.
    void reset();

    // What a kiosk of this world finds installed: the practice profile with the members of `changes`
    // replaced, deep. An empty folder of state each time.
    [[nodiscard]] provisioning::profile::Installation install(const QJsonObject& changes = {});

    [[nodiscard]] provisioning::profile::Installation installDamaged(Damage damage);

    // From now on the kiosk installed last has the portal's key set in its spool, so that it can seal, and
    // motcua-agent beside it, a process of its own, until the world is put back. The agent's clock is the
    // machine's.
    void startAgent();
    [[nodiscard]] provisioning::practice::AgentProcess& agent() { return *m_agent; }
    // Cuts the line of kiosk and agent, and mends it: the agent is told, as a kiosk tells it that finds it.
    void setLineUp(bool up);
    // Of the kiosk installed last.
    [[nodiscard]] QString spoolFolder() const;

    [[nodiscard]] provisioning::practice::PracticePortal& portal() { return m_portal; }
    // Where slips come out.
    [[nodiscard]] QString paperFolder() const { return m_room.filePath(QStringLiteral("printer")); }
    [[nodiscard]] drivers::sim::PaperFolder paper() const { return drivers::sim::PaperFolder(paperFolder()); }
    // Where a card lies on the reader.
    [[nodiscard]] QString cardFolder() const { return m_room.filePath(QStringLiteral("reader")); }
    [[nodiscard]] provisioning::practice::cards::CardSlot cardSlot() const
    {
        return provisioning::practice::cards::CardSlot(cardFolder());
    }
    // Where tokens are plugged in, and the authorities above them.
    [[nodiscard]] provisioning::practice::tokens::TokenSlot tokenSlot() const
    {
        return provisioning::practice::tokens::TokenSlot(m_room.filePath(QStringLiteral("tokens")));
    }
    [[nodiscard]] QString authoritiesFolder() const { return m_room.filePath(QStringLiteral("pki")); }
    [[nodiscard]] provisioning::practice::tokens::Authorities& authorities() { return *m_authorities; }
    [[nodiscard]] const provisioning::practice::PracticeKeys& keys() const { return m_keys; }

private:
    QTemporaryDir m_room;
    provisioning::practice::PracticeKeys m_keys;
    kiosk::base::SystemClock m_clock;
    std::unique_ptr<provisioning::practice::tokens::Authorities> m_authorities; // null in other chapters
    provisioning::practice::PracticePortal m_portal;
    int m_installations = 0;
    provisioning::profile::Installation m_installed; // last
    std::unique_ptr<provisioning::practice::AgentProcess> m_agent;
};

} // namespace story
