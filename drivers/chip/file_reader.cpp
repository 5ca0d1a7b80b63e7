#include "drivers/chip/file_reader.h"

#include "drivers/chip/tlv.h"

#include <algorithm>
#include <array>

namespace drivers::chip {

namespace {

// Extended answers are not made as long as they could be: a person sees progress, a card that is taken off
// loses little, and what secure messaging adds is below one per cent already.
constexpr std::array<std::size_t, 2> extendedBlocks{8192, 1024};
// 256: as much as a short answer holds. The others are what readers and cards have been seen to need.
constexpr std::array<std::size_t, 6> shortBlocks{256, 160, 128, 96, 64, 23};
constexpr std::size_t steps = extendedBlocks.size() + shortBlocks.size();
constexpr std::size_t longestFile = 512 * 1024;
constexpr std::size_t firstOddOffset = 0x8000;

// Bytes of the discretionary data object (53) around the data of an odd READ BINARY.
std::size_t wrapped(std::size_t size)
{
    return size + (size < 0x80 ? 2 : size < 0x100 ? 3 : 4);
}

bool bringsData(std::uint16_t status)
{
    return status == 0x9000 || status == status::endOfFile;
}

bool refusesLength(std::uint16_t status)
{
    return status == status::wrongLength || status >> 8 == 0x6C;
}

bool refusesShortId(std::uint16_t status)
{
    return status == 0x6A86 || status == 0x6A81 || status == 0x6A80 || status == status::offsetOutside ||
           status == status::instructionUnknown;
}

} // namespace

FileReader::FileReader(Channel& channel, ReadSizes& sizes)
    : m_channel(channel), m_sizes(sizes), m_inSession(channel.hasSession())
{
}

// Where this card and reader stand on the list: without extended lengths, among the short ones.
std::size_t FileReader::step() const
{
    return m_channel.isExtended() ? m_sizes.step : std::max(m_sizes.step, extendedBlocks.size());
}

std::size_t FileReader::blockSize() const
{
    if (step() < extendedBlocks.size())
        return std::min(extendedBlocks.at(step()), m_channel.extendedRoom());
    return std::min(shortBlocks.at(step() - extendedBlocks.size()), m_channel.shortRoom());
}

// Whether the session is still the one this object began with.
bool FileReader::isOpen() const
{
    return m_channel.hasSession() == m_inSession;
}

bool FileReader::canShrink() const
{
    return step() + 1 < steps;
}

Result<FileOutcome> FileReader::read(const FileName& name, Octets& content, const Progress& progress)
{
    auto total = lengthOfFirst(content);
    if (total && content.size() < *total) {
        const auto selected = select(name);
        if (!selected || *selected != FileOutcome::Read)
            return selected;
    }
    while (!total || content.size() < *total) {
        auto block = content.empty() ? firstBlock(name) : blockAt(content.size(), *total - content.size());
        if (!block)
            return tl::make_unexpected(block.error());
        if (block->outcome == FileOutcome::AskAgain && isOpen())
            continue;
        if (block->outcome != FileOutcome::Read)
            return block->outcome;
        if (block->data.empty())
            return FileOutcome::Unreadable;
        append(content, block->data);
        total = lengthOfFirst(content);
        if (!total || *total > longestFile)
            return FileOutcome::Unreadable;
        if (content.size() > *total)
            content.resize(*total);
        if (progress)
            progress(content.size(), *total);
    }
    return FileOutcome::Read;
}

// Selects and reads at once where the card knows short identifiers.
Result<FileReader::Block> FileReader::firstBlock(const FileName& name)
{
    if (m_sizes.byShortId) {
        auto block = sent({0, 0xB0, static_cast<std::uint8_t>(0x80 | name.shortId), 0, {}, blockSize()});
        if (!block || block->outcome != FileOutcome::AskAgain || m_sizes.byShortId || !isOpen())
            return block;
    }
    const auto selected = select(name);
    if (!selected)
        return tl::make_unexpected(selected.error());
    if (*selected != FileOutcome::Read)
        return Block{*selected, {}};
    return blockAt(0, blockSize());
}

Result<FileReader::Block> FileReader::blockAt(std::size_t offset, std::size_t wanted)
{
    const auto high = static_cast<std::uint8_t>(offset >> 8);
    const auto low = static_cast<std::uint8_t>(offset);
    if (offset < firstOddOffset)
        return sent({0, 0xB0, high, low, {}, std::min(wanted, blockSize())});
    // The offset as a data object, for the current file (ISO/IEC 7816-4, 7.2.3).
    const Octets place =
        offset >> 16 == 0 ? Octets{high, low} : Octets{static_cast<std::uint8_t>(offset >> 16), high, low};
    const auto asked = std::min(wrapped(wanted), blockSize());
    auto block = sent({0, 0xB1, 0, 0, makeTlv(0x54, place), asked});
    if (!block || block->outcome != FileOutcome::Read)
        return block;
    const auto object = firstTlv(block->data);
    block->data = object && object->tag == 0x53 ? copyOf(object->value) : Octets();
    return block;
}

Result<FileReader::Block> FileReader::sent(const Command& command)
{
    auto response = m_channel.send(command);
    if (!response) {
        // A reader that cannot pass on something so long; the card is reset before the next try.
        if (response.error().code == ErrorCode::ReaderFailed && step() < extendedBlocks.size()) {
            m_sizes.step = step() + 1;
            m_channel.endSession();
            return Block{FileOutcome::AskAgain, {}};
        }
        return tl::make_unexpected(response.error());
    }
    // The card names the length that is left, inside of a session that goes on.
    if (response->status >> 8 == 0x6C && isOpen()) {
        const std::size_t left = (response->status & 0xFF) == 0 ? 256 : response->status & 0xFF;
        if (left < command.expected.value_or(0)) {
            auto again = command;
            again.expected = left;
            return sent(again);
        }
    }
    if (bringsData(response->status))
        return Block{FileOutcome::Read, std::move(response->data)};
    return Block{refused(response->status), {}};
}

FileOutcome FileReader::refused(std::uint16_t status)
{
    if (refusesLength(status) && canShrink()) {
        m_sizes.step = step() + 1;
        return FileOutcome::AskAgain;
    }
    if (m_sizes.byShortId && refusesShortId(status)) {
        m_sizes.byShortId = false;
        return FileOutcome::AskAgain;
    }
    return FileOutcome::Unreadable;
}

Result<FileOutcome> FileReader::select(const FileName& name)
{
    const auto response = m_channel.send(
        {0, 0xA4, 0x02, 0x0C, {static_cast<std::uint8_t>(name.id >> 8), static_cast<std::uint8_t>(name.id)}});
    if (!response)
        return tl::make_unexpected(response.error());
    return response->isOk() ? FileOutcome::Read : FileOutcome::Unreadable;
}

} // namespace drivers::chip
