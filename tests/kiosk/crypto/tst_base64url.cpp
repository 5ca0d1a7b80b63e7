#include "kiosk/crypto/base64url.h"

#include <QTest>

using namespace kiosk::crypto;

class TestBase64Url : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // RFC 4648, section 10, with the padding left out, and two bytes that need the URL alphabet.
    void vectors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
        QTest::newRow("url") << QByteArray("\xfb\xff") << QByteArray("-_8");
    }

    void vectors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QCOMPARE(toBase64Url(bytes), text);
        QCOMPARE(fromBase64Url(text), std::optional(bytes));
    }

    void looseText_isRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("plain alphabet") << QByteArray("+/8");
        QTest::newRow("unused bits") << QByteArray("Zh");
        QTest::newRow("impossible length") << QByteArray("Zm9vY");
        QTest::newRow("blank") << QByteArray("Zm 9v");
        QTest::newRow("line feed") << QByteArray("Zm9v\n");
        QTest::newRow("zero byte") << QByteArray("Zm9v\0", 5);
        QTest::newRow("high bit") << QByteArray("Zm9\xc3");
    }

    void looseText_isRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64Url(text));
    }
};

QTEST_APPLESS_MAIN(TestBase64Url)
#include "tst_base64url.moc"
