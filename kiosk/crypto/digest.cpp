#include "kiosk/crypto/digest.h"

#include "kiosk/crypto/openssl_handles.h"

#include <openssl/rand.h>

#include <array>
#include <cstdlib>

namespace kiosk::crypto {

namespace {

struct Row {
    Digest digest;
    std::string_view oid;
    std::size_t size;
    const EVP_MD* (*method)();
};

constexpr std::array rows{
    Row{Digest::Sha1, "1.3.14.3.2.26", 20, EVP_sha1},
    Row{Digest::Sha224, "2.16.840.1.101.3.4.2.4", 28, EVP_sha224},
    Row{Digest::Sha256, "2.16.840.1.101.3.4.2.1", 32, EVP_sha256},
    Row{Digest::Sha384, "2.16.840.1.101.3.4.2.2", 48, EVP_sha384},
    Row{Digest::Sha512, "2.16.840.1.101.3.4.2.3", 64, EVP_sha512},
};

const Row& rowOf(Digest digest)
{
    return rows.at(static_cast<std::size_t>(digest));
}

} // namespace

std::size_t digestSize(Digest digest)
{
    return rowOf(digest).size;
}

std::optional<Digest> digestByOid(std::string_view oid)
{
    for (const auto& row : rows) {
        if (row.oid == oid)
            return row.digest;
    }
    return std::nullopt;
}

base::Octets hash(Digest digest, std::initializer_list<base::OctetView> parts)
{
    const DigestContextHandle context(EVP_MD_CTX_new());
    base::Octets out(rowOf(digest).size);
    bool done = EVP_DigestInit_ex(context.get(), rowOf(digest).method(), nullptr) == 1;
    for (const auto part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    done = done && EVP_DigestFinal_ex(context.get(), out.data(), nullptr) == 1;
    if (!done)
        std::abort();
    return out;
}

base::Octets randomOctets(std::size_t count)
{
    base::Octets bytes(count);
    if (RAND_bytes(bytes.data(), static_cast<int>(count)) != 1)
        std::abort();
    return bytes;
}

} // namespace kiosk::crypto
