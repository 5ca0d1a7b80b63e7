// How the portal sees this kiosk's chain (docs/envelope.md, 3): it comes with the answer to a batch, and a
// word of a roll-back is kept, since only the portal can tell of it. Pure.
#pragma once

#include <QJsonObject>

#include <cstdint>
#include <optional>

namespace outbox {

struct ChainReport {
    std::uint64_t head = 0;    // the highest sequence it ever heard of
    std::uint64_t missing = 0; // up to the head, when it answered
    std::uint64_t forked = 0;  // numbers that more than one envelope has
    bool isRolledBack = false; // this disk was put back to an earlier state at some time

    friend bool operator==(const ChainReport&, const ChainReport&) = default;
};

// Nothing for anything but the four members.
std::optional<ChainReport> readChainReport(const QJsonObject& object);
QJsonObject toJson(const ChainReport& report);

} // namespace outbox
