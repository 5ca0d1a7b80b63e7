// The practice world's own cards before the portal's judge: cards and judge were written apart.

#include "provisioning/practice/cards/card_maker.h"
#include "provisioning/practice/cards/practice_signers.h"
#include "provisioning/practice/evidence/active_authentication.h"
#include "provisioning/practice/evidence/evidence_judge.h"

#include <QSet>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;
namespace sim = drivers::sim::card;

namespace {

const auto challenge = "87654321"_ba;

// Whatever a reader would get from the card.
Evidence evidenceOf(const sim::CardImage& card)
{
    Evidence evidence{.sod = card.files.value(sim::file::sod),
                      .dg1 = card.files.value(sim::file::dg1),
                      .dg13 = card.files.value(sim::file::dg13),
                      .dg14 = card.files.value(sim::file::dg14),
                      .dg15 = card.files.value(sim::file::dg15)};
    if (card.activeKey)
        evidence.answer = sim::answerActiveAuthentication(
            *card.activeKey, challenge, [](qsizetype size) { return QByteArray(size, '\x21'); });
    return evidence;
}

QString verdictOn(const QString& name)
{
    const auto description = cards::readDescription(cards::builtInCard(name));
    if (!description)
        return description.error();
    TrustedCscas trusted;
    for (const auto& file : cards::trustFiles())
        trusted.add(file.pem);
    const auto evidence = evidenceOf(cards::makeCard(*description));
    const auto card = judgeFiles(evidence, trusted);
    if (!card)
        return u"forged"_s;
    if (card->hasKey && !answerHolds(evidence.dg15, evidence.dg14, challenge, evidence.answer))
        return u"cloned"_s;
    const auto& person = description->person;
    if (card->mrz.idNumber != person.number || (!evidence.dg13.isEmpty() && !card->card.fullName.isEmpty() &&
                                                card->card.fullName != person.fullName))
        return u"another person"_s;
    return standingName(card->standing);
}

} // namespace

class TestPracticeCardEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCard_isJudgedAsItIsMeant_data()
    {
        QTest::addColumn<QString>("verdict");
        const QHash<QString, QString> bad{
            {u"special-forged-name"_s, u"forged"_s},    {u"special-no-sod"_s, u"forged"_s},
            {u"special-revoked-signer"_s, u"forged"_s}, {u"special-cloned"_s, u"cloned"_s},
            {u"special-cloned-ecdsa"_s, u"cloned"_s},   {u"special-unknown-signer"_s, u"unverified"_s},
        };
        for (const auto& name : cards::builtInCards())
            QTest::newRow(qPrintable(name)) << bad.value(name, u"verified"_s);
        QVERIFY(cards::builtInCards().size() > bad.size());
    }
    void everyCard_isJudgedAsItIsMeant()
    {
        QFETCH(QString, verdict);
        QCOMPARE(verdictOn(QString::fromLatin1(QTest::currentDataTag())), verdict);
    }

    void readFields_areThePersons()
    {
        const auto description = *cards::readDescription(cards::builtInCard(u"nguyen-thi-mau"_s));
        const auto evidence = evidenceOf(cards::makeCard(description));
        const auto card = readDg13(evidence.dg13);
        QCOMPARE(card.idNumber, description.person.number);
        QCOMPARE(card.fullName, description.person.fullName);
        QCOMPARE(card.birthDate, description.person.birthDate);
        QCOMPARE(card.sex, u"female"_s);
        QCOMPARE(card.residence, description.person.placeOfResidence);
        const auto mrz = readDg1(evidence.dg1);
        QCOMPARE(mrz.birthDate, description.person.birthDate.toString(u"yyMMdd"_s));
        QCOMPARE(mrz.sex, u"female"_s);
        QCOMPARE(mrz.name, u"NGUYEN THI MAU"_s);
    }
};

QTEST_APPLESS_MAIN(TestPracticeCardEvidence)
#include "tst_practice_card_evidence.moc"
