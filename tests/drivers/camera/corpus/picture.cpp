#include "tests/drivers/camera/corpus/picture.h"

#include <QBuffer>
#include <QPointF>
#include <QTransform>

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace corpus {

namespace {

constexpr int quietModules = 2; // what the cards leave
constexpr double ink = 0.12;
constexpr double paper = 0.88;

using Canvas = std::vector<float>;

struct Symbol {
    explicit Symbol(const Plan& plan)
    {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
            QRcode_encodeData(static_cast<int>(plan.text.size()),
                              reinterpret_cast<const unsigned char*>(plan.text.constData()), 0,
                              static_cast<QRecLevel>(plan.level)),
            &QRcode_free);
        edge = code->width;
        dark.assign(code->data, code->data + edge * edge);
    }
    // In modules from the code's corner.
    [[nodiscard]] bool isDark(double x, double y) const
    {
        const int column = static_cast<int>(std::floor(x));
        const int row = static_cast<int>(std::floor(y));
        return column >= 0 && row >= 0 && column < edge && row < edge &&
               (dark[static_cast<std::size_t>(row * edge + column)] & 1) != 0;
    }

    int edge = 0;
    std::vector<unsigned char> dark;
};

// From the picture's pixels to the code's modules.
QTransform viewOf(const Plan& plan, const Symbol& symbol, QSize size)
{
    const double module =
        plan.codeEdge > 0 ? plan.codeEdge / (symbol.edge + 2 * quietModules) : plan.modulePixels;
    // A pinhole camera as far away as the picture is high, times two: turned, tilted, then seen.
    const double distance = 2.0 * size.height();
    const double lean = std::sin(plan.tilt) / distance;
    const QTransform tilt(std::cos(plan.tilt), 0, lean, 0, 1, 0, 0, 0, 1);
    QTransform view;
    view *= QTransform::fromTranslate(-symbol.edge / 2.0, -symbol.edge / 2.0);
    view *= QTransform::fromScale(module, module);
    view *= QTransform().rotateRadians(plan.rotation - plan.tiltAxis);
    view *= tilt;
    view *= QTransform().rotateRadians(plan.tiltAxis);
    Dice dice(plan.grain);
    view *= QTransform::fromTranslate(size.width() / 2.0 + dice.between(-0.06, 0.06) * size.width(),
                                      size.height() / 2.0 + dice.between(-0.04, 0.04) * size.height());
    return view.inverted();
}

// The card around the code: pale, with lines of print; beyond it the desk.
double surroundings(double x, double y, int edge)
{
    const double left = -0.35 * edge;
    const double right = 2.4 * edge;
    if (x < left || x > right || y < -0.45 * edge || y > 1.4 * edge)
        return 0.34 + 0.06 * std::sin(x * 0.21) * std::sin(y * 0.17);
    const bool isQuiet =
        x > -quietModules && x < edge + quietModules && y > -quietModules && y < edge + quietModules;
    if (isQuiet)
        return paper;
    const bool isLine = std::fmod(std::fabs(y + 100), 7.0) < 2.4 && x > edge + 4;
    const bool isLetter = std::sin(x * 1.9 + std::floor(y / 7) * 3) > 0.1;
    if (isLine && isLetter)
        return 0.25;
    return 0.74 + 0.06 * std::sin(x * 0.4 + 2 * std::sin(y * 0.11));
}

struct Light {
    Light(const Plan& given, int edge) : plan(given), middle(edge / 2.0), span(edge) {}

    // What the light makes of a surface, with whatever lies on it.
    [[nodiscard]] double seen(double surface, double x, double y) const
    {
        const double along =
            ((x - middle) * std::cos(plan.shadowAngle) + (y - middle) * std::sin(plan.shadowAngle)) / span;
        double light = plan.brightness * (1 + plan.gradient * along);
        if (along > 0.05)
            light *= std::max(plan.shadow, 1 - (along - 0.05) * 20 * (1 - plan.shadow));
        double value = surface * light;
        if (plan.glare > 0) {
            const double gx = middle + 0.22 * span * std::cos(plan.shadowAngle);
            const double gy = middle + 0.22 * span * std::sin(plan.shadowAngle);
            const double away = std::hypot(x - gx, (y - gy) * 1.4) / (plan.glare * span / 2);
            value += 1.3 * std::exp(-std::pow(away, 4));
        }
        if (plan.cover > 0) {
            const double cx = (plan.corner % 2) * span;
            const double cy = (plan.corner / 2) * span;
            if (std::hypot(x - cx, y - cy) < plan.cover * span)
                value = 0.5 * plan.brightness;
        }
        return value;
    }

    const Plan& plan;
    double middle;
    double span;
};

Canvas draw(const Plan& plan, const Symbol& symbol, QSize size)
{
    constexpr int fine = 3; // samples along a pixel's edge
    const auto view = viewOf(plan, symbol, size);
    const Light light(plan, symbol.edge);
    Canvas canvas(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()));
    std::size_t at = 0;
    for (int row = 0; row < size.height(); ++row) {
        for (int column = 0; column < size.width(); ++column) {
            const auto middle = view.map(QPointF(column + 0.5, row + 0.5));
            const bool isNear = middle.x() > -5 && middle.y() > -5 && middle.x() < symbol.edge + 5 &&
                                middle.y() < symbol.edge + 5;
            const int samples = isNear ? fine : 1;
            double sum = 0;
            for (int i = 0; i < samples * samples; ++i) {
                const auto p = view.map(
                    QPointF(column + (i % samples + 0.5) / samples, row + (i / samples + 0.5) / samples));
                const double surface =
                    symbol.isDark(p.x(), p.y()) ? ink : surroundings(p.x(), p.y(), symbol.edge);
                sum += light.seen(surface, p.x(), p.y());
            }
            canvas[at++] = static_cast<float>(255 * std::clamp(sum / (samples * samples), 0.0, 1.1));
        }
    }
    return canvas;
}

struct Tap {
    int x = 0;
    int y = 0;
    float weight = 0;
};

// Averages the pixels at the taps around each pixel; the border's pixels go on for ever.
void smear(Canvas& canvas, QSize size, const std::vector<Tap>& taps)
{
    const Canvas sharp = canvas;
    const int width = size.width();
    const int height = size.height();
    for (int row = 0; row < height; ++row) {
        float* to = canvas.data() + static_cast<std::ptrdiff_t>(row) * width;
        std::fill_n(to, width, 0.0F);
        for (const auto& tap : taps) {
            const float* from =
                sharp.data() + static_cast<std::ptrdiff_t>(std::clamp(row + tap.y, 0, height - 1)) * width;
            const int first = std::clamp(-tap.x, 0, width);
            const int last = std::clamp(width - tap.x, 0, width);
            for (int column = 0; column < first; ++column)
                to[column] += tap.weight * from[0];
            for (int column = first; column < last; ++column)
                to[column] += tap.weight * from[column + tap.x];
            for (int column = last; column < width; ++column)
                to[column] += tap.weight * from[width - 1];
        }
    }
}

void blur(Canvas& canvas, QSize size, double deviation)
{
    if (deviation < 0.1)
        return;
    std::vector<float> weights;
    const int reach = static_cast<int>(std::ceil(3 * deviation));
    float total = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(static_cast<float>(std::exp(-i * i / (2 * deviation * deviation))));
        total += weights.back();
    }
    std::vector<Tap> across;
    std::vector<Tap> down;
    for (int i = -reach; i <= reach; ++i) {
        const float weight = weights[static_cast<std::size_t>(i + reach)] / total;
        across.push_back({i, 0, weight});
        down.push_back({0, i, weight});
    }
    smear(canvas, size, across);
    smear(canvas, size, down);
}

void move(Canvas& canvas, QSize size, double length, double angle)
{
    const int steps = static_cast<int>(std::ceil(length));
    if (steps < 1)
        return;
    std::vector<Tap> taps;
    for (int i = 0; i <= 2 * steps; ++i) {
        const double along = length * (i / (2.0 * steps) - 0.5);
        taps.push_back({static_cast<int>(std::lround(along * std::cos(angle))),
                        static_cast<int>(std::lround(along * std::sin(angle))),
                        1.0F / static_cast<float>(2 * steps + 1)});
    }
    smear(canvas, size, taps);
}

QImage exposed(const Canvas& canvas, const Plan& plan, QSize size)
{
    Dice dice(plan.grain ^ 0x5bd1e995U);
    QImage image(size, QImage::Format_Grayscale8);
    for (int row = 0; row < size.height(); ++row) {
        uchar* line = image.scanLine(row);
        for (int column = 0; column < size.width(); ++column) {
            const double value =
                canvas[static_cast<std::size_t>(row * size.width() + column)] + plan.noise * dice.normal();
            line[column] = static_cast<uchar>(std::clamp(std::lround(value), 0L, 255L));
        }
    }
    return image;
}

QImage compressed(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return QImage::fromData(bytes, "JPG").convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

QImage drawPicture(const Plan& plan, QSize size)
{
    const Symbol symbol(plan);
    const double module =
        plan.codeEdge > 0 ? plan.codeEdge / (symbol.edge + 2 * quietModules) : plan.modulePixels;
    auto canvas = draw(plan, symbol, size);
    blur(canvas, size, plan.blur * module);
    move(canvas, size, plan.motion * module, plan.motionAngle);
    return compressed(exposed(canvas, plan, size), plan.quality);
}

} // namespace corpus
