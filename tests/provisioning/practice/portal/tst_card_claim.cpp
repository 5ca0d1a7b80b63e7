#include "provisioning/practice/portal/card_claim.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

ProvenCard mau()
{
    return {.mrz = {.idNumber = u"062190999001"_s,
                    .name = u"NGUYEN THI MAU"_s,
                    .birthDate = u"900517"_s,
                    .sex = u"female"_s},
            .card = {.idNumber = u"062190999001"_s,
                     .fullName = u"Nguyễn Thị Mẫu"_s,
                     .birthDate = QDate(1990, 5, 17),
                     .sex = u"female"_s,
                     .residence = u"12 Trần Phú, Phường Kon Tum, Kon Tum"_s,
                     .oldIdNumber = u"233999001"_s}};
}

// The problem's name, or nothing; the claim as a form of one field would have it.
QString verdict(const ProvenCard& card, const QString& field, const QString& value,
                const QString& source = u"chip"_s)
{
    Claim claim;
    if (field == u"idNumber")
        claim.idNumber = value;
    if (field == u"birthDate")
        claim.birthDate = QDate::fromString(value, Qt::ISODate);
    const FormRequest form{.fields = {{field, value}}, .sources = {{field, source}}};
    const auto taken = takeFromCard(card, form, claim);
    return taken ? QString() : problemName(taken.error().code);
}

const auto forged = u"evidence-forged"_s;

} // namespace

class TestCardClaim : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheCardSays_isTaken()
    {
        QCOMPARE(verdict(mau(), u"idNumber"_s, u"062190999001"_s), QString());
        QCOMPARE(verdict(mau(), u"fullName"_s, u"nguyễn thị mẫu"_s), QString());
        QCOMPARE(verdict(mau(), u"birthDate"_s, u"1990-05-17"_s), QString());
        QCOMPARE(verdict(mau(), u"sex"_s, u"female"_s), QString());
        QCOMPARE(verdict(mau(), u"permanentAddress"_s, u"12 Trần Phú"_s), QString());
        QCOMPARE(verdict(mau(), u"permanentCommune"_s, u"Phường Kon Tum"_s), QString());
    }

    void whatItDoesNotSay_isForged()
    {
        QCOMPARE(verdict(mau(), u"fullName"_s, u"Nguyễn Thị Mau"_s), forged);
        QCOMPARE(verdict(mau(), u"birthDate"_s, u"1890-05-17"_s), forged);
        QCOMPARE(verdict(mau(), u"sex"_s, u"male"_s), forged);
        QCOMPARE(verdict(mau(), u"currentProvince"_s, u"Hà Nội"_s), forged);
        QCOMPARE(verdict(mau(), u"email"_s, u"mau@example.vn"_s), forged);
    }

    void cardThatContradictsItself_saysNothing()
    {
        auto card = mau();
        card.card.idNumber = u"062190999002"_s;
        QCOMPARE(verdict(card, u"idNumber"_s, u"062190999001"_s), forged);
        QCOMPARE(verdict(card, u"idNumber"_s, u"062190999002"_s), forged);
    }

    void withoutDg13_theMrzSpeaks()
    {
        auto card = mau();
        card.card = {};
        QCOMPARE(verdict(card, u"idNumber"_s, u"062190999001"_s), QString());
        QCOMPARE(verdict(card, u"fullName"_s, u"NGUYEN THI MAU"_s), QString());
        QCOMPARE(verdict(card, u"fullName"_s, u"Nguyễn Thị Mẫu"_s), QString());
        QCOMPARE(verdict(card, u"fullName"_s, u"Nguyễn Thị Mẫu Hai"_s), forged);
        QCOMPARE(verdict(card, u"birthDate"_s, u"1990-05-17"_s), QString());
        QCOMPARE(verdict(card, u"birthDate"_s, u"1990-05-18"_s), forged);
        QCOMPARE(verdict(card, u"permanentAddress"_s, u"12 Trần Phú"_s), forged);
        card.mrz.name = u"H CI EBAN"_s;
        QCOMPARE(verdict(card, u"fullName"_s, u"H'Či Êban"_s), QString());
        card.mrz.name = u"DAO DUC"_s;
        card.mrz.nameIsCut = true;
        QCOMPARE(verdict(card, u"fullName"_s, u"Đào Đức Anh"_s), QString());
        QCOMPARE(verdict(card, u"fullName"_s, u"Đào Văn"_s), forged);
        card.mrz = {};
        for (const auto& [field, value] : {std::pair{u"idNumber"_s, u"062190999001"_s},
                                           {u"fullName"_s, u"A"_s},
                                           {u"birthDate"_s, u"1990-05-17"_s},
                                           {u"sex"_s, u"female"_s}})
            QCOMPARE(verdict(card, field, value), forged);
    }

    void unknownDayOfBirth_matchesAnyDay()
    {
        auto card = mau();
        card.card.birthDate = {};
        card.mrz.birthDate = u"90<<<<"_s;
        QCOMPARE(verdict(card, u"birthDate"_s, u"1990-01-01"_s), QString());
        QCOMPARE(verdict(card, u"birthDate"_s, u"1991-01-01"_s), forged);
    }

    void typedNumber_mustBeThisCards()
    {
        QCOMPARE(verdict(mau(), u"idNumber"_s, u"062190999001"_s, u"typed"_s), QString());
        QCOMPARE(verdict(mau(), u"idNumber"_s, u"233999001"_s, u"typed"_s), QString());
        QCOMPARE(verdict(mau(), u"idNumber"_s, u"233999002"_s, u"qr"_s), u"data-mismatch"_s);
        QCOMPARE(verdict(mau(), u"fullName"_s, u"Ai Khác"_s, u"typed"_s), QString());
    }
};

QTEST_APPLESS_MAIN(TestCardClaim)
#include "tst_card_claim.moc"
