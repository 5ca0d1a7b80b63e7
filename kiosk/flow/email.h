// An e-mail address of the everyday shape. Quoted local parts, address literals and addresses with letters
// beyond ASCII (RFC 6531) are refused here, kindly, because the portal could not write to them.
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::flow::email {

QString normalised(const QString& text);
// Of a text that is not empty.
std::optional<Fault> faultOf(const QString& normalised);

} // namespace kiosk::flow::email
