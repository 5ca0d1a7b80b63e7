#include "tests/story/stage/world.h"

#include "kiosk/agent/queue_place.h"
#include "offline-queue/line_news.h"
#include "provisioning/practice/portal/queue_files.h"
#include "provisioning/profile/version_seen.h"

#include <QDir>

namespace story {

using namespace Qt::StringLiterals;
using namespace provisioning;

namespace {

template <class T>
T orQuit(kiosk::base::Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s", what, qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<practice::tokens::Authorities> openAuthorities(const QString& folder, bool wanted)
{
    return wanted ? orQuit(practice::tokens::Authorities::open(folder), "the authorities above tokens")
                  : nullptr;
}

practice::PortalOptions options(const practice::PracticeKeys& keys,
                                const practice::tokens::Authorities* authorities)
{
    practice::PortalOptions chosen;
    chosen.tls = {
        .certificate = keys.portalCertificate(), .key = keys.portalKey(), .clientCa = keys.deviceCa()};
    chosen.cscas =
        orQuit(practice::TrustedCscas::load(keys.cardAuthorities()), "the authorities of practice cards");
    chosen.queue = practice::queueFiles(keys);
    if (authorities != nullptr)
        chosen.tokenRoots = authorities->roots();
    return chosen;
}

QJsonObject merged(QJsonObject object, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const auto old = object.value(it.key());
        object.insert(it.key(), old.isObject() && it->isObject()
                                    ? QJsonValue(merged(old.toObject(), it->toObject()))
                                    : QJsonValue(*it));
    }
    return object;
}

// Every other chapter is told at a kiosk without reader and camera.
QJsonObject withoutCards()
{
    return {{u"card"_s, QJsonObject{{u"reader"_s, false}, {u"camera"_s, false}, {u"scanner"_s, false}}}};
}

} // namespace

World::World(bool withAuthorities)
    : m_keys(orQuit(practice::makePracticeKeys(m_room.filePath(u"keys"_s)), "practice keys")),
      m_authorities(openAuthorities(authoritiesFolder(), withAuthorities)),
      m_portal(options(m_keys, m_authorities.get()), m_clock)
{
    orQuit(m_portal.start(), "practice portal");
}

void World::reset()
{
    m_agent.reset();
    // What it has signed for it never forgets, and each story's kiosk is the same one with an empty spool.
    if (!m_portal.chains().isEmpty()) {
        m_portal.stop();
        orQuit(m_portal.start(), "practice portal");
    }
    orQuit(m_portal.reset(true), "reset of the practice portal");
    orQuit(paper().setMood(drivers::sim::PrinterMood::Ready), "the printer");
    paper().clear();
    orQuit(tokenSlot().put({}), "the tokens' slot");
    if (m_authorities) {
        for (const auto desk : {practice::pki::Desk::Ocsp, practice::pki::Desk::Crl})
            m_authorities->setMood(desk, practice::pki::Mood::Well);
    }
    if (!cardSlot().prepare() || !cardSlot().pull())
        qFatal("the card's slot");
}

profile::Installation World::install(const QJsonObject& changes)
{
    orQuit(
        practice::signPracticeProfile(m_keys, m_portal.baseUrl(),
                                      merged(merged(practice::practiceProfile(), withoutCards()), changes)),
        "practice profile");
    const auto state = m_room.filePath(u"state-%1"_s.arg(++m_installations));
    QDir().mkpath(state);
    m_installed = practice::practiceInstallation(m_keys, state);
    return m_installed;
}

void World::startAgent()
{
    orQuit(practice::makeQueue(m_installed), "the kiosk's spool");
    m_agent = std::make_unique<practice::AgentProcess>(m_installed, QStringLiteral(AGENT));
    m_agent->start();
}

void World::setLineUp(bool up)
{
    if (!m_portal.setLineUp(up))
        qFatal("the practice portal's port is taken");
    if (up)
        outbox::tellOfLine(spoolFolder());
}

QString World::spoolFolder() const
{
    return kiosk::agent::queueFolder(m_installed.stateDirectory);
}

profile::Installation World::installDamaged(Damage damage)
{
    auto installation =
        install(damage == Damage::Field ? QJsonObject{{u"times"_s, QJsonObject{{u"idleSeconds"_s, 0}}}}
                                        : QJsonObject{});
    const auto nothing = m_room.filePath(u"nothing"_s);
    switch (damage) {
    case Damage::Missing: installation.profileJws = nothing; break;
    case Damage::Malformed: installation.profileJws = installation.rootPem; break;
    case Damage::Forged:
        installation.rootPem =
            orQuit(practice::makePracticeKeys(m_room.filePath(u"others"_s)), "other keys").rootPublic();
        break;
    case Damage::Field: break;
    case Damage::RolledBack:
        orQuit(profile::rememberVersion(installation.stateDirectory, 2), "a newer version");
        break;
    case Damage::NoRoot: installation.rootPem = nothing; break;
    case Damage::NoKey: installation.deviceKey = nothing; break;
    }
    return installation;
}

} // namespace story
