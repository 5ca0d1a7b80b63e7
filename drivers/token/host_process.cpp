#include "drivers/token/host_process.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace drivers::token {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using kiosk::base::fail;

namespace {

const QString origin = u"token.host"_s;
// The host's own end of the pair, behind the standard files.
constexpr int hostSocket = 3;
// For C_Finalize, at the end.
constexpr auto endingTime = 300ms;
// For an answer that nobody wants any more: a token that is logged in is better logged out.
constexpr std::chrono::milliseconds graceToSign = 1s;
constexpr std::chrono::milliseconds graceToLook = 200ms;

tl::unexpected<kiosk::base::Error> died()
{
    return fail(ErrorCode::TokenModuleFailed, origin, u"its process ended"_s);
}

// Between fork and exec: system calls only.
[[noreturn]] void become(int socket, const char* program, char* const* arguments, char* const* environment)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (socket == hostSocket)
        ::fcntl(socket, F_SETFD, 0);
    else
        ::dup2(socket, hostSocket);
    ::execve(program, arguments, environment);
    ::_exit(127);
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

struct HostProcess::Deadline {
    Clock::time_point at;
    int givenUp = -1; // watched until it turns readable
    std::chrono::milliseconds grace{};
    bool isGivenUp = false;

    [[nodiscard]] int left() const
    {
        const auto time = std::chrono::ceil<std::chrono::milliseconds>(at - Clock::now());
        return static_cast<int>(std::max<std::chrono::milliseconds::rep>(time.count(), 0));
    }
};

Result<std::unique_ptr<HostProcess>> HostProcess::start(const HostPlace& place)
{
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return fail(ErrorCode::TokenModuleFailed, origin, u"no socket pair"_s);
    std::vector<std::string> words{QFile::encodeName(place.program).toStdString(),
                                   QFile::encodeName(place.module).toStdString(), std::to_string(hostSocket)};
    if (!place.user.isEmpty())
        words.push_back(place.user.toStdString());
    std::vector<std::string> environment;
    for (const auto& entry : place.environment)
        environment.push_back(entry.toStdString());
    const auto arguments = pointersTo(words);
    const auto variables = pointersTo(environment);
    const auto pid = ::fork();
    if (pid == 0)
        become(pair[1], arguments.front(), arguments.data(), variables.data());
    ::close(pair[1]);
    if (pid < 0) {
        ::close(pair[0]);
        return fail(ErrorCode::TokenModuleFailed, origin, u"no process"_s);
    }
    return std::unique_ptr<HostProcess>(new HostProcess(pid, pair[0]));
}

HostProcess::~HostProcess()
{
    if (m_pid < 0)
        return;
    ::close(m_socket);
    if (!reap(endingTime))
        kill();
}

bool HostProcess::reap(std::chrono::milliseconds patience)
{
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0));
    pollfd end{handle, POLLIN, 0};
    if (handle >= 0)
        ::poll(&end, 1, static_cast<int>(patience.count()));
    ::close(handle);
    if (::waitpid(m_pid, nullptr, WNOHANG) != m_pid)
        return false;
    m_pid = -1;
    return true;
}

void HostProcess::kill()
{
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
}

bool HostProcess::send(const Octets& frame, const SecureBytes& pin) const
{
    // Two pieces in one call, so that the PIN is never copied behind the frame.
    std::array<iovec, 2> parts{iovec{const_cast<std::uint8_t*>(frame.data()), frame.size()},
                               iovec{const_cast<std::byte*>(pin.view().data()), pin.size()}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(m_socket, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    // A host that reads its questions one by one always has room for one.
    return sent == static_cast<ssize_t>(frame.size() + pin.size());
}

Result<Octets> HostProcess::receive(std::size_t size, Deadline& deadline) const
{
    Octets bytes(size);
    for (std::size_t had = 0; had < size;) {
        std::array<pollfd, 2> watched{pollfd{m_socket, POLLIN, 0}, pollfd{deadline.givenUp, POLLIN, 0}};
        const int ready = ::poll(watched.data(), watched.size(), deadline.left());
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0) {
            if (deadline.isGivenUp)
                return fail(ErrorCode::CallCancelled, origin);
            return fail(ErrorCode::TokenModuleStuck, origin);
        }
        if (watched[1].revents != 0) {
            deadline.givenUp = -1;
            deadline.isGivenUp = true;
            deadline.at = std::min<Clock::time_point>(deadline.at, Clock::now() + deadline.grace);
        }
        if (watched[0].revents == 0)
            continue;
        const auto got = ::recv(m_socket, bytes.data() + had, size - had, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return died();
        had += static_cast<std::size_t>(got);
    }
    return bytes;
}

Result<Octets> HostProcess::receiveFrame(Deadline& deadline) const
{
    const auto head = receive(lengthSize, deadline);
    if (!head)
        return head;
    const auto length = frameLength(*head, longestAnswer);
    if (!length)
        return fail(ErrorCode::TokenModuleFailed, origin, u"not a frame"_s);
    return receive(*length, deadline);
}

Result<Answer> HostProcess::ask(const Question& question, std::chrono::milliseconds patience,
                                const SecureBytes& pin, int givenUp)
{
    if (m_pid < 0)
        return died();
    Result<Answer> answer = died();
    if (send(questionFrame(++m_number, question, pin.size()), pin)) {
        const bool signs = std::holds_alternative<Sign>(question);
        Deadline deadline{Clock::now() + patience, givenUp, signs ? graceToSign : graceToLook};
        const auto frame = receiveFrame(deadline);
        const auto numbered = frame ? answerFrom(*frame) : std::nullopt;
        if (!frame)
            answer = tl::make_unexpected(frame.error());
        else if (!numbered || numbered->number != m_number)
            answer = fail(ErrorCode::TokenModuleFailed, origin, u"not an answer"_s);
        else
            answer = numbered->answer;
    }
    if (!answer) {
        ::close(m_socket);
        kill();
    }
    return answer;
}

} // namespace drivers::token
