// What a module's maker may do in this process: speak with the token, and little else.
#pragma once

#include <string>

namespace drivers::token::host {

// Before the module is loaded. `keptSocket` is the one file besides the standard ones that stays open.
//
// No core dumps, no debugger, no new privileges, bounded memory and files, no sockets but local ones and
// those that tell of devices (AF_UNIX for pcscd, AF_NETLINK for udev). Root loses every capability, and
// becomes `user` where one is named. False when what must hold does not.
bool confine(int keptSocket, const std::string& user);

} // namespace drivers::token::host
