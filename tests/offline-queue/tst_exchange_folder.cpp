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
    [[nodiscard]] KeySet set() const { return *KeySet::read(tests::keySet(m_keys), m_keys.root.publicKey()); }
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
        QCOMPARE(importFrom(stick(), *m_spool, set())->accepted, 3);
        QCOMPARE(m_spool->waiting().size(), std::size_t{0});
        const auto again = *importFrom(stick(), *m_spool, set());
        QCOMPARE(again.accepted, 0);
        QCOMPARE(again.known, 3);
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
        const auto imported = *importFrom(stick(), *m_spool, set());
        QCOMPARE(imported.forged, 3);
        QCOMPARE(m_spool->waiting().size(), std::size_t{3});
    }

    void stickWithoutUs_isAnError()
    {
        QCOMPARE(importFrom(stick(), *m_spool, set()).error().code, ErrorCode::StorageFailed);
        QCOMPARE(exportTo(u"/nowhere"_s, *m_spool, FileDeviceKey(m_keys.device)).error().code,
                 ErrorCode::StorageFailed);
    }

    void whileItDrains_isRefused()
    {
        const auto lock = m_spool->lockDraining();
        QCOMPARE(exported().written, 3);
        QCOMPARE(importFrom(stick(), *m_spool, set()).error().code, ErrorCode::QueueDraining);
    }
};

QTEST_APPLESS_MAIN(TestExchangeFolder)
#include "tst_exchange_folder.moc"
