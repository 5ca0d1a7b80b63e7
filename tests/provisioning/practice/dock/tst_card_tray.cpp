#include "provisioning/practice/dock/card_tray.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;

class TestCardTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_placed.clear();
        m_held.clear();
        m_tray = std::make_unique<CardTray>(
            CardTray::Wishes{[this](const QString& name) { m_placed.append(name); },
                             [this](const QString& name) { m_held.append(name); }});
        m_tray->setCards({{u"mau"_s, {{u"vi"_s, u"Mẫu"_s}}, u"062190999001"_s, u"233999001"_s, false},
                          {u"special-slow"_s,
                           {{u"vi"_s, u"Thẻ chậm"_s}, {u"en"_s, u"Slow card"_s}},
                           u"062190999001"_s,
                           {},
                           true}});
    }

    void insertAndPull_areWished()
    {
        m_tray->insert(1);
        m_tray->insert(7);
        m_tray->pull();
        QCOMPARE(m_placed, (QStringList{u"special-slow"_s, QString()}));
        QVERIFY(!m_tray->hasCard()); // not before it lies there
        QCOMPARE(m_tray->insertedRow(), -1);
    }

    void cardOnTheReader_isShownInItsRow()
    {
        const QAbstractItemModelTester tester(m_tray.get());
        QSignalSpy changes(m_tray.get(), &CardTray::insertedChanged);
        m_tray->setInserted(u"special-slow"_s);
        m_tray->setInserted(u"special-slow"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(m_tray->hasCard());
        QCOMPARE(m_tray->insertedTitle(), u"Thẻ chậm"_s);
        QCOMPARE(m_tray->insertedRow(), 1);
        const auto role = m_tray->roleNames().key("isInserted");
        QCOMPARE(m_tray->data(m_tray->index(1), role), true);
        QCOMPARE(m_tray->data(m_tray->index(0), role), false);
    }

    void codeHeldUp_isWishedAndShown()
    {
        QSignalSpy changes(m_tray.get(), &CardTray::heldChanged);
        m_tray->holdUp(0);
        m_tray->putDown();
        QCOMPARE(m_held, (QStringList{u"mau"_s, QString()}));
        QVERIFY(m_placed.isEmpty());
        m_tray->setHeld(u"mau"_s);
        QCOMPARE(m_tray->heldTitle(), u"Mẫu"_s);
        QVERIFY(!m_tray->hasCard());
        QCOMPARE(changes.size(), 1);
    }

    void titles_followTheLanguage()
    {
        const auto role = m_tray->roleNames().key("title");
        m_tray->setInserted(u"special-slow"_s);
        m_tray->setLanguage(u"en"_s);
        QCOMPARE(m_tray->insertedTitle(), u"Slow card"_s);
        QCOMPARE(m_tray->data(m_tray->index(0), role), u"Mẫu"_s);
    }

    void ownCard_isFoundByEitherNumber()
    {
        QCOMPARE(m_tray->rowOf(u"062190999001"_s), 0);
        QCOMPARE(m_tray->rowOf(u"233999001"_s), 0);
        QCOMPARE(m_tray->rowOf(u"001190000000"_s), -1);
        QCOMPARE(m_tray->rowOf({}), -1);
    }

private:
    QStringList m_placed;
    QStringList m_held;
    std::unique_ptr<CardTray> m_tray;
};

QTEST_GUILESS_MAIN(TestCardTray)
#include "tst_card_tray.moc"
