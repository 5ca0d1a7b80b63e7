#include "provisioning/practice/world/practice_world.h"

#include "provisioning/practice/world/folders.h"
#include "provisioning/practice/world/line_orders.h"
#include "provisioning/practice/world/translation.h"

#include <QDir>
#include <QLoggingCategory>

#include <utility>

namespace provisioning::practice::world {

using kiosk::base::Result;

namespace {

Q_LOGGING_CATEGORY(logPractice, "motcua.practice")

constexpr std::chrono::milliseconds lookInterval{500};

Result<std::unique_ptr<PracticePortal>> makePortal(const QString& folder, bool withAdmin,
                                                   const kiosk::base::Clock& clock)
{
    const auto keys = makePracticeKeys(keysFolder(folder));
    if (!keys)
        return tl::make_unexpected(keys.error());
    if (!QDir().mkpath(kioskFolder(folder)))
        return kiosk::base::fail(kiosk::base::ErrorCode::StorageFailed, QStringLiteral("practice.world"),
                                 kioskFolder(folder));
    PortalOptions options;
    options.tls = {keys->portalCertificate(), keys->portalKey(), keys->deviceCa()};
    options.stateDir = folder;
    options.withAdmin = withAdmin;
    auto portal = std::make_unique<PracticePortal>(options, clock);
    if (const auto started = portal->start(); !started)
        return tl::make_unexpected(started.error());
    if (const auto signedOne = signPracticeProfile(*keys, portal->baseUrl()); !signedOne)
        return tl::make_unexpected(signedOne.error());
    return portal;
}

} // namespace

PracticeWorld::PracticeWorld(const QString& folder, bool withAdmin, QObject* parent)
    : QObject(parent), m_folder(folder), m_withAdmin(withAdmin),
      m_desk({.turnLine = [this](const dock::LineWish& wish) { turn(wish); },
              .turnPrinter = [this](dock::printer::Mood mood) { m_printRoom.turn(mood); },
              .forget = [this] { forget(); },
              .leave = [this] { Q_EMIT leaveRequested(); }}),
      m_printRoom(printerFolder(folder), *m_desk.printer(), m_clerk)
{
    m_clerk.setMaxThreadCount(1);
    m_clerk.setExpiryTimeout(-1);
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &PracticeWorld::lookAtAccounts);
}

PracticeWorld::~PracticeWorld()
{
    if (m_portal)
        m_portal->phone().listen({});
    m_clerk.start([this] { m_portal.reset(); });
    m_clerk.waitForDone();
}

void PracticeWorld::open()
{
    m_clerk.start([this] {
        auto made = std::make_shared<Made>(makePortal(m_folder, m_withAdmin, m_clock));
        QMetaObject::invokeMethod(
            this, [this, made] { take(std::move(*made)); }, Qt::QueuedConnection);
    });
}

void PracticeWorld::take(Made made)
{
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_portal = std::move(*made);
    m_portal->phone().listen([this](const SmsMessage& message) {
        QMetaObject::invokeMethod(
            this, [this, message] { receive(message); }, Qt::QueuedConnection);
    });
    m_desk.people()->setPeople(translated(m_portal->people()));
    lookAtAccounts();
    m_look.start();
    m_printRoom.open();
    Q_EMIT opened();
}

void PracticeWorld::turn(const dock::LineWish& wish)
{
    if (!m_portal)
        return;
    m_clerk.start([this, wish] {
        if (!carryOut(wish, *m_portal))
            qCWarning(logPractice, "the portal's port is taken; the line stays down");
        Q_EMIT settled();
    });
}

void PracticeWorld::forget()
{
    if (!m_portal)
        return;
    m_printRoom.clear();
    m_clerk.start([this] {
        if (const auto done = m_portal->reset(true); !done)
            qCWarning(logPractice, "accounts are not forgotten: %s", qUtf8Printable(done.error().detail));
        Q_EMIT settled();
    });
    lookAtAccounts();
}

void PracticeWorld::lookAtAccounts()
{
    m_clerk.start([this] {
        auto accounts = translated(m_portal->accounts());
        QMetaObject::invokeMethod(
            this,
            [this, accounts = std::move(accounts)] {
                m_desk.accounts()->setAccounts(named(accounts, m_desk.people()->people()));
            },
            Qt::QueuedConnection);
    });
}

void PracticeWorld::receive(const SmsMessage& message)
{
    m_desk.handset()->receive({message.to, message.text, message.otp, message.sentAt});
}

} // namespace provisioning::practice::world
