#include "kiosk/agent/queue_place.h"

#include "offline-queue/first_keys.h"

#include <QFileInfo>

namespace kiosk::agent {

QString queueFolder(const QString& stateDirectory)
{
    return stateDirectory + QStringLiteral("/queue");
}

outbox::SpoolOwner ownerOf(const provisioning::profile::InstalledProfile& installed)
{
    const auto& profile = installed.profile;
    return {profile.device.toLatin1(), crypto::keyId(installed.root).toHex(), profile.version};
}

outbox::QueuePolicy policyOf(const provisioning::profile::Queue& queue)
{
    return {queue.keysRoot, queue.recovery, queue.grace, queue.reserve};
}

QString installedKeySet(const provisioning::profile::Installation& installation)
{
    return QFileInfo(installation.profileJws).absolutePath() + QStringLiteral("/keys.jws");
}

base::Result<std::unique_ptr<outbox::Spool>>
openQueue(const provisioning::profile::Installation& installation,
          const provisioning::profile::InstalledProfile& installed)
{
    auto spool = outbox::Spool::open(queueFolder(installation.stateDirectory), ownerOf(installed));
    if (spool)
        outbox::takeInstalledKeySet(**spool, installedKeySet(installation), installed.profile.queue.keysRoot);
    return spool;
}

} // namespace kiosk::agent
