#include "offline-queue/line_news.h"

#include "offline-queue/folder.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>

namespace outbox {

QString lineFile(const QString& spool)
{
    return spool + QStringLiteral("/line");
}

void tellOfLine(const QString& spool)
{
    const Descriptor file(
        ::open(QFile::encodeName(lineFile(spool)).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (file.isOpen())
        (void)::futimens(file.value(), nullptr);
}

} // namespace outbox
