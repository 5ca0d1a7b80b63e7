#include "drivers/camera/video/reading_desk.h"

#include "drivers/camera/video/frame_copy.h"

#include <utility>

namespace drivers::camera {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenPictures = 64ms;
constexpr auto codeIsForgotten = 2s;

} // namespace

ReadingDesk::ReadingDesk(EngineEars& ears) : m_ears(ears), m_worker([this] { work(); }) {}

ReadingDesk::~ReadingDesk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_worker.join();
}

void ReadingDesk::put(const QVideoFrame& frame)
{
    const auto now = Clock::now();
    const bool withPicture = now - m_lastPicture >= betweenPictures;
    auto copy = copyOf(frame, withPicture);
    if (copy.grey.isEmpty())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_newest = std::move(copy.grey);
    }
    m_changed.notify_all();
    if (withPicture) {
        m_lastPicture = now;
        m_ears.hearPicture(copy.picture);
    }
}

void ReadingDesk::work()
{
    for (;;) {
        GreyPicture frame;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopping || !m_newest.isEmpty(); });
            if (m_stopping)
                return;
            frame = std::exchange(m_newest, {});
        }
        tell(m_reader.look(frame.view()));
    }
}

void ReadingDesk::tell(const FrameSight& sight)
{
    if (sight.hint != m_hint) {
        m_hint = sight.hint;
        m_ears.hearHint(m_hint);
    }
    const auto now = Clock::now();
    if (now - m_lastCode > codeIsForgotten)
        m_told.clear();
    if (!sight.bytes)
        return;
    m_lastCode = now;
    if (std::exchange(m_told, *sight.bytes) != *sight.bytes)
        m_ears.hearCode(*sight.bytes);
}

} // namespace drivers::camera
