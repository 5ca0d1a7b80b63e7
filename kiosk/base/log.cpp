#include "kiosk/base/log.h"

Q_LOGGING_CATEGORY(logFlow, "motcua.flow", QtInfoMsg)
Q_LOGGING_CATEGORY(logPortal, "motcua.portal", QtInfoMsg)
Q_LOGGING_CATEGORY(logSession, "motcua.session", QtInfoMsg)
Q_LOGGING_CATEGORY(logScreen, "motcua.screen", QtInfoMsg)
Q_LOGGING_CATEGORY(logProfile, "motcua.profile", QtInfoMsg)
Q_LOGGING_CATEGORY(logQueue, "motcua.queue", QtInfoMsg)
