#include "offline-queue/bytes.h"
#include "offline-queue/spool_files.h"
#include "offline-queue/spool_view.h"
#include "tests/offline-queue/world.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <set>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace outbox;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using tests::item;
using tests::Keys;
using tests::owner;

namespace {

const QByteArray text = "a registration";

// Every file with its bytes.
QMap<QString, QByteArray> photograph(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName(), file.readAll());
    }
    return files;
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray record(const QByteArray& json)
{
    return json + '\n' + sha256(json).toHex() + '\n';
}

} // namespace

class TestSpool : public QObject {
    Q_OBJECT

private:
    Keys m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Spool> m_spool;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"spool"_s); }
    [[nodiscard]] QString file(const QString& name) const { return path() + u'/' + name; }
    kiosk::base::Result<Added> add() const { return m_spool->add(item(text), {m_keys.sealing.publicKey()}); }
    void reopen()
    {
        m_spool.reset();
        m_spool = std::move(*Spool::open(path(), owner()));
    }
    std::vector<Receipt> receiptsOf(const std::vector<std::uint64_t>& sequences,
                                    const QString& receivedAt = u"2027-03-02T02:00:00Z"_s)
    {
        const auto set = *KeySet::read(tests::keySet(m_keys), m_keys.root.publicKey());
        std::vector<Receipt> receipts;
        for (const auto sequence : sequences)
            receipts.push_back(*readReceipt(
                tests::receiptFor(*m_spool->item(sequence).envelope, m_keys.receipts, receivedAt), set));
        return receipts;
    }

    [[nodiscard]] qsizetype receiptFiles() const
    {
        return QDir(file(u"receipts"_s)).entryList(QDir::Files).size();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_spool = std::move(*Spool::open(path(), owner()));
    }
    void cleanup() { m_spool.reset(); }

    void added_areChainedAndOpenAgain()
    {
        for (std::uint64_t i = 1; i <= 5; ++i)
            QCOMPARE(add()->sequence, i);
        reopen();
        QCOMPARE(m_spool->waiting(), (std::vector<std::uint64_t>{1, 2, 3, 4, 5}));
        QByteArray previous(32, '\0');
        for (const auto sequence : m_spool->waiting()) {
            const auto envelope = *m_spool->item(sequence).envelope;
            QCOMPARE(envelope.header().previous, previous);
            QCOMPARE(bytesOf(*openEnvelope(envelope, m_keys.sealing)), text);
            previous = envelope.digest();
        }
        QCOMPARE(m_spool->head()->hash, previous);
    }

    void headThatStayedBehind_isFollowed()
    {
        QVERIFY(add());
        const auto old = photograph(path())[file(u"head"_s)];
        QVERIFY(add() && add());
        m_spool.reset();
        overwrite(file(u"head"_s), old);
        reopen();
        QCOMPARE(add()->sequence, 4U);
    }

    void headDestroyed_isFoundAgain_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zeros") << QByteArray(1024, '\0');
        QTest::newRow("cut") << QByteArray("MOTCUAHD");
        QTest::newRow("empty") << QByteArray();
    }

    void headDestroyed_isFoundAgain()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(add() && add() && add());
        QVERIFY(m_spool->settle(receiptsOf({1, 2})));
        m_spool.reset();
        overwrite(file(u"head"_s), bytes);
        reopen();
        QCOMPARE(add()->sequence, 4U);
        QCOMPARE(SpoolView::open(path())->verify().findings.size(), std::size_t{0});
    }

    void everythingDelivered_theNumberGoesOn()
    {
        QVERIFY(add() && add());
        QVERIFY(m_spool->settle(receiptsOf({1, 2})));
        QVERIFY(m_spool->waiting().empty());
        m_spool.reset();
        overwrite(file(u"head"_s), QByteArray(1024, 'x'));
        reopen();
        QCOMPARE(add()->sequence, 3U);
    }

    void headHeldByAnother_isBusyWithinASecond()
    {
        const int other = ::open(QFile::encodeName(file(u"head"_s)).constData(), O_RDWR | O_CLOEXEC);
        QVERIFY(::flock(other, LOCK_EX) == 0);
        QCOMPARE(add().error().code, ErrorCode::QueueBusy);
        ::close(other);
        QVERIFY(add());
    }

    void twoWriters_shareOneChain()
    {
        std::atomic_int failed = 0;
        // A disk that is slow to sync makes the one wait for the other longer than a second: that is said,
        // and nothing is lost by asking again.
        const auto untilFree = [](const auto& ask) {
            auto answer = ask();
            while (!answer && answer.error().code == ErrorCode::QueueBusy)
                answer = ask();
            return answer;
        };
        const auto write = [&] {
            const auto spool = untilFree([&] { return Spool::open(path(), owner()); });
            for (int i = 0; i < 40; ++i)
                failed += spool && untilFree([&] {
                              return (*spool)->add(item(text), {m_keys.sealing.publicKey()});
                          })
                              ? 0
                              : 1;
        };
        std::thread one(write);
        std::thread other(write);
        one.join();
        other.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(m_spool->waiting().size(), std::size_t{80});
        QCOMPARE(SpoolView::open(path())->verify().findings.size(), std::size_t{0});
    }

    void secondDrain_isRefused()
    {
        auto lock = m_spool->lockDraining();
        QVERIFY(lock);
        const auto other = Spool::open(path(), owner());
        QCOMPARE((*other)->lockDraining().error().code, ErrorCode::QueueDraining);
        lock = tl::make_unexpected(kiosk::base::makeError(ErrorCode::Internal, u"test"_s));
        QVERIFY((*other)->lockDraining());
    }

    void anotherOwner_isForeign()
    {
        auto stranger = owner();
        stranger.device = "another-kiosk";
        const auto before = photograph(path());
        QCOMPARE(Spool::open(path(), stranger).error().code, ErrorCode::QueueForeign);
        stranger = owner();
        stranger.root = QByteArray(32, 'b');
        QCOMPARE(Spool::open(path(), stranger).error().code, ErrorCode::QueueForeign);
        QCOMPARE(photograph(path()), before);
    }

    void newerFormat_isRefusedAndNotAByteChanges()
    {
        QVERIFY(add());
        m_spool.reset();
        for (const auto* name : {"spool.1", "spool.2"})
            overwrite(file(QString::fromLatin1(name)),
                      record(R"({"device":"practice-kiosk-01","format":2,"new":true})"));
        const auto before = photograph(path());
        QCOMPARE(Spool::open(path(), owner()).error().code, ErrorCode::QueueNewer);
        QCOMPARE(SpoolView::open(path()).error().code, ErrorCode::QueueNewer);
        QCOMPARE(photograph(path()), before);
    }

    void olderProfile_isRefused()
    {
        QVERIFY(Spool::open(path(), owner(5)));
        QCOMPARE(Spool::open(path(), owner(4)).error().code, ErrorCode::ProfileRolledBack);
        QVERIFY(Spool::open(path(), owner(5)));
    }

    void keySet_neverGoesBack()
    {
        const auto root = m_keys.root.publicKey();
        QCOMPARE(m_spool->keySet(root).error().code, ErrorCode::SealingKeysMissing);
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys, 3), root));
        QCOMPARE(m_spool->acceptKeySet(tests::keySet(m_keys, 2), root).error().code,
                 ErrorCode::SealingKeysRolledBack);
        reopen();
        QCOMPARE(m_spool->acceptKeySet(tests::keySet(m_keys, 2), root).error().code,
                 ErrorCode::SealingKeysRolledBack);
        QCOMPARE(m_spool->keySet(root)->version(), 3);
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys, 3), root));
        QCOMPARE(m_spool->acceptKeySet(tests::keySet(m_keys, 4), root)->version(), 4);
        QCOMPARE(m_spool->acceptKeySet("a.b.c", root).error().code, ErrorCode::SealingKeysForged);
    }

    void oneDamagedCopy_isMended_both_areDamage()
    {
        const auto good = photograph(path());
        m_spool.reset();
        overwrite(file(u"spool.1"_s), "x");
        QCOMPARE(SpoolView::open(path())->verify().findings.size(), std::size_t{1});
        reopen();
        QCOMPARE(photograph(path())[file(u"spool.1"_s)], good[file(u"spool.1"_s)]);
        m_spool.reset();
        overwrite(file(u"spool.1"_s), "x");
        overwrite(file(u"spool.2"_s), "x");
        QCOMPARE(Spool::open(path(), owner()).error().code, ErrorCode::QueueDamaged);
    }

    void reserve_isKept()
    {
        QVERIFY(m_spool->admit(1));
        QCOMPARE(m_spool->admit(std::uint64_t{1} << 60).error().code, ErrorCode::QueueFull);
    }

    void settled_areGoneAndTheirReceiptsStay()
    {
        QVERIFY(add() && add() && add());
        QVERIFY(m_spool->settle(receiptsOf({1, 3})));
        QCOMPARE(m_spool->waiting(), (std::vector<std::uint64_t>{2}));
        const auto list = SpoolView::open(path())->list();
        QCOMPARE(list.size(), std::size_t{3});
        QCOMPARE(int(list[0].place), int(Place::Delivered));
        QCOMPARE(int(list[1].place), int(Place::Waiting));
        QCOMPARE(list[2].receivedAt, QDateTime(QDate(2027, 3, 2), QTime(2, 0), Qt::UTC));
        QCOMPARE(m_spool->provenTime(), QDateTime(QDate(2027, 3, 2), QTime(2, 0), Qt::UTC));
    }

    void setAside_isStillThereAndSaysWhy()
    {
        QVERIFY(add() && add());
        QVERIFY(m_spool->quarantine(1, "conflict"));
        QCOMPARE(m_spool->waiting(), (std::vector<std::uint64_t>{2}));
        const auto list = SpoolView::open(path())->list();
        QCOMPARE(int(list[0].place), int(Place::Quarantined));
        QCOMPARE(list[0].why, QByteArray("conflict"));
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
    }

    void oldReceipts_arePurgedByAge_theNewestStay()
    {
        QVERIFY(add() && add() && add());
        QVERIFY(m_spool->settle(receiptsOf({1}, u"2026-01-01T00:00:00Z"_s)));
        QVERIFY(m_spool->settle(receiptsOf({2}, u"2027-01-01T00:00:00Z"_s)));
        QVERIFY(m_spool->settle(receiptsOf({3}, u"2027-01-02T00:00:00Z"_s)));
        QVERIFY(m_spool->purge({std::chrono::hours(90 * 24), 100}));
        QCOMPARE(SpoolView::open(path())->list().size(), std::size_t{2});
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
    }

    void oldReceipts_arePurgedByCount()
    {
        for (std::uint64_t i = 1; i <= 6; ++i) {
            QVERIFY(add());
            QVERIFY(m_spool->settle(receiptsOf({i})));
        }
        QVERIFY(m_spool->purge({std::chrono::hours(90 * 24), 2}));
        QCOMPARE(SpoolView::open(path())->list().size(), std::size_t{2});
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
        m_spool.reset();
        overwrite(file(u"head"_s), QByteArray(1024, 'x'));
        reopen();
        QCOMPARE(add()->sequence, 7U);
    }

    // One of them is deleted, one still waits and one was set aside: none of that keeps old receipts.
    void oldReceipts_arePurgedOverGaps_whichStayKnown()
    {
        for (int i = 0; i < 9; ++i)
            QVERIFY(add());
        QVERIFY(QFile::remove(file(QString::fromLatin1("items/" + files::nameOf(3, files::itemSuffix)))));
        QVERIFY(m_spool->quarantine(7, "refused"));
        for (const std::uint64_t i : {1U, 2U, 4U, 6U, 8U, 9U})
            QVERIFY(m_spool->settle(receiptsOf({i})));
        QVERIFY(m_spool->purge({std::chrono::hours(0), 0}));
        QCOMPARE(receiptFiles(), qsizetype{1});
        const auto missing = [this] {
            std::vector<std::uint64_t> sequences;
            for (const auto& finding : SpoolView::open(path())->verify().findings)
                sequences.push_back(finding.what == u"missing"_s ? finding.sequence : 0);
            return sequences;
        };
        QCOMPARE(missing(), (std::vector<std::uint64_t>{3}));
        reopen();
        QCOMPARE(missing(), (std::vector<std::uint64_t>{3}));
        // What goes now without a receipt is known to be missing, long after its neighbours' receipts went.
        const auto waits = file(QString::fromLatin1("items/" + files::nameOf(5, files::itemSuffix)));
        QVERIFY(QFile::rename(waits, waits + u".away"_s));
        QCOMPARE(missing(), (std::vector<std::uint64_t>{3, 5}));
        QVERIFY(QFile::rename(waits + u".away"_s, waits));
        // Delivered after all, and purged in its turn.
        QVERIFY(m_spool->settle(receiptsOf({5})));
        QVERIFY(m_spool->retry(7));
        QVERIFY(m_spool->settle(receiptsOf({7})));
        QVERIFY(m_spool->purge({std::chrono::hours(0), 0}));
        QCOMPARE(receiptFiles(), qsizetype{1});
        QCOMPARE(missing(), (std::vector<std::uint64_t>{3}));
        QCOMPARE(add()->sequence, 10U);
    }

    // Whoever purged died between the record of what stays open and the mark.
    void deathInTheMiddleOfAPurge_forgetsNothing()
    {
        for (int i = 0; i < 4; ++i)
            QVERIFY(add());
        QVERIFY(m_spool->settle(receiptsOf({1})));
        QVERIFY(m_spool->settle(receiptsOf({3})));
        QVERIFY(m_spool->settle(receiptsOf({4})));
        const auto seen = photograph(path());
        QVERIFY(m_spool->purge({std::chrono::hours(0), 0}));
        for (const auto* copy : {"seen.1", "seen.2"})
            overwrite(file(QString::fromLatin1(copy)), seen[file(QString::fromLatin1(copy))]);
        for (const auto& name :
             {u"receipts/00000000000000000001.receipts"_s, u"receipts/00000000000000000002.receipts"_s})
            overwrite(file(name), seen[file(name)]);
        reopen();
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
        QVERIFY(m_spool->purge({std::chrono::hours(0), 0}));
        QCOMPARE(receiptFiles(), qsizetype{1});
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
        QVERIFY(QFile::remove(file(QString::fromLatin1("items/" + files::nameOf(2, files::itemSuffix)))));
        QCOMPARE(SpoolView::open(path())->verify().findings.size(), std::size_t{1});
    }

    void setAside_waitsAgainWhenItIsTried_unlessItIsDamaged()
    {
        QVERIFY(add() && add());
        QVERIFY(m_spool->quarantine(1, "conflict"));
        QVERIFY(m_spool->quarantine(2, "damaged"));
        QCOMPARE(m_spool->setAside(), (std::vector<std::uint64_t>{1, 2}));
        overwrite(file(QString::fromLatin1("quarantine/" + files::nameOf(2, files::itemSuffix))), "garbage");
        QVERIFY(m_spool->retry(1));
        QCOMPARE(m_spool->retry(2).error().code, ErrorCode::QueueDamaged);
        QCOMPARE(m_spool->retry(3).error().code, ErrorCode::QueueDamaged);
        QCOMPARE(m_spool->waiting(), (std::vector<std::uint64_t>{1}));
        QCOMPARE(m_spool->setAside(), (std::vector<std::uint64_t>{2}));
        QVERIFY(
            !QFile::exists(file(QString::fromLatin1("quarantine/" + files::nameOf(1, files::whySuffix)))));
        QVERIFY(m_spool->item(1).envelope);
    }

    void deletedEnvelope_isNamedByItsNumber()
    {
        QVERIFY(add() && add() && add());
        QVERIFY(QFile::remove(file(QString::fromLatin1("items/" + files::nameOf(2, files::itemSuffix)))));
        const auto findings = SpoolView::open(path())->verify().findings;
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].sequence, 2U);
        QCOMPARE(findings[0].what, u"missing"_s);
    }

    void newestEnvelopeDamaged_theNextFollowsAllTheSame()
    {
        QVERIFY(add());
        const auto old = photograph(path())[file(u"head"_s)];
        QVERIFY(add());
        m_spool.reset();
        const auto name = file(QString::fromLatin1("items/" + files::nameOf(2, files::itemSuffix)));
        overwrite(name, "garbage");
        overwrite(file(u"head"_s), old);
        reopen();
        QCOMPARE(add()->sequence, 3U);
        QCOMPARE(SpoolView::open(path())->list()[1].why, QByteArray("damaged"));
    }

    void leftoverOfAWriting_isNoObstacle()
    {
        overwrite(file(QString::fromLatin1("items/tmp-" + files::nameOf(1, files::itemSuffix))), "half");
        QCOMPARE(add()->sequence, 1U);
        QCOMPARE(m_spool->waiting().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestSpool)
#include "tst_spool.moc"
