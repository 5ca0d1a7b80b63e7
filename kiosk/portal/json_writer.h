// Writes one JSON document (RFC 8259) straight into memory that will be wiped.
//
// The room is taken at the start; a text that does not fit ends the program, for the caller has computed
// the room. Pure, one thread.
#pragma once

#include "kiosk/base/octets.h"
#include "kiosk/base/secure_bytes.h"

#include <QString>

namespace kiosk::portal {

class JsonWriter {
public:
    explicit JsonWriter(std::size_t capacity) : m_bytes(capacity) {}

    // The most bytes a text of so many UTF-8 bytes takes between its quotes.
    static constexpr std::size_t escapedSize(std::size_t bytes) { return 6 * bytes; }

    JsonWriter& beginObject();
    JsonWriter& endObject();
    // The bytes a text of base64url takes between its quotes; nothing in it is escaped.
    static constexpr std::size_t base64UrlSize(std::size_t bytes) { return (4 * bytes + 2) / 3; }

    // Names are the contract's own words: ASCII, nothing to escape.
    JsonWriter& name(std::string_view name);
    JsonWriter& text(std::string_view utf8);
    JsonWriter& number(int value);
    // The copy made on the way is wiped.
    JsonWriter& text(const QString& text);
    // Without padding (RFC 4648, section 5). The copy made on the way is wiped.
    JsonWriter& base64Url(base::OctetView bytes);

    [[nodiscard]] base::SecureBytes take() { return std::move(m_bytes); }

private:
    void append(std::string_view bytes);
    void separate();

    base::SecureBytes m_bytes;
    bool m_needsComma = false;
};

} // namespace kiosk::portal
