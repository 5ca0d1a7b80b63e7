// Sequences that are still open below the last one that is accounted for: a few ranges, however long the
// queue was. Pure.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace outbox {

class SequenceRanges {
public:
    struct Range {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        friend bool operator==(const Range&, const Range&) = default;
    };

    // Nothing for anything but what text() makes.
    static std::optional<SequenceRanges> read(const QByteArray& text);
    // `{"open": [[first, last], ...]}`, ascending.
    [[nodiscard]] QByteArray text() const;

    // Beyond all that are in it; nothing when the range is empty.
    void append(const Range& range);
    void remove(const std::set<std::uint64_t>& sequences);
    void removeAbove(std::uint64_t last);

    [[nodiscard]] const std::vector<Range>& ranges() const { return m_ranges; }
    friend bool operator==(const SequenceRanges&, const SequenceRanges&) = default;

private:
    std::vector<Range> m_ranges;
};

} // namespace outbox
