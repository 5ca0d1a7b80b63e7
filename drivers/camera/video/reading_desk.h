// Takes frames as they come and tells what is in them: a picture for the live view fifteen times a second,
// hints, codes. One frame is decoded at a time, on a thread of its own; of those that come meanwhile the
// newest waits.
#pragma once

#include "drivers/camera/decode/frame_reader.h"
#include "drivers/camera/engine.h"

#include <QVideoFrame>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace drivers::camera {

class ReadingDesk {
public:
    explicit ReadingDesk(EngineEars& ears);
    // Waits for the frame that is being decoded.
    ~ReadingDesk();

    // Copies what is needed; some milliseconds at most. One thread at a time.
    void put(const QVideoFrame& frame);

private:
    using Clock = std::chrono::steady_clock;

    void work();
    void tell(const FrameSight& sight);

    EngineEars& m_ears;
    Clock::time_point m_lastPicture{};
    std::mutex m_mutex;
    std::condition_variable m_changed;
    GreyPicture m_newest; // guarded by m_mutex, as below; empty: none
    bool m_stopping = false;
    // The worker's own.
    FrameReader m_reader;
    api::CameraHint m_hint = api::CameraHint::None;
    QByteArray m_told;
    Clock::time_point m_lastCode{};
    std::thread m_worker;
};

} // namespace drivers::camera
