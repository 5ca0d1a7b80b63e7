#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/portal/registration_desk.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSealedRegistrations : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    const QString m_phone = u"0950000001"_s;
    const QString m_item = u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b"_s;
    QString m_code;

    [[nodiscard]] KeptEnvelope envelope(const QByteArray& kind = "registration") const
    {
        ReceivedEnvelope read;
        read.form = 1;
        read.sequence = 1;
        read.id = QUuid::fromString(m_item).toRfc4122();
        read.device = "practice-kiosk-01";
        read.kind = kind;
        return {read, m_clock.utcNow()};
    }
    [[nodiscard]] QJsonObject content(Counter& counter, const QString& idNumber = u"062190999001"_s) const
    {
        auto registration = counter.form(idNumber);
        registration.remove(u"captcha"_s);
        return {{u"form"_s, 1},
                {u"item"_s, m_item},
                {u"receiptCode"_s, m_code},
                {u"takenAt"_s, u"2026-03-02T01:29:00Z"_s},
                {u"registration"_s, registration}};
    }
    static void change(QJsonObject& content, const QString& member, const QJsonValue& value)
    {
        auto registration = content.value(u"registration").toObject();
        registration.insert(member, value);
        content.insert(u"registration"_s, registration);
    }
    static void changeField(QJsonObject& content, const QString& field, const QString& value)
    {
        auto fields = content.value(u"registration").toObject().value(u"fields").toObject();
        fields.insert(field, value);
        change(content, u"fields"_s, fields);
    }
    QString open(Counter& counter, const QJsonObject& content, const QByteArray& kind = "registration")
    {
        return counter.desk.takeOpened(envelope(kind), QJsonDocument(content).toJson()).value_or(u"later"_s);
    }
    // What the citizen is told after the OTP.
    QJsonObject resumed(Counter& counter, const QString& phone)
    {
        Forms forms(counter);
        const auto begun = forms.resume(m_code, phone);
        if (begun.status != 201)
            return documentOf(begun);
        return documentOf(forms.giveOtp(documentOf(begun).value(u"id").toString()));
    }

private Q_SLOTS:
    void init() { m_code = drawReceiptCode(); }

    void offlineChallenge_isThePagesExample()
    {
        QCOMPARE(offlineChallenge(QUuid::fromString(m_item).toRfc4122()).toHex(), "cc7c3da1b3cfc94f");
    }

    void knownPerson_goesOnWithTheCodeAndHasAnAccount()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        QCOMPARE(codeOf(forms.resume(m_code, m_phone)), u"resumption-not-found"_s);
        QCOMPARE(open(counter, content(counter)), u"waiting"_s);
        const auto told = resumed(counter, m_phone);
        QCOMPARE(told.value(u"state").toString(), u"awaiting-password"_s);
        const auto done = forms.choosePassword(told.value(u"id").toString());
        QCOMPARE(documentOf(done).value(u"receiptCode").toString(), m_code);
        // Opened again after a start: nothing more.
        QCOMPARE(open(counter, content(counter)), u"completed"_s);
        QVERIFY(counter.desk.account(u"062190999001"_s));
    }

    void wrongPhone_answersAsAnUnknownCode()
    {
        Counter counter(m_clock);
        QCOMPARE(open(counter, content(counter)), u"waiting"_s);
        QCOMPARE(resumed(counter, u"0950000002"_s).value(u"code").toString(), u"resumption-not-found"_s);
    }

    void thirtyDaysAfterItCame_theCodeIsUnknown()
    {
        Counter counter(m_clock);
        QCOMPARE(open(counter, content(counter)), u"waiting"_s);
        m_clock.advance(30 * 24h);
        QCOMPARE(resumed(counter, m_phone).value(u"code").toString(), u"resumption-not-found"_s);
    }

    void refusal_isToldAfterTheOtp_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("another name") << u"fullName"_s << u"Ai Khác"_s << u"data-mismatch"_s;
        QTest::newRow("no date") << u"birthDate"_s << u"1990-02-31"_s << u"field-invalid"_s;
    }
    void refusal_isToldAfterTheOtp()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, verdict);
        Counter counter(m_clock);
        auto sealed = content(counter);
        changeField(sealed, field, value);
        QCOMPARE(open(counter, sealed), verdict);
        const auto told = resumed(counter, m_phone);
        QCOMPARE(told.value(u"state").toString(), u"rejected"_s);
        QCOMPARE(told.value(u"code").toString(), verdict);
    }

    void accountMadeMeanwhile_isTold()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto sealed = content(counter);
        forms.choosePassword(counter.otpGiven());
        QCOMPARE(open(counter, sealed), u"account-exists"_s);
        QCOMPARE(resumed(counter, m_phone).value(u"code").toString(), u"account-exists"_s);
    }

    void methodThatIsClosed_isTold()
    {
        Counter counter(m_clock);
        const auto sealed = content(counter);
        counter.desk.openMethods({});
        QCOMPARE(open(counter, sealed), u"method-closed"_s);
        QCOMPARE(resumed(counter, m_phone).value(u"code").toString(), u"method-closed"_s);
    }

    void codeOfAnother_isNotTakenOver()
    {
        Counter counter(m_clock);
        QCOMPARE(open(counter, content(counter)), u"waiting"_s);
        auto other = content(counter);
        changeField(other, u"phone"_s, u"0950000002"_s);
        QCOMPARE(open(counter, other), u"receipt-code-taken"_s);
        QCOMPARE(resumed(counter, m_phone).value(u"state").toString(), u"awaiting-password"_s);
    }

    void whatIsNotOfThePage_hasNoEffect_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("form 2") << u"form"_s << QJsonValue(2);
        QTest::newRow("another item") << u"item"_s << QJsonValue(u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2c"_s);
        QTest::newRow("a code whose check is wrong") << u"receiptCode"_s << QJsonValue(u"2222-222-2223"_s);
        QTest::newRow("no code") << u"receiptCode"_s << QJsonValue(u""_s);
        QTest::newRow("no time") << u"takenAt"_s << QJsonValue(u"2026-02-31T01:29:00Z"_s);
        QTest::newRow("a member more") << u"surprise"_s << QJsonValue(1);
        QTest::newRow("no registration") << u"registration"_s << QJsonValue();
    }
    void whatIsNotOfThePage_hasNoEffect()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        Counter counter(m_clock);
        auto sealed = content(counter);
        sealed.insert(member, value);
        QCOMPARE(open(counter, sealed), u"malformed"_s);
        QCOMPARE(resumed(counter, m_phone).value(u"code").toString(), u"resumption-not-found"_s);
    }

    void captchaInIt_isMalformedAndAnotherKindUnknown()
    {
        Counter counter(m_clock);
        auto sealed = content(counter);
        QCOMPARE(open(counter, sealed, "complaint"), u"unknown-kind"_s);
        change(sealed, u"captcha"_s, QJsonObject{{u"id"_s, u"a"_s}, {u"text"_s, u"b"_s}});
        QCOMPARE(open(counter, sealed), u"malformed"_s);
    }

    void signatureOfNobody_isTheOperatorsToSee()
    {
        Counter counter(m_clock);
        auto sealed = content(counter);
        change(sealed, u"method"_s, u"usb-token"_s);
        change(sealed, u"fields"_s, QJsonObject());
        change(sealed, u"sources"_s, QJsonObject());
        change(sealed, u"signature"_s, QJsonObject{{u"document"_s, u"e30"_s}, {u"cms"_s, u"MAA"_s}});
        QCOMPARE(open(counter, sealed), u"signature-invalid"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedRegistrations)

#include "tst_sealed_registrations.moc"
