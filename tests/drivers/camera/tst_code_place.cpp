// Where a code is, though nobody can read it, and what the person is told about it.

#include "drivers/camera/decode/code_place.h"
#include "drivers/camera/decode/frame_reader.h"
#include "tests/drivers/camera/corpus/picture.h"

#include <QRect>
#include <QTest>

using drivers::api::CameraHint;
using drivers::camera::FrameHints;
using drivers::camera::GreyPicture;
using drivers::camera::GreyView;
using drivers::camera::placeOfCode;

namespace {

constexpr QSize size(640, 480);
constexpr int enoughFrames = 12;

corpus::Plan plainPlan(double modulePixels)
{
    corpus::Plan plan;
    plan.text = "001190000000||A|15081990|Nam|B|20052021"; // 29 modules and 2 on each side
    plan.level = 1;
    plan.modulePixels = modulePixels;
    plan.brightness = 0.8;
    plan.noise = 2;
    return plan;
}

GreyPicture greyOf(const QImage& image)
{
    return GreyPicture(GreyView{image.constBits(), image.width(), image.height(), image.bytesPerLine()});
}

// As seen by the hints when no frame can be read.
CameraHint hintFor(const QList<QImage>& frames)
{
    FrameHints hints;
    CameraHint hint = CameraHint::None;
    for (int i = 0; i < enoughFrames; ++i) {
        const auto grey = greyOf(frames[i % frames.size()]);
        hint = hints.afterFailing(grey.view(), placeOfCode(grey.view()));
    }
    return hint;
}

} // namespace

class TestCodePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void code_isFoundTurnedAndTilted_data();
    void code_isFoundTurnedAndTilted();
    void pictureWithoutCode_hasNone();
    void tinyPictures_areTaken();
    void hint_isWhatHelps();
    void hint_waitsForSeveralFrames();
};

void TestCodePlace::code_isFoundTurnedAndTilted_data()
{
    QTest::addColumn<double>("rotation");
    QTest::addColumn<double>("tilt");
    QTest::addColumn<double>("blur");
    QTest::newRow("upright") << 0.0 << 0.0 << 0.0;
    QTest::newRow("turned") << 0.6 << 0.0 << 0.0;
    QTest::newRow("upside down") << 3.1 << 0.0 << 0.0;
    QTest::newRow("tilted") << 0.3 << 0.5 << 0.0;
    QTest::newRow("blurred") << 0.2 << 0.0 << 0.5;
}

void TestCodePlace::code_isFoundTurnedAndTilted()
{
    QFETCH(double, rotation);
    QFETCH(double, tilt);
    QFETCH(double, blur);
    auto plan = plainPlan(7);
    plan.rotation = rotation;
    plan.tilt = tilt;
    plan.blur = blur;
    const auto grey = greyOf(corpus::drawPicture(plan, size));

    const auto place = placeOfCode(grey.view());

    QVERIFY(place);
    QCOMPARE(place->squares, 3);
    QVERIFY2(place->module > 4.5 && place->module < 10, qPrintable(QString::number(place->module)));
    const QRect box(place->box.left, place->box.top, place->box.width, place->box.height);
    QVERIFY(box.contains(QPoint(size.width() / 2, size.height() / 2)));
    QVERIFY(box.width() > 150 && box.width() < 420);
}

void TestCodePlace::pictureWithoutCode_hasNone()
{
    GreyPicture grey(640, 480);
    std::fill(grey.bytes.begin(), grey.bytes.end(), std::uint8_t{128});
    QVERIFY(!placeOfCode(grey.view()));

    for (std::size_t i = 0; i < grey.bytes.size(); ++i)
        grey.bytes[i] = static_cast<std::uint8_t>(i * 255 / grey.bytes.size());
    QVERIFY(!placeOfCode(grey.view()));
}

void TestCodePlace::tinyPictures_areTaken()
{
    for (int edge = 1; edge < 30; ++edge) {
        const GreyPicture grey(edge, edge);
        QVERIFY(!placeOfCode(grey.view()));
        drivers::camera::FrameReader reader;
        QVERIFY(!reader.look(grey.view()).bytes);
    }
}

void TestCodePlace::hint_isWhatHelps()
{
    const auto draw = [](const corpus::Plan& plan) { return corpus::drawPicture(plan, size); };
    QCOMPARE(hintFor({draw(plainPlan(6))}), CameraHint::None);
    QCOMPARE(hintFor({draw(plainPlan(2))}), CameraHint::Closer);
    QCOMPARE(hintFor({draw(plainPlan(15))}), CameraHint::Further);

    auto dark = plainPlan(6);
    dark.brightness = 0.1;
    QCOMPARE(hintFor({draw(dark)}), CameraHint::TooDark);

    auto burnt = plainPlan(6);
    burnt.brightness = 1.6;
    QCOMPARE(hintFor({draw(burnt)}), CameraHint::TooBright);

    auto here = plainPlan(6);
    auto there = here;
    there.rotation = 1.2;
    QCOMPARE(hintFor({draw(here), draw(there)}), CameraHint::HoldStill);
}

void TestCodePlace::hint_waitsForSeveralFrames()
{
    auto dark = plainPlan(6);
    dark.brightness = 0.1;
    const auto grey = greyOf(corpus::drawPicture(dark, size));
    FrameHints hints;

    QCOMPARE(hints.afterFailing(grey.view(), std::nullopt), CameraHint::None);
    CameraHint hint = CameraHint::None;
    for (int i = 0; i < enoughFrames; ++i)
        hint = hints.afterFailing(grey.view(), std::nullopt);
    QCOMPARE(hint, CameraHint::TooDark);
    QCOMPARE(hints.afterReading(), CameraHint::None);
}

QTEST_GUILESS_MAIN(TestCodePlace)
#include "tst_code_place.moc"
