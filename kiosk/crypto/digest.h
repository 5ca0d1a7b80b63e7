// Hash functions by name and by object identifier, and random bytes.
#pragma once

#include "kiosk/base/octets.h"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace kiosk::crypto {

enum class Digest { Sha1, Sha224, Sha256, Sha384, Sha512 };

// Bytes of its output.
std::size_t digestSize(Digest digest);

// Dotted, e.g. 2.16.840.1.101.3.4.2.1; nothing for one that is not above.
std::optional<Digest> digestByOid(std::string_view oid);

// Of the parts one after the other.
base::Octets hash(Digest digest, std::initializer_list<base::OctetView> parts);

// From the system's generator; ends the program when it has none, as OpenSSL itself would fail everywhere.
base::Octets randomOctets(std::size_t count);

} // namespace kiosk::crypto
