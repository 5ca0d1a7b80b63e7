#include "kiosk/receipt/slip_page.h"

#include "kiosk/receipt/slip_column.h"

#include <QFontInfo>
#include <QImage>

#include <cmath>

namespace kiosk::receipt {

using namespace Qt::StringLiterals;
using drivers::api::PrintPage;

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double longestSlip = 400;
constexpr double smallestScale = 0.7;
// Thermal paper: what is half covered is black.
constexpr int blackBelow = 150;

constexpr Lettering bannerLetters{4.2, true, Qt::AlignHCenter};
constexpr Lettering centreLetters{4.2, true, Qt::AlignHCenter};
constexpr Lettering titleLetters{5.2, true, Qt::AlignHCenter};
constexpr Lettering labelLetters{3.4};
constexpr Lettering labelInMiddle{3.4, false, Qt::AlignHCenter};
constexpr Lettering markLetters{4.0, true, Qt::AlignHCenter};
constexpr Lettering valueLetters{4.0, true};
constexpr Lettering codeLetters{7.6, true, Qt::AlignHCenter};
constexpr Lettering bodyLetters{3.8};
constexpr double qrSide = 34;

// With `code` null everything else is drawn.
void draw(SlipColumn& column, const Slip& slip, const QrCode* code)
{
    column.writeReversed(slip.banner, bannerLetters);
    if (!slip.banner.isEmpty())
        column.skip(2);
    column.write(slip.centre, centreLetters);
    column.skip(1.5);
    column.rule();
    column.skip(2);
    column.writeFramed(slip.mark, markLetters);
    if (!slip.mark.isEmpty())
        column.skip(2);
    column.write(slip.title, titleLetters);
    column.skip(2);
    column.write(slip.codeLabel, labelInMiddle);
    column.write(slip.code, codeLetters);
    if (code != nullptr)
        column.draw(*code, qrSide);
    column.rule();
    for (const auto& line : slip.lines) {
        column.skip(1.2);
        column.write(line.label, labelLetters);
        column.write(line.value, valueLetters);
    }
    column.skip(2);
    if (!slip.advice.isEmpty()) {
        column.rule();
        column.skip(1.2);
        column.write(slip.adviceLabel, valueLetters);
        for (const auto& sentence : slip.advice) {
            column.skip(0.8);
            column.write(sentence, bodyLetters);
        }
        column.skip(2);
    }
    if (!slip.hotline.isEmpty()) {
        column.rule();
        column.skip(1.2);
        column.write(slip.hotlineLabel, labelInMiddle);
        column.write(slip.hotline, titleLetters);
    }
}

PrintPage dotsOf(const QImage& picture, int dotsPerInch)
{
    PrintPage page{picture.width(), picture.height(), dotsPerInch, {}};
    page.bits = QByteArray(qsizetype{page.bytesPerRow()} * page.height, '\0');
    for (int y = 0; y < page.height; ++y) {
        const auto* greys = picture.constScanLine(y);
        auto* row = page.bits.data() + qsizetype{page.bytesPerRow()} * y;
        for (int x = 0; x < page.width; ++x) {
            if (greys[x] < blackBelow)
                row[x / 8] = static_cast<char>(row[x / 8] | (0x80 >> x % 8));
        }
    }
    return page;
}

} // namespace

Sheet slip80(int dotsPerInch)
{
    return {.width = 80, .height = std::nullopt, .margin = 4, .scale = 1, .dotsPerInch = dotsPerInch};
}

Sheet a5(int dotsPerInch)
{
    return {.width = 148, .height = 210, .margin = 15, .scale = 1.15, .dotsPerInch = dotsPerInch};
}

Sheet a4(int dotsPerInch)
{
    return {.width = 210, .height = 297, .margin = 25, .scale = 1.5, .dotsPerInch = dotsPerInch};
}

base::Result<PrintPage> slipPage(const Slip& slip, const Sheet& sheet)
{
    const auto origin = u"receipt.page"_s;
    if (QFontInfo(QFont(u"Noto Sans"_s)).family() != u"Noto Sans"_s)
        return base::fail(base::ErrorCode::Internal, origin, u"the font is not loaded"_s);
    std::optional<QrCode> code;
    if (!slip.qrText.isEmpty()) {
        auto made = qrCodeOf(slip.qrText);
        if (!made)
            return tl::make_unexpected(made.error());
        code = std::move(*made);
    }
    const auto density = sheet.dotsPerInch / millimetresPerInch;
    const auto dots = [density](double millimetres) {
        return static_cast<int>(std::lround(millimetres * density));
    };
    const auto margin = dots(sheet.margin);
    for (double scale = sheet.scale; scale >= sheet.scale * smallestScale; scale -= sheet.scale * 0.1) {
        QImage picture(dots(sheet.width), dots(sheet.height.value_or(longestSlip)),
                       QImage::Format_Grayscale8);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        SlipColumn column(painter, {margin, margin}, picture.width() - 2 * margin, density * scale);
        draw(column, slip, code ? &*code : nullptr);
        painter.end();
        const auto end = column.bottom() + margin;
        if (end > picture.height() || column.isTooNarrow())
            continue;
        return dotsOf(sheet.height ? picture : picture.copy(0, 0, picture.width(), end), sheet.dotsPerInch);
    }
    return base::fail(base::ErrorCode::Internal, origin, u"the words do not fit"_s);
}

} // namespace kiosk::receipt
