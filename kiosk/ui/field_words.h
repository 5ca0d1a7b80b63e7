// The words around a field: its question, how to answer it, what is wrong with it, what is odd. In the
// language in force; complete for every Field, Fault and Warning (a test walks them).
#pragma once

#include "kiosk/flow/draft.h"
#include "kiosk/ui/kinds.h"

namespace kiosk::ui {

// The portal's own label: "Tên đăng nhập (Số CMT/CCCD)".
QString fieldLabel(flow::Field field);
// The question at the top of the screen; what the draft is for can change it.
QString fieldQuestion(flow::Field field, const flow::Draft& draft = {});
// Where to find it, how to write it.
QString fieldHint(flow::Field field, const flow::Draft& draft = {});
// The portal's placeholder.
QString fieldPlaceholder(flow::Field field);

// A value that must be there and is not: "Bạn phải nhập họ tên."
QString missingSentence(flow::Field field);
// A fault the portal has just called `PortalRefusedField` and the like reads the same for every field, a
// missing value by the field's name.
QString faultSentence(flow::Field field, flow::Fault fault);
QString warningSentence(flow::Warning warning);
QString sourceWord(flow::Source source);
glyph::Kind choiceGlyph(flow::Field field, const QString& value);
// A value as a person reads it: "female" as "Nữ", numbers in groups.
QString valueText(flow::Field field, const QString& text);

} // namespace kiosk::ui
