// Every practice card read by the chip driver, without a reader between them: both were written apart from
// the standards, so each checks the other. What is not genuine about a card must show, and nothing else.
#include "provisioning/practice/cards/card_maker.h"
#include "provisioning/practice/cards/card_transport.h"
#include "provisioning/practice/cards/practice_signers.h"

#include "drivers/chip/document_reader.h"
#include "kiosk/crypto/issuers.h"

#include <QTest>

using namespace provisioning::practice::cards;
using namespace drivers;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

constexpr api::Judgement good{api::Verdict::Valid, api::VerdictReason::None};

constexpr api::Judgement bad(api::VerdictReason why)
{
    return {api::Verdict::Invalid, why};
}

constexpr api::Judgement open(api::VerdictReason why)
{
    return {api::Verdict::NotChecked, why};
}

struct Expected {
    api::ChipAccess access = api::ChipAccess::PaceCan;
    api::ChipVerdicts verdicts{good, good, good};
    QList<api::Finding> findings = {};
};

// Only what is special; every other card is genuine.
Expected expectedOf(const QString& card)
{
    using R = api::VerdictReason;
    Expected expected;
    auto& verdicts = expected.verdicts;
    if (card.startsWith(u"special-cloned"_s)) {
        verdicts.active = bad(R::AnswerWrong);
        verdicts.chip = bad(R::AnswerWrong);
    } else if (card == u"special-forged-name"_s) {
        verdicts.passive = bad(R::HashWrong);
        expected.findings = {api::Finding::NameDiffers};
    } else if (card == u"special-forged-photo"_s) {
        verdicts.passive = bad(R::HashWrong); // with the photo; without it everything is genuine
    } else if (card == u"special-expired"_s) {
        expected.findings = {api::Finding::Expired};
    } else if (card == u"special-unknown-signer"_s) {
        verdicts.passive = open(R::SignerUnknown);
    } else if (card == u"special-revoked-signer"_s) {
        verdicts.passive = bad(R::SignerRevoked);
    } else if (card == u"special-no-sod"_s) {
        verdicts = {open(R::SodMissing), open(R::KeyUnsigned), open(R::KeyUnsigned)};
    } else if (card == u"special-bac-only"_s) {
        expected.access = api::ChipAccess::Bac;
    }
    return expected;
}

api::ChipRequest requestFor(const sim::card::Person& person)
{
    api::ChipRequest request;
    request.idNumber = person.number;
    request.birthDate = person.birthDate;
    request.expiryDates = {person.expiryDate};
    request.challenge = "12345678"_ba;
    return request;
}

} // namespace

class TestCardsByOurReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCard_isReadForWhatItIs_data()
    {
        QTest::addColumn<QString>("card");
        for (const auto& name : builtInCards())
            if (!name.startsWith(u"special-pulled"_s))
                QTest::addRow("%s", qPrintable(name)) << name;
    }
    void everyCard_isReadForWhatItIs()
    {
        QFETCH(const QString, card);
        auto description = *readDescription(builtInCard(card));
        description.temper.delay = {}; // how slow it is matters to nobody here
        description.temper.bitsPerSecond = 0;
        const auto& person = description.person;
        const auto report = read(description, requestFor(person));
        QVERIFY2(report,
                 report ? ""
                        : qPrintable(kiosk::base::codeName(report.error().code) + report.error().detail));

        const auto expected = expectedOf(card);
        const auto& document = *report->document;
        QCOMPARE(document.access, expected.access);
        QCOMPARE(document.personalNumber, person.number);
        QCOMPARE(document.birthDate, person.birthDate);
        QCOMPARE(document.expiryDate, person.expiryDate);
        QCOMPARE(document.findings, expected.findings);
        compare(report->verdicts.passive, expected.verdicts.passive);
        compare(report->verdicts.active, expected.verdicts.active);
        compare(report->verdicts.chip, expected.verdicts.chip);
        if (!description.forgedPhoto.isEmpty()) {
            compare(document.verdicts.passive, good);
            description.photo = description.forgedPhoto;
        }
        const auto photo = photoOf(description);
        QCOMPARE(report->photo ? sim::card::bytesOf(report->photo->bytes) : QByteArray(), photo);
    }

    void fieldsOfDg13_areThePersons()
    {
        const auto description = *readDescription(builtInCard(u"nguyen-thi-mau"_s));
        const auto report = read(description, requestFor(description.person));
        QVERIFY(report && report->document->dg13);
        const auto& fields = *report->document->dg13;
        QCOMPARE(report->document->fullName, description.person.fullName);
        QCOMPARE(fields.placeOfResidence, description.person.placeOfResidence);
        QCOMPARE(fields.ethnicity, description.person.ethnicity);
        QCOMPARE(fields.fatherName, description.person.father);
        QCOMPARE(fields.motherName, description.person.mother);
        QCOMPARE(fields.oldIdNumber, description.person.formerNumber);
        QCOMPARE(fields.spouseName, std::nullopt);
        QCOMPARE(fields.unreadable, 0);
    }

    void sealedFieldsOf2024_areCounted()
    {
        const auto description = *readDescription(builtInCard(u"tran-van-hoa-2024"_s));
        const auto report = read(description, requestFor(description.person));
        QVERIFY(report && report->document->dg13);
        QCOMPARE(report->document->dg13->religion, std::nullopt);
        QCOMPARE(report->document->dg13->unreadable, 4);
        QCOMPARE(report->document->dg13->unknown, 1);
    }

    // What the person sees moves on and never back, whichever card it is and however it answers.
    void progress_neverGoesBack_data() { everyCard_isReadForWhatItIs_data(); }
    void progress_neverGoesBack()
    {
        QFETCH(const QString, card);
        auto description = *readDescription(builtInCard(card));
        description.temper.delay = {};
        description.temper.bitsPerSecond = 0;
        QList<api::ChipProgress> seen;
        QVERIFY(read(description, requestFor(description.person), &seen));
        int last = 0;
        for (const auto& now : seen) {
            const int part = now.total > 0 ? 1000 * now.done / now.total : 0;
            const int stands = 1001 * static_cast<int>(now.step) + part;
            QVERIFY2(stands >= last, qPrintable(u"%1 after %2"_s.arg(stands).arg(last)));
            last = stands;
        }
        const auto atItsEnd = [&seen](api::ChipStep step) {
            return std::any_of(seen.begin(), seen.end(), [step](const api::ChipProgress& now) {
                return now.step == step && now.total > 0 && now.done == now.total;
            });
        };
        QVERIFY(atItsEnd(api::ChipStep::ReadingFields) && atItsEnd(api::ChipStep::CheckingChip));
    }

    void numberAlone_opensNoCardThatWantsTheBirthDate()
    {
        const auto description = *readDescription(builtInCard(u"special-bac-only"_s));
        auto request = requestFor(description.person);
        request.birthDate = {};
        request.expiryDates.clear();
        const auto report = read(description, request);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::CardBirthDateNeeded);
        // A number that PACE refuses stays a wrong one.
        const auto other = *readDescription(builtInCard(u"nguyen-thi-mau"_s));
        request.idNumber = u"062190999002"_s;
        QCOMPARE(read(other, request).error().code, ErrorCode::CardKeyWrong);
    }

    void cardPulledWhileItsPhotoIsRead_hasItsFields()
    {
        const auto description = *readDescription(builtInCard(u"special-pulled-photo"_s));
        const auto report = read(description, requestFor(description.person));
        QVERIFY(report && report->photoFault && !report->photo);
        QCOMPARE(report->photoFault->code, ErrorCode::CardRemoved);
        QCOMPARE(report->document->fullName, description.person.fullName);
    }

    void wrongNumber_isRefusedAsAKey()
    {
        const auto description = *readDescription(builtInCard(u"nguyen-thi-mau"_s));
        auto request = requestFor(description.person);
        request.idNumber = u"062190999002"_s;
        const auto report = read(description, request);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::CardKeyWrong);
    }

    void cardPulledAtAnyCommand_isSaidToBeRemoved()
    {
        auto description = *readDescription(builtInCard(u"nguyen-thi-mau"_s));
        const auto whole = read(description, requestFor(description.person));
        QVERIFY(whole);
        for (int commands = 1; commands < whole->cost.apdus; ++commands) {
            description.temper.pulledAfter = commands;
            const auto report = read(description, requestFor(description.person));
            if (report) {
                QVERIFY2(report->photoFault && !report->photo, qPrintable(QString::number(commands)));
                QCOMPARE(report->photoFault->code, ErrorCode::CardRemoved);
            } else {
                QCOMPARE(report.error().code, ErrorCode::CardRemoved);
            }
        }
    }

private:
    static void compare(const api::Judgement& is, const api::Judgement& wanted)
    {
        QCOMPARE(static_cast<int>(is.verdict), static_cast<int>(wanted.verdict));
        QCOMPARE(static_cast<int>(is.reason), static_cast<int>(wanted.reason));
    }

    chip::Result<api::ChipReport> read(const CardDescription& description, const api::ChipRequest& request,
                                       QList<api::ChipProgress>* progress = nullptr)
    {
        CardTransport transport(makeCard(description));
        chip::Premises premises{&m_issuers, QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC),
                                QDate(2026, 3, 1)};
        chip::ReadSizes sizes;
        chip::DocumentReader::Listener listener;
        if (progress != nullptr)
            listener.progressed = [progress](const api::ChipProgress& now) { progress->append(now); };
        chip::DocumentReader reader(transport, request, premises, sizes, {}, listener);
        return reader.read();
    }

    const kiosk::crypto::Issuers m_issuers = practiceIssuers();
};

QTEST_GUILESS_MAIN(TestCardsByOurReader)
#include "tst_cards_by_our_reader.moc"
