// Where the sealed queue's keys lie in a folder of practice keys.
#pragma once

#include "provisioning/practice/portal/queue_desk.h"
#include "provisioning/practice/practice_keys.h"

namespace provisioning::practice {

QueueFiles queueFiles(const PracticeKeys& keys);

} // namespace provisioning::practice
