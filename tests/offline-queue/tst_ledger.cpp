#include "offline-queue/ledger.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using outbox::Ledger;
using outbox::readAttempts;
using namespace Qt::StringLiterals;

class TestLedger : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString database() const { return m_folder->filePath(u"ledger.sqlite"_s); }
    void fill() const
    {
        Ledger ledger(m_folder->path());
        for (int i = 0; i < 3; ++i)
            ledger.note(7, "later");
        ledger.note(9, "PortalServerError");
        ledger.store();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void noted_isThereAfterwards()
    {
        fill();
        const Ledger again(m_folder->path());
        QVERIFY(!again.wasRebuilt());
        QCOMPARE(again.triesOf(7), 3);
        QCOMPARE(readAttempts(m_folder->path())->at(9).cause, QByteArray("PortalServerError"));
        QCOMPARE(again.triesOf(8), 0);
    }

    // While somebody has it open, and nothing is changed by it.
    void lookedAt_isReadAndLeftAlone()
    {
        QVERIFY(!readAttempts(m_folder->path()));
        fill();
        Ledger ledger(m_folder->path());
        QFile file(database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        QCOMPARE(readAttempts(m_folder->path())->at(7).tries, 3);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        ledger.note(7, "refused");
        ledger.store();
        QCOMPARE(readAttempts(m_folder->path())->at(7).cause, QByteArray("refused"));
        QVERIFY(file.remove());
        QVERIFY(!readAttempts(m_folder->path()));
    }

    void forgotten_isGone()
    {
        fill();
        {
            Ledger ledger(m_folder->path());
            ledger.forget(7);
            ledger.store();
        }
        QCOMPARE(Ledger(m_folder->path()).triesOf(7), 0);
    }

    void everyFlippedBit_isNoticed()
    {
        fill();
        QFile file(database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto good = file.readAll();
        file.close();
        for (qsizetype bit = 0; bit < good.size() * 8; bit += 997) {
            fill();
            auto bytes = good;
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                    file.write(bytes) == bytes.size());
            file.close();
            const Ledger ledger(m_folder->path());
            QVERIFY(ledger.wasRebuilt());
            QVERIFY(readAttempts(m_folder->path())->empty());
        }
    }

    void missingOrGarbage_isBegunAnew()
    {
        fill();
        QVERIFY(QFile::remove(database()));
        QVERIFY(Ledger(m_folder->path()).wasRebuilt());
        QVERIFY(!Ledger(m_folder->path()).wasRebuilt());
        QFile file(database());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("garbage") > 0);
        file.close();
        QVERIFY(Ledger(m_folder->path()).wasRebuilt());
    }

    void folderThatCannotBeWritten_isNoErrorOfTheQueue()
    {
        Ledger ledger(u"/nowhere/at/all"_s);
        ledger.note(1, "later");
        ledger.store();
        QCOMPARE(ledger.triesOf(1), 1);
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
