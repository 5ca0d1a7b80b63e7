#include "tests/bench/qr/peers.h"

#ifndef ZX_USE_UTF8
#define ZX_USE_UTF8
#endif
#include <ZXing/ReadBarcode.h>

namespace bench {

namespace {

std::optional<QByteArray> read(const drivers::camera::GreyView& view, bool harder)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode)
        .setTryHarder(harder)
        .setTryRotate(harder)
        .setTryDownscale(harder);
    // In 1.4 it is this that lets ReadBarcode() try smaller pictures.
    if (harder)
        hints.setMaxNumberOfSymbols(1);
    const auto result = ZXing::ReadBarcode(
        {view.bytes, view.width, view.height, ZXing::ImageFormat::Lum, static_cast<int>(view.bytesPerLine)},
        hints);
    if (!result.isValid())
        return std::nullopt;
    const auto& bytes = result.bytes();
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace

std::optional<QByteArray> zxingPlain(const drivers::camera::GreyView& view)
{
    return read(view, false);
}

std::optional<QByteArray> zxingHarder(const drivers::camera::GreyView& view)
{
    return read(view, true);
}

} // namespace bench
