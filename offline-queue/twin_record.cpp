#include "offline-queue/twin_record.h"

#include "offline-queue/bytes.h"

#include <array>

namespace outbox {

namespace {

constexpr qsizetype largestRecord = 128 * 1024;
constexpr qsizetype hexSize = 64;
constexpr std::array copies{".1", ".2"};

// Nothing when the digest is not the text's.
std::optional<QByteArray> textOf(const QByteArray& bytes)
{
    const auto size = bytes.size() - hexSize - 2;
    if (size < 0)
        return std::nullopt;
    auto text = bytes.first(size);
    if (bytes != withDigest(text))
        return std::nullopt;
    return text;
}

} // namespace

TwinRecord::Reading TwinRecord::read() const
{
    Reading reading;
    int present = 0;
    for (const auto* copy : copies) {
        const auto bytes = m_folder.read(m_name + copy, largestRecord);
        if (bytes && !*bytes)
            continue;
        ++present;
        auto text = bytes ? textOf(**bytes) : std::nullopt;
        if (!text)
            ++reading.damaged;
        else if (!reading.text)
            reading.text = std::move(text);
    }
    // A cut between the two writings of the first version leaves one; so does a deletion.
    reading.damaged += present == 1 ? 1 : 0;
    return reading;
}

kiosk::base::Result<void> TwinRecord::write(const QByteArray& text) const
{
    for (const auto* copy : copies) {
        const auto placed = m_folder.place(m_name + copy, withDigest(text), Folder::Present::Replace);
        if (!placed)
            return tl::make_unexpected(placed.error());
    }
    return {};
}

} // namespace outbox
