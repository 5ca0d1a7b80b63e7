// Short names for what every file of this folder handles, and the few ways of putting bytes together.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/base/result.h"

#include <initializer_list>

namespace drivers::chip {

using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Octets;
using kiosk::base::OctetView;
using kiosk::base::Result;

inline void append(Octets& bytes, OctetView more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

inline Octets joined(std::initializer_list<OctetView> parts)
{
    std::size_t size = 0;
    for (const auto part : parts)
        size += part.size();
    Octets bytes;
    bytes.reserve(size);
    for (const auto part : parts)
        append(bytes, part);
    return bytes;
}

inline Octets copyOf(OctetView bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace drivers::chip
