#include "tests/crash/wipe/memory_scan.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <vector>

#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

namespace wipe {

namespace {

constexpr char16_t unitMask = static_cast<char16_t>(mask << 8 | mask);

struct Range {
    std::uintptr_t begin;
    std::uintptr_t end;
};

std::vector<Range> writableMemory()
{
    std::vector<Range> ranges;
    std::FILE* maps = std::fopen("/proc/self/maps", "re");
    if (maps == nullptr)
        return ranges;
    char line[512];
    while (std::fgets(line, sizeof line, maps) != nullptr) {
        std::uintptr_t begin = 0;
        std::uintptr_t end = 0;
        char permissions[5] = {};
        if (std::sscanf(line, "%lx-%lx %4s", &begin, &end, permissions) != 3)
            continue;
        // Readable and writable, private: what a process keeps for itself.
        if (std::strncmp(permissions, "rw-p", 4) != 0)
            continue;
        ranges.push_back({begin, end});
    }
    std::fclose(maps);
    return ranges;
}

using Bytes = std::vector<unsigned char>; // masked

Bytes utf16(const Masked& text)
{
    Bytes bytes;
    for (std::size_t i = 0; i < text.size; ++i) {
        bytes.push_back(static_cast<unsigned char>(text.units[i] & 0xff));
        bytes.push_back(static_cast<unsigned char>(text.units[i] >> 8));
    }
    return bytes;
}

// Letters beyond the basic plane are not used here.
Bytes utf8(const Masked& text)
{
    Bytes bytes;
    const auto put = [&bytes](unsigned value) { bytes.push_back(static_cast<unsigned char>(value ^ mask)); };
    for (std::size_t i = 0; i < text.size; ++i) {
        const unsigned unit = text.at(i);
        if (unit < 0x80) {
            put(unit);
        } else if (unit < 0x800) {
            put(0xc0 | unit >> 6);
            put(0x80 | (unit & 0x3f));
        } else {
            put(0xe0 | unit >> 12);
            put(0x80 | (unit >> 6 & 0x3f));
            put(0x80 | (unit & 0x3f));
        }
    }
    return bytes;
}

// Where memory is looked at. Shared, so that it is not part of what is searched.
class Lens {
public:
    Lens()
        : m_bytes(static_cast<unsigned char*>(
              ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
    {
    }
    ~Lens()
    {
        ::explicit_bzero(m_bytes, room);
        ::munmap(m_bytes, room);
    }
    Lens(const Lens&) = delete;
    Lens& operator=(const Lens&) = delete;

    // How many bytes from there on could be read. Another thread may unmap them at any moment, so the kernel
    // is asked and no pointer followed.
    std::size_t lookAt(std::uintptr_t place, std::size_t size)
    {
        const iovec here{m_bytes, size};
        const iovec there{reinterpret_cast<void*>(place), size};
        const auto read = ::process_vm_readv(::getpid(), &here, 1, &there, 1, 0);
        return read < 0 ? 0 : static_cast<std::size_t>(read);
    }

    [[nodiscard]] int count(const Bytes& masked, std::size_t seen) const
    {
        int found = 0;
        const int first = masked.front() ^ mask;
        for (std::size_t i = 0; i + masked.size() <= seen; ++i) {
            const auto* next = static_cast<const unsigned char*>(
                std::memchr(m_bytes + i, first, seen - masked.size() + 1 - i));
            if (next == nullptr)
                break;
            i = static_cast<std::size_t>(next - m_bytes);
            found += standsAt(next, masked) ? 1 : 0;
        }
        return found;
    }

    static constexpr std::size_t room = 1 << 20;

private:
    static bool standsAt(const unsigned char* place, const Bytes& masked)
    {
        for (std::size_t i = 0; i < masked.size(); ++i) {
            if ((place[i] ^ mask) != masked[i])
                return false;
        }
        return true;
    }

    unsigned char* m_bytes;
};

int countIn(Lens& lens, const Range& range, const Bytes& masked)
{
    int found = 0;
    // Windows overlap by one text less a byte, so that none is missed or counted twice.
    const std::size_t stride = Lens::room - (masked.size() - 1);
    for (auto place = range.begin; place < range.end; place += stride)
        found += lens.count(masked, lens.lookAt(place, std::min(Lens::room, range.end - place)));
    return found;
}

} // namespace

void Masked::append(char16_t unit)
{
    if (size < room)
        units[size++] = static_cast<char16_t>(unit ^ unitMask);
}

char16_t Masked::at(std::size_t index) const
{
    return static_cast<char16_t>(units[index] ^ unitMask);
}

int countInMemory(const Masked& text)
{
    if (text.size == 0)
        return 0;
    Lens lens;
    int found = 0;
    for (const auto& range : writableMemory())
        found += countIn(lens, range, utf16(text)) + countIn(lens, range, utf8(text));
    return found;
}

} // namespace wipe
