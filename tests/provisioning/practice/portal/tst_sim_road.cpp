#include "provisioning/practice/portal/method_road.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSimRoad : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;

private Q_SLOTS:
    void signature_leadsToTheConfirmationAndLevelThree_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QJsonObject>("certificate");
        QTest::addColumn<QString>("number");
        QTest::addRow("citizen") << u"citizen"_s
                                 << QJsonObject{{u"name"_s, u"VÕ THỊ KÝ"_s},
                                                {u"maskedIdNumber"_s, u"062******101"_s},
                                                {u"email"_s, u"ky.vo@example.vn"_s},
                                                {u"issuer"_s, u"PRACTICE Public CA"_s}}
                                 << u"062191999101"_s;
        QTest::addRow("business") << u"business"_s
                                  << QJsonObject{{u"name"_s, u"TRẦN VĂN HIỆP"_s},
                                                 {u"organisation"_s, u"CÔNG TY TNHH TẬP HUẤN"_s},
                                                 {u"taxCode"_s, u"0100000001-001"_s},
                                                 {u"maskedIdNumber"_s, u"001******102"_s},
                                                 {u"issuer"_s, u"PRACTICE Public CA"_s}}
                                  << u"0100000001-001"_s;
        QTest::addRow("agency") << u"agency"_s
                                << QJsonObject{{u"name"_s, u"PHÒNG TẬP HUẤN"_s},
                                               {u"organisation"_s, u"ỦY BAN NHÂN DÂN XÃ TẬP HUẤN"_s},
                                               {u"taxCode"_s, u"0100000003"_s},
                                               {u"email"_s, u"xa.taphuan@example.vn"_s},
                                               {u"issuer"_s, u"PRACTICE Government CA"_s}}
                                << u"0100000003"_s;
    }
    void signature_leadsToTheConfirmationAndLevelThree()
    {
        QFETCH(QString, subject);
        QFETCH(QJsonObject, certificate);
        QFETCH(QString, number);
        HandClock clock;
        Counter counter(clock);
        Forms forms(counter);
        const auto sim = forms.sim(u"signs"_s, subject);
        const auto id = forms.askedSim(sim);
        const auto prompt = forms.prompt(id);
        const auto shown = counter.signatures.prompts(sim.phone).constLast();
        QCOMPARE(prompt.value(u"verificationCode").toString(), shown.verificationCode);
        QVERIFY(shown.text.contains(shown.verificationCode));
        QCOMPARE(prompt.value(u"sentTo").toString(), sim.phone.left(3) + u"****"_s + sim.phone.right(3));
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, "{}", id)), u"registration-wrong-step"_s);

        QCOMPARE(forms.enterPin(sim.pin), PinAnswer::Signed);
        const auto read = forms.read(id);
        QCOMPARE(read.value(u"state").toString(), u"awaiting-confirmation"_s);
        certificate.insert(u"validFrom"_s, u"2025-08-14"_s);
        certificate.insert(u"validTo"_s, u"2028-08-14"_s);
        QCOMPARE(read.value(u"certificate").toObject(), certificate);
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, R"({"email":"nobody"})", id)), u"field-invalid"_s);
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, R"({"email":""})", id)), u"field-invalid"_s);
        const auto done = documentOf(counter.ask(Call::Confirmation, R"({"email":"a@example.vn"})", id));
        QCOMPARE(done.value(u"state").toString(), u"completed"_s);
        QCOMPARE(done.value(u"level").toInt(), 3);
        const auto account = counter.desk.account(number);
        QCOMPARE(account->subject, subject);
        QCOMPARE(account->email, u"a@example.vn"_s);
        QCOMPARE(account->fullName, certificate.value(u"name").toString());
        QCOMPARE(account->organisation, certificate.value(u"organisation").toString());
        QVERIFY(!counter.desk.passwordMatches(number, kiosk::base::SecureBytes::from(std::string_view(""))));

        const auto again = forms.askedSim(sim);
        forms.enterPin(sim.pin);
        QCOMPARE(forms.code(again), u"account-exists"_s);
    }

    void whatTheServiceRefusesForGood_rejects_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isAsked"); // something comes to the phone
        QTest::addColumn<QString>("code");
        const auto citizen = u"citizen"_s;
        QTest::addRow("revoked") << u"revoked"_s << citizen << true << u"certificate-revoked"_s;
        QTest::addRow("expired") << u"expired"_s << citizen << true << u"certificate-expired"_s;
        QTest::addRow("unknown authority")
            << u"unknown-authority"_s << citizen << true << u"certificate-unsuitable"_s;
        QTest::addRow("account exists") << u"account-exists"_s << citizen << true << u"account-exists"_s;
        QTest::addRow("no tax code") << u"no-tax-code"_s << u"business"_s << true
                                     << u"certificate-unsuitable"_s;
        QTest::addRow("no certificate") << u"no-certificate"_s << citizen << false << u"sim-no-certificate"_s;
        QTest::addRow("PIN blocked") << u"pin-blocked"_s << citizen << false << u"sim-pin-blocked"_s;
        QTest::addRow("card blocked") << u"card-blocked"_s << citizen << false << u"sim-card-blocked"_s;
    }
    void whatTheServiceRefusesForGood_rejects()
    {
        QFETCH(QString, story);
        QFETCH(QString, subject);
        QFETCH(bool, isAsked);
        QFETCH(QString, code);
        Counter counter(m_clock);
        Forms forms(counter);
        const auto sim = forms.sim(story, subject);
        const auto id = forms.askedSim(sim);
        QCOMPARE(counter.signatures.prompts().size(), isAsked ? 1 : 0);
        if (isAsked) {
            QCOMPARE(forms.state(id), u"awaiting-sim"_s);
            QCOMPARE(forms.enterPin(sim.pin), PinAnswer::Signed);
        }
        QCOMPARE(forms.state(id), u"rejected"_s);
        QCOMPARE(forms.code(id), code);
        QCOMPARE(codeOf(counter.ask(Call::PromptResend, "{}", id)), u"registration-wrong-step"_s);
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, "{}", id)),
                 code == u"account-exists" ? code : u"registration-wrong-step"_s);
    }

    void certificateOfAnotherSubject_isUnsuitable_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("subject");
        for (const auto& [owner, subject] : {std::pair{u"citizen"_s, u"business"_s},
                                             {u"citizen"_s, u"agency"_s},
                                             {u"business"_s, u"agency"_s},
                                             {u"agency"_s, u"citizen"_s},
                                             {u"agency"_s, u"business"_s}})
            QTest::addRow("%s as %s", qPrintable(owner), qPrintable(subject)) << owner << subject;
    }
    void certificateOfAnotherSubject_isUnsuitable()
    {
        QFETCH(QString, owner);
        QFETCH(QString, subject);
        Counter counter(m_clock);
        Forms forms(counter);
        const auto sim = forms.sim(u"signs"_s, owner);
        const auto id = forms.askedSim(sim, subject);
        forms.enterPin(sim.pin);
        QCOMPARE(forms.code(id), u"certificate-unsuitable"_s);
    }

    void thirdWrongPin_rejects()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = forms.askedSim(forms.sim(u"signs"_s));
        for (const auto expected : {PinAnswer::Wrong, PinAnswer::Wrong, PinAnswer::Blocked}) {
            QCOMPARE(forms.state(id), u"awaiting-sim"_s);
            QVERIFY(!forms.prompt(id).contains(u"fault"));
            QCOMPARE(forms.enterPin(u"1234"_s), expected);
        }
        QCOMPARE(forms.code(id), u"sim-pin-blocked"_s);
    }

    void refusal_mayBeAskedAgainAtOnce()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto sim = forms.sim(u"signs"_s);
        const auto id = forms.askedSim(sim);
        const auto early = counter.ask(Call::PromptResend, "{}", id);
        QCOMPARE(codeOf(early), u"resend-too-soon"_s);
        QCOMPARE(early.retryAfter, std::optional(60s));
        QVERIFY(counter.signatures.refuse(counter.signatures.prompts().constLast().number));
        const auto fault = forms.prompt(id);
        QCOMPARE(fault.value(u"fault").toString(), u"sim-refused"_s);
        QCOMPARE(fault.value(u"resendIn").toInt(), 0);
        QCOMPARE(fault.value(u"expiresIn").toInt(), 0);
        const auto again = counter.ask(Call::PromptResend, "{}", id);
        QCOMPARE(again.status, 200);
        const auto prompt = documentOf(again).value(u"prompt").toObject();
        QCOMPARE(prompt.value(u"resendsLeft").toInt(), 2);
        QVERIFY(!prompt.contains(u"fault"));
        QCOMPARE(prompt.value(u"verificationCode").toString(),
                 counter.signatures.prompts().constLast().verificationCode);
        forms.enterPin(sim.pin);
        QCOMPARE(forms.state(id), u"awaiting-confirmation"_s);
    }

    void newPrompt_voidsTheOneBefore()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = forms.askedSim(forms.sim(u"signs"_s));
        m_clock.advance(60s);
        QCOMPARE(counter.ask(Call::PromptResend, "{}", id).status, 200);
        const auto prompts = counter.signatures.prompts();
        QCOMPARE(prompts.size(), 2);
        QCOMPARE(prompts[0].state, SimPrompt::State::Gone);
        QCOMPARE(prompts[1].state, SimPrompt::State::Waiting);
    }

    void promptNobodyAnswers_rejectsWhenNoneIsLeft()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = forms.askedSim(forms.sim(u"signs"_s));
        for (int left = 3; left > 0; --left) {
            m_clock.advance(120s);
            QCOMPARE(forms.prompt(id).value(u"fault").toString(), u"sim-expired"_s);
            QCOMPARE(forms.prompt(id).value(u"resendsLeft").toInt(), left);
            QCOMPARE(counter.ask(Call::PromptResend, "{}", id).status, 200);
        }
        m_clock.advance(60s);
        QCOMPARE(codeOf(counter.ask(Call::PromptResend, "{}", id)), u"resend-too-often"_s);
        m_clock.advance(60s);
        QCOMPARE(forms.code(id), u"sim-expired"_s);
    }

    void phoneThatIsOff_isUnreachableUntilNoneIsLeft()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = forms.askedSim(forms.sim(u"phone-off"_s));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(forms.prompt(id).value(u"fault").toString(), u"sim-unreachable"_s);
            counter.ask(Call::PromptResend, "{}", id);
        }
        QCOMPARE(forms.code(id), u"sim-unreachable"_s);
    }

    void wrongCarrier_findsNoCertificate()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        auto sim = forms.sim(u"signs"_s);
        sim.carrier = u"mobifone"_s;
        QCOMPARE(forms.code(forms.askedSim(sim)), u"sim-no-certificate"_s);
    }

    void twoKiosksWithOneCertificate_secondIsRejected()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto first = forms.signedSim(forms.sim(u"signs"_s));
        const auto second = forms.signedSim(forms.sim(u"signs"_s));
        QCOMPARE(counter.ask(Call::Confirmation, "{}", first).status, 200);
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, "{}", second)), u"account-exists"_s);
        QCOMPARE(forms.code(second), u"account-exists"_s);
    }

    void droppedRegistration_takesItsPromptAlong()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = forms.askedSim(forms.sim(u"signs"_s));
        counter.ask(Call::Drop, {}, id);
        QCOMPARE(counter.signatures.prompts().constLast().state, SimPrompt::State::Gone);
        QCOMPARE(forms.enterPin(u"246801"_s), PinAnswer::Gone);
    }

    void reading_isNoStep()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = forms.askedSim(forms.sim(u"signs"_s));
        for (int minute = 0; minute < 15; ++minute) {
            QVERIFY(!forms.state(id).isEmpty());
            m_clock.advance(1min);
        }
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, id)), u"registration-not-found"_s);
    }

    void resendOfAnotherKind_isWrongStep()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto bySim = forms.askedSim(forms.sim(u"signs"_s));
        const auto byOtp = counter.begun();
        QCOMPARE(codeOf(counter.ask(Call::Resend, "{}", bySim)), u"registration-wrong-step"_s);
        QCOMPARE(codeOf(counter.ask(Call::Otp, R"({"otp":"123456"})", bySim)), u"registration-wrong-step"_s);
        QCOMPARE(codeOf(counter.ask(Call::PromptResend, "{}", byOtp)), u"registration-wrong-step"_s);
        QCOMPARE(codeOf(counter.ask(Call::PromptResend, "{}", u"nobody"_s)), u"registration-not-found"_s);
    }
};

QTEST_GUILESS_MAIN(TestSimRoad)
#include "tst_sim_road.moc"
