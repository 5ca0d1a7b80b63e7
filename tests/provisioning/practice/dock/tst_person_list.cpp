#include "provisioning/practice/dock/person_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;

namespace {

Person mau(method::Kind method)
{
    return {.fullName = u"Nguyễn Thị Mẫu"_s,
            .method = method,
            .phone = u"0950000001"_s,
            .idNumber = u"062190999001"_s,
            .birthDate = QDate(1990, 5, 17),
            .sex = u"female"_s};
}

QList<fact::Kind> kinds(const Person& person)
{
    QList<fact::Kind> found;
    for (const auto& one : factsOf(person))
        found.append(one.kind);
    return found;
}

} // namespace

class TestPersonList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void method_showsItsOwnPeople();
    void method_changedPicksNobody();
    void facts_areWhatTheMethodAsks();
    void facts_areReadable();
    void nameBeyondTelex_isStillALine();
};

void TestPersonList::method_showsItsOwnPeople()
{
    PersonList list;
    const QAbstractItemModelTester tester(&list);
    list.setPeople({mau(method::Kind::MobileSubscriber),
                    mau(method::Kind::SocialInsurance),
                    {.fullName = u"Võ Thị Ký"_s, .method = method::Kind::SimPki, .phone = u"0950000201"_s}});
    QCOMPARE(list.rowCount(), 1);
    QCOMPARE(list.people().size(), 3);

    list.setMethod(method::Kind::SimPki);
    QCOMPARE(list.rowCount(), 1);
    const auto role = list.roleNames().key("fullName");
    QCOMPARE(list.data(list.index(0), role).toString(), u"Võ Thị Ký"_s);
    list.pick(0);
    QCOMPARE(list.pickedPerson()->phone, u"0950000201"_s);
    list.pick(1);
    QCOMPARE(list.picked(), 0);
    list.setMethod(method::Kind::VnPost);
    QCOMPARE(list.rowCount(), 0);
}

void TestPersonList::method_changedPicksNobody()
{
    PersonList list;
    list.setPeople({mau(method::Kind::MobileSubscriber), mau(method::Kind::SocialInsurance)});
    list.pick(0);
    const QSignalSpy picked(&list, &PersonList::pickedChanged);
    list.setMethod(method::Kind::MobileSubscriber);
    QCOMPARE(list.picked(), 0);
    list.setMethod(method::Kind::SocialInsurance);
    QCOMPARE(list.picked(), -1);
    QCOMPARE(list.pickedPerson(), nullptr);
    QCOMPARE(picked.size(), 1);
}

void TestPersonList::facts_areWhatTheMethodAsks()
{
    using Kind = fact::Kind;
    QCOMPARE(kinds(mau(method::Kind::MobileSubscriber)),
             (QList{Kind::IdNumber, Kind::NameKeys, Kind::BirthDate, Kind::Sex, Kind::Phone}));
    auto atThePost = mau(method::Kind::VnPost);
    atThePost.accountName = u"mau.nguyen"_s;
    atThePost.email = u"mau.nguyen@example.vn"_s;
    atThePost.permanent = {u"Quảng Ngãi"_s, u"Phường Kon Tum"_s, u"12 Trần Phú"_s};
    QCOMPARE(kinds(atThePost), (QList{Kind::AccountName, Kind::IdNumber, Kind::NameKeys, Kind::BirthDate,
                                      Kind::Sex, Kind::Phone, Kind::Email, Kind::Province, Kind::Commune,
                                      Kind::AddressLine, Kind::AddressKeys}));
    const Person sim{.fullName = u"Võ Thị Ký"_s,
                     .method = method::Kind::SimPki,
                     .phone = u"0950000201"_s,
                     .subject = u"citizen"_s,
                     .carrier = u"viettel"_s,
                     .pin = u"246801"_s};
    QCOMPARE(kinds(sim), (QList{Kind::Subject, Kind::Carrier, Kind::Phone, Kind::Pin}));
}

void TestPersonList::facts_areReadable()
{
    auto insured = mau(method::Kind::SocialInsurance);
    insured.insuranceNumber = u"6200000001"_s;
    const auto facts = factsOf(insured);
    QVERIFY(facts.contains(Fact{fact::Kind::InsuranceNumber, u"6200 000 001"_s}));
    QVERIFY(facts.contains(Fact{fact::Kind::IdNumber, u"062 190 999 001"_s}));
    QVERIFY(facts.contains(Fact{fact::Kind::BirthDate, u"17/05/1990"_s}));
    QVERIFY(facts.contains(Fact{fact::Kind::NameKeys, u"Nguyeenx Thij Maaux"_s}));
}

void TestPersonList::nameBeyondTelex_isStillALine()
{
    auto person = mau(method::Kind::MobileSubscriber);
    person.fullName = u"H'Či Êban"_s;
    QVERIFY(factsOf(person).contains(Fact{fact::Kind::NameKeys, QString()}));
}

QTEST_GUILESS_MAIN(TestPersonList)
#include "tst_person_list.moc"
