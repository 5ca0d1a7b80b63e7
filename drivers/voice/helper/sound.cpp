#include "drivers/voice/helper/sound.h"

#include <QtEndian>

namespace drivers::voice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;

namespace {

constexpr qsizetype riffHeader = 12;
constexpr qsizetype chunkHeader = 8;
constexpr quint16 pcm = 1;
constexpr quint16 extensible = 0xfffe; // the format's name follows; for PCM it begins with 1

struct Format {
    quint16 channels = 0;
    quint32 rate = 0;
};

quint16 number16(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 number32(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

std::optional<Format> formatFrom(const QByteArray& chunk)
{
    if (chunk.size() < 16)
        return std::nullopt;
    quint16 tag = number16(chunk, 0);
    if (tag == extensible && chunk.size() >= 26)
        tag = number16(chunk, 24);
    const Format format{number16(chunk, 2), number32(chunk, 4)};
    const bool fits = tag == pcm && number16(chunk, 14) == 16 && format.channels >= 1 &&
                      format.channels <= 2 && format.rate >= 8'000 && format.rate <= 96'000;
    return fits ? std::optional(format) : std::nullopt;
}

QByteArray oneChannel(const QByteArray& stereo)
{
    const qsizetype frames = stereo.size() / 4;
    QByteArray mono(frames * 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < frames; ++i) {
        const int left = qFromLittleEndian<qint16>(stereo.constData() + i * 4);
        const int right = qFromLittleEndian<qint16>(stereo.constData() + i * 4 + 2);
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
        const auto size = static_cast<qsizetype>(number32(wav, at + 4));
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
