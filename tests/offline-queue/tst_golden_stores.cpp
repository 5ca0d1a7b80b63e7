// Spools that earlier versions wrote (golden/): this one opens, verifies and drains them, and loses nothing.

#include "kiosk/crypto/key_file.h"
#include "offline-queue/bytes.h"
#include "offline-queue/spool_view.h"
#include "tests/offline-queue/world.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace outbox;
using namespace Qt::StringLiterals;
using kiosk::crypto::PrivateKey;

class TestGoldenStores : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_room;

    [[nodiscard]] QString path(const QString& name) const { return m_room->filePath(name); }
    [[nodiscard]] PrivateKey key(const QString& name) const
    {
        return *PrivateKey::fromPem(*kiosk::crypto::readSecretFile(path(u"keys/"_s + name), 16 * 1024));
    }
    [[nodiscard]] tests::Keys keys() const
    {
        return {.root = key(u"root.pem"_s),
                .sealing = key(u"sealing.pem"_s),
                .recovery = key(u"recovery.pem"_s),
                .receipts = key(u"receipts.pem"_s),
                .device = key(u"device.pem"_s)};
    }
    void unpack(const QString& packed)
    {
        m_room = std::make_unique<QTemporaryDir>();
        QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, m_room->path(), u"-xf"_s, packed}), 0);
        for (const auto& entry : QDir(path(u"keys"_s)).entryInfoList(QDir::Files))
            QVERIFY(QFile::setPermissions(entry.filePath(), QFile::ReadOwner | QFile::WriteOwner));
    }
    void opensTo(const Spool& spool, std::uint64_t sequence, const tests::Keys& keys) const
    {
        const auto stored = spool.item(sequence);
        QVERIFY(stored.envelope);
        const auto text = "registration " + QByteArray::number(static_cast<qulonglong>(sequence));
        for (const auto& recipient : {keys.sealing, keys.recovery})
            QCOMPARE(bytesOf(*openEnvelope(*stored.envelope, recipient)), text);
    }

private Q_SLOTS:
    void everyFormat_isOpenedVerifiedAndDrained_data()
    {
        QTest::addColumn<QString>("packed");
        const QDir golden(QStringLiteral(GOLDEN));
        for (int format = 1; format <= Spool::format; ++format) {
            const auto name = u"format-%1.tar.gz"_s.arg(format);
            QTest::newRow(qUtf8Printable(name)) << golden.filePath(name);
        }
    }

    void everyFormat_isOpenedVerifiedAndDrained()
    {
        QFETCH(QString, packed);
        unpack(packed);
        const auto keys = this->keys();
        QFile listed(path(u"list.json"_s));
        QVERIFY(listed.open(QIODevice::ReadOnly));
        const auto list = QJsonDocument::fromJson(listed.readAll()).array();
        const auto view = SpoolView::open(path(u"spool"_s));
        QVERIFY(view);
        const auto items = view->list();
        QCOMPARE(static_cast<qsizetype>(items.size()), list.size());
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto& item = items.at(static_cast<std::size_t>(i));
            QCOMPARE(static_cast<qint64>(item.sequence), list[i][u"sequence"].toInteger());
            QCOMPARE(static_cast<int>(item.place), list[i][u"place"].toInt());
            QCOMPARE(item.id.toString(QUuid::WithoutBraces), list[i][u"id"].toString());
            QCOMPARE(QString::fromLatin1(item.digest.toHex()), list[i][u"digest"].toString());
            QCOMPARE(QString::fromLatin1(item.why), list[i][u"why"].toString());
        }
        QVERIFY(view->verify().findings.empty());

        const auto spool = Spool::open(path(u"spool"_s), tests::owner());
        QVERIFY(spool);
        QVERIFY((*spool)->keySet(keys.root.publicKey()));
        QCOMPARE((*spool)->waiting(), (std::vector<std::uint64_t>{4, 5, 6}));
        for (const auto sequence : (*spool)->waiting())
            opensTo(**spool, sequence, keys);
        const auto added = (*spool)->add(tests::item("registration 7"), {keys.sealing.publicKey()});
        QVERIFY(added);
        QCOMPARE(added->sequence, std::uint64_t{7});

        tests::MemoryPortal portal(keys);
        const FileDeviceKey device(keys.device);
        tests::HandClock clock;
        const auto drain = Drain::begin(**spool, device, portal, clock, {keys.root.publicKey(), {}});
        QVERIFY(drain);
        QVERIFY(!(*drain)->ledger().wasRebuilt());
        QCOMPARE((*drain)->ledger().triesOf(4), 1);
        QCOMPARE(tests::drainAll(**drain, clock).accepted, 4);
        QVERIFY((*spool)->waiting().empty());
        const auto after = SpoolView::open(path(u"spool"_s));
        QVERIFY(after->verify().findings.empty());
        QCOMPARE(after->list().size(), std::size_t{7});
    }
};

QTEST_GUILESS_MAIN(TestGoldenStores)
#include "tst_golden_stores.moc"
