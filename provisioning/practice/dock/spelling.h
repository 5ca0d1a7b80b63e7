// Numbers as they are read aloud and typed: in groups. Pure.
#pragma once

#include <QString>

namespace provisioning::practice::dock {

// "062190999001" -> "062 190 999 001"; "0100000001-001", a branch's tax code, has its groups already
QString groupedIdNumber(const QString& number);
// "0950000001" -> "0950 000 001"
QString groupedPhone(const QString& phone);
// "482913" -> "482 913"
QString groupedCode(const QString& code);

} // namespace provisioning::practice::dock
