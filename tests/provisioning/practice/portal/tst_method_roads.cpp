#include "provisioning/practice/portal/method_road.h"
#include "tests/provisioning/practice/portal/forms.h"

#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const auto insurance = u"social-insurance"_s;
const auto post = u"vn-post"_s;
const auto simPki = u"sim-pki"_s;

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

class TestMethodRoads : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;

private Q_SLOTS:
    void everySubject_hasItsMethods_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isOpen");
        for (const auto* method : {u"mobile-subscriber", u"social-insurance", u"vn-post", u"sim-pki"})
            for (const auto* subject : {u"citizen", u"business", u"agency"}) {
                const auto name = QString::fromUtf16(method);
                const auto who = QString::fromUtf16(subject);
                QTest::addRow("%s %s", qPrintable(name), qPrintable(who))
                    << name << who << (who == u"citizen" || name == u"sim-pki");
            }
    }
    void everySubject_hasItsMethods()
    {
        QFETCH(QString, method);
        QFETCH(QString, subject);
        QFETCH(bool, isOpen);
        Counter counter(m_clock);
        Forms forms(counter);
        // Without fields, so that what is open is judged by its first field.
        const auto answer = forms.send(method, {}, subject);
        QCOMPARE(codeOf(answer), isOpen ? u"field-invalid"_s : u"method-closed"_s);
        QVERIFY(documentOf(counter.ask(Call::Status)).value(u"methods").toArray().contains(method));
    }

    void fieldOfAnotherMethod_isNamed()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        for (const auto& road : methodRoads())
            for (const auto& name : fieldNames()) {
                if (road.fields.required.contains(name) || road.fields.optional.contains(name))
                    continue;
                auto fields = forms.fields(road.name);
                if (road.name == simPki)
                    fields = {{u"carrier"_s, u"viettel"_s}, {u"phone"_s, u"0950000201"_s}};
                const auto answer = forms.send(road.name, with(fields, name, u"x"_s));
                QCOMPARE(codeOf(answer), u"field-invalid"_s);
                QCOMPARE(documentOf(answer).value(u"field").toString(), name);
            }
    }

    void oneMoreRow_isOneMoreMethod()
    {
        auto table = methodRoads();
        table.append({.name = u"personal-signature"_s,
                      .subjects = {u"citizen"_s},
                      .level = 3,
                      .fields = {.required = {u"idNumber"_s, u"fullName"_s, u"birthDate"_s, u"phone"_s}},
                      .identify = methodRoad(table, u"mobile-subscriber"_s)->identify,
                      .firstStep = methodRoad(table, u"mobile-subscriber"_s)->firstStep});
        Counter counter(m_clock, table);
        Forms forms(counter);
        QVERIFY(documentOf(counter.ask(Call::Status))
                    .value(u"methods")
                    .toArray()
                    .contains(u"personal-signature"_s));
        const auto begun = forms.send(u"personal-signature"_s, forms.fields(u"personal-signature"_s));
        QCOMPARE(begun.status, 201);
        const auto id = documentOf(begun).value(u"id").toString();
        forms.giveOtp(id);
        QCOMPARE(documentOf(forms.choosePassword(id)).value(u"level").toInt(), 3);
        QCOMPARE(counter.desk.account(u"062190999001"_s)->method, u"personal-signature"_s);
    }

    // Social insurance.

    void insured_areComparedWithTheirRow_data()
    {
        QTest::addColumn<QString>("idNumber");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        const auto mau = u"062190999001"_s;
        const auto none = u""_s;
        const auto mismatch = u"data-mismatch"_s;
        const auto number = u"insuranceNumber"_s;
        QTest::addRow("old number") << mau << none << none << none << none;
        QTest::addRow("personal number") << mau << number << mau << none << none;
        QTest::addRow("new number only") << u"066192999002"_s << none << none << none << none;
        QTest::addRow("register holds the CMND") << u"233999006"_s << none << none << none << none;
        QTest::addRow("register holds the CMND, CCCD typed")
            << u"233999006"_s << u"idNumber"_s << u"062158999006"_s << none << none;
        QTest::addRow("phone of another") << u"048085999007"_s << none << none << none << none;
        QTest::addRow("unknown number") << mau << number << u"6299999999"_s << mismatch << number;
        QTest::addRow("another's number") << u"062095999004"_s << none << none << mismatch << number;
        QTest::addRow("another's personal number")
            << mau << number << u"066192999002"_s << mismatch << number;
        QTest::addRow("not insured") << u"064097999009"_s << number << u"064097999099"_s << mismatch
                                     << number;
        QTest::addRow("register differs") << u"079201999005"_s << none << none << mismatch << u"birthDate"_s;
        QTest::addRow("name") << mau << u"fullName"_s << u"Ai Khác"_s << mismatch << u"fullName"_s;
        QTest::addRow("sex") << mau << u"sex"_s << u"male"_s << mismatch << u"sex"_s;
        QTest::addRow("account by the register's number")
            << u"001183999008"_s << none << none << u"account-exists"_s << none;
        QTest::addRow("card number not normalised")
            << mau << number << u"HT2626200000001"_s << u"field-invalid"_s << number;
        QTest::addRow("11 digits") << mau << number << u"62000000011"_s << u"field-invalid"_s << number;
    }
    void insured_areComparedWithTheirRow()
    {
        QFETCH(QString, idNumber);
        QFETCH(QString, change);
        QFETCH(QString, value);
        Counter counter(m_clock);
        Forms forms(counter);
        auto fields = forms.fields(insurance, idNumber);
        if (!change.isEmpty())
            fields = with(fields, change, value);
        const auto answer = forms.send(insurance, fields);
        QTEST(codeOf(answer), "code");
        QTEST(documentOf(answer).value(u"field").toString(), "field");
        QCOMPARE(answer.status == 201, codeOf(answer).isEmpty());
        QCOMPARE(counter.phone.messages().size(), answer.status == 201 ? 1 : 0);
    }

    void insured_getsAnAccountOfLevelTwo()
    {
        Counter counter(m_clock);
        Forms forms(counter);
        const auto id = documentOf(forms.send(insurance, forms.fields(insurance, u"233999006"_s)))
                            .value(u"id")
                            .toString();
        QCOMPARE(documentOf(forms.giveOtp(id)).value(u"state").toString(), u"awaiting-password"_s);
        QCOMPARE(documentOf(forms.choosePassword(id)).value(u"level").toInt(), 2);
        const auto account = counter.desk.account(u"062158999006"_s);
        QCOMPARE(account->method, insurance);
        QCOMPARE(account->subject, u"citizen"_s);
        // Whatever road they come by next.
        QCOMPARE(codeOf(counter.send(counter.form(u"233999006"_s))), u"account-exists"_s);
        QCOMPARE(codeOf(forms.send(insurance, forms.fields(insurance, u"233999006"_s))), u"account-exists"_s);
    }

    // The post.

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

    // The signing SIM.

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

    // Help.

    void officer_isCalledEvenInMaintenance()
    {
        Counter counter(m_clock);
        counter.desk.setMaintenance(Maintenance{});
        const auto key = newKey();
        const QByteArray body = R"({"step":"AwaitingOtp","language":"vi"})";
        const auto answer = counter.ask(Call::OfficerCalls, body, {}, key);
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.body, QByteArray("{}"));
        QCOMPARE(counter.ask(Call::OfficerCalls, body, {}, key), answer);
        QCOMPARE(counter.officerBell.calls().size(), 1);
        QCOMPARE(counter.officerBell.calls().constFirst().step, u"AwaitingOtp"_s);
    }
};

QTEST_GUILESS_MAIN(TestMethodRoads)
#include "tst_method_roads.moc"
