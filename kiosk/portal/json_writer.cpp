#include "kiosk/portal/json_writer.h"

#include "kiosk/crypto/base64url.h"

#include <string>

namespace kiosk::portal {

void JsonWriter::append(std::string_view bytes)
{
    if (!m_bytes.append(bytes))
        qFatal("a request is larger than its room");
}

void JsonWriter::separate()
{
    if (m_needsComma)
        append(",");
    m_needsComma = false;
}

JsonWriter& JsonWriter::beginObject()
{
    separate();
    append("{");
    return *this;
}

JsonWriter& JsonWriter::endObject()
{
    append("}");
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::name(std::string_view name)
{
    separate();
    append("\"");
    append(name);
    append("\":");
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view utf8)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    separate();
    append("\"");
    for (const char& byte : utf8) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            append("\\");
            append({&byte, 1});
        } else if (code < 0x20) {
            append("\\u00");
            append(digits.substr(code >> 4, 1));
            append(digits.substr(code & 0xf, 1));
        } else {
            append({&byte, 1});
        }
    }
    append("\"");
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::text(const QString& text)
{
    auto utf8 = text.toUtf8();
    const auto size = static_cast<std::size_t>(utf8.size());
    this->text(std::string_view(utf8.constData(), size));
    base::wipe(utf8.data(), size);
    return *this;
}

JsonWriter& JsonWriter::number(int value)
{
    separate();
    append(std::to_string(value));
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::base64Url(base::OctetView bytes)
{
    auto encoded = crypto::toBase64Url(
        {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())});
    const auto size = static_cast<std::size_t>(encoded.size());
    text(std::string_view(encoded.constData(), size));
    base::wipe(encoded.data(), size);
    return *this;
}

} // namespace kiosk::portal
