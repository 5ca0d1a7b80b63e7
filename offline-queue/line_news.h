// How a process that finds the line working again says so to the one that drains: the times of a file in the
// spool are set. The drain would find out by itself, but only when its pause is over.
#pragma once

#include <QString>

namespace outbox {

// Watched by the agent; empty.
QString lineFile(const QString& spool);

// Blocking file work of microseconds; any thread, any process that may write the spool. Where it fails the
// pause is waited for.
void tellOfLine(const QString& spool);

} // namespace outbox
