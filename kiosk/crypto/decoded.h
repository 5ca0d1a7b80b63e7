// What one whole DER element holds, by OpenSSL's decoder for it. Included by .cpp files only.
#pragma once

#include <QByteArray>

#include <utility>

namespace kiosk::crypto {

// Null when the bytes are not such an element, or something stands behind it. OpenSSL's error stack is the
// caller's to clear.
template <class Handle, auto Decode>
Handle decoded(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    const auto* end = at + der.size();
    Handle made(Decode(nullptr, &at, static_cast<long>(der.size())));
    return at == end ? std::move(made) : nullptr;
}

} // namespace kiosk::crypto
