#include "offline-queue/chain_head.h"

#include "offline-queue/bytes.h"

#include <QtEndian>

#include <cerrno>
#include <ctime>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString origin = u"outbox.head"_s;
constexpr auto fileName = "head";
constexpr qsizetype slotSize = 512;
constexpr qsizetype digestSize = 32;
constexpr QByteArrayView magic("MOTCUAHD");
constexpr qsizetype hashAt = 16;

tl::unexpected<kiosk::base::Error> failed(const QString& what)
{
    const auto code = errno == ENOSPC ? ErrorCode::QueueFull : ErrorCode::StorageFailed;
    return fail(code, origin, u"%1, errno %2"_s.arg(what).arg(errno));
}

QByteArray slotOf(const ChainLink& link)
{
    QByteArray slot(magic.data(), magic.size());
    const auto sequence = qToBigEndian(static_cast<quint64>(link.sequence));
    slot.append(reinterpret_cast<const char*>(&sequence), sizeof sequence).append(link.hash);
    slot.append(slotSize - digestSize - slot.size(), '\0');
    return slot + sha256(slot);
}

std::optional<ChainLink> linkOf(const QByteArray& slot)
{
    if (slot.size() != slotSize)
        return std::nullopt;
    const ChainLink link{qFromBigEndian<quint64>(slot.constData() + magic.size()), slot.sliced(hashAt, 32)};
    return slot == slotOf(link) ? std::optional(link) : std::nullopt;
}

bool writeAt(int file, const QByteArray& bytes, off_t at)
{
    return ::pwrite(file, bytes.constData(), static_cast<std::size_t>(bytes.size()), at) == bytes.size();
}

} // namespace

Result<ChainHead> ChainHead::open(const Folder& folder, Folder::Missing missing)
{
    const auto openFile = [&] {
        return Descriptor(::openat(folder.descriptor(), fileName, O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    };
    auto file = openFile();
    if (!file.isOpen() && errno == ENOENT && missing == Folder::Missing::Make) {
        const auto empty = slotOf({});
        const auto placed = folder.place(fileName, empty + empty, Folder::Present::Keep);
        if (!placed)
            return tl::make_unexpected(placed.error());
        file = openFile();
    }
    if (!file.isOpen())
        return failed(u"head cannot be opened"_s);
    return ChainHead(std::move(file));
}

ChainHead::Lock::~Lock()
{
    if (m_descriptor >= 0)
        ::flock(m_descriptor, LOCK_UN);
}

Result<ChainHead::Lock> ChainHead::lock(std::chrono::milliseconds patience) const
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(m_file.value(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failed(u"head cannot be locked"_s);
        if (std::chrono::steady_clock::now() >= until)
            return fail(ErrorCode::QueueBusy, origin);
        // flock has no time limit of its own; whoever holds it does so for a few milliseconds.
        constexpr timespec pause{0, 1'000'000};
        ::nanosleep(&pause, nullptr);
    }
    return Lock(m_file.value());
}

ChainHead::Reading ChainHead::read() const
{
    Reading reading;
    for (const off_t at : {off_t{0}, off_t{slotSize}}) {
        QByteArray slot(slotSize, '\0');
        const auto got = ::pread(m_file.value(), slot.data(), static_cast<std::size_t>(slotSize), at);
        const auto link = got == slotSize ? linkOf(slot) : std::nullopt;
        if (!link)
            ++reading.damaged;
        else if (!reading.link || link->sequence > reading.link->sequence)
            reading.link = link;
    }
    return reading;
}

Result<void> ChainHead::write(const ChainLink& link) const
{
    const bool isOdd = link.sequence % 2 == 1;
    if (!writeAt(m_file.value(), slotOf(link), isOdd ? slotSize : 0))
        return failed(u"head cannot be written"_s);
    return {};
}

Result<void> ChainHead::mend(const ChainLink& link) const
{
    const auto slot = slotOf(link);
    if (!writeAt(m_file.value(), slot + slot, 0))
        return failed(u"head cannot be written"_s);
    return {};
}

Result<void> ChainHead::sync() const
{
    if (::fdatasync(m_file.value()) != 0)
        return failed(u"head cannot be synced"_s);
    return {};
}

} // namespace outbox
