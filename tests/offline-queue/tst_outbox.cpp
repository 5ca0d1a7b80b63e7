#include "offline-queue/outbox.h"
#include "tests/offline-queue/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace outbox;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using tests::Keys;

class TestOutbox : public QObject {
    Q_OBJECT

private:
    Keys m_keys;
    tests::HandClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<Outbox> open(std::optional<kiosk::crypto::PublicKey> recovery = {},
                                 std::uint64_t reserve = 1)
    {
        return std::move(*Outbox::open(
            m_folder->filePath(u"spool"_s), tests::owner(),
            {m_keys.root.publicKey(), std::move(recovery), std::chrono::hours(240), reserve}, m_clock));
    }
    void fetchKeys(const tests::Span& span = {})
    {
        const auto spool = std::move(*Spool::open(m_folder->filePath(u"spool"_s), tests::owner()));
        QVERIFY(spool->acceptKeySet(tests::keySet(m_keys, 1, span), m_keys.root.publicKey()));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutKeys_nobodyIsAdmitted()
    {
        QCOMPARE(open()->admit().error().code, ErrorCode::SealingKeysMissing);
        fetchKeys();
        QCOMPARE(int(*open()->admit()), int(KeyDoubt::None));
    }

    void withoutRoom_nobodyIsAdmitted()
    {
        fetchKeys();
        QCOMPARE(open({}, std::uint64_t{1} << 60)->admit().error().code, ErrorCode::QueueFull);
    }

    void recoveryKey_isASecondRecipient()
    {
        fetchKeys();
        const QByteArray text = "x";
        const auto outbox = open(m_keys.recovery.publicKey());
        QCOMPARE(outbox->add(tests::item(text))->sequence, 1U);
        QCOMPARE(outbox->backlog().count, std::size_t{1});
        const auto spool = std::move(*Spool::open(m_folder->filePath(u"spool"_s), tests::owner()));
        QVERIFY(openEnvelope(*spool->item(1).envelope, m_keys.recovery));
        QVERIFY(openEnvelope(*spool->item(1).envelope, m_keys.sealing));
    }

    void keysPastTheirEnd_areSealedToWithinTheGrace()
    {
        m_clock.set(QDateTime(QDate(2030, 1, 5), QTime(0, 0), Qt::UTC));
        fetchKeys({u"2026-01-01T00:00:00Z"_s, u"2030-01-01T00:00:00Z"_s});
        QCOMPARE(int(*open()->admit()), int(KeyDoubt::Overdue));
        m_clock.set(QDateTime(QDate(2030, 3, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(open()->admit().error().code, ErrorCode::SealingKeysExpired);
        m_clock.set(QDateTime(QDate(2040, 3, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(int(*open()->admit()), int(KeyDoubt::ClockAhead));
    }

    void deadBattery_isNoObstacle()
    {
        fetchKeys();
        m_clock.set(QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC));
        QVERIFY(open()->admit());
    }
};

QTEST_APPLESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
