#include "tests/bench/qr/peers.h"

#include <zbar.h>

namespace bench {

std::optional<QByteArray> zbarBinary(const drivers::camera::GreyView& view)
{
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
    const drivers::camera::GreyPicture picture(view);
    zbar::Image image(static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height), "Y800",
                      picture.bytes.data(), picture.bytes.size());
    std::optional<QByteArray> bytes;
    if (scanner.scan(image) > 0) {
        const auto text = image.symbol_begin()->get_data();
        bytes = QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
    image.set_data(nullptr, 0);
    return bytes;
}

} // namespace bench
