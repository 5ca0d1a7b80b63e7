// Prime-field elliptic curves with arithmetic on their points, as PACE's mapping needs it (ICAO
// 9303-11, 4.4).
//
// Values; a curve is shared and immutable, both may be used by several threads. Only named curves: domain
// parameters somebody sends along are never used (CVE-2020-0601).
#pragma once

#include "kiosk/base/octets.h"

#include <memory>
#include <optional>
#include <string_view>

struct ec_group_st;
struct ec_point_st;

namespace kiosk::crypto {

class Curve;

// Never the point at infinity, always on its curve.
class CurvePoint {
public:
    // 04 | x | y, each coordinate as long as the field.
    [[nodiscard]] base::Octets uncompressed() const;
    // What ECDH takes as the shared secret.
    [[nodiscard]] base::Octets x() const;

private:
    friend class Curve;
    CurvePoint(std::shared_ptr<const ec_group_st> group, std::shared_ptr<const ec_point_st> point)
        : m_group(std::move(group)), m_point(std::move(point))
    {
    }
    std::shared_ptr<const ec_group_st> m_group;
    std::shared_ptr<const ec_point_st> m_point;
};

class Curve {
public:
    // Standardized domain parameters of ICAO 9303-11, 9.5.1: 8 to 18 are curves. Nothing for others.
    static std::optional<Curve> byParameterId(int id);
    // OpenSSL's name, e.g. brainpoolP256r1; one of the eleven above.
    static std::optional<Curve> byName(std::string_view name);

    [[nodiscard]] int parameterId() const { return m_parameterId; }
    // Bytes of a coordinate.
    [[nodiscard]] std::size_t fieldSize() const;
    // Big-endian, as many bytes as the order has.
    [[nodiscard]] base::Octets order() const;
    [[nodiscard]] CurvePoint generator() const;

    // From 04 | x | y; nothing when it is not a point of the curve.
    [[nodiscard]] std::optional<CurvePoint> point(base::OctetView uncompressed) const;
    // 1 to order-1, as long as the order.
    [[nodiscard]] base::Octets randomScalar() const;

    // Nothing when the result is the point at infinity.
    [[nodiscard]] std::optional<CurvePoint> multiply(const CurvePoint& point, base::OctetView scalar) const;
    [[nodiscard]] std::optional<CurvePoint> add(const CurvePoint& one, const CurvePoint& other) const;

private:
    Curve(int parameterId, std::shared_ptr<const ec_group_st> group)
        : m_parameterId(parameterId), m_group(std::move(group))
    {
    }
    int m_parameterId;
    std::shared_ptr<const ec_group_st> m_group;
};

} // namespace kiosk::crypto
