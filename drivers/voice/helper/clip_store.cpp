#include "drivers/voice/helper/clip_store.h"

#include "drivers/voice/clip_id.h"

#include <QFile>
#include <QRegularExpression>

namespace drivers::voice {

using namespace Qt::StringLiterals;

namespace {
// Four minutes of a studio's 48 000 samples.
constexpr qint64 largestFile = 24 * 1024 * 1024;
} // namespace

std::optional<Sound> ClipStore::find(const QString& language, const QString& sentence) const
{
    // A language is a folder's name and nothing else.
    static const QRegularExpression tag(QRegularExpression::anchoredPattern(u"[A-Za-z0-9-]{2,35}"_s));
    if (!tag.match(language).hasMatch())
        return std::nullopt;
    const QString name = u"/%1/%2.wav"_s.arg(language, clipId(sentence));
    for (const QString& folder : m_folders) {
        QFile file(folder + name);
        if (!file.exists() || file.size() > largestFile || !file.open(QIODevice::ReadOnly))
            continue;
        if (auto sound = soundFromWav(file.readAll(), WavKind::File))
            return std::move(*sound);
    }
    return std::nullopt;
}

} // namespace drivers::voice
