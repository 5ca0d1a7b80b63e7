// PKCS#11 as the standard names it, and what went wrong in it.
#pragma once

#include "drivers/token/messages.h"

#include <p11-kit/pkcs11.h>
#include <tl/expected.hpp>

#include <string>

namespace drivers::token::host {

template <class T>
using Outcome = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failed(Stage stage, CK_RV value, std::string detail = {})
{
    return tl::make_unexpected(Failure{stage, value, false, false, std::move(detail)});
}

// A fixed field of the standard: filled up with blanks, by some makers with zeroes.
template <std::size_t size>
std::string unpadded(const unsigned char (&field)[size])
{
    std::string text(reinterpret_cast<const char*>(field), size);
    text.resize(std::min(text.find('\0'), text.size()));
    const auto end = text.find_last_not_of(' ');
    text.resize(end == std::string::npos ? 0 : end + 1);
    return text;
}

} // namespace drivers::token::host
