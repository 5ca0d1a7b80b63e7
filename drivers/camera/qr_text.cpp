#include "drivers/camera/qr_text.h"

#include "drivers/camera/card_text.h"
#include "drivers/camera/insurance_text.h"

namespace drivers::camera {

namespace {

// Without what frames the text but is none of it: a byte order mark, line ends, a scanner's symbology
// identifier for QR ("]Q1", ISO/IEC 15424).
QByteArray bare(QByteArray bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (bytes.startsWith("]Q"))
        bytes.remove(0, 3);
    return bytes.trimmed();
}

} // namespace

api::QrContent parse(const QByteArray& bytes, QrRoad road)
{
    if (bytes.size() > longestText)
        return api::QrForeign{.isTooLong = true};
    const auto text = bare(bytes);
    if (const auto insurance = insuranceOf(text))
        return *insurance;
    if (auto card = cardOf(text, road))
        return *std::move(card);
    return api::QrForeign{};
}

api::QrReading readingOf(const QByteArray& bytes, QrRoad road)
{
    return {bytes.left(longestText), parse(bytes, road)};
}

} // namespace drivers::camera
