// Frames of every layout a camera gives, and frames that are not what they say.

#include "drivers/camera/video/format_choice.h"
#include "drivers/camera/video/frame_copy.h"
#include "drivers/camera/video/frame_layout.h"

#include <QTest>
#include <QVideoFrame>

using drivers::camera::copyOf;
using drivers::camera::layoutOf;
using Format = QVideoFrameFormat::PixelFormat;

namespace {

constexpr QSize size(64, 48);
constexpr int level = 180; // of every pixel, as video says it: 16 to 235

// A grey frame of that level, whatever its layout.
QVideoFrame greyFrame(Format format)
{
    QVideoFrame frame(QVideoFrameFormat(size, format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    const auto layout = layoutOf(format);
    for (int plane = 0; plane < frame.planeCount(); ++plane) {
        auto* bytes = frame.bits(plane);
        std::fill_n(bytes, frame.mappedBytes(plane), uchar(layout->isRgb || plane == 0 ? level : 128));
        if (!layout->isRgb && layout->second.step == 4) {
            for (int i = layout->second.offset; i < frame.mappedBytes(plane); i += 2)
                bytes[i] = 128;
        }
    }
    frame.unmap();
    return frame;
}

} // namespace

class TestFrameCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout_givesTheSameGrey_data();
    void layout_givesTheSameGrey();
    void largeFrame_isShownSmall();
    void noFrame_isEmpty();
    void withoutPicture_thereIsNone();
};

void TestFrameCopy::layout_givesTheSameGrey_data()
{
    QTest::addColumn<int>("format");
    for (int format = QVideoFrameFormat::Format_ARGB8888; format <= QVideoFrameFormat::Format_Y8; ++format) {
        // Qt 6.4 makes a frame of this one with too few bytes, which is refused.
        if (format == QVideoFrameFormat::Format_YUV422P)
            continue;
        if (layoutOf(static_cast<Format>(format)))
            QTest::newRow(qPrintable(QVideoFrameFormat::pixelFormatToString(static_cast<Format>(format))))
                << format;
    }
}

void TestFrameCopy::layout_givesTheSameGrey()
{
    QFETCH(int, format);
    const auto frame = greyFrame(static_cast<Format>(format));
    QVERIFY(frame.isValid());

    const auto copy = copyOf(frame, true);

    QCOMPARE(QSize(copy.grey.width, copy.grey.height), size);
    for (const auto value : copy.grey.bytes)
        QVERIFY(std::abs(value - level) <= 1);
    QCOMPARE(QSize(copy.picture.width, copy.picture.height), size);
    const auto* pixel = reinterpret_cast<const uchar*>(copy.picture.pixels.constData()) + 4 * 700;
    const int shown = layoutOf(static_cast<Format>(format))->isRgb ? level : (level - 16) * 255 / 219;
    for (int i = 0; i < 3; ++i)
        QVERIFY2(std::abs(pixel[i] - shown) <= 3, qPrintable(QString::number(pixel[i])));
    QCOMPARE(int(pixel[3]), 255);
}

void TestFrameCopy::largeFrame_isShownSmall()
{
    QVideoFrame frame(QVideoFrameFormat(QSize(1920, 1080), QVideoFrameFormat::Format_NV12));

    const auto copy = copyOf(frame, true);

    QCOMPARE(QSize(copy.grey.width, copy.grey.height), QSize(1920, 1080));
    QCOMPARE(QSize(copy.picture.width, copy.picture.height), QSize(640, 360));
    QCOMPARE(copy.picture.pixels.size(), 640 * 360 * 4);
}

void TestFrameCopy::noFrame_isEmpty()
{
    QVERIFY(copyOf(QVideoFrame(), true).grey.isEmpty());
    QVERIFY(copyOf(QVideoFrame(), true).picture.isEmpty());
}

void TestFrameCopy::withoutPicture_thereIsNone()
{
    const auto copy = copyOf(greyFrame(QVideoFrameFormat::Format_YUYV), false);

    QVERIFY(!copy.grey.isEmpty());
    QVERIFY(copy.picture.isEmpty());
}

QTEST_GUILESS_MAIN(TestFrameCopy)
#include "tst_frame_copy.moc"
