// The made corpus with its two limits: how many codes may be missed, and that none is ever misread. The
// benchmark (motcua-bench-qr) tells by how much more is read than by others.

#include "drivers/camera/decode/frame_reader.h"
#include "drivers/camera/decode/still_reader.h"
#include "tests/drivers/camera/corpus/picture.h"

#include <QTest>

using drivers::camera::FrameReader;
using drivers::camera::GreyView;

namespace {

constexpr std::uint32_t seed = 4202;
constexpr int count = 66; // six of each trouble
constexpr QSize size(640, 480);

GreyView viewOf(const QImage& picture)
{
    return {picture.constBits(), picture.width(), picture.height(), picture.bytesPerLine()};
}

// Passes for every frame, however slow the machine.
constexpr std::chrono::microseconds anyTime{10'000'000};

} // namespace

class TestRecall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_fewAreMissedAndNoneIsMisread();
    void frames_areReadWithinAHandfulOfThem();
    void picture_isTheSameOnEveryMachine();
};

void TestRecall::corpus_fewAreMissedAndNoneIsMisread()
{
    constexpr int mayBeMissed = 14;
    int missed = 0;
    int misread = 0;
    for (const auto& plan : corpus::makePlans(seed, count, size)) {
        const auto bytes = drivers::camera::readStill(viewOf(corpus::drawPicture(plan, size)));
        missed += !bytes;
        misread += bytes && *bytes != plan.text;
    }
    qInfo("%d of %d missed", missed, count);
    QCOMPARE(misread, 0);
    QVERIFY2(missed <= mayBeMissed, qPrintable(QString::number(missed)));
}

void TestRecall::frames_areReadWithinAHandfulOfThem()
{
    constexpr int mayBeMissed = 8;
    constexpr int frames = 16; // half a second
    int missed = 0;
    FrameReader reader(anyTime);
    const auto plans = corpus::makePlans(seed + 1, 22, size);
    for (const auto& plan : plans) {
        const auto picture = corpus::drawPicture(plan, size);
        std::optional<QByteArray> bytes;
        for (int i = 0; i < frames && !bytes; ++i)
            bytes = reader.look(viewOf(picture)).bytes;
        missed += !bytes;
        QVERIFY(!bytes || *bytes == plan.text);
    }
    qInfo("%d of %d missed", missed, int(plans.size()));
    QVERIFY2(missed <= mayBeMissed, qPrintable(QString::number(missed)));
}

void TestRecall::picture_isTheSameOnEveryMachine()
{
    const auto plans = corpus::makePlans(seed, 11, size);
    const auto again = corpus::makePlans(seed, 11, size);

    QCOMPARE(plans.front().text, again.front().text);
    QCOMPARE(corpus::drawPicture(plans.back(), size), corpus::drawPicture(again.back(), size));
    QVERIFY(plans.front().text != plans.back().text);
}

QTEST_GUILESS_MAIN(TestRecall)
#include "tst_recall.moc"
