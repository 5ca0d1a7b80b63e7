#include "provisioning/practice/world/folders.h"

#include <QDir>

namespace provisioning::practice::world {

QString usualFolder()
{
    // The XDG Base Directory Specification: a relative path in the variable is to be ignored.
    auto base = qEnvironmentVariable("XDG_STATE_HOME");
    if (base.isEmpty() || QDir::isRelativePath(base))
        base = QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/motcua-practice");
}

} // namespace provisioning::practice::world
