#include "provisioning/practice/world/placement.h"
#include "provisioning/practice/world/screen_command.h"

#include <QTest>

#include <cmath>

using namespace provisioning::practice::world;
using namespace Qt::StringLiterals;

class TestPlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyDesk_bothStandSideBySide_data();
    void anyDesk_bothStandSideBySide();
    void tallPanelOnAFullDesk_takesItsWholeHeight();
    void widePanel_leavesTheDockAThird();
    void windowOfTheCommandLine_comesBack();
};

void TestPlacement::anyDesk_bothStandSideBySide_data()
{
    QTest::addColumn<QRect>("desk");
    QTest::addColumn<QSize>("panel");
    for (const auto& [panelName, panel] :
         {std::pair("tall", portraitPanel), std::pair("wide", landscapePanel)}) {
        for (const auto& desk : {QRect(0, 0, 1920, 1080), QRect(0, 0, 1366, 768), QRect(0, 27, 1366, 741),
                                 QRect(0, 0, 1280, 800), QRect(0, 0, 3840, 2160), QRect(1920, 40, 1600, 860)})
            QTest::addRow("%s on %dx%d", panelName, desk.width(), desk.height()) << desk << panel;
    }
}

void TestPlacement::anyDesk_bothStandSideBySide()
{
    QFETCH(QRect, desk);
    QFETCH(QSize, panel);

    const auto placement = placeWindows(desk, panel, 36);

    QVERIFY(desk.contains(placement.kiosk));
    QVERIFY(desk.contains(placement.dock));
    QVERIFY(!placement.kiosk.intersects(placement.dock));
    QVERIFY(placement.dock.left() > placement.kiosk.right());
    QVERIFY(placement.kiosk.top() >= desk.top() + 36);
    QVERIFY(placement.dock.width() >= 420);
    const auto wanted = static_cast<double>(panel.width()) / panel.height();
    const auto got = static_cast<double>(placement.kiosk.width()) / placement.kiosk.height();
    QVERIFY(std::abs(got - wanted) < 0.005);
    QVERIFY(std::abs(placement.scale * panel.height() - placement.kiosk.height()) < 1);
}

void TestPlacement::tallPanelOnAFullDesk_takesItsWholeHeight()
{
    const auto placement = placeWindows(QRect(0, 0, 1366, 768), portraitPanel, 36);

    QCOMPARE(placement.kiosk.height(), 726);
    QVERIFY(placement.dock.width() > 900);
}

void TestPlacement::widePanel_leavesTheDockAThird()
{
    const auto placement = placeWindows(QRect(0, 0, 1920, 1080), landscapePanel, 36);

    QCOMPARE(placement.kiosk.width(), 1272);
    QCOMPARE(placement.dock.width(), 624);
}

void TestPlacement::windowOfTheCommandLine_comesBack()
{
    const auto arguments =
        screenArguments({.folder = u"/somewhere"_s, .window = QRect(-5, 36, 587, 1044), .scale = 0.54375});

    QCOMPARE(arguments.first(), u"screen"_s);
    QCOMPARE(parseWindow(arguments.at(arguments.indexOf(u"--window"_s) + 1)), QRect(-5, 36, 587, 1044));
    QVERIFY(!parseWindow(u"1,2,3"_s));
    QVERIFY(!parseWindow(u"1,2,0,4"_s));
    QVERIFY(!parseWindow(u"a,b,c,d"_s));
}

QTEST_GUILESS_MAIN(TestPlacement)
#include "tst_placement.moc"
