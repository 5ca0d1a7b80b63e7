// Hexadecimal text as bytes, for worked examples; blanks do not matter.
#pragma once

#include <QByteArray>

namespace tests::card {

inline QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

} // namespace tests::card
