#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/captcha_desk.h"
#include "provisioning/practice/portal/faults.h"
#include "provisioning/practice/portal/method_road.h"
#include "provisioning/practice/portal/otp_desk.h"
#include "provisioning/practice/portal/registers.h"
#include "tests/provisioning/practice/portal/hand_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

namespace {

std::optional<ProblemCode> codeOf(const Answered<void>& answer)
{
    return answer ? std::nullopt : std::optional(answer.error().code);
}

QString wrongOtp(const QString& right)
{
    return right == u"000000"_s ? u"000001"_s : u"000000"_s;
}

} // namespace

class TestDesks : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    PracticePhone m_phone;
    const QString m_number = u"0950000001"_s;

    [[nodiscard]] QString newestOtp() const { return m_phone.messages(m_number).constLast().otp; }

private Q_SLOTS:
    void init() { m_phone.forgetAll(); }

    void captchaReadRight_isAcceptedOnce()
    {
        CaptchaDesk desk(m_clock);
        const auto drawn = desk.draw(u"vi"_s);
        const auto text = desk.solution(drawn->id);
        QVERIFY(desk.spend(drawn->id, u" "_s + text.first(3).toUpper() + u" "_s + text.sliced(3)));
        QCOMPARE(codeOf(desk.spend(drawn->id, text)), ProblemCode::CaptchaExpired);
    }

    void captchaReadWrong_isUsedUp()
    {
        CaptchaDesk desk(m_clock);
        const auto drawn = desk.draw(u"vi"_s);
        QCOMPARE(codeOf(desk.spend(drawn->id, u"wrong!"_s)), ProblemCode::CaptchaWrong);
        QCOMPARE(codeOf(desk.spend(drawn->id, desk.solution(drawn->id))), ProblemCode::CaptchaExpired);
    }

    void captchaOlderThanItsLife_isExpired()
    {
        CaptchaDesk desk(m_clock);
        const auto drawn = desk.draw(u"vi"_s);
        const auto text = desk.solution(drawn->id);
        m_clock.advance(CaptchaDesk::life - 1ms);
        QCOMPARE(desk.solution(drawn->id), text);
        m_clock.advance(1ms);
        QCOMPARE(codeOf(desk.spend(drawn->id, text)), ProblemCode::CaptchaExpired);
        QCOMPARE(codeOf(desk.spend(u"never-drawn"_s, text)), ProblemCode::CaptchaExpired);
    }

    void captcha_isSpokenInTheLanguageAsked()
    {
        CaptchaDesk desk(m_clock);
        for (int i = 0; i < 50; ++i) {
            const auto english = desk.draw(u"en"_s);
            const auto words = english->spoken.split(u", "_s);
            const auto text = desk.solution(english->id);
            QCOMPARE(words.size(), CaptchaDesk::length);
            for (qsizetype k = 0; k < words.size(); ++k)
                QVERIFY(text[k].isDigit() ? words[k].size() > 1 : words[k] == text[k]);
            QVERIFY(!english->spoken.contains(u"chín"_s));
        }
    }

    void tooManyCaptchas_areBusy()
    {
        CaptchaDesk desk(m_clock);
        Answered<DrawnCaptcha> drawn;
        int count = 0;
        while ((drawn = desk.draw(u"vi"_s)) && count < 1000)
            ++count;
        QCOMPARE(drawn.error().code, ProblemCode::Busy);
        m_clock.advance(CaptchaDesk::life);
        QVERIFY(desk.draw(u"vi"_s));
    }

    void rightOtp_isAccepted()
    {
        OtpDesk desk(m_clock, m_phone);
        desk.open(u"r"_s, m_number);
        QCOMPARE(newestOtp().size(), 6);
        QVERIFY(m_phone.messages(m_number).constLast().text.contains(newestOtp()));
        QVERIFY(desk.check(u"r"_s, newestOtp()));
    }

    void fifthWrongOtp_locksForGood()
    {
        OtpDesk desk(m_clock, m_phone);
        desk.open(u"r"_s, m_number);
        for (int left = 4; left > 0; --left) {
            const auto answer = desk.check(u"r"_s, wrongOtp(newestOtp()));
            QCOMPARE(answer.error().code, ProblemCode::OtpWrong);
            QCOMPARE(answer.error().triesLeft, std::optional(left));
            QCOMPARE(desk.terms(u"r"_s).triesLeft, left);
        }
        QCOMPARE(codeOf(desk.check(u"r"_s, wrongOtp(newestOtp()))), ProblemCode::OtpLocked);
        QCOMPARE(codeOf(desk.check(u"r"_s, newestOtp())), ProblemCode::OtpLocked);
        m_clock.advance(1h);
        QCOMPARE(codeOf(desk.resend(u"r"_s)), ProblemCode::OtpLocked);
    }

    void otpOlderThanItsLife_isExpiredAndCostsNoTry()
    {
        OtpDesk desk(m_clock, m_phone);
        desk.open(u"r"_s, m_number);
        m_clock.advance(OtpDesk::life - 1ms);
        QCOMPARE(codeOf(desk.check(u"r"_s, wrongOtp(newestOtp()))), ProblemCode::OtpWrong);
        m_clock.advance(1ms);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(codeOf(desk.check(u"r"_s, newestOtp())), ProblemCode::OtpExpired);
        QCOMPARE(desk.terms(u"r"_s).triesLeft, 4);
        QCOMPARE(desk.terms(u"r"_s).expiresIn, 0s);
    }

    void resend_waitsThenVoidsTheOldCodeAndGivesFiveTries()
    {
        OtpDesk desk(m_clock, m_phone);
        desk.open(u"r"_s, m_number);
        const auto old = newestOtp();
        QCOMPARE(codeOf(desk.check(u"r"_s, wrongOtp(old))), ProblemCode::OtpWrong);
        m_clock.advance(OtpDesk::resendPause - 1ms);
        const auto early = desk.resend(u"r"_s);
        QCOMPARE(early.error().code, ProblemCode::ResendTooSoon);
        QCOMPARE(early.error().retryIn, std::optional(1s));
        m_clock.advance(1ms);
        QVERIFY(desk.resend(u"r"_s));
        QCOMPARE(desk.terms(u"r"_s).triesLeft, 5);
        QCOMPARE(desk.terms(u"r"_s).resendsLeft, 2);
        if (old != newestOtp())
            QCOMPARE(codeOf(desk.check(u"r"_s, old)), ProblemCode::OtpWrong);
        QVERIFY(desk.check(u"r"_s, newestOtp()));
    }

    void fourthResend_isTooOften()
    {
        OtpDesk desk(m_clock, m_phone);
        desk.open(u"r"_s, m_number);
        for (int i = 0; i < OtpDesk::mostResends; ++i) {
            m_clock.advance(OtpDesk::resendPause);
            QVERIFY(desk.resend(u"r"_s));
        }
        QCOMPARE(codeOf(desk.resend(u"r"_s)), ProblemCode::ResendTooOften);
        QVERIFY(desk.check(u"r"_s, newestOtp()));
        QCOMPARE(m_phone.messages(m_number).size(), 4);
    }

    void newMessage_isToldToTheListener()
    {
        PracticePhone phone;
        QList<int> told;
        phone.listen([&](const SmsMessage& message) { told << message.number; });
        OtpDesk desk(m_clock, phone);
        desk.open(u"r"_s, m_number);
        phone.forgetAll();
        desk.open(u"s"_s, m_number);
        QCOMPARE(told, (QList<int>{1, 2}));
        QCOMPARE(phone.messages(u"0950000002"_s).size(), 0);
    }

    void claims_areJudgedByTheRegisters_data()
    {
        QTest::addColumn<QString>("idNumber");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto mau = u"062190999001"_s;
        QTest::addRow("as registered") << mau << u""_s << u""_s << u""_s << u""_s;
        QTest::addRow("upper case") << mau << u"fullName"_s << u"NGUYỄN THỊ MẪU"_s << u""_s << u""_s;
        QTest::addRow("name") << mau << u"fullName"_s << u"Nguyễn Thị Mậu"_s << u"data-mismatch"_s
                              << u"fullName"_s;
        QTest::addRow("date") << mau << u"birthDate"_s << u"1990-05-18"_s << u"data-mismatch"_s
                              << u"birthDate"_s;
        QTest::addRow("sex") << mau << u"sex"_s << u"male"_s << u"data-mismatch"_s << u"sex"_s;
        QTest::addRow("sex not said") << mau << u"sex"_s << u""_s << u""_s << u""_s;
        QTest::addRow("unknown number")
            << mau << u"idNumber"_s << u"062190999999"_s << u"data-mismatch"_s << u""_s;
        QTest::addRow("another's phone")
            << mau << u"phone"_s << u"0950000002"_s << u"phone-not-owned"_s << u"phone"_s;
        QTest::addRow("nobody's phone")
            << mau << u"phone"_s << u"0959999999"_s << u"phone-not-owned"_s << u"phone"_s;
        QTest::addRow("borrowed phone")
            << u"048085999007"_s << u""_s << u""_s << u"phone-not-owned"_s << u"phone"_s;
        QTest::addRow("register differs")
            << u"064097999009"_s << u""_s << u""_s << u"data-mismatch"_s << u"birthDate"_s;
        QTest::addRow("old number") << u"233999006"_s << u""_s << u""_s << u""_s << u""_s;
        QTest::addRow("new number of the same person")
            << u"233999006"_s << u"idNumber"_s << u"062158999006"_s << u""_s << u""_s;
        for (const auto* id : {u"066192999002", u"066088999003", u"062095999004", u"079201999005"})
            QTest::addRow("person %s", qPrintable(QString::fromUtf16(id)))
                << QString::fromUtf16(id) << u""_s << u""_s << u""_s << u""_s;
    }
    void claims_areJudgedByTheRegisters()
    {
        QFETCH(QString, idNumber);
        QFETCH(QString, change);
        QFETCH(QString, value);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const auto registers = Registers::load(u":/practice"_s);
        QVERIFY2(registers, registers ? "" : qPrintable(registers.error().detail));
        Claim claim;
        for (const auto& person : registers->people())
            if (person.claim.idNumber == idNumber)
                claim = person.claim;
        QVERIFY(!claim.idNumber.isEmpty());
        if (change == u"idNumber")
            claim.idNumber = value;
        else if (change == u"fullName")
            claim.fullName = value;
        else if (change == u"birthDate")
            claim.birthDate = QDate::fromString(value, Qt::ISODate);
        else if (change == u"sex")
            claim.sex = value;
        else if (change == u"phone")
            claim.phone = value;
        const auto answer = methodRoad(methodRoads(), u"mobile-subscriber"_s)->identify(*registers, claim);
        QCOMPARE(answer ? QString() : problemName(answer.error().code), code.isEmpty() ? QString() : code);
        QCOMPARE(answer ? QString() : answer.error().field, field.isEmpty() ? QString() : field);
    }

    void twoFieldsDiffer_noneIsNamed()
    {
        const auto registers = Registers::load(u":/practice"_s);
        auto claim = registers->people().constFirst().claim;
        claim.fullName = u"Ai Đó"_s;
        claim.birthDate = QDate(1970, 1, 1);
        const auto answer = registers->compare(claim);
        QCOMPARE(answer.error().code, ProblemCode::DataMismatch);
        QVERIFY(answer.error().field.isEmpty());
    }

    void registersThatAreNotThere_areStorageFailed()
    {
        const QTemporaryDir folder;
        QCOMPARE(Registers::load(folder.path()).error().code, kiosk::base::ErrorCode::StorageFailed);
    }

    void account_survivesARestartWithoutItsPasswordInTheFile()
    {
        const QTemporaryDir folder;
        const auto password = SecureBytes::from(std::string_view("Chim-hot-6-gio"));
        {
            auto book = AccountBook::open(folder.path());
            QVERIFY(book);
            QVERIFY(book->add({.idNumber = u"062190999001"_s, .fullName = u"Nguyễn Thị Mẫu"_s, .level = 2},
                              &password));
        }
        const auto book = AccountBook::open(folder.path());
        QCOMPARE(book->find(u"062190999001"_s)->level, 2);
        QCOMPARE(book->find(u"062190999001"_s)->fullName, u"Nguyễn Thị Mẫu"_s);
        QVERIFY(book->passwordMatches(u"062190999001"_s, password));
        QVERIFY(
            !book->passwordMatches(u"062190999001"_s, SecureBytes::from(std::string_view("Chim-hot-6-giO"))));
        QFile file(folder.filePath(u"accounts.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(!bytes.contains("Chim"));
        QVERIFY(!bytes.contains(QByteArray("Chim-hot-6-gio").toHex()));
        QVERIFY(!bytes.contains(QByteArray("Chim-hot-6-gio").toBase64()));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void damagedAccounts_areStorageFailedNotEmpty()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"accounts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"accounts\": [");
        file.close();
        QCOMPARE(AccountBook::open(folder.path()).error().code, kiosk::base::ErrorCode::StorageFailed);
    }

    void accountThatCannotBeWritten_isNotAdded()
    {
        QTemporaryDir folder;
        auto book = AccountBook::open(folder.path() + u"/gone"_s);
        QVERIFY(book);
        const auto password = SecureBytes::from(std::string_view("Chim-hot-6-gio"));
        const auto added = book->add({.idNumber = u"062190999001"_s}, &password);
        QCOMPARE(added.error().code, kiosk::base::ErrorCode::StorageFailed);
        QVERIFY(!book->find(u"062190999001"_s));
    }

    void faults_areTakenInOrderByTheCallTheyAreFor()
    {
        FaultPlan plan;
        plan.add({.kind = FaultKind::Fail, .call = Call::Otp, .count = 2, .status = 500});
        plan.add({.kind = FaultKind::Cut, .call = Call::Otp, .moment = FaultMoment::AfterCommit});
        plan.add({.kind = FaultKind::Slow, .count = 0, .delay = 5ms});
        QVERIFY(!plan.take(Call::Status).fault);
        QCOMPARE(plan.take(Call::Status).delay, 5ms);
        QCOMPARE(plan.take(Call::Otp).fault->kind, FaultKind::Fail);
        QCOMPARE(plan.take(Call::Otp).fault->kind, FaultKind::Fail);
        const auto third = plan.take(Call::Otp);
        QVERIFY(third.is(FaultMoment::AfterCommit));
        QCOMPARE(third.delay, 5ms);
        QVERIFY(!plan.take(Call::Otp).fault);
        plan.clear();
        QCOMPARE(plan.take(Call::Otp).delay, 0ms);
    }

    void waitingForAFault_endsWhenThePlanIsCleared()
    {
        FaultPlan plan;
        const auto due = plan.take(Call::Status);
        auto waited = std::async(std::launch::async, [&] { return plan.wait(10min, due); });
        plan.clear();
        QVERIFY(!waited.get());
    }
};

QTEST_GUILESS_MAIN(TestDesks)
#include "tst_desks.moc"
