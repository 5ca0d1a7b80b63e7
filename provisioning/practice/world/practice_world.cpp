#include "provisioning/practice/world/practice_world.h"

#include "kiosk/agent/queue_place.h"
#include "offline-queue/line_news.h"
#include "provisioning/practice/agent/agent_process.h"
#include "provisioning/practice/portal/queue_files.h"
#include "provisioning/practice/world/folders.h"
#include "provisioning/practice/world/line_orders.h"
#include "provisioning/practice/world/translation.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace provisioning::practice::world {

using kiosk::base::Result;
using kiosk::base::SecureBytes;

namespace {

Q_LOGGING_CATEGORY(logPractice, "motcua.practice")

constexpr std::chrono::milliseconds lookInterval{500};

Result<std::unique_ptr<PracticePortal>> makePortal(const QString& folder, bool withAdmin,
                                                   const TokenRoots& tokenRoots,
                                                   const kiosk::base::Clock& clock)
{
    const auto keys = makePracticeKeys(keysFolder(folder));
    if (!keys)
        return tl::make_unexpected(keys.error());
    if (!QDir().mkpath(kioskFolder(folder)))
        return kiosk::base::fail(kiosk::base::ErrorCode::StorageFailed, QStringLiteral("practice.world"),
                                 kioskFolder(folder));
    auto cscas = TrustedCscas::load(keys->cardAuthorities());
    if (!cscas)
        return tl::make_unexpected(cscas.error());
    PortalOptions options;
    options.cscas = std::move(*cscas);
    options.tokenRoots = tokenRoots;
    options.tls = {keys->portalCertificate(), keys->portalKey(), keys->deviceCa()};
    options.queue = queueFiles(*keys);
    options.stateDir = folder;
    options.withAdmin = withAdmin;
    auto portal = std::make_unique<PracticePortal>(options, clock);
    if (const auto started = portal->start(); !started)
        return tl::make_unexpected(started.error());
    if (const auto signedOne = signPracticeProfile(*keys, portal->baseUrl()); !signedOne)
        return tl::make_unexpected(signedOne.error());
    // The kiosk's own page says what is wrong with it.
    if (const auto queue = makeQueue(practiceInstallation(*keys, kioskFolder(folder))); !queue)
        qCWarning(logPractice, "the sealed queue: %s", qUtf8Printable(queue.error().detail));
    return portal;
}

} // namespace

PracticeWorld::PracticeWorld(const QString& folder, bool withAdmin, QObject* parent)
    : QObject(parent), m_folder(folder), m_withAdmin(withAdmin),
      m_desk({.turnLine = [this](const dock::LineWish& wish) { turn(wish); },
              .turnPrinter = [this](dock::printer::Mood mood) { m_printRoom.turn(mood); },
              .cards = {.onReader = [this](const QString& name) { m_cardRoom.putOnReader(name); },
                        .beforeCamera = [this](const QString& name) { m_cardRoom.holdBeforeCamera(name); }},
              .turnTokens = [this](const dock::TokenWish& wish) { m_tokenRoom.turn(wish); },
              .signing = {.sign = [this](const QString& id, SecureBytes pin) { sign(id, std::move(pin)); },
                          .refuse = [this](const QString& id) { refuse(id); }},
              .openLink = [this](const QString& letter) { openLink(letter); },
              .switchPhone = [this](bool on) { switchPhone(on); },
              .forget = [this] { forget(); },
              .leave = [this] { Q_EMIT leaveRequested(); }}),
      m_printRoom(printerFolder(folder), *m_desk.printer(), m_clerk),
      m_cardRoom(cardFolder(folder), cameraFolder(folder), *m_desk.cards(), m_clerk),
      m_tokenRoom(tokenFolder(folder), *m_desk.tokens(), m_clerk)
{
    m_clerk.setMaxThreadCount(1);
    m_clerk.setExpiryTimeout(-1);
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &PracticeWorld::lookAround);
}

PracticeWorld::~PracticeWorld()
{
    stopListening();
    m_clerk.start([this] {
        m_portal.reset();
        m_authorities.reset();
    });
    m_clerk.waitForDone();
}

void PracticeWorld::open()
{
    m_clerk.start([this] {
        auto made = std::make_shared<Made>(make());
        QMetaObject::invokeMethod(
            this, [this, made] { take(std::move(*made)); }, Qt::QueuedConnection);
    });
}

PracticeWorld::Made PracticeWorld::make() const
{
    auto authorities = tokens::Authorities::open(authoritiesFolder(m_folder));
    if (!authorities)
        return tl::make_unexpected(authorities.error());
    auto portal = makePortal(m_folder, m_withAdmin, (*authorities)->roots(), m_clock);
    if (!portal)
        return tl::make_unexpected(portal.error());
    return Opened{std::move(*authorities), std::move(*portal)};
}

void PracticeWorld::take(Made made)
{
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_authorities = std::move(made->authorities);
    m_portal = std::move(made->portal);
    listen();
    m_desk.people()->setPeople(translated(m_portal->people()) + translated(m_portal->sims()));
    lookAround();
    m_look.start();
    m_printRoom.open();
    m_cardRoom.open();
    m_tokenRoom.open();
    Q_EMIT opened();
}

void PracticeWorld::turn(const dock::LineWish& wish)
{
    if (!m_portal)
        return;
    m_clerk.start([this, wish] {
        if (!carryOut(wish, *m_portal))
            qCWarning(logPractice, "the portal's port is taken; the line stays down");
        lookAtLine(true);
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
    lookAround();
}

void PracticeWorld::lookAround()
{
    m_clerk.start([this] {
        lookAtLine(false);
        auto accounts = translated(m_portal->accounts());
        QMetaObject::invokeMethod(
            this,
            [this, accounts = std::move(accounts)] {
                m_desk.accounts()->setAccounts(named(accounts, m_desk.people()->people()));
            },
            Qt::QueuedConnection);
    });
}

// On the clerk's thread. The dock is not the only one who turns the line on: the kiosk's agent hears of it
// all the same.
void PracticeWorld::lookAtLine(bool isNews)
{
    const bool isUp = m_portal->isLineUp();
    if (isUp && (isNews || !m_wasLineUp))
        outbox::tellOfLine(kiosk::agent::queueFolder(kioskFolder(m_folder)));
    m_wasLineUp = isUp;
}

// The portal tells its news on threads of its own; the desk hears of them here.
void PracticeWorld::listen()
{
    const auto onDesk = [this](auto tell) {
        return [this, tell](const auto& news) {
            QMetaObject::invokeMethod(
                this, [tell, news] { tell(news); }, Qt::QueuedConnection);
        };
    };
    m_portal->phone().listen(onDesk([this](const SmsMessage& message) {
        m_desk.handset()->receive({message.to, message.text, message.otp, message.sentAt});
    }));
    m_portal->mailbox().listen(onDesk([this](const Mail& mail) {
        m_desk.mailbox()->receive(
            {QString::number(mail.number), mail.to, mail.subject, mail.text, mail.sentAt});
    }));
    m_portal->signatures().listen(onDesk([this](const SimPrompt& prompt) { follow(prompt); }));
    m_portal->officerBell().listen(onDesk([this](const OfficerCall& call) {
        m_desk.officer()->raise({call.step, call.calledAt});
    }));
}

void PracticeWorld::stopListening()
{
    if (!m_portal)
        return;
    m_portal->phone().listen({});
    m_portal->mailbox().listen({});
    m_portal->signatures().listen({});
    m_portal->officerBell().listen({});
}

void PracticeWorld::follow(const SimPrompt& prompt)
{
    const auto id = QString::number(prompt.number);
    if (prompt.state != SimPrompt::State::Waiting)
        m_desk.signing()->end(id, translated(prompt.state));
    else if (prompt.number > m_newestPrompt)
        m_desk.signing()->ask({id, prompt.phone, prompt.text, prompt.verificationCode});
    else
        m_desk.signing()->wrongPin(id, prompt.pinTriesLeft);
    m_newestPrompt = std::max(m_newestPrompt, prompt.number);
}

// The listener tells what came of it.
void PracticeWorld::sign(const QString& prompt, SecureBytes pin)
{
    const auto shared = std::make_shared<SecureBytes>(std::move(pin));
    m_clerk.start([this, prompt, shared] { m_portal->signatures().enterPin(prompt.toInt(), *shared); });
}

void PracticeWorld::refuse(const QString& prompt)
{
    m_clerk.start([this, prompt] { m_portal->signatures().refuse(prompt.toInt()); });
}

void PracticeWorld::openLink(const QString& letter)
{
    m_clerk.start([this, letter] {
        const bool activated = m_portal->openMail(letter.toInt());
        QMetaObject::invokeMethod(
            this, [this, letter, activated] { m_desk.mailbox()->setActivated(letter, activated); },
            Qt::QueuedConnection);
    });
}

void PracticeWorld::switchPhone(bool on)
{
    if (!m_portal)
        return;
    m_clerk.start([this, on] {
        m_portal->signatures().switchPhones(on);
        Q_EMIT settled();
    });
}

} // namespace provisioning::practice::world
