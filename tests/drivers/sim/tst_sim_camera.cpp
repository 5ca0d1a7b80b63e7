// The camera that is told what it sees.

#include "drivers/sim/sim_camera.h"

#include <QSignalSpy>
#include <QTest>

using drivers::api::CameraHint;
using drivers::api::CameraState;
using drivers::sim::SimCamera;
using kiosk::base::ErrorCode;

class TestSimCamera : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void started_showsReadsAndForgets();
    void notStarted_saysNothing();
    void unplugged_isLostAndKeepsNoPicture();
    void noCamera_saysWhy();
};

void TestSimCamera::started_showsReadsAndForgets()
{
    SimCamera camera;
    QSignalSpy codes(&camera, &SimCamera::codeRead);
    camera.setHasTorch(true);

    camera.start();
    camera.show({1, 1, QByteArray(4, 'x')});
    camera.say(CameraHint::Closer);
    camera.setTorch(true);
    camera.showCode({"bytes", drivers::api::QrForeign{}});

    QCOMPARE(camera.state(), CameraState::Running);
    QVERIFY(!camera.error());
    QVERIFY(!camera.picture().isEmpty());
    QVERIFY(camera.isTorchOn());
    QCOMPARE(codes.count(), 1);

    camera.stop();
    QCOMPARE(camera.state(), CameraState::Off);
    QVERIFY(camera.picture().isEmpty());
    QCOMPARE(camera.hint(), CameraHint::None);
    QVERIFY(!camera.isTorchOn());
}

void TestSimCamera::notStarted_saysNothing()
{
    SimCamera camera;
    QSignalSpy codes(&camera, &SimCamera::codeRead);

    camera.show({1, 1, QByteArray(4, 'x')});
    camera.showCode({"bytes", drivers::api::QrForeign{}});

    QVERIFY(camera.picture().isEmpty());
    QCOMPARE(codes.count(), 0);
}

void TestSimCamera::unplugged_isLostAndKeepsNoPicture()
{
    SimCamera camera;
    camera.start();
    camera.show({1, 1, QByteArray(4, 'x')});

    camera.setDevice(CameraState::Lost);

    QCOMPARE(camera.error().value().code, ErrorCode::CameraLost);
    QVERIFY(camera.picture().isEmpty());

    camera.setDevice(CameraState::Running);
    QCOMPARE(camera.state(), CameraState::Running);
}

void TestSimCamera::noCamera_saysWhy()
{
    SimCamera camera;
    camera.setDevice(CameraState::Missing);
    QVERIFY(!camera.error());

    camera.start();

    QCOMPARE(camera.error().value().code, ErrorCode::CameraMissing);
}

QTEST_GUILESS_MAIN(TestSimCamera)
#include "tst_sim_camera.moc"
