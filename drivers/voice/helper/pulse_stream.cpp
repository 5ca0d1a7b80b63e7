#include "drivers/voice/helper/pulse_stream.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

namespace drivers::voice {

namespace {
// What the server holds of a sound: the delay of a change of the volume, and the room for a busy machine.
constexpr pa_usec_t buffered = 250'000;
} // namespace

PulseStream::PulseStream(pa_context* context, Sound sound, double gain, const char* device,
                         std::function<void(bool)> ended)
    : m_sound(std::move(sound)), m_gain(gain), m_ended(std::move(ended))
{
    const pa_sample_spec spec{PA_SAMPLE_S16LE, static_cast<std::uint32_t>(m_sound.rate), 1};
    m_stream = pa_stream_new(context, "voice", &spec, nullptr);
    if (m_stream == nullptr) {
        end(false);
        return;
    }
    pa_stream_set_write_callback(
        m_stream,
        [](pa_stream*, std::size_t room, void* self) { static_cast<PulseStream*>(self)->fill(room); }, this);
    pa_stream_set_state_callback(
        m_stream,
        [](pa_stream* stream, void* self) {
            if (!PA_STREAM_IS_GOOD(pa_stream_get_state(stream)))
                static_cast<PulseStream*>(self)->end(false);
        },
        this);
    constexpr auto automatic = static_cast<std::uint32_t>(-1);
    const pa_buffer_attr room{automatic, static_cast<std::uint32_t>(pa_usec_to_bytes(buffered, &spec)),
                              automatic, automatic, automatic};
    // A stream that must not move ends with its device, whatever the server would do with it.
    const auto flags = static_cast<pa_stream_flags_t>(
        device == nullptr ? PA_STREAM_ADJUST_LATENCY : PA_STREAM_ADJUST_LATENCY | PA_STREAM_DONT_MOVE);
    if (pa_stream_connect_playback(m_stream, device, &room, flags, nullptr, nullptr) < 0)
        end(false);
}

PulseStream::~PulseStream()
{
    if (m_drain != nullptr) {
        pa_operation_cancel(m_drain);
        pa_operation_unref(m_drain);
    }
    if (m_stream == nullptr)
        return;
    pa_stream_set_state_callback(m_stream, nullptr, nullptr);
    pa_stream_set_write_callback(m_stream, nullptr, nullptr);
    pa_stream_disconnect(m_stream);
    pa_stream_unref(m_stream);
}

void PulseStream::fill(std::size_t room)
{
    const qsizetype left = m_sound.samples.size() - m_written;
    const qsizetype size = std::min(left, static_cast<qsizetype>(room) & ~qsizetype{1});
    if (size > 0) {
        QByteArray part = m_sound.samples.mid(m_written, size);
        for (qsizetype i = 0; i + 1 < size; i += 2) {
            const double sample = qFromLittleEndian<qint16>(part.constData() + i);
            qToLittleEndian(static_cast<qint16>(std::lround(sample * m_gain)), part.data() + i);
        }
        if (pa_stream_write(m_stream, part.constData(), static_cast<std::size_t>(size), nullptr, 0,
                            PA_SEEK_RELATIVE) < 0) {
            end(false);
            return;
        }
        m_written += size;
    }
    if (m_written >= m_sound.samples.size() && m_drain == nullptr)
        m_drain = pa_stream_drain(
            m_stream,
            [](pa_stream*, int heard, void* self) { static_cast<PulseStream*>(self)->end(heard != 0); },
            this);
}

void PulseStream::end(bool heard)
{
    if (const auto ended = std::exchange(m_ended, {}))
        ended(heard);
}

} // namespace drivers::voice
