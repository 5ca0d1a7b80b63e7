#include "drivers/camera/decode/code_reader.h"

#ifndef ZX_USE_UTF8
#define ZX_USE_UTF8 // 1.4: text as UTF-8, as every later version has it
#endif
#include <ZXing/ReadBarcode.h>

namespace drivers::camera {

namespace {

QPoint pointOf(const ZXing::PointI& point)
{
    return {point.x, point.y};
}

CodeSight sightOf(const ZXing::Result& result)
{
    CodeSight sight;
    // Not its text: ZXing guesses the character set, and guesses Vietnamese wrong.
    const auto& bytes = result.bytes();
    if (result.isValid())
        sight.bytes =
            QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    const auto& corners = result.position();
    for (std::size_t i = 0; i < sight.corners.size(); ++i)
        sight.corners[i] = pointOf(corners[i]);
    return sight;
}

} // namespace

std::optional<CodeSight> lookForCode(const GreyView& view, const Effort& effort)
{
    if (view.bytes == nullptr || view.width < 1 || view.height < 1)
        return std::nullopt;
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(effort.isHarder).setTryRotate(effort.isHarder).setTryDownscale(effort.isHarder);
    hints.setReturnErrors(true);
    hints.setBinarizer(effort.threshold == Threshold::Local ? ZXing::Binarizer::LocalAverage
                                                            : ZXing::Binarizer::GlobalHistogram);
    const ZXing::ImageView image(view.bytes, view.width, view.height, ZXing::ImageFormat::Lum,
                                 static_cast<int>(view.bytesPerLine));
    std::optional<CodeSight> unread;
    for (const auto& result : ZXing::ReadBarcodes(image, hints)) {
        if (result.isValid())
            return sightOf(result);
        if (!unread)
            unread = sightOf(result);
    }
    return unread;
}

} // namespace drivers::camera
