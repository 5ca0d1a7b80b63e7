// Entries name calls, statuses and codes; nothing a person sent is logged.
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logPracticePortal)
