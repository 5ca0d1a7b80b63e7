#include "kiosk/portal/requests.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kiosk::portal;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

namespace {

QByteArray text(const SecureBytes& body)
{
    return {body.text().data(), static_cast<qsizetype>(body.size())};
}

RegistrationRequest registration()
{
    RegistrationRequest request;
    request.subject = u"citizen"_s;
    request.method = u"mobile-subscriber"_s;
    // Out of the contract's order on purpose.
    request.fields = {{u"phone"_s, u"0912345678"_s, u"typed"_s},
                      {u"idNumber"_s, u"001190012345"_s, u"qr"_s},
                      {u"birthDate"_s, u"1990-05-17"_s, u"chip"_s},
                      {u"fullName"_s, u"H'Čĭ \"Ê̆\\ban"_s, u"typed"_s}};
    request.consent = {u"2026-01"_s, "9f86"_ba, u"vi"_s,
                       QDateTime(QDate(2026, 3, 2), QTime(8, 30, 12), Qt::OffsetFromUTC, 7 * 3600)};
    request.captchaId = u"c-1"_s;
    request.captchaText = u"w9kd7x"_s;
    return request;
}

} // namespace

class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registration_isTheContractsToTheByte()
    {
        const auto expected =
            u"{\"subject\":\"citizen\",\"method\":\"mobile-subscriber\","
            "\"fields\":{\"idNumber\":\"001190012345\",\"fullName\":\"H'Čĭ \\\"Ê̆\\\\ban\","
            "\"birthDate\":\"1990-05-17\",\"phone\":\"0912345678\"},"
            "\"sources\":{\"idNumber\":\"qr\",\"fullName\":\"typed\",\"birthDate\":\"chip\",\"phone\":"
            "\"typed\"},"
            "\"consent\":{\"version\":\"2026-01\",\"textDigest\":\"9f86\",\"language\":\"vi\","
            "\"time\":\"2026-03-02T01:30:12Z\"},"
            "\"captcha\":{\"id\":\"c-1\",\"text\":\"w9kd7x\"}}"_s;
        QCOMPARE(text(registrationRequest(registration())), expected.toUtf8());
    }

    void sameValues_giveTheSameBytes()
    {
        auto shuffled = registration();
        shuffled.fields.swapItemsAt(0, 3);
        QCOMPARE(text(registrationRequest(shuffled)), text(registrationRequest(registration())));
    }

    void oversizedRegistration_isEmpty()
    {
        auto request = registration();
        request.fields[3].value = QString(20'000, u'a');
        QVERIFY(registrationRequest(request).isEmpty());
    }

    // The second opinion: Qt's parser reads back every byte a secret can hold.
    void everySecret_survivesItsEscaping()
    {
        for (int code = 0; code < 128; ++code) {
            const auto secret = QByteArray("a") + static_cast<char>(code) + "b\xe1\xba\xa5";
            const auto body = passwordRequest(SecureBytes::from(
                std::string_view(secret.constData(), static_cast<std::size_t>(secret.size()))));
            const auto json = QJsonDocument::fromJson(text(body)).object();
            QCOMPARE(json.size(), 1);
            QCOMPARE(json.value("password"_L1).toString().toUtf8(), secret);
        }
    }

    void everyFieldOfTheContract_isSent()
    {
        auto request = registration();
        request.fields.clear();
        const QStringList names{u"activation"_s,
                                u"currentAddress"_s,
                                u"currentCommune"_s,
                                u"currentProvince"_s,
                                u"accountName"_s,
                                u"permanentAddress"_s,
                                u"permanentCommune"_s,
                                u"permanentProvince"_s,
                                u"carrier"_s,
                                u"insuranceNumber"_s,
                                u"email"_s,
                                u"phone"_s,
                                u"sex"_s,
                                u"birthDate"_s,
                                u"fullName"_s,
                                u"idNumber"_s};
        for (const auto& name : names)
            request.fields.append({name, u"value of "_s + name, u"typed"_s});
        const auto json = QJsonDocument::fromJson(text(registrationRequest(request))).object();
        const auto fields = json.value("fields"_L1).toObject();
        QCOMPARE(fields.size(), names.size());
        for (const auto& name : names)
            QCOMPARE(fields.value(name).toString(), u"value of "_s + name);
        QCOMPARE(json.value("sources"_L1).toObject().size(), names.size());
    }

    void evidence_isTheContractsToTheByte()
    {
        auto request = registration();
        request.fields = {};
        request.evidence = Evidence{{0x77, 0x02, 0xfb, 0xff},
                                    {0x61, 0x00},
                                    {},
                                    {0x6e},
                                    {0x6f, 0x01, 0x3f},
                                    QByteArray::fromHex("96302b0f3d7e7864"),
                                    {0x01, 0x02}};
        QVERIFY(text(registrationRequest(request))
                    .endsWith("\"captcha\":{\"id\":\"c-1\",\"text\":\"w9kd7x\"},"
                              "\"evidence\":{\"sod\":\"dwL7_w\",\"dg1\":\"YQA\",\"dg14\":\"bg\","
                              "\"dg15\":\"bwE_\",\"challenge\":\"ljArDz1-eGQ\",\"answer\":\"AQI\"}}"));
    }

    void largestEvidence_fitsBesideALongForm()
    {
        auto request = registration();
        request.fields[3].value = QString(200, u'ễ');
        using kiosk::base::Octets;
        request.evidence = Evidence{Octets(16384, 1), Octets(256, 1),        Octets(8192, 1), Octets(4096, 1),
                                    Octets(4096, 1),  QByteArray(8, '\x01'), Octets(1024, 1)};
        const auto body = registrationRequest(request);
        QVERIFY(!body.isEmpty() && body.size() <= largestRequest);
        const auto json = QJsonDocument::fromJson(text(body)).object().value("evidence"_L1).toObject();
        QCOMPARE(json.value("sod"_L1).toString().size(), 21846);
        QCOMPARE(json.value("answer"_L1).toString().size(), 1366);
    }

    void evidenceOutsideTheContract_isNotSent_data()
    {
        QTest::addColumn<int>("spoil");
        const char* names[]{"no SOD",       "no DG1",          "long SOD",        "long DG13",
                            "answer alone", "challenge alone", "short challenge", "answer without a key"};
        for (int i = 0; i < 8; ++i)
            QTest::newRow(names[i]) << i;
    }
    void evidenceOutsideTheContract_isNotSent()
    {
        QFETCH(int, spoil);
        Evidence evidence{{0x77}, {0x61}, {0x6d}, {}, {0x6f}, QByteArray(8, 'c'), {1}};
        QVERIFY(isSendable(evidence));
        switch (spoil) {
        case 0: evidence.sod.clear(); break;
        case 1: evidence.dg1.clear(); break;
        case 2: evidence.sod.resize(16385); break;
        case 3: evidence.dg13.resize(8193); break;
        case 4: evidence.challenge.clear(); break;
        case 5: evidence.answer.clear(); break;
        case 6: evidence.challenge.chop(1); break;
        default: evidence.dg15.clear(); break;
        }
        QVERIFY(!isSendable(evidence));
        auto request = registration();
        request.evidence = evidence;
        QVERIFY(registrationRequest(request).isEmpty());
    }

    void signature_isTheContractsToTheByte()
    {
        auto request = registration();
        request.method = u"usb-token"_s;
        request.fields = {};
        request.signature = TokenSignature{"{\"a\":\"~?\"}"_ba, QByteArray::fromHex("3082fbff")};
        const auto body = text(registrationRequest(request));
        QVERIFY(body.contains("\"method\":\"usb-token\",\"fields\":{},\"sources\":{},"));
        QVERIFY(body.endsWith("\"captcha\":{\"id\":\"c-1\",\"text\":\"w9kd7x\"},"
                              "\"signature\":{\"document\":\"eyJhIjoifj8ifQ\",\"cms\":\"MIL7_w\"}}"));
    }

    void signatureOutsideTheContract_isNotSent()
    {
        auto request = registration();
        request.signature = TokenSignature{QByteArray(4096, 'd'), QByteArray(16384, 'c')};
        const auto body = registrationRequest(request);
        QVERIFY(!body.isEmpty() && body.size() <= largestRequest);
        const TokenSignature spoiled[]{
            {{}, "c"_ba}, {"d"_ba, {}}, {QByteArray(4097, 'd'), "c"_ba}, {"d"_ba, QByteArray(16385, 'c')}};
        for (const auto& signature : spoiled) {
            QVERIFY(!isSendable(signature));
            request.signature = signature;
            QVERIFY(registrationRequest(request).isEmpty());
        }
    }

    void recovery_hasNeitherSubjectNorMethod()
    {
        const auto form = registration();
        const auto json =
            QJsonDocument::fromJson(
                text(recoveryRequest(
                    {{form.fields[0], form.fields[1]}, form.consent, form.captchaId, form.captchaText})))
                .object();
        QCOMPARE(json.keys(), (QStringList{u"captcha"_s, u"consent"_s, u"fields"_s, u"sources"_s}));
        QCOMPARE(json.value("fields"_L1).toObject(),
                 (QJsonObject{{u"idNumber"_s, u"001190012345"_s}, {u"phone"_s, u"0912345678"_s}}));
        QCOMPARE(json.value("captcha"_L1).toObject().value("text"_L1).toString(), u"w9kd7x"_s);
        auto oversized = form.fields;
        oversized[3].value = QString(20'000, u'a');
        QVERIFY(recoveryRequest({oversized, form.consent, {}, {}}).isEmpty());
    }

    void smallRequests_areWhatTheContractSays()
    {
        QCOMPARE(text(captchaRequest(u"vi"_s)), "{\"language\":\"vi\"}"_ba);
        QCOMPARE(text(otpRequest(SecureBytes::from("123456"))), "{\"otp\":\"123456\"}"_ba);
        QCOMPARE(text(resumptionRequest(u"K7WM-3PX-9QTA"_s, u"0912345678"_s)),
                 "{\"receiptCode\":\"K7WM-3PX-9QTA\",\"phone\":\"0912345678\"}"_ba);
        QCOMPARE(text(confirmationRequest(u"mau@example.vn"_s)), "{\"email\":\"mau@example.vn\"}"_ba);
        QCOMPARE(text(confirmationRequest({})), "{}"_ba);
        QCOMPARE(text(officerCallRequest(u"OtpScreen"_s, u"vi"_s)),
                 "{\"step\":\"OtpScreen\",\"language\":\"vi\"}"_ba);
        QCOMPARE(text(challengeRequest(ChallengePurpose::Card)), "{}"_ba);
        QCOMPARE(text(challengeRequest(ChallengePurpose::Signature)), "{\"purpose\":\"signature\"}"_ba);
        QCOMPARE(text(emptyRequest()), "{}"_ba);
    }
};

QTEST_APPLESS_MAIN(TestRequests)
#include "tst_requests.moc"
