#include "provisioning/practice/evidence/ber_reader.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

class TestBerReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void elements_comeOneAfterTheOther()
    {
        const auto bytes = QByteArray::fromHex("0201055f1f02abcd3000");
        BerReader reader(bytes);
        QCOMPARE(reader.next(0x02)->toByteArray(), "\x05"_ba);
        const auto second = reader.next();
        QCOMPARE(second->tag, 0x5f1fU);
        QCOMPARE(second->contents.toByteArray(), "\xab\xcd"_ba);
        QVERIFY(reader.next(0x30)->isEmpty());
        QVERIFY(reader.isAtEnd() && !reader.next());
    }

    void anotherTag_staysToBeRead()
    {
        const auto bytes = QByteArray::fromHex("020105");
        BerReader reader(bytes);
        QVERIFY(!reader.next(0x30));
        QVERIFY(reader.next(0x02));
    }

    void longLengths_areRead()
    {
        for (const qsizetype size : {127, 128, 255, 256, 65535, 65536}) {
            const QByteArray contents(size, 'x');
            const auto form =
                size < 128   ? QByteArray(1, static_cast<char>(size))
                : size < 256 ? "\x81" + QByteArray(1, static_cast<char>(size))
                : size < 65536
                    ? QByteArray::fromHex("82" + QByteArray::number(size, 16).rightJustified(4, '0'))
                    : QByteArray::fromHex("83010000");
            QCOMPARE(soleElement("\x04" + form + contents, 0x04)->size(), size);
        }
    }

    void brokenElement_isNone_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("tag alone") << "30"_ba;
        QTest::newRow("half a tag") << "5f"_ba;
        QTest::newRow("tag of three bytes") << "5f818101"_ba;
        QTest::newRow("indefinite") << "30800000"_ba;
        QTest::newRow("behind the end") << "300201"_ba;
        QTest::newRow("length cut") << "3082"_ba;
        QTest::newRow("length of four bytes") << "308400000000"_ba;
        QTest::newRow("length of many bytes") << "30ff"_ba;
    }
    void brokenElement_isNone()
    {
        QFETCH(QByteArray, hex);
        const auto bytes = QByteArray::fromHex(hex);
        BerReader reader(bytes);
        QVERIFY(!reader.next());
        QCOMPARE(reader.isAtEnd(), bytes.isEmpty());
    }

    void somethingBehind_isNoSoleElement()
    {
        QVERIFY(soleElement(QByteArray::fromHex("3000"), 0x30));
        QVERIFY(!soleElement(QByteArray::fromHex("300000"), 0x30));
        QVERIFY(!soleElement(QByteArray::fromHex("3100"), 0x30));
    }
};

QTEST_APPLESS_MAIN(TestBerReader)
#include "tst_ber_reader.moc"
