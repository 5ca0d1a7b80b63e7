// Between the card's byte strings and those of kiosk/crypto. Nothing here is anybody's secret: practice cards
// are made up, so their bytes need no wiping.
#pragma once

#include "kiosk/base/octets.h"

#include <QByteArray>

#include <functional>

namespace drivers::sim::card {

// So many random bytes; tests hand in the numbers of worked examples.
using RandomSource = std::function<QByteArray(qsizetype count)>;

inline kiosk::base::OctetView view(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

inline QByteArray bytesOf(kiosk::base::OctetView octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

} // namespace drivers::sim::card
