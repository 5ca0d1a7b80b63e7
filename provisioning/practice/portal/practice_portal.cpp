#include "provisioning/practice/portal/practice_portal.h"

#include "kiosk/crypto/key_file.h"
#include "provisioning/practice/portal/admin_front.h"
#include "provisioning/practice/portal/portal_front.h"

#include <QDir>
#include <QLockFile>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr QLatin1String origin("practice.portal");

Result<std::unique_ptr<QueueDesk>> openQueue(const PortalOptions& options, const kiosk::base::Clock& clock)
{
    if (options.queue.receiptKey.isEmpty())
        return nullptr;
    return QueueDesk::open(options.queue, options.stateDir, clock);
}

Result<EnvelopeOpener> openerOf(const QStringList& keyFiles)
{
    constexpr std::size_t largestKey = 16U * 1024U;
    std::vector<kiosk::crypto::PrivateKey> keys;
    for (const auto& file : keyFiles) {
        const auto pem = kiosk::crypto::readSecretFile(file, largestKey);
        const auto key = pem ? kiosk::crypto::PrivateKey::fromPem(*pem) : std::nullopt;
        if (!key)
            return fail(ErrorCode::StorageFailed, origin, file);
        keys.push_back(*key);
    }
    return EnvelopeOpener(std::move(keys));
}

Result<std::unique_ptr<QLockFile>> claimFolder(const QString& folder)
{
    if (folder.isEmpty())
        return nullptr;
    if (!QDir().mkpath(folder) ||
        !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::StorageFailed, origin, u"cannot make "_s + folder);
    auto lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
    if (!lock->tryLock())
        return fail(ErrorCode::StorageFailed, origin, folder + u" is used by another portal"_s);
    return lock;
}

} // namespace

class PracticePortal::World {
public:
    World(const kiosk::base::Clock& clock, Registers peopleAndPhones, IssuedSims issued, TrustedCscas cscas,
          TokenRoots tokens, MethodRoads methods, AccountBook accounts, std::unique_ptr<QLockFile> folder,
          std::unique_ptr<QueueDesk> queueDesk, const Outside& outside, FaultPlan& faults)
        : lock(std::move(folder)), queue(std::move(queueDesk)), registers(std::move(peopleAndPhones)),
          sims(std::move(issued)), desk(clock, registers, {sims.roots, std::move(cscas), std::move(tokens)},
                                        std::move(methods), std::move(accounts), outside),
          front(desk, faults)
    {
    }

    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<QueueDesk> queue; // null: no envelopes are taken
    Registers registers;
    IssuedSims sims;
    ServiceDesk desk;
    std::unique_ptr<OpeningRoom> opening; // with the queue
    PortalFront front;
    std::unique_ptr<AdminFront> admin;
};

PracticePortal::PracticePortal(PortalOptions options, const kiosk::base::Clock& clock)
    : m_options(std::move(options)), m_clock(clock), m_signatures(m_clock)
{
}

PracticePortal::~PracticePortal()
{
    stop();
}

Result<void> PracticePortal::start()
{
    stop();
    auto registers = Registers::load(m_options.registersDir);
    if (!registers)
        return tl::make_unexpected(registers.error());
    auto sims = issueSims(registers->sims(), m_clock.utcNow());
    if (!sims)
        return fail(ErrorCode::StorageFailed, origin, u"sims.json: no certificate can be made of a row"_s);
    auto lock = claimFolder(m_options.stateDir);
    if (!lock)
        return tl::make_unexpected(lock.error());
    auto accounts =
        m_options.stateDir.isEmpty() ? Result<AccountBook>() : AccountBook::open(m_options.stateDir);
    if (!accounts)
        return tl::make_unexpected(accounts.error());

    auto queue = openQueue(m_options, m_clock);
    if (!queue)
        return tl::make_unexpected(queue.error());

    m_signatures.insert(sims->cards);
    auto tokens = m_options.tokenRoots;
    tokens.national.append(sims->roots.national);
    tokens.government.append(sims->roots.government);
    const Outside outside{m_phone, m_mailbox, m_signatures, m_officerBell, queue->get()};
    m_world = std::make_unique<World>(m_clock, std::move(*registers), std::move(*sims), m_options.cscas,
                                      std::move(tokens), m_options.methods, std::move(*accounts),
                                      std::move(*lock), std::move(*queue), outside, m_faults);
    auto opened = startOpening().and_then(
        [this] { return m_world->front.open(m_options.host, m_options.port, m_options.tls); });
    if (opened && m_options.withAdmin) {
        m_world->admin = std::make_unique<AdminFront>(*this);
        opened = m_world->admin->open(m_options.adminPort, m_options.stateDir);
    }
    if (!opened)
        stop();
    return opened;
}

Result<void> PracticePortal::startOpening()
{
    if (!m_world->queue)
        return {};
    return openerOf(m_options.queue.openingKeys).map([this](const EnvelopeOpener& opener) {
        m_world->opening = std::make_unique<OpeningRoom>(
            m_world->queue->receiver(), opener, [this](const KeptEnvelope& kept, const QByteArray& content) {
                return m_world->desk.takeOpened(kept, content);
            });
    });
}

void PracticePortal::stop()
{
    if (!m_world)
        return;
    m_world->admin.reset();
    m_world->front.close();
    m_world->opening.reset();
    m_world.reset();
}

QUrl PracticePortal::baseUrl() const
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(m_options.host);
    url.setPort(m_world->front.port());
    return url;
}

QUrl PracticePortal::adminUrl() const
{
    return m_world->admin ? m_world->admin->url() : QUrl();
}

QString PracticePortal::adminToken() const
{
    return m_world->admin ? m_world->admin->token() : QString();
}

QString PracticePortal::adminTokenFile() const
{
    return m_world->admin ? m_world->admin->tokenFile() : QString();
}

QList<OpenedEnvelope> PracticePortal::envelopes() const
{
    return m_world->opening ? m_world->opening->opened() : QList<OpenedEnvelope>();
}

QMap<QByteArray, ChainStanding> PracticePortal::chains() const
{
    return m_world->queue ? m_world->queue->receiver().standings() : QMap<QByteArray, ChainStanding>();
}

Result<ImportCounts> PracticePortal::importEnvelopes(const QString& folder)
{
    if (!m_world->queue)
        return fail(ErrorCode::StorageFailed, origin, u"no envelopes are taken"_s);
    return m_world->queue->import(folder);
}

bool PracticePortal::openMail(int number)
{
    const auto mail = m_mailbox.mail(number);
    return mail && m_world->desk.followLink(mail->link);
}

QList<PracticeSim> PracticePortal::sims() const
{
    return m_world->registers.sims();
}

SigningRoots PracticePortal::signingRoots() const
{
    return m_world->sims.roots;
}

QList<PracticePerson> PracticePortal::people() const
{
    return m_world->registers.people();
}

QList<Account> PracticePortal::accounts() const
{
    return m_world->desk.accounts();
}

std::optional<Account> PracticePortal::account(const QString& idNumber) const
{
    return m_world->desk.account(idNumber);
}

bool PracticePortal::passwordMatches(const QString& idNumber, const kiosk::base::SecureBytes& password) const
{
    return m_world->desk.passwordMatches(idNumber, password);
}

QString PracticePortal::captchaSolution(const QString& id) const
{
    return m_world->desk.captchaSolution(id);
}

QString PracticePortal::newestCaptcha() const
{
    return m_world->desk.newestCaptcha();
}

void PracticePortal::setMaintenance(const std::optional<Maintenance>& maintenance)
{
    m_world->desk.setMaintenance(maintenance);
}

void PracticePortal::openMethods(const QSet<QString>& methods)
{
    m_world->desk.openMethods(methods);
}

bool PracticePortal::setLineUp(bool up)
{
    return m_world->front.setLineUp(up);
}

bool PracticePortal::isLineUp() const
{
    return m_world->front.isLineUp();
}

void PracticePortal::advanceClock(std::chrono::milliseconds by)
{
    m_clock.advance(by);
}

Result<void> PracticePortal::reset(bool withAccounts)
{
    m_faults.clear();
    m_phone.forgetAll();
    m_mailbox.forgetAll();
    m_officerBell.forgetAll();
    m_signatures.insert(m_world->sims.cards);
    auto done = m_world->desk.reset(withAccounts);
    if (done && !setLineUp(true))
        return fail(ErrorCode::Internal, origin, u"the port could not be had again"_s);
    return done;
}

} // namespace provisioning::practice
