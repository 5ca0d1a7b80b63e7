#include "provisioning/practice/world/card_room.h"

#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

class TestCardRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wishedCard_liesInTheSlotUntilItIsTaken()
    {
        QVERIFY(m_slot.insert("left over"));
        m_room.open();
        QTRY_VERIFY(m_tray.rowCount() > 9);
        QTRY_VERIFY(!m_slot.inserted());

        m_tray.insert(m_tray.rowOf(u"062190999001"_s));
        QTRY_COMPARE(m_tray.insertedTitle(), u"Nguyễn Thị Mẫu"_s);
        QVERIFY(m_slot.inserted()->description.contains("062190999001"));

        m_tray.pull();
        QTRY_VERIFY(!m_tray.hasCard());
        QVERIFY(!m_slot.inserted());
    }

    void codeHeldUp_isSeenByTheCameraOnly()
    {
        m_room.open();
        QTRY_VERIFY(m_tray.rowCount() > 9);
        m_tray.holdUp(m_tray.rowOf(u"062190999001"_s));
        QTRY_COMPARE(m_tray.heldTitle(), u"Nguyễn Thị Mẫu"_s);
        QVERIFY(m_view.inserted() && !m_slot.inserted());
        m_tray.putDown();
        QTRY_COMPARE(m_tray.heldTitle(), QString());
    }

    void cardThatLeavesByItself_isNoticed()
    {
        m_room.open();
        QTRY_VERIFY(m_tray.rowCount() > 0);
        m_tray.insert(0);
        QTRY_VERIFY(m_tray.hasCard());
        QVERIFY(m_slot.pull());
        QTRY_VERIFY(!m_tray.hasCard());
    }

    void peoplesOwnCards_standBeforeSpecialOnes()
    {
        m_room.open();
        QTRY_VERIFY(m_tray.rowCount() > 9);
        const auto role = m_tray.roleNames().key("isSpecial");
        QCOMPARE(m_tray.data(m_tray.index(0), role), false);
        QCOMPARE(m_tray.data(m_tray.index(m_tray.rowCount() - 1), role), true);
    }

    // One clerk, as the practice world has.
    void initTestCase() { m_clerk.setMaxThreadCount(1); }
    void cleanupTestCase() { m_clerk.waitForDone(); }

private:
    QTemporaryDir m_folder;
    cards::CardSlot m_slot{m_folder.filePath(u"card"_s)};
    cards::CardSlot m_view{m_folder.filePath(u"camera"_s)};
    QThreadPool m_clerk;
    dock::CardTray m_tray{{.onReader = [this](const QString& name) { m_room.putOnReader(name); },
                           .beforeCamera = [this](const QString& name) { m_room.holdBeforeCamera(name); }}};
    world::CardRoom m_room{m_folder.filePath(u"card"_s), m_folder.filePath(u"camera"_s), m_tray, m_clerk};
};

QTEST_GUILESS_MAIN(TestCardRoom)
#include "tst_card_room.moc"
