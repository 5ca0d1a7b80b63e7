// A virtual X display of the benchmark's own, watched from outside: when the picture changed, and what it
// shows.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

struct xcb_connection_t;
struct xcb_screen_t;

namespace bench {

using Instant = std::chrono::steady_clock::time_point;

struct Frame {
    Instant at;
    std::vector<std::uint32_t> pixels;
};

class Display {
public:
    Display(int width, int height);
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    [[nodiscard]] QByteArray name() const { return m_name; }

    // Waits for the next change of the picture; nothing when `until` passes first.
    std::optional<Frame> nextFrame(Instant until);
    [[nodiscard]] Frame frame() const;
    // A press and a release of the first pointer button, in parts of the screen (0..1).
    void tap(double x, double y);

private:
    QProcess m_server;
    QByteArray m_name;
    xcb_connection_t* m_connection = nullptr;
    xcb_screen_t* m_screen = nullptr;
    std::uint32_t m_damage = 0;
};

// Share of the pixels (0..1) in which two frames differ.
double difference(const Frame& a, const Frame& b);

} // namespace bench
