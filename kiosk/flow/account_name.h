// The account name of a PostID: without diacritics and blanks (VNPost's manual at idm.vnpost.vn).
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::flow::accountname {

QString normalised(const QString& text);
std::optional<Fault> faultOf(const QString& normalised);

} // namespace kiosk::flow::accountname
