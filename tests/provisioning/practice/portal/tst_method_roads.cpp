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
        for (const auto* method :
             {u"mobile-subscriber", u"social-insurance", u"vn-post", u"sim-pki", u"usb-token"})
            for (const auto* subject : {u"citizen", u"business", u"agency"}) {
                const auto name = QString::fromUtf16(method);
                const auto who = QString::fromUtf16(subject);
                QTest::addRow("%s %s", qPrintable(name), qPrintable(who))
                    << name << who << (who == u"citizen" || name == u"sim-pki" || name == u"usb-token");
            }
    }
    void everySubject_hasItsMethods()
    {
        QFETCH(QString, method);
        QFETCH(QString, subject);
        QFETCH(bool, isOpen);
        Counter counter(m_clock);
        Forms forms(counter);
        // Without fields, so that what is open is judged by its first field, or by what is signed.
        const auto answer = forms.send(method, {}, subject);
        const auto fault = method == u"usb-token" ? u"signature-invalid"_s : u"field-invalid"_s;
        QCOMPARE(codeOf(answer), isOpen ? fault : u"method-closed"_s);
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
                auto fields = road.isSigned ? QJsonObject() : forms.fields(road.name);
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
