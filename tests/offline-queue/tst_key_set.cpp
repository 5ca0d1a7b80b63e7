#include "offline-queue/key_set.h"
#include "offline-queue/receipt.h"
#include "tests/offline-queue/world.h"

#include <QJsonArray>
#include <QTest>

using namespace outbox;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::crypto::keyId;
using tests::Keys;
using tests::Span;

namespace {

QDateTime at(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

const std::chrono::hours grace{24 * 30};

} // namespace

class TestKeySet : public QObject {
    Q_OBJECT

private:
    Keys m_keys;
    Keys m_others;

    [[nodiscard]] KeySet overlapping() const
    {
        const QJsonObject payload{
            {u"version"_s, 3},
            {u"issuedAt"_s, u"2026-01-01T00:00:00Z"_s},
            {u"notAfter"_s, u"2028-01-01T00:00:00Z"_s},
            {u"sealing"_s, QJsonArray{tests::setKey(m_keys.sealing.publicKey(),
                                                    {u"2026-01-01T00:00:00Z"_s, u"2026-09-01T00:00:00Z"_s}),
                                      tests::setKey(m_others.sealing.publicKey(),
                                                    {u"2026-06-01T00:00:00Z"_s, u"2027-03-01T00:00:00Z"_s})}},
            {u"receipts"_s, QJsonArray{tests::setKey(m_keys.receipts.publicKey(), Span())}}};
        return *KeySet::read(tests::signedSet(payload, m_keys.root), m_keys.root.publicKey());
    }

private Q_SLOTS:
    void set_isReadUnderItsRootOnly()
    {
        const auto jws = tests::keySet(m_keys, 7);
        const auto set = KeySet::read(jws, m_keys.root.publicKey());
        QVERIFY(set);
        QCOMPARE(set->version(), 7);
        QVERIFY(set->receiptKey(keyId(m_keys.receipts.publicKey()).toHex()) != nullptr);
        QVERIFY(set->receiptKey(keyId(m_keys.sealing.publicKey()).toHex()) == nullptr);
        QCOMPARE(KeySet::read(jws, m_others.root.publicKey()).error().code, ErrorCode::SealingKeysForged);
    }

    void everyChangedCharacter_isForged()
    {
        const auto jws = tests::keySet(m_keys);
        for (qsizetype i = 0; i < jws.size(); ++i) {
            auto changed = jws;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY(!KeySet::read(changed, m_keys.root.publicKey()));
        }
    }

    void otherMembers_areRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("version 0") << u"version"_s << QJsonValue(0);
        QTest::newRow("half a version") << u"version"_s << QJsonValue(1.5);
        QTest::newRow("unknown") << u"extra"_s << QJsonValue(1);
        QTest::newRow("no sealing key") << u"sealing"_s << QJsonValue(QJsonArray());
        QTest::newRow("no receipt key") << u"receipts"_s << QJsonValue(QJsonArray());
        QTest::newRow("local time") << u"notAfter"_s << QJsonValue(u"2028-01-01T00:00:00+07:00"_s);
        QTest::newRow("a key that is none") << u"sealing"_s << QJsonValue(QJsonArray{QJsonObject()});
    }

    void otherMembers_areRefused()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject payload{{u"version"_s, 1},
                            {u"issuedAt"_s, u"2026-01-01T00:00:00Z"_s},
                            {u"notAfter"_s, u"2028-01-01T00:00:00Z"_s},
                            {u"sealing"_s, QJsonArray{tests::setKey(m_keys.sealing.publicKey(), Span())}},
                            {u"receipts"_s, QJsonArray{tests::setKey(m_keys.receipts.publicKey(), Span())}}};
        const auto read = [&] {
            return KeySet::read(tests::signedSet(payload, m_keys.root), m_keys.root.publicKey());
        };
        QVERIFY(read());
        payload[member] = value;
        QCOMPARE(read().error().code, ErrorCode::SealingKeysForged);
    }

    void overlap_choosesTheKeyThatBeganLast_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("isSecond");
        QTest::addColumn<int>("doubt");
        QTest::newRow("first alone") << u"2026-02-01T00:00:00Z"_s << false << int(KeyDoubt::None);
        QTest::newRow("both") << u"2026-07-01T00:00:00Z"_s << true << int(KeyDoubt::None);
        QTest::newRow("second alone") << u"2026-12-01T00:00:00Z"_s << true << int(KeyDoubt::None);
        QTest::newRow("within the grace") << u"2027-03-20T00:00:00Z"_s << true << int(KeyDoubt::Overdue);
        QTest::newRow("1970") << u"1970-01-01T00:00:00Z"_s << false << int(KeyDoubt::ClockBehind);
        QTest::newRow("ten years on") << u"2037-03-20T00:00:00Z"_s << true << int(KeyDoubt::ClockAhead);
    }

    void overlap_choosesTheKeyThatBeganLast()
    {
        QFETCH(QString, now);
        QFETCH(bool, isSecond);
        QFETCH(int, doubt);
        const auto choice = overlapping().sealingKey(at(now), grace);
        QVERIFY(choice);
        const auto& expected = isSecond ? m_others : m_keys;
        QCOMPARE(keyId(choice->key), keyId(expected.sealing.publicKey()));
        QCOMPARE(int(choice->doubt), doubt);
    }

    void pastTheGrace_isExpired()
    {
        const auto choice = overlapping().sealingKey(at(u"2027-06-01T00:00:00Z"_s), grace);
        QCOMPARE(choice.error().code, ErrorCode::SealingKeysExpired);
    }

    void receipt_isReadAndForItsBytesOnly()
    {
        const auto set = *KeySet::read(tests::keySet(m_keys), m_keys.root.publicKey());
        const QByteArray text = "x";
        const auto one = *sealEnvelope(tests::item(text), tests::device, {}, {m_keys.sealing.publicKey()});
        const auto other = *sealEnvelope(tests::item(text), tests::device, {}, {m_keys.sealing.publicKey()});
        const auto receipt = readReceipt(tests::receiptFor(one, m_keys.receipts), set);
        QVERIFY(receipt);
        QVERIFY(isFor(*receipt, one));
        QVERIFY(!isFor(*receipt, other));
        QCOMPARE(receipt->receivedAt, at(u"2027-03-02T02:00:00Z"_s));
    }

    void receiptOfAnotherKeyOrChanged_isForged()
    {
        const auto set = *KeySet::read(tests::keySet(m_keys), m_keys.root.publicKey());
        const QByteArray text = "x";
        const auto one = *sealEnvelope(tests::item(text), tests::device, {}, {m_keys.sealing.publicKey()});
        QCOMPARE(readReceipt(tests::receiptFor(one, m_others.receipts), set).error().code,
                 ErrorCode::ReceiptForged);
        QCOMPARE(readReceipt(tests::receiptFor(one, m_keys.sealing), set).error().code,
                 ErrorCode::ReceiptForged);
        const auto jws = tests::receiptFor(one, m_keys.receipts);
        for (qsizetype i = 0; i < jws.size(); ++i) {
            auto changed = jws;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY(!readReceipt(changed, set));
            QVERIFY(!readReceipt(jws.first(i), set));
        }
        auto payload = tests::receiptPayload(one, u"2027-03-02T02:00:00Z"_s);
        payload.insert(u"more"_s, 1);
        QVERIFY(!readReceipt(tests::signedReceipt(payload, m_keys.receipts), set));
    }
};

QTEST_APPLESS_MAIN(TestKeySet)
#include "tst_key_set.moc"
