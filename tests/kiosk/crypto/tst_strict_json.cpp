#include "kiosk/crypto/strict_json.h"

#include <QTest>

using namespace kiosk::crypto;

class TestStrictJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void object_isRead()
    {
        const auto object = parseStrictObject("{\"a\":{\"b\":[1,{\"c:d\":\"e:\\\"f:\"}]},\"g\":null}");
        QVERIFY(object);
        QCOMPARE(object->size(), 2);
    }

    void anythingElse_isRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("half") << QByteArray(R"({"a":)");
        QTest::newRow("two") << QByteArray("{}{}");
        QTest::newRow("name twice") << QByteArray(R"({"a":1,"a":2})");
        QTest::newRow("name twice, once escaped") << QByteArray(R"({"a":1,"\u0061":2})");
        QTest::newRow("name twice below") << QByteArray(R"({"x":[{"a":1,"b":2,"a":1}]})");
        QTest::newRow("broken UTF-8") << QByteArray("{\"a\":\"\xc3\"}");
        QTest::newRow("surrogate in UTF-8") << QByteArray("{\"a\":\"\xed\xa0\x80\"}");
        QTest::newRow("too deep") << QByteArray(2000, '[');
    }

    void anythingElse_isRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseStrictObject(json));
    }
};

QTEST_APPLESS_MAIN(TestStrictJson)
#include "tst_strict_json.moc"
