// What proves a sealed form: a chip's evidence and a token's signature, both bound to the envelope. Cards and
// tokens are made by the openssl program.

#include "provisioning/practice/portal/evidence_reader.h"
#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/portal/registration_desk.h"
#include "tests/provisioning/practice/evidence/issued_card.h"
#include "tests/provisioning/practice/portal/forms.h"
#include "tests/provisioning/practice/portal/token_office.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;
using tests::IssuedCard;

namespace {

const QString item = u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b"_s;
const QByteArray kioskName = "practice-kiosk-01";

QByteArray itemBytes(const QString& id = item)
{
    return QUuid::fromString(id).toRfc4122();
}

QByteArray sealed(QJsonObject form, const QString& code)
{
    form.remove(u"captcha"_s);
    return QJsonDocument(QJsonObject{{u"form"_s, 1},
                                     {u"item"_s, item},
                                     {u"receiptCode"_s, code},
                                     {u"takenAt"_s, u"2026-03-02T01:29:00Z"_s},
                                     {u"registration"_s, form}})
        .toJson();
}

KeptEnvelope kept(const QDateTime& at)
{
    return {{.form = 1, .sequence = 1, .id = itemBytes(), .device = kioskName, .kind = "registration"}, at};
}

} // namespace

class TestSealedProofs : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    IssuedCard m_card{IssuedCard::Key::Rsa};
    tests::TokenOffice m_office;

    QString openWith(Counter& counter, const Evidence& evidence, const QString& code)
    {
        auto form = counter.form();
        form.insert(u"sources"_s, QJsonObject{{u"idNumber"_s, u"chip"_s},
                                              {u"fullName"_s, u"chip"_s},
                                              {u"birthDate"_s, u"chip"_s},
                                              {u"phone"_s, u"typed"_s}});
        form.insert(u"evidence"_s, jsonOf(evidence));
        return counter.desk.takeOpened(kept(m_clock.utcNow()), sealed(form, code)).value_or(u"later"_s);
    }

    struct Told {
        QString item = ::item;
        QString device = QString::fromLatin1(kioskName);
        // The office exists since this test began, and so do its authorities' certificates.
        QString time = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
        QString challenge = u"offline"_s;
    };
    QJsonObject signedForm(Counter& counter, const tests::TokenIdentity& token, const Told& told)
    {
        auto form = counter.form();
        const auto consent = form.value(u"consent").toObject();
        const auto word = [&](const QString& name) { return consent.value(name).toString(); };
        const auto itemMember =
            told.challenge == u"offline"_s ? u"\"item\":\"%1\","_s.arg(told.item) : QString();
        const auto document =
            u"{\"certificate\":\"%1\",\"challenge\":\"%2\",\"consent\":{\"language\":\"%3\",\"textDigest\":"
            u"\"%4\","
            u"\"time\":\"%5\",\"version\":\"%6\"},\"device\":\"%7\",%8\"method\":\"usb-token\",\"subject\":"
            u"\"citizen\","
            u"\"time\":\"%9\"}"_s
                .arg(token.serial, told.challenge, word(u"language"_s), word(u"textDigest"_s),
                     word(u"time"_s), word(u"version"_s), told.device, itemMember, told.time)
                .toUtf8();
        form.insert(u"method"_s, u"usb-token"_s);
        form.insert(u"fields"_s, QJsonObject());
        form.insert(u"sources"_s, QJsonObject());
        form.insert(
            u"signature"_s,
            QJsonObject{{u"document"_s, QString::fromLatin1(encodeBase64Url(document))},
                        {u"cms"_s, QString::fromLatin1(encodeBase64Url(m_office.sign(token, document)))}});
        return form;
    }

    QString judge(const tests::TokenIdentity& token, const Told& told, QString* code = nullptr)
    {
        Counter counter(m_clock);
        // It trusts the office.
        ServiceDesk desk(m_clock, counter.registers, {counter.sims.roots, {}, {{m_office.root()}, {}}},
                         methodRoads(), AccountBook(),
                         {counter.phone, counter.mailbox, counter.signatures, counter.officerBell});
        const auto given = drawReceiptCode();
        const auto content = sealed(signedForm(counter, token, told), given);
        const auto verdict =
            desk.takeOpened(kept(QDateTime::currentDateTimeUtc()), content).value_or(u"later"_s);
        if (verdict == u"completed"_s) {
            const auto account = desk.account(u"062190999077"_s);
            if (!account || account->receiptCode != given || account->level != 3)
                return u"completed without its account"_s;
            // Opened again after a start.
            if (desk.takeOpened(kept(QDateTime::currentDateTimeUtc()), content) != u"completed"_s)
                return u"twice"_s;
            if (desk.accounts().size() != counter.desk.accounts().size() + 1)
                return u"another account"_s;
        }
        if (code != nullptr)
            *code = given;
        return verdict;
    }
    tests::TokenIdentity issue(tests::TokenWish wish = {})
    {
        wish.subject = u"/C=VN/CN=NGUYEN VAN KY/UID=CCCD:062190999077"_s;
        return m_office.issue(wish);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_office.isOpen()); }

    void cardThatAnsweredTheItemsChallenge_isVerified()
    {
        Counter counter(m_clock, methodRoads(), m_card.trusted());
        const auto code = drawReceiptCode();
        QCOMPARE(openWith(counter, m_card.evidence(offlineChallenge(itemBytes())), code), u"waiting"_s);
        Forms forms(counter);
        const auto begun = documentOf(forms.resume(code, u"0950000001"_s));
        QVERIFY(!begun.contains(u"evidence"_s));
        const auto told = documentOf(forms.giveOtp(begun.value(u"id").toString()));
        QCOMPARE(told.value(u"evidence").toString(), u"verified"_s);
    }

    void answerOfAnotherChip_orToAnotherChallenge_isToldAfterTheOtp_data()
    {
        QTest::addColumn<bool>("isCloned");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("cloned") << true << u"evidence-cloned"_s;
        QTest::newRow("another item's") << false << u"evidence-replayed"_s;
    }
    void answerOfAnotherChip_orToAnotherChallenge_isToldAfterTheOtp()
    {
        QFETCH(bool, isCloned);
        QFETCH(QString, verdict);
        Counter counter(m_clock, methodRoads(), m_card.trusted());
        const auto code = drawReceiptCode();
        const auto other = offlineChallenge(itemBytes(u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2c"_s));
        const auto evidence =
            isCloned ? m_card.cloned(offlineChallenge(itemBytes())) : m_card.evidence(other);
        QCOMPARE(openWith(counter, evidence, code), verdict);
        Forms forms(counter);
        const auto begun = documentOf(forms.resume(code, u"0950000001"_s));
        const auto told = documentOf(forms.giveOtp(begun.value(u"id").toString()));
        QCOMPARE(told.value(u"state").toString(), u"rejected"_s);
        QCOMPARE(told.value(u"code").toString(), verdict);
    }

    void tokensSignature_makesTheAccountByItself()
    {
        QString code;
        QCOMPARE(judge(issue(), {}, &code), u"completed"_s);
        QVERIFY(receiptCodeHolds(code));
    }

    void signatureOfAnotherItemDeviceOrOfALine_isRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("item") << u"item"_s << u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2c"_s
                              << u"signature-replayed"_s;
        QTest::newRow("device") << u"device"_s << u"practice-kiosk-02"_s << u"signature-invalid"_s;
        QTest::newRow("a drawn challenge") << u"challenge"_s << u"ljArDz1-eGQ"_s << u"signature-replayed"_s;
        QTest::newRow("before the certificate")
            << u"time"_s << u"2024-12-31T23:59:59Z"_s << u"certificate-not-yet-valid"_s;
    }
    void signatureOfAnotherItemDeviceOrOfALine_isRefused()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        QFETCH(QString, verdict);
        Told told;
        (member == u"item"        ? told.item
         : member == u"device"    ? told.device
         : member == u"challenge" ? told.challenge
                                  : told.time) = value;
        QCOMPARE(judge(issue(), told), verdict);
    }

    void certificateRevokedWhenItIsOpened_isRefused()
    {
        const auto token = issue();
        m_office.revoke(token);
        QCOMPARE(judge(token, {}), u"certificate-revoked"_s);
    }

    void responderThatIsSilent_isAskedAgainLater()
    {
        tests::TokenWish wish;
        wish.asks = u"dead"_s;
        QCOMPARE(judge(issue(wish), {}), u"later"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedProofs)

#include "tst_sealed_proofs.moc"
