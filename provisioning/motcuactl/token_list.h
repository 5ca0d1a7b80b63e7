// `motcuactl token list`.
#pragma once

#include "provisioning/motcuactl/command.h"

namespace provisioning::motcuactl {

// Adds the sub-command to the topic.
void addTokenList(CLI::App& token, Task& task);

} // namespace provisioning::motcuactl
