#include "provisioning/practice/dock/signing_prompt.h"

#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;
using signing::Stage;

class TestSigningPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_prompt.reset(); }
    void request_takesTheScreen();
    void pin_goesToTheCarrierAndNowhereElse();
    void shortPin_isNotSent();
    void longPin_stopsGrowing();
    void wrongPin_isTypedAgain();
    void refused_wishesSo();
    void outcome_ofAnotherRequestChangesNothing();
    void newRequest_takesThePlaceAndThePin();
    void afterTheEnd_nothingIsTyped();

private:
    void press(const char* digits);

    std::unique_ptr<SigningPrompt> m_prompt;
    QStringList m_signed;
    QByteArray m_pin;
    QStringList m_refused;
};

void TestSigningPrompt::init()
{
    m_signed.clear();
    m_pin.clear();
    m_refused.clear();
    m_prompt = std::make_unique<SigningPrompt>(
        SigningPrompt::Wishes{.sign =
                                  [this](const QString& id, SecureBytes pin) {
                                      m_signed.append(id);
                                      m_pin = QByteArray(pin.text().data(), qsizetype(pin.size()));
                                  },
                              .refuse = [this](const QString& id) { m_refused.append(id); }});
}

void TestSigningPrompt::press(const char* digits)
{
    for (const char* digit = digits; *digit != '\0'; ++digit)
        m_prompt->press(*digit - '0');
}

void TestSigningPrompt::request_takesTheScreen()
{
    const QSignalSpy asked(m_prompt.get(), &SigningPrompt::asked);
    QCOMPARE(m_prompt->stage(), Stage::None);

    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s, .text = u"Ký"_s, .verificationCode = u"0417"_s});

    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_prompt->stage(), Stage::Asking);
    QCOMPARE(m_prompt->number(), u"0950 000 021"_s);
    QCOMPARE(m_prompt->verificationCode(), u"0417"_s);
    QCOMPARE(m_prompt->triesLeft(), -1);
    QVERIFY(!m_prompt->maySign());
}

void TestSigningPrompt::pin_goesToTheCarrierAndNowhereElse()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    press("13587");
    m_prompt->erase();
    press("9");
    QCOMPARE(m_prompt->pinLength(), 5);
    const auto* meta = m_prompt->metaObject();
    for (int index = 0; index < meta->propertyCount(); ++index)
        QVERIFY(!meta->property(index).read(m_prompt.get()).toString().contains(u"1358"_s));

    m_prompt->sign();

    QCOMPARE(m_signed, QStringList{u"t1"_s});
    QCOMPARE(m_pin, "13589"_ba);
    QCOMPARE(m_prompt->stage(), Stage::Sent);
    QCOMPARE(m_prompt->pinLength(), 0);
    m_prompt->sign();
    QCOMPARE(m_signed.size(), 1);
    m_prompt->end(u"t1"_s, Stage::Signed);
    QCOMPARE(m_prompt->stage(), Stage::Signed);
    m_prompt->close();
    QCOMPARE(m_prompt->stage(), Stage::None);
}

void TestSigningPrompt::shortPin_isNotSent()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    press("123");
    QVERIFY(!m_prompt->maySign());
    m_prompt->sign();
    QVERIFY(m_signed.isEmpty());
    press("4");
    QVERIFY(m_prompt->maySign());
}

void TestSigningPrompt::longPin_stopsGrowing()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    press("1234567890");
    QCOMPARE(m_prompt->pinLength(), SigningPrompt::longestPin);
    m_prompt->press(10);
    m_prompt->press(-1);
    m_prompt->sign();
    QCOMPARE(m_pin, "12345678"_ba);
}

void TestSigningPrompt::wrongPin_isTypedAgain()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    press("0000");
    m_prompt->sign();
    m_prompt->wrongPin(u"t1"_s, 2);
    QCOMPARE(m_prompt->stage(), Stage::Asking);
    QCOMPARE(m_prompt->triesLeft(), 2);
    QCOMPARE(m_prompt->pinLength(), 0);
    press("135790");
    m_prompt->sign();
    QCOMPARE(m_pin, "135790"_ba);
    m_prompt->end(u"t1"_s, Stage::Blocked);
    QCOMPARE(m_prompt->stage(), Stage::Blocked);
}

void TestSigningPrompt::refused_wishesSo()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    press("12");
    m_prompt->refuse();
    QCOMPARE(m_refused, QStringList{u"t1"_s});
    QCOMPARE(m_prompt->stage(), Stage::Refused);
    QCOMPARE(m_prompt->pinLength(), 0);
    m_prompt->refuse();
    QCOMPARE(m_refused.size(), 1);
}

void TestSigningPrompt::outcome_ofAnotherRequestChangesNothing()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    m_prompt->end(u"t0"_s, Stage::Over);
    m_prompt->wrongPin(u"t0"_s, 1);
    QCOMPARE(m_prompt->stage(), Stage::Asking);
    QCOMPARE(m_prompt->triesLeft(), -1);
    m_prompt->end(u"t1"_s, Stage::Over);
    QCOMPARE(m_prompt->stage(), Stage::Over);
}

void TestSigningPrompt::newRequest_takesThePlaceAndThePin()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s, .verificationCode = u"0417"_s});
    press("1234");
    m_prompt->ask({.id = u"t2"_s, .phone = u"0950000021"_s, .verificationCode = u"9034"_s});
    QCOMPARE(m_prompt->pinLength(), 0);
    QCOMPARE(m_prompt->verificationCode(), u"9034"_s);
    m_prompt->end(u"t1"_s, Stage::Over);
    QCOMPARE(m_prompt->stage(), Stage::Asking);
}

void TestSigningPrompt::afterTheEnd_nothingIsTyped()
{
    m_prompt->ask({.id = u"t1"_s, .phone = u"0950000021"_s});
    m_prompt->end(u"t1"_s, Stage::Over);
    press("1234");
    QCOMPARE(m_prompt->pinLength(), 0);
    m_prompt->sign();
    QVERIFY(m_signed.isEmpty());
}

QTEST_GUILESS_MAIN(TestSigningPrompt)
#include "tst_signing_prompt.moc"
