#include "kiosk/agent/queue_place.h"

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

} // namespace kiosk::agent
