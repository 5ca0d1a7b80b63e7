#include "tests/pictures/album.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <map>

namespace pictures {

using namespace Qt::StringLiterals;

namespace {

constexpr int shrinkage = 4;
constexpr int square = 16;
constexpr int tolerance = 48;
constexpr int tolerated = 8;
// Colours nearer than this become one in storage.
constexpr int near = 22;
constexpr qsizetype mostColours = 255;

// Upright pictures stand in one row, lying ones below them in two.
QRect placeOf(const View& view)
{
    const bool upright = view.format.size.height() > view.format.size.width();
    const QStringList comforts{u"default"_s, u"contrast"_s, u"large"_s};
    const int column = static_cast<int>(comforts.indexOf(view.comfort.name));
    const int row = view.language == u"vi"_s ? 0 : 1;
    const QSize size = view.format.size / shrinkage;
    if (upright)
        return {QPoint((row * 3 + column) * size.width(), 0), size};
    return {QPoint(column * size.width(), size.width() + row * size.height()), size};
}

QImage emptySheet()
{
    QSize size;
    for (const View& view : views()) {
        const QRect place = placeOf(view);
        size = size.expandedTo({place.right() + 1, place.bottom() + 1});
    }
    QImage sheet(size, QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    return sheet;
}

QRgb coarse(QRgb colour)
{
    const auto step = [](int channel) { return std::min(255, (channel + 4) / 8 * 8); };
    return qRgb(step(qRed(colour)), step(qGreen(colour)), step(qBlue(colour)));
}

int distance(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other))});
}

// In frequent colours that are well apart; each other one becomes the nearest of them.
QImage withPalette(const QImage& picture)
{
    std::map<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[coarse(line[x])];
    }
    std::vector<std::pair<int, QRgb>> ranked;
    for (const auto& [colour, count] : counts)
        ranked.emplace_back(-count, colour);
    std::ranges::sort(ranked);
    QList<QRgb> palette;
    for (const auto& [count, colour] : ranked) {
        const bool covered = std::ranges::any_of(
            palette, [colour = colour](QRgb other) { return distance(colour, other) < near; });
        if (!covered && palette.size() < mostColours)
            palette.append(colour);
    }
    std::map<QRgb, uchar> nearest;
    for (const auto& [colour, count] : counts) {
        const auto found =
            std::ranges::min_element(palette, {}, [&](QRgb other) { return distance(colour, other); });
        nearest[colour] = static_cast<uchar>(found - palette.begin());
    }
    QImage indexed(picture.size(), QImage::Format_Indexed8);
    indexed.setColorTable(palette);
    for (int y = 0; y < picture.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        auto* to = indexed.scanLine(y);
        for (int x = 0; x < picture.width(); ++x)
            to[x] = nearest.at(coarse(from[x]));
    }
    return indexed;
}

} // namespace

QString View::name() const
{
    return QStringList{format.name, language, comfort.name}.join(u' ');
}

QList<View> views()
{
    QList<View> all;
    for (const auto& format : scenes::formats()) {
        if (format.name != u"portrait"_s && format.name != u"landscape"_s)
            continue;
        for (const QString& language : {u"vi"_s, u"en"_s}) {
            for (const QString& comfort : {u"default"_s, u"contrast"_s, u"large"_s})
                all.append({format, language, scenes::comfortNamed(comfort)});
        }
    }
    return all;
}

QImage shrunk(const QImage& picture)
{
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(picture.size() / shrinkage, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

int differingSquares(const QImage& one, const QImage& other)
{
    const int columns = (one.width() + square - 1) / square;
    const int rows = (one.height() + square - 1) / square;
    if (one.size() != other.size())
        return columns * rows;
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    std::vector<int> apart(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (int y = 0; y < a.height(); ++y) {
        const auto* lineA = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* lineB = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            if (distance(lineA[x], lineB[x]) > tolerance)
                ++apart[static_cast<std::size_t>(y / square * columns + x / square)];
        }
    }
    return static_cast<int>(std::ranges::count_if(apart, [](int count) { return count > tolerated; }));
}

QImage Album::picture(const QString& screen, const View& view)
{
    auto found = m_sheets.find(screen);
    if (found == m_sheets.end())
        found = m_sheets.insert(screen, QImage(m_folder.filePath(screen + u".png"_s)));
    return found->isNull() ? QImage() : found->copy(placeOf(view));
}

void Album::set(const QString& screen, const View& view, const QImage& shrunkPicture)
{
    QImage& sheet = m_sheets[screen];
    if (sheet.isNull())
        sheet = emptySheet();
    QPainter painter(&sheet);
    painter.drawImage(placeOf(view), shrunkPicture);
}

bool Album::write()
{
    bool written = true;
    for (auto it = m_sheets.cbegin(); it != m_sheets.cend(); ++it)
        written &= withPalette(it.value()).save(m_folder.filePath(it.key() + u".png"_s), "PNG", 0);
    return written;
}

} // namespace pictures
