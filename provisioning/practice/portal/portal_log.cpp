#include "provisioning/practice/portal/portal_log.h"

Q_LOGGING_CATEGORY(logPracticePortal, "motcua.practice.portal", QtWarningMsg)
