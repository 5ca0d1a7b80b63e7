#include "offline-queue/bytes.h"
#include "offline-queue/spool_view.h"
#include "tests/offline-queue/world.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace outbox;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using tests::drainAll;
using tests::item;
using tests::Keys;
using tests::owner;

namespace {

const QByteArray text = "a registration";

QJsonArray resultsOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object()[u"results"_s].toArray();
}

QByteArray jsonOf(const QJsonArray& results)
{
    return QJsonDocument(QJsonObject{{u"results"_s, results}}).toJson();
}

class OneAtATime final : public EnvelopeTransport {
public:
    explicit OneAtATime(EnvelopeTransport& transport) : m_transport(transport) {}
    kiosk::base::Result<QByteArray> fetchKeySet() override
    {
        const Use use(*this);
        return m_transport.fetchKeySet();
    }
    PostAnswer post(const QByteArray& batch, const QByteArray& chain) override
    {
        const Use use(*this);
        return m_transport.post(batch, chain);
    }
    std::atomic_bool wasUsedTwice = false;

private:
    struct Use {
        explicit Use(OneAtATime& of) : transport(of)
        {
            if (transport.m_isInUse.exchange(true))
                transport.wasUsedTwice = true;
        }
        ~Use() { transport.m_isInUse = false; }
        OneAtATime& transport;
    };
    EnvelopeTransport& m_transport;
    std::atomic_bool m_isInUse = false;
};

} // namespace

class TestDrain : public QObject {
    Q_OBJECT

private:
    Keys m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Spool> m_spool;
    std::unique_ptr<tests::MemoryPortal> m_portal;
    std::unique_ptr<FileDeviceKey> m_key;
    tests::HandClock m_clock;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"spool"_s); }
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(m_spool->add(item(text), {m_keys.sealing.publicKey()}));
    }
    std::unique_ptr<Drain> drain(const ReceiptLimits& receipts = {})
    {
        return std::move(
            *Drain::begin(*m_spool, *m_key, *m_portal, m_clock, {m_keys.root.publicKey(), receipts}));
    }
    std::size_t waiting() const { return m_spool->waiting().size(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(tests::roomInMemory());
        m_spool = std::move(*Spool::open(path(), owner()));
        m_portal = std::make_unique<tests::MemoryPortal>(m_keys);
        m_key = std::make_unique<FileDeviceKey>(m_keys.device);
    }
    void cleanup() { m_spool.reset(); }

    void everything_isDeliveredOnce_inBatchesOf64()
    {
        add(130);
        const auto total = drainAll(*drain(), m_clock);
        QCOMPARE(total.accepted, 130);
        QCOMPARE(m_portal->posts, 3);
        QCOMPARE(m_portal->effects, 130);
        QCOMPARE(m_portal->head, 130U);
        QCOMPARE(waiting(), std::size_t{0});
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
        for (const auto& envelope : std::as_const(m_portal->committed))
            QCOMPARE(bytesOf(*openEnvelope(envelope, m_keys.sealing)), text);
    }

    void whileABatchIsAway_theAnswerBeforeItIsSettled()
    {
        add(130);
        std::size_t left = 0;
        m_portal->deliver = [&](const QByteArray& json) -> PostAnswer {
            // The second batch does not come home before the first is off the disk.
            const QDir items(path() + u"/items"_s);
            QDeadlineTimer patience(30s);
            while (m_portal->posts == 2 &&
                   (left = static_cast<std::size_t>(items.entryList(QDir::Files).size())) > 66 &&
                   !patience.hasExpired())
                std::this_thread::yield();
            return {json, {}};
        };
        QCOMPARE(drainAll(*drain(), m_clock).accepted, 130);
        QCOMPARE(left, std::size_t{66});
    }

    void answerNotSettledYet_isGivenAgainToTheNextDrain()
    {
        add(130);
        const auto step = drain()->step();
        QCOMPARE(step.sent, 64);
        QCOMPARE(step.accepted, 0);
        QCOMPARE(step.wait, std::optional(0ms));
        const auto total = drainAll(*drain(), m_clock);
        QCOMPARE(total.duplicates, 64);
        QCOMPARE(total.accepted, 66);
        QCOMPARE(m_portal->effects, 130);
        QCOMPARE(waiting(), std::size_t{0});
    }

    void receiptOfANewKeyWhileABatchIsAway_theTransportIsUsedOnceAtATime()
    {
        add(130);
        auto rotated = m_keys;
        rotated.receipts = *kiosk::crypto::PrivateKey::generate();
        m_portal = std::make_unique<tests::MemoryPortal>(rotated);
        OneAtATime transport(*m_portal);
        m_portal->servedSet = tests::keySet(m_keys);
        const auto drain =
            std::move(*Drain::begin(*m_spool, *m_key, transport, m_clock, {m_keys.root.publicKey(), {}}));
        auto total = drain->step();
        m_portal->servedSet = tests::keySet(rotated, 2);
        total += drainAll(*drain, m_clock);
        QCOMPARE(total.accepted, 130);
        QCOMPARE(waiting(), std::size_t{0});
        QVERIFY(!transport.wasUsedTwice);
    }

    void largeOnes_keepTheBatchBelowAMebibyte()
    {
        const QByteArray large(200'000, 'x');
        for (int i = 0; i < 9; ++i)
            QVERIFY(m_spool->add(item(large), {m_keys.sealing.publicKey()}));
        const auto total = drainAll(*drain(), m_clock);
        QCOMPARE(total.accepted, 9);
        QCOMPARE(m_portal->posts, 3);
    }

    void answerLost_isAskedAgainAndHasNoSecondEffect()
    {
        add(10);
        int lost = 0;
        m_portal->deliver = [&](const QByteArray& json) -> PostAnswer {
            if (lost++ < 3)
                return {fail(ErrorCode::LineCutMidway, u"test"_s), {}};
            return {json, {}};
        };
        const auto total = drainAll(*drain(), m_clock);
        QCOMPARE(total.duplicates, 10);
        QCOMPARE(m_portal->effects, 10);
        QCOMPARE(waiting(), std::size_t{0});
    }

    void answerCutAnywhere_deletesNothingItDidNotSign()
    {
        add(2);
        QByteArray whole;
        m_portal->deliver = [&](const QByteArray& json) -> PostAnswer {
            whole = json;
            return {fail(ErrorCode::LineDown, u"test"_s), {}};
        };
        drain()->step();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            m_portal->deliver = [&](const QByteArray& json) -> PostAnswer { return {json.first(size), {}}; };
            const auto step = drain()->step();
            QVERIFY(step.fault.has_value());
            QCOMPARE(waiting(), std::size_t{2});
        }
        m_portal->deliver = nullptr;
        QCOMPARE(drainAll(*drain(), m_clock).duplicates, 2);
        QCOMPARE(m_portal->effects, 2);
    }

    void badReceipts_deleteNothing_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const auto* how : {"forged", "swapped", "cut", "empty", "absent", "of another device",
                                "of other bytes", "without signature", "of an unknown key"})
            QTest::newRow(how) << QByteArray(how);
    }

    void badReceipts_deleteNothing()
    {
        QFETCH(QByteArray, how);
        add(2);
        const Keys strangers;
        m_portal->deliver = [&](const QByteArray& json) -> PostAnswer {
            auto results = resultsOf(json);
            for (int i = 0; i < 2; ++i) {
                auto result = results[i].toObject();
                const auto envelope = *m_spool->item(static_cast<std::uint64_t>(i) + 1).envelope;
                auto payload = tests::receiptPayload(envelope, u"2027-03-02T02:00:00Z"_s);
                QByteArray receipt = result[u"receipt"_s].toString().toLatin1();
                if (how == "swapped")
                    receipt = resultsOf(json)[1 - i].toObject()[u"receipt"_s].toString().toLatin1();
                else if (how == "cut")
                    receipt.chop(1);
                else if (how == "empty")
                    receipt.clear();
                else if (how == "without signature")
                    receipt = receipt.first(receipt.lastIndexOf('.') + 1);
                else if (how == "of an unknown key")
                    receipt = tests::signedReceipt(payload, strangers.receipts);
                else if (how == "of another device")
                    payload[u"device"_s] = u"another-kiosk"_s;
                else if (how == "of other bytes")
                    payload[u"digest"_s] = QString(64, u'0');
                if (how.startsWith("of another") || how == "of other bytes")
                    receipt = tests::signedReceipt(payload, m_keys.receipts);
                if (how == "forged")
                    receipt[receipt.size() - 5] = receipt[receipt.size() - 5] == 'A' ? 'B' : 'A';
                result[u"receipt"_s] = QString::fromLatin1(receipt);
                if (how == "absent")
                    result.remove(u"receipt"_s);
                results[i] = result;
            }
            return {jsonOf(results), {}};
        };
        const auto step = drain()->step();
        QVERIFY(step.fault.has_value());
        QCOMPARE(step.accepted + step.duplicates, 0);
        QCOMPARE(waiting(), std::size_t{2});
        m_portal->deliver = nullptr;
        QCOMPARE(drainAll(*drain(), m_clock).duplicates, 2);
    }

    void rollBackThePortalTells_isKeptUntilItTellsOtherwise()
    {
        const auto toldOf = [&](const ChainReport& report) {
            add(1);
            m_portal->chainReport = toJson(report);
            return drainAll(*drain(), m_clock).rolledBack;
        };
        QVERIFY(!toldOf({.head = 1, .missing = 5}));
        QVERIFY(!SpoolView::open(path())->rollBack());
        QVERIFY(toldOf({.head = 9, .missing = 0, .forked = 2, .isRolledBack = true}));
        QCOMPARE(SpoolView::open(path())->rollBack()->forked, 2U);
        const auto findings = SpoolView::open(path())->verify().findings;
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings.front().what, u"rolled-back"_s);
        QCOMPARE(findings.front().sequence, 9U);
        m_portal->chainReport = {};
        add(1);
        QVERIFY(!drainAll(*drain(), m_clock).rolledBack);
        QVERIFY(SpoolView::open(path())->rollBack());
        QVERIFY(!toldOf({.head = 9}));
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
    }

    void answerWhoseChainIsNoChain_isGarbage()
    {
        add(1);
        for (const auto& [name, value] : {std::pair{u"rolledBack"_s, QJsonValue(1)},
                                          {u"head"_s, QJsonValue(-1)},
                                          {u"more"_s, QJsonValue(true)}}) {
            auto chain = toJson(ChainReport{.head = 1});
            chain.insert(name, value);
            m_portal->chainReport = chain;
            const auto step = drain()->step();
            QVERIFY(step.fault && step.fault->code == ErrorCode::PortalGarbage);
        }
        QCOMPARE(waiting(), std::size_t{1});
    }

    void conflictAndRefused_goToQuarantineAtOnce()
    {
        add(4);
        m_portal->judge = [](const Envelope& envelope) -> std::optional<QByteArray> {
            if (envelope.header().sequence == 2)
                return "conflict";
            return envelope.header().sequence == 3 ? std::optional<QByteArray>("refused") : std::nullopt;
        };
        const auto total = drainAll(*drain(), m_clock);
        QCOMPARE(total.accepted, 2);
        QCOMPARE(total.conflicts, 1);
        QCOMPARE(total.refused, 1);
        const auto list = SpoolView::open(path())->list();
        QCOMPARE(list[1].why, QByteArray("conflict"));
        QCOMPARE(list[2].why, QByteArray("refused"));
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
    }

    void later_waitsAndHindersNobody()
    {
        add(3);
        int times = 0;
        m_portal->judge = [&](const Envelope& envelope) -> std::optional<QByteArray> {
            if (envelope.header().sequence == 1 && times++ < 4)
                return "later";
            return {};
        };
        const auto running = drain();
        QCOMPARE(running->step().accepted, 2);
        QCOMPARE(running->ledger().triesOf(1), 1);
        const auto total = drainAll(*running, m_clock);
        QCOMPARE(total.later, 3);
        QCOMPARE(total.accepted, 1);
        QCOMPARE(running->ledger().triesOf(1), 0);
    }

    void poison_isFoundAloneAndOthersGoOn()
    {
        add(100);
        m_portal->deliver = nullptr;
        class Choking final : public EnvelopeTransport {
        public:
            explicit Choking(tests::MemoryPortal& portal) : m_portal(portal) {}
            kiosk::base::Result<QByteArray> fetchKeySet() override { return m_portal.fetchKeySet(); }
            PostAnswer post(const QByteArray& batch, const QByteArray& chain) override
            {
                if (batch.contains(bad))
                    return {fail(ErrorCode::PortalServerError, u"test"_s), {}};
                return m_portal.post(batch, chain);
            }
            QByteArray bad;

        private:
            tests::MemoryPortal& m_portal;
        } choking(*m_portal);
        choking.bad = m_spool->item(30).envelope->bytes();
        const auto running =
            std::move(*Drain::begin(*m_spool, *m_key, choking, m_clock, {m_keys.root.publicKey(), {}}));
        auto spent = m_clock.monotonic();
        for (int i = 0; i < 400 && m_portal->effects < 99; ++i) {
            const auto step = running->step();
            m_clock.pass(step.wait.value_or(0ms));
        }
        spent = m_clock.monotonic() - spent;
        QCOMPARE(m_portal->effects, 99);
        QVERIFY2(spent < 60s, qPrintable(QString::number(spent.count())));
        for (int i = 0; i < 40 && running->ledger().triesOf(30) < 8; ++i)
            m_clock.pass(running->step().wait.value_or(0ms));
        QCOMPARE(waiting(), std::size_t{1});
        choking.bad = "nothing";
        QCOMPARE(drainAll(*running, m_clock).accepted, 1);
    }

    void lineDownForAMonth_drainsUnattended()
    {
        add(20);
        m_portal->down = ErrorCode::LineDown;
        const auto running = drain();
        auto longest = 0ms;
        int tries = 0;
        for (auto until = m_clock.monotonic() + 30 * 24h; m_clock.monotonic() < until; ++tries) {
            const auto step = running->step();
            QVERIFY(step.wait.has_value());
            longest = std::max(longest, *step.wait);
            m_clock.pass(*step.wait + 1ms);
        }
        QVERIFY(longest <= 15min);
        QVERIFY2(tries > 2880, qPrintable(QString::number(tries)));
        m_portal->down.reset();
        QCOMPARE(drainAll(*running, m_clock).accepted, 20);
    }

    void retryAfter_isHonoured()
    {
        add(1);
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys), m_keys.root.publicKey()));
        const auto running = drain();
        m_portal->judge = [](const Envelope&) { return QByteArray("later"); };
        running->step();
        m_portal->down = ErrorCode::PortalBusy;
        m_portal->retryAfter = 120s;
        m_clock.pass(1h);
        const auto step = running->step();
        QVERIFY(step.wait.has_value() && *step.wait >= 120s);
    }

    void wordOfTheLine_endsOurOwnPauseAndNotTheOneThePortalAskedFor()
    {
        add(1);
        QVERIFY(m_spool->acceptKeySet(tests::keySet(m_keys), m_keys.root.publicKey()));
        const auto running = drain();
        m_portal->down = ErrorCode::LineDown;
        // The first pause may be no pause at all.
        while (running->step().wait->count() < 2)
            m_clock.pass(15min);
        running->retryNow();
        m_portal->down.reset();
        m_portal->judge = [](const Envelope&) { return QByteArray("later"); };
        QCOMPARE(running->step().later, 1);

        m_portal->down = ErrorCode::PortalBusy;
        m_portal->retryAfter = 120s;
        m_clock.pass(1h);
        QVERIFY(*running->step().wait >= 120s);
        const auto posts = m_portal->posts;
        for (int i = 0; i < 3; ++i) {
            running->retryNow();
            m_clock.pass(30s);
            QVERIFY(*running->step().wait >= 30s);
        }
        QCOMPARE(m_portal->posts, posts);
        m_portal->down.reset();
        m_portal->judge = {};
        m_clock.pass(15min);
        QCOMPARE(drainAll(*running, m_clock).accepted, 1);
    }

    // The portal chokes on one for ever: what was delivered beside it is forgotten in time all the same.
    void oldReceipts_arePurgedWhileOneStillWaits()
    {
        add(6);
        m_portal->judge = [](const Envelope& envelope) {
            return envelope.header().sequence == 2 ? std::optional<QByteArray>("later") : std::nullopt;
        };
        const auto running = drain({std::chrono::hours(0), 0});
        const auto receiptFiles = [this] {
            return QDir(path() + u"/receipts"_s).entryList(QDir::Files).size();
        };
        for (int i = 0; i < 3; ++i) {
            running->step();
            add(2);
            m_clock.pass(1h);
        }
        running->step();
        QCOMPARE(waiting(), std::size_t{1});
        QCOMPARE(receiptFiles(), qsizetype{1});
        QVERIFY(SpoolView::open(path())->verify().findings.empty());
    }

    void whatAnOfficerPutsBack_isSentWhileAnotherStillWaits()
    {
        add(3);
        m_portal->judge = [](const Envelope& envelope) -> std::optional<QByteArray> {
            if (envelope.header().sequence == 1)
                return "conflict";
            return envelope.header().sequence == 2 ? std::optional<QByteArray>("later") : std::nullopt;
        };
        const auto running = drain();
        running->step();
        QCOMPARE(waiting(), std::size_t{1});
        m_portal->judge = [](const Envelope& envelope) {
            return envelope.header().sequence == 2 ? std::optional<QByteArray>("later") : std::nullopt;
        };
        QVERIFY(m_spool->retry(1));
        running->retryNow();
        QCOMPARE(running->step().accepted, 1);
        QVERIFY(m_spool->setAside().empty());
    }

    void clockThatJumps_changesNothing()
    {
        add(200);
        const auto running = drain();
        int i = 0;
        const std::array years{1970, 2017, 2037, 2027};
        for (DrainStep step; i < 50; ++i) {
            m_clock.set(QDateTime(QDate(years[static_cast<std::size_t>(i) % years.size()], 1, 1), QTime(0, 0),
                                  Qt::UTC));
            step = running->step();
            if (!step.wait)
                break;
            QVERIFY(*step.wait <= 15min);
            m_clock.pass(*step.wait);
        }
        QCOMPARE(m_portal->effects, 200);
    }

    void fiveRotations_inTheMiddleOfTheQueue()
    {
        std::vector<kiosk::crypto::PrivateKey> old;
        const auto running = drain();
        for (int version = 1; version <= 5; ++version) {
            m_keys.sealing = *kiosk::crypto::PrivateKey::generate();
            old.push_back(m_keys.sealing);
            add(20);
        }
        m_portal->servedSet = tests::keySet(m_keys, 5);
        QCOMPARE(drainAll(*running, m_clock).accepted, 100);
        int opened = 0;
        for (const auto& envelope : std::as_const(m_portal->committed))
            opened += openEnvelope(envelope, old[(envelope.header().sequence - 1) / 20]) ? 1 : 0;
        QCOMPARE(opened, 100);
    }

    void receiptKeyOfANewerSet_isFetched()
    {
        add(1);
        const auto running = drain();
        m_portal->judge = [](const Envelope&) { return QByteArray("later"); };
        running->step();
        m_portal->judge = nullptr;
        m_keys.receipts = *kiosk::crypto::PrivateKey::generate();
        m_portal->servedSet = tests::keySet(m_keys, 2);
        m_clock.pass(1h);
        QCOMPARE(running->step().accepted, 1);
    }

    void damagedEnvelope_isSetAsideAndTheOthersGo()
    {
        add(3);
        QFile file(path() + u"/items/00000000000000000002.item"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(700) && file.putChar('!'));
        file.close();
        const auto total = drainAll(*drain(), m_clock);
        QCOMPARE(total.accepted, 2);
        QCOMPARE(total.damaged, 1);
        QCOMPARE(SpoolView::open(path())->list()[1].why, QByteArray("damaged"));
    }

    void putBackEnvelope_isADuplicate()
    {
        add(2);
        const auto name = path() + u"/items/00000000000000000001.item"_s;
        QVERIFY(QFile::copy(name, m_folder->filePath(u"kept"_s)));
        QCOMPARE(drainAll(*drain(), m_clock).accepted, 2);
        QVERIFY(QFile::copy(m_folder->filePath(u"kept"_s), name));
        QCOMPARE(drainAll(*drain(), m_clock).duplicates, 1);
        QCOMPARE(m_portal->effects, 2);
        QCOMPARE(waiting(), std::size_t{0});
    }

    void tries_outliveTheProcess()
    {
        add(1);
        m_portal->judge = [](const Envelope&) { return QByteArray("later"); };
        drain()->step();
        m_clock.pass(1h);
        drain()->step();
        QCOMPARE(drain()->ledger().triesOf(1), 2);
    }

    void manyKiosks_doNotComeBackTogether()
    {
        // A thousand that lost the line at one moment and have failed eight times.
        std::array<int, 128> perSecond{};
        for (std::uint64_t kiosk = 0; kiosk < 1000; ++kiosk) {
            Backoff backoff(kiosk * 7919 + 1);
            ++perSecond[static_cast<std::size_t>(backoff.after(8).count() / 1000)];
        }
        QVERIFY(*std::ranges::max_element(perSecond) < 25);
    }
};

QTEST_APPLESS_MAIN(TestDrain)
#include "tst_drain.moc"
