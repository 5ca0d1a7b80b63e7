#include "kiosk/portal/canonical_json.h"
#include "kiosk/portal/signed_document.h"

#include <QJsonDocument>
#include <QTest>

using namespace kiosk::portal;
using namespace Qt::StringLiterals;

namespace {

SignedDocument document()
{
    return {.certificate = u"4A3B0C"_s,
            .challenge = QByteArray::fromHex("96302b0f3d7e7864"),
            .item = {},
            .consent = {u"2026-01"_s, "9f86"_ba, u"vi"_s,
                        QDateTime(QDate(2026, 3, 2), QTime(8, 30, 12), Qt::OffsetFromUTC, 7 * 3600)},
            .device = u"practice-01"_s,
            .subject = u"business"_s,
            .time = QDateTime(QDate(2026, 3, 2), QTime(1, 31, 5, 250), Qt::UTC)};
}

} // namespace

class TestSignedDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void document_isTheContractsToTheByte()
    {
        QCOMPARE(canonicalDocument(document()),
                 "{\"certificate\":\"4A3B0C\",\"challenge\":\"ljArDz1-eGQ\","
                 "\"consent\":{\"language\":\"vi\",\"textDigest\":\"9f86\",\"time\":\"2026-03-02T01:30:12Z\","
                 "\"version\":\"2026-01\"},\"device\":\"practice-01\",\"method\":\"usb-token\","
                 "\"subject\":\"business\",\"time\":\"2026-03-02T01:31:05Z\"}"_ba);
    }

    void documentWithoutALine_namesTheEnvelope()
    {
        auto offline = document();
        offline.challenge.clear();
        offline.item = u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b"_s;
        const auto made = canonicalDocument(offline);
        QVERIFY(made.contains("\"challenge\":\"offline\""));
        QVERIFY(made.contains(
            "\"device\":\"practice-01\",\"item\":\"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b\",\"method\""));
    }

    void serialNumbers_haveOneForm_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("signedOne");
        QTest::newRow("as OpenSSL prints it") << u"0A1B"_s << u"0A1B"_s;
        QTest::newRow("half a byte left out") << u"A1B"_s << u"0A1B"_s;
        QTest::newRow("lower case") << u"a1b0"_s << u"A1B0"_s;
        QTest::newRow("the sign's zero byte") << u"00FF"_s << u"FF"_s;
        QTest::newRow("zero") << u"00"_s << u"00"_s;
    }
    void serialNumbers_haveOneForm()
    {
        QFETCH(QString, given);
        QFETCH(QString, signedOne);
        auto one = document();
        one.certificate = given;
        QVERIFY(canonicalDocument(one).startsWith("{\"certificate\":\"" + signedOne.toLatin1() + "\","));
    }

    void partOutsideTheContract_givesNothingToSign_data()
    {
        QTest::addColumn<SignedDocument>("spoiled");
        const auto with = [](const char* name, auto change) {
            auto one = document();
            change(one);
            QTest::newRow(name) << one;
        };
        with("no serial", [](SignedDocument& one) { one.certificate.clear(); });
        with("serial with colons", [](SignedDocument& one) { one.certificate = u"4A:3B"_s; });
        with("serial too long", [](SignedDocument& one) { one.certificate = QString(42, u'A'); });
        with("neither challenge nor item", [](SignedDocument& one) { one.challenge.clear(); });
        with("short challenge", [](SignedDocument& one) { one.challenge.chop(1); });
        with("challenge and item",
             [](SignedDocument& one) { one.item = u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b"_s; });
        with("item in capitals", [](SignedDocument& one) {
            one.challenge.clear();
            one.item = u"0195541E-3C4D-7E5F-8A6B-7C8D9E0F1A2B"_s;
        });
        with("no device", [](SignedDocument& one) { one.device.clear(); });
        with("no subject", [](SignedDocument& one) { one.subject.clear(); });
        with("no time", [](SignedDocument& one) { one.time = {}; });
        with("no time of consent", [](SignedDocument& one) { one.consent.time = {}; });
        with("half a character", [](SignedDocument& one) { one.device = QString(QChar(0xd800)); });
        with("too long", [](SignedDocument& one) { one.consent.version = QString(5000, u'a'); });
    }
    void partOutsideTheContract_givesNothingToSign()
    {
        QFETCH(SignedDocument, spoiled);
        QCOMPARE(canonicalDocument(spoiled), QByteArray());
    }

    // The sorting example of RFC 8785, 3.2.3: by UTF-16 code units, neither by code points nor by bytes.
    void names_areSortedAsTheStandardSortsThem()
    {
        const auto given = QJsonDocument::fromJson(R"({
            "\u20ac": "Euro Sign",
            "\r": "Carriage Return",
            "\ufb33": "Hebrew Letter Dalet With Dagesh",
            "1": "One",
            "\ud83d\ude00": "Emoji: Grinning Face",
            "\u0080": "Control",
            "\u00f6": "Latin Small Letter O With Diaeresis"})");
        const auto expected =
            u"{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
            "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
            "\"\U0001f600\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"_s;
        QCOMPARE(canonicalJson(given.object()), std::optional(expected.toUtf8()));
    }

    // The text of RFC 8785, 3.2.2.
    void texts_areEscapedAsTheStandardEscapesThem()
    {
        const QJsonObject given{{u"string"_s, u"\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/\u2028"_s}};
        const auto expected = u"{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u2028\"}"_s;
        QCOMPARE(canonicalJson(given), std::optional(expected.toUtf8()));
        QCOMPARE(canonicalJson({{u"a"_s, u"\b\t\f\r\u001f\u007f"_s}}),
                 std::optional("{\"a\":\"\\b\\t\\f\\r\\u001f\x7f\"}"_ba));
        QCOMPARE(canonicalJson({{u"a"_s, QJsonObject{}}}), std::optional("{\"a\":{}}"_ba));
    }

    void whatTheContractNeverSigns_isRefused()
    {
        QCOMPARE(canonicalJson({{u"a"_s, 1}}), std::nullopt);
        QCOMPARE(canonicalJson({{u"a"_s, QJsonObject{{u"b"_s, true}}}}), std::nullopt);
        QCOMPARE(canonicalJson({{u"a"_s, QString(QChar(0xdc00))}}), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestSignedDocument)
#include "tst_signed_document.moc"
