// One sound on its way through a sound server's stream: what is left of it, and how loud it is. Touched with
// the main loop's lock held.
#pragma once

#include "drivers/voice/helper/sound.h"

#include <pulse/pulseaudio.h>

#include <functional>

namespace drivers::voice {

class PulseStream {
public:
    // Begins at once, on `device` and never on another, or on the server's usual one (nullptr). `ended` is
    // called in the server's thread, with true when all was heard.
    PulseStream(pa_context* context, Sound sound, double gain, const char* device,
                std::function<void(bool)> ended);
    ~PulseStream();
    PulseStream(const PulseStream&) = delete;
    PulseStream& operator=(const PulseStream&) = delete;

    void setGain(double gain) { m_gain = gain; }

private:
    void fill(std::size_t room);
    void end(bool heard);

    Sound m_sound;
    double m_gain;
    std::function<void(bool)> m_ended;
    pa_stream* m_stream = nullptr;
    pa_operation* m_drain = nullptr;
    qsizetype m_written = 0;
};

} // namespace drivers::voice
