#include "drivers/voice/helper/pulse_output.h"

#include "drivers/voice/helper/pulse_stream.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace drivers::voice {

using namespace std::chrono_literals;

namespace {

constexpr auto serverLookedForAfter = 2s;
// What PulseAudio puts up where there is no device at all.
constexpr const char* noDevice = "auto_null";

class Locked {
public:
    explicit Locked(pa_threaded_mainloop* loop) : m_loop(loop) { pa_threaded_mainloop_lock(loop); }
    ~Locked() { pa_threaded_mainloop_unlock(m_loop); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

private:
    pa_threaded_mainloop* m_loop;
};

// In the server's thread: onward to the output's own.
void post(PulseOutput* output, std::function<void()> what)
{
    QMetaObject::invokeMethod(output, std::move(what), Qt::QueuedConnection);
}

} // namespace

PulseOutput::PulseOutput(std::optional<QString> device, QObject* parent)
    : QObject(parent), m_device(device ? std::optional(device->toUtf8()) : std::nullopt),
      m_loop(pa_threaded_mainloop_new()), m_nextTry(this)
{
    m_nextTry.setSingleShot(true);
    m_nextTry.setInterval(serverLookedForAfter);
    connect(&m_nextTry, &QTimer::timeout, this, &PulseOutput::connectToServer);
    pa_threaded_mainloop_start(m_loop);
    connectToServer();
}

PulseOutput::~PulseOutput()
{
    dropStream();
    {
        const Locked lock(m_loop);
        if (m_context != nullptr) {
            pa_context_set_state_callback(m_context, nullptr, nullptr);
            pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
            pa_context_disconnect(m_context);
            pa_context_unref(m_context);
        }
    }
    pa_threaded_mainloop_stop(m_loop);
    pa_threaded_mainloop_free(m_loop);
}

void PulseOutput::connectToServer()
{
    dropStream();
    const Locked lock(m_loop);
    if (m_context != nullptr) {
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_unref(m_context);
    }
    m_context = pa_context_new(pa_threaded_mainloop_get_api(m_loop), "motcua-voice");
    pa_context_set_state_callback(
        m_context,
        [](pa_context* context, void* self) {
            auto* output = static_cast<PulseOutput*>(self);
            const auto state = pa_context_get_state(context);
            if (state == PA_CONTEXT_READY)
                post(output, [output] { output->lookForDevice(); });
            else if (!PA_CONTEXT_IS_GOOD(state))
                post(output, [output] {
                    output->setPresence(Presence::Absent);
                    output->m_nextTry.start();
                });
        },
        this);
    if (pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) {
        setPresence(Presence::Absent);
        m_nextTry.start();
    }
}

void PulseOutput::lookForDevice()
{
    const Locked lock(m_loop);
    if (pa_context_get_state(m_context) != PA_CONTEXT_READY)
        return;
    const auto unref = [](pa_operation* operation) {
        if (operation != nullptr)
            pa_operation_unref(operation);
    };
    pa_context_set_subscribe_callback(
        m_context,
        [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* self) {
            auto* output = static_cast<PulseOutput*>(self);
            post(output, [output] { output->lookForDevice(); });
        },
        this);
    unref(pa_context_subscribe(m_context, PA_SUBSCRIPTION_MASK_SINK, nullptr, nullptr));
    // One answer for each device, then one that says it was the last; only that one decides.
    struct Search {
        PulseOutput* output;
        bool found = false;
    };
    auto* search = new Search{this};
    const auto answer = [](pa_context*, const pa_sink_info* sink, int last, void* data) {
        auto* asked = static_cast<Search*>(data);
        if (last == 0) {
            asked->found = asked->found || std::strcmp(sink->name, noDevice) != 0;
            return;
        }
        post(asked->output, [output = asked->output, found = asked->found] {
            output->setPresence(found ? Presence::Here : Presence::Absent);
        });
        delete asked;
    };
    auto* operation = m_device
                          ? pa_context_get_sink_info_by_name(m_context, m_device->constData(), answer, search)
                          : pa_context_get_sink_info_list(m_context, answer, search);
    if (operation == nullptr)
        delete search;
    unref(operation);
}

void PulseOutput::setPresence(Presence presence)
{
    if (std::exchange(m_presence, presence) != presence)
        Q_EMIT presenceChanged();
}

void PulseOutput::play(const Sound& sound)
{
    dropStream();
    const Locked lock(m_loop);
    const int played = m_played;
    const auto ended = [this, played](bool heard) {
        post(this, [this, played, heard] {
            if (played != m_played)
                return;
            dropStream();
            Q_EMIT this->ended(heard);
        });
    };
    m_stream = std::make_unique<PulseStream>(m_context, sound, m_gain,
                                             m_device ? m_device->constData() : nullptr, ended);
}

void PulseOutput::stop()
{
    dropStream();
}

void PulseOutput::dropStream()
{
    ++m_played;
    if (!m_stream)
        return;
    const Locked lock(m_loop);
    m_stream.reset();
}

void PulseOutput::setVolume(int percent)
{
    const double share = std::clamp(percent, 0, 100) / 100.0;
    const Locked lock(m_loop);
    m_gain = share * share * share;
    if (m_stream)
        m_stream->setGain(m_gain);
}

} // namespace drivers::voice
