#include "provisioning/practice/portal/queue_files.h"

namespace provisioning::practice {

QueueFiles queueFiles(const PracticeKeys& keys)
{
    return {.keySet = keys.keySet(),
            .receiptKey = keys.receiptKey(),
            .openingKeys = keys.openingKeys(),
            .devices = {keys.deviceCertificate()}};
}

} // namespace provisioning::practice
