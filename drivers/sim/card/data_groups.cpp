#include "drivers/sim/card/data_groups.h"

#include "drivers/sim/card/tlv.h"

#include <QSize>
#include <QtEndian>

namespace drivers::sim::card {

namespace {

QByteArray number(quint64 value, int bytes)
{
    QByteArray text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text.append(static_cast<char>(value >> shift & 0xff));
    return text;
}

constexpr int facialHeaderSize = 14;
constexpr int facialInformationSize = 20;
constexpr int imageInformationSize = 12;

// ISO/IEC 19794-5:2005, clauses 5.4 to 5.7: one image, basic type, JPEG, no feature points.
QByteArray facialRecord(const QByteArray& jpeg, const QSize& size)
{
    const auto recordSize = static_cast<quint64>(facialInformationSize + imageInformationSize + jpeg.size());
    const auto header = QByteArray("FAC\0"
                                   "010\0",
                                   8) +
                        number(facialHeaderSize + recordSize, 4) + number(1, 2);
    const auto information = number(recordSize, 4) + QByteArray(16, '\0');
    const auto image = number(0, 2) // basic image, JPEG
                       + number(static_cast<quint64>(size.width()), 2) +
                       number(static_cast<quint64>(size.height()), 2) + number(1, 1) // 24-bit RGB
                       + number(2, 1)                                                // a digital still camera
                       + number(0, 4);
    return header + information + image + jpeg;
}

// ICAO 9303-10, table 36: version, type face, format owner 0101, format type 0008.
QByteArray biometricHeader()
{
    return tlv(0xa1, tlv(0x80, number(0x0101, 2)) + tlv(0x81, number(2, 1)) + tlv(0x82, number(0, 1)) +
                         tlv(0x87, number(0x0101, 2)) + tlv(0x88, number(8, 2)));
}

} // namespace

QByteArray dg1(const QByteArray& mrz)
{
    return tlv(0x61, tlv(0x5f1f, mrz));
}

QByteArray dg2(const QByteArray& jpeg, const QSize& size)
{
    if (jpeg.isEmpty())
        return tlv(0x75, tlv(0x7f61, smallInteger(0)));
    const auto instance = tlv(0x7f60, biometricHeader() + tlv(0x5f2e, facialRecord(jpeg, size)));
    return tlv(0x75, tlv(0x7f61, smallInteger(1) + instance));
}

QByteArray efCom(const QByteArray& tags)
{
    return tlv(0x60, tlv(0x5f01, "0107") + tlv(0x5f36, "040000") + tlv(0x5c, tags));
}

} // namespace drivers::sim::card
