#include "kiosk/receipt/qr_code.h"

#include <memory>

#include <qrencode.h>

namespace kiosk::receipt {

using namespace Qt::StringLiterals;

base::Result<QrCode> qrCodeOf(const QString& text)
{
    const auto bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (!made)
        return base::fail(base::ErrorCode::Internal, u"receipt.qr"_s,
                          u"text of %1 bytes"_s.arg(bytes.size()));
    QrCode code{made->width, {}};
    const auto count = qsizetype{code.side} * code.side;
    code.modules.resize(count);
    for (qsizetype i = 0; i < count; ++i)
        code.modules[i] = static_cast<char>(made->data[i] & 1U);
    return code;
}

} // namespace kiosk::receipt
