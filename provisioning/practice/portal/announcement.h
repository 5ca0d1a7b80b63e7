// What a program that runs a practice portal tells other programs: one line of JSON.
#pragma once

#include <QByteArray>
#include <QString>

namespace provisioning::practice {

class PracticePortal;

// {"portal", "admin", "tokenFile", "keys"}; the portal is started and has its admin side open. With a line
// feed.
QByteArray announcement(const PracticePortal& portal, const QString& keysFolder);

} // namespace provisioning::practice
