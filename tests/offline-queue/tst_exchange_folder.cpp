#include "offline-queue/exchange_folder.h"
#include "tests/offline-queue/world.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace outbox;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using tests::item;
using tests::Keys;
using tests::owner;

namespace {

const QByteArray text = "a registration";

} // namespace

class TestExchangeFolder : public QObject {
    Q_OBJECT

private:
    Keys m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Spool> m_spool;

    [[nodiscard]] QString stick() const { return m_folder->filePath(u"stick"_s); }
    [[nodiscard]] QDir own() const { return QDir(stick() + u'/' + QString::fromLatin1(tests::device)); }
    [[nodiscard]] Exported exported() const
    {
        return *exportTo(stick(), *m_spool, FileDeviceKey(m_keys.device));
    }
    [[nodiscard]] kiosk::base::Result<Imported> imported() const
    {
        return importFrom(stick(), *m_spool, m_keys.root.publicKey());
    }
    void bring(const QByteArray& keySet) const
    {
        QFile file(stick() + u"/keys.jws"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(keySet + '\n') > 0);
    }
    // As the receiver does it: from the bytes on the stick.
    void commit(const kiosk::crypto::PrivateKey& key) const
    {
        for (const auto& name : own().entryList({u"*.env"_s})) {
            QFile file(own().filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto envelope = Envelope::parse(file.readAll());
            QVERIFY(envelope);
            QFile receipt(
                own().filePath(envelope->header().id.toString(QUuid::WithoutBraces) + u".receipt"_s));
            QVERIFY(receipt.open(QIODevice::WriteOnly));
            receipt.write(tests::receiptFor(*envelope, key) + '\n');
        }
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(stick()));
        m_spool = std::move(*Spool::open(m_folder->filePath(u"spool"_s), owner()));
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys), m_keys.root.publicKey()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_spool->add(item(text), {m_keys.sealing.publicKey()}));
    }

    void outAndIn_settlesEverything_andMayBeRepeated()
    {
        QCOMPARE(exported().written, 3);
        QCOMPARE(exported().present, 3);
        QVERIFY(QFile::exists(own().filePath(u"chain.jws"_s)));
        QCOMPARE(m_spool->waiting().size(), std::size_t{3});
        commit(m_keys.receipts);
        QCOMPARE(imported()->accepted, 3);
        QCOMPARE(m_spool->waiting().size(), std::size_t{0});
        const auto again = *imported();
        QCOMPARE(again.accepted, 0);
        QCOMPARE(again.known, 3);
    }

    void whatWasSetAside_goesOutToo_andIsSettledByItsReceipt()
    {
        QVERIFY(m_spool->quarantine(2, "conflict"));
        QCOMPARE(exported().written, 3);
        commit(m_keys.receipts);
        QCOMPARE(imported()->accepted, 3);
        QVERIFY(m_spool->waiting().empty() && m_spool->setAside().empty());
        QCOMPARE(imported()->known, 3);
    }

    // The spool was put back; on the stick are receipts of those that had its numbers before.
    void receiptOfAnotherEnvelopeOfThisNumber_isNotForged()
    {
        QCOMPARE(exported().written, 3);
        commit(m_keys.receipts);
        m_spool.reset();
        QVERIFY(QDir(m_folder->filePath(u"spool"_s)).removeRecursively());
        m_spool = std::move(*Spool::open(m_folder->filePath(u"spool"_s), owner()));
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys), m_keys.root.publicKey()));
        QVERIFY(m_spool->add(item(text), {m_keys.sealing.publicKey()}));
        const auto counts = *imported();
        QCOMPARE(counts.forged, 0);
        QCOMPARE(counts.known, 3);
        QCOMPARE(m_spool->waiting().size(), std::size_t{1});
    }

    // The line was down so long that the portal signs with a key this kiosk never heard of.
    void keySetOnTheStick_isTakenBeforeTheReceipts()
    {
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys, 5), m_keys.root.publicKey()));
        QCOMPARE(exported().written, 3);
        auto rotated = m_keys;
        rotated.receipts = *kiosk::crypto::PrivateKey::generate();
        commit(rotated.receipts);
        QCOMPARE(imported()->forged, 3);
        // An older set, and one of another root, change nothing.
        bring(tests::keySet(rotated, 4));
        QCOMPARE(imported()->forged, 3);
        bring(tests::keySet(Keys(), 6));
        QCOMPARE(imported()->forged, 3);
        bring(tests::keySet(rotated, 6));
        QCOMPARE(imported()->accepted, 3);
        QCOMPARE(m_spool->keySet(m_keys.root.publicKey())->version(), 6);
    }

    void kioskThatNeverHadAKeySet_takesTheSticks()
    {
        QCOMPARE(imported().error().code, ErrorCode::StorageFailed);
        QCOMPARE(exported().written, 3);
        m_spool.reset();
        for (const auto* copy : {"keys.1", "keys.2"})
            QVERIFY(QFile::remove(m_folder->filePath(u"spool/"_s + QString::fromLatin1(copy))));
        m_spool = std::move(*Spool::open(m_folder->filePath(u"spool"_s), owner()));
        QCOMPARE(imported().error().code, ErrorCode::SealingKeysMissing);
        commit(m_keys.receipts);
        bring(tests::keySet(m_keys));
        QCOMPARE(imported()->accepted, 3);
    }

    void onTheStick_liesNothingInClear()
    {
        QCOMPARE(exported().written, 3);
        for (const auto& name : own().entryList(QDir::Files)) {
            QFile file(own().filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(text));
        }
    }

    void forgedReceipts_deleteNothing()
    {
        QCOMPARE(exported().written, 3);
        commit(m_keys.device);
        QCOMPARE(imported()->forged, 3);
        QCOMPARE(m_spool->waiting().size(), std::size_t{3});
    }

    void stickWithoutUs_isAnError()
    {
        QCOMPARE(imported().error().code, ErrorCode::StorageFailed);
        QCOMPARE(exportTo(u"/nowhere"_s, *m_spool, FileDeviceKey(m_keys.device)).error().code,
                 ErrorCode::StorageFailed);
    }

    void whileItDrains_isRefused()
    {
        const auto lock = m_spool->lockDraining();
        QCOMPARE(exported().written, 3);
        QCOMPARE(imported().error().code, ErrorCode::QueueDraining);
    }
};

QTEST_APPLESS_MAIN(TestExchangeFolder)
#include "tst_exchange_folder.moc"
