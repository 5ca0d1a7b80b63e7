#include "provisioning/practice/portal/receipt_code.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestResumptions : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    const QString m_phone = u"0950000001"_s;

    static QString codeIn(const PortalAnswer& answer)
    {
        return documentOf(answer).value(u"receiptCode").toString();
    }
    static QString idIn(const PortalAnswer& answer) { return documentOf(answer).value(u"id").toString(); }
    static QString stateIn(const PortalAnswer& answer)
    {
        return documentOf(answer).value(u"state").toString();
    }

private Q_SLOTS:
    void postponed_isKeptThirtyDaysUnderACodeAndForgottenUnderItsId()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = counter.begun();
        const auto answer = forms.postpone(id);
        QCOMPARE(answer.status, 200);
        QVERIFY(receiptCodeHolds(codeIn(answer)));
        QCOMPARE(documentOf(answer).value(u"keptUntil").toString(),
                 m_clock.utcNow().addDays(30).toString(Qt::ISODate));
        QCOMPARE(documentOf(answer).size(), 2);
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, id)), u"registration-not-found"_s);
        QCOMPARE(codeOf(forms.giveOtp(id)), u"registration-not-found"_s);
        QCOMPARE(codeOf(forms.postpone(id)), u"registration-not-found"_s);
        QCOMPARE(counter.ask(Call::Drop, {}, id).status, 204);

        m_clock.advance(30 * 24h - 1s);
        QCOMPARE(forms.resume(codeIn(answer), m_phone).status, 201);
        m_clock.advance(1s);
        QCOMPARE(codeOf(forms.resume(codeIn(answer), m_phone)), u"resumption-not-found"_s);
    }

    void resumption_showsNothingBeforeItsOtp_data()
    {
        QTest::addColumn<QString>("kept");
        for (const auto* state : {u"awaiting-otp", u"awaiting-password", u"awaiting-link", u"awaiting-sim",
                                  u"awaiting-confirmation", u"completed"})
            QTest::addRow("%s", qPrintable(QString::fromUtf16(state))) << QString::fromUtf16(state);
    }
    void resumption_showsNothingBeforeItsOtp()
    {
        QFETCH(QString, kept);
        Counter counter(m_clock);
        Forms forms(counter);
        auto phone = m_phone;
        QString code;
        if (kept == u"completed") {
            code = codeIn(forms.choosePassword(counter.otpGiven()));
        } else {
            QString id;
            if (kept == u"awaiting-otp") {
                id = counter.begun();
            } else if (kept == u"awaiting-password") {
                id = counter.otpGiven();
            } else if (kept == u"awaiting-link") {
                auto fields = forms.fields(u"vn-post"_s);
                fields.insert(u"activation"_s, u"email"_s);
                fields.insert(u"email"_s, u"m@example.vn"_s);
                id = idIn(forms.send(u"vn-post"_s, fields));
            } else {
                const auto sim = forms.sim(u"signs"_s);
                phone = sim.phone;
                id = kept == u"awaiting-sim" ? forms.askedSim(sim) : forms.signedSim(sim);
            }
            QCOMPARE(forms.state(id), kept);
            code = codeIn(forms.postpone(id));
        }

        const auto begun = forms.resume(code, phone);
        QCOMPARE(begun.status, 201);
        QCOMPARE(documentOf(begun).keys(), (QStringList{u"id"_s, u"otp"_s, u"state"_s}));
        QCOMPARE(stateIn(begun), u"awaiting-otp"_s);
        QCOMPARE(documentOf(begun).value(u"otp").toObject().value(u"maskedPhone").toString(),
                 phone.left(3) + u"****"_s + phone.right(3));
        QCOMPARE(codeOf(forms.choosePassword(idIn(begun))), u"registration-wrong-step"_s);
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, "{}", idIn(begun))), u"registration-wrong-step"_s);

        const auto given = forms.giveOtp(idIn(begun));
        QCOMPARE(stateIn(given), kept == u"awaiting-otp" ? u"awaiting-password"_s : kept);
        if (kept == u"completed") {
            QCOMPARE(codeIn(given), code);
            QCOMPARE(documentOf(given).value(u"level").toInt(), 2);
        }
    }

    void everyResumedRegistration_endsWithTheCodeItHas()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto byPassword = codeIn(forms.postpone(counter.begun()));
        auto id = idIn(forms.resume(byPassword, m_phone));
        forms.giveOtp(id);
        QCOMPARE(codeIn(forms.choosePassword(id)), byPassword);

        const auto sim = forms.sim(u"signs"_s);
        const auto bySim = codeIn(forms.postpone(forms.askedSim(sim)));
        QCOMPARE(counter.signatures.prompts().constLast().state, SimPrompt::State::Gone);
        id = idIn(forms.resume(bySim, sim.phone));
        forms.giveOtp(id);
        QCOMPARE(forms.enterPin(sim.pin), PinAnswer::Signed);
        QCOMPARE(forms.state(id), u"awaiting-confirmation"_s);
        QCOMPARE(codeIn(counter.ask(Call::Confirmation, "{}", id)), bySim);

        auto fields = forms.fields(u"vn-post"_s, u"048085999007"_s);
        fields.insert(u"activation"_s, u"email"_s);
        fields.insert(u"email"_s, u"m@example.vn"_s);
        const auto before = idIn(forms.send(u"vn-post"_s, fields));
        const auto oldLink = counter.mailbox.mails().constLast().link;
        const auto byLink = codeIn(forms.postpone(before));
        QVERIFY(!counter.desk.followLink(oldLink));
        id = idIn(forms.resume(byLink, u"0950000107"_s));
        forms.giveOtp(id);
        QVERIFY(counter.desk.followLink(counter.mailbox.mails().constLast().link));
        QCOMPARE(codeIn(forms.choosePassword(id)), byLink);
    }

    void answerJustBeforePostponing_isNotLost()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto sim = forms.sim(u"signs"_s);
        const auto id = forms.askedSim(sim);
        forms.enterPin(sim.pin); // and the kiosk has not read it yet
        const auto resumed = idIn(forms.resume(codeIn(forms.postpone(id)), sim.phone));
        QCOMPARE(stateIn(forms.giveOtp(resumed)), u"awaiting-confirmation"_s);
    }

    void unknownCodeAndWrongPhone_answerAlike()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        const auto wrongPhone = forms.resume(code, u"0950000002"_s);
        QCOMPARE(codeOf(wrongPhone), u"resumption-not-found"_s);
        QCOMPARE(forms.resume(drawReceiptCode(), m_phone), wrongPhone);
        QCOMPARE(forms.resume(u""_s, m_phone), wrongPhone);
        QCOMPARE(forms.resume(code, u"no phone"_s), wrongPhone);
        QCOMPARE(forms.resume(QString(64, u'-'), QString(64, u'0')), wrongPhone);
    }

    void code_countsWithoutHyphensBlanksAndCase()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        QCOMPARE(forms.resume(code.toLower().remove(u'-'), m_phone).status, 201);
        QCOMPARE(forms.resume(u' ' + code + u' ', m_phone).status, 201);
    }

    void triesOfACode_areCountedOverAllPhonesAndKiosks()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(codeOf(forms.resume(code, u"095000010%1"_s.arg(i), "kiosk" + QByteArray::number(i))),
                     u"resumption-not-found"_s);
            m_clock.advance(1min);
        }
        const auto locked = forms.resume(code, m_phone, "fresh");
        QCOMPARE(codeOf(locked), u"resumption-locked"_s);
        QCOMPARE(locked.status, 429);
        QCOMPARE(locked.retryAfter, std::optional<std::chrono::seconds>(55min));
        QCOMPARE(documentOf(locked).value(u"retryIn").toInt(), 55 * 60);
        QVERIFY(counter.phone.messages(m_phone).size() == 1); // of the beginning
        m_clock.advance(55min);
        QCOMPARE(forms.resume(code, m_phone, "fresh").status, 201);
    }

    void triesOfAPhone_areCountedOverAllCodes()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(forms.resume(drawReceiptCode(), m_phone, QByteArray::number(i))),
                     u"resumption-not-found"_s);
        QCOMPARE(codeOf(forms.resume(code, m_phone, "fresh")), u"resumption-locked"_s);
    }

    void wrongTriesOfAKiosk_areCountedAndRightOnesAreNot()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(forms.resume(code, m_phone, "busy").status, 201);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(
                codeOf(forms.resume(drawReceiptCode(), u"09511111%1"_s.arg(i, 2, 10, QChar(u'0')), "busy")),
                u"resumption-not-found"_s);
        QCOMPARE(codeOf(forms.resume(code, m_phone, "busy")), u"resumption-locked"_s);
        QCOMPARE(forms.resume(code, m_phone, "other").status, 201);
    }

    void lockedTries_doNotProlongTheLock()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        for (int i = 0; i < 5; ++i)
            forms.resume(drawReceiptCode(), m_phone);
        m_clock.advance(59min);
        QCOMPARE(codeOf(forms.resume(drawReceiptCode(), m_phone)), u"resumption-locked"_s);
        m_clock.advance(1min);
        QCOMPARE(codeOf(forms.resume(drawReceiptCode(), m_phone)), u"resumption-not-found"_s);
    }

    void resumptionThatIsLeft_leavesTheCodeGood()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        auto id = idIn(forms.resume(code, m_phone));
        counter.ask(Call::Drop, {}, id);
        id = idIn(forms.resume(code, m_phone));
        forms.giveOtp(id);
        counter.ask(Call::Drop, {}, id);
        id = idIn(forms.resume(code, m_phone));
        forms.giveOtp(id);
        m_clock.advance(15min);
        QCOMPARE(codeOf(forms.choosePassword(id)), u"registration-not-found"_s);
        id = idIn(forms.resume(code, m_phone));
        forms.giveOtp(id);
        QCOMPARE(codeIn(forms.choosePassword(id)), code);
    }

    void postponedAgain_keepsItsCodeAndBeginsItsDaysAnew()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto first = forms.postpone(counter.begun());
        m_clock.advance(10 * 24h);
        auto id = idIn(forms.resume(codeIn(first), m_phone));
        // Before its OTP nobody has proved anything.
        const auto unproved = forms.postpone(id);
        QCOMPARE(unproved.body, first.body);
        id = idIn(forms.resume(codeIn(first), m_phone));
        forms.giveOtp(id);
        const auto second = forms.postpone(id);
        QCOMPARE(codeIn(second), codeIn(first));
        QCOMPARE(documentOf(second).value(u"keptUntil").toString(),
                 m_clock.utcNow().addDays(30).toString(Qt::ISODate));
        m_clock.advance(29 * 24h);
        QCOMPARE(forms.resume(codeIn(first), m_phone).status, 201);
    }

    void accountMadeMeanwhile_rejectsAfterTheOtp()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.otpGiven()));
        forms.choosePassword(counter.otpGiven());
        const auto begun = forms.resume(code, m_phone);
        QCOMPARE(stateIn(begun), u"awaiting-otp"_s);
        const auto given = forms.giveOtp(idIn(begun));
        QCOMPARE(given.status, 200);
        QCOMPARE(documentOf(given).value(u"code").toString(), u"account-exists"_s);
    }

    void wrongOtps_lockThisTryOnly()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto code = codeIn(forms.postpone(counter.begun()));
        const auto id = idIn(forms.resume(code, m_phone));
        const QByteArray wrong =
            counter.otpBody() == R"({"otp":"000000"})" ? R"({"otp":"000001"})" : R"({"otp":"000000"})";
        for (int i = 0; i < 5; ++i)
            counter.ask(Call::Otp, wrong, id);
        QCOMPARE(forms.code(id), u"otp-locked"_s);
        QCOMPARE(forms.resume(code, m_phone).status, 201);
    }

    void completedRegistration_isShownThirtyDays()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto done = forms.choosePassword(counter.otpGiven());
        m_clock.advance(29 * 24h);
        const auto shown = forms.giveOtp(idIn(forms.resume(codeIn(done), m_phone)));
        QCOMPARE(documentOf(shown).value(u"completedAt"), documentOf(done).value(u"completedAt"));
        QCOMPARE(codeIn(shown), codeIn(done));
        QCOMPARE(codeOf(forms.resume(codeIn(done), u"0950000002"_s)), u"resumption-not-found"_s);
        m_clock.advance(24h);
        QCOMPARE(codeOf(forms.resume(codeIn(done), m_phone)), u"resumption-not-found"_s);
    }

    void whatIsOver_cannotBePostponed()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto done = counter.otpGiven();
        forms.choosePassword(done);
        QCOMPARE(codeOf(forms.postpone(done)), u"registration-wrong-step"_s);
        const auto rejected = forms.askedSim(forms.sim(u"no-certificate"_s));
        QCOMPARE(codeOf(forms.postpone(rejected)), u"registration-wrong-step"_s);
    }

    void sameKey_postponesOnce()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        const auto key = newKey();
        const auto first = counter.ask(Call::Postponement, "{}", id, key);
        QCOMPARE(counter.ask(Call::Postponement, "{}", id, key), first);
    }
};

QTEST_GUILESS_MAIN(TestResumptions)
#include "tst_resumptions.moc"
