// The camera as the kiosk has it: the library loaded at the first start, a clip through Qt Multimedia's own
// pipeline, and every state a device can be in.

#include "drivers/camera/video_camera.h"
#include "tests/drivers/camera/clip_writer.h"
#include "tests/drivers/camera/corpus/picture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace drivers::api;
using drivers::camera::Engine;
using drivers::camera::EngineEars;
using drivers::camera::VideoCamera;
using drivers::camera::VideoPlace;
using kiosk::base::ErrorCode;

namespace {

constexpr int patience = 30'000;

const QString library = QStringLiteral(MOTCUA_CAMERA_LIBRARY);
const QByteArray first = "001190000000||A|15081990|Nam|B|20052021";
const QByteArray second = "079090000000||C|15081990|Nam|D|20052021";

QImage pictureOf(const QByteArray& text, double modulePixels, double brightness = 0.8)
{
    corpus::Plan plan;
    plan.text = text;
    plan.level = 1;
    plan.modulePixels = modulePixels;
    plan.brightness = brightness;
    return corpus::drawPicture(plan, {640, 480});
}

// An engine that says what the test wants, from a thread that is not the GUI's.
struct Script {
    static inline EngineEars* ears = nullptr;
    static inline std::atomic<int> made = 0;
    static inline std::atomic<int> gone = 0;
    static inline std::atomic<bool> torch = false;
    static inline std::atomic<bool> hangs = false;
};

class ScriptedEngine final : public Engine {
public:
    ~ScriptedEngine() override
    {
        // A device that hangs.
        while (Script::hangs)
            QThread::msleep(1);
        ++Script::gone;
    }
    void setTorch(bool on) override { Script::torch = on; }
};

Engine* makeScripted(const VideoPlace&, EngineEars& ears)
{
    Script::ears = &ears;
    ++Script::made;
    return new ScriptedEngine;
}

bool waitForEngine(int count)
{
    return QTest::qWaitFor([&] { return Script::made == count; }, patience);
}

} // namespace

class TestVideoCamera : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clip_isShownAndItsCodesAreReadOnceEach();
    void clip_darkOneIsTold();
    void clip_missingFails();
    void library_missingFails();
    void camera_noneIsMissing();
    void stopped_nothingOldIsTold();
    void states_areTheEngines();
    void news_isKeptForOneVisit();
    void torch_goesThrough();
    void destroyed_theEngineIsGone();
    void hangingDevice_isNotWaitedForForEver();

private:
    QTemporaryDir m_folder;
};

void TestVideoCamera::init()
{
    Script::made = 0;
    Script::gone = 0;
}

void TestVideoCamera::clip_isShownAndItsCodesAreReadOnceEach()
{
    const auto file = m_folder.filePath(u"two.avi"_s);
    QList<QImage> frames;
    for (int i = 0; i < 20; ++i)
        frames << pictureOf(i < 10 ? first : second, 4);
    QVERIFY(corpus::writeClip(file, frames, 20));
    VideoCamera camera(library, {.device = {}, .clip = file});
    QSignalSpy codes(&camera, &VideoCamera::codeRead);
    QSignalSpy pictures(&camera, &VideoCamera::pictureChanged);

    camera.start();
    QCOMPARE(camera.state(), CameraState::Starting);

    QTRY_VERIFY_WITH_TIMEOUT(codes.count() >= 2, patience);
    QTRY_COMPARE(camera.state(), CameraState::Running);
    QCOMPARE(codes[0][0].value<QrReading>().bytes, first);
    QCOMPARE(codes[1][0].value<QrReading>().bytes, second);
    const auto content = codes[0][0].value<QrReading>().content;
    QCOMPARE(std::get<QrCard>(content).personalNumber, u"001190000000"_s);

    QVERIFY(pictures.count() > 0);
    const auto picture = camera.picture();
    QCOMPARE(QSize(picture.width, picture.height), QSize(640, 480));
    QCOMPARE(picture.pixels.size(), 640 * 480 * 4);
    QCOMPARE(picture.pixels.at(3), static_cast<char>(255));
}

void TestVideoCamera::clip_darkOneIsTold()
{
    const auto file = m_folder.filePath(u"dark.avi"_s);
    QVERIFY(corpus::writeClip(file, QList<QImage>(20, pictureOf(first, 1, 0.08)), 20));
    VideoCamera camera(library, {.device = {}, .clip = file});

    camera.start();

    QTRY_COMPARE_WITH_TIMEOUT(camera.hint(), CameraHint::TooDark, patience);
}

void TestVideoCamera::clip_missingFails()
{
    VideoCamera camera(library, {.device = {}, .clip = m_folder.filePath(u"none.avi"_s)});

    camera.start();

    QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Failed, patience);
    QCOMPARE(camera.error().value().code, ErrorCode::CameraFailed);
}

void TestVideoCamera::library_missingFails()
{
    VideoCamera camera(m_folder.filePath(u"none.so"_s), {});

    camera.start();

    QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Failed, patience);
}

void TestVideoCamera::camera_noneIsMissing()
{
    VideoCamera camera(library, {.device = u"no such camera"_s, .clip = {}});

    camera.start();

    QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Missing, patience);
    QCOMPARE(camera.error().value().code, ErrorCode::CameraMissing);
    camera.stop();
    QCOMPARE(camera.state(), CameraState::Off);
}

void TestVideoCamera::stopped_nothingOldIsTold()
{
    VideoCamera camera(makeScripted, {});
    QSignalSpy codes(&camera, &VideoCamera::codeRead);
    camera.start();
    QVERIFY(waitForEngine(1));
    Script::ears->hearState(CameraState::Running);
    Script::ears->hearPicture({1, 1, QByteArray(4, 'x')});
    QTRY_VERIFY(!camera.picture().isEmpty());

    Script::ears->hearCode(first);
    camera.stop();

    QCOMPARE(camera.state(), CameraState::Off);
    QVERIFY(camera.picture().isEmpty());
    QTRY_COMPARE(Script::gone.load(), 1);
    camera.start();
    QVERIFY(waitForEngine(2));
    Script::ears->hearState(CameraState::Running);
    QTRY_COMPARE(camera.state(), CameraState::Running);
    QCOMPARE(codes.count(), 0);
}

void TestVideoCamera::states_areTheEngines()
{
    VideoCamera camera(makeScripted, {});
    camera.start();
    QVERIFY(waitForEngine(1));
    Script::ears->hearState(CameraState::Running);
    Script::ears->hearPicture({1, 1, QByteArray(4, 'x')});
    Script::ears->hearHint(CameraHint::Closer);
    QTRY_COMPARE(camera.hint(), CameraHint::Closer);

    for (const auto& [state, code] : {std::pair(CameraState::Missing, ErrorCode::CameraMissing),
                                      std::pair(CameraState::Busy, ErrorCode::CameraBusy),
                                      std::pair(CameraState::Lost, ErrorCode::CameraLost),
                                      std::pair(CameraState::Failed, ErrorCode::CameraFailed)}) {
        Script::ears->hearState(state);
        QTRY_COMPARE(camera.state(), state);
        QCOMPARE(camera.error().value().code, code);
        QVERIFY(camera.picture().isEmpty());
        QCOMPARE(camera.hint(), CameraHint::None);
    }
}

void TestVideoCamera::news_isKeptForOneVisit()
{
    VideoCamera camera(makeScripted, {});
    QSignalSpy pictures(&camera, &VideoCamera::pictureChanged);
    camera.start();
    QVERIFY(waitForEngine(1));
    Script::ears->hearState(CameraState::Running);
    QTRY_COMPARE(camera.state(), CameraState::Running);
    pictures.clear();

    for (char i = 0; i < 100; ++i)
        Script::ears->hearPicture({1, 1, QByteArray(4, i)});

    QTRY_COMPARE(pictures.count(), 1);
    QCOMPARE(camera.picture().pixels, QByteArray(4, 99));
}

void TestVideoCamera::torch_goesThrough()
{
    VideoCamera camera(makeScripted, {});
    camera.start();
    QVERIFY(waitForEngine(1));
    Script::ears->hearState(CameraState::Running);
    Script::ears->hearTorch(true, false);
    QTRY_VERIFY(camera.hasTorch());

    camera.setTorch(true);

    QTRY_VERIFY(Script::torch);
    Script::ears->hearTorch(true, true);
    QTRY_VERIFY(camera.isTorchOn());
    camera.stop();
    QVERIFY(!camera.isTorchOn() && !camera.hasTorch());
}

void TestVideoCamera::destroyed_theEngineIsGone()
{
    {
        VideoCamera camera(makeScripted, {});
        camera.start();
        QVERIFY(waitForEngine(1));
    }
    QCOMPARE(Script::gone.load(), 1);
}

void TestVideoCamera::hangingDevice_isNotWaitedForForEver()
{
    Script::hangs = true;
    {
        VideoCamera camera(makeScripted, {});
        camera.start();
        QVERIFY(waitForEngine(1));
        camera.stop();
        QCOMPARE(camera.state(), CameraState::Off);
    }
    QCOMPARE(Script::gone.load(), 0);

    Script::hangs = false;
    QTRY_COMPARE(Script::gone.load(), 1);
}

QTEST_GUILESS_MAIN(TestVideoCamera)
#include "tst_video_camera.moc"
