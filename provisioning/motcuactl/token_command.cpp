// `motcuactl token`: USB tokens and what is signed with them.

#include "provisioning/motcuactl/command.h"
#include "provisioning/motcuactl/token_verify.h"

#include <CLI/CLI.hpp>

namespace provisioning::motcuactl {

void addToken(CLI::App& line, Task& task)
{
    auto* token = line.add_subcommand("token", "USB tokens and what is signed with them");
    token->require_subcommand(1);
    addTokenVerify(*token, task);
}

} // namespace provisioning::motcuactl
