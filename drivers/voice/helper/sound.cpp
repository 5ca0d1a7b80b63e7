#include "drivers/voice/helper/sound.h"

#include <QtEndian>

namespace drivers::voice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;

namespace {

constexpr qsizetype riffHeader = 12;
constexpr qsizetype chunkHeader = 8;
constexpr quint32 pcm = 1;
constexpr quint32 extensible = 0xfffe; // the format's name follows; for PCM it begins with 1

struct Format {
    quint32 channels = 0;
    quint32 rate = 0;
};

// Little-endian, of so many bytes.
quint32 number(const QByteArray& bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = size; i-- > 0;)
        value = value << 8 | static_cast<quint8>(bytes.at(at + i));
    return value;
}

std::optional<Format> formatFrom(const QByteArray& chunk)
{
    if (chunk.size() < 16)
        return std::nullopt;
    quint32 tag = number(chunk, 0, 2);
    if (tag == extensible && chunk.size() >= 26)
        tag = number(chunk, 24, 2);
    const Format format{number(chunk, 2, 2), number(chunk, 4, 4)};
    const bool fits = tag == pcm && number(chunk, 14, 2) == 16 && format.channels >= 1 &&
                      format.channels <= 2 && format.rate >= 8'000 && format.rate <= 96'000;
    return fits ? std::optional(format) : std::nullopt;
}

QByteArray oneChannel(const QByteArray& stereo)
{
    const qsizetype frames = stereo.size() / 4;
    QByteArray mono(frames * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < frames; ++i) {
        const int left = static_cast<qint16>(number(stereo, i * 4, 2));
        const int right = static_cast<qint16>(number(stereo, i * 4 + 2, 2));
        qToLittleEndian(static_cast<qint16>((left + right) / 2), mono.data() + i * 2);
    }
    return mono;
}

} // namespace

kiosk::base::Result<Sound> soundFromWav(const QByteArray& wav, WavKind kind)
{
    const auto damaged = [](const QString& what) {
        return fail(ErrorCode::Internal, u"drivers.voice.wav"_s, what);
    };
    if (wav.size() < riffHeader || !wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE")
        return damaged(u"no WAV"_s);
    std::optional<Format> format;
    for (qsizetype at = riffHeader; at + chunkHeader <= wav.size();) {
        const QByteArray name = wav.mid(at, 4);
        const auto size = static_cast<qsizetype>(number(wav, at + 4, 4));
        at += chunkHeader;
        const qsizetype there = std::min(size, wav.size() - at);
        if (there < size && (kind == WavKind::File || name != "data"))
            return damaged(u"cut off"_s);
        if (name == "fmt ") {
            format = formatFrom(wav.mid(at, there));
            if (!format)
                return damaged(u"format"_s);
        } else if (name == "data") {
            if (!format || there < 2 * format->channels)
                return damaged(u"no sound"_s);
            const QByteArray samples = wav.mid(at, there - there % (2 * format->channels));
            return Sound{static_cast<int>(format->rate),
                         format->channels == 2 ? oneChannel(samples) : samples};
        }
        at += there + there % 2;
    }
    return damaged(u"no sound"_s);
}

} // namespace drivers::voice
