#include "drivers/camera/decode/code_reader.h"

#ifndef ZX_USE_UTF8
#define ZX_USE_UTF8 // 1.4: text as UTF-8, as every later version has it
#endif
#include <ZXing/ReadBarcode.h>

namespace drivers::camera {

namespace {

ZXing::DecodeHints hintsFor(const Effort& effort)
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(effort.isHarder).setTryRotate(effort.isHarder).setTryDownscale(effort.isHarder);
    hints.setBinarizer(effort.threshold == Threshold::Local ? ZXing::Binarizer::LocalAverage
                                                            : ZXing::Binarizer::GlobalHistogram);
    return hints;
}

// Not its text: ZXing guesses the character set, and guesses Vietnamese wrong.
std::optional<QByteArray> bytesOf(const ZXing::Result& result)
{
    if (!result.isValid())
        return std::nullopt;
    const auto& bytes = result.bytes();
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace

std::optional<QByteArray> lookForCode(const GreyView& view, const Effort& effort)
{
    if (view.bytes == nullptr || view.width < 1 || view.height < 1)
        return std::nullopt;
    const auto hints = hintsFor(effort);
    const ZXing::ImageView image(view.bytes, view.width, view.height, ZXing::ImageFormat::Lum,
                                 static_cast<int>(view.bytesPerLine));
    // In 1.4 only the plural tries further groups of corners, and smaller pictures; it takes half as long
    // again.
    if (!effort.isHarder)
        return bytesOf(ZXing::ReadBarcode(image, hints));
    for (const auto& result : ZXing::ReadBarcodes(image, hints)) {
        if (auto bytes = bytesOf(result))
            return bytes;
    }
    return std::nullopt;
}

} // namespace drivers::camera
