#include "provisioning/practice/portal/method_road.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const auto post = u"vn-post"_s;

QJsonObject with(QJsonObject fields, const QString& name, const QString& value)
{
    fields.insert(name, value);
    return fields;
}

QJsonObject without(QJsonObject fields, const QString& name)
{
    fields.remove(name);
    return fields;
}

} // namespace

class TestPostRoad : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;

private Q_SLOTS:
    void postBySms_getsAnAccountAndItsName()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto begun = forms.send(post, forms.fields(post));
        QCOMPARE(documentOf(begun).value(u"state").toString(), u"awaiting-otp"_s);
        const auto id = documentOf(begun).value(u"id").toString();
        forms.giveOtp(id);
        QCOMPARE(documentOf(forms.choosePassword(id)).value(u"level").toInt(), 2);
        QCOMPARE(counter.desk.account(u"062190999001"_s)->postName, u"mau.nguyen"_s);
        QVERIFY(counter.mailbox.mails().isEmpty());
    }

    void postByMail_waitsForTheLink()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        auto fields = with(with(forms.fields(post), u"activation"_s, u"email"_s), u"email"_s,
                           u"mau.nguyen@example.vn"_s);
        const auto id = documentOf(forms.send(post, fields)).value(u"id").toString();
        const auto prompt = forms.prompt(id);
        QCOMPARE(prompt.value(u"kind").toString(), u"link"_s);
        QCOMPARE(prompt.value(u"sentTo").toString(), u"m****@example.vn"_s);
        QCOMPARE(prompt.value(u"expiresIn").toInt(), 600);
        QVERIFY(!prompt.contains(u"verificationCode") && !prompt.contains(u"fault"));
        QVERIFY(counter.phone.messages().isEmpty());
        QCOMPARE(codeOf(forms.choosePassword(id)), u"registration-wrong-step"_s);

        const auto mail = counter.mailbox.mails(u"mau.nguyen@example.vn"_s).constLast();
        QVERIFY(mail.text.contains(mail.link));
        QVERIFY(!counter.desk.followLink(mail.link + u'0'));
        QCOMPARE(forms.state(id), u"awaiting-link"_s);
        QVERIFY(counter.desk.followLink(mail.link));
        QCOMPARE(forms.state(id), u"awaiting-password"_s);
        QVERIFY(!counter.desk.followLink(mail.link));
        QCOMPARE(forms.choosePassword(id).status, 200);
    }

    void linkTooOld_isAFaultUntilNoneIsLeft()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        auto fields =
            with(with(forms.fields(post), u"activation"_s, u"email"_s), u"email"_s, u"m@example.vn"_s);
        const auto id = documentOf(forms.send(post, fields)).value(u"id").toString();
        for (int left = 3; left > 0; --left) {
            const auto link = counter.mailbox.mails().constLast().link;
            m_clock.advance(599s);
            QVERIFY(!forms.prompt(id).contains(u"fault"));
            m_clock.advance(1s);
            QVERIFY(!counter.desk.followLink(link));
            QCOMPARE(forms.prompt(id).value(u"fault").toString(), u"link-expired"_s);
            QCOMPARE(forms.prompt(id).value(u"resendsLeft").toInt(), left);
            QCOMPARE(forms.prompt(id).value(u"resendIn").toInt(), 0);
            QCOMPARE(counter.ask(Call::PromptResend, "{}", id).status, 200);
            QVERIFY(!counter.desk.followLink(link));
        }
        m_clock.advance(600s);
        QCOMPARE(forms.state(id), u"rejected"_s);
        QCOMPARE(forms.code(id), u"link-expired"_s);
        QCOMPARE(codeOf(counter.ask(Call::PromptResend, "{}", id)), u"registration-wrong-step"_s);
    }

    void nameOfAPostAccount_isTakenOnce()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto taken = [&](const QString& name) {
            const auto fields = with(forms.fields(post, u"048085999007"_s), u"accountName"_s, name);
            const auto answer = forms.send(post, fields);
            return codeOf(answer) + u' ' + documentOf(answer).value(u"field").toString();
        };
        QCOMPARE(taken(u"hotro"_s), u"field-invalid accountName"_s);
        QCOMPARE(taken(u"HoTro"_s), u"field-invalid accountName"_s);
        const auto id = documentOf(forms.send(post, forms.fields(post))).value(u"id").toString();
        QCOMPARE(taken(u"Mau.Nguyen"_s), u"field-invalid accountName"_s);
        forms.giveOtp(id);
        forms.choosePassword(id);
        counter.ask(Call::Drop, {}, id);
        QCOMPARE(taken(u"mau.nguyen"_s), u"field-invalid accountName"_s);
        QCOMPARE(taken(u"muon"_s), u" "_s);
    }

    void nameGivenUp_isFreeAgain()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = documentOf(forms.send(post, forms.fields(post))).value(u"id").toString();
        const auto others = with(forms.fields(post, u"048085999007"_s), u"accountName"_s, u"mau.nguyen"_s);
        QCOMPARE(codeOf(forms.send(post, others)), u"field-invalid"_s);
        QCOMPARE(forms.send(post, forms.fields(post)).status, 201); // the same person
        counter.desk.reset(true);
        const auto locked = documentOf(forms.send(post, forms.fields(post))).value(u"id").toString();
        const QByteArray wrong =
            counter.otpBody() == R"({"otp":"000000"})" ? R"({"otp":"000001"})" : R"({"otp":"000000"})";
        for (int i = 0; i < 5; ++i)
            counter.ask(Call::Otp, wrong, locked);
        QCOMPARE(forms.code(locked), u"otp-locked"_s);
        const auto dropped = documentOf(forms.send(post, others)).value(u"id").toString();
        counter.ask(Call::Drop, {}, dropped);
        QCOMPARE(forms.send(post, forms.fields(post)).status, 201);
        counter.ask(Call::Drop, {}, id);
    }

    void nameOfAPostponedRegistration_isKeptForItsPerson()
    {
        HandClock clock;
        Counter counter(clock);
        Forms forms(counter);
        const auto id = documentOf(forms.send(post, forms.fields(post))).value(u"id").toString();
        QCOMPARE(forms.postpone(id).status, 200);
        const auto others = with(forms.fields(post, u"048085999007"_s), u"accountName"_s, u"MAU.NGUYEN"_s);
        QCOMPARE(codeOf(forms.send(post, others)), u"field-invalid"_s);
        QCOMPARE(forms.send(post, forms.fields(post)).status, 201);
        clock.advance(31 * 24h);
        QCOMPARE(forms.send(post, others).status, 201);
    }

    void someoneElsesData_neverTellOfANameOrAnAccount()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto fields = with(forms.fields(post, u"001183999008"_s), u"accountName"_s, u"hotro"_s);
        QCOMPARE(codeOf(forms.send(post, with(fields, u"birthDate"_s, u"1983-01-02"_s))), u"data-mismatch"_s);
        QCOMPARE(codeOf(forms.send(post, fields)), u"account-exists"_s);
    }

    void postFields_haveTheirRules_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value"); // null: not sent
        QTest::addColumn<bool>("isGood");
        const auto row = [](const char* name, const QString& value, bool isGood) {
            QTest::addRow("%s %s", name, qPrintable(value.left(20)))
                << QString::fromLatin1(name) << value << isGood;
        };
        for (const auto* required :
             {"accountName", "idNumber", "fullName", "sex", "birthDate", "phone", "permanentProvince",
              "permanentCommune", "permanentAddress", "activation"})
            row(required, {}, false);
        row("accountName", u"abc"_s, false);
        row("accountName", QString(33, u'a'), false);
        row("accountName", QString(32, u'a'), true);
        row("accountName", u"0912345678"_s, true);
        row("accountName", u"mẫu.nguyễn"_s, false);
        row("accountName", u"mau nguyen"_s, false);
        row("accountName", u"A.b_c-9"_s, true);
        row("activation", u"phone"_s, false);
        row("activation", u"email"_s, false); // and no address
        row("email", u"m@example.vn"_s, true);
        row("permanentProvince", u" "_s, false);
        row("permanentProvince", QString(101, u'a'), false);
        row("permanentAddress", QString(200, u'ệ'), true);
        row("permanentAddress", u"tổ 1\nấp 2"_s, false);
        row("currentProvince", u"Quảng Ngãi"_s, false); // and no commune
    }
    void postFields_haveTheirRules()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, isGood);
        Counter counter(m_clock);
        Forms forms(counter);
        const auto fields =
            value.isNull() ? without(forms.fields(post), name) : with(forms.fields(post), name, value);
        const auto answer = forms.send(post, fields);
        QCOMPARE(answer.status, isGood ? 201 : 422);
        QCOMPARE(codeOf(answer), isGood ? QString() : u"field-invalid"_s);
    }

    void currentAddress_isWholeOrNotThere()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto whole = with(with(with(forms.fields(post), u"currentProvince"_s, u"Đắk Lắk"_s),
                                     u"currentCommune"_s, u"Phường Buôn Ma Thuột"_s),
                                u"currentAddress"_s, u"Buôn Akô Dhông"_s);
        for (const auto* part : {u"currentProvince", u"currentCommune", u"currentAddress"}) {
            const auto name = QString::fromUtf16(part);
            QCOMPARE(documentOf(forms.send(post, without(whole, name))).value(u"field").toString(), name);
        }
        QCOMPARE(forms.send(post, whole).status, 201);
    }
};

QTEST_GUILESS_MAIN(TestPostRoad)
#include "tst_post_road.moc"
