#include "provisioning/practice/portal/signed_claim.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

const auto good =
    R"({"certificate":"4A3B0C","challenge":"ljArDz1-eGQ","consent":{"language":"vi","version":"2026-01"},)"
    R"("device":"practice-01","method":"usb-token","subject":"business","time":"2026-03-02T01:31:05Z"})"_ba;

QByteArray with(const QByteArray& part, const QByteArray& other)
{
    auto document = good;
    return document.replace(part, other);
}

} // namespace

class TestSignedClaim : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalDocument_isRead()
    {
        const auto document = readSignedDocument(good);
        QVERIFY(document);
        QCOMPARE(document->value(u"challenge").toString(), u"ljArDz1-eGQ"_s);
        QCOMPARE(document->value(u"consent").toObject().value(u"language").toString(), u"vi"_s);
    }

    void documentWithoutALine_hasItsItem()
    {
        const auto offline = with("ljArDz1-eGQ", "offline");
        QVERIFY(!readSignedDocument(offline));
        auto whole = offline;
        whole.replace("\"method\"", "\"item\":\"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b\",\"method\"");
        QVERIFY(readSignedDocument(whole));
        auto both = whole;
        QVERIFY(!readSignedDocument(both.replace("offline", "ljArDz1-eGQ")));
    }

    void otherText_isNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << "certificate"_ba;
        QTest::newRow("a list") << "[]"_ba;
        QTest::newRow("empty") << "{}"_ba;
        QTest::newRow("a blank") << with("\":\"usb", "\": \"usb");
        QTest::newRow("a line's end") << QByteArray(good + '\n');
        QTest::newRow("another order") << with(R"("device":"practice-01","method":"usb-token")",
                                               R"("method":"usb-token","device":"practice-01")");
        QTest::newRow("a member twice")
            << with(R"("device":"practice-01")", R"("device":"practice-02","device":"practice-01")");
        QTest::newRow("an escape that need not be") << with("usb-token", "\\u0075sb-token");
        QTest::newRow("an escape in capitals") << with("2026-01\"}", "2026-01\\u001F\"}");
        QTest::newRow("a member more") << with("Z\"}", "Z\",\"zeal\":\"\"}");
        QTest::newRow("a member less") << with(R"("device":"practice-01",)", "");
        QTest::newRow("a number") << with(R"("4A3B0C")", "4");
        QTest::newRow("serial in small letters") << with("4A3B0C", "4a3b0c");
        QTest::newRow("serial with zeros before") << with("4A3B0C", "004A3B0C");
        QTest::newRow("serial of half bytes") << with("4A3B0C", "A3B0C");
        QTest::newRow("challenge with unused bits") << with("ljArDz1-eGQ", "ljArDz1-eGR");
        QTest::newRow("another method") << with("usb-token", "sim-pki");
        QTest::newRow("another subject") << with("business", "nobody");
        QTest::newRow("a time with a fraction") << with("05Z", "05.0Z");
        QTest::newRow("consent that is a text")
            << with(R"({"language":"vi","version":"2026-01"})", R"("yes")");
        QTest::newRow("half a character") << with("2026-01", "\xed\xa0\x80");
    }
    void otherText_isNone()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readSignedDocument(bytes));
    }
};

QTEST_APPLESS_MAIN(TestSignedClaim)
#include "tst_signed_claim.moc"
