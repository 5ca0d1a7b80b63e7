#include "offline-queue/batch.h"
#include "offline-queue/bytes.h"
#include "offline-queue/device_key.h"
#include "provisioning/practice/receiver/envelope_opener.h"
#include "provisioning/practice/receiver/exchange_import.h"
#include "provisioning/practice/receiver/receiver.h"
#include "tests/offline-queue/world.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using kiosk::crypto::PrivateKey;
using outbox::Envelope;
using tests::freshId;

namespace {

const QByteArray kioskName = "practice-kiosk-01";

QByteArray batchOf(const QList<Envelope>& envelopes)
{
    QByteArray body;
    for (const auto& envelope : envelopes)
        body += outbox::framed(envelope);
    return body;
}

QJsonArray resultsIn(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object().value(u"results").toArray();
}

QStringList outcomesIn(const QByteArray& json)
{
    QStringList outcomes;
    for (const auto& result : resultsIn(json))
        outcomes.append(result.toObject().value(u"outcome").toString());
    return outcomes;
}

QJsonObject chainIn(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object().value(u"chain").toObject();
}

QStringList receiptsIn(const QByteArray& json)
{
    QStringList receipts;
    for (const auto& result : resultsIn(json))
        receipts.append(result.toObject().value(u"receipt").toString());
    return receipts;
}

} // namespace

// Envelopes and chains as the kiosk's own queue makes them.
class TestReceiver : public QObject {
    Q_OBJECT

private:
    const kiosk::base::SystemClock m_clock;
    const PrivateKey m_opening = *PrivateKey::generate();
    const PrivateKey m_recovery = *PrivateKey::generate();
    const PrivateKey m_receipts = *PrivateKey::generate();
    const PrivateKey m_device = *PrivateKey::generate();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Receiver> m_receiver;

    [[nodiscard]] QString log() const { return m_folder->filePath(u"envelopes.log"_s); }
    [[nodiscard]] Receiver::Sender sender() const { return {kioskName, m_device.publicKey()}; }

    bool reopen()
    {
        m_receiver.reset();
        auto store = EnvelopeStore::open(log());
        if (store)
            m_receiver = std::make_unique<Receiver>(std::move(*store), m_receipts, m_clock);
        return store.has_value();
    }

    [[nodiscard]] Envelope sealed(const QByteArray& text, const outbox::ChainLink& after = {},
                                  const QUuid& id = freshId(), const QByteArray& device = kioskName) const
    {
        return *outbox::sealEnvelope({id, "registration", 1, outbox::octetsOf(text)}, device, after,
                                     {m_opening.publicKey(), m_recovery.publicKey()});
    }
    [[nodiscard]] QList<Envelope> chain(int count) const
    {
        QList<Envelope> envelopes;
        outbox::ChainLink link;
        for (int i = 0; i < count; ++i) {
            envelopes.append(sealed("item " + QByteArray::number(i), link));
            link = envelopes.constLast().link();
        }
        return envelopes;
    }
    [[nodiscard]] QByteArray claim(const QByteArray& body, const outbox::ChainLink& head,
                                   const QByteArray& device = kioskName) const
    {
        return *outbox::signChain(outbox::FileDeviceKey(m_device), device,
                                  QCryptographicHash::hash(body, QCryptographicHash::Sha256), head);
    }
    tl::expected<QByteArray, ReceiverFault> send(const QByteArray& body, const outbox::ChainLink& head)
    {
        return m_receiver->receive(body, claim(body, head), sender());
    }
    QByteArray sent(const QList<Envelope>& envelopes, const Envelope& newest)
    {
        return send(batchOf(envelopes), newest.link()).value_or(QByteArray());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(reopen());
    }

    void batch_isAcceptedAndItsRepetitionGetsTheSameReceipts_alsoAfterARestart()
    {
        const auto envelopes = chain(5);
        const auto first = sent(envelopes, envelopes.constLast());
        QCOMPARE(outcomesIn(first), QStringList(5, u"accepted"_s));
        for (int i = 0; i < 3; ++i) {
            const auto again = sent(envelopes, envelopes.constLast());
            QCOMPARE(outcomesIn(again), QStringList(5, u"duplicate"_s));
            QCOMPARE(receiptsIn(again), receiptsIn(first));
            QVERIFY(reopen());
        }
        QCOMPARE(m_receiver->count(), 5);
    }

    void receipts_areWhatTheKioskTakes()
    {
        const auto envelopes = chain(2);
        const auto answer = sent(envelopes, envelopes.constLast());
        const auto read =
            outbox::readAnswer(answer, {envelopes.at(0).header().id, envelopes.at(1).header().id});
        QVERIFY(read);
        QVERIFY(read->results.at(0).outcome == outbox::Outcome::Accepted);
        QVERIFY(read->chain == (outbox::ChainReport{.head = 2}));
    }

    void sameIdWithOtherBytes_isAConflictAndTheFirstStays()
    {
        const auto id = freshId();
        const auto first = sealed("one", {}, id);
        const auto receipt = receiptsIn(sent({first}, first));
        const auto sameId = sealed("two", first.link(), id);
        QCOMPARE(outcomesIn(sent({sameId}, sameId)), QStringList{u"conflict"_s});
        QCOMPARE(receiptsIn(sent({first}, first)), receipt);
        QCOMPARE(m_receiver->count(), 1);
    }

    void sameSequenceWithAnotherId_isAFork_committedAndReported()
    {
        const auto first = sealed("one");
        const auto receipt = receiptsIn(sent({first}, first));
        const auto second = sealed("two");
        const auto answer = sent({second}, second);
        QCOMPARE(outcomesIn(answer), QStringList{u"accepted"_s});
        QCOMPARE(chainIn(answer),
                 (QJsonObject{{u"head"_s, 1}, {u"missing"_s, 0}, {u"forked"_s, 1}, {u"rolledBack"_s, true}}));
        QCOMPARE(receiptsIn(sent({first}, second)), receipt);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(m_receiver->count(), 2);
            const auto standing = m_receiver->standings().value(kioskName);
            QCOMPARE(standing.forked, QList<quint64>{1});
            QCOMPARE(standing.committed, 2U);
            QVERIFY(standing.rolledBack && standing.missing.isEmpty());
            QVERIFY(reopen());
        }
    }

    // It named number 4, never sent it, was put back and went past it with another one.
    void envelopeThatIsNotTheOneNamedBefore_isAFork_alsoAfterARestart()
    {
        const auto lost = chain(4);
        sent({lost.at(0), lost.at(1)}, lost.at(3));
        QVERIFY(reopen());
        auto link = lost.at(1).link();
        QList<Envelope> others;
        for (int i = 3; i <= 6; ++i) {
            others.append(sealed("another " + QByteArray::number(i), link));
            link = others.constLast().link();
        }
        QVERIFY(!m_receiver->standings().value(kioskName).rolledBack);
        const auto answer = sent(others, others.constLast());
        QCOMPARE(outcomesIn(answer), QStringList(4, u"accepted"_s));
        QCOMPARE(m_receiver->standings().value(kioskName).forked, QList<quint64>{4});
        QVERIFY(reopen());
        QCOMPARE(m_receiver->standings().value(kioskName).forked, QList<quint64>{4});
        QVERIFY(m_receiver->standings().value(kioskName).missing.isEmpty());
    }

    // The kiosk cannot know the hash of what was damaged where it lay.
    void headOfZeros_isNoRollBack()
    {
        const auto envelopes = chain(2);
        sent({envelopes.at(0)}, envelopes.at(1));
        send(batchOf({envelopes.at(0)}), {2, QByteArray(32, '\0')});
        const auto next = sealed("next", {2, QByteArray(32, '\0')});
        QCOMPARE(outcomesIn(sent({next}, next)), QStringList{u"accepted"_s});
        const auto standing = m_receiver->standings().value(kioskName);
        QVERIFY(!standing.rolledBack);
        QCOMPARE(standing.missing, QList<quint64>{2});
    }

    void oneIdTwiceInABatch_isAConflict()
    {
        const auto id = freshId();
        const auto first = sealed("one", {}, id);
        const auto second = sealed("two", first.link(), id);
        QCOMPARE(outcomesIn(sent({first, second}, second)), (QStringList{u"accepted"_s, u"conflict"_s}));
        QCOMPARE(m_receiver->count(), 1);
    }

    void everyBitOfAHeader_isRefusedOrAnotherEnvelope()
    {
        const auto envelope = sealed("one");
        const EnvelopeOpener opener(m_opening);
        QVERIFY(opener.open(*readEnvelope(envelope.bytes())));
        const auto outside = static_cast<qsizetype>(168 + 32 + 226);
        for (qsizetype bit = 0; bit < outside * 8; ++bit) {
            auto bytes = envelope.bytes();
            bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) ^ (1 << (bit % 8)));
            const auto read = readEnvelope(bytes);
            QCOMPARE(read.has_value(), Envelope::parse(bytes).has_value());
            // The other recipient's wrap is the body's to vouch for.
            QVERIFY(!read || !opener.open(*read));
        }
    }

    void content_isOpenedByEitherKeyAndNoOther()
    {
        const QByteArray text(5000, 'x');
        const auto envelope = *readEnvelope(sealed(text).bytes());
        for (const auto& key : {m_opening, m_recovery}) {
            const auto content = EnvelopeOpener(key).open(envelope);
            QVERIFY(content);
            QCOMPARE(outbox::bytesOf(*content), text);
        }
        QVERIFY(!EnvelopeOpener(m_receipts).open(envelope));
    }

    void contentAtTheEdgesOfAClass_isOpened()
    {
        for (const int size : {0, 1, 1020, 1021, 2044, 2045, 131'068, 131'069, 261'116}) {
            const QByteArray text(size, 'y');
            const auto content = EnvelopeOpener(m_opening).open(*readEnvelope(sealed(text).bytes()));
            QVERIFY2(content, qPrintable(QString::number(size)));
            QCOMPARE(outbox::bytesOf(*content), text);
        }
    }

    void whatIsNoEnvelope_isRefusedAndTheOthersAreTaken()
    {
        const auto envelopes = chain(3);
        auto broken = envelopes.at(1).bytes();
        broken[8] = 9;
        const auto body = outbox::framed(envelopes.at(0)) + framed(broken) + framed("short") +
                          outbox::framed(envelopes.at(2));
        const auto answer = send(body, envelopes.at(2).link());
        QVERIFY(answer);
        QCOMPARE(outcomesIn(*answer),
                 (QStringList{u"accepted"_s, u"refused"_s, u"refused"_s, u"accepted"_s}));
        QCOMPARE(resultsIn(*answer).at(1).toObject().value(u"id").toString(),
                 envelopes.at(1).header().id.toString(QUuid::WithoutBraces));
        QCOMPARE(m_receiver->count(), 2);
    }

    void whatIsNoBatch_isMalformedAndKeepsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto envelopes = chain(2);
        const auto good = batchOf(envelopes);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut short") << good.chopped(1);
        QTest::newRow("a byte too many") << good + 'x';
        QTest::newRow("descending") << batchOf({envelopes.at(1), envelopes.at(0)});
        QTest::newRow("twice") << batchOf({envelopes.at(0), envelopes.at(0)});
        QTest::newRow("a length beyond the end") << QByteArray("\x7f\xff\xff\xff", 4) + good;
        QTest::newRow("65 frames") << QByteArray(65 * 4, '\0');
        QTest::newRow("above 1 MiB") << framed(QByteArray(1024 * 1024, 'x'));
    }
    void whatIsNoBatch_isMalformedAndKeepsNothing()
    {
        QFETCH(QByteArray, body);
        const auto answer = send(body, sealed("head").link());
        QVERIFY(!answer);
        QVERIFY(answer.error() == ReceiverFault::Malformed);
        QCOMPARE(m_receiver->count(), 0);
    }

    void chain_thatIsNotThisBatchOrNotThisDevice_isRefused()
    {
        const auto envelope = sealed("one");
        const auto body = batchOf({envelope});
        const auto good = claim(body, envelope.link());
        const auto faultOf = [&](const QByteArray& chain, const Receiver::Sender& from) {
            const auto answer = m_receiver->receive(body, chain, from);
            return answer ? std::optional<ReceiverFault>() : std::optional(answer.error());
        };
        QVERIFY(faultOf({}, sender()) == ReceiverFault::Malformed);
        QVERIFY(faultOf(good.chopped(4), sender()) == ReceiverFault::Malformed ||
                faultOf(good.chopped(4), sender()) == ReceiverFault::DeviceMismatch);
        QVERIFY(faultOf(claim("another body", envelope.link()), sender()) == ReceiverFault::Malformed);
        QVERIFY(faultOf(claim(body, envelope.link(), "practice-kiosk-02"), sender()) ==
                ReceiverFault::DeviceMismatch);
        QVERIFY(faultOf(good, {kioskName, m_receipts.publicKey()}) == ReceiverFault::DeviceMismatch);
        QVERIFY(faultOf(good, {"practice-kiosk-02", m_device.publicKey()}) == ReceiverFault::DeviceMismatch);
        QCOMPARE(m_receiver->count(), 0);
        const auto foreign = sealed("one", {}, freshId(), "practice-kiosk-02");
        const auto answer = send(batchOf({foreign}), foreign.link());
        QVERIFY(!answer && answer.error() == ReceiverFault::DeviceMismatch);
    }

    void gap_isReportedAgainstTheHeadAndFilledByALateOne()
    {
        const auto envelopes = chain(6);
        QCOMPARE(outcomesIn(sent({envelopes.at(1), envelopes.at(4)}, envelopes.at(5))),
                 QStringList(2, u"accepted"_s));
        QCOMPARE(m_receiver->standings().value(kioskName).missing, (QList<quint64>{1, 3, 4, 6}));
        QVERIFY(reopen());
        QCOMPARE(m_receiver->standings().value(kioskName).missing, (QList<quint64>{1, 3, 4, 6}));
        sent({envelopes.at(0), envelopes.at(2), envelopes.at(3), envelopes.at(5)}, envelopes.at(5));
        const auto standing = m_receiver->standings().value(kioskName);
        QVERIFY(standing.missing.isEmpty());
        QCOMPARE(standing.head, 6U);
        QVERIFY(!standing.rolledBack);
    }

    void lowerHeadOrAnotherHash_isARollBack_data()
    {
        QTest::addColumn<int>("head");
        QTest::newRow("the kiosk's disk went back by two") << 2;
        QTest::newRow("another chain of the same length") << 4;
    }
    void lowerHeadOrAnotherHash_isARollBack()
    {
        QFETCH(int, head);
        const auto envelopes = chain(4);
        sent(envelopes, envelopes.constLast());
        QVERIFY(!m_receiver->standings().value(kioskName).rolledBack);
        const auto other = chain(head);
        sent({envelopes.constFirst()}, other.constLast());
        QVERIFY(m_receiver->standings().value(kioskName).rolledBack);
        QVERIFY(reopen());
        QVERIFY(m_receiver->standings().value(kioskName).rolledBack);
    }

    void frameCutAnywhere_isNotThereAndWhatWasBeforeStays()
    {
        const auto envelopes = chain(3);
        sent({envelopes.at(0)}, envelopes.at(0));
        const auto before = QFileInfo(log()).size();
        sent({envelopes.at(1)}, envelopes.at(1));
        QFile whole(log());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const auto bytes = whole.readAll();
        for (auto size = before; size < bytes.size(); size += 61) {
            QFile cut(log());
            QVERIFY(cut.open(QIODevice::WriteOnly | QIODevice::Truncate));
            cut.write(bytes.first(size));
            cut.close();
            QVERIFY(reopen());
            QCOMPARE(m_receiver->count(), 1);
            QCOMPARE(outcomesIn(sent({envelopes.at(0), envelopes.at(1)}, envelopes.at(1))),
                     (QStringList{u"duplicate"_s, u"accepted"_s}));
        }
    }

    void damageInTheMiddle_isAnErrorAndNotAGap()
    {
        const auto envelopes = chain(2);
        sent({envelopes.at(0)}, envelopes.at(0));
        sent({envelopes.at(1)}, envelopes.at(1));
        QFile file(log());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(200);
        char byte = 0;
        file.getChar(&byte);
        file.seek(200);
        file.putChar(static_cast<char>(byte ^ 1));
        file.close();
        QVERIFY(!reopen());
    }

    void diskWithoutRoom_signsForNothingAndTakesItOnceThereIsSome()
    {
        const auto envelopes = chain(2);
        const auto first = sent({envelopes.at(0)}, envelopes.at(0));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        ::getrlimit(RLIMIT_FSIZE, &usual);
        rlimit tight = usual;
        tight.rlim_cur = static_cast<rlim_t>(QFileInfo(log()).size() + 100);
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto refused = sent(envelopes, envelopes.at(1));
        ::setrlimit(RLIMIT_FSIZE, &usual);
        QCOMPARE(outcomesIn(refused), (QStringList{u"duplicate"_s, u"later"_s}));
        QCOMPARE(receiptsIn(refused), (QStringList{receiptsIn(first).constFirst(), QString()}));
        QCOMPARE(m_receiver->count(), 1);
        QCOMPARE(outcomesIn(sent(envelopes, envelopes.at(1))), (QStringList{u"duplicate"_s, u"accepted"_s}));
        QVERIFY(reopen());
        QCOMPARE(m_receiver->count(), 2);
    }

    void stick_isCommittedAndGetsReceiptsBesideIt_alsoTwice()
    {
        const auto envelopes = chain(70);
        QDir stick(m_folder->filePath(u"stick"_s));
        const auto place = stick.filePath(QString::fromLatin1(kioskName));
        QVERIFY(QDir().mkpath(place));
        const auto write = [&](const QString& name, const QByteArray& text) {
            QFile file(place + u'/' + name);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        for (const auto& envelope : envelopes)
            QVERIFY(write(u"%1-%2.env"_s.arg(envelope.header().sequence, 20, 10, QChar(u'0'))
                              .arg(envelope.header().id.toString(QUuid::WithoutBraces)),
                          envelope.bytes()));
        QVERIFY(write(u"chain.jws"_s, claim(batchOf(envelopes), envelopes.constLast().link()) + '\n'));
        const auto first = importEnvelopes(stick.path(), *m_receiver, {sender()});
        QVERIFY(first);
        QCOMPARE(first->accepted, 70);
        QCOMPARE(QDir(place).entryList({u"*.receipt"_s}).size(), 70);
        const auto again = importEnvelopes(stick.path(), *m_receiver, {sender()});
        QVERIFY(again);
        QCOMPARE(again->duplicates, 70);

        QVERIFY(QFile::remove(place + u'/' + QDir(place).entryList({u"*.env"_s}).constFirst()));
        const auto missing = importEnvelopes(stick.path(), *m_receiver, {sender()});
        QVERIFY(missing);
        QCOMPARE(missing->foreignFolders, 1);
        QVERIFY(!importEnvelopes(stick.filePath(u"nowhere"_s), *m_receiver, {sender()}));
    }
};

QTEST_GUILESS_MAIN(TestReceiver)

#include "tst_receiver.moc"
