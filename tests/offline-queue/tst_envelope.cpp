#include "kiosk/crypto/digest.h"
#include "offline-queue/bytes.h"
#include "tests/offline-queue/world.h"

#include <QTest>
#include <QtEndian>

using namespace outbox;
using kiosk::base::ErrorCode;
using tests::item;
using tests::Keys;

namespace {

const QByteArray text = "Nguyễn Thị Mẫu";

Envelope sealed(const Keys& keys, const QByteArray& body = text, const ChainLink& after = {})
{
    return *sealEnvelope(item(body), tests::device, after, {keys.sealing.publicKey()});
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << bit % 8));
    return bytes;
}

bool opens(const QByteArray& bytes, const kiosk::crypto::PrivateKey& key)
{
    return Envelope::parse(bytes)
        .and_then([&](const Envelope& e) { return openEnvelope(e, key); })
        .has_value();
}

} // namespace

class TestEnvelope : public QObject {
    Q_OBJECT

private:
    Keys m_keys;

private Q_SLOTS:
    void header_standsByteByByteAsThePageSays()
    {
        const ChainLink after{41, QByteArray(32, '\x5a')};
        const auto one = item(text, "registration-form");
        const auto envelope = *sealEnvelope(one, tests::device, after,
                                            {m_keys.sealing.publicKey(), m_keys.recovery.publicKey()});
        const auto& bytes = envelope.bytes();
        QCOMPARE(bytes.size(), 168 + 2 * 129 + 1024 + 16);
        QCOMPARE(bytes.first(16).toHex(), QByteArray("4d4f54435541454e00010001") + "0200" + "0001");
        QCOMPARE(qFromBigEndian<quint64>(bytes.constData() + 16), 42ULL);
        QCOMPARE(bytes.sliced(24, 16), one.id.toRfc4122());
        QCOMPARE(bytes.sliced(40, 32), after.hash);
        QCOMPARE(bytes.sliced(72, 64), tests::device + QByteArray(64 - tests::device.size(), '\0'));
        QCOMPARE(bytes.sliced(136, 32), QByteArray("registration-form").leftJustified(32, '\0'));
        QCOMPARE(bytes.sliced(168, 16), sha256(bytesOf(m_keys.sealing.publicKey().spki())).first(16));
        QCOMPARE(bytes.sliced(184, 16), sha256(bytesOf(m_keys.recovery.publicKey().spki())).first(16));
        QCOMPARE(bytes.at(200), '\x04');
        QCOMPARE(envelope.digest(), sha256(bytes));
    }

    void eitherRecipient_opens_andNobodyElse()
    {
        const auto envelope = *sealEnvelope(item(text), tests::device, {},
                                            {m_keys.sealing.publicKey(), m_keys.recovery.publicKey()});
        for (const auto& key : {m_keys.sealing, m_keys.recovery})
            QCOMPARE(bytesOf(*openEnvelope(envelope, key)), text);
        QCOMPARE(openEnvelope(envelope, m_keys.device).error().code, ErrorCode::EnvelopeUnreadable);
    }

    void everyFlippedBit_isRefused()
    {
        const auto bytes = sealed(m_keys).bytes();
        QVERIFY(opens(bytes, m_keys.sealing));
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit)
            QVERIFY2(!opens(flipped(bytes, bit), m_keys.sealing), qPrintable(QString::number(bit)));
    }

    void everyCut_isRefused()
    {
        const auto bytes = sealed(m_keys).bytes();
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!Envelope::parse(bytes.first(size)));
        QVERIFY(!Envelope::parse(bytes + '\0'));
    }

    void headerOfAnother_isRefused()
    {
        const auto one = sealed(m_keys).bytes();
        const auto other = sealed(m_keys).bytes();
        QVERIFY(!opens(one.first(184) + other.sliced(184), m_keys.sealing));
        QVERIFY(!opens(one.first(297) + other.sliced(297), m_keys.sealing));
        QVERIFY(!opens(one.first(184) + other.sliced(184, 113) + one.sliced(297), m_keys.sealing));
    }

    void otherVersionOrSuite_isNotAnEnvelope_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("version 0") << 8 << QByteArray::fromHex("0000");
        QTest::newRow("version 2") << 8 << QByteArray::fromHex("0002");
        QTest::newRow("suite 0") << 10 << QByteArray::fromHex("0000");
        QTest::newRow("suite 2") << 10 << QByteArray::fromHex("0002");
        QTest::newRow("no recipient") << 12 << QByteArray::fromHex("00");
        QTest::newRow("two recipients") << 12 << QByteArray::fromHex("02");
        QTest::newRow("class 1") << 13 << QByteArray::fromHex("01");
        QTest::newRow("class 9") << 13 << QByteArray::fromHex("09");
        QTest::newRow("sequence 0") << 16 << QByteArray(8, '\0');
        QTest::newRow("sequence 2^63") << 16 << QByteArray::fromHex("8000000000000000");
        QTest::newRow("id of version 4") << 30 << QByteArray::fromHex("40");
        QTest::newRow("first with a previous") << 71 << QByteArray::fromHex("01");
        QTest::newRow("behind the device") << 135 << QByteArray::fromHex("61");
        QTest::newRow("capital device") << 72 << QByteArray("P");
        QTest::newRow("behind the kind") << 167 << QByteArray::fromHex("61");
        QTest::newRow("digit in the kind") << 136 << QByteArray("1");
    }

    void otherVersionOrSuite_isNotAnEnvelope()
    {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        auto changed = sealed(m_keys).bytes();
        changed.replace(at, bytes.size(), bytes);
        QCOMPARE(Envelope::parse(changed).error().code, ErrorCode::EnvelopeUnreadable);
    }

    void sizes_fallIntoClasses_data()
    {
        QTest::addColumn<int>("content");
        QTest::addColumn<int>("padded");
        QTest::newRow("nothing") << 0 << 1024;
        QTest::newRow("1 KiB full") << 1020 << 1024;
        QTest::newRow("one more") << 1021 << 2048;
        QTest::newRow("128 KiB full") << 131'068 << 131'072;
        QTest::newRow("then the last") << 131'069 << 261'120;
        QTest::newRow("all there is") << 261'116 << 261'120;
    }

    void sizes_fallIntoClasses()
    {
        QFETCH(int, content);
        QFETCH(int, padded);
        const QByteArray body(content, 'x');
        const auto envelope = sealed(m_keys, body);
        QCOMPARE(envelope.bytes().size(), 168 + 129 + padded + 16);
        QCOMPARE(bytesOf(*openEnvelope(envelope, m_keys.sealing)), body);
    }

    void tooMuch_isTooLarge()
    {
        const QByteArray body(261'117, 'x');
        const auto envelope = sealEnvelope(item(body), tests::device, {}, {m_keys.sealing.publicKey()});
        QCOMPARE(envelope.error().code, ErrorCode::EnvelopeTooLarge);
    }

    void bodyOfHundreds_isNowhereInClear()
    {
        for (int i = 0; i < 200; ++i) {
            const auto secret = bytesOf(kiosk::crypto::randomOctets(12)).toHex();
            QVERIFY(!sealed(m_keys, secret).bytes().contains(secret));
        }
    }

    void wrongArguments_areOurMistake()
    {
        const auto key = m_keys.sealing.publicKey();
        const auto code = [](const auto& result) {
            return result ? ErrorCode::LineDown : result.error().code;
        };
        QCOMPARE(code(sealEnvelope(item(text, "UPPER"), tests::device, {}, {key})), ErrorCode::Internal);
        QCOMPARE(code(sealEnvelope(item(text), "-kiosk", {}, {key})), ErrorCode::Internal);
        QCOMPARE(code(sealEnvelope(item(text), tests::device, {}, {})), ErrorCode::Internal);
        auto random = item(text);
        random.id = QUuid::createUuid();
        QCOMPARE(code(sealEnvelope(random, tests::device, {}, {key})), ErrorCode::Internal);
    }
};

QTEST_APPLESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
