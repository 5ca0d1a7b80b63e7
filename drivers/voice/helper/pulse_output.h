// The way to the machine's sound server (PulseAudio, or PipeWire in its place), and through it to one device.
//
// Made and used on one thread; the server's callbacks come on another and are passed on. libpulse and not Qt
// Multimedia, because only here can a stream be bound to its device (PA_STREAM_DONT_MOVE): a server moves the
// streams of a headset that is pulled out to the loudspeaker, and what was for one ear would be heard by all.
#pragma once

#include "drivers/voice/helper/sound.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

struct pa_context;
struct pa_threaded_mainloop;

namespace drivers::voice {

class PulseStream;

class PulseOutput : public QObject {
    Q_OBJECT

public:
    enum class Presence {
        Unknown, // the server has not answered yet
        Here,
        Absent, // no server, no device, or not the one that was named
    };

    // `device`: the server's name of it, or the server's usual one. No server is started.
    explicit PulseOutput(std::optional<QString> device, QObject* parent = nullptr);
    ~PulseOutput() override;

    // Instead of what is being played. ended() follows once.
    void play(const Sound& sound);
    // Silent at once; ended() does not follow.
    void stop();
    // 0 to 100, as an ear judges it.
    void setVolume(int percent);
    [[nodiscard]] Presence presence() const { return m_presence; }

Q_SIGNALS:
    void presenceChanged();
    // `heard` to the end; not when the device or the server went.
    void ended(bool heard);

private:
    void connectToServer();
    void lookForDevice();
    void setPresence(Presence presence);
    void dropStream();

    const std::optional<QByteArray> m_device;
    pa_threaded_mainloop* m_loop;
    pa_context* m_context = nullptr;
    std::unique_ptr<PulseStream> m_stream;
    QTimer m_nextTry;
    Presence m_presence = Presence::Unknown;
    double m_gain = 1;
    int m_played = 0; // counts sounds: an end of an earlier one is not this one's
};

} // namespace drivers::voice
