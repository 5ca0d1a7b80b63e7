// The other data groups of the citizen card (ICAO 9303-10). Pure.
#pragma once

#include "drivers/sim/card/person.h"

#include <QList>

namespace drivers::sim::card {

// 90 characters of machine-readable zone.
QByteArray dg1(const QByteArray& mrz);

// A face (JPEG) with the records of ISO/IEC 19794-5 around it, in a CBEFF template. Without an image: a
// template that holds none, as for a child under six.
QByteArray dg2(const QByteArray& jpeg, const QSize& size);

// The list of data groups, as tags (0x61, 0x75 …).
QByteArray efCom(const QByteArray& tags);

} // namespace drivers::sim::card
