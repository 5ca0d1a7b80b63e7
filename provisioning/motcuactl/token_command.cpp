// `motcuactl token`: USB tokens and what is signed with them.

#include "provisioning/motcuactl/command.h"
#include "provisioning/motcuactl/token_list.h"
#include "provisioning/motcuactl/token_sign.h"
#include "provisioning/motcuactl/token_verify.h"

#include <CLI/CLI.hpp>

namespace provisioning::motcuactl {

void addToken(CLI::App& line, Task& task)
{
    auto* token = line.add_subcommand("token", "USB tokens and what is signed with them");
    token->require_subcommand(1);
    addTokenList(*token, task);
    addTokenSign(*token, task);
    addTokenVerify(*token, task);
}

} // namespace provisioning::motcuactl
