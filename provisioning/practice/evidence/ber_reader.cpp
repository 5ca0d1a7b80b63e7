#include "provisioning/practice/evidence/ber_reader.h"

namespace provisioning::practice {

namespace {

constexpr unsigned longTag = 0x1f;
constexpr unsigned longForm = 0x80;
constexpr unsigned mostLengthBytes = 3;

// Takes one byte off the front; -1 where there is none.
int take(QByteArrayView& bytes)
{
    if (bytes.isEmpty())
        return -1;
    const auto first = static_cast<unsigned char>(bytes.front());
    bytes = bytes.sliced(1);
    return first;
}

std::optional<unsigned> takeTag(QByteArrayView& bytes)
{
    const int first = take(bytes);
    if (first < 0)
        return std::nullopt;
    const auto tag = static_cast<unsigned>(first);
    if ((tag & longTag) != longTag)
        return tag;
    const int second = take(bytes);
    if (second < 0 || (static_cast<unsigned>(second) & longForm) != 0)
        return std::nullopt;
    return (tag << 8U) | static_cast<unsigned>(second);
}

std::optional<qsizetype> takeLength(QByteArrayView& bytes)
{
    const int first = take(bytes);
    if (first < 0)
        return std::nullopt;
    auto form = static_cast<unsigned>(first);
    if (form < longForm)
        return first;
    form -= longForm;
    if (form == 0 || form > mostLengthBytes)
        return std::nullopt;
    qsizetype length = 0;
    for (; form > 0; --form) {
        const int byte = take(bytes);
        if (byte < 0)
            return std::nullopt;
        length = length * 256 + byte;
    }
    return length;
}

} // namespace

std::optional<BerItem> BerReader::next()
{
    auto rest = m_rest;
    const auto tag = takeTag(rest);
    const auto length = tag ? takeLength(rest) : std::nullopt;
    if (!length || *length > rest.size())
        return std::nullopt;
    m_rest = rest.sliced(*length);
    return BerItem{*tag, rest.first(*length)};
}

std::optional<QByteArrayView> BerReader::next(unsigned tag)
{
    const auto before = m_rest;
    const auto item = next();
    if (item && item->tag == tag)
        return item->contents;
    m_rest = before;
    return std::nullopt;
}

std::optional<QByteArrayView> soleElement(QByteArrayView bytes, unsigned tag)
{
    BerReader reader(bytes);
    const auto contents = reader.next(tag);
    return contents && reader.isAtEnd() ? contents : std::nullopt;
}

} // namespace provisioning::practice
