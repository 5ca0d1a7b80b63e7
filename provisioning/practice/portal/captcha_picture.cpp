#include "provisioning/practice/portal/captcha_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QTransform>

#include <array>
#include <cmath>
#include <numbers>

namespace provisioning::practice {

namespace {

constexpr int pictureWidth = 420;
constexpr int pictureHeight = 140;
constexpr double stroke = 6.5;

struct Glyph {
    char16_t symbol;
    double width;
    const char*
        strokes; // M x y, L x y, C x1 y1 x2 y2 x y; ascender at 0, x-height 4, base line 10, descender 13.5
};

constexpr std::array glyphs{
    Glyph{u'a', 5.4,
          "M 0.8 5 C 2 3.4 5.4 3.4 5.4 6 L 5.4 10 M 5.4 7 C 3 6.4 0 6.8 0 8.6 C 0 10.8 4 10.6 5.4 8.4"},
    Glyph{u'c', 6, "M 6 5.2 C 4.5 3.3 0 3.6 0 7 C 0 10.4 4.5 10.7 6 8.8"},
    Glyph{u'd', 6, "M 6 0 L 6 10 M 6 7 C 6 3 0 3 0 7 C 0 11 6 11 6 7"},
    Glyph{u'e', 6, "M 0 6.9 L 6 6.9 C 6 3 0 2.8 0 7 C 0 10.8 4.5 10.8 5.8 8.9"},
    Glyph{u'f', 5, "M 5 0.8 C 3.6 -0.4 2.2 0.4 2.2 2.4 L 2.2 10 M 0.2 4.2 L 4.6 4.2"},
    Glyph{u'h', 5.6, "M 0 0 L 0 10 M 0 6.4 C 1 3.4 5.6 3 5.6 6.6 L 5.6 10"},
    Glyph{u'k', 5.6, "M 0 0 L 0 10 M 5.2 4 L 0 7.6 M 1.9 6.3 L 5.6 10"},
    Glyph{u'm', 7.8,
          "M 0 4 L 0 10 M 0 6.2 C 0.8 3.5 3.9 3.3 3.9 6.4 L 3.9 10 M 3.9 6.2 C 4.7 3.5 7.8 3.3 7.8 6.4 L 7.8 "
          "10"},
    Glyph{u'n', 5.4, "M 0 4 L 0 10 M 0 6.4 C 1 3.4 5.4 3 5.4 6.6 L 5.4 10"},
    Glyph{u'p', 6, "M 0 4 L 0 13.5 M 0 7 C 0 3 6 3 6 7 C 6 11 0 11 0 7"},
    Glyph{u'r', 4.2, "M 0 4 L 0 10 M 0 6.6 C 0.6 4.4 2.4 3.4 4.2 4.4"},
    Glyph{u't', 4.8, "M 2.2 1.2 L 2.2 8.4 C 2.2 10.2 3.6 10.4 4.8 9.6 M 0.2 4.2 L 4.6 4.2"},
    Glyph{u'w', 8, "M 0 4 L 2 10 L 4 5 L 6 10 L 8 4"},
    Glyph{u'x', 5.8, "M 0 4 L 5.8 10 M 5.8 4 L 0 10"},
    Glyph{u'y', 6, "M 0 4 L 3 10 M 6 4 L 1.4 13.5"},
    Glyph{u'3', 5.6,
          "M 0.4 1.2 C 2 -0.8 5.8 -0.4 5.4 2.6 C 5.2 4.3 3.6 4.8 2.2 4.8 C 4.2 4.8 6 5.6 6 7.4 C 6 10.8 1.6 "
          "10.8 0 8.8"},
    Glyph{u'4', 6, "M 4.4 10 L 4.4 0 L 0 6.8 L 6 6.8"},
    Glyph{u'6', 6, "M 5.2 0.4 C 2 1 0 3.6 0 6.9 C 0 11.2 6 11.2 6 6.9 C 6 3.2 0.8 3.2 0 6.9"},
    Glyph{u'7', 6, "M 0 0.2 L 6 0.2 L 2 10"},
    Glyph{u'9', 6, "M 0.8 9.6 C 4 9 6 6.4 6 3.1 C 6 -1.2 0 -1.2 0 3.1 C 0 6.8 5.2 6.8 6 3.1"},
};

double between(double low, double high)
{
    return low + (high - low) * QRandomGenerator::global()->generateDouble();
}

QPainterPath outline(const Glyph& glyph)
{
    const auto words = QLatin1String(glyph.strokes);
    QList<double> numbers;
    QPainterPath path;
    char16_t command = u'M';
    const auto apply = [&] {
        const auto point = [&](qsizetype i) { return QPointF(numbers[i], numbers[i + 1]); };
        if (command == u'M' && numbers.size() == 2)
            path.moveTo(point(0));
        else if (command == u'L' && numbers.size() == 2)
            path.lineTo(point(0));
        else if (command == u'C' && numbers.size() == 6)
            path.cubicTo(point(0), point(2), point(4));
        else
            return;
        numbers.clear();
    };
    for (const auto word : words.tokenize(u' ')) {
        const QChar first = word.front();
        if (first == u'M' || first == u'L' || first == u'C')
            command = first.unicode();
        else
            numbers.append(word.toString().toDouble());
        apply();
    }
    return path;
}

const Glyph& glyphOf(QChar symbol)
{
    for (const auto& glyph : glyphs)
        if (symbol == glyph.symbol)
            return glyph;
    return glyphs.front();
}

// The letters side by side, each turned, leaned and moved a little.
QPainterPath line(const QString& text)
{
    constexpr double scale = 6.0;
    QPainterPath letters;
    double x = 0;
    for (const auto symbol : text) {
        const auto& glyph = glyphOf(symbol);
        QTransform place;
        place.translate(x, between(-6, 6));
        place.scale(scale * between(0.92, 1.1), scale * between(0.92, 1.1));
        place.translate(glyph.width / 2, 6);
        place.rotate(between(-13, 13));
        place.shear(between(-0.22, 0.22), 0);
        place.translate(-glyph.width / 2, -6);
        letters.addPath(place.map(outline(glyph)));
        x += (glyph.width + 3.6) * scale;
    }
    const auto box = letters.boundingRect();
    const double fit = std::min(1.0, (pictureWidth - 44.0) / box.width());
    QTransform middle;
    middle.translate(pictureWidth / 2.0, pictureHeight / 2.0);
    middle.scale(fit, fit);
    middle.translate(-box.center().x(), -box.center().y());
    return middle.map(letters);
}

// Bends every stroke along two waves; the strokes are cut into short pieces first.
QPainterPath bend(const QPainterPath& straight)
{
    const double turn = 2 * std::numbers::pi;
    const double phaseX = between(0, turn);
    const double phaseY = between(0, turn);
    const auto moved = [&](QPointF p) {
        return QPointF(p.x() + 4.0 * std::sin(turn * p.y() / 95 + phaseX),
                       p.y() + 6.0 * std::sin(turn * p.x() / 190 + phaseY));
    };
    QPainterPath bent;
    for (const auto& polygon : straight.toSubpathPolygons()) {
        bent.moveTo(moved(polygon.constFirst()));
        for (qsizetype i = 1; i < polygon.size(); ++i) {
            constexpr int pieces = 8;
            for (int piece = 1; piece <= pieces; ++piece)
                bent.lineTo(moved(polygon[i - 1] + (polygon[i] - polygon[i - 1]) * piece / pieces));
        }
    }
    return bent;
}

void scratch(QPainter& painter)
{
    for (int i = 0; i < 4; ++i) {
        QPainterPath arc(QPointF(between(-10, 40), between(0, pictureHeight)));
        arc.cubicTo(between(60, 180), between(-40, pictureHeight + 40), between(240, 360),
                    between(-40, pictureHeight + 40), pictureWidth + 10, between(0, pictureHeight));
        painter.strokePath(arc, QPen(QColor(70, 82, 98, 150), between(1.2, 2.2)));
    }
    for (int i = 0; i < 160; ++i) {
        const double size = between(1, 3);
        painter.fillRect(QRectF(between(0, pictureWidth), between(0, pictureHeight), size, size),
                         QColor(70, 82, 98, 140));
    }
}

} // namespace

QByteArray drawCaptcha(const QString& text)
{
    QImage picture(pictureWidth, pictureHeight, QImage::Format_Grayscale8);
    picture.fill(QColor(238, 241, 245));
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        scratch(painter);
        painter.strokePath(bend(line(text)),
                           QPen(QColor(28, 40, 58), stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return png;
}

} // namespace provisioning::practice
