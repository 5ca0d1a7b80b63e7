#include "tests/story/stage/warnings.h"

#include <QMutex>

namespace story {

namespace {

QMutex mutex;
QStringList heard;
QtMessageHandler former = nullptr;

// What the kiosk's own parts log about a portal that misbehaves is part of the story.
bool isOfTheKiosk(const QMessageLogContext& context)
{
    return context.category != nullptr && QByteArrayView(context.category).startsWith("motcua");
}

void hear(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !isOfTheKiosk(context)) {
        const QMutexLocker locker(&mutex);
        heard.append(message);
    }
    former(type, context, message);
}

} // namespace

void watchWarnings()
{
    former = qInstallMessageHandler(hear);
}

void forgetWarnings()
{
    const QMutexLocker locker(&mutex);
    heard.clear();
}

QStringList warnings()
{
    const QMutexLocker locker(&mutex);
    return heard;
}

} // namespace story
