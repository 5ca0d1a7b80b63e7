// `motcuactl token sign`.
#pragma once

#include "provisioning/motcuactl/command.h"

namespace provisioning::motcuactl {

// Adds the sub-command to the topic.
void addTokenSign(CLI::App& token, Task& task);

} // namespace provisioning::motcuactl
