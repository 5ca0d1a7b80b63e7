// The name of a sentence's clip or recording.
#pragma once

#include <QString>

namespace drivers::voice {

// 16 hexadecimal digits: the beginning of SHA-256 over the sentence in UTF-8, as `sentencesOf()` gives it
// (kiosk/ui/speech). The file is <language>/<id>.wav.
QString clipId(const QString& sentence);

} // namespace drivers::voice
