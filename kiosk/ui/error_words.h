// The sentence for each error code, in the language in force. Complete: a test walks every code.
#pragma once

#include "kiosk/base/error.h"

namespace kiosk::ui {

// What happened, for the person. Never the detail.
QString errorSentence(base::ErrorCode code);

// What the person can do now, by the code's usual remedy.
QString remedySentence(base::ErrorCode code);

} // namespace kiosk::ui
