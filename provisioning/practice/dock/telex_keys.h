// What to press to write a name by Telex, shown beside the name for people who do not know Telex yet.
#pragma once

#include <QString>

#include <optional>

namespace provisioning::practice::dock {

// "Nguyễn Thị" -> "Nguyeenx Thij". Nothing when a letter of the name is not one of Telex's (Č, ơ̆): such
// letters are picked by holding a key. Pure.
std::optional<QString> telexKeys(const QString& name);

} // namespace provisioning::practice::dock
