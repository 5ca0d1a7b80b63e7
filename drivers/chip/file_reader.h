// Elementary files of a card, each byte once, in as few commands as the card and the reader allow.
#pragma once

#include "drivers/chip/channel.h"

#include <functional>

namespace drivers::chip {

// A file by its short identifier, which the eMRTD application gives all of its files (ICAO 9303-10, table 6).
struct FileName {
    std::uint8_t shortId = 0;
    std::uint16_t id = 0;
};

namespace file {
constexpr FileName cardAccess{0x1C, 0x011C};
constexpr FileName sod{0x1D, 0x011D};
constexpr FileName dg1{0x01, 0x0101};
constexpr FileName dg2{0x02, 0x0102};
constexpr FileName dg13{0x0D, 0x010D};
constexpr FileName dg14{0x0E, 0x010E};
constexpr FileName dg15{0x0F, 0x010F};
} // namespace file

// How much one command asks for: the largest that has worked so far. Kept by whoever reads several cards on
// one reader.
struct ReadSizes {
    std::size_t step = 0; // down the list in file_reader.cpp, whenever a length was refused
    bool byShortId = true;
};

enum class FileOutcome {
    Read,
    Unreadable, // not on the card, locked, or its content has no end
    AskAgain, // the session is gone, or something smaller must be asked for: open the card again, then go on
};

class FileReader {
public:
    // done, total: bytes of the file.
    using Progress = std::function<void(std::size_t, std::size_t)>;

    FileReader(Channel& channel, ReadSizes& sizes);

    // Fills `content` up to the length the file's first object names. It may hold the file's beginning from
    // an earlier call that ended with AskAgain; those bytes are not read again. The session may be over
    // afterwards, whatever the outcome. Errors: the channel's.
    Result<FileOutcome> read(const FileName& name, Octets& content, const Progress& progress = {});

private:
    struct Block {
        FileOutcome outcome = FileOutcome::Read;
        Octets data;
    };
    Result<Block> firstBlock(const FileName& name);
    Result<Block> blockAt(std::size_t offset, std::size_t wanted);
    Result<Block> sent(const Command& command);
    Result<FileOutcome> select(const FileName& name);
    FileOutcome refused(std::uint16_t status);
    [[nodiscard]] std::size_t step() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool canShrink() const;
    [[nodiscard]] std::size_t blockSize() const;

    Channel& m_channel;
    ReadSizes& m_sizes;
    bool m_inSession;
};

} // namespace drivers::chip
