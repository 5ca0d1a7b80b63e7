// The agent and the practice portal, with a real spool between them.

#include "tests/kiosk/agent/kiosk_and_portal.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using outbox::Place;
using tests::KioskAndPortal;

namespace {

void copy(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, from, to}), 0);
}

} // namespace

class TestAgentAndPortal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diskPutBack_losesNoNewRegistrationAndIsShownOnBothSides()
    {
        KioskAndPortal here;
        QStringList items;
        here.seal(3, &items);
        copy(here.spool(), here.path(u"as it was at 3"_s));
        here.sync();
        here.seal(4, &items);
        here.sync();
        QCOMPARE(items.size(), 7);
        QVERIFY(here.findings().isEmpty() && !here.chain().rolledBack);

        copy(here.path(u"as it was at 3"_s), here.spool());
        here.seal(4, &items);
        QVERIFY(here.findings().isEmpty());
        here.sync();
        QCOMPARE(here.count(Place::Quarantined), std::size_t{0});
        QCOMPARE(here.findings(), QStringList{u"head rolled-back 7"_s});
        here.expectEffects(items);
        QVERIFY(here.chain().rolledBack);
        QCOMPARE(here.chain().forked, (QList<quint64>{4, 5, 6, 7}));
        QVERIFY(here.chain().missing.isEmpty());

        // It goes on, and the word stays.
        here.seal(2, &items);
        here.sync();
        here.expectEffects(items);
        QCOMPARE(here.chain().head, 9U);
        QCOMPARE(here.findings().size(), 1);
    }

    void spoolThatIsGone_losesNoNewRegistrationAndIsShownOnBothSides()
    {
        KioskAndPortal here;
        QStringList items;
        here.seal(3, &items);
        here.sync();
        QVERIFY(QDir(here.spool()).removeRecursively());
        here.learnKeys();
        here.seal(2, &items);
        here.sync();
        here.expectEffects(items);
        QCOMPARE(here.findings(), QStringList{u"head rolled-back 3"_s});
        QCOMPARE(here.chain().forked, (QList<quint64>{1, 2}));
    }

    // The kiosk hears of the new key by GET /v1/keys alone.
    void keysRotatedWithAFullQueue_openWhatWasSealedBeforeAndAfter()
    {
        KioskAndPortal here;
        QStringList items;
        here.seal(2, &items);
        const auto recipientOf = [&here](quint64 sequence) {
            QFile file(here.spool() + u"/items/"_s +
                       QString::fromLatin1(outbox::files::nameOf(sequence, outbox::files::itemSuffix)));
            return file.open(QIODevice::ReadOnly) ? file.read(184).sliced(168) : QByteArray();
        };
        const auto before = recipientOf(2);
        here.portal().stop();
        QVERIFY(provisioning::practice::rotateOpeningKey(here.keys()));
        here.startPortal();
        here.seal(1, &items);
        // Not heard of yet.
        QCOMPARE(recipientOf(3), before);
        here.sync();
        here.seal(2, &items);
        QCOMPARE(recipientOf(4).size(), qsizetype{16});
        QVERIFY(recipientOf(4) != before);
        here.sync();
        here.expectEffects(items);
    }

    void envelopeThatWasDeleted_isMissingOnBothSides()
    {
        KioskAndPortal here;
        QStringList items;
        here.seal(5, &items);
        QVERIFY(QFile::remove(here.spool() + u"/items/00000000000000000003.item"_s));
        items.removeAt(2);
        QCOMPARE(here.findings(), QStringList{u"items/00000000000000000003.item missing 3"_s});
        here.sync();
        here.expectEffects(items);
        QCOMPARE(here.chain().missing, QList<quint64>{3});
        QVERIFY(!here.chain().rolledBack);
        QCOMPARE(here.findings(), QStringList{u"items/00000000000000000003.item missing 3"_s});
    }
};

QTEST_GUILESS_MAIN(TestAgentAndPortal)
#include "tst_agent_and_portal.moc"
