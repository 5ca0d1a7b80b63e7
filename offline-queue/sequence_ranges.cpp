#include "offline-queue/sequence_ranges.h"

#include "kiosk/crypto/strict_json.h"
#include "offline-queue/json_shape.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace outbox {

using namespace Qt::StringLiterals;

std::optional<SequenceRanges> SequenceRanges::read(const QByteArray& text)
{
    const auto object = kiosk::crypto::parseStrictObject(text);
    if (!object || !hasExactly(*object, {"open"_L1}) || !object->value("open"_L1).isArray())
        return std::nullopt;
    SequenceRanges read;
    for (const auto element : object->value("open"_L1).toArray()) {
        const auto pair = element.toArray();
        const auto first = wholeNumber(pair.at(0)).value_or(0);
        const auto last = wholeNumber(pair.at(1)).value_or(0);
        const auto before = read.m_ranges.empty() ? 0 : static_cast<qint64>(read.m_ranges.back().last);
        if (pair.size() != 2 || first <= before || last < first)
            return std::nullopt;
        read.m_ranges.push_back({static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(last)});
    }
    return read;
}

QByteArray SequenceRanges::text() const
{
    QJsonArray array;
    for (const auto& range : m_ranges)
        array.append(QJsonArray{static_cast<qint64>(range.first), static_cast<qint64>(range.last)});
    return QJsonDocument(QJsonObject{{u"open"_s, array}}).toJson(QJsonDocument::Compact);
}

void SequenceRanges::append(const Range& range)
{
    if (range.first > range.last)
        return;
    if (!m_ranges.empty() && m_ranges.back().last + 1 == range.first)
        m_ranges.back().last = range.last;
    else
        m_ranges.push_back(range);
}

void SequenceRanges::removeAbove(std::uint64_t last)
{
    std::erase_if(m_ranges, [last](const Range& range) { return range.first > last; });
    if (!m_ranges.empty())
        m_ranges.back().last = std::min(m_ranges.back().last, last);
}

void SequenceRanges::remove(const std::set<std::uint64_t>& sequences)
{
    std::vector<Range> left;
    for (auto range : m_ranges) {
        for (auto it = sequences.lower_bound(range.first); it != sequences.end() && *it <= range.last; ++it) {
            if (*it > range.first)
                left.push_back({range.first, *it - 1});
            range.first = *it + 1;
        }
        if (range.first <= range.last)
            left.push_back(range);
    }
    m_ranges = std::move(left);
}

} // namespace outbox
