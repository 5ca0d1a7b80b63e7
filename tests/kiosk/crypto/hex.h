// Published vectors as they are printed: hexadecimal with blanks.
#pragma once

#include "kiosk/base/octets.h"

#include <QByteArray>

namespace tests {

inline kiosk::base::Octets hex(const QByteArray& text)
{
    const auto bytes = QByteArray::fromHex(text);
    return {bytes.begin(), bytes.end()};
}

inline QByteArray shown(kiosk::base::OctetView bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()))
        .toHex()
        .toUpper();
}

} // namespace tests
