#include "provisioning/practice/dock/mailbox.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;

class TestMailbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letters_newestFirst();
    void link_isOpenedOnce();
    void deadLink_saysSo();
    void forgotten_isEmpty();

private:
    static QVariant role(const Mailbox& mailbox, const char* name, int row = 0)
    {
        return mailbox.data(mailbox.index(row), mailbox.roleNames().key(name));
    }

    QStringList m_opened;
    Mailbox::OpenLink m_open = [this](const QString& id) { m_opened.append(id); };
};

void TestMailbox::letters_newestFirst()
{
    Mailbox mailbox(m_open);
    const QAbstractItemModelTester tester(&mailbox);
    const QSignalSpy received(&mailbox, &Mailbox::received);
    mailbox.receive({.id = u"m1"_s, .to = u"mau@example.vn"_s});
    mailbox.receive({.id = u"m2"_s, .to = u"brol@example.vn"_s, .subject = u"Kích hoạt"_s});
    QCOMPARE(role(mailbox, "subject").toString(), u"Kích hoạt"_s);
    QCOMPARE(role(mailbox, "to").toString(), u"brol@example.vn"_s);
    QCOMPARE(role(mailbox, "to", 1).toString(), u"mau@example.vn"_s);
    QCOMPARE(mailbox.unopened(), 2);
    QCOMPARE(received.size(), 2);
}

void TestMailbox::link_isOpenedOnce()
{
    Mailbox mailbox(m_open);
    m_opened.clear();
    mailbox.receive({.id = u"m1"_s});
    QVERIFY(role(mailbox, "mayOpen").toBool());
    mailbox.open(0);
    mailbox.open(0);
    mailbox.open(1);
    mailbox.open(-1);
    QCOMPARE(m_opened, QStringList{u"m1"_s});
    QVERIFY(!role(mailbox, "mayOpen").toBool());
    QVERIFY(!role(mailbox, "isActivated").toBool());
    mailbox.setActivated(u"m1"_s, true);
    QVERIFY(role(mailbox, "isActivated").toBool());
    QCOMPARE(mailbox.unopened(), 0);
}

void TestMailbox::deadLink_saysSo()
{
    Mailbox mailbox(m_open);
    mailbox.receive({.id = u"m1"_s});
    mailbox.receive({.id = u"m2"_s});
    mailbox.open(1);
    mailbox.setActivated(u"m1"_s, false);
    QVERIFY(role(mailbox, "isDead", 1).toBool());
    QVERIFY(role(mailbox, "mayOpen", 0).toBool());
}

void TestMailbox::forgotten_isEmpty()
{
    Mailbox mailbox(m_open);
    const QAbstractItemModelTester tester(&mailbox);
    mailbox.receive({.id = u"m1"_s});
    mailbox.forgetAll();
    QCOMPARE(mailbox.count(), 0);
    QCOMPARE(mailbox.unopened(), 0);
    mailbox.setActivated(u"m1"_s, true);
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
