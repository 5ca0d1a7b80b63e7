#include "drivers/voice/clip_id.h"

#include <QCryptographicHash>

namespace drivers::voice {

QString clipId(const QString& sentence)
{
    const auto digest = QCryptographicHash::hash(sentence.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.left(8).toHex());
}

} // namespace drivers::voice
