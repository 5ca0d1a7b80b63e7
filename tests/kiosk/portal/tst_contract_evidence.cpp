// A card's evidence from the client to the practice portal, with the cards of the practice world.

#include "provisioning/practice/cards/card_maker.h"
#include "tests/kiosk/portal/practice_counter.h"

#include <QTest>

using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::Octets;
using kiosk::portal::ChallengePurpose;
using kiosk::portal::Evidence;
using kiosk::portal::EvidenceStanding;
namespace cards = provisioning::practice::cards;
namespace sim = drivers::sim::card;

namespace {

Octets octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

// Whatever a reader would get from the card.
Evidence evidenceOf(const QString& name, const QByteArray& challenge)
{
    const auto card = cards::makeCard(*cards::readDescription(cards::builtInCard(name)));
    const auto file = [&](quint16 id) { return octets(card.files.value(id)); };
    const auto answer = sim::answerActiveAuthentication(
        *card.activeKey, challenge, [](qsizetype size) { return QByteArray(size, '\x21'); });
    return {file(sim::file::sod),  file(sim::file::dg1),  file(sim::file::dg13),
            file(sim::file::dg14), file(sim::file::dg15), challenge,
            octets(answer)};
}

} // namespace

class TestContractEvidence : public QObject {
    Q_OBJECT

private:
    PracticeCounter m_counter;

    kiosk::portal::HttpsPortal& kiosk() { return m_counter.kiosk(); }
    static QString key() { return PracticeCounter::key(); }
    QByteArray draw() { return kiosk().drawChallenge(key(), ChallengePurpose::Card).result()->bytes; }
    kiosk::portal::RegistrationRequest form(const Evidence& evidence)
    {
        auto form = m_counter.form();
        for (auto& field : form.fields)
            field.source = field.name == "phone"_L1 ? u"typed"_s : u"chip"_s;
        form.evidence = evidence;
        return form;
    }

private Q_SLOTS:
    void init() { QVERIFY(m_counter.portal().reset(true)); }

    void genuineCard_isVerified()
    {
        const auto begun =
            kiosk().beginRegistration(key(), form(evidenceOf(u"nguyen-thi-mau"_s, draw()))).result();
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->evidence, std::optional(EvidenceStanding::Verified));
        const auto read = kiosk().readRegistration(about(*begun)).result();
        QCOMPARE(read->evidence, std::optional(EvidenceStanding::Verified));
    }

    void clonedCard_isRefused()
    {
        auto request = form(evidenceOf(u"special-cloned"_s, draw()));
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), request)), ErrorCode::EvidenceCloned);
    }

    void forgedCard_isRefused()
    {
        auto request = form(evidenceOf(u"special-forged-name"_s, draw()));
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), request)), ErrorCode::EvidenceForged);
    }

    void chipFieldThatWasEdited_isRefused()
    {
        auto request = form(evidenceOf(u"nguyen-thi-mau"_s, draw()));
        for (auto& field : request.fields)
            if (field.name == "birthDate"_L1)
                field.value = u"1990-05-18"_s;
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), request)), ErrorCode::EvidenceForged);
    }

    void secondUseOfAnAnswer_isRefused_andARepetitionIsNot()
    {
        const auto evidence = evidenceOf(u"nguyen-thi-mau"_s, draw());
        const auto request = form(evidence);
        const auto same = key();
        const auto first = kiosk().beginRegistration(same, request).result();
        const auto repeated = kiosk().beginRegistration(same, request).result();
        QVERIFY(first && repeated);
        QCOMPARE(repeated->id, first->id);
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), form(evidence))), ErrorCode::EvidenceReplayed);
    }

    void oldChallenge_isRefused()
    {
        const auto evidence = evidenceOf(u"nguyen-thi-mau"_s, draw());
        m_counter.portal().advanceClock(std::chrono::seconds(600));
        QCOMPARE(codeOf(kiosk().beginRegistration(key(), form(evidence))), ErrorCode::EvidenceReplayed);
    }
};

QTEST_GUILESS_MAIN(TestContractEvidence)
#include "tst_contract_evidence.moc"
