// A name taken apart the way people build passwords of it: its parts without diacritics, their initials, each
// also backwards.
//
// Internal to kiosk/flow.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace kiosk::flow {

// Lower-case ASCII, two letters or more, none twice. "Nguyễn Thị Mẫu" gives nguyen, thi, mau, ntm, nt, tm and
// the same backwards; one-letter parts ("Y", "H'") live on in the initials only.
std::vector<std::string> namePieces(const QString& fullName);

} // namespace kiosk::flow
