#include "tests/provisioning/practice/portal/counter.h"

#include <QTest>

#include <future>
#include <vector>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

class TestServiceDesk : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;

private Q_SLOTS:
    void wholeRoad_makesAnAccountOfLevelTwo()
    {
        Counter counter(m_clock);
        const auto begun = counter.send(counter.form());
        QCOMPARE(begun.status, 201);
        const auto id = documentOf(begun).value(u"id").toString();
        const auto terms = documentOf(begun).value(u"otp").toObject();
        QCOMPARE(terms.value(u"maskedPhone").toString(), u"095****001"_s);
        QCOMPARE(terms.value(u"expiresIn").toInt(), 120);
        QCOMPARE(terms.value(u"resendIn").toInt(), 60);

        const auto given = counter.ask(Call::Otp, counter.otpBody(), id);
        QCOMPARE(documentOf(given).value(u"state").toString(), u"awaiting-password"_s);
        const auto done = counter.ask(Call::Password, goodPassword, id);
        QCOMPARE(done.status, 200);
        QCOMPARE(documentOf(done).value(u"level").toInt(), 2);

        const auto account = counter.desk.account(u"062190999001"_s);
        QCOMPARE(account->level, 2);
        QCOMPARE(account->fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(account->receiptCode, documentOf(done).value(u"receiptCode").toString());
        QVERIFY(counter.desk.passwordMatches(u"062190999001"_s,
                                             SecureBytes::from(std::string_view("Chim-hot-6-gio"))));
        QCOMPARE(codeOf(counter.send(counter.form())), u"account-exists"_s);
        QCOMPARE(documentOf(counter.ask(Call::Registration, {}, id)).value(u"state").toString(),
                 u"completed"_s);
    }

    void accountUnderTheFormerNumber_existsForTheNewOneToo()
    {
        Counter counter(m_clock);
        auto form = counter.form(u"001183999008"_s);
        QCOMPARE(codeOf(counter.send(form)), u"account-exists"_s);
        form = counter.form(u"001183999008"_s);
        auto fields = form.value(u"fields").toObject();
        fields.insert(u"idNumber"_s, u"011999008"_s);
        form.insert(u"fields"_s, fields);
        QCOMPARE(codeOf(counter.send(form)), u"account-exists"_s);
    }

    void someoneElsesData_neverTellsOfAnAccount()
    {
        Counter counter(m_clock);
        auto form = counter.form(u"001183999008"_s);
        auto fields = form.value(u"fields").toObject();
        fields.insert(u"birthDate"_s, u"1983-01-02"_s);
        form.insert(u"fields"_s, fields);
        QCOMPARE(codeOf(counter.send(form)), u"data-mismatch"_s);
    }

    void badField_doesNotSpendTheCaptcha()
    {
        Counter counter(m_clock);
        auto form = counter.form();
        auto fields = form.value(u"fields").toObject();
        fields.insert(u"phone"_s, u"12345"_s);
        auto bad = form;
        bad.insert(u"fields"_s, fields);
        const auto answer = counter.send(bad);
        QCOMPARE(codeOf(answer), u"field-invalid"_s);
        QCOMPARE(documentOf(answer).value(u"field").toString(), u"phone"_s);
        QCOMPARE(counter.send(form).status, 201);
    }

    void mismatch_spendsTheCaptcha()
    {
        Counter counter(m_clock);
        const auto form = counter.form(u"064097999009"_s);
        QCOMPARE(codeOf(counter.send(form)), u"data-mismatch"_s);
        QCOMPARE(codeOf(counter.send(form)), u"captcha-expired"_s);
    }

    void subjectOrMethodThatIsNotOpen_isMethodClosed()
    {
        Counter counter(m_clock);
        auto form = counter.form();
        form.insert(u"subject"_s, u"business"_s);
        QCOMPARE(codeOf(counter.send(form)), u"method-closed"_s);
        form = counter.form();
        form.insert(u"method"_s, u"carrier-pigeon"_s);
        QCOMPARE(codeOf(counter.send(form)), u"method-closed"_s);
        counter.desk.openMethods({});
        QCOMPARE(codeOf(counter.send(counter.form())), u"method-closed"_s);
        QCOMPARE(documentOf(counter.ask(Call::Status)).value(u"methods").toArray().size(), 0);
    }

    void fifthWrongOtp_rejectsTheRegistration()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        const QByteArray wrong =
            counter.otpBody() == R"({"otp":"000000"})" ? R"({"otp":"000001"})" : R"({"otp":"000000"})";
        for (int left = 4; left > 0; --left)
            QCOMPARE(documentOf(counter.ask(Call::Otp, wrong, id)).value(u"triesLeft").toInt(), left);
        QCOMPARE(counter.ask(Call::Otp, wrong, id).status, 423);
        QCOMPARE(counter.ask(Call::Otp, counter.otpBody(), id).status, 423);
        QCOMPARE(counter.ask(Call::Resend, "{}", id).status, 423);
        QCOMPARE(codeOf(counter.ask(Call::Password, goodPassword, id)), u"registration-wrong-step"_s);
        const auto read = documentOf(counter.ask(Call::Registration, {}, id));
        QCOMPARE(read.value(u"state").toString(), u"rejected"_s);
        QCOMPARE(read.value(u"code").toString(), u"otp-locked"_s);
    }

    void twoKiosksWithOneNumber_secondIsRejected()
    {
        Counter counter(m_clock);
        const auto first = counter.otpGiven();
        const auto second = counter.otpGiven();
        QCOMPARE(counter.ask(Call::Password, goodPassword, first).status, 200);
        QCOMPARE(codeOf(counter.ask(Call::Password, goodPassword, second)), u"account-exists"_s);
        QCOMPARE(codeOf(counter.ask(Call::Password, goodPassword, second)), u"account-exists"_s);
        QCOMPARE(codeOf(counter.ask(Call::Otp, R"({"otp":"123456"})", second)), u"registration-wrong-step"_s);
    }

    void stepOutOfTurn_isWrongStep()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        QCOMPARE(codeOf(counter.ask(Call::Password, goodPassword, id)), u"registration-wrong-step"_s);
        counter.ask(Call::Otp, counter.otpBody(), id);
        QCOMPARE(codeOf(counter.ask(Call::Otp, counter.otpBody(), id)), u"registration-wrong-step"_s);
        QCOMPARE(codeOf(counter.ask(Call::Resend, "{}", id)), u"registration-wrong-step"_s);
    }

    void registrationThatWaited15Minutes_isForgotten()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        m_clock.advance(14min + 59s);
        QCOMPARE(counter.ask(Call::Registration, {}, id).status, 200);
        QCOMPARE(counter.ask(Call::Resend, "{}", id).status, 200);
        m_clock.advance(14min + 59s);
        QCOMPARE(counter.ask(Call::Registration, {}, id).status, 200);
        m_clock.advance(1s);
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, id)), u"registration-not-found"_s);
        QCOMPARE(codeOf(counter.ask(Call::Otp, counter.otpBody(), id)), u"registration-not-found"_s);
    }

    void droppedRegistration_isGoneAndDroppingAgainIsFine()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        QCOMPARE(counter.ask(Call::Drop, {}, id).status, 204);
        QCOMPARE(counter.ask(Call::Drop, {}, id).status, 204);
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, id)), u"registration-not-found"_s);
    }

    void passwords_areJudgedByTheRule_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::addRow("all kinds") << u"Abcdef1!"_s << true;
        QTest::addRow("space inside") << u"Abc def1!"_s << true;
        QTest::addRow("vietnamese inside") << u"Ẩm thực 9 món!aB"_s << true;
        QTest::addRow("seven") << u"Abcde1!"_s << false;
        QTest::addRow("seven that are many bytes") << u"Aẩẫẩẫ1!"_s << false;
        QTest::addRow("no lower") << u"ABCDEF1!"_s << false;
        QTest::addRow("no upper") << u"abcdef1!"_s << false;
        QTest::addRow("no digit") << u"Abcdefg!"_s << false;
        QTest::addRow("no special") << u"Abcdefg1"_s << false;
        QTest::addRow("space is not special") << u"Abcdef1 "_s << false;
        QTest::addRow("empty") << u""_s << false;
    }
    void passwords_areJudgedByTheRule()
    {
        QFETCH(QString, password);
        QFETCH(bool, good);
        const auto bytes = password.toUtf8();
        QCOMPARE(passwordIsAcceptable(SecureBytes::from(
                     std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())))),
                 good);
    }

    void refusedPassword_leavesTheStepOpen()
    {
        Counter counter(m_clock);
        const auto id = counter.otpGiven();
        QCOMPARE(codeOf(counter.ask(Call::Password, R"({"password":"short"})", id)), u"password-refused"_s);
        QCOMPARE(counter.ask(Call::Password, goodPassword, id).status, 200);
    }

    void sameKeySameBody_answersAgainByteForByteWithoutActing()
    {
        Counter counter(m_clock);
        const auto form = counter.form();
        const auto key = newKey();
        const auto first = counter.send(form, key);
        m_clock.advance(30s);
        QCOMPARE(counter.send(form, key), first);
        QCOMPARE(counter.send(form, key.toUpper()), first);
        QCOMPARE(counter.phone.messages().size(), 1);

        const auto id = documentOf(first).value(u"id").toString();
        const auto wrongKey = newKey();
        const QByteArray wrong =
            counter.otpBody() == R"({"otp":"000000"})" ? R"({"otp":"000001"})" : R"({"otp":"000000"})";
        const auto refused = counter.ask(Call::Otp, wrong, id, wrongKey);
        QCOMPARE(counter.ask(Call::Otp, wrong, id, wrongKey), refused);
        QCOMPARE(documentOf(counter.ask(Call::Registration, {}, id))
                     .value(u"otp")
                     .toObject()
                     .value(u"triesLeft")
                     .toInt(),
                 4);
    }

    void sameKeyOtherRequest_isRefused()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        const auto key = newKey();
        counter.ask(Call::Otp, R"({"otp":"111111"})", id, key);
        QCOMPARE(codeOf(counter.ask(Call::Otp, R"({"otp":"222222"})", id, key)), u"idempotency-key-reused"_s);
        QCOMPARE(codeOf(counter.ask(Call::Resend, R"({"otp":"111111"})", id, key)),
                 u"idempotency-key-reused"_s);
    }

    void keyIsForgottenAfterAnHour_andAnotherKiosksIsItsOwn()
    {
        Counter counter(m_clock);
        const auto key = newKey();
        const PortalRequest request{.call = Call::Captchas,
                                    .target = "POST /v1/captchas",
                                    .kiosk = "one",
                                    .idempotencyKey = key,
                                    .body = R"({"language":"vi"})"};
        auto other = request;
        other.kiosk = "two";
        const auto first = counter.desk.serve(request);
        QVERIFY(counter.desk.serve(other) != first);
        m_clock.advance(59min);
        QCOMPARE(counter.desk.serve(request), first);
        m_clock.advance(1min);
        QVERIFY(counter.desk.serve(request) != first);
    }

    void keyThatIsMissingOrNoUuid_isRefused()
    {
        Counter counter(m_clock);
        for (const char* key : {"", "1", "not-a-uuid-not-a-uuid-not-a-uuid-no", "{0195b2c4-7a10-7c3e-8a55}"})
            QCOMPARE(codeOf(counter.ask(Call::Captchas, R"({"language":"vi"})", {}, key)),
                     u"idempotency-key-missing"_s);
    }

    void maintenance_closesAllButStatusAndIsNotRemembered()
    {
        Counter counter(m_clock);
        const auto id = counter.begun();
        counter.desk.setMaintenance(Maintenance{m_clock.utcNow().addSecs(3600)});
        const auto status = documentOf(counter.ask(Call::Status)).value(u"maintenance").toObject();
        QCOMPARE(status.value(u"until").toString(),
                 m_clock.utcNow().addSecs(3600).toUTC().toString(Qt::ISODate));
        const auto key = newKey();
        const auto closed = counter.ask(Call::Otp, counter.otpBody(), id, key);
        QCOMPARE(closed.status, 503);
        QVERIFY(closed.retryAfter);
        for (const auto call : {Call::Registration, Call::Drop, Call::Captchas, Call::Resend, Call::Password})
            QCOMPARE(codeOf(counter.ask(call, "{}", id)), u"maintenance"_s);
        counter.desk.setMaintenance(std::nullopt);
        QCOMPARE(counter.ask(Call::Otp, counter.otpBody(), id, key).status, 200);
    }

    void sameKeyRacing_actsOnce()
    {
        Counter counter(m_clock);
        const auto id = counter.otpGiven();
        const auto key = newKey();
        std::vector<std::future<PortalAnswer>> racers;
        for (int i = 0; i < 8; ++i)
            racers.push_back(std::async(std::launch::async,
                                        [&] { return counter.ask(Call::Password, goodPassword, id, key); }));
        const auto first = racers.front().get();
        QCOMPARE(first.status, 200);
        for (std::size_t i = 1; i < racers.size(); ++i)
            QCOMPARE(racers[i].get(), first);
        QCOMPARE(counter.desk.accounts().size(), 2); // the founded one and this
    }
};

QTEST_GUILESS_MAIN(TestServiceDesk)
#include "tst_service_desk.moc"
