#include "provisioning/practice/portal/receipt_code.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTemporaryDir>
#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

class TestRecoveries : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    static constexpr auto recoveries = Collection::Recoveries;

    static QString idIn(const PortalAnswer& answer) { return documentOf(answer).value(u"id").toString(); }

private Q_SLOTS:
    void recovery_setsThePasswordOfAnAccount_data()
    {
        QTest::addColumn<QString>("idNumber");
        QTest::addRow("present number") << u"001183999008"_s;
        QTest::addRow("former number") << u"011999008"_s;
    }
    void recovery_setsThePasswordOfAnAccount()
    {
        QFETCH(QString, idNumber);
        Counter counter(m_clock);
        Forms forms(counter);
        const auto begun = forms.recover(idNumber, u"0950000008"_s);
        QCOMPARE(begun.status, 201);
        QCOMPARE(documentOf(begun).value(u"state").toString(), u"awaiting-otp"_s);
        const auto id = idIn(begun);
        QCOMPARE(codeOf(forms.choosePassword(id, recoveries)), u"registration-wrong-step"_s);
        const auto given = forms.giveOtp(id, recoveries);
        QCOMPARE(documentOf(given).value(u"state").toString(), u"awaiting-password"_s);
        QCOMPARE(codeOf(counter.ask(Call::Password, R"({"password":"short"})", id, newKey(), recoveries)),
                 u"password-refused"_s);
        const auto done = documentOf(forms.choosePassword(id, recoveries));
        QCOMPARE(done.value(u"state").toString(), u"completed"_s);
        QCOMPARE(done.value(u"level").toInt(), 2);
        QVERIFY(receiptCodeHolds(done.value(u"receiptCode").toString()));
        QCOMPARE(forms.read(id, recoveries), done);
        QVERIFY(
            counter.desk.passwordMatches(idNumber, SecureBytes::from(std::string_view("Chim-hot-6-gio"))));
        QCOMPARE(counter.desk.accounts().size(), 1);
    }

    void newPassword_replacesTheOld()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        forms.choosePassword(counter.otpGiven());
        const auto receipt = counter.desk.account(u"062190999001"_s)->receiptCode;
        const auto id = idIn(forms.recover(u"062190999001"_s, u"0950000001"_s));
        forms.giveOtp(id, recoveries);
        counter.ask(Call::Password, R"({"password":"Nang-moc-8-gio"})", id, newKey(), recoveries);
        QVERIFY(counter.desk.passwordMatches(u"062190999001"_s,
                                             SecureBytes::from(std::string_view("Nang-moc-8-gio"))));
        QVERIFY(!counter.desk.passwordMatches(u"062190999001"_s,
                                              SecureBytes::from(std::string_view("Chim-hot-6-gio"))));
        QCOMPARE(counter.desk.account(u"062190999001"_s)->receiptCode, receipt);
    }

    void numberWithoutAccountAndWrongPhone_answerAlike()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto none = forms.recover(u"062190999001"_s, u"0950000001"_s);
        QCOMPARE(codeOf(none), u"account-not-found"_s);
        QCOMPARE(forms.recover(u"001183999008"_s, u"0950000001"_s), none);
        QCOMPARE(forms.recover(u"999999999999"_s, u"0950000008"_s), none);
        QVERIFY(counter.phone.messages().isEmpty());
    }

    void accountEnteredBySignature_hasNoPasswordToRecover()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto sim = forms.sim(u"signs"_s);
        const auto id = forms.signedSim(sim);
        QCOMPARE(documentOf(counter.ask(Call::Confirmation, "{}", id)).value(u"level").toInt(), 3);
        const auto account = counter.desk.account(u"062191999101"_s);
        QVERIFY(account);
        const auto asked = forms.recover(account->idNumber, account->phone);
        QCOMPARE(codeOf(asked), u"account-not-found"_s);
        QCOMPARE(asked, forms.recover(u"062190999001"_s, u"0950000001"_s));
    }

    void fields_haveTheirRules()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        QCOMPARE(documentOf(forms.recover(u"12345"_s, u"0950000008"_s)).value(u"field").toString(),
                 u"idNumber"_s);
        QCOMPARE(documentOf(forms.recover(u"001183999008"_s, u"95"_s)).value(u"field").toString(),
                 u"phone"_s);
    }

    void captcha_isUsedUp()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        auto form = forms.form(u""_s, {{u"idNumber"_s, u"062190999001"_s}, {u"phone"_s, u"0950000001"_s}});
        form.remove(u"subject"_s);
        form.remove(u"method"_s);
        const auto body = QJsonDocument(form).toJson();
        QCOMPARE(codeOf(counter.ask(Call::Recoveries, body)), u"account-not-found"_s);
        QCOMPARE(codeOf(counter.ask(Call::Recoveries, body)), u"captcha-expired"_s);
    }

    void recoveriesAndRegistrations_doNotKnowOneAnother()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto registration = counter.begun();
        const auto recovery = idIn(forms.recover(u"001183999008"_s, u"0950000008"_s));
        const auto unknown = u"registration-not-found"_s;
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, registration, newKey(), recoveries)), unknown);
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, recovery)), unknown);
        QCOMPARE(codeOf(counter.ask(Call::Otp, counter.otpBody(), recovery)), unknown);
        QCOMPARE(codeOf(counter.ask(Call::Resend, "{}", recovery)), unknown);
        QCOMPARE(codeOf(forms.choosePassword(recovery)), unknown);
        QCOMPARE(codeOf(forms.postpone(recovery)), unknown);
        QCOMPARE(codeOf(counter.ask(Call::Confirmation, "{}", recovery)), unknown);
        QCOMPARE(counter.ask(Call::Drop, {}, recovery).status, 204);
        QCOMPARE(counter.ask(Call::Registration, {}, recovery, newKey(), recoveries).status, 200);
        QCOMPARE(counter.ask(Call::Drop, {}, recovery, newKey(), recoveries).status, 204);
        QCOMPARE(codeOf(counter.ask(Call::Registration, {}, recovery, newKey(), recoveries)), unknown);
        QCOMPARE(counter.ask(Call::Registration, {}, registration).status, 200);
    }

    void recovery_cannotBeResumed()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = idIn(forms.recover(u"001183999008"_s, u"0950000008"_s));
        forms.giveOtp(id, recoveries);
        const auto receipt =
            documentOf(forms.choosePassword(id, recoveries)).value(u"receiptCode").toString();
        QCOMPARE(codeOf(forms.resume(receipt, u"0950000008"_s)), u"resumption-not-found"_s);
    }

    void fifthWrongOtp_rejects()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = idIn(forms.recover(u"001183999008"_s, u"0950000008"_s));
        m_clock.advance(60s);
        QCOMPARE(counter.ask(Call::Resend, "{}", id, newKey(), recoveries).status, 200);
        const QByteArray wrong =
            counter.otpBody() == R"({"otp":"000000"})" ? R"({"otp":"000001"})" : R"({"otp":"000000"})";
        for (int i = 0; i < 5; ++i)
            counter.ask(Call::Otp, wrong, id, newKey(), recoveries);
        QCOMPARE(forms.read(id, recoveries).value(u"code").toString(), u"otp-locked"_s);
    }

    void passwordOfAFoundedAccount_survivesARestartUntilItIsForgotten()
    {
        const QTemporaryDir folder;
        const Account founded{.idNumber = u"001183999008"_s, .phone = u"0950000008"_s, .level = 2};
        const auto password = SecureBytes::from(std::string_view("Chim-hot-6-gio"));
        {
            auto book = AccountBook::open(folder.path());
            book->found(founded);
            QVERIFY(book->setPassword(founded.idNumber, password));
        }
        auto book = AccountBook::open(folder.path());
        book->found(founded);
        QCOMPARE(book->all().size(), 1);
        QVERIFY(book->passwordMatches(founded.idNumber, password));
        QVERIFY(book->forgetRegistered());
        QCOMPARE(book->all().size(), 1);
        QVERIFY(!book->passwordMatches(founded.idNumber, password));
        QVERIFY(AccountBook::open(folder.path())->all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecoveries)
#include "tst_recoveries.moc"
