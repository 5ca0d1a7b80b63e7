// A real QCamera on a virtual camera that comes, is held by somebody else, is read, goes and comes back. Runs
// inside with_pipewire.sh.

#include "drivers/camera/video/video_engine.h"
#include "drivers/camera/video_camera.h"
#include "tests/drivers/camera/corpus/picture.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace drivers::api;
using drivers::camera::Engine;
using drivers::camera::EngineEars;
using drivers::camera::VideoCamera;
using drivers::camera::VideoEngine;
using drivers::camera::VideoPlace;

namespace {

constexpr int patience = 60'000;

const QByteArray text = "001190000000||A|15081990|Nam|B|20052021";
const QString lensName = u"motcua test lens"_s;

std::atomic<bool> heldElsewhere = false;

Engine* makeEngine(const VideoPlace& place, EngineEars& ears)
{
    return new VideoEngine(place, ears, [](const QByteArray&) { return heldElsewhere.load(); });
}

class Lens {
public:
    explicit Lens(const QString& picture)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(CAMERA_LENS), {picture, lensName});
        m_process.waitForStarted();
    }
    ~Lens()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

class TestCameraSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lens_comesBusyIsReadGoesAndComesBack();

private:
    QTemporaryDir m_folder;
    QString m_picture;
};

void TestCameraSource::initTestCase()
{
    corpus::Plan plan;
    plan.text = text;
    plan.level = 1;
    plan.modulePixels = 5;
    plan.brightness = 0.8;
    m_picture = m_folder.filePath(u"card.pgm"_s);
    QVERIFY(corpus::drawPicture(plan, {640, 480}).save(m_picture));
}

void TestCameraSource::lens_comesBusyIsReadGoesAndComesBack()
{
    VideoCamera camera(makeEngine, {.device = lensName, .clip = {}});
    QSignalSpy codes(&camera, &VideoCamera::codeRead);
    camera.start();
    QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Missing, patience);

    heldElsewhere = true;
    {
        const Lens lens(m_picture);
        QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Busy, patience);

        heldElsewhere = false;
        QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Running, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!codes.isEmpty() && !camera.picture().isEmpty(), patience);
        QCOMPARE(codes[0][0].value<QrReading>().bytes, text);
    }
    QTRY_COMPARE_WITH_TIMEOUT(camera.state(), CameraState::Lost, patience);
    QVERIFY(camera.picture().isEmpty());

    // Opened again; whether PipeWire's source, which cannot be taken down, lets frames through is not ours to
    // say.
    const Lens again(m_picture);
    QTRY_VERIFY_WITH_TIMEOUT(
        camera.state() == CameraState::Starting || camera.state() == CameraState::Running, patience);
}

QTEST_GUILESS_MAIN(TestCameraSource)
#include "tst_camera_source.moc"
