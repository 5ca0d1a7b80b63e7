// A whole reading against the practice card, which was written by other hands from the standard; and against
// the same card with faults at every command.

#include "drivers/chip/document_reader.h"
#include "drivers/sim/card/cipher_suite.h"
#include "tests/drivers/chip/card_end.h"
#include "tests/drivers/chip/issued_card.h"

#include <QTest>

using namespace drivers::chip;
using namespace drivers::api;
using namespace Qt::StringLiterals;
using namespace tests;
using drivers::sim::card::CardAccessPlace;
using Suite = drivers::sim::card::CipherSuite;
using kiosk::crypto::Issuers;

namespace {

const QDate today(2026, 6, 1);

struct Reading {
    Result<ChipReport> report = fail(ErrorCode::Internal, QStringLiteral("test"));
    std::shared_ptr<const ChipDocument> document; // as handed on before the photo
    QList<ChipProgress> progress;

    [[nodiscard]] QString fault() const
    {
        return report ? QString() : kiosk::base::codeName(report.error().code) + u' ' + report.error().detail;
    }
};

Reading readCard(CardEnd& card, const ChipRequest& request, const Issuers& issuers = {}, Leave leave = {},
                 ReadSizes* sizes = nullptr)
{
    Reading reading;
    ReadSizes own;
    const Premises premises{&issuers, QDateTime::currentDateTimeUtc(), today};
    DocumentReader reader(
        card, request, premises, sizes != nullptr ? *sizes : own, leave,
        {[&](const ChipProgress& progress) { reading.progress.append(progress); },
         [&](const std::shared_ptr<const ChipDocument>& document) { reading.document = document; }});
    reading.report = reader.read();
    return reading;
}

QByteArray bytesOf(const Octets& octets)
{
    return {reinterpret_cast<const char*>(octets.data()), static_cast<qsizetype>(octets.size())};
}

Judgement valid()
{
    return {Verdict::Valid, VerdictReason::None};
}

qint64 payloadOf(const IssuedCard& issued)
{
    qint64 payload = 0;
    for (const auto& file : issued.image.files)
        payload += file.size();
    return payload;
}

const QSet<ErrorCode> cardFaults{ErrorCode::CardRemoved,    ErrorCode::CardUnreadable,
                                 ErrorCode::CardKeyWrong,   ErrorCode::CardUnsuitable,
                                 ErrorCode::CardKeyBlocked, ErrorCode::CardTimeout};

} // namespace

class TestDocumentReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void card_byNumberAlone_isReadAndGenuine()
    {
        CardEnd card(m_issued.image);
        auto request = m_issued.request;
        request.birthDate = {};
        request.expiryDates = {};
        const auto reading = readCard(card, request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        const auto& document = *reading.report->document;
        QCOMPARE(document.access, ChipAccess::PaceCan);
        QCOMPARE(document.personalNumber, u"001190000000"_s);
        QCOMPARE(document.documentNumber, u"190000000"_s);
        QCOMPARE(document.fullName, u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(document.mrzName, u"NGUYEN THI MAU"_s);
        QCOMPARE(document.birthDate, QDate(1990, 8, 15));
        QCOMPARE(document.sex, drivers::api::Sex::Female);
        QCOMPARE(document.expiryDate, std::optional(QDate(2030, 8, 15)));
        QCOMPARE(document.dg13->motherName, u"Trần Thị Mẹ"_s);
        QCOMPARE(document.findings, QList<Finding>());
        QCOMPARE(reading.report->verdicts.passive, valid());
        QCOMPARE(reading.report->verdicts.active, valid());
        QCOMPARE(reading.report->verdicts.chip, valid());
        QCOMPARE(reading.report->photo->format, PhotoFormat::Jpeg);
        QCOMPARE(bytesOf(reading.report->photo->bytes), m_issued.photo);
        QVERIFY(!reading.report->photoFault);
        QCOMPARE(bytesOf(document.evidence.dg1), m_issued.image.files.value(0x0101));
        QCOMPARE(bytesOf(document.evidence.sod), m_issued.image.files.value(0x011D));
        QCOMPARE(document.evidence.challenge, request.challenge);
        QCOMPARE(document.evidence.answer.size(), std::size_t{128});
    }

    void commands_areAsFewAsTheFilesAllow()
    {
        CardEnd card(m_issued.image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        // CardAccess; PACE 5; SELECT; DG1, SOD, DG13, DG14, DG15; chip 2; active 1; DG2 in two blocks.
        QCOMPARE(card.commands.size(), 17);
        QCOMPARE(reading.report->cost.apdus, 17);
        QCOMPARE(reading.report->cost.bytesRead, card.received);
        QCOMPARE(card.resets, 0);
    }

    void bytes_areThePayloadAndLittleMore()
    {
        for (const std::size_t limit : {std::size_t{0}, std::size_t{65'538}}) {
            CardEnd card(m_issued.image, limit);
            const auto reading = readCard(card, m_issued.request, m_issuers);
            QVERIFY2(reading.report, qPrintable(reading.fault()));
            // Short answers: 223 bytes of a file in 256 of an answer and two of status.
            const auto ratio = static_cast<double>(card.received) / static_cast<double>(payloadOf(m_issued));
            QVERIFY2(ratio < (limit == 0 ? 1.2 : 1.08), QByteArray::number(ratio).constData());
        }
    }

    void masterFileAndLockedFiles_areNeverTouched()
    {
        // Without DG13, so that every way of asking for a file is walked.
        const auto issued = issueCard(m_country, {.hasDg13 = false});
        CardEnd plain(issued.image);
        QList<QByteArray> selected;
        readCard(plain, issued.request, m_issuers);
        for (const auto& command : plain.commands) {
            QVERIFY(!command.startsWith(QByteArray::fromHex("00A40000")));
            QVERIFY(!command.startsWith(QByteArray::fromHex("00A4000C")));
            // Short identifiers of DG3 and EF.COM.
            QVERIFY(!command.startsWith(QByteArray::fromHex("0CB083")));
            QVERIFY(!command.startsWith(QByteArray::fromHex("0CB09E")));
        }
    }

    // Whatever a card has or refuses, and however small its answers are.
    void progress_neverGoesBackAndComesToItsEnd_data()
    {
        QTest::addColumn<bool>("hasDg13");
        QTest::addColumn<int>("limit");
        QTest::newRow("whole") << true << 65'538;
        QTest::newRow("short answers") << true << 0;
        QTest::newRow("no DG13") << false << 0;
    }

    void progress_neverGoesBackAndComesToItsEnd()
    {
        QFETCH(bool, hasDg13);
        QFETCH(int, limit);
        const auto issued = issueCard(m_country, {.hasDg13 = hasDg13});
        CardEnd card(issued.image, static_cast<std::size_t>(limit));
        const auto reading = readCard(card, issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        auto last = reading.progress.first();
        int moves = 0;
        for (const auto& now : reading.progress) {
            QVERIFY(static_cast<int>(now.step) >= static_cast<int>(last.step));
            QVERIFY(now.done <= now.total);
            if (now.step != last.step) {
                QCOMPARE(last.done, last.total); // a step is whole before the next begins
            } else if (last.total > 0) {
                QCOMPARE(now.total, last.total);
                QVERIFY(now.done >= last.done);
                moves += now.done > last.done ? 1 : 0;
            }
            last = now;
        }
        QCOMPARE(last.step, ChipStep::ReadingPhoto);
        QVERIFY(moves >= 6); // inside of the files, too
    }

    void documentComesBeforeThePhoto()
    {
        CardEnd card(m_issued.image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY(reading.document);
        QCOMPARE(reading.document, reading.report->document);
        QCOMPARE(reading.progress.first().step, ChipStep::Opening);
        QCOMPARE(reading.progress.last().step, ChipStep::ReadingPhoto);
        QCOMPARE(reading.progress.last().done, reading.progress.last().total);
        QVERIFY(reading.progress.last().total > m_issued.photo.size());
    }

    void photoNotWanted_isNotRead()
    {
        auto request = m_issued.request;
        request.photo = false;
        CardEnd card(m_issued.image);
        const auto reading = readCard(card, request, m_issuers);
        QVERIFY(!reading.report->photo);
        QCOMPARE(reading.report->verdicts.passive, valid());
        QCOMPARE(card.commands.size(), 15);
    }

    void everyCipherAndCurve_opensTheCard_data()
    {
        QTest::addColumn<int>("suite");
        QTest::addColumn<int>("curve");
        for (int suite = 1; suite <= 4; ++suite)
            QTest::addRow("suite %d", suite) << suite << 13;
        for (const int curve : {8, 9, 10, 11, 12, 14, 15, 16, 17, 18})
            QTest::addRow("curve %d", curve) << 4 << curve;
    }

    void everyCipherAndCurve_opensTheCard()
    {
        QFETCH(int, suite);
        QFETCH(int, curve);
        const auto issued = issueCard(m_country, {.photoSize = 1000,
                                                  .suite = static_cast<Suite>(suite),
                                                  .parameterId = curve,
                                                  .chipSuite = static_cast<Suite>(suite)});
        for (const std::size_t limit : {std::size_t{0}, std::size_t{65'538}}) {
            CardEnd card(issued.image, limit);
            const auto reading = readCard(card, issued.request, m_issuers);
            QVERIFY2(reading.report, qPrintable(reading.fault()));
            QCOMPARE(reading.report->document->access, ChipAccess::PaceCan);
            QCOMPARE(reading.report->verdicts.chip, valid());
            QCOMPARE(reading.report->verdicts.passive, valid());
        }
    }

    void everyActiveKey_answers_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("digest");
        QTest::newRow("RSA 2048") << u"RSA:2048"_s << u"sha256"_s;
        QTest::newRow("RSA SHA-1") << u"RSA:1024"_s << u"sha1"_s;
        QTest::newRow("ECDSA") << u"EC:brainpoolP256r1"_s << u"sha256"_s;
        QTest::newRow("ECDSA spelt out, SHA-384") << u"EC-SPELT:prime256v1"_s << u"sha384"_s;
    }

    void everyActiveKey_answers()
    {
        QFETCH(QString, key);
        QFETCH(QString, digest);
        const auto issued =
            issueCard(m_country, {.photoSize = 1000, .activeKey = key, .activeDigest = digest});
        for (const std::size_t limit : {std::size_t{0}, std::size_t{65'538}}) {
            CardEnd card(issued.image, limit);
            const auto reading = readCard(card, issued.request, m_issuers);
            QVERIFY2(reading.report, qPrintable(reading.fault()));
            QCOMPARE(reading.report->verdicts.active, valid());
        }
    }

    void cardAccess_whereverItCanBeRead_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("before the application") << static_cast<int>(CardAccessPlace::BeforeApplication);
        QTest::newRow("everywhere") << static_cast<int>(CardAccessPlace::Everywhere);
        QTest::newRow("nowhere") << static_cast<int>(CardAccessPlace::Nowhere);
    }

    void cardAccess_whereverItCanBeRead()
    {
        QFETCH(int, place);
        auto image = m_issued.image;
        image.temper.cardAccess = static_cast<CardAccessPlace>(place);
        CardEnd card(image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->document->access, ChipAccess::PaceCan);
        // That the card takes extended lengths is found out all the same.
        QVERIFY2(card.commands.size() <= 20, QByteArray::number(card.commands.size()).constData());
    }

    void cardWithAnotherCan_opensByItsMrz()
    {
        auto image = m_issued.image;
        image.can = "999999";
        CardEnd card(image);
        auto request = m_issued.request;
        request.expiryDates = {QDate(2015, 8, 15), QDate(2030, 8, 15)};
        const auto reading = readCard(card, request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->document->access, ChipAccess::PaceMrz);
    }

    void cardWithoutPace_opensByBasicAccess()
    {
        auto image = m_issued.image;
        image.pace.reset();
        image.files.remove(0x011C);
        CardEnd card(image);
        auto request = m_issued.request;
        request.expiryDates = {QDate(2015, 8, 15), std::nullopt, QDate(2030, 8, 15)};
        const auto reading = readCard(card, request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->document->access, ChipAccess::Bac);
        QCOMPARE(reading.report->verdicts.chip, valid());
        QVERIFY2(card.commands.size() <= 28, QByteArray::number(card.commands.size()).constData());
        QCOMPARE(bytesOf(reading.report->photo->bytes), m_issued.photo);
    }

    void anotherPersonsNumber_isAWrongKey_fewTimesOver()
    {
        for (const bool pace : {true, false}) {
            auto image = m_issued.image;
            if (!pace) {
                image.pace.reset();
                image.files.remove(0x011C);
            }
            CardEnd card(image);
            auto request = m_issued.request;
            request.idNumber = u"001190000001"_s;
            request.expiryDates = {QDate(2015, 8, 15), QDate(2030, 8, 15), QDate(2050, 8, 15), std::nullopt,
                                   QDate(2051, 8, 15), QDate(2052, 8, 15), QDate(2053, 8, 15)};
            const auto reading = readCard(card, request, m_issuers);
            QVERIFY(!reading.report);
            QCOMPARE(reading.report.error().code, ErrorCode::CardKeyWrong);
            int tries = 0;
            for (const auto& command : card.commands)
                tries += command.startsWith(QByteArray::fromHex("0082")) ||
                                 command.startsWith(QByteArray::fromHex("008600000C"))
                             ? 1
                             : 0;
            QVERIFY2(tries >= 2 && tries <= 6, QByteArray::number(tries).constData());
        }
    }

    void cardThatTakesNoMoreKeys_isToldApart()
    {
        auto image = m_issued.image;
        image.temper.wrongKeysLeft = 1;
        CardEnd card(image);
        auto request = m_issued.request;
        request.idNumber = u"001190000001"_s;
        QCOMPARE(readCard(card, request).report.error().code, ErrorCode::CardKeyBlocked);
    }

    void cardOfAnotherKind_isUnsuitable()
    {
        CardEnd card(m_issued.image);
        card.hand = [](int, const QByteArray&) { return QByteArray::fromHex("6A82"); };
        QCOMPARE(readCard(card, m_issued.request).report.error().code, ErrorCode::CardUnsuitable);
        CardEnd other(m_issued.image);
        other.hand = [](int, const QByteArray&) { return QByteArray::fromHex("6D00"); };
        auto request = m_issued.request;
        request.birthDate = {};
        QCOMPARE(readCard(other, request).report.error().code, ErrorCode::CardUnsuitable);
    }

    void readerThatFailsOnLongCommands_isUsedWithShortOnes()
    {
        for (const auto place : {CardAccessPlace::BeforeApplication, CardAccessPlace::Nowhere}) {
            auto image = m_issued.image;
            image.temper.cardAccess = place;
            CardEnd card(image);
            card.reader = [](const QByteArray& command) {
                // Extended length fields begin with 00 where a short one would not.
                return command.size() <= 5 || command.at(4) != 0;
            };
            const auto reading = readCard(card, m_issued.request, m_issuers);
            QVERIFY2(reading.report, qPrintable(reading.fault()));
            QCOMPARE(bytesOf(reading.report->photo->bytes), m_issued.photo);
            QCOMPARE(card.resets, 1);
        }
    }

    void copiedCard_isNotGenuine()
    {
        const auto other = issueCard(m_country);
        auto image = m_issued.image;
        image.activeKey = other.image.activeKey;
        CardEnd card(image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->verdicts.active, (Judgement{Verdict::Invalid, VerdictReason::AnswerWrong}));
        QCOMPARE(reading.report->verdicts.passive, valid());
        QCOMPARE(reading.report->verdicts.chip, valid());
    }

    void copiedCard_withAnotherChipKey_isNotGenuineAndStillRead()
    {
        const auto other = issueCard(m_country);
        auto image = m_issued.image;
        image.chipKey->scalar = other.image.chipKey->scalar;
        CardEnd card(image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->verdicts.chip, (Judgement{Verdict::Invalid, VerdictReason::AnswerWrong}));
        QCOMPARE(reading.report->verdicts.active, valid());
        QCOMPARE(bytesOf(reading.report->photo->bytes), m_issued.photo);
        QCOMPARE(card.resets, 1);
    }

    void forgedFile_isInvalid_data()
    {
        QTest::addColumn<int>("file");
        for (const int group : {1, 2, 13, 14, 15})
            QTest::addRow("DG%d", group) << 0x0100 + group;
    }

    void forgedFile_isInvalid()
    {
        QFETCH(int, file);
        auto image = m_issued.image;
        auto& bytes = image.files[static_cast<quint16>(file)];
        const auto place = file == 0x0101 ? bytes.indexOf("MAU") : bytes.size() - 1;
        bytes[place] = static_cast<char>(bytes.at(place) ^ 1);
        CardEnd card(image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->verdicts.passive, (Judgement{Verdict::Invalid, VerdictReason::HashWrong}));
        if (file == 0x010E)
            QCOMPARE(reading.report->verdicts.chip.reason, VerdictReason::KeyUnsigned);
    }

    void cardWithoutSod_isReadAndNothingIsSaidOfIt()
    {
        auto image = m_issued.image;
        image.files.remove(0x011D);
        CardEnd card(image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(reading.report->verdicts.passive,
                 (Judgement{Verdict::NotChecked, VerdictReason::SodMissing}));
        QCOMPARE(reading.report->verdicts.active,
                 (Judgement{Verdict::NotChecked, VerdictReason::KeyUnsigned}));
        QCOMPARE(reading.report->verdicts.chip, (Judgement{Verdict::NotChecked, VerdictReason::KeyUnsigned}));
        QCOMPARE(reading.report->document->fullName, u"Nguyễn Thị Mẫu"_s);
    }

    void withoutAChallenge_activeIsNotDone()
    {
        auto request = m_issued.request;
        request.challenge.clear();
        CardEnd card(m_issued.image);
        const auto reading = readCard(card, request, m_issuers);
        QCOMPARE(reading.report->verdicts.active,
                 (Judgement{Verdict::NotChecked, VerdictReason::NotReached}));
        QVERIFY(reading.report->document->evidence.answer.empty());
        QVERIFY(!reading.report->document->evidence.dg15.empty());
    }

    void childWithoutFace_hasNoPhotoAndNoFault()
    {
        const auto issued = issueCard(m_country, {.photoSize = 0});
        CardEnd card(issued.image);
        const auto reading = readCard(card, issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QVERIFY(!reading.report->photo && !reading.report->photoFault);
        QCOMPARE(reading.report->verdicts.passive, valid());
    }

    void cardWithoutExpiry_saysSo()
    {
        const auto issued = issueCard(m_country, {.endless = true});
        CardEnd card(issued.image);
        const auto reading = readCard(card, issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QVERIFY(!reading.report->document->expiryDate);
        QCOMPARE(reading.report->document->findings, QList<Finding>());
    }

    void cardOf2024_withOpaqueFields_isReadWithoutThem()
    {
        CardOrder order;
        order.dg13.unreadable = {6, 7, 11, 15};
        order.dg13.unknownField = 18;
        order.dg13.missing = {10};
        const auto issued = issueCard(m_country, order);
        CardEnd card(issued.image);
        const auto reading = readCard(card, issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        const auto& dg13 = *reading.report->document->dg13;
        QCOMPARE(dg13.unreadable, 4);
        QCOMPARE(dg13.unknown, 1);
        QVERIFY(!dg13.ethnicity && !dg13.issueDate && !dg13.personalMarks);
        QCOMPARE(dg13.fatherName, u"Nguyễn Văn Cha"_s);
        QCOMPARE(reading.report->verdicts.passive, valid());
    }

    void cardWithoutDg13_isReadFromItsMrz()
    {
        const auto issued = issueCard(m_country, {.hasDg13 = false});
        CardEnd card(issued.image);
        const auto reading = readCard(card, issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QVERIFY(!reading.report->document->dg13);
        QCOMPARE(reading.report->document->fullName, u"NGUYEN THI MAU"_s);
        QCOMPARE(reading.report->document->personalNumber, u"001190000000"_s);
    }

    void photoOf40Kilobytes_isReadPast32_data()
    {
        QTest::addColumn<bool>("extended");
        QTest::addColumn<bool>("corrects");
        QTest::addColumn<bool>("warns");
        QTest::newRow("extended") << true << false << true;
        QTest::newRow("short") << false << false << true;
        QTest::newRow("short, ends with 9000") << false << false << false;
        QTest::newRow("short, 6Cxx") << false << true << false;
        QTest::newRow("extended, 6Cxx") << true << true << false;
    }

    void photoOf40Kilobytes_isReadPast32()
    {
        QFETCH(bool, extended);
        QFETCH(bool, corrects);
        QFETCH(bool, warns);
        auto issued = issueCard(m_country, {.photoSize = 40'000});
        issued.image.temper.extendedLength = extended;
        issued.image.temper.correctsLength = corrects;
        issued.image.temper.warnsOfEnd = warns;
        CardEnd card(issued.image);
        const auto reading = readCard(card, issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QVERIFY(reading.report->photo);
        QCOMPARE(bytesOf(reading.report->photo->bytes), issued.photo);
        QCOMPARE(reading.report->verdicts.passive, valid());
    }

    void cardWithSmallAnswers_isReadInSmallBlocks_data()
    {
        QTest::addColumn<int>("largest");
        for (const int largest : {5000, 1500, 600, 256, 200, 128, 90})
            QTest::addRow("%d", largest) << largest;
    }

    void cardWithSmallAnswers_isReadInSmallBlocks()
    {
        QFETCH(int, largest);
        auto image = m_issued.image;
        image.activeKey.reset(); // whose answer would be longer
        image.temper.largestAnswer = largest;
        CardEnd card(image);
        const auto reading = readCard(card, m_issued.request, m_issuers);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(bytesOf(reading.report->photo->bytes), m_issued.photo);
    }

    void sizeThatWorked_isRememberedForTheNextCard()
    {
        // Refuses what is longer than a short answer, and its session with it.
        const auto picky = [](CardEnd& card) {
            card.hand = [&card](int, const QByteArray& answer) {
                return answer.size() > 1500 ? QByteArray::fromHex("6700") : answer;
            };
        };
        ReadSizes sizes;
        CardEnd first(m_issued.image);
        picky(first);
        const auto reading = readCard(first, m_issued.request, m_issuers, {}, &sizes);
        QVERIFY2(reading.report, qPrintable(reading.fault()));
        QCOMPARE(bytesOf(reading.report->photo->bytes), m_issued.photo);
        QVERIFY(first.resets > 0);
        CardEnd second(m_issued.image);
        picky(second);
        const auto again = readCard(second, m_issued.request, m_issuers, {}, &sizes);
        QVERIFY2(again.report, qPrintable(again.fault()));
        QCOMPARE(second.resets, 0);
    }

    void cardThatKnowsShortLengthsOnly_doesNotHoldUpTheNext()
    {
        ReadSizes sizes;
        auto image = m_issued.image;
        image.temper.extendedLength = false;
        CardEnd first(image);
        QVERIFY(readCard(first, m_issued.request, m_issuers, {}, &sizes).report);
        CardEnd second(m_issued.image);
        QVERIFY(readCard(second, m_issued.request, m_issuers, {}, &sizes).report);
        QVERIFY(first.commands.size() > 50);
        QCOMPARE(second.commands.size(), 17);
    }

    void cardPulledAtAnyCommand_isRemovedAndNothingElse()
    {
        const int all = 17;
        for (int at = 1; at <= all; ++at) {
            CardEnd card(m_issued.image);
            card.hand = [at](int number, const QByteArray& answer) {
                return number == at ? std::nullopt : std::optional(answer);
            };
            const auto reading = readCard(card, m_issued.request, m_issuers);
            if (reading.report) {
                // Only while the photo is read is there something to keep.
                QVERIFY(at >= 16);
                QCOMPARE(reading.report->photoFault->code, ErrorCode::CardRemoved);
                QCOMPARE(reading.report->document->fullName, u"Nguyễn Thị Mẫu"_s);
                QVERIFY(!reading.report->photo);
            } else {
                QCOMPARE(reading.report.error().code, ErrorCode::CardRemoved);
                QVERIFY(!reading.document);
            }
            QCOMPARE(card.commands.size(), at);
        }
    }

    void answerSpoiltAtAnyCommand_endsTheReadingOrIsOvercome_data()
    {
        QTest::addColumn<QByteArray>("spoilt");
        for (const auto* answer :
             {"6300", "6982", "63CF", "6988", "6987", "6A80", "6A82", "6D00", "6F00", "9000", "6700", "6C00",
              "7C00", "DEADBEEF9000", "99029000", "990290008E0800000000000000009000"})
            QTest::newRow(answer) << QByteArray::fromHex(answer);
    }

    void answerSpoiltAtAnyCommand_endsTheReadingOrIsOvercome()
    {
        QFETCH(QByteArray, spoilt);
        for (int at = 1; at <= 17; ++at) {
            CardEnd card(m_issued.image);
            card.hand = [&](int number, const QByteArray& answer) { return number == at ? spoilt : answer; };
            const auto reading = readCard(card, m_issued.request, m_issuers);
            QVERIFY2(card.commands.size() < 120, QByteArray::number(card.commands.size()).constData());
            if (!reading.report) {
                QVERIFY2(cardFaults.contains(reading.report.error().code), qPrintable(reading.fault()));
                continue;
            }
            QCOMPARE(reading.report->document->personalNumber, u"001190000000"_s);
            // Whatever was spoilt, a genuine card is never called copied or forged for it, except that its
            // chip could not show its keys.
            QVERIFY(reading.report->verdicts.passive.verdict != Verdict::Invalid);
            QVERIFY(reading.report->verdicts.active.verdict != Verdict::Invalid);
        }
    }

    void answersSpoiltForGood_endSoon()
    {
        for (int from = 1; from <= 17; ++from) {
            for (const auto* answer : {"6988", "6F00", "9000", "6700"}) {
                CardEnd card(m_issued.image);
                card.hand = [&](int number, const QByteArray& good) {
                    return number >= from ? QByteArray::fromHex(answer) : good;
                };
                const auto reading = readCard(card, m_issued.request, m_issuers);
                QVERIFY2(card.commands.size() < 120, QByteArray::number(card.commands.size()).constData());
                if (!reading.report)
                    QVERIFY2(cardFaults.contains(reading.report.error().code), qPrintable(reading.fault()));
            }
        }
    }

    void readingThatIsForgotten_endsBeforeTheNextCommand()
    {
        for (int at = 1; at <= 17; ++at) {
            CardEnd card(m_issued.image);
            std::atomic<bool> cancelled = false;
            card.before = [&](int number) { cancelled = number == at; };
            const auto reading = readCard(card, m_issued.request, m_issuers, {&cancelled});
            if (at < 17) {
                QVERIFY(!reading.report);
                QCOMPARE(reading.report.error().code, ErrorCode::CallCancelled);
            }
            QCOMPARE(card.commands.size(), at);
        }
    }

    void readingThatTakesTooLong_isTold()
    {
        CardEnd card(m_issued.image);
        Leave leave;
        leave.until = std::chrono::steady_clock::now() - std::chrono::seconds(1);
        QCOMPARE(readCard(card, m_issued.request, m_issuers, leave).report.error().code,
                 ErrorCode::CardTimeout);
    }

private:
    const Country m_country;
    const IssuedCard m_issued = issueCard(m_country);
    Issuers m_issuers = trusting(m_country);

    static Issuers trusting(const Country& country)
    {
        Issuers issuers;
        const auto pem = country.authority();
        if (!issuers.addCertificates(Octets(pem.begin(), pem.end())))
            qFatal("the authority's certificate is not read");
        return issuers;
    }
};

QTEST_APPLESS_MAIN(TestDocumentReader)
#include "tst_document_reader.moc"
