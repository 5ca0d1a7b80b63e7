// What every sub-command of motcuactl shares: how it is added to the command line, and what it answers.
#pragma once

#include "kiosk/base/error.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace CLI {
class App;
}

namespace provisioning::motcuactl {

// Exit statuses; docs/motcuactl.md.
enum class Exit { Done = 0, Failed = 1, Usage = 2, Missing = 3 };

struct Answer {
    QJsonValue document; // the one document of --json
    QString words;       // the same for people
    Exit exit = Exit::Done;
};

// {"error": {"code", "message"}}. `code` and `message` are for programs and for people.
Answer failure(const QString& code, const QString& message, Exit exit = Exit::Failed);
// The code is the error's name; the exit status follows from it: 3 where a device, a service or a lock is
// missing.
Answer failure(const kiosk::base::Error& error, const QString& message);

// Set by the sub-command that was chosen while the line is read; called afterwards, once.
using Task = std::function<Answer()>;

// Adds one topic ("qr") with its sub-commands. The line outlives the call; what options fill is kept by the
// task.
using AddTopic = void (*)(CLI::App& line, Task& task);

void addChip(CLI::App& line, Task& task);
void addEnvelope(CLI::App& line, Task& task);
void addQr(CLI::App& line, Task& task);
void addQueue(CLI::App& line, Task& task);
void addToken(CLI::App& line, Task& task);

} // namespace provisioning::motcuactl
