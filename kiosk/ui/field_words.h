// The words around a field: its question, how to answer it, what is wrong with it, what is odd. In the
// language in force; complete for every Field, Fault and Warning (a test walks them).
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::ui {

// The portal's own label: "Tên đăng nhập (Số CMT/CCCD)".
QString fieldLabel(flow::Field field);
// The question at the top of the screen.
QString fieldQuestion(flow::Field field);
// Where to find it, how to write it.
QString fieldHint(flow::Field field);
// The portal's placeholder.
QString fieldPlaceholder(flow::Field field);

// A fault the portal has just called `PortalRefusedField` and the like reads the same for every field, a
// missing value by the field's name.
QString faultSentence(flow::Field field, flow::Fault fault);
QString warningSentence(flow::Warning warning);
QString sourceWord(flow::Source source);
// "male" and "female" as a person reads them.
QString valueText(flow::Field field, const QString& text);

} // namespace kiosk::ui
