#include "tests/bench/start/contender.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

using std::chrono::duration;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

// A picture that has not changed for this long is the one that stays.
constexpr milliseconds settled{400};
constexpr milliseconds patience{20'000};
// Text cursors blink; a frame that differs in less than this is the settled one.
constexpr double sameFrame = 0.002;

double elapsed(Instant from, Instant to)
{
    return duration<double, std::milli>(to - from).count();
}

pid_t launch(const Contender& contender, const QByteArray& display)
{
    std::vector<QByteArray> words;
    for (const auto& word : contender.command)
        words.push_back(QFile::encodeName(word));
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    qputenv("DISPLAY", display);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::setpgid(0, 0);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }
    ::setpgid(pid, pid);
    return pid;
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double kilobytes(const QByteArray& text, const QByteArray& key)
{
    for (const auto& line : text.split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').first().toDouble();
    }
    return 0;
}

// Processes of the contender's group: the supervisor puts its children there, too.
QStringList members(pid_t group)
{
    QStringList found;
    for (const auto& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (!entry.front().isDigit())
            continue;
        const auto stat = readAll(QStringLiteral("/proc/%1/stat").arg(entry));
        const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 2 && fields.at(2).toInt() == group)
            found.append(entry);
    }
    return found;
}

void readMemory(pid_t group, Start& start)
{
    for (const auto& pid : members(group)) {
        const auto peak = kilobytes(readAll(QStringLiteral("/proc/%1/status").arg(pid)), "VmHWM:") / 1024;
        start.largestPeak = std::max(start.largestPeak, peak);
        start.treeMemory +=
            kilobytes(readAll(QStringLiteral("/proc/%1/smaps_rollup").arg(pid)), "Pss:") / 1024;
    }
}

void end(pid_t group, Display& display)
{
    ::kill(-group, SIGTERM);
    const auto deadline = steady_clock::now() + milliseconds(3000);
    while (::waitpid(-group, nullptr, WNOHANG) == 0 && steady_clock::now() < deadline)
        display.nextFrame(steady_clock::now() + milliseconds(20));
    ::kill(-group, SIGKILL);
    while (::waitpid(-group, nullptr, 0) > 0) {
    }
    while (display.nextFrame(steady_clock::now() + settled)) {
    }
}

// The first of the changes after which the picture is already the last one's.
std::optional<Instant> firstStanding(const std::vector<Frame>& frames)
{
    const auto found = std::find_if(frames.begin(), frames.end(), [&](const Frame& frame) {
        return difference(frame, frames.back()) < sameFrame;
    });
    return found == frames.end() ? std::nullopt : std::optional(found->at);
}

} // namespace

std::optional<Start> measure(const Contender& contender, Display& display)
{
    const auto begin = steady_clock::now();
    const pid_t group = launch(contender, display.name());
    std::vector<Frame> frames;
    auto until = begin + patience;
    while (auto frame = display.nextFrame(until)) {
        frames.push_back(std::move(*frame));
        until = std::min(begin + patience, steady_clock::now() + settled);
    }
    Start start;
    const auto standing = frames.empty() ? std::nullopt : firstStanding(frames);
    if (standing) {
        start.firstFrame = elapsed(begin, *standing);
        readMemory(group, start);
        const auto touched = steady_clock::now();
        display.tap(contender.tapX, contender.tapY);
        if (const auto changed = display.nextFrame(touched + milliseconds(2000)))
            start.tapToChange = elapsed(touched, changed->at);
    }
    end(group, display);
    return standing ? std::optional(start) : std::nullopt;
}

} // namespace bench
