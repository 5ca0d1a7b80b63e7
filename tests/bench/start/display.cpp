#include "tests/bench/start/display.h"

#include <cstdlib>
#include <cstring>
#include <memory>

#include <poll.h>
#include <unistd.h>
#include <xcb/damage.h>
#include <xcb/xcb.h>
#include <xcb/xtest.h>

namespace bench {

namespace {

struct Free {
    void operator()(void* pointer) const { std::free(pointer); }
};
template <class T>
using Reply = std::unique_ptr<T, Free>;

// Xvfb writes the number of the display it took to a pipe once it is ready.
QByteArray displayNumber(QProcess& server, int width, int height)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.setProgram(QStringLiteral("Xvfb"));
    server.setArguments({QStringLiteral("-displayfd"), QString::number(ends[1]), QStringLiteral("-screen"),
                         QStringLiteral("0"), QStringLiteral("%1x%2x24").arg(width).arg(height),
                         QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
    server.start();
    ::close(ends[1]);
    QByteArray number;
    char byte = 0;
    while (::read(ends[0], &byte, 1) == 1 && byte != '\n')
        number.append(byte);
    ::close(ends[0]);
    return number;
}

} // namespace

Display::Display(int width, int height)
{
    const auto number = displayNumber(m_server, width, height);
    if (number.isEmpty())
        return;
    m_name = ":" + number;
    int screen = 0;
    m_connection = xcb_connect(m_name.constData(), &screen);
    if (xcb_connection_has_error(m_connection) != 0) {
        xcb_disconnect(m_connection);
        m_connection = nullptr;
        return;
    }
    m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    Reply<xcb_damage_query_version_reply_t> version(
        xcb_damage_query_version_reply(m_connection, xcb_damage_query_version(m_connection, 1, 1), nullptr));
    m_damage = xcb_generate_id(m_connection);
    xcb_damage_create(m_connection, m_damage, m_screen->root, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
    xcb_flush(m_connection);
}

Display::~Display()
{
    if (m_connection != nullptr)
        xcb_disconnect(m_connection);
    m_server.terminate();
    m_server.waitForFinished();
}

std::optional<Frame> Display::nextFrame(Instant until)
{
    const int fd = xcb_get_file_descriptor(m_connection);
    for (;;) {
        while (Reply<xcb_generic_event_t> event{xcb_poll_for_event(m_connection)}) {
            const auto first = xcb_get_extension_data(m_connection, &xcb_damage_id)->first_event;
            if ((event->response_type & 0x7f) != first + XCB_DAMAGE_NOTIFY)
                continue;
            const auto at = std::chrono::steady_clock::now();
            xcb_damage_subtract(m_connection, m_damage, XCB_NONE, XCB_NONE);
            auto seen = frame();
            seen.at = at;
            return seen;
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return std::nullopt;
        pollfd waited{fd, POLLIN, 0};
        ::poll(&waited, 1, static_cast<int>(left.count()));
    }
}

Frame Display::frame() const
{
    Frame seen{std::chrono::steady_clock::now(), {}};
    Reply<xcb_get_image_reply_t> image(
        xcb_get_image_reply(m_connection,
                            xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root, 0, 0,
                                          m_screen->width_in_pixels, m_screen->height_in_pixels, ~0u),
                            nullptr));
    if (image) {
        const auto bytes = static_cast<std::size_t>(xcb_get_image_data_length(image.get()));
        seen.pixels.resize(bytes / sizeof(std::uint32_t));
        std::memcpy(seen.pixels.data(), xcb_get_image_data(image.get()),
                    seen.pixels.size() * sizeof(std::uint32_t));
    }
    return seen;
}

void Display::tap(double x, double y)
{
    const auto px = static_cast<std::int16_t>(x * m_screen->width_in_pixels);
    const auto py = static_cast<std::int16_t>(y * m_screen->height_in_pixels);
    xcb_test_fake_input(m_connection, XCB_MOTION_NOTIFY, 0, XCB_CURRENT_TIME, m_screen->root, px, py, 0);
    xcb_test_fake_input(m_connection, XCB_BUTTON_PRESS, 1, XCB_CURRENT_TIME, m_screen->root, 0, 0, 0);
    xcb_test_fake_input(m_connection, XCB_BUTTON_RELEASE, 1, XCB_CURRENT_TIME, m_screen->root, 0, 0, 0);
    xcb_flush(m_connection);
}

double difference(const Frame& a, const Frame& b)
{
    if (a.pixels.size() != b.pixels.size() || a.pixels.empty())
        return 1;
    std::uint64_t differing = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        differing += a.pixels[i] != b.pixels[i] ? 1U : 0U;
    return static_cast<double>(differing) / static_cast<double>(a.pixels.size());
}

} // namespace bench
