// Which PKCS#11 modules are installed on this machine. Reads folders; any thread but the GUI's.
#pragma once

#include "drivers/token/module_data.h"

namespace drivers::token {

// Absolute paths without doubles: those of the data's names that are there, then those registered with
// p11-kit (its own library is not asked: it would load them). `root` stands for "/" in tests.
QStringList installedModules(const ModuleData& data, const QString& root = QStringLiteral("/"));

// For how many bits a library was made (32, 64); nothing when it is no ELF file.
std::optional<int> bitsOf(const QString& library);

} // namespace drivers::token
