// What a kiosk may send to a token host: any bytes on the socket. The host answers what is a question, leaves
// at what is none, and never trusts a length.

#include "drivers/token/host/service.h"

#include <array>
#include <cstdlib>
#include <thread>

#include <sys/socket.h>
#include <unistd.h>

using namespace drivers::token;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

// What is written back after it was read is the same again.
void readAndWrite(OctetView frame)
{
    const auto asked = questionFrom(frame);
    if (!asked)
        return;
    auto written = questionFrame(asked->number, asked->question, asked->pin.size());
    written.insert(written.end(), asked->pin.begin(), asked->pin.end());
    if (written.size() != frame.size() + lengthSize ||
        !std::equal(frame.begin(), frame.end(), written.begin() + lengthSize))
        std::abort();
}

void serveBytes(OctetView bytes)
{
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        std::abort();
    // Smaller than what a socket holds: nobody waits.
    static_cast<void>(::write(pair[0], bytes.data(), bytes.size()));
    ::shutdown(pair[0], SHUT_WR);
    host::Service service("/nonexistent/module.so");
    serve(service, pair[1]);
    ::close(pair[1]);
    std::array<std::uint8_t, 4096> answers{};
    while (::read(pair[0], answers.data(), answers.size()) > 0) {
    }
    ::close(pair[0]);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const OctetView bytes(data, size);
    readAndWrite(bytes);
    serveBytes(bytes);
    return 0;
}
