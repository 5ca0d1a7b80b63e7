// Log categories. Entries name events and codes; what a person typed, was sent or is called is never logged.
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logFlow)
Q_DECLARE_LOGGING_CATEGORY(logPortal)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logScreen)
Q_DECLARE_LOGGING_CATEGORY(logProfile)
Q_DECLARE_LOGGING_CATEGORY(logQueue)
