#include "kiosk/crypto/curve.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/objects.h>

#include <array>
#include <cstdlib>

namespace kiosk::crypto {

namespace {

using NumberHandle = std::unique_ptr<BIGNUM, FreeWith<BN_clear_free>>;
using NumberContextHandle = std::unique_ptr<BN_CTX, FreeWith<BN_CTX_free>>;

struct Row {
    int parameterId;
    int nid;
};

// ICAO 9303-11, table 6.
constexpr std::array rows{
    Row{8, NID_X9_62_prime192v1}, Row{9, NID_brainpoolP192r1},   Row{10, NID_secp224r1},
    Row{11, NID_brainpoolP224r1}, Row{12, NID_X9_62_prime256v1}, Row{13, NID_brainpoolP256r1},
    Row{14, NID_brainpoolP320r1}, Row{15, NID_secp384r1},        Row{16, NID_brainpoolP384r1},
    Row{17, NID_brainpoolP512r1}, Row{18, NID_secp521r1},
};

std::shared_ptr<EC_POINT> newPoint(const EC_GROUP* group)
{
    return {EC_POINT_new(group), EC_POINT_clear_free};
}

NumberHandle numberOf(base::OctetView bytes)
{
    return NumberHandle(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
}

base::Octets bytesOf(const BIGNUM* number, std::size_t size)
{
    base::Octets bytes(size);
    if (BN_bn2binpad(number, bytes.data(), static_cast<int>(size)) < 0)
        std::abort();
    return bytes;
}

} // namespace

base::Octets CurvePoint::uncompressed() const
{
    const auto size =
        EC_POINT_point2oct(m_group.get(), m_point.get(), POINT_CONVERSION_UNCOMPRESSED, nullptr, 0, nullptr);
    base::Octets bytes(size);
    EC_POINT_point2oct(m_group.get(), m_point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes.data(),
                       bytes.size(), nullptr);
    return bytes;
}

base::Octets CurvePoint::x() const
{
    const auto whole = uncompressed();
    const auto half = static_cast<std::ptrdiff_t>((whole.size() - 1) / 2);
    return {whole.begin() + 1, whole.begin() + 1 + half};
}

std::optional<Curve> Curve::byParameterId(int id)
{
    for (const auto& row : rows) {
        if (row.parameterId != id)
            continue;
        std::shared_ptr<EC_GROUP> group(EC_GROUP_new_by_curve_name(row.nid), EC_GROUP_free);
        ERR_clear_error();
        if (!group)
            return std::nullopt;
        return Curve(id, std::move(group));
    }
    return std::nullopt;
}

std::optional<Curve> Curve::byName(std::string_view name)
{
    for (const auto& row : rows) {
        if (name == OBJ_nid2sn(row.nid))
            return byParameterId(row.parameterId);
    }
    return std::nullopt;
}

std::size_t Curve::fieldSize() const
{
    return static_cast<std::size_t>(EC_GROUP_get_degree(m_group.get()) + 7) / 8;
}

base::Octets Curve::order() const
{
    const auto* order = EC_GROUP_get0_order(m_group.get());
    return bytesOf(order, static_cast<std::size_t>(BN_num_bytes(order)));
}

CurvePoint Curve::generator() const
{
    return {m_group, {EC_POINT_dup(EC_GROUP_get0_generator(m_group.get()), m_group.get()), EC_POINT_free}};
}

std::optional<CurvePoint> Curve::point(base::OctetView uncompressed) const
{
    if (uncompressed.size() != 1 + 2 * fieldSize() || uncompressed[0] != POINT_CONVERSION_UNCOMPRESSED)
        return std::nullopt;
    auto made = newPoint(m_group.get());
    // Refuses what is not on the curve; with a cofactor of one, being on it is being in the group.
    const bool on =
        EC_POINT_oct2point(m_group.get(), made.get(), uncompressed.data(), uncompressed.size(), nullptr) == 1;
    ERR_clear_error();
    if (!on)
        return std::nullopt;
    return CurvePoint(m_group, std::move(made));
}

base::Octets Curve::randomScalar() const
{
    const auto* order = EC_GROUP_get0_order(m_group.get());
    const NumberHandle scalar(BN_secure_new());
    do {
        if (BN_priv_rand_range(scalar.get(), order) != 1)
            std::abort();
    } while (BN_is_zero(scalar.get()));
    return bytesOf(scalar.get(), static_cast<std::size_t>(BN_num_bytes(order)));
}

std::optional<CurvePoint> Curve::multiply(const CurvePoint& point, base::OctetView scalar) const
{
    auto product = newPoint(m_group.get());
    const auto factor = numberOf(scalar);
    BN_set_flags(factor.get(), BN_FLG_CONSTTIME);
    const bool done =
        EC_POINT_mul(m_group.get(), product.get(), nullptr, point.m_point.get(), factor.get(), nullptr) == 1;
    ERR_clear_error();
    if (!done || EC_POINT_is_at_infinity(m_group.get(), product.get()) == 1)
        return std::nullopt;
    return CurvePoint(m_group, std::move(product));
}

std::optional<CurvePoint> Curve::add(const CurvePoint& one, const CurvePoint& other) const
{
    auto sum = newPoint(m_group.get());
    const bool done =
        EC_POINT_add(m_group.get(), sum.get(), one.m_point.get(), other.m_point.get(), nullptr) == 1;
    ERR_clear_error();
    if (!done || EC_POINT_is_at_infinity(m_group.get(), sum.get()) == 1)
        return std::nullopt;
    return CurvePoint(m_group, std::move(sum));
}

} // namespace kiosk::crypto
