#include "drivers/chip/dg1.h"

#include "drivers/chip/tlv.h"

namespace drivers::chip {

std::optional<Mrz> parseDg1(OctetView bytes, QDate today)
{
    const auto outer = firstTlv(bytes);
    const auto mrz = outer && outer->tag == 0x61 ? findTlv(outer->value, 0x5F1F) : std::nullopt;
    if (!mrz)
        return std::nullopt;
    return parseTd1(QByteArray(reinterpret_cast<const char*>(mrz->value.data()),
                               static_cast<qsizetype>(mrz->value.size())),
                    today);
}

} // namespace drivers::chip
