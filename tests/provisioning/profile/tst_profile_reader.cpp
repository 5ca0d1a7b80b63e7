#include "provisioning/profile/profile_reader.h"

#include "provisioning/practice/certificate_maker.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/provisioning/profile/json_at.h"

#include <QJsonDocument>
#include <QTest>

using namespace provisioning::profile;
using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

const QJsonValue gone(QJsonValue::Undefined);

QString pem(CertificateUse use)
{
    const auto now = QDateTime::currentDateTimeUtc();
    return QString::fromLatin1(
        makeIdentity({u"x"_s, use, {}, now, now.addDays(9)}, nullptr)->certificate.pem());
}

QJsonObject goodDocument()
{
    auto document = practiceProfile();
    document.insert(u"device"_s, u"kiosk-7"_s);
    document.insert(u"issuedAt"_s, u"2026-03-02T01:30:00Z"_s);
    document = changedAt(document, {u"portal"_s, u"url"_s}, u"https://gateway.example:8443/dvc/"_s);
    document = changedAt(document, {u"portal"_s, u"ca"_s}, pem(CertificateUse::Authority));
    document = changedAt(document, {u"queue"_s, u"recovery"_s}, QJsonValue());
    const auto keysRoot = QString::fromLatin1(kiosk::crypto::PrivateKey::generate()->publicPem());
    return changedAt(document, {u"queue"_s, u"keysRoot"_s}, keysRoot);
}

QByteArray bytes(const QJsonObject& document)
{
    return QJsonDocument(document).toJson();
}

} // namespace

class TestProfileReader : public QObject {
    Q_OBJECT

private:
    const QJsonObject m_good = goodDocument();

    void row(const char* path, const QJsonValue& value, const char* pointer = nullptr) const
    {
        const auto text = QString::fromLatin1(path);
        const QByteArray label =
            QByteArray(path) + ' ' + QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        QTest::newRow(label.left(80).constData())
            << text.sliced(1).split(u'/') << value
            << (pointer == nullptr ? text : QString::fromLatin1(pointer));
    }

private Q_SLOTS:
    void goodDocument_becomesTypedValues()
    {
        const auto profile = parseProfile(bytes(m_good));
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QCOMPARE(profile->version, 1);
        QCOMPARE(profile->issuedAt, QDateTime(QDate(2026, 3, 2), QTime(1, 30), Qt::UTC));
        QCOMPARE(profile->device, u"kiosk-7"_s);
        QCOMPARE(profile->portal.host, u"gateway.example"_s);
        QCOMPARE(profile->portal.port, 8443);
        QCOMPARE(profile->portal.basePath, u"/dvc"_s);
        QCOMPARE(profile->portal.callLimit, std::chrono::seconds(15));
        QCOMPARE(profile->screen.pixelsPerMillimetre, 3.2);
        QCOMPARE(profile->times.idle, std::chrono::seconds(60));
        QCOMPARE(profile->times.idleWarning, std::chrono::seconds(20));
        QCOMPARE(profile->languages, QStringList({u"vi"_s, u"en"_s}));
        QVERIFY(profile->methods.contains(u"mobile-subscriber"_s));
        QCOMPARE(profile->keyboard.typing, Typing::Telex);
        QCOMPARE(profile->keyboard.tonePlacement, TonePlacement::Old);
        QVERIFY(profile->voice.enabled);
        QCOMPARE(profile->voice.output, VoiceOutput::Loudspeaker);
        QVERIFY(!profile->voice.device);
        QCOMPARE(profile->voice.volume, 70);
        QVERIFY(!profile->voice.recordings);
        QCOMPARE(profile->printer.queue, std::optional(u"tap-huan"_s));
        QCOMPARE(profile->printer.paper, Paper::Slip80);
        QCOMPARE(profile->printer.dotsPerInch, 203);
        QVERIFY(profile->card.reader && profile->card.camera && !profile->card.scanner);
        QVERIFY(!profile->card.readerName && !profile->card.authorities);
        QVERIFY(!profile->queue.recovery);
        QCOMPARE(profile->queue.grace, std::chrono::hours(90 * 24));
        QCOMPARE(profile->queue.reserve, 64ULL * 1024 * 1024);
        QCOMPARE(profile->queue.receiptAge, std::chrono::hours(90 * 24));
        QCOMPARE(profile->queue.receiptCount, 10'000);
        QCOMPARE(profile->card.wait, std::chrono::seconds{60});
        QVERIFY(profile->tokens.modules.isEmpty() && !profile->tokens.authorities);
        QVERIFY(!profile->tokens.timeStamps && profile->tokens.uncheckedGoesOn);
        QCOMPARE(profile->tokens.wait, std::chrono::seconds{60});
        QCOMPARE(profile->times.officerIdle, std::chrono::seconds(300));
        QCOMPARE(profile->notices.size(), profile->methods.size());
        QCOMPARE(profile->prepare.keys(), profile->notices.keys());
        QVERIFY(profile->prepare.value(u"mobile-subscriber"_s).value(u"vi"_s).contains(u"1414"_s));
        QVERIFY(profile->vneid.value(u"en"_s).contains(u"14"_s));
        QCOMPARE(profile->carriers.value(u"mobifone"_s).hotline, u"9090"_s);
        QVERIFY(!profile->translations);
        QVERIFY(profile->consent.text.value(u"vi"_s).contains(u"đồng ý"_s));
        QVERIFY(!profile->recovery.complaint.value(u"en"_s).isEmpty());
    }

    void textLackingInAFurtherLanguage_isThereInTheFirst()
    {
        auto document = changedAt(m_good, {u"languages"_s}, QJsonArray{u"vi"_s, u"en"_s, u"jra"_s});
        document = changedAt(document, {u"centre"_s, u"name"_s, u"jra"_s}, u"Anom"_s);
        const auto profile = parseProfile(bytes(document));
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QCOMPARE(profile->centre.name.value(u"jra"_s), u"Anom"_s);
        QCOMPARE(profile->centre.address.value(u"jra"_s), profile->centre.address.value(u"vi"_s));
        QCOMPARE(profile->consent.text.value(u"jra"_s), profile->consent.text.value(u"vi"_s));
        QVERIFY(profile->consent.text.value(u"en"_s) != profile->consent.text.value(u"vi"_s));
    }

    void portWithoutPath_isDefault()
    {
        const auto profile =
            parseProfile(bytes(changedAt(m_good, {u"portal"_s, u"url"_s}, u"https://[::1]"_s)));
        QVERIFY(profile);
        QCOMPARE(profile->portal.host, u"::1"_s);
        QCOMPARE(profile->portal.port, 443);
        QCOMPARE(profile->portal.basePath, QString());
    }

    void headsetWithItsNameAndRecordings_areTaken()
    {
        auto document = changedAt(m_good, {u"voice"_s, u"output"_s}, u"headset"_s);
        document =
            changedAt(document, {u"voice"_s, u"device"_s}, u"alsa_output.usb-Headset-00.analog-stereo"_s);
        document = changedAt(document, {u"voice"_s, u"recordings"_s}, u"/srv/motcua/recordings"_s);
        const auto profile = parseProfile(bytes(document));
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        QCOMPARE(profile->voice.output, VoiceOutput::Headset);
        QCOMPARE(profile->voice.device, u"alsa_output.usb-Headset-00.analog-stereo"_s);
        QCOMPARE(profile->voice.recordings, u"/srv/motcua/recordings"_s);
    }

    void queueOfNull_isNoPrinter()
    {
        const auto profile =
            parseProfile(bytes(changedAt(m_good, {u"printer"_s, u"queue"_s}, QJsonValue::Null)));
        QVERIFY(profile);
        QVERIFY(!profile->printer.queue);
    }

    void otherBytes_areMalformed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("cut") << bytes(m_good).chopped(3);
        QTest::newRow("member twice")
            << bytes(m_good).replace("\"version\": 1", "\"version\": 2,\"version\": 1");
    }

    void otherBytes_areMalformed()
    {
        QFETCH(QByteArray, json);
        const auto profile = parseProfile(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileMalformed);
    }

    void everyMemberMissing_isNamed_data()
    {
        QTest::addColumn<QStringList>("path");
        const auto add = [](const QStringList& path) { QTest::newRow(qPrintable(path.join(u'/'))) << path; };
        const std::function<void(const QJsonObject&, const QStringList&)> walk =
            [&](const QJsonObject& object, const QStringList& above) {
                for (const auto& name : object.keys()) {
                    // What a text lacks in a further language is read in the first.
                    if (name == u"en"_s)
                        continue;
                    add(above + QStringList{name});
                    walk(object.value(name).toObject(), above + QStringList{name});
                }
            };
        walk(m_good, {});
    }

    void everyMemberMissing_isNamed()
    {
        QFETCH(QStringList, path);
        const auto profile = parseProfile(bytes(changedAt(m_good, path, gone)));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileField);
        QCOMPARE(profile.error().detail.section(u':', 0, 0), u"/"_s + path.join(u'/'));
    }

    void spoiledDocument_isRefusedWithItsPointer_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("pointer");
        row("/version", 0);
        row("/version", -1);
        row("/version", 1.5);
        row("/version", u"1"_s);
        row("/version", 3e9);
        row("/issuedAt", u"2026-03-02"_s);
        row("/issuedAt", u"2026-02-30T00:00:00Z"_s);
        row("/issuedAt", u"2026-03-02T08:30:00+07:00"_s);
        row("/device", u""_s);
        row("/device", u"Kiosk 7"_s);
        row("/device", QString(65, u'a'));
        row("/centre", u"x"_s);
        row("/centre/name", QJsonObject{{u"en"_s, u"x"_s}}, "/centre/name/vi");
        row("/centre/name/fr", u"bonjour"_s);
        row("/centre/name/vi", u"  "_s);
        row("/centre/name/vi", QString(201, u'a'));
        row("/centre/phone", u"1"_s);
        row("/province", 7);
        row("/province", u"a\u0007b"_s);
        row("/hotline", u"call us"_s);
        row("/portal/url", u"http://gateway.example"_s);
        row("/portal/url", u"https://"_s);
        row("/portal/url", u"https://user@gateway.example"_s);
        row("/portal/url", u"https://gateway.example/?a=1"_s);
        row("/portal/ca", u"not a certificate"_s);
        row("/portal/ca", pem(CertificateUse::Server));
        row("/portal/ca", QString(pem(CertificateUse::Authority) + pem(CertificateUse::Authority)));
        row("/portal/connectSeconds", 0);
        row("/portal/connectSeconds", 16);
        row("/portal/callSeconds", 121);
        row("/portal/proxy", u"x"_s);
        row("/screen/pixelsPerMillimetre", 0.5);
        row("/screen/pixelsPerMillimetre", 20.5);
        row("/screen/pixelsPerMillimetre", u"3.2"_s);
        row("/screen/dark", true);
        row("/times/idleSeconds", 0);
        row("/times/idleSeconds", 60.5);
        row("/times/idleWarningSeconds", 121);
        row("/times/callDeadlineSeconds", 14);
        row("/times/statusProbeSeconds", QJsonValue::Null);
        row("/times/officerIdleSeconds", 59);
        row("/times/napSeconds", 5);
        row("/languages", QJsonArray{});
        row("/languages", QJsonArray{u"vi"_s, u"vi"_s});
        row("/languages", QJsonArray{u"VI"_s});
        row("/languages", QJsonArray{1});
        row("/languages", QJsonArray{u"jra"_s, u"vi"_s, u"en"_s}, "/centre/name/jra");
        row("/methods", QJsonArray{});
        row("/methods", QJsonArray{u"fax"_s});
        row("/keyboard/typing", u"qwerty"_s);
        row("/keyboard/tonePlacement", u"none"_s);
        row("/voice/enabled", u"yes"_s);
        row("/voice/output", u"both"_s);
        row("/voice/output", u"headset"_s, "/voice/device");
        row("/voice/device", u""_s);
        row("/voice/device", u"a name"_s);
        row("/voice/volume", 101);
        row("/voice/recordings", u"recordings"_s);
        row("/voice/recordings", u""_s);
        row("/voice/recordings", u"/a//b"_s);
        row("/voice/recordings", false);
        row("/printer/queue", u"two words"_s);
        row("/printer/queue", u""_s);
        row("/printer/queue", false);
        row("/printer/paper", u"letter"_s);
        row("/printer/dpi", 72);
        row("/printer/tray", 1);
        row("/card/reader", u"yes"_s);
        row("/card/readerName", u""_s);
        row("/card/authorities", u"csca"_s);
        row("/card/waitSeconds", 5);
        row("/queue/keysRoot", u"key"_s);
        row("/queue/recovery", u"key"_s);
        row("/queue/graceDays", 0);
        row("/queue/reserveMebibytes", 63);
        row("/queue/receiptDays", 29);
        row("/queue/receiptCount", 999);
        row("/queue/size", 1);
        row("/tokens/modules", QJsonArray{u"opensc-pkcs11.so"_s});
        row("/tokens/authorities", u"ca"_s);
        row("/tokens/timeStamps", u"tsa.example"_s);
        row("/tokens/waitSeconds", 5);
        row("/tokens/goOnUnchecked", u"yes"_s);
        row("/consent/version", u""_s);
        row("/consent/text/en", QString(20'001, u'a'));
        row("/documents/terms", QJsonArray{});
        row("/documents/extra", QJsonObject{});
        row("/notices/fax", QJsonObject{});
        row("/prepare/fax", QJsonObject{});
        row("/vneid/en", u" "_s);
        row("/recovery/complaint/vi", false);
        row("/carriers/viettel/hotline", u"call us"_s);
        row("/carriers/viettel/shop", u"x"_s);
        row("/carriers/fax", QJsonObject{});
        row("/translations", u"languages"_s);
        row("/colour~/x", u"red"_s, "/colour~0");
        row("/unknown", 1);
    }

    void spoiledDocument_isRefusedWithItsPointer()
    {
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, pointer);
        const auto profile = parseProfile(bytes(changedAt(m_good, path, value)));
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileField);
        QCOMPARE(profile.error().detail.section(u':', 0, 0), pointer);
    }
};

QTEST_GUILESS_MAIN(TestProfileReader)
#include "tst_profile_reader.moc"
