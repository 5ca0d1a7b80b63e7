#include "kiosk/app/stage.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk::app;
using namespace Qt::StringLiterals;

class TestStage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_directory;

    ScreenOptions optionsFor(const QByteArray& qml)
    {
        QFile file(m_directory.filePath(u"Main%1.qml"_s.arg(qHash(qml))));
        if (!file.open(QIODevice::WriteOnly) || file.write(qml) != qml.size())
            qFatal("no room for a screen");
        ScreenOptions options;
        options.window = QRect(10, 20, 300, 200);
        options.mainScreen = QUrl::fromLocalFile(file.fileName());
        return options;
    }
    ScreenOptions plainWindow()
    {
        return optionsFor("import QtQuick\nWindow { required property string word; title: word\n"
                          "Rectangle { anchors.fill: parent; color: 'teal' } }");
    }

private Q_SLOTS:
    void furnished_isHiddenInItsPlaceWithItsProperties()
    {
        Stage stage(plainWindow());
        QVERIFY(stage.furnish({{u"word"_s, u"xin chào"_s}}));
        QVERIFY(!stage.window()->isVisible());
        QCOMPARE(stage.window()->title(), u"xin chào"_s);
        QCOMPARE(stage.window()->geometry(), QRect(10, 20, 300, 200));
    }

    void renderedUnseen_staysHiddenAndSaysNothing()
    {
        Stage stage(plainWindow());
        QSignalSpy shown(&stage, &Stage::shown);
        QVERIFY(stage.furnish({{u"word"_s, u"x"_s}}));
        stage.renderUnseen();
        QCoreApplication::processEvents();
        QVERIFY(!stage.window()->isVisible());
        QCOMPARE(shown.count(), 0);
    }

    void shown_isSaidOnceAfterTheFirstFrame()
    {
        Stage stage(plainWindow());
        QSignalSpy shown(&stage, &Stage::shown);
        QVERIFY(stage.furnish({{u"word"_s, u"x"_s}}));
        stage.renderUnseen();
        stage.show();
        QVERIFY(shown.wait(30'000));
        QSignalSpy frame(stage.window(), &QQuickWindow::frameSwapped);
        stage.window()->update();
        QVERIFY(frame.wait(30'000));
        QCoreApplication::processEvents();
        QCOMPARE(shown.count(), 1);
    }

    void touchKeyAndMouse_areNoticed()
    {
        Stage stage(plainWindow());
        QVERIFY(stage.furnish({{u"word"_s, u"x"_s}}));
        stage.show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QSignalSpy touched(&stage, &Stage::touched);
        auto* device = QTest::createTouchDevice();
        QTest::touchEvent(stage.window(), device).press(0, {5, 5}, stage.window());
        QVERIFY(touched.count() >= 1);
        touched.clear();
        QTest::keyClick(stage.window(), Qt::Key_A);
        QVERIFY(touched.count() >= 1);
        touched.clear();
        QTest::mouseClick(stage.window(), Qt::LeftButton, {}, {5, 5});
        QVERIFY(touched.count() >= 1);
    }

    void closedByHand_staysAndAsks()
    {
        Stage stage(plainWindow());
        QVERIFY(stage.furnish({{u"word"_s, u"x"_s}}));
        stage.show();
        QVERIFY(QTest::qWaitForWindowExposed(stage.window()));
        QSignalSpy closing(&stage, &Stage::closeRequested);
        stage.window()->close();
        QCOMPARE(closing.count(), 1);
        QVERIFY(stage.window()->isVisible());
    }

    void brokenScreen_isAnError()
    {
        Stage stage(optionsFor("import QtQuick\nWindow { no such thing }"));
        const auto furnished = stage.furnish({});
        QVERIFY(!furnished);
        QCOMPARE(furnished.error().code, kiosk::base::ErrorCode::Internal);
        QVERIFY(stage.window() == nullptr);
    }

    void rootIsNoWindow_isAnError()
    {
        Stage stage(optionsFor("import QtQuick\nItem {}"));
        QVERIFY(!stage.furnish({}));
    }
};

QTEST_MAIN(TestStage)
#include "tst_stage.moc"
