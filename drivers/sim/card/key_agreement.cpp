#include "drivers/sim/card/key_agreement.h"

#include <algorithm>
#include <bit>

namespace drivers::sim::card {

QByteArray paceIdentifier(CipherSuite suite)
{
    return QByteArray::fromHex("04007f000702020402") + static_cast<char>(suite);
}

QByteArray chipAuthenticationIdentifier(CipherSuite suite)
{
    return QByteArray::fromHex("04007f000702020302") + static_cast<char>(suite);
}

QByteArray drawScalar(const kiosk::crypto::Curve& curve, const RandomSource& random)
{
    const auto order = bytesOf(curve.order());
    const auto first = static_cast<quint8>(order.front());
    const auto mask = static_cast<quint8>(std::bit_ceil(first + 1U) - 1U);
    const auto below = [](const QByteArray& one, const QByteArray& other) {
        return std::lexicographical_compare(
            one.begin(), one.end(), other.begin(), other.end(),
            [](char a, char b) { return static_cast<quint8>(a) < static_cast<quint8>(b); });
    };
    for (;;) {
        auto scalar = random(order.size());
        scalar[0] = static_cast<char>(static_cast<quint8>(scalar.front()) & mask);
        if (below(scalar, order) && scalar.count('\0') < scalar.size())
            return scalar;
    }
}

std::optional<QByteArray> publicPoint(const kiosk::crypto::Curve& curve, const QByteArray& scalar)
{
    const auto point = curve.multiply(curve.generator(), view(scalar));
    return point ? std::optional(bytesOf(point->uncompressed())) : std::nullopt;
}

} // namespace drivers::sim::card
