#include "tests/kiosk/base/memory_search.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace tests {

using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

namespace {

constexpr unsigned char mask = 0x5a;
constexpr quint64 largestMapping = 1ULL << 30;

qsizetype countIn(const QByteArray& memory, const QByteArray& marker)
{
    const char first = static_cast<char>(marker[0] ^ mask);
    qsizetype found = 0;
    for (auto at = memory.indexOf(first); at >= 0; at = memory.indexOf(first, at + 1)) {
        qsizetype i = 1;
        while (i < marker.size() && at + i < memory.size() &&
               memory[at + i] == static_cast<char>(marker[i] ^ mask))
            ++i;
        found += i == marker.size() ? 1 : 0;
    }
    return found;
}

} // namespace

QByteArray maskedMarker(char kind)
{
    QByteArray marker;
    for (int i = 0; i < 24; ++i)
        marker.append(static_cast<char>(("QzJxKvWyPbHd"[i % 12] + (i / 12)) ^ mask));
    marker[0] = static_cast<char>(kind ^ mask);
    return marker;
}

SecureBytes unmasked(const QByteArray& marker)
{
    SecureBytes bytes(static_cast<std::size_t>(marker.size()));
    for (qsizetype i = 0; i < marker.size(); ++i)
        bytes.room()[static_cast<std::size_t>(i)] = static_cast<std::byte>(marker[i] ^ mask);
    bytes.setSize(bytes.capacity());
    return bytes;
}

qsizetype occurrences(const QByteArray& marker, pid_t process)
{
    const auto folder = process == 0 ? u"/proc/self/"_s : u"/proc/%1/"_s.arg(process);
    QFile maps(folder + u"maps"_s);
    const int memory = ::open(QFile::encodeName(folder + u"mem"_s).constData(), O_RDONLY | O_CLOEXEC);
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    qsizetype found = 0;
    qsizetype searched = 0;
    const auto lines = maps.readAll().split('\n');
    for (const auto& line : lines) {
        const auto parts = line.simplified().split(' ');
        if (parts.size() < 2 || !parts[1].startsWith('r') || line.contains("[vvar]"))
            continue;
        const auto ends = parts[0].split('-');
        const auto from = ends[0].toULongLong(nullptr, 16);
        const auto size = ends[1].toULongLong(nullptr, 16) - from;
        // Only a sanitizer's own bookkeeping is that large.
        if (size > largestMapping)
            continue;
        QByteArray room(static_cast<qsizetype>(size), '\0');
        const auto got = ::pread(memory, room.data(), size, static_cast<off_t>(from));
        room.truncate(got < 0 ? 0 : static_cast<qsizetype>(got));
        searched += room.size();
        found += countIn(room, marker);
        kiosk::base::wipe(room.data(), static_cast<std::size_t>(room.size()));
    }
    ::close(memory);
    return searched > 0 ? found : -1;
}

} // namespace tests
