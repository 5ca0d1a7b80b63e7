// The words around a prompt on the phone or a link in the mailbox. In the language in force.
#pragma once

#include "kiosk/flow/state.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

QString promptTitle(const flow::Prompt& prompt);
QString promptSentTo(const flow::Prompt& prompt);
// Why it is dead and what to do now.
QString promptFault(base::ErrorCode code, bool sendsLeft);
// "Tôi không thấy thông báo": by the menu of the carrier's SIM ("viettel"; empty where it is not known), or
// of the mailbox.
QList<Row> promptAdvice(const flow::Prompt& prompt, const QString& carrier);

} // namespace kiosk::ui
